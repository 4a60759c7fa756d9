//! Editions (a language or reading form of the portal) and the catalogues that translate wording.
//!
//! An edition is data: its tag comes from the settings, everything else (its own name, formats, direction) from its catalogue of phrases.
//! Leaves to others: which phrases there are ([`crate::theme`]), what is translated ([`crate::model`]).

mod catalogue;
mod edition;
mod format;
mod number_words;
pub mod numbers;
mod order;
mod plural;

pub use catalogue::{Catalogue, Translation, parse_catalogue};
pub use edition::{Edition, EditionIx, KNOWN_EDITIONS};
pub use format::{Formats, fill};
pub use number_words::words_of;
pub use order::{Place, place};
pub use plural::Plurals;

/// Whether a text reads the same in every edition: figures, signs and Latin letters only.
pub fn is_neutral(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii() || !c.is_alphabetic())
}
