//! Narrative and manual pages, read: pieces of HTML with the places where data, links and terms come in.

use super::index::{Item, TermIx};
use super::provenance::Lines;
use crate::report::Span;

/// What a reference in prose asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Reference {
    /// The name of an item, as a link to it.
    Name(Item),
    /// A value of an indicator: positions of series and point.
    Point(super::index::IndicatorIx, usize, usize),
    /// What a fact says.
    Fact(super::index::FactIx),
    /// The date of a fact, an event or a declaration.
    Date(crate::calendar::When),
    /// A cell of a table: row, column.
    Cell(super::index::TableIx, usize, usize),
    /// A fiscal year.
    FiscalYear(crate::calendar::FiscalYear),
    /// The plan's period.
    Period,
    /// A Western year (the plan's horizon).
    Year(i32),
}

/// A piece of prose.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Ready HTML.
    Html(String),
    /// A reference to data.
    Reference(Reference),
    /// The first use of a term: the words as written, linked to the glossary.
    Term(TermIx, String),
    /// A link to another page of the portal, by its path in an edition; the words follow as HTML up to the closing tag.
    PageLink(String),
}

/// The fixed headings of a section's narrative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// What it is about.
    Aim,
    /// The background.
    Why,
    /// What will be done.
    Work,
    /// What it means for a resident.
    Life,
}

impl BlockKind {
    /// All kinds in their order, with the key of the phrase that is their heading.
    pub const ALL: [(BlockKind, &'static str); 4] =
        [(BlockKind::Aim, "narrative-aim"), (BlockKind::Why, "narrative-why"), (BlockKind::Work, "narrative-work"), (BlockKind::Life, "narrative-life")];

    /// The key of the phrase that is its heading.
    pub fn phrase(self) -> &'static str {
        match self {
            BlockKind::Aim => "narrative-aim",
            BlockKind::Why => "narrative-why",
            BlockKind::Work => "narrative-work",
            BlockKind::Life => "narrative-life",
        }
    }
}

/// A block of a section's narrative.
#[derive(Debug, Clone, PartialEq)]
pub struct ProseBlock {
    /// Which of the fixed headings it stands under.
    pub kind: BlockKind,
    /// The source lines it rests on.
    pub lines: Lines,
    /// Its text.
    pub pieces: Vec<Piece>,
    /// Hash of its text as written, for translations to remember.
    pub hash: String,
}

/// The narrative of one section in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Narrative {
    /// Its blocks in order.
    pub blocks: Vec<ProseBlock>,
    /// The file's beginning, for findings.
    pub span: Span,
}

/// A free-standing page written in Markdown (the manual).
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenPage {
    /// Its name in addresses; ordered by it.
    pub id: super::index::Id,
    /// Its title.
    pub title: String,
    /// One sentence that says what it is for.
    pub summary: String,
    /// Its text.
    pub pieces: Vec<Piece>,
}
