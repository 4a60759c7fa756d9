//! A published table as rows by column name, and the amount that a row of indicators states.

use std::collections::BTreeMap;

use crate::model::quantity::Decimal;

/// A row: its cells by column.
pub(super) type Row = BTreeMap<String, String>;

/// The rows of a table in their order; none if it cannot be read.
pub(super) fn read(content: &[u8]) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(content);
    let Ok(head) = reader.headers().cloned() else { return Vec::new() };
    let row = |record: csv::StringRecord| head.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect();
    reader.into_records().filter_map(Result::ok).map(row).collect()
}

/// A cell; empty if the column is not there.
pub(super) fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map_or("", String::as_str)
}

/// The amount of a row as a plan would print it: 54,000部, 60%以上, 70～80%.
pub(super) fn amount(row: &Row) -> String {
    let number = |column: &str| Decimal::parse(cell(row, column)).map_or_else(|| cell(row, column).to_owned(), Decimal::grouped);
    let (value, unit) = (number("value"), cell(row, "unit"));
    let qualifier = cell(row, "qualifier");
    let body = match cell(row, "comparator") {
        ">=" => format!("{value}{unit}以上"),
        "<=" => format!("{value}{unit}{}", if qualifier.contains("以内") { "以内" } else { "以下" }),
        "range" => format!("{value}～{}{unit}", number("upper")),
        "decrease" => return "減少".to_owned(),
        "increase" => return "増加".to_owned(),
        "none" => return "—".to_owned(),
        _ => format!("{value}{unit}"),
    };
    match ["約", "延べ", "程度"].into_iter().find(|word| qualifier.contains(word)) {
        Some("程度") => format!("{body}程度"),
        Some(word) => format!("{word}{body}"),
        None => body,
    }
}
