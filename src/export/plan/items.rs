//! Lists, events, declarations, terms and captions of figures.

use schemars::JsonSchema;
use serde::Serialize;

use super::contents::Fact;
use super::words::{Mended, Time, Words};
use crate::export::subject::Subject;
use crate::export::vocabulary::{picture, status};
use crate::model::contents as model;

/// A list of names.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct List<'a> {
    /// Its id.
    id: &'a str,
    /// Its title.
    title: Words<'a>,
    /// Of when.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Time>,
    /// done or planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    /// Its items in order.
    items: Vec<ListItem<'a>>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// An item of a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ListItem<'a> {
    /// Its text.
    #[serde(flatten)]
    text: Mended<'a>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// Something that happened or is planned.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Event<'a> {
    /// Its id.
    id: &'a str,
    /// What.
    text: Mended<'a>,
    /// When.
    when: Time,
    /// Doubt about the date.
    #[serde(skip_serializing_if = "Option::is_none")]
    doubt: Option<Words<'a>>,
    /// done or planned.
    status: &'static str,
    /// Sub-facts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<Fact<'a>>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A declaration that is referred to and not reprinted.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Declaration<'a> {
    /// Its id.
    id: &'a str,
    /// Its title.
    title: Words<'a>,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<Words<'a>>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Time>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A term that the document explains.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Term<'a> {
    /// Its id.
    id: &'a str,
    /// The term.
    term: Mended<'a>,
    /// Its reading in the source language.
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<&'a str>,
    /// Its full form.
    #[serde(skip_serializing_if = "Option::is_none")]
    full_form: Option<Words<'a>>,
    /// The printed mark that points to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    mark: Option<&'a str>,
    /// The source's definition.
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// The caption of a figure whose content is lost.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Figure<'a> {
    /// Its id.
    id: &'a str,
    /// Its caption.
    caption: Mended<'a>,
    /// photo, chart, diagram or image.
    kind: &'static str,
    /// Its credit.
    #[serde(skip_serializing_if = "Option::is_none")]
    credit: Option<Words<'a>>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

impl<'a> List<'a> {
    /// A list of a plan.
    pub fn of(subject: &Subject<'a>, list: &'a model::List) -> Self {
        let item = |item: &'a model::ListItem| ListItem {
            text: Mended::of(subject, "", &item.text),
            note: Words::maybe(subject, &item.note),
            lines: item.lines.to_string(),
        };
        List {
            id: list.id.as_str(),
            title: Words::of(subject, "", &list.title),
            date: list.date.map(Time::from),
            status: list.status.map(status),
            items: list.items.iter().map(item).collect(),
            note: Words::maybe(subject, &list.note),
            lines: list.origin.lines.to_string(),
        }
    }
}

impl<'a> Event<'a> {
    /// An event of a plan.
    pub fn of(subject: &Subject<'a>, event: &'a model::Event) -> Self {
        Event {
            id: event.id.as_str(),
            text: Mended::of(subject, "", &event.text),
            when: event.when.into(),
            doubt: Words::maybe(subject, &event.doubt),
            status: status(event.status),
            facts: Fact::all(subject, &event.facts),
            note: Words::maybe(subject, &event.note),
            lines: event.origin.lines.to_string(),
        }
    }
}

impl<'a> Declaration<'a> {
    /// A declaration that a plan refers to.
    pub fn of(subject: &Subject<'a>, declaration: &'a model::Declaration) -> Self {
        Declaration {
            id: declaration.id.as_str(),
            title: Words::of(subject, "", &declaration.title),
            issuer: Words::maybe(subject, &declaration.issuer),
            date: declaration.date.map(Time::from),
            note: Words::maybe(subject, &declaration.note),
            lines: declaration.origin.lines.to_string(),
        }
    }
}

impl<'a> Term<'a> {
    /// A term that a plan explains.
    pub fn of(subject: &Subject<'a>, term: &'a model::Term) -> Self {
        Term {
            id: term.id.as_str(),
            term: Mended::of(subject, "term", &term.term),
            reading: term.reading.as_deref(),
            full_form: Words::maybe(subject, &term.full),
            mark: term.mark.as_deref(),
            definition: Words::maybe(subject, &term.means),
            lines: term.origin.lines.to_string(),
        }
    }
}

impl<'a> Figure<'a> {
    /// A figure of a plan.
    pub fn of(subject: &Subject<'a>, figure: &'a model::Figure) -> Self {
        Figure {
            id: figure.id.as_str(),
            caption: Mended::of(subject, "", &figure.caption),
            kind: picture(figure.kind),
            credit: Words::maybe(subject, &figure.credit),
            note: Words::maybe(subject, &figure.note),
            lines: figure.origin.lines.to_string(),
        }
    }
}
