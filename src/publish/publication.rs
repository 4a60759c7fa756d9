//! A site on its way to its place.

use std::fs::{self, File, FileTimes, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use walkdir::WalkDir;

use super::folder::{self, KEEP, MARKER};
use super::swap::swap;
use super::{Cause, Failure};
use crate::path::SitePath;

/// What a file is, compared with the last good site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The last site had no such file.
    New,
    /// It had one with other content.
    Changed,
    /// It had the same; the file keeps its time stamp.
    Unchanged,
}

/// What a publication did, in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Files that were not there before.
    pub new: usize,
    /// Files whose content differs now.
    pub changed: usize,
    /// Files that are as they were.
    pub unchanged: usize,
    /// Files of the last site that are gone.
    pub removed: usize,
}

/// A site that is being gathered beside its place. Dropped before [`Publication::finish`], it leaves no trace.
#[derive(Debug)]
pub struct Publication {
    target: PathBuf,
    stage: PathBuf,
    /// The stage's marker, held so that other runs see that it is in use.
    held: Option<File>,
    new: AtomicUsize,
    changed: AtomicUsize,
    unchanged: AtomicUsize,
}

impl Publication {
    /// Begins to publish to a folder, which need not exist yet.
    ///
    /// # Errors
    /// The folder is not ours, another build is writing to it, or the machine refuses.
    pub fn open(target: &Path) -> Result<Publication, Failure> {
        let target = folder::real_place(target)?;
        if !folder::is_ours(&target)? {
            return Err(Failure { path: target, cause: Cause::NotOurs });
        }
        let stage = folder::beside(&target, "stage");
        // A leftover may bear this run's number.
        folder::clean_leftovers(&target, Path::new(""))?;
        let held = folder::make_stage(&stage)?;
        let counts = || AtomicUsize::new(0);
        let publication = Publication { target, stage, held: Some(held), new: counts(), changed: counts(), unchanged: counts() };
        // Once more with the own stage in place: of two runs that begin at the same moment, at most one goes on.
        folder::clean_leftovers(&publication.target, &publication.stage)?;
        publication.take_over_permissions()?;
        Ok(publication)
    }

    /// Puts one file into the site, each path once. May be called from many threads.
    ///
    /// # Errors
    /// The machine refuses, or the path was put before.
    pub fn put(&self, path: &SitePath, bytes: &[u8]) -> Result<Change, Failure> {
        let old = self.target.join(path.as_str());
        let new = self.stage.join(path.as_str());
        let failure = |error: io::Error| Failure::machine(&new, &error);
        let change = match fs::symlink_metadata(&old) {
            Ok(found) if found.is_file() && is_same(&old, &found, bytes) => Change::Unchanged,
            Ok(found) if !found.is_dir() => Change::Changed,
            _ => Change::New,
        };
        let place = || if change == Change::Unchanged { keep(&old, &new) } else { write(&new, bytes) };
        match place() {
            Err(error) if error.kind() == io::ErrorKind::NotFound && self.make_folder_of(&new).map_err(failure)? => place().map_err(failure)?,
            placed => placed.map_err(failure)?,
        }
        let count = match change {
            Change::New => &self.new,
            Change::Changed => &self.changed,
            Change::Unchanged => &self.unchanged,
        };
        count.fetch_add(1, Ordering::Relaxed);
        Ok(change)
    }

    /// Takes a file over from the last good site as it is, if that has one of this name; its length comes back. For files whose names carry
    /// a hash of what they are made of.
    ///
    /// # Errors
    /// The machine refuses, or the path was put before.
    pub fn take_over(&self, path: &SitePath) -> Result<Option<u64>, Failure> {
        let old = self.target.join(path.as_str());
        let new = self.stage.join(path.as_str());
        let Some(found) = fs::symlink_metadata(&old).ok().filter(|found| found.is_file() && found.len() > 0) else { return Ok(None) };
        let failure = |error: io::Error| Failure::machine(&new, &error);
        match keep(&old, &new) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && self.make_folder_of(&new).map_err(failure)? => keep(&old, &new).map_err(failure)?,
            kept => kept.map_err(failure)?,
        }
        self.unchanged.fetch_add(1, Ordering::Relaxed);
        Ok(Some(found.len()))
    }

    /// Puts the site in its place. If nothing has changed, nothing is touched.
    ///
    /// # Errors
    /// The machine refuses; the last good site then stays.
    pub fn finish(mut self) -> Result<Summary, Failure> {
        let summary = self.summary()?;
        let had_marker = self.target.join(MARKER).is_file();
        if had_marker && summary.new + summary.changed + summary.removed == 0 {
            return Ok(summary);
        }
        let kept = self.target.join(KEEP);
        if kept.is_file() {
            keep(&kept, &self.stage.join(KEEP)).map_err(|error| Failure::machine(&kept, &error))?;
        }
        // Some systems do not move a folder in which a file is open.
        self.held = None;
        swap(&self.stage, &self.target)?;
        Ok(summary)
    }

    fn summary(&self) -> Result<Summary, Failure> {
        let count = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
        let (new, changed, unchanged) = (count(&self.new), count(&self.changed), count(&self.unchanged));
        let mut before = 0;
        if self.target.exists() {
            for entry in WalkDir::new(&self.target).min_depth(1) {
                let entry = entry.map_err(|error| Failure { path: self.target.clone(), cause: Cause::Machine(error.to_string()) })?;
                let own = entry.depth() == 1 && (entry.file_name() == MARKER || entry.file_name() == KEEP);
                before += usize::from(!entry.file_type().is_dir() && !own);
            }
        }
        Ok(Summary { new, changed, unchanged, removed: before.saturating_sub(changed + unchanged) })
    }

    /// Makes the folder of a file; false if the stage itself is gone, which then is the failure to report.
    fn make_folder_of(&self, file: &Path) -> io::Result<bool> {
        if !self.stage.join(MARKER).is_file() {
            return Ok(false);
        }
        fs::create_dir_all(file.parent().unwrap_or(&self.stage)).map(|()| true)
    }

    fn take_over_permissions(&self) -> Result<(), Failure> {
        match fs::metadata(&self.target) {
            Ok(found) => fs::set_permissions(&self.stage, found.permissions()).map_err(|error| Failure::machine(&self.stage, &error)),
            Err(_) => Ok(()),
        }
    }
}

impl Drop for Publication {
    fn drop(&mut self) {
        self.held = None;
        // After `finish` there is no stage. What cannot be removed now is removed by the next run.
        let _ = fs::remove_dir_all(&self.stage);
    }
}

fn is_same(old: &Path, found: &Metadata, bytes: &[u8]) -> bool {
    usize::try_from(found.len()).is_ok_and(|length| length == bytes.len()) && fs::read(old).is_ok_and(|content| content == bytes)
}

fn write(new: &Path, bytes: &[u8]) -> io::Result<()> {
    // Never onto a file that exists: it could be linked to the last good site.
    File::create_new(new)?.write_all(bytes)
}

/// Takes an old file over as it is: by a link, or by a copy with the same time stamp where the disk knows no links.
fn keep(old: &Path, new: &Path) -> io::Result<()> {
    match fs::hard_link(old, new) {
        Err(error) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::AlreadyExists) => copy(old, new),
        linked => linked,
    }
}

fn copy(old: &Path, new: &Path) -> io::Result<()> {
    let modified = fs::metadata(old)?.modified()?;
    fs::copy(old, new)?;
    File::options().write(true).open(new)?.set_times(FileTimes::new().set_modified(modified))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::copy;

    #[test]
    fn a_copy_keeps_the_time_stamp() {
        let home = tempfile::tempdir().unwrap();
        let (old, new) = (home.path().join("old"), home.path().join("new"));
        fs::write(&old, "words").unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        fs::File::options().write(true).open(&old).unwrap().set_modified(long_ago).unwrap();
        copy(&old, &new).unwrap();
        assert_eq!(fs::metadata(&new).unwrap().modified().unwrap(), long_ago);
    }
}
