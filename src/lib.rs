//! Shirube (しるべ, "signpost"): plan data in YAML and plain-language narrative in Markdown become a public plan portal of static HTML.
//!
//! # The way of the data
//!
//! ```text
//! seeds/ content/ -> source::Sources -> written -> model::Portal -+-> check -> report   (errors: print all, stop, public/ untouched)
//! themes/         -> theme::Theme --------------------------------+
//! Portal -> page::Pages, export -> manifest {path -> job} =in parallel=> render {path -> bytes} -> publish (stage, compare, swap)
//!                                                                                               -> serve (from memory)
//! ```
//!
//! After [`source`] nothing reads the disk; before [`publish`] nothing writes it; the clock is read in [`cli`] and `serve` alone,
//! to tell how long something took.
//!
//! # Floors
//!
//! Imports run downward only; a test holds this table.
//!
//! | floor | modules | what for |
//! | --- | --- | --- |
//! | 8 | [`cli`] | one file per command; the terminal |
//! | 7 | `serve` | development server: the same renderer, from memory |
//! | 6 | [`pipeline`] | the way of the data, on one screen |
//! | 5 | [`render`], [`manifest`] | every file named before one is made; view and template into one buffer |
//! | 4 | [`page`], [`export`], [`import`] | which pages exist and the typed values of their templates; one file per data format; workbooks of staff to plan data |
//! | 3 | [`check`], [`figures`], [`source`], [`translation`], [`changes`], [`card`] | one rule per file; words, sentences and doubts that follow from the model; folders to the portal as meant; what is translated; what changed since the last publication; pictures that stand for pages where they are shared |
//! | 2 | [`model`], [`chart`], [`search`], [`theme`], [`markdown`], [`publish`] | the portal as meant; numbers to pictures; pages to what can be found in them; templates and phrases; Markdown to HTML; the output folder |
//! | 1 | [`report`], [`language`], [`calendar`], [`path`], [`reading`], [`sound`], [`breaks`] | findings; editions and catalogues; years and dates; paths in the site; furigana and the spoken form; recorded speech; where headings may break |
//!
//! # Absent on purpose
//!
//! Globals, locks in the core, async outside `serve`, plugins, templates that compute, a second path for preview, network access,
//! silent skips.

pub mod breaks;
pub mod calendar;
pub mod card;
pub mod changes;
pub mod chart;
pub mod check;
pub mod cli;
pub mod export;
pub mod figures;
pub mod import;
pub mod language;
pub mod manifest;
pub mod markdown;
pub mod model;
pub mod page;
pub mod path;
pub mod pipeline;
pub mod publish;
pub mod reading;
pub mod render;
pub mod report;
pub mod search;
#[cfg(feature = "serve")]
pub mod serve;
pub mod sound;
pub mod source;
pub mod theme;
pub mod translation;
