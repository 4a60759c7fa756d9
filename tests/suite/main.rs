//! What must stay true. One program, so that it is linked once.

mod architecture;
mod checks;
mod open_data;
