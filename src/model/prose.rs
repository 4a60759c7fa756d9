//! Narrative and manual pages, read: pieces of HTML with the places where data, links and terms come in.

use super::index::{Item, TermIx};
use super::provenance::Lines;
use super::written::WrittenText;
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
    /// Eight characters that change with its words and references, for translations to remember.
    pub hash: String,
    /// Of what and by whom it was made, if it is a translation.
    pub made: Made,
    /// Its place in its file: bytes from its heading to the next.
    pub range: std::ops::Range<usize>,
}

impl ProseBlock {
    /// Whether the source block has changed since this one was made from it. A block that does not say of what it was made is not.
    pub fn is_stale(&self, source: &ProseBlock) -> bool {
        !self.made.from.is_empty() && self.made.from != source.hash
    }
}

/// Of what and by whom a translated block was made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    /// The hash of the source block that it was made from; empty if it does not say.
    pub from: String,
    /// Whether a machine made it.
    pub machine: bool,
    /// Whether a person has reviewed it.
    pub reviewed: bool,
}

/// The narrative of one section in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Narrative {
    /// Its blocks in order.
    pub blocks: Vec<ProseBlock>,
    /// Its text as its reader meets it.
    pub texts: Vec<WrittenText>,
    /// The file it stands in.
    pub file: crate::report::FileId,
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
    /// The same as its reader meets it.
    pub texts: Vec<WrittenText>,
}

impl Narrative {
    /// Its block under a heading.
    pub fn block(&self, kind: BlockKind) -> Option<&ProseBlock> {
        self.blocks.iter().find(|block| block.kind == kind)
    }
}
