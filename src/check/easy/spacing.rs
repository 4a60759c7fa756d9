//! A particle alone between spaces in easy Japanese (Y-12).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::texts;
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-spacing",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の分かち書きで、「は」「が」「を」などの助詞だけが離れているところを見つけます。",
            en: "Finds particles (は, が, を …) that stand alone between spaces in easy Japanese.",
        },
        why: Words {
            ja: "言葉のまとまりが切れると、かえって読みにくくなります。", en: "Parting what belongs together makes reading harder."
        },
        example: "計画 を 作ります。",
        cure: Words {
            ja: "前の言葉につけて書いてください(計画を 作ります)。", en: "Join it to the word before (計画を 作ります)."
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let whole = |word: &str| word.chars().next_back().is_some_and(|c| c.is_alphabetic());
    let parted =
        words.windows(2).find(|pair| whole(pair[0]) && matches!(pair[1], "は" | "が" | "を" | "に" | "で" | "と" | "も" | "の" | "へ" | "から" | "まで"));
    parted.map(|pair| pair.join(" "))
}
