//! A passive or causative in easy Japanese (Y-06).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::{plain, texts};
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-passive",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の中の受け身と使役(されます、られました、させます など)を見つけます。",
            en: "Finds passives and causatives in easy Japanese (されます, られました, させます).",
        },
        why: Words { ja: "やさしい日本語を読む人には、むずかしい形だからです。", en: "It is hard for readers of easy Japanese." },
        example: "証明書が 発行されます。",
        cure: Words {
            ja: "「区が 証明書を 出します」のように、だれがするかを書いてください。", en: "Say who does it: 区が 証明書を 出します."
        },
    },
    run,
};

const WORDS: [&str; 10] = ["されます", "されました", "されて", "される", "された", "られました", "させます", "させました", "させて", "させる"];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let plain = plain(text);
    WORDS.iter().find(|word| plain.contains(**word)).map(|word| (*word).to_owned())
}
