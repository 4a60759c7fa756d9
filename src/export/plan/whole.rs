//! The root of `plan.json`: what the document states of itself, its sections and its organisation.

use schemars::JsonSchema;
use serde::Serialize;

use super::contents::Correction;
use super::organisation::Unit;
use super::section::{Lost, Section};
use super::words::Words;
use crate::calendar::FiscalSpan;
use crate::export::subject::Subject;
use crate::export::vocabulary;
use crate::model::plan::{Imprint, NamedDocument, Period, Stated};

/// A public plan as one document.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WholePlan<'a> {
    /// Address of this schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// Id of the plan.
    id: &'a str,
    /// Licence of the data and of the narrative; the document itself remains its city's.
    licence: Licence<'a>,
    /// When the data was last updated, by ISO 8601.
    updated: &'a str,
    /// Tags of the portal's languages, the source language first.
    languages: Vec<&'a str>,
    /// Whose plan it is.
    city: City<'a>,
    /// File name of the source text; all `lines` count in it, if not said otherwise.
    source_file: &'a str,
    /// What the document states of itself.
    imprint: Document<'a>,
    /// Other plans of the portal that belong to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<Link<'a>>,
    /// All sections in document order; parents stand before children.
    sections: Vec<Section<'a>>,
    /// The organisation; parents stand before children.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    organisation: Vec<Unit<'a>>,
}

/// A licence.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Licence<'a> {
    /// Its name.
    name: &'a str,
    /// Its address.
    url: &'a str,
}

/// A city.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct City<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    name: Words<'a>,
}

/// Another plan of the portal that belongs to this one.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Link<'a> {
    /// Id of the other plan.
    plan: &'a str,
    /// As what: report, previous, upper, plan.
    kind: &'a str,
    /// In words.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
}

/// The fiscal years that something covers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Years {
    /// Western year in which the first fiscal year begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    from_fy: Option<i32>,
    /// Western year in which the last fiscal year begins; none if the end is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    to_fy: Option<i32>,
    /// A length in years, where the document states no more.
    #[serde(skip_serializing_if = "Option::is_none")]
    length: Option<u32>,
    /// Whether the document says nothing about it.
    unstated: bool,
    /// Lines in the source, from 1.
    #[serde(skip_serializing_if = "String::is_empty")]
    lines: String,
}

/// A statement of the document about itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Statement<'a> {
    /// What.
    value: Words<'a>,
    /// As printed, if that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    printed: Option<&'a str>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A date that the document states of itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Dated<'a> {
    /// By ISO 8601, cut to what is stated.
    value: String,
    /// As printed, if that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    printed: Option<&'a str>,
    /// Lines in the source, from 1.
    lines: String,
}

/// Another document that this one names.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Named<'a> {
    /// Its title.
    title: Words<'a>,
    /// Its fiscal years, if stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Years>,
    /// Lines in the source, from 1.
    lines: String,
}

/// What the document states of itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Document<'a> {
    /// Its title.
    title: Words<'a>,
    /// The part of a larger plan that it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<Words<'a>>,
    /// plan or operations (a yearly report of operations).
    role: &'static str,
    /// The time that it covers.
    period: Years,
    /// The Western year that it looks towards.
    #[serde(skip_serializing_if = "Option::is_none")]
    horizon: Option<Dated<'a>>,
    /// The plan before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<Named<'a>>,
    /// The plan above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    upper: Option<Named<'a>>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Statement<'a>>,
    /// Who edited it.
    #[serde(skip_serializing_if = "Option::is_none")]
    editor: Option<Statement<'a>>,
    /// When it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Dated<'a>>,
    /// Its price.
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<Statement<'a>>,
    /// The plan's own names of its levels, top down.
    levels: Vec<Words<'a>>,
    /// A note of the source about the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// What the text has lost.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_in_source: Vec<Lost<'a>>,
    /// Doubts about the document as a whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<Correction<'a>>,
    /// Lines of the title in the source, from 1.
    #[serde(skip_serializing_if = "String::is_empty")]
    lines: String,
}

impl<'a> WholePlan<'a> {
    /// The whole of a plan.
    pub fn of(subject: &Subject<'a>) -> Self {
        let (portal, plan) = (subject.portal, subject.plan);
        let (name, url) = &portal.settings.licence;
        let city = portal.city(plan.city);
        let link =
            |link: &'a crate::model::plan::Link| Link { plan: portal.plan(link.plan).id.as_str(), kind: &link.kind, note: Words::maybe(subject, &link.note) };
        WholePlan {
            schema: super::SCHEMA_LINK,
            id: plan.id.as_str(),
            licence: Licence { name, url },
            updated: &portal.settings.updated,
            languages: portal.editions.iter().map(|edition| edition.tag.as_str()).collect(),
            city: City { id: city.id.as_str(), name: Words::of(subject, "", &city.name) },
            source_file: &plan.source_file,
            imprint: document(subject, &plan.imprint),
            links: plan.links.iter().map(link).collect(),
            sections: plan.section_indices().map(|index| Section::of(subject, index)).collect(),
            organisation: plan.units.iter().map(|unit| Unit::of(subject, unit)).collect(),
        }
    }
}

fn document<'a>(subject: &Subject<'a>, imprint: &'a Imprint) -> Document<'a> {
    let statement = |stated: &'a Stated<String>| Statement {
        value: Words::of(subject, "", &stated.value),
        printed: stated.printed.as_deref(),
        lines: stated.lines.to_string(),
    };
    let named =
        |named: &'a NamedDocument| Named { title: Words::of(subject, "", &named.title), period: named.period.map(years), lines: named.lines.to_string() };
    Document {
        title: Words::of(subject, "", &imprint.title),
        part: Words::maybe(subject, &imprint.part),
        role: vocabulary::document(imprint.role),
        period: period(imprint),
        horizon: imprint.horizon.as_ref().map(|stated| Dated {
            value: stated.value.to_string(),
            printed: stated.printed.as_deref(),
            lines: stated.lines.to_string(),
        }),
        previous: imprint.previous.as_ref().map(named),
        upper: imprint.upper.as_ref().map(named),
        publisher: imprint.publisher.as_ref().map(statement),
        editor: imprint.editor.as_ref().map(statement),
        issued: imprint.issued.as_ref().map(|stated| Dated { value: stated.value.iso(), printed: stated.printed.as_deref(), lines: stated.lines.to_string() }),
        price: imprint.price.as_ref().map(statement),
        levels: Words::all(subject, "", &imprint.levels),
        note: Words::maybe(subject, &imprint.note),
        not_in_source: Lost::all(subject, &imprint.lost),
        corrections: Correction::all(subject, &imprint.corrections),
        lines: subject.plan.origin.lines.to_string(),
    }
}

fn years(span: FiscalSpan) -> Years {
    Years { from_fy: Some(span.from.0), to_fy: span.to.map(|to| to.0), length: None, unstated: false, lines: String::new() }
}

fn period(imprint: &Imprint) -> Years {
    let nothing = Years { from_fy: None, to_fy: None, length: None, unstated: false, lines: imprint.period_lines.to_string() };
    match imprint.period {
        Period::Years(span) => Years { lines: nothing.lines, ..years(span) },
        Period::Length(length) => Years { length: Some(length), ..nothing },
        Period::Unstated => Years { unstated: true, ..nothing },
    }
}
