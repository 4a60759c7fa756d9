//! The axes: values between round numbers, fiscal years on a straight time line.
//!
//! Both are plotters' `Ranged`, so that grid, lines and our own marks come from one rule.
//! Leaves to others: how wide the texts of the ticks are, and where the axes stand.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};

/// At most so many horizontal lines, the lowest and the highest among them: more is a net, not a help.
const MOST_LINES: f64 = 6.0;
/// Below this share of the smallest in the largest value, zero costs little room: the smallest mark still stands below six tenths.
const NEAR_ZERO: f64 = 0.6;
/// Values whose differences are smaller than this share of them are drawn as equal: a double has no more digits to tell them apart.
const FLAT: f64 = 1e-9;
/// Where zero is left out, so much of the spread stays free below the smallest value, so that its mark and its text stand clear of the foot.
const CLEAR: f64 = 0.12;
/// Beyond these, numbers are written with a power of ten.
const PLAIN: Range<f64> = 1e-6..1e15;
/// Beyond these, a double overflows or loses its digits while the axis is computed.
const DRAWN: Range<f64> = 1e-290..1e300;

/// The axis of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Values {
    ticks: Vec<f64>,
    step: f64,
    begins_at_zero: bool,
}

impl Values {
    /// The axis for these values; those that are not finite are passed over. Without any value it has no ticks.
    pub fn over(values: &[f64]) -> Self {
        let finite = || values.iter().copied().filter(|value| value.is_finite()).map(drawn);
        let Some(low) = finite().reduce(f64::min) else { return Values { ticks: Vec::new(), step: 1.0, begins_at_zero: true } };
        let high = finite().fold(low, f64::max);
        let (low, high) = with_zero(low, high);
        let whole = finite().all(|value| value.fract() == 0.0) && high < PLAIN.end && low > -PLAIN.end;
        let step = round_step(low, high, whole);
        let (first, last) = lines(low, high, step);
        let count = (last - first) as i32;
        let ticks = (0..=count).map(|index| (first + f64::from(index)) * step).collect();
        Values { ticks, step, begins_at_zero: low <= 0.0 && high >= 0.0 }
    }

    /// The values at which lines stand, from the lowest; both ends of the axis are among them.
    pub fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// Whether the axis holds zero. If not, the chart must say so.
    pub fn begins_at_zero(&self) -> bool {
        self.begins_at_zero
    }

    /// A tick as written on the axis: `54,000`, `0.25`, `2e20`.
    pub fn text(&self, tick: f64) -> String {
        let largest = self.ticks.iter().fold(0.0, |largest: f64, tick| largest.max(tick.abs()));
        let step = exponent(self.step);
        if tick == 0.0 {
            return "0".to_owned();
        }
        if largest >= PLAIN.end || self.step < PLAIN.start {
            let digits = usize::try_from(exponent(tick) - step).unwrap_or(0);
            return format!("{tick:.digits$e}");
        }
        let digits = usize::try_from(-step).unwrap_or(0);
        grouped(&format!("{tick:.digits$}"))
    }

    fn ends(&self) -> (f64, f64) {
        (self.ticks.first().copied().unwrap_or(0.0), self.ticks.last().copied().unwrap_or(1.0))
    }
}

/// The value as it is drawn: neither so small nor so large that computing with it leaves the numbers.
fn drawn(value: f64) -> f64 {
    if value.abs() < DRAWN.start { 0.0 } else { value.clamp(-DRAWN.end, DRAWN.end) }
}

/// Takes zero in where it costs little: values of one sign that spread far enough, and values that are all equal.
fn with_zero(low: f64, high: f64) -> (f64, f64) {
    let (near, far) = if low.abs() < high.abs() { (low.abs(), high.abs()) } else { (high.abs(), low.abs()) };
    let cheap = near < far * NEAR_ZERO || high - low <= far * FLAT;
    match (low >= 0.0, high <= 0.0) {
        (true, true) => (0.0, 1.0),
        (true, false) if cheap => (0.0, high),
        (false, true) if cheap => (low, 0.0),
        (true, false) => ((low - (high - low) * CLEAR).max(0.0), high),
        _ => (low, high),
    }
}

/// The finest step of 1, 2 or 5 times a power of ten that needs no more than the allowed lines. Counts get no step below 1.
fn round_step(low: f64, high: f64, whole: bool) -> f64 {
    let power = exponent((high - low) / MOST_LINES);
    let steps = (0..3).flat_map(|more| [1.0, 2.0, 5.0].map(|digit| digit * power_of_ten(power + more)));
    let fits = |step: &f64| {
        let (first, last) = lines(low, high, *step);
        last - first < MOST_LINES && (!whole || *step >= 1.0)
    };
    steps.into_iter().find(fits).unwrap_or(if whole { 1.0 } else { high - low })
}

/// The first and the last line, counted in steps from zero.
fn lines(low: f64, high: f64, step: f64) -> (f64, f64) {
    let first = (low / step + FLAT).floor();
    let last = (high / step - FLAT).ceil();
    (first, last.max(first + 1.0))
}

/// The power of ten of a number's first digit. Read from its written form, which is the same on every machine; logarithms are not.
fn exponent(number: f64) -> i32 {
    format!("{number:e}").rsplit('e').next().and_then(|text| text.parse().ok()).unwrap_or(0)
}

fn power_of_ten(power: i32) -> f64 {
    format!("1e{power}").parse().unwrap_or(1.0)
}

fn grouped(plain: &str) -> String {
    let (whole, fraction) = plain.split_once('.').map_or((plain, None), |(whole, fraction)| (whole, Some(fraction)));
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |rest| ("−", rest));
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

impl Ranged for Values {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let (low, high) = self.ends();
        // Halves, because the difference of two large numbers of different sign overflows.
        let share = (drawn(*value) / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
        limit.0 + (share * f64::from(limit.1 - limit.0)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() { Vec::new() } else { self.ticks.clone() }
    }

    fn range(&self) -> Range<f64> {
        let (low, high) = self.ends();
        low..high
    }
}

impl ValueFormatter<f64> for Values {
    fn format_ext(&self, value: &f64) -> String {
        self.text(*value)
    }
}

/// The axis of fiscal years: equal time, equal room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    /// The first fiscal year.
    pub first: i32,
    /// The last fiscal year.
    pub last: i32,
}

impl Ranged for Years {
    type FormatOption = NoDefaultFormatting;
    type ValueType = i32;

    fn map(&self, year: &i32, limit: (i32, i32)) -> i32 {
        let span = f64::from(limit.1 - limit.0);
        // A single year stands in the middle.
        let share = if self.last > self.first { f64::from(*year - self.first) / f64::from(self.last - self.first) } else { 0.5 };
        limit.0 + (share * span).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<i32> {
        Vec::new()
    }

    fn range(&self) -> Range<i32> {
        self.first..self.last
    }
}

impl ValueFormatter<i32> for Years {
    fn format_ext(&self, year: &i32) -> String {
        year.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::{Values, Years};
    use plotters::coord::ranged1d::Ranged;

    fn texts(values: &[f64]) -> String {
        let axis = Values::over(values);
        axis.ticks().iter().map(|tick| axis.text(*tick)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ticks_are_round_and_at_most_six() {
        assert_eq!(texts(&[4.0, 75.0, 100.0]), "0 20 40 60 80 100");
        assert_eq!(texts(&[27.6, 29.8, 32.3, 33.1]), "26 28 30 32 34");
        assert_eq!(texts(&[2400.0, 3200.0, 4300.0]), "0 1,000 2,000 3,000 4,000 5,000");
        assert_eq!(texts(&[1.27, 1.0]), "0.9 1.0 1.1 1.2 1.3");
        assert_eq!(texts(&[60.0, 65.0]), "58 60 62 64 66");
        assert_eq!(texts(&[1e20, 3e20]), "0 1e20 2e20 3e20");
        assert_eq!(texts(&[-3.0, 7.0]), "−5 0 5 10");
        for exponent in -289..300 {
            for digits in [1.0, 1.7, 2.6, 4.9, 7.3, 9.99] {
                let value: f64 = format!("{digits}e{exponent}").parse().unwrap();
                for low in [value / 3.0, value * 0.9, -value] {
                    let axis = Values::over(&[low, value]);
                    let ticks = axis.ticks();
                    assert!((2..=6).contains(&ticks.len()), "{low} {value} {ticks:?}");
                    assert!(ticks[0] <= low * if low < 0.0 { 0.99 } else { 1.01 } && ticks[ticks.len() - 1] >= value * 0.99, "{low} {value} {ticks:?}");
                }
            }
        }
    }

    #[test]
    fn zero_is_shown_where_it_costs_little() {
        for values in [[1.0, 2.0], [54000.0, 54000.0], [0.0, 0.0], [-5.0, -1.0], [-1.0, 1.0]] {
            assert!(Values::over(&values).begins_at_zero(), "{values:?}");
        }
        for values in [[60.0, 65.0], [27.6, 33.1], [-10.0, -9.0], [6.0, 10.0]] {
            assert!(!Values::over(&values).begins_at_zero(), "{values:?}");
        }
    }

    #[test]
    fn counts_are_not_cut_into_fractions() {
        assert_eq!(texts(&[1.0, 2.0]), "0 1 2");
        assert_eq!(texts(&[1.0, 1.0]), "0 1");
        assert_eq!(texts(&[0.0]), "0 1");
    }

    #[test]
    fn no_value_is_no_tick() {
        assert!(Values::over(&[]).ticks().is_empty());
        assert!(Values::over(&[f64::NAN, f64::INFINITY]).ticks().is_empty());
    }

    #[test]
    fn years_stand_at_their_distance_in_time() {
        let years = Years { first: 2019, last: 2026 };
        assert_eq!([2019, 2022, 2025, 2026].map(|year| years.map(&year, (0, 700))), [0, 300, 600, 700]);
        assert_eq!(Years { first: 2016, last: 2016 }.map(&2016, (0, 700)), 350);
    }
}
