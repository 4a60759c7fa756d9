//! `sections.csv`: the plan's tree, in document order.

use crate::export::cell::Cell;
use crate::export::column::{Column, NOTE, SOURCE, departments, flag, text, whole, words};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;
use crate::model::index::SectionIx;

const FORM: Form = Form {
    name: "sections",
    title_key: "data-file-sections",
    about: "The plan's tree: every section in document order",
    primary_key: &["section_id"],
    foreign_keys: &[Foreign { column: "parent_id", table: "sections", key: "section_id" }],
};

const COLUMNS: [Column; 17] = [
    text("section_id", "Id of the section, unique in the plan"),
    text("parent_id", "Id of the section above it"),
    whole("position", "Place among the sections of the same parent, from 1"),
    words("level", "The plan's own name of the level"),
    text("code", "Code as printed"),
    words("title", "Title as meant"),
    text("title_printed", "Title as printed, where it was misread or misprinted"),
    words("page_ref", "Page reference as printed"),
    words("flags", "Marks such as a priority, joined by `; `"),
    words("related_plans", "Plans and declarations that the section names as related, joined by `; `"),
    NOTE,
    SOURCE,
    text("topics", "Ids of topics, its own or those of the section above it, joined by `; `"),
    departments("departments", "Departments, joined by `; `"),
    flag("title_only", "Whether the source has no more than the title"),
    words("not_in_source", "What the text of the source has lost, joined by `; `"),
    words("reprints", "Titles of the same section elsewhere in the document, joined by `; `"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    let rows = subject.plan.section_indices().map(|index| row(subject, index));
    Sheet::new(subject, FORM, &COLUMNS, rows)
}

fn row<'a>(subject: &Subject<'a>, index: SectionIx) -> [Cell<'a>; 17] {
    let plan = subject.plan;
    let section = &plan[index];
    let why = section.title.why.as_ref();
    [
        section.id.as_str().into(),
        section.parent.map(|parent| plan[parent].id.as_str()).into(),
        Cell::of(section.position),
        Cell::words(&section.level),
        section.code.as_deref().into(),
        Cell::words(&section.title),
        section.title.printed.as_deref().into(),
        Cell::maybe(section.page_ref.as_ref()),
        Cell::list(&section.flags),
        Cell::list(section.related.iter().map(|related| &related.title)),
        Cell::list(section.note.iter().chain(why)),
        Cell::of(subject.source(&section.origin.lines)),
        Cell::joined(subject.topics(plan.topics_of(index))),
        Cell::list(subject.departments(&section.departments)),
        section.no_text.into(),
        Cell::list(section.lost.iter().map(|lost| &lost.what)),
        Cell::list(section.reprints.iter().map(|reprint| &reprint.title)),
    ]
}
