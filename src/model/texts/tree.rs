//! Texts of the tree: what the document states of itself, sections, programmes, indicators.

use super::{TextRole, Writer};
use crate::model::contents::Correction;
use crate::model::indicator::Indicator;
use crate::model::plan::{NamedDocument, Plan, Stated};
use crate::model::programme::{Activity, Programme};
use crate::model::section::{Lost, Section};

impl<'a> Writer<'a> {
    pub(super) fn imprint(&mut self, plan: &'a Plan) {
        let imprint = &plan.imprint;
        self.add(TextRole::Words, &imprint.title);
        self.words(&imprint.part);
        self.words([&imprint.previous, &imprint.upper].into_iter().flatten().map(|named: &NamedDocument| &named.title));
        [&imprint.publisher, &imprint.editor, &imprint.price].into_iter().flatten().for_each(|stated| self.stated(stated));
        self.words(&imprint.levels);
        self.words(&imprint.note);
        self.lost(&imprint.lost);
        self.corrections(&imprint.corrections);
        self.words(plan.links.iter().filter_map(|link| link.note.as_ref()));
    }

    pub(super) fn section(&mut self, section: &'a Section) {
        self.at(&section.id, section.origin.span);
        self.add(TextRole::Words, &section.level);
        self.wording(TextRole::Name, &section.title);
        self.words(section.reprints.iter().flat_map(|reprint| [&reprint.title, &reprint.place]));
        self.words(&section.flags);
        self.words(&section.page_ref);
        self.words(section.related.iter().map(|related| &related.title));
        self.words(&section.note);
        self.lost(&section.lost);
        self.corrections(&section.contents.corrections);
    }

    pub(super) fn programme(&mut self, programme: &'a Programme) {
        self.at(&programme.id, programme.origin.span);
        self.wording(TextRole::Name, &programme.name);
        self.words([&programme.outline, &programme.effort, &programme.note].into_iter().flatten());
        for block in &programme.blocks {
            block.baseline.iter().chain(&block.required).for_each(|wording| self.wording(TextRole::Words, wording));
        }
        programme.activities.iter().for_each(|activity| self.activity(activity));
        self.corrections(&programme.contents.corrections);
    }

    fn activity(&mut self, activity: &'a Activity) {
        let around = std::mem::replace(&mut self.span, activity.origin.span);
        self.wording(TextRole::Words, &activity.text);
        self.words(activity.uncertain.iter().map(|uncertain| &uncertain.why));
        self.words(&activity.note);
        self.span = around;
    }

    pub(super) fn indicator(&mut self, indicator: &'a Indicator) {
        self.at(&indicator.id, indicator.origin.span);
        self.wording(TextRole::Name, &indicator.name);
        self.words([&indicator.note, &indicator.direction_why].into_iter().flatten());
        indicator.unit.iter().for_each(|unit| self.add(TextRole::Unit, unit));
        for series in &indicator.series {
            self.words(&series.name);
        }
        for (_, point) in indicator.points() {
            self.value(&point.value);
            for earlier in &point.was {
                self.value(&earlier.value);
                self.words([&earlier.why]);
            }
        }
        if let Some(survey) = &indicator.survey {
            self.add(TextRole::Words, &survey.name);
            for (answer, share) in &survey.shares {
                self.add(TextRole::Words, answer);
                self.value(share);
            }
            self.words(&survey.method);
        }
        for outcome in &indicator.outcomes {
            self.value(&outcome.value);
            self.words([&outcome.why]);
        }
    }

    fn stated(&mut self, stated: &'a Stated<String>) {
        let around = std::mem::replace(&mut self.span, stated.span);
        self.add(TextRole::Words, &stated.value);
        stated.printed.iter().for_each(|printed| self.add(TextRole::Print, printed));
        self.span = around;
    }

    fn lost(&mut self, lost: &'a [Lost]) {
        self.words(lost.iter().map(|lost| &lost.what));
    }

    fn corrections(&mut self, corrections: &'a [Correction]) {
        for correction in corrections {
            self.words([&correction.place]);
            self.words(&correction.note);
            [&correction.printed, &correction.mended].into_iter().flatten().for_each(|quoted| self.add(TextRole::Print, quoted));
        }
    }
}
