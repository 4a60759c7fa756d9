//! A word of offices in easy Japanese that nothing explains (Y-08).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::{plain, texts};
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-hard-word",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の中の役所の言葉(実施、推進、整備、施策 など)で、説明のないものを見つけます。かぎ括弧の名前、丸括弧と〈＝…〉の中は見ません。",
            en: "Finds words of offices in easy Japanese (実施, 推進, 整備, 施策). Names in 「」, and what stands in （） or 〈＝…〉, are left in peace.",
        },
        why: Words { ja: "やさしい日本語を読む人には、むずかしい形だからです。", en: "It is hard for readers of easy Japanese." },
        example: "計画を 推進します。",
        cure: Words {
            ja: "「進めます」のようにやさしい言葉にするか、「施策〈＝区が する こと〉」のように説明を足してください。",
            en: "Use an easy word (進めます), or explain it: 施策〈＝区が する こと〉.",
        },
    },
    run,
};

const WORDS: [&str; 28] = [
    "実施",
    "推進",
    "促進",
    "整備",
    "充実",
    "構築",
    "効率化",
    "施策",
    "策定",
    "実現",
    "活用",
    "連携",
    "協働",
    "向上",
    "拡充",
    "図ります",
    "努めます",
    "資する",
    "及び",
    "並びに",
    "該当",
    "遵守",
    "徹底",
    "把握",
    "啓発",
    "醸成",
    "鑑み",
    "講じ",
];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let plain = plain(text);
    WORDS.iter().find(|word| stands_alone(&plain, word)).map(|word| (*word).to_owned())
}

/// Whether a word stands in a text outside of longer names (自治推進委員会).
fn stands_alone(text: &str, word: &str) -> bool {
    let kanji = |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{3400}'..='\u{9FFF}'));
    text.match_indices(word).any(|(at, _)| !kanji(text[..at].chars().next_back()) && !kanji(text[at + word.len()..].chars().next()))
}
