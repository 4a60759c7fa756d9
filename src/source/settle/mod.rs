//! From data as written to the plan as meant: references found, amounts read, defaults made explicit.
//!
//! The pass never fails: what cannot be settled becomes a finding, and the rest goes on, so that one run tells everything.

mod comparison;
mod contents;
mod indicator;
mod organisation;
mod outcome;
mod plan;
mod programme;
mod section;
mod value;

use std::collections::{BTreeMap, BTreeSet};

pub use comparison::comparisons;
pub use outcome::settle_outcomes;
pub use plan::{PlanFiles, settle_plan};

use crate::both;
use crate::model::index::{DepartmentIx, Id, Item, TopicIx};
use crate::model::plan::Plan;
use crate::model::portal::{City, Topic};
use crate::report::{Finding, Span};
use crate::source::form::{At, did_you_mean};
use crate::source::scalar::Text;

/// What a plan may refer to outside itself.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The portal's cities.
    pub cities: &'a [City],
    /// The portal's topics.
    pub topics: &'a [Topic],
    /// Ids that are written somewhere; a reference to one that could not be read is not reported again.
    pub mentioned: &'a BTreeSet<String>,
    /// Whether something of the plan's files could not be read.
    pub broken: bool,
}

/// A plan while it is being settled.
pub struct Settler<'a> {
    plan: Plan,
    around: Around<'a>,
    findings: &'a mut Vec<Finding>,
    places: BTreeMap<Id, Span>,
    pending_relistings: Vec<(crate::model::index::ProgrammeIx, At<Id>)>,
}

impl Settler<'_> {
    /// Registers an id; a second use of the same id is a finding that shows both places.
    fn register(&mut self, id: &At<Id>, item: Item) {
        if let Some(first) = self.places.get(&id.value) {
            let name = &id.value;
            let finding = Finding::error("duplicate-id", id.span, both!("ID `{name}` が2度使われています", "the id `{name}` is used twice"));
            let finding = finding.also(*first, both!("1度目", "first here"));
            self.findings
                .push(finding.hint(both!("どちらかを別のIDにしてください(計画全体で1つだけ)", "give one of them another id (unique in the whole plan)")));
            return;
        }
        self.places.insert(id.value.clone(), id.span);
        self.plan.ids.insert(id.value.clone(), item);
    }

    /// Reports a reference that leads nowhere, unless its aim was written but could not be read.
    fn unknown(&mut self, rule: &'static str, reference: &At<Id>, what: (&str, &str), names: &[String]) {
        let name = &reference.value;
        if self.around.mentioned.contains(name.as_str()) && !names.iter().any(|known| known == name.as_str()) && !self.plan.ids.contains_key(name) {
            return;
        }
        let (ja, en) = what;
        let finding = Finding::error(rule, reference.span, both!("`{name}` という{ja}はありません", "there is no {en} `{name}`"));
        let near = did_you_mean(name.as_str(), names.iter().map(String::as_str));
        self.findings.push(finding.maybe_hint(near));
    }

    fn departments(&mut self, names: &[At<Text>]) -> Vec<DepartmentIx> {
        let city = &self.around.cities[self.plan.city.0];
        let mut found = Vec::new();
        for name in names {
            match city.departments.iter().position(|department| department.name == name.value.0) {
                Some(at) => found.push(DepartmentIx(at)),
                None => {
                    let (wanted, of) = (&name.value.0, &city.name);
                    let finding =
                        Finding::error("unknown-department", name.span, both!("{of}に `{wanted}` という課はありません", "{of} has no department `{wanted}`"));
                    let near = did_you_mean(wanted, city.departments.iter().map(|department| department.name.as_str()));
                    let hint =
                        both!("新しい課なら seeds/cities.yaml の departments に足してください", "if it is new, add it to `departments` in seeds/cities.yaml");
                    self.findings.push(finding.maybe_hint(near).hint(hint));
                }
            }
        }
        found
    }

    fn topics(&mut self, names: &[At<Id>]) -> Vec<TopicIx> {
        let known: Vec<String> = self.around.topics.iter().map(|topic| topic.id.to_string()).collect();
        let mut found = Vec::new();
        for name in names {
            match known.iter().position(|id| id == name.value.as_str()) {
                Some(at) => found.push(TopicIx(at)),
                None => self.unknown("unknown-topic", name, ("話題", "topic"), &known),
            }
        }
        found
    }
}
