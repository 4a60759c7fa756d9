//! A plan's structure: its sections below each other, with what stands in them.

use super::table::{Cell, Table};
use super::{Plot, picture};
use crate::chart::Chart;
use crate::chart::outline::OutlineChart;
use crate::figures::Voice;
use crate::model::index::{PlanIx, SectionIx};
use crate::model::section::Section;

pub(super) fn plot(voice: &Voice<'_>, index: PlanIx) -> Plot {
    let plan = voice.portal.plan(index);
    let words = |text: &str| voice.portal.words(voice.edition, "", text).text.to_owned();
    let title = voice.phrases.fill("plot-structure", &[("plan", &words(&plan.imprint.title))]);
    // How many sections each level has, in the order in which the levels first occur.
    let mut levels: Vec<(&str, usize)> = Vec::new();
    for section in &plan.sections {
        match levels.iter_mut().find(|(level, _)| *level == section.level) {
            Some((_, count)) => *count += 1,
            None => levels.push((&section.level, 1)),
        }
    }
    let counted = levels.iter().map(|(level, count)| voice.phrases.fill("plot-level", &[("level", &words(level)), ("count", &count.to_string())]));
    let values = [("plan", words(&plan.imprint.title)), ("count", plan.sections.len().to_string()), ("levels", voice.list(counted))];
    let sentence = voice.phrases.fill("plot-structure-sentence", &values.each_ref().map(|(key, value)| (*key, value.as_str())));
    let headings = [("table-item", false), ("table-above", false), ("counts-programmes", true), ("counts-indicators", true)];
    let mut table = Table::with(headings.map(|(key, amounts)| (voice.phrase(key), amounts)));
    let mut parts = Vec::new();
    for at in plan.section_indices() {
        let section = &plan[at];
        parts.push((section.depth, named(voice, section)));
        let above = section.parent.map(|above| named(voice, &plan[above])).unwrap_or_default();
        let counts = [section.programmes.len(), section.indicators.len()].map(|count| Cell::words(count.to_string()));
        let address = format!("{}/{}/index.html", plan.id, plan[at].id);
        table.rows.push([Cell::link(named(voice, section), address), Cell::words(above)].into_iter().chain(counts).collect());
    }
    let chart = OutlineChart { picture: picture(voice, "structure", (&title, &sentence), "chart-role-outline"), parts };
    let source = plan.section_indices().next().map(|first: SectionIx| voice.source(&plan[first].origin.lines)).unwrap_or_default();
    Plot { chart: Some(Chart::Outline(chart)), title, sentence, notes: Vec::new(), table, symbols: false, source }
}

/// A section with its level and code: 施策 1 まちの情報.
fn named(voice: &Voice<'_>, section: &Section) -> String {
    let title = voice.portal.words(voice.edition, "", &section.title.text).text;
    let level = voice.portal.words(voice.edition, "", &section.level).text;
    let code = section.code.as_deref().map(|code| voice.code(code)).unwrap_or_default();
    let short = code.strip_prefix(level).unwrap_or(&code).trim();
    let mark = if short.is_empty() { level.to_owned() } else { voice.phrases.fill("section-mark", &[("level", level), ("code", short)]) };
    format!("{mark} {title}")
}
