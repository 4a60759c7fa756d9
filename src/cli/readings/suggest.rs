//! `shirube readings suggest`: proposals of readings go unreviewed into the portal's own readings.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;

use super::super::args::ReadingsSuggest;
use super::super::ending::{Exit, Stop};
use super::super::session::Session;
use super::super::{terminal, translate};
use super::engine;
use crate::both;
use crate::reading::suggestion::{self, Suggestion, Suggestions};
use crate::source::readings::FILE;

/// Looks for words without a reading, asks the analyser, and writes what fits.
pub(super) fn run(session: &Session, options: &ReadingsSuggest) -> Result<Exit, Stop> {
    let engine = engine::choose(options)?;
    let Some(site) = super::site(session)? else { return Ok(Exit::Findings) };
    let mut texts = BTreeSet::new();
    for edition in super::japanese(&site) {
        texts.extend(super::shown(session, &site, edition)?.into_iter().map(|shown| shown.text));
    }
    let wanting = suggestion::wanting(&site.portal.readings, texts.iter().map(String::as_str));
    if wanting.is_empty() {
        return terminal::say(session.pick(&both!("読みのない言葉はありません。\n", "Every word has a reading.\n")));
    }
    let tokens = engine::analyse(engine, &wanting)?;
    let analysed: Vec<_> = wanting.into_iter().zip(tokens).collect();
    let found = suggestion::suggest(&site.portal.readings, &analysed);
    if !options.dry_run && !found.proposed.is_empty() {
        write(session, &found.proposed)?;
    }
    terminal::say(&told(session, &found, options.dry_run))
}

/// Adds the proposals to the end of the file; what stands there stays as it is.
fn write(session: &Session, proposed: &[Suggestion]) -> Result<(), Stop> {
    let path = session.root().join(FILE);
    let mut text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Stop::refused(both!("`{FILE}` を読めません: {error}", "`{FILE}` cannot be read: {error}"))),
    };
    // An empty list says nothing, and nothing can stand behind it.
    if text.trim_end().ends_with("[]") {
        text.truncate(text.trim_end().len() - 2);
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    proposed.iter().for_each(|one| text.push_str(&suggestion::line(one)));
    translate::write(&path, text.as_bytes())
}

fn told(session: &Session, found: &Suggestions, rehearsal: bool) -> String {
    let Suggestions { proposed, without } = found;
    let count = proposed.len();
    let s = if count == 1 { "" } else { "s" };
    let head = if rehearsal {
        both!("候補 {count}件(書きこんでいません)\n", "{count} proposal{s}, not written\n")
    } else {
        both!("候補 {count}件を {FILE} に書きました(未確認)\n", "{count} proposal{s} written into {FILE}, unreviewed\n")
    };
    let mut out = session.pick(&head).to_owned();
    proposed.iter().for_each(|Suggestion { word, reading }| out.push_str(&format!("  {word}  {reading}\n")));
    if !without.is_empty() {
        let words = without.join("、");
        let line = both!("候補を出せなかった言葉: {words}\n", "no proposal for: {words}\n");
        out.push_str(session.pick(&line));
    }
    if !rehearsal && count > 0 {
        let line = both!(
            "読みを一つずつ確かめ、正しければ reviewed: true に変えてください。\n",
            "Look at each reading; where it is right, change it to reviewed: true.\n"
        );
        out.push_str(session.pick(&line));
    }
    out
}
