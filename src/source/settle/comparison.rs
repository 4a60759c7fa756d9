//! Settles comparisons: what they name must exist, and what shares an axis must have one unit.

use crate::both;
use crate::model::comparison::Comparison;
use crate::model::index::{Id, IndicatorIx, Item, PlanIx};
use crate::model::plan::Plan;
use crate::report::{Finding, Report};
use crate::source::form::{At, did_you_mean};
use crate::source::scalar::Text;
use crate::source::written::comparison as written;

/// Settles the portal's comparisons. One with an unknown indicator, or with fewer than two, is reported and left out.
pub fn comparisons(written: &[written::Comparison], plans: &[Plan], report: &mut Report) -> Vec<Comparison> {
    let mut findings = Vec::new();
    let settled = written.iter().filter_map(|one| settle(one, plans, &mut findings)).collect();
    report.extend(findings);
    settled
}

fn settle(written: &written::Comparison, plans: &[Plan], findings: &mut Vec<Finding>) -> Option<Comparison> {
    let mut indicators = Vec::new();
    let mut labels = Vec::new();
    for (label, reference) in &written.indicators.0 {
        indicators.push(find(reference, plans, findings)?);
        labels.push(label.value.clone());
    }
    if indicators.len() < 2 {
        let finding = Finding::error("comparison-of-one", written.span, both!("比べる指標が2つ以上要ります", "a comparison needs two indicators or more"));
        findings.push(finding.hint(both!("`indicators` に足してください", "add another under `indicators`")));
        return None;
    }
    let same_count = match written.same_count.value.0.as_str() {
        "yes" => true,
        "no" => false,
        other => {
            let finding = Finding::error(
                "unknown-word",
                written.same_count.span,
                both!("`{other}` は \"yes\" でも \"no\" でもありません", "`{other}` is neither \"yes\" nor \"no\""),
            );
            findings.push(
                finding
                    .hint(both!("数え方が同じなら \"yes\"、違えば \"no\" と書いてください", "write \"yes\" if they are counted in the same way, else \"no\"")),
            );
            return None;
        }
    };
    let units = || indicators.iter().map(|(plan, at): &(PlanIx, IndicatorIx)| &plans[plan.0][*at].unit);
    if same_count && units().any(|unit| Some(unit) != units().next()) {
        let message = both!("単位が違うのに、数え方が同じとされています", "the units differ, but they are said to be counted in the same way");
        let finding = Finding::error("unit-differs", written.same_count.span, message);
        findings.push(finding.hint(both!("`same-count: \"no\"` にしてください", "write `same-count: \"no\"`")));
        return None;
    }
    Some(Comparison {
        id: written.comparison.value.clone(),
        title: written.title.0.clone(),
        same_count,
        indicators,
        labels,
        differs: written.differs.0.clone(),
    })
}

/// The indicator of a reference `plan/indicator`.
fn find(reference: &At<Text>, plans: &[Plan], findings: &mut Vec<Finding>) -> Option<(PlanIx, IndicatorIx)> {
    let name = &reference.value.0;
    let (plan, indicator) = name.split_once('/').unwrap_or((name, ""));
    let found = plans.iter().position(|one| one.id.as_str() == plan).and_then(|index| {
        let id = Id::parse(indicator)?;
        if let Some(Item::Indicator(at)) = plans[index].ids.get(&id) { Some((PlanIx(index), *at)) } else { None }
    });
    if found.is_none() {
        let finding = Finding::error("unknown-indicator", reference.span, both!("`{name}` という指標はありません", "there is no indicator `{name}`"));
        let all: Vec<String> = plans.iter().flat_map(|plan| plan.indicators.iter().map(move |one| format!("{}/{}", plan.id, one.id))).collect();
        findings.push(finding.maybe_hint(did_you_mean(name, all.iter().map(String::as_str))));
    }
    found
}
