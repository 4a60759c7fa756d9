//! Cities: the plans of each, when they run, what they deal with, what they measure, who does it.

use serde::Serialize;

use super::home::{PlanCard, card};
use super::{Frame, NavLink, PageContext, address};
use crate::markdown::escape;
use crate::model::index::{CityIx, PlanIx, TopicIx};

/// The page of a city.
#[derive(Debug, Clone, Serialize)]
pub struct CityPage {
    /// Around the page.
    pub frame: Frame,
    /// Its id, for the look.
    pub id: String,
    /// Its name.
    pub name_html: String,
    /// Its name in the source language.
    pub original_html: String,
    /// What stands here, in words.
    pub lead: String,
    /// Its plans.
    pub plans: Vec<PlanCard>,
    /// The topics of its plans.
    pub topics: Vec<NavLink>,
    /// Its departments.
    pub departments: Vec<NavLink>,
    /// What its plans measure, by plan.
    pub measured: Vec<(NavLink, Vec<NavLink>)>,
}

/// The view of a city's page.
pub fn view(ctx: &PageContext<'_>, at: CityIx) -> CityPage {
    let city = ctx.portal.city(at);
    let voice = &ctx.voice;
    let name = voice.text(&city.name);
    let lead = voice.phrases.fill("city-lead", &[("city", name)]);
    let crumbs = vec![NavLink::new(ctx.href(address::CITIES), escape(voice.phrase("nav-cities")))];
    let plans: Vec<PlanIx> = plans(ctx, at);
    let of_plans = |topic: &TopicIx| plans.iter().any(|index| ctx.portal.plan(*index).sections.iter().any(|section| section.topics.contains(topic)));
    let measured = plans.iter().map(|index| (ctx.plan_link(*index), ctx.indicators(*index, ctx.portal.plan(*index).indicator_indices())));
    let departments = super::kinds::departments(ctx.portal).into_iter().filter(|(of, _)| *of == at);
    CityPage {
        frame: Frame::new(ctx, name, &lead).with_crumbs(ctx, crumbs).with_here(ctx.words_html(&city.name)),
        id: city.id.to_string(),
        name_html: ctx.words_html(&city.name),
        original_html: ctx.original(&city.name),
        lead,
        topics: (0..ctx.portal.topics.len()).map(TopicIx).filter(of_plans).map(|topic| ctx.topic(topic)).collect(),
        departments: departments.map(|(of, department)| ctx.department(of, department)).collect(),
        measured: measured.filter(|(_, indicators)| !indicators.is_empty()).collect(),
        plans: plans.iter().map(|index| card(ctx, *index)).collect(),
    }
}

/// The plans of a city.
pub(super) fn plans(ctx: &PageContext<'_>, at: CityIx) -> Vec<PlanIx> {
    ctx.portal.plan_indices().filter(|index| ctx.portal.plan(*index).city == at).collect()
}

/// A city with its plans, for lists.
#[derive(Debug, Clone, Serialize)]
pub struct CityLine {
    /// Its id, for the look.
    pub id: String,
    /// The city.
    pub link: NavLink,
    /// Its plans.
    pub plans: Vec<PlanCard>,
}

/// All cities with their plans.
pub(super) fn lines(ctx: &PageContext<'_>) -> Vec<CityLine> {
    let line = |at: CityIx| CityLine {
        id: ctx.portal.city(at).id.to_string(),
        link: ctx.city(at),
        plans: plans(ctx, at).into_iter().map(|index| card(ctx, index)).collect(),
    };
    (0..ctx.portal.cities.len()).map(CityIx).map(line).filter(|line| !line.plans.is_empty()).collect()
}

/// The page of all cities.
#[derive(Debug, Clone, Serialize)]
pub struct CitiesPage {
    /// Around the page.
    pub frame: Frame,
    /// The cities.
    pub cities: Vec<CityLine>,
}

/// The view of the page of all cities.
pub fn overview(ctx: &PageContext<'_>) -> CitiesPage {
    let voice = &ctx.voice;
    let frame = Frame::new(ctx, voice.phrase("cities-title"), voice.phrase("cities-lead")).with_crumbs(ctx, Vec::new());
    CitiesPage { frame, cities: lines(ctx) }
}
