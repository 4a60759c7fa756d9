//! Programmes (事業) and their activities by fiscal year.

use super::contents::Contents;
use super::index::{DepartmentIx, Id, IndicatorIx, ProgrammeIx, SectionIx, TopicIx};
use super::provenance::{Lines, Origin, Wording};
use crate::calendar::FiscalSpan;

/// How a programme stands in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgrammeKind {
    /// With columns by fiscal year.
    Yearly,
    /// One sentence only.
    Outline,
}

/// Where a re-listed programme (再掲) is at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relisting {
    /// At a programme of this document.
    Of(ProgrammeIx),
    /// Outside this document.
    Outside,
}

/// A doubtful span of years: the range that is possible, and why it is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncertainty {
    /// The possible years.
    pub possible: FiscalSpan,
    /// Why the span is not known.
    pub why: String,
}

/// What a programme does in which years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Its id, if something refers to it.
    pub id: Option<Id>,
    /// What is done.
    pub text: Wording,
    /// When.
    pub years: FiscalSpan,
    /// Doubt about the years.
    pub uncertain: Option<Uncertainty>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A block of a programme's table: where it stood, what is needed, what is done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    /// 現況: where it stood before the plan.
    pub baseline: Vec<Wording>,
    /// 必要事業量: what is needed in the plan's years.
    pub required: Vec<Wording>,
    /// Positions in the programme's activities.
    pub activities: Vec<usize>,
    /// The indicators that stand in the block.
    pub indicators: Vec<IndicatorIx>,
}

/// A programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// Its id.
    pub id: Id,
    /// Its name, with qualifiers such as （各区）.
    pub name: Wording,
    /// With yearly columns, or outline only.
    pub kind: ProgrammeKind,
    /// The section in which it stands.
    pub section: SectionIx,
    /// One sentence that describes it.
    pub outline: Option<String>,
    /// 計画期間の取組 of an outline programme.
    pub effort: Option<String>,
    /// Who does it.
    pub departments: Vec<DepartmentIx>,
    /// Where the departments are stated.
    pub departments_lines: Lines,
    /// Its home, if it is listed again here.
    pub relisted: Option<Relisting>,
    /// Topics, where they differ from the section's.
    pub topics: Vec<TopicIx>,
    /// All activities in order.
    pub activities: Vec<Activity>,
    /// The blocks of its table; at least one.
    pub blocks: Vec<Block>,
    /// Facts, terms, corrections that stand in it.
    pub contents: Contents,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

impl Programme {
    /// All indicators of all blocks, in order.
    pub fn indicators(&self) -> impl Iterator<Item = IndicatorIx> + '_ {
        self.blocks.iter().flat_map(|block| block.indicators.iter().copied())
    }
}
