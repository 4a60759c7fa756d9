//! A page in easy Japanese with more than 1,000 characters of text (Y-14).

use std::collections::BTreeMap;

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::{page_of, texts};
use crate::both;
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-page-length",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の文章のうち、1ページに1,000字より多いものを見つけます。空白は数えません。データを指す波かっこは2字に数えます。",
            en: "Finds texts in easy Japanese of more than 1,000 characters on one page. Spaces do not count; a reference to data counts as two characters.",
        },
        why: Words { ja: "長いページは、終わりまで読めません。", en: "A long page is not read to its end." },
        example: "content/narrative/plan/ja-simple/1.md",
        cure: Words {
            ja: "大切なことだけを書いてください。くわしいことは、日本語のページにあります。",
            en: "Keep what matters. The details stand on the Japanese page.",
        },
    },
    run,
};

/// How many characters a page may have.
const MOST: usize = 1000;

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let all = texts(subject);
    let mut pages = BTreeMap::new();
    for said in all.iter().filter(|said| said.span.is_some()) {
        let length = said.text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == said::DATA { 2 } else { 1 }).sum::<usize>();
        let page = pages.entry(page_of(said)).or_insert((said, 0));
        page.1 += length;
    }
    for (said, length) in pages.into_values().filter(|(_, length)| *length > MOST) {
        let message = both!("このページには{length}字あります(上限{MOST})", "this page has {length} characters (at most {MOST})");
        findings.push(said.finding(&RULE, message).hint(both!("大切なことだけを書いてください", "keep what matters")));
    }
}
