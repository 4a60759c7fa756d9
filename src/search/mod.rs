//! Search on the reader's own device: the words of an edition's pages in one file that the search page loads when somebody searches.
//!
//! In go the pages' HTML and the readings of words, out comes a script that hands the words over. It is a script and no data file, so that
//! search also works in a portal that is opened from a folder. The words are kept as they stand: looking through them takes a reader's
//! device some milliseconds, finds any substring that a person would type, and needs no second copy of them as an index.
//! Leaves to others: how matches are found and shown (`themes/default/scripts/search.js`), which pages there are ([`crate::page`]).

mod text;
mod words;

pub use text::{PageText, read};
pub use words::{Entry, Group, Words};
