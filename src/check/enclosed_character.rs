//! Enclosed and squared characters (①, ㈱, ㎡).

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "enclosed-character",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "丸や括弧で囲んだ文字や、1文字にまとめた単位を見つけます。",
            en: "Finds characters that are enclosed or squared together into one.",
        },
        why: Words {
            ja: "機器によって文字が出なかったり、音声で飛ばされたりします。", en: "Some devices lack them, and many voices skip them."
        },
        example: "①窓口 ②電話",
        cure: Words {
            ja: "1、(株)、平方メートルのように、ふつうの文字で書いてください。順番は、番号つきの箇条書きにできます。",
            en: "Write plain characters: 1, (株), 平方メートル. An order can be a numbered list.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &said::all(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let enclosed = |c: &char| matches!(c, '\u{2460}'..='\u{24FF}' | '\u{2776}'..='\u{2793}' | '\u{3200}'..='\u{33FF}' | '\u{1F100}'..='\u{1F1E5}');
    text.chars().find(enclosed).map(String::from)
}
