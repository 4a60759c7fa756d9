//! `shirube import`: what staff filled in goes into the files of the seeds, if all of it is right.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::args::{self, Format};
use super::ending::{Exit, Stop};
use super::session::{Session, tally};
use super::terminal;
use crate::both;
use crate::import::{self, Change, Filled, Import};
use crate::model::indicator::Role;
use crate::model::portal::Portal;
use crate::report::{Both, Report};
use crate::source::{self, Sources};

/// Reads the file, says what changes, and writes it unless it is a rehearsal.
pub(super) fn run(session: &Session, options: &args::Import) -> Result<Exit, Stop> {
    let format = options.format.unwrap_or_default();
    let sources = session.sources()?;
    let content = fs::read(&options.file).map_err(|error| {
        let name = options.file.display();
        Stop::wrong_use(both!("`{name}` を読めません: {error}", "`{name}` cannot be read: {error}"))
    })?;
    let loaded = source::load(&sources);
    let mut report = loaded.report;
    let Some(portal) = loaded.portal.filter(|_| !report.has_errors()) else { return fail(session, &report, format) };
    let name = options.file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let filled = Filled { name: &name, content: &content, plan: options.plan.as_deref() };
    let done = import::read(&portal, &sources, filled, &mut report);
    if report.has_errors() {
        return fail(session, &report, format);
    }
    if let Some(after) = faults_after(&sources, &done) {
        return fail(session, &after, format);
    }
    session.show(&report, format)?;
    if !options.dry_run {
        write(session.root(), &done.files)?;
    }
    let text = said(session, &portal, &done, options.dry_run);
    match format {
        Format::Text => terminal::say(&text),
        Format::Json => {
            terminal::warn(&text);
            Ok(Exit::Good)
        }
    }
}

/// The findings of the portal as it would be, if some of them are errors.
fn faults_after(sources: &Sources, done: &Import) -> Option<Report> {
    let mut changed = sources.clone();
    changed.files.extend(done.files.clone());
    let report = source::load(&changed).report;
    report.has_errors().then_some(report)
}

fn fail(session: &Session, report: &Report, format: Format) -> Result<Exit, Stop> {
    session.show(report, format)?;
    let counts = tally(report);
    let (ja, en) = (&counts.ja, &counts.en);
    terminal::warn(session.pick(&both!("{ja}: 何も書きかえませんでした\n", "{en}: nothing was written\n")));
    Ok(Exit::Findings)
}

/// Writes each file beside its place and puts it there whole.
fn write(root: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Stop> {
    for (path, content) in files {
        let place = root.join(path);
        let beside = place.with_extension("yaml.tmp");
        fs::write(&beside, content).and_then(|()| fs::rename(&beside, &place)).map_err(|error| {
            let name = place.display();
            Stop::refused(both!("`{name}` に書き込めません: {error}", "`{name}` cannot be written: {error}"))
        })?;
    }
    Ok(())
}

/// What changes, in plain words.
fn said(session: &Session, portal: &Portal, done: &Import, rehearsal: bool) -> String {
    let mut text = String::new();
    for change in &done.changes {
        text.push_str(session.pick(&line(portal, change)));
    }
    let added = done.changes.iter().filter(|change| change.old.is_none()).count();
    let (changed, files) = (done.changes.len() - added, done.files.len());
    let sum = match (done.changes.is_empty(), rehearsal) {
        (true, _) => both!("変わる値はありません\n", "no value changes\n"),
        (false, true) => both!(
            "変わる値{changed}件、足す値{added}件、ファイル{files}件。--dry-run なので、まだ書きかえていません\n",
            "{changed} changed, {added} added, in {files} files. Nothing is written yet (--dry-run)\n"
        ),
        (false, false) => both!(
            "変わった値{changed}件、足した値{added}件、ファイル{files}件を書きかえました\n",
            "{changed} changed, {added} added; {files} files were written\n"
        ),
    };
    text.push_str(session.pick(&sum));
    text
}

fn line(portal: &Portal, change: &Change) -> Both {
    let plan = portal.plan(change.plan);
    let indicator = &plan[change.indicator];
    let (id, name, year, place, new) = (&indicator.id, &indicator.name.text, change.year, &change.place, &change.new);
    let series =
        change.series.and_then(|at| indicator.series.get(at)).and_then(|series| series.name.as_deref()).map_or_else(String::new, |name| format!("({name})"));
    let (ja_role, en_role) = role(change.role);
    match &change.old {
        Some(old) => both!(
            "{name}{series} {year}年度 {ja_role}: {old} → {new}  [{id}; {place}]\n",
            "{name}{series} FY{year} {en_role}: {old} -> {new}  [{id}; {place}]\n"
        ),
        None => both!(
            "{name}{series} {year}年度 {ja_role}: {new} を足す  [{id}; {place}]\n",
            "{name}{series} FY{year} {en_role}: {new} is added  [{id}; {place}]\n"
        ),
    }
}

fn role(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Actual => ("現状値", "current value"),
        Role::Estimate => ("現状見込値", "estimate"),
        Role::Interim => ("中間目標", "interim target"),
        Role::Target => ("目標", "target"),
        Role::Final => ("計画目標", "final target"),
        Role::Result => ("実績", "result"),
    }
}
