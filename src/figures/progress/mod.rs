//! How far an indicator has come: change from the start to each target, pace per year, gap to the target, and the course by a stated rule.
//!
//! Nothing is guessed. What the source does not state (no value before the plan, a target in words, a dash) has no change; a result that
//! is not surely the same count has no course, and the reason is kept. Numbers are decimals with the source's own precision.
//! Leaves to others: how an edition says it ([`words`], [`super::sentence`]).

mod rule;
pub mod words;

pub use rule::{Against, Course, Unsaid};

use crate::calendar::FiscalYear;
use crate::model::indicator::{Direction, Indicator, Match, Point, Role, Series, Value};
use crate::model::quantity::{Decimal, Figure};

/// A series on its way to its targets.
#[derive(Debug, Clone)]
pub struct Progress<'a> {
    /// The series.
    pub series: &'a Series,
    /// Which way is good.
    pub direction: Direction,
    /// The last stated value before the plan.
    pub start: Option<&'a Point>,
    /// The targets in the order of the years.
    pub steps: Vec<Step<'a>>,
    /// The stated results in the order of the years.
    pub results: Vec<Reported<'a>>,
    /// Fiscal years with a target for which no result is stated.
    pub missing: Vec<FiscalYear>,
}

/// A target and how far it is from the start.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// The target.
    pub target: &'a Point,
    /// The way to it.
    pub way: Way,
}

/// The way from the start to a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Way {
    /// So far.
    Change(Change),
    /// The start already meets the target.
    Met,
    /// No value before the plan is stated.
    NoStart,
    /// The target is a word or a dash.
    NoNumber,
}

/// A difference between two numbers and the years between them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The number at the start.
    pub start: Decimal,
    /// The number aimed at: the target, its bound, or the nearer end of its band.
    pub goal: Decimal,
    /// `goal - start`.
    pub difference: Decimal,
    /// How many fiscal years lie between; at least 1.
    pub years: i32,
    /// The difference per year.
    pub pace: Decimal,
    /// Whether the pace was rounded.
    pub rounded: bool,
}

/// A result that is stated somewhere.
#[derive(Debug, Clone, Copy)]
pub struct Reported<'a> {
    /// Its fiscal year; none if its date lies in none.
    pub year: Option<FiscalYear>,
    /// The figure.
    pub value: &'a Value,
    /// How well the definitions match.
    pub quality: Match,
    /// What it is held against; none if there is nothing.
    pub against: Option<Against<'a>>,
    /// `result - against`, where both are numbers.
    pub gap: Option<Decimal>,
    /// The course.
    pub course: Course,
}

impl<'a> Progress<'a> {
    /// The progress of each series of an indicator.
    pub fn of(indicator: &'a Indicator) -> Vec<Self> {
        indicator.series.iter().map(|series| Progress::of_series(indicator, series)).collect()
    }

    fn of_series(indicator: &'a Indicator, series: &'a Series) -> Self {
        let start = series.points.iter().rfind(|point| matches!(point.role, Role::Actual | Role::Estimate) && is_stated(point));
        let targets: Vec<&Point> = series.points.iter().filter(|point| point.role.is_target()).collect();
        let steps = targets.iter().map(|target| Step { target, way: way(start, target) }).collect();
        let judge = rule::Judge { direction: indicator.direction, start, targets: &targets, many: indicator.series.len() > 1 };
        let own = series.points.iter().filter(|point| point.role == Role::Result && is_stated(point));
        let own = own.map(|point| judge.result(Some(point.year), &point.value, if point.value.doubt.is_some() { Match::Doubtful } else { Match::Exact }));
        let other = indicator.outcomes.iter().map(|outcome| judge.outcome(outcome));
        let mut results: Vec<Reported<'a>> = own.chain(other).collect();
        results.sort_by_key(|result| result.year);
        let missing = targets.iter().filter(|target| is_stated(target)).map(|target| target.year);
        let missing = missing.filter(|year| !results.iter().any(|result| result.year == Some(*year))).collect();
        Progress { series, direction: indicator.direction, start, steps, results, missing }
    }

    /// The last stated target.
    pub fn goal(&self) -> Option<&Step<'a>> {
        self.steps.iter().rfind(|step| is_stated(step.target))
    }

    /// The course by the last result.
    pub fn course(&self) -> Course {
        self.results.last().map_or(Course::Unsaid(Unsaid::NoResult), |result| result.course)
    }
}

/// A dash states nothing.
pub(super) fn is_stated(point: &Point) -> bool {
    point.value.quantity.figure != Figure::Dash
}

fn way(start: Option<&Point>, target: &Point) -> Way {
    let figure = target.value.quantity.figure;
    let Some(bound) = figure.value() else { return Way::NoNumber };
    let Some((from, Figure::Number(start))) = start.map(|start| (start.year, start.value.quantity.figure)) else { return Way::NoStart };
    let goal = match figure {
        Figure::AtLeast(bound) if start >= bound => return Way::Met,
        Figure::AtMost(bound) if start <= bound => return Way::Met,
        Figure::Range(low, high) if low <= start && start <= high => return Way::Met,
        Figure::Range(_, high) if start > high => high,
        _ => bound,
    };
    let years = (target.year.0 - from.0).max(1);
    let difference = goal.minus(start);
    let (pace, rounded) = difference.divided_by(years);
    Way::Change(Change { start, goal, difference, years, pace, rounded })
}
