//! A wave dash between numbers (2016〜2018).

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "wave-between-numbers",
    severity: Severity::Error,
    manual: Manual {
        finds: Words { ja: "数や年の間の波線を見つけます。", en: "Finds wave dashes between numbers or years." },
        why: Words {
            ja: "波線を読まない音声が多く、「2016 2018」のように聞こえます。", en: "Many voices do not read it: one hears “2016 2018”."
        },
        example: "{fy 2016}〜{fy 2018}",
        cure: Words {
            ja: "「2016年度から2018年度まで」のように言葉で書いてください。", en: "Say it in words: 2016年度から2018年度まで, from 2016 to 2018."
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &said::all(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let number = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || c == said::DATA;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(['〜', '～']) {
        let near = before.chars().rev().take(4).any(number) || before.is_empty();
        if near && after.trim_start().starts_with(number) {
            return Some(format!("〜{}", after.trim_start().chars().take(4).collect::<String>().replace(said::DATA, "{…}")));
        }
        rest = after;
    }
    None
}
