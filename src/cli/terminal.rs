//! The terminal: what is asked for goes to the output, what is to be noticed to the error stream. Colours vanish where they do not belong.

use std::io::{self, Write};

use super::ending::{Exit, Stop};
use crate::both;

/// Writes to the output. A reader that has gone away (`| head`) is no failure.
pub(super) fn say(text: &str) -> Result<Exit, Stop> {
    let mut output = anstream::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Stop::refused(both!("出力できません: {error}", "cannot write the output: {error}"))),
        _ => Ok(Exit::Good),
    }
}

/// Writes to the error stream. If that is gone too, nobody is left to tell.
pub(super) fn warn(text: &str) {
    let mut stream = anstream::stderr().lock();
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
}

/// Says why a run stopped, if it did, and gives its exit.
pub(super) fn end(ended: Result<Exit, Stop>, japanese: bool) -> Exit {
    ended.unwrap_or_else(|stop| {
        let label = if japanese { "エラー" } else { "error" };
        warn(&format!("\u{1b}[1m\u{1b}[31m{label}\u{1b}[0m: {}\n", stop.message.pick(japanese)));
        stop.exit
    })
}
