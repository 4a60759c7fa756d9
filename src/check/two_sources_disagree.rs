//! A result from another document that contradicts what is already known for the year.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::indicator::{Indicator, Match, Outcome, Role, Value};
use crate::model::quantity::Figure;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "two-sources-disagree",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "定義が同じ(match: exact)とした実績が、同じ年度の実績や、ほかの文書の同じ時点の実績と違う値になっているものを見つけます。",
            en: "Finds results marked as the same figure (`match: exact`) that contradict a measured value of the same year, or another document's result of the same date.",
        },
        why: Words {
            ja: "一つの数に二つの値があれば、どちらかが誤っているか、定義が同じではありません。",
            en: "If one figure has two values, one of them is wrong, or the definitions are not the same.",
        },
        example: "# 指標: values: {2017 actual: 5,900人}\n- indicator: visitors\n  date: FY2017\n  value: 5,985人\n  match: exact",
        cure: Words {
            ja: "両方の出典を確かめてください。定義が違えば match を nearly か doubtful にし、出典どうしが食い違うなら content/justified.yaml に理由を書いてください。",
            en: "Check both sources. If the definitions differ, make `match` nearly or doubtful; if the documents contradict each other, give the reason in content/justified.yaml.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        for indicator in &plan.indicators {
            let exact: Vec<&Outcome> = indicator.outcomes.iter().filter(|outcome| outcome.quality == Match::Exact).collect();
            for (position, outcome) in exact.iter().enumerate() {
                let other = contradicting_point(indicator, outcome);
                let other = other.or_else(|| {
                    exact.iter().take(position).find(|other| other.date == outcome.date && differ(&other.value, &outcome.value)).map(|other| &other.value)
                });
                let Some(other) = other else { continue };
                let (name, date, here, there) = (&indicator.name.text, outcome.date.iso(), &outcome.value.printed, &other.printed);
                let message = both!(
                    "指標「{name}」の{date}の実績が、{here} と {there} の二通りあります",
                    "the result of 「{name}」 for {date} is stated as {here} and as {there}"
                );
                let finding = RULE.finding(outcome.value.origin.span, message).also(other.origin.span, both!("もう一方", "the other one"));
                let hint = both!(
                    "両方の出典を確かめてください。定義が違えば `match` を変えてください",
                    "check both sources; if the definitions differ, change `match`"
                );
                findings.push(finding.hint(hint).about(&plan.id, &indicator.id));
            }
        }
    }
}

fn contradicting_point<'a>(indicator: &'a Indicator, outcome: &Outcome) -> Option<&'a Value> {
    let year = outcome.date.fiscal_year()?;
    let known = indicator.points().filter(|(_, point)| point.year == year && matches!(point.role, Role::Actual | Role::Result));
    let mut values = known.map(|(_, point)| &point.value).peekable();
    values.peek()?;
    let all: Vec<&Value> = values.collect();
    // With several series one of them is the figure that the other document states.
    if all.iter().any(|value| !differ(value, &outcome.value)) { None } else { all.first().copied() }
}

/// Whether two values are two different numbers; what is only about right contradicts nothing.
fn differ(one: &Value, other: &Value) -> bool {
    let exact = |value: &Value| value.quantity.qualifier.is_none().then_some(value.quantity.figure);
    match (exact(one), exact(other)) {
        (Some(Figure::Number(one)), Some(Figure::Number(other))) => one.minus(other).as_f64() != 0.0,
        _ => false,
    }
}
