//! The sound of all pages that have it.

use std::collections::BTreeMap;

use super::track::Track;

/// The tracks by their pages' paths in the site: `ja/minato-master/index.html`.
#[derive(Debug, Clone, Default)]
pub struct Sounds {
    /// All tracks.
    pub tracks: BTreeMap<String, Track>,
    /// Pages of which some sentences were made and some were not, or not as they are now.
    pub incomplete: usize,
}

impl Sounds {
    /// The track of a page.
    pub fn of(&self, page: &str) -> Option<&Track> {
        self.tracks.get(page)
    }

    /// The tracks of pages below a folder, in the order of their paths.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a Track)> + 'a {
        self.tracks
            .iter()
            .filter(move |(page, _)| page.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
            .map(|(page, track)| (page.as_str(), track))
    }
}
