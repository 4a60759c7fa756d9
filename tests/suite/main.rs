//! Tests.

mod open_data;
