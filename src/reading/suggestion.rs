//! Proposals of readings for words that have none, from what an analyser makes of the texts in which they stand.
//!
//! In go the lexicon and texts cut by an analyser, out come words with a reading that fits them, for a person to confirm. Leaves to others:
//! the analyser ([`crate::cli`]), and the file into which proposals are written.

use std::collections::BTreeMap;

use super::entry::lay;
use super::kana::{is_hiragana, is_kanji, to_hiragana};
use super::lexicon::{Lexicon, Piece};

/// A word as an analyser cut it out of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The characters as they stand in the text.
    pub surface: String,
    /// Its reading in hiragana; `None` where the analyser knows none.
    pub reading: Option<String>,
}

/// A proposal for the lexicon.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Suggestion {
    /// The word.
    pub word: String,
    /// Its reading in hiragana.
    pub reading: String,
}

/// What came of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// Words with a reading that fits, in the order of the words.
    pub proposed: Vec<Suggestion>,
    /// Words for which the analyser had no reading that fits.
    pub without: Vec<String>,
}

/// In which column of the features of an ipadic entry the reading stands.
const READING: usize = 7;

impl Token {
    /// A token from its surface and the features of ipadic, parted by commas: the reading is the eighth.
    pub fn new(surface: &str, features: &str) -> Self {
        let reading = features.split(',').nth(READING).filter(|kana| *kana != "*").map(to_hiragana);
        Token { surface: surface.to_owned(), reading: reading.filter(|kana| !kana.is_empty() && kana.chars().all(is_hiragana)) }
    }
}

/// The texts in which words stand without a reading, each once, in their order.
pub fn wanting<'t>(lexicon: &Lexicon, texts: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut seen = std::collections::BTreeSet::new();
    texts.filter(|text| lexicon.cut(text).iter().any(|piece| matches!(piece, Piece::Missing(_))) && seen.insert(*text)).collect()
}

/// Proposals from texts and their tokens. Of several readings of a word the commonest is proposed, of equally common ones the first in the
/// order of kana.
pub fn suggest(lexicon: &Lexicon, analysed: &[(&str, Vec<Token>)]) -> Suggestions {
    let mut found: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for (text, tokens) in analysed {
        for token in over_missing(lexicon, text, tokens) {
            let readings = found.entry(token.surface.clone()).or_default();
            if let Some(reading) = token.reading.as_ref().filter(|reading| lay(&token.surface, reading).is_ok()) {
                *readings.entry(reading.clone()).or_default() += 1;
            }
        }
    }
    let mut suggestions = Suggestions::default();
    for (word, readings) in found {
        match readings.into_iter().rev().max_by_key(|(_, times)| *times) {
            Some((reading, _)) => suggestions.proposed.push(Suggestion { word, reading }),
            None => suggestions.without.push(word),
        }
    }
    suggestions
}

/// The tokens with kanji that reach into a word without a reading.
fn over_missing<'a>(lexicon: &Lexicon, text: &str, tokens: &'a [Token]) -> Vec<&'a Token> {
    let mut missing = Vec::new();
    let mut at = 0;
    for piece in lexicon.cut(text) {
        let length = match &piece {
            Piece::Plain(text) | Piece::Word(text, _) | Piece::Counted(text, _) | Piece::Missing(text) => text.len(),
        };
        if matches!(piece, Piece::Missing(_)) {
            missing.push(at..at + length);
        }
        at += length;
    }
    let mut from = 0;
    let mut reaching = Vec::new();
    for token in tokens {
        // Analysers leave spaces out.
        let Some(start) = text.get(from..).and_then(|rest| rest.find(&token.surface)).map(|skipped| from + skipped) else { continue };
        from = start + token.surface.len();
        let reaches = missing.iter().any(|gap| gap.start < from && start < gap.end);
        if reaches && token.surface.contains(is_kanji) {
            reaching.push(token);
        }
    }
    reaching
}

/// The line of a proposal for the file of readings.
pub fn line(suggestion: &Suggestion) -> String {
    format!("- {{word: {}, reading: {}, reviewed: false}}\n", suggestion.word, suggestion.reading)
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Entry, lay};
    use super::{Lexicon, Suggestion, Token, suggest, wanting};

    fn lexicon() -> Lexicon {
        let (word, reading) = ("区民".to_owned(), "くみん".to_owned());
        let parts = lay(&word, &reading).unwrap();
        Lexicon::new([Entry { word, reading, parts, reviewed: true, hard: false, after: vec![], before: vec![] }])
    }

    fn token(surface: &str, kana: &str) -> Token {
        Token::new(surface, &format!("名詞,一般,*,*,*,*,{surface},{kana},{kana}"))
    }

    #[test]
    fn words_without_a_reading_are_proposed_and_others_not() {
        let text = "区民 会館の届け出";
        let tokens = vec![token("区民", "クミン"), token("会館", "カイカン"), token("の", "ノ"), token("届け出", "トドケデ")];
        assert_eq!(wanting(&lexicon(), [text, "区民", text].into_iter()), [text]);
        let proposed = suggest(&lexicon(), &[(text, tokens)]).proposed;
        let expected = [("会館", "かいかん"), ("届け出", "とどけで")].map(|(word, reading)| Suggestion { word: word.into(), reading: reading.into() });
        assert_eq!(proposed, expected);
    }

    #[test]
    fn the_commonest_reading_wins_and_what_does_not_fit_is_told() {
        let reads = |kana| ("上手", vec![token("上手", kana)]);
        let all = [
            reads("ウワテ"),
            reads("ジョウズ"),
            reads("ジョウズ"),
            ("荏原", vec![Token::new("荏原", "名詞,固有名詞")]),
            ("母の日", vec![token("母の日", "ハハノノヒ")]),
        ];
        let suggestions = suggest(&lexicon(), &all);
        assert_eq!(suggestions.proposed, [Suggestion { word: "上手".into(), reading: "じょうず".into() }]);
        assert_eq!(suggestions.without, ["母の日", "荏原"]);
    }
}
