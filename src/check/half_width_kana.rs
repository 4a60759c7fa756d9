//! Half-width katakana (ｱﾝｹｰﾄ).

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "half-width-kana",
    severity: Severity::Error,
    manual: Manual {
        finds: Words { ja: "半角のカタカナを見つけます。", en: "Finds half-width katakana." },
        why: Words {
            ja: "音声で1文字ずつ読まれたり、飛ばされたりします。検索でも見つかりません。",
            en: "Voices read it letter by letter or skip it, and searching does not find it.",
        },
        example: "ｱﾝｹｰﾄの結果",
        cure: Words { ja: "全角のカタカナ(アンケート)で書いてください。", en: "Write full-width katakana (アンケート)." },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    said::report(&RULE, &said::all(subject), |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    let half = |c: char| matches!(c, '\u{FF61}'..='\u{FF9F}');
    let run: String = text.chars().skip_while(|c| !half(*c)).take_while(|c| half(*c)).collect();
    (!run.is_empty()).then_some(run)
}
