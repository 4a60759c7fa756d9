//! A programme: what it was, what is needed, what is done in which year, by whom, measured how.

use serde::Serialize;

use super::contents::{ContentsView, NoteView};
use super::figure::FigureView;
use super::indicator::IndicatorView;
use super::{Frame, NavLink, PageContext};
use crate::calendar::FiscalYear;
use crate::figures::plots::Subject;
use crate::model::index::{Item, PlanIx, ProgrammeIx};
use crate::model::plan::{Period, Plan};
use crate::model::programme::{Activity, Block, ProgrammeKind, Relisting};
use crate::model::provenance::Wording;

/// An activity as a row of the timeline.
#[derive(Debug, Clone, Serialize)]
pub struct ActivityView {
    /// What is done.
    pub html: String,
    /// The years, in words.
    pub years: String,
    /// For each column: empty, `on`, `maybe` (uncertain).
    pub cells: Vec<&'static str>,
    /// Notes on it.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

/// A block of the programme's table.
#[derive(Debug, Clone, Serialize)]
pub struct BlockView {
    /// Where it stood.
    pub baseline: Vec<String>,
    /// What is needed.
    pub required: Vec<String>,
    /// What is done.
    pub activities: Vec<ActivityView>,
    /// How it is measured.
    pub indicators: Vec<IndicatorView>,
}

/// The page of a programme.
#[derive(Debug, Clone, Serialize)]
pub struct ProgrammePage {
    /// Around the page.
    pub frame: Frame,
    /// `plan/programme`, for machines.
    pub key: String,
    /// Its anchor.
    pub anchor: String,
    /// Its name.
    pub name_html: String,
    /// Its name in the source language.
    pub original_html: String,
    /// The section in which it stands.
    pub section: NavLink,
    /// Notes on the name.
    pub notes: Vec<NoteView>,
    /// One sentence about it.
    pub outline_html: String,
    /// Effort in the plan's years.
    pub effort_html: String,
    /// Who does it.
    pub departments: Vec<NavLink>,
    /// Where the departments are stated.
    pub departments_source: String,
    /// Whether it is listed again here.
    pub relisted: bool,
    /// Its home.
    pub home: Option<NavLink>,
    /// Other places where it is listed.
    pub elsewhere: Vec<NavLink>,
    /// The columns of the timeline: fiscal years; the last may be "and later".
    pub years: Vec<String>,
    /// The blocks of its table.
    pub blocks: Vec<BlockView>,
    /// Whether a chart with points stands in it, for the script that walks through them.
    pub has_points: bool,
    /// Its activities as a chart.
    pub timeline: Option<FigureView>,
    /// Topics.
    pub topics: Vec<NavLink>,
    /// Everything else.
    pub contents: ContentsView,
    /// Where it stands.
    pub source: String,
}

/// The view of a programme's page.
pub fn view(ctx: &PageContext<'_>, index: PlanIx, at: ProgrammeIx) -> ProgrammePage {
    let plan = ctx.portal.plan(index);
    let programme = &plan[at];
    let voice = &ctx.voice;
    let columns = columns(plan, &programme.activities);
    let name = voice.text(&programme.name.text);
    let link = ctx.item(index, Item::Programme(at));
    let mut crumbs = ctx.crumbs_to(index, Some(programme.section));
    crumbs.push(ctx.section_link(index, programme.section));
    let description = programme.outline.as_deref().map(|outline| voice.text(outline)).unwrap_or(name);
    let mut frame =
        Frame::new(ctx, &format!("{name} | {} | {}", voice.text(&plan[programme.section].title.text), voice.text(&plan.imprint.title)), description)
            .with_crumbs(ctx, crumbs)
            .with_here(link.html.clone())
            .of_plan(ctx, index, &voice.source(&programme.origin.lines));
    frame.previous = at.0.checked_sub(1).map(|before| ctx.item(index, Item::Programme(ProgrammeIx(before))));
    frame.next = (at.0 + 1 < plan.programmes.len()).then(|| ctx.item(index, Item::Programme(ProgrammeIx(at.0 + 1))));
    let mut notes = NoteView::of_wording(ctx, &programme.name);
    notes.extend(NoteView::maybe(ctx, "note", programme.note.as_deref()));
    let elsewhere = plan.programme_indices().filter(|other| plan[*other].relisted == Some(Relisting::Of(at)));
    ProgrammePage {
        frame,
        key: format!("{}/{}", plan.id, programme.id),
        anchor: programme.id.to_string(),
        name_html: link.html,
        original_html: ctx.original(&programme.name.text),
        section: ctx.section_link(index, programme.section),
        notes,
        outline_html: programme.outline.as_deref().map(|outline| ctx.words_html(outline)).unwrap_or_default(),
        effort_html: programme.effort.as_deref().map(|effort| ctx.words_html(effort)).unwrap_or_default(),
        departments: programme.departments.iter().map(|department| ctx.department(plan.city, *department)).collect(),
        departments_source: voice.source(&programme.departments_lines),
        relisted: programme.relisted.is_some(),
        home: if let Some(Relisting::Of(home)) = programme.relisted { Some(ctx.item(index, Item::Programme(home))) } else { None },
        elsewhere: elsewhere.map(|other| ctx.section_link(index, plan[other].section)).collect(),
        years: year_labels(ctx, &columns),
        blocks: programme.blocks.iter().map(|block| self::block(ctx, index, (&programme.activities, &columns), block)).collect(),
        has_points: programme.blocks.iter().any(|block| !block.indicators.is_empty()),
        timeline: (!programme.activities.is_empty()).then(|| FigureView::new(ctx, Subject::Programme(index, at))),
        topics: plan.topics_of_programme(at).iter().map(|topic| ctx.topic(*topic)).collect(),
        contents: ContentsView::new(ctx, index, &programme.contents),
        source: if programme.kind == ProgrammeKind::Outline {
            voice.phrases.fill("source-outline", &[("source", &voice.source(&programme.origin.lines))])
        } else {
            voice.source(&programme.origin.lines)
        },
    }
}

/// A column of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Year(FiscalYear),
    Later(FiscalYear),
}

fn columns(plan: &Plan, activities: &[Activity]) -> Vec<Column> {
    let stated = activities.iter().flat_map(|activity| [Some(activity.years.from), activity.years.to]).flatten();
    let open = activities.iter().filter(|activity| activity.years.to.is_none()).map(|activity| activity.years.from).max();
    let (mut from, mut to) = match plan.imprint.period {
        Period::Years(span) => (Some(span.from), span.to),
        _ => (None, None),
    };
    let counted: Vec<FiscalYear> = stated.filter(|year| open.is_none_or(|open| *year < open)).collect();
    for year in counted {
        from = Some(from.map_or(year, |from| from.min(year)));
        to = Some(to.map_or(year, |to| to.max(year)));
    }
    let mut columns: Vec<Column> = match (from, to) {
        (Some(from), Some(to)) => (from.0..=to.0).map(|year| Column::Year(FiscalYear(year))).collect(),
        _ => Vec::new(),
    };
    if let Some(open) = open {
        columns.retain(|column| !matches!(column, Column::Year(year) if *year > open));
        if to.is_none_or(|to| open > to) {
            columns.push(Column::Later(open));
        }
    }
    columns
}

fn year_labels(ctx: &PageContext<'_>, columns: &[Column]) -> Vec<String> {
    let label = |column: &Column| match column {
        Column::Year(year) => ctx.voice.short_year(*year),
        Column::Later(year) => ctx.voice.years(crate::calendar::FiscalSpan { from: *year, to: None }),
    };
    columns.iter().map(label).collect()
}

fn block(ctx: &PageContext<'_>, index: PlanIx, (activities, columns): (&[Activity], &[Column]), block: &Block) -> BlockView {
    let words = |all: &[Wording]| all.iter().map(|item| ctx.words_html(&item.text)).collect();
    BlockView {
        baseline: words(&block.baseline),
        required: words(&block.required),
        activities: block.activities.iter().map(|at| activity(ctx, columns, &activities[*at])).collect(),
        indicators: block.indicators.iter().map(|indicator| IndicatorView::new(ctx, index, *indicator)).collect(),
    }
}

fn activity(ctx: &PageContext<'_>, columns: &[Column], activity: &Activity) -> ActivityView {
    let cell = |column: &Column| {
        let year = match column {
            Column::Year(year) | Column::Later(year) => *year,
        };
        match &activity.uncertain {
            Some(uncertain) if activity.years.contains(year) || uncertain.possible.contains(year) => "maybe",
            _ if activity.years.contains(year) => "on",
            _ => "",
        }
    };
    let mut notes = NoteView::of_wording(ctx, &activity.text);
    notes.extend(NoteView::maybe(ctx, "note", activity.note.as_deref()));
    if let Some(uncertain) = &activity.uncertain {
        let range = ctx.voice.years(uncertain.possible);
        let why = ctx.words_html(&uncertain.why);
        let words = ctx.voice.phrases.fill("years-uncertain", &[("years", &crate::markdown::escape(&range)), ("why", &why)]);
        notes.push(NoteView::new(ctx, "doubt", words));
    }
    ActivityView {
        html: ctx.words_html(&activity.text.text),
        years: ctx.voice.years(activity.years),
        cells: columns.iter().map(cell).collect(),
        notes,
        source: ctx.voice.source(&activity.origin.lines),
    }
}
