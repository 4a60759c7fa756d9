//! Indicators: what is measured, the points by fiscal year, and what became of the targets.

use super::index::{Id, PlanIx, ProgrammeIx, SectionIx};
use super::provenance::{Origin, Wording};
use super::quantity::{Decimal, Quantity};
use crate::calendar::{FiscalYear, Instant};

/// Which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// It is to stay within a band or above a bound.
    Keep,
}

/// What kind of figure the values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureKind {
    /// A new figure each year.
    Yearly,
    /// A running total.
    Cumulative,
    /// A state at a time.
    Stock,
    /// The source does not say.
    Unstated,
}

/// The role of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// 現状値: measured before the plan.
    Actual,
    /// 現状見込値: expected before the plan.
    Estimate,
    /// 中間目標値.
    Interim,
    /// A target of a year of the plan.
    Target,
    /// 計画目標値, at the end of the fiscal year.
    Final,
    /// What was reported later.
    Result,
}

impl Role {
    /// All roles with the word used in the data files.
    pub const WORDS: [(&'static str, Role); 6] = [
        ("actual", Role::Actual),
        ("estimate", Role::Estimate),
        ("interim", Role::Interim),
        ("target", Role::Target),
        ("final", Role::Final),
        ("result", Role::Result),
    ];

    /// The role's name in the open data.
    pub fn open_data(self) -> &'static str {
        match self {
            Role::Actual => "actual",
            Role::Estimate => "estimate",
            Role::Interim => "interim_target",
            Role::Target => "target",
            Role::Final => "final_target",
            Role::Result => "result",
        }
    }

    /// Whether the point says what is aimed at (and not what was measured or expected).
    pub fn is_target(self) -> bool {
        matches!(self, Role::Interim | Role::Target | Role::Final)
    }
}

/// A printed value and what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// Figure, unit, qualifier.
    pub quantity: Quantity,
    /// As printed.
    pub printed: String,
    /// As meant, in words, where the printed form was mended.
    pub mended: Option<String>,
    /// A note that the source makes on it.
    pub note: Option<String>,
    /// Why we are not sure of it.
    pub doubt: Option<String>,
    /// Our explanation beside a print that is wrong in itself.
    pub explain: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// What a target was before it was changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// The value then.
    pub value: Value,
    /// When it was changed.
    pub changed: Instant,
    /// Why.
    pub why: String,
}

/// A value of a fiscal year in a role.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The fiscal year.
    pub year: FiscalYear,
    /// The role.
    pub role: Role,
    /// The value.
    pub value: Value,
    /// Whether several series share it.
    pub shared: bool,
    /// What the target was before, oldest first.
    pub was: Vec<Earlier>,
}

/// One line of points; an indicator without named series has exactly one, without a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// 在住, 在勤 …
    pub name: Option<String>,
    /// By fiscal year, then role.
    pub points: Vec<Point>,
}

/// How well a reported result matches the indicator's definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// The same figure.
    Exact,
    /// Nearly the same definition.
    Nearly,
    /// Perhaps not the same.
    Doubtful,
}

impl Match {
    /// The word used in the data files and in the open data.
    pub fn word(self) -> &'static str {
        match self {
            Match::Exact => "exact",
            Match::Nearly => "nearly",
            Match::Doubtful => "doubtful",
        }
    }
}

/// What another document states for the same figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// When, as the document states it.
    pub date: Instant,
    /// The figure.
    pub value: Value,
    /// How well the definitions match.
    pub quality: Match,
    /// Why the match is of that quality.
    pub why: String,
    /// The stating document.
    pub document: PlanIx,
}

/// The survey behind an indicator's value.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// Its name.
    pub name: String,
    /// The fiscal year in which it was made.
    pub year: Option<FiscalYear>,
    /// Answers and their shares, in the printed order.
    pub shares: Vec<(String, Value)>,
    /// The answers whose shares make the value.
    pub adds_up_to: Vec<String>,
    /// How the target was derived, in the source's words.
    pub method: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// Who owns an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// The section in which it stands.
    pub section: SectionIx,
    /// The programme that it measures, if it stands in one.
    pub programme: Option<ProgrammeIx>,
    /// The activity that it measures, by its position in the programme.
    pub activity: Option<usize>,
}

/// Something that is measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Wording,
    /// A printed note on the name.
    pub note: Option<String>,
    /// The unit; `None` for an index.
    pub unit: Option<String>,
    /// Which way is good.
    pub direction: Direction,
    /// Why, where the direction is our reading.
    pub direction_why: Option<String>,
    /// What kind of figure it is.
    pub kind: FigureKind,
    /// Measured every so many years.
    pub every: Option<u32>,
    /// Section, programme, activity.
    pub owner: Owner,
    /// The points; never empty.
    pub series: Vec<Series>,
    /// The survey behind it.
    pub survey: Option<Survey>,
    /// What became of it, from other documents.
    pub outcomes: Vec<Outcome>,
    /// Where it stands.
    pub origin: Origin,
}

impl Indicator {
    /// All points of all series, a shared one once, by series, fiscal year and role.
    pub fn points(&self) -> impl Iterator<Item = (&Series, &Point)> {
        let last = self.series.len().saturating_sub(1);
        self.series
            .iter()
            .enumerate()
            .flat_map(move |(index, series)| series.points.iter().filter(move |point| !point.shared || index == last).map(move |point| (series, point)))
    }

    /// The greatest number of digits after the point among its values.
    pub fn precision(&self) -> u8 {
        self.points().filter_map(|(_, point)| point.value.quantity.figure.value()).map(Decimal::scale).max().unwrap_or(0)
    }
}
