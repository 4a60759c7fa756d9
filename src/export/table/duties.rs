//! `duties.csv`: the duties of the units, in order.

use crate::export::cell::Cell;
use crate::export::column::{Column, SOURCE, text, whole, words};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;

const FORM: Form = Form {
    name: "duties",
    title_key: "data-file-duties",
    about: "The duties of each unit of the organisation",
    primary_key: &["unit_id", "position"],
    foreign_keys: &[Foreign { column: "unit_id", table: "organisation", key: "unit_id" }],
};

const COLUMNS: [Column; 6] = [
    text("unit_id", "The unit"),
    whole("position", "Place among the unit's duties, from 1"),
    text("code", "Code as printed"),
    words("text", "What is to be done"),
    SOURCE,
    text("text_printed", "Text as printed, where it was misread or misprinted"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    let all = subject.plan.units.iter().flat_map(|unit| unit.duties.iter().enumerate().map(move |duty| (unit, duty)));
    let rows = all.map(|(unit, (at, duty))| {
        [
            unit.id.as_str().into(),
            Cell::of(at + 1),
            duty.code.as_deref().into(),
            Cell::words(&duty.text),
            Cell::of(subject.source(&duty.lines)),
            duty.text.printed.as_deref().into(),
        ]
    });
    Sheet::new(subject, FORM, &COLUMNS, rows)
}
