//! Wording that was misread or misprinted: every item of the plan whose printed form is kept beside the mended one.

use super::Doubt;
use crate::export::cell::Part;
use crate::model::contents::{Cell, CorrectionKind, Home, Saying};
use crate::model::index::{ProgrammeIx, SectionIx, UnitIx};
use crate::model::plan::Plan;
use crate::model::programme::Programme;
use crate::model::provenance::{Lines, Wording};

/// Collects misreads.
struct Collector<'a, 'b> {
    all: &'b mut Vec<Doubt<'a>>,
}

/// Where a wording stands: in what, with which id, named how, at which lines.
struct Spot<'a>(Home, &'a str, &'a str, &'a Lines);

impl<'a> Collector<'a, '_> {
    fn see(&mut self, Spot(home, item, name, lines): Spot<'a>, wording: &'a Wording) {
        let Some(printed) = &wording.printed else { return };
        self.all.push(Doubt {
            kind: CorrectionKind::Misread,
            home,
            item,
            place: vec![Part::Wording(name)],
            printed: printed.clone(),
            mended: wording.text.clone(),
            notes: wording.why.iter().collect(),
            lines,
        });
    }
}

pub(super) fn doubts<'a>(plan: &'a Plan, all: &mut Vec<Doubt<'a>>) {
    let mut collector = Collector { all };
    structure(plan, &mut collector);
    measures(plan, &mut collector);
    contents(plan, &mut collector);
}

fn structure<'a>(plan: &'a Plan, collector: &mut Collector<'a, '_>) {
    for (at, section) in plan.sections.iter().enumerate() {
        let spot = Spot(Home::Section(SectionIx(at)), section.id.as_str(), &section.title.text, &section.origin.lines);
        collector.see(spot, &section.title);
    }
    for (at, programme) in plan.programmes.iter().enumerate() {
        of_programme(Home::Programme(ProgrammeIx(at)), programme, collector);
    }
    for (at, unit) in plan.units.iter().enumerate() {
        let (home, id) = (Home::Unit(UnitIx(at)), unit.id.as_str());
        collector.see(Spot(home, id, &unit.name.text, &unit.origin.lines), &unit.name);
        unit.duties.iter().for_each(|duty| collector.see(Spot(home, id, &unit.name.text, &duty.lines), &duty.text));
    }
}

fn of_programme<'a>(home: Home, programme: &'a Programme, collector: &mut Collector<'a, '_>) {
    let (id, name, lines) = (programme.id.as_str(), programme.name.text.as_str(), &programme.origin.lines);
    collector.see(Spot(home, id, name, lines), &programme.name);
    for wording in programme.blocks.iter().flat_map(|block| block.baseline.iter().chain(&block.required)) {
        collector.see(Spot(home, id, name, lines), wording);
    }
    for activity in &programme.activities {
        collector.see(Spot(home, id, name, &activity.origin.lines), &activity.text);
    }
}

fn measures<'a>(plan: &'a Plan, collector: &mut Collector<'a, '_>) {
    for indicator in &plan.indicators {
        let home = indicator.owner.programme.map_or(Home::Section(indicator.owner.section), Home::Programme);
        collector.see(Spot(home, indicator.id.as_str(), &indicator.name.text, &indicator.origin.lines), &indicator.name);
    }
    for fact in &plan.facts {
        if let Saying::Words { wording } = &fact.saying {
            let name = fact.label.last().map_or("", String::as_str);
            collector.see(Spot(fact.home, fact.id.as_str(), name, &fact.origin.lines), wording);
        }
    }
    for table in &plan.tables {
        for (row, cell) in table.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell))) {
            if let Cell::Words(wording) = cell {
                collector.see(Spot(table.home, table.id.as_str(), &table.title, &row.lines), wording);
            }
        }
    }
}

fn contents<'a>(plan: &'a Plan, collector: &mut Collector<'a, '_>) {
    for list in &plan.lists {
        list.items.iter().for_each(|item| collector.see(Spot(list.home, list.id.as_str(), &list.title, &item.lines), &item.text));
    }
    for service in &plan.services {
        collector.see(Spot(service.home, service.id.as_str(), &service.name.text, &service.origin.lines), &service.name);
    }
    for consultation in &plan.consultations {
        let (id, name) = (consultation.id.as_str(), consultation.name.text.as_str());
        let wordings = [&consultation.name].into_iter().chain(&consultation.about);
        wordings.for_each(|wording| collector.see(Spot(consultation.home, id, name, &consultation.origin.lines), wording));
    }
    for event in &plan.events {
        collector.see(Spot(event.home, event.id.as_str(), &event.text.text, &event.origin.lines), &event.text);
    }
    for term in &plan.terms {
        collector.see(Spot(term.home, term.id.as_str(), &term.term.text, &term.origin.lines), &term.term);
    }
    for figure in &plan.figures {
        collector.see(Spot(figure.home, figure.id.as_str(), &figure.caption.text, &figure.origin.lines), &figure.caption);
    }
}
