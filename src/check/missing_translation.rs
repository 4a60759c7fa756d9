//! Wording of a plan that an edition has to borrow from the source language.

use std::collections::BTreeSet;

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::language::EditionIx;
use crate::model::index::PlanIx;
use crate::model::portal::Portal;
use crate::model::texts::wanted::{self, Wanted};
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "missing-translation",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "計画の言葉(題、名前、活動、事実、注など)のうち、ある言語版に訳のないものを数えます。計画と言語版ごとに一つの指摘になります。かなや漢字のない言葉は対象になりません。",
            en: "Counts the wording of a plan (titles, names, activities, facts, notes) that an edition has no translation for: one finding per plan and edition. Wording without kana or kanji is left out.",
        },
        why: Words {
            ja: "訳のない言葉は日本語のまま表示されます。その言語の人には読めません。",
            en: "Wording without a translation is shown in Japanese, which the edition's readers may not be able to read.",
        },
        example: "msgid \"区政情報の発信\"\nmsgstr \"\"",
        cure: Words {
            ja: "content/translations/<言語>/ のPOファイルに訳を足してください。確認中(fuzzy)の訳は使われません。",
            en: "Add the translations to the PO files in content/translations/<language>/. Fuzzy ones are not used.",
        },
    },
    run,
};

/// How many of the missing texts are shown.
const SHOWN: usize = 5;
/// How many characters of a text are shown.
const LENGTH: usize = 24;

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let portal = subject.portal;
    for edition in portal.edition_indices().skip(1) {
        for index in portal.plan_indices() {
            let plan = portal.plan(index);
            let missing = missing(portal, index, edition);
            if missing.is_empty() {
                continue;
            }
            let (title, tag, count) = (&plan.imprint.title, &portal.editions[edition.0].tag, missing.len());
            let first = missing.iter().take(SHOWN).map(|text| short(text)).collect::<Vec<_>>().join(" / ");
            let more = if count > SHOWN { " …" } else { "" };
            let message = both!(
                "計画「{title}」の言葉のうち{count}が、言語版 `{tag}` に訳されていません: {first}{more}",
                "{count} texts of the plan 「{title}」 have no translation in the edition `{tag}`: {first}{more}"
            );
            let hint = both!("content/translations/{tag}/ のPOファイルに足してください", "add them to the PO files in content/translations/{tag}/");
            findings.push(RULE.finding(plan.origin.span, message).hint(hint).about(&plan.id, tag));
        }
    }
}

/// The texts without a translation, each once, in the order in which they stand.
fn missing(portal: &Portal, plan: PlanIx, edition: EditionIx) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    // A unit needs a translation of its own: the same word elsewhere means something else (部 is a part, and a copy behind a number).
    let unit = |wanted: &Wanted<'_>| wanted.context == "unit" && portal.catalogues[edition.0].find_exact("unit", wanted.text).is_none();
    let borrowed = |wanted: &Wanted<'_>| unit(wanted) || portal.words(edition, wanted.context, wanted.text).borrowed;
    wanted::of_plan(portal, plan).into_iter().filter(borrowed).map(|wanted| wanted.text).filter(|text| seen.insert(*text)).collect()
}

fn short(text: &str) -> String {
    let mut out: String = text.chars().take(LENGTH).collect();
    if text.chars().nth(LENGTH).is_some() {
        out.push('…');
    }
    out
}
