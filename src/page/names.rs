//! Proper names: how each is read, and the one form that an edition has for it. One page per kind; the whole table is open data.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, address};
use crate::language::place;
use crate::markdown::escape;
use crate::model::vocabulary::{self, NAME_CONTEXT, Name, NameKind};

/// The page of the kinds of names.
#[derive(Debug, Clone, Serialize)]
pub struct NamesPage {
    /// Around the page.
    pub frame: Frame,
    /// The kinds that have names, and how many.
    pub kinds: Vec<(NavLink, usize)>,
    /// The whole table in all languages, for programs.
    pub file: NavLink,
}

/// The page of the names of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct NamesOfPage {
    /// Around the page.
    pub frame: Frame,
    /// The kind.
    pub title: String,
    /// Whether the edition has forms of its own.
    pub translated: bool,
    /// The names.
    pub names: Vec<NameView>,
}

/// A proper name.
#[derive(Debug, Clone, Serialize)]
pub struct NameView {
    /// The name in the source language.
    pub name_html: String,
    /// Its reading.
    pub reading_html: String,
    /// Its form in this edition; empty if there is none.
    pub form: String,
}

/// The view of the page of kinds.
pub fn overview(ctx: &PageContext<'_>) -> NamesPage {
    let voice = &ctx.voice;
    let crumbs = vec![NavLink::new(ctx.href(address::GLOSSARY), escape(voice.phrase("nav-glossary")))];
    let frame = Frame::new(ctx, voice.phrase("names-title"), voice.phrase("names-lead")).with_crumbs(ctx, crumbs);
    let count = |kind: NameKind| ctx.portal.names.iter().filter(|name| name.kind == kind).count();
    let link = |kind: NameKind| NavLink::new(ctx.href(&address::names_of(kind)), escape(voice.phrase(kind.phrase())));
    let kinds = NameKind::ALL.into_iter().map(|(kind, _)| (link(kind), count(kind))).filter(|(_, count)| *count > 0).collect();
    NamesPage { frame, kinds, file: NavLink::new(format!("{}data/names.csv", ctx.root), format!("names.csv ({})", ctx.size_of("data/names.csv"))) }
}

/// The view of the page of one kind, in the order of the readings.
pub fn view(ctx: &PageContext<'_>, kind: NameKind) -> NamesOfPage {
    let voice = &ctx.voice;
    let link = |path: &str, key| NavLink::new(ctx.href(path), escape(voice.phrase(key)));
    let crumbs = vec![link(address::GLOSSARY, "nav-glossary"), link(address::NAMES, "names-title")];
    let title = voice.phrase(kind.phrase()).to_owned();
    let frame =
        Frame::new(ctx, &format!("{title} | {}", voice.phrase("names-title")), voice.phrase("names-lead")).with_crumbs(ctx, crumbs).with_here(escape(&title));
    let mut names: Vec<&Name> = ctx.portal.names.iter().filter(|name| name.kind == kind).collect();
    names.sort_by_cached_key(|name| (place("ja", &name.name, Some(&name.reading)), name.name.clone()));
    let form = |name: &Name| {
        let agreed = ctx.portal.catalogues[voice.edition.0].find(NAME_CONTEXT, &name.name);
        agreed.and_then(|translation| vocabulary::forms(translation).next()).unwrap_or_default().to_owned()
    };
    let view = |name: &&Name| NameView { name_html: voice.foreign(&name.name), reading_html: voice.foreign(&name.reading), form: voice.own(&form(name)) };
    NamesOfPage { frame, title, translated: !voice.is_source(), names: names.iter().map(view).collect() }
}
