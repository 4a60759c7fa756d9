//! `corrections.csv`: misreads, wrong units, sums that do not hold, differing wordings, lost spans and other doubts of the source:
//! those that are declared as such, and those that stand on an item.

use crate::calendar::FiscalSpan;
use crate::export::cell::{Cell, Part};
use crate::export::column::{Column, NOTE, SOURCE, one, text, words};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;
use crate::figures::doubts::{self, Doubt, Meant, Step};

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

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    Sheet::new(subject, FORM, &COLUMNS, doubts::of(subject.plan).into_iter().map(|doubt| row(subject, doubt)))
}

fn row<'a>(subject: &Subject<'a>, doubt: Doubt<'a>) -> [Cell<'a>; 8] {
    let spot = doubt.spot;
    [
        doubt.kind.word().into(),
        Cell::path(spot.place.into_iter().map(part).collect()),
        Cell::Plain(doubt.printed),
        mended(doubt.meant),
        Cell::list(doubt.notes),
        Cell::of(subject.source(spot.lines)),
        subject.section_id(spot.home).into(),
        spot.item.map(|(_, id)| id.as_str()).into(),
    ]
}

fn part(step: Step<'_>) -> Part<'_> {
    match step {
        Step::Words(text) => Part::Wording(text),
        Step::Year(year) => Part::Neutral(year.to_string()),
    }
}

fn mended(meant: Meant<'_>) -> Cell<'_> {
    match meant {
        Meant::AsPrinted => Cell::BLANK,
        Meant::Words(text) => text.into(),
        Meant::Years(span) => years(span).into(),
        Meant::Time(when) => when.from.iso().into(),
    }
}

/// Fiscal years as the plan's data writes them: `2011-2013`, `2014-`, `2012`.
fn years(span: FiscalSpan) -> String {
    match span.to {
        None => format!("{}-", span.from),
        Some(to) if to == span.from => to.to_string(),
        Some(to) => format!("{}-{to}", span.from),
    }
}
