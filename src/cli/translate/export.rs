//! `shirube translate export`: PO files of one language, or one workbook with a column for each.

use super::super::args::TranslateExport;
use super::super::ending::{Exit, Stop};
use super::super::session::Session;
use super::super::terminal;
use crate::both;
use crate::translation::{Entry, Part, entries, po, table};

/// Writes the files.
pub(super) fn run(session: &Session, options: &TranslateExport) -> Result<Exit, Stop> {
    let (portal, theme) = super::load(session)?;
    let refused = |cause: String| Stop::refused(both!("書き出せません: {cause}", "cannot be exported: {cause}"));
    let to = options.to.display();
    if options.to.extension().is_some_and(|ending| ending == "xlsx") {
        let workbook = table::write(&portal, &theme, options.missing).map_err(refused)?;
        super::write(&options.to, &workbook)?;
        return terminal::say(session.pick(&both!("{to} に書き出しました\n", "written: {to}\n")));
    }
    let Some(tag) = &options.edition else {
        return Err(Stop::wrong_use(both!("POファイルには --edition が要ります(例: --edition en)", "PO files need --edition, for example --edition en")));
    };
    let edition = super::edition(&portal, tag)?;
    let mut count = 0;
    for part in Part::all(&portal) {
        let all: Vec<Entry<'_>> = entries(&portal, &theme, part, edition).into_iter().filter(|entry| !options.missing || entry.translation.is_none()).collect();
        if all.is_empty() {
            continue;
        }
        count += all.len();
        let text = po::write(tag, &all).map_err(refused)?;
        super::write(&options.to.join(format!("{}.po", part.name(&portal))), text.as_bytes())?;
    }
    terminal::say(session.pick(&both!("{to} に{count}の語句を書き出しました\n", "{count} strings written into {to}\n")))
}
