//! Charts: numbers become pictures. Words, numbers and years go in ready-made; SVG that says what it shows comes out.
//!
//! A chart knows no plan and no edition. It is written for the style sheet `30-chart.css` of the theme: classes, not colours; real
//! text; a name and a sentence; one symbol with a spoken label for each figure. Same input, same bytes.
//! Leaves to others: which numbers are shown, every word, the table and the caption around the picture ([`crate::page`]), the colours
//! ([`crate::theme`]).
//!
//! - [`backend`]: what plotters draws on: semantic SVG.
//! - [`sheet`]: the SVG that is being written.
//! - [`metrics`]: how wide a text is.
//! - [`scale`]: the axes.
//! - [`geometry`], [`placing`]: texts beside marks, without overlap.
//! - [`points`]: points by fiscal year, for one or several series.
//! - [`spark`]: the same without words, for lists.

pub mod backend;
pub mod geometry;
pub mod metrics;
mod pen;
pub mod placing;
pub mod points;
pub mod scale;
pub mod sheet;
mod spark;

pub use points::{ChartPoint, ChartSeries, Mark, PointKind, PointsChart, YearLabel, begins_at_zero, draw, draw_in_region};
pub use spark::spark;
