//! Many moments on a time axis: one dot each, those of one year on top of each other; planned ones are hollow.

use super::column;
use super::picture::{Extent, NARROW, Picture};
use super::sheet::{Anchor, Sheet};

/// A chart of dots.
#[derive(Debug, Clone, PartialEq)]
pub struct DotsChart {
    /// Its words.
    pub picture: Picture,
    /// Western years with how many happened and how many are planned, in order.
    pub years: Vec<(i32, usize, usize)>,
    /// Written along the axis: year and text.
    pub marks: Vec<(i32, String)>,
}

const REACH: i32 = 22;
const STEP: i32 = 52;
const LEFT: i32 = 60;
/// So high a column may be; dots of a higher one lie closer.
const HIGHEST: i32 = 200 * STEP;

impl DotsChart {
    fn place(&self, year: i32) -> i32 {
        let first = self.years.first().map_or(0, |(year, ..)| *year);
        let last = self.years.last().map_or(0, |(year, ..)| *year);
        let wide = NARROW - 2 * LEFT;
        if last > first { LEFT + i32::try_from(i64::from(year - first) * i64::from(wide) / i64::from(last - first)).unwrap_or(0) } else { NARROW / 2 }
    }

    /// Draws it on a sheet.
    pub fn paint(&self, sheet: &Sheet) {
        let most = self.years.iter().map(|(_, done, planned)| done + planned).max().unwrap_or(0);
        let most = i32::try_from(most).unwrap_or(i32::MAX).max(1);
        let step = (HIGHEST / most).clamp(1, STEP);
        let foot = most.min(HIGHEST) * step + 60;
        let bottom = foot + 260;
        self.picture.open(sheet, Extent { top: 0, width: NARROW, bottom });
        sheet.open("g", &[("aria-hidden", "true"), ("paint-order", "stroke")]);
        sheet.open("g", &[("class", "chart-axis")]);
        sheet.line((10, foot), (NARROW - 10, foot));
        self.marks.iter().for_each(|(year, _)| sheet.line((self.place(*year), foot), (self.place(*year), foot + 40)));
        sheet.close();
        sheet.open_texts("chart-years", Anchor::Middle);
        let mut free = 0;
        for (year, text) in &self.marks {
            let half = column::room(text) / 2;
            if 2 * half > NARROW - 20 {
                continue;
            }
            let middle = self.place(*year).clamp(half, NARROW - half);
            if middle - half >= free {
                free = middle + half + 40;
                column::write(sheet, (middle, foot + 70), Anchor::Middle, std::slice::from_ref(text));
            }
        }
        sheet.close();
        for (class, planned) in [("chart-dots", false), ("chart-dots hollow", true)] {
            sheet.open("g", &[("class", class)]);
            for (year, done, later) in &self.years {
                let (from, count) = if planned { (*done, *later) } else { (0, *done) };
                for at in from..from + count {
                    let y = foot - 40 - i32::try_from(at).unwrap_or(0).min(HIGHEST) * step;
                    sheet.shape("circle", &[("cx", self.place(*year)), ("cy", y), ("r", REACH)]);
                }
            }
            sheet.close();
        }
        sheet.close();
        sheet.close();
    }
}
