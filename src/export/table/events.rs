//! `events.csv`: what happened or is planned, in document order. Their sub-facts stand in `facts.csv`.

use crate::export::cell::Cell;
use crate::export::column::{Column, NOTE, SOURCE, date, flag, one, text, words};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;
use crate::export::vocabulary;
use crate::model::contents::Event;

const FORM: Form = Form {
    name: "events",
    title_key: "data-file-events",
    about: "What happened or is planned",
    primary_key: &["event_id"],
    foreign_keys: &[Foreign { column: "section_id", table: "sections", key: "section_id" }],
};

const COLUMNS: [Column; 11] = [
    text("event_id", "Id of the event, unique in the plan"),
    text("section_id", "Section in which it stands"),
    words("text", "What"),
    date("from", "When, or the beginning; the Western year in which it begins for a fiscal year"),
    date("to", "The end, if one is stated"),
    one("precision", &["day", "month", "year", "fiscal_year"], "How exactly `from` is known"),
    one("status", &["done", "planned"], "Done or planned"),
    NOTE,
    SOURCE,
    flag("open_ended", "Whether it goes on without a stated end"),
    text("text_printed", "Text as printed, where it was misread or misprinted"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    Sheet::new(subject, FORM, &COLUMNS, subject.plan.events.iter().map(|event| row(subject, event)))
}

fn row<'a>(subject: &Subject<'a>, event: &'a Event) -> [Cell<'a>; 11] {
    [
        event.id.as_str().into(),
        subject.section_id(event.home).into(),
        Cell::words(&event.text),
        Cell::of(event.when.from.iso()),
        Cell::of_maybe(event.when.to.map(|to| to.iso())),
        event.when.from.precision().into(),
        vocabulary::status(event.status).into(),
        Cell::list(event.note.iter().chain(&event.doubt).chain(&event.text.why)),
        Cell::of(subject.source(&event.origin.lines)),
        event.when.open.into(),
        event.text.printed.as_deref().into(),
    ]
}
