//! An activity that ends after the plan does.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::calendar::leading_era_year;
use crate::model::plan::Period;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "activity-after-end",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "計画期間のあとの年度に終わる活動を見つけます。終わりの決まっていない活動(2014-)と、「開所(2014年度)」のように文言そのものがその年度を述べている活動は対象になりません。",
            en: "Finds activities with an end after the plan's period. Activities with an open end (2014-) are fine, and so are those whose own words name the year, like 開所(2014年度).",
        },
        why: Words {
            ja: "計画期間のあとの決まった年度までの活動は、その計画では約束できません。年度の読みちがいか、「以降」の書きもらしがほとんどです。",
            en: "A plan cannot promise work up to a fixed year after its end. It is nearly always a misread year or a forgotten open end.",
        },
        example: "# period: 2011-2013\nactivities:\n  - {text: 事業推進, years: 2014}   # 2014-",
        cure: Words {
            ja: "「以降」とあれば 2014- のように書き、そうでなければ出典で年度を確かめてください。",
            en: "If the source says \"from then on\" (以降), write `2014-`; otherwise look the year up in the source.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        let Period::Years(period) = plan.imprint.period else { continue };
        let Some(end) = period.to else { continue };
        for programme in &plan.programmes {
            for activity in &programme.activities {
                let text = &activity.text.text;
                let Some(last) = activity.years.to.filter(|last| *last > end && !names_year(text, last.0)) else { continue };
                let message = both!(
                    "活動「{text}」は{last}年度に終わりますが、計画は{end}年度に終わります",
                    "the activity 「{text}」 ends in FY{last}, but the plan ends in FY{end}"
                );
                let from = activity.years.from;
                let hint = both!("終わりが決まっていなければ `{from}-` と書いてください", "if it has no stated end, write `{from}-`");
                findings.push(RULE.finding(activity.origin.span, message).hint(hint).about(&plan.id, &programme.id));
            }
        }
    }
}

/// Whether a text names the year, as a Western or an era year.
fn names_year(text: &str, year: i32) -> bool {
    let by_era = text.char_indices().filter_map(|(at, _)| leading_era_year(text.get(at..)?)).any(|(named, _)| named == year);
    by_era || text.contains(&year.to_string())
}
