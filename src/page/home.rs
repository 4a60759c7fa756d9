//! The way in: what this is, the plans, topics, years.

use serde::Serialize;

use super::changes::{self, Day, PlanChanges};
use super::city::{self, CityLine};
use super::stand::Stand;
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
    /// Whether it is current or past when the data was updated: `current`, `past`, `coming`; empty if its period is not stated.
    pub stand: &'static str,
    /// The same in words.
    pub stand_words: String,
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
    /// Words to begin a search with.
    pub examples: Vec<NavLink>,
    /// The search page.
    pub search: String,
    /// Cities with their plans.
    pub cities: Vec<CityLine>,
    /// Departments.
    pub departments: Vec<NavLink>,
    /// Topics with what belongs to them.
    pub topics: Vec<(NavLink, String)>,
    /// How many indicators are measured, and where they stand.
    pub measured: NavLink,
    /// The newest of what changed: the date, the date for machines, the place on the page of changes, how many changes of which kind.
    pub news: Vec<(String, String, NavLink, String)>,
    /// The page of changes.
    pub changes: String,
    /// When the data was updated.
    pub updated: String,
    /// Fiscal years.
    pub years: Vec<NavLink>,
    /// Other ways in.
    pub ways: Vec<NavLink>,
}

/// The view of the home page.
pub fn view(ctx: &PageContext<'_>) -> HomePage {
    let settings = &ctx.portal.settings;
    let frame = Frame::new(ctx, ctx.voice.text(&settings.title), ctx.voice.text(&settings.tagline));
    let count: usize = ctx.portal.plans.iter().map(|plan| plan.indicators.len()).sum();
    let years = super::kinds::years(ctx.portal);
    HomePage {
        frame,
        title_html: ctx.words_html(&settings.title),
        tagline_html: ctx.words_html(&settings.tagline),
        examples: super::search::examples(ctx),
        search: ctx.href(address::SEARCH),
        cities: city::lines(ctx),
        departments: super::kinds::departments(ctx.portal).into_iter().map(|(city, at)| ctx.department(city, at)).collect(),
        measured: NavLink::new(ctx.href(address::INDICATORS), escape(&ctx.voice.phrases.fill("home-measured", &[("count", &count.to_string())]))),
        topics: ctx
            .portal
            .topics
            .iter()
            .enumerate()
            .map(|(at, topic)| (ctx.topic(crate::model::index::TopicIx(at)), ctx.words_html(&topic.definition)))
            .collect(),
        news: news(ctx),
        changes: ctx.href(address::CHANGES),
        updated: super::frame::updated(ctx),
        years: years.into_iter().map(|year| NavLink::new(ctx.href(&address::year(year)), escape(&ctx.voice.short_year(year)))).collect(),
        ways: [
            (address::REGISTERS, "register-title"),
            (address::DEPARTMENTS, "nav-departments"),
            (address::GLOSSARY, "nav-glossary"),
            (address::DATA, "nav-data"),
        ]
        .map(|(path, key)| NavLink::new(ctx.href(path), escape(ctx.voice.phrase(key))))
        .to_vec(),
    }
}

/// How many of the newest changes stand on the home page.
const NEWS: usize = 3;

/// The newest of what changed, by date and plan.
fn news(ctx: &PageContext<'_>) -> Vec<(String, String, NavLink, String)> {
    let of_day = |day: Day| {
        let line = move |plan: PlanChanges| {
            let link = NavLink::new(format!("{}#{}", ctx.href(address::CHANGES), plan.anchor), plan.plan.html);
            (day.date.clone(), day.iso.clone(), link, plan.summary)
        };
        day.plans.into_iter().map(line)
    };
    changes::days(ctx).into_iter().flat_map(of_day).take(NEWS).collect()
}

/// A plan for lists.
pub(super) fn card(ctx: &PageContext<'_>, index: crate::model::index::PlanIx) -> PlanCard {
    let document = ctx.portal.plan(index);
    let count = |key, number: usize| (number > 0).then(|| ctx.voice.phrases.fill(key, &[("count", &number.to_string())]));
    let counts = [
        count("count-sections", document.sections.len()),
        count("count-programmes", document.programmes.len()),
        count("count-indicators", document.indicators.len()),
    ];
    let stand = Stand::of(ctx.portal, document);
    PlanCard {
        link: ctx.plan_link(index),
        part_html: document.imprint.part.as_deref().map(|part| ctx.words_html(part)).unwrap_or_default(),
        city_html: ctx.words_html(&ctx.portal.city(document.city).name),
        role: plan::role(ctx, document).to_owned(),
        period: ctx.voice.period(document),
        stand: stand.map(Stand::word).unwrap_or_default(),
        stand_words: stand.map(|stand| ctx.voice.phrase(stand.phrase()).to_owned()).unwrap_or_default(),
        counts: ctx.voice.list(counts.into_iter().flatten()),
    }
}
