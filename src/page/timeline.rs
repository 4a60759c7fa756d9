//! The events of a plan in the order of time.

use std::ops::RangeInclusive;

use serde::Serialize;

use super::contents::NoteView;
use super::parts::{self, Part, PartLink};
use super::{Frame, NavLink, PageContext, address};
use crate::figures::plots::Subject;
use crate::markdown::escape;
use crate::model::contents::Status;
use crate::model::index::{EventIx, Item, PlanIx};
use crate::model::plan::Plan;

/// An event as a line that leads to where it stands.
#[derive(Debug, Clone, Serialize)]
pub struct TimelineRow {
    /// When.
    pub when: String,
    /// The event.
    pub link: NavLink,
    /// Whether it is planned.
    pub planned: bool,
    /// Doubts about it.
    pub notes: Vec<NoteView>,
}

/// The events of one Western year.
#[derive(Debug, Clone, Serialize)]
pub struct YearGroup {
    /// The year.
    pub year: String,
    /// Its events.
    pub rows: Vec<TimelineRow>,
}

/// The page of a plan's events, or of the events of some years.
#[derive(Debug, Clone, Serialize)]
pub struct TimelinePage {
    /// Around the page.
    pub frame: Frame,
    /// The years whose events stand here; empty on the page of the whole.
    pub part_html: String,
    /// The events as a chart.
    pub charts: Vec<NavLink>,
    /// The events by year.
    pub groups: Vec<YearGroup>,
    /// The years whose events stand on pages of their own.
    pub parts: Vec<PartLink>,
}

/// How much may stand on a page, in characters of the data: what fits into its budget with a reading on each word.
const MOST: usize = 1400;
/// What an event weighs beside its words.
const EACH: usize = 25;

/// The events of a plan in the order of time, each with its Western year.
fn events(plan: &Plan) -> Vec<(i32, EventIx)> {
    let mut events: Vec<EventIx> = (0..plan.events.len()).map(EventIx).collect();
    events.sort_by_key(|at| (plan[*at].when.from.order(), at.0));
    events.into_iter().map(|at| (plan[at].when.from.order().0, at)).collect()
}

/// The years of the parts into which a plan's events are divided; none if they stand on one page.
pub fn parts(plan: &Plan) -> Vec<RangeInclusive<i32>> {
    let mut years: Vec<(i32, usize)> = Vec::new();
    for (year, at) in events(plan) {
        let weight = EACH + plan[at].text.text.chars().count() + plan[at].doubt.as_ref().map_or(0, |doubt| doubt.chars().count());
        match years.last_mut() {
            Some((last, sum)) if *last == year => *sum += weight,
            _ => years.push((year, weight)),
        }
    }
    let weights: Vec<usize> = years.iter().map(|(_, weight)| *weight).collect();
    let chunks = parts::chunks(&weights, MOST);
    let span = |chunk: std::ops::Range<usize>| years[chunk.start].0..=years[chunk.end - 1].0;
    if chunks.len() > 1 { chunks.into_iter().map(span).collect() } else { Vec::new() }
}

/// The view of a plan's events: of the whole, or of a part by its number.
pub fn view(ctx: &PageContext<'_>, index: PlanIx, part: Option<usize>) -> TimelinePage {
    let plan = ctx.portal.plan(index);
    let spans = parts(plan);
    let all = events(plan);
    let link = |number: usize| NavLink::new(ctx.href(&Part::Timeline(index, number).path(ctx.portal)), escape(&named(ctx, &spans[number])));
    let links: Vec<PartLink> =
        (0..spans.len()).map(|number| PartLink { link: link(number), count: all.iter().filter(|(year, _)| spans[number].contains(year)).count() }).collect();
    let mut frame = frame(ctx, index, part.and_then(|number| links.get(number)).map(|part| part.link.html.clone()));
    let whole = NavLink::new(ctx.href(&address::timeline(plan)), escape(ctx.voice.phrase("timeline-title")));
    parts::with_neighbours(&mut frame, (whole, links.iter().map(|part| part.link.clone()).collect()), part);
    let is_here = |year: i32| part.map_or(spans.is_empty(), |number| spans.get(number).is_some_and(|span| span.contains(&year)));
    let mut groups: Vec<YearGroup> = Vec::new();
    let mut current = None;
    for (year, at) in all.into_iter().filter(|(year, _)| is_here(*year)) {
        if current != Some(year) {
            current = Some(year);
            groups.push(YearGroup { year: said(ctx, year), rows: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row(ctx, index, at));
        }
    }
    TimelinePage {
        part_html: part.and_then(|number| links.get(number)).map(|part| part.link.html.clone()).unwrap_or_default(),
        frame,
        charts: if part.is_none() { super::plot::links(ctx, [Subject::Events(index)]) } else { Vec::new() },
        groups,
        parts: if part.is_none() { links } else { Vec::new() },
    }
}

fn row(ctx: &PageContext<'_>, index: PlanIx, at: EventIx) -> TimelineRow {
    let event = &ctx.portal.plan(index)[at];
    TimelineRow {
        when: ctx.voice.when(event.when),
        link: ctx.item(index, Item::Event(at)),
        planned: event.status == Status::Planned,
        notes: NoteView::maybe(ctx, "doubt", event.doubt.as_deref()).into_iter().collect(),
    }
}

fn frame(ctx: &PageContext<'_>, index: PlanIx, part: Option<String>) -> Frame {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let (title, name) = (voice.phrase("timeline-title"), voice.text(&plan.imprint.title));
    let lead = voice.phrases.fill("timeline-lead", &[("plan", name)]);
    let mut crumbs = vec![ctx.plan_link(index)];
    let Some(part) = part else {
        return Frame::new(ctx, &format!("{title} | {name}"), &lead).with_crumbs(ctx, crumbs).with_here(escape(title)).of_plan(ctx, index, "");
    };
    crumbs.push(NavLink::new(ctx.href(&address::timeline(plan)), escape(title)));
    Frame::new(ctx, &format!("{part} | {title} | {name}"), &lead).with_crumbs(ctx, crumbs).with_here(part).of_plan(ctx, index, "")
}

fn said(ctx: &PageContext<'_>, year: i32) -> String {
    ctx.voice.formats.instant(crate::calendar::Instant::Year(year))
}

fn named(ctx: &PageContext<'_>, years: &RangeInclusive<i32>) -> String {
    if years.start() == years.end() { said(ctx, *years.start()) } else { format!("{} – {}", said(ctx, *years.start()), said(ctx, *years.end())) }
}
