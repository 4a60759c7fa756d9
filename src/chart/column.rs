//! Texts in lines below each other, as the charts of rows write them: each row's words stand over its marks, so that nothing overlaps and
//! a long name needs no wider screen.

use super::metrics;
use super::sheet::{Anchor, Sheet};

/// Size of the largest texts of a row, names and values; tenths.
pub const TEXT: i32 = 130;
/// Size of the texts along an axis.
const YEAR_TEXT: i32 = 120;
/// From one base line to the next.
pub const LINE: i32 = 156;
/// Room for fonts that are wider than those of the table: one part in so many.
const WIDER_FONT: i32 = 10;

/// The lines of a text in a column of this width.
pub fn lines(text: &str, width: i32) -> Vec<String> {
    metrics::lines(text, TEXT, width - width / WIDER_FONT)
}

/// The lines of a text along an axis, which is smaller.
pub fn year_lines(text: &str, width: i32) -> Vec<String> {
    metrics::lines(text, YEAR_TEXT, width - width / WIDER_FONT)
}

/// How wide a text may become.
pub fn room(text: &str) -> i32 {
    let width = metrics::width(text, TEXT);
    width + width / WIDER_FONT
}

/// How wide a value may become: it is bold, and the last resort of many a Linux has bold digits that are wider by a sixth.
pub fn value_room(text: &str) -> i32 {
    let width = metrics::width(text, TEXT);
    width + width / 6
}

/// How high so many lines are.
pub fn height(lines: usize) -> i32 {
    i32::try_from(lines).unwrap_or(i32::MAX / LINE).saturating_mul(LINE)
}

/// Writes lines below each other; `top` is the upper edge of the first.
pub fn write(sheet: &Sheet, (x, top): (i32, i32), anchor: Anchor, lines: &[String]) {
    let mut y = top + metrics::ascent(TEXT);
    for line in lines {
        sheet.text((x, y), anchor, line);
        y += LINE;
    }
}
