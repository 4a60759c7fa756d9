//! Understands the rows of a sheet: which indicator, series, year and role, and which amount.

use unicode_normalization::UnicodeNormalization;

use super::amount::{At, Cells, figure};
use super::heading::Columns;
use super::number::merged;
use super::table::{Content, Fault, Row, Table};
use super::words::{COLUMNS, COMPARATORS, Column, Comparator, QUALIFIERS, ROLES};
use crate::both;
use crate::calendar::FiscalYear;
use crate::model::index::{IndicatorIx, Item, PlanIx};
use crate::model::indicator::{Indicator, Role};
use crate::model::plan::Plan;
use crate::model::portal::Portal;
use crate::model::quantity::{Qualifier, Quantity};
use crate::report::{Both, Report};
use crate::source::form::did_you_mean;

/// What a row says.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) plan: PlanIx,
    pub(super) indicator: IndicatorIx,
    /// The series by its position; `None` for a value that all share, or for an indicator without named series.
    pub(super) series: Option<usize>,
    pub(super) year: FiscalYear,
    pub(super) role: Role,
    /// The amount; `None` if the row has none.
    pub(super) quantity: Option<Quantity>,
    /// The cell of the value, and what it shows.
    pub(super) place: String,
    pub(super) shown: String,
}

struct Reader<'a> {
    portal: &'a Portal,
    table: &'a Table,
    columns: &'a Columns,
    plan: Option<&'a str>,
    report: &'a mut Report,
}

/// The rows below the headings that name an indicator. A row of which a part cannot be understood gives findings instead.
pub(super) fn entries(portal: &Portal, (table, columns): (&Table, &Columns), plan: Option<&str>, report: &mut Report) -> Vec<Entry> {
    let mut reader = Reader { portal, table, columns, plan, report };
    let rows = table.rows.iter().filter(|row| row.number > columns.row);
    rows.filter(|row| columns.at.values().any(|at| row.cells.contains_key(at))).filter_map(|row| reader.row(row)).collect()
}

impl Reader<'_> {
    fn row(&mut self, row: &Row) -> Option<Entry> {
        let found = self.indicator(row);
        let year = self.year(row);
        let role = self.role(row);
        let comparator = self.comparator(row);
        let qualifier = self.qualifier(row);
        let (plan, indicator) = found?;
        let series = self.series(row, &self.portal.plan(plan)[indicator]);
        let figure = self.figure(row, comparator?, &self.portal.plan(plan)[indicator]);
        let (series, figure) = (series?, figure?);
        let unit = String::new();
        let at = self.columns.at.get(&Column::Value).copied().unwrap_or(0);
        let shown = row.cells.get(&at).map(Content::shown).unwrap_or_default();
        let quantity = figure.map(|figure| Quantity { figure, unit, qualifier });
        Some(Entry { plan, indicator, series, year: year?, role: role?, quantity, place: self.table.place(row.number, at), shown })
    }

    /// The words of a cell; `None` if it is empty. A cell covered by a merged one is a fault.
    fn text(&mut self, row: &Row, column: Column) -> Option<String> {
        let at = *self.columns.at.get(&column)?;
        match row.cells.get(&at)? {
            Content::Covered => {
                merged().report(&self.table.place(row.number, at), "", self.report);
                None
            }
            content => Some(content.shown().trim().to_owned()).filter(|text| !text.is_empty()),
        }
    }

    fn fault(&mut self, row: &Row, column: Column, fault: Fault) {
        let at = self.columns.at.get(&column).copied().unwrap_or(0);
        let shown = row.cells.get(&at).map(Content::shown).unwrap_or_default();
        fault.report(&self.table.place(row.number, at), &shown, self.report);
    }

    fn empty(&mut self, row: &Row, column: Column) {
        let at = self.columns.at.get(&column).copied().unwrap_or(0);
        if row.cells.get(&at) == Some(&Content::Covered) {
            return;
        }
        let name = COLUMNS.iter().find(|(have, ..)| *have == column).map_or("", |(_, ja, ..)| ja);
        let hint = both!("行を足すときは、上の行から写してください", "copy it from the row above");
        self.fault(row, column, Fault::error("empty-cell", both!("「{name}」が空です", "the column {name} is empty"), hint));
    }

    fn indicator(&mut self, row: &Row) -> Option<(PlanIx, IndicatorIx)> {
        let plan = self.text(row, Column::Plan).or_else(|| self.plan.map(str::to_owned));
        let Some(id) = self.text(row, Column::Indicator) else {
            self.empty(row, Column::Indicator);
            return None;
        };
        let plans: Vec<PlanIx> = match &plan {
            None => self.portal.plan_indices().collect(),
            Some(wanted) => {
                let Some(found) = self.portal.plan_indices().find(|ix| self.portal.plan(*ix).id.as_str() == wanted) else {
                    let message = both!("`{wanted}` という計画はありません", "there is no plan `{wanted}`");
                    self.unknown(row, Column::Plan, ("unknown-plan", message), self.portal.plans.iter().map(|plan| plan.id.as_str()).collect());
                    return None;
                };
                vec![found]
            }
        };
        let holds = |plan: &Plan| {
            plan.ids.iter().find(|(known, _)| known.as_str() == id).and_then(|(_, item)| if let Item::Indicator(ix) = item { Some(*ix) } else { None })
        };
        let found: Vec<(PlanIx, IndicatorIx)> = plans.iter().filter_map(|ix| holds(self.portal.plan(*ix)).map(|indicator| (*ix, indicator))).collect();
        if found.is_empty() {
            let names = plans.iter().flat_map(|ix| self.portal.plan(*ix).indicators.iter()).map(|indicator| indicator.id.as_str()).collect();
            self.unknown(row, Column::Indicator, ("unknown-indicator", both!("`{id}` という指標はありません", "there is no indicator `{id}`")), names);
        } else if found.len() > 1 {
            let hint = both!("「計画ID」の列を足すか、`--plan` で計画を決めてください", "add the column 計画ID, or name the plan with `--plan`");
            self.fault(
                row,
                Column::Indicator,
                Fault::error("several-plans", both!("`{id}` という指標は、いくつかの計画にあります", "several plans have an indicator `{id}`"), hint),
            );
        }
        (found.len() == 1).then(|| found.first().copied()).flatten()
    }

    fn unknown(&mut self, row: &Row, column: Column, (rule, message): (&'static str, Both), names: Vec<&str>) {
        let wanted = self.text(row, column).unwrap_or_default();
        let hint = did_you_mean(&wanted, names.iter().copied()).unwrap_or_else(|| {
            let all = names.iter().take(8).copied().collect::<Vec<_>>().join(", ");
            both!("使えるもの: {all}", "known are: {all}")
        });
        self.fault(row, column, Fault::error(rule, message, hint));
    }

    fn year(&mut self, row: &Row) -> Option<FiscalYear> {
        let Some(text) = self.text(row, Column::Year) else {
            self.empty(row, Column::Year);
            return None;
        };
        let year = FiscalYear::parse(&text);
        if year.is_none() {
            let narrow: String = text.nfkc().collect();
            let hint = match FiscalYear::parse(&narrow) {
                Some(year) => both!("`{year}` と書いてください", "write `{year}`"),
                None => both!("2027 か 令和9年度 のように書いてください", "write it like 2027 or 令和9年度"),
            };
            self.fault(row, Column::Year, Fault::error("bad-year", both!("`{text}` は年度として読めません", "`{text}` is no fiscal year"), hint));
        }
        year
    }

    fn role(&mut self, row: &Row) -> Option<Role> {
        let Some(text) = self.text(row, Column::Role) else {
            self.empty(row, Column::Role);
            return None;
        };
        let found = ROLES.iter().find(|(ja, en, _)| *ja == text || *en == text).map(|(.., role)| *role);
        if found.is_none() {
            let words = ROLES.iter().map(|(word, ..)| *word).collect();
            self.unknown(row, Column::Role, ("unknown-word", both!("`{text}` という役割はありません", "there is no role `{text}`")), words);
        }
        found
    }

    fn comparator(&mut self, row: &Row) -> Option<Comparator> {
        let Some(text) = self.text(row, Column::Comparator) else { return Some(Comparator::Exactly) };
        let found = COMPARATORS.iter().find(|(word, others, _)| *word == text || others.contains(&text.as_str())).map(|(.., comparator)| *comparator);
        if found.is_none() {
            let words = COMPARATORS.iter().map(|(word, ..)| *word).collect();
            self.unknown(row, Column::Comparator, ("unknown-word", both!("`{text}` という比べ方はありません", "there is no comparator `{text}`")), words);
        }
        found
    }

    fn qualifier(&mut self, row: &Row) -> Option<Qualifier> {
        let text = self.text(row, Column::Qualifier)?;
        let found = QUALIFIERS.iter().find(|(word, _)| *word == text).map(|(_, qualifier)| *qualifier);
        if found.is_none() {
            let words = QUALIFIERS.iter().map(|(word, _)| *word).collect();
            self.unknown(row, Column::Qualifier, ("unknown-word", both!("`{text}` という言い方はありません", "there is no qualifier `{text}`")), words);
        }
        found
    }

    /// The position of the series; `Some(None)` for shared values.
    fn series(&mut self, row: &Row, indicator: &Indicator) -> Option<Option<usize>> {
        let Some(text) = self.text(row, Column::Series) else { return Some(None) };
        let found = indicator.series.iter().position(|series| series.name.as_deref() == Some(text.as_str()));
        if found.is_none() {
            let names: Vec<&str> = indicator.series.iter().filter_map(|series| series.name.as_deref()).collect();
            self.unknown(row, Column::Series, ("unknown-series", both!("`{text}` という系列はありません", "there is no series `{text}`")), names);
        }
        found.map(Some)
    }

    fn figure(&mut self, row: &Row, comparator: Comparator, indicator: &Indicator) -> Option<Option<crate::model::quantity::Figure>> {
        let cell = |column: Column| self.columns.at.get(&column).and_then(|at| row.cells.get(at));
        let read = figure(comparator, Cells { value: cell(Column::Value), upper: cell(Column::Upper) }, indicator.precision());
        match read {
            Ok(figure) => Some(figure),
            Err((at, fault)) => {
                self.fault(row, if at == At::Value { Column::Value } else { Column::Upper }, fault);
                None
            }
        }
    }
}
