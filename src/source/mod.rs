//! From folders to the portal as meant: read, parse, settle, with findings for everything that is wrong.
//!
//! [`folder`] reads the disk and nothing else does; [`yaml`] and [`form`] turn text into values as [`written`]; [`settle`] turns those into
//! the model; [`narrative`] and [`manual`] read Markdown; [`portal`] puts it together. Leaves to others: whether the portal is good
//! ([`crate::check`]).

mod access;
pub mod folder;
pub mod form;
pub mod manual;
mod mentions;
pub mod narrative;
mod passages;
pub mod portal;
pub mod readings;
mod reference;
pub mod scalar;
pub mod schema;
mod settings;
pub mod settle;
mod typed_numbers;
mod wording;
pub mod written;
pub mod yaml;

pub use folder::Sources;
pub use portal::{Loaded, load};
