//! Doubts that stand on values, cells and dates: a figure whose print is wrong in itself (`unit`); a value, words in a cell or a date that
//! are not sure (`other`).

use super::{Doubt, Meant, Spot, Step};
use crate::calendar::When;
use crate::model::contents::{Cell, CellWords, CorrectionKind, Home, Saying};
use crate::model::index::{ConsultationIx, EventIx, FactIx, Id, IndicatorIx, Item, ServiceIx, TableIx};
use crate::model::indicator::{Indicator, Value};
use crate::model::plan::Plan;
use crate::model::provenance::Lines;

/// In what a value stands, on which item, named by which steps.
type Around<'a> = (Home, (Item, &'a Id), Vec<Step<'a>>);

pub(super) fn collect<'a>(plan: &'a Plan, all: &mut Vec<Doubt<'a>>) {
    plan.indicators.iter().enumerate().for_each(|(at, indicator)| of_indicator(IndicatorIx(at), indicator, all));
    for (at, fact) in plan.facts.iter().enumerate() {
        let around = || (fact.home, (Item::Fact(FactIx(at)), &fact.id), fact.label.iter().map(Step::from).collect());
        if let Saying::Amount(value) = &fact.saying {
            see(around(), value, all);
        }
        all.extend(fact.date_doubt.iter().map(|doubt| date(around(), (fact.date, doubt), &fact.origin.lines)));
    }
    for (at, event) in plan.events.iter().enumerate() {
        let around = || (event.home, (Item::Event(EventIx(at)), &event.id), vec![Step::from(&event.text)]);
        all.extend(event.doubt.iter().map(|doubt| date(around(), (Some(event.when), doubt), &event.origin.lines)));
    }
    in_contents(plan, all);
}

fn of_indicator<'a>(at: IndicatorIx, indicator: &'a Indicator, all: &mut Vec<Doubt<'a>>) {
    let home = indicator.owner.programme.map_or(Home::Section(indicator.owner.section), Home::Programme);
    let around = |last| (home, (Item::Indicator(at), &indicator.id), vec![Step::from(&indicator.name), last]);
    for (_, point) in indicator.points() {
        see(around(Step::Year(point.year)), &point.value, all);
    }
    for (answer, share) in indicator.survey.iter().flat_map(|survey| &survey.shares) {
        see(around(Step::from(answer)), share, all);
    }
}

fn in_contents<'a>(plan: &'a Plan, all: &mut Vec<Doubt<'a>>) {
    for (at, table) in plan.tables.iter().enumerate() {
        for row in &table.rows {
            for (cell, column) in row.cells.iter().zip(&table.columns) {
                let place = [Step::from(&table.title), Step::from(&row.label)].into_iter().chain(column.heading.iter().map(Step::from));
                let around = (table.home, (Item::Table(TableIx(at)), &table.id), place.collect());
                match cell {
                    Cell::Amount(value) => see(around, value, all),
                    Cell::Words(words) => see_words(around, words, &row.lines, all),
                }
            }
        }
    }
    for (at, service) in plan.services.iter().enumerate() {
        let copies = service.channels.iter().filter_map(|channel| channel.copies.as_ref());
        for value in service.copies.iter().chain(copies) {
            see((service.home, (Item::Service(ServiceIx(at)), &service.id), vec![Step::from(&service.name)]), value, all);
        }
    }
    for (at, consultation) in plan.consultations.iter().enumerate() {
        if let Some(value) = &consultation.cases {
            let item = (Item::Consultation(ConsultationIx(at)), &consultation.id);
            see((consultation.home, item, vec![Step::from(&consultation.name)]), value, all);
        }
    }
}

fn see<'a>((home, item, place): Around<'a>, value: &'a Value, all: &mut Vec<Doubt<'a>>) {
    let found = [(CorrectionKind::Unit, &value.explain), (CorrectionKind::Other, &value.doubt)];
    for (kind, note) in found {
        let Some(note) = note else { continue };
        all.push(Doubt {
            kind,
            spot: Spot { home, item: Some(item), place: place.clone(), lines: &value.origin.lines },
            printed: value.printed.as_str().into(),
            meant: value.mended.as_ref().into(),
            notes: vec![note],
        });
    }
}

/// Words that were mended are a misread, which bears their explanation; words that stand as printed are explained here.
fn see_words<'a>((home, item, place): Around<'a>, words: &'a CellWords, lines: &'a Lines, all: &mut Vec<Doubt<'a>>) {
    let explain = words.explain.iter().filter(|_| words.printed.is_none());
    for note in explain.chain(&words.doubt) {
        let (printed, meant) = match &words.printed {
            Some(printed) => (printed, Meant::Words(&words.text)),
            None => (&words.text, Meant::AsPrinted),
        };
        all.push(Doubt {
            kind: CorrectionKind::Other,
            spot: Spot { home, item: Some(item), place: place.clone(), lines },
            printed: printed.as_str().into(),
            meant,
            notes: vec![note],
        });
    }
}

fn date<'a>((home, item, place): Around<'a>, (when, note): (Option<When>, &'a str), lines: &'a Lines) -> Doubt<'a> {
    Doubt {
        kind: CorrectionKind::Other,
        spot: Spot { home, item: Some(item), place, lines },
        printed: "".into(),
        meant: when.map_or(Meant::AsPrinted, Meant::Time),
        notes: vec![note],
    }
}
