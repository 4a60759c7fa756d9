//! `shirube status`: how far each edition is, as a table or as JSON.

use unicode_width::UnicodeWidthStr;

use super::args::{self, Format};
use super::ending::{Exit, Stop};
use super::session::Session;
use super::terminal;
use crate::both;
use crate::source;
use crate::translation::status::{self, Count, EditionStatus};

/// Counts translations and says how far they are. Faults of the portal do not keep it from counting.
pub(super) fn run(session: &Session, options: &args::Status) -> Result<Exit, Stop> {
    let loaded = source::load(&session.sources()?);
    let (Some(portal), Some(theme)) = (&loaded.portal, &loaded.theme) else {
        session.show(&loaded.report, options.format.unwrap_or_default())?;
        return Ok(Exit::Findings);
    };
    let editions = status::of(portal, theme);
    match options.format.unwrap_or_default() {
        Format::Text => terminal::say(&table(session, &editions)),
        Format::Json => {
            let json = serde_json::to_string_pretty(&editions).map_err(|error| Stop::refused(both!("JSONにできません: {error}", "no JSON: {error}")))?;
            terminal::say(&format!("{json}\n"))
        }
    }
}

fn table(session: &Session, editions: &[EditionStatus]) -> String {
    let heads = [
        both!("言語版", "edition"),
        both!("部分", "part"),
        both!("語句", "strings"),
        both!("文章", "texts"),
        both!("古い", "stale"),
        both!("ない", "missing"),
        both!("機械", "machine"),
        both!("確認済み", "reviewed"),
    ];
    let mut rows: Vec<Vec<String>> = vec![heads.iter().map(|head| session.pick(head).to_owned()).collect()];
    for edition in editions {
        for part in &edition.parts {
            rows.push(row(&edition.edition, &part.part, [&part.strings, &part.narrative]));
        }
        let all = session.pick(&both!("合計", "total")).to_owned();
        let total = &edition.total;
        let share = format!("{} %", total.percent());
        rows.push(vec![
            edition.edition.clone(),
            all,
            share,
            String::new(),
            total.stale.to_string(),
            total.missing.to_string(),
            total.machine.to_string(),
            total.reviewed.to_string(),
        ]);
    }
    drawn(&rows)
}

fn row(edition: &str, part: &str, counts: [&Count; 2]) -> Vec<String> {
    let [strings, narrative] = counts;
    let of = |count: &Count| if count.wanted == 0 { "–".to_owned() } else { format!("{}/{}", count.translated, count.wanted) };
    let both = |get: fn(&Count) -> usize| (get(strings) + get(narrative)).to_string();
    vec![
        edition.to_owned(),
        part.to_owned(),
        of(strings),
        of(narrative),
        both(|count| count.stale),
        both(|count| count.missing),
        both(|count| count.machine),
        both(|count| count.reviewed),
    ]
}

/// Columns that line up, words to the left and numbers to the right.
pub(super) fn drawn(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, width))| {
            let space = " ".repeat(width.saturating_sub(cell.width()));
            if at < 2 { format!("{cell}{space}") } else { format!("{space}{cell}") }
        });
        out.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        out.push('\n');
    }
    out
}
