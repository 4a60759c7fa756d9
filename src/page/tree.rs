//! A plan's structure as a nested list that is also a diagram.

use serde::Serialize;

use super::{NavLink, PageContext};
use crate::model::index::{PlanIx, SectionIx};

/// A node of the structure.
#[derive(Debug, Clone, Serialize)]
pub struct TreeNode {
    /// Level and code: 施策 1.
    pub mark: String,
    /// The section.
    pub link: NavLink,
    /// How many programmes and indicators stand in it, in words; empty if none.
    pub counts: String,
    /// The sections below it.
    pub children: Vec<TreeNode>,
}

/// The structure below a section, to a depth.
pub fn below(ctx: &PageContext<'_>, index: PlanIx, section: SectionIx, depth: usize) -> Vec<TreeNode> {
    ctx.portal.plan(index)[section].children.iter().map(|child| node(ctx, index, *child, depth)).collect()
}

/// The structure of a whole plan.
pub fn whole(ctx: &PageContext<'_>, index: PlanIx) -> Vec<TreeNode> {
    ctx.portal.plan(index).roots().map(|root| node(ctx, index, root, usize::MAX)).collect()
}

fn node(ctx: &PageContext<'_>, index: PlanIx, at: SectionIx, depth: usize) -> TreeNode {
    let section = &ctx.portal.plan(index)[at];
    TreeNode {
        mark: ctx.voice.section_mark(section),
        link: ctx.section_link(index, at),
        counts: counts(ctx, section.programmes.len(), section.indicators.len()),
        children: if depth == 0 { Vec::new() } else { below(ctx, index, at, depth.saturating_sub(1)) },
    }
}

fn counts(ctx: &PageContext<'_>, programmes: usize, indicators: usize) -> String {
    let words = |count: usize, one, many| match count {
        0 => None,
        1 => Some(ctx.voice.phrases.fill(one, &[("count", "1")])),
        count => Some(ctx.voice.phrases.fill(many, &[("count", &count.to_string())])),
    };
    let programmes = words(programmes, "count-programme", "count-programmes");
    ctx.voice.list(programmes.into_iter().chain(words(indicators, "count-indicator", "count-indicators")))
}
