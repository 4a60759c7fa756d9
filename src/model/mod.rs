//! The portal as meant: plans, sections, programmes, activities, indicators, facts, events, organisation, terms.
//!
//! Everything here is right by construction: what must be there is not optional, references are indices that exist, texts are in
//! normal form. No I/O, no text formats, no languages: wording is that of the source language; translations are looked up by it.
//! Leaves to others: reading what a person wrote ([`crate::source`]), figures that follow from the data ([`crate::figures`]).

pub mod access;
pub mod comparison;
pub mod contents;
pub mod index;
pub mod indicator;
pub mod organisation;
pub mod plan;
pub mod portal;
pub mod programme;
pub mod prose;
pub mod provenance;
pub mod quantity;
pub mod section;
pub mod texts;
pub mod vocabulary;
pub mod written;
