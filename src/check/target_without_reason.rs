//! A target that was changed after it was published, without a recorded reason.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::changes::{History, Kind, Record};
use crate::model::index::Item;
use crate::model::indicator::{Indicator, Point};
use crate::model::plan::Plan;
use crate::model::portal::Portal;
use crate::model::quantity::Quantity;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "target-without-reason",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "前に公開したときから変わった目標のうち、前の値と理由が `was` に書かれていないものを見つけます。",
            en: "Finds targets that have changed since they were published and whose earlier value and reason are not recorded under `was`.",
        },
        why: Words {
            ja: "公開した目標は約束です。だれにも言わずに変えると、読む人は前の約束を確かめられません。",
            en: "A published target is a promise. Changed in silence, nobody can hold it against the promise that was made.",
        },
        example: "values:\n  2027 target: 75%",
        cure: Words {
            ja: "`2027 target: {value: 75%, was: [{value: 80%, changed: 2026-11-20, why: 理由}]}` のように、前の値・変えた日・理由を書いてください。値の誤りを直したのなら、content/errata.yaml にも書いてください。",
            en: "Record the earlier value, the date and the reason: `2027 target: {value: 75%, was: [{value: 80%, changed: 2026-11-20, why: the reason}]}`. If a mistake was mended, tell it in content/errata.yaml too.",
        },
    },
    run,
};

/// Nothing can be said without the history, which the portal's own files do not hold.
fn run(_: &Subject<'_>, _: &mut Vec<Finding>) {}

/// The changed targets of a history for which the portal's data records no reason.
pub fn changed_targets(portal: &Portal, history: &History) -> Vec<Finding> {
    history.changes.iter().filter(|record| record.kind == Kind::TargetChanged).filter_map(|record| one(portal, record)).collect()
}

fn one(portal: &Portal, record: &Record) -> Option<Finding> {
    let plan = portal.plans.iter().find(|plan| plan.id.as_str() == record.plan)?;
    let indicator = indicator(plan, &record.id)?;
    let point = point(indicator, record)?;
    let old = Quantity::parse(&record.old)?.figure;
    let new = Quantity::parse(&record.new)?.figure;
    let later = point.value.quantity.figure != new;
    if later || point.was.iter().any(|earlier| earlier.value.quantity.figure == old) {
        return None;
    }
    let (name, year, was, is) = (&indicator.name.text, point.year, &record.old, &record.new);
    let message = both!(
        "指標「{name}」の{year}年度の目標が {was} から {is} に変わりましたが、理由が書かれていません",
        "the target of 「{name}」 for FY{year} has changed from {was} to {is}, but no reason is recorded"
    );
    let date = &record.date;
    let hint = both!("`was: [{{value: {was}, changed: {date}, why: 理由}}]` を書き足してください", "add `was: [{{value: {was}, changed: {date}, why: …}}]`");
    Some(RULE.finding(point.value.origin.span, message).hint(hint).about(&plan.id, &indicator.id))
}

fn indicator<'a>(plan: &'a Plan, id: &str) -> Option<&'a Indicator> {
    let (_, item) = plan.ids.iter().find(|(known, _)| known.as_str() == id)?;
    if let Item::Indicator(at) = item { Some(&plan[*at]) } else { None }
}

fn point<'a>(indicator: &'a Indicator, record: &Record) -> Option<&'a Point> {
    let series = indicator.series.iter().find(|series| series.name.as_deref().unwrap_or("") == record.series)?;
    series.points.iter().find(|point| Some(point.year.0) == record.year && point.role.open_data() == record.role)
}
