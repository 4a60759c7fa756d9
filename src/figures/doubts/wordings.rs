//! Wording that was misread or misprinted: every item of the plan whose printed form is kept beside the mended one.

use super::{Doubt, Meant, Spot, Step};
use crate::model::contents::{Cell, CellWords, CorrectionKind, Home, Saying};
use crate::model::index::{ConsultationIx, EventIx, FactIx, FigureIx, Id, IndicatorIx, Item, ListIx, ProgrammeIx, ServiceIx, TableIx, TermIx, UnitIx};
use crate::model::plan::Plan;
use crate::model::provenance::{Lines, Wording};

/// Collects misreads.
struct Collector<'a, 'b> {
    all: &'b mut Vec<Doubt<'a>>,
}

/// Where a wording stands: in what, on which item, named how.
#[derive(Clone, Copy)]
struct Around<'a>(Home, (Item, &'a Id), &'a str);

impl<'a> Collector<'a, '_> {
    fn see(&mut self, around: Around<'a>, wording: &'a Wording, lines: &'a Lines) {
        let Some(printed) = &wording.printed else { return };
        self.all.push(misread(around, (printed, &wording.text), &wording.why, lines));
    }

    fn see_cell(&mut self, around: Around<'a>, words: &'a CellWords, lines: &'a Lines) {
        let Some(printed) = &words.printed else { return };
        self.all.push(misread(around, (printed, &words.text), &words.explain, lines));
    }
}

fn misread<'a>(Around(home, item, name): Around<'a>, (printed, meant): (&'a str, &'a str), why: &'a Option<String>, lines: &'a Lines) -> Doubt<'a> {
    Doubt {
        kind: CorrectionKind::Misread,
        spot: Spot { home, item: Some(item), place: vec![Step::Words(name)], lines },
        printed: printed.into(),
        meant: Meant::Words(meant),
        notes: why.iter().map(String::as_str).collect(),
    }
}

pub(super) fn collect<'a>(plan: &'a Plan, all: &mut Vec<Doubt<'a>>) {
    let mut collector = Collector { all };
    structure(plan, &mut collector);
    measures(plan, &mut collector);
    contents(plan, &mut collector);
}

fn structure<'a>(plan: &'a Plan, collector: &mut Collector<'a, '_>) {
    for at in plan.section_indices() {
        let section = &plan[at];
        let around = Around(Home::Section(at), (Item::Section(at), &section.id), &section.title.text);
        collector.see(around, &section.title, &section.origin.lines);
    }
    plan.programme_indices().for_each(|at| of_programme(plan, at, collector));
    for (at, unit) in plan.units.iter().enumerate() {
        let around = Around(Home::Unit(UnitIx(at)), (Item::Unit(UnitIx(at)), &unit.id), &unit.name.text);
        collector.see(around, &unit.name, &unit.origin.lines);
        unit.duties.iter().for_each(|duty| collector.see(around, &duty.text, &duty.lines));
    }
}

fn of_programme<'a>(plan: &'a Plan, at: ProgrammeIx, collector: &mut Collector<'a, '_>) {
    let programme = &plan[at];
    let around = Around(Home::Programme(at), (Item::Programme(at), &programme.id), &programme.name.text);
    collector.see(around, &programme.name, &programme.origin.lines);
    for wording in programme.blocks.iter().flat_map(|block| block.baseline.iter().chain(&block.required)) {
        collector.see(around, wording, &programme.origin.lines);
    }
    programme.activities.iter().for_each(|activity| collector.see(around, &activity.text, &activity.origin.lines));
}

fn measures<'a>(plan: &'a Plan, collector: &mut Collector<'a, '_>) {
    for (at, indicator) in plan.indicators.iter().enumerate() {
        let home = indicator.owner.programme.map_or(Home::Section(indicator.owner.section), Home::Programme);
        let around = Around(home, (Item::Indicator(IndicatorIx(at)), &indicator.id), &indicator.name.text);
        collector.see(around, &indicator.name, &indicator.origin.lines);
    }
    for (at, fact) in plan.facts.iter().enumerate() {
        if let Saying::Words { wording } = &fact.saying {
            let name = fact.label.last().map_or("", String::as_str);
            collector.see(Around(fact.home, (Item::Fact(FactIx(at)), &fact.id), name), wording, &fact.origin.lines);
        }
    }
    for (at, table) in plan.tables.iter().enumerate() {
        let around = Around(table.home, (Item::Table(TableIx(at)), &table.id), &table.title);
        for (row, cell) in table.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell))) {
            if let Cell::Words(words) = cell {
                collector.see_cell(around, words, &row.lines);
            }
        }
    }
}

fn contents<'a>(plan: &'a Plan, collector: &mut Collector<'a, '_>) {
    for (at, list) in plan.lists.iter().enumerate() {
        let around = Around(list.home, (Item::List(ListIx(at)), &list.id), &list.title);
        list.items.iter().for_each(|item| collector.see(around, &item.text, &item.lines));
    }
    for (at, service) in plan.services.iter().enumerate() {
        let around = Around(service.home, (Item::Service(ServiceIx(at)), &service.id), &service.name.text);
        collector.see(around, &service.name, &service.origin.lines);
    }
    for (at, consultation) in plan.consultations.iter().enumerate() {
        let around = Around(consultation.home, (Item::Consultation(ConsultationIx(at)), &consultation.id), &consultation.name.text);
        let wordings = [&consultation.name].into_iter().chain(&consultation.about);
        wordings.for_each(|wording| collector.see(around, wording, &consultation.origin.lines));
    }
    for (at, event) in plan.events.iter().enumerate() {
        let around = Around(event.home, (Item::Event(EventIx(at)), &event.id), &event.text.text);
        collector.see(around, &event.text, &event.origin.lines);
    }
    for (at, term) in plan.terms.iter().enumerate() {
        collector.see(Around(term.home, (Item::Term(TermIx(at)), &term.id), &term.term.text), &term.term, &term.origin.lines);
    }
    for (at, figure) in plan.figures.iter().enumerate() {
        let around = Around(figure.home, (Item::Figure(FigureIx(at)), &figure.id), &figure.caption.text);
        collector.see(around, &figure.caption, &figure.origin.lines);
    }
}
