//! The events of a plan in the order of time.

use serde::Serialize;

use super::contents::NoteView;
use super::{Frame, NavLink, PageContext};
use crate::figures::plots::Subject;
use crate::model::contents::Status;
use crate::model::index::{EventIx, Item, PlanIx};

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

/// The page of a plan's events.
#[derive(Debug, Clone, Serialize)]
pub struct TimelinePage {
    /// Around the page.
    pub frame: Frame,
    /// The events as a chart.
    pub charts: Vec<NavLink>,
    /// The events by year.
    pub groups: Vec<YearGroup>,
}

/// The view of a plan's events.
pub fn view(ctx: &PageContext<'_>, index: PlanIx) -> TimelinePage {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let title = format!("{} | {}", voice.phrase("timeline-title"), voice.text(&plan.imprint.title));
    let lead = voice.phrases.fill("timeline-lead", &[("plan", voice.text(&plan.imprint.title))]);
    let here = crate::markdown::escape(voice.phrase("timeline-title"));
    let frame = Frame::new(ctx, &title, &lead).with_crumbs(ctx, vec![ctx.plan_link(index)]).with_here(here).of_plan(ctx, index, "");
    let mut events: Vec<EventIx> = (0..plan.events.len()).map(EventIx).collect();
    events.sort_by_key(|at| (plan[*at].when.from.order(), at.0));
    let mut groups: Vec<YearGroup> = Vec::new();
    let mut current = None;
    for at in events {
        let event = &plan[at];
        let year = event.when.from.order().0;
        let row = TimelineRow {
            when: voice.when(event.when),
            link: ctx.item(index, Item::Event(at)),
            planned: event.status == Status::Planned,
            notes: NoteView::maybe(ctx, "doubt", event.doubt.as_deref()).into_iter().collect(),
        };
        if current != Some(year) {
            current = Some(year);
            groups.push(YearGroup { year: voice.formats.instant(crate::calendar::Instant::Year(year)), rows: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row);
        }
    }
    TimelinePage { frame, charts: super::plot::links(ctx, [Subject::Events(index)]), groups }
}
