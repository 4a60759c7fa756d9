//! What voices are to say: golden cases in each language, most of them from the pages of the portal, read and approved.

use std::fs;
use std::path::Path;

use shirube::reading::spoken::say;

/// At least so many cases stand for each language.
const LEAST: [(&str, usize); 5] = [("ja", 300), ("zh-Hans", 60), ("ko", 60), ("en", 60), ("tl", 60)];

/// the spoken form.
#[test]
fn numbers_signs_and_abbreviations_are_said_as_approved() {
    for (tag, least) in LEAST {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/spoken/{tag}.tsv"));
        let approved = fs::read_to_string(&path).unwrap();
        let said: String = approved.lines().map(|line| line.split('\t').next().unwrap()).map(|text| format!("{text}\t{}\n", say(tag, text))).collect();
        assert!(said.lines().count() >= least, "{tag} has only {} cases", said.lines().count());
        // To approve what is said now: SHIRUBE_APPROVE=1 cargo test spoken, and read the difference.
        if std::env::var_os("SHIRUBE_APPROVE").is_some() {
            fs::write(&path, &said).unwrap();
        }
        let differing: Vec<(&str, &str)> = approved.lines().zip(said.lines()).filter(|(approved, said)| approved != said).collect();
        assert!(differing.is_empty() || std::env::var_os("SHIRUBE_APPROVE").is_some(), "{tag}: {differing:#?}");
    }
}
