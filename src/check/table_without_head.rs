//! A table in Markdown with an empty cell in its head.

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use crate::both;
use crate::model::written::WrittenForm;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "table-without-head",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "文章や手引きの表で、列の見出しが空のものを見つけます。",
            en: "Finds tables in narrative and manual in whose head a cell is empty.",
        },
        why: Words {
            ja: "表を1マスずつ聞く人には、見出しのない列の値が、何の値かわかりません。",
            en: "Who hears a table cell by cell cannot tell what the values of a column without a head are.",
        },
        example: "| | 2026年度 |\n| --- | --- |\n| 窓口 | 1 |",
        cure: Words { ja: "すべての列に見出しを書いてください。", en: "Give every column a head." },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for said in said::files(subject).iter().flatten().filter(|said| said.form == Some(WrittenForm::Head) && said.text.is_empty()) {
        let message = both!("表の列に、見出しがありません", "a column of the table has no head");
        findings.push(said.finding(&RULE, message).hint(both!("1行目のすべてのマスに言葉を書いてください", "write words into every cell of the first row")));
    }
}
