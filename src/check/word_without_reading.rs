//! A word that an edition shows with furigana, always or where its reader asks for it, and of which nobody knows the reading.

use std::collections::BTreeMap;

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::language::EditionIx;
use crate::model::index::PlanIx;
use crate::model::prose::Piece;
use crate::model::texts::{self, TextRole, wanted};
use crate::reading::{furigana, html, kana};
use crate::report::{Finding, Severity, Span};

pub(super) const RULE: Rule = Rule {
    id: "word-without-reading",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "ふりがなを付ける版(やさしい日本語)と、ふりがなに切り替えられる版(日本語)に出てくる漢字の言葉のうち、読みの表にないものを見つけます。言葉ごとに、はじめに出てくるところを示します。",
            en: "Finds words in kanji that an edition with furigana (easy Japanese), or one where furigana can be switched on (Japanese), shows and that the table of readings does not know: each one where it first stands.",
        },
        why: Words {
            ja: "やさしい日本語のページでは、すべての漢字にふりがなが要ります。日本語のページでふりがなを「すべて」にした人にも、同じです。読みを推測して付けると、まちがった読みが公開されます。",
            en: "Every kanji of an easy page needs its reading, and so does one of a Japanese page whose reader has switched all furigana on. A guessed reading would publish mistakes.",
        },
        example: "- {word: 荏原, reading: えばら, reviewed: true}",
        cure: Words {
            ja: "content/readings.yaml に言葉と読みを足してください。`shirube readings suggest` が候補を書きます。",
            en: "Add the word and its reading to content/readings.yaml. `shirube readings suggest` writes proposals.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let portal = subject.portal;
    let mut missing = Missing { subject, places: BTreeMap::new() };
    // Easy Japanese first: there the reading is shown to everybody.
    let (always, switched): (Vec<EditionIx>, Vec<EditionIx>) =
        portal.edition_indices().filter(|edition| portal.editions[edition.0].is_japanese()).partition(|edition| portal.editions[edition.0].has_furigana());
    for edition in always.into_iter().chain(switched) {
        for index in portal.plan_indices() {
            missing.plan(edition, index);
        }
        subject.theme.phrases(edition).all().values().for_each(|phrase| missing.text(phrase, None));
        wanted::of_portal(portal).into_iter().for_each(|text| missing.text(portal.words(edition, text.context, text.text).text, None));
    }
    for (word, (text, span)) in missing.places {
        let short: String = text.chars().take(30).collect();
        let message = both!("「{word}」の読みがわかりません(「{short}」)", "nobody knows the reading of 「{word}」 (in 「{short}」)");
        let finding = match span {
            Some(span) => RULE.finding(span, message),
            None => RULE.without_place(message),
        };
        findings.push(finding.hint(both!("content/readings.yaml に読みを足してください", "add its reading to content/readings.yaml")));
    }
}

struct Missing<'a> {
    subject: &'a Subject<'a>,
    places: BTreeMap<String, (String, Option<Span>)>,
}

impl Missing<'_> {
    fn plan(&mut self, edition: EditionIx, index: PlanIx) {
        let portal = self.subject.portal;
        let plan = portal.plan(index);
        for text in texts::of(plan) {
            let own = if text.role == TextRole::Print { text.text } else { portal.words(edition, text.role.context(), text.text).text };
            self.text(own, Some(text.span));
        }
        for department in &portal.city(plan.city).departments {
            self.text(portal.words(edition, "department", &department.name).text, Some(department.span));
        }
        for ((..), narrative) in portal.narratives.iter().filter(|((plan, _, own), _)| *plan == index && *own == edition) {
            for block in &narrative.blocks {
                for piece in &block.pieces {
                    match piece {
                        Piece::Html(html) => self.text(&html::unescape(&html::text(&html::parse(html))), Some(Span::new(narrative.file, block.range.clone()))),
                        Piece::Term(_, words) => self.text(words, Some(plan.origin.span)),
                        Piece::Reference(_) | Piece::PageLink(_) => {}
                    }
                }
            }
        }
    }

    fn text(&mut self, text: &str, span: Option<Span>) {
        let text = text.trim();
        if !text.contains(kana::is_kanji) {
            return;
        }
        for word in furigana::missing(&self.subject.portal.readings, text) {
            self.places.entry(word.to_owned()).or_insert_with(|| (text.to_owned(), span));
        }
    }
}
