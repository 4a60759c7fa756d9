//! The rule by which a result is judged. The same words stand on the page: `course-rule`, `course-rule-keep`.
//!
//! 1. The result of a fiscal year is held against the target of that year; a year without a target against the line between the numbers
//!    before and after it; a year after the last target against that.
//! 2. It *reaches* a target that it meets (at least as much where more is good, at most as much where less is good, inside a band or a
//!    bound); it is *on course* if it meets the line.
//! 3. Otherwise it is *away* if it is worse than before the plan, or outside what is to be kept; else it is *behind*.
//! 4. It *cannot be said* where the result is not surely the same count, is approximate, or has nothing to be held against.

use super::{Reported, is_stated};
use crate::calendar::FiscalYear;
use crate::model::indicator::{Direction, Match, Outcome, Point, Value};
use crate::model::quantity::{Decimal, Figure, Qualifier};

/// Where an indicator stands on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// The target of the year is met.
    Reached,
    /// The line to the next target is met.
    OnCourse,
    /// Not there yet.
    Behind,
    /// Worse than before the plan.
    Away,
    /// Cannot be said.
    Unsaid(Unsaid),
}

/// Why no course can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaid {
    /// No result is stated.
    NoResult,
    /// The result is not surely the same count.
    Definition,
    /// The result is approximate.
    Inexact,
    /// There is no target to compare with.
    NoTarget,
    /// The result does not say for which series it stands.
    Series,
}

/// What a result is held against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Against<'a> {
    /// A target.
    Target(&'a Point),
    /// The line between the numbers before and after the year.
    Line(Decimal),
}

/// What a result is judged by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge<'a, 'b> {
    pub direction: Direction,
    pub start: Option<&'a Point>,
    pub targets: &'b [&'a Point],
    /// Whether the indicator has several series.
    pub many: bool,
}

impl<'a> Judge<'a, '_> {
    /// A result of another document; it does not say for which series it stands.
    pub(super) fn outcome(&self, outcome: &'a Outcome) -> Reported<'a> {
        let mut reported = self.result(outcome.date.fiscal_year(), &outcome.value, outcome.quality);
        if self.many {
            reported.course = Course::Unsaid(Unsaid::Series);
        }
        reported
    }

    /// A result of a fiscal year.
    pub(super) fn result(&self, year: Option<FiscalYear>, value: &'a Value, quality: Match) -> Reported<'a> {
        let against = year.and_then(|year| self.against(year));
        let number = if let Figure::Number(number) = value.quantity.figure { Some(number) } else { None };
        let compared = quality == Match::Exact;
        let inside = |target: &Against<'_>| matches!((target, number), (Against::Target(target), Some(result)) if target.value.quantity.figure.holds(result));
        let outside = against.filter(|target| !inside(target));
        let gap = number.zip(outside.and_then(|against| against.number(number))).filter(|_| compared).map(|(result, target)| result.minus(target));
        let course = match (number, against) {
            _ if quality != Match::Exact => Course::Unsaid(Unsaid::Definition),
            _ if matches!(value.quantity.qualifier, Some(Qualifier::About | Qualifier::OrSo)) => Course::Unsaid(Unsaid::Inexact),
            (Some(number), Some(against)) => self.course(number, against),
            _ => Course::Unsaid(Unsaid::NoTarget),
        };
        Reported { year, value, quality, against, gap, course }
    }

    fn against(&self, year: FiscalYear) -> Option<Against<'a>> {
        let stated = || self.targets.iter().copied().filter(|target| is_stated(target));
        if let Some(target) = stated().find(|target| target.year == year) {
            return Some(Against::Target(target));
        }
        let last = stated().next_back()?;
        if last.year < year {
            return Some(Against::Target(last));
        }
        let number = |point: &'a Point| point.value.quantity.figure.value().map(|number| (point.year.0, number));
        let before = self.start.into_iter().chain(stated()).rfind(|point| point.year < year).and_then(number)?;
        let after = stated().find(|point| point.year > year).and_then(number)?;
        Some(Against::Line(between(before, after, year.0)))
    }

    fn course(&self, result: Decimal, against: Against<'a>) -> Course {
        let start = self.start.and_then(|start| start.value.quantity.figure.value());
        let better = |one: Decimal, other: Decimal| if self.direction == Direction::Down { one <= other } else { one >= other };
        let (met, reached) = match against {
            Against::Line(line) => (Some(better(result, line)), Course::OnCourse),
            Against::Target(target) => (meets(result, target.value.quantity.figure, (start, &better)), Course::Reached),
        };
        match met {
            None => Course::Unsaid(Unsaid::NoTarget),
            Some(true) => reached,
            Some(false) if self.direction == Direction::Keep => Course::Away,
            Some(false) if start.is_some_and(|start| !better(result, start)) => Course::Away,
            Some(false) => Course::Behind,
        }
    }
}

/// Whether a result meets a target; `None` if that cannot be said.
fn meets(result: Decimal, target: Figure, (start, better): (Option<Decimal>, &dyn Fn(Decimal, Decimal) -> bool)) -> Option<bool> {
    match target {
        Figure::Number(target) => Some(better(result, target)),
        Figure::AtLeast(bound) => Some(result >= bound),
        Figure::AtMost(bound) => Some(result <= bound),
        Figure::Range(low, high) => Some(low <= result && result <= high),
        Figure::Decrease => start.map(|start| result < start),
        Figure::Increase => start.map(|start| result > start),
        Figure::Dash => None,
    }
}

impl Against<'_> {
    /// The number that a result is held against: of a band the end that is nearer to it.
    pub fn number(&self, result: Option<Decimal>) -> Option<Decimal> {
        match *self {
            Against::Line(line) => Some(line),
            Against::Target(target) => match target.value.quantity.figure {
                Figure::Range(_, high) if result.is_some_and(|result| result > high) => Some(high),
                figure => figure.value(),
            },
        }
    }
}

/// The number on the straight line between two years, rounded to one digit more than its ends have.
fn between((from, start): (i32, Decimal), (to, goal): (i32, Decimal), year: i32) -> Decimal {
    let (share, _) = goal.minus(start).times(year - from).divided_by((to - from).max(1));
    start.plus(share)
}
