//! What must stay true. One program, so that it is linked once.

#[cfg(feature = "serve")]

mod architecture;
mod checks;
mod commands;
mod open_data;
mod program;
mod publishing;
mod serving;
