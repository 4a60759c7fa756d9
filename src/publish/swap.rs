//! The one step in which a new site takes the place of the old one.

use std::fs;
use std::io;
use std::path::Path;

use super::Failure;
use super::folder::{beside, remove};

/// Puts the stage in the target's place and removes what stood there.
pub(super) fn swap(stage: &Path, target: &Path) -> Result<(), Failure> {
    let failure = |error: io::Error| Failure::machine(target, &error);
    if !target.exists() {
        return fs::rename(stage, target).map_err(failure);
    }
    if exchange(stage, target) {
        return remove(stage);
    }
    two_renames(stage, target)
}

/// Changes the names of two folders in one step; false where the system or the disk cannot.
#[cfg(target_os = "linux")]
fn exchange(stage: &Path, target: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, stage, CWD, target, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn exchange(_stage: &Path, _target: &Path) -> bool {
    false
}

/// Moves the old site aside and the new one in. If the second step is refused, the first is taken back; if the run is killed between the
/// two, the next run takes it back.
fn two_renames(stage: &Path, target: &Path) -> Result<(), Failure> {
    let failure = |error: io::Error| Failure::machine(target, &error);
    let aside = beside(target, "old");
    fs::rename(target, &aside).map_err(failure)?;
    if let Err(refused) = fs::rename(stage, target) {
        fs::rename(&aside, target).map_err(failure)?;
        return Err(failure(refused));
    }
    remove(&aside)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::two_renames;

    #[test]
    fn two_renames_put_the_new_site_in_and_leave_nothing_beside_it() {
        let home = tempfile::tempdir().unwrap();
        let (stage, target) = (home.path().join("stage"), home.path().join("public"));
        for (folder, words) in [(&stage, "new"), (&target, "old")] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("index.html"), words).unwrap();
        }
        two_renames(&stage, &target).unwrap();
        assert_eq!(fs::read_to_string(target.join("index.html")).unwrap(), "new");
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_refused_second_rename_is_rolled_back() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("public");
        fs::create_dir(&target).unwrap();
        fs::write(target.join("index.html"), "old").unwrap();
        two_renames(&home.path().join("no-such-stage"), &target).unwrap_err();
        assert_eq!(fs::read_to_string(target.join("index.html")).unwrap(), "old");
    }
}
