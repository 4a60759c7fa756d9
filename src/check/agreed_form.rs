//! A proper name or an explained word that a translation does not say in its agreed form.

use super::agreed::{self, Missed};
use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::language::EditionIx;
use crate::model::portal::Portal;
use crate::model::vocabulary::NAME_CONTEXT;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "agreed-form",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "固有名詞の表(seeds/names.yaml)の名前が日本語にあるのに、訳に決まった書き方がないものを数えます。名前と言語版ごとに一つの指摘になります。書き方は、文脈 name の訳に「 | 」で区切って複数書けます。",
            en: "Counts translations that do not say a name of the table of proper names (seeds/names.yaml) in its agreed form, one finding per name and edition. Several forms may be agreed on: separate them with “ | ” in the translation with the context `name`.",
        },
        why: Words {
            ja: "同じものが、ページごとに違う名前で呼ばれると、別のものに見えます。",
            en: "If one thing bears another name on each page, readers take it for several.",
        },
        example: "msgctxt \"name\"\nmsgid \"品川区\"\nmsgstr \"Shinagawa City\"\n\nmsgid \"品川区の広報\"\nmsgstr \"Public relations of Shinagawa Ward\"",
        cure: Words {
            ja: "訳を決まった書き方にそろえるか、その書き方も表に加えてください。",
            en: "Use the agreed form, or add the other form to the table as well.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let portal = subject.portal;
    let names: Vec<&str> = portal.names.iter().map(|name| name.name.as_str()).collect();
    for edition in portal.edition_indices().skip(1) {
        for (name, missed) in agreed::missed(portal, edition, NAME_CONTEXT, &names) {
            findings.push(finding(portal, edition, names[name], &missed));
        }
    }
}

fn finding(portal: &Portal, edition: EditionIx, name: &str, missed: &Missed) -> Finding {
    let tag = &portal.editions[edition.0].tag;
    let agreed = portal.catalogues[edition.0].find_exact(NAME_CONTEXT, name).unwrap_or_default();
    let (count, source, text) = (missed.count, &missed.source, &missed.text);
    let message = both!(
        "言語版 `{tag}` の{count}か所の訳に、「{name}」の決まった書き方「{agreed}」がありません: 「{source}」→「{text}」",
        "{count} translations of the edition `{tag}` do not say 「{name}」 as agreed (“{agreed}”): 「{source}」 → “{text}”"
    );
    RULE.without_place(message).hint(both!("訳を直すか、書き方を表に加えてください", "mend the translations, or add the form to the table")).about(tag, name)
}
