//! Settles the organisation: units, duties, co-operation.

use super::Settler;
use super::value::{origin, text, wording};
use crate::model::contents::Home;
use crate::model::index::{Item, UnitIx};
use crate::model::organisation::{Cooperation, Duty, Unit};
use crate::source::written::organisation as written;

impl Settler<'_> {
    /// Settles all units; each stands after the unit above it.
    pub(super) fn units(&mut self, all: &[written::Unit]) {
        for written in all {
            let index = UnitIx(self.plan.units.len());
            self.register(&written.unit, Item::Unit(index));
            let parent = self.unit_above(written);
            let mut facts = Vec::new();
            self.facts(&written.facts, Home::Unit(index), None, &written.line, &mut facts);
            self.plan.units.push(Unit {
                id: written.unit.value.clone(),
                parent,
                name: wording(&written.name, written.printed.as_ref(), None),
                kind: written.kind,
                duties: written.duties.iter().map(|duty| self::duty(duty, written)).collect(),
                cooperation: written.works_with.iter().map(|work| cooperation(work, written)).collect(),
                facts,
                note: text(written.note.as_ref()),
                origin: origin(Some(&written.line), &written.line, written.span),
            });
        }
    }

    fn unit_above(&mut self, written: &written::Unit) -> Option<UnitIx> {
        let under = written.under.as_ref()?;
        match self.plan.ids.get(&under.value) {
            Some(Item::Unit(parent)) => Some(*parent),
            _ => {
                let known: Vec<String> = self.plan.units.iter().map(|unit| unit.id.to_string()).collect();
                self.unknown("unknown-unit", under, ("組織", "unit"), &known);
                None
            }
        }
    }
}

fn duty(written: &written::Duty, unit: &written::Unit) -> Duty {
    Duty {
        code: written.code.as_ref().map(|code| code.0.clone()),
        text: wording(&written.text, written.printed.as_ref(), written.why.as_ref()),
        lines: written.line.clone().unwrap_or_else(|| unit.line.clone()),
    }
}

fn cooperation(written: &written::Cooperation, unit: &written::Unit) -> Cooperation {
    Cooperation {
        about: written.on.0.clone(),
        partners: written.with.iter().flat_map(|with| &with.0).map(|name| name.0.clone()).collect(),
        says: text(written.says.as_ref()),
        lines: written.line.clone().unwrap_or_else(|| unit.line.clone()),
    }
}
