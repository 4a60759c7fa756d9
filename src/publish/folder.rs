//! What may be published to, and what a killed run has left.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Cause, Failure};

/// The file by which a folder is known as ours.
pub(super) const MARKER: &str = ".shirube";

/// The file by which repositories keep an empty folder; it is not ours and stays.
pub(super) const KEEP: &str = ".gitkeep";

const MARKER_TEXT: &str = "This folder is made by shirube. Each build replaces it as a whole: change nothing here.\n\
    このフォルダーはしるべが作りました。ビルドのたびに丸ごと入れ替わるので、ここでは何も変えないでください。\n";

/// The real place of a target, whose parent is made if it is missing.
pub(super) fn real_place(target: &Path) -> Result<PathBuf, Failure> {
    let failure = |error: io::Error| Failure::machine(target, &error);
    if target.exists() {
        return target.canonicalize().map_err(failure);
    }
    let Some(name) = target.file_name() else { return Err(Failure { path: target.to_path_buf(), cause: Cause::NotOurs }) };
    let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(failure)?;
    Ok(parent.canonicalize().map_err(failure)?.join(name))
}

/// Whether a build may replace this folder: it is missing, empty, holds only `.gitkeep`, or carries our marker.
pub(super) fn is_ours(folder: &Path) -> Result<bool, Failure> {
    if folder.join(MARKER).is_file() {
        return Ok(true);
    }
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(false),
        Err(error) => return Err(Failure::machine(folder, &error)),
    };
    for entry in entries {
        if entry.map_err(|error| Failure::machine(folder, &error))?.file_name() != KEEP {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Makes an empty folder with our marker, held as long as the returned file is open: so a stage in use is told from one that was left.
pub(super) fn make_stage(stage: &Path) -> Result<File, Failure> {
    let failure = |error: io::Error| Failure::machine(stage, &error);
    fs::create_dir(stage).map_err(failure)?;
    let mut marker = File::create_new(stage.join(MARKER)).map_err(failure)?;
    marker.write_all(MARKER_TEXT.as_bytes()).map_err(failure)?;
    match marker.try_lock() {
        Err(TryLockError::WouldBlock) => Err(Failure { path: stage.to_path_buf(), cause: Cause::Busy }),
        // Some network disks know no locks. There, two builds at once are the user's to avoid.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(marker),
    }
}

/// Removes the stages of killed runs. If such a run had moved the last good site away and nothing stands in its place, it is put back.
pub(super) fn clean_leftovers(target: &Path, own_stage: &Path) -> Result<(), Failure> {
    for left in siblings(target, "stage")?.into_iter().filter(|left| left != own_stage) {
        if is_held(&left) {
            return Err(Failure { path: target.to_path_buf(), cause: Cause::Busy });
        }
        if is_ours(&left)? {
            remove(&left)?;
        }
    }
    for left in siblings(target, "old")? {
        if !target.exists() {
            fs::rename(&left, target).map_err(|error| Failure::machine(target, &error))?;
        } else if is_ours(&left)? {
            remove(&left)?;
        }
    }
    Ok(())
}

/// Removes a folder with all that is in it.
pub(super) fn remove(folder: &Path) -> Result<(), Failure> {
    fs::remove_dir_all(folder).map_err(|error| Failure::machine(folder, &error))
}

/// The name of a folder beside the target that this run uses: `.public.stage-123`.
pub(super) fn beside(target: &Path, purpose: &str) -> PathBuf {
    target.with_file_name(format!("{}{}", beginning(target, purpose), std::process::id()))
}

fn beginning(target: &Path, purpose: &str) -> String {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.{purpose}-")
}

fn siblings(target: &Path, purpose: &str) -> Result<Vec<PathBuf>, Failure> {
    let Some(parent) = target.parent() else { return Ok(Vec::new()) };
    let failure = |error: io::Error| Failure::machine(parent, &error);
    let beginning = beginning(target, purpose);
    let mut found = Vec::new();
    for entry in fs::read_dir(parent).map_err(failure)? {
        let entry = entry.map_err(failure)?;
        let name = entry.file_name();
        let number = name.to_str().and_then(|name| name.strip_prefix(&beginning));
        if number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a living run holds this stage.
fn is_held(stage: &Path) -> bool {
    File::open(stage.join(MARKER)).is_ok_and(|marker| matches!(marker.try_lock(), Err(TryLockError::WouldBlock)))
}
