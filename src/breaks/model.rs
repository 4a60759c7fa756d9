//! A model: weights of characters by their place before and after a possible border.

use std::collections::BTreeMap;

/// The weights of a language.
#[derive(Debug, Default)]
pub(super) struct Model {
    weights: BTreeMap<String, BTreeMap<String, i32>>,
    base: i64,
}

/// The features: name, where its characters begin and end as seen from the place of the border.
const FEATURES: [(&str, isize, isize); 13] = [
    ("UW1", -3, -2),
    ("UW2", -2, -1),
    ("UW3", -1, 0),
    ("UW4", 0, 1),
    ("UW5", 1, 2),
    ("UW6", 2, 3),
    ("BW1", -2, 0),
    ("BW2", -1, 1),
    ("BW3", 0, 2),
    ("TW1", -3, 0),
    ("TW2", -2, 1),
    ("TW3", -1, 2),
    ("TW4", 0, 3),
];

impl Model {
    pub(super) fn read(json: &str) -> Self {
        let weights: BTreeMap<String, BTreeMap<String, i32>> = serde_json::from_str(json).unwrap_or_default();
        let base = weights.values().flat_map(BTreeMap::values).map(|weight| i64::from(*weight)).sum();
        Model { weights, base }
    }

    /// Whether a phrase begins before each character of a text; the first is never a border.
    pub(super) fn borders(&self, text: &[char]) -> Vec<bool> {
        (0..text.len()).map(|at| at > 0 && self.is_border(text, at)).collect()
    }

    fn is_border(&self, text: &[char], at: usize) -> bool {
        let weight = |(name, from, to): &(&str, isize, isize)| {
            let place = |offset: isize| at.checked_add_signed(offset).filter(|place| *place <= text.len());
            let run: String = text.get(place(*from)?..place(*to)?)?.iter().collect();
            self.weights.get(*name)?.get(&run).copied()
        };
        let sum: i64 = FEATURES.iter().filter_map(weight).map(i64::from).sum();
        // The original compares the sum with half of all weights; twice the sum keeps to whole numbers.
        2 * sum > self.base
    }
}
