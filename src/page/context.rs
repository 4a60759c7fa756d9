//! For whom and from where a page is made: edition, place in the site, links from there.

use std::collections::BTreeMap;

use super::address;
use super::cards::{Cards, PageCard};
use super::frame::NavLink;
use super::kinds::PageKind;
use crate::changes::History;
use crate::figures::Voice;
use crate::language::{Edition, EditionIx};
use crate::model::index::{IndicatorIx, Item, PlanIx, ProgrammeIx, SectionIx};
use crate::model::portal::Portal;
use crate::reading::lexicon::Piece;
use crate::sound::{Sounds, Track};
use crate::theme::Theme;

/// For whom and from where a page is made.
#[derive(Debug, Clone)]
pub struct PageContext<'a> {
    /// The portal.
    pub portal: &'a Portal,
    /// How this edition says things.
    pub voice: Voice<'a>,
    /// The page's path below the edition's folder.
    pub path: &'a str,
    /// The way up to the site's own folder.
    pub root: String,
    /// The way to the edition's folder.
    up: String,
    /// What the page shows, if it is one of the editions' pages.
    pub kind: Option<PageKind>,
    /// Sizes of data files in bytes, by path.
    sizes: Option<&'a BTreeMap<String, usize>>,
    /// What changed since the portal was first published, where a page tells it.
    pub history: Option<&'a History>,
    /// How many bytes the electronic book of the page's plan has; 0 if it is not known.
    book: usize,
    /// The sound of pages, where a page may have it.
    sounds: Option<&'a Sounds>,
    /// The share cards.
    cards: Option<&'a Cards>,
}

impl<'a> PageContext<'a> {
    /// A page of an edition.
    pub fn new(portal: &'a Portal, theme: &'a Theme, edition: EditionIx, path: &'a str) -> Self {
        let up = "../".repeat(path.matches('/').count());
        PageContext {
            portal,
            voice: Voice::new(portal, theme, edition),
            path,
            root: format!("../{up}"),
            up,
            kind: None,
            sizes: None,
            history: None,
            book: 0,
            sounds: None,
            cards: None,
        }
    }

    /// The home page of the first edition as it stands at the site's own address.
    pub fn at_root(portal: &'a Portal, theme: &'a Theme) -> Self {
        let up = format!("{}/", portal.editions.first().map_or("", |edition| edition.folder.as_str()));
        PageContext { root: String::new(), up, ..PageContext::new(portal, theme, EditionIx(0), address::HOME) }
    }

    /// The same, knowing what the page shows.
    pub fn showing(self, kind: PageKind) -> Self {
        PageContext { kind: Some(kind), ..self }
    }

    /// Whether the page's own text exists in an edition.
    pub fn is_translated(&self, edition: EditionIx) -> bool {
        self.kind.is_none_or(|kind| kind.is_translated(self.portal, edition))
    }

    /// The same, knowing the sizes of data files.
    pub fn with_sizes(self, sizes: &'a BTreeMap<String, usize>) -> Self {
        PageContext { sizes: Some(sizes), ..self }
    }

    /// The same, knowing the sound of pages.
    pub fn with_sounds(self, sounds: &'a Sounds) -> Self {
        PageContext { sounds: Some(sounds), ..self }
    }

    /// The sound of this page.
    pub fn sound(&self) -> Option<&'a Track> {
        self.sounds?.of(&format!("{}/{}", self.edition().folder, self.path))
    }

    /// Whether pages of a plan have sound in this edition.
    pub fn has_podcast(&self, plan: &str) -> bool {
        let folder = format!("{}/{plan}", self.edition().folder);
        self.sounds.is_some_and(|sounds| sounds.below(&folder).next().is_some())
    }

    /// The same, knowing what changed.
    pub fn with_history(self, history: &'a History) -> Self {
        PageContext { history: Some(history), ..self }
    }

    /// The same, knowing the size of the plan's electronic book.
    pub fn with_book(self, bytes: usize) -> Self {
        PageContext { book: bytes, ..self }
    }

    /// The size of the plan's electronic book in words.
    pub fn size_of_book(&self) -> String {
        super::data::size(self.book)
    }

    /// The same, knowing the share cards.
    pub fn with_cards(self, cards: &'a Cards) -> Self {
        PageContext { cards: Some(cards), ..self }
    }

    /// The share card that stands for the page.
    pub fn card(&self) -> Option<&'a PageCard> {
        self.cards?.of_page(self.portal, self.voice.edition, self.kind.unwrap_or(PageKind::Home))
    }

    /// The size of a data file in words; empty if it is not known.
    pub fn size_of(&self, path: &str) -> String {
        self.sizes.and_then(|sizes| sizes.get(path)).map(|bytes| super::data::size(*bytes)).unwrap_or_default()
    }

    /// The size of a file in bytes; 0 if it is not known.
    pub fn bytes_of(&self, path: &str) -> usize {
        self.sizes.and_then(|sizes| sizes.get(path)).copied().unwrap_or_default()
    }

    /// The edition.
    pub fn edition(&self) -> &'a Edition {
        &self.portal.editions[self.voice.edition.0]
    }

    /// Whether this is the edition's home page.
    pub fn is_home(&self) -> bool {
        self.path == address::HOME
    }

    /// A relative link to a page of the same edition.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.up)
    }

    /// A relative link to a file of the site.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }

    /// The page's own absolute address.
    pub fn absolute(&self) -> String {
        self.absolute_in(&self.edition().folder)
    }

    /// The absolute address of a page of the same edition.
    pub fn absolute_of(&self, path: &str) -> String {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        format!("{}{}/{path}", self.portal.settings.base_url, self.edition().folder)
    }

    /// The path below the edition's folder to which a relative link of this page leads.
    pub fn below<'b>(&self, href: &'b str) -> &'b str {
        href.strip_prefix(&self.up).unwrap_or(href)
    }

    /// The absolute address of the same page in another edition's folder.
    pub fn absolute_in(&self, folder: &str) -> String {
        let path = self.path.strip_suffix("index.html").unwrap_or(self.path);
        format!("{}{folder}/{path}", self.portal.settings.base_url)
    }

    /// A link to a thing with an id, with its name.
    pub fn item(&self, plan: PlanIx, item: Item) -> NavLink {
        NavLink::new(self.href(&address::item(self.portal, plan, item)), self.name_html(plan, item))
    }

    /// The name of a thing with an id, as HTML.
    pub fn name_html(&self, index: PlanIx, item: Item) -> String {
        let plan = self.portal.plan(index);
        let voice = &self.voice;
        match item {
            Item::Section(at) => voice.html(&plan[at].title.text),
            Item::Programme(at) => voice.html(&plan[at].name.text),
            Item::Activity(at, position) => voice.html(&plan[at].activities[position].text.text),
            Item::Indicator(at) => voice.html(&plan[at].name.text),
            Item::Fact(at) => plan[at].label.iter().map(|label| voice.html(label)).collect::<Vec<_>>().join(" / "),
            Item::Table(at) => voice.html(&plan[at].title),
            Item::List(at) => voice.html(&plan[at].title),
            Item::Service(at) => voice.html(&plan[at].name.text),
            Item::Consultation(at) => voice.html(&plan[at].name.text),
            Item::Event(at) => voice.html(&plan[at].text.text),
            Item::Declaration(at) => voice.html(&plan[at].title),
            Item::Term(at) => voice.html_in("term", &plan[at].term.text),
            Item::Figure(at) => voice.html(&plan[at].caption.text),
            Item::Unit(at) => voice.html(&plan[at].name.text),
        }
    }

    /// A link to a plan.
    pub fn plan_link(&self, index: PlanIx) -> NavLink {
        let plan = self.portal.plan(index);
        NavLink::new(self.href(&address::plan(plan)), self.voice.html(&plan.imprint.title))
    }

    /// A link to a section with its mark (level and code).
    pub fn section_link(&self, index: PlanIx, section: SectionIx) -> NavLink {
        self.item(index, Item::Section(section))
    }

    /// The way from home to a section: plan and the sections above it.
    pub fn crumbs_to(&self, index: PlanIx, section: Option<SectionIx>) -> Vec<NavLink> {
        let mut crumbs = vec![self.plan_link(index)];
        if let Some(section) = section {
            crumbs.extend(self.portal.plan(index).ancestors(section).into_iter().map(|above| self.section_link(index, above)));
        }
        crumbs
    }

    /// Links to programmes.
    pub fn programmes(&self, index: PlanIx, all: impl IntoIterator<Item = ProgrammeIx>) -> Vec<NavLink> {
        all.into_iter().map(|programme| self.item(index, Item::Programme(programme))).collect()
    }

    /// Links to indicators.
    pub fn indicators(&self, index: PlanIx, all: impl IntoIterator<Item = IndicatorIx>) -> Vec<NavLink> {
        all.into_iter().map(|indicator| self.item(index, Item::Indicator(indicator))).collect()
    }
}

impl PageContext<'_> {
    /// Wording as HTML in this edition, marked as Japanese where it is borrowed.
    pub fn words_html(&self, text: &str) -> String {
        let said = self.portal.words(self.voice.edition, "", text);
        if said.borrowed { self.voice.foreign(said.text) } else { self.voice.own(said.text) }
    }

    /// The name in the source language, for editions that show a translation of it; else empty.
    pub fn original(&self, text: &str) -> String {
        let said = self.portal.words(self.voice.edition, "", text);
        if self.voice.is_source() || said.borrowed || said.text == text { String::new() } else { self.voice.foreign(text) }
    }

    /// A link to a department.
    pub fn department(&self, city: crate::model::index::CityIx, department: crate::model::index::DepartmentIx) -> NavLink {
        let name = &self.portal.city(city).departments[department.0].name;
        let said = self.portal.words(self.voice.edition, "department", name);
        let html = if said.borrowed { self.voice.foreign(said.text) } else { self.voice.own(said.text) };
        NavLink::new(self.href(&address::department(self.portal, city, department)), html)
    }

    /// A link to a city.
    pub fn city(&self, city: crate::model::index::CityIx) -> NavLink {
        NavLink::new(self.href(&address::city(self.portal, city)), self.words_html(&self.portal.city(city).name))
    }

    /// The reading of a Japanese text in hiragana, as far as it is known; `None` outside the Japanese editions.
    pub fn kana(&self, text: &str) -> Option<String> {
        let lexicon = &self.portal.readings;
        let read = |piece| match piece {
            Piece::Plain(text) | Piece::Missing(text) => text.to_owned(),
            Piece::Word(_, number) => lexicon.entry(number).reading.clone(),
            Piece::Counted(_, kana) => kana,
        };
        self.edition().is_japanese().then(|| lexicon.cut(text).into_iter().map(read).collect())
    }

    /// A link to a topic.
    pub fn topic(&self, topic: crate::model::index::TopicIx) -> NavLink {
        NavLink::new(self.href(&address::topic(self.portal, topic)), self.words_html(&self.portal.topic(topic).name))
    }
}

impl PageContext<'_> {
    /// A statement that may be an amount (500円) or words (品川区), as HTML.
    pub fn quantity_or_words(&self, text: &str) -> String {
        match crate::model::quantity::Quantity::parse(text) {
            Some(quantity) if !self.voice.is_source() => crate::markdown::escape(&self.voice.quantity(&quantity)),
            _ => self.words_html(text),
        }
    }
}
