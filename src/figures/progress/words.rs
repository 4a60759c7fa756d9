//! Differences, paces and the arithmetic behind them, as an edition says them.

use super::{Against, Change, Course, Reported, Unsaid};
use crate::figures::Voice;
use crate::model::quantity::{Decimal, Figure, Quantity};

/// A number in an indicator's unit.
pub fn amount(voice: &Voice<'_>, unit: Option<&str>, number: Decimal) -> String {
    voice.quantity(&Quantity { figure: Figure::Number(number), unit: unit.unwrap_or_default().to_owned(), qualifier: None })
}

/// A difference without its sign: 96 points between percentages, else in the indicator's unit.
pub fn difference(voice: &Voice<'_>, unit: Option<&str>, number: Decimal) -> String {
    let number = number.magnitude();
    match unit {
        Some("%") => {
            let key = if number.to_string() == "1" { "difference-point" } else { "difference-points" };
            voice.phrases.fill(key, &[("number", &number.grouped())])
        }
        // 6,000 visits a year more in six years are said as 6,000 visits: a pace of "1,000 visits a year each year" is a riddle.
        Some(unit) if unit.ends_with("/年") => {
            let (said, yearly) = (amount(voice, Some(unit), number), voice.phrases.fill("unit-per-year", &[("unit", "")]));
            said.strip_suffix(yearly.as_str()).map(str::to_owned).unwrap_or(said)
        }
        unit => amount(voice, unit, number),
    }
}

/// A difference with its sign.
pub fn signed(voice: &Voice<'_>, unit: Option<&str>, number: Decimal) -> String {
    let words = difference(voice, unit, number);
    if is_zero(number) {
        return words;
    }
    voice.phrases.fill(if is_negative(number) { "difference-less" } else { "difference-more" }, &[("value", &words)])
}

/// A number of years.
pub fn years(voice: &Voice<'_>, years: i32) -> String {
    voice.counted(("years-count-one", "years-count"), years)
}

/// The pace without its sign; said to be approximate where it was rounded.
pub fn pace(voice: &Voice<'_>, unit: Option<&str>, change: &Change) -> String {
    approximate(voice, difference(voice, unit, change.pace), change.rounded)
}

fn approximate(voice: &Voice<'_>, words: String, rounded: bool) -> String {
    if rounded { voice.phrases.fill("value-about", &[("value", &words)]) } else { words }
}

/// `100% − 4% = +96 points`.
pub fn change_arithmetic(voice: &Voice<'_>, unit: Option<&str>, change: &Change) -> String {
    let (goal, start) = (amount(voice, unit, change.goal), amount(voice, unit, change.start));
    voice.phrases.fill("arithmetic-change", &[("goal", &goal), ("start", &start), ("difference", &signed(voice, unit, change.difference))])
}

/// `+96 points ÷ 6 years = +16 points`.
pub fn pace_arithmetic(voice: &Voice<'_>, unit: Option<&str>, change: &Change) -> String {
    let pace = approximate(voice, signed(voice, unit, change.pace), change.rounded);
    voice.phrases.fill("arithmetic-pace", &[("difference", &signed(voice, unit, change.difference)), ("years", &years(voice, change.years)), ("pace", &pace)])
}

/// `5,985 people − 10,000 people = −4,015 people`; none if the two cannot be compared.
pub fn gap_arithmetic(voice: &Voice<'_>, unit: Option<&str>, reported: &Reported<'_>) -> Option<String> {
    let gap = reported.gap?;
    let result = reported.value.quantity.figure.value()?;
    let target = reported.against?.number(Some(result))?;
    let (result, target) = (amount(voice, unit, result), amount(voice, unit, target));
    Some(voice.phrases.fill("arithmetic-gap", &[("result", &result), ("target", &target), ("gap", &signed(voice, unit, gap))]))
}

/// What a result is held against, in words.
pub fn against(voice: &Voice<'_>, unit: Option<&str>, against: &Against<'_>) -> String {
    match against {
        Against::Target(target) => voice.value(&target.value),
        Against::Line(line) => amount(voice, unit, *line),
    }
}

/// The word for a course.
pub fn course<'a>(voice: &Voice<'a>, course: Course) -> &'a str {
    voice.phrase(match course {
        Course::Reached => "course-reached",
        Course::OnCourse => "course-on-course",
        Course::Behind => "course-behind",
        Course::Away => "course-away",
        Course::Unsaid(_) => "course-unsaid",
    })
}

/// Why no course can be said.
pub fn unsaid<'a>(voice: &Voice<'a>, why: Unsaid) -> &'a str {
    voice.phrase(match why {
        Unsaid::NoResult => "unsaid-no-result",
        Unsaid::Definition => "unsaid-definition",
        Unsaid::Inexact => "unsaid-inexact",
        Unsaid::NoTarget => "unsaid-no-target",
        Unsaid::Series => "unsaid-series",
    })
}

/// Whether a number is below zero.
pub fn is_negative(number: Decimal) -> bool {
    number < Decimal::new(0, 0)
}

fn is_zero(number: Decimal) -> bool {
    number.magnitude() <= Decimal::new(0, 0)
}
