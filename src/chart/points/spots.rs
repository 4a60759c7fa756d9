//! Where the marks of a chart stand.

use plotters::coord::ranged1d::Ranged;

use crate::chart::geometry::Area;

use super::frame::Frame;
use super::shape;
use super::{ChartPoint, Mark, PointKind, PointsChart};

/// Marks of one fiscal year that are nearer to each other than this stand side by side.
const CLOSE: i32 = 85;
/// Half the distance of marks that stand side by side.
const APART: i32 = 60;

/// A mark on the sheet.
#[derive(Debug, Clone)]
pub(super) struct Spot<'a> {
    pub point: &'a ChartPoint,
    /// Its series; `None` if several share it.
    pub series: Option<usize>,
    pub x: i32,
    /// Place of its value, its bound or the lower end of its band.
    pub y: i32,
    /// Place of the upper end of its band.
    pub top: Option<i32>,
}

/// What a line meets, in the order of the years.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stop {
    /// A mark, by its position in the list.
    Spot(usize),
    /// A word or a dash in this role: the line ends.
    Word(PointKind),
}

/// The marks of a chart, the words without a place, and the way of each line.
#[derive(Debug)]
pub(super) struct Spots<'a> {
    pub list: Vec<Spot<'a>>,
    /// Words and dashes, with the place of their year.
    pub words: Vec<(i32, &'a ChartPoint)>,
    /// By series.
    pub ways: Vec<Vec<Stop>>,
}

impl Spot<'_> {
    /// The box of the mark.
    pub(super) fn area(&self) -> Area {
        let reach = shape::reach(self.point.kind);
        let area = Area::around((self.x, self.y), reach);
        Area { top: self.top.unwrap_or(self.y) - reach, ..area }
    }

    /// The middle of the mark from top to bottom.
    pub(super) fn middle(&self) -> i32 {
        (self.y + self.top.unwrap_or(self.y)) / 2
    }

    /// Whether it is a bound, and the end of the plot to which its half-band reaches.
    pub(super) fn open_end(&self, plot: &Area) -> Option<i32> {
        match self.point.mark {
            Mark::AtLeast(_) => Some(plot.top - 120),
            Mark::AtMost(_) => Some(plot.bottom),
            _ => None,
        }
    }
}

/// Puts the points of a chart into its frame.
pub(super) fn spots<'a>(chart: &'a PointsChart, frame: &Frame) -> Spots<'a> {
    let mut spots = Spots { list: Vec::new(), words: Vec::new(), ways: Vec::new() };
    for (index, series) in chart.series.iter().enumerate() {
        let mut points: Vec<&ChartPoint> = series.points.iter().collect();
        points.sort_by_key(|point| (point.year, point.kind));
        let way = points.into_iter().filter_map(|point| Some(spots.stop(point, index, frame)).filter(|_| !point.ghost)).collect();
        spots.ways.push(way);
    }
    set_apart(&mut spots.list);
    spots
}

impl<'a> Spots<'a> {
    fn stop(&mut self, point: &'a ChartPoint, series: usize, frame: &Frame) -> Stop {
        let x = frame.years.map(&point.year, frame.span);
        let place = |value: f64| frame.values.map(&value, (frame.plot.bottom, frame.plot.top));
        if let Some(shared) = self.list.iter().position(|spot| spot.series != Some(series) && spot.point == point) {
            if let Some(spot) = self.list.get_mut(shared) {
                spot.series = None;
            }
            return Stop::Spot(shared);
        }
        let Some((low, high)) = point.mark.figures() else {
            if !self.words.iter().any(|(_, other)| *other == point) {
                self.words.push((x, point));
            }
            return Stop::Word(point.kind);
        };
        self.list.push(Spot { point, series: Some(series), x, y: place(low), top: high.map(place) });
        Stop::Spot(self.list.len() - 1)
    }
}

/// How far the marks of a fiscal year may reach to each side of it.
pub(super) fn room_apart(chart: &PointsChart, year: i32) -> i32 {
    let figures = chart.points().filter(|point| point.year == year && point.mark.figures().is_some()).count();
    i32::try_from(figures).unwrap_or(0).saturating_sub(1) * APART + 100
}

/// Moves marks of one fiscal year that would cover each other to both sides of it.
fn set_apart(spots: &mut [Spot]) {
    let mut order: Vec<usize> = (0..spots.len()).collect();
    let key = |index: &usize| spots.get(*index).map(|spot| (spot.point.year, spot.y, *index));
    order.sort_by_key(key);
    let near = |a: &usize, b: &usize| match (spots.get(*a), spots.get(*b)) {
        (Some(a), Some(b)) => a.point.year == b.point.year && (a.y - b.y).abs() < CLOSE,
        _ => false,
    };
    let groups: Vec<Vec<usize>> = order.chunk_by(near).map(<[usize]>::to_vec).collect();
    for group in groups.iter().filter(|group| group.len() > 1) {
        let mut group = group.clone();
        group.sort_unstable();
        let half = i32::try_from(group.len()).unwrap_or(0) - 1;
        for (place, index) in (0i32..).zip(group) {
            if let Some(spot) = spots.get_mut(index) {
                spot.x += (2 * place - half) * APART;
            }
        }
    }
}
