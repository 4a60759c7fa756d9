//! The page of a chart, and the page without frame that other sites put into theirs.

use serde::Serialize;

use super::figure::FigureView;
use super::{Frame, NavLink, PageContext, address};
use crate::figures::plots::{self, Subject};
use crate::markdown::escape;
use crate::model::contents::Home;
use crate::model::index::{IndicatorIx, PlanIx, SectionIx};

/// The page of a chart.
#[derive(Debug, Clone, Serialize)]
pub struct PlotPage {
    /// Around the page.
    pub frame: Frame,
    /// What the chart belongs to.
    pub of: Option<NavLink>,
    /// The chart.
    pub figure: FigureView,
}

/// The view of a chart's page.
pub fn view(ctx: &PageContext<'_>, subject: Subject) -> PlotPage {
    let figure = FigureView::new(ctx, subject);
    let of = owner(ctx, subject);
    let crumbs = subject.plan().map(|plan| ctx.plan_link(plan)).into_iter().chain(of.clone().filter(|_| subject.plan().is_none())).collect();
    let title = match subject.plan() {
        Some(plan) => format!("{} | {}", figure.title, ctx.voice.text(&ctx.portal.plan(plan).imprint.title)),
        None => figure.title.clone(),
    };
    let frame = Frame::new(ctx, &title, &figure.sentence).with_crumbs(ctx, crumbs).with_here(escape(&figure.title));
    PlotPage { frame, of, figure }
}

/// The view of a chart's page without frame.
pub fn embed(ctx: &PageContext<'_>, subject: Subject) -> PlotPage {
    let figure = FigureView::new(ctx, subject);
    let mut frame = Frame::new(ctx, &figure.title, &figure.sentence);
    let page = subject.page(ctx.portal);
    frame.canonical = format!("{}{}/{}", ctx.portal.settings.base_url, ctx.edition().folder, page.strip_suffix("index.html").unwrap_or(&page));
    PlotPage { of: owner(ctx, subject), frame, figure }
}

/// The page of what the chart belongs to.
fn owner(ctx: &PageContext<'_>, subject: Subject) -> Option<NavLink> {
    match subject {
        Subject::Topic(topic) => Some(ctx.topic(topic)),
        Subject::Comparison(_) => Some(NavLink::new(ctx.href(address::INDICATORS), escape(ctx.voice.phrase("indicators-title")))),
        Subject::Survey(plan, at) | Subject::Indicator(plan, at) => Some(ctx.item(plan, crate::model::index::Item::Indicator(at))),
        Subject::Table(plan, at) => Some(ctx.item(plan, crate::model::index::Item::Table(at))),
        Subject::Programme(plan, at) => Some(ctx.item(plan, crate::model::index::Item::Programme(at))),
        Subject::Consultations(plan, at) | Subject::Activities(plan, at) => Some(ctx.section_link(plan, at)),
        Subject::Structure(plan) | Subject::Glance(plan) | Subject::Events(plan) => Some(ctx.plan_link(plan)),
    }
}

/// The charts that show what stands in a section.
pub(super) fn of_section(ctx: &PageContext<'_>, index: PlanIx, at: SectionIx) -> Vec<NavLink> {
    let plan = ctx.portal.plan(index);
    let stands_here = |subject: &Subject| match *subject {
        Subject::Activities(of, section) | Subject::Consultations(of, section) => of == index && section == at,
        Subject::Table(of, table) => of == index && plan[table].home == Home::Section(at),
        _ => false,
    };
    links(ctx, plots::all(ctx.portal).into_iter().filter(stands_here))
}

/// The charts of a plan as a whole.
pub(super) fn of_plan(ctx: &PageContext<'_>, index: PlanIx) -> Vec<NavLink> {
    links(ctx, plots::all(ctx.portal).into_iter().filter(|subject| subject.plan() == Some(index)))
}

/// The charts that show more of an indicator: its survey, comparisons with others.
pub(super) fn of_indicator(ctx: &PageContext<'_>, index: PlanIx, at: IndicatorIx) -> Vec<NavLink> {
    let shows = |subject: &Subject| match *subject {
        Subject::Survey(of, indicator) => (of, indicator) == (index, at),
        Subject::Comparison(number) => ctx.portal.comparisons[number].indicators.contains(&(index, at)),
        _ => false,
    };
    links(ctx, plots::all(ctx.portal).into_iter().filter(shows))
}

/// Links to charts that have pages of their own.
pub(super) fn links(ctx: &PageContext<'_>, subjects: impl IntoIterator<Item = Subject>) -> Vec<NavLink> {
    let link = |subject: Subject| NavLink::new(ctx.href(&subject.page(ctx.portal)), ctx.voice.own(&subject.plot(&ctx.voice).title));
    subjects.into_iter().filter(|subject| subject.has_own_page()).map(link).collect()
}
