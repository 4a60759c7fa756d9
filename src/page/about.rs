//! About the portal: what it is and is not, where its data comes from, licences, contact.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, address};
use crate::markdown::escape;

/// A source document.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    /// The plan.
    pub link: NavLink,
    /// Whose document it is.
    pub city_html: String,
    /// The file name of the source text.
    pub file: String,
    /// Its page of sources and doubts.
    pub doubts: NavLink,
}

/// The page about the portal.
#[derive(Debug, Clone, Serialize)]
pub struct AboutPage {
    /// Around the page.
    pub frame: Frame,
    /// The portal's name.
    pub title_html: String,
    /// The source documents.
    pub sources: Vec<SourceView>,
    /// The licence.
    pub licence: NavLink,
    /// The contact.
    pub contact: String,
    /// Who publishes it.
    pub publisher_html: String,
    /// Whether it is a demonstration.
    pub demonstration: bool,
    /// How far the translations are, if there are any.
    pub translations: Option<NavLink>,
}

/// The view of the page about the portal.
pub fn view(ctx: &PageContext<'_>) -> AboutPage {
    let voice = &ctx.voice;
    let settings = &ctx.portal.settings;
    let frame = Frame::new(ctx, voice.phrase("about-title"), voice.phrase("about-lead")).with_crumbs(ctx, Vec::new());
    let source = |index| {
        let plan = ctx.portal.plan(index);
        SourceView {
            link: ctx.plan_link(index),
            city_html: ctx.words_html(&ctx.portal.city(plan.city).name),
            file: plan.source_file.clone(),
            doubts: NavLink::new(ctx.href(&address::doubts(plan)), voice.phrases.fill("source-title-of", &[("plan", &voice.html(&plan.imprint.title))])),
        }
    };
    AboutPage {
        frame,
        title_html: ctx.words_html(&settings.title),
        sources: ctx.portal.plan_indices().map(source).collect(),
        licence: NavLink::new(settings.licence.1.clone(), escape(&settings.licence.0)),
        contact: settings.contact.clone(),
        publisher_html: ctx.words_html(&settings.publisher),
        demonstration: settings.demonstration,
        translations: (ctx.portal.editions.len() > 1).then(|| NavLink::new(ctx.href(address::TRANSLATIONS), escape(voice.phrase("translations-title")))),
    }
}
