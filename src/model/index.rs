//! Indices into a plan's lists, and the ids by which people name things.

use std::collections::BTreeMap;
use std::fmt;

/// A short name in addresses and references: lower-case ASCII letters, digits, hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Reads an id; `None` if it holds other characters, begins or ends with a hyphen, is empty or longer than 80 characters.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = (1..=80).contains(&text.len()) && text.bytes().all(allowed) && !text.starts_with('-') && !text.ends_with('-');
        fits.then(|| Id(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);
    )+};
}

indices! {
    /// A city in the portal's list of cities.
    CityIx,
    /// A plan in the portal's list of plans.
    PlanIx,
    /// A topic in the portal's list of topics.
    TopicIx,
    /// A section in its plan's list, in document order.
    SectionIx,
    /// A programme in its plan's list, in document order.
    ProgrammeIx,
    /// An indicator in its plan's list, in document order.
    IndicatorIx,
    /// A fact in its plan's list.
    FactIx,
    /// A table in its plan's list.
    TableIx,
    /// A list of names in its plan's list of lists.
    ListIx,
    /// A service in its plan's list.
    ServiceIx,
    /// A consultation in its plan's list.
    ConsultationIx,
    /// An event in its plan's list.
    EventIx,
    /// A declaration in its plan's list.
    DeclarationIx,
    /// A term in its plan's list.
    TermIx,
    /// A figure (picture, chart, diagram) in its plan's list.
    FigureIx,
    /// A unit of the organisation in its plan's list.
    UnitIx,
    /// A department in its city's list.
    DepartmentIx,
}

/// Anything in a plan that bears an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A section.
    Section(SectionIx),
    /// A programme.
    Programme(ProgrammeIx),
    /// An activity of a programme, by its position there.
    Activity(ProgrammeIx, usize),
    /// An indicator.
    Indicator(IndicatorIx),
    /// A fact.
    Fact(FactIx),
    /// A table.
    Table(TableIx),
    /// A list.
    List(ListIx),
    /// A service.
    Service(ServiceIx),
    /// A consultation.
    Consultation(ConsultationIx),
    /// An event.
    Event(EventIx),
    /// A declaration.
    Declaration(DeclarationIx),
    /// A term.
    Term(TermIx),
    /// A figure.
    Figure(FigureIx),
    /// A unit of the organisation.
    Unit(UnitIx),
}

/// All ids of one plan.
pub type Ids = BTreeMap<Id, Item>;
