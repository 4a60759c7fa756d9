//! What changed since the portal was last published: in go the published tables then and now, out comes a history that only grows.
//!
//! The history is a published file itself (`data/changes.json`): each build takes it over from the site before and adds what is new, under
//! the date that the settings state. The same tables then and now add nothing, so that a second build makes the same bytes.
//! Leaves to others: reading the site before ([`crate::publish`]), making the tables ([`crate::export`]), saying it in words
//! ([`crate::page`]).

mod compare;
mod record;
mod rows;

use std::collections::BTreeMap;

pub use record::{Kind, Record, Series};

use serde::{Deserialize, Serialize};

/// Where the history stands in a site.
pub const PATH: &str = "data/changes.json";

/// The tables that are compared.
pub const TABLES: [&str; 3] = ["sections", "programmes", "indicators"];

/// Published files by their path in the site.
pub type Files = BTreeMap<String, Vec<u8>>;

/// All changes since the portal was first published, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// The changes.
    #[serde(default)]
    pub changes: Vec<Record>,
}

impl History {
    /// The history of the site before, with what has changed since, under a date.
    pub fn follow(before: &Files, now: &Files, date: &str) -> Self {
        let mut history: History = before.get(PATH).and_then(|content| serde_json::from_slice(content).ok()).unwrap_or_default();
        let fresh = compare::tables(before, now).into_iter().map(|change| Record { date: date.to_owned(), ..change });
        history.changes.extend(fresh);
        history
    }

    /// The changes of a plan's item, newest date first, in the order in which they were recorded.
    pub fn of<'a>(&'a self, plan: &'a str, item: &'a str) -> impl Iterator<Item = &'a Record> + 'a {
        let mut found: Vec<&Record> = self.changes.iter().filter(|record| record.plan == plan && record.id == item).collect();
        found.sort_by(|a, b| b.date.cmp(&a.date));
        found.into_iter()
    }

    /// The dates on which something changed, newest first.
    pub fn dates(&self) -> Vec<&str> {
        let mut dates: Vec<&str> = self.changes.iter().map(|record| record.date.as_str()).collect();
        dates.sort_unstable_by(|a, b| b.cmp(a));
        dates.dedup();
        dates
    }
}
