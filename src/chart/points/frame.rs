//! The frame of a chart: how wide it is, where the axes stand, which fiscal years are written.

use std::collections::BTreeMap;

use plotters::coord::ranged1d::Ranged;

use crate::chart::geometry::Area;
use crate::chart::metrics;
use crate::chart::picture::NARROW;
use crate::chart::scale::{Values, Years};

use super::key::{self, Placed};
use super::{PointsChart, spots};

/// Size of the texts of both axes.
pub(super) const AXIS_TEXT: i32 = 120;
/// Size of values and names.
pub(super) const VALUE_TEXT: i32 = 130;

const TOP: i32 = 320;
const PLOT_HEIGHT: i32 = 1280;
/// So much higher for each series beyond the second.
const SERIES_HEIGHT: i32 = 400;
/// Height of a plot that holds words only.
const WORDS_HEIGHT: i32 = 560;
/// Room for the wave between the lowest tick and the foot of an axis that does not begin at zero.
const WAVE: i32 = 130;
const ROW: i32 = 150;
/// Beside the texts of the ticks: 5 units to the plot, the rest for fonts whose digits are wider than those of the table.
const TICK_ROOM: i32 = 85;

/// A written fiscal year.
#[derive(Debug)]
pub(super) struct YearText<'a> {
    /// Middle of the text.
    pub x: i32,
    /// Base line of the text.
    pub y: i32,
    /// The text.
    pub text: &'a str,
}

/// Where the axes stand, in tenths of a unit of the `viewBox`.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    pub width: i32,
    pub height: i32,
    /// From the first to the last tick, and over the whole width of the lines.
    pub plot: Area,
    unit_width: i32,
    /// The foot of the plot, on which the years stand.
    pub floor: i32,
    pub values: Values,
    pub years: Years,
    /// Where the first and the last fiscal year stand.
    pub span: (i32, i32),
    /// The ticks: base line and text.
    pub ticks: Vec<(i32, String)>,
    pub written: Vec<YearText<'a>>,
    /// Places of the years that have a tick.
    pub year_ticks: Vec<i32>,
    /// Lines of the note under the years: base line and text.
    pub note: Vec<(i32, String)>,
    /// What the shapes mean, below that.
    pub key: Vec<Placed<'a>>,
}

impl Frame<'_> {
    /// Right end of the unit: over the ticks if it is not wider than they are.
    pub(super) fn unit_end(&self) -> i32 {
        (self.plot.left - 50).max(self.unit_width)
    }

    /// Where zero stands if it is inside the plot and not at its foot.
    pub(super) fn zero_line(&self) -> Option<i32> {
        let below = self.values.ticks().first().is_some_and(|lowest| *lowest < 0.0);
        (below && self.values.begins_at_zero()).then(|| self.values.map(&0.0, (self.plot.bottom, self.plot.top)))
    }
}

/// What is the same at every width.
pub(super) struct Measures<'a> {
    chart: &'a PointsChart,
    values: Values,
    years: Years,
    tick_width: i32,
    /// Room before the first and after the last year.
    edges: (i32, i32),
    /// Fiscal years that have a point.
    pub pointed: Vec<i32>,
}

impl<'a> Measures<'a> {
    /// Measures a chart; `names` is the room that names need before the first and after the last year.
    pub(super) fn of(chart: &'a PointsChart, names: (i32, i32)) -> Self {
        let mut pointed: Vec<i32> = chart.points().map(|point| point.year).collect();
        pointed.sort_unstable();
        pointed.dedup();
        let all = || pointed.iter().copied().chain(chart.years.iter().map(|label| label.year));
        let years = Years { first: all().min().unwrap_or(0), last: all().max().unwrap_or(0) };
        let values = chart.values();
        let tick_width = values.ticks().iter().map(|tick| metrics::width(&values.text(*tick), AXIS_TEXT)).max().unwrap_or(0);
        let half = |year: i32| year_width(chart, year) / 2 + 10;
        let clear = |year: i32| edge_room(chart, year).max(spots::room_apart(chart, year));
        let before = half(years.first).max(tick_width + TICK_ROOM + clear(years.first).max(names.0));
        let after = half(years.last).max(clear(years.last)).max(names.1);
        Measures { chart, values, years, tick_width, edges: (before, after), pointed }
    }

    /// The width to begin with: that of a narrow screen, or more where there are many years or long texts.
    pub(super) fn width(&self) -> i32 {
        let chart = self.chart;
        let label = chart.points().map(|point| metrics::width(&point.label, VALUE_TEXT)).max().unwrap_or(0);
        let columns = i32::try_from(self.pointed.len()).unwrap_or(i32::MAX);
        let column = (label * 6 / 10).clamp(400, 900);
        let inner = if columns > 5 { (columns - 1).saturating_mul(column) } else { 1000 };
        let ends = year_width(chart, self.years.first) + year_width(chart, self.years.last) + 100;
        let texts = (label * 11 / 10 + 200).max(metrics::width(&chart.unit, AXIS_TEXT) + 40).max(ends);
        NARROW.max(inner + self.edges.0 + self.edges.1).max(texts)
    }

    /// The frame at this width.
    pub(super) fn frame(&self, width: i32) -> Frame<'a> {
        let span = (self.edges.0, width - self.edges.1);
        // Values of three series or more stand above each other.
        let more = i32::try_from(self.chart.series.len()).unwrap_or(0).clamp(2, 4) - 2;
        let height = if self.values.ticks().is_empty() { WORDS_HEIGHT } else { PLOT_HEIGHT + more * SERIES_HEIGHT };
        let left = if self.tick_width > 0 { self.tick_width + TICK_ROOM } else { 20 };
        let plot = Area { left, top: TOP, right: width - 10, bottom: TOP + height };
        let floor = plot.bottom + if self.values.begins_at_zero() { 0 } else { WAVE };
        let baseline = |tick: &f64| self.values.map(tick, (plot.bottom, plot.top)) + 42;
        let ticks = self.values.ticks().iter().map(|tick| (baseline(tick), self.values.text(*tick))).collect();
        let places = self.places(span);
        let written = written(self.chart, &places, &self.pointed, (floor, width));
        let below = written.iter().map(|year| year.y).max().unwrap_or(floor);
        let note = self.note(width, below);
        let below = note.last().map_or(below, |(y, _)| *y);
        let key = key::place(&self.chart.key, width, below);
        let height = key::bottom(&key, below) + 40;
        let (values, years) = (self.values.clone(), self.years);
        let unit_width = metrics::width(&self.chart.unit, AXIS_TEXT);
        Frame { width, height, plot, unit_width, floor, values, years, span, ticks, written, year_ticks: places.into_values().collect(), note, key }
    }

    fn places(&self, span: (i32, i32)) -> BTreeMap<i32, i32> {
        let years = self.pointed.iter().copied().chain(self.chart.years.iter().map(|label| label.year));
        years.map(|year| (year, self.years.map(&year, span))).collect()
    }

    fn note(&self, width: i32, below: i32) -> Vec<(i32, String)> {
        let Some(note) = self.chart.axis_note.as_ref().filter(|_| !self.values.begins_at_zero()) else { return Vec::new() };
        let lines = metrics::lines(note, AXIS_TEXT, width - 20);
        let mut y = below + 60;
        lines.into_iter().map(|line| (next(&mut y), line)).collect()
    }
}

fn next(y: &mut i32) -> i32 {
    *y += ROW;
    *y
}

fn year_width(chart: &PointsChart, year: i32) -> i32 {
    chart.years.iter().find(|label| label.year == year).map_or(0, |label| metrics::width(&label.text, AXIS_TEXT))
}

/// Room beside the first or last year: for half a value, or for a whole one where three or more stand above each other.
fn edge_room(chart: &PointsChart, year: i32) -> i32 {
    let width = label_width(chart, year);
    let many = chart.points().filter(|point| point.year == year && point.mark.figures().is_some()).count() > 2;
    if many { (width * 11 / 10 + 160).min(800) } else { (width * 55 / 100 + 40).clamp(150, 400) }
}

fn label_width(chart: &PointsChart, year: i32) -> i32 {
    chart.points().filter(|point| point.year == year).map(|point| metrics::width(&point.label, VALUE_TEXT)).max().unwrap_or(0)
}

/// The years that are written: the first and the last always; then those with points, in a second row if the first is full; then the
/// others where there is room.
fn written<'a>(chart: &'a PointsChart, places: &BTreeMap<i32, i32>, pointed: &[i32], (floor, width): (i32, i32)) -> Vec<YearText<'a>> {
    let mut labels: Vec<_> = chart.years.iter().filter(|label| !label.text.trim().is_empty()).collect();
    labels.sort_by_key(|label| label.year);
    labels.dedup_by_key(|label| label.year);
    let ends = [labels.first().map(|label| label.year), labels.last().map(|label| label.year)];
    let (mut sure, mut rest) = (Vec::new(), Vec::new());
    for label in &labels {
        let list = if ends.contains(&Some(label.year)) { &mut sure } else { &mut rest };
        list.push(*label);
    }
    rest.sort_by_key(|label| pointed.binary_search(&label.year).is_err());
    let mut rows: [Vec<(i32, i32)>; 2] = Default::default();
    let mut out = Vec::new();
    for (label, must) in sure.into_iter().map(|label| (label, true)).chain(rest.into_iter().map(|label| (label, false))) {
        let half = metrics::width(&label.text, AXIS_TEXT) / 2;
        let x = places.get(&label.year).copied().unwrap_or(0).clamp(half.min(width / 2), (width - half).max(width / 2));
        let taken = (x - half - 30, x + half + 30);
        let has_point = pointed.binary_search(&label.year).is_ok();
        let free = |row: &Vec<(i32, i32)>| row.iter().all(|(left, right)| taken.1 <= *left || *right <= taken.0);
        let rows_open = if has_point { 2 } else { 1 };
        let row = rows.iter().take(rows_open).position(free).or(must.then_some(1));
        if let Some((index, row)) = row.and_then(|index| rows.get_mut(index).map(|row| (index, row))) {
            row.push(taken);
            out.push(YearText { x, y: floor + 175 + if index == 0 { 0 } else { ROW }, text: &label.text });
        }
    }
    out.sort_by_key(|year| year.x);
    out
}
