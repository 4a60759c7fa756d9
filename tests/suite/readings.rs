//! Readings as the people who keep them meet them: how many words have one, proposals, and the warning until a person has looked.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::program::Portal;

const SECTIONS: &str = "seeds/mihon-plan/sections/10-learning.yaml";
const WORD: &str = "鷺沼渡";

/// The starter with a word of which nobody knows the reading.
fn portal() -> Portal {
    let portal = Portal::start();
    portal.edit(SECTIONS, "title: ", &format!("title: {WORD}の"));
    portal
}

/// A program that answers like MeCab and knows one word.
fn engine(portal: &Portal) -> String {
    let path = portal.root().join("engine");
    let script = format!(
        "#!/bin/sh\nwhile read -r line; do case $line in *{WORD}*) printf '{WORD}\\t名詞,一般,*,*,*,*,{WORD},サギヌマワタシ,サギヌマワタシ\\n';; esac; echo EOS; done\n"
    );
    fs::write(&path, script).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.display().to_string()
}

fn json(portal: &Portal) -> serde_json::Value {
    let ran = portal.run("readings check --format json");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    serde_json::from_str(&ran.output).unwrap()
}

#[test]
fn the_words_in_use_are_counted_by_how_they_are_read() {
    let portal = portal();
    let editions = json(&portal);
    let ja = &editions[0];
    let count = |key: &str| ja[key].as_u64().unwrap_or_else(|| ja[key].as_array().map_or(0, Vec::len) as u64);
    assert_eq!(ja["edition"], "ja");
    assert_eq!(count("words"), count("reviewed") + count("counted") + count("unreviewed") + count("missing"));
    assert!(ja["missing"].as_array().unwrap().iter().any(|one| one["word"] == WORD && one["page"].as_str().unwrap().starts_with("ja/")), "{ja}");
    let table = portal.run("readings check --lang ja").output;
    for words in ["言語版", "確認済み", "読みなし", "ja: 読みのない言葉", WORD] {
        assert!(table.contains(words), "{words} is missing:\n{table}");
    }
}

/// an analyser only proposes.
#[test]
fn a_proposal_is_written_unreviewed_and_warned_of_until_a_person_has_looked() {
    let portal = portal();
    let engine = engine(&portal);
    let path = portal.root().join("content/readings.yaml");
    let before = fs::read_to_string(&path).unwrap_or_default();
    let ran = portal.run(&format!("readings suggest --dry-run --engine {engine}"));
    assert!(ran.code == 0 && ran.output.contains(&format!("1 proposal, not written\n  {WORD}  さぎぬまわたし\n")), "{}{}", ran.output, ran.errors);
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), before);
    let ran = portal.run(&format!("readings suggest --engine {engine}"));
    assert_eq!(ran.code, 0, "{}", ran.errors);
    let line = format!("- {{word: {WORD}, reading: さぎぬまわたし, reviewed: false}}\n");
    assert!(fs::read_to_string(&path).unwrap().ends_with(&line));
    let editions = json(&portal);
    assert_eq!(editions[0]["unreviewed"][0]["word"], WORD);
    assert!(editions[0]["missing"].as_array().unwrap().iter().all(|one| one["word"] != WORD));
    let ran = portal.run("check");
    let words = format!("warning[unreviewed-reading]: nobody has confirmed the reading `さぎぬまわたし` of `{WORD}` yet");
    assert!(ran.code == 0 && ran.errors.contains(&words), "{}", ran.errors);
    portal.edit("content/readings.yaml", "さぎぬまわたし, reviewed: false", "さぎぬまわたし, reviewed: true");
    assert!(!portal.run("check").errors.contains("unreviewed-reading"));
}

#[test]
fn without_an_analyser_the_cure_is_said() {
    let portal = portal();
    let ran = portal.run("readings suggest --engine /nowhere/mecab");
    assert!(ran.code == 3 && ran.errors.contains("install the packages mecab and mecab-ipadic-utf8"), "{}", ran.errors);
    let ran = portal.run("readings suggest --engine cat");
    assert!(ran.code == 3 && ran.errors.contains("answers in the manner of MeCab"), "{}", ran.errors);
    let ran = portal.run("readings suggest --dictionary /nowhere");
    let cure = if cfg!(feature = "suggest") { "install the package mecab-ipadic" } else { "--features suggest" };
    assert!(ran.code == 2 && ran.errors.contains(cure), "{}", ran.errors);
}

/// The analyser inside with a dictionary of one word, in the encoding in which ipadic is published.
#[cfg(feature = "suggest")]
#[test]
fn the_analyser_inside_proposes_from_a_dictionary() {
    let portal = portal();
    let folder = portal.root().join("dictionary");
    fs::create_dir(&folder).unwrap();
    let lexicon = format!("{WORD},0,0,1,名詞,一般,*,*,*,*,{WORD},サギヌマワタシ,サギヌマワタシ\n");
    fs::write(folder.join("Noun.csv"), encoding_rs::EUC_JP.encode(&lexicon).0).unwrap();
    fs::write(folder.join("matrix.def"), "1 1\n0 0 0\n").unwrap();
    fs::write(folder.join("char.def"), "DEFAULT 0 1 0\nSPACE 0 1 0\n0x0020 SPACE\n").unwrap();
    fs::write(folder.join("unk.def"), "DEFAULT,0,0,100,*\nSPACE,0,0,100,*\n").unwrap();
    let ran = portal.run(&format!("readings suggest --dictionary {}", folder.display()));
    assert!(ran.code == 0 && ran.output.contains(&format!("  {WORD}  さぎぬまわたし\n")), "{}{}", ran.output, ran.errors);
}
