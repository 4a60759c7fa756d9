//! One sentence per indicator, made from its data: where it stood, what is aimed at, what came of it.
//!
//! Every number in the sentence stands in the indicator's table. The patterns are phrases, so that each edition has its own word order.

use super::Voice;
use crate::model::indicator::{Direction, Indicator, Point, Role, Series};
use crate::model::quantity::Figure;

/// The sentence of an indicator, as plain text.
pub fn of_indicator(voice: &Voice<'_>, indicator: &Indicator) -> String {
    let mut sentences: Vec<String> = indicator.series.iter().map(|series| of_series(voice, indicator, series)).collect();
    if let Some(outcome) = indicator.outcomes.last() {
        let year = voice.formats.instant(outcome.date);
        let pattern = match outcome.quality {
            crate::model::indicator::Match::Exact => "sentence-result",
            _ => "sentence-result-doubtful",
        };
        sentences.push(voice.phrases.fill(pattern, &[("year", &year), ("value", &voice.value(&outcome.value))]));
    }
    let mut all = sentences.into_iter();
    let first = all.next().unwrap_or_default();
    all.fold(first, |said, next| voice.phrases.fill("sentence-pair", &[("first", &said), ("second", &next)]))
}

fn of_series(voice: &Voice<'_>, indicator: &Indicator, series: &Series) -> String {
    let name = subject(voice, indicator, series);
    let targets: Vec<&Point> = series.points.iter().filter(|point| point.role.is_target()).collect();
    let base = series.points.iter().rev().find(|point| !point.role.is_target() && point.role != Role::Result && is_stated(point));
    let Some(last) = targets.iter().rev().find(|point| is_stated(point)) else {
        return match base {
            Some(base) => voice.phrases.fill("sentence-now", &[("name", &name), ("year", &voice.short_year(base.year)), ("value", &voice.value(&base.value))]),
            None => voice.phrases.fill("sentence-no-figures", &[("name", &name)]),
        };
    };
    let to = voice.short_year(last.year);
    let target = voice.value(&last.value);
    match (base, targets.first()) {
        (Some(base), _) => from_base(voice, (&name, indicator.direction), base, last),
        (None, Some(first)) if targets.len() > 1 && targets.iter().all(|point| point.value.quantity == first.value.quantity) => {
            let from = voice.short_year(first.year);
            voice.phrases.fill("sentence-each-year", &[("name", &name), ("from", &from), ("to", &to), ("target", &target)])
        }
        (None, Some(first)) if first.year != last.year && is_stated(first) => {
            let values =
                [("name", name.as_str()), ("from", &voice.short_year(first.year)), ("first", &voice.value(&first.value)), ("to", &to), ("target", &target)];
            voice.phrases.fill("sentence-first-last", &values)
        }
        _ => voice.phrases.fill("sentence-to", &[("name", &name), ("to", &to), ("target", &target)]),
    }
}

fn from_base(voice: &Voice<'_>, (name, direction): (&str, Direction), base: &Point, last: &Point) -> String {
    let from = voice.short_year(base.year);
    let to = voice.short_year(last.year);
    let value = voice.value(&base.value);
    let target = voice.value(&last.value);
    let pattern = match (last.value.quantity.figure, base.role) {
        (Figure::Decrease, _) => "sentence-decrease",
        (Figure::Increase, _) => "sentence-increase",
        _ if direction == Direction::Keep => "sentence-keep",
        (_, Role::Estimate) => "sentence-from-estimate",
        _ => "sentence-from-to",
    };
    voice.phrases.fill(pattern, &[("name", name), ("from", &from), ("value", &value), ("to", &to), ("target", &target)])
}

fn subject(voice: &Voice<'_>, indicator: &Indicator, series: &Series) -> String {
    let name = voice.text(&indicator.name.text);
    match &series.name {
        None => name.to_owned(),
        Some(series) => voice.phrases.fill("sentence-series", &[("name", name), ("series", voice.text(series))]),
    }
}

/// A dash states nothing that a sentence could say.
fn is_stated(point: &Point) -> bool {
    point.value.quantity.figure != Figure::Dash
}
