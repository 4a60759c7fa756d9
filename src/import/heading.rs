//! Finds the columns of a sheet by their headings, wherever they stand.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::table::{Content, Fault, Table};
use super::words::{COLUMNS, Column};
use crate::both;
use crate::report::{Finding, Report};
use crate::source::form::did_you_mean;

/// Where the columns stand.
#[derive(Debug)]
pub(super) struct Columns {
    /// The number of the row with the headings.
    pub(super) row: u32,
    /// The columns by what they hold.
    pub(super) at: BTreeMap<Column, u32>,
}

/// Without these nothing can be understood.
const NEEDED: [Column; 4] = [Column::Indicator, Column::Year, Column::Role, Column::Value];

/// How many of the first rows may stand above the headings.
const SEARCHED: usize = 12;

/// The columns of a sheet; `None` if it is no sheet of values. A sheet that has some of the headings but not all is a fault.
pub(super) fn find(table: &Table, report: &mut Report) -> Option<Columns> {
    let named = |text: &str| {
        let text: String = text.nfkc().collect::<String>().to_lowercase();
        COLUMNS.iter().find(|(_, ja, en, ..)| ja.to_lowercase() == text || *en == text).map(|(column, ..)| *column)
    };
    for row in table.rows.iter().take(SEARCHED) {
        let mut at = BTreeMap::new();
        for (place, content) in &row.cells {
            if let Content::Text(text) = content
                && let Some(column) = named(text.trim())
            {
                at.entry(column).or_insert(*place);
            }
        }
        if at.len() < 3 {
            continue;
        }
        let missing: Vec<&str> = NEEDED
            .iter()
            .filter(|column| !at.contains_key(column))
            .filter_map(|column| COLUMNS.iter().find(|(have, ..)| have == column))
            .map(|(_, ja, ..)| *ja)
            .collect();
        if !missing.is_empty() {
            let names = missing.join("、");
            let others: Vec<&str> =
                row.cells.values().filter_map(|content| if let Content::Text(text) = content { Some(text.as_str()) } else { None }).collect();
            let near = missing.iter().find_map(|name| did_you_mean(name, others.iter().copied().filter(|text| named(text).is_none())));
            let mut fault = Fault::error(
                "missing-heading",
                both!("見出しの行に {names} の列がありません", "the row of headings has no column {names}"),
                both!("`shirube template` で作った表の見出しに戻してください", "restore the headings of the table that `shirube template` makes"),
            );
            fault.hints.extend(near);
            let first = row.cells.keys().next().copied().unwrap_or(0);
            fault.report(&table.place(row.number, first), &others.join(" "), report);
        }
        return missing.is_empty().then_some(Columns { row: row.number, at });
    }
    None
}

/// No sheet of the file has the headings.
pub(super) fn missing(name: &str) -> Finding {
    let finding = Finding::portal("missing-heading", both!("`{name}` に値の表がありません", "`{name}` has no table of values"));
    finding.hint(both!(
        "`shirube template --plan 計画ID --output ファイル.xlsx` で作った表に書いてください",
        "fill in the table that `shirube template --plan ID --output file.xlsx` makes"
    ))
}
