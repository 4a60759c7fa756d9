//! The lexicon: every word with its reading, found by longest match from left to right.
//!
//! A word may have several readings that depend on what stands before or behind it; the reading with the most fitting context wins. Words
//! are matched at kanji only, so that furigana never begins in the middle of kana.

use std::collections::HashMap;

use super::counter::{self, Counter};
use super::entry::Entry;
use super::kana::{is_kanji, is_katakana};
use super::numeral;

/// All readings, with those of a portal over those that every portal shares.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    /// By the first character: numbers of entries, longest word first, more context before less.
    starts: HashMap<char, Vec<usize>>,
}

/// A piece of a text that was looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Nothing to be read: kana, signs, letters, figures.
    Plain(&'t str),
    /// A word of the lexicon, by its number.
    Word(&'t str, usize),
    /// A counter or multiple behind a number, or number and counter that are said as one; with its reading.
    Counted(&'t str, String),
    /// Kanji of which the lexicon knows no reading.
    Missing(&'t str),
}

impl Lexicon {
    /// A lexicon of these entries. Of entries for the same word and context the last one wins.
    pub fn new(all: impl IntoIterator<Item = Entry>) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        let mut known: HashMap<(String, Vec<String>, Vec<String>), usize> = HashMap::new();
        for entry in all {
            let key = (entry.word.clone(), entry.after.clone(), entry.before.clone());
            match known.get(&key) {
                Some(at) => entries[*at] = entry,
                None => {
                    known.insert(key, entries.len());
                    entries.push(entry);
                }
            }
        }
        let mut order: Vec<usize> = (0..entries.len()).collect();
        order.sort_by_key(|at| {
            let entry = &entries[*at];
            let context = usize::from(!entry.after.is_empty()) + usize::from(!entry.before.is_empty());
            (std::cmp::Reverse(entry.word.len()), std::cmp::Reverse(context), *at)
        });
        let mut starts: HashMap<char, Vec<usize>> = HashMap::new();
        for at in order {
            starts.entry(entries[at].word.chars().next().unwrap_or(' ')).or_default().push(at);
        }
        Lexicon { entries, starts }
    }

    /// All entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a number.
    pub fn entry(&self, number: usize) -> &Entry {
        &self.entries[number]
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The longest word at a place of a text.
    pub fn longest(&self, text: &str, at: usize) -> Option<usize> {
        let (before, rest) = text.split_at(at);
        let first = rest.chars().next()?;
        let fits = |entry: &Entry| {
            let behind = rest.strip_prefix(entry.word.as_str())?;
            let after = entry.after.is_empty() || entry.after.iter().any(|end| ends_with(before, end));
            let ahead = entry.before.is_empty() || entry.before.iter().any(|start| starts_with(behind, start));
            (after && ahead).then_some(())
        };
        self.starts.get(&first)?.iter().copied().find(|number| fits(&self.entries[*number]).is_some())
    }

    /// A text cut into pieces, each with its reading where it needs one.
    pub fn cut<'t>(&self, text: &'t str) -> Vec<Piece<'t>> {
        let mut cut = Cut { text, pieces: Vec::new(), plain: 0 };
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let end = if c.is_ascii_digit() {
                self.number(&mut cut, at)
            } else if is_kanji(c) {
                let (piece, end) = match self.longest(text, at) {
                    Some(number) => {
                        let end = at + self.entries[number].word.len();
                        (Piece::Word(&text[at..end], number), end)
                    }
                    None => (Piece::Missing(&text[at..at + c.len_utf8()]), at + c.len_utf8()),
                };
                cut.put(piece, at, end);
                end
            } else {
                at + c.len_utf8()
            };
            at = end;
        }
        cut.rest();
        cut.pieces
    }

    /// A number with its multiples and its counter; comes back with the place behind them.
    fn number(&self, cut: &mut Cut<'_>, at: usize) -> usize {
        let text = cut.text;
        let mut end = at + figures(&text[at..]);
        let number = &text[at..end];
        let mut said = numeral::say(number);
        while let (Some(known), Some(c)) = (&said, text[end..].chars().next()) {
            let Some((kana, ending)) = multiple(c, known) else { break };
            let next = end + c.len_utf8();
            if self.longest(text, end).is_some_and(|word| self.entries[word].word.chars().count() > 1) {
                break;
            }
            cut.put(Piece::Counted(&text[end..next], kana), end, next);
            said = Some(numeral::Said { head: String::new(), tail: String::new(), ending });
            end = next;
        }
        let (Some(said), Some(counter)) = (said, counter::at_start(&text[end..])) else { return end };
        if !counter.word.chars().any(is_kanji) || self.word_is_longer(text, end, counter) {
            return end;
        }
        let behind = end + counter.word.len();
        let date = text[..at].ends_with('月');
        let whole = if end == at + number.len() { counter::whole(number, counter.word, date) } else { None };
        match whole {
            Some(kana) => cut.put(Piece::Counted(&text[at..behind], kana.to_owned()), at, behind),
            None => counter_pieces(cut, counter, (&said, end)),
        }
        behind
    }

    /// Whether a word of the lexicon reaches farther than the counter: 分野 over 分.
    fn word_is_longer(&self, text: &str, at: usize, counter: &Counter) -> bool {
        let kanji = text[at..].starts_with(is_kanji);
        kanji && self.longest(text, at).is_some_and(|word| self.entries[word].word.len() > counter.word.len())
    }
}

/// Whether a text ends in what a context asks for: these characters, or one of a class.
fn ends_with(text: &str, wanted: &str) -> bool {
    class(wanted).map_or_else(|| text.ends_with(wanted), |is| text.ends_with(is))
}

/// The same for its beginning.
fn starts_with(text: &str, wanted: &str) -> bool {
    class(wanted).map_or_else(|| text.starts_with(wanted), |is| text.starts_with(is))
}

/// A class of characters that a context may ask for.
fn class(wanted: &str) -> Option<fn(char) -> bool> {
    match wanted {
        "[漢字]" => Some(is_kanji),
        "[カナ]" => Some(is_katakana),
        "[英字]" => Some(|c| c.is_ascii_alphabetic()),
        "[数字]" => Some(|c| c.is_ascii_digit()),
        _ => None,
    }
}

/// The kanji of a counter with their reading; its own kana (か of か所) stay plain.
fn counter_pieces(cut: &mut Cut<'_>, counter: &Counter, (said, at): (&numeral::Said, usize)) {
    let kana = counter.sound(said.ending);
    let lead: usize = counter.word.chars().take_while(|c| !is_kanji(*c) || *c == 'ヶ').map(char::len_utf8).sum();
    let skipped = if lead == 0 { 0 } else { 'か'.len_utf8() };
    let (from, to) = (at + lead, at + counter.word.len());
    let reading = super::kana::to_hiragana(kana.get(skipped..).unwrap_or(&kana));
    cut.put(Piece::Counted(&cut.text[from..to], reading), from, to);
}

/// How many bytes of a text are a number.
pub fn figures(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = 0;
    while end < bytes.len() {
        let inside = matches!(bytes[end], b',' | b'.') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !bytes[end].is_ascii_digit() && !inside {
            break;
        }
        end += 1;
    }
    end
}

/// The reading of 十, 百, 千, 万, 億, 兆 behind a number, and what the number then ends in.
fn multiple(c: char, said: &numeral::Said) -> Option<(String, numeral::Ending)> {
    use numeral::Ending;
    let figure = said.ending;
    let (kana, ending) = match c {
        '十' => ("じゅう", Ending::Ten),
        '百' => match figure {
            Ending::Figure(3) => ("びゃく", Ending::Hundred),
            Ending::Figure(6 | 8) => ("ぴゃく", Ending::Hundred),
            _ => ("ひゃく", Ending::Hundred),
        },
        '千' => (if figure == Ending::Figure(3) { "ぜん" } else { "せん" }, Ending::Thousand),
        '万' => ("まん", Ending::Large),
        '億' => ("おく", Ending::Large),
        '兆' => ("ちょう", Ending::Large),
        _ => return None,
    };
    Some((kana.to_owned(), ending))
}

struct Cut<'t> {
    text: &'t str,
    pieces: Vec<Piece<'t>>,
    /// Where the plain text begins that is not yet among the pieces.
    plain: usize,
}

impl<'t> Cut<'t> {
    fn put(&mut self, piece: Piece<'t>, from: usize, to: usize) {
        if self.plain < from {
            self.pieces.push(Piece::Plain(&self.text[self.plain..from]));
        }
        match (self.pieces.last_mut(), piece) {
            // Kanji without a reading are told as one run.
            (Some(Piece::Missing(run)), Piece::Missing(more)) if self.plain == from => *run = &self.text[to - more.len() - run.len()..to],
            (_, piece) => self.pieces.push(piece),
        }
        self.plain = to;
    }

    fn rest(&mut self) {
        if self.plain < self.text.len() {
            self.pieces.push(Piece::Plain(&self.text[self.plain..]));
        }
    }
}
