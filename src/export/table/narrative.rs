//! `narrative.csv`: our own plain words for each section, in every language, with all references resolved.

use crate::export::cell::Cell;
use crate::export::column::{Column, SOURCE, one, text, whole};
use crate::export::prose;
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;
use crate::export::vocabulary;
use crate::language::EditionIx;
use crate::model::index::SectionIx;
use crate::model::prose::ProseBlock;

const FORM: Form = Form {
    name: "narrative",
    title_key: "data-file-narrative",
    about: "The portal's own plain words for each section, in every language",
    primary_key: &["section_id", "language", "position"],
    foreign_keys: &[Foreign { column: "section_id", table: "sections", key: "section_id" }],
};

const COLUMNS: [Column; 7] = [
    text("section_id", "The section"),
    text("block", "Heading of the block, in the row's language"),
    whole("position", "Place in the section's narrative, from 1"),
    text("language", "BCP 47 tag of the language"),
    text("text", "Plain text; paragraphs and list items on lines of their own"),
    SOURCE,
    one("block_kind", &["aim", "why", "work", "life"], "What it is, what lies behind it, what is done, what it means for a resident"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    let mut rows = Vec::new();
    for section in subject.plan.section_indices() {
        for edition in subject.portal.edition_indices() {
            let narrative = subject.portal.narratives.get(&(subject.index, section, edition));
            let blocks = narrative.iter().flat_map(|narrative| narrative.blocks.iter().enumerate());
            rows.extend(blocks.map(|(at, block)| row(subject, (section, edition), at, block)));
        }
    }
    Sheet::new(subject, FORM, &COLUMNS, rows)
}

fn row<'a>(subject: &Subject<'a>, (section, edition): (SectionIx, EditionIx), at: usize, block: &'a ProseBlock) -> [Cell<'a>; 7] {
    [
        subject.plan[section].id.as_str().into(),
        subject.theme.phrases(edition).get(block.kind.phrase()).into(),
        Cell::of(at + 1),
        subject.edition(edition).tag.as_str().into(),
        Cell::of(prose::text(subject, edition, block)),
        Cell::of(subject.source(prose::lines(subject, section, block))),
        vocabulary::block(block.kind).into(),
    ]
}
