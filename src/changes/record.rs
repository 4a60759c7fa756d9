//! One change, as the published history holds it.

use serde::{Deserialize, Serialize};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A plan was added.
    PlanAdded,
    /// A plan was taken away.
    PlanRemoved,
    /// A target has another value.
    TargetChanged,
    /// Another value than a target has changed.
    ValueChanged,
    /// A result was added.
    ResultAdded,
    /// Another value than a result was added.
    ValueAdded,
    /// A value was taken away.
    ValueRemoved,
    /// A section, programme or indicator was added.
    ItemAdded,
    /// A section, programme or indicator was taken away.
    ItemRemoved,
}

/// Which line of an indicator a value belongs to; empty where there is only one.
pub type Series = String;

/// A change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Record {
    /// The date of the data, as the settings stated it.
    pub date: String,
    /// What happened.
    pub kind: Kind,
    /// The plan's id.
    pub plan: String,
    /// The table of the item: `sections`, `programmes` or `indicators`; empty for a plan.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub table: String,
    /// The item's id; empty for a plan.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The name in the source language, for items that are gone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The series of the value.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub series: Series,
    /// The fiscal year of the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// The role of the value, as in the open data.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// The value before, as it is meant.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub old: String,
    /// The value since, as it is meant.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub new: String,
}
