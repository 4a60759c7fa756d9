//! A triangle that means minus (▲5).

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "triangle-for-minus",
    severity: Severity::Error,
    manual: Manual {
        finds: Words { ja: "マイナスの意味で使った 三角のしるしを見つけます。", en: "Finds triangles that stand for minus." },
        why: Words {
            ja: "会計の書き方を知らない人には伝わらず、音声では「さんかく」と読まれるか、飛ばされます。",
            en: "Who does not know bookkeeping does not understand it; voices say “triangle” or skip it.",
        },
        example: "前の年より▲5件",
        cure: Words {
            ja: "「5件減った」のように言葉で書くか、「−5」と書いてください。", en: "Say it in words (5件減った), or write −5."
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &said::all(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let triangle = |c: char| matches!(c, '▲' | '△' | '▼' | '▽');
    let at = text.find(triangle)?;
    let after = text[at..].trim_start_matches(triangle).trim_start().chars().next()?;
    (after.is_numeric() || after == said::DATA).then(|| text[at..].chars().take(4).collect::<String>().replace(said::DATA, "{…}"))
}
