//! Small multiples: many series below each other, drawn by the same rules: one axis of years for all, and zero at the foot of each.

use super::column::{self, LINE};
use super::metrics;
use super::picture::{Extent, NARROW, Picture};
use super::sheet::{Anchor, Sheet};

/// A chart of small multiples.
#[derive(Debug, Clone, PartialEq)]
pub struct GlanceChart {
    /// Its words.
    pub picture: Picture,
    /// The first and the last fiscal year.
    pub years: (i32, i32),
    /// Their texts.
    pub year_texts: (String, String),
    /// From top to bottom.
    pub rows: Vec<GlanceRow>,
}

/// A small multiple.
#[derive(Debug, Clone, PartialEq)]
pub struct GlanceRow {
    /// What it shows.
    pub label: String,
    /// Planned values by year.
    pub planned: Vec<(i32, Option<f64>)>,
    /// Results by year.
    pub results: Vec<(i32, f64)>,
    /// The first value as shown before the line.
    pub first: String,
    /// The last value as shown after it.
    pub last: String,
    /// The top of its axis: 100 for all shares, else its own greatest value.
    pub most: f64,
}

impl GlanceRow {
    /// Whether its values fit beside its line; else they stand below its name.
    fn fits(&self) -> bool {
        column::value_room(&self.first).max(column::value_room(&self.last)) <= BESIDE
    }
}

/// The widest value beside a line.
const BESIDE: i32 = NARROW * 3 / 8;
const PLOT: i32 = 260;
const APART: i32 = 110;

impl GlanceChart {
    /// Draws it on a sheet.
    pub fn paint(&self, sheet: &Sheet) {
        let fitting = || self.rows.iter().filter(|row| row.fits());
        let left = fitting().map(|row| column::value_room(&row.first)).max().unwrap_or(0) + 70;
        let right = NARROW - fitting().map(|row| column::value_room(&row.last)).max().unwrap_or(0) - 70;
        let first_year = column::lines(&self.year_texts.0, NARROW - 20);
        let mut top = column::height(first_year.len().max(1)) + 60;
        let mut rows = Vec::new();
        for row in &self.rows {
            let mut lines = column::lines(&row.label, NARROW - 20);
            if !row.fits() {
                lines.extend([&row.first, &row.last].into_iter().flat_map(|value| column::lines(value, NARROW - 20)));
            }
            let foot = top + column::height(lines.len()).max(LINE) + PLOT;
            rows.push((row, top, lines, foot));
            top = foot + APART;
        }
        self.picture.open(sheet, Extent { top: 0, width: NARROW, bottom: top });
        sheet.open("g", &[("aria-hidden", "true"), ("paint-order", "stroke")]);
        sheet.open_texts("chart-years", Anchor::Start);
        self.year_marks(sheet, (left, right), &first_year);
        sheet.close();
        sheet.open("g", &[("class", "chart-axis")]);
        rows.iter().for_each(|(.., foot)| sheet.line((left, *foot), (right, *foot)));
        sheet.close();
        for (row, _, _, foot) in &rows {
            self.line(sheet, row, (left, right, *foot));
        }
        sheet.open_texts("chart-names", Anchor::Start);
        rows.iter().for_each(|(_, top, lines, _)| column::write(sheet, (10, *top), Anchor::Start, lines));
        sheet.close();
        sheet.open_texts("chart-values", Anchor::End);
        for (row, _, _, foot) in rows.iter().filter(|(row, ..)| row.fits()) {
            sheet.text((left - 50, *foot), Anchor::End, &row.first);
            sheet.text((right + 50, *foot), Anchor::Start, &row.last);
        }
        sheet.close();
        sheet.close();
        sheet.close();
    }

    /// The first and the last year over the ends of the lines; the first alone, from where there is room, if they would meet.
    fn year_marks(&self, sheet: &Sheet, (left, right): (i32, i32), first_year: &[String]) {
        let (first, last) = (column::room(&self.year_texts.0) / 2, column::room(&self.year_texts.1) / 2);
        if self.years.0 != self.years.1 && first <= left && last <= NARROW - right && first + last + 60 < right - left {
            let y = metrics::ascent(column::TEXT);
            sheet.text((left, y), Anchor::Middle, &self.year_texts.0);
            sheet.text((right, y), Anchor::Middle, &self.year_texts.1);
        } else {
            let beside = left + 2 * first <= NARROW - 10;
            column::write(sheet, (if beside { left } else { 10 }, 0), Anchor::Start, first_year);
        }
    }

    fn line(&self, sheet: &Sheet, row: &GlanceRow, (left, right, foot): (i32, i32, i32)) {
        let x = |year: i32| {
            let (from, to) = self.years;
            let share = if to > from { f64::from(year - from) / f64::from(to - from) } else { 0.5 };
            left + (share * f64::from(right - left)).round() as i32
        };
        let y = |value: f64| foot - (if row.most > 0.0 { (value / row.most).clamp(0.0, 1.0) } else { 0.0 } * f64::from(PLOT - 60)).round() as i32;
        let places: Vec<Option<(i32, i32)>> =
            row.planned.iter().map(|(year, value)| value.filter(|value| value.is_finite()).map(|value| (x(*year), y(value)))).collect();
        sheet.open("g", &[("class", "chart-line planned")]);
        for run in places.split(Option::is_none) {
            let run: Vec<(i32, i32)> = run.iter().copied().flatten().collect();
            if run.len() > 1 {
                sheet.corners("polyline", run);
            }
        }
        sheet.close();
        sheet.open("g", &[("class", "chart-dots planned")]);
        places.iter().flatten().for_each(|(x, y)| sheet.shape("rect", &[("x", x - 25), ("y", y - 25), ("width", 50), ("height", 50)]));
        sheet.close();
        if !row.results.is_empty() {
            sheet.open("g", &[("class", "chart-dots result")]);
            row.results.iter().map(|(year, value)| (x(*year), y(*value))).for_each(|(x, y)| {
                sheet.outline(&[(x, y - 45), (x + 42, y + 32), (x - 42, y + 32)]);
            });
            sheet.close();
        }
    }
}
