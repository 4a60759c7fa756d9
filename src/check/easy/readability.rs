//! A page in easy Japanese that is no easier to read than other texts (Y-15).
//!
//! The levels of jReadability need to know of each word where it comes from, and the build has no dictionary. The formula of Tateishi, Ono and
//! Yamada (1988) needs only the letters: how long sentences and runs of each script are.

use std::collections::BTreeMap;

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said;
use super::{page_of, plain, texts};
use crate::both;
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-readability",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語のページのうち、読みやすさの値が50より低いものを見つけます。値は、文の長さと、漢字・ひらがな・カタカナ・ローマ字の続く長さ、読点の数から計算します(建石ほか、1988年)。50が、ふつうの文章の平均です。かぎ括弧の名前、丸括弧と〈＝…〉の中は見ません。",
            en: "Finds pages of easy Japanese whose readability is below 50. It is computed from the length of sentences and of runs of kanji, hiragana, katakana and Latin letters, and the number of commas (Tateishi et al., 1988). 50 is the mean of ordinary texts. Names in 「」, and what stands in （） or 〈＝…〉, are left out.",
        },
        why: Words {
            ja: "ふつうの文章より読みにくいページは、やさしい日本語とはいえません。",
            en: "A page that reads no easier than an ordinary text is not easy Japanese.",
        },
        example: "情報公開請求件数、会議公開件数を 集計します。",
        cure: Words {
            ja: "長い漢字の言葉や長いカタカナの言葉を、やさしい言葉に言いかえてください。文を短くしてください。",
            en: "Replace long words in kanji or katakana by easy ones, and make the sentences shorter.",
        },
    },
    run,
};

/// The mean of ordinary texts.
const LEAST: f64 = 50.0;

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let all = texts(subject);
    let mut pages = BTreeMap::new();
    for said in all.iter().filter(|said| said.span.is_some()) {
        let page = pages.entry(page_of(said)).or_insert((said, String::new()));
        page.1.push_str(&plain(&said.text));
        page.1.push('\n');
    }
    for (said, text) in pages.into_values() {
        let value = readability(&text);
        if value < LEAST {
            let message = both!("このページの読みやすさは{value:.0}です(50以上にします)", "the readability of this page is {value:.0} (at least 50)");
            findings.push(
                said.finding(&RULE, message)
                    .hint(both!("長い漢字の言葉を言いかえ、文を短くしてください", "replace long words in kanji, shorten the sentences")),
            );
        }
    }
}

/// The value of the formula: 50 for an ordinary text, more for an easier one.
fn readability(text: &str) -> f64 {
    let text: String = text.chars().filter(|c| (!c.is_whitespace() || *c == '\n') && *c != said::DATA).collect();
    let sentences = said::sentences(&text, "ja-simple");
    let count = |number: usize| number as f64;
    let whole = count(sentences.len().max(1));
    let length = count(sentences.iter().map(|sentence| sentence.chars().count()).sum()) / whole;
    let commas = count(text.matches('、').count()) / whole;
    let [latin, hiragana, kanji, katakana] = [Script::Latin, Script::Hiragana, Script::Kanji, Script::Katakana].map(|script| mean_run(&text, script));
    115.79 - 0.12 * length - 1.37 * latin + 7.4 * hiragana - 23.18 * kanji - 5.4 * katakana - 4.67 * commas
}

#[derive(Clone, Copy, PartialEq)]
enum Script {
    Latin,
    Hiragana,
    Kanji,
    Katakana,
    Other,
}

fn script(c: char) -> Script {
    match c {
        'ぁ'..='ゖ' => Script::Hiragana,
        'ァ'..='ヶ' | 'ー' => Script::Katakana,
        '\u{3400}'..='\u{9FFF}' | '々' => Script::Kanji,
        c if c.is_ascii_alphabetic() => Script::Latin,
        _ => Script::Other,
    }
}

/// The mean length of the runs of a script; 0 if there is none.
fn mean_run(text: &str, wanted: Script) -> f64 {
    let (mut runs, mut letters) = (0_usize, 0_usize);
    let mut before = Script::Other;
    for own in text.chars().map(script) {
        if own == wanted {
            letters += 1;
            runs += usize::from(before != wanted);
        }
        before = own;
    }
    if runs == 0 { 0.0 } else { letters as f64 / runs as f64 }
}

#[cfg(test)]
mod tests {
    use super::readability;

    #[test]
    fn long_words_in_kanji_read_harder() {
        let easy = readability("区は、まちの ことを つたえます。");
        let hard = readability("区政情報提供体制整備推進計画を策定します。");
        assert!(easy > 70.0 && hard < 0.0, "{easy} {hard}");
    }
}
