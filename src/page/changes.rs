//! What changed in the published data, in the words of an edition: the page of changes, its feeds, and the box on the page concerned.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, PageKind, address};
use crate::calendar::{FiscalYear, Instant};
use crate::changes::{Kind, Record};
use crate::markdown::escape;
use crate::model::index::{Id, Item, PlanIx};
use crate::model::indicator::{Point, Role};
use crate::model::portal::Erratum;
use crate::model::quantity::Quantity;

/// One change, in words.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeLine {
    /// What it is about; no address if that is gone.
    pub link: NavLink,
    /// What happened.
    pub text: String,
    /// Why, if the data says so.
    pub reason_html: String,
}

/// A mistake of ours that was mended.
#[derive(Debug, Clone, Serialize)]
pub struct ErratumLine {
    /// What it is about.
    pub link: NavLink,
    /// When.
    pub date: String,
    /// What was wrong and what is right.
    pub what_html: String,
    /// How it came about.
    pub why_html: String,
}

/// What changed in one plan on one date.
#[derive(Debug, Clone, Serialize)]
pub struct PlanChanges {
    /// The plan.
    pub plan: NavLink,
    /// Its title as plain text.
    pub title: String,
    /// The anchor on the page of changes.
    pub anchor: String,
    /// How many changes of which kind.
    pub summary: String,
    /// The changes.
    pub lines: Vec<ChangeLine>,
    /// The corrections.
    pub errata: Vec<ErratumLine>,
}

/// The changes of one date.
#[derive(Debug, Clone, Serialize)]
pub struct Day {
    /// The date in words.
    pub date: String,
    /// The date for machines.
    pub iso: String,
    /// By plan.
    pub plans: Vec<PlanChanges>,
}

/// The page of changes.
#[derive(Debug, Clone, Serialize)]
pub struct ChangesPage {
    /// Around the page.
    pub frame: Frame,
    /// By date, newest first.
    pub days: Vec<Day>,
    /// The feeds and the file of all changes.
    pub feeds: Vec<NavLink>,
}

/// What changed on the page itself.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Notices {
    /// When it last changed; empty if nothing changed since it was first published.
    pub date: String,
    /// The changes of that date.
    pub lines: Vec<ChangeLine>,
    /// The page of changes.
    pub more: String,
    /// The corrections of our mistakes.
    pub errata: Vec<ErratumLine>,
}

/// The view of the page of changes.
pub fn view(ctx: &PageContext<'_>) -> ChangesPage {
    let voice = &ctx.voice;
    let frame = Frame::new(ctx, voice.phrase("changes-title"), voice.phrase("changes-lead")).with_crumbs(ctx, Vec::new());
    let link = |path: &str, key| NavLink::new(ctx.href(path), escape(voice.phrase(key)));
    let feeds = vec![
        link(address::ATOM, "changes-atom"),
        link(address::JSON_FEED, "changes-json-feed"),
        NavLink::new(ctx.file(crate::changes::PATH), format!("{} (JSON)", escape(voice.phrase("data-file-changes")))),
    ];
    ChangesPage { frame, days: days(ctx), feeds }
}

/// All changes and corrections, newest date first, then by plan.
pub fn days(ctx: &PageContext<'_>) -> Vec<Day> {
    let records: &[Record] = ctx.history.map_or(&[], |history| &history.changes);
    let mut dates: Vec<String> = records.iter().map(|record| record.date.clone()).collect();
    dates.extend(ctx.portal.errata.iter().map(|erratum| erratum.date.iso()));
    dates.sort_unstable_by(|a, b| b.cmp(a));
    dates.dedup();
    dates.into_iter().map(|iso| day(ctx, records, iso)).collect()
}

fn day(ctx: &PageContext<'_>, records: &[Record], iso: String) -> Day {
    let on_day: Vec<&Record> = records.iter().filter(|record| record.date == iso).collect();
    let errata: Vec<&Erratum> = ctx.portal.errata.iter().filter(|erratum| erratum.date.iso() == iso).collect();
    let known = ctx.portal.plans.iter().map(|plan| plan.id.as_str());
    let mut ids: Vec<&str> = known.chain(on_day.iter().map(|record| record.plan.as_str())).collect();
    let mut seen = std::collections::BTreeSet::new();
    ids.retain(|id| seen.insert(*id));
    let plan = |id: &&str| {
        let own: Vec<&Record> = on_day.iter().copied().filter(|record| record.plan == **id).collect();
        let mended: Vec<&Erratum> = errata.iter().copied().filter(|erratum| ctx.portal.plan(erratum.plan).id.as_str() == *id).collect();
        (!own.is_empty() || !mended.is_empty()).then(|| plan_changes(ctx, (id, &iso), &own, &mended))
    };
    Day { date: date(ctx, &iso), plans: ids.iter().filter_map(plan).collect(), iso }
}

fn plan_changes(ctx: &PageContext<'_>, (id, iso): (&str, &str), records: &[&Record], errata: &[&Erratum]) -> PlanChanges {
    let index = plan_of(ctx, id);
    let title = index.map_or(id, |at| ctx.voice.text(&ctx.portal.plan(at).imprint.title));
    PlanChanges {
        plan: index.map_or_else(|| NavLink::new(String::new(), escape(id)), |at| ctx.plan_link(at)),
        title: title.to_owned(),
        anchor: format!("{iso}-{id}"),
        summary: summary(ctx, records, errata.len()),
        lines: records.iter().map(|record| line(ctx, record)).collect(),
        errata: errata.iter().map(|erratum| erratum_line(ctx, erratum)).collect(),
    }
}

/// How many changes of which kind: 目標の変更1件、実績の追加3件.
fn summary(ctx: &PageContext<'_>, records: &[&Record], errata: usize) -> String {
    let count = |kinds: &[Kind]| records.iter().filter(|record| kinds.contains(&record.kind)).count();
    let counts = [
        ("changes-count-targets", count(&[Kind::TargetChanged])),
        ("changes-count-values", count(&[Kind::ValueChanged])),
        ("changes-count-results", count(&[Kind::ResultAdded])),
        ("changes-count-added", count(&[Kind::ValueAdded, Kind::ItemAdded, Kind::PlanAdded])),
        ("changes-count-removed", count(&[Kind::ValueRemoved, Kind::ItemRemoved, Kind::PlanRemoved])),
        ("changes-count-errata", errata),
    ];
    let said = counts.into_iter().filter(|(_, count)| *count > 0);
    ctx.voice.list(said.map(|(key, count)| ctx.voice.phrases.fill(key, &[("count", &count.to_string())])))
}

/// A change in words.
pub fn line(ctx: &PageContext<'_>, record: &Record) -> ChangeLine {
    let plan = plan_of(ctx, &record.plan);
    let item = plan.and_then(|plan| item_of(ctx, plan, &record.id).map(|item| (plan, item)));
    let link = match (item, plan) {
        (Some((plan, item)), _) => ctx.item(plan, item),
        (None, Some(plan)) if record.id.is_empty() => ctx.plan_link(plan),
        _ => NavLink::new(String::new(), ctx.words_html(if record.name.is_empty() { &record.plan } else { &record.name })),
    };
    let reason = item.and_then(|(plan, item)| reason(ctx, (plan, item), record)).map(|why| ctx.words_html(why));
    let unexplained = || if record.kind == Kind::TargetChanged { escape(ctx.voice.phrase("change-no-reason")) } else { String::new() };
    ChangeLine { link, text: text(ctx, record), reason_html: reason.unwrap_or_else(unexplained) }
}

fn text(ctx: &PageContext<'_>, record: &Record) -> String {
    let voice = &ctx.voice;
    let amount = |text: &str| Quantity::parse(text).map_or_else(|| text.to_owned(), |quantity| voice.quantity(&quantity));
    let year = record.year.map(|year| voice.short_year(FiscalYear(year))).unwrap_or_default();
    let role = role(&record.role).map_or("", |role| voice.role(role));
    let (old, new) = (amount(&record.old), amount(&record.new));
    let key = match record.kind {
        Kind::TargetChanged | Kind::ValueChanged => "change-value",
        Kind::ResultAdded | Kind::ValueAdded => "change-value-added",
        Kind::ValueRemoved => "change-value-removed",
        Kind::ItemAdded | Kind::PlanAdded => "change-item-added",
        Kind::ItemRemoved | Kind::PlanRemoved => "change-item-removed",
    };
    let said = voice.phrases.fill(key, &[("year", &year), ("role", role), ("old", &old), ("new", &new)]);
    if record.series.is_empty() {
        said
    } else {
        voice.phrases.fill("change-series", &[("series", ctx.portal.words(voice.edition, "", &record.series).text), ("change", &said)])
    }
}

fn role(word: &str) -> Option<Role> {
    Role::WORDS.iter().map(|(_, role)| *role).find(|role| role.open_data() == word)
}

/// The reason that the data records for a changed target.
fn reason<'a>(ctx: &PageContext<'a>, (plan, item): (PlanIx, Item), record: &Record) -> Option<&'a str> {
    let Item::Indicator(at) = item else { return None };
    point(ctx.portal.plan(plan), at, record).and_then(|point| earlier(point, record))
}

/// The point whose change a record tells, if it is still there.
pub fn point<'a>(plan: &'a crate::model::plan::Plan, at: crate::model::index::IndicatorIx, record: &Record) -> Option<&'a Point> {
    let series = plan[at].series.iter().find(|series| series.name.as_deref().unwrap_or("") == record.series)?;
    series.points.iter().find(|point| Some(point.year.0) == record.year && point.role.open_data() == record.role)
}

/// Why a point was changed from the value that a record tells, if its ledger says so.
pub fn earlier<'a>(point: &'a Point, record: &Record) -> Option<&'a str> {
    let old = Quantity::parse(&record.old)?.figure;
    point.was.iter().rev().find(|earlier| earlier.value.quantity.figure == old).map(|earlier| earlier.why.as_str())
}

fn erratum_line(ctx: &PageContext<'_>, erratum: &Erratum) -> ErratumLine {
    ErratumLine {
        link: erratum.item.map_or_else(|| ctx.plan_link(erratum.plan), |item| ctx.item(erratum.plan, item)),
        date: ctx.voice.formats.instant(erratum.date),
        what_html: ctx.words_html(&erratum.what),
        why_html: ctx.words_html(&erratum.why),
    }
}

/// What changed on the page of a context: a plan's own changes, or those of the item that it shows.
pub(super) fn notices(ctx: &PageContext<'_>) -> Option<Notices> {
    let (plan, item) = match ctx.kind? {
        PageKind::Plan(plan) => (plan, None),
        PageKind::Section(plan, at) => (plan, Some(Item::Section(at))),
        PageKind::Programme(plan, at) => (plan, Some(Item::Programme(at))),
        PageKind::Indicator(plan, at) => (plan, Some(Item::Indicator(at))),
        _ => return None,
    };
    let id = item.and_then(|item| id_of(ctx, plan, item)).map_or("", Id::as_str);
    let records: Vec<&Record> = ctx.history.map(|history| history.of(ctx.portal.plan(plan).id.as_str(), id).collect()).unwrap_or_default();
    let latest = records.first().map(|record| record.date.as_str()).unwrap_or_default();
    let errata: Vec<ErratumLine> =
        ctx.portal.errata.iter().filter(|erratum| erratum.plan == plan && erratum.item == item).map(|erratum| erratum_line(ctx, erratum)).collect();
    if records.is_empty() && errata.is_empty() {
        return None;
    }
    Some(Notices {
        date: if records.is_empty() { String::new() } else { date(ctx, latest) },
        lines: records.iter().filter(|record| record.date == latest).map(|record| line(ctx, record)).collect(),
        more: ctx.href(address::CHANGES),
        errata,
    })
}

fn date(ctx: &PageContext<'_>, iso: &str) -> String {
    Instant::parse(iso).map_or_else(|| iso.to_owned(), |date| ctx.voice.formats.instant(date))
}

fn plan_of(ctx: &PageContext<'_>, id: &str) -> Option<PlanIx> {
    ctx.portal.plan_indices().find(|at| ctx.portal.plan(*at).id.as_str() == id)
}

fn item_of(ctx: &PageContext<'_>, plan: PlanIx, id: &str) -> Option<Item> {
    ctx.portal.plan(plan).ids.iter().find(|(known, _)| known.as_str() == id).map(|(_, item)| *item)
}

fn id_of<'a>(ctx: &PageContext<'a>, plan: PlanIx, item: Item) -> Option<&'a Id> {
    ctx.portal.plan(plan).ids.iter().find(|(_, known)| **known == item).map(|(id, _)| id)
}
