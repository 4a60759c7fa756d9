//! A table of stated figures, ready to be shown.

use serde::Serialize;

use super::NoteView;
use crate::markdown::escape;
use crate::model::contents::{Cell, Column, Status, Table, Total};
use crate::model::plan::Plan;
use crate::page::{NavLink, PageContext};

/// A table.
#[derive(Debug, Clone, Serialize)]
pub struct TableView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title_html: String,
    /// The unit of all cells and the time, in words; empty if there is neither.
    pub about: String,
    /// Groups of columns in a two-row heading: label and number of columns; empty if the heading has one row.
    pub groups: Vec<(String, usize)>,
    /// Its columns.
    pub columns: Vec<ColumnView>,
    /// Its rows.
    pub rows: Vec<RowView>,
    /// Notes on the whole.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
    /// The table as files.
    pub files: Vec<NavLink>,
}

/// A column's heading.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnView {
    /// Its own heading.
    pub heading_html: String,
    /// Unit, time, planned: small words below the heading.
    pub about: String,
}

/// A row.
#[derive(Debug, Clone, Serialize)]
pub struct RowView {
    /// Its label.
    pub label_html: String,
    /// Its cells.
    pub cells: Vec<CellView>,
    /// Whether it is a total.
    pub total: bool,
    /// Notes on it.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

/// A cell.
#[derive(Debug, Clone, Serialize)]
pub struct CellView {
    /// What it says.
    pub html: String,
    /// Whether it is a figure.
    pub figure: bool,
    /// Notes on it.
    pub notes: Vec<NoteView>,
}

impl TableView {
    /// A table as shown.
    pub fn new(ctx: &PageContext<'_>, plan: &Plan, table: &Table) -> Self {
        let voice = &ctx.voice;
        let unit = table.unit.as_deref().map(|unit| voice.phrases.fill("table-unit", &[("unit", ctx.portal.words(voice.edition, "unit", unit).text)]));
        let date = table.date.map(|date| voice.when(date));
        TableView {
            id: table.id.to_string(),
            title_html: super::own(ctx, &table.title),
            about: voice.list(unit.into_iter().chain(date)),
            groups: groups(ctx, &table.columns),
            columns: table.columns.iter().map(|column| heading(ctx, column)).collect(),
            rows: table.rows.iter().map(|row| self::row(ctx, row)).collect(),
            notes: NoteView::maybe(ctx, "note", table.note.as_deref()).into_iter().collect(),
            source: voice.source(&table.origin.lines),
            files: files(ctx, plan, table),
        }
    }
}

fn files(ctx: &PageContext<'_>, plan: &Plan, table: &Table) -> Vec<NavLink> {
    let link = |path: String, key| {
        let size = ctx.size_of(&path);
        NavLink::new(ctx.file(&path), escape(&ctx.voice.phrases.fill(key, &[("size", &size)])))
    };
    let own = |ending: &str| format!("data/tables/{}/{}.{ending}", plan.id, table.id);
    vec![link(own("csv"), "file-csv"), link(own("json"), "file-json"), link(format!("data/excel/{}.xlsx", plan.id), "file-xlsx")]
}

fn groups(ctx: &PageContext<'_>, columns: &[Column]) -> Vec<(String, usize)> {
    let mut groups: Vec<(String, usize)> = Vec::new();
    if columns.iter().all(|column| column.heading.len() < 2) {
        return groups;
    }
    let mut last: Option<&str> = None;
    for column in columns {
        let group = if column.heading.len() > 1 { column.heading.first().map(String::as_str) } else { None };
        match groups.last_mut() {
            Some((_, count)) if group.is_some() && group == last => *count += 1,
            _ => groups.push((group.map(|group| super::own(ctx, group)).unwrap_or_default(), 1)),
        }
        last = group;
    }
    groups
}

fn heading(ctx: &PageContext<'_>, column: &Column) -> ColumnView {
    let voice = &ctx.voice;
    let unit = column.unit.as_deref().map(|unit| ctx.portal.words(voice.edition, "unit", unit).text.to_owned());
    let date = column.date.map(|date| voice.when(date));
    let planned = (column.status == Some(Status::Planned)).then(|| voice.phrase("status-planned").to_owned());
    ColumnView {
        heading_html: column.heading.last().map(|heading| super::own(ctx, heading)).unwrap_or_default(),
        about: voice.list(unit.into_iter().chain(date).chain(planned)),
    }
}

fn row(ctx: &PageContext<'_>, row: &crate::model::contents::Row) -> RowView {
    let mut notes: Vec<NoteView> = NoteView::maybe(ctx, "note", row.note.as_deref()).into_iter().collect();
    match row.total {
        Some(Total::Differs) => notes.push(NoteView::plain(ctx, "doubt", ctx.voice.phrase("total-differs"))),
        Some(Total::Partial) => notes.push(NoteView::plain(ctx, "note", ctx.voice.phrase("total-partial"))),
        Some(Total::Holds) | None => {}
    }
    RowView {
        label_html: super::own(ctx, &row.label),
        cells: row.cells.iter().map(|cell| self::cell(ctx, cell)).collect(),
        total: row.total.is_some(),
        notes,
        source: ctx.voice.source(&row.lines),
    }
}

fn cell(ctx: &PageContext<'_>, cell: &Cell) -> CellView {
    match cell {
        Cell::Amount(value) => CellView { html: escape(&ctx.voice.value(value)), figure: true, notes: NoteView::of_value(ctx, value) },
        Cell::Words(words) => CellView { html: super::own(ctx, &words.text), figure: false, notes: NoteView::of_cell(ctx, words) },
    }
}
