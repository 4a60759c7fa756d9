//! Bars below each other, with their totals: stated distributions, budgets, cases by kind.
//!
//! Each bar has its words above it and its value at its end; all begin at zero. A total is drawn hollow, so that it is not taken for a part.
//! Values that are not finite or below zero have no bar; their words stand.

use super::column::{self, LINE, TEXT};
use super::metrics;
use super::picture::{Extent, NARROW, Picture};
use super::sheet::{Anchor, Sheet};

/// A chart of bars.
#[derive(Debug, Clone, PartialEq)]
pub struct BarsChart {
    /// Its words.
    pub picture: Picture,
    /// From top to bottom.
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// Its length.
    pub value: Option<f64>,
    /// The value as shown at its end.
    pub said: String,
    /// What a screen reader says: year, what, value. Empty where the table has no cell with a figure for it.
    pub spoken: String,
    /// What kind of bar it is.
    pub kind: BarKind,
}

/// What a bar stands for among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarKind {
    /// A part.
    Part,
    /// A part that is only planned.
    Planned,
    /// The sum of parts.
    Total,
}

const THICK: i32 = 120;
const APART: i32 = 110;
/// Between the end of a bar and its value.
const GAP: i32 = 40;
const TOP: i32 = 40;
/// The shortest bar that is seen.
const LEAST: i32 = 8;

/// The widest value beside a bar.
const BESIDE: i32 = NARROW * 2 / 3;

impl Bar {
    /// Whether its value fits beside it; else it stands below its words.
    fn fits(&self) -> bool {
        column::value_room(&self.said) <= BESIDE
    }
}

impl BarsChart {
    /// How wide a bar may be: what the widest value beside a bar leaves.
    fn longest(&self) -> i32 {
        let widest = self.bars.iter().filter(|bar| bar.fits()).map(|bar| column::value_room(&bar.said)).max().unwrap_or(0);
        NARROW - widest - GAP - 20
    }

    fn length(&self, value: Option<f64>) -> Option<i32> {
        let drawn = |value: &f64| value.is_finite() && *value >= 0.0;
        let most = self.bars.iter().filter_map(|bar| bar.value).filter(drawn).fold(0.0, f64::max);
        let share = value.filter(drawn).map(|value| if most > 0.0 { value / most } else { 0.0 })?;
        Some((share * f64::from(self.longest())).round() as i32)
    }

    /// Draws it on a sheet.
    pub fn paint(&self, sheet: &Sheet) {
        let rows: Vec<(i32, Vec<String>)> = self.rows();
        let bottom = rows.last().map_or(TOP, |(top, lines)| top + column::height(lines.len()) + THICK + APART);
        self.picture.open(sheet, Extent { top: 0, width: NARROW, bottom });
        sheet.open("g", &[("aria-hidden", "true"), ("paint-order", "stroke")]);
        sheet.open("g", &[("class", "chart-axis")]);
        sheet.line((10, TOP), (10, bottom - 40));
        sheet.close();
        sheet.open_texts("chart-names", Anchor::Start);
        for (top, lines) in &rows {
            column::write(sheet, (30, *top), Anchor::Start, lines);
        }
        sheet.close();
        sheet.open_texts("chart-values", Anchor::Start);
        for (bar, (top, lines)) in self.bars.iter().zip(&rows).filter(|(bar, _)| bar.fits()) {
            let end = self.length(bar.value).map_or(0, |length| length.max(LEAST)) + 10 + GAP;
            let middle = top + column::height(lines.len()) + THICK / 2;
            sheet.text((end, middle + metrics::ascent(TEXT) / 2 - 10), Anchor::Start, &bar.said);
        }
        sheet.close();
        sheet.close();
        for (bar, (top, lines)) in self.bars.iter().zip(&rows) {
            self.mark(sheet, bar, top + column::height(lines.len()));
        }
        sheet.close();
    }

    fn rows(&self) -> Vec<(i32, Vec<String>)> {
        let mut top = TOP;
        let mut rows = Vec::new();
        for bar in &self.bars {
            let mut lines = column::lines(&bar.label, NARROW - 40);
            if !bar.fits() {
                lines.extend(column::lines(&bar.said, NARROW - 40));
            }
            let height = column::height(lines.len()).max(LINE);
            rows.push((top, lines));
            top += height + THICK + APART;
        }
        rows
    }

    fn mark(&self, sheet: &Sheet, bar: &Bar, top: i32) {
        let class = match bar.kind {
            BarKind::Part => "chart-bar",
            BarKind::Planned => "chart-bar planned",
            BarKind::Total => "chart-bar total",
        };
        let spoken = [("class", class), ("role", "graphics-symbol"), ("aria-label", bar.spoken.as_str())];
        let silent = [("class", class), ("aria-hidden", "true")];
        sheet.open("g", if bar.spoken.is_empty() { &silent } else { &spoken });
        if let Some(length) = self.length(bar.value) {
            sheet.shape("rect", &[("x", 10), ("y", top), ("width", length.max(LEAST)), ("height", THICK)]);
        }
        sheet.close();
    }
}
