//! Dates and ranges in easy Japanese in another form than 2026年4月1日 (Y-11).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::{plain, texts};
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-date-form",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の中の、元号の年(令和8年)、4/1 のような日付、「〜」の範囲を見つけます。",
            en: "Finds years of eras (令和8年), dates like 4/1, and ranges with 〜 in easy Japanese.",
        },
        why: Words { ja: "やさしい日本語を読む人には、むずかしい形だからです。", en: "It is hard for readers of easy Japanese." },
        example: "令和8年4月1日〜",
        cure: Words {
            ja: "「2026年4月1日」「…から …まで」と書いてください。", en: "Write 2026年4月1日, and …から …まで for a range."
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &texts(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    if let Some(wave) = text.chars().find(|c| matches!(c, '〜' | '～')) {
        return Some(wave.to_string());
    }
    let letters: Vec<char> = plain(text).chars().collect();
    let plain: String = letters.iter().collect();
    let era = ["令和", "平成", "昭和"].into_iter().find(|era| plain.split(era).skip(1).any(|after| digit(after.chars().next()) || after.starts_with('元')));
    let cut = letters.windows(3).find(|three| three[1] == '/' && digit(Some(three[0])) && digit(Some(three[2])));
    era.map(str::to_owned).or_else(|| cut.map(|three| three.iter().collect()))
}
