//! `shirube translate import`: takes over translations and writes them where the portal keeps them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::super::args::TranslateImport;
use super::super::ending::{Exit, Stop};
use super::super::session::Session;
use super::super::terminal;
use crate::both;
use crate::language::EditionIx;
use crate::model::portal::Portal;
use crate::source::Sources;
use crate::theme::Theme;
use crate::translation::edit::{self, Change};
use crate::translation::{Part, entries, po, table};

/// A translation that came in: language, context, source string, words.
type Received = (String, String, String, String);

/// Takes over the files. What the portal does not ask for is counted and left out.
pub(super) fn run(session: &Session, options: &TranslateImport) -> Result<Exit, Stop> {
    let (portal, theme) = super::load(session)?;
    let sources = session.sources()?;
    let mut received: Vec<Received> = Vec::new();
    for file in &options.files {
        received.extend(read(file, options)?);
    }
    let comments = comments(options);
    let mut desk = Desk { portal: &portal, theme: &theme, sources: &sources, files: BTreeMap::new() };
    let (mut taken, mut unknown) = (0, 0);
    for (tag, context, source, text) in &received {
        let edition = super::edition(&portal, tag)?;
        let change = Change { context, source, text, comments: &comments };
        match desk.take(edition, &change) {
            Taken::Changed => taken += 1,
            Taken::Same => {}
            Taken::Unknown => unknown += 1,
        }
    }
    for (path, text) in &desk.files {
        super::write(&session.root().join(path), text.as_bytes())?;
    }
    let files = desk.files.len();
    terminal::say(session.pick(&both!(
        "{taken}の訳を{files}ファイルに入れました(ポータルにない語句: {unknown})\n",
        "{taken} translations taken into {files} files (strings that the portal does not have: {unknown})\n"
    )))
}

fn comments(options: &TranslateImport) -> String {
    let maker = if options.machine { "machine" } else { "person" };
    let reviewed = if options.reviewed { "yes" } else { "no" };
    format!("translator: {maker}\nreviewed: {reviewed}")
}

fn read(path: &Path, options: &TranslateImport) -> Result<Vec<Received>, Stop> {
    let name = path.display().to_string();
    let unreadable = |cause: String| Stop::wrong_use(both!("`{name}` を読めません: {cause}", "`{name}` cannot be read: {cause}"));
    let bytes = fs::read(path).map_err(|error| unreadable(error.to_string()))?;
    if path.extension().is_some_and(|ending| ending == "xlsx") {
        return table::read(bytes).map_err(unreadable);
    }
    let text = String::from_utf8(bytes).map_err(|error| unreadable(error.to_string()))?;
    let received = po::read(&text).map_err(unreadable)?;
    let language = options.edition.clone().unwrap_or(received.language);
    Ok(received.translations.into_iter().map(|(context, source, text)| (language.clone(), context, source, text)).collect())
}

/// What became of a translation.
enum Taken {
    Changed,
    Same,
    Unknown,
}

/// The files as they will be.
struct Desk<'a> {
    portal: &'a Portal,
    theme: &'a Theme,
    sources: &'a Sources,
    files: BTreeMap<String, String>,
}

impl Desk<'_> {
    fn take(&mut self, edition: EditionIx, change: &Change<'_>) -> Taken {
        let wanted = |part: &Part| {
            let all = entries(self.portal, self.theme, *part, edition);
            all.into_iter().find(|entry| entry.source == change.source && entry.context == change.context)
        };
        let Some((part, entry)) = Part::all(self.portal).into_iter().find_map(|part| wanted(&part).map(|entry| (part, entry))) else { return Taken::Unknown };
        if entry.translation.is_some_and(|have| have.text == change.text) {
            return Taken::Same;
        }
        let tag = &self.portal.editions[edition.0].tag;
        let path = self.place(part, tag, change);
        let old = self.files.remove(&path).or_else(|| self.stored(&path)).unwrap_or_else(|| edit::header(tag));
        self.files.insert(path, edit::set(&old, change));
        Taken::Changed
    }

    /// The file that has the string already, else the one of its part.
    fn place(&self, part: Part, tag: &str, change: &Change<'_>) -> String {
        if part == Part::Phrases {
            return format!("themes/{}/phrases/{tag}.po", self.portal.settings.theme);
        }
        let folder = format!("content/translations/{tag}");
        let has = |path: &&str| self.stored(path).is_some_and(|text| edit::has(&text, change.context, change.source));
        let kept = self.sources.below(&folder).map(|(path, _)| path).find(has).map(str::to_owned);
        kept.unwrap_or_else(|| format!("{folder}/{}.po", part.name(self.portal)))
    }

    fn stored(&self, path: &str) -> Option<String> {
        let own = self.sources.files.get(path).map(|content| String::from_utf8_lossy(content).into_owned());
        own.or_else(|| {
            let inside = path.strip_prefix("themes/")?.split_once('/')?.1;
            crate::theme::built_in().find(|(name, _)| name == inside).map(|(_, content)| String::from_utf8_lossy(&content).into_owned())
        })
    }
}
