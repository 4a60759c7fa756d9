//! Everything that may stand in a section, programme or unit, ready to be shown: facts, tables, lists, services, consultations, events,
//! declarations, terms, figures, doubts. Each with its source line, its note, and its doubt beside it.

mod notes;
mod table;
mod things;

use serde::Serialize;

pub use notes::NoteView;
pub use table::{CellView, ColumnView, RowView, TableView};
pub use things::{ConsultationView, DeclarationView, EventView, FactView, FigureView, ListView, ServiceView, TermView};

use super::{PageContext, address};
use crate::figures::doubts::{Doubt, Meant, Step};
use crate::markdown::escape;
use crate::model::contents::{Contents, Correction, CorrectionKind};
use crate::model::index::PlanIx;
use crate::model::section::Lost;

/// What stands in a section, programme or unit.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ContentsView {
    /// Stated figures and labelled statements.
    pub facts: Vec<FactView>,
    /// Tables.
    pub tables: Vec<TableView>,
    /// Lists.
    pub lists: Vec<ListView>,
    /// Services.
    pub services: Vec<ServiceView>,
    /// Consultations.
    pub consultations: Vec<ConsultationView>,
    /// Events.
    pub events: Vec<EventView>,
    /// Declarations.
    pub declarations: Vec<DeclarationView>,
    /// Terms.
    pub terms: Vec<TermView>,
    /// Figures.
    pub figures: Vec<FigureView>,
    /// Doubts and contradictions.
    pub corrections: Vec<CorrectionView>,
}

impl ContentsView {
    /// What stands in a home.
    pub fn new(ctx: &PageContext<'_>, index: PlanIx, contents: &Contents) -> Self {
        let plan = ctx.portal.plan(index);
        ContentsView {
            facts: contents.facts.iter().map(|at| FactView::new(ctx, &plan[*at])).collect(),
            tables: contents.tables.iter().map(|at| TableView::new(ctx, plan, &plan[*at])).collect(),
            lists: contents.lists.iter().map(|at| ListView::new(ctx, &plan[*at])).collect(),
            services: contents.services.iter().map(|at| ServiceView::new(ctx, plan, &plan[*at])).collect(),
            consultations: contents.consultations.iter().map(|at| ConsultationView::new(ctx, &plan[*at])).collect(),
            events: contents.events.iter().map(|at| EventView::new(ctx, plan, &plan[*at])).collect(),
            declarations: contents.declarations.iter().map(|at| DeclarationView::new(ctx, &plan[*at])).collect(),
            terms: contents.terms.iter().map(|at| TermView::new(ctx, index, &plan[*at])).collect(),
            figures: contents.figures.iter().map(|at| FigureView::new(ctx, &plan[*at])).collect(),
            corrections: contents.corrections.iter().map(|correction| CorrectionView::new(ctx, correction)).collect(),
        }
    }
}

/// A doubt or contradiction of the source.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionView {
    /// Its kind in words.
    pub kind: String,
    /// Where.
    pub place_html: String,
    /// The thing that it stands on; empty where the page itself is the place.
    pub href: String,
    /// As printed.
    pub printed_html: String,
    /// As meant.
    pub mended_html: String,
    /// Why.
    pub notes_html: Vec<String>,
    /// Where it stands.
    pub source: String,
}

impl CorrectionView {
    /// A correction as shown where it stands.
    pub fn new(ctx: &PageContext<'_>, correction: &Correction) -> Self {
        let voice = &ctx.voice;
        let foreign = |text: &Option<String>| text.as_deref().map(|text| voice.foreign(text)).unwrap_or_default();
        CorrectionView {
            kind: kind(ctx, correction.kind).to_owned(),
            place_html: own(ctx, &correction.place),
            href: String::new(),
            printed_html: foreign(&correction.printed),
            mended_html: foreign(&correction.mended),
            notes_html: correction.note.iter().map(|note| own(ctx, note)).collect(),
            source: voice.source(&correction.lines),
        }
    }

    /// A doubt as shown in the list of all, with a link to the thing that it stands on.
    pub fn of_doubt(ctx: &PageContext<'_>, index: PlanIx, doubt: &Doubt<'_>) -> Self {
        let voice = &ctx.voice;
        let step = |step: &Step<'_>| match *step {
            Step::Words(text) => own(ctx, text),
            Step::Year(year) => escape(&voice.fiscal_year(year)),
        };
        let mended_html = match doubt.meant {
            Meant::AsPrinted => String::new(),
            Meant::Words(text) => voice.foreign(text),
            Meant::Years(span) => escape(&voice.years(span)),
            Meant::Time(when) => escape(&voice.when(when)),
        };
        let href = doubt.spot.item.map(|(item, _)| ctx.href(&address::item(ctx.portal, index, item)));
        CorrectionView {
            kind: kind(ctx, doubt.kind).to_owned(),
            place_html: doubt.spot.place.iter().map(step).collect::<Vec<_>>().join(" / "),
            href: href.unwrap_or_default(),
            printed_html: voice.foreign(&doubt.printed),
            mended_html,
            notes_html: doubt.notes.iter().map(|note| own(ctx, note)).collect(),
            source: voice.source(doubt.spot.lines),
        }
    }
}

fn kind<'a>(ctx: &PageContext<'a>, kind: CorrectionKind) -> &'a str {
    ctx.voice.phrase(match kind {
        CorrectionKind::Misread => "correction-misread",
        CorrectionKind::Unit => "correction-unit",
        CorrectionKind::Sum => "correction-sum",
        CorrectionKind::Wording => "correction-wording",
        CorrectionKind::Span => "correction-span",
        CorrectionKind::Other => "correction-other",
    })
}

/// Wording of a temporary owner as HTML in the page's edition.
fn own(ctx: &PageContext<'_>, text: &str) -> String {
    let said = ctx.portal.words(ctx.voice.edition, "", text);
    if said.borrowed { ctx.voice.foreign(text) } else { ctx.voice.own(said.text) }
}

/// What the text has lost.
#[derive(Debug, Clone, Serialize)]
pub struct LostView {
    /// What.
    pub what_html: String,
    /// Where it stood.
    pub source: String,
}

impl LostView {
    /// What was lost, as shown.
    pub fn all(ctx: &PageContext<'_>, lost: &[Lost]) -> Vec<Self> {
        lost.iter().map(|lost| LostView { what_html: own(ctx, &lost.what), source: ctx.voice.source(&lost.lines) }).collect()
    }
}
