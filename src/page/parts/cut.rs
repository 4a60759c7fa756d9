//! Where long lists are cut: along the plan's own tree, along the years, or after so many names.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::model::index::SectionIx;
use crate::model::plan::Plan;

/// A section with what it weighs.
type Weighed = (usize, SectionIx);

/// The sections of a plan whose share of a list stands on pages of their own.
#[derive(Debug)]
pub struct Tree<'a> {
    plan: &'a Plan,
    cut: BTreeSet<SectionIx>,
}

impl<'a> Tree<'a> {
    /// Cuts a list so that no page weighs more than `most`, as far as the plan's tree allows: the heaviest branches that fit on a page are taken
    /// from the whole until the rest fits; then, if it must be, sections without those below them. `own` is what each section weighs without
    /// those below it, `base` what belongs to none.
    pub fn new(plan: &'a Plan, own: &[usize], (base, most): (usize, usize)) -> Self {
        let mut tree = Tree { plan, cut: BTreeSet::new() };
        let mut branches = Vec::new();
        let mut forks = Vec::new();
        plan.roots().for_each(|root| tree.gather(own, (root, most), (&mut branches, &mut forks)));
        let mut rest = base + own.iter().sum::<usize>();
        for mut found in [branches, forks] {
            found.sort_by_key(|(weight, at)| (std::cmp::Reverse(*weight), *at));
            for (weight, at) in found {
                if rest > most && weight > 0 {
                    tree.cut.insert(at);
                    rest -= weight;
                }
            }
        }
        tree
    }

    /// Gathers the branches that fit on a page, and the sections from which they fork, each with its weight.
    fn gather(&self, own: &[usize], (at, most): (SectionIx, usize), (branches, forks): (&mut Vec<Weighed>, &mut Vec<Weighed>)) {
        let total = self.total(own, at);
        let children = &self.plan[at].children;
        if total <= most || children.is_empty() {
            return branches.push((total, at));
        }
        forks.push((weight(own, at), at));
        children.iter().for_each(|child| self.gather(own, (*child, most), (branches, forks)));
    }

    fn total(&self, own: &[usize], at: SectionIx) -> usize {
        weight(own, at) + self.plan[at].children.iter().map(|child| self.total(own, *child)).sum::<usize>()
    }

    /// The sections with pages of their own, in the plan's order.
    pub fn cuts(&self) -> impl Iterator<Item = SectionIx> + '_ {
        self.plan.section_indices().filter(|at| self.cut.contains(at))
    }

    /// The section on whose page a section stands; `None` for the page of the whole.
    pub fn page_of(&self, at: SectionIx) -> Option<SectionIx> {
        std::iter::successors(Some(at), |at| self.plan[*at].parent).find(|at| self.cut.contains(at))
    }
}

fn weight(own: &[usize], at: SectionIx) -> usize {
    own.get(at.0).copied().unwrap_or_default()
}

/// Neighbours in groups that weigh at most `most` together, as far as single ones allow.
pub fn chunks(weights: &[usize], most: usize) -> Vec<Range<usize>> {
    let mut chunks: Vec<Range<usize>> = Vec::new();
    let mut sum = 0;
    for (at, weight) in weights.iter().enumerate() {
        match chunks.last_mut() {
            Some(last) if sum + weight <= most => {
                last.end = at + 1;
                sum += weight;
            }
            _ => {
                chunks.push(at..at + 1);
                sum = *weight;
            }
        }
    }
    chunks
}

/// How many volumes a list makes with at most `most` names each.
pub fn volumes(names: usize, most: usize) -> usize {
    names.div_ceil(most.max(1)).max(1)
}

/// The names of one of the volumes, which are as long as each other.
pub fn volume(names: usize, (number, volumes): (usize, usize)) -> Range<usize> {
    let volumes = volumes.max(1);
    (number * names / volumes)..((number + 1) * names / volumes)
}

/// What a volume is called: its number, for a heading may go through several, and from where to where it goes.
pub fn span(number: usize, headings: &[impl AsRef<str>]) -> String {
    let number = number + 1;
    match (headings.first().map(AsRef::as_ref), headings.last().map(AsRef::as_ref)) {
        (Some(first), Some(last)) if first != last => format!("{number}. {first} – {last}"),
        (first, _) => format!("{number}. {}", first.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::{chunks, span, volume, volumes};

    #[test]
    fn years_stay_together_while_they_are_light() {
        assert_eq!(chunks(&[1, 2, 3, 9, 1, 1], 6), [0..3, 3..4, 4..6]);
        assert!(chunks(&[], 6).is_empty());
    }

    #[test]
    fn volumes_hold_all_names_once() {
        assert_eq!((volumes(0, 10), volumes(10, 10), volumes(21, 10)), (1, 1, 3));
        assert_eq!([span(0, &["あ", "か"]), span(1, &["あ"])], ["1. あ – か", "2. あ"]);
        assert_eq!([volume(21, (0, 3)), volume(21, (1, 3)), volume(21, (2, 3))], [0..7, 7..14, 14..21]);
    }
}
