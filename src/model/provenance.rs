//! Where a fact stands: in the city's document and in the portal's own data.

use crate::report::Span;

/// Lines of a source text, from 1; one or several runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines(Vec<(u32, u32)>);

impl Lines {
    /// Reads `34`, `34-36`, `34, 52-53`.
    pub fn parse(text: &str) -> Option<Self> {
        let run = |part: &str| {
            let (from, to) = part.trim().split_once('-').unwrap_or((part.trim(), part.trim()));
            let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
            (from >= 1 && from <= to).then_some((from, to))
        };
        text.split(',').map(run).collect::<Option<Vec<_>>>().map(Lines)
    }

    /// The first line; 0 if none is stated.
    pub fn first(&self) -> u32 {
        self.0.first().map_or(0, |(from, _)| *from)
    }

    /// The runs of lines, in the order stated.
    pub fn runs(&self) -> &[(u32, u32)] {
        &self.0
    }

    /// Whether nothing is stated.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The `index`-th line of the runs taken together, for items that stand one per line.
    pub fn nth(&self, index: usize) -> Option<Lines> {
        let mut lines = self.0.iter().flat_map(|(from, to)| *from..=*to);
        lines.nth(index).map(|line| Lines(vec![(line, line)]))
    }

    /// How many lines the runs hold together.
    pub fn count(&self) -> usize {
        self.0.iter().map(|(from, to)| (to - from) as usize + 1).sum()
    }
}

impl std::fmt::Display for Lines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, (from, to)) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            if from == to { write!(f, "{comma}{from}")? } else { write!(f, "{comma}{from}-{to}")? }
        }
        Ok(())
    }
}

/// Where an item stands in the source document and in the portal's data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Lines in the source text.
    pub lines: Lines,
    /// Place in the YAML, for findings.
    pub span: Span,
}

/// Wording as meant, beside the printed form where the two differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// As meant.
    pub text: String,
    /// As printed, if it was misread or misprinted.
    pub printed: Option<String>,
    /// Why it was mended, if that is not obvious.
    pub why: Option<String>,
}

impl From<&str> for Wording {
    fn from(text: &str) -> Self {
        Wording { text: text.to_owned(), printed: None, why: None }
    }
}
