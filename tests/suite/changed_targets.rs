//! Targets that were changed: what they were before is kept in the data, and only targets can have been something else.

use std::collections::BTreeMap;

use shirube::model::index::IndicatorIx;
use shirube::model::portal::Portal;
use shirube::path::SitePath;
use shirube::pipeline::{Prepared, prepare};
use shirube::source::Sources;

fn prepared(values: &str) -> Prepared {
    let sections = format!(
        "- section: \"1\"\n  level: 章\n  title: 節\n  no-text: true\n  line: 1\n  indicators:\n    - {{id: visitors, name: 利用者数, unit: 人, line: 2, good: up, values: {{{values}}}}}\n"
    );
    let settings = "title: 見本\ntagline: 見本\nbase-url: https://example.org/\npublisher: 見本市\ncontact: https://example.org/contact\neditions: [ja]\nupdated: 2026-04\nlicence: {name: CC BY 4.0, url: https://example.org/}\n";
    let files = [
        ("content/portal.yaml", settings),
        ("seeds/cities.yaml", "- {city: machi, name: まち}\n"),
        ("seeds/plan/plan.yaml", "city: machi\ntitle: 計画\nrole: plan\nsource: plan.txt\nline: 1\nperiod: 2016-2018\nlevels: [章]\n"),
        ("seeds/plan/sections/1.yaml", &sections),
    ];
    let files: BTreeMap<String, Vec<u8>> = files.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect();
    prepare(&Sources { files })
}

fn portal(values: &str) -> Portal {
    let prepared = prepared(values);
    let findings = format!("{:#?}", prepared.report.findings());
    prepared.site.unwrap_or_else(|| panic!("{findings}")).portal
}

#[test]
fn a_changed_target_keeps_what_it_was_and_why() {
    let portal = portal("2015 actual: 10人, 2018 final: {printed: 20人, was: [{value: 30人, changed: 2017-03, why: 中間見直し}]}");
    let plan = portal.plan(portal.plan_indices().next().unwrap());
    let point = &plan[IndicatorIx(0)].series[0].points[1];
    let earlier: Vec<_> = point.was.iter().map(|earlier| (earlier.value.printed.as_str(), earlier.changed.iso(), earlier.why.as_str())).collect();
    assert_eq!(earlier, [("30人", "2017-03".to_owned(), "中間見直し")]);
}

#[test]
fn only_a_target_has_been_something_else_before() {
    let rules = |values| -> Vec<&'static str> { prepared(values).report.findings().iter().map(|finding| finding.rule).collect() };
    assert_eq!(rules("2015 actual: {printed: 10人, was: [{value: 12人, changed: 2017, why: 誤り}]}, 2018 final: 20人"), ["was-without-target"]);
    assert_eq!(rules("2018 final: {printed: 20人, was: [{value: 12件, changed: 2017, why: 見直し}]}"), ["unit-differs"]);
    assert_eq!(rules("2018 final: {printed: 20人, was: [{value: 12人, why: 見直し}]}"), ["missing-key"]);
}

#[test]
fn a_changed_target_is_a_ghost_in_the_picture_the_key_the_table_and_the_sentence() {
    let values = "2015 actual: 10人, 2018 final: {printed: 20人, was: [{value: 30人, changed: 2017-03, why: 中間見直し}]}, 2017 result: 12人";
    let site = prepared(values).site.unwrap();
    let path = SitePath::parse("ja/plan/indicators/visitors/index.html").unwrap();
    let page = String::from_utf8(site.render(&path).unwrap().unwrap()).unwrap();
    let picture = page.split("<svg class=\"chart-svg").nth(1).unwrap().split("</svg>").next().unwrap();
    let ghost = picture.split("<g class=\"ghost\" role=\"graphics-symbol\"").nth(1).unwrap().split("</g>").next().unwrap();
    assert!(ghost.contains("aria-label=\"2018年度 変更前の目標 30人\"") && ghost.contains("rotate(45"), "the shape of the role: {ghost}");
    assert_eq!(picture.matches("class=\"ghost\"").count(), 2, "the mark and its entry in the key: {picture}");
    assert!(picture.contains(">30人</text>") && picture.contains(">変更前の目標</text>"), "{picture}");
    let line = picture.split("chart-line planned").nth(1).unwrap().split("</g>").next().unwrap();
    assert_eq!(line.matches(' ').count() - line.matches("<polyline ").count(), 3, "from the start to the target as it is now, not to the ghost: {line}");
    let table = page.split("<table class=\"points\"").nth(1).unwrap().split("</table>").next().unwrap();
    assert!(table.contains("変更前の目標（2017年3月に変更）") && table.contains("30人"), "{table}");
    assert!(page.contains("中間見直し"), "the reason stands beside the table");
    assert!(page.contains("2018年度の目標は、変更前は30人でした。"), "{page}");
}
