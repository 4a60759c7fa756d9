//! The glossary: the words that the portal explains, the terms that the documents explain, and the proper names in all editions.

use serde::Serialize;

use super::contents::TermView;
use super::{Frame, NavLink, PageContext, address};
use crate::language::{Place, place};
use crate::markdown::escape;
use crate::model::index::{PlanIx, TermIx};
use crate::model::vocabulary::{self, TERM_CONTEXT};

/// The glossary's page.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryPage {
    /// Around the page.
    pub frame: Frame,
    /// The words that the portal explains, in the order of their words.
    pub words: Vec<WordView>,
    /// The terms that the documents explain, in the order of their words.
    pub terms: Vec<TermView>,
    /// Where the proper names are, if there are any.
    pub names: Option<NavLink>,
}

/// A word that the portal explains.
#[derive(Debug, Clone, Serialize)]
pub struct WordView {
    /// Its anchor.
    pub anchor: String,
    /// The word in this edition.
    pub word_html: String,
    /// The word in the source language, where the edition has another.
    pub original_html: String,
    /// Its reading.
    pub reading: String,
    /// What it means.
    pub means_html: String,
}

fn words(ctx: &PageContext<'_>) -> Vec<WordView> {
    let voice = &ctx.voice;
    let view = |(number, word): (usize, &vocabulary::Word)| {
        let said = ctx.portal.words(voice.edition, TERM_CONTEXT, &word.term);
        let own = vocabulary::forms(said.text).next().unwrap_or_default().to_owned();
        let kana = if voice.is_source() { Some(word.reading.clone()) } else { ctx.kana(&own) };
        let key = place(&ctx.edition().tag, &own, kana.as_deref());
        let shown = WordView {
            anchor: vocabulary::anchor(number).map(|id| id.to_string()).unwrap_or_default(),
            word_html: if said.borrowed { voice.foreign(&own) } else { voice.own(&own) },
            original_html: if voice.is_source() || own == word.term { String::new() } else { voice.foreign(&word.term) },
            reading: if voice.is_source() { word.reading.clone() } else { String::new() },
            means_html: ctx.words_html(&word.means),
        };
        (key, shown)
    };
    let mut all: Vec<(Place, WordView)> = ctx.portal.glossary.iter().enumerate().map(view).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all.into_iter().map(|(_, word)| word).collect()
}

/// The view of the glossary.
pub fn view(ctx: &PageContext<'_>) -> GlossaryPage {
    let voice = &ctx.voice;
    let frame = Frame::new(ctx, voice.phrase("glossary-title"), voice.phrase("glossary-lead")).with_crumbs(ctx, Vec::new());
    let mut all: Vec<(Place, PlanIx, TermIx)> = Vec::new();
    for index in ctx.portal.plan_indices() {
        let plan = ctx.portal.plan(index);
        for at in (0..plan.terms.len()).map(TermIx) {
            let term = &plan[at];
            let said = ctx.portal.words(voice.edition, "term", &term.term.text).text;
            let kana = term.reading.clone().filter(|_| voice.is_source()).or_else(|| ctx.kana(said));
            all.push((place(&ctx.edition().tag, said, kana.as_deref()), index, at));
        }
    }
    all.sort();
    let names = (!ctx.portal.names.is_empty()).then(|| NavLink::new(ctx.href(address::NAMES), escape(voice.phrase("names-title"))));
    GlossaryPage {
        frame,
        names,
        words: words(ctx),
        terms: all.into_iter().map(|(_, index, at)| TermView::new(ctx, index, &ctx.portal.plan(index)[at])).collect(),
    }
}
