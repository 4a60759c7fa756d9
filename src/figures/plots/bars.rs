//! Stated distributions and budgets as bars with their totals: answers of a survey, tables of amounts, cases by kind of consultation.

use super::table::{Cell, Table};
use super::{Plot, Subject, picture};
use crate::calendar::When;
use crate::chart::Chart;
use crate::chart::bars::{Bar, BarKind, BarsChart};
use crate::figures::Voice;
use crate::model::contents::{self, Home, Row, Status};
use crate::model::index::{IndicatorIx, PlanIx, SectionIx, TableIx};
use crate::model::indicator::Value;
use crate::model::portal::Portal;

/// The charts of bars of a plan: surveys with shares, tables with a column of two amounts or more, sections with two counted consultations
/// or more.
pub(super) fn subjects(portal: &Portal, index: PlanIx) -> Vec<Subject> {
    let plan = portal.plan(index);
    let surveyed = |at: &IndicatorIx| plan[*at].survey.as_ref().is_some_and(|survey| survey.shares.len() > 1);
    let mut all: Vec<Subject> = plan.indicator_indices().filter(surveyed).map(|at| Subject::Survey(index, at)).collect();
    let tables = (0..plan.tables.len()).map(TableIx).filter(|at| drawn_column(&plan[*at]).is_some());
    all.extend(tables.map(|at| Subject::Table(index, at)));
    let counted = plan.section_indices().filter(|at| counted(portal, index, *at).count() > 1);
    all.extend(counted.map(|at| Subject::Consultations(index, at)));
    all
}

/// The column that is drawn: the last with two amounts or more, because later years and money stand to the right.
fn drawn_column(table: &contents::Table) -> Option<usize> {
    let amounts = |column: usize| table.rows.iter().filter(|row| row.total.is_none() && amount(row, column).is_some()).count();
    (0..table.columns.len()).rev().find(|column| amounts(*column) > 1)
}

fn amount(row: &Row, column: usize) -> Option<&Value> {
    match row.cells.get(column)? {
        contents::Cell::Amount(value) if value.quantity.figure.value().is_some() => Some(value),
        _ => None,
    }
}

fn counted(portal: &Portal, index: PlanIx, at: SectionIx) -> impl Iterator<Item = &contents::Consultation> {
    portal.plan(index).consultations.iter().filter(move |one| one.home == Home::Section(at) && one.cases.is_some())
}

/// What is drawn of a distribution.
struct Distribution<'a> {
    id: &'a str,
    title: String,
    /// Of when, in words; empty if it is not stated.
    when: String,
    /// Heading of the column of labels.
    item: &'a str,
    /// Heading of the column of amounts.
    heading: String,
    /// Label, amount in words, amount, kind.
    parts: Vec<(String, String, Option<&'a Value>, BarKind)>,
    source: String,
}

fn plot(voice: &Voice<'_>, given: Distribution<'_>) -> Plot {
    let number = |value: Option<&Value>| value.and_then(|value| value.quantity.figure.value());
    let parts = || given.parts.iter().filter(|(.., kind)| *kind != BarKind::Total);
    let most = parts().filter(|(_, _, value, _)| number(*value).is_some()).max_by(|a, b| {
        let key = |part: &(String, String, Option<&Value>, BarKind)| number(part.2).map_or(0.0, |number| number.as_f64());
        key(a).total_cmp(&key(b)).then(std::cmp::Ordering::Greater)
    });
    let total = given.parts.iter().find(|(.., kind)| *kind == BarKind::Total);
    let title = if given.when.is_empty() { given.title.clone() } else { voice.phrases.fill("plot-dated", &[("title", &given.title), ("when", &given.when)]) };
    let sentence = match (most, total) {
        (Some((label, said, ..)), Some((_, total, ..))) => {
            voice.phrases.fill("plot-bars-total", &[("title", &title), ("label", label), ("value", said), ("total", total)])
        }
        (Some((label, said, ..)), None) => voice.phrases.fill("plot-bars", &[("title", &title), ("label", label), ("value", said)]),
        _ => title.clone(),
    };
    let symbols = given.when.contains(|c: char| c.is_ascii_digit());
    let mut table = Table::with([(given.item, false), (given.heading.as_str(), true)]);
    let mut bars = Vec::new();
    for (label, said, value, kind) in &given.parts {
        let spoken = if symbols && number(*value).is_some() {
            voice.phrases.fill("chart-symbol", &[("year", &given.when), ("series", ""), ("role", label), ("value", said)])
        } else {
            String::new()
        };
        bars.push(Bar { label: label.clone(), value: number(*value).map(|number| number.as_f64()), said: said.clone(), spoken, kind: *kind });
        table.rows.push(vec![Cell::words(label.as_str()), Cell::amount(said.as_str(), number(*value))]);
    }
    let chart = Chart::Bars(BarsChart { picture: picture(voice, given.id, (&title, &sentence), "chart-role-bars"), bars });
    Plot { chart: Some(chart), title, sentence, notes: Vec::new(), table, symbols, source: given.source }
}

/// A heading with the time that it is of, so that each cell's year is known.
fn heading(voice: &Voice<'_>, words: &str, when: &str) -> String {
    if when.is_empty() || words.is_empty() { format!("{words}{when}") } else { voice.phrases.fill("plot-dated", &[("title", words), ("when", when)]) }
}

pub(super) fn survey(voice: &Voice<'_>, index: PlanIx, at: IndicatorIx) -> Plot {
    let indicator = &voice.portal.plan(index)[at];
    let words = |text: &str| voice.portal.words(voice.edition, "", text).text.to_owned();
    let survey = indicator.survey.as_ref();
    let when = survey.and_then(|survey| survey.year).map(|year| voice.short_year(year)).unwrap_or_default();
    let shares = survey.map(|survey| survey.shares.as_slice()).unwrap_or_default();
    let name = survey.map(|survey| words(&survey.name)).unwrap_or_default();
    let id = format!("survey-{}", indicator.id);
    plot(
        voice,
        Distribution {
            id: &id,
            title: voice.phrases.fill("plot-survey", &[("survey", &name), ("name", &words(&indicator.name.text))]),
            item: voice.phrase("survey-answer"),
            heading: heading(voice, voice.phrase("survey-share"), &when),
            parts: shares.iter().map(|(answer, value)| (words(answer), voice.value(value), Some(value), BarKind::Part)).collect(),
            source: survey.map(|survey| voice.source(&survey.origin.lines)).unwrap_or_default(),
            when,
        },
    )
}

pub(super) fn table(voice: &Voice<'_>, index: PlanIx, at: TableIx) -> Plot {
    let table = &voice.portal.plan(index)[at];
    let words = |text: &str| voice.portal.words(voice.edition, "", text).text.to_owned();
    let column = drawn_column(table).unwrap_or(0);
    let head = table.columns.get(column);
    let unit = head.and_then(|head| head.unit.as_deref()).or(table.unit.as_deref());
    let planned = head.and_then(|head| head.status) == Some(Status::Planned);
    let when: Option<When> = head.and_then(|head| head.date).or(table.date);
    let when = when.map(|when| voice.when(when)).unwrap_or_default();
    let part = |row: &'_ Row| {
        let kind = match (row.total, planned) {
            (Some(_), _) => BarKind::Total,
            (None, true) => BarKind::Planned,
            (None, false) => BarKind::Part,
        };
        (words(&row.label), kind)
    };
    let parts = table.rows.iter().map(|row| {
        let (label, kind) = part(row);
        let value = amount(row, column);
        (label, value.map(|value| in_unit(voice, value, unit)).unwrap_or_else(|| voice.phrase("value-dash").to_owned()), value, kind)
    });
    let heading_words: Vec<String> = head.map(|head| head.heading.iter().map(|part| words(part)).collect()).unwrap_or_default();
    let id = format!("plot-{}", table.id);
    plot(
        voice,
        Distribution {
            id: &id,
            title: words(&table.title),
            item: voice.phrase("table-item"),
            heading: heading(voice, &heading_words.join(" "), &when),
            parts: parts.collect(),
            source: voice.source(&table.origin.lines),
            when,
        },
    )
}

/// An amount with the unit of its table, where the cell has none of its own.
fn in_unit(voice: &Voice<'_>, value: &Value, unit: Option<&str>) -> String {
    match unit {
        Some(unit) if value.quantity.unit.is_empty() => voice.quantity(&crate::model::quantity::Quantity { unit: unit.to_owned(), ..value.quantity.clone() }),
        _ => voice.value(value),
    }
}

pub(super) fn consultations(voice: &Voice<'_>, index: PlanIx, at: SectionIx) -> Plot {
    let section = &voice.portal.plan(index)[at];
    let words = |text: &str| voice.portal.words(voice.edition, "", text).text.to_owned();
    let all: Vec<&contents::Consultation> = counted(voice.portal, index, at).collect();
    let when = all.first().and_then(|one| one.cases_date).filter(|date| all.iter().all(|one| one.cases_date == Some(*date)));
    let when = when.map(|when| voice.when(when)).unwrap_or_default();
    let parts = all.iter().filter_map(|one| one.cases.as_ref().map(|value| (words(&one.name.text), voice.value(value), Some(value), BarKind::Part)));
    let id = format!("consultations-{}", section.id);
    plot(
        voice,
        Distribution {
            id: &id,
            title: voice.phrases.fill("plot-consultations", &[("section", &words(&section.title.text))]),
            item: voice.phrase("table-item"),
            heading: heading(voice, voice.phrase("consultation-cases"), &when),
            parts: parts.collect(),
            source: voice.source(&section.origin.lines),
            when,
        },
    )
}
