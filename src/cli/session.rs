//! What all commands share: the portal's folder, the language, the threads, the start of the clock.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Instant;

use rayon::{ThreadPool, ThreadPoolBuilder};

use super::args::{Everywhere, Format};
use super::ending::{Exit, Stop};
use super::terminal;
use crate::both;
use crate::report::{Both, Report, Severity, draw};
use crate::source::Sources;

/// One run of the program.
#[derive(Debug)]
pub(super) struct Session {
    /// Whether it speaks Japanese; English otherwise.
    pub(super) japanese: bool,
    /// When it began: the only reading of the clock.
    pub(super) began: Instant,
    options: Everywhere,
}

impl Session {
    pub(super) fn begin(options: Everywhere, japanese: bool) -> Self {
        Session { japanese, began: Instant::now(), options }
    }

    /// The portal's folder.
    pub(super) fn root(&self) -> &Path {
        self.options.root.as_deref().unwrap_or(Path::new("."))
    }

    /// The portal's folder as it was typed, if it was.
    pub(super) fn typed_root(&self) -> Option<&PathBuf> {
        self.options.root.as_ref()
    }

    /// Reads the portal's files.
    pub(super) fn sources(&self) -> Result<Sources, Stop> {
        let root = self.root();
        if !root.is_dir() {
            let name = root.display();
            return Err(Stop::wrong_use(both!("`{name}` というフォルダーはありません", "there is no folder `{name}`")));
        }
        Ok(Sources::read(root)?)
    }

    /// The threads that work.
    pub(super) fn threads(&self) -> Result<ThreadPool, Stop> {
        let count = self.options.threads.map_or(0, usize::from);
        let refused = |error| Stop::refused(both!("スレッドを作れません: {error}", "cannot make threads: {error}"));
        ThreadPoolBuilder::new().num_threads(count).build().map_err(refused)
    }

    /// Draws all findings: text to the error stream, JSON to the output.
    pub(super) fn show(&self, report: &Report, format: Format) -> Result<Exit, Stop> {
        match format {
            Format::Text => {
                terminal::warn(&draw::text(report, self.japanese));
                Ok(Exit::Good)
            }
            Format::Json => terminal::say(&draw::json(report)),
        }
    }

    /// One sentence in the session's language.
    pub(super) fn pick<'a>(&self, both: &'a Both) -> &'a str {
        both.pick(self.japanese)
    }
}

/// How many findings there are: "3 errors, 1 warning".
pub(super) fn tally(report: &Report) -> Both {
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    let s = |count: usize| if count == 1 { "" } else { "s" };
    let (error_s, warning_s) = (s(errors), s(warnings));
    both!("エラー{errors}件、注意{warnings}件", "{errors} error{error_s}, {warnings} warning{warning_s}")
}

/// The language of messages: by `--lang`, else by the locale. Wanted before the arguments are parsed, for help and for their own faults.
pub(super) fn speaks_japanese(arguments: &[OsString]) -> bool {
    let texts: Vec<_> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let joined = texts.iter().filter_map(|text| text.strip_prefix("--lang=")).next_back();
    let apart = texts.windows(2).filter(|pair| pair.first() == Some(&"--lang")).filter_map(|pair| pair.get(1).copied()).next_back();
    let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| env::var(name).ok()).find(|value| !value.is_empty());
    match joined.or(apart) {
        Some("ja") => true,
        Some("en") => false,
        _ => locale().is_some_and(|locale| locale.starts_with("ja")),
    }
}
