//! Notices changes of a portal's folders.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::Failure;
use crate::source::folder::FOLDERS;

/// Editors save in several steps; after this time without another step, a save is over.
const QUIET: Duration = Duration::from_millis(30);

/// A watch over the folders that are read. The output folder is none of them.
pub(super) struct Watch {
    root: PathBuf,
    watcher: RecommendedWatcher,
    covered: BTreeSet<PathBuf>,
    changes: Receiver<()>,
}

impl Watch {
    /// Begins to watch a portal's folder.
    pub(super) fn begin(root: &Path) -> Result<Self, Failure> {
        let failure = |words: String| Failure::Machine(words);
        let root = root.canonicalize().map_err(|error| failure(error.to_string()))?;
        let (sender, changes) = channel();
        let folders = FOLDERS.map(|folder| root.join(folder));
        let mut watcher = notify::recommended_watcher(move |event| pass_on(event, &folders, &sender)).map_err(|error| failure(error.to_string()))?;
        // The root itself, so that a folder is noticed that is made later.
        watcher.watch(&root, RecursiveMode::NonRecursive).map_err(|error| failure(error.to_string()))?;
        let mut watch = Watch { root, watcher, covered: BTreeSet::new(), changes };
        watch.cover();
        Ok(watch)
    }

    /// Waits for a change and for the quiet after it; gives the moment at which it was noticed, `None` if the watch has ended.
    pub(super) fn wait(&mut self) -> Option<Instant> {
        self.changes.recv().ok()?;
        let noticed = Instant::now();
        loop {
            match self.changes.recv_timeout(QUIET) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        self.cover();
        Some(noticed)
    }

    /// Watches the folders that are there, and forgets those that are gone.
    fn cover(&mut self) {
        for folder in FOLDERS.map(|folder| self.root.join(folder)) {
            if !folder.is_dir() {
                self.covered.remove(&folder);
            } else if !self.covered.contains(&folder) && self.watcher.watch(&folder, RecursiveMode::Recursive).is_ok() {
                self.covered.insert(folder);
            }
        }
    }
}

/// Passes on what could change the portal. Reading a file is an event too: rebuilding on it would never end.
fn pass_on(event: notify::Result<Event>, folders: &[PathBuf], changes: &Sender<()>) {
    let concerns = match event {
        Ok(event) if matches!(event.kind, EventKind::Access(_)) => false,
        Ok(event) => event.need_rescan() || event.paths.iter().any(|path| folders.iter().any(|folder| path.starts_with(folder))),
        // What was missed is not known, so everything is looked at.
        Err(_) => true,
    };
    if concerns {
        // Nobody listens any more when the server ends.
        let _ = changes.send(());
    }
}
