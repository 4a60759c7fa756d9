//! A published table: columns and rows in, CSV out (RFC 4180, UTF-8), and its twin for Windows Excel with a byte-order mark and CRLF.

use csv::{StringRecord, Terminator, WriterBuilder};

use super::cell::Cell;
use super::column::{Column, Kind};
use super::subject::Subject;
use crate::language::EditionIx;

/// A reference to another table of the same plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// The column that refers.
    pub column: &'static str,
    /// The table referred to.
    pub table: &'static str,
    /// The column referred to.
    pub key: &'static str,
}

/// What a table is, whatever stands in it.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// Its name: the file name without its ending.
    pub name: &'static str,
    /// The key of the phrase that says what it holds.
    pub title_key: &'static str,
    /// What it holds, for the description for machines.
    pub about: &'static str,
    /// The columns that together name a row; empty if none do.
    pub primary_key: &'static [&'static str],
    /// References to other tables.
    pub foreign_keys: &'static [Foreign],
}

/// A table, ready to be written.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// What it is.
    pub form: Form,
    /// Its columns in order, the contract's first.
    pub columns: &'static [Column],
    /// All column names, those for other languages last.
    pub header: Vec<String>,
    /// Its rows.
    pub records: Vec<StringRecord>,
}

impl Sheet {
    /// A table from its rows. Each row has as many cells as the form has columns: both are arrays of one length.
    pub fn new<'a, const N: usize>(subject: &Subject<'a>, form: Form, columns: &'static [Column; N], rows: impl IntoIterator<Item = [Cell<'a>; N]>) -> Self {
        let records = rows.into_iter().map(|row| record(subject, columns, &row)).collect();
        Sheet { form, columns, header: header(subject, columns), records }
    }

    /// The table as CSV: lines end with LF, no byte-order mark.
    pub fn csv(&self) -> Vec<u8> {
        self.write(Vec::new(), Terminator::Any(b'\n'))
    }

    /// The table for Windows Excel: a byte-order mark, lines end with CRLF.
    pub fn excel(&self) -> Vec<u8> {
        self.write("\u{FEFF}".as_bytes().to_vec(), Terminator::CRLF)
    }

    fn write(&self, start: Vec<u8>, terminator: Terminator) -> Vec<u8> {
        let mut writer = WriterBuilder::new().terminator(terminator).from_writer(start);
        // Writing into memory does not fail, and all rows are of one length by their type.
        let written = writer.write_record(&self.header).is_ok() && self.records.iter().all(|record| writer.write_record(record).is_ok());
        debug_assert!(written, "rows of {} differ in length", self.form.name);
        writer.into_inner().unwrap_or_default()
    }
}

/// The columns that are repeated for other editions, with the context of their translations.
pub fn translated(columns: &[Column]) -> impl Iterator<Item = (usize, &Column, &'static str)> {
    columns.iter().enumerate().filter_map(|(position, column)| match column.kind {
        Kind::Words(context) => Some((position, column, context)),
        _ => None,
    })
}

fn header(subject: &Subject<'_>, columns: &[Column]) -> Vec<String> {
    let mut names: Vec<String> = columns.iter().map(|column| column.name.to_owned()).collect();
    for edition in subject.other_editions() {
        let tag = &subject.edition(edition).tag;
        names.extend(translated(columns).map(|(_, column, _)| column.translated_name(tag)));
    }
    names
}

fn record(subject: &Subject<'_>, columns: &[Column], row: &[Cell<'_>]) -> StringRecord {
    let mut record = StringRecord::new();
    for cell in row {
        record.push_field(&cell.said(subject, EditionIx(0), ""));
    }
    for edition in subject.other_editions() {
        for (position, _, context) in translated(columns) {
            let said = row.get(position).map(|cell| cell.said(subject, edition, context)).unwrap_or_default();
            record.push_field(&said);
        }
    }
    record
}
