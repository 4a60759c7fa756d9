//! Change, pace, gap and course of the real indicators, and of the few cases that no real indicator has.

use std::collections::BTreeMap;

use shirube::figures::progress::{Course, Progress, Unsaid, Way};
use shirube::model::indicator::Indicator;
use shirube::pipeline::{Site, prepare};
use shirube::source::Sources;

use crate::sentences;

/// What is known of each series, in one line: the way to the last target, and the course.
fn known(indicator: &Indicator) -> Vec<String> {
    let line = |progress: Progress<'_>| {
        let way = match progress.goal().map(|step| step.way) {
            Some(Way::Change(change)) => {
                let about = if change.rounded { "about " } else { "" };
                format!("{} - {} = {}; / {} = {about}{}", change.goal, change.start, change.difference, change.years, change.pace)
            }
            other => format!("{other:?}"),
        };
        let gap = progress.results.last().and_then(|result| result.gap).map(|gap| format!(" {gap}")).unwrap_or_default();
        format!("{way}; {:?}{gap}", progress.course())
    };
    Progress::of(indicator).into_iter().map(line).collect()
}

fn real(id: &str) -> Vec<String> {
    let site = sentences::site();
    let found = site.portal.plans.iter().flat_map(|plan| &plan.indicators).find(|indicator| indicator.id.as_str() == id);
    known(found.unwrap())
}

/// An indicator of a made plan: its progress.
fn made(keys: &str) -> String {
    known(&made_site(keys).portal.plans[0].indicators[0]).remove(0)
}

fn made_site(keys: &str) -> Site {
    let settings = "title: 見本\ntagline: 見本\nbase-url: https://example.org/\npublisher: 見本市\ncontact: https://example.org/contact\neditions: [ja]\nupdated: 2026-04\nlicence: {name: CC BY 4.0, url: https://example.org/}\nchecks: {target-not-better: off, year-outside-period: off}\n";
    let section = format!(
        "- section: \"1\"\n  level: 章\n  title: 節\n  no-text: true\n  line: 1\n  indicators:\n    - {{id: waste, name: ごみの量, unit: トン, line: 2, {keys}}}\n"
    );
    let files = [
        ("content/portal.yaml", settings),
        ("seeds/cities.yaml", "- {city: machi, name: まち}\n"),
        ("seeds/plan/plan.yaml", "city: machi\ntitle: 計画\nrole: plan\nsource: plan.txt\nline: 1\nperiod: 2016-2020\nlevels: [章]\n"),
        ("seeds/plan/sections/1.yaml", &section),
    ];
    let files: BTreeMap<String, Vec<u8>> = files.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect();
    let prepared = prepare(&Sources { files });
    let findings = format!("{:#?}", prepared.report.findings());
    prepared.site.unwrap_or_else(|| panic!("{findings}"))
}

#[test]
fn a_share_that_is_to_rise_has_its_difference_in_points_and_its_pace() {
    assert_eq!(real("online-procedures"), ["100 - 4 = 96; / 6 = 16; Unsaid(NoResult)"]);
    assert_eq!(real("satisfaction-24"), ["33.1 - 27.6 = 5.5; / 7 = about 0.79; Unsaid(NoResult)"]);
}

#[test]
fn a_count_that_is_to_fall_falls() {
    assert_eq!(real("disclosure-requests"), ["130 - 200 = -70; / 6 = about -11.7; Unsaid(NoResult)"]);
}

#[test]
fn a_bound_and_a_range_that_the_start_already_meets_are_met() {
    assert_eq!(real("financial-capability-index"), ["Some(Met); Unsaid(NoResult)"]);
    assert_eq!(real("ordinary-balance-ratio"), ["Some(Met); Unsaid(NoResult)"]);
}

#[test]
fn a_target_in_words_has_no_number() {
    assert_eq!(real("discrimination-felt"), ["Some(NoNumber); Unsaid(NoResult)"]);
}

#[test]
fn a_dash_before_the_plan_is_no_start_and_a_dash_among_the_targets_is_no_target() {
    assert_eq!(real("efficient-administration"), ["Some(NoStart); Unsaid(NoResult)"]);
    assert_eq!(real("media-recognition"), ["Some(NoStart); Unsaid(NoResult)"]);
    assert_eq!(real("new-designated-facilities"), ["Some(NoStart); Unsaid(NoResult)"]);
}

#[test]
fn a_survey_every_two_years_misses_nothing_in_the_year_between() {
    let real = sentences::site();
    let recognition = real.portal.plans.iter().flat_map(|plan| &plan.indicators).find(|indicator| indicator.id.as_str() == "media-recognition").unwrap();
    let between = &Progress::of(recognition)[0].steps[1];
    assert_eq!((recognition.every, between.target.year.0, between.target.value.printed.as_str()), (Some(2), 2017, "—"));
    let site = made_site(
        "good: up, every: 2, values: {2016 target: 60トン以上, 2017 target: \"—\", 2018 final: 65トン以上, 2016 result: 61トン, 2018 result: 64トン}",
    );
    assert!(Progress::of(&site.portal.plans[0].indicators[0])[0].missing.is_empty());
}

#[test]
fn series_that_share_a_target_go_their_own_ways_to_it() {
    assert_eq!(
        real("equality-plan-awareness"),
        ["40.0 - 21.0 = 19.0; / 6 = about 3.17; Unsaid(NoResult)", "40.0 - 16.4 = 23.6; / 6 = about 3.93; Unsaid(NoResult)"]
    );
}

#[test]
fn a_running_total_without_a_start_has_targets_only() {
    assert_eq!(real("virtual-servers"), ["Some(NoStart); Unsaid(NoResult)"]);
}

#[test]
fn a_result_of_the_same_count_has_a_gap_and_a_course() {
    assert_eq!(real("reference-corner-visitors"), ["Some(NoStart); Behind -4015"]);
}

#[test]
fn a_result_that_is_not_surely_the_same_count_has_none() {
    for id in ["town-meeting-count", "staff-magazine-copies", "voice-magazine-users", "web-photo-archive"] {
        assert_eq!(real(id), ["Some(NoStart); Unsaid(Definition)"], "{id}");
    }
}

#[test]
fn the_rule_holds_for_what_no_real_indicator_has_yet() {
    let cases = [
        ("good: down, values: {2015 actual: 40トン, 2018 final: 0トン, 2018 result: 0トン}", "0 - 40 = -40; / 3 = about -13.3; Reached 0"),
        ("good: down, values: {2015 actual: 40トン, 2018 final: 0トン, 2018 result: 5トン}", "0 - 40 = -40; / 3 = about -13.3; Behind 5"),
        ("good: down, values: {2015 actual: 40トン, 2018 final: 0トン, 2018 result: 41トン}", "0 - 40 = -40; / 3 = about -13.3; Away 41"),
        ("good: up, values: {2015 actual: 10トン, 2019 final: 20トン, 2017 result: 15トン}", "20 - 10 = 10; / 4 = 2.5; OnCourse 0"),
        ("good: up, values: {2015 actual: 10トン, 2019 final: 20トン, 2017 result: 14トン}", "20 - 10 = 10; / 4 = 2.5; Behind -1"),
        ("good: up, values: {2015 actual: 10トン, 2016 final: 20トン, 2018 result: 21トン}", "20 - 10 = 10; / 1 = 10; Reached 1"),
        ("good: keep, values: {2015 actual: 75トン, 2018 final: 70～80トン, 2018 result: 82トン}", "Some(Met); Away 2"),
        ("good: keep, values: {2015 actual: 85トン, 2018 final: 70～80トン, 2018 result: 79トン}", "80 - 85 = -5; / 3 = about -1.7; Reached"),
        ("good: down, values: {2015 actual: 40トン, 2018 final: 減少, 2018 result: 39トン}", "Some(NoNumber); Reached"),
        ("good: down, values: {2015 actual: 40トン, 2018 final: 減少, 2018 result: 40トン}", "Some(NoNumber); Behind"),
        ("good: down, values: {2015 actual: 40トン, 2018 final: 減少, 2018 result: 41トン}", "Some(NoNumber); Away"),
        ("good: up, values: {2015 actual: 10トン, 2018 final: 20トン, 2018 result: 約20トン}", "20 - 10 = 10; / 3 = about 3.3; Unsaid(Inexact) 0"),
        ("good: up, values: {2016 target: \"—\", 2018 final: 20トン, 2016 result: 5トン}", "Some(NoStart); Unsaid(NoTarget)"),
    ];
    for (keys, expected) in cases {
        assert_eq!(made(keys), expected, "{keys}");
    }
    assert_eq!(Course::Unsaid(Unsaid::Series), Course::Unsaid(Unsaid::Series));
}
