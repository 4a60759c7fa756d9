//! The strings that an edition has to say in its own words: of the portal itself and of each plan, each once, in the order in which they stand.

use std::collections::HashSet;

use super::TextRole;
use crate::model::index::PlanIx;
use crate::model::plan::Plan;
use crate::model::portal::Portal;
use crate::model::vocabulary::{NAME_CONTEXT, TERM_CONTEXT};

/// A string of the source language that is to be translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wanted<'a> {
    /// The context under which catalogues may keep a translation of its own; empty for none.
    pub context: &'static str,
    /// The string.
    pub text: &'a str,
}

/// The strings of a plan, with the names of its city and of the departments that it names.
pub fn of_plan<'a>(portal: &'a Portal, plan: PlanIx) -> Vec<Wanted<'a>> {
    let plan: &'a Plan = portal.plan(plan);
    let city = portal.city(plan.city);
    let named = plan.programmes.iter().flat_map(|programme| &programme.departments).chain(plan.sections.iter().flat_map(|section| &section.departments));
    let departments = named.filter_map(|department| city.departments.get(department.0)).map(|department| department.name.as_str());
    let around = std::iter::once(city.name.as_str()).chain(departments).map(|text| Wanted { context: "", text });
    let own = super::of(plan).into_iter().filter(|text| text.role != TextRole::Print);
    once(own.map(|text| Wanted { context: text.role.context(), text: text.text }).chain(around))
}

/// The strings of the portal itself: what the settings say, cities, topics, explained words, proper names.
pub fn of_portal(portal: &Portal) -> Vec<Wanted<'_>> {
    let notice = portal.settings.notice.as_ref().map(|notice| &notice.text);
    let settings = [&portal.settings.title, &portal.settings.tagline, &portal.settings.publisher].into_iter().chain(notice);
    let cities = portal.cities.iter().map(|city| &city.name);
    let topics = portal.topics.iter().flat_map(|topic| [&topic.name, &topic.definition]);
    let compared = portal.comparisons.iter().flat_map(|one| one.labels.iter().chain([&one.title, &one.differs]));
    let reasons = portal.justified.iter().map(|justified| &justified.reason);
    let access = &portal.access;
    let exceptions = access.exceptions.iter().flat_map(|one| [&one.what, &one.why]).chain(access.not_applicable.iter().map(|one| &one.why));
    let by_hand = access.by_hand.iter().flat_map(|test| [&test.who, &test.with].into_iter().chain(&test.findings));
    let reasons = reasons.chain(exceptions).chain(by_hand);
    let meanings = portal.glossary.iter().map(|word| &word.means);
    let plain = settings.chain(cities).chain(topics).chain(compared).chain(reasons).chain(meanings).map(|text| Wanted { context: "", text: text.as_str() });
    let terms = portal.glossary.iter().map(|word| Wanted { context: TERM_CONTEXT, text: &word.term });
    let names = portal.names.iter().map(|name| Wanted { context: NAME_CONTEXT, text: &name.name });
    once(plain.chain(terms).chain(names))
}

/// Each string once; wording without kana or kanji reads the same everywhere and is left out.
fn once<'a>(all: impl Iterator<Item = Wanted<'a>>) -> Vec<Wanted<'a>> {
    let mut seen = HashSet::new();
    all.filter(|wanted| wanted.text.contains(is_japanese) && seen.insert(*wanted)).collect()
}

/// Kana and kanji: what readers of other languages cannot read. Latin words and figures stand as they are.
fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '々' | '〆')
}
