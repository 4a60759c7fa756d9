//! What must stay true. One program, so that it is linked once.

mod architecture;
mod charts;
mod checks;
mod commands;
mod open_data;
mod program;
mod publishing;
#[cfg(feature = "serve")]
mod serving;
