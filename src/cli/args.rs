//! All commands and options. The doc comments are the English help; `japanese.rs` holds the Japanese.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::calendar::Instant;

/// Builds a public plan portal from plan data and plain-language narrative.
#[derive(Debug, Parser)]
#[command(name = "shirube", version, disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub struct Arguments {
    /// Options of all commands.
    #[command(flatten)]
    pub everywhere: Everywhere,
    /// What to do; `build` if it is left out.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that every command takes.
#[derive(Debug, Args)]
pub struct Everywhere {
    /// The portal's folder: where seeds, content and themes are (default: this folder)
    #[arg(long, global = true, display_order = 100, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// The language of messages and help: ja or en (default: from the locale)
    #[arg(long, global = true, display_order = 101, value_name = "LANGUAGE", hide_possible_values = true)]
    pub lang: Option<Tongue>,
    /// How many threads work (default: as many as the machine has)
    #[arg(long, global = true, display_order = 102, value_name = "N")]
    pub threads: Option<NonZeroUsize>,
}

/// A language of the tool itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Tongue {
    /// Japanese.
    Ja,
    /// English.
    En,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the portal (done when no command is given)
    Build(Build),
    /// Check data and narrative without building
    Check(Check),
    /// Show the portal in a browser while you write, from memory
    #[cfg(feature = "serve")]
    Serve(Serve),
    /// Write a small example portal to start from
    Init(Init),
    /// Write the workbook of a plan for staff to fill in
    Template(Template),
    /// Take over what staff filled in: workbook or CSV
    Import(Import),
    /// Print the completions of a shell
    Completions(Completions),
    /// Write the schemas by which editors complete and check the data files
    Schema(Schema),
    /// Show how far each language is translated
    Status(Status),
    /// Hand strings to translators and take their work back
    Translate(Translate),
    /// Prepare the files of a new language
    InitLanguage(InitLanguage),
    /// See which words have a reading (furigana), and have readings proposed
    Readings(Readings),
    /// Make recorded speech of the Japanese pages with an outside engine
    Audio(Audio),
}

impl Default for Command {
    fn default() -> Self {
        Command::Build(Build::default())
    }
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// For people: on the error stream, with the line underlined.
    #[default]
    Text,
    /// For programs: one JSON array on the output.
    Json,
}

/// Options of `build`.
#[derive(Debug, Default, Args)]
pub struct Build {
    /// Where the site goes (default: public in the portal's folder)
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// The address at which the site will be published, in place of the settings'
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// The site before, to tell what has changed since (default: the output folder as it is)
    #[arg(long, value_name = "DIR")]
    pub since: Option<PathBuf>,
    /// The date on which notices are judged: 2026-11-20 (default: the settings' `updated`)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<Instant>,
    /// Make share cards, whatever the settings say
    #[arg(long, overrides_with = "no_cards")]
    pub cards: bool,
    /// Make no share cards, whatever the settings say
    #[arg(long, overrides_with = "cards")]
    pub no_cards: bool,
    /// How findings are written: text or json (default: text)
    #[arg(long, value_name = "FORMAT", hide_possible_values = true)]
    pub format: Option<Format>,
}

impl Build {
    /// Whether share cards are asked for or ruled out; `None` if neither.
    pub fn wants_cards(&self) -> Option<bool> {
        (self.cards || self.no_cards).then_some(self.cards)
    }
}

/// Options of `check`.
#[derive(Debug, Default, Args)]
pub struct Check {
    /// How findings are written: text or json (default: text)
    #[arg(long, value_name = "FORMAT", hide_possible_values = true)]
    pub format: Option<Format>,
}

/// Options of `serve`.
#[derive(Debug, Default, Args)]
pub struct Serve {
    /// The port (default: 4000, or the next free one)
    #[arg(long, value_name = "PORT")]
    pub port: Option<u16>,
    /// Open the portal in the browser
    #[arg(long)]
    pub open: bool,
}

/// Options of `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The folder to make; it must be empty or missing
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// Options of `template`.
#[derive(Debug, Args)]
pub struct Template {
    /// The plan's id: the name of its folder in seeds
    #[arg(long, value_name = "ID")]
    pub plan: String,
    /// The workbook to write (default: the plan's id with .xlsx)
    #[arg(long = "output", short = 'o', value_name = "FILE")]
    pub workbook: Option<PathBuf>,
}

/// Options of `import`.
#[derive(Debug, Args)]
pub struct Import {
    /// The file that was filled in: .xlsx, .xls, .ods or .csv
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The plan of rows that name none
    #[arg(long, value_name = "ID")]
    pub plan: Option<String>,
    /// Write nothing: only say what would change
    #[arg(long)]
    pub dry_run: bool,
    /// How findings are written: text or json (default: text)
    #[arg(long, value_name = "FORMAT", hide_possible_values = true)]
    pub format: Option<Format>,
}

/// Options of `completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell: bash, zsh, fish, elvish or powershell
    #[arg(value_name = "SHELL", hide_possible_values = true)]
    pub shell: Shell,
}

/// Options of `schema`.
#[derive(Debug, Default, Args)]
pub struct Schema {
    /// Write nothing: only say whether the schemas are up to date
    #[arg(long)]
    pub check: bool,
}

/// Options of `status`.
#[derive(Debug, Default, Args)]
pub struct Status {
    /// How it is written: text or json (default: text)
    #[arg(long, value_name = "FORMAT", hide_possible_values = true)]
    pub format: Option<Format>,
}

/// Options of `translate`.
#[derive(Debug, Args)]
pub struct Translate {
    /// What to do with the translations.
    #[command(subcommand)]
    pub action: TranslateAction,
}

/// What to do with translations.
#[derive(Debug, Subcommand)]
pub enum TranslateAction {
    /// Write PO files, or one Excel workbook with a column for each language
    Export(TranslateExport),
    /// Take over translations from PO files or workbooks
    Import(TranslateImport),
    /// Note in translated texts that they were made from the Japanese as it is now
    Accept(TranslateAccept),
}

/// Options of `translate export`.
#[derive(Debug, Args)]
pub struct TranslateExport {
    /// Where to: a folder for PO files, or a file that ends in .xlsx
    #[arg(value_name = "TO")]
    pub to: PathBuf,
    /// The language; needed for PO files
    #[arg(long, value_name = "TAG")]
    pub edition: Option<String>,
    /// Only what is not translated yet
    #[arg(long)]
    pub missing: bool,
}

/// Options of `translate import`.
#[derive(Debug, Args)]
pub struct TranslateImport {
    /// The files: .po or .xlsx
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The language, if a PO file's header does not name it
    #[arg(long, value_name = "TAG")]
    pub edition: Option<String>,
    /// The translations were made by a machine
    #[arg(long)]
    pub machine: bool,
    /// A person has reviewed the translations
    #[arg(long)]
    pub reviewed: bool,
}

/// Options of `translate accept`.
#[derive(Debug, Args)]
pub struct TranslateAccept {
    /// The language
    #[arg(long, value_name = "TAG")]
    pub edition: String,
    /// Only texts of this plan
    #[arg(long, value_name = "ID")]
    pub plan: Option<String>,
    /// Also texts that are noted as made from an earlier Japanese
    #[arg(long)]
    pub stale: bool,
    /// The texts were made by a machine
    #[arg(long)]
    pub machine: bool,
    /// A person has reviewed the texts
    #[arg(long)]
    pub reviewed: bool,
}

/// Options of `init-language`.
#[derive(Debug, Args)]
pub struct InitLanguage {
    /// The language's tag: vi, pt-BR, ar
    #[arg(value_name = "TAG")]
    pub tag: String,
}

/// Options of `readings`.
#[derive(Debug, Args)]
pub struct Readings {
    /// What to do with the readings.
    #[command(subcommand)]
    pub action: ReadingsAction,
}

/// What to do with readings.
#[derive(Debug, Subcommand)]
pub enum ReadingsAction {
    /// Show how many words of the Japanese pages have a reading, reviewed or not
    Check(ReadingsCheck),
    /// Propose readings for words that have none, and write them unreviewed into content/readings.yaml
    Suggest(ReadingsSuggest),
}

/// Options of `readings check`.
#[derive(Debug, Args)]
pub struct ReadingsCheck {
    /// How it is written: text or json (default: text)
    #[arg(long, value_name = "FORMAT", hide_possible_values = true)]
    pub format: Option<Format>,
}

/// Options of `readings suggest`.
#[derive(Debug, Args)]
pub struct ReadingsSuggest {
    /// A program that analyses Japanese in the manner of MeCab, with its options (default: the analyser inside, if it was built in)
    #[arg(long, value_name = "COMMAND")]
    pub engine: Option<String>,
    /// The folder of ipadic for the analyser inside (default: where the package mecab-ipadic puts it)
    #[arg(long, value_name = "DIR", conflicts_with = "engine")]
    pub dictionary: Option<PathBuf>,
    /// Write nothing: only say what would change
    #[arg(long)]
    pub dry_run: bool,
}

/// Options of `audio`.
#[derive(Debug, Args)]
pub struct Audio {
    /// Only the pages of this plan
    #[arg(long, value_name = "ID")]
    pub plan: Option<String>,
    /// The file of the voice, in place of the settings'
    #[arg(long, value_name = "FILE")]
    pub voice: Option<PathBuf>,
    /// The engine's dictionary, in place of the settings'
    #[arg(long, value_name = "DIR")]
    pub dictionary: Option<PathBuf>,
    /// Make nothing: only say how much there is to make
    #[arg(long)]
    pub dry_run: bool,
    /// Remove the sound of sentences that no page has any more
    #[arg(long)]
    pub prune: bool,
}

/// A date.
fn date(text: &str) -> Result<Instant, String> {
    Instant::parse(text).ok_or_else(|| "a date is written like 2026-11-20".to_owned())
}

/// An address of the web, with a slash at its end.
fn base_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(host) if !host.is_empty() && !host.starts_with('/') && !text.contains(|c: char| c.is_whitespace() || "?#\"<>".contains(c)) => {
            Ok(format!("{}/", text.trim_end_matches('/')))
        }
        _ => Err("an address begins with https:// or http://".to_owned()),
    }
}
