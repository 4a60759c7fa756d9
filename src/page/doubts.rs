//! Sources and known doubts of a plan: where the data comes from, what is in doubt, what was lost.

use std::collections::BTreeMap;

use serde::Serialize;

use super::contents::{CorrectionView, LostView};
use super::parts::{self, Part, PartLink, Tree};
use super::section::strip_tags;
use super::{Frame, NavLink, PageContext, address};
use crate::figures::doubts::{self, Doubt, Meant, Step};
use crate::markdown::escape;
use crate::model::contents::Home;
use crate::model::index::{Item, PlanIx, SectionIx, UnitIx};
use crate::model::plan::Plan;

/// The doubts of one section, programme or unit.
#[derive(Debug, Clone, Serialize)]
pub struct DoubtGroup {
    /// Where they stand; `None` for the document as a whole.
    pub home: Option<NavLink>,
    /// The doubts, in the order of the source's lines.
    pub corrections: Vec<CorrectionView>,
    /// What was lost.
    pub lost: Vec<LostView>,
}

/// The page of a plan's sources and doubts, or of a part of them.
#[derive(Debug, Clone, Serialize)]
pub struct DoubtsPage {
    /// Around the page.
    pub frame: Frame,
    /// The section whose doubts stand here; empty on the page of the whole.
    pub part_html: String,
    /// The file name of the source text.
    pub file: String,
    /// The doubts by where they stand.
    pub groups: Vec<DoubtGroup>,
    /// How many doubts there are.
    pub count: usize,
    /// The sections whose doubts stand on pages of their own.
    pub parts: Vec<PartLink>,
}

/// How much may stand on a page, in characters of the data: what fits into its budget with a reading on each word.
const MOST: usize = 1300;
/// What a doubt weighs beside its words: kind, labels, lines.
const EACH: usize = 45;

/// How a plan's doubts are divided.
pub fn parts(plan: &Plan) -> Tree<'_> {
    let mut own = vec![0; plan.sections.len()];
    let mut base = 0;
    let mut add = |home: Home, weight: usize| match section_of(plan, home) {
        Some(at) => own[at.0] += weight,
        None => base += weight,
    };
    for doubt in doubts::of(plan) {
        add(doubt.spot.home, weight(&doubt));
    }
    for at in plan.section_indices() {
        add(Home::Section(at), plan[at].lost.iter().map(|lost| lost.what.chars().count() + EACH / 2).sum());
    }
    Tree::new(plan, &own, (base, MOST))
}

fn weight(doubt: &Doubt<'_>) -> usize {
    let words = |text: &str| text.chars().count();
    let step = |step: &Step<'_>| if let Step::Words(text) = step { words(text) } else { 6 };
    let meant = if let Meant::Words(text) = doubt.meant { words(text) } else { 0 };
    EACH + doubt.spot.place.iter().map(step).sum::<usize>() + words(&doubt.printed) + meant + doubt.notes.iter().map(|note| words(note)).sum::<usize>()
}

fn section_of(plan: &Plan, home: Home) -> Option<SectionIx> {
    match home {
        Home::Section(at) => Some(at),
        Home::Programme(at) => Some(plan[at].section),
        Home::Unit(_) | Home::Plan => None,
    }
}

/// The view of a plan's sources and doubts: of the whole, or of a section that has a page of its own.
pub fn view(ctx: &PageContext<'_>, index: PlanIx, part: Option<SectionIx>) -> DoubtsPage {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let whole = NavLink::new(ctx.href(&address::doubts(plan)), escape(voice.phrase("source-title")));
    let tree = parts(plan);
    let all = doubts::of(plan);
    let is_here = |home: Home| section_of(plan, home).and_then(|at| tree.page_of(at)) == part;
    let mut by_home: BTreeMap<Home, Vec<&Doubt<'_>>> = BTreeMap::new();
    all.iter().for_each(|doubt| by_home.entry(doubt.spot.home).or_default().push(doubt));
    let count = |at: SectionIx| all.iter().filter(|doubt| section_of(plan, doubt.spot.home).and_then(|home| tree.page_of(home)) == Some(at)).count();
    let cuts: Vec<SectionIx> = tree.cuts().collect();
    let links = cuts.iter().map(|at| PartLink { link: link_to(ctx, index, *at), count: count(*at) });
    let links: Vec<PartLink> = links.collect();
    let mut groups = Vec::new();
    for home in homes(plan).into_iter().filter(|home| is_here(*home)) {
        let mut here = by_home.remove(&home).unwrap_or_default();
        let lost = lost(ctx, plan, home);
        if here.is_empty() && lost.is_empty() {
            continue;
        }
        here.sort_by_key(|doubt| doubt.spot.lines.first());
        let corrections = here.into_iter().map(|doubt| CorrectionView::of_doubt(ctx, index, doubt)).collect();
        groups.push(DoubtGroup { home: link(ctx, index, home), corrections, lost });
    }
    let mut frame = frame(ctx, index, part);
    let here = part.and_then(|at| cuts.iter().position(|cut| *cut == at));
    parts::with_neighbours(&mut frame, (whole, links.iter().map(|part| part.link.clone()).collect()), here);
    DoubtsPage {
        frame,
        part_html: part.map(|at| ctx.section_link(index, at).html).unwrap_or_default(),
        file: plan.source_file.clone(),
        count: part.map_or(all.len(), count),
        groups,
        parts: if part.is_none() { links } else { Vec::new() },
    }
}

fn frame(ctx: &PageContext<'_>, index: PlanIx, part: Option<SectionIx>) -> Frame {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let (title, name) = (voice.phrase("source-title"), voice.text(&plan.imprint.title));
    let lead = voice.phrases.fill("source-lead", &[("plan", name)]);
    let mut crumbs = vec![ctx.plan_link(index)];
    let Some(at) = part else {
        return Frame::new(ctx, &format!("{title} | {name}"), &lead).with_crumbs(ctx, crumbs).with_here(escape(title)).of_plan(ctx, index, "");
    };
    crumbs.push(NavLink::new(ctx.href(&address::doubts(plan)), escape(title)));
    let section = ctx.section_link(index, at).html;
    let full = format!("{} | {title} | {name}", strip_tags(&section));
    Frame::new(ctx, &full, &lead).with_crumbs(ctx, crumbs).with_here(section).of_plan(ctx, index, "")
}

fn link_to(ctx: &PageContext<'_>, index: PlanIx, at: SectionIx) -> NavLink {
    NavLink::new(ctx.href(&Part::Doubts(index, at).path(ctx.portal)), ctx.section_link(index, at).html)
}

/// Everything in which doubts may stand: the document as a whole, each section with its programmes, the units.
fn homes(plan: &Plan) -> Vec<Home> {
    let mut homes = vec![Home::Plan];
    for at in plan.section_indices() {
        homes.push(Home::Section(at));
        homes.extend(plan[at].programmes.iter().copied().map(Home::Programme));
    }
    homes.extend((0..plan.units.len()).map(UnitIx).map(Home::Unit));
    homes
}

fn lost(ctx: &PageContext<'_>, plan: &Plan, home: Home) -> Vec<LostView> {
    match home {
        Home::Plan => LostView::all(ctx, &plan.imprint.lost),
        Home::Section(at) => LostView::all(ctx, &plan[at].lost),
        Home::Programme(_) | Home::Unit(_) => Vec::new(),
    }
}

fn link(ctx: &PageContext<'_>, index: PlanIx, home: Home) -> Option<NavLink> {
    let item = match home {
        Home::Plan => return None,
        Home::Section(at) => Item::Section(at),
        Home::Programme(at) => Item::Programme(at),
        Home::Unit(at) => Item::Unit(at),
    };
    Some(ctx.item(index, item))
}
