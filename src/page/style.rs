//! The living style page: the parts from which pages are made, in their states, drawn by the templates that draw them elsewhere.

use std::collections::BTreeSet;

use serde::Serialize;

use super::contents::NoteView;
use super::figure::FigureView;
use super::home::{self, PlanCard};
use super::{Frame, NavLink, PageContext, address, plot};
use crate::figures::plots::{self, Subject};
use crate::markdown::escape;

/// The style page.
#[derive(Debug, Clone, Serialize)]
pub struct StylePage {
    /// Around the page.
    pub frame: Frame,
    /// Links.
    pub links: Vec<NavLink>,
    /// A note of each kind.
    pub notes: Vec<NoteView>,
    /// The chart that shows the most roles.
    pub figures: Vec<FigureView>,
    /// A chart of each other kind.
    pub charts: Vec<NavLink>,
    /// A plan as a card.
    pub cards: Vec<PlanCard>,
}

/// The view of the style page.
pub fn view(ctx: &PageContext<'_>) -> StylePage {
    let voice = &ctx.voice;
    let crumbs = vec![NavLink::new(ctx.href(address::MANUAL), escape(voice.phrase("nav-manual")))];
    let sample = escape(voice.phrase("style-sample"));
    let link = |path: &str, key| NavLink::new(ctx.href(path), escape(voice.phrase(key)));
    StylePage {
        frame: Frame::new(ctx, voice.phrase("style-title"), voice.phrase("style-lead")).with_crumbs(ctx, crumbs),
        links: vec![link(address::CITIES, "nav-cities"), link(address::YEARS, "nav-years"), link(address::DEPARTMENTS, "nav-departments")],
        notes: ["note", "doubt", "explain", "printed", "meant"].map(|kind| NoteView::new(ctx, kind, sample.clone())).to_vec(),
        figures: richest(ctx).map(|subject| FigureView::new(ctx, subject)).into_iter().collect(),
        charts: plot::links(ctx, one_of_each(ctx)),
        cards: ctx.portal.plan_indices().take(1).map(|index| home::card(ctx, index)).collect(),
    }
}

/// The chart of the indicator whose points have the most roles; the first of equals.
fn richest(ctx: &PageContext<'_>) -> Option<Subject> {
    let mut best = None;
    for index in ctx.portal.plan_indices() {
        let plan = ctx.portal.plan(index);
        for at in plan.indicator_indices() {
            let roles: BTreeSet<&str> = plan[at].points().map(|(_, point)| point.role.open_data()).collect();
            if best.is_none_or(|(most, _)| roles.len() > most) {
                best = Some((roles.len(), Subject::Indicator(index, at)));
            }
        }
    }
    best.map(|(_, subject)| subject)
}

/// The first chart of each kind that has a page of its own.
fn one_of_each(ctx: &PageContext<'_>) -> Vec<Subject> {
    let mut seen = Vec::new();
    let mut is_new = |subject: &Subject| {
        let kind = std::mem::discriminant(subject);
        let new = !seen.contains(&kind);
        seen.push(kind);
        new
    };
    plots::all(ctx.portal).into_iter().filter(|subject| subject.has_own_page()).filter(|subject| is_new(subject)).collect()
}
