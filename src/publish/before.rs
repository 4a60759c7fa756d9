//! What a published site says of itself: the tables and the history to which the next site is compared.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::Failure;

/// Reads `data/NAME` and, in each folder of `data/`, the named tables. A folder that is no site, or is missing, gives nothing.
///
/// # Errors
/// What the machine refuses.
pub fn before(site: &Path, history: &str, tables: &[&str]) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    let mut take = |path: String| -> Result<(), Failure> {
        let place = site.join(&path);
        match fs::read(&place) {
            Ok(content) => {
                files.insert(path, content);
                Ok(())
            }
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(()),
            Err(error) => Err(Failure::machine(&place, &error)),
        }
    };
    take(history.to_owned())?;
    for folder in folders(&site.join("data"))? {
        for table in tables {
            take(format!("data/{folder}/{table}.csv"))?;
        }
    }
    Ok(files)
}

fn folders(data: &Path) -> Result<Vec<String>, Failure> {
    let entries = match fs::read_dir(data) {
        Ok(entries) => entries,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => return Ok(Vec::new()),
        Err(error) => return Err(Failure::machine(data, &error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| Failure::machine(data, &error))?;
        if entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}
