//! Where in the YAML a value stands or would stand, and what is written there.

use unicode_normalization::UnicodeNormalization;

use super::Edit;
use super::text::{comment, line_end, line_start, scalar};
use crate::calendar::FiscalYear;
use crate::import::change::Change;
use crate::model::indicator::{Indicator, Role};
use crate::source::yaml::{Key, Kind, Node};

type Entries = [(Key, Node)];

/// The edits of one change; `None` if the file has no such place.
pub(super) fn edits(text: &str, tree: &Node, indicator: &Indicator, change: &Change) -> Option<Vec<Edit>> {
    let own = find(tree, indicator.id.as_str())?;
    let series = change.series.and_then(|at| indicator.series.get(at)).and_then(|series| series.name.as_deref());
    let holder = match series {
        None => own,
        Some(name) => {
            let Kind::List(all) = &value(own, "series")?.kind else { return None };
            all.iter().filter_map(entries).find(|entries| value(entries, "name").and_then(scalar_text).is_some_and(|text| text == name))?
        }
    };
    let Some(points) = value(holder, "values").and_then(entries) else { return add_map(text, own, change) };
    match points.iter().find(|(key, _)| point(&key.text) == Some((change.year, change.role))) {
        Some((_, node)) => replace(text, node, change),
        None => add(text, points, change),
    }
}

fn entries(node: &Node) -> Option<&Entries> {
    if let Kind::Map(entries) = &node.kind { Some(entries) } else { None }
}

fn value<'a>(entries: &'a Entries, key: &str) -> Option<&'a Node> {
    entries.iter().find(|(have, _)| have.text == key).map(|(_, node)| node)
}

fn scalar_text(node: &Node) -> Option<&str> {
    if let Kind::Scalar { text, .. } = &node.kind { Some(text) } else { None }
}

/// The map of an indicator: the one with its id and a direction.
fn find<'a>(node: &'a Node, id: &str) -> Option<&'a Entries> {
    match &node.kind {
        Kind::Scalar { .. } => None,
        Kind::List(items) => items.iter().find_map(|item| find(item, id)),
        Kind::Map(entries) => {
            let own = value(entries, "id").and_then(scalar_text) == Some(id) && value(entries, "good").is_some();
            if own { Some(entries) } else { entries.iter().find_map(|(_, item)| find(item, id)) }
        }
    }
}

fn point(key: &str) -> Option<(FiscalYear, Role)> {
    let (year, role) = key.rsplit_once(' ')?;
    let role = Role::WORDS.iter().find(|(word, _)| *word == role)?.1;
    FiscalYear::parse(year).map(|year| (year, role))
}

fn key_of(change: &Change) -> String {
    let role = Role::WORDS.iter().find(|(_, role)| *role == change.role).map_or("", |(word, _)| word);
    format!("{} {role}", change.year)
}

/// Whether a key begins its line.
fn is_block(text: &str, at: usize) -> bool {
    text[line_start(text, at)..at].chars().all(|c| c == ' ' || c == '-')
}

fn replace(text: &str, node: &Node, change: &Change) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    let end = match entries(node) {
        None => {
            let at = node.span.bytes();
            let flow = in_flow(text, at.start);
            edits.push(Edit { start: at.start, end: at.end, text: scalar(&change.new, flow) });
            at.end
        }
        Some(long) => {
            let flow = |node: &Node| in_flow(text, node.span.bytes().start);
            let mut put = |node: &Node, words: &str| {
                let at = node.span.bytes();
                edits.push(Edit { start: at.start, end: at.end, text: scalar(words, flow(node)) });
            };
            let (print, meant) = (value(long, "printed"), value(long, "value"));
            if let Some(meant) = meant {
                put(meant, &change.new);
            }
            if let Some(print) = print {
                let words = meant.and_then(|_| carried(scalar_text(print)?, change)).unwrap_or_else(|| change.new.clone());
                put(print, &words);
            }
            long.last()?.1.span.bytes().end
        }
    };
    edits.push(comment(text, line_end(text, end), &change.place));
    Some(edits)
}

/// The printed form with the new number in it, where the old one stands there as it is meant: `75% [※]` becomes `80% [※]`.
fn carried(print: &str, change: &Change) -> Option<String> {
    let old = change.old.as_deref()?;
    let narrow: String = print.nfkc().collect();
    let old_narrow: String = old.nfkc().collect();
    if print.contains(old) {
        return Some(print.replacen(old, &change.new, 1));
    }
    narrow.contains(&old_narrow).then(|| narrow.replacen(&old_narrow, &change.new, 1))
}

/// Whether a value stands inside brackets or braces of its line.
fn in_flow(text: &str, at: usize) -> bool {
    let before = &text[line_start(text, at)..at];
    before.chars().filter(|c| *c == '{' || *c == '[').count() > before.chars().filter(|c| *c == '}' || *c == ']').count()
}

fn add(text: &str, points: &Entries, change: &Change) -> Option<Vec<Edit>> {
    let key = key_of(change);
    let wanted = (change.year, change.role);
    let first = points.first()?;
    let before = points.iter().rev().find(|(key, _)| point(&key.text).is_some_and(|have| have < wanted));
    let start = first.0.span.bytes().start;
    if !is_block(text, start) {
        let last = points.last()?.1.span.bytes().end;
        let insert = Edit { start: last, end: last, text: format!(", {key}: {}", scalar(&change.new, true)) };
        return Some(vec![insert, comment(text, line_end(text, last), &change.place)]);
    }
    let indent = " ".repeat(start - line_start(text, start));
    let line = format!("{indent}{key}: {} # ← {}\n", scalar(&change.new, false), change.place);
    let at = match before {
        None => line_start(text, start),
        Some((_, node)) => line_end(text, last_byte(node)) + 1,
    };
    Some(vec![whole_line(text, at, line)])
}

/// A line put in; a file that ends without a line break gets one first.
fn whole_line(text: &str, at: usize, line: String) -> Edit {
    if at > text.len() {
        return Edit { start: text.len(), end: text.len(), text: format!("\n{}", line.trim_end_matches('\n')) };
    }
    Edit { start: at, end: at, text: line }
}

/// The last byte of a value, however deep.
fn last_byte(node: &Node) -> usize {
    match &node.kind {
        Kind::Scalar { .. } => node.span.bytes().end,
        Kind::List(items) => items.last().map_or(node.span.bytes().end, last_byte),
        Kind::Map(entries) => entries.last().map_or(node.span.bytes().end, |(_, node)| last_byte(node)),
    }
}

/// The indicator has no shared values yet: a new map before its series.
fn add_map(text: &str, own: &Entries, change: &Change) -> Option<Vec<Edit>> {
    let series = own.iter().find(|(key, _)| key.text == "series")?;
    let start = series.0.span.bytes().start;
    if change.series.is_some() || !is_block(text, start) {
        return None;
    }
    let indent = " ".repeat(start - line_start(text, start));
    let line = format!("{indent}values:\n{indent}  {}: {} # ← {}\n", key_of(change), scalar(&change.new, false), change.place);
    Some(vec![whole_line(text, line_start(text, start), line)])
}
