//! Shares of a survey that do not make a hundred per cent.

use super::rule::{Manual, Rule, Subject, Words};
use super::survey_does_not_add_up::says_sum_is_wrong;
use crate::both;
use crate::model::indicator::Survey;
use crate::model::quantity::Decimal;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "shares-not-hundred",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "調査のすべての回答の割合を足しても100%にならないものを見つけます。端数処理で生じる差は認めます。同じ節に kind: sum の訂正があれば指摘しません。",
            en: "Finds surveys whose shares do not sum to 100%. Differences that rounding can make are allowed. With a correction of kind `sum` in the same section nothing is reported.",
        },
        why: Words { ja: "回答が抜けているか、割合を写しまちがえています。", en: "An answer is missing, or a share is miscopied." },
        example: "survey:\n  shares: {満足: 3.9%, まあ満足: 23.7%, どちらともいえない: 53.3%}   # ほかの回答がない",
        cure: Words {
            ja: "すべての回答を書いてください。出典が一部の回答しか載せていなければ、content/justified.yaml に理由を書いてください。",
            en: "Write down all answers. If the source names only some, give the reason in content/justified.yaml.",
        },
    },
    run,
};

/// What a sum of shares may differ by at least, in per cent.
const ALLOWED: f64 = 0.2;

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        for indicator in &plan.indicators {
            let Some(survey) = indicator.survey.as_ref().filter(|survey| !survey.shares.is_empty()) else { continue };
            let sum = survey.shares.iter().filter_map(|(_, share)| share.quantity.figure.value()).fold(Decimal::new(0, 0), Decimal::plus);
            let off = sum.minus(Decimal::new(100, 0)).magnitude().as_f64();
            if off <= by_rounding(survey) || says_sum_is_wrong(plan, indicator) {
                continue;
            }
            let (name, count) = (&indicator.name.text, survey.shares.len());
            let message = both!("指標「{name}」の調査の{count}つの割合の合計は {sum}% です", "the {count} shares in the survey of 「{name}」 sum to {sum}%");
            let hint = both!("回答が抜けていないか、出典で確かめてください", "look in the source whether an answer is missing");
            findings.push(RULE.finding(survey.origin.span, message).hint(hint).about(&plan.id, &indicator.id));
        }
    }
}

/// What rounding each share to its printed digits can make of the sum: half a unit of the last digit for each.
fn by_rounding(survey: &Survey) -> f64 {
    let half = |scale: u8| 0.5 / 10f64.powi(i32::from(scale));
    let all: f64 = survey.shares.iter().filter_map(|(_, share)| share.quantity.figure.value()).map(|share| half(share.scale())).sum();
    all.max(ALLOWED) + 1e-9
}
