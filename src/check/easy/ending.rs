//! A sentence of easy Japanese that does not end politely (Y-04).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::texts;
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-ending",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の文で、「です」「ます」「ません」「ました」「でした」「ください」「ましょう」で終わらないものを見つけます。",
            en: "Finds sentences of easy Japanese that do not end in です, ます, ません, ました, でした, ください or ましょう.",
        },
        why: Words {
            ja: "「である」や体言止めは、学んだ形と違うので、意味がとりにくくなります。",
            en: "である and sentences without a verb are not what learners have learned.",
        },
        example: "手続きが できる。",
        cure: Words { ja: "「です」「ます」の形にしてください。", en: "Use the form in です or ます." },
    },
    run,
};

const ENDINGS: [&str; 11] = ["です", "ます", "ません", "ました", "でした", "ください", "ましょう", "ですか", "ますか", "ませんか", "ましたか"];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    said::sentences(text, "ja-simple").into_iter().find_map(|sentence| {
        let end = sentence.strip_suffix('。')?.trim_end_matches('）');
        let polite = ENDINGS.iter().any(|ending| end.ends_with(ending)) || sentence.ends_with("）。") && sentence.contains('（') || end.ends_with(said::DATA);
        (!polite).then(|| said::quote(sentence))
    })
}
