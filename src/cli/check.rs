//! `shirube check`: the same way as a build, stopped before rendering.

use super::args;
use super::ending::{Exit, Stop};
use super::session::{Session, tally};
use super::terminal;
use crate::pipeline;

/// Reads and checks the portal.
pub(super) fn run(session: &Session, options: &args::Check) -> Result<Exit, Stop> {
    let sources = session.sources()?;
    let prepared = session.threads()?.install(|| pipeline::prepare(&sources));
    session.show(&prepared.report, options.format.unwrap_or_default())?;
    terminal::warn(&format!("{}\n", session.pick(&tally(&prepared.report))));
    Ok(if prepared.site.is_some() { Exit::Good } else { Exit::Findings })
}
