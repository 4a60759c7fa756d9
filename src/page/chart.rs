//! From an indicator's points to a chart: texts of the edition, numbers of the model.
//!
//! The same list of points makes the chart and the table beside it, so that marks and cells agree one to one.

use super::PageContext;
use crate::calendar::FiscalYear;
use crate::chart::{ChartPoint, ChartSeries, Mark, PointKind, PointsChart, YearLabel, draw_in_region};
use crate::model::indicator::{Indicator, Match, Role, Value};
use crate::model::quantity::Figure;

/// A point as chart and table show it.
#[derive(Debug, Clone, Copy)]
pub(super) struct ShownPoint<'a> {
    /// The series; `None` if there is only one, or if all share the point.
    pub series: Option<&'a str>,
    /// Whether several series share it.
    pub shared: bool,
    /// The fiscal year.
    pub year: FiscalYear,
    /// The role.
    pub role: Role,
    /// The value.
    pub value: &'a Value,
    /// Whether it is in doubt.
    pub doubtful: bool,
}

/// The points of an indicator, results of other documents among them, by year, role and series.
pub(super) fn shown_points(indicator: &Indicator) -> Vec<ShownPoint<'_>> {
    let many = indicator.series.len() > 1;
    let own = indicator.points().map(|(series, point)| ShownPoint {
        series: if point.shared && many { None } else { series.name.as_deref() },
        shared: point.shared && many,
        year: point.year,
        role: point.role,
        value: &point.value,
        doubtful: point.value.doubt.is_some(),
    });
    let results = indicator.outcomes.iter().filter_map(|outcome| {
        let year = outcome.date.fiscal_year()?;
        Some(ShownPoint { series: None, shared: many, year, role: Role::Result, value: &outcome.value, doubtful: outcome.quality != Match::Exact })
    });
    let mut all: Vec<ShownPoint<'_>> = own.chain(results).collect();
    all.sort_by_key(|point| (point.year, point.role));
    all
}

/// The chart of an indicator's points, in its region.
pub(super) fn points(ctx: &PageContext<'_>, indicator: &Indicator, sentence: &str) -> String {
    let shown = shown_points(indicator);
    if !shown.iter().any(|point| point.value.quantity.figure.value().is_some()) {
        return String::new();
    }
    let voice = &ctx.voice;
    let mut years: Vec<FiscalYear> = shown.iter().map(|point| point.year).collect();
    years.dedup();
    let names: Vec<Option<&str>> = indicator.series.iter().map(|series| series.name.as_deref()).collect();
    let series = names.iter().map(|name| ChartSeries {
        name: name.map(|name| voice.portal.words(voice.edition, "", name).text.to_owned()),
        points: shown.iter().filter(|point| point.shared || point.series == *name).map(|point| chart_point(ctx, point)).collect(),
    });
    let chart = PointsChart {
        picture: crate::chart::picture::Picture {
            id: format!("{}-chart", indicator.id),
            title: voice.phrases.fill("chart-title", &[("name", voice.text(&indicator.name.text))]),
            description: sentence.to_owned(),
            role_description: voice.phrase("chart-role").to_owned(),
            region_label: voice.phrases.fill("chart-region", &[("name", voice.text(&indicator.name.text))]),
        },
        unit: indicator.unit.as_deref().map(|unit| voice.unit_name(unit).to_owned()).unwrap_or_default(),
        axis_note: Some(voice.phrase("chart-no-zero").to_owned()),
        years: years.into_iter().map(|year| YearLabel { year: year.0, text: voice.short_year(year) }).collect(),
        stepped: false,
        series: series.collect(),
    };
    draw_in_region(&chart)
}

fn chart_point(ctx: &PageContext<'_>, point: &ShownPoint<'_>) -> ChartPoint {
    let voice = &ctx.voice;
    let value = voice.value(point.value);
    let series =
        point.series.map(|name| voice.phrases.fill("chart-series", &[("series", voice.portal.words(voice.edition, "", name).text)])).unwrap_or_default();
    let year = voice.short_year(point.year);
    ChartPoint {
        year: point.year.0,
        kind: kind(point.role),
        mark: mark(point.value.quantity.figure),
        spoken: voice.phrases.fill("chart-symbol", &[("year", &year), ("series", &series), ("role", voice.role(point.role)), ("value", &value)]),
        label: value,
        doubtful: point.doubtful,
        ghost: false,
    }
}

fn kind(role: Role) -> PointKind {
    match role {
        Role::Actual => PointKind::Actual,
        Role::Estimate => PointKind::Estimate,
        Role::Interim => PointKind::Interim,
        Role::Target => PointKind::Target,
        Role::Final => PointKind::Final,
        Role::Result => PointKind::Result,
    }
}

fn mark(figure: Figure) -> Mark {
    match figure {
        Figure::Number(number) => Mark::Value(number.as_f64()),
        Figure::AtLeast(number) => Mark::AtLeast(number.as_f64()),
        Figure::AtMost(number) => Mark::AtMost(number.as_f64()),
        Figure::Range(from, to) => Mark::Range(from.as_f64(), to.as_f64()),
        Figure::Decrease | Figure::Increase | Figure::Dash => Mark::Word,
    }
}

/// A small picture of an indicator's first series for lists; empty if it has fewer than two figures.
pub(super) fn spark(indicator: &Indicator) -> String {
    let points = indicator.series.first().map(|series| series.points.as_slice()).unwrap_or_default();
    let values: Vec<Option<f64>> = points.iter().map(|point| point.value.quantity.figure.value().map(|number| number.as_f64())).collect();
    if values.iter().flatten().count() < 2 { String::new() } else { crate::chart::spark(&values) }
}
