//! `facts.csv`: every stated figure and labelled statement: facts, cells of tables, items of lists, the parts of services, consultations
//! and declarations, co-operation, survey shares, and what the document says of itself.

mod imprint;
mod lists;
mod offers;
mod row;
mod stated;
mod surveys;
mod tables;

use row::{COLUMNS, Statement};

use crate::export::sheet::{Foreign, Form, Sheet};
use crate::export::subject::Subject;

const FORM: Form = Form {
    name: "facts",
    title_key: "data-file-facts",
    about: "Every stated figure and labelled statement, cells of tables and items of lists among them",
    primary_key: &["fact_id"],
    foreign_keys: &[
        Foreign { column: "section_id", table: "sections", key: "section_id" },
        Foreign { column: "programme_id", table: "programmes", key: "programme_id" },
        Foreign { column: "unit_id", table: "organisation", key: "unit_id" },
    ],
};

pub(super) fn sheet(subject: &Subject<'_>) -> Sheet {
    let mut all: Vec<Statement<'_>> = Vec::new();
    imprint::statements(subject, &mut all);
    stated::statements(subject, &mut all);
    tables::statements(subject.plan, &mut all);
    lists::statements(subject.plan, &mut all);
    offers::statements(subject.plan, &mut all);
    surveys::statements(subject.plan, &mut all);
    Sheet::new(subject, FORM, &COLUMNS, all.into_iter().map(|statement| statement.row(subject)))
}
