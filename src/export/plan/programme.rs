//! Programmes and their activities.

use schemars::JsonSchema;
use serde::Serialize;

use super::contents::Contents;
use super::indicator::Indicator;
use super::words::{Mended, Words};
use crate::export::subject::{Subject, activity_id};
use crate::export::vocabulary;
use crate::model::index::ProgrammeIx;
use crate::model::programme::{self as model, Relisting};

/// A programme.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Programme<'a> {
    /// Its id, unique in the plan.
    id: &'a str,
    /// Its name, with qualifiers that belong to it.
    name: Mended<'a>,
    /// yearly (with columns by fiscal year) or outline.
    kind: &'static str,
    /// One sentence that describes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    outline: Option<Words<'a>>,
    /// What is done in the plan's years, for programmes in outline.
    #[serde(skip_serializing_if = "Option::is_none")]
    effort: Option<Words<'a>>,
    /// Who does it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    departments: Vec<Words<'a>>,
    /// Lines in the source that name the departments, from 1.
    departments_lines: String,
    /// Whether it is listed here again.
    relisted: bool,
    /// Id of the programme that is listed again; none if its home is outside the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    relisted_from: Option<&'a str>,
    /// Ids of topics, its own or those of its section.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    topics: Vec<&'a str>,
    /// The blocks of its table.
    blocks: Vec<Block<'a>>,
    /// Facts, terms and doubts that stand in it.
    #[serde(flatten)]
    contents: Contents<'a>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// A block of a programme's table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Block<'a> {
    /// Where it stood before the plan.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    baseline: Vec<Mended<'a>>,
    /// What is needed in the plan's years.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    required: Vec<Mended<'a>>,
    /// What is done when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    activities: Vec<Activity<'a>>,
    /// What is measured.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    indicators: Vec<Indicator<'a>>,
}

/// What a programme does in which fiscal years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Activity<'a> {
    /// Its id, unique in the plan.
    id: String,
    /// What is done.
    text: Mended<'a>,
    /// First fiscal year.
    from_fy: i32,
    /// Last fiscal year; none if the end is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    to_fy: Option<i32>,
    /// Doubt about the fiscal years.
    #[serde(skip_serializing_if = "Option::is_none")]
    uncertain: Option<Uncertain<'a>>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    /// Lines in the source, from 1.
    lines: String,
}

/// Doubt about fiscal years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Uncertain<'a> {
    /// First possible fiscal year.
    earliest_fy: i32,
    /// Last possible fiscal year.
    #[serde(skip_serializing_if = "Option::is_none")]
    latest_fy: Option<i32>,
    /// Why the years are not known.
    why: Words<'a>,
}

impl<'a> Programme<'a> {
    /// A programme of a plan.
    pub fn of(subject: &Subject<'a>, index: ProgrammeIx) -> Self {
        let plan = subject.plan;
        let programme = &plan[index];
        let home = if let Some(Relisting::Of(home)) = programme.relisted { Some(plan[home].id.as_str()) } else { None };
        Programme {
            id: programme.id.as_str(),
            name: Mended::of(subject, "", &programme.name),
            kind: vocabulary::programme(programme.kind),
            outline: Words::maybe(subject, &programme.outline),
            effort: Words::maybe(subject, &programme.effort),
            departments: subject.departments(&programme.departments).map(|name| Words::of(subject, "department", name)).collect(),
            departments_lines: programme.departments_lines.to_string(),
            relisted: programme.relisted.is_some(),
            relisted_from: home,
            topics: subject.topics(plan.topics_of_programme(index)).collect(),
            blocks: programme.blocks.iter().map(|block| self::block(subject, programme, block)).collect(),
            contents: Contents::of(subject, &programme.contents),
            note: Words::maybe(subject, &programme.note),
            lines: programme.origin.lines.to_string(),
        }
    }
}

fn block<'a>(subject: &Subject<'a>, programme: &'a model::Programme, block: &'a model::Block) -> Block<'a> {
    Block {
        baseline: Mended::all(subject, &block.baseline),
        required: Mended::all(subject, &block.required),
        activities: block.activities.iter().filter_map(|at| activity(subject, programme, *at)).collect(),
        indicators: block.indicators.iter().map(|index| Indicator::of(subject, &subject.plan[*index])).collect(),
    }
}

fn activity<'a>(subject: &Subject<'a>, programme: &'a model::Programme, at: usize) -> Option<Activity<'a>> {
    let activity = programme.activities.get(at)?;
    let uncertain = |doubt: &'a model::Uncertainty| Uncertain {
        earliest_fy: doubt.possible.from.0,
        latest_fy: doubt.possible.to.map(|to| to.0),
        why: Words::of(subject, "", &doubt.why),
    };
    Some(Activity {
        id: activity_id(programme, at),
        text: Mended::of(subject, "", &activity.text),
        from_fy: activity.years.from.0,
        to_fy: activity.years.to.map(|to| to.0),
        uncertain: activity.uncertain.as_ref().map(uncertain),
        note: Words::maybe(subject, &activity.note),
        lines: activity.origin.lines.to_string(),
    })
}
