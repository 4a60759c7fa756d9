//! Indicators at a glance: small multiples by the same rules, per plan and per topic.

use super::table::{Cell, Table};
use super::{Plot, picture};
use crate::calendar::FiscalYear;
use crate::chart::Chart;
use crate::chart::glance::{GlanceChart, GlanceRow};
use crate::figures::Voice;
use crate::figures::progress::{Course, Progress, words as progress_words};
use crate::model::index::{IndicatorIx, PlanIx, TopicIx};
use crate::model::indicator::{Indicator, Point};
use crate::model::portal::Portal;

/// An indicator of a portal.
pub(super) type Of = (PlanIx, IndicatorIx);

/// The topics to which two indicators or more belong.
pub(super) fn topics(portal: &Portal) -> Vec<TopicIx> {
    (0..portal.topics.len()).map(TopicIx).filter(|topic| of(portal, *topic).len() > 1).collect()
}

/// The indicators of a topic.
fn of(portal: &Portal, topic: TopicIx) -> Vec<Of> {
    let mut all = Vec::new();
    for index in portal.plan_indices() {
        let plan = portal.plan(index);
        let belongs = |at: &IndicatorIx| match plan[*at].owner.programme {
            Some(programme) => plan.topics_of_programme(programme).contains(&topic),
            None => plan.topics_of(plan[*at].owner.section).contains(&topic),
        };
        all.extend(plan.indicator_indices().filter(belongs).map(|at| (index, at)));
    }
    all
}

pub(super) fn of_plan(voice: &Voice<'_>, index: PlanIx) -> Plot {
    let plan = voice.portal.plan(index);
    let all: Vec<Of> = plan.indicator_indices().map(|at| (index, at)).collect();
    plot(voice, ("indicators", &plan.imprint.title), &all)
}

pub(super) fn of_topic(voice: &Voice<'_>, topic: TopicIx) -> Plot {
    plot(voice, ("topic-indicators", &voice.portal.topic(topic).name), &of(voice.portal, topic))
}

fn plot(voice: &Voice<'_>, (id, name): (&str, &str), all: &[Of]) -> Plot {
    let name = voice.portal.words(voice.edition, "", name).text;
    let title = voice.phrases.fill("plot-glance", &[("name", name)]);
    let courses: Vec<Course> = all.iter().map(|at| course(voice.portal, *at)).collect();
    let counted = [
        ("count", all.len()),
        ("reached", courses.iter().filter(|course| **course == Course::Reached).count()),
        ("oncourse", courses.iter().filter(|course| **course == Course::OnCourse).count()),
        ("behind", courses.iter().filter(|course| **course == Course::Behind).count()),
        ("away", courses.iter().filter(|course| **course == Course::Away).count()),
        ("unsaid", courses.iter().filter(|course| matches!(course, Course::Unsaid(_))).count()),
    ];
    let counts = counted.map(|(key, count)| (key, count.to_string()));
    let values: Vec<(&str, &str)> = counts.iter().map(|(key, count)| (*key, count.as_str())).chain([("title", title.as_str())]).collect();
    let sentence = voice.phrases.fill("plot-glance-sentence", &values);
    let chart = Chart::Glance(multiples(voice, (id, &title, &sentence), all));
    Plot {
        chart: Some(chart),
        title,
        sentence,
        notes: vec![voice.phrase("plot-glance-note").to_owned()],
        table: table(voice, all),
        symbols: false,
        source: String::new(),
    }
}

fn course(portal: &Portal, (plan, at): Of) -> Course {
    let all = Progress::of(&portal.plan(plan)[at]);
    all.first().map_or(Course::Unsaid(crate::figures::progress::Unsaid::NoResult), Progress::course)
}

/// Small multiples of indicators.
pub(super) fn multiples(voice: &Voice<'_>, (id, title, sentence): (&str, &str, &str), all: &[Of]) -> GlanceChart {
    let indicators = || all.iter().map(|(plan, at)| &voice.portal.plan(*plan)[*at]);
    let years = || indicators().flat_map(Indicator::points).map(|(_, point)| point.year);
    let (first, last) = (years().min().unwrap_or(FiscalYear(0)), years().max().unwrap_or(FiscalYear(0)));
    GlanceChart {
        picture: picture(voice, id, (title, sentence), "chart-role-glance"),
        years: (first.0, last.0),
        year_texts: (voice.short_year(first), voice.short_year(last)),
        rows: indicators().map(|indicator| row(voice, indicator)).collect(),
    }
}

fn row(voice: &Voice<'_>, indicator: &Indicator) -> GlanceRow {
    let number = |point: &Point| point.value.quantity.figure.value().map(|number| number.as_f64());
    let points = indicator.series.first().map(|series| series.points.as_slice()).unwrap_or_default();
    let planned: Vec<&Point> = points.iter().filter(|point| point.role != crate::model::indicator::Role::Result).collect();
    let progress = Progress::of(indicator);
    let surely = progress.first().into_iter().flat_map(|progress| &progress.results).filter(|result| !matches!(result.course, Course::Unsaid(_)));
    let results: Vec<(i32, f64)> = surely.filter_map(|result| Some((result.year?.0, result.value.quantity.figure.value()?.as_f64()))).collect();
    let own = points.iter().filter_map(number).chain(results.iter().map(|(_, value)| *value)).fold(0.0, f64::max);
    GlanceRow {
        label: voice.portal.words(voice.edition, "", &indicator.name.text).text.to_owned(),
        planned: planned.iter().map(|point| (point.year.0, number(point))).collect(),
        results,
        first: planned.first().map(|point| voice.value(&point.value)).unwrap_or_default(),
        last: planned.last().map(|point| voice.value(&point.value)).unwrap_or_default(),
        most: if indicator.unit.as_deref() == Some("%") { own.max(100.0) } else { own },
    }
}

/// First value, last target and course of indicators.
pub(super) fn table(voice: &Voice<'_>, all: &[Of]) -> Table {
    let headings = [("table-indicator", false), ("table-first", true), ("table-last", true), ("table-course", false)];
    let mut table = Table::with(headings.map(|(key, amounts)| (voice.phrase(key), amounts)));
    for (index, at) in all {
        let plan = voice.portal.plan(*index);
        let indicator = &plan[*at];
        let said = |point: Option<&Point>| {
            let text = point.map(|point| voice.phrases.fill("plot-dated", &[("title", &voice.value(&point.value)), ("when", &voice.short_year(point.year))]));
            Cell::amount(text.unwrap_or_default(), point.and_then(|point| point.value.quantity.figure.value()))
        };
        let points = || indicator.points().map(|(_, point)| point);
        let name = voice.portal.words(voice.edition, "", &indicator.name.text).text;
        table.rows.push(vec![
            Cell::link(name, format!("{}/indicators/{}/index.html", plan.id, indicator.id)),
            said(points().next()),
            said(points().filter(|point| point.role.is_target()).last()),
            Cell::words(progress_words::course(voice, course(voice.portal, (*index, *at)))),
        ]);
    }
    table
}
