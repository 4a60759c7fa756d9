//! A space inside a word, put there for looks (日 時).

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use super::said::Said;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "space-inside-word",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "見た目をそろえるために、言葉の中に入れた空白を見つけます。日本語と中国語の文章を見ます。やさしい日本語の分かち書きは別です。",
            en: "Finds spaces put inside a word for looks, in Japanese and Chinese. The spaces between phrases of easy Japanese are another matter.",
        },
        why: Words {
            ja: "音声では1文字ずつ読まれ、検索でも見つからなくなります。", en: "Voices read it letter by letter, and searching no longer finds it."
        },
        example: "日 時 {event when}",
        cure: Words { ja: "空白を消してください。", en: "Remove the space." },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let tag = |said: &Said| subject.portal.editions[said.edition.0].tag.as_str();
    let looked_at = |said: &Said| matches!(tag(said), "ja" | "zh-Hans");
    said::report(&RULE, &said::all(subject), |said| if looked_at(said) { found(&said.text) } else { None }, findings);
}

/// A kanji alone, parted by a space from the kanji that goes on with the word: 日 時, 目　的.
fn found(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let parted = |at: &usize| {
        let alone = *at == 0 || !letters[at - 1].is_alphanumeric();
        alone && is_kanji(letters[*at]) && matches!(letters.get(at + 1), Some(' ' | '\u{3000}')) && letters.get(at + 2).is_some_and(|c| is_kanji(*c))
    };
    (0..letters.len()).find(parted).map(|at| format!("{} {}", letters[at], letters[at + 2]))
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::found;

    #[test]
    fn a_kanji_alone_before_a_kanji_is_a_parted_word() {
        assert_eq!(found("■日 時: 4月").as_deref(), Some("日 時"));
        assert_eq!(found("目\u{3000}的と対象").as_deref(), Some("目 的"));
        assert_eq!(found("計画の 目標"), None);
        assert_eq!(found("町 のこと"), None);
        assert_eq!(found("第2部 区政運営方針"), None);
    }
}
