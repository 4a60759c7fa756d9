//! Facts that stand as such: of sections, programmes and units, and the sub-facts of services and events.

use std::collections::BTreeMap;

use super::row::{Said, Statement};
use crate::export::cell::Part;
use crate::export::subject::Subject;
use crate::export::vocabulary;
use crate::model::contents::{Fact, Home, Saying};
use crate::model::index::FactIx;
use crate::model::plan::Plan;

pub(super) fn statements<'a>(subject: &Subject<'a>, all: &mut Vec<Statement<'a>>) {
    let plan = subject.plan;
    let groups = groups(plan);
    for (index, fact) in plan.facts.iter().enumerate() {
        all.push(statement(plan, fact, groups.get(&FactIx(index)).copied()));
    }
}

/// The services and events of which facts are part, by fact.
fn groups(plan: &Plan) -> BTreeMap<FactIx, &str> {
    let services = plan.services.iter().flat_map(|service| service.facts.iter().map(|fact| (*fact, service.id.as_str())));
    let events = plan.events.iter().flat_map(|event| event.facts.iter().map(|fact| (*fact, event.id.as_str())));
    services.chain(events).collect()
}

fn statement<'a>(plan: &'a Plan, fact: &'a Fact, group: Option<&'a str>) -> Statement<'a> {
    let (said, why) = match &fact.saying {
        Saying::Amount(value) => (Said::Amount(value, None), None),
        Saying::Words { wording } => (Said::wording(wording), wording.why.as_ref()),
    };
    let statement = Statement::new(fact.id.as_str(), "fact", fact.home, said, &fact.origin.lines)
        .labelled(fact.label.iter().map(Part::from))
        .dated(fact.date)
        .noted(fact.note.iter().chain(&fact.date_doubt).chain(why));
    let statement = Statement { per: fact.per.map_or("", vocabulary::per), ..statement };
    match (fact.group.as_ref().zip(group), fact.home) {
        (Some((name, id)), _) => statement.part_of(id, name),
        (None, Home::Unit(unit)) => statement.part_of(plan[unit].id.as_str(), &plan[unit].name),
        (None, _) => statement,
    }
}
