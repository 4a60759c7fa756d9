//! The glossary: the words that the portal explains, the terms that the documents explain, and the proper names in all editions.

use serde::Serialize;

use super::contents::TermView;
use super::parts::{self, Part, PartLink};
use super::section::strip_tags;
use super::{Frame, NavLink, PageContext, PageKind, address};
use crate::language::{Place, place};
use crate::markdown::escape;
use crate::model::index::{Item, PlanIx, TermIx};
use crate::model::portal::Portal;
use crate::model::vocabulary::{self, TERM_CONTEXT};

/// The glossary's page.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryPage {
    /// Around the page.
    pub frame: Frame,
    /// The words that the portal explains, in the order of their words.
    pub words: Vec<WordView>,
    /// The terms that the documents explain, in the order of their words.
    pub terms: Vec<TermView>,
    /// Where the proper names are, if there are any.
    pub names: Option<NavLink>,
    /// The volume or the plan whose words stand here; empty on the page of the whole.
    pub part_html: String,
    /// The volumes of words, if there are several.
    pub volumes: Vec<PartLink>,
    /// The plans whose terms stand on pages of their own.
    pub plans: Vec<PlanTerms>,
}

/// The terms of a plan, on the page that leads to them.
#[derive(Debug, Clone, Serialize)]
pub struct PlanTerms {
    /// The plan's page of the glossary.
    pub part: PartLink,
    /// Its terms in their order: anchor and link.
    pub terms: Vec<(String, NavLink)>,
}

/// How many words stand on a page at most.
pub const MOST: usize = 45;

/// Whether the glossary is too long for one page.
pub fn is_divided(portal: &Portal) -> bool {
    portal.glossary.len() + portal.plans.iter().map(|plan| plan.terms.len()).sum::<usize>() > MOST
}

/// The page on which a plan's terms stand.
pub fn page_of(portal: &Portal, plan: PlanIx) -> String {
    if is_divided(portal) { Part::Terms(plan).path(portal) } else { address::GLOSSARY.to_owned() }
}

/// A word that the portal explains.
#[derive(Debug, Clone, Serialize)]
pub struct WordView {
    /// Its anchor.
    pub anchor: String,
    /// The word in this edition.
    pub word_html: String,
    /// The word in the source language, where the edition has another.
    pub original_html: String,
    /// Its reading.
    pub reading: String,
    /// What it means.
    pub means_html: String,
}

fn words(ctx: &PageContext<'_>) -> Vec<(Place, WordView)> {
    let voice = &ctx.voice;
    let view = |(number, word): (usize, &vocabulary::Word)| {
        let said = ctx.portal.words(voice.edition, TERM_CONTEXT, &word.term);
        let own = vocabulary::forms(said.text).next().unwrap_or_default().to_owned();
        let kana = if voice.is_source() { Some(word.reading.clone()) } else { ctx.kana(&own) };
        let key = place(&ctx.edition().tag, &own, kana.as_deref());
        let shown = WordView {
            anchor: vocabulary::anchor(number).map(|id| id.to_string()).unwrap_or_default(),
            word_html: if said.borrowed { voice.foreign(&own) } else { voice.own(&own) },
            original_html: if voice.is_source() || own == word.term { String::new() } else { voice.foreign(&word.term) },
            reading: if voice.is_source() { word.reading.clone() } else { String::new() },
            means_html: ctx.words_html(&word.means),
        };
        (key, shown)
    };
    let mut all: Vec<(Place, WordView)> = ctx.portal.glossary.iter().enumerate().map(view).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

/// The terms of some plans in the order of their words.
fn terms(ctx: &PageContext<'_>, plans: impl Iterator<Item = PlanIx>) -> Vec<(PlanIx, TermIx)> {
    let voice = &ctx.voice;
    let mut all: Vec<(Place, PlanIx, TermIx)> = Vec::new();
    for index in plans {
        let plan = ctx.portal.plan(index);
        for at in (0..plan.terms.len()).map(TermIx) {
            let term = &plan[at];
            let said = ctx.portal.words(voice.edition, "term", &term.term.text).text;
            let kana = term.reading.clone().filter(|_| voice.is_source()).or_else(|| ctx.kana(said));
            all.push((place(&ctx.edition().tag, said, kana.as_deref()), index, at));
        }
    }
    all.sort();
    all.into_iter().map(|(_, index, at)| (index, at)).collect()
}

/// The view of the glossary: of the whole, or of a part.
pub fn view(ctx: &PageContext<'_>, part: Option<Part>) -> GlossaryPage {
    let all = words(ctx);
    let divided = parts::of(ctx.portal, PageKind::Glossary);
    let initials: Vec<String> = all.iter().map(|(place, _)| place.initial()).collect();
    let volumes = divided.iter().filter(|part| matches!(part, Part::Words(_))).count();
    let range = |number| parts::volume(all.len(), (number, volumes));
    let link = |part: &Part| {
        let (html, count) = match *part {
            Part::Words(number) => (escape(&parts::span(number, &initials[range(number)])), range(number).len()),
            Part::Terms(plan) => (ctx.plan_link(plan).html, ctx.portal.plan(plan).terms.len()),
            _ => (String::new(), 0),
        };
        PartLink { link: NavLink::new(ctx.href(&part.path(ctx.portal)), html), count }
    };
    let links: Vec<PartLink> = divided.iter().map(link).collect();
    let here = part.and_then(|part| divided.iter().position(|one| *one == part));
    let mut frame = frame(ctx, here.map(|at| links[at].link.html.clone()));
    if !links.is_empty() {
        let whole = NavLink::new(ctx.href(address::GLOSSARY), escape(ctx.voice.phrase("glossary-title")));
        parts::with_neighbours(&mut frame, (whole, links.iter().map(|part| part.link.clone()).collect()), here);
    }
    let words = match part {
        Some(Part::Words(number)) => range(number),
        None if divided.is_empty() => 0..all.len(),
        _ => 0..0,
    };
    let shown = match part {
        Some(Part::Terms(plan)) => terms(ctx, std::iter::once(plan)),
        None if divided.is_empty() => terms(ctx, ctx.portal.plan_indices()),
        _ => Vec::new(),
    };
    let plan = |(part, link): (&Part, &PartLink)| if let Part::Terms(plan) = *part { Some(plan_terms(ctx, plan, link)) } else { None };
    let names = (part.is_none() && !ctx.portal.names.is_empty()).then(|| NavLink::new(ctx.href(address::NAMES), escape(ctx.voice.phrase("names-title"))));
    GlossaryPage {
        frame,
        names,
        part_html: here.map(|at| links[at].link.html.clone()).unwrap_or_default(),
        plans: if part.is_none() { divided.iter().zip(&links).filter_map(plan).collect() } else { Vec::new() },
        volumes: if part.is_none() { links.iter().take(volumes).cloned().collect() } else { Vec::new() },
        terms: shown.into_iter().map(|(index, at)| TermView::new(ctx, index, &ctx.portal.plan(index)[at])).collect(),
        words: all.into_iter().skip(words.start).take(words.len()).map(|(_, word)| word).collect(),
    }
}

fn plan_terms(ctx: &PageContext<'_>, plan: PlanIx, part: &PartLink) -> PlanTerms {
    let id = |at: TermIx| format!("{}-{}", ctx.portal.plan(plan).id, ctx.portal.plan(plan)[at].id);
    PlanTerms { part: part.clone(), terms: terms(ctx, std::iter::once(plan)).into_iter().map(|(_, at)| (id(at), ctx.item(plan, Item::Term(at)))).collect() }
}

fn frame(ctx: &PageContext<'_>, part: Option<String>) -> Frame {
    let (title, lead) = (ctx.voice.phrase("glossary-title"), ctx.voice.phrase("glossary-lead"));
    let Some(part) = part else { return Frame::new(ctx, title, lead).with_crumbs(ctx, Vec::new()) };
    let crumbs = vec![NavLink::new(ctx.href(address::GLOSSARY), escape(title))];
    Frame::new(ctx, &format!("{} | {title}", strip_tags(&part)), lead).with_crumbs(ctx, crumbs).with_here(part)
}
