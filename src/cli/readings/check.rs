//! `shirube readings check`: how the words of the Japanese editions are read, as a table or as JSON.

use serde::Serialize;

use super::super::args::{Format, ReadingsCheck};
use super::super::ending::{Exit, Stop};
use super::super::session::Session;
use super::super::{status, terminal};
use crate::both;
use crate::reading::coverage::{Coverage, Waiting};

#[derive(Serialize)]
struct Edition {
    edition: String,
    #[serde(flatten)]
    coverage: Coverage,
}

/// How many waiting words the table is followed by.
const SHOWN: usize = 20;

/// Counts the words of all Japanese pages.
pub(super) fn run(session: &Session, options: &ReadingsCheck) -> Result<Exit, Stop> {
    let Some(site) = super::site(session)? else { return Ok(Exit::Findings) };
    let mut editions = Vec::new();
    for edition in super::japanese(&site) {
        let shown = super::shown(session, &site, edition)?;
        editions.push(Edition { edition: site.portal.editions[edition.0].tag.clone(), coverage: Coverage::of(&site.portal.readings, &shown) });
    }
    match options.format.unwrap_or_default() {
        Format::Text => terminal::say(&text(session, &editions)),
        Format::Json => {
            let json = serde_json::to_string_pretty(&editions).map_err(|error| Stop::refused(both!("JSONにできません: {error}", "no JSON: {error}")))?;
            terminal::say(&format!("{json}\n"))
        }
    }
}

fn text(session: &Session, editions: &[Edition]) -> String {
    let heads = [
        both!("言語版", "edition"),
        both!("読める割合", "read"),
        both!("使っている言葉", "words in use"),
        both!("確認済み", "reviewed"),
        both!("数の言葉", "counters"),
        both!("未確認", "unreviewed"),
        both!("読みなし", "missing"),
    ];
    let mut rows: Vec<Vec<String>> = vec![heads.iter().map(|head| session.pick(head).to_owned()).collect()];
    for Edition { edition, coverage } in editions {
        let read = coverage.words - coverage.missing.len();
        let numbers = [coverage.words, coverage.reviewed, coverage.counted, coverage.unreviewed.len(), coverage.missing.len()];
        rows.push([edition.clone(), share(read, coverage.words)].into_iter().chain(numbers.map(|number| number.to_string())).collect());
    }
    let mut out = status::drawn(&rows);
    for Edition { edition, coverage } in editions {
        out.push_str(&waiting(session.pick(&both!("{edition}: 読みのない言葉", "{edition}: words without a reading")), &coverage.missing));
        out.push_str(&waiting(
            session.pick(&both!("{edition}: 読みを確かめていない言葉", "{edition}: words whose reading nobody has confirmed")),
            &coverage.unreviewed,
        ));
    }
    out
}

/// A share in percent with one decimal, rounded down: nothing is whole that is not.
fn share(part: usize, whole: usize) -> String {
    let thousandths = (part * 1000).checked_div(whole).unwrap_or(1000);
    format!("{}.{} %", thousandths / 10, thousandths % 10)
}

fn waiting(title: &str, words: &[Waiting]) -> String {
    if words.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{title}\n");
    for Waiting { word, times, page, text } in words.iter().take(SHOWN) {
        let short: String = text.chars().take(40).collect();
        out.push_str(&format!("  {word}  ×{times}  {page}  {short}\n"));
    }
    if words.len() > SHOWN {
        out.push_str(&format!("  … +{}\n", words.len() - SHOWN));
    }
    out
}
