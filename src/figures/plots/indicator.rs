//! Targets and results of an indicator by fiscal year, in one or several series, with earlier targets as ghosts; running totals in steps.
//!
//! The same list of points makes the chart and its table, so that marks and cells agree one to one.

use super::table::{Cell, Table};
use super::{Plot, picture};
use crate::calendar::FiscalYear;
use crate::chart::{Chart, ChartPoint, ChartSeries, KeyEntry, Look, Mark, PointKind, PointsChart, YearLabel};
use crate::figures::{Voice, sentence};
use crate::model::index::{IndicatorIx, PlanIx};
use crate::model::indicator::{Earlier, FigureKind, Indicator, Match, Role, Value};
use crate::model::quantity::Figure;

/// A point as chart and table show it.
#[derive(Debug, Clone, Copy)]
pub struct ShownPoint<'a> {
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
    /// What a target was before it was changed, if that is shown.
    pub earlier: Option<&'a Earlier>,
}

/// The points of an indicator, results of other documents and earlier targets among them, by year, role and series.
pub fn shown_points(indicator: &Indicator) -> Vec<ShownPoint<'_>> {
    let many = indicator.series.len() > 1;
    let mut all = Vec::new();
    for (series, point) in indicator.points() {
        let shown = ShownPoint {
            series: if point.shared && many { None } else { series.name.as_deref() },
            shared: point.shared && many,
            year: point.year,
            role: point.role,
            value: &point.value,
            doubtful: point.value.doubt.is_some(),
            earlier: None,
        };
        all.extend(point.was.iter().map(|was| ShownPoint { value: &was.value, doubtful: false, earlier: Some(was), ..shown }));
        all.push(shown);
    }
    for outcome in &indicator.outcomes {
        let Some(year) = outcome.date.fiscal_year() else { continue };
        let doubtful = outcome.quality != Match::Exact;
        all.push(ShownPoint { series: None, shared: many, year, role: Role::Result, value: &outcome.value, doubtful, earlier: None });
    }
    all.sort_by_key(|point| (point.year, point.role, point.earlier.is_none()));
    all
}

/// The role of a shown point in words.
pub(super) fn role<'a>(voice: &Voice<'a>, point: &ShownPoint<'_>) -> &'a str {
    if point.earlier.is_some() { voice.phrase("role-earlier") } else { voice.role(point.role) }
}

/// The same with the time of the change, as the table has it.
pub fn dated_role(voice: &Voice<'_>, point: &ShownPoint<'_>) -> String {
    let role = role(voice, point);
    match point.earlier {
        Some(earlier) => voice.phrases.fill("role-earlier-dated", &[("role", role), ("when", &voice.formats.instant(earlier.changed))]),
        None => role.to_owned(),
    }
}

pub(super) fn plot(voice: &Voice<'_>, index: PlanIx, at: IndicatorIx) -> Plot {
    let indicator = &voice.portal.plan(index)[at];
    let sentence = sentence::of_indicator(voice, indicator);
    let shown = shown_points(indicator);
    let drawn = shown.iter().any(|point| point.value.quantity.figure.value().is_some());
    Plot {
        chart: drawn.then(|| Chart::Points(chart(voice, indicator, (&shown, &sentence)))),
        title: voice.phrases.fill("table-caption", &[("name", voice.text(&indicator.name.text))]),
        sentence,
        notes: Vec::new(),
        table: table(voice, indicator, &shown),
        symbols: true,
        source: voice.source(&indicator.origin.lines),
    }
}

fn chart(voice: &Voice<'_>, indicator: &Indicator, (shown, sentence): (&[ShownPoint<'_>], &str)) -> PointsChart {
    let mut years: Vec<FiscalYear> = shown.iter().map(|point| point.year).collect();
    years.dedup();
    let names: Vec<Option<&str>> = indicator.series.iter().map(|series| series.name.as_deref()).collect();
    let series = names.iter().map(|name| ChartSeries {
        name: name.map(|name| voice.portal.words(voice.edition, "", name).text.to_owned()),
        points: shown.iter().filter(|point| point.shared || point.series == *name).map(|point| chart_point(voice, point)).collect(),
    });
    PointsChart {
        picture: picture(voice, indicator.id.as_str(), (voice.text(&indicator.name.text), sentence), "chart-role"),
        unit: indicator.unit.as_deref().map(|unit| voice.unit_name(unit).to_owned()).unwrap_or_default(),
        axis_note: Some(voice.phrase("chart-no-zero").to_owned()),
        years: years.into_iter().map(|year| YearLabel { year: year.0, text: voice.short_year(year) }).collect(),
        stepped: indicator.kind == FigureKind::Cumulative,
        series: series.collect(),
        key: key(voice, shown),
    }
}

/// What the shapes in the picture mean, in the order of the roles.
fn key(voice: &Voice<'_>, shown: &[ShownPoint<'_>]) -> Vec<KeyEntry> {
    let mut drawn: Vec<&ShownPoint<'_>> = shown.iter().filter(|point| point.value.quantity.figure.value().is_some()).collect();
    let look = |point: &ShownPoint<'_>| {
        if point.earlier.is_some() {
            Look::Ghost
        } else if point.doubtful {
            Look::Hollow
        } else {
            Look::Full
        }
    };
    drawn.sort_by_key(|point| (point.role, point.earlier.is_some(), point.doubtful));
    drawn.dedup_by_key(|point| (point.role, point.earlier.is_some(), point.doubtful));
    let entry = |point: &ShownPoint<'_>| {
        let said = role(voice, point);
        let text = if look(point) == Look::Hollow { voice.phrases.fill("chart-key-doubtful", &[("role", said)]) } else { said.to_owned() };
        KeyEntry { kind: kind(point.role), look: look(point), text }
    };
    drawn.into_iter().map(entry).collect()
}

fn chart_point(voice: &Voice<'_>, point: &ShownPoint<'_>) -> ChartPoint {
    let value = voice.value(point.value);
    let series =
        point.series.map(|name| voice.phrases.fill("chart-series", &[("series", voice.portal.words(voice.edition, "", name).text)])).unwrap_or_default();
    let year = voice.short_year(point.year);
    ChartPoint {
        year: point.year.0,
        kind: kind(point.role),
        mark: mark(point.value.quantity.figure),
        spoken: voice.phrases.fill("chart-symbol", &[("year", &year), ("series", &series), ("role", role(voice, point)), ("value", &value)]),
        label: value,
        doubtful: point.doubtful,
        ghost: point.earlier.is_some(),
    }
}

fn table(voice: &Voice<'_>, indicator: &Indicator, shown: &[ShownPoint<'_>]) -> Table {
    let many = indicator.series.len() > 1;
    let value = match indicator.unit.as_deref() {
        Some(unit) => voice.phrases.fill("value-heading-unit", &[("unit", voice.unit_name(unit))]),
        None => voice.phrase("value-heading").to_owned(),
    };
    let headings = [("table-year", true), ("table-series", many), ("table-role", true)].into_iter().filter(|(_, is)| *is);
    let mut table = Table::with(headings.map(|(key, _)| (voice.phrase(key), false)).chain([(value.as_str(), true)]));
    for point in shown {
        let series = match point.series {
            _ if point.shared => voice.phrase("series-shared"),
            Some(series) => voice.portal.words(voice.edition, "", series).text,
            None => "",
        };
        let mut row = vec![Cell::words(voice.fiscal_year(point.year))];
        if many {
            row.push(Cell::words(series));
        }
        row.push(Cell::words(dated_role(voice, point)));
        row.push(Cell::amount(voice.value(point.value), point.value.quantity.figure.value()));
        table.rows.push(row);
    }
    table
}

pub(super) fn kind(role: Role) -> PointKind {
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
pub fn spark(indicator: &Indicator) -> String {
    let points = indicator.series.first().map(|series| series.points.as_slice()).unwrap_or_default();
    let values: Vec<Option<f64>> = points.iter().map(|point| point.value.quantity.figure.value().map(|number| number.as_f64())).collect();
    if values.iter().flatten().count() < 2 { String::new() } else { crate::chart::spark(&values) }
}
