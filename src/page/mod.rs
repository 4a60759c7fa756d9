//! Which pages exist, and the typed values of their templates: one file per kind of page.
//!
//! A page is the same in every edition; its view is made for one edition by a [`PageContext`]. Leaves to others: the templates themselves
//! ([`crate::theme`]), putting view and template together ([`crate::render`]).

pub mod about;
pub mod access;
pub mod address;
pub mod book;
pub mod booklet;
pub mod cards;
pub mod changes;
pub mod city;
pub mod contents;
mod context;
pub mod data;
pub mod department;
pub mod doubts;
mod feedback;
mod figure;
mod frame;
pub mod glossary;
pub mod home;
pub mod indicator;
mod kinds;
pub mod manual;
mod metadata;
pub mod names;
pub mod organisation;
pub mod parts;
pub mod plan;
pub mod plot;
pub mod programme;
pub mod progress;
mod prose;
pub mod ranked;
pub mod register;
pub mod search;
pub mod section;
pub mod signage;
mod sound;
mod stand;
pub mod style;
pub mod timeline;
pub mod topic;
pub mod translations;
pub mod tree;
pub mod year;

pub use context::PageContext;
pub use frame::{Chrome, Frame, FuriganaSwitch, NavLink, furigana_switch};
pub use kinds::{Beside, Page, PageKind, Pages};
