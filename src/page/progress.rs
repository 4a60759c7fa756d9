//! How far an indicator has come, with the rule, the numbers and the arithmetic beside the word.

use serde::Serialize;

use super::PageContext;
use crate::figures::progress::{Against, Change, Course, Progress, Reported, Step, Way, words};
use crate::markdown::escape;
use crate::model::indicator::{Direction, Indicator, Role};

/// The course of an indicator and how it is known.
#[derive(Debug, Clone, Serialize)]
pub struct ProgressView {
    /// For the look: `reached`, `on-course`, `behind`, `away`, `unsaid`.
    pub kind: &'static str,
    /// The word.
    pub word: String,
    /// The arithmetic of the last result, or why nothing can be said.
    pub reason: String,
    /// The rule by which it is judged.
    pub rule: String,
    /// The caption of the arithmetic.
    pub caption: String,
    /// Said where no value before the plan is stated; else empty.
    pub no_start: String,
    /// The arithmetic: targets against the start, results against their target.
    pub rows: Vec<ProgressRow>,
}

/// A row of the arithmetic.
#[derive(Debug, Clone, Serialize)]
pub struct ProgressRow {
    /// The fiscal year.
    pub year: String,
    /// The series; empty if there is only one.
    pub series_html: String,
    /// Target or result.
    pub role: String,
    /// The difference.
    pub difference: String,
    /// The pace per year, or the course.
    pub pace: String,
}

impl ProgressView {
    /// The progress of an indicator as shown.
    pub fn new(ctx: &PageContext<'_>, indicator: &Indicator) -> Self {
        let voice = &ctx.voice;
        let all = Progress::of(indicator);
        let unit = indicator.unit.as_deref();
        let last = all.iter().filter_map(|progress| progress.results.last()).next_back();
        let course = all.first().map_or(Course::Unsaid(crate::figures::progress::Unsaid::NoResult), Progress::course);
        let name = voice.text(&indicator.name.text);
        let startless = all.iter().flat_map(|progress| &progress.steps).any(|step| step.way == Way::NoStart);
        let mut rows = Vec::new();
        for progress in &all {
            let series = progress.series.name.as_deref().map(|series| ctx.words_html(series)).unwrap_or_default();
            rows.extend(progress.steps.iter().filter(|step| step.way != Way::NoStart).map(|step| self::step(ctx, (unit, &series), step)));
        }
        rows.extend(all.first().into_iter().flat_map(|progress| &progress.results).map(|result| self::result(ctx, unit, result)));
        ProgressView {
            kind: kind(course),
            word: words::course(voice, course).to_owned(),
            reason: reason(ctx, unit, (course, last)),
            rule: voice.phrase(if indicator.direction == Direction::Keep { "course-rule-keep" } else { "course-rule" }).to_owned(),
            caption: voice.phrases.fill("progress-caption", &[("name", name)]),
            no_start: if startless { voice.phrase("progress-no-start").to_owned() } else { String::new() },
            rows,
        }
    }
}

/// The word of a course for the look.
fn kind(course: Course) -> &'static str {
    match course {
        Course::Reached => "reached",
        Course::OnCourse => "on-course",
        Course::Behind => "behind",
        Course::Away => "away",
        Course::Unsaid(_) => "unsaid",
    }
}

fn reason(ctx: &PageContext<'_>, unit: Option<&str>, (course, last): (Course, Option<&Reported<'_>>)) -> String {
    if let Course::Unsaid(why) = course {
        return words::unsaid(&ctx.voice, why).to_owned();
    }
    let Some(result) = last else { return String::new() };
    let year = result.year.map(|year| ctx.voice.short_year(year)).unwrap_or_default();
    ctx.voice.phrases.fill("course-reason", &[("year", &year), ("arithmetic", &gap(ctx, unit, result))])
}

fn step(ctx: &PageContext<'_>, (unit, series): (Option<&str>, &str), step: &Step<'_>) -> ProgressRow {
    let voice = &ctx.voice;
    let said = |change: &Change| (words::change_arithmetic(voice, unit, change), words::pace_arithmetic(voice, unit, change));
    let plain = |key| (voice.phrase(key).to_owned(), String::new());
    let (difference, pace) = match &step.way {
        Way::Change(change) => said(change),
        Way::Met => plain("progress-met"),
        Way::NoStart => (String::new(), String::new()),
        Way::NoNumber => plain("progress-word"),
    };
    ProgressRow { year: voice.short_year(step.target.year), series_html: series.to_owned(), role: voice.role(step.target.role).to_owned(), difference, pace }
}

fn result(ctx: &PageContext<'_>, unit: Option<&str>, result: &Reported<'_>) -> ProgressRow {
    let voice = &ctx.voice;
    let difference = match result.course {
        Course::Unsaid(why) => words::unsaid(voice, why).to_owned(),
        _ => gap(ctx, unit, result),
    };
    ProgressRow {
        year: result.year.map(|year| voice.short_year(year)).unwrap_or_default(),
        series_html: String::new(),
        role: voice.role(Role::Result).to_owned(),
        difference,
        pace: words::course(voice, result.course).to_owned(),
    }
}

/// A result against its target; where that is a line, its value is said first.
fn gap(ctx: &PageContext<'_>, unit: Option<&str>, result: &Reported<'_>) -> String {
    let voice = &ctx.voice;
    let arithmetic = words::gap_arithmetic(voice, unit, result).unwrap_or_else(|| voice.value(result.value));
    match result.against {
        Some(against @ Against::Line(_)) => {
            let line = voice.phrases.fill("progress-line", &[("value", &words::against(voice, unit, &against))]);
            format!("{line} {arithmetic}")
        }
        Some(Against::Target(target)) if result.gap.is_none() => format!("{arithmetic} {}", escape(&voice.value(&target.value))),
        _ => arithmetic,
    }
}
