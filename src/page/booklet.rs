//! A plan, or a section with all below it, as one page that prints whole: cover, contents, chapters, addresses.

use serde::Serialize;

use super::{Frame, PageContext, address};
use crate::chart;
use crate::model::index::{PlanIx, ProgrammeIx, SectionIx};
use crate::model::plan::Plan;

/// What a chapter holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A section.
    Section(SectionIx),
    /// A programme.
    Programme(ProgrammeIx),
}

/// A chapter, ready to be shown.
#[derive(Debug, Clone, Serialize)]
pub struct Chapter {
    /// Its anchor.
    pub anchor: String,
    /// How deep it stands, from 0.
    pub depth: usize,
    /// Level and code; empty for programmes.
    pub mark: String,
    /// Its title.
    pub title_html: String,
    /// Its content.
    pub html: String,
}

/// An address that the booklet refers to.
#[derive(Debug, Clone, Serialize)]
pub struct Footnote {
    /// Its number.
    pub number: usize,
    /// The address.
    pub address: String,
}

/// The page of a booklet.
#[derive(Debug, Clone, Serialize)]
pub struct BookletPage {
    /// Around the page.
    pub frame: Frame,
    /// Whose plan it is.
    pub city_html: String,
    /// The plan's title.
    pub plan_html: String,
    /// The section's title; empty for a whole plan.
    pub section_html: String,
    /// The plan's period.
    pub period: String,
    /// The chapters.
    pub chapters: Vec<Chapter>,
    /// The addresses.
    pub footnotes: Vec<Footnote>,
    /// The address of what the booklet shows.
    pub address: String,
    /// The same as a QR code.
    pub qr: String,
}

/// The parts of a booklet in the order of the document: each section, then its programmes.
pub fn parts(plan: &Plan, root: Option<SectionIx>) -> Vec<Part> {
    let inside = |at: SectionIx| root.is_none_or(|root| at == root || plan.ancestors(at).contains(&root));
    let own = |at: SectionIx| std::iter::once(Part::Section(at)).chain(plan[at].programmes.iter().map(|programme| Part::Programme(*programme)));
    plan.section_indices().filter(|at| inside(*at)).flat_map(own).collect()
}

/// The chapter of a part, still without its content.
pub fn chapter(ctx: &PageContext<'_>, index: PlanIx, part: Part) -> Chapter {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let (anchor, depth, mark, title_html) = match part {
        Part::Section(at) => (format!("section-{}", plan[at].id), plan[at].depth, voice.section_mark(&plan[at]), voice.html(&plan[at].title.text)),
        Part::Programme(at) => {
            let programme = &plan[at];
            (format!("programme-{}", programme.id), plan[programme.section].depth + 1, String::new(), voice.html(&programme.name.text))
        }
    };
    Chapter { anchor, depth, mark, title_html, html: String::new() }
}

/// The address of a part's own page below the edition's folder.
pub fn own_page(plan: &Plan, part: Part) -> String {
    match part {
        Part::Section(at) => address::section(plan, at),
        Part::Programme(at) => address::programme(plan, at),
    }
}

/// The view of a booklet with its chapters and addresses.
pub fn view(ctx: &PageContext<'_>, (index, root): (PlanIx, Option<SectionIx>), (chapters, footnotes): (Vec<Chapter>, Vec<Footnote>)) -> BookletPage {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let above = root.and_then(|at| plan[at].parent);
    let names = [Some(voice.text(&plan.imprint.title)), above.map(|at| voice.text(&plan[at].title.text)), root.map(|at| voice.text(&plan[at].title.text))];
    let name = names.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let title = voice.phrases.fill("booklet-title", &[("name", &name)]);
    let mut crumbs = vec![ctx.plan_link(index)];
    crumbs.extend(root.map(|at| ctx.section_link(index, at)));
    let frame = Frame::new(ctx, &title, voice.phrase("booklet-lead")).with_crumbs(ctx, crumbs).with_here(crate::markdown::escape(voice.phrase("booklet-word")));
    let shown = root.map_or_else(|| address::plan(plan), |at| address::section(plan, at));
    let address = format!("{}{}/{}", ctx.portal.settings.base_url, ctx.edition().folder, shown.strip_suffix("index.html").unwrap_or(&shown));
    BookletPage {
        frame,
        city_html: ctx.words_html(&ctx.portal.city(plan.city).name),
        plan_html: voice.plan_title_html(plan),
        section_html: root.map(|at| voice.html(&plan[at].title.text)).unwrap_or_default(),
        period: voice.period(plan),
        chapters,
        footnotes,
        qr: chart::qr(&address, &voice.phrases.fill("qr-label", &[("address", &address)])),
        address,
    }
}
