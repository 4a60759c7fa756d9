//! A total of a table that is not what the data says of it.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::contents::{Cell, Row, Table, Total};
use crate::model::indicator::Value;
use crate::model::quantity::{Decimal, Figure};
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "total-differs",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "total: holds とした行の値が内訳の行の合計にならない表と、total: differs とした行が実は合っている表を見つけます。前の合計の行より下の行、または表のはじめからの行を足します。表のいちばん上にある合計には、次の合計までの下の行を足します。",
            en: "Finds rows marked `total: holds` that are not the sum of their rows, and rows marked `total: differs` that are. The rows since the last total, or all rows from the top, are summed; for a total in the first row, the rows below it up to the next total.",
        },
        why: Words {
            ja: "ページには「合計は出典のとおりで、内訳と合う/合わない」と示されます。それが事実でなければなりません。",
            en: "The page says of each total whether it agrees with its parts; that must be true.",
        },
        example: "rows:\n  - {cells: [一般会計, \"100\"]}\n  - {cells: [特別会計, \"50\"]}\n  - {cells: [合計, \"160\"], total: holds}   # 150",
        cure: Words {
            ja: "値を出典で確かめてください。出典の合計が合っていなければ total: differs、内訳が一部だけなら total: partial としてください。",
            en: "Check the cells against the source. If the source's own total is off, write `total: differs`; if the rows are only a part, `total: partial`.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        for table in &plan.tables {
            for (position, row) in table.rows.iter().enumerate() {
                let found = match row.total {
                    Some(Total::Holds) => broken(table, position, row),
                    Some(Total::Differs) => holds_after_all(table, position, row).into_iter().collect(),
                    Some(Total::Partial) | None => Vec::new(),
                };
                findings.extend(found.into_iter().map(|finding| finding.about(&plan.id, &table.id)));
            }
        }
    }
}

fn broken(table: &Table, position: usize, row: &Row) -> Vec<Finding> {
    let off = sums(table, position, row).into_iter().filter(|sum| !sum.agrees());
    let report = |sum: Sum<'_>| {
        let (title, label, printed) = (&table.title, &row.label, &sum.total.printed);
        let rows = sum.all.grouped();
        let message = both!(
            "表「{title}」の「{label}」は {printed} ですが、内訳の行の合計は {rows} です",
            "「{label}」 of the table 「{title}」 is {printed}, but its rows sum to {rows}"
        );
        let hint = both!(
            "値を出典で確かめてください。出典の合計が合わなければ `total: differs`",
            "check the cells against the source; if the source's own total is off, write `total: differs`"
        );
        RULE.finding(sum.total.origin.span, message).hint(hint)
    };
    off.map(report).collect()
}

fn holds_after_all(table: &Table, position: usize, row: &Row) -> Option<Finding> {
    let sums = sums(table, position, row);
    let first = sums.first().filter(|_| sums.iter().all(Sum::agrees))?;
    let (title, label) = (&table.title, &row.label);
    let message = both!(
        "表「{title}」の「{label}」は合わない(differs)とされていますが、内訳の行の合計と合っています",
        "「{label}」 of the table 「{title}」 is marked as differing, but it is the sum of its rows"
    );
    Some(RULE.finding(first.total.origin.span, message).hint(both!("`total: holds` と書いてください", "write `total: holds`")))
}

/// The total of one column beside what the rows above it make.
struct Sum<'a> {
    total: &'a Value,
    number: Decimal,
    since_last_total: Decimal,
    all: Decimal,
}

impl Sum<'_> {
    fn agrees(&self) -> bool {
        let same = |sum: Decimal| sum.minus(self.number).as_f64() == 0.0;
        same(self.since_last_total) || same(self.all)
    }
}

fn sums<'a>(table: &'a Table, position: usize, row: &'a Row) -> Vec<Sum<'a>> {
    let (block, all_rows) = summed(table, position);
    let mut found = Vec::new();
    for (column, cell) in row.cells.iter().enumerate() {
        let Cell::Amount(total) = cell else { continue };
        let Figure::Number(number) = total.quantity.figure else { continue };
        let sum = |rows: &[Row]| rows.iter().filter(|row| row.total.is_none()).filter_map(|row| number_in(row, column)).fold(Decimal::new(0, 0), Decimal::plus);
        found.push(Sum { total, number, since_last_total: sum(block), all: sum(all_rows) });
    }
    found
}

/// The rows that a total may stand for: those since the last total, and all from the top; for a total in the first row, those below it.
fn summed(table: &Table, position: usize) -> (&[Row], &[Row]) {
    let rows = |range: std::ops::Range<usize>| table.rows.get(range).unwrap_or_default();
    if position == 0 {
        let end = table.rows.iter().skip(1).position(|row| row.total.is_some()).map_or(table.rows.len(), |next| next + 1);
        return (rows(1..end), rows(1..end));
    }
    let above = rows(0..position);
    let block = above.iter().rposition(|row| row.total.is_some()).map_or(0, |last| last + 1);
    (rows(block..position), above)
}

fn number_in(row: &Row, column: usize) -> Option<Decimal> {
    match row.cells.get(column)? {
        Cell::Amount(value) => value.quantity.figure.value(),
        Cell::Words(_) => None,
    }
}
