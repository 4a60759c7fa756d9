//! The pages of a portal.

use std::collections::BTreeSet;

use super::address;
use super::parts::{self, Part};
use super::ranked::Order;
use super::register::Named;
use crate::calendar::FiscalYear;
use crate::figures::plots::{self, Subject};
use crate::language::EditionIx;
use crate::model::index::{CityIx, DepartmentIx, IndicatorIx, PlanIx, ProgrammeIx, SectionIx, TopicIx};
use crate::model::portal::Portal;
use crate::model::vocabulary::NameKind;

/// What a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageKind {
    /// The way in.
    Home,
    /// A plan as a whole.
    Plan(PlanIx),
    /// A section.
    Section(PlanIx, SectionIx),
    /// A programme.
    Programme(PlanIx, ProgrammeIx),
    /// An indicator.
    Indicator(PlanIx, IndicatorIx),
    /// The events of a plan.
    Timeline(PlanIx),
    /// The organisation that a document describes.
    Organisation(PlanIx),
    /// Sources and known doubts of a plan.
    Doubts(PlanIx),
    /// A plan as a booklet.
    Booklet(PlanIx),
    /// A section and all below it as a booklet.
    SectionBooklet(PlanIx, SectionIx),
    /// The full-screen pages of a plan.
    Signage(PlanIx),
    /// All indicators.
    Indicators,
    /// All indicators in an order.
    Ranked(Order),
    /// All cities.
    Cities,
    /// A city.
    City(CityIx),
    /// Search.
    Search,
    /// The way into the index of names.
    Registers,
    /// A list of the index of names.
    Register(Named),
    /// All topics.
    Topics,
    /// A topic.
    Topic(TopicIx),
    /// All fiscal years.
    Years,
    /// A fiscal year.
    Year(FiscalYear),
    /// All departments.
    Departments,
    /// A department.
    Department(CityIx, DepartmentIx),
    /// The glossary.
    Glossary,
    /// The kinds of proper names.
    Names,
    /// The proper names of one kind.
    NamesOf(NameKind),
    /// How far the translations are.
    Translations,
    /// What changed.
    Changes,
    /// Open data.
    Data,
    /// About the portal.
    About,
    /// The accessibility policy.
    Access,
    /// The results of accessibility tests.
    AccessResults,
    /// The manual's contents.
    Manual,
    /// A page of the manual, by its number.
    ManualPage(usize),
    /// The rules of the checks.
    Rules,
    /// The living style page.
    Style,
    /// A chart with a page of its own.
    Chart(Subject),
    /// A chart's page without frame, for other sites.
    Embed(Subject),
    /// A part of a page that would be too long as one.
    Part(Part),
}

/// What is made of a page and stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beside {
    /// Its text as it is spoken.
    Spoken,
    /// The page in plain reading order.
    Listening,
    /// The plan as an electronic book.
    Book,
}

impl PageKind {
    /// The page of which it is a part; itself if it is none.
    pub fn whole(self) -> PageKind {
        if let PageKind::Part(part) = self { part.whole() } else { self }
    }

    /// What is made of it beside itself.
    pub fn beside(self) -> &'static [Beside] {
        match self {
            PageKind::Plan(_) => &[Beside::Spoken, Beside::Listening, Beside::Book],
            _ if self.is_spoken() => &[Beside::Spoken, Beside::Listening],
            _ => &[],
        }
    }

    /// Whether its text is published as it is spoken. Tools, screens, and what is written for staff, translators and programs have none: their
    /// commands, columns and components mean nothing when heard in a row.
    pub fn is_spoken(self) -> bool {
        let tool = matches!(self, PageKind::Search | PageKind::Embed(_) | PageKind::Signage(_) | PageKind::Style);
        let staff = matches!(self.whole(), PageKind::Manual | PageKind::ManualPage(_) | PageKind::Rules | PageKind::Data | PageKind::Translations);
        self.is_listened_to() && !tool && !staff
    }

    /// Whether its sentences are marked and a player reads them aloud. Booklets are for paper; what they hold is read aloud on its own pages.
    pub fn is_listened_to(self) -> bool {
        !matches!(self, PageKind::Booklet(_) | PageKind::SectionBooklet(..))
    }

    /// The name of its template, and of the kind in summaries.
    pub fn template(self) -> &'static str {
        match self {
            PageKind::Home => "home.html",
            PageKind::Plan(_) => "plan.html",
            PageKind::Section(..) => "section.html",
            PageKind::Programme(..) => "programme.html",
            PageKind::Indicator(..) => "indicator.html",
            PageKind::Timeline(_) => "timeline.html",
            PageKind::Organisation(_) => "organisation.html",
            PageKind::Doubts(_) => "source.html",
            PageKind::Booklet(_) | PageKind::SectionBooklet(..) => "booklet.html",
            PageKind::Signage(_) => "signage.html",
            PageKind::Indicators => "indicators.html",
            PageKind::Ranked(_) => "ranked.html",
            PageKind::Cities => "cities.html",
            PageKind::City(_) => "city.html",
            PageKind::Search => "search.html",
            PageKind::Registers => "registers.html",
            PageKind::Register(_) => "register.html",
            PageKind::Topics => "topics.html",
            PageKind::Topic(_) => "topic.html",
            PageKind::Years => "years.html",
            PageKind::Year(_) => "year.html",
            PageKind::Departments => "departments.html",
            PageKind::Department(..) => "department.html",
            PageKind::Glossary => "glossary.html",
            PageKind::Names => "names.html",
            PageKind::NamesOf(_) => "names-of.html",
            PageKind::Translations => "translations.html",
            PageKind::Changes => "changes.html",
            PageKind::Data => "data.html",
            PageKind::About => "about.html",
            PageKind::Access => "accessibility.html",
            PageKind::AccessResults => "accessibility-results.html",
            PageKind::Manual => "manual.html",
            PageKind::ManualPage(_) => "manual-page.html",
            PageKind::Rules => "rules.html",
            PageKind::Style => "style.html",
            PageKind::Chart(_) => "plot.html",
            PageKind::Embed(_) => "embed.html",
            PageKind::Part(part) => part.whole().template(),
        }
    }
}

impl PageKind {
    /// Whether the page's own text exists in an edition. Where it does not, the page says so and shows the source language's text; search
    /// engines are led to the other editions.
    pub fn is_translated(self, portal: &Portal, edition: EditionIx) -> bool {
        let source = EditionIx(0);
        match self.whole() {
            PageKind::Section(plan, section) => {
                let own = portal.narratives.get(&(plan, section, edition));
                let blocks = portal.narratives.get(&(plan, section, source)).map(|narrative| narrative.blocks.as_slice()).unwrap_or_default();
                edition == source || blocks.iter().all(|block| own.is_some_and(|own| own.block(block.kind).is_some()))
            }
            PageKind::Manual | PageKind::ManualPage(_) | PageKind::Rules => {
                let pages = |edition| portal.manual.get(&edition).map_or(0, Vec::len);
                pages(edition) >= pages(source)
            }
            _ => true,
        }
    }
}

/// A page and where it stands below each edition's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What it shows.
    pub kind: PageKind,
    /// Its path below the edition's folder.
    pub path: String,
}

/// All pages of a portal.
#[derive(Debug, Default)]
pub struct Pages {
    list: Vec<Page>,
}

impl Pages {
    /// The pages of a portal, in the portal's order.
    pub fn of(portal: &Portal) -> Self {
        let mut list = Vec::new();
        let mut add = |kind: PageKind, path: String| {
            list.push(Page { kind, path });
            list.extend(parts::of(portal, kind).into_iter().map(|part| Page { kind: PageKind::Part(part), path: part.path(portal) }));
        };
        add(PageKind::Home, address::HOME.to_owned());
        portal.plan_indices().for_each(|index| of_plan(portal, index, &mut add));
        add(PageKind::Indicators, address::INDICATORS.to_owned());
        Order::ALL.into_iter().for_each(|order| add(PageKind::Ranked(order), address::ranked(order.word())));
        add(PageKind::Cities, address::CITIES.to_owned());
        (0..portal.cities.len()).map(CityIx).for_each(|city| add(PageKind::City(city), address::city(portal, city)));
        add(PageKind::Search, address::SEARCH.to_owned());
        add(PageKind::Registers, address::REGISTERS.to_owned());
        Named::ALL.into_iter().for_each(|named| add(PageKind::Register(named), address::register(named.word())));
        if !portal.topics.is_empty() {
            add(PageKind::Topics, address::TOPICS.to_owned());
            (0..portal.topics.len()).map(TopicIx).for_each(|at| add(PageKind::Topic(at), address::topic(portal, at)));
        }
        add(PageKind::Years, address::YEARS.to_owned());
        years(portal).into_iter().for_each(|year| add(PageKind::Year(year), address::year(year)));
        add(PageKind::Departments, address::DEPARTMENTS.to_owned());
        for (city, department) in departments(portal) {
            add(PageKind::Department(city, department), address::department(portal, city, department));
        }
        if !portal.names.is_empty() {
            add(PageKind::Names, address::NAMES.to_owned());
            let present = |kind: &NameKind| portal.names.iter().any(|name| name.kind == *kind);
            NameKind::ALL.into_iter().map(|(kind, _)| kind).filter(present).for_each(|kind| add(PageKind::NamesOf(kind), address::names_of(kind)));
        }
        if portal.editions.len() > 1 {
            add(PageKind::Translations, address::TRANSLATIONS.to_owned());
        }
        for (kind, path) in [
            (PageKind::Glossary, address::GLOSSARY),
            (PageKind::Changes, address::CHANGES),
            (PageKind::Data, address::DATA),
            (PageKind::About, address::ABOUT),
            (PageKind::Access, address::ACCESS),
            (PageKind::AccessResults, address::ACCESS_RESULTS),
            (PageKind::Manual, address::MANUAL),
            (PageKind::Rules, address::RULES),
            (PageKind::Style, address::STYLE),
        ] {
            add(kind, path.to_owned());
        }
        for (number, page) in portal.manual.get(&EditionIx(0)).into_iter().flatten().enumerate() {
            add(PageKind::ManualPage(number), format!("manual/{}/index.html", page.id));
        }
        plots::all(portal).into_iter().for_each(|subject| list.extend(charts(portal, subject)));
        Pages { list }
    }

    /// All pages.
    pub fn all(&self) -> &[Page] {
        &self.list
    }
}

/// The pages of a chart: its own, if it has one, and the one without frame.
fn charts(portal: &Portal, subject: Subject) -> impl Iterator<Item = Page> {
    let own = subject.has_own_page().then(|| Page { kind: PageKind::Chart(subject), path: subject.page(portal) });
    own.into_iter().chain([Page { kind: PageKind::Embed(subject), path: format!("{}/embed/index.html", subject.folder(portal)) }])
}

/// The pages of a plan.
fn of_plan(portal: &Portal, index: PlanIx, add: &mut impl FnMut(PageKind, String)) {
    let plan = portal.plan(index);
    add(PageKind::Plan(index), address::plan(plan));
    plan.section_indices().for_each(|at| add(PageKind::Section(index, at), address::section(plan, at)));
    plan.programme_indices().for_each(|at| add(PageKind::Programme(index, at), address::programme(plan, at)));
    plan.indicator_indices().for_each(|at| add(PageKind::Indicator(index, at), address::indicator(plan, at)));
    if !plan.events.is_empty() {
        add(PageKind::Timeline(index), address::timeline(plan));
    }
    if !plan.units.is_empty() {
        add(PageKind::Organisation(index), address::organisation(plan));
    }
    add(PageKind::Doubts(index), address::doubts(plan));
    add(PageKind::Booklet(index), address::booklet(plan));
    plan.section_indices().filter(|at| plan.has_booklet(*at)).for_each(|at| add(PageKind::SectionBooklet(index, at), address::section_booklet(plan, at)));
    if !plan.indicators.is_empty() {
        add(PageKind::Signage(index), address::signage(plan));
    }
}

/// The fiscal years in which something of a plan happens or is aimed at.
pub fn years(portal: &Portal) -> BTreeSet<FiscalYear> {
    let mut years = BTreeSet::new();
    for plan in &portal.plans {
        for programme in &plan.programmes {
            for activity in &programme.activities {
                let to = activity.years.to.unwrap_or(activity.years.from);
                (activity.years.from.0..=to.0).for_each(|year| {
                    years.insert(FiscalYear(year));
                });
            }
        }
        years.extend(plan.indicators.iter().flat_map(|indicator| indicator.points().map(|(_, point)| point.year).collect::<Vec<_>>()));
    }
    years
}

/// The departments that a plan names, by city.
pub fn departments(portal: &Portal) -> BTreeSet<(CityIx, DepartmentIx)> {
    let mut all = BTreeSet::new();
    for plan in &portal.plans {
        let named = plan.programmes.iter().flat_map(|programme| &programme.departments).chain(plan.sections.iter().flat_map(|section| &section.departments));
        all.extend(named.map(|department| (plan.city, *department)));
    }
    all
}
