//! How the words of an edition are read: by readings that a person has confirmed, by others, by none.
//!
//! In go the lexicon and the texts that are shown, out come counts and the words that still wait. Leaves to others: which texts there are
//! ([`crate::render`]), and where readings could come from ([`super::suggestion`]).

use std::collections::BTreeMap;

use serde::Serialize;

use super::lexicon::{Lexicon, Piece};

/// A text and the page on which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The page's path in the site.
    pub page: String,
    /// The text between two tags.
    pub text: String,
}

/// A word that waits: how often it stands, and where first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// The word as written.
    pub word: String,
    /// How often it stands on the pages.
    pub times: usize,
    /// The page on which it stands first.
    pub page: String,
    /// The text in which it stands there.
    pub text: String,
}

/// The words in use, each counted once: `words = reviewed + unreviewed + counted + missing`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// How many words with kanji are in use.
    pub words: usize,
    /// How many have a reading that a person has confirmed.
    pub reviewed: usize,
    /// How many are counters behind numbers, read by the table of counters.
    pub counted: usize,
    /// Those with a reading that nobody has confirmed.
    pub unreviewed: Vec<Waiting>,
    /// Those without a reading.
    pub missing: Vec<Waiting>,
}

impl Coverage {
    /// Looks up the words of all texts. The texts' order decides which place of a word is told.
    pub fn of(lexicon: &Lexicon, shown: &[Shown]) -> Self {
        let mut known: BTreeMap<usize, Waiting> = BTreeMap::new();
        let mut missing: BTreeMap<String, Waiting> = BTreeMap::new();
        let mut counted: BTreeMap<(String, String), ()> = BTreeMap::new();
        for one in shown {
            for piece in lexicon.cut(&one.text) {
                match piece {
                    Piece::Plain(_) => {}
                    Piece::Word(word, number) => count(known.entry(number).or_insert_with(|| one.waiting(word))),
                    Piece::Missing(word) => count(missing.entry(word.to_owned()).or_insert_with(|| one.waiting(word))),
                    Piece::Counted(word, kana) => {
                        counted.insert((word.to_owned(), kana), ());
                    }
                }
            }
        }
        let words = known.len() + missing.len() + counted.len();
        let (reviewed, unreviewed): (Vec<_>, Vec<_>) = known.into_iter().partition(|(number, _)| lexicon.entry(*number).reviewed);
        let sorted = |waiting: Vec<Waiting>| {
            let mut waiting = waiting;
            waiting.sort_by(|a, b| b.times.cmp(&a.times).then_with(|| a.word.cmp(&b.word)));
            waiting
        };
        Coverage {
            words,
            reviewed: reviewed.len(),
            counted: counted.len(),
            unreviewed: sorted(unreviewed.into_iter().map(|(_, waiting)| waiting).collect()),
            missing: sorted(missing.into_values().collect()),
        }
    }
}

impl Shown {
    fn waiting(&self, word: &str) -> Waiting {
        Waiting { word: word.to_owned(), times: 0, page: self.page.clone(), text: self.text.split_whitespace().collect::<Vec<_>>().join(" ") }
    }
}

fn count(waiting: &mut Waiting) {
    waiting.times += 1;
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Entry, lay};
    use super::{Coverage, Lexicon, Shown};

    #[test]
    fn every_word_is_counted_once_by_how_it_is_read() {
        let entry = |word: &str, reading: &str, reviewed| Entry {
            word: word.into(),
            reading: reading.into(),
            parts: lay(word, reading).unwrap(),
            reviewed,
            hard: false,
            after: vec![],
            before: vec![],
        };
        let lexicon = Lexicon::new([entry("計画", "けいかく", true), entry("区民", "くみん", false)]);
        let shown = ["計画と区民会館", "区民の計画 3回", "会館"].map(|text| Shown { page: "ja/index.html".into(), text: text.into() });
        let coverage = Coverage::of(&lexicon, &shown);
        assert_eq!((coverage.words, coverage.reviewed, coverage.counted), (4, 1, 1));
        let waiting = |all: &[super::Waiting]| all.iter().map(|one| (one.word.clone(), one.times)).collect::<Vec<_>>();
        assert_eq!(waiting(&coverage.unreviewed), [("区民".to_owned(), 2)]);
        assert_eq!(waiting(&coverage.missing), [("会館".to_owned(), 2)]);
        assert_eq!(coverage.missing[0].text, "計画と区民会館");
    }
}
