//! A target or an activity outside the plan's period.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::calendar::FiscalSpan;
use crate::model::plan::{Period, Plan};
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "year-outside-period",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "計画期間の外の年度に置かれた目標値と、計画期間より前に始まる活動を見つけます。",
            en: "Finds targets for a fiscal year outside the plan's period, and activities that begin before it.",
        },
        why: Words {
            ja: "計画が約束できるのは、計画期間の中のことだけです。外にある年度は、たいてい書きまちがいです。計画前の現状値と、期間のあとに始まる「以降」の活動は、この検査の対象になりません。",
            en: "A plan promises only what lies in its period; a year outside it is nearly always a slip of the pen. Baselines before the plan and open-ended activities that begin after it are fine.",
        },
        example: "# period: 2016-2018\nvalues:\n  2015 actual: 100件\n  2081 final: 200件   # 2018",
        cure: Words {
            ja: "出典で年度を確かめて直してください。計画期間のほうが誤っていれば、plan.yaml の period を直してください。",
            en: "Look the year up in the source and mend it. If the period is wrong, mend `period` in plan.yaml.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        if let Period::Years(period) = plan.imprint.period {
            targets(plan, period, findings);
            activities(plan, period, findings);
        }
    }
}

fn targets(plan: &Plan, period: FiscalSpan, findings: &mut Vec<Finding>) {
    for indicator in &plan.indicators {
        for (_, point) in indicator.points().filter(|(_, point)| point.role.is_target() && !period.contains(point.year)) {
            let (name, year, of) = (&indicator.name.text, point.year, years(period));
            let message = both!(
                "指標「{name}」の{year}年度の目標値は、計画期間({of}年度)の外にあります",
                "the target of 「{name}」 for FY{year} lies outside the plan's period (FY{of})"
            );
            findings.push(RULE.finding(point.value.origin.span, message).hint(cure()).about(&plan.id, &indicator.id));
        }
    }
}

fn activities(plan: &Plan, period: FiscalSpan, findings: &mut Vec<Finding>) {
    for programme in &plan.programmes {
        for activity in programme.activities.iter().filter(|activity| activity.years.from < period.from) {
            let (text, year, of) = (&activity.text.text, activity.years.from, years(period));
            let message = both!(
                "活動「{text}」は、計画期間({of}年度)より前の{year}年度に始まっています",
                "the activity 「{text}」 begins in FY{year}, before the plan's period (FY{of})"
            );
            findings.push(RULE.finding(activity.origin.span, message).hint(cure()).about(&plan.id, &programme.id));
        }
    }
}

fn cure() -> crate::report::Both {
    both!("出典で年度を確かめてください", "look the year up in the source")
}

fn years(period: FiscalSpan) -> String {
    match period.to {
        Some(to) if to != period.from => format!("{}-{to}", period.from),
        Some(_) => period.from.to_string(),
        None => format!("{}-", period.from),
    }
}
