//! A word behind a number of which nobody knows how the two are said together.

use std::collections::BTreeMap;

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use crate::both;
use crate::model::texts::{self, TextRole};
use crate::reading::spoken::unknown_counters;
use crate::report::{Finding, Severity, Span};

pub(super) const RULE: Rule = Rule {
    id: "unknown-counter",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "日本語の版で、数のうしろに続く漢字の言葉(件、か所、世帯、丁目 など)のうち、読み方の表にないものを見つけます。言葉ごとに、はじめに出てくるところを示します。文書のとおりに写した文字は見ません。",
            en: "Finds words in kanji behind numbers in the Japanese editions (件, か所, 世帯, 丁目) that the table of readings does not know: each one where it first stands. What is copied from a document letter by letter is left out.",
        },
        why: Words {
            ja: "数は、うしろの言葉で読み方が変わります(1件はいっけん、3本はさんぼん)。表にないと、読み上げもふりがなも、まちがえるかもしれません。",
            en: "Numbers change their sound with the word behind them (1件 is いっけん, 3本 is さんぼん). What the table does not know may be read out wrongly, and gets a wrong reading.",
        },
        example: "name: 12隻の船",
        cure: Words {
            ja: "プログラムの表 src/reading/counter.rs に、言葉と読みと音の変わり方を1行足してください。表に足せないときは、文を言いかえてください。",
            en: "Add a line with the word, its reading and its change of sound to the program's table, src/reading/counter.rs. Where that cannot be done, say it in other words.",
        },
    },
    run,
};

/// Where a word first stands: the text, its place, what it is about.
type Place = (String, Option<Span>, Option<String>);

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let portal = subject.portal;
    let japanese = |edition: &crate::language::EditionIx| portal.editions[edition.0].is_japanese();
    let mut places: BTreeMap<String, Place> = BTreeMap::new();
    let mut look = |text: &str, span: Option<Span>, about: Option<String>| {
        for word in unknown_counters(text) {
            places.entry(word).or_insert_with(|| (text.to_owned(), span, about.clone()));
        }
    };
    for edition in portal.edition_indices().filter(japanese) {
        for plan in subject.plans() {
            for text in texts::of(plan).into_iter().filter(|text| text.role != TextRole::Print) {
                let own = portal.words(edition, text.role.context(), text.text).text;
                // A unit stands behind numbers only on the page.
                let shown = if text.role == TextRole::Unit { format!("2{own}") } else { own.to_owned() };
                look(&shown, Some(text.span), text.about.map(|item| format!("{}/{item}", plan.id)));
            }
        }
    }
    said::all(subject).iter().filter(|said| japanese(&said.edition)).for_each(|said| look(&said.text, said.span, None));
    for (word, (text, span, about)) in places {
        let short = said::quote(&text);
        let message = both!(
            "数のうしろの「{word}」は、読み方の表にありません(「{short}」)",
            "the table of readings does not know 「{word}」 behind a number (in 「{short}」)"
        );
        let finding = match span {
            Some(span) => RULE.finding(span, message),
            None => RULE.without_place(message),
        };
        let hint = both!(
            "src/reading/counter.rs の表に1行足すか、文を言いかえてください",
            "add a line to the table in src/reading/counter.rs, or say it in other words"
        );
        findings.push(Finding { subject: about, ..finding.hint(hint) });
    }
}
