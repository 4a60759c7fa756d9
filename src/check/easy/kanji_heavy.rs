//! A sentence of easy Japanese with more than 13 kanji (Y-10).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::{plain, texts};
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-kanji-heavy",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の文で、漢字が13より多いものを見つけます。かぎ括弧の名前、丸括弧と〈＝…〉の中、5字以上続く名前は数えません。",
            en: "Finds sentences of easy Japanese with more than 13 kanji. Names in 「」, and what stands in （） or 〈＝…〉, and runs of five kanji or more, which are names, do not count.",
        },
        why: Words { ja: "やさしい日本語を読む人には、むずかしい形だからです。", en: "It is hard for readers of easy Japanese." },
        example: "区民福祉向上施策推進計画を 毎年度 見直します。",
        cure: Words {
            ja: "漢字の言葉を、やさしい言葉に言いかえるか、文を分けてください。", en: "Use easier words, or make two sentences."
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let run = |run: &str| Some(run.chars().count()).filter(|length| *length < 5);
    let kanji = |sentence: &str| plain(sentence).split(|c| !matches!(c, '\u{3400}'..='\u{9FFF}')).filter_map(run).sum::<usize>();
    said::sentences(text, "ja-simple").into_iter().find(|sentence| sentence.ends_with('。') && kanji(sentence) > 13).map(said::quote)
}
