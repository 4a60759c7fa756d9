//! A structure as an indented tree: each part below its whole, joined by lines.

use super::column::{self, LINE};
use super::picture::{Extent, NARROW, Picture};
use super::sheet::{Anchor, Sheet};

/// A chart of parts.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineChart {
    /// Its words.
    pub picture: Picture,
    /// Each part after its whole: how deep it stands from 0, and its words.
    pub parts: Vec<(usize, String)>,
}

const INDENT: i32 = 170;
const APART: i32 = 50;

impl OutlineChart {
    /// Draws it on a sheet.
    pub fn paint(&self, sheet: &Sheet) {
        let mut top = 20;
        let mut rows = Vec::new();
        for (depth, text) in &self.parts {
            let left = i32::try_from(*depth).unwrap_or(0).min(8) * INDENT + 90;
            let lines = column::lines(text, NARROW - left - 20);
            let height = column::height(lines.len()).max(LINE);
            rows.push((left, top, lines));
            top += height + APART;
        }
        self.picture.open(sheet, Extent { top: 0, width: NARROW, bottom: top + 20 });
        sheet.open("g", &[("aria-hidden", "true"), ("paint-order", "stroke")]);
        sheet.open("g", &[("class", "chart-axis")]);
        for (at, (left, top, _)) in rows.iter().enumerate() {
            // From the whole above: the nearest earlier row that stands farther left.
            if let Some((whole, from, lines)) = rows[..at].iter().rfind(|(other, ..)| other < left) {
                let stem = whole - 60;
                sheet.line((stem, from + column::height(lines.len()) + 10), (stem, top + LINE / 2));
                sheet.line((stem, top + LINE / 2), (left - 80, top + LINE / 2));
            }
        }
        sheet.close();
        sheet.open("g", &[("class", "chart-bar")]);
        rows.iter().for_each(|(left, top, _)| sheet.shape("rect", &[("x", left - 80), ("y", top + LINE / 2 - 30), ("width", 50), ("height", 60)]));
        sheet.close();
        sheet.open_texts("chart-names", Anchor::Start);
        rows.iter().for_each(|(left, top, lines)| column::write(sheet, (*left, *top), Anchor::Start, lines));
        sheet.close();
        sheet.close();
        sheet.close();
    }
}
