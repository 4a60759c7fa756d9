//! Doubts that the plan's data declares as such, sections printed twice, spans of years that were lost, sums that do not hold.

use super::Doubt;
use crate::calendar::FiscalSpan;
use crate::export::cell::Part;
use crate::model::contents::{Cell, Correction, CorrectionKind, Home, Table, Total};
use crate::model::index::{ProgrammeIx, SectionIx};
use crate::model::plan::Plan;
use crate::model::programme::{Activity, Programme};
use crate::model::section::Section;

pub(super) fn doubts<'a>(plan: &'a Plan, all: &mut Vec<Doubt<'a>>) {
    all.extend(plan.imprint.corrections.iter().map(|correction| declared(Home::Plan, "", correction)));
    for (at, section) in plan.sections.iter().enumerate() {
        let home = Home::Section(SectionIx(at));
        all.extend(section.contents.corrections.iter().map(|correction| declared(home, "", correction)));
        reprints(home, section, all);
    }
    for (at, programme) in plan.programmes.iter().enumerate() {
        let home = Home::Programme(ProgrammeIx(at));
        all.extend(programme.contents.corrections.iter().map(|correction| declared(home, programme.id.as_str(), correction)));
        all.extend(programme.activities.iter().filter_map(|activity| span(home, programme, activity)));
    }
    plan.tables.iter().for_each(|table| sums(table, all));
}

fn declared<'a>(home: Home, item: &'a str, correction: &'a Correction) -> Doubt<'a> {
    Doubt {
        kind: correction.kind,
        home,
        item,
        place: vec![Part::from(&correction.place)],
        printed: correction.printed.clone().unwrap_or_default(),
        mended: correction.mended.clone().unwrap_or_default(),
        notes: correction.note.iter().collect(),
        lines: &correction.lines,
    }
}

fn reprints<'a>(home: Home, section: &'a Section, all: &mut Vec<Doubt<'a>>) {
    for reprint in section.reprints.iter().filter(|reprint| reprint.title != section.title.text) {
        all.push(Doubt {
            kind: CorrectionKind::Wording,
            home,
            item: section.id.as_str(),
            place: vec![Part::from(&reprint.place), Part::from(&section.title)],
            printed: reprint.title.clone(),
            mended: section.title.text.clone(),
            notes: Vec::new(),
            lines: &reprint.lines,
        });
    }
}

fn span<'a>(home: Home, programme: &'a Programme, activity: &'a Activity) -> Option<Doubt<'a>> {
    let uncertain = activity.uncertain.as_ref()?;
    Some(Doubt {
        kind: CorrectionKind::Span,
        home,
        item: programme.id.as_str(),
        place: vec![Part::from(&programme.name), Part::from(&activity.text)],
        printed: String::new(),
        mended: years(activity.years),
        notes: vec![&uncertain.why],
        lines: &activity.origin.lines,
    })
}

/// Fiscal years as the plan's data writes them: `2011-2013`, `2014-`, `2012`.
fn years(span: FiscalSpan) -> String {
    match span.to {
        None => format!("{}-", span.from),
        Some(to) if to == span.from => to.to_string(),
        Some(to) => format!("{}-{to}", span.from),
    }
}

fn sums<'a>(table: &'a Table, all: &mut Vec<Doubt<'a>>) {
    for row in table.rows.iter().filter(|row| row.total == Some(Total::Differs)) {
        let printed = row.cells.iter().map(|cell| match cell {
            Cell::Amount(value) => value.printed.as_str(),
            Cell::Words(wording) => wording.printed.as_ref().unwrap_or(&wording.text),
        });
        all.push(Doubt {
            kind: CorrectionKind::Sum,
            home: table.home,
            item: table.id.as_str(),
            place: vec![Part::from(&table.title), Part::from(&row.label)],
            printed: printed.collect::<Vec<_>>().join("; "),
            mended: String::new(),
            notes: row.note.iter().collect(),
            lines: &row.lines,
        });
    }
}
