//! `corrections.csv`: misreads, wrong units, sums that do not hold, differing wordings, lost spans and other doubts of the source:
//! those that are declared as such, and those that stand on an item.

mod declared;
mod values;
mod wordings;

use crate::export::cell::{Cell, Part};
use crate::export::column::{Column, NOTE, SOURCE, one, text, words};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;
use crate::model::contents::{CorrectionKind, Home};
use crate::model::provenance::Lines;

const FORM: Form = Form {
    name: "corrections",
    title_key: "data-file-corrections",
    about: "Misreads, contradictions and doubts of the source, beside what is meant",
    primary_key: &[],
    foreign_keys: &[Foreign { column: "section_id", table: "sections", key: "section_id" }],
};

const COLUMNS: [Column; 8] = [
    one(
        "kind",
        &["misread", "unit", "sum", "wording", "span", "other"],
        "What is doubtful: a character, a unit, a sum, two wordings, a span of years, or something else",
    ),
    words("where", "Where, in words"),
    text("printed", "As printed"),
    text("mended", "As meant"),
    NOTE,
    SOURCE,
    text("section_id", "Section in which it stands; empty for the document as a whole and its units"),
    text("item_id", "Id of the item that it concerns, where it concerns one"),
];

/// A doubt about the source.
struct Doubt<'a> {
    kind: CorrectionKind,
    home: Home,
    item: &'a str,
    place: Vec<Part<'a>>,
    printed: String,
    mended: String,
    notes: Vec<&'a String>,
    lines: &'a Lines,
}

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    let mut all: Vec<Doubt<'_>> = Vec::new();
    declared::doubts(subject.plan, &mut all);
    wordings::doubts(subject.plan, &mut all);
    values::doubts(subject.plan, &mut all);
    Sheet::new(subject, FORM, &COLUMNS, all.into_iter().map(|doubt| row(subject, doubt)))
}

fn row<'a>(subject: &Subject<'a>, doubt: Doubt<'a>) -> [Cell<'a>; 8] {
    [
        doubt.kind.word().into(),
        Cell::path(doubt.place),
        doubt.printed.into(),
        doubt.mended.into(),
        Cell::list(doubt.notes),
        Cell::of(subject.source(doubt.lines)),
        subject.section_id(doubt.home).into(),
        doubt.item.into(),
    ]
}
