//! A plan as an electronic book: what its first and last pages say, and the words that the document explains.

use serde::Serialize;

use super::contents::TermView;
use super::plan::role;
use super::{PageContext, address};
use crate::model::index::{PlanIx, TermIx};

/// Whose voice speaks in a book.
#[derive(Debug, Clone, Serialize)]
pub struct VoiceView {
    /// The voice, who made it, its licence.
    pub credit: String,
    /// The address of the licence.
    pub credit_url: String,
}

/// What a book says of itself.
#[derive(Debug, Clone, Serialize)]
pub struct BookPage {
    /// Whose plan it is.
    pub city_html: String,
    /// The plan's title.
    pub plan_html: String,
    /// Its title in the source language, where the edition has another.
    pub original_html: String,
    /// What kind of document it is.
    pub role: String,
    /// The plan's period.
    pub period: String,
    /// The portal's name.
    pub portal: String,
    /// Who publishes the portal.
    pub publisher: String,
    /// When the data was updated.
    pub updated: String,
    /// The address of the plan's page.
    pub address: String,
    /// The address of the page about its sources and doubts.
    pub doubts: String,
    /// The file name of the source text.
    pub file: String,
    /// The licence's name.
    pub licence: String,
    /// The licence's address.
    pub licence_url: String,
    /// Where errors and barriers are reported.
    pub contact: String,
    /// Whether the portal is a demonstration.
    pub demonstration: bool,
    /// Whether it is an unofficial translation.
    pub unofficial: bool,
    /// Whether a machine made part of the translation and people have not reviewed all of it.
    pub machine_made: bool,
    /// Whose voice speaks; `None` in a book without recorded speech.
    pub voice: Option<VoiceView>,
    /// The terms that the document explains.
    pub terms: Vec<TermView>,
}

/// The view of a plan's book, which may have recorded speech.
pub fn view(ctx: &PageContext<'_>, index: PlanIx, spoken: bool) -> BookPage {
    let plan = ctx.portal.plan(index);
    let settings = &ctx.portal.settings;
    let voice = &ctx.voice;
    BookPage {
        city_html: ctx.words_html(&ctx.portal.city(plan.city).name),
        plan_html: voice.plan_title_html(plan),
        original_html: ctx.original(&plan.imprint.title),
        role: role(ctx, plan).to_owned(),
        period: voice.period(plan),
        portal: voice.text(&settings.title).to_owned(),
        publisher: voice.text(&settings.publisher).to_owned(),
        updated: super::frame::updated(ctx),
        address: ctx.absolute_of(&address::plan(plan)),
        doubts: ctx.absolute_of(&address::doubts(plan)),
        file: plan.source_file.clone(),
        licence: settings.licence.0.clone(),
        licence_url: settings.licence.1.clone(),
        contact: settings.contact.clone(),
        demonstration: settings.demonstration,
        unofficial: !voice.is_source(),
        machine_made: ctx.portal.is_machine_made(voice.edition),
        voice: settings
            .audio
            .as_ref()
            .filter(|_| spoken)
            .map(|audio| VoiceView { credit: format!("{} ({})", audio.credit.name, audio.credit.licence), credit_url: audio.credit.url.clone() }),
        terms: (0..plan.terms.len()).map(|at| TermView::new(ctx, index, &plan[TermIx(at)])).collect(),
    }
}
