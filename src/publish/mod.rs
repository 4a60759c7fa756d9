//! Puts a finished site in place as a whole, or not at all.
//!
//! In go the files of a site, one by one and from any thread; out comes a folder that changes in one step. The files are gathered in a
//! stage folder beside the target; unchanged ones are linked to the old site's, so that they keep their time stamps; then stage and target
//! change places. A failure, a kill or a full disk at any moment leaves the last good site. A folder that is not ours is refused.
//! Leaves to others: which files there are ([`crate::manifest`]) and what is in them ([`crate::render`]).

mod before;
mod failure;
mod folder;
mod publication;
mod swap;

pub use before::before;
pub use failure::{Cause, Failure};
pub use publication::{Change, Publication, Summary};
