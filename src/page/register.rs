//! The index of names, for looking up without a script: あ か さ, A B C, 가 나 다, in the order of each language.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, address};
use crate::language::{Place, place};
use crate::markdown::escape;
use crate::model::index::{IndicatorIx, Item, PlanIx, ProgrammeIx, SectionIx, TermIx};
use crate::model::plan::Plan;

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
    /// The names under their headings.
    pub groups: Vec<NameGroup>,
    /// The other lists.
    pub others: Vec<NavLink>,
}

/// The view of a list of names.
pub fn view(ctx: &PageContext<'_>, named: Named) -> RegisterPage {
    let voice = &ctx.voice;
    let title = voice.phrases.fill("register-of", &[("kind", voice.phrase(named.phrase()))]);
    let crumbs = vec![NavLink::new(ctx.href(address::REGISTERS), escape(voice.phrase("register-title")))];
    let frame = Frame::new(ctx, &title, voice.phrase("register-lead")).with_crumbs(ctx, crumbs);
    let mut all: Vec<(Place, PlanIx, Item)> = Vec::new();
    for index in ctx.portal.plan_indices() {
        all.extend(named.items(ctx.portal.plan(index)).into_iter().map(|item| (self::placed(ctx, index, item), index, item)));
    }
    all.sort();
    let mut groups: Vec<NameGroup> = Vec::new();
    for (place, index, item) in all {
        let line = NameLine { link: ctx.item(index, item), city_html: ctx.words_html(&ctx.portal.city(ctx.portal.plan(index).city).name) };
        match groups.last_mut() {
            Some(group) if group.heading == place.heading => group.names.push(line),
            _ => groups.push(NameGroup { anchor: format!("at-{}", groups.len() + 1), heading: place.heading, names: vec![line] }),
        }
    }
    let others = Named::ALL.into_iter().filter(|other| *other != named).map(|other| link(ctx, other));
    RegisterPage { frame, title, groups, others: others.collect() }
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
