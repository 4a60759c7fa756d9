//! Which charts the portal has, and what each says in an edition: picture, sentence and table from the same numbers.
//!
//! One kind per file. In goes the portal; out comes a [`Plot`] for an edition, from which the page, the CSV, the JSON and the SVG file of a
//! chart are made. Leaves to others: how pictures are drawn ([`crate::chart`]), pages and files around them.

mod activities;
mod bars;
mod comparison;
mod events;
pub mod files;
mod glance;
mod indicator;
mod structure;
pub mod table;

use table::Table;

use super::Voice;
use crate::chart::Chart;
use crate::chart::picture::Picture;
use crate::model::index::{IndicatorIx, PlanIx, ProgrammeIx, SectionIx, TableIx, TopicIx};
use crate::model::portal::Portal;

pub use indicator::{ShownPoint, dated_role, shown_points, spark};

/// What a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Targets and results of an indicator.
    Indicator(PlanIx, IndicatorIx),
    /// The answers of the survey behind an indicator.
    Survey(PlanIx, IndicatorIx),
    /// The amounts of a table.
    Table(PlanIx, TableIx),
    /// The cases of the consultations in a section.
    Consultations(PlanIx, SectionIx),
    /// The activities of a programme.
    Programme(PlanIx, ProgrammeIx),
    /// The activities of a section's programmes.
    Activities(PlanIx, SectionIx),
    /// A plan's structure.
    Structure(PlanIx),
    /// A plan's indicators at a glance.
    Glance(PlanIx),
    /// A topic's indicators at a glance.
    Topic(TopicIx),
    /// A plan's events.
    Events(PlanIx),
    /// Like indicators side by side, by their place in the list of comparisons.
    Comparison(usize),
}

/// A chart with everything that belongs to it, in the words of an edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Plot {
    /// The picture; none where there is no number to draw.
    pub chart: Option<Chart>,
    /// What it shows, as a caption.
    pub title: String,
    /// What it says.
    pub sentence: String,
    /// What the reader must know to read it: units apart, differences of definition.
    pub notes: Vec<String>,
    /// Its table.
    pub table: Table,
    /// Whether each amount of the table has its own mark in the picture.
    pub symbols: bool,
    /// Where it stands in the source, in words.
    pub source: String,
}

/// All charts of a portal, in its order.
pub fn all(portal: &Portal) -> Vec<Subject> {
    let mut all = Vec::new();
    for index in portal.plan_indices() {
        let plan = portal.plan(index);
        all.push(Subject::Structure(index));
        if !plan.indicators.is_empty() {
            all.push(Subject::Glance(index));
        }
        all.extend(plan.indicator_indices().map(|at| Subject::Indicator(index, at)));
        all.extend(bars::subjects(portal, index));
        all.extend(activities::subjects(portal, index));
        if !plan.events.is_empty() {
            all.push(Subject::Events(index));
        }
    }
    all.extend(glance::topics(portal).into_iter().map(Subject::Topic));
    all.extend((0..portal.comparisons.len()).map(Subject::Comparison));
    all
}

impl Subject {
    /// The chart in an edition.
    pub fn plot(self, voice: &Voice<'_>) -> Plot {
        match self {
            Subject::Indicator(plan, at) => indicator::plot(voice, plan, at),
            Subject::Survey(plan, at) => bars::survey(voice, plan, at),
            Subject::Table(plan, at) => bars::table(voice, plan, at),
            Subject::Consultations(plan, at) => bars::consultations(voice, plan, at),
            Subject::Programme(plan, at) => activities::of_programme(voice, plan, at),
            Subject::Activities(plan, at) => activities::of_section(voice, plan, at),
            Subject::Structure(plan) => structure::plot(voice, plan),
            Subject::Glance(plan) => glance::of_plan(voice, plan),
            Subject::Topic(topic) => glance::of_topic(voice, topic),
            Subject::Events(plan) => events::plot(voice, plan),
            Subject::Comparison(at) => comparison::plot(voice, at),
        }
    }

    /// The folder of its files below an edition's folder; stable, made of ids only.
    pub fn folder(self, portal: &Portal) -> String {
        let charts = |index: PlanIx, name: String| format!("{}/charts/{name}", portal.plan(index).id);
        match self {
            Subject::Indicator(index, at) => format!("{}/indicators/{}", portal.plan(index).id, portal.plan(index)[at].id),
            Subject::Programme(index, at) => format!("{}/programmes/{}", portal.plan(index).id, portal.plan(index)[at].id),
            Subject::Survey(index, at) => charts(index, format!("survey-{}", portal.plan(index)[at].id)),
            Subject::Table(index, at) => charts(index, format!("table-{}", portal.plan(index)[at].id)),
            Subject::Consultations(index, at) => charts(index, format!("consultations-{}", portal.plan(index)[at].id)),
            Subject::Activities(index, at) => charts(index, format!("activities-{}", portal.plan(index)[at].id)),
            Subject::Structure(index) => charts(index, "structure".to_owned()),
            Subject::Glance(index) => charts(index, "indicators".to_owned()),
            Subject::Events(index) => charts(index, "events".to_owned()),
            Subject::Topic(topic) => format!("topics/{}/indicators", portal.topic(topic).id),
            Subject::Comparison(at) => format!("comparisons/{}", portal.comparisons[at].id),
        }
    }

    /// The page on which it stands, below the edition's folder; charts of indicators and programmes stand on those pages.
    pub fn page(self, portal: &Portal) -> String {
        format!("{}/index.html", self.folder(portal))
    }

    /// Whether it has a page of its own, apart from the thing that it shows.
    pub fn has_own_page(self) -> bool {
        !matches!(self, Subject::Indicator(..) | Subject::Programme(..))
    }

    /// The plan that it belongs to, if it is one.
    pub fn plan(self) -> Option<PlanIx> {
        match self {
            Subject::Indicator(plan, _)
            | Subject::Survey(plan, _)
            | Subject::Table(plan, _)
            | Subject::Consultations(plan, _)
            | Subject::Programme(plan, _)
            | Subject::Activities(plan, _)
            | Subject::Structure(plan)
            | Subject::Glance(plan)
            | Subject::Events(plan) => Some(plan),
            Subject::Topic(_) | Subject::Comparison(_) => None,
        }
    }
}

/// The words of a picture: its name, its sentence, what kind of picture it is.
fn picture(voice: &Voice<'_>, id: &str, (title, sentence): (&str, &str), role: &'static str) -> Picture {
    Picture {
        id: format!("{id}-chart"),
        title: voice.phrases.fill("chart-title", &[("name", title)]),
        description: sentence.to_owned(),
        role_description: voice.phrases.get(role).to_owned(),
        region_label: voice.phrases.fill("chart-region", &[("name", title)]),
    }
}
