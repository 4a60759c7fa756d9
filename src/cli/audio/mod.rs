//! `shirube audio`: has an outside engine speak the sentences that have no sound yet. What was made before stays; a run that was broken off
//! goes on where it stopped.

mod engine;
mod progress;
mod summary;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::args::{Audio, Format};
use super::ending::{Exit, Stop};
use super::session::{Session, tally};
use super::{terminal, translate};
use crate::both;
use crate::pipeline;
use crate::render::sound::{self, Script};
use crate::report::Report;
use crate::sound::{Store, Voice, store};
use engine::{Engine, Fault};
use progress::Progress;
use summary::Summary;

/// After so many sentences that could not be spoken the others are not tried.
const ENOUGH: usize = 5;

/// A sentence that is to be spoken.
#[derive(Debug, Clone)]
struct Sentence {
    key: String,
    said: String,
}

/// Speaks what is missing.
pub(super) fn run(session: &Session, options: &Audio) -> Result<Exit, Stop> {
    let sources = session.sources()?;
    let threads = session.threads()?;
    let prepared = threads.install(|| pipeline::prepare(&sources));
    let Some(site) = prepared.site else {
        session.show(&prepared.report, Format::Text)?;
        return Ok(Exit::Findings);
    };
    let Some(voice) = site.portal.settings.audio.clone() else { return Err(no_engine()) };
    let scripts: Vec<Script> = threads.install(|| sound::scripts(&site, &voice));
    let scripts: Vec<Script> = scripts.into_iter().filter(|script| is_of(script, options.plan.as_deref())).collect();
    let wanted = sentences(&voice, &scripts);
    let made = Store::of(sources.below(store::FOLDER));
    let missing: Vec<&Sentence> = wanted.iter().filter(|one| made.stream(&one.key).is_none()).collect();
    let progress = Progress::new(session, &missing.iter().map(|one| one.said.chars().count()).collect::<Vec<_>>());
    if options.dry_run {
        return terminal::say(&progress.estimate(wanted.len()));
    }
    let folder = session.root().join(store::FOLDER);
    let faults = if missing.is_empty() {
        Vec::new()
    } else {
        let engine = Engine::new(session.root(), &voice, (options.voice.as_deref(), options.dictionary.as_deref()));
        terminal::warn(&progress.estimate(wanted.len()));
        engine.check().map_or_else(|| threads.install(|| speak(&engine, &missing, &progress)), Ok)?
    };
    let pruned = if options.prune && options.plan.is_none() && faults.is_empty() { prune(&folder, &made, &wanted)? } else { 0 };
    let summary = Summary::of(&folder, &scripts, &wanted, &voice);
    translate::write(&folder.join("index.tsv"), summary.index.as_bytes())?;
    terminal::say(&summary.text(session, (missing.len().saturating_sub(faults.len()), pruned)))?;
    end(session, faults)
}

/// Says what could not be done.
fn end(session: &Session, faults: Vec<Fault>) -> Result<Exit, Stop> {
    if faults.is_empty() {
        return Ok(Exit::Good);
    }
    let mut report = Report::default();
    report.extend(faults.iter().map(Fault::finding));
    session.show(&report, Format::Text)?;
    terminal::warn(&format!("{}\n", session.pick(&tally(&report))));
    Ok(Exit::Findings)
}

fn no_engine() -> Stop {
    Stop::wrong_use(both!(
        "音声を作るエンジンが設定にありません。\n  直し方: content/portal.yaml に audio: を書いてください(手引き「読みと読み上げ」に例があります)",
        "the settings name no engine that makes speech.\n  help: write `audio:` in content/portal.yaml (the manual's page on readings shows how)"
    ))
}

/// Whether a script belongs to a plan: its page stands in the plan's folder.
fn is_of(script: &Script, plan: Option<&str>) -> bool {
    plan.is_none_or(|plan| script.page.split('/').nth(1) == Some(plan))
}

/// All sentences, each once, in the order in which they are read.
fn sentences(voice: &Voice, scripts: &[Script]) -> Vec<Sentence> {
    let mut seen: BTreeMap<String, ()> = BTreeMap::new();
    let all = scripts.iter().flat_map(|script| &script.sentences).map(|one| Sentence { key: voice.key(&one.said), said: voice.written(&one.said) });
    all.filter(|one| seen.insert(one.key.clone(), ()).is_none()).collect()
}

/// Speaks sentences on all threads. Each file is written aside and put in its place when it is whole.
fn speak(engine: &Engine, missing: &[&Sentence], progress: &Progress<'_>) -> Result<Vec<Fault>, Stop> {
    let failed = AtomicUsize::new(0);
    let one = |sentence: &&Sentence| -> Result<Option<Fault>, Stop> {
        if failed.load(Ordering::Relaxed) >= ENOUGH {
            return Ok(None);
        }
        let fault = engine.speak(&sentence.key, &sentence.said)?;
        if fault.is_some() {
            failed.fetch_add(1, Ordering::Relaxed);
        }
        progress.advance(sentence.said.chars().count());
        Ok(fault)
    };
    let faults: Result<Vec<Option<Fault>>, Stop> = missing.into_par_iter().map(one).collect();
    engine.tidy();
    Ok(faults?.into_iter().flatten().collect())
}

/// Removes files of sentences that no page reads any more.
fn prune(folder: &Path, made: &Store, wanted: &[Sentence]) -> Result<usize, Stop> {
    let unused: Vec<PathBuf> =
        made.keys().filter(|key| wanted.iter().all(|one| one.key != **key)).map(|key| folder.join(format!("{key}.{}", store::ENDING))).collect();
    for path in &unused {
        fs::remove_file(path).map_err(|error| {
            let name = path.display();
            Stop::refused(both!("`{name}` を消せません: {error}", "`{name}` cannot be removed: {error}"))
        })?;
    }
    Ok(unused.len())
}
