//! Shirube (しるべ, "signpost"): plan data and plain-language narrative become a public plan portal.
//!
//! Draft of the map.

pub mod calendar;
pub mod chart;
pub mod check;
pub mod cli;
pub mod export;
pub mod figures;
pub mod language;
pub mod manifest;
pub mod markdown;
pub mod model;
pub mod page;
pub mod path;
pub mod pipeline;
pub mod publish;
pub mod render;
pub mod report;
#[cfg(feature = "serve")]
pub mod serve;
pub mod source;
pub mod theme;
