//! The command line: the words typed, the terminal, the clock, and how a run ends.
//!
//! In go the arguments and the locale; out come text on the terminal and an exit code. All arguments stand in [`args`]; each command has
//! a short file. Everything is said in Japanese or in English, by `--lang` or by the locale. Leaves to others: the work itself
//! ([`crate::pipeline`], [`crate::publish`], [`crate::serve`]); and the exit, which only `main` does.

pub mod args;
mod audio;
#[cfg(feature = "serve")]
mod browser;
mod build;
mod check;
mod completions;
mod ending;
mod help;
mod import;
mod init;
mod init_language;
mod japanese;
mod misuse;
mod readings;
mod rendering;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod session;
mod status;
mod table;
mod template;
mod terminal;
mod translate;

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches};

pub use ending::Exit;

use args::{Arguments, Command};
use ending::Stop;
use session::Session;

/// Runs the program with its arguments, the program's own name first.
pub fn run(arguments: Vec<OsString>) -> Exit {
    let japanese = session::speaks_japanese(&arguments);
    let mut definition = help::speak(Arguments::command(), japanese);
    let parsed = definition.try_get_matches_from_mut(arguments).and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) if !error.use_stderr() => return terminal::end(terminal::say(&error.render().ansi().to_string()), japanese),
        Err(error) => {
            terminal::warn(&misuse::text(&error, japanese));
            return Exit::WrongUse;
        }
    };
    terminal::end(obey(arguments, japanese), japanese)
}

fn obey(arguments: Arguments, japanese: bool) -> Result<Exit, Stop> {
    let session = Session::begin(arguments.everywhere, japanese);
    match arguments.command.unwrap_or_default() {
        Command::Build(build) => build::run(&session, &build),
        Command::Check(check) => check::run(&session, &check),
        #[cfg(feature = "serve")]
        Command::Serve(serve) => serve::run(&session, &serve),
        Command::Init(init) => init::run(&session, &init),
        Command::Template(template) => template::run(&session, &template),
        Command::Import(import) => import::run(&session, &import),
        Command::Completions(completions) => completions::run(&session, &completions),
        Command::Schema(schema) => schema::run(&session, &schema),
        Command::Status(status) => status::run(&session, &status),
        Command::Translate(translate) => translate::run(&session, &translate),
        Command::InitLanguage(language) => init_language::run(&session, &language),
        Command::Audio(audio) => audio::run(&session, &audio),
        Command::Readings(readings) => readings::run(&session, &readings),
    }
}
