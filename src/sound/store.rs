//! The files that the engine made, by their names: what `content/audio/` holds.

use std::collections::BTreeMap;

use super::opus::Stream;

/// The folder of the files, from the portal's folder. It stands outside version control: everything in it can be made again.
pub const FOLDER: &str = "content/audio";
/// The ending of the files.
pub const ENDING: &str = "opus";

/// All sentences that were made.
#[derive(Debug, Clone, Default)]
pub struct Store {
    streams: BTreeMap<String, Stream>,
}

impl Store {
    /// The sentences among the files of the folder. Other files, and files that are no Opus, are passed over: they are made again.
    pub fn of<'f>(files: impl Iterator<Item = (&'f str, &'f [u8])>) -> Self {
        let named = files.filter_map(|(path, content)| {
            let name = path.rsplit('/').next()?.strip_suffix(ENDING)?.strip_suffix('.')?;
            Some((name.to_owned(), Stream::parse(content)?))
        });
        Store { streams: named.collect() }
    }

    /// The sound of a sentence.
    pub fn stream(&self, key: &str) -> Option<&Stream> {
        self.streams.get(key)
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.streams.is_empty()
    }

    /// The names of all sentences, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.streams.keys().map(String::as_str)
    }
}
