//! A plan: one published document of a city, with everything that it states.

use std::ops::Index;

use super::contents::{Consultation, Correction, Declaration, Event, Fact, Figure, List, Service, Table, Term};
use super::index::{
    CityIx, ConsultationIx, DeclarationIx, EventIx, FactIx, FigureIx, Id, Ids, IndicatorIx, ListIx, PlanIx, ProgrammeIx, SectionIx, ServiceIx, TableIx, TermIx,
    TopicIx, UnitIx,
};
use super::indicator::Indicator;
use super::organisation::Unit;
use super::programme::Programme;
use super::provenance::{Lines, Origin};
use super::section::{Lost, Section};
use crate::calendar::{FiscalSpan, Instant};
use crate::report::Span;

/// What a document is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentRole {
    /// A plan: says what is aimed at.
    Plan,
    /// A yearly report of operations: says what is done and what came of it.
    Operations,
}

/// The time that a document covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Fiscal years.
    Years(FiscalSpan),
    /// A length only.
    Length(u32),
    /// The document does not say.
    Unstated,
}

/// Another document that this one names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedDocument {
    /// Its title.
    pub title: String,
    /// Its fiscal years, if stated.
    pub period: Option<FiscalSpan>,
    /// Where it is named.
    pub lines: Lines,
}

/// Something that the document states of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    /// What.
    pub value: T,
    /// As printed, if that differs.
    pub printed: Option<String>,
    /// Where.
    pub lines: Lines,
    /// Place in the YAML, for findings.
    pub span: Span,
}

/// How another document of the portal belongs to this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The other document.
    pub plan: PlanIx,
    /// As what: `report`, `previous`, `upper`.
    pub kind: String,
    /// In words.
    pub note: Option<String>,
}

/// What the document states of itself as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Imprint {
    /// Its title.
    pub title: String,
    /// The part of a larger plan that it is.
    pub part: Option<String>,
    /// What it is for.
    pub role: DocumentRole,
    /// The time that it covers.
    pub period: Period,
    /// Where the period stands.
    pub period_lines: Lines,
    /// The year that it looks towards.
    pub horizon: Option<Stated<i32>>,
    /// The plan before it.
    pub previous: Option<NamedDocument>,
    /// The plan above it.
    pub upper: Option<NamedDocument>,
    /// Who published it.
    pub publisher: Option<Stated<String>>,
    /// Who edited it.
    pub editor: Option<Stated<String>>,
    /// When it was issued.
    pub issued: Option<Stated<Instant>>,
    /// Its price, as printed.
    pub price: Option<Stated<String>>,
    /// The plan's own names of its levels, top down.
    pub levels: Vec<String>,
    /// A note of the source about the whole.
    pub note: Option<String>,
    /// What the text has lost.
    pub lost: Vec<Lost>,
    /// Doubts about the document as a whole.
    pub corrections: Vec<Correction>,
}

/// A plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Its id: the name of its folder.
    pub id: Id,
    /// Whose plan it is.
    pub city: CityIx,
    /// What the document states of itself.
    pub imprint: Imprint,
    /// The file name of the source text.
    pub source_file: String,
    /// Other documents of the portal that belong to it.
    pub links: Vec<Link>,
    /// All sections in document order; parents stand before children.
    pub sections: Vec<Section>,
    /// All programmes in document order.
    pub programmes: Vec<Programme>,
    /// All indicators in document order.
    pub indicators: Vec<Indicator>,
    /// All facts.
    pub facts: Vec<Fact>,
    /// All tables.
    pub tables: Vec<Table>,
    /// All lists.
    pub lists: Vec<List>,
    /// All services.
    pub services: Vec<Service>,
    /// All consultations.
    pub consultations: Vec<Consultation>,
    /// All events.
    pub events: Vec<Event>,
    /// All declarations.
    pub declarations: Vec<Declaration>,
    /// All terms.
    pub terms: Vec<Term>,
    /// All figures.
    pub figures: Vec<Figure>,
    /// The organisation, parents before children.
    pub units: Vec<Unit>,
    /// Everything that bears an id.
    pub ids: Ids,
    /// Where its title stands.
    pub origin: Origin,
}

macro_rules! indexed {
    ($($index:ident => $field:ident: $item:ty),+ $(,)?) => {$(
        impl Index<$index> for Plan {
            type Output = $item;

            /// An index is only ever made by the plan that it belongs to.
            fn index(&self, index: $index) -> &$item {
                &self.$field[index.0]
            }
        }
    )+};
}

indexed! {
    SectionIx => sections: Section,
    ProgrammeIx => programmes: Programme,
    IndicatorIx => indicators: Indicator,
    FactIx => facts: Fact,
    TableIx => tables: Table,
    ListIx => lists: List,
    ServiceIx => services: Service,
    ConsultationIx => consultations: Consultation,
    EventIx => events: Event,
    DeclarationIx => declarations: Declaration,
    TermIx => terms: Term,
    FigureIx => figures: Figure,
    UnitIx => units: Unit,
}

impl Plan {
    /// The sections without a parent, in document order.
    pub fn roots(&self) -> impl Iterator<Item = SectionIx> + '_ {
        (0..self.sections.len()).map(SectionIx).filter(|ix| self[*ix].parent.is_none())
    }

    /// All sections in document order.
    pub fn section_indices(&self) -> impl Iterator<Item = SectionIx> + use<> {
        (0..self.sections.len()).map(SectionIx)
    }

    /// All programmes in document order.
    pub fn programme_indices(&self) -> impl Iterator<Item = ProgrammeIx> + use<> {
        (0..self.programmes.len()).map(ProgrammeIx)
    }

    /// All indicators in document order.
    pub fn indicator_indices(&self) -> impl Iterator<Item = IndicatorIx> + use<> {
        (0..self.indicators.len()).map(IndicatorIx)
    }

    /// The sections above a section, top first, without itself.
    pub fn ancestors(&self, section: SectionIx) -> Vec<SectionIx> {
        let mut above = Vec::new();
        let mut at = self[section].parent;
        while let Some(parent) = at {
            above.push(parent);
            at = self[parent].parent;
        }
        above.reverse();
        above
    }

    /// The path of its electronic book below an edition's folder. The name says which plan and edition it holds, wherever it is carried.
    pub fn book(&self, folder: &str) -> String {
        format!("{0}/{0}-{folder}.epub", self.id)
    }

    /// Whether a section fills a booklet of its own: something stands below it, and it is not the whole plan.
    pub fn has_booklet(&self, section: SectionIx) -> bool {
        let whole = self[section].parent.is_none() && self.roots().count() == 1;
        let filled = !self[section].children.is_empty() || !self[section].programmes.is_empty();
        filled && !whole
    }

    /// The topics of a section: its own, or those of the nearest section above that has some.
    pub fn topics_of(&self, section: SectionIx) -> &[TopicIx] {
        let mut at = Some(section);
        while let Some(here) = at {
            if !self[here].topics.is_empty() {
                return &self[here].topics;
            }
            at = self[here].parent;
        }
        &[]
    }

    /// The topics of a programme: its own, or those of its section.
    pub fn topics_of_programme(&self, programme: ProgrammeIx) -> &[TopicIx] {
        let programme = &self[programme];
        if programme.topics.is_empty() { self.topics_of(programme.section) } else { &programme.topics }
    }
}
