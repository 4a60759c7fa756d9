//! Share cards: which pages have a picture of their own, what it says, and which picture stands for the other pages.
//!
//! The home page, plans, sections and indicators have their own in each edition. The name of a card's file carries a hash of everything
//! that is drawn, so that a card that is there need not be drawn again. Leaves to others: how a card looks ([`crate::card`]).

#[cfg(not(feature = "cards"))]
mod absent;
#[cfg(feature = "cards")]
mod made;
#[cfg(feature = "cards")]
mod words;

use std::collections::BTreeMap;

use super::kinds::PageKind;
use crate::figures::plots::Subject;
use crate::language::EditionIx;
use crate::model::portal::Portal;
use crate::path::SitePath;

/// A card of a page.
#[derive(Debug, Clone)]
pub struct PageCard {
    /// Its path in the site.
    pub path: SitePath,
    /// The text that stands for it.
    pub alternative: String,
    /// What is drawn.
    pub svg: String,
}

/// The cards of a portal.
#[derive(Debug, Default)]
pub struct Cards {
    list: Vec<PageCard>,
    places: BTreeMap<(EditionIx, PageKind), usize>,
    #[cfg(feature = "cards")]
    painter: Option<crate::card::Painter>,
}

impl Cards {
    /// No cards.
    pub fn none() -> Self {
        Cards::default()
    }

    /// All cards, each once.
    pub fn all(&self) -> &[PageCard] {
        &self.list
    }

    /// The card that stands for a page.
    pub fn of_page(&self, portal: &Portal, edition: EditionIx, kind: PageKind) -> Option<&PageCard> {
        self.places.get(&(edition, owner(portal, kind))).and_then(|at| self.list.get(*at))
    }
}

/// The page whose card stands for a page: its own, or that of the nearest page above it that has one.
fn owner(portal: &Portal, kind: PageKind) -> PageKind {
    match kind.whole() {
        own @ (PageKind::Plan(_) | PageKind::Section(..) | PageKind::Indicator(..)) => own,
        PageKind::Programme(index, at) => PageKind::Section(index, portal.plan(index)[at].section),
        PageKind::SectionBooklet(plan, section) => PageKind::Section(plan, section),
        PageKind::Timeline(plan) | PageKind::Organisation(plan) | PageKind::Doubts(plan) | PageKind::Booklet(plan) | PageKind::Signage(plan) => {
            PageKind::Plan(plan)
        }
        PageKind::Chart(subject) | PageKind::Embed(subject) => match subject {
            Subject::Indicator(plan, at) | Subject::Survey(plan, at) => PageKind::Indicator(plan, at),
            Subject::Consultations(plan, at) | Subject::Activities(plan, at) => PageKind::Section(plan, at),
            Subject::Programme(plan, at) => owner(portal, PageKind::Programme(plan, at)),
            Subject::Table(plan, _) | Subject::Structure(plan) | Subject::Glance(plan) | Subject::Events(plan) => PageKind::Plan(plan),
            Subject::Topic(_) | Subject::Comparison(_) => PageKind::Home,
        },
        _ => PageKind::Home,
    }
}
