//! Settles programmes: blocks, activities, departments, re-listings.

use super::Settler;
use super::value::{long_wording, origin, text, wording};
use crate::both;
use crate::calendar::FiscalSpan;
use crate::model::contents::Home;
use crate::model::index::{Item, ProgrammeIx, SectionIx};
use crate::model::indicator::Owner;
use crate::model::programme::{Activity, Block, Programme, Relisting, Uncertainty};
use crate::model::provenance::Lines;
use crate::report::Finding;
use crate::source::form::At;
use crate::source::written::indicator::Indicator as WrittenIndicator;
use crate::source::written::programme as written;

impl Settler<'_> {
    /// Adds a programme to the plan.
    pub(super) fn programme(&mut self, written: &written::Programme, section: SectionIx) -> ProgrammeIx {
        let index = ProgrammeIx(self.plan.programmes.len());
        self.register(&written.id, Item::Programme(index));
        let departments = self.departments(&written.departments);
        let topics = self.topics(&written.topics);
        let relisted = self.relisting(written, index);
        self.plan.programmes.push(Programme {
            id: written.id.value.clone(),
            name: wording(&written.name, written.printed.as_ref(), written.why.as_ref()),
            kind: written.kind,
            section,
            outline: text(written.outline.as_ref()),
            effort: text(written.effort.as_ref()),
            departments,
            departments_lines: written.departments_line.clone().unwrap_or_else(|| written.line.clone()),
            relisted,
            topics,
            activities: Vec::new(),
            blocks: Vec::new(),
            contents: Default::default(),
            note: text(written.note.as_ref()),
            origin: origin(Some(&written.line), &written.line, written.span),
        });
        self.blocks(written, index);
        let home = Home::Programme(index);
        let mut contents = crate::model::contents::Contents::default();
        self.facts(&written.facts, home, None, &written.line, &mut contents.facts);
        self.terms(&written.terms, home, &mut contents.terms);
        contents.corrections = super::contents::corrections(&written.corrections);
        self.plan.programmes[index.0].contents = contents;
        index
    }

    fn relisting(&mut self, written: &written::Programme, index: ProgrammeIx) -> Option<Relisting> {
        let relisted = written.relisted.as_ref()?;
        match (&relisted.of, relisted.outside.is_some_and(|flag| flag.0)) {
            (Some(home), false) => {
                self.pending_relistings.push((index, home.clone()));
                Some(Relisting::Outside)
            }
            (None, true) => Some(Relisting::Outside),
            _ => {
                let message = both!("再掲の元は `of` か `outside: true` のどちらか一方です", "a re-listing has either `of` or `outside: true`");
                self.findings.push(Finding::error("relisting-unclear", relisted.span, message));
                None
            }
        }
    }

    /// Finds the homes of re-listed programmes once all programmes are known.
    pub(super) fn find_homes(&mut self) {
        for (index, home) in std::mem::take(&mut self.pending_relistings) {
            match self.plan.ids.get(&home.value) {
                Some(Item::Programme(found)) => self.plan.programmes[index.0].relisted = Some(Relisting::Of(*found)),
                _ => {
                    let known: Vec<String> = self.plan.programmes.iter().map(|programme| programme.id.to_string()).collect();
                    self.unknown("unknown-programme", &home, ("事業", "programme"), &known);
                }
            }
        }
    }

    fn blocks(&mut self, written: &written::Programme, index: ProgrammeIx) {
        let single = !written.baseline.is_empty() || !written.required.is_empty() || !written.activities.is_empty() || !written.indicators.is_empty();
        if single && !written.blocks.is_empty() {
            let message = both!(
                "`blocks` と、その外の baseline・required・activities・indicators が両方あります",
                "there are `blocks` and also baseline, required, activities or indicators outside them"
            );
            let finding = Finding::error("blocks-unclear", written.span, message);
            self.findings.push(finding.hint(both!("すべて blocks の中に書いてください", "write all of them inside `blocks`")));
        }
        if written.blocks.is_empty() || single {
            let block = written::Block {
                span: written.span,
                baseline: written.baseline.clone(),
                required: written.required.clone(),
                activities: written.activities.clone(),
                indicators: written.indicators.clone(),
            };
            self.block(&block, index, &written.line);
        }
        for block in &written.blocks {
            self.block(block, index, &written.line);
        }
    }

    fn block(&mut self, written: &written::Block, index: ProgrammeIx, lines: &Lines) {
        let mut block = Block {
            baseline: written.baseline.iter().map(long_wording).collect(),
            required: written.required.iter().map(long_wording).collect(),
            ..Block::default()
        };
        for activity in &written.activities {
            block.activities.push(self.activity(activity, index, lines));
        }
        for indicator in &written.indicators {
            let activity = self.measured_activity(indicator, index);
            let owner = Owner { section: self.plan.programmes[index.0].section, programme: Some(index), activity };
            block.indicators.extend(self.indicator(indicator, owner));
        }
        self.plan.programmes[index.0].blocks.push(block);
    }

    fn measured_activity(&mut self, indicator: &WrittenIndicator, index: ProgrammeIx) -> Option<usize> {
        let wanted: &At<_> = indicator.activity.as_ref()?;
        let activities = &self.plan.programmes[index.0].activities;
        let found = activities.iter().position(|activity| activity.id.as_ref() == Some(&wanted.value));
        if found.is_none() {
            let known: Vec<String> = activities.iter().filter_map(|activity| activity.id.as_ref()).map(ToString::to_string).collect();
            self.unknown("unknown-activity", wanted, ("活動", "activity"), &known);
        }
        found
    }

    fn activity(&mut self, written: &written::Activity, index: ProgrammeIx, lines: &Lines) -> usize {
        let position = self.plan.programmes[index.0].activities.len();
        if let Some(id) = &written.id {
            self.register(id, Item::Activity(index, position));
        }
        let uncertain = written
            .uncertain
            .as_ref()
            .map(|uncertain| Uncertainty { possible: FiscalSpan { from: uncertain.earliest, to: uncertain.latest }, why: uncertain.why.0.clone() });
        let activity = Activity {
            id: written.id.as_ref().map(|id| id.value.clone()),
            text: wording(&written.text, written.printed.as_ref(), written.why.as_ref()),
            years: written.years.value,
            uncertain,
            note: text(written.note.as_ref()),
            origin: origin(written.line.as_ref(), lines, written.years.span),
        };
        self.plan.programmes[index.0].activities.push(activity);
        position
    }
}
