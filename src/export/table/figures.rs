//! `figures.csv`: captions of photos, charts and diagrams. Their content is not in the text of the source.

use crate::export::cell::Cell;
use crate::export::column::{Column, NOTE, SOURCE, one, text, words};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;
use crate::export::vocabulary;
use crate::model::contents::Figure;

const FORM: Form = Form {
    name: "figures",
    title_key: "data-file-figures",
    about: "Captions of photos, charts and diagrams, whose content the text of the source has lost",
    primary_key: &["figure_id"],
    foreign_keys: &[Foreign { column: "section_id", table: "sections", key: "section_id" }],
};

const COLUMNS: [Column; 8] = [
    text("section_id", "Section in which it stands"),
    words("caption", "Caption"),
    one("kind", &["photo", "chart", "diagram", "image"], "What it was"),
    words("credit", "Credit"),
    NOTE,
    SOURCE,
    text("figure_id", "Id of the figure, unique in the plan"),
    text("caption_printed", "Caption as printed, where it was misread or misprinted"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    Sheet::new(subject, FORM, &COLUMNS, subject.plan.figures.iter().map(|figure| row(subject, figure)))
}

fn row<'a>(subject: &Subject<'a>, figure: &'a Figure) -> [Cell<'a>; 8] {
    [
        subject.section_id(figure.home).into(),
        Cell::words(&figure.caption),
        vocabulary::picture(figure.kind).into(),
        Cell::maybe(figure.credit.as_ref()),
        Cell::list(figure.note.iter().chain(&figure.caption.why)),
        Cell::of(subject.source(&figure.origin.lines)),
        figure.id.as_str().into(),
        figure.caption.printed.as_deref().into(),
    ]
}
