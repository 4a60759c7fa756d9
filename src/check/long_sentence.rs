//! A sentence that is too long to be read at one go.

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use super::said::Said;
use crate::both;
use crate::model::written::WrittenForm;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "long-sentence",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "長すぎる文を見つけます。1文の上限は、日本語と中国語60字、韓国語20語、英語とタガログ語40語です。やさしい日本語には別の検査があります。データを指す波かっこは、4字または1語に数えます。",
            en: "Finds sentences that are too long: more than 60 characters in Japanese and Chinese, 20 words in Korean, 40 words in English and Tagalog. A reference to data counts as four characters or one word.",
        },
        why: Words {
            ja: "長い文は、読む人にも聞く人にも、訳す人にも負担です。", en: "Long sentences weigh on readers, listeners and translators."
        },
        example: "区は、…し、…しながら、…するため、…に取り組むとともに、…を進めます。",
        cure: Words { ja: "2つの文に分けるか、箇条書きにしてください。", en: "Make two sentences of it, or a list." },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let prose = |said: &&Said| matches!(said.form, Some(WrittenForm::Paragraph | WrittenForm::Item));
    for said in said::files(subject).iter().flatten().filter(prose) {
        let tag = subject.portal.editions[said.edition.0].tag.as_str();
        for sentence in said::sentences(&said.text, tag) {
            let Some((length, most)) = too_long(sentence, tag) else { continue };
            let start = said::quote(sentence);
            let message = both!("文が長すぎます({length}、上限{most}): 「{start}」", "a sentence is too long ({length}, at most {most}): “{start}”");
            findings.push(said.finding(&RULE, message).hint(both!("2つの文に分けるか、箇条書きにしてください", "make two sentences of it, or a list")));
        }
    }
}

/// Length and limit of a sentence that is too long in its language: characters where words are not parted by spaces, else words.
fn too_long(sentence: &str, tag: &str) -> Option<(usize, usize)> {
    let characters = || sentence.chars().filter(|c| !c.is_whitespace()).map(|c| if c == said::DATA { 4 } else { 1 }).sum();
    let words = || sentence.split_whitespace().count();
    let (length, most) = match tag {
        "ja" | "zh-Hans" => (characters(), 60),
        // Easy Japanese has a rule of its own.
        "ja-simple" => return None,
        "ko" => (words(), 20),
        _ => (words(), 40),
    };
    (length > most).then_some((length, most))
}
