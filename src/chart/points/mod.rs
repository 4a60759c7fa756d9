//! Points by fiscal year, for one or several series: where we were, what is aimed at, what became of it.
//!
//! Each role has its own shape and tone. What is planned is joined by dashes, what was measured by a solid line; a gap stays a gap.
//! Bands stand for ranges, half-bands for bounds. Several series differ by dash and by what is inside their shapes, and carry their
//! names at their lines' ends. Every value is printed beside its mark, and a key below the years says what the shapes mean.
//! In goes a [`PointsChart`] with every word ready-made; out comes one `svg` for the theme's style sheet.
//! Leaves to others: the table, the caption, the sentence and the links around it.

mod frame;
mod given;
mod key;
mod labels;
mod layout;
mod lines;
mod paint;
mod shape;
mod spots;

pub use given::{ChartPoint, ChartSeries, KeyEntry, Look, Mark, PointKind, PointsChart, YearLabel};
pub use paint::{begins_at_zero, draw, draw_in_region, paint_on};
