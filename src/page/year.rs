//! Fiscal years: what was planned for each, what was to be reached, what happened.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, address};
use crate::calendar::{FiscalSpan, FiscalYear};
use crate::markdown::escape;
use crate::model::contents::Status;
use crate::model::index::{EventIx, Item, PlanIx, ProgrammeIx};
use crate::model::plan::Plan;
use crate::model::programme::Activity;

/// What one plan says of a year.
#[derive(Debug, Clone, Serialize)]
pub struct PlanYear {
    /// The plan.
    pub plan: NavLink,
    /// Its activities: the programme, and what it does.
    pub activities: Vec<ProgrammeYear>,
    /// Its points: the indicator, its role, its value.
    pub points: Vec<PointLine>,
    /// Its events.
    pub events: Vec<EventLine>,
}

/// What a programme does in a year.
#[derive(Debug, Clone, Serialize)]
pub struct ProgrammeYear {
    /// The programme.
    pub link: NavLink,
    /// All the years for which what it does is planned, if there are others and they are the same for all of it.
    pub years: String,
    /// What it does; whether the year is uncertain; all its years, if they are not those of the rest.
    pub activities: Vec<(String, bool, String)>,
}

/// A point of an indicator.
#[derive(Debug, Clone, Serialize)]
pub struct PointLine {
    /// The indicator.
    pub link: NavLink,
    /// The role.
    pub role: String,
    /// The series, if there are several.
    pub series_html: String,
    /// The value.
    pub value: String,
}

/// An event.
#[derive(Debug, Clone, Serialize)]
pub struct EventLine {
    /// The event.
    pub link: NavLink,
    /// When.
    pub when: String,
    /// Whether it is planned.
    pub planned: bool,
}

/// The page of a year.
#[derive(Debug, Clone, Serialize)]
pub struct YearPage {
    /// Around the page.
    pub frame: Frame,
    /// The year in full.
    pub title: String,
    /// From when to when it runs.
    pub explained: String,
    /// What the plans say of it.
    pub plans: Vec<PlanYear>,
}

/// The view of a year's page.
pub fn view(ctx: &PageContext<'_>, year: FiscalYear) -> YearPage {
    let voice = &ctx.voice;
    let title = voice.fiscal_year(year);
    let lead = voice.phrases.fill("year-lead", &[("year", &voice.short_year(year))]);
    let crumbs = vec![NavLink::new(ctx.href(address::YEARS), escape(voice.phrase("nav-years")))];
    let mut frame = Frame::new(ctx, &lead, &lead).with_crumbs(ctx, crumbs).with_here(escape(&title));
    let years: Vec<FiscalYear> = super::kinds::years(ctx.portal).into_iter().collect();
    let link = |year: &FiscalYear| NavLink::new(ctx.href(&address::year(*year)), escape(&voice.short_year(*year)));
    frame.previous = years.iter().rev().find(|other| **other < year).map(link);
    frame.next = years.iter().find(|other| **other > year).map(link);
    let next = (year.0 + 1).to_string();
    // Where no era is said, the title itself says from when to when the year is.
    let said = title.contains(&next);
    let explained = if said { String::new() } else { voice.phrases.fill("year-explained", &[("year", &year.0.to_string()), ("next", &next)]) };
    let plans = ctx.portal.plan_indices().map(|index| plan_year(ctx, index, year));
    let plans = plans.filter(|plan| !plan.activities.is_empty() || !plan.points.is_empty() || !plan.events.is_empty());
    YearPage { frame, title, explained, plans: plans.collect() }
}

fn plan_year(ctx: &PageContext<'_>, index: PlanIx, year: FiscalYear) -> PlanYear {
    let plan = ctx.portal.plan(index);
    let activities = plan.programme_indices().map(|at| programme_year(ctx, (index, plan), at, year)).filter(|line| !line.activities.is_empty());
    PlanYear {
        plan: ctx.plan_link(index),
        activities: activities.collect(),
        points: points(ctx, (index, plan), year),
        events: events(ctx, (index, plan), year),
    }
}

fn programme_year(ctx: &PageContext<'_>, (index, plan): (PlanIx, &Plan), at: ProgrammeIx, year: FiscalYear) -> ProgrammeYear {
    let is_here = |activity: &&Activity| match activity.years.to {
        Some(_) => activity.years.contains(year),
        None => activity.years.from == year,
    };
    let here: Vec<&Activity> = plan[at].activities.iter().filter(is_here).collect();
    let others = |span: FiscalSpan| if span.to == Some(year) && span.from == year { String::new() } else { ctx.voice.years(span) };
    let shared = here.first().map(|first| first.years).filter(|years| here.iter().all(|activity| activity.years == *years));
    let own = |activity: &Activity| if shared.is_some() { String::new() } else { others(activity.years) };
    let activities = here.iter().map(|activity| (ctx.words_html(&activity.text.text), activity.uncertain.is_some(), own(activity)));
    ProgrammeYear { link: ctx.item(index, Item::Programme(at)), years: shared.map(others).unwrap_or_default(), activities: activities.collect() }
}

fn points(ctx: &PageContext<'_>, (index, plan): (PlanIx, &Plan), year: FiscalYear) -> Vec<PointLine> {
    let mut lines = Vec::new();
    for at in plan.indicator_indices() {
        for (series, point) in plan[at].points().filter(|(_, point)| point.year == year) {
            lines.push(PointLine {
                link: ctx.item(index, Item::Indicator(at)),
                role: ctx.voice.role(point.role).to_owned(),
                series_html: series.name.as_deref().filter(|_| !point.shared).map(|name| ctx.words_html(name)).unwrap_or_default(),
                value: ctx.voice.value(&point.value),
            });
        }
    }
    lines
}

fn events(ctx: &PageContext<'_>, (index, plan): (PlanIx, &Plan), year: FiscalYear) -> Vec<EventLine> {
    let here = (0..plan.events.len()).map(EventIx).filter(|at| plan[*at].when.from.fiscal_year() == Some(year));
    let line =
        |at: EventIx| EventLine { link: ctx.item(index, Item::Event(at)), when: ctx.voice.when(plan[at].when), planned: plan[at].status == Status::Planned };
    here.map(line).collect()
}

/// The page of all years.
#[derive(Debug, Clone, Serialize)]
pub struct YearsPage {
    /// Around the page.
    pub frame: Frame,
    /// The years: link and what they hold, in words.
    pub years: Vec<(NavLink, String)>,
}

/// The view of the page of all years.
pub fn overview(ctx: &PageContext<'_>) -> YearsPage {
    let voice = &ctx.voice;
    let frame = Frame::new(ctx, voice.phrase("years-title"), voice.phrase("years-lead")).with_crumbs(ctx, Vec::new());
    let line = |year: FiscalYear| {
        let plans = ctx.portal.plan_indices().map(|index| plan_year(ctx, index, year));
        let (activities, points) = plans.fold((0, 0), |(activities, points), plan| {
            (activities + plan.activities.iter().map(|line| line.activities.len()).sum::<usize>(), points + plan.points.len())
        });
        let counts = [(("year-count-activities-one", "year-count-activities"), activities), (("year-count-points-one", "year-count-points"), points)];
        let words = counts.into_iter().filter(|(_, count)| *count > 0).map(|(keys, count)| voice.counted(keys, count));
        (NavLink::new(ctx.href(&address::year(year)), escape(&voice.fiscal_year(year))), voice.list(words))
    };
    YearsPage { frame, years: super::kinds::years(ctx.portal).into_iter().map(line).collect() }
}
