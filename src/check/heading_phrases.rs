//! Two headings of the narrative that read the same in an edition.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::prose::BlockKind;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "heading-phrases",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "文章の決まった見出し(ねらい・なぜ・取り組み・くらし)が、ある言語版で同じ言葉になっているものを見つけます。",
            en: "Finds editions in which two of the fixed headings of the narrative (aim, why, work, life) are the same words.",
        },
        why: Words {
            ja: "見出しの言葉で、文章のどの部分かを見分けています。同じ言葉では区別できません。",
            en: "The words of a heading tell which part of the narrative follows. The same words cannot tell two parts apart.",
        },
        example: "msgctxt \"narrative-aim\"\nmsgstr \"About\"\n\nmsgctxt \"narrative-why\"\nmsgstr \"About\"",
        cure: Words {
            ja: "テーマの phrases/<言語>.po で、見出しの訳を別の言葉にしてください。",
            en: "Give the headings different words in the theme's phrases/<language>.po.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for edition in subject.portal.edition_indices() {
        let phrases = subject.theme.phrases(edition);
        for (position, (_, key)) in BlockKind::ALL.iter().enumerate() {
            let words = phrases.get(key);
            let Some((_, first)) = BlockKind::ALL.iter().take(position).find(|(_, other)| phrases.get(other) == words) else { continue };
            let tag = &subject.portal.editions[edition.0].tag;
            let message = both!(
                "言語版 `{tag}` で、見出し `{first}` と `{key}` がどちらも「{words}」です",
                "in the edition `{tag}` the headings `{first}` and `{key}` are both 「{words}」"
            );
            let hint = both!("テーマの phrases/{tag}.po で別の言葉にしてください", "give them different words in the theme's phrases/{tag}.po");
            findings.push(RULE.without_place(message).hint(hint));
        }
    }
}
