//! The full-screen pages of a plan, for the screens of city halls: one indicator at a time, its figures large.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, address};
use crate::chart;
use crate::figures::sentence;
use crate::model::index::{IndicatorIx, PlanIx};
use crate::model::indicator::{Indicator, Point, Series};

/// A figure with its year and role.
#[derive(Debug, Clone, Serialize)]
pub struct Large {
    /// The year and the role.
    pub label: String,
    /// The value.
    pub value: String,
}

/// The figures of a series: where it stood, and what is aimed at.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// The series; empty if there is only one.
    pub series_html: String,
    /// Where it stood; none if the source does not say.
    pub from: Option<Large>,
    /// What is aimed at.
    pub to: Large,
}

/// One screen.
#[derive(Debug, Clone, Serialize)]
pub struct Slide {
    /// Its anchor.
    pub anchor: String,
    /// Its number, from 1.
    pub number: usize,
    /// The indicator.
    pub link: NavLink,
    /// Its figures.
    pub lines: Vec<Line>,
    /// Its sentence.
    pub sentence: String,
    /// A QR code of its page.
    pub qr: String,
}

/// The full-screen pages of a plan.
#[derive(Debug, Clone, Serialize)]
pub struct SignagePage {
    /// Around the page.
    pub frame: Frame,
    /// The plan.
    pub plan: NavLink,
    /// Whose plan it is.
    pub city_html: String,
    /// Whether the portal is a demonstration.
    pub demonstration: bool,
    /// The screens.
    pub slides: Vec<Slide>,
}

/// The view of a plan's full-screen pages.
pub fn view(ctx: &PageContext<'_>, index: PlanIx) -> SignagePage {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let title = voice.phrases.fill("signage-title", &[("plan", voice.text(&plan.imprint.title))]);
    let mut slides: Vec<Slide> = plan.indicator_indices().filter_map(|at| slide(ctx, index, at)).collect();
    for (number, slide) in (1..).zip(&mut slides) {
        slide.number = number;
    }
    SignagePage {
        frame: Frame::new(ctx, &title, voice.phrase("signage-lead")).of_plan(ctx, index, &voice.source(&plan.imprint.period_lines)),
        plan: ctx.plan_link(index),
        city_html: ctx.words_html(&ctx.portal.city(plan.city).name),
        demonstration: ctx.portal.settings.demonstration,
        slides,
    }
}

/// The screen of an indicator; none if it has no target.
fn slide(ctx: &PageContext<'_>, index: PlanIx, at: IndicatorIx) -> Option<Slide> {
    let plan = ctx.portal.plan(index);
    let indicator: &Indicator = &plan[at];
    let lines: Vec<Line> = indicator.series.iter().filter_map(|series| line(ctx, series)).collect();
    let path = address::indicator(plan, at);
    let page = format!("{}{}/{}", ctx.portal.settings.base_url, ctx.edition().folder, path.strip_suffix("index.html").unwrap_or(&path));
    (!lines.is_empty()).then(|| Slide {
        anchor: indicator.id.to_string(),
        number: 0,
        link: ctx.item(index, crate::model::index::Item::Indicator(at)),
        lines,
        sentence: sentence::of_indicator(&ctx.voice, indicator),
        qr: chart::qr(&page, &ctx.voice.phrases.fill("qr-label", &[("address", &page)])),
    })
}

fn line(ctx: &PageContext<'_>, series: &Series) -> Option<Line> {
    let to = series.points.iter().rev().find(|point| point.role.is_target())?;
    let from = series.points.iter().rev().find(|point| !point.role.is_target());
    let series_html = series.name.as_deref().map(|name| ctx.words_html(name)).unwrap_or_default();
    Some(Line { series_html, from: from.map(|point| large(ctx, point)), to: large(ctx, to) })
}

fn large(ctx: &PageContext<'_>, point: &Point) -> Large {
    Large { label: format!("{} {}", ctx.voice.short_year(point.year), ctx.voice.role(point.role)), value: ctx.voice.value(&point.value) }
}
