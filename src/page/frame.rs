//! What every page has around its own content: head, switcher, breadcrumb, neighbours.

use serde::Serialize;

use super::cards::PageCard;
use super::changes::{self, Notices};
use super::sound::{self, SoundView};
use super::stand::PlanStand;
use super::{PageContext, PageKind, address, feedback};
use crate::card;
use crate::markdown::escape;
use crate::model::index::PlanIx;

/// A link with a ready label.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct NavLink {
    /// Where it leads, relative to the page.
    pub href: String,
    /// Its label as HTML.
    pub html: String,
}

impl NavLink {
    /// A link from an address and a label that is already HTML.
    pub fn new(href: String, html: String) -> Self {
        NavLink { href, html }
    }
}

/// The same page in another edition.
#[derive(Debug, Clone, Serialize)]
pub struct EditionLink {
    /// The edition's language tag.
    pub lang: String,
    /// Its name in its own language.
    pub name: String,
    /// Relative address of the same page there.
    pub href: String,
    /// Absolute address of the same page there.
    pub absolute: String,
    /// Whether it is this page.
    pub current: bool,
    /// Whether the page's text exists there, so that search engines may be led to it.
    pub translated: bool,
}

/// What every page has around its own content.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// Language tag of the page.
    pub lang: String,
    /// Whether its language is Japanese.
    pub japanese: bool,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// The text of `<title>`: page, plan, portal.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The way up to the site's own folder: `../../`.
    pub root: String,
    /// Its own absolute address.
    pub canonical: String,
    /// The address for readers of any other language.
    pub default: String,
    /// All editions of the page.
    pub editions: Vec<EditionLink>,
    /// The way from home to here, without this page.
    pub crumbs: Vec<NavLink>,
    /// The page's own name in the breadcrumb, as HTML.
    pub here_html: String,
    /// The page before it in the plan's order.
    pub previous: Option<NavLink>,
    /// The page after it in the plan's order.
    pub next: Option<NavLink>,
    /// The portal's name.
    pub site: String,
    /// Whether the page says that it is an unofficial translation.
    pub unofficial: bool,
    /// Whether the page says that a machine made part of the translation and people have not reviewed all of it.
    pub machine_made: bool,
    /// Whether search engines are asked to leave the page out, because its text is borrowed from the source language.
    pub noindex: bool,
    /// Where the page stands: plan, period, source; none for pages of the whole portal.
    pub stand: Option<PlanStand>,
    /// When the data was updated, in words.
    pub updated: String,
    /// The portal's name.
    pub portal: String,
    /// The portal's notice, as long as it is shown.
    pub notice: Option<NoticeBar>,
    /// What changed on the page.
    pub changed: Option<Notices>,
    /// Where readers say what is hard to understand; empty if the settings name no place.
    pub feedback: String,
    /// The feed of what changed.
    pub feed: String,
    /// The page's own name for those who share it: its name without the portal's.
    pub name: String,
    /// The picture that stands for the page where it is shared; none if there is none.
    pub image: Option<ShareImage>,
    /// What machines read of the page, in JSON-LD.
    pub json_ld: String,
    /// The page's text as it is spoken; empty for pages without one.
    pub spoken: String,
    /// The page in plain reading order; empty for pages without one.
    pub listening: String,
    /// The electronic book of the page's plan; empty for pages that are not a plan's own.
    pub book: String,
    /// Whether a player reads the page aloud.
    pub player: bool,
    /// The page as recorded speech, where it was made.
    pub sound: Option<SoundView>,
    /// The podcast of the page's plan; empty if there is none.
    pub podcast: String,
}

/// The picture that stands for a page where it is shared.
#[derive(Debug, Clone, Serialize)]
pub struct ShareImage {
    /// Its absolute address.
    pub address: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What it shows, in words.
    pub alternative: String,
}

impl ShareImage {
    fn new(ctx: &PageContext<'_>, card: &PageCard) -> Self {
        let address = format!("{}{}", ctx.portal.settings.base_url, card.path);
        ShareImage { address, width: card::WIDTH, height: card::HEIGHT, alternative: shorten(&card.alternative, 400) }
    }
}

/// The portal's notice.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeBar {
    /// What it says.
    pub html: String,
    /// Where more is said; empty if nowhere.
    pub href: String,
}

impl Frame {
    /// The frame of a page. `title` is its name as plain text; `description` one sentence.
    pub fn new(ctx: &PageContext<'_>, title: &str, description: &str) -> Self {
        let settings = &ctx.portal.settings;
        let portal_title = ctx.voice.text(&settings.title);
        let full = if ctx.is_home() { portal_title.to_owned() } else { format!("{title} | {portal_title}") };
        let editions: Vec<EditionLink> = ctx.portal.edition_indices().map(|edition| edition_link(ctx, edition)).collect();
        Frame {
            lang: ctx.edition().tag.clone(),
            japanese: ctx.edition().is_japanese(),
            rtl: ctx.edition().right_to_left,
            title: full,
            description: shorten(description, 160),
            root: ctx.root.clone(),
            canonical: ctx.absolute(),
            default: editions.first().map(|first| first.absolute.clone()).unwrap_or_default(),
            editions,
            crumbs: Vec::new(),
            here_html: escape(title),
            previous: None,
            next: None,
            site: portal_title.to_owned(),
            unofficial: !ctx.voice.is_source(),
            machine_made: ctx.portal.is_machine_made(ctx.voice.edition),
            noindex: !ctx.is_translated(ctx.voice.edition),
            stand: None,
            updated: updated(ctx),
            portal: portal_title.to_owned(),
            notice: settings.notice.as_ref().map(|notice| NoticeBar { html: ctx.words_html(&notice.text), href: notice.link.clone().unwrap_or_default() }),
            changed: changes::notices(ctx),
            feedback: feedback::address(ctx, title),
            feed: ctx.href(address::ATOM),
            name: title.to_owned(),
            image: ctx.card().map(|card| ShareImage::new(ctx, card)),
            json_ld: String::new(),
            book: book(ctx),
            sound: sound::view(ctx),
            podcast: sound::podcast(ctx),
            spoken: ctx.kind.filter(|kind| kind.is_spoken()).map(|_| address::SPOKEN.to_owned()).unwrap_or_default(),
            listening: ctx.kind.filter(|kind| kind.is_spoken()).map(|_| address::LISTENING.to_owned()).unwrap_or_default(),
            player: ctx.kind.is_none_or(|kind| kind.is_listened_to()),
        }
    }

    /// Writes what machines read, from all that the frame holds: the last thing before a page is shown.
    pub fn describe(&mut self, ctx: &PageContext<'_>) {
        self.json_ld = super::metadata::json_ld(ctx, self);
    }

    /// Adds the way from home to here.
    pub fn with_crumbs(mut self, ctx: &PageContext<'_>, crumbs: Vec<NavLink>) -> Self {
        self.crumbs = vec![NavLink::new(ctx.href(address::HOME), escape(ctx.voice.phrase("nav-home")))];
        self.crumbs.extend(crumbs);
        self
    }

    /// Says to which plan the page belongs, and where in the document it stands.
    pub fn of_plan(mut self, ctx: &PageContext<'_>, index: PlanIx, source: &str) -> Self {
        self.stand = Some(PlanStand::new(ctx, index, source));
        self
    }

    /// Sets the page's own name in the breadcrumb.
    pub fn with_here(mut self, html: String) -> Self {
        self.here_html = html;
        self
    }
}

fn book(ctx: &PageContext<'_>) -> String {
    match ctx.kind {
        Some(PageKind::Plan(index)) => ctx.href(&ctx.portal.plan(index).book(&ctx.edition().folder)),
        _ => String::new(),
    }
}

fn edition_link(ctx: &PageContext<'_>, edition: crate::language::EditionIx) -> EditionLink {
    let other = &ctx.portal.editions[edition.0];
    EditionLink {
        lang: other.tag.clone(),
        name: other.name.clone(),
        href: format!("{}{}/{}", ctx.root, other.folder, ctx.path),
        absolute: ctx.absolute_in(&other.folder),
        current: edition == ctx.voice.edition,
        translated: ctx.is_translated(edition),
    }
}

/// The beginning of a text, cut at a character border with an ellipsis.
pub(super) fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most - 1).collect();
    short.push('…');
    short
}

/// When the data was updated, in words.
pub(super) fn updated(ctx: &PageContext<'_>) -> String {
    let written = &ctx.portal.settings.updated;
    crate::calendar::Instant::parse(written).map_or_else(|| written.clone(), |updated| ctx.voice.formats.instant(updated))
}

/// The furigana switch of an edition; none outside Japanese editions.
pub fn furigana_switch(ctx: &PageContext<'_>) -> Option<FuriganaSwitch> {
    let state = if ctx.edition().has_furigana() { "all" } else { "none" };
    ctx.edition().is_japanese().then(|| FuriganaSwitch { state, readings: ctx.file(&ctx.portal.readings_script.path) })
}

/// What the furigana switch needs to know.
#[derive(Debug, Clone, Serialize)]
pub struct FuriganaSwitch {
    /// What the page shows as it is: `none` or `all`.
    pub state: &'static str,
    /// Where the script with the readings is.
    pub readings: String,
}

/// The parts around the content that are the same on all pages of an edition at one depth.
#[derive(Debug, Clone, Serialize)]
pub struct Chrome {
    /// The portal's name.
    pub title: String,
    /// Where the name leads.
    pub home: String,
    /// The search page.
    pub search: String,
    /// The main ways.
    pub nav: Vec<NavLink>,
    /// The ways of the footer.
    pub footer: Vec<NavLink>,
    /// Where errors and barriers are reported.
    pub contact: String,
    /// Who publishes the portal.
    pub publisher: String,
    /// When the data was updated.
    pub updated: String,
    /// The licence's name.
    pub licence: String,
    /// The licence's address.
    pub licence_url: String,
    /// Whether the portal is a demonstration.
    pub demonstration: bool,
    /// The furigana switch; none outside Japanese editions.
    pub furigana: Option<FuriganaSwitch>,
}

impl Chrome {
    /// The chrome of an edition for pages from which `up` leads to the edition's folder.
    pub fn new(ctx: &PageContext<'_>) -> Self {
        let voice = &ctx.voice;
        let settings = &ctx.portal.settings;
        let link = |path: &str, key| NavLink::new(ctx.href(path), escape(voice.phrase(key)));
        let mut nav = vec![link(address::CITIES, "nav-cities")];
        if !ctx.portal.topics.is_empty() {
            nav.push(link(address::TOPICS, "nav-topics"));
        }
        nav.push(link(address::INDICATORS, "nav-indicators"));
        nav.push(link(address::YEARS, "nav-years"));
        nav.push(link(address::DEPARTMENTS, "nav-departments"));
        nav.push(link(address::GLOSSARY, "nav-glossary"));
        let footer = vec![
            link(address::ABOUT, "nav-about"),
            link(address::ACCESS, "access-title"),
            link(address::ACCESS_RESULTS, "access-results-title"),
            link(address::CHANGES, "changes-title"),
            link(address::DATA, "nav-data"),
            link(address::MANUAL, "nav-manual"),
        ];
        Chrome {
            title: voice.text(&settings.title).to_owned(),
            home: ctx.href(address::HOME),
            search: ctx.href(address::SEARCH),
            nav,
            footer,
            contact: settings.contact.clone(),
            publisher: voice.text(&settings.publisher).to_owned(),
            updated: updated(ctx),
            licence: settings.licence.0.clone(),
            licence_url: settings.licence.1.clone(),
            demonstration: settings.demonstration,
            furigana: furigana_switch(ctx),
        }
    }
}
