//! Settles what needs all plans: results stated in other documents, and links between documents.

use super::value::{amount, misplaced_ledger};
use crate::both;
use crate::model::index::{Id, Item, PlanIx};
use crate::model::indicator::Outcome;
use crate::model::plan::{Link, Plan};
use crate::model::provenance::Origin;
use crate::report::Finding;
use crate::source::form::{At, did_you_mean};
use crate::source::written::indicator as written;
use crate::source::written::plan::Link as WrittenLink;

/// Settles the results and links of one plan into it.
pub fn settle_outcomes(plans: &mut [Plan], plan: PlanIx, outcomes: &[written::Outcome], links: &[WrittenLink], findings: &mut Vec<Finding>) {
    let ids: Vec<Id> = plans.iter().map(|plan| plan.id.clone()).collect();
    let target = &mut plans[plan.0];
    for link in links {
        if let Some(other) = find_plan(&ids, &link.plan, findings) {
            target.links.push(Link { plan: other, kind: link.r#as.0.clone(), note: link.note.as_ref().map(|note| note.0.clone()) });
        }
    }
    for outcome in outcomes {
        findings.extend(misplaced_ledger(&outcome.value));
        let document = find_plan(&ids, &outcome.from, findings);
        let indicator = find_indicator(target, &outcome.indicator, findings);
        let value = amount(&outcome.value, &outcome.line);
        let (Some(document), Some(indicator)) = (document, indicator) else { continue };
        let Some(mut value) = value else {
            let text = &outcome.value.printed;
            findings.push(Finding::error(
                "unreadable-value",
                outcome.value.span,
                both!("`{text}` は数値として読めません", "`{text}` cannot be read as an amount"),
            ));
            continue;
        };
        value.origin = Origin { lines: outcome.line.clone(), span: outcome.span };
        let why = outcome.why.0.clone();
        target.indicators[indicator].outcomes.push(Outcome { date: outcome.date, value, quality: outcome.r#match, why, document });
    }
}

fn find_plan(ids: &[Id], wanted: &At<Id>, findings: &mut Vec<Finding>) -> Option<PlanIx> {
    let found = ids.iter().position(|id| *id == wanted.value);
    if found.is_none() {
        let name = &wanted.value;
        let finding = Finding::error("unknown-plan", wanted.span, both!("`{name}` という計画はありません", "there is no plan `{name}`"));
        findings.push(finding.maybe_hint(did_you_mean(name.as_str(), ids.iter().map(Id::as_str))));
    }
    found.map(PlanIx)
}

fn find_indicator(plan: &Plan, wanted: &At<Id>, findings: &mut Vec<Finding>) -> Option<usize> {
    if let Some(Item::Indicator(index)) = plan.ids.get(&wanted.value) {
        return Some(index.0);
    }
    let name = &wanted.value;
    let finding = Finding::error("unknown-indicator", wanted.span, both!("`{name}` という指標はありません", "there is no indicator `{name}`"));
    findings.push(finding.maybe_hint(did_you_mean(name.as_str(), plan.indicators.iter().map(|indicator| indicator.id.as_str()))));
    None
}
