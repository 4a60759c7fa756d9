//! Services and consultations.

use schemars::JsonSchema;
use serde::Serialize;

use super::amount::Amount;
use super::contents::Fact;
use super::words::{Mended, Time, Words};
use crate::export::subject::Subject;
use crate::model::contents as model;

/// A publication, channel or system.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Service<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    name: Mended<'a>,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<Time>,
    /// The start as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    start_printed: Option<&'a str>,
    /// What kind of medium.
    #[serde(skip_serializing_if = "Option::is_none")]
    medium: Option<Words<'a>>,
    /// How often.
    #[serde(skip_serializing_if = "Option::is_none")]
    frequency: Option<Words<'a>>,
    /// How many copies.
    #[serde(skip_serializing_if = "Option::is_none")]
    copies: Option<Amount<'a>>,
    /// Format.
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<Words<'a>>,
    /// Ways by which it reaches people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    channels: Vec<Channel<'a>>,
    /// Everything else said of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<Fact<'a>>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A way by which a service reaches people.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Channel<'a> {
    /// Its name.
    name: Words<'a>,
    /// How many copies.
    #[serde(skip_serializing_if = "Option::is_none")]
    copies: Option<Amount<'a>>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A consultation for residents.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Consultation<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    name: Mended<'a>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<Mended<'a>>,
    /// When it is open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hours: Vec<Opening<'a>>,
    /// Who answers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    staff: Vec<Words<'a>>,
    /// Languages spoken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<Words<'a>>,
    /// How many cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    cases: Option<Amount<'a>>,
    /// Of when the number of cases is.
    #[serde(skip_serializing_if = "Option::is_none")]
    cases_date: Option<Time>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// One opening of a consultation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Opening<'a> {
    /// As printed, with translations.
    text: Words<'a>,
    /// Weeks of the month, from 1; none means every week.
    #[serde(skip_serializing_if = "<[u8]>::is_empty")]
    weeks: &'a [u8],
    /// Weekdays, as one Japanese character each.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    weekdays: &'a [String],
    /// Opens at, by the 24-hour clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'a str>,
    /// Closes at, by the 24-hour clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<&'a str>,
    /// The language spoken, if it differs by opening.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Words<'a>>,
}

impl<'a> Service<'a> {
    /// A service of a plan.
    pub fn of(subject: &Subject<'a>, service: &'a model::Service) -> Self {
        let channel = |channel: &'a model::Channel| Channel {
            name: Words::of(subject, "", &channel.name),
            copies: channel.copies.as_ref().map(|copies| Amount::of(subject, copies)),
            note: Words::maybe(subject, &channel.note),
            lines: channel.lines.to_string(),
        };
        Service {
            id: service.id.as_str(),
            name: Mended::of(subject, "", &service.name),
            start: service.start.map(Time::from),
            start_printed: service.start_printed.as_deref(),
            medium: Words::maybe(subject, &service.medium),
            frequency: Words::maybe(subject, &service.frequency),
            copies: service.copies.as_ref().map(|copies| Amount::of(subject, copies)),
            format: Words::maybe(subject, &service.format),
            channels: service.channels.iter().map(channel).collect(),
            facts: Fact::all(subject, &service.facts),
            note: Words::maybe(subject, &service.note),
            lines: service.origin.lines.to_string(),
        }
    }
}

impl<'a> Consultation<'a> {
    /// A consultation of a plan.
    pub fn of(subject: &Subject<'a>, consultation: &'a model::Consultation) -> Self {
        let opening = |opening: &'a model::Opening| Opening {
            text: Words::of(subject, "", &opening.printed),
            weeks: &opening.weeks,
            weekdays: &opening.weekdays,
            from: opening.from.as_deref(),
            to: opening.to.as_deref(),
            language: Words::maybe(subject, &opening.language),
        };
        Consultation {
            id: consultation.id.as_str(),
            name: Mended::of(subject, "", &consultation.name),
            about: consultation.about.as_ref().map(|about| Mended::of(subject, "", about)),
            hours: consultation.hours.iter().map(opening).collect(),
            staff: Words::all(subject, "", &consultation.staff),
            languages: Words::all(subject, "", &consultation.languages),
            cases: consultation.cases.as_ref().map(|cases| Amount::of(subject, cases)),
            cases_date: consultation.cases_date.map(Time::from),
            note: Words::maybe(subject, &consultation.note),
            lines: consultation.origin.lines.to_string(),
        }
    }
}
