//! References in prose: `{online-procedures 2020}`, `{staff-cut}`, `{fy 2018}`.

use crate::both;
use crate::calendar::FiscalYear;
use crate::model::contents::{Cell, Table};
use crate::model::index::{Id, IndicatorIx, Item};
use crate::model::indicator::Role;
use crate::model::plan::{Period, Plan};
use crate::model::prose::Reference;
use crate::report::{Both, Finding, Span};
use crate::source::form::did_you_mean;

/// What a reference asks for, or a finding.
pub(super) fn resolve(plan: &Plan, words: &str, span: Span) -> Result<Reference, Box<Finding>> {
    let words = words.trim();
    let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let rest = rest.trim();
    match first {
        "fy" => FiscalYear::parse(rest).map(Reference::FiscalYear).ok_or_else(|| wrong(words, span, fiscal_year_hint())),
        "plan" => of_plan(plan, rest)
            .ok_or_else(|| wrong(words, span, both!("`{{plan period}}` か `{{plan horizon}}` と書きます", "write `{{plan period}}` or `{{plan horizon}}`"))),
        _ => of_item(plan, first, rest, words, span),
    }
}

fn fiscal_year_hint() -> Both {
    both!("`{{fy 2018}}` のように書きます", "write it like `{{fy 2018}}`")
}

fn of_plan(plan: &Plan, rest: &str) -> Option<Reference> {
    match rest {
        "period" if plan.imprint.period != Period::Unstated => Some(Reference::Period),
        "horizon" => plan.imprint.horizon.as_ref().map(|horizon| Reference::Year(horizon.value)),
        _ => None,
    }
}

fn of_item(plan: &Plan, first: &str, rest: &str, words: &str, span: Span) -> Result<Reference, Box<Finding>> {
    let item = Id::parse(first).and_then(|id| plan.ids.get(&id).copied());
    let Some(item) = item else {
        let finding = Finding::error("unknown-reference", span, both!("`{first}` というIDはこの計画にありません", "this plan has no id `{first}`"));
        return Err(Box::new(finding.maybe_hint(did_you_mean(first, plan.ids.keys().map(Id::as_str)))));
    };
    match (item, rest) {
        (Item::Fact(index), "") => Ok(Reference::Fact(index)),
        (item, "") => Ok(Reference::Name(item)),
        (item, "date" | "when") => {
            date_of(plan, item).map(Reference::Date).ok_or_else(|| wrong(words, span, both!("これには日付がありません", "it has no date")))
        }
        (Item::Indicator(index), rest) => point(plan, index, rest).ok_or_else(|| wrong(words, span, points_hint(plan, index))),
        (Item::Table(index), rest) => {
            let table = &plan[index];
            let found = cell(table, rest).map(|(row, column)| Reference::Cell(index, row, column));
            found.ok_or_else(|| wrong(words, span, both!("行と列の見出しを続けて書きます", "write the row's label, then the column's heading")))
        }
        _ => Err(wrong(words, span, both!("IDだけを書くと名前になります", "the id alone gives its name"))),
    }
}

fn wrong(words: &str, span: Span, hint: Both) -> Box<Finding> {
    Box::new(Finding::error("bad-reference", span, both!("`{{{words}}}` が指すものがありません", "`{{{words}}}` points at nothing")).hint(hint))
}

fn date_of(plan: &Plan, item: Item) -> Option<crate::calendar::When> {
    match item {
        Item::Fact(index) => plan[index].date,
        Item::Event(index) => Some(plan[index].when),
        Item::Declaration(index) => plan[index].date,
        Item::Table(index) => plan[index].date,
        Item::List(index) => plan[index].date,
        Item::Service(index) => plan[index].start,
        _ => None,
    }
}

fn point(plan: &Plan, index: IndicatorIx, rest: &str) -> Option<Reference> {
    let mut words = rest.split_whitespace();
    let year = FiscalYear::parse(words.next()?)?;
    let (mut role, mut name) = (None, None);
    for word in words {
        match Role::WORDS.iter().find(|(known, _)| *known == word) {
            Some((_, known)) => role = Some(*known),
            None => name = Some(word),
        }
    }
    let all = plan[index].series.iter().enumerate().filter(|(_, series)| name.is_none() || series.name.as_deref() == name);
    for (at, series) in all {
        let found = series.points.iter().position(|point| point.year == year && role.is_none_or(|role| point.role == role));
        if let Some(position) = found {
            return Some(Reference::Point(index, at, position));
        }
    }
    None
}

fn points_hint(plan: &Plan, index: IndicatorIx) -> Both {
    let word = |role: Role| Role::WORDS.iter().find(|(_, known)| *known == role).map_or("", |(word, _)| word);
    let all: Vec<String> = plan[index].points().map(|(_, point)| format!("{} {}", point.year, word(point.role))).collect();
    let all = all.join(", ");
    both!("この指標の値: {all}", "values of this indicator: {all}")
}

fn cell(table: &Table, rest: &str) -> Option<(usize, usize)> {
    for (position, row) in table.rows.iter().enumerate() {
        let Some(column) = rest.strip_prefix(row.label.as_str()).map(str::trim) else { continue };
        let fits = |heading: &Vec<String>| heading.join(" ") == column || heading.last().is_some_and(|last| last == column);
        let found = table.columns.iter().position(|known| fits(&known.heading));
        let only = (column.is_empty() && table.columns.len() == 1).then_some(0);
        if let Some(column) = found.or(only)
            && matches!(row.cells.get(column), Some(Cell::Amount(_) | Cell::Words(_)))
        {
            return Some((position, column));
        }
    }
    None
}
