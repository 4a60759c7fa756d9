//! Sources and known doubts of a plan: where the data comes from, what is in doubt, what was lost.

use std::collections::BTreeMap;

use serde::Serialize;

use super::contents::{CorrectionView, LostView};
use super::{Frame, NavLink, PageContext};
use crate::figures::doubts::{self, Doubt};
use crate::markdown::escape;
use crate::model::contents::Home;
use crate::model::index::{Item, PlanIx, UnitIx};
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

/// The page of a plan's sources and doubts.
#[derive(Debug, Clone, Serialize)]
pub struct DoubtsPage {
    /// Around the page.
    pub frame: Frame,
    /// The file name of the source text.
    pub file: String,
    /// The doubts by where they stand.
    pub groups: Vec<DoubtGroup>,
    /// How many doubts there are.
    pub count: usize,
}

/// The view of a plan's sources and doubts.
pub fn view(ctx: &PageContext<'_>, index: PlanIx) -> DoubtsPage {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let title = format!("{} | {}", voice.phrase("source-title"), voice.text(&plan.imprint.title));
    let lead = voice.phrases.fill("source-lead", &[("plan", voice.text(&plan.imprint.title))]);
    let here = escape(voice.phrase("source-title"));
    let frame = Frame::new(ctx, &title, &lead).with_crumbs(ctx, vec![ctx.plan_link(index)]).with_here(here).of_plan(ctx, index, "");
    let all = doubts::of(plan);
    let mut by_home: BTreeMap<Home, Vec<&Doubt<'_>>> = BTreeMap::new();
    all.iter().for_each(|doubt| by_home.entry(doubt.spot.home).or_default().push(doubt));
    let mut groups = Vec::new();
    for home in homes(plan) {
        let mut here = by_home.remove(&home).unwrap_or_default();
        let lost = lost(ctx, plan, home);
        if here.is_empty() && lost.is_empty() {
            continue;
        }
        here.sort_by_key(|doubt| doubt.spot.lines.first());
        let corrections = here.into_iter().map(|doubt| CorrectionView::of_doubt(ctx, index, doubt)).collect();
        groups.push(DoubtGroup { home: link(ctx, index, home), corrections, lost });
    }
    DoubtsPage { frame, file: plan.source_file.clone(), groups, count: all.len() }
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
