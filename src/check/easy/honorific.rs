//! Humble or honorific words in easy Japanese (Y-07).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::{plain, texts};
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-honorific",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の中の敬語(いただきます、いたします、おられる、ございます、ご〜ください)を見つけます。",
            en: "Finds honorific and humble words in easy Japanese (いただきます, いたします, おられる, ございます, ご覧ください).",
        },
        why: Words { ja: "やさしい日本語を読む人には、むずかしい形だからです。", en: "It is hard for readers of easy Japanese." },
        example: "ご覧いただけます。",
        cure: Words {
            ja: "「見る ことが できます」のように、ふつうのていねいな形で書いてください。", en: "Use plain polite words: 見る ことが できます."
        },
    },
    run,
};

const WORDS: [&str; 13] = [
    "いただき",
    "いただけます",
    "いただく",
    "いたしま",
    "おられ",
    "ございま",
    "申し上げ",
    "ご覧ください",
    "ご確認ください",
    "ご利用ください",
    "ご連絡ください",
    "ご了承",
    "くださいませ",
];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let plain = plain(text);
    WORDS.iter().find(|word| plain.contains(**word)).map(|word| (*word).to_owned())
}
