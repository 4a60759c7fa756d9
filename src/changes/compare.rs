//! Compares the tables of two publications, plan by plan.

use std::collections::{BTreeMap, BTreeSet};

use super::record::{Kind, Record};
use super::rows::{Row, amount, cell, read};
use super::{Files, TABLES};

/// Everything that differs, plan by plan, in the order of the tables. A first publication differs in nothing.
pub(super) fn tables(before: &Files, now: &Files) -> Vec<Record> {
    let (old, new) = (plans(before), plans(now));
    if old.is_empty() {
        return Vec::new();
    }
    let mut changes = Vec::new();
    for plan in old.union(&new) {
        match (old.contains(plan), new.contains(plan)) {
            (true, true) => changes.extend(TABLES.iter().flat_map(|table| one_table(plan, table, (before, now)))),
            (had, _) => changes.push(record(plan, if had { Kind::PlanRemoved } else { Kind::PlanAdded })),
        }
    }
    changes
}

/// The plans that have a table of sections.
fn plans(files: &Files) -> BTreeSet<&str> {
    files.keys().filter_map(|path| path.strip_prefix("data/")?.strip_suffix("/sections.csv")).collect()
}

fn record(plan: &str, kind: Kind) -> Record {
    let empty = String::new;
    Record {
        date: empty(),
        kind,
        plan: plan.to_owned(),
        table: empty(),
        id: empty(),
        name: empty(),
        series: empty(),
        year: None,
        role: empty(),
        old: empty(),
        new: empty(),
    }
}

fn one_table(plan: &str, table: &str, (before, now): (&Files, &Files)) -> Vec<Record> {
    let path = format!("data/{plan}/{table}.csv");
    let (Some(old), Some(new)) = (before.get(&path), now.get(&path)) else { return Vec::new() };
    let (old, new) = (read(old), read(new));
    let mut changes = items(plan, table, (&old, &new));
    if table == "indicators" {
        changes.extend(values(plan, (&old, &new)));
    }
    changes
}

/// The columns of id and name of a table.
fn columns(table: &str) -> (&'static str, &'static str) {
    match table {
        "sections" => ("section_id", "title"),
        "programmes" => ("programme_id", "name"),
        _ => ("indicator_id", "name"),
    }
}

fn items(plan: &str, table: &str, (old, new): (&[Row], &[Row])) -> Vec<Record> {
    let (id, name) = columns(table);
    let named = |rows: &[Row]| rows.iter().map(|row| (cell(row, id).to_owned(), cell(row, name).to_owned())).collect::<BTreeMap<_, _>>();
    let (had, has) = (named(old), named(new));
    let change = |kind: Kind, (id, name): (&String, &String)| Record { table: table.to_owned(), id: id.clone(), name: name.clone(), ..record(plan, kind) };
    let added = has.iter().filter(|(id, _)| !had.contains_key(*id)).map(|item| change(Kind::ItemAdded, item));
    let removed = had.iter().filter(|(id, _)| !has.contains_key(*id)).map(|item| change(Kind::ItemRemoved, item));
    added.chain(removed).collect()
}

/// What names a value: indicator, series, year, role, and its number among several of the same name.
type Key = (String, String, String, String, usize);

fn by_key(rows: &[Row]) -> BTreeMap<Key, &Row> {
    let mut all = BTreeMap::new();
    for row in rows {
        let part = |column: &str| cell(row, column).to_owned();
        let mut key = (part("indicator_id"), part("series"), part("fiscal_year"), part("role"), 0);
        while all.contains_key(&key) {
            key.4 += 1;
        }
        all.insert(key, row);
    }
    all
}

fn values(plan: &str, (old, new): (&[Row], &[Row])) -> Vec<Record> {
    let (had, has) = (by_key(old), by_key(new));
    let known = |rows: &BTreeMap<Key, &Row>| rows.keys().map(|key| key.0.clone()).collect::<BTreeSet<_>>();
    let both: BTreeSet<String> = known(&had).intersection(&known(&has)).cloned().collect();
    let keys: BTreeSet<&Key> = had.keys().chain(has.keys()).filter(|key| both.contains(&key.0)).collect();
    let mut changes = Vec::new();
    for key in keys {
        let (before, after) = (had.get(key), has.get(key));
        let text = |row: Option<&&Row>| row.map(|row| amount(row)).unwrap_or_default();
        let (was, is) = (text(before), text(after));
        let target = key.3.ends_with("target");
        let kind = match (before, after) {
            (Some(_), Some(_)) if was == is => continue,
            (Some(_), Some(_)) if target => Kind::TargetChanged,
            (Some(_), Some(_)) => Kind::ValueChanged,
            (None, _) if key.3 == "result" => Kind::ResultAdded,
            (None, _) => Kind::ValueAdded,
            (Some(_), None) => Kind::ValueRemoved,
        };
        let name = after.or(before).map(|row| cell(row, "name").to_owned()).unwrap_or_default();
        let (id, series, role) = (key.0.clone(), key.1.clone(), key.3.clone());
        changes.push(Record { table: "indicators".to_owned(), id, name, series, year: key.2.parse().ok(), role, old: was, new: is, ..record(plan, kind) });
    }
    changes
}

#[cfg(test)]
mod tests {
    use crate::changes::{Files, History, Kind, PATH};

    const HEAD: &str = "indicator_id,name,series,unit,fiscal_year,role,comparator,value,upper,qualifier\n";

    fn site(rows: &str) -> Files {
        let sections = "section_id,title\n1,広報\n".to_owned();
        [("data/plan/sections.csv", sections), ("data/plan/indicators.csv", format!("{HEAD}{rows}"))]
            .into_iter()
            .map(|(path, text)| (path.to_owned(), text.into_bytes()))
            .collect()
    }

    fn said(history: &History) -> Vec<String> {
        history.changes.iter().map(|one| format!("{} {:?} {} {:?} {} -> {}", one.date, one.kind, one.id, one.year, one.old, one.new)).collect()
    }

    #[test]
    fn a_changed_target_and_a_new_result_are_recorded_once_and_stay() {
        let first = site("a,率,,%,2027,target,=,80,,\n");
        let second = site("a,率,,%,2027,target,=,75,,\na,率,,%,2026,result,>=,1200,,\n");
        let mut published = second.clone();
        let history = History::follow(&first, &second, "2026-11-20");
        assert_eq!(said(&history), ["2026-11-20 ResultAdded a Some(2026)  -> 1,200%以上", "2026-11-20 TargetChanged a Some(2027) 80% -> 75%"]);
        published.insert(PATH.to_owned(), serde_json::to_vec(&history).unwrap());
        assert_eq!(History::follow(&published, &second, "2026-12-01"), history, "nothing new adds nothing");
    }

    #[test]
    fn the_first_publication_has_no_history_and_a_new_plan_is_one_change() {
        let now = site("a,率,,%,2027,target,=,80,,\n");
        assert_eq!(History::follow(&Files::new(), &now, "2026"), History::default());
        let mut more = now.clone();
        more.insert("data/other/sections.csv".to_owned(), b"section_id,title\n1,x\n".to_vec());
        let history = History::follow(&now, &more, "2026");
        assert_eq!(history.changes.iter().map(|one| (one.kind, one.plan.as_str())).collect::<Vec<_>>(), [(Kind::PlanAdded, "other")]);
    }
}
