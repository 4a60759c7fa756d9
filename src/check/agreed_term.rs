//! An explained word that a translation does not say in its agreed form.

use super::agreed;
use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::vocabulary::TERM_CONTEXT;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "agreed-term",
    severity: Severity::Note,
    manual: Manual {
        finds: Words {
            ja: "用語の説明(seeds/glossary.yaml)の言葉が日本語にあるのに、訳に決まった訳語がないところを、言語版ごとに数えます。訳語は、文脈 term の訳に「 | 」で区切って複数書けます。",
            en: "Counts translations that do not say an explained word (seeds/glossary.yaml) in one of its agreed forms, one finding per edition. Separate several forms with “ | ” in the translation with the context `term`.",
        },
        why: Words {
            ja: "用語は、どのページでも同じ訳語にすると、用語集の説明とつながります。文の流れで言いかえるほうがよいこともあるので、お知らせにとどめます。",
            en: "A term with one translation everywhere leads readers to its explanation. Sometimes a sentence reads better without it; so this is only a note.",
        },
        example: "msgctxt \"term\"\nmsgid \"施策\"\nmsgstr \"measure\"\n\nmsgid \"施策の成果指標\"\nmsgstr \"Outcome indicators of the policies\"",
        cure: Words {
            ja: "訳を決まった訳語にそろえるか、ほかの訳語も表に加えてください。",
            en: "Use the agreed word, or add the other word to the table as well.",
        },
    },
    run,
};

/// How many of the words are shown, those missed most often first.
const SHOWN: usize = 8;

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let portal = subject.portal;
    let words: Vec<&str> = portal.glossary.iter().map(|word| word.term.as_str()).collect();
    for edition in portal.edition_indices().skip(1) {
        let tag = &portal.editions[edition.0].tag;
        let mut missed: Vec<(usize, &str)> =
            agreed::missed(portal, edition, TERM_CONTEXT, &words).into_iter().map(|(place, missed)| (missed.count, words[place])).collect();
        if missed.is_empty() {
            continue;
        }
        missed.sort_by_key(|(count, word)| (std::cmp::Reverse(*count), *word));
        let (kinds, all) = (missed.len(), missed.iter().map(|(count, _)| count).sum::<usize>());
        let first = missed.iter().take(SHOWN).map(|(count, word)| format!("{word} {count}")).collect::<Vec<_>>().join(" / ");
        let more = if kinds > SHOWN { " …" } else { "" };
        let message = both!(
            "言語版 `{tag}` の{all}か所の訳に、{kinds}の用語の決まった訳語がありません: {first}{more}",
            "{all} translations of the edition `{tag}` do not say {kinds} explained words as agreed: {first}{more}"
        );
        let hint = both!("訳をそろえるか、訳語を表に加えてください", "use the agreed words, or add the other words to the table");
        findings.push(RULE.without_place(message).hint(hint).about(tag, "terms"));
    }
}
