//! How the portal looks and what its interface says: templates, styles, scripts, phrases.
//!
//! The default theme is inside the program. A file of the same name in the portal's own `themes/<name>/` takes its place, so that a city
//! changes one template without copying the rest. Templates show and do not compute; every visible word is a phrase.
//! Leaves to others: which values a template gets ([`crate::page`]).

mod assets;
mod card;
pub mod palette;
mod phrases;
mod script;
mod styles;
mod templates;

use std::collections::BTreeMap;

use rust_embed::RustEmbed;

pub use assets::{Asset, CHART_STYLE};
pub use card::CardLook;
pub use phrases::Phrases;
pub use styles::{PageStyles, Styles};
pub use templates::{RenderFailure, Templates};

use crate::both;
use crate::language::{Edition, EditionIx, Formats};
use crate::report::{Finding, Report};

#[derive(RustEmbed)]
#[folder = "themes/default"]
struct DefaultTheme;

/// The shared readings of words.
const READINGS: &str = "readings.tsv";
/// The style sheet of electronic books.
const BOOK_STYLE: &str = "book.css";
/// What is added to it in books with recorded speech.
const SPOKEN_STYLE: &str = "book-spoken.css";

/// A theme, ready for use.
#[derive(Debug)]
pub struct Theme {
    phrases: Vec<Phrases>,
    formats: Vec<Formats>,
    templates: Vec<Templates>,
    assets: Vec<Asset>,
    styles: Styles,
    readings: String,
    chart_style: String,
    book_style: String,
    spoken_style: String,
    card: CardLook,
}

impl Theme {
    /// Loads the theme of this name: the portal's files over the built-in ones. What is wrong goes into the report.
    pub fn load(name: &str, files: &BTreeMap<String, Vec<u8>>, editions: &[Edition], report: &mut Report) -> Self {
        let files = merged(name, files, report);
        let source = phrases::source(&files, report);
        let mut all = Vec::new();
        for edition in editions {
            all.push(phrases::of_edition(&source, edition, &files, report));
        }
        let formats = all.iter().zip(editions).map(|(phrases, edition)| phrases.formats(&edition.tag)).collect();
        let assets = assets::all(&files);
        let styles = Styles::of(&files, &assets);
        let templates = all.iter().map(|phrases| Templates::load(&files, phrases, &assets, report)).collect();
        let readings = files.get(READINGS).map(|content| String::from_utf8_lossy(content).into_owned()).unwrap_or_default();
        let chart_style = assets::chart_style(&files);
        let small = |name: &str| files.get(name).map(|content| styles::small(&String::from_utf8_lossy(content))).unwrap_or_default();
        let (book_style, spoken_style) = (small(BOOK_STYLE), small(SPOKEN_STYLE));
        let card = CardLook::of(&files);
        Theme { phrases: all, formats, templates, assets, styles, readings, chart_style, book_style, spoken_style, card }
    }

    /// The phrases of an edition.
    pub fn phrases(&self, edition: EditionIx) -> &Phrases {
        &self.phrases[edition.0]
    }

    /// How an edition writes years and dates.
    pub fn formats(&self, edition: EditionIx) -> &Formats {
        &self.formats[edition.0]
    }

    /// The templates of an edition.
    pub fn templates(&self, edition: EditionIx) -> &Templates {
        &self.templates[edition.0]
    }

    /// The style sheets.
    pub fn styles(&self) -> &Styles {
        &self.styles
    }

    /// The readings of words that all portals of the theme share: lines of a table.
    pub fn readings(&self) -> &str {
        &self.readings
    }

    /// The style of charts, for pictures that stand alone.
    pub fn chart_style(&self) -> &str {
        &self.chart_style
    }

    /// The style of electronic books.
    pub fn book_style(&self) -> &str {
        &self.book_style
    }

    /// What is added to the style of electronic books that have recorded speech.
    pub fn spoken_style(&self) -> &str {
        &self.spoken_style
    }

    /// The look of share cards.
    pub fn card(&self) -> &CardLook {
        &self.card
    }

    /// Files that are published as they are.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }
}

/// The built-in files of the default theme: path from the theme's folder, and content.
pub fn built_in() -> impl Iterator<Item = (String, Vec<u8>)> {
    // Names that begin with a dot are passed over, as in a portal's own theme.
    let mut names: Vec<_> = DefaultTheme::iter().filter(|name| !name.rsplit('/').next().is_some_and(|file| file.starts_with('.'))).collect();
    names.sort();
    names.into_iter().filter_map(|name| DefaultTheme::get(&name).map(|file| (name.to_string(), file.data.into_owned())))
}

fn merged(name: &str, files: &BTreeMap<String, Vec<u8>>, report: &mut Report) -> BTreeMap<String, Vec<u8>> {
    let mut all: BTreeMap<String, Vec<u8>> = built_in().collect();
    let start = format!("themes/{name}/");
    let mut own = 0;
    for (path, content) in files {
        if let Some(rest) = path.strip_prefix(&start) {
            all.insert(rest.to_owned(), content.clone());
            own += 1;
        }
    }
    if own == 0 && name != "default" {
        let finding = Finding::portal("unknown-theme", both!("テーマ `{name}` がありません", "there is no theme `{name}`"));
        report.add(finding.hint(both!("themes/{name}/ を作るか、設定の theme を消してください", "make themes/{name}/, or remove `theme` from the settings")));
    }
    all
}
