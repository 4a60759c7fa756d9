//! An edition: where it lives, how its language is tagged, what it calls itself.

/// An edition by its place in the settings; 0 is the source language's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditionIx(pub usize);

/// An edition of the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// BCP 47 tag: `ja`, `ja-simple`, `en`, `zh-Hans`, `ko`, `tl`.
    pub tag: String,
    /// Its folder in addresses.
    pub folder: String,
    /// Its name in its own language and script.
    pub name: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
}

/// The editions whose own name and folder are known; others take theirs from the phrase `edition-name` and from their tag.
pub const KNOWN_EDITIONS: [(&str, &str, &str); 6] = [
    ("ja", "ja", "日本語"),
    ("ja-simple", "easy", "やさしい日本語"),
    ("en", "en", "English"),
    ("zh-Hans", "zh-hans", "简体中文"),
    ("ko", "ko", "한국어"),
    ("tl", "tl", "Tagalog"),
];

impl Edition {
    /// An edition from its tag; the tag must look like one (letters, digits, hyphens).
    pub fn from_tag(tag: &str) -> Option<Self> {
        let fits = (2..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !fits || tag.starts_with('-') || tag.ends_with('-') {
            return None;
        }
        let known = KNOWN_EDITIONS.iter().find(|(known, _, _)| *known == tag);
        let folder = known.map_or_else(|| tag.to_lowercase(), |(_, folder, _)| (*folder).to_owned());
        let name = known.map_or(tag, |(_, _, name)| name).to_owned();
        Some(Edition { tag: tag.to_owned(), folder, name, right_to_left: false })
    }

    /// Whether its pages carry the readings of all words: easy Japanese.
    pub fn has_furigana(&self) -> bool {
        self.tag.starts_with("ja-")
    }

    /// Whether its text is Japanese (plain, easy).
    pub fn is_japanese(&self) -> bool {
        self.tag == "ja" || self.tag.starts_with("ja-")
    }
}
