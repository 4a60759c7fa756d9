//! The columns of published tables: name, what may stand in them, what they mean. The names are a contract with readers outside.
//!
//! Goes in: nothing. Comes out: the columns of a table in order, and which of them are repeated for other languages.
//! Leaves to others: the rows ([`super::sheet`]), the description for machines ([`super::package`]).

/// What may stand in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Wording in the source language, looked up in catalogues under this context; repeated for each other edition.
    Words(&'static str),
    /// Text that is not translated: ids, codes, printed forms.
    Text,
    /// A whole number.
    Whole,
    /// The Western year in which a fiscal year begins.
    Year,
    /// A decimal number with the digits that the source prints.
    Number,
    /// `true` or `false`.
    Flag,
    /// A date by ISO 8601, cut to what is known.
    Date,
    /// One of these words.
    One(&'static [&'static str]),
    /// `<file>#L<line>`.
    Source,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// What may stand in it.
    pub kind: Kind,
    /// What it means, for the description for machines.
    pub about: &'static str,
}

impl Column {
    /// Its name for another edition: `name_en`, `name_zh_Hans`.
    pub fn translated_name(&self, tag: &str) -> String {
        format!("{}_{}", self.name, tag.replace('-', "_"))
    }
}

macro_rules! constructors {
    ($($(#[$doc:meta])* $name:ident => $kind:expr),+ $(,)?) => {$(
        $(#[$doc])*
        pub const fn $name(name: &'static str, about: &'static str) -> Column {
            Column { name, kind: $kind, about }
        }
    )+};
}

constructors! {
    /// A column of wording that is translated.
    words => Kind::Words(""),
    /// A column of units that are translated as units.
    unit => Kind::Words("unit"),
    /// A column of departments.
    departments => Kind::Words("department"),
    /// A column of terms.
    term => Kind::Words("term"),
    /// A column of text that is not translated.
    text => Kind::Text,
    /// A column of whole numbers.
    whole => Kind::Whole,
    /// A column of fiscal years.
    year => Kind::Year,
    /// A column of decimal numbers.
    number => Kind::Number,
    /// A column of true and false.
    flag => Kind::Flag,
    /// A column of dates.
    date => Kind::Date,
}

/// A column whose values are one of these words.
pub const fn one(name: &'static str, words: &'static [&'static str], about: &'static str) -> Column {
    Column { name, kind: Kind::One(words), about }
}

/// The column that every table has: where the row stands in the city's document.
pub const SOURCE: Column = Column { name: "source", kind: Kind::Source, about: "File name of the source document and first line of the fact, from 1" };

/// The column for remarks.
pub const NOTE: Column = words("note", "Notes of the source and our remarks on doubts, joined by `; `");
