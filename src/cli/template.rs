//! `shirube template`: the workbook of a plan, for staff to fill in.

use std::fs;

use super::args;
use super::ending::{Exit, Stop};
use super::session::{Session, tally};
use super::terminal;
use crate::both;
use crate::import;
use crate::source;
use crate::source::form::did_you_mean;

/// Writes the workbook of a plan.
pub(super) fn run(session: &Session, options: &args::Template) -> Result<Exit, Stop> {
    let loaded = source::load(&session.sources()?);
    let Some(portal) = loaded.portal.filter(|_| !loaded.report.has_errors()) else {
        session.show(&loaded.report, args::Format::Text)?;
        terminal::warn(&format!("{}\n", session.pick(&tally(&loaded.report))));
        return Ok(Exit::Findings);
    };
    let wanted = options.plan.as_str();
    let Some(plan) = portal.plans.iter().find(|plan| plan.id.as_str() == wanted) else {
        let near = did_you_mean(wanted, portal.plans.iter().map(|plan| plan.id.as_str()));
        let (ja, en) = near.map_or((String::new(), String::new()), |near| (format!("。{}", near.ja), format!("; {}", near.en)));
        return Err(Stop::wrong_use(both!("`{wanted}` という計画はありません{ja}", "there is no plan `{wanted}`{en}")));
    };
    let path = options.workbook.clone().unwrap_or_else(|| format!("{wanted}.xlsx").into());
    let name = path.display();
    let bytes = import::workbook(&portal, plan).map_err(|error| Stop::refused(both!("表を作れません: {error}", "the workbook cannot be made: {error}")))?;
    fs::write(&path, bytes).map_err(|error| Stop::refused(both!("`{name}` に書き込めません: {error}", "`{name}` cannot be written: {error}")))?;
    let done = both!(
        "{name} を作りました。「値」のシートに書いたら:\n  shirube import {name} --dry-run\n",
        "{name} is ready. When the sheet 値 is filled in:\n  shirube import {name} --dry-run\n"
    );
    terminal::say(session.pick(&done))
}
