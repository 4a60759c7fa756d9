//! The organisation with its duties and its work with others.

use schemars::JsonSchema;
use serde::Serialize;

use super::contents::Fact;
use super::words::{Mended, Words};
use crate::export::subject::Subject;
use crate::model::organisation as model;

/// A unit of the organisation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Unit<'a> {
    /// Its id.
    id: &'a str,
    /// Id of the unit above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<&'a str>,
    /// Its name.
    name: Mended<'a>,
    /// department, division, desk or other.
    kind: &'static str,
    /// Its duties in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    duties: Vec<Duty<'a>>,
    /// Its work with others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cooperation: Vec<Cooperation<'a>>,
    /// Facts stated of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<Fact<'a>>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A duty.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Duty<'a> {
    /// Code as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    /// What is to be done.
    #[serde(flatten)]
    text: Mended<'a>,
    /// Lines in the source, from 1.
    lines: String,
}

/// Work done together with others.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Cooperation<'a> {
    /// What it is about.
    about: Words<'a>,
    /// With whom.
    partners: Vec<Words<'a>>,
    /// How, in the source's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    says: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

impl<'a> Unit<'a> {
    /// A unit of a plan.
    pub fn of(subject: &Subject<'a>, unit: &'a model::Unit) -> Self {
        let duty = |duty: &'a model::Duty| Duty { code: duty.code.as_deref(), text: Mended::of(subject, "", &duty.text), lines: duty.lines.to_string() };
        let cooperation = |work: &'a model::Cooperation| Cooperation {
            about: Words::of(subject, "", &work.about),
            partners: Words::all(subject, "", &work.partners),
            says: Words::maybe(subject, &work.says),
            lines: work.lines.to_string(),
        };
        Unit {
            id: unit.id.as_str(),
            parent: unit.parent.map(|parent| subject.plan[parent].id.as_str()),
            name: Mended::of(subject, "", &unit.name),
            kind: unit.kind.word(),
            duties: unit.duties.iter().map(duty).collect(),
            cooperation: unit.cooperation.iter().map(cooperation).collect(),
            facts: Fact::all(subject, &unit.facts),
            note: Words::maybe(subject, &unit.note),
            lines: unit.origin.lines.to_string(),
        }
    }
}
