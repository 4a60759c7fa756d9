//! The dated milestones of a plan as a calendar (RFC 5545): what is to be reached by the end of a fiscal year, and what has a day or month.

use crate::calendar::{FiscalYear, Instant};
use crate::language::EditionIx;
use crate::model::contents::Event;
use crate::model::index::{IndicatorIx, PlanIx};
use crate::model::indicator::Role;
use crate::model::plan::Plan;
use crate::page::{PageContext, address};
use crate::pipeline::Site;

/// The most bytes of a line before it is folded.
const LONGEST: usize = 73;

type Date = (i32, u8, u8);

/// An entry of the calendar.
struct Milestone {
    id: String,
    summary: String,
    address: String,
    first: Date,
    last: Date,
}

/// The calendar of a plan in an edition.
pub(super) fn ics(site: &Site, edition: EditionIx, index: PlanIx) -> Vec<u8> {
    let plan = site.portal.plan(index);
    let path = address::calendar(plan);
    let ctx = PageContext::new(&site.portal, &site.theme, edition, &path);
    let name = format!("{} | {}", ctx.voice.text(&plan.imprint.title), ctx.voice.text(&site.portal.settings.title));
    let stamp = Instant::parse(&site.portal.settings.updated).map_or((1970, 1, 1), |date| date.first_day());
    let mut out = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Shirube//Shirube plan portal//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        line(&mut out, text);
    }
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(&name)));
    let host = site.portal.settings.base_url.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or("portal").to_owned();
    for one in milestones(&ctx, plan) {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}-{}@{host}", plan.id, one.id));
        line(&mut out, &format!("DTSTAMP:{}T000000Z", digits(stamp)));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", digits(one.first)));
        line(&mut out, &format!("DTEND;VALUE=DATE:{}", digits(crate::calendar::day_after(one.last))));
        line(&mut out, &format!("SUMMARY:{}", escaped(&one.summary)));
        line(&mut out, &format!("URL:{}", one.address));
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out.into_bytes()
}

fn milestones(ctx: &PageContext<'_>, plan: &Plan) -> Vec<Milestone> {
    let folder = format!("{}{}/", ctx.portal.settings.base_url, ctx.edition().folder);
    let page = |path: &str| format!("{folder}{}", path.strip_suffix("index.html").unwrap_or(path));
    let mut all: Vec<Milestone> = plan.events.iter().filter_map(|event| dated(ctx, event, &page(&address::timeline(plan)))).collect();
    for at in plan.indicator_indices() {
        all.extend(targets(ctx, (plan, at), &page(&address::indicator(plan, at))));
    }
    all.sort_by(|a, b| (a.first, &a.id).cmp(&(b.first, &b.id)));
    all
}

/// An event with a day or month; a year alone is no date for a calendar.
fn dated(ctx: &PageContext<'_>, event: &Event, page: &str) -> Option<Milestone> {
    let is_dated = |date: Instant| matches!(date, Instant::Day(..) | Instant::Month(..));
    let to = event.when.to.unwrap_or(event.when.from);
    (is_dated(event.when.from) && is_dated(to)).then(|| Milestone {
        id: event.id.to_string(),
        summary: ctx.voice.text(&event.text.text).to_owned(),
        address: format!("{page}#{}", event.id),
        first: event.when.from.first_day(),
        last: to.last_day(),
    })
}

/// The interim and final targets of an indicator: each on the last day of its fiscal year.
fn targets(ctx: &PageContext<'_>, (plan, at): (&Plan, IndicatorIx), page: &str) -> Vec<Milestone> {
    let indicator = &plan[at];
    let last = indicator.points().filter(|(_, point)| point.role.is_target()).map(|(_, point)| point.year).max();
    let aimed = indicator
        .points()
        .enumerate()
        .filter(|(_, (_, point))| matches!(point.role, Role::Interim | Role::Final) || (point.role == Role::Target && Some(point.year) == last));
    let milestone = |(number, (series, point)): (usize, (&crate::model::indicator::Series, &crate::model::indicator::Point))| {
        let day = end_of(point.year);
        let name = ctx.voice.text(&indicator.name.text);
        let name = series.name.as_deref().filter(|_| !point.shared).map_or_else(|| name.to_owned(), |series| format!("{name} ({})", ctx.voice.text(series)));
        let values = [
            ("name", name.as_str()),
            ("year", &ctx.voice.short_year(point.year)),
            ("role", ctx.voice.role(point.role)),
            ("value", &ctx.voice.value(&point.value)),
        ];
        Milestone {
            id: format!("{}-{}-{number}", indicator.id, point.year),
            summary: ctx.voice.phrases.fill("calendar-target", &values),
            address: page.to_owned(),
            first: day,
            last: day,
        }
    };
    aimed.map(milestone).collect()
}

fn end_of(year: FiscalYear) -> Date {
    Instant::FiscalYear(year).last_day()
}

fn digits((year, month, day): Date) -> String {
    format!("{year:04}{month:02}{day:02}")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A content line, folded between characters.
fn line(out: &mut String, text: &str) {
    let mut length = 0;
    for c in text.chars() {
        if length + c.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}
