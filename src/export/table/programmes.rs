//! `programmes.csv`: the programmes, in document order.

use crate::export::cell::Cell;
use crate::export::column::{Column, NOTE, SOURCE, departments, flag, one, text, whole, words};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;
use crate::export::vocabulary;
use crate::model::index::ProgrammeIx;
use crate::model::programme::Relisting;

const FORM: Form = Form {
    name: "programmes",
    title_key: "data-file-programmes",
    about: "The programmes, with what they started from and what is required",
    primary_key: &["programme_id"],
    foreign_keys: &[
        Foreign { column: "section_id", table: "sections", key: "section_id" },
        Foreign { column: "relisted_from", table: "programmes", key: "programme_id" },
    ],
};

const COLUMNS: [Column; 16] = [
    text("programme_id", "Id of the programme, unique in the plan"),
    text("section_id", "Section in which it stands"),
    whole("position", "Place among the programmes of its section, from 1"),
    one("kind", &["yearly", "outline"], "With columns by fiscal year, or in outline only"),
    words("name", "Name, with qualifiers that belong to it"),
    words("outline", "One sentence that describes it"),
    words("baseline", "Where it stood before the plan, joined by `; `"),
    words("required", "What is needed in the plan's years, joined by `; `"),
    words("effort", "What is done in the plan's years, for programmes in outline"),
    departments("departments", "Who does it, joined by `; `"),
    flag("relisted", "Whether it is listed here again"),
    text("relisted_from", "The programme of this plan that is listed again; empty if its home is outside the document"),
    NOTE,
    SOURCE,
    text("name_printed", "Name as printed, where it was misread or misprinted"),
    text("topics", "Ids of topics, its own or those of its section, joined by `; `"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    let rows = subject.plan.programme_indices().map(|index| row(subject, index));
    Sheet::new(subject, FORM, &COLUMNS, rows)
}

fn row<'a>(subject: &Subject<'a>, index: ProgrammeIx) -> [Cell<'a>; 16] {
    let plan = subject.plan;
    let programme = &plan[index];
    let home = match programme.relisted {
        Some(Relisting::Of(home)) => Some(plan[home].id.as_str()),
        Some(Relisting::Outside) | None => None,
    };
    let position = plan[programme.section].programmes.iter().position(|other| *other == index).map_or(0, |at| at + 1);
    let why = programme.name.why.as_ref();
    [
        programme.id.as_str().into(),
        plan[programme.section].id.as_str().into(),
        Cell::of(position),
        vocabulary::programme(programme.kind).into(),
        Cell::words(&programme.name),
        Cell::maybe(programme.outline.as_ref()),
        Cell::list(programme.blocks.iter().flat_map(|block| &block.baseline)),
        Cell::list(programme.blocks.iter().flat_map(|block| &block.required)),
        Cell::maybe(programme.effort.as_ref()),
        Cell::list(subject.departments(&programme.departments)),
        programme.relisted.is_some().into(),
        home.into(),
        Cell::list(programme.note.iter().chain(why)),
        Cell::of(subject.source(&programme.origin.lines)),
        programme.name.printed.as_deref().into(),
        Cell::joined(subject.topics(plan.topics_of_programme(index))),
    ]
}
