//! The words of an edition for its search, read from its own rendered pages: what a page says can be found.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::language::EditionIx;
use crate::model::index::{Item, PlanIx, TermIx};
use crate::page::{Page, PageContext, PageKind, address};
use crate::pipeline::Site;
use crate::reading::Lexicon;
use crate::reading::lexicon::Piece;
use crate::search::{self, Entry, Group, PageText, Words};
use crate::theme::RenderFailure;

/// The script with an edition's words.
///
/// # Errors
/// The template engine's words, if a page cannot be rendered.
pub(super) fn of_edition(site: &Site, edition: EditionIx) -> Result<Vec<u8>, RenderFailure> {
    let one = |(number, page): (usize, &Page)| match group(page.kind) {
        Some(_) => super::numbered(site, edition, number).map(|marked| entry((page.kind, &page.path), &marked.page)),
        None => Ok(None),
    };
    let pages: Result<Vec<Option<Entry>>, RenderFailure> = site.pages.all().par_iter().enumerate().map(one).collect();
    Ok(script(site, edition, pages?.into_iter().flatten().collect()))
}

/// The script with an edition's words, from those of its pages.
pub(super) fn script(site: &Site, edition: EditionIx, entries: Vec<Entry>) -> Vec<u8> {
    let ctx = PageContext::new(&site.portal, &site.theme, edition, address::SEARCH);
    let mut words = Words { places: places(&ctx), entries, readings: BTreeMap::new() };
    for index in site.portal.plan_indices() {
        words.entries.extend((0..site.portal.plan(index).terms.len()).map(|at| term(&ctx, index, TermIx(at))));
    }
    if ctx.edition().is_japanese() {
        words.readings = readings(&site.portal.readings, &words.entries);
    }
    words.script()
}

/// The words with kanji that can be found, with their readings, so that kana find them.
fn readings(lexicon: &Lexicon, entries: &[Entry]) -> BTreeMap<String, String> {
    let texts = entries.iter().flat_map(|Entry(_, _, _, name, sentence, body, _)| [name, sentence, body]);
    let word = |piece| if let Piece::Word(text, number) = piece { Some((text.to_owned(), lexicon.entry(number).reading.clone())) } else { None };
    texts.flat_map(|text| lexicon.cut(text)).filter_map(word).collect()
}

/// Nothing, then each plan with its city and period.
fn places(ctx: &PageContext<'_>) -> Vec<String> {
    let plan = |index: PlanIx| {
        let plan = ctx.portal.plan(index);
        let voice = &ctx.voice;
        [voice.text(&ctx.portal.city(plan.city).name), voice.text(&plan.imprint.title), &voice.period(plan)].join(" · ")
    };
    std::iter::once(String::new()).chain(ctx.portal.plan_indices().map(plan)).collect()
}

/// The group and the plan of a kind of page; `None` for pages that are no content of the portal.
fn group(kind: PageKind) -> Option<(Group, Option<PlanIx>)> {
    match kind.whole() {
        PageKind::Indicator(plan, _) => Some((Group::Indicator, Some(plan))),
        PageKind::Programme(plan, _) => Some((Group::Programme, Some(plan))),
        PageKind::Section(plan, _) => Some((Group::Section, Some(plan))),
        PageKind::Plan(plan) | PageKind::Timeline(plan) | PageKind::Organisation(plan) | PageKind::Doubts(plan) => Some((Group::Page, Some(plan))),
        PageKind::Topic(_) | PageKind::Year(_) | PageKind::Department(..) | PageKind::City(_) | PageKind::About | PageKind::Data => Some((Group::Page, None)),
        _ => None,
    }
}

/// What of a page can be found; `None` for pages that are no content of the portal.
pub(super) fn entry((kind, path): (PageKind, &str), html: &str) -> Option<Entry> {
    let (group, plan) = group(kind)?;
    let block = if matches!(kind, PageKind::Indicator(..)) { None } else { Some("indicator") };
    Some(made(group, plan, path.to_owned(), search::read(html, block)))
}

fn made(group: Group, plan: Option<PlanIx>, path: String, text: PageText) -> Entry {
    let PageText { title, description, body } = text;
    let body = if description.is_empty() { body } else { body.replacen(description.trim_end_matches('…'), "", 1) };
    Entry(group, plan.map_or(0, |plan| plan.0 + 1), path, title, description, body.trim().to_owned(), String::new())
}

fn term(ctx: &PageContext<'_>, index: PlanIx, at: TermIx) -> Entry {
    let plan = ctx.portal.plan(index);
    let term = &plan[at];
    let means = term.means.as_deref().map(|means| ctx.voice.text(means)).unwrap_or_default();
    let printed = [Some(term.term.text.as_str()), term.reading.as_deref(), term.full.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let name = ctx.voice.said("term", &term.term.text).text.to_owned();
    Entry(Group::Term, index.0 + 1, address::item(ctx.portal, index, Item::Term(at)), name, means.to_owned(), String::new(), printed)
}
