//! `shirube check`: the same way as a build, stopped before rendering.

use super::args;
use super::ending::{Exit, Stop};
use super::session::{Session, tally};
use super::terminal;
use crate::changes;
use crate::pipeline::{self, Circumstances};
use crate::publish;

/// Reads and checks the portal.
pub(super) fn run(session: &Session, options: &args::Check) -> Result<Exit, Stop> {
    let sources = session.sources()?;
    let before = publish::before(&session.root().join("public"), changes::PATH, &changes::TABLES)?;
    let circumstances = Circumstances { before, ..Circumstances::default() };
    let prepared = session.threads()?.install(|| pipeline::prepare_in(&sources, &circumstances));
    session.show(&prepared.report, options.format.unwrap_or_default())?;
    terminal::warn(&format!("{}\n", session.pick(&tally(&prepared.report))));
    Ok(if prepared.site.is_some() { Exit::Good } else { Exit::Findings })
}
