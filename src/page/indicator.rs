//! An indicator: its sentence, chart, table, owner, survey, results, sources.

use serde::Serialize;

use super::contents::NoteView;
use super::figure::FilesView;
use super::parts::{self, Part, PartLink};
use super::progress::ProgressView;
use super::{Frame, NavLink, PageContext, PageKind, address};
use crate::figures::plots::{self, Subject};
use crate::figures::sentence;
use crate::markdown::escape;
use crate::model::index::{IndicatorIx, Item, PlanIx};
use crate::model::indicator::{Direction, FigureKind, Indicator, Match, Outcome, Point, Survey};
use crate::model::plan::{DocumentRole, Plan};

/// A row of an indicator's table: one point.
#[derive(Debug, Clone, Serialize)]
pub struct PointRow {
    /// The fiscal year in full.
    pub year: String,
    /// The series; empty if there is only one.
    pub series_html: String,
    /// The role.
    pub role: String,
    /// The value.
    pub value: String,
    /// Notes on the value.
    pub notes: Vec<NoteView>,
}

/// A share of a survey.
#[derive(Debug, Clone, Serialize)]
pub struct ShareRow {
    /// The answer.
    pub answer_html: String,
    /// Its share.
    pub share: String,
    /// Whether it is part of the value.
    pub counted: bool,
}

/// The survey behind a value.
#[derive(Debug, Clone, Serialize)]
pub struct SurveyView {
    /// Its name.
    pub name_html: String,
    /// Its answers.
    pub shares: Vec<ShareRow>,
    /// How the target was derived.
    pub method_html: String,
    /// Where it stands.
    pub source: String,
}

/// What became of a target.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeView {
    /// When.
    pub date: String,
    /// The figure.
    pub value: String,
    /// How well the definitions match, in words.
    pub quality: String,
    /// Why.
    pub why_html: String,
    /// The stating document.
    pub document: NavLink,
    /// Where it stands there.
    pub source: String,
    /// Notes on the value.
    pub notes: Vec<NoteView>,
}

/// An indicator as a block that pages show.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorView {
    /// `plan/indicator`, for machines.
    pub key: String,
    /// Its anchor.
    pub anchor: String,
    /// The link to its own page.
    pub link: NavLink,
    /// Its sentence.
    pub sentence: String,
    /// How far it has come.
    pub progress: ProgressView,
    /// Its chart.
    pub svg: String,
    /// The kind of chart, for the look.
    pub table_caption: String,
    /// Whether there are several series.
    pub many_series: bool,
    /// The value column's heading.
    pub value_heading: String,
    /// The points.
    pub rows: Vec<PointRow>,
    /// Whether a point bears a note.
    pub noted: bool,
    /// Notes on the name and kind.
    pub notes: Vec<NoteView>,
    /// Facts about the indicator: label and words.
    pub about: Vec<(String, String)>,
    /// Results from other documents.
    pub outcomes: Vec<OutcomeView>,
    /// Whether the page says that no result is stated.
    pub no_outcome: bool,
    /// The survey behind it.
    pub survey: Option<SurveyView>,
    /// Its files, and how to put it into another page.
    pub files: FilesView,
    /// Where it stands.
    pub source: String,
}

impl IndicatorView {
    /// An indicator as shown.
    pub fn new(ctx: &PageContext<'_>, index: PlanIx, at: IndicatorIx) -> Self {
        let plan = ctx.portal.plan(index);
        let indicator = &plan[at];
        let voice = &ctx.voice;
        let subject = Subject::Indicator(index, at);
        let plot = subject.plot(voice);
        let name = voice.text(&indicator.name.text);
        let unit = indicator.unit.as_deref().map(|unit| voice.unit_name(unit));
        let rows = rows(ctx, indicator);
        let mut notes = NoteView::of_wording(ctx, &indicator.name);
        notes.extend(NoteView::maybe(ctx, "note", indicator.note.as_deref()));
        notes.extend(NoteView::maybe(ctx, "explain", indicator.direction_why.as_deref()));
        IndicatorView {
            key: format!("{}/{}", plan.id, indicator.id),
            anchor: indicator.id.to_string(),
            link: ctx.item(index, Item::Indicator(at)),
            progress: ProgressView::new(ctx, indicator),
            svg: plot.chart.as_ref().map(crate::chart::Chart::draw_in_region).unwrap_or_default(),
            files: FilesView::new(ctx, subject, &plot),
            sentence: plot.sentence.clone(),
            table_caption: voice.phrases.fill("table-caption", &[("name", name)]),
            many_series: indicator.series.len() > 1,
            value_heading: match unit {
                Some(unit) => voice.phrases.fill("value-heading-unit", &[("unit", unit)]),
                None => voice.phrase("value-heading").to_owned(),
            },
            noted: rows.iter().any(|row| !row.notes.is_empty()),
            rows,
            notes,
            about: about(ctx, plan, indicator),
            outcomes: indicator.outcomes.iter().map(|outcome| self::outcome(ctx, outcome)).collect(),
            no_outcome: indicator.outcomes.is_empty() && plan.imprint.role == DocumentRole::Plan,
            survey: indicator.survey.as_ref().map(|survey| self::survey(ctx, survey)),
            source: voice.source(&indicator.origin.lines),
        }
    }
}

/// The points in the order of year and role: one row each, results of other documents among them.
fn rows(ctx: &PageContext<'_>, indicator: &Indicator) -> Vec<PointRow> {
    let voice = &ctx.voice;
    let row = |(at, point): (usize, plots::ShownPoint<'_>)| PointRow {
        year: if at == 0 { voice.fiscal_year(point.year) } else { voice.fiscal_year_again(point.year) },
        series_html: match point.series {
            _ if point.shared => escape(voice.phrase("series-shared")),
            Some(series) => ctx.words_html(series),
            None => String::new(),
        },
        role: plots::dated_role(voice, &point),
        value: voice.value(point.value),
        notes: NoteView::of_value(ctx, point.value)
            .into_iter()
            .chain(NoteView::maybe(ctx, "note", point.earlier.map(|earlier| earlier.why.as_str())))
            .collect(),
    };
    plots::shown_points(indicator).into_iter().enumerate().map(row).collect()
}

fn about(ctx: &PageContext<'_>, plan: &Plan, indicator: &Indicator) -> Vec<(String, String)> {
    let voice = &ctx.voice;
    let direction = match indicator.direction {
        Direction::Up => "direction-up",
        Direction::Down => "direction-down",
        Direction::Keep => "direction-keep",
    };
    let kind = match indicator.kind {
        FigureKind::Yearly => "kind-yearly",
        FigureKind::Cumulative => "kind-cumulative",
        FigureKind::Stock => "kind-stock",
        FigureKind::Unstated => "kind-unstated",
    };
    let label = |key| voice.phrase(key).to_owned();
    let mut about = vec![(label("about-direction"), escape(voice.phrase(direction))), (label("about-kind"), escape(voice.phrase(kind)))];
    if let Some(every) = indicator.every {
        about.push((label("about-every"), escape(&voice.phrases.fill("every-years", &[("years", &every.to_string())]))));
    }
    if let (Some(programme), Some(activity)) = (indicator.owner.programme, indicator.owner.activity) {
        about.push((label("about-activity"), ctx.words_html(&plan[programme].activities[activity].text.text)));
    }
    about
}

fn outcome(ctx: &PageContext<'_>, outcome: &Outcome) -> OutcomeView {
    let quality = match outcome.quality {
        Match::Exact => "match-exact",
        Match::Nearly => "match-nearly",
        Match::Doubtful => "match-doubtful",
    };
    OutcomeView {
        date: ctx.voice.formats.instant(outcome.date),
        value: ctx.voice.value(&outcome.value),
        quality: ctx.voice.phrase(quality).to_owned(),
        why_html: ctx.words_html(&outcome.why),
        document: ctx.plan_link(outcome.document),
        source: ctx.voice.source(&outcome.value.origin.lines),
        notes: NoteView::of_value(ctx, &outcome.value),
    }
}

fn survey(ctx: &PageContext<'_>, survey: &Survey) -> SurveyView {
    let share = |(answer, value): &(String, crate::model::indicator::Value)| ShareRow {
        answer_html: ctx.words_html(answer),
        share: ctx.voice.value(value),
        counted: survey.adds_up_to.contains(answer),
    };
    SurveyView {
        name_html: ctx.words_html(&survey.name),
        shares: survey.shares.iter().map(share).collect(),
        method_html: survey.method.as_deref().map(|method| ctx.words_html(method)).unwrap_or_default(),
        source: ctx.voice.source(&survey.origin.lines),
    }
}

/// The page of an indicator.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorPage {
    /// Around the page.
    pub frame: Frame,
    /// Its name.
    pub name_html: String,
    /// Its name in the source language, outside that edition.
    pub original_html: String,
    /// The section in which it stands.
    pub section: NavLink,
    /// The programme that it measures.
    pub programme: Option<NavLink>,
    /// Who is responsible.
    pub departments: Vec<NavLink>,
    /// Charts that show more of it.
    pub charts: Vec<NavLink>,
    /// The indicator.
    pub indicator: IndicatorView,
}

/// The view of an indicator's page.
pub fn view(ctx: &PageContext<'_>, index: PlanIx, at: IndicatorIx) -> IndicatorPage {
    let plan = ctx.portal.plan(index);
    let indicator = &plan[at];
    let view = IndicatorView::new(ctx, index, at);
    let name = ctx.voice.text(&indicator.name.text);
    let mut crumbs = ctx.crumbs_to(index, Some(indicator.owner.section));
    crumbs.push(ctx.section_link(index, indicator.owner.section));
    crumbs.extend(indicator.owner.programme.map(|programme| ctx.item(index, Item::Programme(programme))));
    let mut frame = Frame::new(ctx, &format!("{name} | {}", ctx.voice.text(&plan.imprint.title)), &view.sentence)
        .with_crumbs(ctx, crumbs)
        .with_here(view.link.html.clone())
        .of_plan(ctx, index, &view.source);
    frame.previous = at.0.checked_sub(1).map(|before| ctx.item(index, Item::Indicator(IndicatorIx(before))));
    frame.next = (at.0 + 1 < plan.indicators.len()).then(|| ctx.item(index, Item::Indicator(IndicatorIx(at.0 + 1))));
    let departments = indicator.owner.programme.map(|programme| plan[programme].departments.as_slice()).unwrap_or_default();
    IndicatorPage {
        frame,
        name_html: view.link.html.clone(),
        original_html: ctx.original(&indicator.name.text),
        section: ctx.section_link(index, indicator.owner.section),
        programme: indicator.owner.programme.map(|programme| ctx.item(index, Item::Programme(programme))),
        departments: departments.iter().map(|department| ctx.department(plan.city, *department)).collect(),
        charts: super::plot::of_indicator(ctx, index, at),
        indicator: view,
    }
}

/// A value and its fiscal year.
#[derive(Debug, Clone, Serialize)]
pub struct Dated {
    /// The value with its unit.
    pub value: String,
    /// The year.
    pub year: String,
}

/// A row of the table of all indicators.
#[derive(Debug, Clone, Serialize)]
pub struct OverviewRow {
    /// The indicator.
    pub link: NavLink,
    /// The plan.
    pub plan: NavLink,
    /// Its sentence.
    pub sentence: String,
    /// The first stated value.
    pub first: Option<Dated>,
    /// The last target.
    pub last: Option<Dated>,
    /// A small picture of the values.
    pub spark: String,
}

/// The page of all indicators.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorsPage {
    /// Around the page.
    pub frame: Frame,
    /// The orders.
    pub orders: Vec<super::ranked::OrderLink>,
    /// Comparisons of like indicators.
    pub comparisons: Vec<NavLink>,
    /// The plan whose indicators stand here; empty on the page of all.
    pub part_html: String,
    /// The plans that have indicators, with their rows.
    pub groups: Vec<OverviewGroup>,
    /// The plans whose indicators stand on pages of their own.
    pub parts: Vec<PartLink>,
}

/// The indicators of one plan.
#[derive(Debug, Clone, Serialize)]
pub struct OverviewGroup {
    /// The plan.
    pub plan: NavLink,
    /// Whose plan it is.
    pub city_html: String,
    /// The caption of its table.
    pub caption: String,
    /// Its indicators.
    pub rows: Vec<OverviewRow>,
}

/// The view of the page of all indicators.
pub fn overview(ctx: &PageContext<'_>, part: Option<PlanIx>) -> IndicatorsPage {
    let voice = &ctx.voice;
    let (title, lead) = (voice.phrase("indicators-title"), voice.phrase("indicators-lead"));
    let divided = parts::of(ctx.portal, PageKind::Indicators);
    let plans: Vec<PlanIx> = ctx.portal.plan_indices().filter(|index| !ctx.portal.plan(*index).indicators.is_empty()).collect();
    let link =
        |part: &Part| if let Part::Indicators(index) = *part { Some(NavLink::new(ctx.href(&part.path(ctx.portal)), ctx.plan_link(index).html)) } else { None };
    let links: Vec<NavLink> = divided.iter().filter_map(link).collect();
    let whole = NavLink::new(ctx.href(address::INDICATORS), escape(title));
    let mut frame = match part {
        None => Frame::new(ctx, title, lead).with_crumbs(ctx, Vec::new()),
        Some(index) => {
            let plan = ctx.plan_link(index).html;
            Frame::new(ctx, &format!("{} | {title}", super::section::strip_tags(&plan)), lead).with_crumbs(ctx, vec![whole.clone()]).with_here(plan)
        }
    };
    parts::with_neighbours(&mut frame, (whole, links.clone()), part.and_then(|part| plans.iter().position(|index| *index == part)));
    let groups = plans.iter().filter(|index| part.map_or(links.is_empty(), |part| part == **index)).map(|index| OverviewGroup {
        plan: ctx.plan_link(*index),
        city_html: ctx.words_html(&ctx.portal.city(ctx.portal.plan(*index).city).name),
        caption: voice.phrases.fill("overview-caption", &[("plan", voice.text(&ctx.portal.plan(*index).imprint.title))]),
        rows: ctx.portal.plan(*index).indicator_indices().map(|at| overview_row(ctx, *index, at)).collect(),
    });
    let comparisons = if part.is_none() { super::plot::links(ctx, (0..ctx.portal.comparisons.len()).map(Subject::Comparison)) } else { Vec::new() };
    let count = |index: &PlanIx| ctx.portal.plan(*index).indicators.len();
    let parts = links.iter().cloned().zip(&plans).map(|(link, index)| PartLink { link, count: count(index) });
    IndicatorsPage {
        frame,
        part_html: part.map(|index| ctx.plan_link(index).html).unwrap_or_default(),
        orders: super::ranked::links_to(ctx, None),
        comparisons,
        groups: groups.collect(),
        parts: if part.is_none() { parts.collect() } else { Vec::new() },
    }
}

/// One indicator in a list.
pub fn overview_row(ctx: &PageContext<'_>, index: PlanIx, at: IndicatorIx) -> OverviewRow {
    let indicator = &ctx.portal.plan(index)[at];
    let voice = &ctx.voice;
    let said = |point: &Point| Dated { value: voice.value(&point.value), year: voice.short_year(point.year) };
    let first = indicator.points().map(|(_, point)| point).next();
    let last = indicator.points().map(|(_, point)| point).filter(|point| point.role.is_target()).last();
    OverviewRow {
        link: ctx.item(index, Item::Indicator(at)),
        plan: ctx.plan_link(index),
        sentence: sentence::of_indicator(voice, indicator),
        first: first.map(said),
        last: last.map(said),
        spark: plots::spark(indicator),
    }
}
