//! Activities by fiscal year: a timeline per programme and per section. Uncertain ends are drawn as such, open ends open, programmes that
//! are listed again hollow and said to be so.

use super::table::{Cell, Table};
use super::{Plot, Subject, picture};
use crate::calendar::{FiscalSpan, FiscalYear};
use crate::chart::Chart;
use crate::chart::spans::{AxisMark, SpanRow, SpansChart};
use crate::figures::Voice;
use crate::model::index::{PlanIx, ProgrammeIx, SectionIx};
use crate::model::plan::{Period, Plan};
use crate::model::portal::Portal;
use crate::model::programme::{Activity, Programme};

/// The timelines of a plan: programmes with activities, and sections with two such programmes or more.
pub(super) fn subjects(portal: &Portal, index: PlanIx) -> Vec<Subject> {
    let plan = portal.plan(index);
    let active = |at: &ProgrammeIx| !plan[*at].activities.is_empty();
    let programmes = plan.programme_indices().filter(active).map(|at| Subject::Programme(index, at));
    let sections = plan.section_indices().filter(|at| plan[*at].programmes.iter().filter(|at| active(at)).count() > 1);
    programmes.chain(sections.map(|at| Subject::Activities(index, at))).collect()
}

pub(super) fn of_programme(voice: &Voice<'_>, index: PlanIx, at: ProgrammeIx) -> Plot {
    let plan = voice.portal.plan(index);
    let programme = &plan[at];
    plot(voice, plan, (programme.id.as_str(), &programme.name.text), &[at])
}

pub(super) fn of_section(voice: &Voice<'_>, index: PlanIx, at: SectionIx) -> Plot {
    let plan = voice.portal.plan(index);
    let section = &plan[at];
    let id = format!("activities-{}", section.id);
    let active: Vec<ProgrammeIx> = section.programmes.iter().copied().filter(|at| !plan[*at].activities.is_empty()).collect();
    plot(voice, plan, (&id, &section.title.text), &active)
}

fn plot(voice: &Voice<'_>, plan: &Plan, (id, name): (&str, &str), programmes: &[ProgrammeIx]) -> Plot {
    let words = |text: &str| voice.portal.words(voice.edition, "", text).text.to_owned();
    let activities = || programmes.iter().flat_map(|at| &plan[*at].activities);
    let span = years(plan, activities());
    let title = voice.phrases.fill("plot-activities", &[("name", &words(name))]);
    let count = activities().count().to_string();
    let unsure = activities().filter(|activity| activity.uncertain.is_some()).count();
    let values = [("title", title.as_str()), ("years", &voice.years(span)), ("count", &count), ("unsure", &unsure.to_string())];
    let sentence = voice.phrases.fill(if unsure == 0 { "plot-activities-sentence" } else { "plot-activities-unsure" }, &values);
    // A programme's own table need not name it in each row.
    let several = programmes.len() > 1;
    let headings = ["table-activity", "table-programme", "table-years"].into_iter().filter(|key| several || *key != "table-programme");
    let mut table = Table::with(headings.map(|key| (voice.phrase(key), false)));
    let mut rows = Vec::new();
    for at in programmes {
        let programme = &plan[*at];
        if several {
            rows.push(SpanRow::Heading(named(voice, programme)));
        }
        for activity in &programme.activities {
            rows.push(row(voice, (activity, programme), span));
            let when = voice.years(activity.years);
            let when = match &activity.uncertain {
                Some(unsure) => voice.phrases.fill("plot-years-unsure", &[("years", &when), ("possible", &voice.years(unsure.possible))]),
                None => when,
            };
            let of = several.then(|| Cell::words(named(voice, programme)));
            table.rows.push(std::iter::once(Cell::words(words(&activity.text.text))).chain(of).chain([Cell::words(when)]).collect());
        }
    }
    let open = activities().any(|activity| activity.years.to.is_none());
    let to = span.to.unwrap_or(span.from).0;
    let chart = SpansChart {
        picture: picture(voice, id, (&title, &sentence), "chart-role-spans"),
        axis: (f64::from(span.from.0), f64::from(to + 1) + if open { 0.5 } else { 0.0 }),
        marks: (span.from.0..=to).map(|year| AxisMark { from: f64::from(year), to: f64::from(year + 1), text: voice.short_year(FiscalYear(year)) }).collect(),
        rows,
    };
    let source = programmes.first().filter(|_| programmes.len() == 1).map(|at| voice.source(&plan[*at].origin.lines)).unwrap_or_default();
    Plot { chart: Some(Chart::Spans(chart)), title, sentence, notes: vec![voice.phrase("plot-activities-note").to_owned()], table, symbols: false, source }
}

fn named(voice: &Voice<'_>, programme: &Programme) -> String {
    let name = voice.portal.words(voice.edition, "", &programme.name.text).text;
    if programme.relisted.is_some() { voice.phrases.fill("plot-relisted", &[("name", name), ("flag", voice.phrase("relisted-flag"))]) } else { name.to_owned() }
}

/// From the first to the last year that is named, the plan's own years among them.
fn years<'a>(plan: &Plan, activities: impl Iterator<Item = &'a Activity>) -> FiscalSpan {
    let mut stated: Vec<FiscalYear> = Vec::new();
    for activity in activities {
        stated.extend([Some(activity.years.from), activity.years.to].into_iter().flatten());
        stated.extend(activity.uncertain.iter().flat_map(|unsure| [Some(unsure.possible.from), unsure.possible.to]).flatten());
    }
    if let Period::Years(span) = plan.imprint.period {
        stated.extend([Some(span.from), span.to].into_iter().flatten());
    }
    let from = stated.iter().min().copied().unwrap_or(FiscalYear(0));
    FiscalSpan { from, to: Some(stated.iter().max().copied().unwrap_or(from)) }
}

fn row(voice: &Voice<'_>, (activity, programme): (&Activity, &Programme), span: FiscalSpan) -> SpanRow {
    let end = |years: FiscalSpan| f64::from(years.to.or(span.to).unwrap_or(years.from).0 + 1);
    SpanRow::Span {
        label: voice.portal.words(voice.edition, "", &activity.text.text).text.to_owned(),
        from: f64::from(activity.years.from.0),
        to: if activity.years.to.is_none() { end(activity.years) + 0.5 } else { end(activity.years) },
        possible: activity.uncertain.as_ref().map(|unsure| {
            let from = unsure.possible.from.min(activity.years.from);
            (f64::from(from.0), end(unsure.possible).max(end(activity.years)))
        }),
        open: activity.years.to.is_none(),
        hollow: programme.relisted.is_some(),
    }
}
