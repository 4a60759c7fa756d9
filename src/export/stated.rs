//! Each table that a source states, as CSV and JSON of its own, as it stands on its page; and its rows for the workbook.

use csv::WriterBuilder;

use super::plan::TableJson;
use super::subject::Subject;
use crate::model::contents::{Cell, Table};

/// The rows of a table as text, headings first: the label of each row, then its cells as the source means them.
pub fn rows(table: &Table) -> Vec<Vec<String>> {
    let head = table.columns.iter().map(|column| {
        let unit = column.unit.as_ref().or(table.unit.as_ref()).map(|unit| format!(" ({unit})")).unwrap_or_default();
        format!("{}{unit}", column.heading.join(" "))
    });
    let cell = |cell: &Cell| match cell {
        Cell::Amount(value) => value.mended.clone().unwrap_or_else(|| value.printed.clone()),
        Cell::Words(words) => words.text.clone(),
    };
    let mut all = vec![std::iter::once(table.title.clone()).chain(head).collect::<Vec<_>>()];
    all.extend(table.rows.iter().map(|row| std::iter::once(row.label.clone()).chain(row.cells.iter().map(cell)).collect()));
    all
}

/// The rows as CSV.
pub fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = rows.iter().try_for_each(|row| writer.write_record(row));
    writer.into_inner().unwrap_or_default()
}

/// The table as JSON, with its words in every language and the lines of the source.
pub fn json(subject: &Subject<'_>, table: &Table) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(&TableJson::of(subject, table)).unwrap_or_default();
    text.push(b'\n');
    text
}
