//! Full-width digits and Latin letters (２０２６, ＩＣＴ).

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "full-width-latin",
    severity: Severity::Error,
    manual: Manual {
        finds: Words { ja: "全角の数字とローマ字を見つけます。", en: "Finds full-width digits and Latin letters." },
        why: Words {
            ja: "音声で1文字ずつ読まれることがあり、検索でも別の文字になります。",
            en: "Voices may read them one by one, and for searching they are other characters.",
        },
        example: "ＩＣＴの活用",
        cure: Words { ja: "半角(2026、ICT)で書いてください。", en: "Write half-width ones (2026, ICT)." },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &said::all(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let wide = |c: char| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    let run: String = text.chars().skip_while(|c| !wide(*c)).take_while(|c| wide(*c)).collect();
    (!run.is_empty()).then_some(run)
}
