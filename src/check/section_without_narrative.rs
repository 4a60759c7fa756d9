//! A section that the source writes about and the portal does not.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::language::EditionIx;
use crate::model::index::{PlanIx, SectionIx};
use crate::model::portal::Portal;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "section-without-narrative",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "文章(content/narrative)のない節を見つけます。出典に題しかない節(no-text: true)は対象になりません。もとの言語の版ではエラー、ほかの言語版では注意になります。",
            en: "Finds sections without a narrative (content/narrative). Sections of which the source has a title only (`no-text: true`) are left out. An error in the source language's edition, a warning in the others.",
        },
        why: Words {
            ja: "節のページは「何を、なぜ、どうするか」に答える場所です。文章がなければ、数字と名前だけのページになります。",
            en: "A section's page tells what, why and how. Without a narrative it is a page of names and figures.",
        },
        example: "content/narrative/minato-master/ja/24-1.md   # まだない",
        cure: Words {
            ja: "content/narrative/<計画>/<言語>/<節>.md を書いてください。出典に題しかなければ、節に no-text: true を書いてください。",
            en: "Write content/narrative/<plan>/<language>/<section>.md; if the source has a title only, give the section `no-text: true`.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let portal = subject.portal;
    for plan in portal.plan_indices() {
        let (begun, untouched): (Vec<EditionIx>, Vec<EditionIx>) =
            portal.edition_indices().partition(|edition| edition.0 == 0 || is_begun(portal, plan, *edition));
        findings.extend(untouched.into_iter().map(|edition| nothing_yet(portal, plan, edition)));
        for section in portal.plan(plan).section_indices().filter(|section| !portal.plan(plan)[*section].no_text) {
            let missing: Vec<EditionIx> = begun.iter().copied().filter(|edition| !portal.narratives.contains_key(&(plan, section, *edition))).collect();
            if !missing.is_empty() {
                findings.push(missing_in(portal, plan, section, &missing));
            }
        }
    }
}

fn is_begun(portal: &Portal, plan: PlanIx, edition: EditionIx) -> bool {
    portal.narratives.keys().any(|(of, _, within)| *of == plan && *within == edition)
}

/// One finding for a plan of which an edition has no word yet.
fn nothing_yet(portal: &Portal, plan: PlanIx, edition: EditionIx) -> Finding {
    let (plan, tag) = (portal.plan(plan), &portal.editions[edition.0].tag);
    let (title, id) = (&plan.imprint.title, &plan.id);
    let message = both!("計画「{title}」の文章が、言語版 `{tag}` にまだありません", "the edition `{tag}` has no narrative of the plan 「{title}」 yet");
    let hint = both!("content/narrative/{id}/{tag}/ に書いてください", "write it in content/narrative/{id}/{tag}/");
    Finding { severity: Severity::Warning, ..RULE.finding(plan.origin.span, message).hint(hint).about(id, tag) }
}

fn missing_in(portal: &Portal, plan: PlanIx, section: SectionIx, editions: &[EditionIx]) -> Finding {
    let plan = portal.plan(plan);
    let section = &plan[section];
    let tags = editions.iter().map(|edition| portal.editions[edition.0].tag.as_str()).collect::<Vec<_>>();
    let (title, id, all) = (&section.title.text, &section.id, tags.join(", "));
    let message = both!("節「{title}」の文章がありません(言語版: {all})", "the section 「{title}」 has no narrative (editions: {all})");
    let (of, first) = (&plan.id, tags.first().copied().unwrap_or_default());
    let hint = both!(
        "content/narrative/{of}/{first}/{id}.md を書いてください。出典に題しかなければ `no-text: true` を書いてください",
        "write content/narrative/{of}/{first}/{id}.md; if the source has a title only, write `no-text: true`"
    );
    let severity = if editions.iter().any(|edition| edition.0 == 0) { RULE.severity } else { Severity::Warning };
    Finding { severity, ..RULE.finding(section.origin.span, message).hint(hint).about(of, id) }
}
