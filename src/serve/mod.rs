//! The development server: the portal in a browser while it is written, rendered from memory by the same renderer as the build.
//!
//! In go a portal's folder and a port; out come pages on this machine only, and events for whoever tells the user. One thread answers
//! requests; another follows the folder, prepares the portal anew after each change and hands the result over whole, so that a page is
//! never made of two states. While the portal has errors, the last good site stays, with the findings over it. Nothing is written to disk.
//! Leaves to others: the terminal and the browser's start ([`crate::cli`]).

mod answer;
mod failure;
mod follow;
mod live;
mod media;
mod server;
mod shown;
mod watch;

use std::path::PathBuf;
use std::time::Duration;

pub use failure::Failure;
pub use server::serve;

use crate::report::Report;
use crate::source::folder::Unreadable;

/// What is served, and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The portal's folder.
    pub root: PathBuf,
    /// The port; `None` for 4000 or the next free one.
    pub port: Option<u16>,
    /// Whether findings in pages are written in Japanese; English otherwise.
    pub japanese: bool,
}

/// Something that happened, to be told.
#[derive(Debug)]
pub enum Event<'a> {
    /// The server answers at this address.
    Listening(&'a str),
    /// The portal was prepared anew.
    Prepared {
        /// What was found.
        report: &'a Report,
        /// Whether the pages show this state; if not, they stay as they were.
        good: bool,
        /// From the change that was noticed to the new state.
        took: Duration,
    },
    /// The folder could not be read; the next change is awaited.
    Unreadable(&'a Unreadable),
}
