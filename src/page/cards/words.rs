//! What a card says: for whom it is, what, one sentence, a chart or a few labels.

use crate::card::Card;
use crate::chart::{Chart, begins_at_zero, metrics};
use crate::figures::plots::Subject;
use crate::figures::sentence;
use crate::model::index::{IndicatorIx, PlanIx, SectionIx};
use crate::model::plan::{Period, Plan};
use crate::page::section::summary;
use crate::page::{PageContext, PageKind, plan};
use crate::reading::sentence::ends;

/// The words of the card of a page that has one of its own.
pub(super) fn words(ctx: &PageContext<'_>, kind: PageKind) -> Option<Card> {
    match kind {
        PageKind::Home => Some(home(ctx)),
        PageKind::Plan(index) => Some(of_plan(ctx, index)),
        PageKind::Section(index, at) => Some(of_section(ctx, index, at)),
        PageKind::Indicator(index, at) => Some(of_indicator(ctx, index, at)),
        _ => None,
    }
}

/// A card with what all cards of an edition say.
fn card(ctx: &PageContext<'_>, above: String, title: String, sentence: String) -> Card {
    let settings = &ctx.portal.settings;
    let note = if settings.demonstration { ctx.voice.phrase("demo-words") } else { "" };
    Card {
        tag: ctx.edition().tag.clone(),
        above,
        title,
        sentence,
        chart: None,
        caption: String::new(),
        labels: Vec::new(),
        portal: ctx.voice.text(&settings.title).to_owned(),
        note: note.to_owned(),
    }
}

fn home(ctx: &PageContext<'_>) -> Card {
    let settings = &ctx.portal.settings;
    let plans = ctx.portal.plans.iter().map(|plan| ctx.voice.text(&ctx.portal.city(plan.city).name).to_owned());
    let mut labels: Vec<String> = Vec::new();
    plans.for_each(|city| labels.extend((!labels.contains(&city)).then_some(city)));
    let sum = |count: fn(&Plan) -> usize| ctx.portal.plans.iter().map(count).sum();
    labels.extend(counts(ctx, (0, sum(|plan| plan.programmes.len()), sum(|plan| plan.indicators.len()))));
    let card = card(ctx, String::new(), ctx.voice.text(&settings.title).to_owned(), ctx.voice.text(&settings.tagline).to_owned());
    Card { labels, ..card }
}

fn of_plan(ctx: &PageContext<'_>, index: PlanIx) -> Card {
    let document = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let sentence = document.roots().next().and_then(|root| summary(ctx, index, root)).unwrap_or_default();
    let above = joined([Some(city(ctx, document)), Some(plan::role(ctx, document).to_owned()), period(ctx, document)]);
    let labels = counts(ctx, (document.sections.len(), document.programmes.len(), document.indicators.len()));
    Card { labels, ..card(ctx, above, voice.text(&document.imprint.title).to_owned(), first(&sentence)) }
}

fn of_section(ctx: &PageContext<'_>, index: PlanIx, at: SectionIx) -> Card {
    let document = ctx.portal.plan(index);
    let section = &document[at];
    let title = ctx.voice.text(&section.title.text).to_owned();
    let above = joined([Some(place(ctx, index)), Some(ctx.voice.section_mark(section)).filter(|mark| !mark.is_empty())]);
    let parts = section.programmes.iter().map(|programme| ctx.voice.text(&document[*programme].name.text));
    let below = document.section_indices().filter(|below| document[*below].parent == Some(at)).map(|below| ctx.voice.text(&document[below].title.text));
    let listed = || ctx.voice.list(parts.chain(below).map(str::to_owned));
    let sentence = summary(ctx, index, at).map_or_else(listed, |summary| first(&summary));
    let mut labels = counts(ctx, (0, section.programmes.len(), section.indicators.len()));
    labels.extend(document.topics_of(at).iter().map(|topic| ctx.voice.text(&ctx.portal.topic(*topic).name).to_owned()));
    Card { labels, ..card(ctx, above, title, sentence) }
}

fn of_indicator(ctx: &PageContext<'_>, index: PlanIx, at: IndicatorIx) -> Card {
    let indicator = &ctx.portal.plan(index)[at];
    let sentence = sentence::below_name(&ctx.voice, indicator);
    let mut chart = Subject::Indicator(index, at).plot(&ctx.voice).chart;
    // The note stands beside the chart, which so becomes larger.
    let caption = match &mut chart {
        Some(Chart::Points(points)) if !begins_at_zero(points) => points.axis_note.take(),
        _ => None,
    };
    Card { chart, caption: caption.unwrap_or_default(), ..card(ctx, place(ctx, index), ctx.voice.text(&indicator.name.text).to_owned(), sentence) }
}

/// Between the parts of the line above a title.
const MIDDLE: &str = " · ";

/// Whose plan it is, which plan, which years.
fn place(ctx: &PageContext<'_>, index: PlanIx) -> String {
    let plan = ctx.portal.plan(index);
    joined([Some(city(ctx, plan)), Some(ctx.voice.text(&plan.imprint.title).to_owned()), period(ctx, plan)])
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(MIDDLE)
}

fn city(ctx: &PageContext<'_>, plan: &Plan) -> String {
    ctx.portal.words(ctx.voice.edition, "", &ctx.portal.city(plan.city).name).text.to_owned()
}

/// The plan's period, if the document states one.
fn period(ctx: &PageContext<'_>, plan: &Plan) -> Option<String> {
    (plan.imprint.period != Period::Unstated).then(|| ctx.voice.period(plan))
}

/// The first sentence of a text; where it is very short, the second one too.
fn first(text: &str) -> String {
    let end = ends(text).into_iter().find(|end| metrics::width(&text[..*end], 10) > 250);
    text[..end.unwrap_or(text.len())].trim().to_owned()
}

/// How many there are of what, where there are any.
fn counts(ctx: &PageContext<'_>, (sections, programmes, indicators): (usize, usize, usize)) -> Vec<String> {
    let all = [
        (sections, "count-sections", "count-sections"),
        (programmes, "count-programme", "count-programmes"),
        (indicators, "count-indicator", "count-indicators"),
    ];
    let said = |(count, one, many): (usize, &str, &str)| ctx.voice.phrases.fill(if count == 1 { one } else { many }, &[("count", &count.to_string())]);
    all.into_iter().filter(|(count, ..)| *count > 0).map(said).collect()
}
