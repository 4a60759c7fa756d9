//! Where everything stands on a card, in tenths of a pixel.
//!
//! From top to bottom: a band in the city's colour; whose plan, which plan, which years; the title; the sentence, beside the chart if there
//! is one; labels; the portal's name. Written for `card.css` of the theme, in the part of CSS that the painter knows.

use super::fit::{Fitted, fit, fit_evenly};
use super::{HEIGHT, WIDTH};
use crate::breaks::Breaks;
use crate::chart::Chart;
use crate::chart::metrics::width;
use crate::chart::sheet::{Anchor, Sheet};

/// Left and right edge of everything that is read.
const LEFT: i32 = 640;
const RIGHT: i32 = 11_360;
/// The lowest line that the sentence and the chart may reach.
const FLOOR: i32 = 5_500;
/// Base line of the portal's name.
const FOOT: i32 = 6_050;
/// How wide a chart may become, and what keeps it apart from the sentence.
const CHART_WIDTH: i32 = 5_880;
const GAP: i32 = 480;
/// Sizes of titles with the number of lines that each may take: above a chart, which needs the room, and alone.
const ABOVE_CHART: [(i32, usize); 5] = [(560, 1), (460, 2), (400, 3), (340, 4), (280, 5)];
const ALONE: [(i32, usize); 6] = [(720, 1), (620, 2), (520, 3), (440, 4), (360, 5), (280, 6)];
const BESIDE_CHART: [i32; 6] = [310, 290, 270, 250, 230, 210];
const WHOLE_WIDTH: [i32; 7] = [400, 360, 330, 300, 270, 240, 210];
const CAPTION_SIZE: i32 = 210;
const LINE_SIZES: [(i32, usize); 4] = [(280, 1), (250, 1), (220, 1), (220, 2)];
const LABEL_SIZE: i32 = 260;
const LABEL_HEIGHT: i32 = 480;

/// The words of a card; every text is ready-made.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The language tag of its edition.
    pub tag: String,
    /// What stands above the title: whose plan, which plan, which years.
    pub above: String,
    /// The title.
    pub title: String,
    /// What it says.
    pub sentence: String,
    /// The chart.
    pub chart: Option<Chart>,
    /// What must be known to read the chart.
    pub caption: String,
    /// Short labels under the sentence: how many programmes, which topics.
    pub labels: Vec<String>,
    /// The portal's name.
    pub portal: String,
    /// What is said beside it: that the portal is a demonstration.
    pub note: String,
}

impl Card {
    /// The card as SVG with this style sheet. `breaks` knows where lines may break.
    pub fn svg(&self, breaks: &Breaks, style: &str) -> String {
        let sheet = Sheet::new();
        let pieces = |text: &str| breaks.pieces(&self.tag, text);
        rectangle(&sheet, "card-ground", (0, 0), (10 * WIDTH as i32, 10 * HEIGHT as i32));
        rectangle(&sheet, "card-band", (0, 0), (10 * WIDTH as i32, 160));
        let above = fit(&pieces(&self.above), RIGHT - LEFT, &LINE_SIZES);
        let under = lines(&sheet, "card-above", &above, (LEFT, 440), 13);
        let sizes: &[(i32, usize)] = if self.chart.is_some() { &ABOVE_CHART } else { &ALONE };
        let title = fit_evenly(&pieces(&self.title), RIGHT - LEFT, sizes);
        let top = lines(&sheet, "card-title", &title, (LEFT, under + 130), 13) + if self.chart.is_some() { 270 } else { 330 };
        let (chart, right) =
            self.chart.as_ref().and_then(|chart| placed(&chart.draw(), top)).map_or((String::new(), RIGHT), |(chart, left)| (chart, left - GAP));
        let labels = rows(&self.labels, right - LEFT);
        let caption = fit(&pieces(&self.caption), right - LEFT, &[(CAPTION_SIZE, 2)]);
        let labels_top = FLOOR + 60 - labels.len() as i32 * (LABEL_HEIGHT + 120);
        let floor = labels_top.min(FLOOR) - if labels.is_empty() { 0 } else { 160 } - caption.lines.len() as i32 * CAPTION_SIZE * 14 / 10;
        let most = |size: &i32| (*size, usize::try_from((floor - top) / (size * 3 / 2)).unwrap_or_default().max(1));
        let words = pieces(&self.sentence);
        let sentence = if right < RIGHT {
            fit(&words, right - LEFT, &BESIDE_CHART.iter().map(most).collect::<Vec<_>>())
        } else {
            fit_evenly(&words, right - LEFT, &WHOLE_WIDTH.iter().map(most).collect::<Vec<_>>())
        };
        lines(&sheet, "card-sentence", &sentence, (LEFT, top), 15);
        lines(&sheet, "card-caption", &caption, (LEFT, FLOOR - caption.lines.len() as i32 * CAPTION_SIZE * 14 / 10), 14);
        draw_labels(&sheet, &labels, labels_top);
        self.foot(&sheet, breaks);
        let drawn = sheet.finish();
        // The edition's own font first: Chinese letters have their own shapes.
        let tag = &self.tag;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
             font-family=\"card-{tag}, card\"><style>{style}</style>{drawn}{chart}</svg>"
        )
    }

    /// The text that stands for the card where it cannot be seen.
    pub fn alternative(&self) -> String {
        let mark = if self.title.ends_with(['。', '.', '?', '？', '!', '！']) { "" } else { ": " };
        format!("{}{mark}{}", self.title, self.sentence).trim_end_matches([':', ' ']).to_owned()
    }

    /// The portal's sign and name, and what is said beside it.
    fn foot(&self, sheet: &Sheet, breaks: &Breaks) {
        rectangle(sheet, "card-rule", (LEFT, FOOT - 420), (RIGHT - LEFT, 12));
        sheet.open("g", &[("class", "card-sign"), ("transform", "translate(62 572) scale(1.25)")]);
        rectangle(sheet, "card-post", (150, 30), (20, 260));
        sheet.open("g", &[("class", "card-arm")]);
        sheet.outline(&[(50, 60), (230, 60), (280, 100), (230, 140), (50, 140)]);
        sheet.close();
        sheet.open("g", &[("class", "card-arm-back")]);
        sheet.outline(&[(270, 160), (110, 160), (60, 200), (110, 240), (270, 240)]);
        sheet.close();
        sheet.close();
        let room = RIGHT - LEFT - 420;
        let name = fit(std::slice::from_ref(&self.portal), room / 2, &[(250, 1), (220, 1)]);
        lines(sheet, "card-portal", &name, (LEFT + 420, FOOT - 220), 10);
        let taken = name.lines.first().map_or(0, |line| width(line, name.size)) + 300;
        let note = fit(&breaks.pieces(&self.tag, &self.note), room - taken, &[(210, 1), (190, 1), (180, 2)]);
        sheet.open("g", &[("class", "card-note"), ("font-size", &(note.size / 10).to_string())]);
        let first = FOOT - (note.lines.len() as i32 - 1) * 130;
        for (line, y) in note.lines.iter().zip((0..).map(|number| first + number * 250)) {
            sheet.text((RIGHT, y), Anchor::End, line);
        }
        sheet.close();
    }
}

fn rectangle(sheet: &Sheet, class: &str, (x, y): (i32, i32), (width, height): (i32, i32)) {
    sheet.open("g", &[("class", class)]);
    sheet.shape("rect", &[("x", x), ("y", y), ("width", width), ("height", height)]);
    sheet.close();
}

/// Writes lines from a top edge down, `leading` tenths of the size apart; the lower edge comes back.
fn lines(sheet: &Sheet, class: &str, fitted: &Fitted, (x, top): (i32, i32), leading: i32) -> i32 {
    let step = fitted.size * leading / 10;
    let first = top + (step - fitted.size) / 2 + fitted.size * 88 / 100;
    let size = format!("{}", f64::from(fitted.size) / 10.0);
    sheet.open("g", &[("class", class), ("font-size", &size)]);
    for (line, y) in fitted.lines.iter().zip((0..).map(|number| first + number * step)) {
        sheet.text((x, y), Anchor::Start, line);
    }
    sheet.close();
    top + step * fitted.lines.len() as i32
}

/// A chart as large as the room under `top` allows, at the right edge, as a group; and its left edge.
fn placed(svg: &str, top: i32) -> Option<(String, i32)> {
    let view = svg.split_once("viewBox=\"").and_then(|(_, rest)| rest.split_once('"')).map_or("", |(view, _)| view);
    let numbers: Vec<f64> = view.split(' ').filter_map(|number| number.parse().ok()).collect();
    let inside = svg.split_once('>').map_or("", |(_, rest)| rest).trim_end().trim_end_matches("</svg>");
    let &[x, y, width, height] = numbers.as_slice() else { return None };
    let room = (f64::from(CHART_WIDTH) / 10.0, f64::from(FLOOR - top) / 10.0);
    let scale = (room.0 / width).min(room.1 / height);
    let left = f64::from(RIGHT) / 10.0 - width * scale;
    let (right, down) = (left - x * scale, f64::from(top) / 10.0 - y * scale);
    Some((format!("<g class=\"chart-svg\" transform=\"translate({right:.1} {down:.1}) scale({scale:.3})\">{inside}</g>"), (left * 10.0) as i32))
}

/// Labels in at most two rows; what finds no room is left out.
fn rows(labels: &[String], room: i32) -> Vec<Vec<(String, i32)>> {
    let mut rows: Vec<Vec<(String, i32)>> = Vec::new();
    let mut left = 0;
    for label in labels {
        let wide = width(label, LABEL_SIZE) + 320;
        if wide > room {
            continue;
        }
        if rows.is_empty() || left + wide > room {
            if rows.len() == 2 {
                break;
            }
            rows.push(Vec::new());
            left = 0;
        }
        if let Some(row) = rows.last_mut() {
            row.push((label.clone(), left));
        }
        left += wide + 160;
    }
    rows
}

fn draw_labels(sheet: &Sheet, rows: &[Vec<(String, i32)>], top: i32) {
    let size = (LABEL_SIZE / 10).to_string();
    sheet.open("g", &[("class", "card-labels"), ("font-size", &size)]);
    for (number, row) in (0..).zip(rows) {
        let y = top + number * (LABEL_HEIGHT + 120);
        for (label, x) in row {
            sheet.shape("rect", &[("x", LEFT + x), ("y", y), ("width", width(label, LABEL_SIZE) + 320), ("height", LABEL_HEIGHT), ("rx", 80)]);
            sheet.text((LEFT + x + width(label, LABEL_SIZE) / 2 + 160, y + 332), Anchor::Middle, label);
        }
    }
    sheet.close();
}
