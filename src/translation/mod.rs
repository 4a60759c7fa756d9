//! What is translated, by whom, and what is to be done: counts for people and programs, catalogues and tables for translators.
//!
//! In go the portal and its theme, out come counts ([`status`]), PO files ([`po`], [`edit`]) and tables with one column per language ([`table`]).
//! Leaves to others: which strings there are ([`crate::model::texts::wanted`]), whether translations are right ([`crate::check`]), and the
//! disk ([`crate::cli`]).

pub mod edit;
pub mod po;
pub mod status;
pub mod table;

mod work;

pub use work::{Entry, Part, entries};
