//! Topics: which sections and programmes of the plans deal with the same thing.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, address};
use crate::figures::plots::{self, Subject};
use crate::markdown::escape;
use crate::model::index::{PlanIx, TopicIx};

/// What one plan has of a topic.
#[derive(Debug, Clone, Serialize)]
pub struct PlanTopic {
    /// The plan.
    pub plan: NavLink,
    /// Whose plan it is.
    pub city_html: String,
    /// Its period.
    pub period: String,
    /// Sections of the topic whose parent is not.
    pub sections: Vec<(String, NavLink)>,
    /// Programmes of the topic.
    pub programmes: Vec<NavLink>,
    /// Indicators of the topic.
    pub indicators: Vec<NavLink>,
}

/// The page of a topic.
#[derive(Debug, Clone, Serialize)]
pub struct TopicPage {
    /// Around the page.
    pub frame: Frame,
    /// Its name.
    pub name_html: String,
    /// What belongs to it.
    pub definition_html: String,
    /// Its charts.
    pub charts: Vec<NavLink>,
    /// What the plans have of it.
    pub plans: Vec<PlanTopic>,
}

/// The view of a topic's page.
pub fn view(ctx: &PageContext<'_>, at: TopicIx) -> TopicPage {
    let topic = ctx.portal.topic(at);
    let name = ctx.voice.text(&topic.name);
    let crumbs = vec![NavLink::new(ctx.href(address::TOPICS), escape(ctx.voice.phrase("nav-topics")))];
    let frame = Frame::new(ctx, name, ctx.voice.text(&topic.definition)).with_crumbs(ctx, crumbs).with_here(ctx.words_html(&topic.name));
    let plans = ctx.portal.plan_indices().map(|index| plan_topic(ctx, index, at));
    let plans = plans.filter(|plan| !plan.sections.is_empty() || !plan.programmes.is_empty());
    let charts = super::plot::links(ctx, plots::all(ctx.portal).into_iter().filter(|subject| *subject == Subject::Topic(at)));
    TopicPage { frame, name_html: ctx.words_html(&topic.name), definition_html: ctx.words_html(&topic.definition), charts, plans: plans.collect() }
}

fn plan_topic(ctx: &PageContext<'_>, index: PlanIx, at: TopicIx) -> PlanTopic {
    let plan = ctx.portal.plan(index);
    let own = plan.section_indices().filter(|section| plan[*section].topics.contains(&at));
    let sections = own.map(|section| (ctx.voice.section_mark(&plan[section]), ctx.section_link(index, section)));
    let programmes = plan.programme_indices().filter(|programme| plan.topics_of_programme(*programme).contains(&at));
    let indicators = plan.indicator_indices().filter(|indicator| {
        let owner = plan[*indicator].owner;
        owner.programme.map_or_else(|| plan.topics_of(owner.section), |programme| plan.topics_of_programme(programme)).contains(&at)
    });
    PlanTopic {
        plan: ctx.plan_link(index),
        city_html: ctx.words_html(&ctx.portal.city(plan.city).name),
        period: ctx.voice.period(plan),
        sections: sections.collect(),
        programmes: ctx.programmes(index, programmes),
        indicators: ctx.indicators(index, indicators),
    }
}

/// The page of all topics.
#[derive(Debug, Clone, Serialize)]
pub struct TopicsPage {
    /// Around the page.
    pub frame: Frame,
    /// The topics with their definitions.
    pub topics: Vec<(NavLink, String)>,
}

/// The view of the page of all topics.
pub fn overview(ctx: &PageContext<'_>) -> TopicsPage {
    let voice = &ctx.voice;
    let frame = Frame::new(ctx, voice.phrase("topics-title"), voice.phrase("topics-lead")).with_crumbs(ctx, Vec::new());
    let topics = ctx.portal.topics.iter().enumerate().map(|(at, topic)| (ctx.topic(TopicIx(at)), ctx.words_html(&topic.definition)));
    TopicsPage { frame, topics: topics.collect() }
}
