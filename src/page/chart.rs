//! From an indicator's points to a chart: texts of the edition, numbers of the model.

use super::PageContext;
use crate::model::indicator::Indicator;

/// The chart of an indicator's points.
pub(super) fn points(_ctx: &PageContext<'_>, _indicator: &Indicator, _sentence: &str) -> String {
    String::new()
}

/// A small picture of an indicator's values for lists.
pub(super) fn spark(_indicator: &Indicator) -> String {
    String::new()
}
