//! Shares of a survey that do not make the value which they are said to make.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::contents::CorrectionKind;
use crate::model::indicator::{Indicator, Point, Role, Survey};
use crate::model::plan::Plan;
use crate::model::quantity::{Decimal, Figure};
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "survey-does-not-add-up",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "調査の回答のうち adds-up-to に挙げたものの割合を足しても、指標の計画前の値にならないものを見つけます。同じ節に kind: sum の訂正があれば、出典の矛盾として扱い、指摘しません。",
            en: "Finds surveys whose answers named in `adds-up-to` do not sum to the indicator's value before the plan. A correction of kind `sum` in the same section says that the source contradicts itself; then nothing is reported.",
        },
        why: Words {
            ja: "ページには「満足＋まあ満足」のように値の成り立ちが示されます。足し算が合わなければ、どれかの数が誤っています。",
            en: "The page shows how the value is made up (\"satisfied + rather satisfied\"). If it does not add up, one of the numbers is wrong.",
        },
        example: "values:\n  2019 actual: 27.6%\nsurvey:\n  shares: {満足: 3.9%, まあ満足: 27.3%, どちらともいえない: 68.8%}   # 23.7%\n  adds-up-to: [満足, まあ満足]",
        cure: Words {
            ja: "割合と値を出典で確かめてください。出典そのものが合っていなければ、節の corrections に kind: sum として記してください。",
            en: "Check shares and value against the source. If the source itself does not add up, say so in the section's `corrections` with `kind: sum`.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        for indicator in &plan.indicators {
            let Some(survey) = indicator.survey.as_ref().filter(|survey| !survey.adds_up_to.is_empty()) else { continue };
            if says_sum_is_wrong(plan, indicator) {
                continue;
            }
            findings.extend(differs(indicator, survey).map(|finding| finding.about(&plan.id, &indicator.id)));
        }
    }
}

/// Whether the section or programme of the indicator says that a sum of the source does not hold.
pub(super) fn says_sum_is_wrong(plan: &Plan, indicator: &Indicator) -> bool {
    let section = &plan[indicator.owner.section].contents.corrections;
    let programme = indicator.owner.programme.map(|programme| &plan[programme].contents.corrections);
    section.iter().chain(programme.into_iter().flatten()).any(|correction| correction.kind == CorrectionKind::Sum)
}

fn differs(indicator: &Indicator, survey: &Survey) -> Option<Finding> {
    let baseline = baseline(indicator, survey)?;
    let Figure::Number(value) = baseline.value.quantity.figure else { return None };
    let parts = survey.shares.iter().filter(|(answer, _)| survey.adds_up_to.contains(answer));
    let sum = parts.filter_map(|(_, share)| share.quantity.figure.value()).fold(Decimal::new(0, 0), Decimal::plus);
    let same = sum.minus(value).as_f64() == 0.0;
    let (name, printed, answers) = (&indicator.name.text, &baseline.value.printed, survey.adds_up_to.join("+"));
    let message = both!(
        "指標「{name}」の調査で、{answers} の合計は {sum} ですが、値は {printed} です",
        "in the survey of 「{name}」, {answers} sum to {sum}, but the value is {printed}"
    );
    let finding = RULE.finding(survey.origin.span, message).also(baseline.value.origin.span, both!("値", "the value"));
    (!same).then(|| finding.hint(both!("割合と値を出典で確かめてください", "check shares and value against the source")))
}

/// The measured value that belongs to the survey: that of its year, or the last one before the plan.
fn baseline<'a>(indicator: &'a Indicator, survey: &Survey) -> Option<&'a Point> {
    let measured =
        || indicator.series.first().into_iter().flat_map(|series| &series.points).filter(|point| matches!(point.role, Role::Actual | Role::Estimate));
    measured().find(|point| Some(point.year) == survey.year).or_else(|| measured().next_back())
}
