//! Gettext catalogues: a source string, perhaps with a context, and its translation; who made it and whether a person has reviewed it.

use std::collections::HashMap;

use polib::po_file::{POParseOptions, parse_from_reader_with_option};

/// A translation of one string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The words.
    pub text: String,
    /// Whether a machine made it.
    pub machine: bool,
    /// Whether a person has reviewed it.
    pub reviewed: bool,
}

/// Translations of one language.
#[derive(Debug, Default, Clone)]
pub struct Catalogue {
    entries: HashMap<String, Translation>,
    /// Context and source string of every entry, in the order of the files.
    order: Vec<(String, String)>,
    /// Entries that wait for a person: marked as fuzzy.
    fuzzy: Vec<(String, String)>,
}

const CONTEXT_END: char = '\u{4}';

impl Catalogue {
    /// Adds a translation. With a context it holds for that context only.
    pub fn add(&mut self, context: &str, source: &str, translation: Translation) {
        if self.entries.insert(key(context, source), translation).is_none() {
            self.order.push((context.to_owned(), source.to_owned()));
        }
    }

    /// The translation for a context, else the one for any context.
    pub fn find(&self, context: &str, source: &str) -> Option<&str> {
        self.entry(context, source).map(|entry| entry.text.as_str())
    }

    /// The same with who made it.
    pub fn entry(&self, context: &str, source: &str) -> Option<&Translation> {
        let found = if context.is_empty() { None } else { self.entries.get(&key(context, source)) };
        found.or_else(|| self.entries.get(source))
    }

    /// The translation that a context has of its own.
    pub fn find_exact(&self, context: &str, source: &str) -> Option<&str> {
        self.entry_exact(context, source).map(|entry| entry.text.as_str())
    }

    /// The same with who made it.
    pub fn entry_exact(&self, context: &str, source: &str) -> Option<&Translation> {
        self.entries.get(&key(context, source))
    }

    /// Whether an entry of this context, or of none, waits for a person.
    pub fn is_fuzzy(&self, context: &str, source: &str) -> bool {
        self.fuzzy.iter().any(|(have, text)| text == source && (have == context || have.is_empty()))
    }

    /// All entries in the order of the files: context, source string, translation.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str, &Translation)> {
        self.order.iter().filter_map(|(context, source)| Some((context.as_str(), source.as_str(), self.entry_exact(context, source)?)))
    }

    /// Takes over all entries of another catalogue; its entries win.
    pub fn extend(&mut self, other: Catalogue) {
        for (context, source) in other.order {
            if let Some(translation) = other.entries.get(&key(&context, &source)) {
                self.add(&context, &source, translation.clone());
            }
        }
        self.fuzzy.extend(other.fuzzy);
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

/// Reads a PO file. Fuzzy and empty entries are no translations yet.
///
/// Who made the translations stands in the header (`X-Translator: machine`, `X-Reviewed: yes`) and, for one entry, in a translator's comment
/// of its own (`# translator: person`, `# reviewed: yes`).
///
/// # Errors
/// The line (from 1) and the parser's words, if the text is no PO file.
pub fn parse_catalogue(text: &str) -> Result<Catalogue, String> {
    let options = POParseOptions { message_body_only: false, translated_only: false, ..POParseOptions::new() };
    let parsed = parse_from_reader_with_option(text.as_bytes(), &options).map_err(|error| error.to_string())?;
    let header = |name: &str, value: &str| text.lines().take_while(|line| !line.is_empty()).any(|line| says(line.trim_matches(['"', ' ']), name, value));
    let (machine, reviewed) = (header("X-Translator", "machine"), header("X-Reviewed", "yes"));
    let mut catalogue = Catalogue::default();
    for message in parsed.messages().filter(|message| message.is_translated()) {
        let Ok(translation) = message.msgstr() else { continue };
        let (context, source) = (message.msgctxt().unwrap_or(""), message.msgid());
        if message.is_fuzzy() {
            catalogue.fuzzy.push((context.to_owned(), source.to_owned()));
            continue;
        }
        let noted = |name: &str, value: &str| message.translator_comments().lines().any(|line| says(line.trim(), name, value));
        let machine = (machine || noted("translator", "machine")) && !noted("translator", "person");
        let reviewed = (reviewed || noted("reviewed", "yes")) && !noted("reviewed", "no");
        catalogue.add(context, source, Translation { text: translation.to_owned(), machine, reviewed });
    }
    Ok(catalogue)
}

/// Whether a line says `name: value`, perhaps with more words behind it.
fn says(line: &str, name: &str, value: &str) -> bool {
    line.strip_prefix(name).and_then(|rest| rest.strip_prefix(':')).is_some_and(|rest| rest.trim_start().starts_with(value))
}

#[cfg(test)]
mod tests {
    use super::parse_catalogue;

    #[test]
    fn who_made_a_translation_stands_in_the_header_or_beside_it() {
        let text = "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"X-Translator: machine\\n\"\n\"X-Reviewed: no\\n\"\n\n\
            msgid \"区\"\nmsgstr \"city\"\n\n# translator: person\n# reviewed: yes, 2026-11-01\nmsgid \"市\"\nmsgstr \"town\"\n\n#, fuzzy\nmsgid \"町\"\nmsgstr \"ward\"\n";
        let catalogue = parse_catalogue(text).unwrap();
        let said: Vec<_> = catalogue.all().map(|(_, source, one)| format!("{source} {} {} {}", one.text, one.machine, one.reviewed)).collect();
        assert_eq!(said, ["区 city true false", "市 town false true"]);
        assert!(catalogue.is_fuzzy("", "町"));
        assert_eq!(catalogue.find("", "町"), None);
    }
}
