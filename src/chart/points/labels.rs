//! The texts inside a plot: names of series, values beside their marks, words above their years.

use crate::chart::geometry::{Area, Segment};
use crate::chart::metrics;
use crate::chart::placing::{Placed, Placer, Side};

use super::frame::{AXIS_TEXT, Frame, VALUE_TEXT};
use super::lines::Lines;
use super::spots::{Spot, Spots, Stop};
use super::{ChartPoint, Mark, PointsChart};

/// Free room on each side of a text.
const BESIDE: i32 = 20;
/// One part in so many more, for fonts that are wider than those of the table: DejaVu Sans, the last resort of many a Linux.
const WIDER_FONT: i32 = 10;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Name,
    Value,
    Word,
}

/// A placed text.
#[derive(Debug)]
pub(super) struct Label<'a> {
    pub style: Style,
    pub text: &'a str,
    pub placed: Placed,
}

/// A text that looks for a place.
struct Wish<'a> {
    style: Style,
    text: &'a str,
    mark: Area,
    side: Side,
}

/// At which end of their lines the names stand: after the last mark, or before the first if the lines end together.
pub(super) fn name_side(chart: &PointsChart) -> Side {
    let ends: Vec<(f64, f64)> = chart.series.iter().filter_map(|series| end_values(&series.points)).collect();
    let nearest = |end: fn(&(f64, f64)) -> f64| {
        let mut values: Vec<f64> = ends.iter().map(end).collect();
        values.sort_by(f64::total_cmp);
        values.windows(2).filter_map(|pair| Some(pair.last()? - pair.first()?)).fold(f64::INFINITY, f64::min)
    };
    if nearest(|ends| ends.1) < nearest(|ends| ends.0) / 2.0 { Side::Left } else { Side::Right }
}

fn end_values(points: &[ChartPoint]) -> Option<(f64, f64)> {
    let value = |point: &ChartPoint| point.mark.figures().map(|(low, _)| low);
    let mut placed: Vec<_> = points.iter().filter(|point| value(point).is_some()).collect();
    placed.sort_by_key(|point| (point.year, point.kind));
    Some((value(placed.first()?)?, value(placed.last()?)?))
}

/// Places all texts beside their marks; `None` if there is not room for all of them at this width.
pub(super) fn beside_marks<'a>(chart: &'a PointsChart, frame: &Frame, spots: &Spots<'a>, lines: &Lines) -> Option<Vec<Label<'a>>> {
    let mut placer = placer(chart, frame, spots, lines);
    wishes(chart, frame, spots).into_iter().map(|wish| place(&mut placer, &wish).map(|placed| wish.placed(placed))).collect()
}

/// Places all texts; those for which there is no room beside their marks stand in rows above the plot.
pub(super) fn in_rows<'a>(chart: &'a PointsChart, frame: &Frame, spots: &Spots<'a>, lines: &Lines) -> Vec<Label<'a>> {
    let mut placer = placer(chart, frame, spots, lines);
    let mut labels = Vec::new();
    for wish in wishes(chart, frame, spots) {
        let placed = place(&mut placer, &wish).unwrap_or_else(|| placer.place_in_rows(wish.mark, wish.size()));
        labels.push(wish.placed(placed));
    }
    labels
}

fn place(placer: &mut Placer, wish: &Wish) -> Option<Placed> {
    if wish.style == Style::Word { placer.place_in_column(wish.mark, wish.size(), wish.side) } else { placer.place(wish.mark, wish.size(), wish.side) }
}

impl<'a> Wish<'a> {
    fn size(&self) -> (i32, i32) {
        let width = metrics::width(self.text, VALUE_TEXT);
        (width + width / WIDER_FONT + 2 * BESIDE, metrics::ascent(VALUE_TEXT) + metrics::descent(VALUE_TEXT))
    }

    fn placed(self, placed: Placed) -> Label<'a> {
        Label { style: self.style, text: self.text, placed }
    }
}

/// The sheet before any text of the plot: axes, marks, lines.
fn placer(chart: &PointsChart, frame: &Frame, spots: &Spots, lines: &Lines) -> Placer {
    let bottom = if frame.values.begins_at_zero() { frame.floor - 15 } else { frame.plot.bottom + 20 };
    let mut placer = Placer::new(Area { left: 10, top: 10, right: frame.width - 10, bottom });
    for (baseline, text) in &frame.ticks {
        let right = frame.plot.left + 10;
        let (top, bottom) = (baseline - metrics::ascent(AXIS_TEXT), baseline + metrics::descent(AXIS_TEXT));
        placer.block(Area { left: frame.plot.left - 70 - metrics::width(text, AXIS_TEXT), top, right, bottom });
    }
    if !chart.unit.trim().is_empty() {
        let right = frame.unit_end() + 30;
        placer.block(Area { left: 0, top: 0, right, bottom: 150 });
    }
    for spot in &spots.list {
        placer.block(spot.area());
        if let Some(end) = spot.open_end(&frame.plot) {
            placer.block_line(Segment { from: (spot.x - 110, spot.y), to: (spot.x + 110, spot.y) });
            let side = |x: i32| Segment { from: (x, spot.y), to: (x, end) };
            placer.block_line(side(spot.x - 110));
            placer.block_line(side(spot.x + 110));
        }
    }
    for segment in lines.segments() {
        placer.block_line(segment);
    }
    placer
}

fn wishes<'a>(chart: &'a PointsChart, frame: &Frame, spots: &Spots<'a>) -> Vec<Wish<'a>> {
    let mut wishes = names(chart, frame, spots);
    let mut order: Vec<&Spot> = spots.list.iter().collect();
    order.sort_by_key(|spot| (spot.point.year, spot.x, spot.y));
    for spot in order {
        if !spot.point.label.trim().is_empty() {
            wishes.push(Wish { style: Style::Value, text: &spot.point.label, mark: spot.area(), side: value_side(spots, spot) });
        }
    }
    for (x, point) in &spots.words {
        if !point.label.trim().is_empty() {
            let foot = Area { left: x - 5, top: frame.plot.bottom - 10, right: x + 5, bottom: frame.plot.bottom };
            wishes.push(Wish { style: Style::Word, text: &point.label, mark: foot, side: Side::Above });
        }
    }
    wishes
}

/// The lower of two values of one year has its text below; a lower bound too, because its half-band is above.
fn value_side(spots: &Spots, spot: &Spot) -> Side {
    let over = |other: &Spot| other.point.year == spot.point.year && other.middle() < spot.middle();
    if matches!(spot.point.mark, Mark::AtLeast(_)) || spots.list.iter().any(over) { Side::Below } else { Side::Above }
}

fn names<'a>(chart: &'a PointsChart, frame: &Frame, spots: &Spots) -> Vec<Wish<'a>> {
    let side = name_side(chart);
    let mut names = Vec::new();
    for (index, series) in chart.series.iter().enumerate() {
        let Some(name) = series.name.as_deref().filter(|name| !name.trim().is_empty()) else { continue };
        let own = |stop: &&Stop| matches!(stop, Stop::Spot(spot) if spots.list.get(*spot).is_some_and(|spot| spot.series == Some(index)));
        let mut stops = spots.ways.get(index).into_iter().flatten().filter(own);
        let end = if side == Side::Left { stops.next() } else { stops.next_back() };
        let mark = match end {
            Some(Stop::Spot(spot)) => spots.list.get(*spot).map(Spot::area),
            _ => None,
        };
        // A series of words only has no line; its name stands at the foot.
        let mark = mark.unwrap_or(Area::around((frame.span.1, frame.plot.bottom - 80), 10));
        names.push(Wish { style: Style::Name, text: name, mark, side });
    }
    names
}
