//! Tables of stated figures.

use schemars::JsonSchema;
use serde::Serialize;

use super::amount::Amount;
use super::words::{Mended, Time, Words};
use crate::export::subject::Subject;
use crate::export::vocabulary::{status, total};
use crate::model::contents as model;

/// A table of stated figures.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Table<'a> {
    /// Its id.
    id: &'a str,
    /// Its title.
    title: Words<'a>,
    /// The unit of all cells, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Words<'a>>,
    /// As of when, or of when.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Time>,
    /// Its columns.
    columns: Vec<Column<'a>>,
    /// Its rows; each has one cell per column.
    rows: Vec<Row<'a>>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A column of a table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Column<'a> {
    /// Its headings, top row first.
    heading: Vec<Words<'a>>,
    /// Its unit, if it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Words<'a>>,
    /// Its date, if it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Time>,
    /// done or planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Row<'a> {
    /// Its label.
    label: Words<'a>,
    /// One cell per column.
    cells: Vec<Cell<'a>>,
    /// holds, differs or partial, for totals.
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<&'static str>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A cell: an amount or words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
enum Cell<'a> {
    /// An amount.
    Amount(Box<Amount<'a>>),
    /// Words.
    Words(Mended<'a>),
}

impl<'a> Table<'a> {
    /// A table of a plan.
    pub fn of(subject: &Subject<'a>, table: &'a model::Table) -> Self {
        Table {
            id: table.id.as_str(),
            title: Words::of(subject, "", &table.title),
            unit: table.unit.as_ref().map(|unit| Words::of(subject, "unit", unit)),
            date: table.date.map(Time::from),
            columns: table.columns.iter().map(|column| self::column(subject, column)).collect(),
            rows: table.rows.iter().map(|row| self::row(subject, row)).collect(),
            note: Words::maybe(subject, &table.note),
            lines: table.origin.lines.to_string(),
        }
    }
}

fn column<'a>(subject: &Subject<'a>, column: &'a model::Column) -> Column<'a> {
    Column {
        heading: Words::all(subject, "", &column.heading),
        unit: column.unit.as_ref().map(|unit| Words::of(subject, "unit", unit)),
        date: column.date.map(Time::from),
        status: column.status.map(status),
    }
}

fn row<'a>(subject: &Subject<'a>, row: &'a model::Row) -> Row<'a> {
    let cell = |cell: &'a model::Cell| match cell {
        model::Cell::Amount(value) => Cell::Amount(Box::new(Amount::of(subject, value))),
        model::Cell::Words(wording) => Cell::Words(Mended::of(subject, "", wording)),
    };
    Row {
        label: Words::of(subject, "", &row.label),
        cells: row.cells.iter().map(cell).collect(),
        total: row.total.map(total),
        note: Words::maybe(subject, &row.note),
        lines: row.lines.to_string(),
    }
}
