//! Fiscal years: what was planned for each, what was to be reached, what happened.

use serde::Serialize;

use super::parts::{self, Part, PartLink, Tree};
use super::section::strip_tags;
use super::{Frame, NavLink, PageContext, address};
use crate::calendar::{FiscalSpan, FiscalYear};
use crate::markdown::escape;
use crate::model::contents::Status;
use crate::model::index::{EventIx, Item, PlanIx, ProgrammeIx, SectionIx};
use crate::model::plan::Plan;
use crate::model::portal::Portal;
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
    /// The plan or section whose share of it stands here; empty on the page of the whole year.
    pub part_html: String,
    /// What the plans say of it.
    pub plans: Vec<PlanYear>,
    /// The plans or sections whose share stands on pages of their own.
    pub parts: Vec<PartLink>,
}

/// How much may stand on a page, in characters of the data: what fits into its budget with a reading on each word.
const MOST: usize = 1500;
/// What a line weighs beside its words: role, value, years.
const EACH: usize = 20;

/// How a year's share of a plan is divided, and what of it weighs how much in all.
fn tree(plan: &Plan, year: FiscalYear) -> (Tree<'_>, usize) {
    let words = |text: &str| EACH + text.chars().count();
    let mut own = vec![0; plan.sections.len()];
    for at in plan.programme_indices() {
        let here: usize = activities(plan, at, year).map(|activity| words(&activity.text.text)).sum();
        if here > 0 {
            own[plan[at].section.0] += here + words(&plan[at].name.text);
        }
    }
    let points = plan.indicator_indices().map(|at| plan[at].points().filter(|(_, point)| point.year == year).count() * words(&plan[at].name.text));
    let events = plan.events.iter().filter(|event| event.when.from.fiscal_year() == Some(year)).map(|event| words(&event.text.text));
    let base: usize = points.sum::<usize>() + events.sum::<usize>();
    (Tree::new(plan, &own, (base, MOST)), base + own.iter().sum::<usize>())
}

/// The parts of a year: from a year that is too heavy the heaviest plans are taken until the rest fits, and from those their heaviest sections.
pub fn parts(portal: &Portal, year: FiscalYear) -> Vec<Part> {
    let trees: Vec<(PlanIx, Tree<'_>, usize)> =
        portal.plan_indices().map(|index| (index, tree(portal.plan(index), year))).map(|(index, (tree, all))| (index, tree, all)).collect();
    let mut rest: usize = trees.iter().map(|(_, _, all)| all).sum();
    let mut heaviest: Vec<&(PlanIx, Tree<'_>, usize)> = trees.iter().collect();
    heaviest.sort_by_key(|(index, _, all)| (std::cmp::Reverse(*all), *index));
    let mut parts = Vec::new();
    for (index, tree, all) in heaviest {
        if rest <= MOST {
            break;
        }
        rest -= all;
        parts.push(Part::YearOfPlan(year, *index));
        parts.extend(tree.cuts().map(|at| Part::YearOfSection(year, *index, at)));
    }
    // In the order of the plans, each before its sections.
    let key = |part: &Part| match *part {
        Part::YearOfSection(_, plan, at) => (plan, Some(at)),
        Part::YearOfPlan(_, plan) => (plan, None),
        _ => (PlanIx(0), None),
    };
    parts.sort_by_key(key);
    parts
}

/// The view of a year's page, or of one of its parts.
pub fn view(ctx: &PageContext<'_>, year: FiscalYear, part: Option<Part>) -> YearPage {
    let voice = &ctx.voice;
    let title = voice.fiscal_year(year);
    let lead = voice.phrases.fill("year-lead", &[("year", &voice.short_year(year))]);
    let all = self::parts(ctx.portal, year);
    let mut frame = frame(ctx, (year, &title, &lead), part);
    match part {
        Some(part) => {
            let whole = NavLink::new(ctx.href(&address::year(year)), escape(&voice.short_year(year)));
            let links = all.iter().map(|part| link(ctx, *part)).collect();
            parts::with_neighbours(&mut frame, (whole, links), all.iter().position(|one| *one == part));
        }
        None => {
            let years: Vec<FiscalYear> = super::kinds::years(ctx.portal).into_iter().collect();
            let link = |year: &FiscalYear| NavLink::new(ctx.href(&address::year(*year)), escape(&voice.short_year(*year)));
            frame.previous = years.iter().rev().find(|other| **other < year).map(link);
            frame.next = years.iter().find(|other| **other > year).map(link);
        }
    }
    let next = (year.0 + 1).to_string();
    // Where no era is said, the title itself says from when to when the year is.
    let said = title.contains(&next);
    let explained = if said { String::new() } else { voice.phrases.fill("year-explained", &[("year", &year.0.to_string()), ("next", &next)]) };
    let shares = ctx.portal.plan_indices().filter(|index| stands_on(&all, *index, part)).map(|index| plan_year(ctx, index, (year, &all, part)));
    let is_below = |one: &&Part| match (part, **one) {
        (None, Part::YearOfPlan(..)) => true,
        (Some(Part::YearOfPlan(_, plan)), Part::YearOfSection(_, of, _)) => plan == of,
        _ => false,
    };
    let count = |part: Part| ctx.portal.plan_indices().map(|index| lines(ctx.portal, index, (year, part))).sum();
    YearPage {
        frame,
        part_html: part.map(|part| link(ctx, part).html).unwrap_or_default(),
        plans: shares.filter(|plan| !plan.activities.is_empty() || !plan.points.is_empty() || !plan.events.is_empty()).collect(),
        parts: all.iter().filter(is_below).map(|part| PartLink { link: link(ctx, *part), count: count(*part) }).collect(),
        title,
        explained,
    }
}

fn frame(ctx: &PageContext<'_>, (year, title, lead): (FiscalYear, &str, &str), part: Option<Part>) -> Frame {
    let mut crumbs = vec![NavLink::new(ctx.href(address::YEARS), escape(ctx.voice.phrase("nav-years")))];
    let Some(part) = part else { return Frame::new(ctx, lead, lead).with_crumbs(ctx, crumbs).with_here(escape(title)) };
    crumbs.push(NavLink::new(ctx.href(&address::year(year)), escape(title)));
    let name = strip_tags(&link(ctx, part).html);
    if let Part::YearOfSection(_, plan, _) = part {
        crumbs.push(link(ctx, Part::YearOfPlan(year, plan)));
    }
    Frame::new(ctx, &format!("{name} | {}", ctx.voice.short_year(year)), lead).with_crumbs(ctx, crumbs).with_here(link(ctx, part).html)
}

fn link(ctx: &PageContext<'_>, part: Part) -> NavLink {
    let html = match part {
        Part::YearOfSection(_, plan, at) => ctx.section_link(plan, at).html,
        Part::YearOfPlan(_, plan) => ctx.plan_link(plan).html,
        _ => String::new(),
    };
    NavLink::new(ctx.href(&part.path(ctx.portal)), html)
}

/// Whether something of a plan stands on a page of a year.
fn stands_on(all: &[Part], index: PlanIx, part: Option<Part>) -> bool {
    match part {
        Some(Part::YearOfPlan(_, plan) | Part::YearOfSection(_, plan, _)) => plan == index,
        _ => !all.iter().any(|one| matches!(one, Part::YearOfPlan(_, plan) if *plan == index)),
    }
}

/// How many activities, points and events a part of a year has, with the parts below it.
fn lines(portal: &Portal, index: PlanIx, (year, part): (FiscalYear, Part)) -> usize {
    let plan = portal.plan(index);
    let tree = tree(plan, year).0;
    let of = |wanted: Option<SectionIx>| {
        let here = plan.programme_indices().filter(|at| wanted.is_none_or(|wanted| tree.page_of(plan[*at].section) == Some(wanted)));
        here.map(|at| activities(plan, at, year).count()).sum::<usize>()
    };
    match part {
        Part::YearOfSection(_, own, at) if own == index => of(Some(at)),
        Part::YearOfPlan(_, own) if own == index => {
            let points: usize = plan.indicator_indices().map(|at| plan[at].points().filter(|(_, point)| point.year == year).count()).sum();
            of(None) + points + plan.events.iter().filter(|event| event.when.from.fiscal_year() == Some(year)).count()
        }
        _ => 0,
    }
}

fn plan_year(ctx: &PageContext<'_>, index: PlanIx, (year, all, part): (FiscalYear, &[Part], Option<Part>)) -> PlanYear {
    let plan = ctx.portal.plan(index);
    let tree = tree(plan, year).0;
    let is_divided = all.iter().any(|one| matches!(one, Part::YearOfPlan(_, own) if *own == index));
    let section = if let Some(Part::YearOfSection(_, _, at)) = part { Some(at) } else { None };
    let is_here = |at: &ProgrammeIx| !is_divided || tree.page_of(plan[*at].section) == section;
    let activities = plan.programme_indices().filter(is_here).map(|at| programme_year(ctx, (index, plan), at, year)).filter(|line| !line.activities.is_empty());
    PlanYear {
        plan: ctx.plan_link(index),
        activities: activities.collect(),
        points: if section.is_none() { points(ctx, (index, plan), year) } else { Vec::new() },
        events: if section.is_none() { events(ctx, (index, plan), year) } else { Vec::new() },
    }
}

/// What a programme does in a year.
fn activities(plan: &Plan, at: ProgrammeIx, year: FiscalYear) -> impl Iterator<Item = &Activity> {
    let is_here = move |activity: &&Activity| match activity.years.to {
        Some(_) => activity.years.contains(year),
        None => activity.years.from == year,
    };
    plan[at].activities.iter().filter(is_here)
}

fn programme_year(ctx: &PageContext<'_>, (index, plan): (PlanIx, &Plan), at: ProgrammeIx, year: FiscalYear) -> ProgrammeYear {
    let here: Vec<&Activity> = activities(plan, at, year).collect();
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
        let (activities, points) = ctx.portal.plans.iter().fold((0, 0), |(before, points), plan| {
            let here: usize = plan.programme_indices().map(|at| activities(plan, at, year).count()).sum();
            let of = |at: crate::model::index::IndicatorIx| plan[at].points().filter(|(_, point)| point.year == year).count();
            (before + here, points + plan.indicator_indices().map(of).sum::<usize>())
        });
        let counts = [(("year-count-activities-one", "year-count-activities"), activities), (("year-count-points-one", "year-count-points"), points)];
        let words = counts.into_iter().filter(|(_, count)| *count > 0).map(|(keys, count)| voice.counted(keys, count));
        (NavLink::new(ctx.href(&address::year(year)), escape(&voice.fiscal_year(year))), voice.list(words))
    };
    YearsPage { frame, years: super::kinds::years(ctx.portal).into_iter().map(line).collect() }
}
