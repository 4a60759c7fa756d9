//! `shirube init`: a small complete portal to start from.

use std::fs;
use std::io;
use std::path::Path;

use rust_embed::RustEmbed;

use super::args;
use super::ending::{Exit, Stop};
use super::schema;
use super::session::Session;
use super::terminal;
use crate::both;

#[derive(RustEmbed)]
#[folder = "src/cli/starter"]
struct Starter;

/// Writes the starter portal into an empty folder.
pub(super) fn run(session: &Session, options: &args::Init) -> Result<Exit, Stop> {
    let folder = &options.folder;
    let name = folder.display();
    if !is_free(folder)? {
        let message = both!(
            "`{name}` は空ではありません。空のフォルダーか、まだないフォルダーを指定してください",
            "`{name}` is not empty: name an empty folder, or one that does not exist yet"
        );
        return Err(Stop::wrong_use(message));
    }
    for file in Starter::iter() {
        let Some(content) = Starter::get(&file) else { continue };
        write(&folder.join(file.as_ref()), &content.data)?;
    }
    schema::write(&folder.join(schema::FOLDER), &schema::texts())?;
    let next = both!(
        "見本のポータルを {name} に作りました。\n\n次にすること:\n  1. 見る          shirube serve --root {name} --open\n  2. 書きかえる    {name}/content/portal.yaml から。手順は {name}/README.md\n  3. 公開する      shirube build --root {name}\n",
        "An example portal is in {name}.\n\nWhat to do next:\n  1. look      shirube serve --root {name} --open\n  2. change    begin with {name}/content/portal.yaml; {name}/README.md shows the way\n  3. publish   shirube build --root {name}\n"
    );
    terminal::say(session.pick(&next))
}

/// Whether the folder is missing or empty.
fn is_free(folder: &Path) -> Result<bool, Stop> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(refused(folder, &error)),
    }
}

fn write(path: &Path, content: &[u8]) -> Result<(), Stop> {
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(|error| refused(parent, &error))?;
    fs::write(path, content).map_err(|error| refused(path, &error))
}

fn refused(path: &Path, error: &io::Error) -> Stop {
    let path = path.display();
    Stop::refused(both!("`{path}` に書き込めません: {error}", "`{path}` cannot be written: {error}"))
}
