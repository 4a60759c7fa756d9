//! The portal's own vocabulary: words of administration that it explains, and proper names with one agreed form in each language.
//!
//! Both are about all plans. The terms that a document itself explains belong to its plan ([`super::contents`]).

use super::index::Id;
use crate::report::Span;

/// A word of administration, explained in plain language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub term: String,
    /// Its reading in kana.
    pub reading: String,
    /// What it means.
    pub means: String,
    /// Place in the YAML, for findings.
    pub span: Span,
}

/// What a proper name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// A city, ward, prefecture.
    City,
    /// A place, district, park.
    Place,
    /// A building or institution.
    Facility,
    /// A department, division or office.
    Department,
    /// A plan, outline, guideline.
    Plan,
    /// An ordinance or law.
    Ordinance,
    /// A declaration.
    Declaration,
    /// A system, scheme or service.
    System,
    /// A group, committee or company.
    Organisation,
    /// A newspaper, site, programme.
    Publication,
}

impl NameKind {
    /// All kinds, with the word that data files and addresses have for each.
    pub const ALL: [(NameKind, &'static str); 10] = [
        (NameKind::City, "city"),
        (NameKind::Place, "place"),
        (NameKind::Facility, "facility"),
        (NameKind::Department, "department"),
        (NameKind::Plan, "plan"),
        (NameKind::Ordinance, "ordinance"),
        (NameKind::Declaration, "declaration"),
        (NameKind::System, "system"),
        (NameKind::Organisation, "organisation"),
        (NameKind::Publication, "publication"),
    ];

    /// The word that data files and addresses have for it.
    pub fn word(self) -> &'static str {
        NameKind::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, word)| word)
    }

    /// The key of the phrase that names the kind.
    pub fn phrase(self) -> &'static str {
        match self {
            NameKind::City => "name-kind-city",
            NameKind::Place => "name-kind-place",
            NameKind::Facility => "name-kind-facility",
            NameKind::Department => "name-kind-department",
            NameKind::Plan => "name-kind-plan",
            NameKind::Ordinance => "name-kind-ordinance",
            NameKind::Declaration => "name-kind-declaration",
            NameKind::System => "name-kind-system",
            NameKind::Organisation => "name-kind-organisation",
            NameKind::Publication => "name-kind-publication",
        }
    }
}

/// A proper name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub name: String,
    /// Its reading in kana.
    pub reading: String,
    /// What it names.
    pub kind: NameKind,
    /// Place in the YAML, for findings.
    pub span: Span,
}

/// The context under which catalogues keep the agreed forms of proper names, several separated by ` | `, the first preferred.
pub const NAME_CONTEXT: &str = "name";

/// The context under which catalogues keep the agreed forms of explained words, in the same way.
pub const TERM_CONTEXT: &str = "term";

/// The agreed forms in a translation: `Minato City | Minato`.
pub fn forms(translation: &str) -> impl Iterator<Item = &str> {
    translation.split(" | ").map(str::trim).filter(|form| !form.is_empty())
}

/// The anchor of an explained word on the glossary's page, by its place in the list.
pub fn anchor(number: usize) -> Option<Id> {
    Id::parse(&format!("word-{}", number + 1))
}
