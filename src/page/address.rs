//! Addresses of pages below an edition's folder. The same in every edition, and stable: they are made of ids only.

use super::{Beside, Page, PageKind};
use crate::calendar::FiscalYear;
use crate::model::contents::Home;
use crate::model::index::{CityIx, DepartmentIx, IndicatorIx, Item, PlanIx, ProgrammeIx, SectionIx, TopicIx};
use crate::model::plan::Plan;
use crate::model::portal::Portal;

/// The text of a page as it is spoken, beside the page.
pub const SPOKEN: &str = "listen.txt";
/// A page in plain reading order, beside the page.
pub const LISTENING: &str = "listen.html";
/// When each sentence of a page's recorded speech is said, beside the page.
pub const CUES: &str = "sound.vtt";
/// The home page.
pub const HOME: &str = "index.html";
/// All topics.
pub const TOPICS: &str = "topics/index.html";
/// All cities.
pub const CITIES: &str = "cities/index.html";
/// Search.
pub const SEARCH: &str = "search/index.html";
/// The index of names.
pub const REGISTERS: &str = "register/index.html";
/// All fiscal years.
pub const YEARS: &str = "years/index.html";
/// All departments.
pub const DEPARTMENTS: &str = "departments/index.html";
/// The glossary.
pub const GLOSSARY: &str = "glossary/index.html";
/// The proper names.
pub const NAMES: &str = "names/index.html";
/// How far the translations are.
pub const TRANSLATIONS: &str = "translations/index.html";
/// All indicators.
pub const INDICATORS: &str = "indicators/index.html";
/// What changed.
pub const CHANGES: &str = "changes/index.html";
/// What changed, as an Atom feed.
pub const ATOM: &str = "changes/feed.atom";
/// What changed, as a JSON feed.
pub const JSON_FEED: &str = "changes/feed.json";
/// Open data.
pub const DATA: &str = "data/index.html";
/// About the portal.
pub const ABOUT: &str = "about/index.html";
/// The accessibility policy.
pub const ACCESS: &str = "accessibility/index.html";
/// The results of accessibility tests.
pub const ACCESS_RESULTS: &str = "accessibility/results/index.html";
/// The manual.
pub const MANUAL: &str = "manual/index.html";
/// The rules of the checks.
pub const RULES: &str = "manual/rules/index.html";
/// The living style page.
pub const STYLE: &str = "manual/style/index.html";

/// A list of the index of names.
pub fn register(named: &str) -> String {
    format!("register/{named}/index.html")
}

/// All indicators in an order.
pub fn ranked(order: &str) -> String {
    format!("indicators/{order}/index.html")
}

/// A city.
pub fn city(portal: &Portal, city: CityIx) -> String {
    format!("cities/{}/index.html", portal.city(city).id)
}

/// A plan.
pub fn plan(plan: &Plan) -> String {
    format!("{}/index.html", plan.id)
}

/// A section.
pub fn section(plan: &Plan, section: SectionIx) -> String {
    format!("{}/{}/index.html", plan.id, plan[section].id)
}

/// A programme.
pub fn programme(plan: &Plan, programme: ProgrammeIx) -> String {
    format!("{}/programmes/{}/index.html", plan.id, plan[programme].id)
}

/// An indicator.
pub fn indicator(plan: &Plan, indicator: IndicatorIx) -> String {
    format!("{}/indicators/{}/index.html", plan.id, plan[indicator].id)
}

/// The events of a plan.
pub fn timeline(plan: &Plan) -> String {
    format!("{}/timeline/index.html", plan.id)
}

/// The organisation that a document describes.
pub fn organisation(plan: &Plan) -> String {
    format!("{}/organisation/index.html", plan.id)
}

/// The dated milestones of a plan, as a calendar.
pub fn calendar(plan: &Plan) -> String {
    format!("{}/milestones.ics", plan.id)
}

/// The podcast of a plan.
pub fn podcast(plan: &Plan) -> String {
    format!("{}/podcast.xml", plan.id)
}

/// A plan as a booklet.
pub fn booklet(plan: &Plan) -> String {
    format!("{}/booklet/index.html", plan.id)
}

/// What stands beside a page, in the edition of this folder.
pub fn beside(portal: &Portal, folder: &str, (page, what): (&Page, Beside)) -> String {
    match (what, page.kind) {
        (Beside::Book, PageKind::Plan(index)) => portal.plan(index).book(folder),
        (Beside::Listening, _) => format!("{}{LISTENING}", page.path.trim_end_matches("index.html")),
        (Beside::Spoken | Beside::Book, _) => format!("{}{SPOKEN}", page.path.trim_end_matches("index.html")),
    }
}

/// A section and all below it as a booklet.
pub fn section_booklet(plan: &Plan, section: SectionIx) -> String {
    format!("{}/{}/booklet/index.html", plan.id, plan[section].id)
}

/// The full-screen pages of a plan.
pub fn signage(plan: &Plan) -> String {
    format!("{}/signage/index.html", plan.id)
}

/// Sources and known doubts of a plan.
pub fn doubts(plan: &Plan) -> String {
    format!("{}/source/index.html", plan.id)
}

/// A department of a city.
pub fn department(portal: &Portal, city: CityIx, department: DepartmentIx) -> String {
    let city = portal.city(city);
    format!("departments/{}/{}/index.html", city.id, city.departments[department.0].id)
}

/// A topic.
pub fn topic(portal: &Portal, topic: TopicIx) -> String {
    format!("topics/{}/index.html", portal.topic(topic).id)
}

/// A fiscal year.
pub fn year(year: FiscalYear) -> String {
    format!("years/{year}/index.html")
}

/// The page on which a thing with an id stands, with its anchor.
pub fn item(portal: &Portal, index: PlanIx, item: Item) -> String {
    let plan = portal.plan(index);
    match item {
        Item::Section(at) => section(plan, at),
        Item::Programme(at) | Item::Activity(at, _) => programme(plan, at),
        Item::Indicator(at) => indicator(plan, at),
        Item::Fact(at) => anchored(plan, plan[at].home, plan[at].id.as_str()),
        Item::Table(at) => anchored(plan, plan[at].home, plan[at].id.as_str()),
        Item::List(at) => anchored(plan, plan[at].home, plan[at].id.as_str()),
        Item::Service(at) => anchored(plan, plan[at].home, plan[at].id.as_str()),
        Item::Consultation(at) => anchored(plan, plan[at].home, plan[at].id.as_str()),
        Item::Event(at) => anchored(plan, plan[at].home, plan[at].id.as_str()),
        Item::Declaration(at) => anchored(plan, plan[at].home, plan[at].id.as_str()),
        Item::Figure(at) => anchored(plan, plan[at].home, plan[at].id.as_str()),
        Item::Term(at) => format!("{}#{}-{}", super::glossary::page_of(portal, index), plan.id, plan[at].id),
        Item::Unit(at) => format!("{}#{}", organisation(plan), plan[at].id),
    }
}

fn anchored(plan: &Plan, home: Home, id: &str) -> String {
    let page = match home {
        Home::Section(at) => section(plan, at),
        Home::Programme(at) => programme(plan, at),
        Home::Unit(_) => organisation(plan),
        Home::Plan => self::plan(plan),
    };
    format!("{page}#{id}")
}

/// The proper names of one kind.
pub fn names_of(kind: crate::model::vocabulary::NameKind) -> String {
    format!("names/{}/index.html", kind.word())
}
