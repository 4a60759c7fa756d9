//! The strings to be translated, by the file that a translator works on: the interface, the portal, each plan.

use std::collections::BTreeMap;

use crate::language::{EditionIx, Translation};
use crate::model::index::PlanIx;
use crate::model::portal::Portal;
use crate::model::texts::wanted;
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
    let catalogue = &portal.catalogues[edition.0];
    let entry = |context: &'a str, source: &'a str| {
        let translation = catalogue.entry(context, source);
        Entry { context, source, translation, fuzzy: translation.is_none() && catalogue.is_fuzzy(context, source) }
    };
    match part {
        Part::Phrases => phrases(theme, edition),
        Part::Portal => wanted::of_portal(portal).into_iter().map(|wanted| entry(wanted.context, wanted.text)).collect(),
        Part::Plan(plan) => wanted::of_plan(portal, plan).into_iter().map(|wanted| entry(wanted.context, wanted.text)).collect(),
    }
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
