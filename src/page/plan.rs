//! A plan as a whole: what it is, its structure, its indicators at a glance, its sources.

use serde::Serialize;

use super::contents::LostView;
use super::indicator::{OverviewRow, overview_row};
use super::section::summary;
use super::tree::{self, TreeNode};
use super::{Frame, NavLink, PageContext, address};
use crate::calendar::Instant;
use crate::markdown::escape;
use crate::model::index::PlanIx;
use crate::model::plan::{DocumentRole, Plan};

/// Something that the document states of itself.
#[derive(Debug, Clone, Serialize)]
pub struct StatedView {
    /// What kind of statement.
    pub label: String,
    /// What it says.
    pub html: String,
    /// Where it stands.
    pub source: String,
}

/// Another document that belongs to it.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// The document.
    pub link: NavLink,
    /// How it belongs to this one.
    pub note_html: String,
}

/// The page of a plan.
#[derive(Debug, Clone, Serialize)]
pub struct PlanPage {
    /// Around the page.
    pub frame: Frame,
    /// The plan's id, for machines.
    pub key: String,
    /// Its title.
    pub title_html: String,
    /// Its title in the source language.
    pub original_html: String,
    /// Whose plan it is.
    pub city_html: String,
    /// What kind of document it is.
    pub role: String,
    /// The first words of its narrative.
    pub lead: String,
    /// What it states of itself.
    pub stated: Vec<StatedView>,
    /// Counts: label and number.
    pub counts: Vec<(String, usize)>,
    /// Its structure.
    pub tree: Vec<TreeNode>,
    /// The caption of the table of its indicators.
    pub table_caption: String,
    /// Its indicators.
    pub indicators: Vec<OverviewRow>,
    /// Charts of it.
    pub charts: Vec<NavLink>,
    /// Its own other pages.
    pub pages: Vec<NavLink>,
    /// Other documents that belong to it.
    pub links: Vec<LinkView>,
    /// What the text has lost.
    pub lost: Vec<LostView>,
    /// Its note.
    pub note_html: String,
}

/// The view of a plan's page.
pub fn view(ctx: &PageContext<'_>, index: PlanIx) -> PlanPage {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let title = voice.text(&plan.imprint.title);
    let lead = plan.roots().next().and_then(|root| summary(ctx, index, root)).unwrap_or_default();
    let city = voice.text(&ctx.portal.city(plan.city).name);
    let description = if lead.is_empty() { title } else { &lead };
    let frame = Frame::new(ctx, &format!("{title} | {city}"), description).with_crumbs(ctx, Vec::new()).with_here(voice.html(&plan.imprint.title)).of_plan(
        ctx,
        index,
        &voice.source(&plan.origin.lines),
    );
    PlanPage {
        frame,
        key: plan.id.to_string(),
        title_html: voice.plan_title_html(plan),
        original_html: ctx.original(&plan.imprint.title),
        city_html: ctx.words_html(&ctx.portal.city(plan.city).name),
        role: role(ctx, plan).to_owned(),
        stated: stated(ctx, plan),
        counts: counts(ctx, plan),
        tree: tree::whole(ctx, index),
        table_caption: voice.phrases.fill("overview-caption", &[("plan", title)]),
        indicators: plan.indicator_indices().map(|at| overview_row(ctx, index, at)).collect(),
        charts: super::plot::of_plan(ctx, index),
        pages: pages(ctx, plan),
        links: links(ctx, plan),
        lost: LostView::all(ctx, &plan.imprint.lost),
        note_html: plan.imprint.note.as_deref().map(|note| ctx.words_html(note)).unwrap_or_default(),
        lead,
    }
}

/// What kind of document it is, in words.
pub(super) fn role<'a>(ctx: &PageContext<'a>, plan: &Plan) -> &'a str {
    ctx.voice.phrase(match plan.imprint.role {
        DocumentRole::Plan => "document-plan",
        DocumentRole::Operations => "document-operations",
    })
}

fn stated(ctx: &PageContext<'_>, plan: &Plan) -> Vec<StatedView> {
    let voice = &ctx.voice;
    let imprint = &plan.imprint;
    let mut all = Vec::new();
    let mut add = |key, html: String, source: String| all.push(StatedView { label: voice.phrase(key).to_owned(), html, source });
    add("stated-period", escape(&voice.period(plan)), voice.source(&imprint.period_lines));
    if let Some(horizon) = &imprint.horizon {
        add("stated-horizon", escape(&voice.formats.instant(Instant::Year(horizon.value))), voice.source(&horizon.lines));
    }
    for (key, stated) in [("stated-publisher", &imprint.publisher), ("stated-editor", &imprint.editor), ("stated-price", &imprint.price)] {
        match stated {
            Some(stated) => add(key, ctx.quantity_or_words(&stated.value), voice.source(&stated.lines)),
            None => add(key, escape(voice.phrase("not-in-source")), String::new()),
        }
    }
    match &imprint.issued {
        Some(issued) => add("stated-issued", escape(&voice.formats.instant(issued.value)), voice.source(&issued.lines)),
        None => add("stated-issued", escape(voice.phrase("not-in-source")), String::new()),
    }
    for (key, named) in [("stated-previous", &imprint.previous), ("stated-upper", &imprint.upper)] {
        if let Some(named) = named {
            let period = named.period.map(|span| format!(" · {}", escape(&voice.years(span)))).unwrap_or_default();
            add(key, format!("{}{period}", ctx.words_html(&named.title)), voice.source(&named.lines));
        }
    }
    all
}

fn counts(ctx: &PageContext<'_>, plan: &Plan) -> Vec<(String, usize)> {
    let all = [
        ("counts-sections", plan.sections.len()),
        ("counts-programmes", plan.programmes.len()),
        ("counts-indicators", plan.indicators.len()),
        ("counts-facts", plan.facts.len()),
        ("counts-events", plan.events.len()),
        ("counts-terms", plan.terms.len()),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| (ctx.voice.phrase(key).to_owned(), count)).collect()
}

fn pages(ctx: &PageContext<'_>, plan: &Plan) -> Vec<NavLink> {
    let link = |path: String, key| NavLink::new(ctx.href(&path), escape(ctx.voice.phrase(key)));
    let mut pages = Vec::new();
    if !plan.events.is_empty() {
        pages.push(link(address::timeline(plan), "timeline-title"));
    }
    if !plan.units.is_empty() {
        pages.push(link(address::organisation(plan), "organisation-title"));
    }
    pages.push(link(address::doubts(plan), "source-title"));
    pages.push(link(address::booklet(plan), "booklet-link"));
    let book = ctx.voice.phrases.fill("book-link", &[("size", &ctx.size_of_book())]);
    pages.push(NavLink::new(ctx.href(&plan.book(&ctx.edition().folder)), escape(&book)));
    if !plan.indicators.is_empty() {
        pages.push(link(address::signage(plan), "signage-link"));
    }
    pages.push(link(address::calendar(plan), "calendar-link"));
    pages.push(NavLink::new(ctx.file(&format!("data/excel/{}.xlsx", plan.id)), escape(ctx.voice.phrase("data-file-workbook"))));
    pages
}

fn links(ctx: &PageContext<'_>, plan: &Plan) -> Vec<LinkView> {
    let view = |link: &crate::model::plan::Link| LinkView {
        link: ctx.plan_link(link.plan),
        note_html: link.note.as_deref().map(|note| ctx.words_html(note)).unwrap_or_else(|| escape(role(ctx, ctx.portal.plan(link.plan)))),
    };
    plan.links.iter().map(view).collect()
}
