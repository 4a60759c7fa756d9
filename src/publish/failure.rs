//! Why a site could not be put in place.

use std::io;
use std::path::{Path, PathBuf};

use crate::both;
use crate::report::Both;

/// Something that stood in the way of publishing. The last good site is still there.
#[derive(Debug)]
pub struct Failure {
    /// The file or folder.
    pub path: PathBuf,
    /// What is the matter with it.
    pub cause: Cause,
}

/// What stood in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// The folder holds things that no build of ours has made.
    NotOurs,
    /// Another build writes to the same folder at this moment.
    Busy,
    /// The machine refused, in its own words.
    Machine(String),
}

impl Failure {
    /// The failure of an operation on a path.
    pub(super) fn machine(path: &Path, error: &io::Error) -> Self {
        Failure { path: path.to_path_buf(), cause: Cause::Machine(error.to_string()) }
    }

    /// What is the matter, and what to do, for a person.
    pub fn message(&self) -> Both {
        let path = self.path.display();
        match &self.cause {
            Cause::NotOurs => both!(
                "`{path}` はしるべが作ったフォルダーではないので、書き込みません。空のフォルダーか、まだないフォルダーを指定してください",
                "`{path}` was not made by shirube, so nothing is written there: name an empty folder, or one that does not exist yet"
            ),
            Cause::Busy => both!(
                "別のビルドが `{path}` に書き込んでいます。終わってからもう一度実行してください",
                "another build is writing to `{path}`: run this one again when it has ended"
            ),
            Cause::Machine(words) => both!("`{path}` に書き込めません: {words}", "`{path}` cannot be written: {words}"),
        }
    }
}
