//! One row of `facts.csv`.

use std::borrow::Cow;

use crate::export::cell::{Cell, Part};
use crate::export::column::{Column, NOTE, SOURCE, date, flag, number, one, text, unit, words, year};
use crate::export::subject::{Dated, Subject};
use crate::export::table::indicators::{qualifier, remarks};
use crate::export::vocabulary::COMPARATORS;
use crate::model::contents::Home;
use crate::model::indicator::Value;
use crate::model::provenance::{Lines, Wording};

/// Where a statement comes from.
const KINDS: &[&str] = &["imprint", "fact", "cell", "item", "service", "consultation", "declaration", "cooperation", "survey", "note"];

pub(super) const COLUMNS: [Column; 26] = [
    text("fact_id", "Id of the fact, unique in this table; with a full stop where it is made from its place"),
    text("section_id", "Section in which it stands; empty for what the document says of itself and of its units"),
    words("table", "Title of the table or list, or name of the service, event or unit that it is part of"),
    words("label", "Label, as a path joined by ` / `"),
    number("value", "The number, or the lower end of a range; empty for words"),
    number("upper", "The upper end of a range"),
    unit("unit", "Unit"),
    text("qualifier", "The source's words for how exactly it is stated"),
    text("raw", "As printed"),
    year("fiscal_year", "Fiscal year, or the first of a run"),
    date("date", "Date, or the first of a run"),
    NOTE,
    SOURCE,
    words("text", "As meant, for words"),
    one("comparator", COMPARATORS, "How the value is meant; `none` for a printed dash"),
    one("kind", KINDS, "Where the statement comes from"),
    text("part_of", "Id of the table, list, service, consultation, event, unit or indicator that it is part of"),
    text("programme_id", "Programme in which it stands"),
    text("unit_id", "Unit of the organisation in which it stands"),
    one("per", &["month", "year"], "Per what time it is counted"),
    one("status", &["done", "planned"], "Done or planned, where the table or list says so"),
    year("fiscal_year_to", "Last fiscal year of a run"),
    date("date_to", "Last date of a run"),
    flag("open_ended", "Whether it goes on without a stated end; empty if it has no date"),
    one("total", &["holds", "differs", "partial"], "Total that holds, total that differs from the sum, partial list that must not be summed"),
    text("text_printed", "Words as printed, where they were misread or misprinted"),
];

/// What a statement says.
#[derive(Debug, Clone)]
pub(super) enum Said<'a> {
    /// An amount, and the unit that its column or table gives it.
    Amount(&'a Value, Option<&'a str>),
    /// Words: as meant, as printed, and the misprinted form if there is one.
    Words(Cell<'a>, Cow<'a, str>, Option<&'a str>),
    /// A number of which the data keeps no printed form, with its unit's phrase.
    Number(i64, &'static str),
    /// A date, as printed where the data keeps it.
    Date(&'a str),
}

impl<'a> Said<'a> {
    /// Words that were printed as they are meant.
    pub(super) fn plain(text: &'a str) -> Self {
        Said::Words(Cell::words(text), Cow::Borrowed(text), None)
    }

    /// Wording that may have been mended.
    pub(super) fn wording(wording: &'a Wording) -> Self {
        let printed = wording.printed.as_deref();
        Said::Words(Cell::words(wording), Cow::Borrowed(printed.unwrap_or(&wording.text)), printed)
    }
}

/// A statement.
#[derive(Debug, Clone)]
pub(super) struct Statement<'a> {
    pub(super) id: Cow<'a, str>,
    pub(super) kind: &'static str,
    pub(super) home: Home,
    pub(super) part_of: &'a str,
    pub(super) table: Cell<'a>,
    pub(super) label: Vec<Part<'a>>,
    pub(super) said: Said<'a>,
    pub(super) dated: Dated,
    pub(super) notes: Vec<&'a String>,
    pub(super) lines: &'a Lines,
    pub(super) per: &'static str,
    pub(super) status: &'static str,
    pub(super) total: &'static str,
}

impl<'a> Statement<'a> {
    /// A statement with nothing but its name, its words and its place.
    pub(super) fn new(id: impl Into<Cow<'a, str>>, kind: &'static str, home: Home, said: Said<'a>, lines: &'a Lines) -> Self {
        let dated = Dated::default();
        let (label, notes) = (Vec::new(), Vec::new());
        Statement { id: id.into(), kind, home, part_of: "", table: Cell::BLANK, label, said, dated, notes, lines, per: "", status: "", total: "" }
    }

    /// As part of something that has an id and a name.
    pub(super) fn part_of(mut self, id: &'a str, name: impl Into<Part<'a>>) -> Self {
        self.part_of = id;
        self.table = Cell::words(name);
        self
    }

    /// With a label of these steps.
    pub(super) fn labelled(mut self, label: impl IntoIterator<Item = Part<'a>>) -> Self {
        self.label = label.into_iter().collect();
        self
    }

    /// With notes.
    pub(super) fn noted(mut self, notes: impl IntoIterator<Item = &'a String>) -> Self {
        self.notes.extend(notes);
        self
    }

    /// With a time.
    pub(super) fn dated(mut self, dated: impl Into<Dated>) -> Self {
        self.dated = dated.into();
        self
    }

    pub(super) fn row(self, subject: &Subject<'a>) -> [Cell<'a>; 26] {
        let dated = self.dated;
        let timed = dated.fiscal_year.is_some() || dated.date.is_some();
        let Spoken { value, upper, unit, qualifier, raw, comparator, text, printed, remarks } = spoken(self.said);
        [
            Cell::Plain(self.id),
            subject.section_id(self.home).into(),
            self.table,
            Cell::path(self.label),
            value,
            upper,
            unit,
            qualifier.into(),
            Cell::Plain(raw),
            Cell::of_maybe(dated.fiscal_year),
            Cell::of_maybe(dated.date),
            Cell::list(self.notes.into_iter().chain(remarks)),
            Cell::of(subject.source(self.lines)),
            text,
            comparator.into(),
            self.kind.into(),
            self.part_of.into(),
            subject.programme_id(self.home).into(),
            subject.unit_id(self.home).into(),
            self.per.into(),
            self.status.into(),
            Cell::of_maybe(dated.fiscal_year_to),
            Cell::of_maybe(dated.date_to),
            if timed { dated.open.into() } else { Cell::BLANK },
            self.total.into(),
            printed.into(),
        ]
    }
}

/// The columns that follow from what is said.
struct Spoken<'a> {
    value: Cell<'a>,
    upper: Cell<'a>,
    unit: Cell<'a>,
    qualifier: String,
    raw: Cow<'a, str>,
    comparator: &'static str,
    text: Cell<'a>,
    printed: Option<&'a str>,
    remarks: Vec<&'a String>,
}

fn spoken(said: Said<'_>) -> Spoken<'_> {
    let blank = |raw| Spoken {
        value: Cell::BLANK,
        upper: Cell::BLANK,
        unit: Cell::BLANK,
        qualifier: String::new(),
        raw,
        comparator: "",
        text: Cell::BLANK,
        printed: None,
        remarks: Vec::new(),
    };
    match said {
        Said::Date(raw) => blank(Cow::Borrowed(raw)),
        Said::Words(text, raw, printed) => Spoken { text, printed, ..blank(raw) },
        Said::Number(number, unit) => Spoken { value: Cell::of(number), unit: Cell::words(Part::Phrase(unit)), comparator: "=", ..blank(Cow::Borrowed("")) },
        Said::Amount(value, unit) => {
            let figure = &value.quantity.figure;
            let own = value.quantity.unit.as_str();
            Spoken {
                value: Cell::of_maybe(figure.value()),
                upper: Cell::of_maybe(figure.upper()),
                unit: Cell::words(if own.is_empty() { unit.unwrap_or("") } else { own }),
                qualifier: qualifier(value),
                comparator: figure.comparator(),
                remarks: remarks(value).collect(),
                ..blank(Cow::Borrowed(value.printed.as_str()))
            }
        }
    }
}
