//! The way in: what this is, the plans, topics, years.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, address, plan};
use crate::markdown::escape;

/// A plan on the home page.
#[derive(Debug, Clone, Serialize)]
pub struct PlanCard {
    /// The plan.
    pub link: NavLink,
    /// Its part of a larger plan.
    pub part_html: String,
    /// Whose plan it is.
    pub city_html: String,
    /// What kind of document it is.
    pub role: String,
    /// Its period.
    pub period: String,
    /// How much it holds, in words.
    pub counts: String,
}

/// The home page.
#[derive(Debug, Clone, Serialize)]
pub struct HomePage {
    /// Around the page.
    pub frame: Frame,
    /// The portal's name.
    pub title_html: String,
    /// What it is.
    pub tagline_html: String,
    /// The plans.
    pub plans: Vec<PlanCard>,
    /// Topics.
    pub topics: Vec<NavLink>,
    /// Fiscal years.
    pub years: Vec<NavLink>,
    /// Other ways in.
    pub ways: Vec<NavLink>,
}

/// The view of the home page.
pub fn view(ctx: &PageContext<'_>) -> HomePage {
    let settings = &ctx.portal.settings;
    let frame = Frame::new(ctx, ctx.voice.text(&settings.title), ctx.voice.text(&settings.tagline));
    let years = super::kinds::years(ctx.portal);
    HomePage {
        frame,
        title_html: ctx.words_html(&settings.title),
        tagline_html: ctx.words_html(&settings.tagline),
        plans: ctx.portal.plan_indices().map(|index| card(ctx, index)).collect(),
        topics: (0..ctx.portal.topics.len()).map(|topic| ctx.topic(crate::model::index::TopicIx(topic))).collect(),
        years: years.into_iter().map(|year| NavLink::new(ctx.href(&address::year(year)), escape(&ctx.voice.short_year(year)))).collect(),
        ways: [
            (address::INDICATORS, "nav-indicators"),
            (address::DEPARTMENTS, "nav-departments"),
            (address::GLOSSARY, "nav-glossary"),
            (address::DATA, "nav-data"),
        ]
        .map(|(path, key)| NavLink::new(ctx.href(path), escape(ctx.voice.phrase(key))))
        .to_vec(),
    }
}

fn card(ctx: &PageContext<'_>, index: crate::model::index::PlanIx) -> PlanCard {
    let document = ctx.portal.plan(index);
    let count = |key, number: usize| (number > 0).then(|| ctx.voice.phrases.fill(key, &[("count", &number.to_string())]));
    let counts = [
        count("count-sections", document.sections.len()),
        count("count-programmes", document.programmes.len()),
        count("count-indicators", document.indicators.len()),
    ];
    PlanCard {
        link: ctx.plan_link(index),
        part_html: document.imprint.part.as_deref().map(|part| ctx.words_html(part)).unwrap_or_default(),
        city_html: ctx.words_html(&ctx.portal.city(document.city).name),
        role: plan::role(ctx, document).to_owned(),
        period: ctx.voice.period(document),
        counts: ctx.voice.list(counts.into_iter().flatten()),
    }
}
