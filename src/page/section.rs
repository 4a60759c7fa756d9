//! A section: its narrative, what stands below it, its programmes and indicators, and everything else that the source states there.

use serde::Serialize;

use super::contents::{ContentsView, LostView, NoteView};
use super::indicator::IndicatorView;
use super::tree::{self, TreeNode};
use super::{Frame, NavLink, PageContext, address, prose};
use crate::language::EditionIx;
use crate::model::index::{Item, PlanIx, SectionIx};
use crate::model::prose::{Narrative, Piece, ProseBlock};
use crate::model::section::Section;

/// A block of narrative.
#[derive(Debug, Clone, Serialize)]
pub struct BlockView {
    /// The key of its kind, for anchors.
    pub key: &'static str,
    /// Its heading.
    pub heading: String,
    /// Its text.
    pub html: String,
    /// The source lines it rests on.
    pub source: String,
    /// Whether it is borrowed from the source language.
    pub borrowed: bool,
    /// Whether the source text has changed since it was translated.
    pub stale: bool,
}

/// The same section printed elsewhere.
#[derive(Debug, Clone, Serialize)]
pub struct ReprintView {
    /// Its title there, if it differs.
    pub title_html: String,
    /// Where.
    pub place_html: String,
    /// Its lines there.
    pub source: String,
}

/// A programme in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ProgrammeLine {
    /// The programme.
    pub link: NavLink,
    /// `plan/programme`, for machines.
    pub key: String,
    /// Its anchor.
    pub anchor: String,
    /// One sentence about it.
    pub outline_html: String,
    /// Whether it is listed again here.
    pub relisted: bool,
    /// Who does it.
    pub departments: Vec<NavLink>,
    /// Its indicators.
    pub indicators: Vec<NavLink>,
}

/// The page of a section.
#[derive(Debug, Clone, Serialize)]
pub struct SectionPage {
    /// Around the page.
    pub frame: Frame,
    /// `plan/section`, for machines.
    pub key: String,
    /// Level and code.
    pub mark: String,
    /// Its title.
    pub title_html: String,
    /// Its title in the source language.
    pub original_html: String,
    /// Printed flags and page reference.
    pub flags: Vec<String>,
    /// Notes on the title.
    pub notes: Vec<NoteView>,
    /// The narrative.
    pub narrative: Vec<BlockView>,
    /// Whether some of the narrative is borrowed from the source language.
    pub borrowed: bool,
    /// Whether some of the source's narrative has changed since it was translated.
    pub stale: bool,
    /// The same page in the source language.
    pub source_page: String,
    /// Whether the source has a title only.
    pub no_text: bool,
    /// The sections below it.
    pub children: Vec<TreeNode>,
    /// Its indicators.
    pub indicators: Vec<IndicatorView>,
    /// Its programmes.
    pub programmes: Vec<ProgrammeLine>,
    /// Who is responsible, if the source names them for the section.
    pub departments: Vec<NavLink>,
    /// Charts of what stands in it.
    pub charts: Vec<NavLink>,
    /// Topics.
    pub topics: Vec<NavLink>,
    /// Related plans: title and source.
    pub related: Vec<(String, String)>,
    /// Everything else.
    pub contents: ContentsView,
    /// The same section printed elsewhere.
    pub reprints: Vec<ReprintView>,
    /// What the text has lost.
    pub lost: Vec<LostView>,
    /// Where it stands.
    pub source: String,
    /// The section as a booklet; empty if its own page prints whole.
    pub booklet: String,
}

/// The view of a section's page.
pub fn view(ctx: &PageContext<'_>, index: PlanIx, at: SectionIx) -> SectionPage {
    let plan = ctx.portal.plan(index);
    let section = &plan[at];
    let voice = &ctx.voice;
    let narrative = narrative(ctx, index, at);
    let title = voice.text(&section.title.text);
    let mark = voice.section_mark(section);
    let description = summary(ctx, index, at).unwrap_or_else(|| title.to_owned());
    let above = section.parent.map(|parent| format!(" | {}", voice.text(&plan[parent].title.text))).unwrap_or_default();
    let mut frame = Frame::new(ctx, &format!("{mark} {title}{above} | {}", voice.text(&plan.imprint.title)), &description)
        .with_crumbs(ctx, ctx.crumbs_to(index, section.parent))
        .with_here(voice.html(&section.title.text))
        .of_plan(ctx, index, &voice.source(&section.origin.lines));
    frame.previous = at.0.checked_sub(1).map(|before| ctx.section_link(index, SectionIx(before)));
    frame.next = (at.0 + 1 < plan.sections.len()).then(|| ctx.section_link(index, SectionIx(at.0 + 1)));
    let mut notes = NoteView::of_wording(ctx, &section.title);
    notes.extend(NoteView::maybe(ctx, "note", section.note.as_deref()));
    SectionPage {
        frame,
        key: format!("{}/{}", plan.id, section.id),
        mark,
        title_html: voice.html(&section.title.text),
        original_html: ctx.original(&section.title.text),
        flags: flags(ctx, section),
        notes,
        borrowed: narrative.iter().any(|block| block.borrowed),
        stale: narrative.iter().any(|block| block.stale),
        source_page: frame_source(ctx),
        narrative,
        no_text: section.no_text,
        children: tree::below(ctx, index, at, 1),
        indicators: section.indicators.iter().map(|indicator| IndicatorView::new(ctx, index, *indicator)).collect(),
        programmes: section.programmes.iter().map(|programme| programme_line(ctx, index, *programme)).collect(),
        departments: section.departments.iter().map(|department| ctx.department(plan.city, *department)).collect(),
        charts: super::plot::of_section(ctx, index, at),
        topics: plan.topics_of(at).iter().map(|topic| ctx.topic(*topic)).collect(),
        related: section.related.iter().map(|related| (ctx.words_html(&related.title), voice.source(&related.lines))).collect(),
        contents: ContentsView::new(ctx, index, &section.contents),
        reprints: reprints(ctx, section),
        lost: LostView::all(ctx, &section.lost),
        source: voice.source(&section.origin.lines),
        booklet: if plan.has_booklet(at) { ctx.href(&address::section_booklet(plan, at)) } else { String::new() },
    }
}

fn flags(ctx: &PageContext<'_>, section: &Section) -> Vec<String> {
    let page = section.page_ref.as_deref().map(|page| ctx.voice.foreign(page));
    section.flags.iter().map(|flag| ctx.words_html(flag)).chain(page).collect()
}

fn reprints(ctx: &PageContext<'_>, section: &Section) -> Vec<ReprintView> {
    let view = |reprint: &crate::model::section::Reprint| ReprintView {
        title_html: if reprint.title == section.title.text { String::new() } else { ctx.voice.foreign(&reprint.title) },
        place_html: ctx.words_html(&reprint.place),
        source: ctx.voice.source(&reprint.lines),
    };
    section.reprints.iter().map(view).collect()
}

/// The same page in the source language's edition.
fn frame_source(ctx: &PageContext<'_>) -> String {
    ctx.portal.editions.first().map(|first| format!("{}{}/{}", ctx.root, first.folder, ctx.path)).unwrap_or_default()
}

/// The narrative of a section: each block in the page's edition, or borrowed from the source language.
pub(super) fn narrative(ctx: &PageContext<'_>, index: PlanIx, at: SectionIx) -> Vec<BlockView> {
    let find = |edition| ctx.portal.narratives.get(&(index, at, edition));
    let own = find(ctx.voice.edition);
    let Some(source) = find(EditionIx(0)) else { return Vec::new() };
    let view = |block: &ProseBlock| {
        let translated = own.and_then(|own| own.block(block.kind));
        BlockView {
            key: block.kind.phrase(),
            heading: ctx.voice.phrase(block.kind.phrase()).to_owned(),
            html: prose::html(ctx, Some(index), &translated.unwrap_or(block).pieces),
            source: ctx.voice.source(&block.lines),
            borrowed: translated.is_none(),
            stale: translated.is_some_and(|own| own.is_stale(block)),
        }
    };
    source.blocks.iter().map(view).collect()
}

/// The first words of a section's narrative, as plain text.
pub(super) fn summary(ctx: &PageContext<'_>, index: PlanIx, at: SectionIx) -> Option<String> {
    let narrative: &Narrative = ctx.portal.narratives.get(&(index, at, ctx.voice.edition))?;
    let block = narrative.blocks.first()?;
    let html = prose::html(ctx, Some(index), &block.pieces.iter().filter(|piece| !matches!(piece, Piece::PageLink(_))).cloned().collect::<Vec<_>>());
    let text = strip_tags(&html.replace("</li>\n<li", &format!("{}<li", ctx.voice.formats.list_separator)));
    (!text.is_empty()).then_some(text)
}

/// The text of HTML that this program made itself: without tags, with its few entities opened, in one line.
pub(super) fn strip_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            '\n' if !inside => out.push(' '),
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.trim().replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// A programme in a list.
pub(super) fn programme_line(ctx: &PageContext<'_>, index: PlanIx, at: crate::model::index::ProgrammeIx) -> ProgrammeLine {
    let plan = ctx.portal.plan(index);
    let programme = &plan[at];
    ProgrammeLine {
        link: ctx.item(index, Item::Programme(at)),
        key: format!("{}/{}", plan.id, programme.id),
        anchor: programme.id.to_string(),
        outline_html: programme.outline.as_deref().map(|outline| ctx.words_html(outline)).unwrap_or_default(),
        relisted: programme.relisted.is_some(),
        departments: programme.departments.iter().map(|department| ctx.department(plan.city, *department)).collect(),
        indicators: ctx.indicators(index, programme.indicators()),
    }
}
