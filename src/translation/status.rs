//! How far each edition is: strings and blocks that are translated, stale, missing, made by machine, reviewed by a person.

use serde::Serialize;

use super::Part;
use super::work::{self, Entry};
use crate::language::EditionIx;
use crate::model::index::PlanIx;
use crate::model::portal::Portal;
use crate::model::texts::wanted::Wanted;
use crate::theme::Theme;

/// Counts of one kind of work in one edition. `wanted = translated + stale + missing`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// How many strings or blocks the source language has.
    pub wanted: usize,
    /// How many are translated from the present source.
    pub translated: usize,
    /// How many are translated from an earlier source, or wait for a person (fuzzy).
    pub stale: usize,
    /// How many are not translated.
    pub missing: usize,
    /// How many of the translated ones a machine made.
    pub machine: usize,
    /// How many of the translated ones a person has reviewed.
    pub reviewed: usize,
}

impl Count {
    /// How much is translated, in whole percent, rounded down; 100 if nothing is wanted.
    pub fn percent(&self) -> usize {
        (self.translated * 100).checked_div(self.wanted).unwrap_or(100)
    }

    /// Two counts together.
    pub fn and(mut self, other: &Count) -> Count {
        self.add(other);
        self
    }

    fn add(&mut self, other: &Count) {
        self.wanted += other.wanted;
        self.translated += other.translated;
        self.stale += other.stale;
        self.missing += other.missing;
        self.machine += other.machine;
        self.reviewed += other.reviewed;
    }
}

/// A row: one part of one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// `phrases`, `portal` or a plan's id.
    pub part: String,
    /// Strings: names, labels, phrases.
    pub strings: Count,
    /// Blocks of narrative.
    pub narrative: Count,
}

/// An edition with its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionStatus {
    /// Its language tag.
    pub edition: String,
    /// Its parts.
    pub parts: Vec<Row>,
    /// All parts together.
    pub total: Count,
}

/// How far all editions are, without the source language's.
pub fn of(portal: &Portal, theme: &Theme) -> Vec<EditionStatus> {
    let parts: Vec<(Part, Vec<Wanted<'_>>)> = Part::all(portal).into_iter().map(|part| (part, work::wanted(portal, part))).collect();
    let status = |edition: EditionIx| {
        let parts: Vec<Row> =
            parts.iter().map(|(part, wanted)| row(portal, *part, edition, &work::translated(portal, theme, (*part, wanted), edition))).collect();
        let mut total = Count::default();
        parts.iter().flat_map(|row| [&row.strings, &row.narrative]).for_each(|count| total.add(count));
        EditionStatus { edition: portal.editions[edition.0].tag.clone(), parts, total }
    };
    portal.edition_indices().skip(1).map(status).collect()
}

fn row(portal: &Portal, part: Part, edition: EditionIx, entries: &[Entry<'_>]) -> Row {
    let mut strings = Count::default();
    for entry in entries {
        strings.wanted += 1;
        match entry.translation {
            Some(translation) => {
                strings.translated += 1;
                strings.machine += usize::from(translation.machine);
                strings.reviewed += usize::from(translation.reviewed);
            }
            None if entry.fuzzy => strings.stale += 1,
            None => strings.missing += 1,
        }
    }
    let narrative = if let Part::Plan(plan) = part { narrative(portal, plan, edition) } else { Count::default() };
    Row { part: part.name(portal), strings, narrative }
}

fn narrative(portal: &Portal, plan: PlanIx, edition: EditionIx) -> Count {
    let mut count = Count::default();
    let sources = portal.narratives.iter().filter(|((of, _, language), _)| *of == plan && *language == EditionIx(0));
    for ((_, section, _), source) in sources {
        let own = portal.narratives.get(&(plan, *section, edition));
        for block in &source.blocks {
            count.wanted += 1;
            match own.and_then(|own| own.block(block.kind)) {
                None => count.missing += 1,
                Some(own) if own.is_stale(block) => count.stale += 1,
                Some(own) => {
                    count.translated += 1;
                    count.machine += usize::from(own.made.machine);
                    count.reviewed += usize::from(own.made.reviewed);
                }
            }
        }
    }
    count
}
