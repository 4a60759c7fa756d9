//! Tests.

mod commands;
mod program;
mod publishing;
#[cfg(feature = "serve")]
mod serving;
