//! Narrative as plain text: HTML taken off, references to data said in the edition's words.
//!
//! Goes in: the pieces of a block. Comes out: paragraphs and list items on lines of their own. Leaves to others: how pages show the same
//! pieces with links and markup.

use super::subject::Subject;
use crate::figures::Voice;
use crate::language::EditionIx;
use crate::model::contents::{Cell, Saying};
use crate::model::index::{Item, SectionIx};
use crate::model::indicator::Value;
use crate::model::prose::{Piece, ProseBlock, Reference};
use crate::model::provenance::Lines;

/// The text of a block in an edition.
pub fn text(subject: &Subject<'_>, edition: EditionIx, block: &ProseBlock) -> String {
    let mut out = String::new();
    for piece in &block.pieces {
        match piece {
            Piece::Html(html) => push_html(&mut out, html),
            Piece::Term(_, words) => out.push_str(words),
            Piece::Reference(asked) => out.push_str(&reference(subject, edition, asked)),
            Piece::PageLink(_) => {}
        }
    }
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The source's lines on which a block rests: translations rest on those of the source language's block.
pub fn lines<'a>(subject: &Subject<'a>, section: SectionIx, block: &'a ProseBlock) -> &'a Lines {
    if !block.lines.is_empty() {
        return &block.lines;
    }
    let original = subject.portal.narratives.get(&(subject.index, section, EditionIx(0)));
    let same = original.and_then(|narrative| narrative.blocks.iter().find(|other| other.kind == block.kind));
    same.map_or(&subject.plan[section].origin.lines, |block| &block.lines)
}

fn reference<'a>(subject: &Subject<'a>, edition: EditionIx, asked: &Reference) -> String {
    let plan = subject.plan;
    let voice = subject.voice(edition);
    match *asked {
        Reference::Name(item) => voice.text(name(subject, item)).to_owned(),
        Reference::Point(indicator, series, point) => {
            let point = plan[indicator].series.get(series).and_then(|series| series.points.get(point));
            point.map(|point| voice.value(&point.value)).unwrap_or_default()
        }
        Reference::Fact(fact) => match &plan[fact].saying {
            Saying::Amount(value) => voice.value(value),
            Saying::Words { wording } => voice.text(&wording.text).to_owned(),
        },
        Reference::Date(when) => voice.when(when),
        Reference::Cell(table, row, column) => {
            let table = &plan[table];
            let unit = table.columns.get(column).and_then(|column| column.unit.as_ref()).or(table.unit.as_ref());
            match table.rows.get(row).and_then(|row| row.cells.get(column)) {
                Some(Cell::Amount(value)) => with_unit(&voice, value, unit),
                Some(Cell::Words(wording)) => voice.text(&wording.text).to_owned(),
                None => String::new(),
            }
        }
        Reference::FiscalYear(year) => voice.short_year(year),
        Reference::Period => voice.period(plan),
        Reference::Year(year) => voice.formats.instant(crate::calendar::Instant::Year(year)),
    }
}

/// A cell's value, with the unit of its column or table where the print has none in the cell.
fn with_unit<'a>(voice: &Voice<'a>, value: &'a Value, unit: Option<&'a String>) -> String {
    let text = voice.value(value);
    match unit {
        Some(unit) if value.quantity.unit.is_empty() && voice.is_source() => format!("{text}{unit}"),
        Some(unit) if value.quantity.unit.is_empty() => voice.phrases.fill("value-with-unit", &[("number", &text), ("unit", voice.unit_name(unit))]),
        _ => text,
    }
}

/// The name of an item in the source language.
fn name<'a>(subject: &Subject<'a>, item: Item) -> &'a str {
    let plan = subject.plan;
    match item {
        Item::Section(index) => &plan[index].title.text,
        Item::Programme(index) => &plan[index].name.text,
        Item::Activity(index, at) => plan[index].activities.get(at).map_or("", |activity| &activity.text.text),
        Item::Indicator(index) => &plan[index].name.text,
        Item::Fact(index) => plan[index].label.last().map_or("", String::as_str),
        Item::Table(index) => &plan[index].title,
        Item::List(index) => &plan[index].title,
        Item::Service(index) => &plan[index].name.text,
        Item::Consultation(index) => &plan[index].name.text,
        Item::Event(index) => &plan[index].text.text,
        Item::Declaration(index) => &plan[index].title,
        Item::Term(index) => &plan[index].term.text,
        Item::Figure(index) => &plan[index].caption.text,
        Item::Unit(index) => &plan[index].name.text,
    }
}

/// Ends of paragraphs, list items and breaks end a line; other tags vanish; entities become characters.
fn push_html(out: &mut String, html: &str) {
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        rest = if from.starts_with('<') { tag(out, from) } else { entity(out, from) };
    }
    out.push_str(rest);
}

fn tag<'a>(out: &mut String, from: &'a str) -> &'a str {
    let (tag, rest) = from.split_once('>').unwrap_or((from, ""));
    if tag.starts_with("</p") || tag.starts_with("</li") || tag.starts_with("</h") || tag.starts_with("<br") || tag.starts_with("<ul") || tag.starts_with("<ol")
    {
        out.push('\n');
    }
    rest
}

fn entity<'a>(out: &mut String, from: &'a str) -> &'a str {
    const ENTITIES: [(&str, char); 5] = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\'')];
    let found = ENTITIES.iter().find_map(|(name, sign)| from.strip_prefix(name).map(|rest| (*sign, rest)));
    let (sign, rest) = found.unwrap_or_else(|| ('&', &from['&'.len_utf8()..]));
    out.push(sign);
    rest
}
