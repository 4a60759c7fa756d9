//! `shirube schema`: the schemas by which editors complete and check the data files.

use std::fs;
use std::io;
use std::path::Path;

use super::args;
use super::ending::{Exit, Stop};
use super::session::Session;
use super::terminal;
use crate::both;
use crate::source::schema;

/// The folder of the schemas in a portal.
pub(super) const FOLDER: &str = "seeds/schema";

/// Writes the schemas, or says which ones are out of date.
pub(super) fn run(session: &Session, options: &args::Schema) -> Result<Exit, Stop> {
    let folder = session.root().join(FOLDER);
    let stale: Vec<(&str, String)> = texts().into_iter().filter(|(name, text)| fs::read_to_string(folder.join(name)).ok().as_ref() != Some(text)).collect();
    if !options.check {
        write(&folder, &stale)?;
        let count = stale.len();
        let done = both!("{FOLDER}/ のスキーマを更新しました({count}ファイル)\n", "schemas in {FOLDER}/ are up to date ({count} written)\n");
        return terminal::say(session.pick(&done));
    }
    for (name, _) in &stale {
        let line = both!("{FOLDER}/{name} が古いか、ありません\n", "{FOLDER}/{name} is out of date or missing\n");
        terminal::warn(session.pick(&line));
    }
    if stale.is_empty() {
        return Ok(Exit::Good);
    }
    terminal::warn(session.pick(&both!("直し方: `shirube schema` を実行してください\n", "help: run `shirube schema`\n")));
    Ok(Exit::Findings)
}

/// All schemas as they stand in their files.
pub(super) fn texts() -> Vec<(&'static str, String)> {
    schema::all().into_iter().map(|(name, schema)| (name, format!("{schema:#}\n"))).collect()
}

/// Writes schemas into a folder.
pub(super) fn write(folder: &Path, schemas: &[(&str, String)]) -> Result<(), Stop> {
    let refused = |path: &Path, error: &io::Error| {
        let path = path.display();
        Stop::refused(both!("`{path}` に書き込めません: {error}", "`{path}` cannot be written: {error}"))
    };
    fs::create_dir_all(folder).map_err(|error| refused(folder, &error))?;
    for (name, text) in schemas {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| refused(&path, &error))?;
    }
    Ok(())
}
