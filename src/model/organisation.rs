//! The organisation: departments, divisions, desks, their duties and their co-operation.

use super::index::{FactIx, Id, UnitIx};
use super::provenance::{Lines, Origin, Wording};

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// 部.
    Department,
    /// 課.
    Division,
    /// 担当, 係.
    Desk,
    /// Anything else.
    Other,
}

impl UnitKind {
    /// The word used in the data files and in the open data.
    pub fn word(self) -> &'static str {
        match self {
            UnitKind::Department => "department",
            UnitKind::Division => "division",
            UnitKind::Desk => "desk",
            UnitKind::Other => "other",
        }
    }
}

/// A duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The printed code.
    pub code: Option<String>,
    /// What is to be done.
    pub text: Wording,
    /// Where it stands.
    pub lines: Lines,
}

/// Work done together with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cooperation {
    /// What it is about.
    pub about: String,
    /// With whom, as named.
    pub partners: Vec<String>,
    /// How, in the source's words.
    pub says: Option<String>,
    /// Where it stands.
    pub lines: Lines,
}

/// A unit of the organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Its id.
    pub id: Id,
    /// The unit above it.
    pub parent: Option<UnitIx>,
    /// Its name.
    pub name: Wording,
    /// What it is.
    pub kind: UnitKind,
    /// Its duties, in order.
    pub duties: Vec<Duty>,
    /// Its work with others.
    pub cooperation: Vec<Cooperation>,
    /// Facts stated of it.
    pub facts: Vec<FactIx>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
