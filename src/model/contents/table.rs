//! Tables of stated figures: columns, rows, cells, totals.

use super::super::index::Id;
use super::super::indicator::Value;
use super::super::provenance::{Lines, Origin};
use super::Home;
use crate::calendar::When;

/// Whether a column holds what was or what is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Done, measured.
    Done,
    /// Planned.
    Planned,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its headings, top row first.
    pub heading: Vec<String>,
    /// Its unit, if it has one of its own.
    pub unit: Option<String>,
    /// Its date, if it has one of its own.
    pub date: Option<When>,
    /// Actual or planned.
    pub status: Option<Status>,
}

/// A row's standing as a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// The rows above add up to it.
    Holds,
    /// The source's own total differs from the sum.
    Differs,
    /// The rows are a partial list and must not be summed.
    Partial,
}

/// Words in a cell, with what is said beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellWords {
    /// As meant.
    pub text: String,
    /// As printed, if it was misread or misprinted.
    pub printed: Option<String>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Why we are not sure.
    pub doubt: Option<String>,
    /// Our explanation beside a print that is wrong in itself.
    pub explain: Option<String>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// An amount.
    Amount(Value),
    /// Words.
    Words(CellWords),
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its label.
    pub label: String,
    /// One cell per column.
    pub cells: Vec<Cell>,
    /// Its standing as a total.
    pub total: Option<Total>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands.
    pub lines: Lines,
}

/// A table of stated figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub home: Home,
    /// Its title.
    pub title: String,
    /// The unit of all cells, if there is one.
    pub unit: Option<String>,
    /// As of when, or of when.
    pub date: Option<When>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands in the source.
    pub origin: Origin,
}
