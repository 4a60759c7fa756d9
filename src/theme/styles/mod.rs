//! Style sheets of a theme: joined, made small, and put into each page, so that a page can be read with its first bytes.
//!
//! A page gets the rules that can match in it, in their order, and no others: a rule for `.tiles a` goes where there are a class `tiles` and a
//! link. Nobody has to say which page needs what. Scripts that add elements or classes to a page name them in a line of their own,
//! `// Adds to pages: button .chart-tools`; pages that load the script get their rules too.
//! Leaves to others: which files a theme has ([`super`]).

mod names;
mod pages;
mod selector;
mod sheet;
mod small;

use std::collections::BTreeMap;

pub use pages::PageStyles;
pub(super) use small::small;

use super::Asset;
use super::palette::Colour;

/// What templates put where the styles of a page are to stand.
pub(super) const HERE: &str = "/* styles of this page */";
/// How a line of a script begins that names what the script adds to pages.
const ADDS: &str = "// Adds to pages: ";

/// The sheets of a theme.
#[derive(Debug, Default)]
pub struct Styles {
    /// All sheets, joined and small.
    all: String,
    /// What scripts add to the pages that load them: the script's path in the site, and names as selectors write them.
    added: Vec<(String, Vec<String>)>,
}

impl Styles {
    /// The sheets of a theme's files, and what its scripts add.
    pub(super) fn of(files: &BTreeMap<String, Vec<u8>>, assets: &[Asset]) -> Self {
        let all = super::assets::sheets(files).collect();
        let added = |asset: &Asset| {
            let script = String::from_utf8_lossy(files.get(&asset.name).filter(|_| asset.name.starts_with("scripts/"))?).into_owned();
            let names = script.lines().filter_map(|line| line.trim().strip_prefix(ADDS)).flat_map(str::split_whitespace);
            Some((asset.path.clone(), names.map(str::to_owned).collect()))
        };
        Styles { all, added: assets.iter().filter_map(added).collect() }
    }

    /// The ground on light and on dark screens, as the sheets name it; white and black if they do not.
    pub fn grounds(&self) -> (Colour, Colour) {
        let ground = |sheet: &str| sheet.split("--ground:").nth(1).and_then(|rest| Colour::parse(rest.split([';', '}']).next()?));
        let dark = self.all.split_once("prefers-color-scheme:dark").and_then(|(_, rest)| ground(rest));
        (ground(&self.all).unwrap_or(Colour([255; 3])), dark.unwrap_or(Colour([0; 3])))
    }

    /// A sheet that gives the pages and parts of a city its own colour; empty if it is no colour.
    pub fn accent(&self, city: &str, accent: &str) -> String {
        let Some(colour) = Colour::parse(accent) else { return String::new() };
        let dark = colour.on_dark(self.grounds().1);
        format!(".city-{city}{{--city:{}}}@media (prefers-color-scheme:dark){{.city-{city}{{--city:{}}}}}", colour.hex(), dark.hex())
    }

    /// The sheets with those of the portal itself behind them, ready for pages.
    pub fn for_pages(&self, own: &str) -> PageStyles {
        PageStyles::new(&format!("{}{own}", self.all), &self.added)
    }
}
