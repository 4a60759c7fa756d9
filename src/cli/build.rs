//! `shirube build`: the whole way, from the portal's files to the published site.

use std::path::Path;

use super::args::{self, Format};
use super::ending::{Exit, Stop};
use super::rendering::{self, Rendered};
use super::session::{Session, tally};
use super::table::{self, Built};
use super::terminal;
use crate::both;
use crate::changes;
use crate::pipeline::{self, Circumstances, Site};
use crate::publish::{self, Publication, Summary};
use crate::report::{Report, Severity};

/// Builds the portal and publishes it, if nothing is wrong with it.
pub(super) fn run(session: &Session, options: &args::Build) -> Result<Exit, Stop> {
    let format = options.format.unwrap_or_default();
    let output = options.output.clone().unwrap_or_else(|| session.root().join("public"));
    let sources = session.sources()?;
    let threads = session.threads()?;
    let before = publish::before(options.since.as_deref().unwrap_or(&output), changes::PATH, &changes::TABLES)?;
    let circumstances = Circumstances { base_url: options.base_url.clone(), before, date: options.date, cards: options.wants_cards() };
    let prepared = threads.install(|| pipeline::prepare_in(&sources, &circumstances));
    drop(sources);
    let mut report = prepared.report;
    let Some(site) = prepared.site else { return fail(session, &report, format, &output) };
    let published = threads.install(|| put_in_place(&site, &output, &mut report))?;
    let Some((rendered, summary)) = published else { return fail(session, &report, format, &output) };
    session.show(&report, format)?;
    let built = Built { site: &site, made: &rendered.made, summary, output: &output, took: session.began.elapsed() };
    let mut text = table::draw(&built, session.japanese);
    text.push_str(&look(session));
    if report.count(Severity::Warning) > 0 {
        terminal::warn(&format!("{}\n", session.pick(&tally(&report))));
    }
    match format {
        Format::Text => terminal::say(&text),
        // The output is for a program then.
        Format::Json => {
            terminal::warn(&text);
            Ok(Exit::Good)
        }
    }
}

/// Renders into a stage and puts it in place; `None` if a template is at fault, which is then in the report.
fn put_in_place<'a>(site: &'a Site, output: &Path, report: &mut Report) -> Result<Option<(Rendered<'a>, Summary)>, Stop> {
    let publication = Publication::open(output)?;
    let mut rendered = rendering::all(site, &publication)?;
    report.extend(std::mem::take(&mut rendered.findings));
    if report.has_errors() {
        return Ok(None);
    }
    let summary = publication.finish()?;
    Ok(Some((rendered, summary)))
}

fn fail(session: &Session, report: &Report, format: Format, output: &Path) -> Result<Exit, Stop> {
    session.show(report, format)?;
    let counts = tally(report);
    let (ja, en) = (&counts.ja, &counts.en);
    let folder = output.display();
    let line = if output.join("index.html").exists() {
        both!("{ja}: 公開しませんでした。{folder} は前に作ったサイトのままです\n", "{en}: nothing was published; {folder} keeps the last good site\n")
    } else {
        both!("{ja}: 公開しませんでした\n", "{en}: nothing was published\n")
    };
    terminal::warn(session.pick(&line));
    Ok(Exit::Findings)
}

/// How to see the portal, in the way in which the program was started.
fn look(session: &Session) -> String {
    let program = if std::env::var_os("CARGO").is_some() { "cargo run --release --" } else { "shirube" };
    let root = session.typed_root().map_or(String::new(), |root| format!(" --root {}", root.display()));
    let label = session.pick(&both!("見るには", "To look at it")).to_owned();
    format!("\n{label}: {program} serve{root} --open\n")
}
