//! A vague word in easy Japanese (Y-13).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::{plain, texts};
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-vague",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の中のあいまいな言葉(適宜、必要に応じて、原則として、場合があります)を見つけます。",
            en: "Finds vague words in easy Japanese (適宜, 必要に応じて, 原則として, 場合があります).",
        },
        why: Words { ja: "やさしい日本語を読む人には、むずかしい形だからです。", en: "It is hard for readers of easy Japanese." },
        example: "必要に応じて 書類を 出します。",
        cure: Words { ja: "何のことか、はっきり書いてください。", en: "Say exactly what is meant." },
    },
    run,
};

const WORDS: [&str; 4] = ["適宜", "必要に応じて", "原則として", "場合があります"];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let plain = plain(text);
    WORDS.iter().find(|word| plain.contains(**word)).map(|word| (*word).to_owned())
}
