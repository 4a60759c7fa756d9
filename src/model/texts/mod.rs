//! Every text that a plan holds, with its place: for checks over wording and for lists of what is to be translated.
//!
//! In goes a plan, out come its texts kind by kind, each kind in document order. Codes, marks, readings and numbers are no texts.
//! Leaves to others: the plan's narrative, and the names of its city and departments ([`super::portal`]).

mod contents;
mod tree;
pub mod wanted;

use super::index::Id;
use super::indicator::Value;
use super::plan::Plan;
use super::provenance::Wording;
use crate::report::Span;

/// What a text is to its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextRole {
    /// The name of a section, programme or indicator.
    Name,
    /// Any other wording.
    Words,
    /// A unit behind a number.
    Unit,
    /// A term of the glossary.
    Term,
    /// A remark of ours beside what the document says.
    Remark,
    /// The document's own characters, as printed or mended, shown beside each other; never translated.
    Print,
}

impl TextRole {
    /// The context under which catalogues keep its translation; empty for none.
    pub fn context(self) -> &'static str {
        match self {
            TextRole::Unit => "unit",
            TextRole::Term => "term",
            TextRole::Name | TextRole::Words | TextRole::Remark | TextRole::Print => "",
        }
    }
}

/// A text of a plan.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// The text.
    pub text: &'a str,
    /// What it is to its reader.
    pub role: TextRole,
    /// The item that it belongs to; `None` for the plan as a whole.
    pub about: Option<&'a Id>,
    /// Where it stands.
    pub span: Span,
}

/// All texts of a plan.
pub fn of(plan: &Plan) -> Vec<Text<'_>> {
    let mut writer = Writer { texts: Vec::new(), about: None, span: plan.origin.span };
    writer.imprint(plan);
    plan.sections.iter().for_each(|section| writer.section(section));
    plan.programmes.iter().for_each(|programme| writer.programme(programme));
    plan.indicators.iter().for_each(|indicator| writer.indicator(indicator));
    writer.facts(plan);
    plan.tables.iter().for_each(|table| writer.table(table));
    writer.lists(plan);
    writer.services(plan);
    writer.consultations(plan);
    writer.events(plan);
    writer.terms_and_figures(plan);
    writer.units(plan);
    writer.texts
}

struct Writer<'a> {
    texts: Vec<Text<'a>>,
    about: Option<&'a Id>,
    span: Span,
}

impl<'a> Writer<'a> {
    fn at(&mut self, id: &'a Id, span: Span) {
        self.about = Some(id);
        self.span = span;
    }

    fn add(&mut self, role: TextRole, text: &'a str) {
        self.texts.push(Text { text, role, about: self.about, span: self.span });
    }

    fn words(&mut self, texts: impl IntoIterator<Item = &'a String>) {
        texts.into_iter().for_each(|text| self.add(TextRole::Words, text));
    }

    fn wording(&mut self, role: TextRole, wording: &'a Wording) {
        self.add(role, &wording.text);
        wording.printed.iter().for_each(|printed| self.add(TextRole::Print, printed));
        wording.why.iter().for_each(|why| self.add(TextRole::Remark, why));
    }

    fn value(&mut self, value: &'a Value) {
        let around = std::mem::replace(&mut self.span, value.origin.span);
        if !value.quantity.unit.is_empty() {
            self.add(TextRole::Unit, &value.quantity.unit);
        }
        self.add(TextRole::Print, &value.printed);
        self.words(&value.note);
        [&value.doubt, &value.explain].into_iter().flatten().for_each(|remark| self.add(TextRole::Remark, remark));
        self.span = around;
    }
}
