//! PO files: one part of the work in one language, for Poedit, Weblate and the like.

use std::io::BufWriter;

use polib::catalog::Catalog;
use polib::message::Message;
use polib::metadata::CatalogMetadata;

use polib::po_file::{POParseOptions, parse_from_reader_with_option};

use super::Entry;

/// Writes entries as a PO file of a language. What is not translated has an empty `msgstr`.
///
/// # Errors
/// The writer's words.
pub fn write(language: &str, entries: &[Entry<'_>]) -> Result<String, String> {
    let mut metadata = CatalogMetadata::new();
    metadata.project_id_version = "shirube".to_owned();
    metadata.language = language.to_owned();
    metadata.mime_version = "1.0".to_owned();
    metadata.content_type = "text/plain; charset=UTF-8".to_owned();
    metadata.content_transfer_encoding = "8bit".to_owned();
    let mut catalogue = Catalog::new(metadata);
    for entry in entries {
        catalogue.append_or_update(message(entry));
    }
    let mut out = BufWriter::new(Vec::new());
    polib::po_file::write(&catalogue, &mut out).map_err(|error| error.to_string())?;
    let bytes = out.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn message(entry: &Entry<'_>) -> Message {
    let mut builder = Message::build_singular();
    let translated = entry.translation.map(|translation| translation.text.clone()).unwrap_or_default();
    builder.with_msgid(entry.source.to_owned()).with_msgstr(translated);
    if !entry.context.is_empty() {
        builder.with_msgctxt(entry.context.to_owned());
    }
    if let Some(translation) = entry.translation {
        let maker = if translation.machine { "translator: machine" } else { "translator: person" };
        let reviewed = if translation.reviewed { "reviewed: yes" } else { "reviewed: no" };
        builder.with_translator_comments(format!("{maker}\n{reviewed}"));
    }
    builder.done()
}

/// What a translator's file says: its language and its translations, in their order. Fuzzy and empty ones are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Received {
    /// The language tag of its header; empty if it names none.
    pub language: String,
    /// Context, source string and translation.
    pub translations: Vec<(String, String, String)>,
}

/// Reads a translator's PO file.
///
/// # Errors
/// The parser's words, if the text is no PO file.
pub fn read(text: &str) -> Result<Received, String> {
    let parsed = parse_from_reader_with_option(text.as_bytes(), &POParseOptions::new()).map_err(|error| error.to_string())?;
    let mut received = Received { language: parsed.metadata.language.clone(), translations: Vec::new() };
    for message in parsed.messages().filter(|message| message.is_translated() && !message.is_fuzzy()) {
        let Ok(translation) = message.msgstr() else { continue };
        received.translations.push((message.msgctxt().unwrap_or("").to_owned(), message.msgid().to_owned(), translation.to_owned()));
    }
    Ok(received)
}
