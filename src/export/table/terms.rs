//! `terms.csv`: the terms that the document explains.

use crate::export::cell::Cell;
use crate::export::column::{Column, SOURCE, term, text, words};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;
use crate::model::contents::Term;

const FORM: Form = Form {
    name: "terms",
    title_key: "data-file-terms",
    about: "The terms that the document explains",
    primary_key: &["term_id"],
    foreign_keys: &[
        Foreign { column: "section_id", table: "sections", key: "section_id" },
        Foreign { column: "programme_id", table: "programmes", key: "programme_id" },
    ],
};

const COLUMNS: [Column; 10] = [
    term("term", "The term"),
    text("reading", "Its reading in the source language"),
    words("full_form", "Its full form, for abbreviations"),
    words("definition", "The source's definition"),
    text("section_id", "Section in which it is explained"),
    SOURCE,
    text("term_id", "Id of the term, unique in the plan"),
    text("programme_id", "Programme in which it is explained"),
    text("mark", "The printed mark that points to it"),
    text("term_printed", "The term as printed, where it was misread or misprinted"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    Sheet::new(subject, FORM, &COLUMNS, subject.plan.terms.iter().map(|term| row(subject, term)))
}

fn row<'a>(subject: &Subject<'a>, term: &'a Term) -> [Cell<'a>; 10] {
    [
        Cell::words(&term.term),
        term.reading.as_deref().into(),
        Cell::maybe(term.full.as_ref()),
        Cell::maybe(term.means.as_ref()),
        subject.section_id(term.home).into(),
        Cell::of(subject.source(&term.origin.lines)),
        term.id.as_str().into(),
        subject.programme_id(term.home).into(),
        term.mark.as_deref().into(),
        term.term.printed.as_deref().into(),
    ]
}
