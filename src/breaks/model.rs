//! A model: weights of characters by their place before and after a possible border.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// The weights of a language.
#[derive(Debug, Default)]
pub(super) struct Model {
    /// For each of the features, the weight of a run of up to three characters, packed.
    weights: Vec<HashMap<u64, i32, BuildHasherDefault<Mix>>>,
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
        let named: BTreeMap<String, BTreeMap<String, i32>> = serde_json::from_str(json).unwrap_or_default();
        let base = named.values().flat_map(BTreeMap::values).map(|weight| i64::from(*weight)).sum();
        let packed = |run: &String| packed(&run.chars().collect::<Vec<_>>());
        let weights = |name: &str| named.get(name).into_iter().flatten().map(|(run, weight)| (packed(run), *weight)).collect();
        Model { weights: FEATURES.iter().map(|(name, ..)| weights(name)).collect(), base }
    }

    /// Whether a phrase begins before each character of a text; the first is never a border.
    pub(super) fn borders(&self, text: &[char]) -> Vec<bool> {
        (0..text.len()).map(|at| at > 0 && self.is_border(text, at)).collect()
    }

    fn is_border(&self, text: &[char], at: usize) -> bool {
        let weight = |((_, from, to), weights): (&(&str, isize, isize), &HashMap<u64, i32, _>)| {
            let place = |offset: isize| at.checked_add_signed(offset).filter(|place| *place <= text.len());
            weights.get(&packed(text.get(place(*from)?..place(*to)?)?)).copied()
        };
        let sum: i64 = FEATURES.iter().zip(&self.weights).filter_map(weight).map(i64::from).sum();
        // The original compares the sum with half of all weights; twice the sum keeps to whole numbers.
        2 * sum > self.base
    }
}

/// Up to three characters in one number: 21 bits each.
fn packed(run: &[char]) -> u64 {
    run.iter().fold(0, |sum, c| (sum << 21) | u64::from(u32::from(*c)))
}

/// Hashes packed characters by one multiplication: the weights are looked up thirteen times for every character of a heading.
#[derive(Debug, Default)]
struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        // The odd constant of Fibonacci hashing, 2^64 by the golden ratio; the fold brings the well-mixed upper bits down.
        let product = (self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = product ^ (product >> 32);
    }
}
