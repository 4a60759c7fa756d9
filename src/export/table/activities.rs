//! `activities.csv`: what the programmes do in which fiscal years.

use crate::export::cell::Cell;
use crate::export::column::{Column, NOTE, SOURCE, flag, text, whole, words, year};
use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::{Subject, activity_id};
use crate::model::programme::{Activity, Programme};

const FORM: Form = Form {
    name: "activities",
    title_key: "data-file-activities",
    about: "What each programme does in which fiscal years",
    primary_key: &["activity_id"],
    foreign_keys: &[Foreign { column: "programme_id", table: "programmes", key: "programme_id" }],
};

const COLUMNS: [Column; 14] = [
    text("activity_id", "Id of the activity; `<programme>.<position>` where the plan's data gives none"),
    text("programme_id", "Programme to which it belongs"),
    whole("position", "Place in the programme, from 1"),
    words("text", "What is done"),
    year("from_fy", "First fiscal year"),
    year("to_fy", "Last fiscal year; empty if the end is open"),
    flag("open_ended", "Whether it goes on without a stated end"),
    flag("uncertain", "Whether the fiscal years are in doubt"),
    NOTE,
    SOURCE,
    text("text_printed", "Text as printed, where it was misread or misprinted"),
    year("earliest_fy", "First possible fiscal year, where in doubt"),
    year("latest_fy", "Last possible fiscal year, where in doubt"),
    whole("block", "The block of the programme's table in which it stands, from 1"),
];

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    let all = subject.plan.programmes.iter();
    let rows = all.flat_map(|programme| programme.activities.iter().enumerate().map(move |activity| (programme, activity)));
    Sheet::new(subject, FORM, &COLUMNS, rows.map(|(programme, activity)| row(subject, programme, activity)))
}

fn row<'a>(subject: &Subject<'a>, programme: &'a Programme, (at, activity): (usize, &'a Activity)) -> [Cell<'a>; 14] {
    let uncertain = activity.uncertain.as_ref();
    let remarks = activity.note.iter().chain(uncertain.map(|doubt| &doubt.why)).chain(&activity.text.why);
    let block = programme.blocks.iter().position(|block| block.activities.contains(&at));
    [
        Cell::of(activity_id(programme, at)),
        programme.id.as_str().into(),
        Cell::of(at + 1),
        Cell::words(&activity.text),
        Cell::of(activity.years.from),
        Cell::of_maybe(activity.years.to),
        activity.years.to.is_none().into(),
        uncertain.is_some().into(),
        Cell::list(remarks),
        Cell::of(subject.source(&activity.origin.lines)),
        activity.text.printed.as_deref().into(),
        Cell::of_maybe(uncertain.map(|doubt| doubt.possible.from)),
        Cell::of_maybe(uncertain.and_then(|doubt| doubt.possible.to)),
        Cell::of_maybe(block.map(|at| at + 1)),
    ]
}
