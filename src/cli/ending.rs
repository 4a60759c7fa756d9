//! How a run ends.

use crate::both;
use crate::publish::{Cause, Failure};
use crate::report::Both;
use crate::source::folder::Unreadable;

/// The exit codes, which scripts may rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Good: 0.
    Good,
    /// There are findings of severity error: 1.
    Findings,
    /// The command was used wrongly: 2.
    WrongUse,
    /// The machine refused (disk, port): 3.
    Refused,
}

impl Exit {
    /// The number.
    pub fn code(self) -> u8 {
        match self {
            Exit::Good => 0,
            Exit::Findings => 1,
            Exit::WrongUse => 2,
            Exit::Refused => 3,
        }
    }
}

/// A run that cannot go on: what to say, and how it ends.
#[derive(Debug)]
pub(super) struct Stop {
    pub(super) exit: Exit,
    pub(super) message: Both,
}

impl Stop {
    pub(super) fn wrong_use(message: Both) -> Self {
        Stop { exit: Exit::WrongUse, message }
    }

    pub(super) fn refused(message: Both) -> Self {
        Stop { exit: Exit::Refused, message }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        let exit = if failure.cause == Cause::NotOurs { Exit::WrongUse } else { Exit::Refused };
        Stop { exit, message: failure.message() }
    }
}

impl From<Unreadable> for Stop {
    fn from(unreadable: Unreadable) -> Self {
        let (path, cause) = (unreadable.path.display(), unreadable.cause);
        Stop::refused(both!("`{path}` を読めません: {cause}", "`{path}` cannot be read: {cause}"))
    }
}
