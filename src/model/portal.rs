//! The portal: settings, cities, topics, plans, and the words in each language.

use std::collections::{BTreeMap, BTreeSet};

use super::access::Access;
use super::index::{CityIx, Id, Item, PlanIx, SectionIx, TopicIx};
use super::plan::Plan;
use super::prose::{Narrative, WrittenPage};
use super::vocabulary::{Name, Word};
use crate::calendar::Instant;
use crate::language::{Catalogue, Edition, EditionIx};
use crate::reading::{Lexicon, ReadingsScript};
use crate::report::Span;
use crate::sound::Voice;

/// A city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct City {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its own colour as written, and where.
    pub accent: Option<(String, Span)>,
    /// The departments that its plans name.
    pub departments: Vec<Department>,
}

/// A department as programmes and sections name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// Its id in addresses.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Place in the YAML, for findings.
    pub span: Span,
}

/// A topic that sections of several plans share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What belongs to it.
    pub definition: String,
}

/// The portal's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The portal's name.
    pub title: String,
    /// One sentence that says what it is.
    pub tagline: String,
    /// The address at which it is published, with a slash at the end.
    pub base_url: String,
    /// Who publishes it.
    pub publisher: String,
    /// Where barriers and errors are reported: an address.
    pub contact: String,
    /// Where readers say what is hard to understand: the city's own form or mail address.
    pub feedback: Option<Feedback>,
    /// A notice above every page, for a time.
    pub notice: Option<Notice>,
    /// Whether it is a demonstration, which every page then says.
    pub demonstration: bool,
    /// Whether pages have share cards.
    pub cards: bool,
    /// The theme's name; `default` is the built-in one.
    pub theme: String,
    /// When the data was last updated, stated by a person and not by the clock.
    pub updated: String,
    /// Licence of the portal's own data and narrative: name and address.
    pub licence: (String, String),
    /// How speech is made; none if the portal has no engine.
    pub audio: Option<Voice>,
}

/// Where readers say what is hard to understand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feedback {
    /// A form: its address, in which `{page}` stands for the page's name and `{url}` for its address.
    Form(String),
    /// A mail address.
    Mail(String),
}

/// A notice above every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// The first and the last day on which it is shown.
    pub days: (Instant, Instant),
    /// Where more is said.
    pub link: Option<String>,
}

impl Notice {
    /// Whether it is shown in a portal of this date. A month or year stands for all its days.
    pub fn is_shown(&self, date: Instant) -> bool {
        let (from, until) = self.days;
        from.first_day() <= date.last_day() && date.first_day() <= until.last_day()
    }
}

/// A mistake of ours that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erratum {
    /// When.
    pub date: Instant,
    /// The plan.
    pub plan: PlanIx,
    /// The item; `None` for the plan as a whole.
    pub item: Option<Item>,
    /// What was wrong and what is right.
    pub what: String,
    /// How it came about.
    pub why: String,
}

/// Why a warning or note of a check may stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Justification {
    /// The rule's id.
    pub rule: String,
    /// What the finding is about: `plan/item`, or `plan`.
    pub about: String,
    /// The reason, in one sentence of the source language.
    pub reason: String,
    /// Place in the YAML, for findings.
    pub span: Span,
}

/// The portal as meant.
#[derive(Debug)]
pub struct Portal {
    /// Settings.
    pub settings: Settings,
    /// Editions in the order of the language switcher; the first is that of the source language.
    pub editions: Vec<Edition>,
    /// Translations of plan wording, per edition.
    pub catalogues: Vec<Catalogue>,
    /// Cities.
    pub cities: Vec<City>,
    /// Topics.
    pub topics: Vec<Topic>,
    /// Words of administration that the portal explains.
    pub glossary: Vec<Word>,
    /// Proper names.
    pub names: Vec<Name>,
    /// Plans, ordered by id.
    pub plans: Vec<Plan>,
    /// Like indicators side by side.
    pub comparisons: Vec<super::comparison::Comparison>,
    /// Narrative by plan, section and edition.
    pub narratives: BTreeMap<(PlanIx, SectionIx, EditionIx), Narrative>,
    /// The manual, per edition, ordered by id.
    pub manual: BTreeMap<EditionIx, Vec<WrittenPage>>,
    /// The editions of which a machine made a part that no person has reviewed.
    pub machine_made: BTreeSet<EditionIx>,
    /// Mistakes of ours that were mended, newest first.
    pub errata: Vec<Erratum>,
    /// How words are read.
    pub readings: Lexicon,
    /// The readings as a script for the browser.
    pub readings_script: ReadingsScript,
    /// Warnings and notes that may stand, with the reason.
    pub justified: Vec<Justification>,
    /// What it says about its own accessibility.
    pub access: Access,
}

impl Portal {
    /// A plan.
    pub fn plan(&self, plan: PlanIx) -> &Plan {
        &self.plans[plan.0]
    }

    /// A city.
    pub fn city(&self, city: CityIx) -> &City {
        &self.cities[city.0]
    }

    /// A topic.
    pub fn topic(&self, topic: TopicIx) -> &Topic {
        &self.topics[topic.0]
    }

    /// All plans.
    pub fn plan_indices(&self) -> impl Iterator<Item = PlanIx> + use<> {
        (0..self.plans.len()).map(PlanIx)
    }

    /// All editions.
    pub fn edition_indices(&self) -> impl Iterator<Item = EditionIx> + use<> {
        (0..self.editions.len()).map(EditionIx)
    }

    /// When the data was last updated, by which the age of tests is told.
    pub fn updated(&self) -> crate::calendar::Instant {
        crate::calendar::Instant::parse(&self.settings.updated).unwrap_or(crate::calendar::Instant::Year(0))
    }

    /// Why a finding of this rule about this item may stand, if the portal says so.
    pub fn justification(&self, rule: &str, about: &str) -> Option<&Justification> {
        self.justified.iter().find(|justification| justification.rule == rule && justification.about == about)
    }

    /// Whether a machine made part of an edition's translation that no person has reviewed.
    pub fn is_machine_made(&self, edition: EditionIx) -> bool {
        self.machine_made.contains(&edition)
    }

    /// The wording in an edition, and whether it is borrowed from the source language.
    pub fn words<'a>(&'a self, edition: EditionIx, context: &str, text: &'a str) -> Said<'a> {
        if edition.0 == 0 {
            return Said { text, borrowed: false };
        }
        match self.catalogues[edition.0].find(context, text) {
            Some(translation) => Said { text: translation, borrowed: false },
            None => Said { text, borrowed: !crate::language::is_neutral(text) },
        }
    }
}

/// Wording in an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// The text.
    pub text: &'a str,
    /// Whether it is the source language's, for want of a translation.
    pub borrowed: bool,
}
