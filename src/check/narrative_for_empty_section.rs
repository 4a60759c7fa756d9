//! A narrative about a section of which the source has a title only.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "narrative-for-empty-section",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "出典に題しかない(no-text: true)とした節に、文章があるものを見つけます。",
            en: "Finds narratives for sections that are marked as having a title only (`no-text: true`).",
        },
        why: Words {
            ja: "出典にないことは書けません。文章か no-text のどちらかが誤っています。",
            en: "What the source does not say cannot be told. Either the narrative or the mark is wrong.",
        },
        example: "- section: \"24\"\n  no-text: true   # content/narrative/…/ja/24.md がある",
        cure: Words {
            ja: "出典に文章があれば no-text を消し、なければ文章のファイルを消してください。",
            en: "If the source has text, remove `no-text`; if not, remove the narrative's file.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for ((plan, section, edition), narrative) in &subject.portal.narratives {
        let plan = subject.portal.plan(*plan);
        let section = &plan[*section];
        if !section.no_text {
            continue;
        }
        let (title, tag) = (&section.title.text, &subject.portal.editions[edition.0].tag);
        let message = both!(
            "節「{title}」は題だけの節とされていますが、文章({tag})があります",
            "the section 「{title}」 is marked as having a title only, but has a narrative ({tag})"
        );
        let finding = RULE.finding(narrative.span, message).also(section.origin.span, both!("この節", "the section"));
        let hint = both!("`no-text: true` か、この文章のどちらかを消してください", "remove either `no-text: true` or this narrative");
        findings.push(finding.hint(hint).about(&plan.id, &section.id));
    }
}
