//! A line without words, for lists: the shape of a series beside its name, hidden from assistive technology because the figures stand in
//! the text beside it.

use super::sheet::Sheet;

const WIDTH: i32 = 880;
const HEIGHT: i32 = 240;
/// Room for the dot at the end.
const EDGE: i32 = 40;

/// Draws values at equal distances, 88 by 24 units. A missing value, or one that is not finite, is a gap; the last value gets a dot.
pub fn spark(values: &[Option<f64>]) -> String {
    let sheet = Sheet::new();
    sheet
        .open("svg", &[("class", "chart-spark"), ("viewBox", "0 0 88 24"), ("width", "88"), ("height", "24"), ("aria-hidden", "true"), ("focusable", "false")]);
    let places = places(values);
    for run in places.split(Option::is_none) {
        let run: Vec<(i32, i32)> = run.iter().copied().flatten().collect();
        match run[..] {
            [] => {}
            [alone] => sheet.shape("circle", &[("cx", alone.0), ("cy", alone.1), ("r", 15)]),
            _ => sheet.corners("polyline", run),
        }
    }
    if let Some((x, y)) = places.iter().rev().copied().flatten().next() {
        sheet.shape("circle", &[("cx", x), ("cy", y), ("r", 28)]);
    }
    sheet.finish()
}

fn places(values: &[Option<f64>]) -> Vec<Option<(i32, i32)>> {
    let finite = || values.iter().copied().flatten().filter(|value| value.is_finite());
    let low = finite().fold(f64::INFINITY, f64::min);
    let high = finite().fold(f64::NEG_INFINITY, f64::max);
    let steps = i32::try_from(values.len()).unwrap_or(i32::MAX).saturating_sub(1).max(1);
    let place = |(index, value): (i32, &Option<f64>)| {
        let value = value.filter(|value| value.is_finite())?;
        // Halves, because the difference of two large numbers of different sign overflows; equal values run through the middle.
        let share = if high > low { (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0) } else { 0.5 };
        let x = EDGE + i32::try_from(i64::from(index) * i64::from(WIDTH - 2 * EDGE) / i64::from(steps)).unwrap_or(0);
        Some((x, HEIGHT - EDGE - (share * f64::from(HEIGHT - 2 * EDGE)).round() as i32))
    };
    (0..).zip(values).map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::spark;

    #[test]
    fn a_gap_stays_a_gap_and_the_last_value_has_a_dot() {
        let drawn = spark(&[Some(1.0), Some(2.0), None, Some(3.0), Some(f64::NAN)]);
        assert!(drawn.contains("<polyline points=\"4 20 24 12\"/>"), "{drawn}");
        assert_eq!(drawn.matches("<circle").count(), 2, "{drawn}");
        assert!(!spark(&[]).contains("circle"));
        assert!(!spark(&[Some(-1e308), Some(1e308)]).contains("NaN"));
        assert!(spark(&[Some(5.0), Some(5.0)]).contains("points=\"4 12 84 12\""));
    }
}
