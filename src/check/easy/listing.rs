//! Three things or more in one sentence of easy Japanese, which should be a list (Y-14).

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said::{self, Said};
use super::{plain, texts};
use crate::model::written::WrittenForm;
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-listing",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の文章で、3つ以上のものを「、」や「・」で並べた文を見つけます。かぎ括弧の名前、丸括弧と〈＝…〉の中は見ません。",
            en: "Finds sentences of easy Japanese that name three things or more, parted by 、 or ・. Names in 「」, and what stands in （） or 〈＝…〉, are left in peace.",
        },
        why: Words {
            ja: "並んだ言葉は、どこで切れるのかがわかりにくいです。箇条書きなら、いくつあるかも見えます。",
            en: "Where one thing ends and the next begins is hard to see in a row of words. A list also shows how many there are.",
        },
        example: "区役所、支所、出張所の 窓口を 見直します。",
        cure: Words {
            ja: "「窓口を 見直します。」と書き、「- 区役所」のように箇条書きにしてください。",
            en: "Say what is done (窓口を 見直します。) and make a list of the things.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let written = |said: &Said| matches!(said.form, Some(WrittenForm::Paragraph));
    let all: Vec<Said> = texts(subject).into_iter().filter(written).collect();
    said::report(&RULE, &all, |said| found(&said.text), findings);
}

fn found(text: &str) -> Option<String> {
    said::sentences(text, "ja-simple").into_iter().find(|sentence| names_three(sentence)).map(said::quote)
}

/// Whether a sentence names three things: two parts one after another that end in a noun, and what follows them.
fn names_three(sentence: &str) -> bool {
    let noun = |c: char| matches!(c, '\u{3400}'..='\u{9FFF}' | '々' | 'ァ'..='ヶ' | 'ー') || c == said::DATA || c.is_ascii_alphanumeric();
    let plain = plain(sentence);
    let points = plain.matches('・').count();
    let parts: Vec<&str> = plain.split('、').collect();
    let named = |part: &str| part.ends_with(noun) && part.chars().count() <= 12;
    let row = parts[..parts.len() - 1].windows(2).any(|two| two.iter().all(|part| named(part)));
    row || points > 1
}

#[cfg(test)]
mod tests {
    use super::names_three;

    #[test]
    fn a_row_of_nouns_is_a_list_and_two_are_not() {
        assert!(names_three("区役所、支所、出張所の 窓口を 見直します。"));
        assert!(!names_three("区役所、支所の 窓口を 見直します。"));
        assert!(!names_three("また、2018年に、区は 始めました。"));
    }
}
