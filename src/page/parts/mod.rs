//! Parts of pages that would be too long as one: a list keeps its address and leads to its parts, each with a name, a way back and neighbours.
//!
//! What is divided, and where, follows from the data alone, so that it is the same in every edition. Leaves to others: what the parts show
//! (the module of the page that is divided).

mod cut;

use super::ranked::Order;
use super::register::Named;
use super::{Frame, NavLink, PageKind, address};
use crate::calendar::FiscalYear;
use crate::check;
use crate::model::index::{PlanIx, SectionIx};
use crate::model::portal::Portal;

pub use cut::{Tree, chunks, span, volume, volumes};

/// A part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The doubts about a section and what stands below it.
    Doubts(PlanIx, SectionIx),
    /// What a plan says of a fiscal year.
    YearOfPlan(FiscalYear, PlanIx),
    /// What a section and what stands below it say of a fiscal year.
    YearOfSection(FiscalYear, PlanIx, SectionIx),
    /// The events of a plan from a year on, by its number among the parts.
    Timeline(PlanIx, usize),
    /// A volume of a list of the index of names, from 0.
    Register(Named, usize),
    /// A volume of the words that the portal explains, from 0.
    Words(usize),
    /// The terms that a plan explains.
    Terms(PlanIx),
    /// The data files of a plan.
    Data(PlanIx),
    /// The indicators of a plan.
    Indicators(PlanIx),
    /// A group of rules, by its number.
    Rules(usize),
    /// A volume of all indicators in an order, from 1: the first stands on the page itself.
    Ranked(Order, usize),
}

impl Part {
    /// The page of which it is a part.
    pub fn whole(self) -> PageKind {
        match self {
            Part::Doubts(plan, _) => PageKind::Doubts(plan),
            Part::YearOfPlan(year, _) | Part::YearOfSection(year, ..) => PageKind::Year(year),
            Part::Timeline(plan, _) => PageKind::Timeline(plan),
            Part::Register(named, _) => PageKind::Register(named),
            Part::Words(_) | Part::Terms(_) => PageKind::Glossary,
            Part::Data(_) => PageKind::Data,
            Part::Indicators(_) => PageKind::Indicators,
            Part::Rules(_) => PageKind::Rules,
            Part::Ranked(order, _) => PageKind::Ranked(order),
        }
    }

    /// Its path below the edition's folder.
    pub fn path(self, portal: &Portal) -> String {
        let below = |whole: &str, word: &str| format!("{}{word}/index.html", whole.trim_end_matches("index.html"));
        let id = |plan: PlanIx| portal.plan(plan).id.as_str();
        match self {
            Part::Doubts(plan, at) => below(&address::doubts(portal.plan(plan)), portal.plan(plan)[at].id.as_str()),
            Part::YearOfPlan(year, plan) => below(&address::year(year), id(plan)),
            Part::YearOfSection(year, plan, at) => below(&Part::YearOfPlan(year, plan).path(portal), portal.plan(plan)[at].id.as_str()),
            Part::Timeline(plan, number) => {
                let years = super::timeline::parts(portal.plan(plan));
                below(&address::timeline(portal.plan(plan)), &years.get(number).map_or(0, |years| *years.start()).to_string())
            }
            Part::Register(named, number) => below(&address::register(named.word()), &(number + 1).to_string()),
            Part::Words(number) => below(address::GLOSSARY, &format!("words-{}", number + 1)),
            Part::Terms(plan) => below(address::GLOSSARY, id(plan)),
            Part::Data(plan) => below(address::DATA, id(plan)),
            Part::Indicators(plan) => below(address::INDICATORS, id(plan)),
            Part::Rules(number) => below(address::RULES, check::GROUPS.get(number).map_or("", |group| group.word)),
            Part::Ranked(order, number) => below(&address::ranked(order.word()), &(number + 1).to_string()),
        }
    }
}

/// The parts of a page, in their order; none if it is short enough to stand as one.
pub fn of(portal: &Portal, kind: PageKind) -> Vec<Part> {
    let plans = || portal.plan_indices();
    match kind {
        PageKind::Doubts(plan) => super::doubts::parts(portal.plan(plan)).cuts().map(|at| Part::Doubts(plan, at)).collect(),
        PageKind::Year(year) => super::year::parts(portal, year),
        PageKind::Timeline(plan) => (0..super::timeline::parts(portal.plan(plan)).len()).map(|number| Part::Timeline(plan, number)).collect(),
        PageKind::Register(named) => numbered(super::register::volumes(portal, named), |number| Part::Register(named, number)),
        PageKind::Glossary if super::glossary::is_divided(portal) => {
            let words = (0..volumes(portal.glossary.len(), super::glossary::MOST)).filter(|_| !portal.glossary.is_empty()).map(Part::Words);
            words.chain(plans().filter(|plan| !portal.plan(*plan).terms.is_empty()).map(Part::Terms)).collect()
        }
        PageKind::Indicators if super::ranked::is_divided(portal) => {
            plans().filter(|plan| !portal.plan(*plan).indicators.is_empty()).map(Part::Indicators).collect()
        }
        PageKind::Data if portal.plans.len() > 1 => plans().map(Part::Data).collect(),
        PageKind::Rules => (0..check::GROUPS.len()).map(Part::Rules).collect(),
        PageKind::Ranked(order) => (1..super::ranked::volumes(portal, order)).map(|number| Part::Ranked(order, number)).collect(),
        _ => Vec::new(),
    }
}

/// The volumes of a list; none if it is one.
fn numbered(count: usize, part: impl Fn(usize) -> Part) -> Vec<Part> {
    if count > 1 { (0..count).map(part).collect() } else { Vec::new() }
}

/// A part as its whole shows it.
#[derive(Debug, Clone, serde::Serialize)]
pub struct PartLink {
    /// The part.
    pub link: NavLink,
    /// How many things stand in it.
    pub count: usize,
}

/// Gives a page of a list its neighbours: the list itself comes before its first part.
pub fn with_neighbours(frame: &mut Frame, (whole, parts): (NavLink, Vec<NavLink>), at: Option<usize>) {
    let mut all: Vec<NavLink> = std::iter::once(whole).chain(parts).collect();
    let here = at.map_or(0, |at| at + 1);
    frame.next = (here + 1 < all.len()).then(|| all.remove(here + 1));
    frame.previous = here.checked_sub(1).map(|before| all.remove(before));
}
