//! What is wrong in what a user wrote: findings, their places, and how they are drawn.
//!
//! A finding is data: a rule's id, a severity, a place, one sentence in Japanese and English, and hints. Passes over user data
//! never fail: they return their result and add findings to a [`Report`]. Drawing ([`draw`]) knows nothing of the rules.
//! Leaves to others: what is checked ([`crate::source`], [`crate::check`]) and where a report is printed ([`crate::cli`]).

pub mod draw;
mod finding;
mod place;

pub use finding::{Both, Finding, Report, Severity};
pub use place::{FileId, Files, Span};
