//! What may stand in a section or a programme: facts and doubts; tables, offers and the rest each in a file of their own.

use schemars::JsonSchema;
use serde::Serialize;

use super::amount::Amount;
use super::items::{Declaration, Event, Figure, List, Term};
use super::offers::{Consultation, Service};
use super::table::Table;
use super::words::{Mended, Time, Words};
use crate::export::subject::Subject;
use crate::export::vocabulary;
use crate::model::contents as model;
use crate::model::index::FactIx;

/// The things that stand in one place, in document order per kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Contents<'a> {
    /// Stated figures and labelled statements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<Fact<'a>>,
    /// Tables.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tables: Vec<Table<'a>>,
    /// Lists of names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lists: Vec<List<'a>>,
    /// Services, publications, channels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    services: Vec<Service<'a>>,
    /// Consultations for residents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    consultations: Vec<Consultation<'a>>,
    /// What happened or is planned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    events: Vec<Event<'a>>,
    /// Declarations that are referred to and not reprinted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    declarations: Vec<Declaration<'a>>,
    /// Terms that are explained here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    terms: Vec<Term<'a>>,
    /// Captions of figures whose content is lost.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    figures: Vec<Figure<'a>>,
    /// Declared doubts about the source.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<Correction<'a>>,
}

/// A stated figure, or a labelled statement: it has an amount or words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Fact<'a> {
    /// Its id.
    id: &'a str,
    /// Its label, as a path.
    label: Vec<Words<'a>>,
    /// The amount, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Amount<'a>>,
    /// The words, if it is no amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    says: Option<Mended<'a>>,
    /// As of when, or of when.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Time>,
    /// Doubt about the date.
    #[serde(skip_serializing_if = "Option::is_none")]
    date_doubt: Option<Words<'a>>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// month or year: per what time it is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    per: Option<&'static str>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A declared doubt about the source.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Correction<'a> {
    /// misread, unit, sum, wording, span or other.
    kind: &'static str,
    /// Where, in words.
    #[serde(rename = "where")]
    place: Words<'a>,
    /// As printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    printed: Option<&'a str>,
    /// As meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    mended: Option<&'a str>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

impl<'a> Contents<'a> {
    /// The contents of a section or a programme.
    pub fn of(subject: &Subject<'a>, contents: &'a model::Contents) -> Self {
        let plan = subject.plan;
        Contents {
            facts: Fact::all(subject, &contents.facts),
            tables: contents.tables.iter().map(|index| Table::of(subject, &plan[*index])).collect(),
            lists: contents.lists.iter().map(|index| List::of(subject, &plan[*index])).collect(),
            services: contents.services.iter().map(|index| Service::of(subject, &plan[*index])).collect(),
            consultations: contents.consultations.iter().map(|index| Consultation::of(subject, &plan[*index])).collect(),
            events: contents.events.iter().map(|index| Event::of(subject, &plan[*index])).collect(),
            declarations: contents.declarations.iter().map(|index| Declaration::of(subject, &plan[*index])).collect(),
            terms: contents.terms.iter().map(|index| Term::of(subject, &plan[*index])).collect(),
            figures: contents.figures.iter().map(|index| Figure::of(subject, &plan[*index])).collect(),
            corrections: Correction::all(subject, &contents.corrections),
        }
    }
}

impl<'a> Fact<'a> {
    /// Facts of a plan.
    pub fn all(subject: &Subject<'a>, facts: &[FactIx]) -> Vec<Self> {
        facts.iter().map(|index| Fact::of(subject, &subject.plan[*index])).collect()
    }

    fn of(subject: &Subject<'a>, fact: &'a model::Fact) -> Self {
        let (amount, says) = match &fact.saying {
            model::Saying::Amount(value) => (Some(Amount::of(subject, value)), None),
            model::Saying::Words { wording } => (None, Some(Mended::of(subject, "", wording))),
        };
        Fact {
            id: fact.id.as_str(),
            label: Words::all(subject, "", &fact.label),
            amount,
            says,
            date: fact.date.map(Time::from),
            date_doubt: Words::maybe(subject, &fact.date_doubt),
            note: Words::maybe(subject, &fact.note),
            per: fact.per.map(vocabulary::per),
            lines: fact.origin.lines.to_string(),
        }
    }
}

impl<'a> Correction<'a> {
    /// Doubts that are declared as such.
    pub fn all(subject: &Subject<'a>, corrections: &'a [model::Correction]) -> Vec<Self> {
        corrections.iter().map(|correction| Correction::of(subject, correction)).collect()
    }

    fn of(subject: &Subject<'a>, correction: &'a model::Correction) -> Self {
        Correction {
            kind: correction.kind.word(),
            place: Words::of(subject, "", &correction.place),
            printed: correction.printed.as_deref(),
            mended: correction.mended.as_deref(),
            note: Words::maybe(subject, &correction.note),
            lines: correction.lines.to_string(),
        }
    }
}
