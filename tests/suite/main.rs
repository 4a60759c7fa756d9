//! Tests.
mod charts;
