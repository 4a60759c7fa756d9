//! `shirube translate`: strings to translators, and their work back.

mod accept;
mod export;
mod import;

use std::fs;
use std::path::Path;

use super::args::{Translate, TranslateAction};
use super::ending::{Exit, Stop};
use super::session::Session;
use crate::both;
use crate::language::EditionIx;
use crate::model::portal::Portal;
use crate::source;
use crate::theme::Theme;

/// Does what is asked for.
pub(super) fn run(session: &Session, options: &Translate) -> Result<Exit, Stop> {
    match &options.action {
        TranslateAction::Export(options) => export::run(session, options),
        TranslateAction::Import(options) => import::run(session, options),
        TranslateAction::Accept(options) => accept::run(session, options),
    }
}

/// Reads the portal. Faults of its content do not keep translators from working.
fn load(session: &Session) -> Result<(Portal, Theme), Stop> {
    let loaded = source::load(&session.sources()?);
    match (loaded.portal, loaded.theme) {
        (Some(portal), Some(theme)) => Ok((portal, theme)),
        _ => Err(Stop::wrong_use(both!("ポータルを読めません。`shirube check` を実行してください", "the portal cannot be read: run `shirube check`"))),
    }
}

/// The edition of a language tag.
fn edition(portal: &Portal, tag: &str) -> Result<EditionIx, Stop> {
    let known = portal.editions.iter().skip(1).map(|edition| edition.tag.clone()).collect::<Vec<_>>().join(", ");
    portal.edition_indices().skip(1).find(|at| portal.editions[at.0].tag == tag).ok_or_else(|| {
        Stop::wrong_use(both!("言語版 `{tag}` はありません(訳せるもの: {known})", "there is no edition `{tag}` to translate into (there are: {known})"))
    })
}

/// Writes a file and the folders that lead to it.
pub(super) fn write(path: &Path, content: &[u8]) -> Result<(), Stop> {
    let refused = |path: &Path, error: &std::io::Error| {
        let path = path.display();
        Stop::refused(both!("`{path}` に書き込めません: {error}", "`{path}` cannot be written: {error}"))
    };
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|error| refused(parent, &error))?;
    }
    fs::write(path, content).map_err(|error| refused(path, &error))
}
