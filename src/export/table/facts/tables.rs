//! Cells of tables: the table's title, the path of row and columns, the unit and time of cell, column or table.

use super::row::{Said, Statement};
use crate::export::cell::Part;
use crate::export::vocabulary::{status, total};
use crate::model::contents::{Cell, Column, Row, Table};
use crate::model::plan::Plan;

pub(super) fn statements<'a>(plan: &'a Plan, all: &mut Vec<Statement<'a>>) {
    for table in &plan.tables {
        let id = table.id.as_str();
        if let Some(note) = &table.note {
            let statement = Statement::new(format!("{id}.note"), "note", table.home, Said::plain(note), &table.origin.lines);
            all.push(statement.part_of(id, &table.title).labelled([Part::Phrase("note-note")]));
        }
        for (row_number, row) in table.rows.iter().enumerate() {
            for (column_number, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                all.push(statement(table, row, column, cell).named(format!("{id}.{}.{}", row_number + 1, column_number + 1)));
            }
        }
    }
}

impl Statement<'_> {
    fn named(mut self, id: String) -> Self {
        self.id = id.into();
        self
    }
}

fn statement<'a>(table: &'a Table, row: &'a Row, column: &'a Column, cell: &'a Cell) -> Statement<'a> {
    let unit = column.unit.as_deref().or(table.unit.as_deref());
    let (said, why) = match cell {
        Cell::Amount(value) => (Said::Amount(value, unit), None),
        Cell::Words(wording) => (Said::wording(wording), wording.why.as_ref()),
    };
    let lines = if let Cell::Amount(value) = cell { &value.origin.lines } else { &row.lines };
    let label = [Part::from(&row.label)].into_iter().chain(column.heading.iter().map(Part::from));
    let statement = Statement::new("", "cell", table.home, said, lines)
        .part_of(table.id.as_str(), &table.title)
        .labelled(label)
        .dated(column.date.or(table.date))
        .noted(row.note.iter().chain(why));
    Statement { status: column.status.map_or("", status), total: row.total.map_or("", total), ..statement }
}
