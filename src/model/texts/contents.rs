//! Texts of what stands in sections, programmes and units: facts, tables, lists, services, consultations, events, terms, figures, units.

use super::{TextRole, Writer};
use crate::model::contents::{Cell, Saying, Table};
use crate::model::plan::Plan;

impl<'a> Writer<'a> {
    pub(super) fn facts(&mut self, plan: &'a Plan) {
        for fact in &plan.facts {
            self.at(&fact.id, fact.origin.span);
            self.words(&fact.group);
            self.words(&fact.label);
            match &fact.saying {
                Saying::Amount(value) => self.value(value),
                Saying::Words { wording } => self.wording(TextRole::Words, wording),
            }
            self.words([&fact.date_doubt, &fact.note].into_iter().flatten());
        }
    }

    pub(super) fn table(&mut self, table: &'a Table) {
        self.at(&table.id, table.origin.span);
        self.add(TextRole::Words, &table.title);
        table.unit.iter().for_each(|unit| self.add(TextRole::Unit, unit));
        for column in &table.columns {
            self.words(&column.heading);
            column.unit.iter().for_each(|unit| self.add(TextRole::Unit, unit));
        }
        for row in &table.rows {
            self.add(TextRole::Words, &row.label);
            for cell in &row.cells {
                match cell {
                    Cell::Amount(value) => self.value(value),
                    Cell::Words(wording) => self.wording(TextRole::Words, wording),
                }
            }
            self.words(&row.note);
        }
        self.words(&table.note);
    }

    pub(super) fn lists(&mut self, plan: &'a Plan) {
        for list in &plan.lists {
            self.at(&list.id, list.origin.span);
            self.add(TextRole::Words, &list.title);
            for item in &list.items {
                self.wording(TextRole::Words, &item.text);
                self.words(&item.note);
            }
            self.words(&list.note);
        }
    }

    pub(super) fn services(&mut self, plan: &'a Plan) {
        for service in &plan.services {
            self.at(&service.id, service.origin.span);
            self.wording(TextRole::Words, &service.name);
            service.start_printed.iter().for_each(|printed| self.add(TextRole::Print, printed));
            self.words([&service.medium, &service.frequency, &service.format, &service.note].into_iter().flatten());
            service.copies.iter().for_each(|copies| self.value(copies));
            for channel in &service.channels {
                self.add(TextRole::Words, &channel.name);
                channel.copies.iter().for_each(|copies| self.value(copies));
                self.words(&channel.note);
            }
        }
    }

    pub(super) fn consultations(&mut self, plan: &'a Plan) {
        for consultation in &plan.consultations {
            self.at(&consultation.id, consultation.origin.span);
            self.wording(TextRole::Words, &consultation.name);
            consultation.about.iter().for_each(|about| self.wording(TextRole::Words, about));
            for opening in &consultation.hours {
                self.words([&opening.printed]);
                self.words(&opening.language);
            }
            self.words(&consultation.staff);
            self.words(&consultation.languages);
            consultation.cases.iter().for_each(|cases| self.value(cases));
            self.words(&consultation.note);
        }
    }

    pub(super) fn events(&mut self, plan: &'a Plan) {
        for event in &plan.events {
            self.at(&event.id, event.origin.span);
            self.wording(TextRole::Words, &event.text);
            self.words([&event.doubt, &event.note].into_iter().flatten());
        }
        for declaration in &plan.declarations {
            self.at(&declaration.id, declaration.origin.span);
            self.add(TextRole::Words, &declaration.title);
            self.words([&declaration.issuer, &declaration.note].into_iter().flatten());
        }
    }

    pub(super) fn terms_and_figures(&mut self, plan: &'a Plan) {
        for term in &plan.terms {
            self.at(&term.id, term.origin.span);
            self.wording(TextRole::Term, &term.term);
            self.words([&term.full, &term.means].into_iter().flatten());
        }
        for figure in &plan.figures {
            self.at(&figure.id, figure.origin.span);
            self.wording(TextRole::Words, &figure.caption);
            self.words([&figure.credit, &figure.note].into_iter().flatten());
        }
    }

    pub(super) fn units(&mut self, plan: &'a Plan) {
        for unit in &plan.units {
            self.at(&unit.id, unit.origin.span);
            self.wording(TextRole::Words, &unit.name);
            unit.duties.iter().for_each(|duty| self.wording(TextRole::Words, &duty.text));
            for work in &unit.cooperation {
                self.words([&work.about]);
                self.words(&work.partners);
                self.words(&work.says);
            }
            self.words(&unit.note);
        }
    }
}
