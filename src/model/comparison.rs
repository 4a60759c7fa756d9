//! Comparisons: like indicators side by side, with the difference between them said.

use super::index::{Id, IndicatorIx, PlanIx};

/// Like indicators side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Its id.
    pub id: Id,
    /// What they are about.
    pub title: String,
    /// Whether they are counted in the same way, so that they may share one axis.
    pub same_count: bool,
    /// The indicators; two or more.
    pub indicators: Vec<(PlanIx, IndicatorIx)>,
    /// What each is called here.
    pub labels: Vec<String>,
    /// How their definitions differ.
    pub differs: String,
}
