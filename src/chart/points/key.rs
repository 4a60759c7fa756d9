//! What the shapes mean: each with its word, in rows below the years.

use crate::chart::metrics;
use crate::chart::sheet::{Anchor, Sheet};

use super::frame::AXIS_TEXT;
use super::given::{KeyEntry, Look, PointKind};
use super::shape;

/// From one base line to the next.
const ROW: i32 = 170;
/// From the left edge of an entry to the middle of its shape, and to its text.
const SHAPE: i32 = 85;
const TEXT: i32 = 195;
/// Between two entries.
const APART: i32 = 110;
/// One part in so many more, for fonts that are wider than those of the table.
const WIDER_FONT: i32 = 10;

/// An entry in its place.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    entry: &'a KeyEntry,
    /// Its left edge and its first base line.
    at: (i32, i32),
    lines: Vec<String>,
}

/// Puts the entries into rows of this width below `below`.
pub(super) fn place(entries: &[KeyEntry], width: i32, below: i32) -> Vec<Placed<'_>> {
    let room = (width - TEXT - 20).max(AXIS_TEXT);
    let (mut x, mut y) = (0, below + 60 + ROW);
    let mut placed = Vec::new();
    for entry in entries.iter().filter(|entry| !entry.text.trim().is_empty()) {
        let lines = metrics::lines(&entry.text, AXIS_TEXT, room - room / WIDER_FONT);
        let widest = lines.iter().map(|line| metrics::width(line, AXIS_TEXT)).max().unwrap_or(0);
        let wide = TEXT + widest + widest / WIDER_FONT;
        if x > 0 && x + wide > width {
            (x, y) = (0, y + ROW);
        }
        let more = i32::try_from(lines.len()).unwrap_or(1).saturating_sub(1);
        placed.push(Placed { entry, at: (x, y), lines });
        // What needs several lines has them for itself.
        (x, y) = if more > 0 { (0, y + (more + 1) * ROW) } else { (x + wide + APART, y) };
    }
    placed
}

/// The lowest base line; `below` without entries.
pub(super) fn bottom(placed: &[Placed], below: i32) -> i32 {
    let last = |one: &Placed| one.at.1 + i32::try_from(one.lines.len()).unwrap_or(1).saturating_sub(1) * ROW;
    placed.iter().map(last).max().unwrap_or(below)
}

/// Writes the entries; `single` where the tones are those of the roles.
pub(super) fn paint(sheet: &Sheet, placed: &[Placed], single: bool) {
    if placed.is_empty() {
        return;
    }
    for Placed { entry, at: (x, y), .. } in placed {
        // The tones of several series are not those of the roles: there the shapes have the colour of the text.
        let group = [("class", "chart-marks"), ("data-series", shape::word(entry.kind))];
        sheet.open("g", if single { &group } else { &group[..1] });
        // What was expected is hollow by its role.
        let look = if entry.kind == PointKind::Estimate && entry.look == Look::Full { Look::Hollow } else { entry.look };
        match look {
            Look::Full => shape::draw(sheet, entry.kind, (x + SHAPE, y - 42)),
            look => {
                sheet.open("g", &[("class", if look == Look::Ghost { "ghost" } else { "hollow" })]);
                shape::draw(sheet, entry.kind, (x + SHAPE, y - 42));
                sheet.close();
            }
        }
        sheet.close();
    }
    sheet.open_texts("chart-key", Anchor::Start);
    for Placed { at: (x, y), lines, .. } in placed {
        for (line, row) in lines.iter().zip(0..) {
            sheet.text((x + TEXT, y + row * ROW), Anchor::Start, line);
        }
    }
    sheet.close();
}
