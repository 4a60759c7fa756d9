//! What the rows change in the plans: compared with the values that are there, each once, and inside the plan's period.

use std::collections::BTreeMap;

use super::amount::printed;
use super::entry::Entry;
use super::table::Fault;
use crate::both;
use crate::calendar::FiscalYear;
use crate::model::index::{IndicatorIx, PlanIx};
use crate::model::indicator::{Indicator, Point, Role};
use crate::model::plan::Period;
use crate::model::portal::Portal;
use crate::model::quantity::{Figure, Quantity};
use crate::report::{Report, Severity};

/// A value that changes or is added.
#[derive(Debug, Clone)]
pub struct Change {
    /// The plan.
    pub plan: PlanIx,
    /// The indicator.
    pub indicator: IndicatorIx,
    /// The series by its position; `None` for a shared value or an indicator without named series.
    pub series: Option<usize>,
    /// The fiscal year.
    pub year: FiscalYear,
    /// The role.
    pub role: Role,
    /// The value as it is now, as meant; `None` if it is added.
    pub old: Option<String>,
    /// The value as it will be, as a plan prints it.
    pub new: String,
    /// The cell that says so: `実績.xlsx 値!J12`.
    pub place: String,
}

/// The changes of all rows, in their order. Rows that say what the plan says already change nothing.
pub(super) fn changes(portal: &Portal, entries: Vec<Entry>, report: &mut Report) -> Vec<Change> {
    let mut seen: BTreeMap<(PlanIx, IndicatorIx, Option<usize>, FiscalYear, Role), String> = BTreeMap::new();
    let mut changes = Vec::new();
    for entry in entries {
        let key = (entry.plan, entry.indicator, entry.series, entry.year, entry.role);
        if let Some(first) = seen.get(&key) {
            let hint = both!("どちらか一方の行を消してください", "remove one of the two rows");
            let message = both!(
                "同じ指標・系列・年度・役割の行が2つあります(1つ目: {first})",
                "two rows are of the same indicator, series, year and role (the first: {first})"
            );
            Fault::error("duplicate-row", message, hint).report(&entry.place, &entry.shown, report);
            continue;
        }
        seen.insert(key, entry.place.clone());
        changes.extend(change(portal, &entry, report));
    }
    changes
}

fn change(portal: &Portal, entry: &Entry, report: &mut Report) -> Option<Change> {
    let plan = portal.plan(entry.plan);
    let indicator = &plan[entry.indicator];
    let point = point(indicator, entry);
    let Some(quantity) = &entry.quantity else {
        if let Some(point) = point {
            emptied(point).report(&entry.place, "", report);
        }
        return None;
    };
    if point.is_some_and(|point| same(&point.value.quantity, quantity)) {
        return None;
    }
    if let (Period::Years(span), None) = (plan.imprint.period, point)
        && !span.contains(entry.year)
        && (entry.role.is_target() || entry.role == Role::Result)
    {
        let (year, from) = (entry.year, span.from);
        let to = span.to.map_or_else(String::new, |to| to.to_string());
        let message = both!("{year}年度は計画の期間({from}～{to}年度)の外です", "FY{year} is outside the plan's period (FY{from} to {to})");
        let hint = both!(
            "年度を確かめてください。計画が延びたときは、先に plan.yaml の period を直します",
            "check the year; if the plan was extended, change `period` in plan.yaml first"
        );
        Fault::error("year-outside-period", message, hint).report(&entry.place, &entry.shown, report);
        return None;
    }
    let old = point.map(|point| point.value.mended.clone().unwrap_or_else(|| point.value.printed.clone()));
    let new = printed(indicator, point.map(|point| &point.value), quantity);
    let (series, year, role) = (entry.series, entry.year, entry.role);
    Some(Change { plan: entry.plan, indicator: entry.indicator, series, year, role, old, new, place: entry.place.clone() })
}

fn point<'a>(indicator: &'a Indicator, entry: &Entry) -> Option<&'a Point> {
    let named = indicator.series.iter().any(|series| series.name.is_some());
    let series = indicator.series.get(entry.series.unwrap_or(0))?;
    let shared = named && entry.series.is_none();
    series.points.iter().find(|point| point.year == entry.year && point.role == entry.role && point.shared == shared)
}

/// Whether two amounts say the same; zeros after the point and the unit do not count, a spreadsheet keeps neither.
fn same(have: &Quantity, wanted: &Quantity) -> bool {
    let numbers = have.figure.value().zip(wanted.figure.value()).is_none_or(|(a, b)| a.partial_cmp(&b).is_some_and(|order| order.is_eq()));
    let uppers = have.figure.upper().zip(wanted.figure.upper()).is_none_or(|(a, b)| a.partial_cmp(&b).is_some_and(|order| order.is_eq()));
    let kinds = have.figure.comparator() == wanted.figure.comparator();
    kinds && numbers && uppers && (have.qualifier == wanted.qualifier || matches!(have.figure, Figure::Dash))
}

fn emptied(point: &Point) -> Fault {
    let printed = &point.value.printed;
    let mut fault = Fault::error(
        "value-emptied",
        both!("値が空です。今の値 `{printed}` はそのまま残ります", "the value is empty; the present value `{printed}` stays"),
        both!("値をなくすときは、seeds のファイルから行を消してください", "to take a value away, remove its line from the file in seeds"),
    );
    fault.severity = Severity::Warning;
    fault
}
