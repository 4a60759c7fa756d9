//! Foreign tables to plan data: the workbook that staff fill in, and the changes that it makes to the files of the seeds.
//!
//! `template` writes the workbook of a plan. On the way back `open` reads any workbook or CSV file into cells, `heading` finds the
//! columns, `entry` understands the rows, `change` compares them with the plan, and `edit` rewrites the lines concerned and no
//! others. Every fault is a finding that names sheet and cell. Leaves to others: the disk ([`crate::cli`]), and whether the
//! portal is still good afterwards ([`crate::source`], [`crate::check`]).

mod amount;
mod change;
mod edit;
mod entry;
mod heading;
mod number;
mod open;
mod table;
mod template;
mod words;

use std::collections::BTreeMap;

pub use change::Change;
pub use template::workbook;

use crate::model::portal::Portal;
use crate::report::Report;
use crate::source::Sources;

/// What an import comes to.
#[derive(Debug, Default)]
pub struct Import {
    /// The changes, in the order of the rows.
    pub changes: Vec<Change>,
    /// The files as they would be then, whole, by path from the portal's folder.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A file that staff filled in.
#[derive(Debug, Clone, Copy)]
pub struct Filled<'a> {
    /// Its name, for findings and comments.
    pub name: &'a str,
    /// Its bytes.
    pub content: &'a [u8],
    /// The plan of rows that name none.
    pub plan: Option<&'a str>,
}

/// Reads a filled file and works out what it changes. What is wrong is added to the report; the portal's files stay as they are.
pub fn read(portal: &Portal, sources: &Sources, filled: Filled<'_>, report: &mut Report) -> Import {
    let tables = open::tables(filled, report);
    let mut entries = Vec::new();
    let mut headed = false;
    for table in &tables {
        if let Some(columns) = heading::find(table, report) {
            headed = true;
            entries.extend(entry::entries(portal, (table, &columns), filled.plan, report));
        }
    }
    if !headed && !report.has_errors() {
        report.add(heading::missing(filled.name));
    }
    let changes = change::changes(portal, entries, report);
    if report.has_errors() {
        return Import::default();
    }
    let files = edit::files(portal, (sources, &changes), report);
    Import { changes, files }
}
