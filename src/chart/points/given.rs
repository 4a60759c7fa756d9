//! What a chart of points is made from; every text is ready-made.

use crate::chart::picture::Picture;
use crate::chart::scale::Values;

/// A chart of points by fiscal year.
#[derive(Debug, Clone, PartialEq)]
pub struct PointsChart {
    /// Its words.
    pub picture: Picture,
    /// Written above the axis of values; may be empty.
    pub unit: String,
    /// Says that the axis does not begin at zero; shown if that is so.
    pub axis_note: Option<String>,
    /// The fiscal years for which a figure is due or shown, with their texts. A measured line breaks at such a year without a figure.
    /// A year of a point that is missing here is drawn without a text.
    pub years: Vec<YearLabel>,
    /// Whether planned values are joined by steps: running totals.
    pub stepped: bool,
    /// One or more series. A point that is equal in all of them, spoken text included, is drawn once and all lines lead to it.
    pub series: Vec<ChartSeries>,
    /// What the shapes mean, in the order in which it is read.
    pub key: Vec<KeyEntry>,
}

/// A shape with its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyEntry {
    /// The role.
    pub kind: PointKind,
    /// How the shape is drawn.
    pub look: Look,
    /// What it means.
    pub text: String,
}

/// How the shape of a role is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// As the role has it.
    Full,
    /// Hollow: in doubt.
    Hollow,
    /// As a ghost: what was before.
    Ghost,
}

/// A fiscal year on the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearLabel {
    /// The Western year in which it begins.
    pub year: i32,
    /// As written in the edition.
    pub text: String,
}

/// One line of points.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartSeries {
    /// Written at the end of its line.
    pub name: Option<String>,
    /// In any order.
    pub points: Vec<ChartPoint>,
}

/// A value of a fiscal year in a role.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPoint {
    /// The Western year in which the fiscal year begins.
    pub year: i32,
    /// Its role.
    pub kind: PointKind,
    /// Where it stands.
    pub mark: Mark,
    /// The value as shown beside the mark.
    pub label: String,
    /// What a screen reader says: year, series, value, unit, role.
    pub spoken: String,
    /// Drawn hollow.
    pub doubtful: bool,
    /// What a target was before it was changed: drawn as a ghost, and no line leads to it.
    pub ghost: bool,
}

/// The role of a point; the order is that within one fiscal year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PointKind {
    /// Measured before the plan: a filled circle.
    Actual,
    /// Expected before the plan: a hollow circle.
    Estimate,
    /// Target on the way: a square.
    Interim,
    /// Target of a year: a small lozenge.
    Target,
    /// Target at the end: a large lozenge.
    Final,
    /// Measured later: a filled triangle.
    Result,
}

/// What a point says about the axis of values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark {
    /// A number.
    Value(f64),
    /// A lower bound.
    AtLeast(f64),
    /// An upper bound.
    AtMost(f64),
    /// A band, lower end first.
    Range(f64, f64),
    /// A word or a dash: no position. It is written above the year and is no symbol.
    Word,
}

impl Mark {
    /// The number or numbers that it states. A number that is not finite has no position, so such a mark is a word.
    pub(super) fn figures(self) -> Option<(f64, Option<f64>)> {
        match self {
            Mark::Value(value) | Mark::AtLeast(value) | Mark::AtMost(value) if value.is_finite() => Some((value, None)),
            Mark::Range(low, high) if low.is_finite() && high.is_finite() => Some((low.min(high), Some(low.max(high)))),
            _ => None,
        }
    }
}

impl PointsChart {
    pub(super) fn points(&self) -> impl Iterator<Item = &ChartPoint> {
        self.series.iter().flat_map(|series| &series.points)
    }

    pub(super) fn values(&self) -> Values {
        let figures: Vec<f64> = self.points().filter_map(|point| point.mark.figures()).flat_map(|(low, high)| [Some(low), high]).flatten().collect();
        Values::over(&figures)
    }
}
