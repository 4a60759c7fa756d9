//! One sentence per indicator, made from its data: where it stood, what is aimed at, how much that is, what was aimed at before, what came of it, what is missing.
//!
//! Every number in it stands in the indicator's tables. The patterns are phrases, so that each edition has its own word order. The page's
//! lead, the description of the picture and of the page, search and speech all use [`of_indicator`].

use super::Voice;
use super::progress::{Against, Change, Course, Progress, Reported, Unsaid, Way, is_stated, words};
use crate::model::indicator::{Direction, Indicator, Match, Point, Role, Series};
use crate::model::quantity::Figure;

/// The sentence of an indicator, as plain text.
pub fn of_indicator(voice: &Voice<'_>, indicator: &Indicator) -> String {
    joined(voice, indicator, &subject)
}

/// The same for a place where the name stands just above it: without the name. One of several series keeps its own name.
pub fn below_name(voice: &Voice<'_>, indicator: &Indicator) -> String {
    let name = voice.text(&indicator.name.text);
    let series_only = |voice: &Voice<'_>, _: &Indicator, series: &Series| series.name.as_deref().map_or(name, |series| voice.text(series)).to_owned();
    let said = joined(voice, indicator, &series_only);
    let opening = voice.phrases.fill("sentence-opening", &[("name", name)]);
    let Some(rest) = said.strip_prefix(&opening) else { return said };
    let mut letters = rest.trim_start().chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// How a series of an indicator is named in its sentence.
type Subject<'a> = &'a dyn Fn(&Voice<'_>, &Indicator, &Series) -> String;

fn joined(voice: &Voice<'_>, indicator: &Indicator, subject: Subject<'_>) -> String {
    let all = Progress::of(indicator);
    let unit = indicator.unit.as_deref();
    let mut sentences: Vec<String> = Vec::new();
    for progress in &all {
        sentences.push(aim(voice, (indicator, &subject(voice, indicator, progress.series)), progress));
        sentences.extend(way(voice, indicator, progress));
        for sentence in progress.steps.iter().filter_map(|step| changed(voice, step.target)) {
            // Series that share a target share its history.
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
    }
    if let Some(progress) = all.first() {
        sentences.extend(progress.results.iter().map(|result| of_result(voice, (unit, progress.direction), result)));
        sentences.extend(missing(voice, progress));
    }
    let mut all = sentences.into_iter();
    let first = all.next().unwrap_or_default();
    all.fold(first, |said, next| voice.phrases.fill("sentence-pair", &[("first", &said), ("second", &next)]))
}

/// Where it stood and what is aimed at.
fn aim(voice: &Voice<'_>, (indicator, name): (&Indicator, &str), progress: &Progress<'_>) -> String {
    let targets = || progress.steps.iter().map(|step| step.target);
    let Some(last) = progress.goal().map(|step| step.target) else {
        return match progress.start {
            Some(base) => voice.phrases.fill("sentence-now", &[("name", name), ("year", &voice.short_year(base.year)), ("value", &voice.value(&base.value))]),
            None => voice.phrases.fill("sentence-no-figures", &[("name", name)]),
        };
    };
    let to = voice.short_year(last.year);
    let target = voice.value(&last.value);
    match (progress.start, targets().next()) {
        (Some(base), _) => from_base(voice, (name, indicator.direction), base, last),
        (None, Some(first)) if targets().count() > 1 && targets().all(|point| point.value.quantity == first.value.quantity) => {
            let from = voice.short_year(first.year);
            voice.phrases.fill("sentence-each-year", &[("name", name), ("from", &from), ("to", &to), ("target", &target)])
        }
        (None, Some(first)) if first.year != last.year && is_stated(first) => {
            let values = [("name", name), ("from", &voice.short_year(first.year)), ("first", &voice.value(&first.value)), ("to", &to), ("target", &target)];
            voice.phrases.fill("sentence-first-last", &values)
        }
        _ => voice.phrases.fill("sentence-to", &[("name", name), ("to", &to), ("target", &target)]),
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

/// How much that is in all and per year.
fn way(voice: &Voice<'_>, indicator: &Indicator, progress: &Progress<'_>) -> Option<String> {
    let unit = indicator.unit.as_deref();
    let goal = progress.goal()?;
    match goal.way {
        Way::Change(change) => Some(change_words(voice, unit, &change)),
        Way::Met => progress.start.map(|start| voice.phrases.fill("sentence-keep-met", &[("from", &voice.short_year(start.year))])),
        Way::NoNumber => Some(voice.phrase("sentence-no-amount").to_owned()),
        Way::NoStart => None,
    }
}

fn change_words(voice: &Voice<'_>, unit: Option<&str>, change: &Change) -> String {
    let share = matches!(unit, None | Some("%" | "割"));
    let pattern = match (words::is_negative(change.difference), share) {
        (false, true) => "sentence-change-rise",
        (true, true) => "sentence-change-fall",
        (false, false) => "sentence-change-more",
        (true, false) => "sentence-change-fewer",
    };
    let (years, difference) = (words::years(voice, change.years), words::difference(voice, unit, change.difference));
    voice.phrases.fill(pattern, &[("years", &years), ("difference", &difference), ("pace", &words::pace(voice, unit, change))])
}

/// What a target was before it was changed.
fn changed(voice: &Voice<'_>, target: &Point) -> Option<String> {
    let values = voice.list(target.was.iter().map(|earlier| voice.value(&earlier.value)));
    (!target.was.is_empty()).then(|| voice.phrases.fill("sentence-changed", &[("year", &voice.short_year(target.year)), ("values", &values)]))
}

/// What came of it.
fn of_result(voice: &Voice<'_>, (unit, direction): (Option<&str>, Direction), result: &Reported<'_>) -> String {
    let year = result.year.map(|year| voice.short_year(year)).unwrap_or_default();
    let value = voice.value(result.value);
    let target = result.against.map(|against| words::against(voice, unit, &against)).unwrap_or_default();
    let gap = result.gap.map(|gap| words::difference(voice, unit, gap)).unwrap_or_default();
    let over = result.gap.is_some_and(|gap| !words::is_negative(gap)) || (result.gap.is_none() && direction == Direction::Down);
    let word = matches!(result.against, Some(Against::Target(target)) if target.value.quantity.figure.value().is_none());
    let pattern = match result.course {
        Course::Reached if word => "sentence-word-reached",
        Course::Behind if word => "sentence-word-behind",
        Course::Away if word => "sentence-word-away",
        Course::Reached => "sentence-reached",
        Course::OnCourse => "sentence-on-course",
        Course::Behind if over => "sentence-behind-over",
        Course::Behind => "sentence-behind-short",
        Course::Away if over => "sentence-away-over",
        Course::Away => "sentence-away-short",
        Course::Unsaid(Unsaid::Definition) if result.quality != Match::Exact => "sentence-result-doubtful",
        Course::Unsaid(_) => "sentence-result-unsaid",
    };
    voice.phrases.fill(pattern, &[("year", &year), ("value", &value), ("target", &target), ("gap", &gap)])
}

/// For which years no result is stated.
fn missing(voice: &Voice<'_>, progress: &Progress<'_>) -> Option<String> {
    match (progress.results.is_empty(), progress.missing.is_empty(), progress.steps.is_empty()) {
        (_, _, true) | (false, true, _) => None,
        (true, ..) => Some(voice.phrase("sentence-no-result").to_owned()),
        (false, false, _) => {
            let years = voice.list(progress.missing.iter().map(|year| voice.short_year(*year)));
            Some(voice.phrases.fill("sentence-missing", &[("years", &years)]))
        }
    }
}

fn subject(voice: &Voice<'_>, indicator: &Indicator, series: &Series) -> String {
    let name = voice.text(&indicator.name.text);
    match &series.name {
        None => name.to_owned(),
        Some(series) => voice.phrases.fill("sentence-series", &[("name", name), ("series", voice.text(series))]),
    }
}
