//! Like indicators side by side, where their definitions allow, with the difference in definition said. Indicators that are counted in the
//! same way share one axis; others stand below each other, each with its own.

use super::glance::{multiples, table};
use super::indicator::kind;
use super::table::{Cell, Table};
use super::{Plot, picture};
use crate::calendar::FiscalYear;
use crate::chart::{Chart, ChartPoint, ChartSeries, KeyEntry, Look, Mark, PointsChart, YearLabel};
use crate::figures::Voice;
use crate::model::comparison::Comparison;
use crate::model::index::{IndicatorIx, PlanIx};
use crate::model::indicator::{Indicator, Point};

pub(super) fn plot(voice: &Voice<'_>, at: usize) -> Plot {
    let comparison = &voice.portal.comparisons[at];
    let words = |text: &str| voice.portal.words(voice.edition, "", text).text.to_owned();
    let title = words(&comparison.title);
    let count = comparison.indicators.len().to_string();
    let key = if comparison.same_count { "plot-comparison-same" } else { "plot-comparison-apart" };
    let first = voice.phrases.fill(key, &[("title", &title), ("count", &count)]);
    let sentence = ways(voice, comparison).into_iter().fold(first, |said, way| voice.phrases.fill("sentence-pair", &[("first", &said), ("second", &way)]));
    let picture = picture(voice, comparison.id.as_str(), (&title, &sentence), "chart-role-comparison");
    let (chart, table) = if comparison.same_count {
        (Chart::Points(shared(voice, comparison, picture)), points_table(voice, comparison))
    } else {
        (Chart::Glance(multiples(voice, (comparison.id.as_str(), &title, &sentence), &comparison.indicators)), table(voice, &comparison.indicators))
    };
    Plot { chart: Some(chart), title, sentence, notes: vec![words(&comparison.differs)], table, symbols: comparison.same_count, source: String::new() }
}

fn indicators<'a>(voice: &Voice<'a>, comparison: &'a Comparison) -> impl Iterator<Item = &'a Indicator> {
    let portal = voice.portal;
    comparison.indicators.iter().map(move |(plan, at): &(PlanIx, IndicatorIx)| &portal.plan(*plan)[*at])
}

/// Of each indicator, from where it comes and where it is to go.
fn ways(voice: &Voice<'_>, comparison: &Comparison) -> Vec<String> {
    let way = |(at, indicator): (usize, &Indicator)| {
        let name = comparison.labels.get(at).filter(|_| comparison.same_count).unwrap_or(&indicator.name.text);
        let (first, last) = (points(indicator).next()?, points(indicator).filter(|point| point.role.is_target()).last()?);
        let values = [
            ("name", voice.portal.words(voice.edition, "", name).text),
            ("from", &voice.short_year(first.year)),
            ("first", &voice.value(&first.value)),
            ("to", &voice.short_year(last.year)),
            ("last", &voice.value(&last.value)),
        ];
        Some(voice.phrases.fill("plot-comparison-row", &values))
    };
    indicators(voice, comparison).enumerate().filter_map(way).collect()
}

fn points(indicator: &Indicator) -> impl Iterator<Item = &Point> {
    indicator.points().map(|(_, point)| point).filter(|point| point.value.quantity.figure.value().is_some())
}

fn shared(voice: &Voice<'_>, comparison: &Comparison, picture: crate::chart::picture::Picture) -> PointsChart {
    let mut years: Vec<FiscalYear> = indicators(voice, comparison).flat_map(points).map(|point| point.year).collect();
    years.sort_unstable();
    years.dedup();
    let series = indicators(voice, comparison).zip(&comparison.labels).map(|(indicator, label)| {
        let name = voice.portal.words(voice.edition, "", label).text;
        ChartSeries { name: Some(name.to_owned()), points: points(indicator).map(|point| chart_point(voice, name, point)).collect() }
    });
    let unit = indicators(voice, comparison).next().and_then(|indicator| indicator.unit.as_deref());
    PointsChart {
        picture,
        unit: unit.map(|unit| voice.portal.words(voice.edition, "unit", unit).text.to_owned()).unwrap_or_default(),
        axis_note: Some(voice.phrase("chart-no-zero").to_owned()),
        years: years.into_iter().map(|year| YearLabel { year: year.0, text: voice.short_year(year) }).collect(),
        stepped: false,
        series: series.collect(),
        key: key(voice, comparison),
    }
}

fn key(voice: &Voice<'_>, comparison: &Comparison) -> Vec<KeyEntry> {
    let mut roles: Vec<_> = indicators(voice, comparison).flat_map(points).map(|point| point.role).collect();
    roles.sort_unstable();
    roles.dedup();
    roles.into_iter().map(|role| KeyEntry { kind: kind(role), look: Look::Full, text: voice.role(role).to_owned() }).collect()
}

fn chart_point(voice: &Voice<'_>, name: &str, point: &Point) -> ChartPoint {
    let label = voice.value(&point.value);
    let series = voice.phrases.fill("chart-series", &[("series", name)]);
    let year = voice.short_year(point.year);
    ChartPoint {
        year: point.year.0,
        kind: kind(point.role),
        mark: Mark::Value(point.value.quantity.figure.value().map_or(f64::NAN, |number| number.as_f64())),
        spoken: voice.phrases.fill("chart-symbol", &[("year", &year), ("series", &series), ("role", voice.role(point.role)), ("value", &label)]),
        label,
        doubtful: point.value.doubt.is_some(),
        ghost: false,
    }
}

fn points_table(voice: &Voice<'_>, comparison: &Comparison) -> Table {
    let headings = [("table-series", false), ("table-role", false), ("value-heading", true)];
    let mut table = Table::with(headings.map(|(key, amounts)| (voice.phrase(key), amounts)));
    for (indicator, label) in indicators(voice, comparison).zip(&comparison.labels) {
        for point in points(indicator) {
            table.rows.push(vec![
                Cell::words(
                    voice.phrases.fill("plot-dated", &[("title", voice.portal.words(voice.edition, "", label).text), ("when", &voice.short_year(point.year))]),
                ),
                Cell::words(voice.role(point.role)),
                Cell::amount(voice.value(&point.value), point.value.quantity.figure.value()),
            ]);
        }
    }
    table
}
