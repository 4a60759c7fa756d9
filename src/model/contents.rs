//! What may stand in a section, a programme or a unit: facts, tables, lists, services, events, terms, figures, corrections.

mod service;
mod table;

pub use service::{Channel, Consultation, Opening, Service};
pub use table::{Cell, CellWords, Column, Row, Status, Table, Total};

use super::index::{ConsultationIx, DeclarationIx, EventIx, FactIx, FigureIx, Id, ListIx, ProgrammeIx, SectionIx, ServiceIx, TableIx, TermIx, UnitIx};
use super::indicator::Value;
use super::provenance::{Lines, Origin, Wording};
use crate::calendar::When;

/// In what a thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    /// In a section.
    Section(SectionIx),
    /// In a programme.
    Programme(ProgrammeIx),
    /// In a unit of the organisation.
    Unit(UnitIx),
    /// In the document as a whole.
    Plan,
}

/// The things that stand in one home, in document order per kind.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Contents {
    /// Stated figures and labelled statements.
    pub facts: Vec<FactIx>,
    /// Tables.
    pub tables: Vec<TableIx>,
    /// Lists of names.
    pub lists: Vec<ListIx>,
    /// Services, publications, channels.
    pub services: Vec<ServiceIx>,
    /// Consultations.
    pub consultations: Vec<ConsultationIx>,
    /// Events.
    pub events: Vec<EventIx>,
    /// Declarations referred to.
    pub declarations: Vec<DeclarationIx>,
    /// Terms explained here.
    pub terms: Vec<TermIx>,
    /// Captions of pictures, charts, diagrams.
    pub figures: Vec<FigureIx>,
    /// Misreads, contradictions.
    pub corrections: Vec<Correction>,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq)]
pub enum Saying {
    /// An amount.
    Amount(Value),
    /// Words: a name, a place, a medium.
    Words {
        /// As meant and as printed.
        wording: Wording,
    },
}

/// Per what time an amount is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// A month.
    Month,
    /// A year.
    Year,
}

/// A stated figure, or a labelled statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its id; made from its place where a person gave none (parts of services and events).
    pub id: Id,
    /// Where it stands.
    pub home: Home,
    /// The group it is part of (a service's or an event's name).
    pub group: Option<String>,
    /// Its label, as a path.
    pub label: Vec<String>,
    /// What it says.
    pub saying: Saying,
    /// As of when, or of when.
    pub date: Option<When>,
    /// Doubt about the date.
    pub date_doubt: Option<String>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Per what time it is counted.
    pub per: Option<Per>,
    /// Where it stands in the source.
    pub origin: Origin,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// Its text.
    pub text: Wording,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands.
    pub lines: Lines,
}

/// A list of names: works, places, projects.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub home: Home,
    /// Its title.
    pub title: String,
    /// Of when.
    pub date: Option<When>,
    /// Done or planned.
    pub status: Option<Status>,
    /// Its items.
    pub items: Vec<ListItem>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands in the source.
    pub origin: Origin,
}

/// Something that happened or is planned.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub home: Home,
    /// What.
    pub text: Wording,
    /// When.
    pub when: When,
    /// Doubt about the date.
    pub doubt: Option<String>,
    /// Done or planned.
    pub status: Status,
    /// Sub-facts.
    pub facts: Vec<FactIx>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands in the source.
    pub origin: Origin,
}

/// A declaration that the document quotes; referred to, not reprinted.
#[derive(Debug, Clone, PartialEq)]
pub struct Declaration {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub home: Home,
    /// Its title.
    pub title: String,
    /// Who made it.
    pub issuer: Option<String>,
    /// When.
    pub date: Option<When>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands in the source.
    pub origin: Origin,
}

/// A term that the document explains.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub home: Home,
    /// The term.
    pub term: Wording,
    /// Its reading.
    pub reading: Option<String>,
    /// Its full form.
    pub full: Option<String>,
    /// The mark that points to it: ※1.
    pub mark: Option<String>,
    /// The source's definition.
    pub means: Option<String>,
    /// Where it stands in the source.
    pub origin: Origin,
}

/// The caption of a figure whose content is lost.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub home: Home,
    /// Its caption.
    pub caption: Wording,
    /// photo, chart, diagram, image.
    pub kind: FigureKind,
    /// Its credit.
    pub credit: Option<String>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands in the source.
    pub origin: Origin,
}

/// What a figure was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureKind {
    /// A photo.
    Photo,
    /// A chart.
    Chart,
    /// A diagram.
    Diagram,
    /// Another picture: a screen, a cover, a logo.
    Image,
}

/// The kind of a correction; the names of the open data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrectionKind {
    /// A misread or misprinted character.
    Misread,
    /// A wrong unit.
    Unit,
    /// A sum that does not hold.
    Sum,
    /// Two wordings of one thing.
    Wording,
    /// A span of years that was lost.
    Span,
    /// Anything else.
    Other,
}

impl CorrectionKind {
    /// The word used in the data files and in the open data.
    pub fn word(self) -> &'static str {
        match self {
            CorrectionKind::Misread => "misread",
            CorrectionKind::Unit => "unit",
            CorrectionKind::Sum => "sum",
            CorrectionKind::Wording => "wording",
            CorrectionKind::Span => "span",
            CorrectionKind::Other => "other",
        }
    }
}

/// A doubt or contradiction of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its kind.
    pub kind: CorrectionKind,
    /// Where, in words.
    pub place: String,
    /// As printed.
    pub printed: Option<String>,
    /// As meant.
    pub mended: Option<String>,
    /// Why.
    pub note: Option<String>,
    /// Where it stands in the source.
    pub lines: Lines,
}
