//! A section with everything that stands in it.

use schemars::JsonSchema;
use serde::Serialize;

use super::contents::Contents;
use super::indicator::Indicator;
use super::narrative::Narrative;
use super::programme::Programme;
use super::words::{Mended, Words};
use crate::export::subject::Subject;
use crate::model::index::SectionIx;
use crate::model::section as model;

/// A node of the plan's tree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Section<'a> {
    /// Its id, unique in the plan.
    id: &'a str,
    /// Id of the section above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<&'a str>,
    /// Place among the sections of the same parent, from 1.
    position: usize,
    /// The plan's own name of its level.
    level: Words<'a>,
    /// Code as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    /// Title.
    title: Mended<'a>,
    /// The same section printed elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reprints: Vec<Reprint<'a>>,
    /// Marks such as a priority.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    flags: Vec<Words<'a>>,
    /// Page reference as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    page_ref: Option<Words<'a>>,
    /// Plans and declarations that it names as related.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
    /// Departments, if the source names them for the section.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    departments: Vec<Words<'a>>,
    /// Ids of topics, its own or those of the section above it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    topics: Vec<&'a str>,
    /// Whether the source has no more than the title.
    title_only: bool,
    /// What the text has lost.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_in_source: Vec<Lost<'a>>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// The portal's own plain words, per language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    narrative: Vec<Narrative<'a>>,
    /// Its own indicators; those of programmes stand in the programmes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    indicators: Vec<Indicator<'a>>,
    /// Its programmes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    programmes: Vec<Programme<'a>>,
    /// Everything else that stands in it.
    #[serde(flatten)]
    contents: Contents<'a>,
    /// Lines of the title in the source, from 1.
    lines: String,
}

/// The same section printed elsewhere in the document.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Reprint<'a> {
    /// Title there.
    title: Words<'a>,
    /// Where.
    place: Words<'a>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A plan or declaration that a section names as related.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Related<'a> {
    /// Its title.
    title: Words<'a>,
    /// Whether it is a declaration and not a plan.
    declaration: bool,
    /// Lines in the source, from 1.
    lines: String,
}

/// Something that the printed document has and its text has lost.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Lost<'a> {
    /// What.
    what: Words<'a>,
    /// Lines in the source where it stood, from 1.
    lines: String,
}

impl<'a> Lost<'a> {
    /// Lost things.
    pub fn all(subject: &Subject<'a>, lost: &'a [model::Lost]) -> Vec<Self> {
        lost.iter().map(|lost| Lost { what: Words::of(subject, "", &lost.what), lines: lost.lines.to_string() }).collect()
    }
}

impl<'a> Section<'a> {
    /// A section of a plan.
    pub fn of(subject: &Subject<'a>, index: SectionIx) -> Self {
        let plan = subject.plan;
        let section = &plan[index];
        let reprint = |reprint: &'a model::Reprint| Reprint {
            title: Words::of(subject, "", &reprint.title),
            place: Words::of(subject, "", &reprint.place),
            lines: reprint.lines.to_string(),
        };
        let related = |related: &'a model::Related| Related {
            title: Words::of(subject, "", &related.title),
            declaration: related.declaration,
            lines: related.lines.to_string(),
        };
        Section {
            id: section.id.as_str(),
            parent: section.parent.map(|parent| plan[parent].id.as_str()),
            position: section.position,
            level: Words::of(subject, "", &section.level),
            code: section.code.as_deref(),
            title: Mended::of(subject, "", &section.title),
            reprints: section.reprints.iter().map(reprint).collect(),
            flags: Words::all(subject, "", &section.flags),
            page_ref: Words::maybe(subject, &section.page_ref),
            related: section.related.iter().map(related).collect(),
            departments: subject.departments(&section.departments).map(|name| Words::of(subject, "department", name)).collect(),
            topics: subject.topics(plan.topics_of(index)).collect(),
            title_only: section.no_text,
            not_in_source: Lost::all(subject, &section.lost),
            note: Words::maybe(subject, &section.note),
            narrative: Narrative::all(subject, index),
            indicators: section.indicators.iter().map(|index| Indicator::of(subject, &plan[*index])).collect(),
            programmes: section.programmes.iter().map(|index| Programme::of(subject, *index)).collect(),
            contents: Contents::of(subject, &section.contents),
            lines: section.origin.lines.to_string(),
        }
    }
}
