//! A programme without a department, in a plan that names them.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::plan::Plan;
use crate::model::programme::Programme;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "programme-without-department",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "ほかの事業に担当課がある計画で、担当課のない事業を見つけます。節に担当課があるもの、再掲の事業は対象になりません。",
            en: "Finds programmes without a department in a plan that names departments for others. Re-listed programmes, and those whose section names a department, are left out.",
        },
        why: Words {
            ja: "住民が問い合わせ先にたどり着けません。担当課の写しもらしかもしれません。",
            en: "A resident cannot see whom to ask. The department may have been overlooked.",
        },
        example: "- {id: a, name: 広報の充実, kind: outline, departments: [広報広聴課], line: 10}\n- {id: b, name: 広聴の充実, kind: outline, line: 12}",
        cure: Words {
            ja: "出典にある担当課を departments に書いてください。出典になければ、content/justified.yaml に理由を書いてください。",
            en: "Write the department that the source names under `departments`. If it names none, give the reason in content/justified.yaml.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        if plan.programmes.iter().all(|programme| programme.departments.is_empty()) {
            continue;
        }
        for programme in plan.programmes.iter().filter(|programme| has_nobody(plan, programme)) {
            let name = &programme.name.text;
            let message = both!(
                "事業「{name}」に担当課がありません(この計画のほかの事業にはあります)",
                "the programme 「{name}」 has no department (others of this plan have one)"
            );
            let hint = both!("出典にあれば `departments: […]` に書いてください", "if the source names one, write it under `departments: […]`");
            findings.push(RULE.finding(programme.origin.span, message).hint(hint).about(&plan.id, &programme.id));
        }
    }
}

fn has_nobody(plan: &Plan, programme: &Programme) -> bool {
    programme.departments.is_empty() && programme.relisted.is_none() && plan[programme.section].departments.is_empty()
}
