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
//! - [`spark`]: the same without words, for lists; [`qr`]: an address to point a camera at.
//! - [`bars`]: bars with their totals. [`spans`]: activities and events on a time axis. [`dots`]: many events. [`outline`]: a structure.
//!   [`glance`]: small multiples.
//! - [`picture`], [`mod@column`]: what these have in common: name, sentence, size; words in lines.

pub mod backend;
pub mod bars;
pub mod column;
pub mod dots;
pub mod geometry;
pub mod glance;
pub mod metrics;
pub mod outline;
mod pen;
pub mod picture;
pub mod placing;
pub mod points;
mod qr;
pub mod scale;
pub mod sheet;
pub mod spans;
mod spark;

pub use points::{ChartPoint, ChartSeries, KeyEntry, Look, Mark, PointKind, PointsChart, YearLabel, begins_at_zero, draw, draw_in_region};
pub use qr::qr;
pub use spark::spark;

use sheet::Sheet;

/// A chart of any kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Points by fiscal year.
    Points(PointsChart),
    /// Bars.
    Bars(bars::BarsChart),
    /// Spans of time.
    Spans(spans::SpansChart),
    /// Dots on a time axis.
    Dots(dots::DotsChart),
    /// A structure.
    Outline(outline::OutlineChart),
    /// Small multiples.
    Glance(glance::GlanceChart),
}

impl Chart {
    /// Draws it as one `svg` element.
    pub fn draw(&self) -> String {
        let sheet = Sheet::new();
        self.paint(&sheet);
        sheet.finish()
    }

    /// Draws it inside the region in which it moves sideways where the screen is too narrow for it.
    pub fn draw_in_region(&self) -> String {
        let sheet = Sheet::new();
        self.picture().open_region(&sheet);
        self.paint(&sheet);
        sheet.finish()
    }

    /// Its words.
    pub fn picture(&self) -> &picture::Picture {
        match self {
            Chart::Points(chart) => &chart.picture,
            Chart::Bars(chart) => &chart.picture,
            Chart::Spans(chart) => &chart.picture,
            Chart::Dots(chart) => &chart.picture,
            Chart::Outline(chart) => &chart.picture,
            Chart::Glance(chart) => &chart.picture,
        }
    }

    fn paint(&self, sheet: &Sheet) {
        match self {
            Chart::Points(chart) => points::paint_on(sheet, chart),
            Chart::Bars(chart) => chart.paint(sheet),
            Chart::Spans(chart) => chart.paint(sheet),
            Chart::Dots(chart) => chart.paint(sheet),
            Chart::Outline(chart) => chart.paint(sheet),
            Chart::Glance(chart) => chart.paint(sheet),
        }
    }
}
