//! What an edition lacks: wording and blocks of narrative that it has to borrow or that wait for a person. For the rules over translations.

use std::collections::HashSet;

use super::rule::Rule;
use crate::both;
use crate::language::EditionIx;
use crate::model::portal::Portal;
use crate::model::prose::{Narrative, ProseBlock};
use crate::model::texts::wanted::{self, Wanted};
use crate::report::{Both, Finding};

/// How many texts are shown.
const SHOWN: usize = 5;
/// How many characters of a text are shown.
const LENGTH: usize = 24;

/// Texts of one part of the portal (its own words or a plan's) in one edition.
pub(super) struct Part<'a> {
    /// Where a finding about them points to.
    pub place: Finding,
    /// The part in the two languages of the tool.
    pub name: Both,
    /// The edition.
    pub edition: EditionIx,
    /// Its texts without a translation, each once, in the order in which they stand.
    pub missing: Vec<&'a str>,
    /// Its texts whose translation waits for a person (fuzzy).
    pub stale: Vec<&'a str>,
}

/// The wording of the portal and of each plan, edition by edition.
pub(super) fn wording<'a>(portal: &'a Portal, rule: &Rule) -> Vec<Part<'a>> {
    let nothing = || both!("", "");
    let plans: Vec<_> = portal.plan_indices().map(|index| (portal.plan(index), wanted::of_plan(portal, index))).collect();
    let of_plans: HashSet<Wanted<'_>> = plans.iter().flat_map(|(_, wanted)| wanted).copied().collect();
    let own: Vec<Wanted<'_>> = wanted::of_portal(portal).into_iter().filter(|wanted| !of_plans.contains(wanted)).collect();
    let mut parts = Vec::new();
    for edition in portal.edition_indices().skip(1) {
        let tag = &portal.editions[edition.0].tag;
        for (plan, wanted) in &plans {
            let title = &plan.imprint.title;
            let place = rule.finding(plan.origin.span, nothing()).about(&plan.id, tag);
            parts.push(part(portal, edition, wanted, (place, both!("計画「{title}」", "the plan 「{title}」"))));
        }
        parts.push(part(portal, edition, &own, (rule.without_place(nothing()).about("portal", tag), both!("ポータル", "the portal itself"))));
    }
    parts
}

fn part<'a>(portal: &'a Portal, edition: EditionIx, wanted: &[Wanted<'a>], (place, name): (Finding, Both)) -> Part<'a> {
    let catalogue = &portal.catalogues[edition.0];
    // A unit needs a translation of its own: the same word elsewhere means something else (部 is a part, and a copy behind a number).
    let unit = |wanted: &Wanted<'_>| wanted.context == "unit" && catalogue.find_exact("unit", wanted.text).is_none();
    let borrowed = |wanted: &Wanted<'_>| unit(wanted) || portal.words(edition, wanted.context, wanted.text).borrowed;
    let mut seen = HashSet::new();
    let lacking = wanted.iter().copied().filter(borrowed).filter(|wanted| seen.insert(wanted.text));
    let (stale, missing): (Vec<Wanted<'_>>, Vec<Wanted<'_>>) = lacking.partition(|wanted| catalogue.is_fuzzy(wanted.context, wanted.text));
    let texts = |all: Vec<Wanted<'a>>| all.into_iter().map(|wanted| wanted.text).collect();
    Part { place, name, edition, missing: texts(missing), stale: texts(stale) }
}

/// A block of narrative in the source language and what an edition has of it.
pub(super) struct Block<'a> {
    /// The edition.
    pub edition: EditionIx,
    /// What it is about: plan and section.
    pub about: (&'a str, &'a str),
    /// The narrative and the block in the source language.
    pub source: (&'a Narrative, &'a ProseBlock),
    /// The edition's narrative of the section, and its block if it has one.
    pub own: (&'a Narrative, Option<&'a ProseBlock>),
}

/// The blocks of the sections that an edition writes about. Sections without any narrative have a rule of their own.
pub(super) fn blocks(portal: &Portal) -> Vec<Block<'_>> {
    let mut all = Vec::new();
    for ((index, section, edition), own) in portal.narratives.iter().filter(|((_, _, edition), _)| edition.0 > 0) {
        let Some(source) = portal.narratives.get(&(*index, *section, EditionIx(0))) else { continue };
        let plan = portal.plan(*index);
        let about = (plan.id.as_str(), plan[*section].id.as_str());
        all.extend(source.blocks.iter().map(|block| Block { edition: *edition, about, source: (source, block), own: (own, own.block(block.kind)) }));
    }
    all
}

/// The first of some texts, for messages.
pub(super) fn first(texts: &[&str]) -> String {
    let shown = texts.iter().take(SHOWN).map(|text| short(text)).collect::<Vec<_>>().join(" / ");
    if texts.len() > SHOWN { format!("{shown} …") } else { shown }
}

fn short(text: &str) -> String {
    let mut out: String = text.chars().take(LENGTH).collect();
    if text.chars().nth(LENGTH).is_some() {
        out.push('…');
    }
    out
}
