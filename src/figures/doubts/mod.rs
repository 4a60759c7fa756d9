//! Every doubt about a plan's source: those that the data declares as such, and those that stand on an item.
//!
//! In goes a plan, out come its doubts with their kind, place, print, meaning, notes and source lines: first the declared ones with titles
//! printed twice, lost spans of years and sums that do not hold; then mended wording; then values and dates. Leaves to others: the
//! columns of the open data ([`crate::export`]), the look and order on a page ([`crate::page`]).

mod declared;
mod values;
mod wordings;

use std::borrow::Cow;

use crate::calendar::{FiscalSpan, FiscalYear, When};
use crate::model::contents::{CorrectionKind, Home};
use crate::model::index::{Id, Item};
use crate::model::plan::Plan;
use crate::model::provenance::{Lines, Wording};

/// A doubt about the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt<'a> {
    /// Its kind.
    pub kind: CorrectionKind,
    /// Where it stands.
    pub spot: Spot<'a>,
    /// As printed; empty if the print itself is not the question.
    pub printed: Cow<'a, str>,
    /// What is meant instead.
    pub meant: Meant<'a>,
    /// Why, in the words of the data.
    pub notes: Vec<&'a str>,
}

/// Where a doubt stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot<'a> {
    /// In which section, programme or unit.
    pub home: Home,
    /// On what, where it concerns one thing with an id.
    pub item: Option<(Item, &'a Id)>,
    /// What it is called there, from the whole to the part.
    pub place: Vec<Step<'a>>,
    /// Where it stands in the source.
    pub lines: &'a Lines,
}

/// One step on the way to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// Wording of the plan.
    Words(&'a str),
    /// The fiscal year of a point.
    Year(FiscalYear),
}

impl<'a> From<&'a String> for Step<'a> {
    fn from(text: &'a String) -> Self {
        Step::Words(text)
    }
}

impl<'a> From<&'a Wording> for Step<'a> {
    fn from(wording: &'a Wording) -> Self {
        Step::Words(&wording.text)
    }
}

/// What is meant where the source is in doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant<'a> {
    /// As it stands: nothing was mended.
    AsPrinted,
    /// Other wording, or another value in the plan's notation.
    Words(&'a str),
    /// The fiscal years that were taken.
    Years(FiscalSpan),
    /// The time that was taken.
    Time(When),
}

impl<'a> From<Option<&'a String>> for Meant<'a> {
    fn from(mended: Option<&'a String>) -> Self {
        mended.map_or(Meant::AsPrinted, |mended| Meant::Words(mended))
    }
}

/// All doubts of a plan.
pub fn of(plan: &Plan) -> Vec<Doubt<'_>> {
    let mut all = Vec::new();
    declared::collect(plan, &mut all);
    wordings::collect(plan, &mut all);
    values::collect(plan, &mut all);
    all
}
