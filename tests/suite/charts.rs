//! The chart's layout rules, held against random series: a reader of the SVG measures every text by the same table and looks for
//! overlaps, for numbers that are none, and for figures without a symbol.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use shirube::chart::{ChartPoint, ChartSeries, KeyEntry, Look, Mark, PointKind, PointsChart, YearLabel, begins_at_zero, draw, draw_in_region, metrics};

/// A text as drawn: left, top, right, bottom in units, and the text.
pub type TextBox = (f64, f64, f64, f64, String);

fn point(year: i32, kind: PointKind, mark: Mark, label: &str) -> ChartPoint {
    ChartPoint { year, kind, mark, label: label.into(), spoken: format!("{year}年度 {label}"), doubtful: false, ghost: false }
}

fn chart(series: Vec<ChartSeries>) -> PointsChart {
    let mut years: Vec<i32> = series.iter().flat_map(|series| &series.points).map(|point| point.year).collect();
    years.sort_unstable();
    years.dedup();
    PointsChart {
        picture: shirube::chart::picture::Picture {
            id: "c1".into(),
            title: "区民の割合".into(),
            description: "2019年度の27.6%から2026年度の33.1%へ。".into(),
            role_description: "折れ線グラフ".into(),
            region_label: "グラフ（横に動かせます）".into(),
        },
        unit: "%".into(),
        axis_note: Some("縦軸は0から始まりません。".into()),
        years: years.into_iter().map(|year| YearLabel { year, text: format!("{year}年度") }).collect(),
        stepped: false,
        key: Vec::new(),
        series,
    }
}

fn one(points: Vec<ChartPoint>) -> PointsChart {
    chart(vec![ChartSeries { name: None, points }])
}

pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// All elements in order: the tag without its angle brackets and without what is spoken, and the text that follows it.
pub fn elements(svg: &str) -> impl Iterator<Item = (&str, &str)> {
    let spoken = " aria-label=";
    svg.split('<').skip(1).filter_map(|part| part.split_once('>')).map(move |(tag, text)| (tag.split(spoken).next().unwrap_or(tag), text))
}

fn texts(svg: &str) -> Vec<TextBox> {
    let mut anchors = vec!["start".to_owned()];
    let mut sizes = vec![12.0];
    let mut boxes = Vec::new();
    for (tag, text) in elements(svg) {
        if tag == "/g" {
            anchors.pop();
            sizes.pop();
        } else if tag.starts_with("g ") {
            anchors.push(attribute(tag, "text-anchor").map_or_else(|| anchors[anchors.len() - 1].clone(), str::to_owned));
            let large = ["chart-values", "chart-names", "chart-words"].contains(&attribute(tag, "class").unwrap_or(""));
            sizes.push(if large { 13.0 } else { 12.0 });
        } else if tag.starts_with("text ") {
            let size = sizes[sizes.len() - 1];
            let text = unescape(text);
            let width = f64::from(metrics::width(&text, (size * 10.0) as i32)) / 10.0;
            let (x, y): (f64, f64) = (attribute(tag, "x").unwrap().parse().unwrap(), attribute(tag, "y").unwrap().parse().unwrap());
            let left = match attribute(tag, "text-anchor").unwrap_or(&anchors[anchors.len() - 1]) {
                "start" => x,
                "middle" => x - width / 2.0,
                _ => x - width,
            };
            boxes.push((left, y - size * 0.88, left + width, y + size * 0.16, text));
        }
    }
    boxes
}

/// The boxes of the marks that have a middle and a reach: circles, ellipses and squares that stand straight.
fn marks(svg: &str) -> Vec<TextBox> {
    let number = |tag: &str, name: &str| attribute(tag, name).map(|value| value.parse::<f64>().unwrap());
    let mut boxes = Vec::new();
    for (tag, _) in elements(&svg[svg.find("graphics-symbol").unwrap_or(svg.len())..]) {
        if let (Some(x), Some(y), Some(reach)) = (number(tag, "cx"), number(tag, "cy"), number(tag, "r").or(number(tag, "rx"))) {
            boxes.push((x - reach, y - reach, x + reach, y + reach, tag.to_owned()));
        } else if let (true, Some(x), Some(y), Some(side)) = (!tag.contains("transform"), number(tag, "x"), number(tag, "y"), number(tag, "width")) {
            boxes.push((x, y, x + side, y + side, tag.to_owned()));
        }
    }
    boxes
}

fn view_box(svg: &str) -> [f64; 4] {
    let numbers = attribute(svg, "viewBox").unwrap().split(' ').map(|number| number.parse().unwrap());
    numbers.collect::<Vec<f64>>().try_into().unwrap()
}

fn figures(chart: &PointsChart) -> usize {
    let placed = |mark: Mark| match mark {
        Mark::Value(value) | Mark::AtLeast(value) | Mark::AtMost(value) => value.is_finite(),
        Mark::Range(low, high) => low.is_finite() && high.is_finite(),
        Mark::Word => false,
    };
    chart.series.iter().flat_map(|series| &series.points).filter(|point| placed(point.mark)).count()
}

/// What is wrong with a drawing of any kind: texts that meet each other or a mark, what is outside the frame, numbers that are none.
pub fn drawn_faults(svg: &str, marks: &[TextBox]) -> Vec<String> {
    let mut faults = Vec::new();
    let boxes = texts(svg);
    for (index, a) in boxes.iter().enumerate() {
        for b in boxes[..index].iter().chain(marks) {
            if a.0 < b.2 - 0.11 && b.0 < a.2 - 0.11 && a.1 < b.3 - 0.11 && b.1 < a.3 - 0.11 {
                faults.push(format!("overlap: {a:?} {b:?}"));
            }
        }
    }
    let [left, top, width, height] = view_box(svg);
    faults.extend(
        boxes.iter().filter(|b| b.0 < left - 0.1 || b.1 < top - 0.1 || b.2 > left + width + 0.1 || b.3 > top + height + 0.1).map(|b| format!("outside: {b:?}")),
    );
    for (tag, _) in elements(svg) {
        for name in ["x", "y", "cx", "cy", "x1", "y1", "width", "height", "points", "d", "transform"] {
            let value = attribute(tag, name).unwrap_or("");
            if value.contains("NaN") || value.contains("inf") || value.contains("--") {
                faults.push(format!("not a number: {tag}"));
            }
        }
        for (name, from, to) in [("cx", left, left + width), ("cy", top, top + height), ("x", left, left + width), ("y", top, top + height)] {
            if let Some(value) = attribute(tag, name).map(|value| value.parse::<f64>().unwrap())
                && !(from - 0.1..=to + 0.1).contains(&value)
            {
                faults.push(format!("outside: {tag}"));
            }
        }
    }
    for part in ["<title id=\"c1-t\">", "<desc id=\"c1-d\">", "aria-labelledby=\"c1-t\"", "aria-describedby=\"c1-d\"", "focusable=\"false\""] {
        if !svg.contains(part) {
            faults.push(format!("missing {part}"));
        }
    }
    let (opened, closed) = (svg.matches("<g").count() - svg.matches("<grid").count(), svg.matches("</g>").count());
    if opened != closed || !svg.ends_with("</svg>") {
        faults.push("not closed".into());
    }
    faults
}

/// What is wrong with a drawn chart of points; empty if nothing is.
fn faults(chart: &PointsChart) -> Vec<String> {
    let svg = draw(chart);
    let mut faults = drawn_faults(&svg, &marks(&svg));
    let symbols = svg.matches("role=\"graphics-symbol\"").count();
    if symbols != figures(chart) {
        faults.push(format!("{symbols} symbols, {} figures", figures(chart)));
    }
    faults
}

pub fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => 0.0..100.0f64,
        2 => (0u32..200_000_000).prop_map(f64::from),
        1 => -1e6..1e6f64,
        1 => prop_oneof![Just(0.0), Just(1e-300), Just(-4e-12), Just(f64::MAX), Just(-1e300), Just(f64::MIN_POSITIVE), Just(f64::NAN), Just(f64::INFINITY)],
    ]
}

fn any_mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        6 => any_number().prop_map(Mark::Value),
        1 => any_number().prop_map(Mark::AtLeast),
        1 => any_number().prop_map(Mark::AtMost),
        1 => (any_number(), any_number()).prop_map(|(low, high)| Mark::Range(low, high)),
        1 => Just(Mark::Word),
    ]
}

fn any_kind() -> impl Strategy<Value = PointKind> {
    use PointKind::{Actual, Estimate, Final, Interim, Result, Target};
    prop_oneof![Just(Actual), Just(Estimate), Just(Interim), Just(Target), Just(Final), Just(Result)]
}

pub fn any_label() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => "[0-9]{1,3}\\.[0-9]%",
        2 => "[0-9]{1,3},[0-9]{3}件",
        1 => "[ぁ-んァ-ヶ一-龠가-힣]{1,24}",
        1 => "(mga )?[A-Za-zñ<&\" ]{1,40}",
        1 => any::<String>().prop_map(|text| text.chars().take(20).collect()),
    ]
}

fn any_point() -> impl Strategy<Value = ChartPoint> {
    (1990..2030i32, any_kind(), any_mark(), any_label(), any::<bool>()).prop_map(|(year, kind, mark, label, doubtful)| ChartPoint {
        year,
        kind,
        mark,
        spoken: format!("{year} {label}"),
        label,
        doubtful,
        ghost: false,
    })
}

/// Words of a label, from none to several lines, in the scripts of the editions.
pub fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "[ぁ-んァ-ヶ一-龠、。（）]{0,80}",
        1 => "[가-힣]{1,8}( [가-힣]{1,8}){0,12}",
        2 => "[A-Za-zñ]{1,14}( [A-Za-zñ<&\"]{1,14}){0,14}",
        1 => "[A-Z]{30,60}",
        1 => any::<String>().prop_map(|text| text.chars().take(60).collect()),
    ]
}

fn any_series() -> impl Strategy<Value = ChartSeries> {
    let name = prop::option::of("[ぁ-ん一-龠A-Za-z]{1,16}");
    (name, prop::collection::vec(any_point(), 1..=30)).prop_map(|(name, mut points)| {
        for (index, point) in points.iter_mut().enumerate() {
            point.spoken = format!("{index} {}", point.spoken);
        }
        ChartSeries { name, points }
    })
}

fn any_chart() -> impl Strategy<Value = PointsChart> {
    let year_text = prop_oneof![Just("年度"), Just("회계연도"), Just(" taong piskal"), Just("")];
    let key = prop::collection::vec((any_kind(), prop_oneof![Just(Look::Full), Just(Look::Hollow), Just(Look::Ghost)], any_words()), 0..6);
    (prop::collection::vec(any_series(), 1..=3), year_text, any_label(), any::<bool>(), key).prop_map(|(mut series, year_text, unit, note, key)| {
        for (index, series) in series.iter_mut().enumerate() {
            for point in &mut series.points {
                point.spoken = format!("{index}: {}", point.spoken);
            }
        }
        let mut chart = chart(series);
        for label in &mut chart.years {
            label.text = format!("{}{year_text}", label.year);
        }
        chart.unit = unit;
        chart.key = key.into_iter().map(|(kind, look, text)| KeyEntry { kind, look, text }).collect();
        chart.axis_note = note.then(|| "The axis of this chart does not begin at zero, so that differences look larger than they are.".into());
        chart
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, rng_seed: RngSeed::Fixed(2016), ..ProptestConfig::default() })]

    #[test]
    fn no_text_overlaps_nothing_is_outside_and_every_figure_has_its_symbol(chart in any_chart()) {
        let found = faults(&chart);
        prop_assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn the_same_chart_is_the_same_bytes(chart in any_chart()) {
        prop_assert_eq!(draw(&chart), draw(&chart.clone()));
    }
}

#[test]
fn a_planned_line_is_dashed_and_a_measured_one_solid() {
    let svg = draw(&one(vec![
        point(2015, PointKind::Actual, Mark::Value(10.0), "10"),
        point(2016, PointKind::Target, Mark::Value(20.0), "20"),
        point(2016, PointKind::Result, Mark::Value(15.0), "15"),
        point(2017, PointKind::Final, Mark::Value(30.0), "30"),
    ]));
    assert_eq!(svg.matches("chart-line planned").count(), 1, "{svg}");
    assert_eq!(svg.matches("chart-line measured").count(), 1, "{svg}");
    for role in ["actual", "target", "result", "final"] {
        assert_eq!(svg.matches(&format!("data-series=\"{role}\"")).count(), 1, "{role}: {svg}");
    }
}

/// A-33: a missing value is a gap.
#[test]
fn a_year_without_its_figure_breaks_the_line() {
    let mut chart = one(vec![point(2016, PointKind::Result, Mark::Value(10.0), "10"), point(2018, PointKind::Result, Mark::Value(12.0), "12")]);
    assert!(draw(&chart).contains("chart-line measured"), "no figure was due in 2017");
    chart.years.push(YearLabel { year: 2017, text: "2017年度".into() });
    assert!(!draw(&chart).contains("chart-line"), "a figure was due in 2017");
}

/// A-33: a value in words is neither zero nor interpolated.
#[test]
fn a_dash_and_a_word_are_text_and_break_the_planned_line() {
    let svg = draw(&one(vec![
        point(2016, PointKind::Target, Mark::AtLeast(60.0), "60%以上"),
        point(2017, PointKind::Target, Mark::Word, "—"),
        point(2018, PointKind::Target, Mark::AtLeast(65.0), "65%以上"),
    ]));
    assert_eq!(svg.matches("graphics-symbol").count(), 2);
    assert!(svg.contains(">—</text>") && !svg.contains("chart-line"), "{svg}");
    let words = draw(&one(vec![point(2023, PointKind::Interim, Mark::Word, "減少"), point(2026, PointKind::Final, Mark::Word, "減少")]));
    assert_eq!(words.matches(">減少</text>").count(), 2, "{words}");
    assert!(!words.contains("graphics-symbol"));
}

/// A-41: zero is shown, or its absence stated.
#[test]
fn the_note_stands_only_where_the_axis_leaves_zero_out() {
    let near = one(vec![point(2016, PointKind::Target, Mark::Value(27.6), "27.6%"), point(2018, PointKind::Final, Mark::Value(33.1), "33.1%")]);
    let far = one(vec![point(2016, PointKind::Target, Mark::Value(4.0), "4%"), point(2018, PointKind::Final, Mark::Value(100.0), "100%")]);
    assert!(!begins_at_zero(&near) && draw(&near).contains("縦軸は0から始まりません。"));
    assert!(begins_at_zero(&far) && !draw(&far).contains("縦軸は0から始まりません。"));
}

#[test]
fn a_target_that_two_series_share_is_one_symbol_at_the_end_of_both_lines() {
    let shared = point(2026, PointKind::Final, Mark::Value(40.0), "40.0%");
    let series = |name: &str, first: f64| ChartSeries {
        name: Some(name.into()),
        points: vec![point(2020, PointKind::Estimate, Mark::Value(first), &format!("{first:.1}%")), shared.clone()],
    };
    let svg = draw(&chart(vec![series("在住", 21.0), series("在勤", 16.4)]));
    assert_eq!(svg.matches("graphics-symbol").count(), 3, "{svg}");
    assert_eq!(svg.matches("chart-line planned").count(), 2, "{svg}");
    assert!(svg.contains("data-series=\"shared\"") && svg.contains(">在住</text>") && svg.contains(">在勤</text>"), "{svg}");
}

#[test]
fn words_of_the_caller_cannot_break_out_of_the_picture() {
    let mut chart = one(vec![point(2016, PointKind::Target, Mark::Value(1.0), "<b>\"1\" & more")]);
    chart.picture.region_label = "\"><script>".into();
    let html = draw_in_region(&chart);
    assert!(html.contains("&lt;b&gt;&quot;1&quot; &amp; more") && !html.contains("<script") && html.ends_with("</svg></div>"), "{html}");
}
