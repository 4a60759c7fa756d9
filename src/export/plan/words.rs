//! Text in every language, times, and wording with its printed form.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::calendar::When;
use crate::export::subject::Subject;
use crate::model::provenance::Wording;

/// Text by language tag, the source language first.
#[derive(Debug, Clone)]
pub struct Words<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Words<'a> {
    /// Text with its translations under a context.
    pub fn of(subject: &Subject<'a>, context: &str, text: &'a str) -> Self {
        let portal = subject.portal;
        let said = |edition: crate::language::EditionIx| {
            let said = portal.words(edition, context, text);
            (!said.borrowed).then(|| (subject.edition(edition).tag.as_str(), said.text))
        };
        Words(portal.edition_indices().filter_map(said).collect())
    }

    /// Texts with their translations.
    pub fn all(subject: &Subject<'a>, context: &str, texts: impl IntoIterator<Item = &'a (impl AsRef<str> + ?Sized + 'a)>) -> Vec<Self> {
        texts.into_iter().map(|text| Words::of(subject, context, text.as_ref())).collect()
    }

    /// A text that may be missing.
    pub fn maybe(subject: &Subject<'a>, text: &'a Option<String>) -> Option<Self> {
        text.as_ref().map(|text| Words::of(subject, "", text))
    }
}

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (tag, text) in &self.0 {
            map.serialize_entry(tag, text)?;
        }
        map.end()
    }
}

impl JsonSchema for Words<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Words".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Text by BCP 47 language tag, the source language first; a language without a translation is left out",
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {"type": "string"},
        })
    }
}

/// Wording as meant, with the printed form where the two differ.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Mended<'a> {
    /// As meant.
    pub text: Words<'a>,
    /// As printed, where it was misread or misprinted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<&'a str>,
    /// Why it was mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Words<'a>>,
}

impl<'a> Mended<'a> {
    /// Wording with its translations under a context.
    pub fn of(subject: &Subject<'a>, context: &str, wording: &'a Wording) -> Self {
        Mended { text: Words::of(subject, context, &wording.text), printed: wording.printed.as_deref(), why: Words::maybe(subject, &wording.why) }
    }

    /// Several wordings.
    pub fn all(subject: &Subject<'a>, wordings: &'a [Wording]) -> Vec<Self> {
        wordings.iter().map(|wording| Mended::of(subject, "", wording)).collect()
    }
}

/// A time, cut to what the source says.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Time {
    /// A date by ISO 8601, or the Western year in which a fiscal year begins.
    pub from: String,
    /// The end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Whether it goes on without a stated end.
    pub open_ended: bool,
    /// day, month, year or fiscal_year: how exactly `from` is known.
    pub precision: &'static str,
}

impl From<When> for Time {
    fn from(when: When) -> Self {
        Time { from: when.from.iso(), to: when.to.map(|to| to.iso()), open_ended: when.open, precision: when.from.precision() }
    }
}
