//! What the document states of itself: title, publisher, editor, issue, price, period, horizon, the plans before and above it.

use super::row::{Said, Statement};
use crate::calendar::{FiscalSpan, When};
use crate::export::cell::{Cell, Part};
use crate::export::subject::{Dated, Subject};
use crate::model::contents::Home;
use crate::model::plan::{Imprint, NamedDocument, Period, Stated};
use crate::model::provenance::Lines;

pub(super) fn statements<'a>(subject: &Subject<'a>, all: &mut Vec<Statement<'a>>) {
    let (plan, imprint) = (subject.plan, &subject.plan.imprint);
    all.push(statement("title", "data-label-title", Said::plain(&imprint.title), &plan.origin.lines));
    all.extend(imprint.part.as_ref().map(|part| statement("part", "data-label-part", Said::plain(part), &plan.origin.lines)));
    for (name, key, stated) in
        [("publisher", "stated-publisher", &imprint.publisher), ("editor", "stated-editor", &imprint.editor), ("price", "stated-price", &imprint.price)]
    {
        let said = |stated: &'a Stated<String>| {
            let raw = stated.printed.as_deref().unwrap_or(&stated.value);
            Said::Words(Cell::words(&stated.value), raw.into(), None)
        };
        all.extend(stated.as_ref().map(|stated| statement(name, key, said(stated), &stated.lines)));
    }
    if let Some(issued) = &imprint.issued {
        let when = When { from: issued.value, to: None, open: false };
        all.push(statement("issued", "stated-issued", Said::Date(issued.printed.as_deref().unwrap_or("")), &issued.lines).dated(Some(when)));
    }
    all.extend(period(subject, imprint));
    if let Some(horizon) = &imprint.horizon {
        let dated = Dated { date: Some(horizon.value.to_string()), ..Dated::default() };
        all.push(statement("horizon", "stated-horizon", Said::Date(horizon.printed.as_deref().unwrap_or("")), &horizon.lines).dated(dated));
    }
    all.extend(imprint.previous.as_ref().map(|named| document("previous", "stated-previous", named)));
    all.extend(imprint.upper.as_ref().map(|named| document("upper", "stated-upper", named)));
    all.extend(imprint.note.as_ref().map(|note| statement("note", "note-note", Said::plain(note), &plan.origin.lines)));
    for (at, lost) in imprint.lost.iter().enumerate() {
        all.push(statement(&format!("lost-{}", at + 1), "data-label-not-in-source", Said::plain(&lost.what), &lost.lines));
    }
}

fn statement<'a>(name: &str, key: &'static str, said: Said<'a>, lines: &'a Lines) -> Statement<'a> {
    Statement::new(format!("plan.{name}"), "imprint", Home::Plan, said, lines).labelled([Part::Phrase(key)])
}

fn document<'a>(name: &str, key: &'static str, named: &'a NamedDocument) -> Statement<'a> {
    statement(name, key, Said::plain(&named.title), &named.lines).dated(named.period.map(years).unwrap_or_default())
}

fn years(span: FiscalSpan) -> Dated {
    let to = span.to.filter(|to| *to != span.from).map(|to| to.0);
    Dated { fiscal_year: Some(span.from.0), fiscal_year_to: to, open: span.to.is_none(), ..Dated::default() }
}

/// The period: fiscal years, a length in years, or nothing where the document does not say. How it is printed is not in the data.
fn period<'a>(subject: &Subject<'a>, imprint: &'a Imprint) -> Option<Statement<'a>> {
    let lines = if imprint.period_lines.is_empty() { &subject.plan.origin.lines } else { &imprint.period_lines };
    match imprint.period {
        Period::Unstated => None,
        Period::Length(length) => Some(statement("period", "stated-period", Said::Number(length.into(), "data-unit-years"), lines)),
        Period::Years(span) => Some(statement("period", "stated-period", Said::Date(""), lines).dated(years(span))),
    }
}
