//! Spans of time below each other: activities by fiscal year, events. Certain parts are full, possible parts dashed, an open end is open.
//!
//! Each row has its words above its bar, so that a long name needs no wider screen. A heading groups the rows below it.

use super::column::{self, LINE};
use super::picture::{Extent, NARROW, Picture};
use super::sheet::{Anchor, Sheet};

/// A chart of spans.
#[derive(Debug, Clone, PartialEq)]
pub struct SpansChart {
    /// Its words.
    pub picture: Picture,
    /// The first and the last moment of the axis, in years.
    pub axis: (f64, f64),
    /// What is written along the axis.
    pub marks: Vec<AxisMark>,
    /// From top to bottom.
    pub rows: Vec<SpanRow>,
}

/// A text along the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisMark {
    /// From where the text is due, in years; a line stands here.
    pub from: f64,
    /// Until where.
    pub to: f64,
    /// The text.
    pub text: String,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub enum SpanRow {
    /// Groups what follows.
    Heading(String),
    /// A span.
    Span {
        /// What happens.
        label: String,
        /// From when to when, in years; equal where it is one moment.
        from: f64,
        /// The end.
        to: f64,
        /// From when to when it is possible, where its years are not sure: then nothing is drawn as certain.
        possible: Option<(f64, f64)>,
        /// Whether its end is open.
        open: bool,
        /// Whether it is only planned or listed again: drawn hollow.
        hollow: bool,
    },
}

const THICK: i32 = 90;
const APART: i32 = 90;
const LEFT: i32 = 10;
const RIGHT: i32 = NARROW - 10;

impl SpansChart {
    fn place(&self, moment: f64) -> i32 {
        let (from, to) = self.axis;
        let share = if to > from { ((moment - from) / (to - from)).clamp(0.0, 1.0) } else { 0.5 };
        LEFT + (share * f64::from(RIGHT - LEFT)).round() as i32
    }

    /// Where a span of at least this length begins and ends, inside the frame.
    fn ends(&self, (from, to): (f64, f64), least: i32) -> (i32, i32) {
        let left = self.place(from).min(RIGHT - least);
        (left, self.place(to).max(left + least).min(RIGHT))
    }

    /// The lines of each text along the axis; those without room for their longest word are left out.
    fn scale(&self) -> Vec<(i32, i32, Vec<String>)> {
        let mut free = i32::MIN;
        let mut scale = Vec::new();
        for mark in &self.marks {
            let (left, right) = (self.place(mark.from), self.place(mark.to));
            let lines = column::year_lines(&mark.text, (right - left - 20).max(1));
            let width = lines.iter().map(|line| column::room(line)).max().unwrap_or(0);
            let middle = ((left + right) / 2).clamp(width / 2, NARROW - width / 2);
            let fits = width <= right - left && lines.len() <= 2 && middle - width / 2 >= free && !torn(&lines);
            if fits {
                free = middle + width / 2 + 40;
            }
            scale.push((left, middle, if fits { lines } else { Vec::new() }));
        }
        scale
    }

    /// Draws it on a sheet.
    pub fn paint(&self, sheet: &Sheet) {
        let scale = self.scale();
        let head = column::height(scale.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(0)) + 60;
        let rows = self.rows(head);
        let bottom = rows.iter().map(|(top, lines, row)| top + row_height(lines.len(), row)).max().unwrap_or(head) + 40;
        self.picture.open(sheet, Extent { top: 0, width: NARROW, bottom });
        sheet.open("g", &[("aria-hidden", "true"), ("paint-order", "stroke")]);
        sheet.open("g", &[("class", "chart-grid"), ("data-decor", "")]);
        scale.iter().filter(|(left, ..)| *left > LEFT).for_each(|(left, ..)| sheet.line((*left, head - 40), (*left, bottom)));
        sheet.close();
        sheet.open("g", &[("class", "chart-axis")]);
        sheet.line((LEFT, head - 40), (RIGHT, head - 40));
        sheet.close();
        sheet.open_texts("chart-years", Anchor::Middle);
        scale.iter().for_each(|(_, middle, lines)| column::write(sheet, (*middle, 0), Anchor::Middle, lines));
        sheet.close();
        self.spans(sheet, &rows);
        for (class, heading) in [("chart-heads", true), ("chart-names", false)] {
            sheet.open_texts(class, Anchor::Start);
            let wanted = rows.iter().filter(|(_, _, row)| matches!(row, SpanRow::Heading(_)) == heading);
            wanted.for_each(|(top, lines, _)| column::write(sheet, (LEFT, *top), Anchor::Start, lines));
            sheet.close();
        }
        sheet.close();
        sheet.close();
    }

    fn rows(&self, head: i32) -> Vec<(i32, Vec<String>, &SpanRow)> {
        let mut top = head;
        let mut rows = Vec::new();
        for row in &self.rows {
            let label = match row {
                SpanRow::Heading(label) | SpanRow::Span { label, .. } => label,
            };
            let lines = column::lines(label, NARROW - 20);
            let height = row_height(lines.len(), row);
            rows.push((top, lines, row));
            top += height;
        }
        rows
    }

    fn spans(&self, sheet: &Sheet, rows: &[(i32, Vec<String>, &SpanRow)]) {
        for (top, lines, row) in rows {
            let SpanRow::Span { from, to, possible, open, hollow, .. } = row else { continue };
            let y = top + column::height(lines.len()).max(LINE);
            sheet.open("g", &[("class", if *hollow { "chart-span hollow" } else { "chart-span" })]);
            if let Some((from, to)) = possible {
                sheet.open("g", &[("class", "maybe")]);
                let (left, right) = self.ends((*from, *to), THICK);
                sheet.shape("rect", &[("x", left), ("y", y), ("width", right - left), ("height", THICK)]);
                sheet.close();
                sheet.close();
                continue;
            }
            let (left, right) = self.ends((*from, *to), if *open { 2 * THICK } else { THICK / 2 });
            match (open, to > from) {
                (true, _) => {
                    // An arrow: the end is not stated.
                    let tip = right;
                    let neck = tip - THICK;
                    sheet.outline(&[(left, y), (neck, y), (tip, y + THICK / 2), (neck, y + THICK), (left, y + THICK)]);
                }
                (false, true) => sheet.shape("rect", &[("x", left), ("y", y), ("width", right - left), ("height", THICK)]),
                (false, false) => sheet.shape("circle", &[("cx", left.clamp(LEFT + 45, RIGHT - 45)), ("cy", y + THICK / 2), ("r", THICK / 2)]),
            }
            sheet.close();
        }
    }
}

/// Whether a number is cut at the end of a line: 20 | 20.
fn torn(lines: &[String]) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    lines.iter().zip(lines.iter().skip(1)).any(|(above, below)| digit(above.chars().next_back()) && digit(below.chars().next()))
}

fn row_height(lines: usize, row: &SpanRow) -> i32 {
    let text = column::height(lines).max(LINE);
    if matches!(row, SpanRow::Heading(_)) { text + 60 } else { text + THICK + APART }
}
