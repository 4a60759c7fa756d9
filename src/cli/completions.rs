//! `shirube completions`: what a shell needs to complete our commands, in the language of the session.

use clap::CommandFactory;

use super::args::{self, Arguments};
use super::ending::{Exit, Stop};
use super::help;
use super::session::Session;
use super::terminal;

/// Prints the completions of a shell.
pub(super) fn run(session: &Session, options: &args::Completions) -> Result<Exit, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut help::speak(Arguments::command(), session.japanese), "shirube", &mut script);
    terminal::say(&String::from_utf8_lossy(&script))
}
