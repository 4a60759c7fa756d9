//! Two figures of one plan with the same name and date and different numbers.

use std::collections::BTreeMap;

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::calendar::When;
use crate::model::contents::{Fact, Saying};
use crate::model::index::FactIx;
use crate::model::indicator::{Indicator, Value};
use crate::model::plan::Plan;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "same-name-different-numbers",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "一つの計画の中で、名前も年度(時点)も単位も同じなのに値の違う、二つの指標または二つの事実を見つけます。",
            en: "Finds two indicators or two facts of one plan that have the same name, year or date, and unit, but different numbers.",
        },
        why: Words {
            ja: "読む人は二つを同じものと受け取ります。どちらかの値が誤っているか、名前に違いを示す言葉が足りません。",
            en: "A reader takes them for one thing. Either a number is wrong, or the names lack the word that tells them apart.",
        },
        example: "facts:\n  - {id: a, label: 登録者数, value: 100人, date: FY2017, line: 10}\n  - {id: b, label: 登録者数, value: 120人, date: FY2017, line: 40}",
        cure: Words {
            ja: "値を出典で確かめてください。別のものなら、label に区別の言葉を足してください。出典そのものが食い違うなら、content/justified.yaml に理由を書いてください。",
            en: "Check the numbers against the source. If they are different things, add the word that tells them apart to `label`. If the source contradicts itself, give the reason in content/justified.yaml.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        facts(plan, findings);
        indicators(plan, findings);
    }
}

fn facts(plan: &Plan, findings: &mut Vec<Finding>) {
    // A part of an event is of the event's time.
    let dates: BTreeMap<FactIx, When> = plan.events.iter().flat_map(|event| event.facts.iter().map(|fact| (*fact, event.when))).collect();
    let mut seen: BTreeMap<String, (&Fact, &Value)> = BTreeMap::new();
    for (position, fact) in plan.facts.iter().enumerate() {
        let Saying::Amount(value) = &fact.saying else { continue };
        let date = fact.date.or_else(|| dates.get(&FactIx(position)).copied());
        let key = format!("{:?} {:?} {date:?} {:?} {}", fact.group, fact.label, fact.per, value.quantity.unit);
        let Some((first, known)) = seen.get(&key) else {
            seen.insert(key, (fact, value));
            continue;
        };
        if known.quantity == value.quantity {
            continue;
        }
        let name = fact.label.join(" ");
        findings.push(two(&name, known, value).about(&plan.id, &fact.id).hint(cure(first.id.as_str())));
    }
}

fn indicators(plan: &Plan, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, Vec<&Indicator>> = BTreeMap::new();
    for indicator in &plan.indicators {
        let known = seen.entry(&indicator.name.text).or_default();
        let other = known.iter().find_map(|first| contradiction(first, indicator).map(|values| (first.id.as_str(), values)));
        if let Some((first, (here, there))) = other {
            findings.push(two(&indicator.name.text, here, there).about(&plan.id, &indicator.id).hint(cure(first)));
        }
        known.push(indicator);
    }
}

/// The first values of the same series, year, role and unit that differ.
fn contradiction<'a>(first: &'a Indicator, second: &'a Indicator) -> Option<(&'a Value, &'a Value)> {
    for (series, point) in second.points().filter(|_| first.unit == second.unit) {
        let same = first.points().find(|(other, known)| other.name == series.name && known.year == point.year && known.role == point.role);
        if let Some((_, known)) = same.filter(|(_, known)| known.value.quantity != point.value.quantity) {
            return Some((&known.value, &point.value));
        }
    }
    None
}

fn two(name: &str, first: &Value, second: &Value) -> Finding {
    let (here, there) = (&first.printed, &second.printed);
    let message = both!("「{name}」の同じ時点の値が、{here} と {there} の二通りあります", "「{name}」 has two values for the same time, {here} and {there}");
    RULE.finding(second.origin.span, message).also(first.origin.span, both!("もう一方", "the other one"))
}

fn cure(first: &str) -> crate::report::Both {
    both!(
        "別のものなら `{first}` と区別できる名前にし、同じものなら値を確かめてください",
        "if they are different things, name them apart from `{first}`; if they are one, check the numbers"
    )
}
