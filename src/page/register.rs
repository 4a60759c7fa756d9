//! The index of names, for looking up without a script: あ か さ, A B C, 가 나 다, in the order of each language.

use serde::Serialize;

use super::parts::{self, Part, PartLink};
use super::{Frame, NavLink, PageContext, address};
use crate::language::{Place, place};
use crate::markdown::escape;
use crate::model::index::{IndicatorIx, Item, PlanIx, ProgrammeIx, SectionIx, TermIx};
use crate::model::plan::Plan;
use crate::model::portal::Portal;

/// What the names of a list name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// Indicators.
    Indicators,
    /// Programmes.
    Programmes,
    /// Sections.
    Sections,
    /// Terms of the glossary.
    Terms,
}

impl Named {
    /// All lists.
    pub const ALL: [Named; 4] = [Named::Indicators, Named::Programmes, Named::Sections, Named::Terms];

    /// The word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Named::Indicators => "indicators",
            Named::Programmes => "programmes",
            Named::Sections => "sections",
            Named::Terms => "terms",
        }
    }

    fn phrase(self) -> &'static str {
        match self {
            Named::Indicators => "search-indicators",
            Named::Programmes => "search-programmes",
            Named::Sections => "search-sections",
            Named::Terms => "search-terms",
        }
    }

    fn items(self, plan: &Plan) -> Vec<Item> {
        match self {
            Named::Indicators => (0..plan.indicators.len()).map(|at| Item::Indicator(IndicatorIx(at))).collect(),
            Named::Programmes => (0..plan.programmes.len()).map(|at| Item::Programme(ProgrammeIx(at))).collect(),
            Named::Sections => (0..plan.sections.len()).map(|at| Item::Section(SectionIx(at))).collect(),
            Named::Terms => (0..plan.terms.len()).map(|at| Item::Term(TermIx(at))).collect(),
        }
    }
}

/// A name in the index.
#[derive(Debug, Clone, Serialize)]
pub struct NameLine {
    /// The thing.
    pub link: NavLink,
    /// The city whose plan names it.
    pub city_html: String,
}

/// Names under one heading.
#[derive(Debug, Clone, Serialize)]
pub struct NameGroup {
    /// あ, A, 가.
    pub heading: String,
    /// Its anchor.
    pub anchor: String,
    /// The names.
    pub names: Vec<NameLine>,
}

/// A list of names.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterPage {
    /// Around the page.
    pub frame: Frame,
    /// What is named.
    pub title: String,
    /// From which to which heading a volume goes; empty on the page of the whole list.
    pub part_html: String,
    /// The names under their headings.
    pub groups: Vec<NameGroup>,
    /// The volumes, if there are several.
    pub parts: Vec<PartLink>,
    /// All headings with the volumes in which they begin, if there are several volumes.
    pub letters: Vec<NavLink>,
    /// The other lists.
    pub others: Vec<NavLink>,
}

/// How many names a volume holds at most.
const MOST: usize = 60;

/// How many volumes a list has.
pub fn volumes(portal: &Portal, named: Named) -> usize {
    parts::volumes(portal.plans.iter().map(|plan| named.items(plan).len()).sum(), MOST)
}

/// The view of a list of names: of the whole, or of a volume by its number.
pub fn view(ctx: &PageContext<'_>, named: Named, part: Option<usize>) -> RegisterPage {
    let voice = &ctx.voice;
    let title = voice.phrases.fill("register-of", &[("kind", voice.phrase(named.phrase()))]);
    let mut all: Vec<(Place, PlanIx, Item)> = Vec::new();
    for index in ctx.portal.plan_indices() {
        all.extend(named.items(ctx.portal.plan(index)).into_iter().map(|item| (self::placed(ctx, index, item), index, item)));
    }
    all.sort();
    let count = volumes(ctx.portal, named);
    let range = |number| parts::volume(all.len(), (number, count));
    let headings: Vec<&str> = all.iter().map(|(place, _, _)| place.heading.as_str()).collect();
    let initials: Vec<String> = all.iter().map(|(place, _, _)| place.initial()).collect();
    let href = |number| ctx.href(&Part::Register(named, number).path(ctx.portal));
    let volume = |number| PartLink { link: NavLink::new(href(number), escape(&parts::span(number, &initials[range(number)]))), count: range(number).len() };
    let links: Vec<PartLink> = if count > 1 { (0..count).map(volume).collect() } else { Vec::new() };
    let here = part.and_then(|number| links.get(number)).map(|part| part.link.html.clone());
    let mut crumbs = vec![NavLink::new(ctx.href(address::REGISTERS), escape(voice.phrase("register-title")))];
    let mut frame = match &here {
        Some(here) => {
            crumbs.push(link(ctx, named));
            Frame::new(ctx, &format!("{title}: {here}"), voice.phrase("register-lead")).with_crumbs(ctx, crumbs).with_here(here.clone())
        }
        None => Frame::new(ctx, &title, voice.phrase("register-lead")).with_crumbs(ctx, crumbs),
    };
    parts::with_neighbours(&mut frame, (link(ctx, named), links.iter().map(|part| part.link.clone()).collect()), part);
    let (anchors, first) = anchors(&headings);
    let letter = |at: usize| {
        let number = (0..count).find(|number| range(*number).contains(&at)).unwrap_or_default();
        NavLink::new(format!("{}#{}", href(number), anchors[at]), escape(headings[at]))
    };
    let shown = if here.is_some() {
        range(part.unwrap_or_default())
    } else if count > 1 {
        0..0
    } else {
        0..all.len()
    };
    RegisterPage {
        frame,
        part_html: here.unwrap_or_default(),
        groups: groups(ctx, &all[shown.clone()], &anchors[shown]),
        letters: if part.is_none() && count > 1 { first.into_iter().map(letter).collect() } else { Vec::new() },
        parts: if part.is_none() { links } else { Vec::new() },
        others: Named::ALL.into_iter().filter(|other| *other != named).map(|other| link(ctx, other)).collect(),
        title,
    }
}

/// The anchor of each name's heading, and the first name of each heading.
fn anchors(headings: &[&str]) -> (Vec<String>, Vec<usize>) {
    let mut first: Vec<usize> = Vec::new();
    let mut anchors = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        if at == 0 || headings[at - 1] != *heading {
            first.push(at);
        }
        anchors.push(format!("at-{}", first.len()));
    }
    (anchors, first)
}

fn groups(ctx: &PageContext<'_>, names: &[(Place, PlanIx, Item)], anchors: &[String]) -> Vec<NameGroup> {
    let mut groups: Vec<NameGroup> = Vec::new();
    for ((place, index, item), anchor) in names.iter().zip(anchors) {
        let line = NameLine { link: ctx.item(*index, *item), city_html: ctx.words_html(&ctx.portal.city(ctx.portal.plan(*index).city).name) };
        match groups.last_mut() {
            Some(group) if group.anchor == *anchor => group.names.push(line),
            _ => groups.push(NameGroup { anchor: anchor.clone(), heading: place.heading.clone(), names: vec![line] }),
        }
    }
    groups
}

fn placed(ctx: &PageContext<'_>, index: PlanIx, item: Item) -> Place {
    let plan = ctx.portal.plan(index);
    let (context, name, reading) = match item {
        Item::Section(at) => ("", &plan[at].title.text, None),
        Item::Programme(at) => ("", &plan[at].name.text, None),
        Item::Indicator(at) => ("", &plan[at].name.text, None),
        Item::Term(at) => ("term", &plan[at].term.text, plan[at].reading.clone()),
        _ => return place("", "", None),
    };
    let said = ctx.voice.said(context, name).text;
    let kana = reading.filter(|_| ctx.edition().is_japanese()).or_else(|| ctx.kana(said));
    place(&ctx.edition().tag, said, kana.as_deref())
}

fn link(ctx: &PageContext<'_>, named: Named) -> NavLink {
    NavLink::new(ctx.href(&address::register(named.word())), escape(&ctx.voice.phrases.fill("register-of", &[("kind", ctx.voice.phrase(named.phrase()))])))
}

/// The way into the index of names.
#[derive(Debug, Clone, Serialize)]
pub struct RegistersPage {
    /// Around the page.
    pub frame: Frame,
    /// The lists, with how many names each holds.
    pub lists: Vec<(NavLink, usize)>,
}

/// The view of the way into the index of names.
pub fn overview(ctx: &PageContext<'_>) -> RegistersPage {
    let voice = &ctx.voice;
    let frame = Frame::new(ctx, voice.phrase("register-title"), voice.phrase("register-lead")).with_crumbs(ctx, Vec::new());
    let count = |named: Named| ctx.portal.plans.iter().map(|plan| named.items(plan).len()).sum();
    RegistersPage { frame, lists: Named::ALL.into_iter().map(|named| (link(ctx, named), count(named))).collect() }
}
