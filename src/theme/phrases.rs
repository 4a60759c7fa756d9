//! Phrases: every word of the interface, per edition, by key.

use std::collections::BTreeMap;

use polib::po_file::{POParseOptions, parse_from_reader_with_option};

use crate::both;
use crate::language::{Catalogue, Edition, Formats, Plurals, fill, parse_catalogue};
use crate::report::{Finding, Report, Span};

/// The phrases of one edition.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    words: BTreeMap<String, String>,
    translations: Catalogue,
}

impl Phrases {
    /// A phrase; the key itself if there is none (which a test and a finding rule out).
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.words.get(key).map_or(key, String::as_str)
    }

    /// A phrase with its places filled.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// Whether there is such a phrase.
    pub fn has(&self, key: &str) -> bool {
        self.words.contains_key(key)
    }

    /// All phrases, by key.
    pub fn all(&self) -> &BTreeMap<String, String> {
        &self.words
    }

    /// The catalogue that they come from, by key and Japanese; empty for the source language.
    pub fn translations(&self) -> &Catalogue {
        &self.translations
    }

    /// Whether a machine made some of them that no person has reviewed.
    pub fn is_machine_made(&self) -> bool {
        self.translations.all().any(|(_, _, translation)| translation.machine && !translation.reviewed)
    }

    /// How an edition of this language tag writes years, dates and units.
    pub fn formats(&self, tag: &str) -> Formats {
        let own = |key: &str| self.get(key).to_owned();
        Formats {
            fiscal_year: own("format-fiscal-year"),
            fiscal_year_short: own("format-fiscal-year-short"),
            fiscal_span: own("format-fiscal-span"),
            fiscal_span_open: own("format-fiscal-span-open"),
            year: own("format-year"),
            month: own("format-month"),
            day: own("format-day"),
            range: own("format-range"),
            range_open: own("format-range-open"),
            month_names: self.get("format-month-names").split(',').map(|name| name.trim().to_owned()).collect(),
            list_separator: own("format-list-separator"),
            plurals: Plurals::of(tag),
        }
    }
}

/// The phrases in the source language: key and Japanese, from the template `phrases/phrases.pot`.
pub(super) fn source(files: &BTreeMap<String, Vec<u8>>, report: &mut Report) -> BTreeMap<String, String> {
    let path = "phrases/phrases.pot";
    let Some(content) = files.get(path) else { return BTreeMap::new() };
    let text = String::from_utf8_lossy(content);
    match parse_from_reader_with_option(text.as_bytes(), &POParseOptions::new()) {
        Ok(catalogue) => catalogue.messages().map(|message| (message.msgctxt().unwrap_or("").to_owned(), message.msgid().to_owned())).collect(),
        Err(cause) => {
            let cause = cause.to_string();
            let file = report.files.add(format!("themes/{path}"), text.as_ref());
            report.add(Finding::error("po-syntax", Span::new(file, 0..1), both!("POファイルとして読めません: {cause}", "this is no PO file: {cause}")));
            BTreeMap::new()
        }
    }
}

/// The phrases of an edition. A phrase without a translation is a finding and stands in the source language.
pub(super) fn of_edition(source: &BTreeMap<String, String>, edition: &Edition, files: &BTreeMap<String, Vec<u8>>, report: &mut Report) -> Phrases {
    let tag = &edition.tag;
    if tag == "ja" {
        return Phrases { words: source.clone(), translations: Catalogue::default() };
    }
    let path = format!("phrases/{tag}.po");
    let text = files.get(&path).map(|content| String::from_utf8_lossy(content).into_owned()).unwrap_or_default();
    let catalogue = parse_catalogue(&text).unwrap_or_default();
    let mut words = BTreeMap::new();
    let mut missing = Vec::new();
    for (key, japanese) in source {
        match catalogue.find_exact(key, japanese) {
            Some(translation) => words.insert(key.clone(), translation.to_owned()),
            None => {
                missing.push(key.as_str());
                words.insert(key.clone(), japanese.clone())
            }
        };
    }
    if !missing.is_empty() {
        let (count, first) = (missing.len(), missing.iter().take(5).copied().collect::<Vec<_>>().join(", "));
        let message = both!("言語版 `{tag}` に訳のない語句が{count}あります: {first} …", "the edition `{tag}` lacks {count} phrases: {first} …");
        report.add(
            Finding::portal("phrase-missing", message)
                .hint(both!("テーマの phrases/{tag}.po に訳を足してください", "add them to the theme's phrases/{tag}.po")),
        );
    }
    Phrases { words, translations: catalogue }
}
