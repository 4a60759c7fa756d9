//! Sections: the nodes of a plan's tree, of any depth.

use super::contents::Contents;
use super::index::{DepartmentIx, Id, IndicatorIx, ProgrammeIx, SectionIx, TopicIx};
use super::provenance::{Lines, Origin, Wording};

/// The same section printed again elsewhere, perhaps with another wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reprint {
    /// Its title there.
    pub title: String,
    /// Where: 政策体系, 目次 …
    pub place: String,
    /// The lines there.
    pub lines: Lines,
}

/// A plan or declaration that the section names as related.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Its title.
    pub title: String,
    /// Whether it is a declaration and not a plan.
    pub declaration: bool,
    /// Where it is named.
    pub lines: Lines,
}

/// Something that the printed document has and the text has lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// What.
    pub what: String,
    /// Where it stood.
    pub lines: Lines,
}

/// A node of the plan's tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its id.
    pub id: Id,
    /// The section above it.
    pub parent: Option<SectionIx>,
    /// The sections below it, in order.
    pub children: Vec<SectionIx>,
    /// How many sections stand above it.
    pub depth: usize,
    /// Its place among the children of its parent, from 1.
    pub position: usize,
    /// The plan's own name of its level.
    pub level: String,
    /// The printed code.
    pub code: Option<String>,
    /// Its title.
    pub title: Wording,
    /// The same section printed elsewhere.
    pub reprints: Vec<Reprint>,
    /// 計画事業, 重点課題1 …
    pub flags: Vec<String>,
    /// A printed page reference.
    pub page_ref: Option<String>,
    /// Related plans and declarations.
    pub related: Vec<Related>,
    /// Departments, if the source names them for the section.
    pub departments: Vec<DepartmentIx>,
    /// Topics assigned to it; an empty list takes those of its parent.
    pub topics: Vec<TopicIx>,
    /// Whether the source has a title only.
    pub no_text: bool,
    /// What the text has lost.
    pub lost: Vec<Lost>,
    /// A note that the source makes.
    pub note: Option<String>,
    /// Its own indicators (not those of its programmes).
    pub indicators: Vec<IndicatorIx>,
    /// Its programmes.
    pub programmes: Vec<ProgrammeIx>,
    /// Everything else that stands in it.
    pub contents: Contents,
    /// Where its title stands.
    pub origin: Origin,
}
