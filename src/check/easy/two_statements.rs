//! A sentence of easy Japanese that says several things (Y-03).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::{plain, texts};
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-two-statements",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の1つの文の中で、つなぎの言葉(ので、けれど、ながら、つつ、ますが、ため、)が2つ以上あるものを見つけます。",
            en: "Finds sentences of easy Japanese that join statements twice or more (ので、 けれど ながら つつ ますが、 ため、).",
        },
        why: Words { ja: "やさしい日本語を読む人には、むずかしい形だからです。", en: "It is hard for readers of easy Japanese." },
        example: "雨なので、行きたいですが、休みます。",
        cure: Words { ja: "1つの文では、1つのことだけを言ってください。", en: "Say one thing in one sentence." },
    },
    run,
};

const JOINTS: [&str; 7] = ["ので、", "けれど", "ながら、", "つつ、", "ますが、", "ですが、", "ため、"];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let joints = |sentence: &str| JOINTS.iter().map(|joint| plain(sentence).matches(joint).count()).sum::<usize>();
    said::sentences(text, "ja-simple").into_iter().find(|sentence| joints(sentence) > 1).map(said::quote)
}
