//! What a city offers its residents: services with their channels, consultations with their openings.

use super::super::index::{FactIx, Id};
use super::super::indicator::Value;
use super::super::provenance::{Lines, Origin, Wording};
use super::Home;
use crate::calendar::When;

/// A way by which a service reaches people.
#[derive(Debug, Clone, PartialEq)]
pub struct Channel {
    /// Its name.
    pub name: String,
    /// How many copies, as printed.
    pub copies: Option<Value>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands.
    pub lines: Lines,
}

/// A publication, channel or system.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub home: Home,
    /// Its name.
    pub name: Wording,
    /// Since when.
    pub start: Option<When>,
    /// The start as printed.
    pub start_printed: Option<String>,
    /// What kind of medium.
    pub medium: Option<String>,
    /// How often.
    pub frequency: Option<String>,
    /// How many copies.
    pub copies: Option<Value>,
    /// Format.
    pub format: Option<String>,
    /// Ways by which it reaches people.
    pub channels: Vec<Channel>,
    /// Everything else said of it.
    pub facts: Vec<FactIx>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands in the source.
    pub origin: Origin,
}

/// One opening of a consultation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// As printed.
    pub printed: String,
    /// Weeks of the month, from 1; empty means every week.
    pub weeks: Vec<u8>,
    /// Weekdays, as one Japanese character each.
    pub weekdays: Vec<String>,
    /// Opens at (24-hour clock).
    pub from: Option<String>,
    /// Closes at (24-hour clock).
    pub to: Option<String>,
    /// The language spoken, if it differs by opening.
    pub language: Option<String>,
}

/// A consultation for residents.
#[derive(Debug, Clone, PartialEq)]
pub struct Consultation {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub home: Home,
    /// Its name.
    pub name: Wording,
    /// What it is about.
    pub about: Option<Wording>,
    /// When it is open.
    pub hours: Vec<Opening>,
    /// Who answers.
    pub staff: Vec<String>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// How many cases.
    pub cases: Option<Value>,
    /// Of when the number of cases is.
    pub cases_date: Option<When>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands in the source.
    pub origin: Origin,
}
