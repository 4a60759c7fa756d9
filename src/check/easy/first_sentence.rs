//! A part of a page in easy Japanese that does not begin with its main point (Y-14).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said::{self, Said};
use super::{plain, texts};
use crate::model::written::WrittenForm;
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-first-sentence",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の見出しのすぐ下の文で、「しかし」「また」「そのため」「たとえば」などで始まるものを見つけます。大切なことを先に言っていないしるしです。",
            en: "Finds the first sentence under a heading of easy Japanese that begins with a word like しかし, また, そのため, たとえば: a sign that the main point does not come first.",
        },
        why: Words {
            ja: "初めの文だけを読む人が多いです。初めの文に、大切なことが要ります。",
            en: "Many read the first sentence only. It has to say what matters.",
        },
        example: "## なぜ\n\nしかし、人が ふえました。",
        cure: Words { ja: "大切なことを、初めの文に書いてください。", en: "Say what matters in the first sentence." },
    },
    run,
};

/// Words that lean on something said before.
const LEANING: [&str; 17] = [
    "しかし",
    "また、",
    "そのため",
    "このため",
    "そこで",
    "なお、",
    "たとえば",
    "例えば",
    "それで",
    "だから",
    "でも、",
    "ただし",
    "さらに",
    "ほかに",
    "そして",
    "その後",
    "それから",
];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let edition = subject.portal.edition_indices().find(|edition| subject.portal.editions[edition.0].tag == "ja-simple");
    let heads = said::files(subject).into_iter().filter(|file| file.first().is_some_and(|first| Some(first.edition) == edition));
    let first: Vec<Said> = heads.flat_map(openings).collect();
    let own = texts(subject);
    let known = |said: &Said| own.iter().any(|own| own.span == said.span);
    said::report(&RULE, &first.into_iter().filter(known).collect::<Vec<_>>(), |said| found(&said.text), findings);
}

/// What stands directly below the headings of a file.
fn openings(file: Vec<Said>) -> Vec<Said> {
    let mut below = true;
    let mut first = Vec::new();
    for said in file.into_iter().filter(|said| said.form != Some(WrittenForm::Link)) {
        let heading = matches!(said.form, Some(WrittenForm::Heading(_)));
        if below && !heading {
            first.push(said);
        }
        below = heading;
    }
    first
}

fn found(text: &str) -> Option<String> {
    let plain = plain(text);
    LEANING.iter().find(|word| plain.starts_with(**word)).map(|word| (*word).to_owned())
}
