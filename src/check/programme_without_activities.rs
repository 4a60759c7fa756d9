//! A programme with columns by fiscal year, and nothing in them.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::programme::ProgrammeKind;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "programme-without-activities",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "年度別(kind: yearly)の事業のうち、活動が一つもないものを見つけます。再掲の事業は対象になりません。",
            en: "Finds programmes by fiscal year (`kind: yearly`) without a single activity. Re-listed programmes are left out.",
        },
        why: Words {
            ja: "年度別の表があるのに中身がなければ、写しもらしです。「何年度に何をするか」のページにもこの事業が出てきません。",
            en: "A table by year with nothing in it was probably not transcribed, and the programme is missing from the pages that tell what happens in which year.",
        },
        example: "- id: town-meetings\n  name: タウンミーティング\n  kind: yearly",
        cure: Words {
            ja: "活動を書いてください。出典に一文の説明しかなければ kind を outline にしてください。",
            en: "Write down the activities; if the source has one sentence only, make `kind` outline.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        for programme in plan.programmes.iter().filter(|programme| programme.kind == ProgrammeKind::Yearly && programme.relisted.is_none()) {
            if !programme.activities.is_empty() {
                continue;
            }
            let name = &programme.name.text;
            let message = both!("年度別の事業「{name}」に活動がありません", "the yearly programme 「{name}」 has no activities");
            let hint = both!("`activities:` を書くか、`kind: outline` にしてください", "write `activities:`, or make it `kind: outline`");
            findings.push(RULE.finding(programme.origin.span, message).hint(hint).about(&plan.id, &programme.id));
        }
    }
}
