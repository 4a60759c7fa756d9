//! A cell of a published table: text that stands as it is, or wording that is translated part by part.

use std::borrow::Cow;

use super::subject::Subject;
use crate::language::EditionIx;
use crate::model::provenance::Wording;

/// Between several values in one cell.
const LIST: &str = "; ";
/// Between the steps of a path.
const PATH: &str = " / ";

/// A part of a cell that has its own translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part<'a> {
    /// Wording of the plan.
    Wording(&'a str),
    /// A phrase of the interface, by its key.
    Phrase(&'static str),
    /// A number or a code, the same in all languages.
    Neutral(String),
}

impl<'a> From<&'a str> for Part<'a> {
    fn from(text: &'a str) -> Self {
        Part::Wording(text)
    }
}

impl<'a> From<&'a String> for Part<'a> {
    fn from(text: &'a String) -> Self {
        Part::Wording(text)
    }
}

impl<'a> From<&'a Wording> for Part<'a> {
    fn from(wording: &'a Wording) -> Self {
        Part::Wording(&wording.text)
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Text as it is.
    Plain(Cow<'a, str>),
    /// Translated parts and what stands between them.
    Words(Vec<Part<'a>>, &'static str),
}

impl<'a> Cell<'a> {
    /// Not applicable.
    pub const BLANK: Cell<'static> = Cell::Plain(Cow::Borrowed(""));

    /// Wording of the plan.
    pub fn words(text: impl Into<Part<'a>>) -> Self {
        Cell::Words(vec![text.into()], "")
    }

    /// Wording that may be missing.
    pub fn maybe(text: Option<&'a String>) -> Self {
        text.map_or(Cell::BLANK, Cell::words)
    }

    /// Several values, joined by `; `.
    pub fn list<T: Into<Part<'a>>>(parts: impl IntoIterator<Item = T>) -> Self {
        Cell::Words(parts.into_iter().map(Into::into).collect(), LIST)
    }

    /// The steps of a path, joined by ` / `.
    pub fn path(parts: Vec<Part<'a>>) -> Self {
        Cell::Words(parts, PATH)
    }

    /// Anything that prints itself.
    pub fn of(value: impl ToString) -> Self {
        Cell::Plain(Cow::Owned(value.to_string()))
    }

    /// Anything that prints itself and may be missing.
    pub fn of_maybe(value: Option<impl ToString>) -> Self {
        value.map_or(Cell::BLANK, Cell::of)
    }

    /// Several untranslated values, joined by `; `.
    pub fn joined(values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut out = String::new();
        for value in values {
            if !out.is_empty() {
                out.push_str(LIST);
            }
            out.push_str(value.as_ref());
        }
        Cell::Plain(Cow::Owned(out))
    }

    /// The cell in an edition; empty if a part has no translation there.
    pub fn said(&self, subject: &Subject<'_>, edition: EditionIx, context: &str) -> String {
        let (parts, glue) = match self {
            Cell::Plain(text) => return text.to_string(),
            Cell::Words(parts, glue) => (parts, glue),
        };
        let mut out = String::new();
        for (position, part) in parts.iter().enumerate() {
            if position > 0 {
                out.push_str(glue);
            }
            match part {
                Part::Phrase(key) => out.push_str(subject.theme.phrases(edition).get(key)),
                Part::Neutral(text) => out.push_str(text),
                Part::Wording(text) => {
                    let said = subject.portal.words(edition, context, text);
                    if said.borrowed {
                        return String::new();
                    }
                    out.push_str(said.text);
                }
            }
        }
        out
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Cell::Plain(Cow::Borrowed(text))
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Cell::Plain(Cow::Owned(text))
    }
}

impl<'a> From<Option<&'a str>> for Cell<'a> {
    fn from(text: Option<&'a str>) -> Self {
        text.map_or(Cell::BLANK, Cell::from)
    }
}

impl From<bool> for Cell<'_> {
    fn from(flag: bool) -> Self {
        Cell::Plain(Cow::Borrowed(if flag { "true" } else { "false" }))
    }
}
