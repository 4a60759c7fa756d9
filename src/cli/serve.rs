//! `shirube serve`: the development server, told on the terminal.

use super::args;
use super::browser;
use super::ending::{Exit, Stop};
use super::session::{Session, tally};
use super::terminal;
use crate::both;
use crate::report::draw;
use crate::serve::{self, Event, Options};

/// Serves the portal until it is stopped from outside.
pub(super) fn run(session: &Session, options: &args::Serve) -> Result<Exit, Stop> {
    session.sources()?;
    let server = Options { root: session.root().to_path_buf(), port: options.port, japanese: session.japanese };
    let (japanese, open) = (session.japanese, options.open);
    serve::serve(&server, move |event| tell(&event, japanese, open)).map_err(|failure| Stop::refused(failure.message()))?;
    Ok(Exit::Good)
}

fn tell(event: &Event<'_>, japanese: bool, open: bool) {
    match event {
        Event::Listening(address) => {
            let line = both!("見られます: {address} (終えるには Ctrl+C)\n", "ready: {address} (Ctrl+C to stop)\n");
            say(line.pick(japanese));
            if open && let Err(error) = browser::open(address) {
                let line = both!("ブラウザーを開けません: {error}。上のURLを開いてください\n", "cannot open the browser: {error}; open the address above\n");
                terminal::warn(line.pick(japanese));
            }
        }
        Event::Prepared { report, good, took } => {
            terminal::warn(&draw::text(report, japanese));
            let counts = tally(report);
            let (ja, en, took) = (&counts.ja, &counts.en, took.as_millis());
            let line = if *good {
                both!("読み込みました: {took} ms ({ja})\n", "read: {took} ms ({en})\n")
            } else {
                both!("{ja}: 前のページのままです ({took} ms)\n", "{en}: the pages stay as they were ({took} ms)\n")
            };
            say(line.pick(japanese));
        }
        Event::Unreadable(unreadable) => {
            let (path, cause) = (unreadable.path.display(), &unreadable.cause);
            terminal::warn(both!("`{path}` を読めません: {cause}\n", "`{path}` cannot be read: {cause}\n").pick(japanese));
        }
    }
}

/// A server goes on even if nobody reads what it says.
fn say(text: &str) {
    if let Err(stop) = terminal::say(text) {
        terminal::warn(&format!("{}\n", stop.message.en));
    }
}
