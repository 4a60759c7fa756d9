//! A plan's events on a time axis: few of them with their names, many as dots by year.

use super::table::{Cell, Table};
use super::{Plot, picture};
use crate::calendar::{Instant, When};
use crate::chart::Chart;
use crate::chart::dots::DotsChart;
use crate::chart::spans::{AxisMark, SpanRow, SpansChart};
use crate::figures::Voice;
use crate::model::contents::{Event, Status};
use crate::model::index::PlanIx;

/// More events than these are dots without names.
const NAMED: usize = 24;

pub(super) fn plot(voice: &Voice<'_>, index: PlanIx) -> Plot {
    let plan = voice.portal.plan(index);
    let words = |text: &str| voice.portal.words(voice.edition, "", text).text.to_owned();
    let mut events: Vec<&Event> = plan.events.iter().collect();
    events.sort_by_key(|event| event.when.from.order());
    let year = |event: &&Event| event.when.from.order().0;
    let (first, last) = (events.first().map_or(0, year), events.last().map_or(0, year));
    let title = voice.phrases.fill("plot-events", &[("plan", &words(&plan.imprint.title))]);
    let [from, to] = [first, last].map(|year| voice.formats.instant(Instant::Year(year)));
    let sentence = voice.phrases.fill("plot-events-sentence", &[("title", &title), ("count", &events.len().to_string()), ("from", &from), ("to", &to)]);
    let mut table = Table::with([("table-event", false), ("table-when", false), ("table-state", false)].map(|(key, is)| (voice.phrase(key), is)));
    for event in &events {
        let state = if event.status == Status::Planned { voice.phrase("status-planned") } else { voice.phrase("status-done") };
        table.rows.push(vec![Cell::words(words(&event.text.text)), Cell::words(voice.when(event.when)), Cell::words(state)]);
    }
    let picture = picture(voice, "events", (&title, &sentence), "chart-role-events");
    let chart = if events.len() > NAMED {
        let years = (first..=last).map(|year| {
            let of = |status| events.iter().filter(|event| event.when.from.order().0 == year && event.status == status).count();
            (year, of(Status::Done), of(Status::Planned))
        });
        let marks = axis(first, last).into_iter().map(|year| (year, voice.formats.instant(Instant::Year(year))));
        Chart::Dots(DotsChart { picture, years: years.collect(), marks: marks.collect() })
    } else {
        let ends = events.iter().flat_map(|event| [Some(moment(event.when.from)), event.when.to.map(moment)]).flatten();
        let to = ends.fold(f64::from(last + 1), f64::max).ceil();
        let years = axis(first, to as i32);
        let ends = years.iter().skip(1).copied().chain([to as i32]);
        let mark = |(year, end): (&i32, i32)| AxisMark { from: f64::from(*year), to: f64::from(end), text: voice.formats.instant(Instant::Year(*year)) };
        let marks = years.iter().zip(ends).map(mark).filter(|mark| mark.to > mark.from);
        Chart::Spans(SpansChart {
            picture,
            axis: (f64::from(first), to),
            marks: marks.collect(),
            rows: events.iter().map(|event| row(voice, event, to)).collect(),
        })
    };
    Plot { chart: Some(chart), title, sentence, notes: Vec::new(), table, symbols: false, source: String::new() }
}

/// A moment in years; a calendar year alone stands at its middle.
fn moment(instant: Instant) -> f64 {
    match instant {
        Instant::Year(year) => f64::from(year) + 0.5,
        Instant::FiscalYear(year) => f64::from(year.0) + 0.75,
        Instant::Month(year, month) => f64::from(year) + (f64::from(month) - 0.5) / 12.0,
        Instant::Day(year, month, day) => f64::from(year) + (f64::from(month) - 1.0 + f64::from(day) / 31.0) / 12.0,
    }
}

/// At most five round years along the axis.
fn axis(first: i32, last: i32) -> Vec<i32> {
    let step = [1, 2, 5, 10, 20, 50, 100].into_iter().find(|step| (last - first) / step < 5).unwrap_or(200);
    let start = first.div_euclid(step) * step;
    (0..).map(|at| start + at * step).take_while(|year| *year <= last).map(|year| year.max(first)).collect()
}

fn row(voice: &Voice<'_>, event: &Event, end: f64) -> SpanRow {
    let When { from, to, open } = event.when;
    let text = voice.portal.words(voice.edition, "", &event.text.text).text;
    SpanRow::Span {
        label: voice.phrases.fill("plot-event", &[("when", &voice.when(event.when)), ("text", text)]),
        from: moment(from),
        to: if open { end } else { to.map_or(moment(from), moment) },
        possible: None,
        open,
        hollow: event.status == Status::Planned,
    }
}
