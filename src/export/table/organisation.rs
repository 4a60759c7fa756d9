//! `organisation.csv`: departments, divisions and desks. Their work with others stands in `facts.csv`.

use crate::export::cell::Cell;
use crate::export::column::{Column, NOTE, SOURCE, one, text, words};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;
use crate::model::organisation::Unit;

const FORM: Form = Form {
    name: "organisation",
    title_key: "data-file-organisation",
    about: "Departments, divisions and desks",
    primary_key: &["unit_id"],
    foreign_keys: &[Foreign { column: "parent_id", table: "organisation", key: "unit_id" }],
};

const COLUMNS: [Column; 7] = [
    text("unit_id", "Id of the unit, unique in the plan"),
    text("parent_id", "The unit above it"),
    words("name", "Name"),
    one("kind", &["department", "division", "desk", "other"], "What it is"),
    NOTE,
    SOURCE,
    text("name_printed", "Name as printed, where it was misread or misprinted"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    Sheet::new(subject, FORM, &COLUMNS, subject.plan.units.iter().map(|unit| row(subject, unit)))
}

fn row<'a>(subject: &Subject<'a>, unit: &'a Unit) -> [Cell<'a>; 7] {
    [
        unit.id.as_str().into(),
        unit.parent.map(|parent| subject.plan[parent].id.as_str()).into(),
        Cell::words(&unit.name),
        unit.kind.word().into(),
        Cell::list(unit.note.iter().chain(&unit.name.why)),
        Cell::of(subject.source(&unit.origin.lines)),
        unit.name.printed.as_deref().into(),
    ]
}
