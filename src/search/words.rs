//! All words of an edition as a script that hands them to the search.

use std::collections::BTreeMap;

use serde::Serialize;

/// What kind of thing an entry is: the groups of the results, in the order in which equals are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// An indicator.
    Indicator,
    /// A programme.
    Programme,
    /// A section.
    Section,
    /// A term of the glossary.
    Term,
    /// Any other page.
    Page,
}

impl Serialize for Group {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(*self as u8)
    }
}

/// Something that can be found. Written as a list, since a name for each value would weigh more than most values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry(
    /// Its group.
    pub Group,
    /// Where it belongs, by its place in [`Words::places`].
    pub usize,
    /// Its address below the edition's folder.
    pub String,
    /// Its name.
    pub String,
    /// One sentence about it.
    pub String,
    /// What else its page says.
    pub String,
    /// Its name in the source language and other names for it.
    pub String,
);

/// All words of an edition.
#[derive(Debug, Default, Serialize)]
pub struct Words {
    /// Plans and their periods, to which entries belong; the first is none.
    pub places: Vec<String>,
    /// What can be found.
    pub entries: Vec<Entry>,
    /// Kanji words that the entries hold, with their readings in hiragana.
    pub readings: BTreeMap<String, String>,
}

impl Words {
    /// The script. Its one call hands the words over.
    pub fn script(&self) -> Vec<u8> {
        // The two line separators are line ends in older scripts, but not in JSON.
        let json = serde_json::to_string(self).unwrap_or_default().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        format!("shirubeWords({json})\n").into_bytes()
    }
}
