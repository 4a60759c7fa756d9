//! Settles facts, tables, lists, services, consultations, events, declarations, terms, figures, corrections.

use super::Settler;
use super::value::{amount, long_wording, origin, text, wording};
use crate::both;
use crate::model::contents::{
    Cell, CellWords, Channel, Column, Consultation, Correction, Declaration, Event, Fact, Figure, Home, List, ListItem, Opening, Row, Saying, Service, Table,
    Term,
};
use crate::model::index::{ConsultationIx, DeclarationIx, EventIx, FactIx, FigureIx, Id, Item, ListIx, ServiceIx, TableIx, TermIx};
use crate::model::indicator::Value;
use crate::model::provenance::Lines;
use crate::report::Finding;
use crate::source::written::contents as written;
use crate::source::written::value::Value as WrittenValue;

impl Settler<'_> {
    /// Settles facts; those without an id of their own (parts of services and events) get one from the group's id.
    pub(super) fn facts(&mut self, all: &[written::Fact], home: Home, group: Option<(&Id, &str)>, lines: &Lines, into: &mut Vec<FactIx>) {
        for (position, written) in all.iter().enumerate() {
            let id = match (&written.id, group) {
                (Some(id), _) => Some(id.value.clone()),
                (None, Some((group, _))) => Id::parse(&format!("{group}-{}", position + 1)),
                (None, None) => None,
            };
            let Some(id) = id else {
                let finding = Finding::error("missing-key", written.span, both!("`id` がありません", "`id` is missing"));
                self.findings
                    .push(finding.hint(both!("`id: …`(半角の英小文字・数字・ハイフン)を足してください", "add `id: …` (lower-case letters, digits, hyphens)")));
                continue;
            };
            let place = origin(written.line.as_ref(), lines, written.span);
            // Registered only now: an id must not lead to a fact that could not be read.
            let Some(saying) = self.saying(written, &place.lines) else { continue };
            let index = FactIx(self.plan.facts.len());
            if let Some(id) = &written.id {
                self.register(id, Item::Fact(index));
            }
            self.plan.facts.push(Fact {
                id,
                home,
                group: group.map(|(_, name)| name.to_owned()),
                label: written.label.0.iter().map(|label| label.0.clone()).collect(),
                saying,
                date: written.date,
                date_doubt: text(written.date_doubt.as_ref()),
                note: text(written.note.as_ref()),
                per: written.per,
                origin: place,
            });
            into.push(index);
        }
    }

    fn saying(&mut self, written: &written::Fact, lines: &Lines) -> Option<Saying> {
        match (&written.value, &written.says) {
            (Some(value), None) => {
                let mut value = self.amount(value, lines)?;
                value.doubt = value.doubt.or_else(|| text(written.doubt.as_ref()));
                value.explain = value.explain.or_else(|| text(written.explain.as_ref()));
                Some(Saying::Amount(value))
            }
            (None, Some(says)) => {
                let why = written.why.as_ref().or(written.doubt.as_ref()).or(written.explain.as_ref());
                Some(Saying::Words { wording: wording(says, written.printed.as_ref(), why) })
            }
            _ => {
                let message = both!("事実には `value`(数値)か `says`(言葉)のどちらか一方が要ります", "a fact has either `value` (a figure) or `says` (words)");
                self.findings.push(Finding::error("fact-unclear", written.span, message));
                None
            }
        }
    }

    pub(super) fn tables(&mut self, all: &[written::Table], home: Home, into: &mut Vec<TableIx>) {
        for written in all {
            let index = TableIx(self.plan.tables.len());
            self.register(&written.id, Item::Table(index));
            let columns = columns(written);
            let rows = written.rows.iter().filter_map(|row| self.row(row, written, columns.len())).collect();
            self.plan.tables.push(Table {
                id: written.id.value.clone(),
                home,
                title: written.title.0.clone(),
                unit: text(written.unit.as_ref()),
                date: written.date,
                columns,
                rows,
                note: text(written.note.as_ref()),
                origin: origin(Some(&written.line), &written.line, written.span),
            });
            into.push(index);
        }
    }

    fn row(&mut self, row: &written::Row, table: &written::Table, columns: usize) -> Option<Row> {
        let lines = row.line.clone().unwrap_or_else(|| table.line.clone());
        let (label, cells) = row.cells.split_first()?;
        if cells.len() != columns {
            let found = cells.len();
            let message = both!("表の列は{columns}ですが、この行の値は{found}です", "the table has {columns} columns, but this row has {found} cells");
            let finding = Finding::error("cells-differ", row.span, message);
            let hint = both!("カンマのある数は \"1,234\" のように引用符で囲んでください", "put numbers with commas in quotes: \"1,234\"");
            self.findings.push(finding.hint(hint));
            return None;
        }
        self.findings.extend(cells.iter().filter_map(super::value::misplaced_ledger));
        Some(Row {
            label: label.value.as_ref().map_or_else(|| label.printed.clone(), |value| value.value.0.clone()),
            cells: cells.iter().map(|cell| self::cell(cell, &lines)).collect(),
            total: row.total,
            note: text(row.note.as_ref()),
            lines,
        })
    }

    pub(super) fn lists(&mut self, all: &[written::List], home: Home, into: &mut Vec<ListIx>) {
        for written in all {
            let index = ListIx(self.plan.lists.len());
            self.register(&written.id, Item::List(index));
            let one_per_line = written.line.count() == written.items.len();
            let mut items = Vec::new();
            for (position, item) in written.items.iter().enumerate() {
                let own = item.0.line.clone().or_else(|| one_per_line.then(|| written.line.nth(position)).flatten());
                items.push(ListItem { text: long_wording(item), note: text(item.0.note.as_ref()), lines: own.unwrap_or_else(|| written.line.clone()) });
            }
            self.plan.lists.push(List {
                id: written.id.value.clone(),
                home,
                title: written.title.0.clone(),
                date: written.date,
                status: written.status,
                items,
                note: text(written.note.as_ref()),
                origin: origin(Some(&written.line), &written.line, written.span),
            });
            into.push(index);
        }
    }

    pub(super) fn services(&mut self, all: &[written::Service], home: Home, into: &mut Vec<ServiceIx>) {
        for written in all {
            let index = ServiceIx(self.plan.services.len());
            self.register(&written.id, Item::Service(index));
            let mut facts = Vec::new();
            self.facts(&written.facts, home, Some((&written.id.value, &written.name.0)), &written.line, &mut facts);
            let copies = self.optional_amount(written.copies.as_ref(), &written.line);
            let channels = written.channels.iter().map(|channel| self.channel(channel, &written.line)).collect();
            self.plan.services.push(Service {
                id: written.id.value.clone(),
                home,
                name: wording(&written.name, written.printed.as_ref(), written.why.as_ref()),
                start: written.start,
                start_printed: written.start_printed.as_ref().map(|printed| printed.0.clone()),
                medium: text(written.medium.as_ref()),
                frequency: text(written.frequency.as_ref()),
                copies,
                format: text(written.format.as_ref()),
                channels,
                facts,
                note: text(written.note.as_ref()),
                origin: origin(Some(&written.line), &written.line, written.span),
            });
            into.push(index);
        }
    }

    fn channel(&mut self, written: &written::Channel, lines: &Lines) -> Channel {
        let long = &written.0;
        let lines = long.line.clone().unwrap_or_else(|| lines.clone());
        Channel { name: long.name.0.clone(), copies: self.optional_amount(long.copies.as_ref(), &lines), note: text(long.note.as_ref()), lines }
    }

    fn optional_amount(&mut self, written: Option<&WrittenValue>, lines: &Lines) -> Option<Value> {
        written.and_then(|written| self.amount(written, lines))
    }

    pub(super) fn consultations(&mut self, all: &[written::Consultation], home: Home, into: &mut Vec<ConsultationIx>) {
        for written in all {
            let index = ConsultationIx(self.plan.consultations.len());
            self.register(&written.id, Item::Consultation(index));
            let cases = self.optional_amount(written.cases.as_ref(), &written.line);
            self.plan.consultations.push(Consultation {
                id: written.id.value.clone(),
                home,
                name: wording(&written.name, written.printed.as_ref(), None),
                about: written.about.as_ref().map(long_wording),
                hours: written.hours.iter().map(opening).collect(),
                staff: written.staff.iter().flat_map(|staff| &staff.0).map(|name| name.0.clone()).collect(),
                languages: written.languages.iter().map(|language| language.0.clone()).collect(),
                cases,
                cases_date: written.cases_date,
                note: text(written.note.as_ref()),
                origin: origin(Some(&written.line), &written.line, written.span),
            });
            into.push(index);
        }
    }

    pub(super) fn events(&mut self, all: &[written::Event], home: Home, into: &mut Vec<EventIx>) {
        for written in all {
            let index = EventIx(self.plan.events.len());
            self.register(&written.id, Item::Event(index));
            let mut facts = Vec::new();
            self.facts(&written.facts, home, Some((&written.id.value, &written.text.0)), &written.line, &mut facts);
            self.plan.events.push(Event {
                id: written.id.value.clone(),
                home,
                text: wording(&written.text, written.printed.as_ref(), written.why.as_ref()),
                when: written.when,
                doubt: text(written.doubt.as_ref()),
                status: written.status,
                facts,
                note: text(written.note.as_ref()),
                origin: origin(Some(&written.line), &written.line, written.span),
            });
            into.push(index);
        }
    }

    pub(super) fn declarations(&mut self, all: &[written::Declaration], home: Home, into: &mut Vec<DeclarationIx>) {
        for written in all {
            let index = DeclarationIx(self.plan.declarations.len());
            self.register(&written.id, Item::Declaration(index));
            self.plan.declarations.push(Declaration {
                id: written.id.value.clone(),
                home,
                title: written.title.0.clone(),
                issuer: text(written.issuer.as_ref()),
                date: written.date,
                note: text(written.note.as_ref()),
                origin: origin(Some(&written.line), &written.line, written.span),
            });
            into.push(index);
        }
    }

    pub(super) fn terms(&mut self, all: &[written::Term], home: Home, into: &mut Vec<TermIx>) {
        for written in all {
            let index = TermIx(self.plan.terms.len());
            self.register(&written.id, Item::Term(index));
            self.plan.terms.push(Term {
                id: written.id.value.clone(),
                home,
                term: wording(&written.term, written.printed.as_ref(), None),
                reading: text(written.reading.as_ref()),
                full: text(written.full.as_ref()),
                mark: text(written.mark.as_ref()),
                means: text(written.means.as_ref()),
                origin: origin(Some(&written.line), &written.line, written.span),
            });
            into.push(index);
        }
    }

    pub(super) fn figures(&mut self, all: &[written::Figure], home: Home, into: &mut Vec<FigureIx>) {
        for written in all {
            let index = FigureIx(self.plan.figures.len());
            self.register(&written.id, Item::Figure(index));
            self.plan.figures.push(Figure {
                id: written.id.value.clone(),
                home,
                caption: wording(&written.caption, written.printed.as_ref(), written.why.as_ref()),
                kind: written.kind,
                credit: text(written.credit.as_ref()),
                note: text(written.note.as_ref()),
                origin: origin(Some(&written.line), &written.line, written.span),
            });
            into.push(index);
        }
    }
}

fn cell(written: &WrittenValue, lines: &Lines) -> Cell {
    match amount(written, lines) {
        Some(value) => Cell::Amount(value),
        None => {
            let meant = written.value.as_ref().map_or(written.printed.as_str(), |value| value.value.0.as_str());
            Cell::Words(CellWords {
                text: meant.to_owned(),
                printed: (meant != written.printed).then(|| written.printed.clone()),
                note: written.note.clone(),
                doubt: written.doubt.clone(),
                explain: written.explain.clone(),
            })
        }
    }
}

fn columns(written: &written::Table) -> Vec<Column> {
    let column = |(position, heading): (usize, &crate::source::written::value::OneOrMore)| Column {
        heading: heading.0.iter().map(|part| part.0.clone()).collect(),
        unit: written.column_units.get(position).map(|unit| unit.0.clone()),
        date: written.column_dates.get(position).copied(),
        status: written.column_status.get(position).copied(),
    };
    written.columns.iter().enumerate().map(column).collect()
}

fn opening(written: &written::Opening) -> Opening {
    Opening {
        printed: written.printed.0.clone(),
        weeks: written.weeks.iter().filter_map(|week| u8::try_from(*week).ok()).collect(),
        weekdays: written.weekdays.iter().map(|day| day.0.clone()).collect(),
        from: text(written.from.as_ref()),
        to: text(written.to.as_ref()),
        language: text(written.language.as_ref()),
    }
}

/// Settles corrections.
pub(super) fn corrections(all: &[written::Correction]) -> Vec<Correction> {
    let settle = |written: &written::Correction| Correction {
        kind: written.kind,
        place: written.r#where.0.clone(),
        printed: written.printed.as_ref().map(|printed| printed.0.clone()),
        mended: text(written.mended.as_ref()),
        note: text(written.note.as_ref()),
        lines: written.line.clone(),
    };
    all.iter().map(settle).collect()
}
