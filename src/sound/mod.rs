//! Sound: speech that an outside engine made sentence by sentence, joined to one track for a page. Knows no plan and runs nothing.
//!
//! In go the settings of the engine, the files that it made and the sentences of a page; out come names of files, Opus in Ogg with the time
//! of each sentence, and WebVTT. Leaves to others: which sentences are spoken ([`crate::reading::aloud`]), who runs the engine
//! ([`crate::cli`]).

pub mod opus;
pub mod sounds;
pub mod store;
pub mod track;
pub mod voice;

pub use sounds::Sounds;
pub use store::Store;
pub use track::{Cue, Track};
pub use voice::{Credit, Voice};
