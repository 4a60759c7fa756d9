//! `results.csv`: what another document states for an indicator, how well the definitions match, and why.

use crate::calendar::Instant;
use crate::export::cell::Cell;
use crate::export::column::{Column, NOTE, SOURCE, date, number, one, text, unit, year};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::{Subject, source};
use crate::model::indicator::{Indicator, Outcome};

const FORM: Form = Form {
    name: "results",
    title_key: "data-file-results",
    about: "What other documents state for the plan's indicators",
    primary_key: &[],
    foreign_keys: &[Foreign { column: "indicator_id", table: "indicators", key: "indicator_id" }],
};

const COLUMNS: [Column; 11] = [
    text("indicator_id", "The indicator"),
    year("fiscal_year", "Fiscal year of the value, or the one in which its date lies"),
    date("date", "As of when, where the document states a date"),
    number("value", "The number"),
    text("raw", "The value as printed"),
    one("match", &["exact", "nearly", "doubtful"], "How well the definitions match"),
    NOTE,
    SOURCE,
    text("document", "Id of the plan whose document states it"),
    unit("unit", "Unit of the reported value"),
    text("qualifier", "The source's word for how exactly it is stated"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    let all = subject.plan.indicators.iter().flat_map(|indicator| indicator.outcomes.iter().map(move |outcome| (indicator, outcome)));
    Sheet::new(subject, FORM, &COLUMNS, all.map(|(indicator, outcome)| row(subject, indicator, outcome)))
}

fn row<'a>(subject: &Subject<'a>, indicator: &'a Indicator, outcome: &'a Outcome) -> [Cell<'a>; 11] {
    let document = subject.portal.plan(outcome.document);
    let value = &outcome.value;
    let date = match outcome.date {
        Instant::FiscalYear(_) => None,
        other => Some(other.iso()),
    };
    [
        indicator.id.as_str().into(),
        Cell::of_maybe(outcome.date.fiscal_year()),
        Cell::of_maybe(date),
        Cell::of_maybe(value.quantity.figure.value()),
        value.printed.as_str().into(),
        outcome.quality.word().into(),
        Cell::list(super::indicators::remarks(value).chain([&outcome.why])),
        Cell::of(source(document, &value.origin.lines)),
        document.id.as_str().into(),
        Cell::words(&value.quantity.unit),
        super::indicators::qualifier(value).into(),
    ]
}
