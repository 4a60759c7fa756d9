//! What a city offers and says: services with their channels, consultations, declarations; and how its units work with others.

use std::borrow::Cow;

use super::row::{Said, Statement};
use crate::export::cell::{Cell, Part};
use crate::export::subject::Dated;
use crate::model::contents::{Consultation, Declaration, Home, Service};
use crate::model::index::UnitIx;
use crate::model::organisation::Unit;
use crate::model::plan::Plan;

pub(super) fn statements<'a>(plan: &'a Plan, all: &mut Vec<Statement<'a>>) {
    plan.services.iter().for_each(|service| services(service, all));
    plan.consultations.iter().for_each(|consultation| consultations(consultation, all));
    plan.declarations.iter().for_each(|declaration| declarations(declaration, all));
    plan.units.iter().enumerate().for_each(|(at, unit)| cooperation(UnitIx(at), unit, all));
}

fn services<'a>(service: &'a Service, all: &mut Vec<Statement<'a>>) {
    let (id, lines) = (service.id.as_str(), &service.origin.lines);
    let part = |name: &str, key, said| {
        Statement::new(format!("{id}.{name}"), "service", service.home, said, lines).part_of(id, &service.name).labelled([Part::Phrase(key)])
    };
    let name = Statement::new(id, "service", service.home, Said::wording(&service.name), lines);
    all.push(name.part_of(id, &service.name).labelled([Part::Phrase("data-label-name")]).noted(service.note.iter().chain(&service.name.why)));
    if let Some(start) = service.start {
        let printed = service.start_printed.as_deref().unwrap_or("");
        all.push(part("start", "service-start", Said::Date(printed)).dated(Some(start)));
    }
    let words =
        [("medium", "service-medium", &service.medium), ("frequency", "service-frequency", &service.frequency), ("format", "service-format", &service.format)];
    for (name, key, text) in words {
        all.extend(text.as_ref().map(|text| part(name, key, Said::plain(text))));
    }
    all.extend(service.copies.as_ref().map(|copies| Statement { lines: &copies.origin.lines, ..part("copies", "service-copies", Said::Amount(copies, None)) }));
    for (at, channel) in service.channels.iter().enumerate() {
        let said = channel.copies.as_ref().map_or_else(|| Said::plain(&channel.name), |copies| Said::Amount(copies, None));
        let statement = Statement::new(format!("{id}.channel-{}", at + 1), "service", service.home, said, &channel.lines);
        let label = [Part::Phrase("service-channels"), Part::from(&channel.name)];
        all.push(statement.part_of(id, &service.name).labelled(label).noted(&channel.note));
    }
}

fn consultations<'a>(consultation: &'a Consultation, all: &mut Vec<Statement<'a>>) {
    let (id, lines) = (consultation.id.as_str(), &consultation.origin.lines);
    let part = |name: Cow<'a, str>, key, said| {
        Statement::new(name, "consultation", consultation.home, said, lines).part_of(id, &consultation.name).labelled([Part::Phrase(key)])
    };
    all.push(part(id.into(), "data-label-name", Said::wording(&consultation.name)).noted(consultation.note.iter().chain(&consultation.name.why)));
    if let Some(about) = &consultation.about {
        all.push(part(format!("{id}.about").into(), "data-label-about", Said::wording(about)).noted(&about.why));
    }
    for (at, opening) in consultation.hours.iter().enumerate() {
        all.push(part(format!("{id}.hours-{}", at + 1).into(), "consultation-hours", Said::plain(&opening.printed)).noted(&opening.language));
    }
    for (name, key, values) in [("staff", "consultation-staff", &consultation.staff), ("languages", "consultation-languages", &consultation.languages)] {
        if !values.is_empty() {
            let raw = values.join("; ");
            all.push(part(format!("{id}.{name}").into(), key, Said::Words(Cell::list(values), raw.into(), None)));
        }
    }
    if let Some(cases) = &consultation.cases {
        let statement = part(format!("{id}.cases").into(), "consultation-cases", Said::Amount(cases, None)).dated(consultation.cases_date);
        all.push(Statement { lines: &cases.origin.lines, ..statement });
    }
}

fn declarations<'a>(declaration: &'a Declaration, all: &mut Vec<Statement<'a>>) {
    let (id, lines, home) = (declaration.id.as_str(), &declaration.origin.lines, declaration.home);
    let dated: Dated = declaration.date.into();
    let title = Statement::new(id, "declaration", home, Said::plain(&declaration.title), lines);
    all.push(title.part_of(id, &declaration.title).labelled([Part::Phrase("declarations-title")]).dated(dated).noted(&declaration.note));
    if let Some(issuer) = &declaration.issuer {
        let statement = Statement::new(format!("{id}.issuer"), "declaration", home, Said::plain(issuer), lines);
        all.push(statement.part_of(id, &declaration.title).labelled([Part::Phrase("data-label-issuer")]));
    }
}

fn cooperation<'a>(index: UnitIx, unit: &'a Unit, all: &mut Vec<Statement<'a>>) {
    let id = unit.id.as_str();
    for (at, work) in unit.cooperation.iter().enumerate() {
        let partners = Said::Words(Cell::list(&work.partners), work.partners.join("; ").into(), None);
        let parts = [("with", "data-label-with", Some(partners)), ("says", "data-label-says", work.says.as_ref().map(|says| Said::plain(says)))];
        for (name, key, said) in parts {
            let Some(said) = said else { continue };
            let statement = Statement::new(format!("{id}.work-{}.{name}", at + 1), "cooperation", Home::Unit(index), said, &work.lines);
            all.push(statement.part_of(id, &unit.name).labelled([Part::from(&work.about), Part::Phrase(key)]));
        }
    }
}
