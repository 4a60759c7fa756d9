//! A re-listing whose home is itself a re-listing.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::programme::Relisting;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "relisting-unresolved",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "再掲の元(relisted.of)が、自分自身か、それもまた再掲である事業を見つけます。元の事業がどこにもない場合は、読み込みのときに指摘されます。",
            en: "Finds re-listed programmes whose home (`relisted.of`) is the programme itself or another re-listing. A home that does not exist is reported when the data is read.",
        },
        why: Words {
            ja: "再掲のリンクは、活動や指標を持つ元の事業のページに続かなければなりません。",
            en: "The link of a re-listing must lead to the programme that holds the activities and indicators.",
        },
        example: "- {id: b, name: 広報の充実(再掲), kind: outline, relisted: {of: b}, line: 20}   # of: a",
        cure: Words {
            ja: "元の事業のIDを書いてください。元がこの文書になければ relisted: {outside: true} としてください。",
            en: "Write the id of the home programme; if it is not in this document, write `relisted: {outside: true}`.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        for programme in &plan.programmes {
            let Some(Relisting::Of(home)) = programme.relisted else { continue };
            let home = &plan[home];
            if home.relisted.is_none() {
                continue;
            }
            let (name, of) = (&programme.name.text, &home.id);
            let message = both!("再掲「{name}」の元 `{of}` も再掲です", "the home `{of}` of the re-listed 「{name}」 is itself a re-listing");
            let finding = RULE.finding(programme.origin.span, message).also(home.origin.span, both!("元とされた事業", "named as its home"));
            let hint = both!("活動や指標を持つ元の事業のIDを `of` に書いてください", "write the id of the programme that holds the activities under `of`");
            findings.push(finding.hint(hint).about(&plan.id, &programme.id));
        }
    }
}
