//! Sources and known doubts of a plan: where the data comes from, what is in doubt, what was lost.

use serde::Serialize;

use super::contents::{CorrectionView, LostView};
use super::{Frame, NavLink, PageContext};
use crate::model::index::{Item, PlanIx};

/// The doubts of one section or programme.
#[derive(Debug, Clone, Serialize)]
pub struct DoubtGroup {
    /// Where they stand; `None` for the document as a whole.
    pub home: Option<NavLink>,
    /// The doubts.
    pub corrections: Vec<CorrectionView>,
    /// What was lost.
    pub lost: Vec<LostView>,
}

/// The page of a plan's sources and doubts.
#[derive(Debug, Clone, Serialize)]
pub struct DoubtsPage {
    /// Around the page.
    pub frame: Frame,
    /// The plan.
    pub plan: NavLink,
    /// The file name of the source text.
    pub file: String,
    /// The doubts by where they stand.
    pub groups: Vec<DoubtGroup>,
    /// How many doubts there are.
    pub count: usize,
}

/// The view of a plan's sources and doubts.
pub fn view(ctx: &PageContext<'_>, index: PlanIx) -> DoubtsPage {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let title = format!("{} | {}", voice.phrase("source-title"), voice.text(&plan.imprint.title));
    let lead = voice.phrases.fill("source-lead", &[("plan", voice.text(&plan.imprint.title))]);
    let here = crate::markdown::escape(voice.phrase("source-title"));
    let frame = Frame::new(ctx, &title, &lead).with_crumbs(ctx, vec![ctx.plan_link(index)]).with_here(here);
    let shown =
        |corrections: &[crate::model::contents::Correction]| corrections.iter().map(|correction| CorrectionView::new(ctx, correction)).collect::<Vec<_>>();
    let mut groups = vec![DoubtGroup { home: None, corrections: shown(&plan.imprint.corrections), lost: LostView::all(ctx, &plan.imprint.lost) }];
    for at in plan.section_indices() {
        let section = &plan[at];
        groups.push(DoubtGroup {
            home: Some(ctx.section_link(index, at)),
            corrections: shown(&section.contents.corrections),
            lost: LostView::all(ctx, &section.lost),
        });
        for programme in &section.programmes {
            let corrections = shown(&plan[*programme].contents.corrections);
            groups.push(DoubtGroup { home: Some(ctx.item(index, Item::Programme(*programme))), corrections, lost: Vec::new() });
        }
    }
    groups.retain(|group| !group.corrections.is_empty() || !group.lost.is_empty());
    let count = groups.iter().map(|group| group.corrections.len()).sum();
    DoubtsPage { frame, plan: ctx.plan_link(index), file: plan.source_file.clone(), groups, count }
}
