//! The table of a chart: the same on the page, as CSV and as JSON.

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::model::quantity::Decimal;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Whether it holds amounts, set flush right.
    pub amounts: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// As shown.
    pub text: String,
    /// The number in it, if it is one.
    pub number: Option<Decimal>,
    /// Where it leads: the address of a page below the edition's folder.
    pub leads_to: Option<String>,
}

impl Cell {
    /// Words.
    pub fn words(text: impl Into<String>) -> Self {
        Cell { text: text.into(), number: None, leads_to: None }
    }

    /// An amount.
    pub fn amount(text: impl Into<String>, number: Option<Decimal>) -> Self {
        Cell { text: text.into(), number, leads_to: None }
    }

    /// Words that lead to a page.
    pub fn link(text: impl Into<String>, to: String) -> Self {
        Cell { text: text.into(), number: None, leads_to: Some(to) }
    }
}

/// A table; the first column heads its rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; each has one cell per column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// An empty table with these headings, each with whether it holds amounts.
    pub fn with<'a>(headings: impl IntoIterator<Item = (&'a str, bool)>) -> Self {
        let column = |(heading, amounts): (&str, bool)| Column { heading: heading.to_owned(), amounts };
        Table { columns: headings.into_iter().map(column).collect(), rows: Vec::new() }
    }

    /// As CSV (RFC 4180, UTF-8 with a byte-order mark, so that Excel reads it).
    pub fn csv(&self) -> Vec<u8> {
        let mut out = String::from("\u{FEFF}");
        let headings = self.columns.iter().map(|column| column.heading.as_str());
        line(&mut out, headings);
        for row in &self.rows {
            line(&mut out, row.iter().map(|cell| cell.text.as_str()));
        }
        out.into_bytes()
    }

    /// Columns and rows as JSON; a cell is its text, and its number where it has one.
    pub fn json(&self) -> Json {
        let cell = |cell: &Cell| match cell.number.and_then(|number| number.to_string().parse::<serde_json::Number>().ok()) {
            Some(number) => json!({"text": cell.text, "number": number}),
            None => json!({"text": cell.text}),
        };
        let rows: Vec<Json> = self.rows.iter().map(|row| Json::Array(row.iter().map(cell).collect())).collect();
        json!({"columns": self.columns.iter().map(|column| &column.heading).collect::<Vec<_>>(), "rows": rows})
    }
}

fn line<'a>(out: &mut String, fields: impl Iterator<Item = &'a str>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            out.push(',');
        }
        if field.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(field);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{Cell, Table};
    use crate::model::quantity::Decimal;

    #[test]
    fn a_table_is_the_same_as_csv_and_as_json() {
        let mut table = Table::with([("年度", false), ("値", true)]);
        table.rows.push(vec![Cell::words("2016年度"), Cell::amount("5,985人", Decimal::parse("5,985"))]);
        assert_eq!(String::from_utf8(table.csv()).unwrap(), "\u{FEFF}年度,値\r\n2016年度,\"5,985人\"\r\n");
        assert_eq!(table.json().to_string(), r#"{"columns":["年度","値"],"rows":[[{"text":"2016年度"},{"text":"5,985人","number":5985}]]}"#);
    }
}
