//! The lexicon as a script file for the browser: what the furigana switch of plain Japanese pages loads when it is used.
//!
//! A script and not JSON, because a page that was opened from a folder may load the one and not the other.

use serde_json::{Map, Value, json};

use super::counter::{COUNTERS, Counter, WHOLES};
use super::entry::Entry;
use super::kana::is_kanji;
use super::lexicon::Lexicon;
use super::numeral::Ending;

/// What puts the words into a page's text.
const ENGINE: &str = include_str!("engine.js");

/// The script and the path at which it is published, which changes with its content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadingsScript {
    /// Its path in the site.
    pub path: String,
    /// Its content.
    pub text: String,
}

impl ReadingsScript {
    /// The script of a lexicon.
    pub fn of(lexicon: &Lexicon) -> Self {
        let text = text(lexicon);
        let hash = blake3::hash(text.as_bytes()).to_hex();
        ReadingsScript { path: format!("assets/readings.{}.js", &hash[..8]), text }
    }
}

/// One statement that hands the words to the switch. The same lexicon gives the same bytes.
fn text(lexicon: &Lexicon) -> String {
    let words: Vec<Value> = lexicon.entries().iter().map(word).collect();
    let mut counters = Map::new();
    for counter in COUNTERS.iter().filter(|counter| counter.word.contains(is_kanji)) {
        counters.insert(counter.word.to_owned(), self::counter(counter));
    }
    let wholes: Map<String, Value> =
        WHOLES.iter().filter(|(_, word, _)| word.contains(is_kanji)).map(|(number, word, kana)| (format!("{number}{word}"), json!(kana))).collect();
    let data = json!({"words": words, "counters": counters, "wholes": wholes});
    format!("{ENGINE}window.shirubeReadings={data};\n")
}

/// A word: itself, its readings run by run with empty ones for kana, then what not every word has: hard, after, before.
fn word(entry: &Entry) -> Value {
    let readings: Vec<&str> = entry.parts.iter().map(|part| part.kana.as_str()).collect();
    let plain = entry.parts.len() == 1;
    let reading =
        if plain { json!(readings.concat()) } else { json!(entry.parts.iter().map(|part| [part.base.as_str(), part.kana.as_str()]).collect::<Vec<_>>()) };
    let mut word = vec![json!(entry.word), reading];
    if entry.hard || !entry.after.is_empty() || !entry.before.is_empty() {
        word.push(json!(u8::from(entry.hard)));
    }
    if !entry.after.is_empty() || !entry.before.is_empty() {
        word.extend([json!(entry.after), json!(entry.before)]);
    }
    Value::Array(word)
}

/// A counter: its sounds behind each ending that differ from its plain one. Endings: 0-9, t ten, h hundred, k thousand, m larger.
fn counter(counter: &Counter) -> Value {
    let endings = (0..10u8).map(|figure| (figure.to_string(), Ending::Figure(figure)));
    let large = [("t", Ending::Ten), ("h", Ending::Hundred), ("k", Ending::Thousand), ("m", Ending::Large)].map(|(key, ending)| (key.to_owned(), ending));
    let lead = counter.word.chars().take_while(|c| !is_kanji(*c) || *c == 'ヶ').count();
    let own = |kana: String| super::kana::to_hiragana(&kana.chars().skip(usize::from(lead > 0)).collect::<String>());
    let plain = own(counter.kana.to_owned());
    let changed: Map<String, Value> = endings
        .chain(large)
        .map(|(key, ending)| (key, own(counter.sound(ending))))
        .filter(|(_, kana)| *kana != plain)
        .map(|(key, kana)| (key, json!(kana)))
        .collect();
    json!([lead, plain, changed])
}
