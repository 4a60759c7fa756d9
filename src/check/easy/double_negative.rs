//! A double negative in easy Japanese (Y-05).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::{plain, texts};
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-double-negative",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の中の二重否定(ないわけではない、なくはない など)を見つけます。",
            en: "Finds double negatives in easy Japanese (ないわけではない, なくはない).",
        },
        why: Words { ja: "やさしい日本語を読む人には、むずかしい形だからです。", en: "It is hard for readers of easy Japanese." },
        example: "できないわけでは ありません。",
        cure: Words { ja: "「できます」のように、肯定で書いてください。", en: "Say it positively: できます." },
    },
    run,
};

const WORDS: [&str; 8] = ["ないわけ", "なくはな", "ないことはな", "ないことはありません", "ざるを得", "なくもな", "ないとは言え", "ないとはいえ"];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let plain = plain(text);
    WORDS.iter().find(|word| plain.contains(**word)).map(|word| (*word).to_owned())
}
