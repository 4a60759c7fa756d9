//! What must stay true. One program, so that it is linked once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a test stops where something is not as it says")]

mod architecture;
#[cfg(unix)]
mod audio;
mod books;
#[cfg(feature = "cards")]
mod cards;
mod changed_targets;
mod charts;
mod checks;
mod commands;
mod doubts;
mod importing;
mod layouts;
mod listening;
mod open_data;
#[cfg(unix)]
mod overlays;
mod plots;
mod program;
mod progress;
mod pseudo;
mod publishing;
#[cfg(unix)]
mod readings;
mod sentences;
#[cfg(feature = "serve")]
mod serving;
mod spoken;
mod themes;
mod told;
mod translation;
