//! Tests.

mod checks;
