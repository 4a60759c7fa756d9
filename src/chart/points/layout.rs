//! Where everything in a chart stands, before anything is written.

use crate::chart::metrics;
use crate::chart::placing::Side;

use super::PointsChart;
use super::frame::{Frame, Measures, VALUE_TEXT};
use super::labels::{self, Label};
use super::lines::{self, Lines};
use super::spots::{self, Spots};

/// So often a chart is made wider by a third before texts go into rows above the plot: beyond that it would be wider than it is readable.
const WIDER: usize = 3;

/// A chart in place.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    pub chart: &'a PointsChart,
    pub frame: Frame<'a>,
    pub spots: Spots<'a>,
    pub lines: Lines,
    pub labels: Vec<Label<'a>>,
}

impl<'a> Layout<'a> {
    /// Lays a chart out: as narrow as its texts allow.
    pub(super) fn of(chart: &'a PointsChart) -> Self {
        let measures = Measures::of(chart, name_room(chart));
        let mut width = measures.width();
        for _ in 0..WIDER {
            let (frame, spots, lines) = at_width(chart, &measures, width);
            if let Some(labels) = labels::beside_marks(chart, &frame, &spots, &lines) {
                return Layout { chart, frame, spots, lines, labels };
            }
            width = width.saturating_mul(4) / 3;
        }
        let (frame, spots, lines) = at_width(chart, &measures, width);
        let labels = labels::in_rows(chart, &frame, &spots, &lines);
        Layout { chart, frame, spots, lines, labels }
    }

    /// The upper edge of the drawing: 0, or higher where texts stand in rows above the plot.
    pub(super) fn top(&self) -> i32 {
        self.labels.iter().map(|label| label.placed.area.top - 20).min().unwrap_or(0).min(0)
    }
}

fn at_width<'a>(chart: &'a PointsChart, measures: &Measures<'a>, width: i32) -> (Frame<'a>, Spots<'a>, Lines) {
    let frame = measures.frame(width);
    let spots = spots::spots(chart, &frame);
    let lines = lines::lines(chart, &spots);
    (frame, spots, lines)
}

/// The room that names need before the first and after the last year.
fn name_room(chart: &PointsChart) -> (i32, i32) {
    let names = chart.series.iter().filter_map(|series| series.name.as_deref()).filter(|name| !name.trim().is_empty());
    let Some(widest) = names.map(|name| metrics::width(name, VALUE_TEXT)).max() else { return (0, 0) };
    let room = widest * 11 / 10 + 190;
    if labels::name_side(chart) == Side::Left { (room, 0) } else { (0, room) }
}
