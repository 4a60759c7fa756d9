//! A sentence of easy Japanese with more than 50 characters (Y-02).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::texts;
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-length",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語で、50字より長い文を見つけます。空白は数えません。データを指す波かっこは2字に数えます。",
            en: "Finds sentences of easy Japanese with more than 50 characters. Spaces do not count; a reference to data counts as two characters.",
        },
        why: Words { ja: "やさしい日本語を読む人には、むずかしい形だからです。", en: "It is hard for readers of easy Japanese." },
        example: "区は …して、…して、…して、…します。",
        cure: Words { ja: "2つの文に分けてください。", en: "Make two sentences of it." },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let length = |sentence: &str| sentence.chars().filter(|c| !c.is_whitespace()).map(|c| if c == said::DATA { 2 } else { 1 }).sum::<usize>();
    said::sentences(text, "ja-simple").into_iter().find(|sentence| sentence.ends_with('。') && length(sentence) > 50).map(said::quote)
}
