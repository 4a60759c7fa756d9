//! Doubts that stand on values and dates: a print that is wrong in itself (`unit`), a value or a date that is not sure (`other`).

use super::Doubt;
use crate::calendar::When;
use crate::export::cell::Part;
use crate::model::contents::{Cell, CorrectionKind, Home, Saying};
use crate::model::indicator::Value;
use crate::model::plan::Plan;
use crate::model::provenance::Lines;

/// Where a value stands: in what, with which id, named by which path.
struct Spot<'a>(Home, &'a str, Vec<Part<'a>>);

pub(super) fn doubts<'a>(plan: &'a Plan, all: &mut Vec<Doubt<'a>>) {
    for indicator in &plan.indicators {
        let home = indicator.owner.programme.map_or(Home::Section(indicator.owner.section), Home::Programme);
        let id = indicator.id.as_str();
        for (_, point) in indicator.points() {
            see(Spot(home, id, vec![Part::from(&indicator.name), Part::Neutral(point.year.to_string())]), &point.value, all);
        }
        for (answer, share) in indicator.survey.iter().flat_map(|survey| &survey.shares) {
            see(Spot(home, id, vec![Part::from(&indicator.name), Part::from(answer)]), share, all);
        }
    }
    for fact in &plan.facts {
        let label = || fact.label.iter().map(Part::from).collect();
        if let Saying::Amount(value) = &fact.saying {
            see(Spot(fact.home, fact.id.as_str(), label()), value, all);
        }
        all.extend(fact.date_doubt.iter().map(|doubt| date(Spot(fact.home, fact.id.as_str(), label()), (fact.date, doubt), &fact.origin.lines)));
    }
    for event in &plan.events {
        let place = || vec![Part::from(&event.text)];
        all.extend(event.doubt.iter().map(|doubt| date(Spot(event.home, event.id.as_str(), place()), (Some(event.when), doubt), &event.origin.lines)));
    }
    in_contents(plan, all);
}

fn in_contents<'a>(plan: &'a Plan, all: &mut Vec<Doubt<'a>>) {
    for table in &plan.tables {
        for row in &table.rows {
            for (cell, column) in row.cells.iter().zip(&table.columns) {
                let Cell::Amount(value) = cell else { continue };
                let path = [Part::from(&table.title), Part::from(&row.label)].into_iter().chain(column.heading.iter().map(Part::from));
                see(Spot(table.home, table.id.as_str(), path.collect()), value, all);
            }
        }
    }
    for service in &plan.services {
        let copies = service.channels.iter().filter_map(|channel| channel.copies.as_ref());
        for value in service.copies.iter().chain(copies) {
            see(Spot(service.home, service.id.as_str(), vec![Part::from(&service.name)]), value, all);
        }
    }
    for consultation in &plan.consultations {
        if let Some(value) = &consultation.cases {
            see(Spot(consultation.home, consultation.id.as_str(), vec![Part::from(&consultation.name)]), value, all);
        }
    }
}

fn see<'a>(Spot(home, item, place): Spot<'a>, value: &'a Value, all: &mut Vec<Doubt<'a>>) {
    let found = [(CorrectionKind::Unit, &value.explain), (CorrectionKind::Other, &value.doubt)];
    for (kind, note) in found {
        let Some(note) = note else { continue };
        all.push(Doubt {
            kind,
            home,
            item,
            place: place.clone(),
            printed: value.printed.clone(),
            mended: value.mended.clone().unwrap_or_default(),
            notes: vec![note],
            lines: &value.origin.lines,
        });
    }
}

fn date<'a>(Spot(home, item, place): Spot<'a>, (when, note): (Option<When>, &'a String), lines: &'a Lines) -> Doubt<'a> {
    let mended = when.map(|when| when.from.iso()).unwrap_or_default();
    Doubt { kind: CorrectionKind::Other, home, item, place, printed: String::new(), mended, notes: vec![note], lines }
}
