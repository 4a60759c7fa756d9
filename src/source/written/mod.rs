//! The data as written: the keys of each kind of file, as a person types them.
//!
//! Each struct is at once the reader, the JSON Schema for editors and the documentation of the format. Nothing is decided here: references
//! are names, values are text with places. [`crate::source::settle`] turns them into the model.

pub mod access;
pub mod comparison;
pub mod contents;
pub mod indicator;
pub mod organisation;
pub mod plan;
pub mod portal;
pub mod programme;
pub mod readings;
pub mod section;
pub mod value;
