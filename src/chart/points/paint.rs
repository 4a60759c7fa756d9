//! Writes a chart that is laid out: frame and words first, hidden from assistive technology; then the symbols with their spoken labels.

use std::convert::Infallible;

use plotters::chart::ChartBuilder;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{PathElement, Polygon, Rectangle};
use plotters::style::{BLACK, Color};

use crate::chart::backend::SvgBackend;
use crate::chart::metrics;
use crate::chart::picture::Extent;
use crate::chart::sheet::{Anchor, Sheet};

use super::frame::VALUE_TEXT;
use super::key;
use super::labels::Style;
use super::layout::Layout;
use super::shape;
use super::spots::Spot;
use super::{Mark, PointKind, PointsChart};

type Refused = DrawingAreaErrorKind<Infallible>;

/// Half the width of the edge of a bound.
const EDGE: i32 = 110;

/// Whether the axis of values holds zero; if not, the text beside the chart has to say so too.
pub fn begins_at_zero(chart: &PointsChart) -> bool {
    chart.values().begins_at_zero()
}

/// Draws the chart as one `svg` element.
pub fn draw(chart: &PointsChart) -> String {
    let sheet = Sheet::new();
    paint_on(&sheet, chart);
    sheet.finish()
}

/// Draws the chart as one `svg` element on a sheet.
pub fn paint_on(sheet: &Sheet, chart: &PointsChart) {
    let drawn = paint(sheet, &Layout::of(chart));
    // Our backend refuses nothing, and the layout hands plotters no empty axis; the property test draws thousands to hold that.
    debug_assert!(drawn.is_ok(), "plotters refused: {drawn:?}");
}

/// Draws the chart inside the region in which it moves sideways where the screen is too narrow for it.
pub fn draw_in_region(chart: &PointsChart) -> String {
    let sheet = Sheet::new();
    chart.picture.open_region(&sheet);
    paint_on(&sheet, chart);
    sheet.finish()
}

/// Writes the `svg` element of a chart on the sheet.
fn paint(sheet: &Sheet, layout: &Layout) -> Result<(), Refused> {
    let root = SvgBackend::new(sheet, layout.frame.width, layout.frame.height).into_drawing_area();
    layout.chart.picture.open(sheet, Extent { top: layout.top(), width: layout.frame.width, bottom: layout.frame.height });
    // The outline of a text, in the colour of the ground, keeps the grid off it. An attribute, because CSS checkers do not know the property.
    sheet.open("g", &[("aria-hidden", "true"), ("paint-order", "stroke")]);
    axes(sheet, layout, &root)?;
    bands(sheet, layout, &root)?;
    lines(sheet, layout, &root)?;
    texts(sheet, layout);
    key::paint(sheet, &layout.frame.key, is_single(layout));
    sheet.close();
    symbols(sheet, layout);
    sheet.close();
    Ok(())
}

fn axes(sheet: &Sheet, layout: &Layout, root: &DrawingArea<SvgBackend, Shift>) -> Result<(), Refused> {
    let frame = &layout.frame;
    let plot = &frame.plot;
    if !frame.ticks.is_empty() {
        sheet.open("g", &[("class", "chart-grid"), ("data-decor", "")]);
        let mut builder = ChartBuilder::on(root);
        builder.margin_left(plot.left).margin_right(frame.width - plot.right).margin_top(plot.top).margin_bottom(frame.height - plot.bottom);
        let mut grid = builder.build_cartesian_2d(frame.years, frame.values.clone())?;
        grid.configure_mesh().disable_x_mesh().disable_axes().bold_line_style(BLACK).draw()?;
        sheet.close();
    }
    sheet.open("g", &[("class", "chart-axis")]);
    sheet.line((plot.left, frame.floor), (plot.right, frame.floor));
    if let Some(zero) = frame.zero_line() {
        sheet.line((plot.left, zero), (plot.right, zero));
    }
    for x in &frame.year_ticks {
        sheet.line((*x, frame.floor), (*x, frame.floor + 40));
    }
    if !frame.values.begins_at_zero() {
        sheet.wave((plot.left, (plot.bottom + frame.floor) / 2), plot.right);
    }
    sheet.close();
    axis_texts(sheet, layout);
    Ok(())
}

fn axis_texts(sheet: &Sheet, layout: &Layout) {
    let frame = &layout.frame;
    sheet.open_texts("chart-ticks", Anchor::End);
    for (baseline, text) in &frame.ticks {
        sheet.text((frame.plot.left - 50, *baseline), Anchor::End, text);
    }
    if !layout.chart.unit.trim().is_empty() {
        sheet.text((frame.unit_end(), 110), Anchor::End, &layout.chart.unit);
    }
    for (y, line) in &frame.note {
        sheet.text((0, *y), Anchor::Start, line);
    }
    sheet.close();
    sheet.open_texts("chart-years", Anchor::Middle);
    for year in &frame.written {
        sheet.text((year.x, year.y), Anchor::Middle, year.text);
    }
    sheet.close();
}

/// Soft fills: half-bands of bounds, bands between planned ranges.
fn bands(sheet: &Sheet, layout: &Layout, root: &DrawingArea<SvgBackend, Shift>) -> Result<(), Refused> {
    let plot = &layout.frame.plot;
    let in_fan = |spot: &Spot| layout.lines.fans.iter().any(|fan| fan.corners.contains(&(spot.x, spot.y)));
    let half = layout.spots.list.iter().filter_map(|spot| Some((spot, spot.open_end(plot)?)));
    let full = layout.spots.list.iter().filter(|spot| !in_fan(spot)).filter_map(|spot| Some((spot, spot.top?)));
    let columns: Vec<_> = half.chain(full).collect();
    if columns.is_empty() && layout.lines.fans.is_empty() {
        return Ok(());
    }
    sheet.open("g", &[("class", "chart-band"), ("data-decor", "")]);
    for fan in &layout.lines.fans {
        root.draw(&Polygon::new(fan.corners, BLACK))?;
    }
    for (spot, end) in columns {
        root.draw(&Rectangle::new([(spot.x - EDGE, spot.y), (spot.x + EDGE, end)], BLACK.filled()))?;
    }
    sheet.close();
    Ok(())
}

fn lines(sheet: &Sheet, layout: &Layout, root: &DrawingArea<SvgBackend, Shift>) -> Result<(), Refused> {
    for line in &layout.lines.lines {
        let class = if line.measured { "chart-line measured" } else { "chart-line planned" };
        let series = series_name(line.series);
        let group = [("class", class), ("data-series", &series)];
        sheet.open("g", if is_single(layout) { &group[..1] } else { &group });
        root.draw(&PathElement::new(line.corners.clone(), BLACK))?;
        sheet.close();
    }
    Ok(())
}

fn texts(sheet: &Sheet, layout: &Layout) {
    let leaders: Vec<_> = layout.labels.iter().filter_map(|label| label.placed.leader).collect();
    if !leaders.is_empty() {
        sheet.open("g", &[("class", "chart-leader")]);
        for leader in leaders {
            sheet.line(leader.from, leader.to);
        }
        sheet.close();
    }
    for (style, class) in [(Style::Name, "chart-names"), (Style::Value, "chart-values"), (Style::Word, "chart-words")] {
        let mut labels = layout.labels.iter().filter(|label| label.style == style).peekable();
        if labels.peek().is_none() {
            continue;
        }
        sheet.open_texts(class, Anchor::Middle);
        for label in labels {
            let area = label.placed.area;
            sheet.text((area.centre(), area.top + metrics::ascent(VALUE_TEXT)), Anchor::Middle, label.text);
        }
        sheet.close();
    }
}

/// One symbol per figure, in the order of the years; neighbours of one kind share a group.
fn symbols(sheet: &Sheet, layout: &Layout) {
    let name = |spot: &Spot| match spot.series {
        _ if is_single(layout) => shape::word(spot.point.kind).to_owned(),
        Some(series) => series_name(series),
        None => "shared".to_owned(),
    };
    for group in layout.spots.list.chunk_by(|a, b| name(a) == name(b)) {
        let Some(first) = group.first() else { continue };
        sheet.open("g", &[("class", "chart-marks"), ("data-series", &name(first))]);
        for spot in group {
            symbol(sheet, spot);
        }
        sheet.close();
    }
}

fn symbol(sheet: &Sheet, spot: &Spot) {
    let kind = spot.point.kind;
    let hollow = [("class", "hollow"), ("role", "graphics-symbol"), ("aria-label", &spot.point.spoken)];
    let ghost = [("class", "ghost"), hollow[1], hollow[2]];
    let is_hollow = spot.point.doubtful || kind == PointKind::Estimate;
    sheet.open(
        "g",
        if spot.point.ghost {
            &ghost
        } else if is_hollow {
            &hollow
        } else {
            &hollow[1..]
        },
    );
    if matches!(spot.point.mark, Mark::AtLeast(_) | Mark::AtMost(_)) {
        sheet.line((spot.x - EDGE, spot.y), (spot.x + EDGE, spot.y));
    }
    if let Some(top) = spot.top {
        sheet.line((spot.x - EDGE, spot.y), (spot.x + EDGE, spot.y));
        sheet.line((spot.x - EDGE, top), (spot.x + EDGE, top));
        shape::draw(sheet, kind, (spot.x, top));
    }
    shape::draw(sheet, kind, (spot.x, spot.y));
    if let Some(series) = spot.series.filter(|series| *series > 0) {
        shape::draw_inside(sheet, series, (spot.x, spot.y));
    }
    sheet.close();
}

fn is_single(layout: &Layout) -> bool {
    layout.chart.series.len() < 2
}

fn series_name(series: usize) -> String {
    format!("series-{}", series % 4 + 1)
}
