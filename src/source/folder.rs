//! The portal's folder on the disk, read once and whole. The only place of the source floor that touches the disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// Why the folder could not be read.
#[derive(Debug)]
pub struct Unreadable {
    /// The file or folder.
    pub path: PathBuf,
    /// The machine's words.
    pub cause: String,
}

/// All files that a portal is made of: path from the portal's folder (with `/`), and content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// Text files of `seeds` and `content`, and all files of `themes`.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// The folders that are read.
pub const FOLDERS: [&str; 3] = ["seeds", "content", "themes"];

impl Sources {
    /// Reads a portal's folder. Names that begin with a dot, and editors' backups, are passed over.
    ///
    /// # Errors
    /// The first file or folder that the machine refuses to read.
    pub fn read(root: &Path) -> Result<Self, Unreadable> {
        let mut files = BTreeMap::new();
        for folder in FOLDERS {
            let start = root.join(folder);
            if !start.is_dir() {
                continue;
            }
            let visible = |name: &str| !name.starts_with('.') && !name.ends_with('~') && !name.ends_with(".tmp");
            let walk = WalkDir::new(&start).sort_by_file_name().into_iter();
            for entry in walk.filter_entry(|entry| entry.file_name().to_str().is_none_or(visible)) {
                let entry = entry.map_err(|error| {
                    let path = error.path().unwrap_or(&start).to_path_buf();
                    Unreadable { path, cause: error.to_string() }
                })?;
                if entry.file_type().is_file() {
                    let content = fs::read(entry.path()).map_err(|error| Unreadable { path: entry.path().to_path_buf(), cause: error.to_string() })?;
                    files.insert(relative(root, entry.path()), content);
                }
            }
        }
        Ok(Sources { files })
    }

    /// The files below a folder, in the order of their paths.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> + 'a {
        let inside = move |(path, content): (&'a String, &'a Vec<u8>)| {
            let rest = path.strip_prefix(folder)?.strip_prefix('/')?;
            (!rest.is_empty()).then_some((path.as_str(), content.as_slice()))
        };
        self.files.iter().filter_map(inside)
    }
}

fn relative(root: &Path, path: &Path) -> String {
    let rest = path.strip_prefix(root).unwrap_or(path);
    rest.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
