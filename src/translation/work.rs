//! The strings to be translated, by the file that a translator works on: the interface, the portal, each plan.

use std::collections::BTreeMap;

use crate::language::{EditionIx, Translation};
use crate::model::index::PlanIx;
use crate::model::portal::Portal;
use crate::model::texts::wanted::{self, Wanted};
use crate::theme::Theme;

/// A part of the work: one file for each language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The words of the interface.
    Phrases,
    /// Names and words of the portal itself.
    Portal,
    /// Names and words of a plan.
    Plan(PlanIx),
}

impl Part {
    /// All parts of a portal.
    pub fn all(portal: &Portal) -> Vec<Part> {
        [Part::Phrases, Part::Portal].into_iter().chain(portal.plan_indices().map(Part::Plan)).collect()
    }

    /// Its name, as its files bear it: `phrases`, `portal` or the plan's id.
    pub fn name(self, portal: &Portal) -> String {
        match self {
            Part::Phrases => "phrases".to_owned(),
            Part::Portal => "portal".to_owned(),
            Part::Plan(plan) => portal.plan(plan).id.to_string(),
        }
    }
}

/// A string with its translation in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The context: the key of a phrase, `unit`, `term`, or nothing.
    pub context: &'a str,
    /// The string in the source language.
    pub source: &'a str,
    /// Its translation, if there is one.
    pub translation: Option<&'a Translation>,
    /// Whether a translation waits for a person.
    pub fuzzy: bool,
}

/// The strings of a part with their translations in an edition. A string that several parts use belongs to each.
pub fn entries<'a>(portal: &'a Portal, theme: &'a Theme, part: Part, edition: EditionIx) -> Vec<Entry<'a>> {
    translated(portal, theme, (part, &wanted(portal, part)), edition)
}

/// The strings of a part; none of the interface, whose strings are the theme's.
pub(super) fn wanted(portal: &Portal, part: Part) -> Vec<Wanted<'_>> {
    match part {
        Part::Phrases => Vec::new(),
        Part::Portal => wanted::of_portal(portal),
        Part::Plan(plan) => wanted::of_plan(portal, plan),
    }
}

/// The strings of a part, as [`wanted`] found them, with their translations in an edition.
pub(super) fn translated<'a>(portal: &'a Portal, theme: &'a Theme, (part, wanted): (Part, &[Wanted<'a>]), edition: EditionIx) -> Vec<Entry<'a>> {
    if part == Part::Phrases {
        return phrases(theme, edition);
    }
    let catalogue = &portal.catalogues[edition.0];
    let entry = |Wanted { context, text }: &Wanted<'a>| {
        let translation = catalogue.entry(context, text);
        Entry { context, source: text, translation, fuzzy: translation.is_none() && catalogue.is_fuzzy(context, text) }
    };
    wanted.iter().map(entry).collect()
}

fn phrases(theme: &Theme, edition: EditionIx) -> Vec<Entry<'_>> {
    let source: &BTreeMap<String, String> = theme.phrases(EditionIx(0)).all();
    let catalogue = theme.phrases(edition).translations();
    source
        .iter()
        .map(|(key, words)| {
            let translation = catalogue.entry_exact(key, words);
            Entry { context: key, source: words, translation, fuzzy: translation.is_none() && catalogue.is_fuzzy(key, words) }
        })
        .collect()
}
