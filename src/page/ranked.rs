//! All indicators in one table, in several orders: each order is a page, so that nobody needs a script to sort.

use serde::Serialize;

use super::indicator::Dated;
use super::parts::{self, Part, PartLink};
use super::section::strip_tags;
use super::{Frame, NavLink, PageContext, address};
use crate::calendar::FiscalYear;
use crate::language::place;
use crate::markdown::escape;
use crate::model::index::{IndicatorIx, PlanIx, TopicIx};
use crate::model::indicator::{Direction, Indicator, Point, Role};
use crate::model::portal::Portal;
use crate::model::quantity::Figure;

/// The orders beside that by plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// By name.
    Name,
    /// By the fiscal year of the last target.
    Year,
    /// By how much is to change.
    Change,
    /// By topic.
    Topic,
}

impl Order {
    /// All orders.
    pub const ALL: [Order; 4] = [Order::Name, Order::Year, Order::Change, Order::Topic];

    /// The word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Order::Name => "by-name",
            Order::Year => "by-year",
            Order::Change => "by-change",
            Order::Topic => "by-topic",
        }
    }

    fn phrase(self) -> &'static str {
        match self {
            Order::Name => "order-name",
            Order::Year => "order-year",
            Order::Change => "order-change",
            Order::Topic => "order-topic",
        }
    }
}

/// A way to see the indicators.
#[derive(Debug, Clone, Serialize)]
pub struct OrderLink {
    /// The page.
    pub link: NavLink,
    /// Whether it is this page.
    pub current: bool,
}

/// An indicator in a table.
#[derive(Debug, Clone, Serialize)]
pub struct RankedRow {
    /// The indicator.
    pub link: NavLink,
    /// The city.
    pub city_html: String,
    /// The first stated value.
    pub first: Option<Dated>,
    /// The last target.
    pub last: Option<Dated>,
    /// How much is to change, in per cent of the first value; empty if that cannot be said.
    pub change: String,
}

/// Indicators under one heading.
#[derive(Debug, Clone, Serialize)]
pub struct RankedGroup {
    /// The heading.
    pub heading_html: String,
    /// The caption of the table.
    pub caption: String,
    /// The rows.
    pub rows: Vec<RankedRow>,
}

/// A page of all indicators in an order.
#[derive(Debug, Clone, Serialize)]
pub struct RankedPage {
    /// Around the page.
    pub frame: Frame,
    /// The title.
    pub title: String,
    /// How the order comes about.
    pub lead: String,
    /// The orders.
    pub orders: Vec<OrderLink>,
    /// From which to which heading a volume goes; empty on that of the first.
    pub part_html: String,
    /// The tables.
    pub groups: Vec<RankedGroup>,
    /// The volumes after the first, on its page.
    pub parts: Vec<PartLink>,
}

type Found = (PlanIx, IndicatorIx);

/// How many indicators stand on a page at most: a list in an order is best seen whole.
const MOST: usize = 100;

/// Whether the indicators of all plans are too many for one page.
pub fn is_divided(portal: &Portal) -> bool {
    portal.plans.iter().map(|plan| plan.indicators.len()).sum::<usize>() > MOST
}

/// How many volumes the indicators make in an order.
pub fn volumes(portal: &Portal, order: Order) -> usize {
    let count = match order {
        Order::Topic => (0..portal.topics.len()).map(|topic| all(portal).into_iter().filter(|found| is_of(portal, *found, TopicIx(topic))).count()).sum(),
        _ => all(portal).len(),
    };
    parts::volumes(count, MOST)
}

/// The view of all indicators in an order: of the first volume, or of a later one by its number.
pub fn view(ctx: &PageContext<'_>, order: Order, part: Option<usize>) -> RankedPage {
    let voice = &ctx.voice;
    let title = voice.phrases.fill("ranked-title", &[("order", voice.phrase(order.phrase()))]);
    let groups = match order {
        Order::Name => by_name(ctx),
        Order::Year => by_year(ctx),
        Order::Change => by_change(ctx),
        Order::Topic => by_topic(ctx),
    };
    let all: Vec<(String, Found)> = groups.into_iter().flat_map(|(heading, found)| found.into_iter().map(move |one| (heading.clone(), one))).collect();
    let count = volumes(ctx.portal, order);
    let range = |number| parts::volume(all.len(), (number, count));
    let headings: Vec<&str> = all.iter().map(|(heading, _)| heading.as_str()).collect();
    let volume = |number| {
        let path = Part::Ranked(order, number).path(ctx.portal);
        PartLink { link: NavLink::new(ctx.href(&path), parts::span(number, &headings[range(number)])), count: range(number).len() }
    };
    let links: Vec<PartLink> = (1..count).map(volume).collect();
    // The first volume stands on the page of the whole.
    let at = part.and_then(|number| number.checked_sub(1));
    let here = at.and_then(|at| links.get(at)).map(|part| part.link.html.clone());
    let lead = voice.phrase(if order == Order::Change { "ranked-change-lead" } else { "ranked-lead" });
    let whole = NavLink::new(ctx.href(&address::ranked(order.word())), escape(&title));
    let mut crumbs = vec![NavLink::new(ctx.href(address::INDICATORS), escape(voice.phrase("nav-indicators")))];
    let mut frame = match &here {
        Some(here) => {
            crumbs.push(whole.clone());
            Frame::new(ctx, &format!("{title}: {}", strip_tags(here)), lead).with_crumbs(ctx, crumbs).with_here(here.clone())
        }
        None => Frame::new(ctx, &title, lead).with_crumbs(ctx, crumbs),
    };
    parts::with_neighbours(&mut frame, (whole, links.iter().map(|part| part.link.clone()).collect()), at);
    let shown = range(part.unwrap_or_default());
    RankedPage {
        frame,
        title,
        lead: lead.to_owned(),
        orders: links_to(ctx, Some(order)),
        part_html: here.unwrap_or_default(),
        groups: grouped(all[shown].iter().cloned()).into_iter().map(|(heading_html, found)| group(ctx, heading_html, &found)).collect(),
        parts: if part.is_none() { links } else { Vec::new() },
    }
}

/// Links to all orders, that by plan first; `current` is none on the page by plan.
pub fn links_to(ctx: &PageContext<'_>, current: Option<Order>) -> Vec<OrderLink> {
    let link = |path: &str, key| NavLink::new(ctx.href(path), escape(ctx.voice.phrase(key)));
    let by_plan = OrderLink { link: link(address::INDICATORS, "order-plan"), current: current.is_none() };
    let others = Order::ALL.into_iter().map(|order| OrderLink { link: link(&address::ranked(order.word()), order.phrase()), current: current == Some(order) });
    std::iter::once(by_plan).chain(others).collect()
}

fn all(portal: &Portal) -> Vec<Found> {
    portal.plan_indices().flat_map(|index| portal.plan(index).indicator_indices().map(move |at| (index, at)).collect::<Vec<_>>()).collect()
}

/// Whether an indicator is of a topic: its programme, or else its section.
fn is_of(portal: &Portal, (index, at): Found, topic: TopicIx) -> bool {
    let plan = portal.plan(index);
    let owner = plan[at].owner;
    owner.programme.map_or_else(|| plan.topics_of(owner.section), |programme| plan.topics_of_programme(programme)).contains(&topic)
}

fn indicator<'a>(ctx: &PageContext<'a>, (index, at): Found) -> &'a Indicator {
    &ctx.portal.plans[index.0].indicators[at.0]
}

/// Puts things that are sorted already under their headings.
fn grouped<T>(found: impl IntoIterator<Item = (String, T)>) -> Vec<(String, Vec<T>)> {
    let mut groups: Vec<(String, Vec<T>)> = Vec::new();
    for (heading, one) in found {
        match groups.last_mut() {
            Some((last, group)) if *last == heading => group.push(one),
            _ => groups.push((heading, vec![one])),
        }
    }
    groups
}

fn by_name(ctx: &PageContext<'_>) -> Vec<(String, Vec<Found>)> {
    let placed = |found: Found| {
        let name = ctx.voice.text(&indicator(ctx, found).name.text);
        (place(&ctx.edition().tag, name, ctx.kana(name).as_deref()), found)
    };
    let mut sorted: Vec<_> = all(ctx.portal).into_iter().map(placed).collect();
    sorted.sort();
    grouped(sorted.into_iter().map(|(place, found)| (escape(&place.heading), found)))
}

fn by_year(ctx: &PageContext<'_>) -> Vec<(String, Vec<Found>)> {
    let mut sorted: Vec<(Option<FiscalYear>, Found)> =
        all(ctx.portal).into_iter().map(|found| (last_target(indicator(ctx, found)).map(|point| point.year), found)).collect();
    // The latest year first, for what is still ahead matters most; indicators without a target last.
    sorted.sort_by_key(|(year, found)| (std::cmp::Reverse(*year), *found));
    grouped(
        sorted
            .into_iter()
            .map(|(year, found)| (escape(&year.map_or_else(|| ctx.voice.phrase("no-target").to_owned(), |year| ctx.voice.fiscal_year(year))), found)),
    )
}

fn by_change(ctx: &PageContext<'_>) -> Vec<(String, Vec<Found>)> {
    let rank = |found: Found| {
        let indicator = indicator(ctx, found);
        let (rank, key) = match (change(indicator), indicator.direction) {
            (None, _) => (3, "ranked-unsaid"),
            (_, Direction::Up) => (0, "direction-up"),
            (_, Direction::Down) => (1, "direction-down"),
            (_, Direction::Keep) => (2, "direction-keep"),
        };
        let most = change(indicator).map_or(0, |share| (share.abs() * 10_000.0) as i64);
        (rank, std::cmp::Reverse(most), key, found)
    };
    let mut sorted: Vec<_> = all(ctx.portal).into_iter().map(rank).collect();
    sorted.sort_by_key(|(rank, most, _, found)| (*rank, *most, *found));
    grouped(sorted.into_iter().map(|(_, _, key, found)| (escape(ctx.voice.phrase(key)), found)))
}

fn by_topic(ctx: &PageContext<'_>) -> Vec<(String, Vec<Found>)> {
    let of = |topic: TopicIx| {
        let found = all(ctx.portal).into_iter().filter(|found| is_of(ctx.portal, *found, topic));
        (ctx.words_html(&ctx.portal.topic(topic).name), found.collect::<Vec<_>>())
    };
    (0..ctx.portal.topics.len()).map(TopicIx).map(of).filter(|(_, found)| !found.is_empty()).collect()
}

fn last_target(indicator: &Indicator) -> Option<&Point> {
    indicator.points().map(|(_, point)| point).filter(|point| point.role.is_target()).last()
}

fn base(indicator: &Indicator) -> Option<&Point> {
    indicator.series.first()?.points.iter().rev().find(|point| !point.role.is_target() && point.role != Role::Result)
}

/// By which share the last target of the first series differs from its last value before the plan; `None` if either is no plain number.
fn change(indicator: &Indicator) -> Option<f64> {
    let number = |point: &Point| match point.value.quantity.figure {
        Figure::Number(number) | Figure::AtLeast(number) | Figure::AtMost(number) => Some(number.as_f64()),
        _ => None,
    };
    let target = indicator.series.first()?.points.iter().rfind(|point| point.role.is_target())?;
    let (from, to) = (number(base(indicator)?)?, number(target)?);
    (from > 0.0).then(|| (to - from) / from)
}

fn group(ctx: &PageContext<'_>, heading_html: String, found: &[Found]) -> RankedGroup {
    let caption = ctx.voice.phrases.fill("ranked-caption", &[("heading", &super::section::strip_tags(&heading_html)), ("count", &found.len().to_string())]);
    RankedGroup { caption, heading_html, rows: found.iter().map(|found| row(ctx, *found)).collect() }
}

fn row(ctx: &PageContext<'_>, (index, at): Found) -> RankedRow {
    let row = super::indicator::overview_row(ctx, index, at);
    let share = change(indicator(ctx, (index, at)));
    RankedRow {
        link: row.link,
        city_html: ctx.words_html(&ctx.portal.city(ctx.portal.plan(index).city).name),
        first: row.first,
        last: row.last,
        change: share.map(|share| ctx.voice.phrases.fill("ranked-change", &[("percent", &signed((share * 100.0).round() as i64))])).unwrap_or_default(),
    }
}

fn signed(number: i64) -> String {
    match number {
        0 => "±0".to_owned(),
        1.. => format!("+{number}"),
        _ => format!("−{}", number.abs()),
    }
}
