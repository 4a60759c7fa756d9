//! The glossary: the terms that the documents explain, in one list.

use serde::Serialize;

use super::contents::TermView;
use super::{Frame, PageContext};
use crate::model::index::{PlanIx, TermIx};

/// The glossary's page.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryPage {
    /// Around the page.
    pub frame: Frame,
    /// The terms, in the order of their words.
    pub terms: Vec<TermView>,
}

/// The view of the glossary.
pub fn view(ctx: &PageContext<'_>) -> GlossaryPage {
    let voice = &ctx.voice;
    let frame = Frame::new(ctx, voice.phrase("glossary-title"), voice.phrase("glossary-lead")).with_crumbs(ctx, Vec::new());
    let mut all: Vec<(String, PlanIx, TermIx)> = Vec::new();
    for index in ctx.portal.plan_indices() {
        let plan = ctx.portal.plan(index);
        for at in (0..plan.terms.len()).map(TermIx) {
            let term = &plan[at];
            let said = ctx.portal.words(voice.edition, "term", &term.term.text).text;
            let key = if voice.is_source() { term.reading.as_deref().unwrap_or(said) } else { said };
            all.push((key.to_lowercase(), index, at));
        }
    }
    all.sort();
    GlossaryPage { frame, terms: all.into_iter().map(|(_, index, at)| TermView::new(ctx, index, &ctx.portal.plan(index)[at])).collect() }
}
