//! A result whose match is not explained.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "result-without-reason",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "実績(results.yaml)のうち、定義の一致(match)の理由が「—」や「同上」のように、書かれていないのと同じものを見つけます。",
            en: "Finds results (results.yaml) whose reason for the quality of the match (`why`) is a dash or the like, and so no reason.",
        },
        why: Words {
            ja: "計画の指標と別の文書の数を並べるのは私たちの判断です。なぜ並べてよいのかを、読む人に示さなければなりません。",
            en: "Setting another document's figure beside a target is our judgement; the reader must be told why it may stand there.",
        },
        example: "- indicator: visitors\n  match: nearly\n  why: —",
        cure: Words {
            ja: "名前、単位、数え方、年度のどこが同じで、どこが違うかを一文で書いてください。",
            en: "Say in one sentence what agrees and what differs: name, unit, way of counting, year.",
        },
    },
    run,
};

/// Words that stand for a reason and are none.
const EMPTY: [&str; 4] = ["同上", "同じ", "なし", "不明"];
/// The fewest letters that a reason can have.
const SHORTEST: usize = 4;

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        for indicator in &plan.indicators {
            for outcome in &indicator.outcomes {
                let why = outcome.why.trim();
                if why.chars().filter(|c| c.is_alphanumeric()).count() >= SHORTEST && !EMPTY.contains(&why) {
                    continue;
                }
                let name = &indicator.name.text;
                let message =
                    both!("指標「{name}」の実績に、一致の理由がありません(`{why}`)", "the result of 「{name}」 gives no reason for its match (`{why}`)");
                let hint = both!("何が同じで何が違うかを `why` に一文で書いてください", "say in `why`, in one sentence, what agrees and what differs");
                findings.push(RULE.finding(outcome.value.origin.span, message).hint(hint).about(&plan.id, &indicator.id));
            }
        }
    }
}
