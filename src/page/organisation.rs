//! The organisation that a document describes: units, duties, co-operation.

use serde::Serialize;

use super::contents::{FactView, NoteView};
use super::{Frame, PageContext};
use crate::model::index::{PlanIx, UnitIx};
use crate::model::organisation::Unit;

/// A duty.
#[derive(Debug, Clone, Serialize)]
pub struct DutyView {
    /// What is to be done.
    pub html: String,
    /// Notes on it.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

/// Work done together with others.
#[derive(Debug, Clone, Serialize)]
pub struct CooperationView {
    /// What it is about.
    pub about_html: String,
    /// With whom.
    pub partners_html: String,
    /// How.
    pub says_html: String,
    /// Where it stands.
    pub source: String,
}

/// A unit.
#[derive(Debug, Clone, Serialize)]
pub struct UnitView {
    /// Its id.
    pub id: String,
    /// Its heading level: 2 to 4.
    pub level: usize,
    /// Its name.
    pub name_html: String,
    /// Its duties.
    pub duties: Vec<DutyView>,
    /// Its work with others.
    pub cooperation: Vec<CooperationView>,
    /// Facts stated of it.
    pub facts: Vec<FactView>,
    /// Notes on it.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

/// The page of an organisation.
#[derive(Debug, Clone, Serialize)]
pub struct OrganisationPage {
    /// Around the page.
    pub frame: Frame,
    /// The units, parents before children.
    pub units: Vec<UnitView>,
}

/// The view of an organisation's page.
pub fn view(ctx: &PageContext<'_>, index: PlanIx) -> OrganisationPage {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let title = format!("{} | {}", voice.phrase("organisation-title"), voice.text(&plan.imprint.title));
    let lead = voice.phrases.fill("organisation-lead", &[("plan", voice.text(&plan.imprint.title))]);
    let here = crate::markdown::escape(voice.phrase("organisation-title"));
    let frame = Frame::new(ctx, &title, &lead).with_crumbs(ctx, vec![ctx.plan_link(index)]).with_here(here).of_plan(ctx, index, "");
    let units = in_tree_order(&plan.units).into_iter().map(|(at, depth)| unit(ctx, index, at, depth));
    OrganisationPage { frame, units: units.collect() }
}

/// Units with their depth, children after their parent.
fn in_tree_order(units: &[Unit]) -> Vec<(UnitIx, usize)> {
    fn add(units: &[Unit], parent: Option<UnitIx>, depth: usize, out: &mut Vec<(UnitIx, usize)>) {
        for at in (0..units.len()).map(UnitIx).filter(|at| units[at.0].parent == parent) {
            out.push((at, depth));
            if depth < units.len() {
                add(units, Some(at), depth + 1, out);
            }
        }
    }
    let mut out = Vec::new();
    add(units, None, 0, &mut out);
    out
}

fn unit(ctx: &PageContext<'_>, index: PlanIx, at: UnitIx, depth: usize) -> UnitView {
    let plan = ctx.portal.plan(index);
    let unit = &plan[at];
    let voice = &ctx.voice;
    let duties = unit.duties.iter().map(|duty| DutyView {
        html: ctx.words_html(&duty.text.text),
        notes: NoteView::of_wording(ctx, &duty.text),
        source: voice.source(&duty.lines),
    });
    let cooperation = unit.cooperation.iter().map(|work| CooperationView {
        about_html: ctx.words_html(&work.about),
        partners_html: work.partners.iter().map(|name| ctx.words_html(name)).collect::<Vec<_>>().join(&voice.formats.list_separator),
        says_html: work.says.as_deref().map(|says| ctx.words_html(says)).unwrap_or_default(),
        source: voice.source(&work.lines),
    });
    let mut notes = NoteView::of_wording(ctx, &unit.name);
    notes.extend(NoteView::maybe(ctx, "note", unit.note.as_deref()));
    UnitView {
        id: unit.id.to_string(),
        level: (depth + 2).min(4),
        name_html: ctx.words_html(&unit.name.text),
        duties: duties.collect(),
        cooperation: cooperation.collect(),
        facts: unit.facts.iter().map(|fact| FactView::new(ctx, &plan[*fact])).collect(),
        notes,
        source: voice.source(&unit.origin.lines),
    }
}
