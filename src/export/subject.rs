//! The plan that is being published, with the portal around it: where things stand, what they are called.

use crate::calendar::{Instant, When};
use crate::figures::Voice;
use crate::language::{Edition, EditionIx};
use crate::model::contents::Home;
use crate::model::index::{DepartmentIx, PlanIx, SectionIx, TopicIx};
use crate::model::plan::Plan;
use crate::model::portal::Portal;
use crate::model::programme::Programme;
use crate::model::provenance::Lines;
use crate::theme::Theme;

/// A plan with the portal around it.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The portal.
    pub portal: &'a Portal,
    /// Its theme, for words of the interface.
    pub theme: &'a Theme,
    /// The plan's place in the portal.
    pub index: PlanIx,
    /// The plan.
    pub plan: &'a Plan,
}

impl<'a> Subject<'a> {
    /// A plan of a portal.
    pub fn new(portal: &'a Portal, theme: &'a Theme, index: PlanIx) -> Self {
        Subject { portal, theme, index, plan: portal.plan(index) }
    }

    /// An edition; one is only ever named by the portal that has it.
    pub fn edition(&self, edition: EditionIx) -> &'a Edition {
        &self.portal.editions[edition.0]
    }

    /// The editions beside that of the source language.
    pub fn other_editions(&self) -> impl Iterator<Item = EditionIx> + use<> {
        self.portal.edition_indices().skip(1)
    }

    /// How an edition says values and times.
    pub fn voice(&self, edition: EditionIx) -> Voice<'a> {
        Voice::new(self.portal, self.theme, edition)
    }

    /// The folder of the plan's data in the site.
    pub fn folder(&self) -> String {
        format!("data/{}", self.plan.id)
    }

    /// `<file>#L<line>` of the first line. What states no line of its own stands where the document's title does.
    pub fn source(&self, lines: &Lines) -> String {
        source(self.plan, lines)
    }

    /// The section in which a home lies; units and the document as a whole lie in none.
    pub fn section(&self, home: Home) -> Option<SectionIx> {
        match home {
            Home::Section(section) => Some(section),
            Home::Programme(programme) => Some(self.plan[programme].section),
            Home::Unit(_) | Home::Plan => None,
        }
    }

    /// The id of the section in which a home lies, or nothing.
    pub fn section_id(&self, home: Home) -> &'a str {
        self.section(home).map_or("", |section| self.plan[section].id.as_str())
    }

    /// The id of the programme that a home is, or nothing.
    pub fn programme_id(&self, home: Home) -> &'a str {
        if let Home::Programme(programme) = home { self.plan[programme].id.as_str() } else { "" }
    }

    /// The id of the unit that a home is, or nothing.
    pub fn unit_id(&self, home: Home) -> &'a str {
        if let Home::Unit(unit) = home { self.plan[unit].id.as_str() } else { "" }
    }

    /// The names of departments.
    pub fn departments(&self, departments: &'a [DepartmentIx]) -> impl Iterator<Item = &'a str> + use<'a> {
        let city = self.portal.city(self.plan.city);
        departments.iter().filter_map(|department| city.departments.get(department.0)).map(|department| department.name.as_str())
    }

    /// The ids of topics.
    pub fn topics(&self, topics: &'a [TopicIx]) -> impl Iterator<Item = &'a str> + use<'a> {
        let portal = self.portal;
        topics.iter().map(|topic| portal.topic(*topic).id.as_str())
    }
}

/// `<file>#L<line>` in a plan's document.
pub fn source(plan: &Plan, lines: &Lines) -> String {
    let line = [lines.first(), plan.origin.lines.first(), 1].into_iter().find(|line| *line > 0).unwrap_or(1);
    format!("{}#L{line}", plan.source_file)
}

/// The id of an activity. No id that a person gives holds a full stop, so the made ones are unique.
pub fn activity_id(programme: &Programme, at: usize) -> String {
    let own = programme.activities.get(at).and_then(|activity| activity.id.as_ref());
    own.map_or_else(|| format!("{}.{}", programme.id, at + 1), ToString::to_string)
}

/// A time, taken apart for columns: fiscal years and dates are kept apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dated {
    /// The fiscal year, or the first of a run.
    pub fiscal_year: Option<i32>,
    /// The last fiscal year of a run.
    pub fiscal_year_to: Option<i32>,
    /// The date, or the first of a run.
    pub date: Option<String>,
    /// The last date of a run.
    pub date_to: Option<String>,
    /// Whether it goes on without a stated end.
    pub open: bool,
}

impl From<Option<When>> for Dated {
    fn from(when: Option<When>) -> Self {
        let mut dated = Dated::default();
        let Some(when) = when else { return dated };
        match when.from {
            Instant::FiscalYear(year) => dated.fiscal_year = Some(year.0),
            other => dated.date = Some(other.iso()),
        }
        match when.to {
            Some(Instant::FiscalYear(year)) => dated.fiscal_year_to = Some(year.0),
            Some(other) => dated.date_to = Some(other.iso()),
            None => {}
        }
        dated.open = when.open;
        dated
    }
}
