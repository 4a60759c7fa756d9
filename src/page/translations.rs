//! How far each edition is translated, and who made and reviewed the translations.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, address};
use crate::markdown::escape;
use crate::translation::status::{Count, EditionStatus};

/// The page of the translations.
#[derive(Debug, Clone, Serialize)]
pub struct TranslationsPage {
    /// Around the page.
    pub frame: Frame,
    /// The editions.
    pub editions: Vec<EditionView>,
    /// The same for programs.
    pub file: NavLink,
}

/// An edition's state.
#[derive(Debug, Clone, Serialize)]
pub struct EditionView {
    /// Its language tag.
    pub lang: String,
    /// Its name in its own language.
    pub name: String,
    /// Its anchor.
    pub anchor: String,
    /// Its parts: name, and counts of strings and narrative.
    pub parts: Vec<PartView>,
    /// All together.
    pub total: Count,
    /// How much of it is translated, in percent.
    pub percent: usize,
}

/// A part of an edition.
#[derive(Debug, Clone, Serialize)]
pub struct PartView {
    /// What it is, as HTML.
    pub name_html: String,
    /// Strings and blocks together.
    pub count: Count,
    /// How much of it is translated, in percent.
    pub percent: usize,
}

/// The view of the page of the translations.
pub fn view(ctx: &PageContext<'_>, status: Vec<EditionStatus>) -> TranslationsPage {
    let voice = &ctx.voice;
    let crumbs = vec![NavLink::new(ctx.href(address::ABOUT), escape(voice.phrase("nav-about")))];
    let frame = Frame::new(ctx, voice.phrase("translations-title"), voice.phrase("translations-lead")).with_crumbs(ctx, crumbs);
    let part = |row: &crate::translation::status::Row| {
        let count = row.strings.and(&row.narrative);
        PartView { name_html: name(ctx, &row.part), count, percent: count.percent() }
    };
    let edition = |(one, edition): (&EditionStatus, &crate::language::Edition)| EditionView {
        lang: one.edition.clone(),
        name: edition.name.clone(),
        anchor: format!("edition-{}", edition.folder),
        parts: one.parts.iter().map(part).collect(),
        total: one.total,
        percent: one.total.percent(),
    };
    let editions = status.iter().zip(ctx.portal.editions.iter().skip(1)).map(edition).collect();
    TranslationsPage {
        frame,
        editions,
        file: NavLink::new(format!("{}data/translations.json", ctx.root), format!("translations.json ({})", ctx.size_of("data/translations.json"))),
    }
}

/// What a part is called: the interface, the portal, or the plan by its title.
fn name(ctx: &PageContext<'_>, part: &str) -> String {
    match part {
        "phrases" => escape(ctx.voice.phrase("translations-phrases")),
        "portal" => escape(ctx.voice.phrase("translations-portal")),
        id => ctx.portal.plan_indices().find(|index| ctx.portal.plan(*index).id.as_str() == id).map_or_else(|| escape(id), |index| ctx.plan_link(index).html),
    }
}
