//! Indicators with their series, surveys, and what other documents report.

use schemars::JsonSchema;
use serde::Serialize;

use super::amount::Amount;
use super::words::{Mended, Time, Words};
use crate::calendar::{Instant, When};
use crate::export::subject::{Subject, activity_id};
use crate::export::vocabulary;
use crate::model::indicator as model;

/// Something that is measured.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Indicator<'a> {
    /// Its id, unique in the plan.
    id: &'a str,
    /// Its name.
    name: Mended<'a>,
    /// A printed note on the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Its unit; none for an index.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Words<'a>>,
    /// Which way is good: up, down, or keep within a band.
    direction: &'static str,
    /// Why, where the direction is our reading.
    #[serde(skip_serializing_if = "Option::is_none")]
    direction_note: Option<Words<'a>>,
    /// yearly, cumulative, stock or unstated.
    kind: &'static str,
    /// Measured every so many years.
    #[serde(skip_serializing_if = "Option::is_none")]
    every: Option<u32>,
    /// Id of the activity that it measures.
    #[serde(skip_serializing_if = "Option::is_none")]
    activity: Option<String>,
    /// Its series; one without a name if it has no more.
    series: Vec<Series<'a>>,
    /// The survey behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    survey: Option<Survey<'a>>,
    /// What other documents report.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    results: Vec<Outcome<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// One line of values.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Series<'a> {
    /// Its name, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Words<'a>>,
    /// Its values by fiscal year.
    points: Vec<Point<'a>>,
}

/// A value of a fiscal year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Point<'a> {
    /// Western year in which the fiscal year begins.
    fiscal_year: i32,
    /// actual, estimate, interim_target, final_target, target or result.
    role: &'static str,
    /// Whether all series share it.
    shared: bool,
    /// The value.
    #[serde(flatten)]
    amount: Amount<'a>,
    /// What the target was before it was changed, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    was: Vec<Earlier<'a>>,
}

/// What a target was before it was changed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Earlier<'a> {
    /// The value then.
    #[serde(flatten)]
    amount: Amount<'a>,
    /// When it was changed.
    changed: Time,
    /// Why.
    why: Words<'a>,
}

/// A survey behind an indicator.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Survey<'a> {
    /// Its name.
    name: Words<'a>,
    /// Fiscal year in which it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    fiscal_year: Option<i32>,
    /// Its answers in the printed order.
    shares: Vec<Share<'a>>,
    /// The answers whose shares make the value.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    adds_up_to: Vec<Words<'a>>,
    /// How the target was derived.
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// An answer and its share.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Share<'a> {
    /// The answer.
    answer: Words<'a>,
    /// Its share.
    #[serde(flatten)]
    amount: Amount<'a>,
}

/// What another document states for the same figure.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Outcome<'a> {
    /// When.
    date: Time,
    /// The figure; its lines count in the other document.
    #[serde(flatten)]
    amount: Amount<'a>,
    /// exact, nearly or doubtful: how well the definitions match.
    #[serde(rename = "match")]
    quality: &'static str,
    /// Why the match is of that quality.
    why: Words<'a>,
    /// Id of the plan whose document states it.
    document: &'a str,
    /// File name of that document's text.
    source_file: &'a str,
}

impl<'a> Indicator<'a> {
    /// An indicator of a plan.
    pub fn of(subject: &Subject<'a>, indicator: &'a model::Indicator) -> Self {
        let programme = indicator.owner.programme.map(|programme| &subject.plan[programme]);
        let activity = programme.zip(indicator.owner.activity).map(|(programme, at)| activity_id(programme, at));
        Indicator {
            id: indicator.id.as_str(),
            name: Mended::of(subject, "", &indicator.name),
            note: Words::maybe(subject, &indicator.note),
            unit: indicator.unit.as_ref().map(|unit| Words::of(subject, "unit", unit)),
            direction: vocabulary::direction(indicator.direction),
            direction_note: Words::maybe(subject, &indicator.direction_why),
            kind: vocabulary::figure(indicator.kind),
            every: indicator.every,
            activity,
            series: indicator.series.iter().map(|series| self::series(subject, series)).collect(),
            survey: indicator.survey.as_ref().map(|survey| self::survey(subject, survey)),
            results: indicator.outcomes.iter().map(|outcome| self::outcome(subject, outcome)).collect(),
            lines: indicator.origin.lines.to_string(),
        }
    }
}

fn series<'a>(subject: &Subject<'a>, series: &'a model::Series) -> Series<'a> {
    let point = |point: &'a model::Point| Point {
        fiscal_year: point.year.0,
        role: point.role.open_data(),
        shared: point.shared,
        amount: Amount::of(subject, &point.value),
        was: point.was.iter().map(|earlier| self::earlier(subject, earlier)).collect(),
    };
    Series { name: Words::maybe(subject, &series.name), points: series.points.iter().map(point).collect() }
}

fn earlier<'a>(subject: &Subject<'a>, earlier: &'a model::Earlier) -> Earlier<'a> {
    Earlier { amount: Amount::of(subject, &earlier.value), changed: instant(earlier.changed), why: Words::of(subject, "", &earlier.why) }
}

fn instant(instant: Instant) -> Time {
    Time::from(When { from: instant, to: None, open: false })
}

fn survey<'a>(subject: &Subject<'a>, survey: &'a model::Survey) -> Survey<'a> {
    let share = |(answer, share): &'a (String, model::Value)| Share { answer: Words::of(subject, "", answer), amount: Amount::of(subject, share) };
    Survey {
        name: Words::of(subject, "", &survey.name),
        fiscal_year: survey.year.map(|year| year.0),
        shares: survey.shares.iter().map(share).collect(),
        adds_up_to: Words::all(subject, "", &survey.adds_up_to),
        method: Words::maybe(subject, &survey.method),
        lines: survey.origin.lines.to_string(),
    }
}

fn outcome<'a>(subject: &Subject<'a>, outcome: &'a model::Outcome) -> Outcome<'a> {
    let document = subject.portal.plan(outcome.document);
    Outcome {
        date: instant(outcome.date),
        amount: Amount::of(subject, &outcome.value),
        quality: outcome.quality.word(),
        why: Words::of(subject, "", &outcome.why),
        document: document.id.as_str(),
        source_file: &document.source_file,
    }
}
