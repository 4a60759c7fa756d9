//! A sheet as cells with their places, whatever program wrote it.

use std::collections::BTreeMap;

use crate::report::{Both, Finding, Report, Severity, Span};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Content {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A date or time, which spreadsheets make of 5/1.
    Date,
    /// True or false.
    Truth,
    /// The word of a failed formula: `#REF!`.
    Fault(String),
    /// A formula that was never calculated.
    Uncalculated(String),
    /// A cell that is covered by a merged one.
    Covered,
}

/// A row: its number from 1, and its cells by column from 0. Empty cells are not there.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) number: u32,
    pub(super) cells: BTreeMap<u32, Content>,
}

/// A sheet.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// The file's name.
    pub(super) file: String,
    /// The sheet's name; empty for CSV.
    pub(super) sheet: String,
    /// The rows that hold something.
    pub(super) rows: Vec<Row>,
}

impl Table {
    /// The name of a cell: `実績.xlsx 値!J12`.
    pub(super) fn place(&self, row: u32, column: u32) -> String {
        let cell = format!("{}{row}", letters(column));
        if self.sheet.is_empty() { format!("{} {cell}", self.file) } else { format!("{} {}!{cell}", self.file, self.sheet) }
    }
}

/// The letters of a column: 0 is A, 26 is AA.
fn letters(column: u32) -> String {
    let mut rest = column + 1;
    let mut out = Vec::new();
    while rest > 0 {
        rest -= 1;
        out.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    out.iter().rev().collect()
}

impl Content {
    /// As a person sees it.
    pub(super) fn shown(&self) -> String {
        match self {
            Content::Text(text) | Content::Fault(text) => text.clone(),
            Content::Number(number) => number.to_string(),
            Content::Uncalculated(formula) => format!("={}", formula.trim_start_matches('=')),
            Content::Date | Content::Truth | Content::Covered => String::new(),
        }
    }
}

/// A fault of a cell: what is wrong and how to mend it.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) rule: &'static str,
    pub(super) severity: Severity,
    pub(super) message: Both,
    pub(super) hints: Vec<Both>,
}

impl Fault {
    pub(super) fn error(rule: &'static str, message: Both, hint: Both) -> Self {
        Fault { rule, severity: Severity::Error, message, hints: vec![hint] }
    }

    /// Adds the fault of a cell to the report; the cell stands there like a file of one line.
    pub(super) fn report(self, place: &str, shown: &str, report: &mut Report) {
        let line = shown.lines().next().unwrap_or("").to_owned();
        let length = line.len();
        let file = report.files.add(place, line);
        let mut finding = Finding { severity: self.severity, ..Finding::error(self.rule, Span::new(file, 0..length), self.message) };
        finding.hints = self.hints;
        report.add(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
