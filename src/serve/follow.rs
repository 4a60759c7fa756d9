//! Follows a portal's folder: each change becomes a new state.

use std::path::Path;
use std::time::Instant;

use tokio::sync::watch::Sender;

use super::shown::Shown;
use super::watch::Watch;
use super::{Event, Options};
use crate::changes;
use crate::pipeline::{self, Circumstances};
use crate::publish;
use crate::source::Sources;

/// Prepares the portal for the first time.
pub(super) fn begin(options: &Options, shown: &Sender<Shown>, tell: &impl Fn(Event<'_>)) -> Sources {
    let began = Instant::now();
    let sources = read(&options.root, tell).unwrap_or_default();
    prepare(&sources, options, began, shown, tell);
    sources
}

/// Prepares it anew after each change, until the watch ends.
pub(super) fn follow(mut sources: Sources, mut watch: Watch, options: &Options, shown: &Sender<Shown>, tell: &impl Fn(Event<'_>)) {
    while let Some(noticed) = watch.wait() {
        let Some(read) = read(&options.root, tell) else { continue };
        if read != sources {
            sources = read;
            prepare(&sources, options, noticed, shown, tell);
        }
    }
}

fn read(root: &Path, tell: &impl Fn(Event<'_>)) -> Option<Sources> {
    Sources::read(root).inspect_err(|unreadable| tell(Event::Unreadable(unreadable))).ok()
}

fn prepare(sources: &Sources, options: &Options, began: Instant, shown: &Sender<Shown>, tell: &impl Fn(Event<'_>)) {
    // A published site that cannot be read has no history to show; its own build will say why.
    let before = publish::before(&options.root.join("public"), changes::PATH, &changes::TABLES).unwrap_or_default();
    let prepared = pipeline::prepare_in(sources, &Circumstances { before, ..Circumstances::default() });
    let good = prepared.site.is_some();
    let (next, report) = shown.borrow().next(prepared, options.japanese);
    shown.send_replace(next);
    tell(Event::Prepared { report: &report, good, took: began.elapsed() });
}
