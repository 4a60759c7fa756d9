//! Words, numbers and sentences that follow from the model, in the form of an edition.
//!
//! A [`Voice`] says what the model holds in one edition: names, values, times, sources. [`plots`] makes charts, tables and sentences from it. [`progress`] works out change, pace, gap and course; [`sentence`] says an
//! indicator in one sentence.
//! [`doubts`] collects what is in doubt in a plan. Leaves to others: which page shows what ([`crate::page`]), how a chart is drawn
//! ([`crate::chart`]).

pub mod doubts;
mod opened;
pub mod plots;
pub mod progress;
pub mod sentence;
mod voice;

pub use opened::opened;
pub use voice::Voice;
