//! The words of the open data for what the model holds as kinds. They are a contract: the same in CSV, JSON and XML, never translated.

use crate::model::contents::{FigureKind as PictureKind, Per, Status, Total};
use crate::model::indicator::{Direction, FigureKind};
use crate::model::plan::DocumentRole;
use crate::model::programme::ProgrammeKind;
use crate::model::prose::BlockKind;

/// The comparators of figures; see [`crate::model::quantity::Figure::comparator`].
pub const COMPARATORS: &[&str] = &["=", ">=", "<=", "range", "decrease", "increase", "none"];

/// Which way is good.
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Keep => "keep",
    }
}

/// What kind of figure an indicator's values are.
pub fn figure(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Yearly => "yearly",
        FigureKind::Cumulative => "cumulative",
        FigureKind::Stock => "stock",
        FigureKind::Unstated => "unstated",
    }
}

/// Done or planned.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Done => "done",
        Status::Planned => "planned",
    }
}

/// A row's standing as a total.
pub fn total(total: Total) -> &'static str {
    match total {
        Total::Holds => "holds",
        Total::Differs => "differs",
        Total::Partial => "partial",
    }
}

/// Per what time something is counted.
pub fn per(per: Per) -> &'static str {
    match per {
        Per::Month => "month",
        Per::Year => "year",
    }
}

/// What a picture was.
pub fn picture(kind: PictureKind) -> &'static str {
    match kind {
        PictureKind::Photo => "photo",
        PictureKind::Chart => "chart",
        PictureKind::Diagram => "diagram",
        PictureKind::Image => "image",
    }
}

/// How a programme stands in the plan.
pub fn programme(kind: ProgrammeKind) -> &'static str {
    match kind {
        ProgrammeKind::Yearly => "yearly",
        ProgrammeKind::Outline => "outline",
    }
}

/// Under which of the fixed headings a block of narrative stands.
pub fn block(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Aim => "aim",
        BlockKind::Why => "why",
        BlockKind::Work => "work",
        BlockKind::Life => "life",
    }
}

/// What a document is for.
pub fn document(role: DocumentRole) -> &'static str {
    match role {
        DocumentRole::Plan => "plan",
        DocumentRole::Operations => "operations",
    }
}
