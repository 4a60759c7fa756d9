//! `indicators.csv`: one row per series, fiscal year and role; what other documents report stands there too, with the role `result`.

use crate::export::cell::{Cell, Part};
use crate::export::column::{Column, NOTE, SOURCE, flag, number, one, text, unit, whole, words, year};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::{Subject, activity_id, source};
use crate::export::vocabulary::{self, COMPARATORS};
use crate::model::indicator::{FigureKind, Indicator, Outcome, Point, Role, Series, Value};
use crate::model::quantity::Figure;

const FORM: Form = Form {
    name: "indicators",
    title_key: "data-file-indicators",
    about: "What is measured: one row per series, fiscal year and role",
    primary_key: &[],
    foreign_keys: &[
        Foreign { column: "section_id", table: "sections", key: "section_id" },
        Foreign { column: "programme_id", table: "programmes", key: "programme_id" },
        Foreign { column: "activity_id", table: "activities", key: "activity_id" },
    ],
};

const COLUMNS: [Column; 22] = [
    text("indicator_id", "Id of the indicator, unique in the plan"),
    text("section_id", "Section in which it stands"),
    text("programme_id", "Programme that it measures, if it stands in one"),
    words("name", "What is measured"),
    words("series", "Name of the series, where there are several"),
    unit("unit", "Unit; empty for an index"),
    flag("cumulative", "Whether the values are a running total; empty if the source does not say"),
    one("direction", &["up", "down", "keep"], "Which way is good"),
    year("fiscal_year", "Fiscal year of the value"),
    one("role", &["actual", "estimate", "interim_target", "final_target", "target", "result"], "What the value is"),
    one("comparator", COMPARATORS, "How the value is meant; `none` for a printed dash"),
    number("value", "The number, or the lower end of a range"),
    number("upper", "The upper end of a range"),
    text("raw", "The value as printed"),
    NOTE,
    SOURCE,
    one("kind", &["yearly", "cumulative", "stock", "unstated"], "A new figure each year, a running total, or a state at a time"),
    text("qualifier", "The source's word for how exactly it is stated"),
    text("activity_id", "Activity that it measures, if it belongs to one"),
    whole("every", "Measured every so many years"),
    words("direction_note", "Why, where the direction is our reading"),
    text("name_printed", "Name as printed, where it was misread or misprinted"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    let mut rows = Vec::new();
    for indicator in &subject.plan.indicators {
        for series in &indicator.series {
            rows.extend(series.points.iter().map(|point| stated(subject, indicator, series, point)));
        }
        rows.extend(indicator.outcomes.iter().map(|outcome| reported(subject, indicator, outcome)));
    }
    Sheet::new(subject, FORM, &COLUMNS, rows)
}

/// A row of an indicator: what differs from point to point.
struct Measured<'a> {
    series: Option<&'a String>,
    year: Option<i32>,
    role: Role,
    value: &'a Value,
    why: Option<&'a String>,
    source: String,
}

fn stated<'a>(subject: &Subject<'a>, indicator: &'a Indicator, series: &'a Series, point: &'a Point) -> [Cell<'a>; 22] {
    let source = subject.source(&point.value.origin.lines);
    let measured = Measured { series: series.name.as_ref(), year: Some(point.year.0), role: point.role, value: &point.value, why: None, source };
    row(subject, indicator, measured)
}

fn reported<'a>(subject: &Subject<'a>, indicator: &'a Indicator, outcome: &'a Outcome) -> [Cell<'a>; 22] {
    let source = source(subject.portal.plan(outcome.document), &outcome.value.origin.lines);
    let year = outcome.date.fiscal_year().map(|year| year.0);
    row(subject, indicator, Measured { series: None, year, role: Role::Result, value: &outcome.value, why: Some(&outcome.why), source })
}

fn row<'a>(subject: &Subject<'a>, indicator: &'a Indicator, measured: Measured<'a>) -> [Cell<'a>; 22] {
    let plan = subject.plan;
    let figure = &measured.value.quantity.figure;
    let programme = indicator.owner.programme.map(|programme| &plan[programme]);
    let activity = programme.zip(indicator.owner.activity).map(|(programme, at)| activity_id(programme, at));
    [
        indicator.id.as_str().into(),
        plan[indicator.owner.section].id.as_str().into(),
        programme.map(|programme| programme.id.as_str()).into(),
        Cell::words(&indicator.name),
        Cell::maybe(measured.series),
        unit_of(indicator, measured.value),
        cumulative(indicator.kind).into(),
        vocabulary::direction(indicator.direction).into(),
        Cell::of_maybe(measured.year),
        measured.role.open_data().into(),
        figure.comparator().into(),
        Cell::of_maybe(figure.value()),
        Cell::of_maybe(figure.upper()),
        measured.value.printed.as_str().into(),
        Cell::list(indicator.note.iter().chain(remarks(measured.value)).chain(measured.why)),
        Cell::of(measured.source),
        vocabulary::figure(indicator.kind).into(),
        qualifier(measured.value).into(),
        Cell::of_maybe(activity),
        Cell::of_maybe(indicator.every),
        Cell::maybe(indicator.direction_why.as_ref()),
        indicator.name.printed.as_deref().into(),
    ]
}

/// A reported value may be counted in another unit than the indicator's.
fn unit_of<'a>(indicator: &'a Indicator, value: &'a Value) -> Cell<'a> {
    let own = Some(&value.quantity.unit).filter(|unit| !unit.is_empty());
    let unit = if own.is_some_and(|own| Some(own) != indicator.unit.as_ref()) { own } else { indicator.unit.as_ref() };
    unit.map_or(Cell::BLANK, |unit| Cell::words(Part::Wording(unit)))
}

/// Note, doubt and explanation of a value.
pub(super) fn remarks(value: &Value) -> impl Iterator<Item = &String> {
    value.note.iter().chain(&value.doubt).chain(&value.explain)
}

/// The source's words for how exactly a value is stated; bounds and bands have one too.
pub(super) fn qualifier(value: &Value) -> String {
    let exactly = value.quantity.qualifier.map(|qualifier| qualifier.word());
    let meant = value.mended.as_ref().unwrap_or(&value.printed);
    let bound = match value.quantity.figure {
        Figure::AtLeast(_) => Some("以上"),
        Figure::AtMost(_) | Figure::Range(..) => ["以内", "以下"].into_iter().find(|word| meant.contains(word)),
        Figure::Number(_) | Figure::Decrease | Figure::Increase | Figure::Dash => None,
    };
    exactly.into_iter().chain(bound).collect::<Vec<_>>().join("; ")
}

fn cumulative(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Cumulative => "true",
        FigureKind::Yearly | FigureKind::Stock => "false",
        FigureKind::Unstated => "",
    }
}
