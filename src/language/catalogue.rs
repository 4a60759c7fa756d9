//! Gettext catalogues: a source string, perhaps with a context, and its translation.

use std::collections::HashMap;

use polib::po_file::{POParseOptions, parse_from_reader_with_option};

/// Translations of one language.
#[derive(Debug, Default, Clone)]
pub struct Catalogue {
    entries: HashMap<String, String>,
}

const CONTEXT_END: char = '\u{4}';

impl Catalogue {
    /// Adds a translation. With a context it holds for that context only.
    pub fn add(&mut self, context: &str, source: &str, translation: &str) {
        self.entries.insert(key(context, source), translation.to_owned());
    }

    /// The translation for a context, else the one for any context.
    pub fn find(&self, context: &str, source: &str) -> Option<&str> {
        let found = if context.is_empty() { None } else { self.entries.get(&key(context, source)) };
        found.or_else(|| self.entries.get(source)).map(String::as_str)
    }

    /// The translation that a context has of its own.
    pub fn find_exact(&self, context: &str, source: &str) -> Option<&str> {
        self.entries.get(&key(context, source)).map(String::as_str)
    }

    /// Takes over all entries of another catalogue; its entries win.
    pub fn extend(&mut self, other: Catalogue) {
        self.entries.extend(other.entries);
    }

    /// How many translations it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

fn key(context: &str, source: &str) -> String {
    if context.is_empty() { source.to_owned() } else { format!("{context}{CONTEXT_END}{source}") }
}

/// Reads a PO file. Fuzzy and empty entries are left out: they are not translations yet.
///
/// # Errors
/// The line (from 1) and the parser's words, if the text is no PO file.
pub fn parse_catalogue(text: &str) -> Result<Catalogue, String> {
    let options = POParseOptions { message_body_only: false, translated_only: true, ..POParseOptions::new() };
    let parsed = parse_from_reader_with_option(text.as_bytes(), &options).map_err(|error| error.to_string())?;
    let mut catalogue = Catalogue::default();
    for message in parsed.messages().filter(|message| message.is_translated() && !message.is_fuzzy()) {
        if let Ok(translation) = message.msgstr() {
            catalogue.add(message.msgctxt().unwrap_or(""), message.msgid(), translation);
        }
    }
    Ok(catalogue)
}
