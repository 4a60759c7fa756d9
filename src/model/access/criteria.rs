//! The success criteria: all of level A and AA of WCAG 2.2, those of level AAA that this portal sets itself, and 4.1.1, which JIS still has.

/// The level of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A.
    A,
    /// AA.
    Aa,
    /// AAA.
    Aaa,
}

impl Level {
    /// As it is written.
    pub fn word(self) -> &'static str {
        match self {
            Level::A => "A",
            Level::Aa => "AA",
            Level::Aaa => "AAA",
        }
    }
}

/// A success criterion, by its place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Criterion(usize);

impl Criterion {
    /// All criteria in the order of their numbers.
    pub fn all() -> impl Iterator<Item = Criterion> {
        (0..LIST.len()).map(Criterion)
    }

    /// Reads a number: `1.4.11`.
    pub fn parse(text: &str) -> Option<Self> {
        LIST.iter().position(|(number, ..)| *number == text.trim()).map(Criterion)
    }

    /// Its number.
    pub fn number(self) -> &'static str {
        LIST[self.0].0
    }

    /// Its level.
    pub fn level(self) -> Level {
        LIST[self.0].1
    }

    /// Whether JIS X 8341-3:2016 has it, which is WCAG 2.0.
    pub fn is_in_jis(self) -> bool {
        LIST[self.0].2
    }

    /// The key of the phrase that is its name.
    pub fn phrase(self) -> &'static str {
        LIST[self.0].3
    }
}

/// Number, level, whether JIS X 8341-3:2016 has it, key of the phrase that is its name.
const LIST: &[(&str, Level, bool, &str)] = &[
    ("1.1.1", Level::A, true, "criterion-1-1-1"),
    ("1.2.1", Level::A, true, "criterion-1-2-1"),
    ("1.2.2", Level::A, true, "criterion-1-2-2"),
    ("1.2.3", Level::A, true, "criterion-1-2-3"),
    ("1.2.4", Level::Aa, true, "criterion-1-2-4"),
    ("1.2.5", Level::Aa, true, "criterion-1-2-5"),
    ("1.3.1", Level::A, true, "criterion-1-3-1"),
    ("1.3.2", Level::A, true, "criterion-1-3-2"),
    ("1.3.3", Level::A, true, "criterion-1-3-3"),
    ("1.3.4", Level::Aa, false, "criterion-1-3-4"),
    ("1.3.5", Level::Aa, false, "criterion-1-3-5"),
    ("1.4.1", Level::A, true, "criterion-1-4-1"),
    ("1.4.2", Level::A, true, "criterion-1-4-2"),
    ("1.4.3", Level::Aa, true, "criterion-1-4-3"),
    ("1.4.4", Level::Aa, true, "criterion-1-4-4"),
    ("1.4.5", Level::Aa, true, "criterion-1-4-5"),
    ("1.4.6", Level::Aaa, true, "criterion-1-4-6"),
    ("1.4.8", Level::Aaa, true, "criterion-1-4-8"),
    ("1.4.9", Level::Aaa, true, "criterion-1-4-9"),
    ("1.4.10", Level::Aa, false, "criterion-1-4-10"),
    ("1.4.11", Level::Aa, false, "criterion-1-4-11"),
    ("1.4.12", Level::Aa, false, "criterion-1-4-12"),
    ("1.4.13", Level::Aa, false, "criterion-1-4-13"),
    ("2.1.1", Level::A, true, "criterion-2-1-1"),
    ("2.1.2", Level::A, true, "criterion-2-1-2"),
    ("2.1.3", Level::Aaa, true, "criterion-2-1-3"),
    ("2.1.4", Level::A, false, "criterion-2-1-4"),
    ("2.2.1", Level::A, true, "criterion-2-2-1"),
    ("2.2.2", Level::A, true, "criterion-2-2-2"),
    ("2.2.3", Level::Aaa, true, "criterion-2-2-3"),
    ("2.2.4", Level::Aaa, true, "criterion-2-2-4"),
    ("2.3.1", Level::A, true, "criterion-2-3-1"),
    ("2.3.2", Level::Aaa, true, "criterion-2-3-2"),
    ("2.3.3", Level::Aaa, false, "criterion-2-3-3"),
    ("2.4.1", Level::A, true, "criterion-2-4-1"),
    ("2.4.2", Level::A, true, "criterion-2-4-2"),
    ("2.4.3", Level::A, true, "criterion-2-4-3"),
    ("2.4.4", Level::A, true, "criterion-2-4-4"),
    ("2.4.5", Level::Aa, true, "criterion-2-4-5"),
    ("2.4.6", Level::Aa, true, "criterion-2-4-6"),
    ("2.4.7", Level::Aa, true, "criterion-2-4-7"),
    ("2.4.8", Level::Aaa, true, "criterion-2-4-8"),
    ("2.4.9", Level::Aaa, true, "criterion-2-4-9"),
    ("2.4.10", Level::Aaa, true, "criterion-2-4-10"),
    ("2.4.11", Level::Aa, false, "criterion-2-4-11"),
    ("2.4.12", Level::Aaa, false, "criterion-2-4-12"),
    ("2.4.13", Level::Aaa, false, "criterion-2-4-13"),
    ("2.5.1", Level::A, false, "criterion-2-5-1"),
    ("2.5.2", Level::A, false, "criterion-2-5-2"),
    ("2.5.3", Level::A, false, "criterion-2-5-3"),
    ("2.5.4", Level::A, false, "criterion-2-5-4"),
    ("2.5.5", Level::Aaa, false, "criterion-2-5-5"),
    ("2.5.7", Level::Aa, false, "criterion-2-5-7"),
    ("2.5.8", Level::Aa, false, "criterion-2-5-8"),
    ("3.1.1", Level::A, true, "criterion-3-1-1"),
    ("3.1.2", Level::Aa, true, "criterion-3-1-2"),
    ("3.1.3", Level::Aaa, true, "criterion-3-1-3"),
    ("3.1.4", Level::Aaa, true, "criterion-3-1-4"),
    ("3.1.5", Level::Aaa, true, "criterion-3-1-5"),
    ("3.1.6", Level::Aaa, true, "criterion-3-1-6"),
    ("3.2.1", Level::A, true, "criterion-3-2-1"),
    ("3.2.2", Level::A, true, "criterion-3-2-2"),
    ("3.2.3", Level::Aa, true, "criterion-3-2-3"),
    ("3.2.4", Level::Aa, true, "criterion-3-2-4"),
    ("3.2.5", Level::Aaa, true, "criterion-3-2-5"),
    ("3.2.6", Level::A, false, "criterion-3-2-6"),
    ("3.3.1", Level::A, true, "criterion-3-3-1"),
    ("3.3.2", Level::A, true, "criterion-3-3-2"),
    ("3.3.3", Level::Aa, true, "criterion-3-3-3"),
    ("3.3.4", Level::Aa, true, "criterion-3-3-4"),
    ("3.3.7", Level::A, false, "criterion-3-3-7"),
    ("3.3.8", Level::Aa, false, "criterion-3-3-8"),
    ("4.1.1", Level::A, true, "criterion-4-1-1"),
    ("4.1.2", Level::A, true, "criterion-4-1-2"),
    ("4.1.3", Level::Aa, false, "criterion-4-1-3"),
];

#[cfg(test)]
mod tests {
    use super::{Criterion, Level};

    #[test]
    fn all_criteria_of_both_standards_are_listed() {
        let count = |level, jis: bool| Criterion::all().filter(|one| one.level() == level && (!jis || one.is_in_jis())).count();
        assert_eq!((count(Level::A, true), count(Level::Aa, true)), (25, 13), "JIS X 8341-3:2016");
        // 4.1.1 is no longer part of WCAG 2.2.
        assert_eq!((count(Level::A, false) - 1, count(Level::Aa, false)), (31, 24), "WCAG 2.2");
        assert_eq!(Criterion::parse("1.4.11").map(Criterion::number), Some("1.4.11"));
        assert_eq!(Criterion::parse("1.4.99"), None);
    }
}
