//! The lines between marks: dashed where planned, solid where measured, none across a gap.

use crate::chart::geometry::Segment;

use super::spots::{Spot, Spots, Stop};
use super::{PointKind, PointsChart};

/// A line of one series.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Its series.
    pub series: usize,
    /// Whether it joins measured values.
    pub measured: bool,
    /// From mark to mark.
    pub corners: Vec<(i32, i32)>,
}

/// A planned band between two marks of which at least one is a range.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fan {
    /// Its series.
    pub series: usize,
    /// Its corners, around.
    pub corners: [(i32, i32); 4],
}

/// All lines and bands of a chart.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub lines: Vec<Line>,
    pub fans: Vec<Fan>,
}

impl Lines {
    /// The straight parts, for keeping texts off them.
    pub(super) fn segments(&self) -> impl Iterator<Item = Segment> {
        let parts = |line: &Line| line.corners.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect::<Vec<_>>();
        self.lines.iter().flat_map(parts).map(|(from, to)| Segment { from, to })
    }
}

/// The lines of a chart.
pub(super) fn lines(chart: &PointsChart, spots: &Spots) -> Lines {
    let mut lines = Lines::default();
    for (series, way) in spots.ways.iter().enumerate() {
        let stops = |keep: fn(PointKind) -> bool| -> Vec<Option<&Spot>> {
            let stop = |stop: &Stop| match *stop {
                Stop::Spot(index) => spots.list.get(index).filter(|spot| keep(spot.point.kind)).map(Some),
                Stop::Word(kind) => keep(kind).then_some(None),
            };
            way.iter().filter_map(stop).collect()
        };
        for pair in stops(|kind| kind != PointKind::Result).windows(2) {
            if let [Some(from), Some(to)] = pair {
                let measured = is_measured(from) && is_measured(to);
                if !measured && !is_measured(to) || measured && !gap(chart, from, to) {
                    lines.join((series, measured, chart.stepped && !measured), (from, to));
                }
            }
        }
        for pair in stops(|kind| matches!(kind, PointKind::Actual | PointKind::Result)).windows(2) {
            if let [Some(from), Some(to)] = pair
                && to.point.kind == PointKind::Result
                && !gap(chart, from, to)
            {
                lines.join((series, true, false), (from, to));
            }
        }
    }
    lines
}

fn is_measured(spot: &Spot) -> bool {
    matches!(spot.point.kind, PointKind::Actual | PointKind::Result)
}

/// Whether a figure was due between two measured ones.
fn gap(chart: &PointsChart, from: &Spot, to: &Spot) -> bool {
    chart.years.iter().any(|label| from.point.year < label.year && label.year < to.point.year)
}

impl Lines {
    fn join(&mut self, (series, measured, stepped): (usize, bool, bool), (from, to): (&Spot, &Spot)) {
        if from.point.year == to.point.year {
            return;
        }
        if stepped && from.top.is_none() && to.top.is_none() {
            self.add(series, measured, [(from.x, from.y), (to.x, from.y)]);
            self.add(series, measured, [(to.x, from.y), (to.x, to.y)]);
            return;
        }
        self.add(series, measured, [(from.x, from.y), (to.x, to.y)]);
        if from.top.is_some() || to.top.is_some() {
            let (above, beyond) = ((from.x, from.top.unwrap_or(from.y)), (to.x, to.top.unwrap_or(to.y)));
            self.add(series, measured, [above, beyond]);
            self.fans.push(Fan { series, corners: [(from.x, from.y), (to.x, to.y), beyond, above] });
        }
    }

    /// Adds a part of a line to the line that ends where it begins, or begins a new one.
    fn add(&mut self, series: usize, measured: bool, [from, to]: [(i32, i32); 2]) {
        let goes_on = |line: &&mut Line| line.series == series && line.measured == measured && line.corners.last() == Some(&from);
        if let Some(line) = self.lines.iter_mut().find(goes_on) {
            line.corners.push(to);
        } else {
            self.lines.push(Line { series, measured, corners: vec![from, to] });
        }
    }
}
