//! The sentence of every real indicator in every edition, word for word, and that each of its numbers stands in the indicator's tables.
//!
//! The expected sentences stand in `tests/sentences/<edition>.txt`, one indicator a line. After a change that is meant, write them anew with
//! `SENTENCES=write cargo test --test suite sentences` and read the difference.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use shirube::figures::{Voice, sentence};
use shirube::language::EditionIx;
use shirube::model::index::PlanIx;
use shirube::model::indicator::Indicator;
use shirube::path::SitePath;
use shirube::pipeline::{Site, prepare};
use shirube::source::Sources;

const TAGS: [&str; 6] = ["ja", "ja-simple", "en", "zh-Hans", "ko", "tl"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The real portal with all editions, whichever of them are published.
pub fn site() -> Site {
    let mut sources = Sources::read(&root()).unwrap_or_else(|error| panic!("{error:?}"));
    let settings = sources.files.get_mut("content/portal.yaml").unwrap();
    let text = String::from_utf8(settings.clone()).unwrap();
    let lines = text.lines().map(|line| if line.starts_with("editions:") { format!("editions: [{}]", TAGS.join(", ")) } else { line.to_owned() });
    // What the checks say of other words is their own tests' matter: an edition in the making is still one whose sentences must be right.
    let rules = shirube::check::RULES.iter().map(|rule| rule.id).chain(["triangle-for-minus", "wave-between-numbers"]);
    let lax = format!(
        "\nchecks: {{{}}}\n",
        rules.map(|rule| format!("{rule}: note")).collect::<std::collections::BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
    );
    *settings = (lines.collect::<Vec<_>>().join("\n") + &lax).into_bytes();
    let prepared = prepare(&sources);
    let found = format!("{:#?}", prepared.report.findings());
    prepared.site.unwrap_or_else(|| panic!("{found}"))
}

fn indicators(site: &Site) -> Vec<(PlanIx, &Indicator)> {
    site.portal.plan_indices().flat_map(|index| site.portal.plan(index).indicators.iter().map(move |indicator| (index, indicator))).collect()
}

/// A name with quotation marks, as it may stand within others: an apostrophe is not one that ends a quotation.
fn inside_quotes(name: &str) -> [String; 2] {
    let inner = |c| match c {
        '「' => '『',
        '」' => '』',
        '“' => '‘',
        '”' => '’',
        c => c,
    };
    let turned = |c| match c {
        '‘' => '“',
        '’' => '”',
        c => inner(c),
    };
    [name.chars().map(inner).collect(), name.chars().map(turned).collect()]
}

/// the sentence of each chart, in each edition, with what is missing and the forms of its numbers and years.
#[test]
fn every_indicator_is_said_in_every_edition_as_it_was_read_and_approved() {
    let site = site();
    let folder = root().join("tests/sentences");
    for (at, tag) in TAGS.iter().enumerate() {
        let voice = Voice::new(&site.portal, &site.theme, EditionIx(at));
        let mut said = String::new();
        for (plan, indicator) in indicators(&site) {
            // Names are the translators' own and may change.
            let name = voice.text(&indicator.name.text);
            let sentence = sentence::of_indicator(&voice, indicator).replace(name, "…");
            let sentence = inside_quotes(name).into_iter().fold(sentence, |sentence, name| sentence.replace(&name, "…"));
            let _ = writeln!(said, "{}/{}: {sentence}", site.portal.plan(plan).id, indicator.id);
        }
        let path = folder.join(format!("{tag}.txt"));
        if std::env::var_os("SENTENCES").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &said).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        for (line, wanted) in said.lines().zip(expected.lines()) {
            assert_eq!(line, wanted, "{tag}: if that is meant (a unit was translated anew), run with SENTENCES=write and read the difference");
        }
        assert_eq!(said, expected, "{tag}");
    }
}

/// The numbers of a text, thousands joined: `54,000` is 54000.
fn numbers(text: &str) -> Vec<String> {
    let text = text.replace('，', ",");
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = &rest[start..];
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(rest.len());
        found.push(rest[..end].trim_end_matches([',', '.']).replace(',', ""));
        rest = &rest[end..];
    }
    found
}

/// no number of a sentence is of its own making.
#[test]
fn every_number_of_a_sentence_stands_in_the_tables_beside_it() {
    let site = site();
    for (at, edition) in site.portal.editions.iter().enumerate() {
        let voice = Voice::new(&site.portal, &site.theme, EditionIx(at));
        for (plan, indicator) in indicators(&site) {
            let path = format!("{}/{}/indicators/{}/index.html", edition.folder, site.portal.plan(plan).id, indicator.id);
            let page = String::from_utf8(site.render(&SitePath::parse(&path).unwrap()).unwrap().unwrap()).unwrap();
            let tables: String = page.split("<table").skip(1).filter_map(|rest| rest.split("</table>").next()).collect();
            let have = numbers(&tables);
            let name = voice.text(&indicator.name.text);
            let sentence = sentence::of_indicator(&voice, indicator).replace(name, "");
            for number in numbers(&sentence) {
                assert!(have.contains(&number), "{path}: {number} of “{sentence}” stands in no table");
            }
        }
    }
}

#[test]
fn a_description_of_a_page_begins_as_its_sentence() {
    let site = site();
    let page = site.render(&SitePath::parse("ja/shinagawa-2016/indicators/reference-corner-visitors/index.html").unwrap()).unwrap().unwrap();
    let page = String::from_utf8(page).unwrap();
    let voice = Voice::new(&site.portal, &site.theme, EditionIx(0));
    let indicator = indicators(&site).into_iter().find(|(_, indicator)| indicator.id.as_str() == "reference-corner-visitors").unwrap().1;
    let sentence = sentence::of_indicator(&voice, indicator);
    let description = page.split("<meta name=\"description\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(sentence.starts_with(description.trim_end_matches('…')), "{description}\n{sentence}");
    assert!(page.contains(&format!("<desc id=\"reference-corner-visitors-chart-d\">{sentence}</desc>")), "{sentence}");
    assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences/ja.txt").exists());
}
