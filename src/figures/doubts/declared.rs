//! Doubts that the plan's data declares as such, sections printed twice, spans of years that were lost, sums that do not hold.

use super::{Doubt, Meant, Spot, Step};
use crate::model::contents::{Cell, Correction, CorrectionKind, Home, Table, Total};
use crate::model::index::{Id, Item, SectionIx, TableIx};
use crate::model::plan::Plan;
use crate::model::programme::{Activity, Programme};
use crate::model::section::Section;

pub(super) fn collect<'a>(plan: &'a Plan, all: &mut Vec<Doubt<'a>>) {
    all.extend(plan.imprint.corrections.iter().map(|correction| declared(Home::Plan, None, correction)));
    for at in plan.section_indices() {
        let section = &plan[at];
        all.extend(section.contents.corrections.iter().map(|correction| declared(Home::Section(at), None, correction)));
        reprints(at, section, all);
    }
    for at in plan.programme_indices() {
        let programme = &plan[at];
        let (home, item) = (Home::Programme(at), (Item::Programme(at), &programme.id));
        all.extend(programme.contents.corrections.iter().map(|correction| declared(home, Some(item), correction)));
        all.extend(programme.activities.iter().filter_map(|activity| span((home, item), programme, activity)));
    }
    plan.tables.iter().enumerate().for_each(|(at, table)| sums(TableIx(at), table, all));
}

fn declared<'a>(home: Home, item: Option<(Item, &'a Id)>, correction: &'a Correction) -> Doubt<'a> {
    Doubt {
        kind: correction.kind,
        spot: Spot { home, item, place: vec![Step::from(&correction.place)], lines: &correction.lines },
        printed: correction.printed.as_deref().unwrap_or_default().into(),
        meant: correction.mended.as_ref().into(),
        notes: correction.note.iter().map(String::as_str).collect(),
    }
}

fn reprints<'a>(at: SectionIx, section: &'a Section, all: &mut Vec<Doubt<'a>>) {
    for reprint in section.reprints.iter().filter(|reprint| reprint.title != section.title.text) {
        let place = vec![Step::from(&reprint.place), Step::from(&section.title)];
        all.push(Doubt {
            kind: CorrectionKind::Wording,
            spot: Spot { home: Home::Section(at), item: Some((Item::Section(at), &section.id)), place, lines: &reprint.lines },
            printed: reprint.title.as_str().into(),
            meant: Meant::Words(&section.title.text),
            notes: Vec::new(),
        });
    }
}

fn span<'a>((home, item): (Home, (Item, &'a Id)), programme: &'a Programme, activity: &'a Activity) -> Option<Doubt<'a>> {
    let uncertain = activity.uncertain.as_ref()?;
    let place = vec![Step::from(&programme.name), Step::from(&activity.text)];
    Some(Doubt {
        kind: CorrectionKind::Span,
        spot: Spot { home, item: Some(item), place, lines: &activity.origin.lines },
        printed: "".into(),
        meant: Meant::Years(activity.years),
        notes: vec![&uncertain.why],
    })
}

fn sums<'a>(at: TableIx, table: &'a Table, all: &mut Vec<Doubt<'a>>) {
    for row in table.rows.iter().filter(|row| row.total == Some(Total::Differs)) {
        let printed = row.cells.iter().map(|cell| match cell {
            Cell::Amount(value) => value.printed.as_str(),
            Cell::Words(words) => words.printed.as_ref().unwrap_or(&words.text),
        });
        let place = vec![Step::from(&table.title), Step::from(&row.label)];
        all.push(Doubt {
            kind: CorrectionKind::Sum,
            spot: Spot { home: table.home, item: Some((Item::Table(at), &table.id)), place, lines: &row.lines },
            printed: printed.collect::<Vec<_>>().join("; ").into(),
            meant: Meant::AsPrinted,
            notes: row.note.iter().map(String::as_str).collect(),
        });
    }
}
