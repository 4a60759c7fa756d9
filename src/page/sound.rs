//! The recorded speech of a page: the player, whose voice it is, its files.

use serde::Serialize;

use super::{PageContext, PageKind, address, data};

/// What the player needs.
#[derive(Debug, Clone, Serialize)]
pub struct SoundView {
    /// The file.
    pub file: String,
    /// Its size.
    pub size: String,
    /// How long it is: `1:05`.
    pub clock: String,
    /// The file with the times of the sentences.
    pub cues: String,
    /// Its size.
    pub cues_size: String,
    /// The voice, who made it, its licence.
    pub credit: String,
    /// The address of the licence.
    pub credit_url: String,
}

/// The player of a page, if its speech was made.
pub(super) fn view(ctx: &PageContext<'_>) -> Option<SoundView> {
    let track = ctx.sound()?;
    let credit = &ctx.portal.settings.audio.as_ref()?.credit;
    Some(SoundView {
        file: track.name.clone(),
        size: data::size(track.opus.len()),
        clock: track.clock(),
        cues: address::CUES.to_owned(),
        cues_size: data::size(track.vtt().len()),
        credit: format!("{} ({})", credit.name, credit.licence),
        credit_url: credit.url.clone(),
    })
}

/// Where the podcast of the page's plan is; empty if it has none, and on pages of no plan.
pub(super) fn podcast(ctx: &PageContext<'_>) -> String {
    let plan = match ctx.kind {
        Some(PageKind::Plan(plan) | PageKind::Section(plan, _) | PageKind::Programme(plan, _) | PageKind::Indicator(plan, _)) => ctx.portal.plan(plan),
        _ => return String::new(),
    };
    if ctx.has_podcast(plan.id.as_str()) { ctx.href(&address::podcast(plan)) } else { String::new() }
}
