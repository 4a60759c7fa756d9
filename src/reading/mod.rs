//! Reading: furigana from a lexicon, sentences, and how numbers and signs are said. Knows no plan.
//!
//! In go texts and words with their readings, out come pieces with readings and the spoken form of sentences. Leaves to others: where the
//! lexicon's words are kept ([`crate::source`]), which pages get furigana ([`crate::render`]).

pub mod aloud;
pub mod counter;
pub mod coverage;
pub mod entry;
pub mod furigana;
pub mod html;
pub mod kana;
pub mod lexicon;
pub mod numeral;
pub mod page;
pub mod say;
pub mod script;
pub mod sentence;
mod silent;
pub mod spoken;
pub mod suggestion;
pub mod written;

pub use entry::Entry;
pub use lexicon::Lexicon;
pub use script::ReadingsScript;
