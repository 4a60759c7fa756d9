//! What a chart costs: the figures of real indicators, drawn as their pages draw them. Aim: under 50 µs and under 4 KB each.
#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a benchmark prints what it measured")]

use divan::counter::BytesCount;
use shirube::chart::{Chart, ChartPoint, ChartSeries, Mark, PointKind, PointsChart, YearLabel, draw, spark};

fn main() {
    divan::main();
}

/// The charts of all indicators of the real portal in an edition, ready to be drawn.
fn real(edition: usize) -> Vec<Chart> {
    let sources = shirube::source::Sources::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let loaded = shirube::source::load(&sources);
    let (portal, theme) = (loaded.portal.unwrap(), loaded.theme.unwrap());
    let voice = shirube::figures::Voice::new(&portal, &theme, shirube::language::EditionIx(edition));
    let indicators = shirube::figures::plots::all(&portal).into_iter().filter(|subject| matches!(subject, shirube::figures::plots::Subject::Indicator(..)));
    indicators.filter_map(|subject| subject.plot(&voice).chart).collect()
}

/// Each real indicator in turn; the median is that of one chart.
#[divan::bench(args = [0, 2, 5], sample_count = 2000, sample_size = 1)]
fn real_indicators(bencher: divan::Bencher, edition: usize) {
    let charts = real(edition);
    let mut sizes: Vec<usize> = charts.iter().map(|chart| chart.draw().len()).collect();
    sizes.sort_unstable();
    println!("{} charts, median {} bytes", sizes.len(), sizes[sizes.len() / 2]);
    let next = std::cell::Cell::new(0);
    bencher
        .with_inputs(|| {
            next.set((next.get() + 1) % charts.len());
            &charts[next.get()]
        })
        .bench_local_refs(|chart| chart.draw());
}

/// Fiscal year, role, place, label.
type Row<'a> = (i32, PointKind, Mark, &'a str);
/// Name and rows of a series.
type Lines<'a> = (Option<&'a str>, &'a [Row<'a>]);

fn chart(unit: &str, series: &[Lines]) -> PointsChart {
    let points = |points: &[Row]| {
        let point = |(year, kind, mark, label): &Row| ChartPoint {
            year: *year,
            kind: *kind,
            mark: *mark,
            label: (*label).into(),
            spoken: format!("{year}年度 中間目標値 {label}"),
            doubtful: false,
            ghost: false,
        };
        points.iter().map(point).collect()
    };
    let mut years: Vec<i32> = series.iter().flat_map(|(_, points)| points.iter().map(|point| point.0)).collect();
    years.sort_unstable();
    years.dedup();
    PointsChart {
        picture: shirube::chart::picture::Picture {
            id: "satisfaction-24".into(),
            title: "政策24「先端技術の活用により利便性の高い区民生活を実現する」について満足している区民の割合".into(),
            description: "2019年度の27.6%から、2022年度に29.8%、2025年度に32.3%、2026年度に33.1%を目指します。実績はまだありません。".into(),
            role_description: "折れ線グラフ".into(),
            region_label: "グラフ（横に動かせます）".into(),
        },
        unit: unit.into(),
        axis_note: Some("縦軸は0から始まりません。".into()),
        years: years.into_iter().map(|year| YearLabel { year, text: format!("{year}年度") }).collect(),
        stepped: false,
        key: Vec::new(),
        series: series.iter().map(|(name, list)| ChartSeries { name: name.map(String::from), points: points(list) }).collect(),
    }
}

const NAMES: [&str; 5] = ["four points", "three targets", "two series", "bounds", "bands"];

fn named(name: &str) -> PointsChart {
    use PointKind::{Actual, Estimate, Final, Interim, Target};
    let value = Mark::Value;
    match name {
        "four points" => chart(
            "%",
            &[(
                None,
                &[
                    (2019, Actual, value(27.6), "27.6%"),
                    (2022, Interim, value(29.8), "29.8%"),
                    (2025, Interim, value(32.3), "32.3%"),
                    (2026, Final, value(33.1), "33.1%"),
                ],
            )],
        ),
        "three targets" => chart("部", &[(None, &[2016, 2017, 2018].map(|year| (year, Target, value(54000.0), "54,000部")))]),
        "two series" => chart(
            "%",
            &[
                (Some("在住"), &[(2020, Estimate, value(21.0), "21.0%"), (2023, Interim, value(30.5), "30.5%"), (2026, Final, value(40.0), "40.0%")]),
                (Some("在勤"), &[(2020, Estimate, value(16.4), "16.4%"), (2023, Interim, value(28.2), "28.2%"), (2026, Final, value(40.0), "40.0%")]),
            ],
        ),
        "bounds" => chart(
            "%",
            &[(None, &[(2016, Target, Mark::AtLeast(60.0), "60%以上"), (2017, Target, Mark::Word, "—"), (2018, Target, Mark::AtLeast(65.0), "65%以上")])],
        ),
        _ => chart(
            "%",
            &[(
                None,
                &[
                    (2020, Estimate, value(70.1), "70.1%"),
                    (2023, Interim, Mark::Range(70.0, 80.0), "70～80%以内"),
                    (2026, Final, Mark::Range(70.0, 80.0), "70～80%以内"),
                ],
            )],
        ),
    }
}

#[divan::bench(args = NAMES)]
fn points(bencher: divan::Bencher, name: &str) {
    let chart = named(name);
    bencher.counter(BytesCount::of_str(&draw(&chart))).bench(|| draw(divan::black_box(&chart)));
}

#[divan::bench(args = [12, 30])]
fn many_years(bencher: divan::Bencher, years: i32) {
    let points: Vec<_> = (0..years).map(|year| (1990 + year, PointKind::Result, Mark::Value(f64::from(year * year % 97)), "12,345件")).collect();
    let chart = chart("件", &[(None, &points)]);
    bencher.counter(BytesCount::of_str(&draw(&chart))).bench(|| draw(divan::black_box(&chart)));
}

#[divan::bench]
fn sparkline() -> String {
    spark(divan::black_box(&[Some(1.0), Some(26.0), None, Some(49.0)]))
}
