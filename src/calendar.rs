//! Fiscal years, Japanese eras and dates cut to what is known.

use std::fmt;

/// A Japanese fiscal year, by the Western year in which it begins on 1 April (平成28年度 is 2016).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear(pub i32);

impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// The modern eras: name, Latin letter, Western year of year 1. Source: the enactments of each era name (1868 to 2019).
const ERAS: [(&str, char, i32); 5] = [("令和", 'R', 2019), ("平成", 'H', 1989), ("昭和", 'S', 1926), ("大正", 'T', 1912), ("明治", 'M', 1868)];

/// The era name and the year in it that a fiscal year is usually given: 2016 is (平成, 28), 2019 is (令和, 1).
/// FY2019 began in 平成31 and is written 令和元年度 by the cities; so the era is the one in which the year ends.
pub fn era_of(year: i32) -> Option<(&'static str, i32)> {
    ERAS.iter().find(|(_, _, first)| year >= *first).map(|(name, _, first)| (*name, year - first + 1))
}

/// Reads a year with or without an era: `2016`, `平成28`, `令和元`, `H28`. The text must hold nothing else.
pub fn parse_year(text: &str) -> Option<i32> {
    let text = text.trim();
    for (name, letter, first) in ERAS {
        let rest = text.strip_prefix(name).or_else(|| text.strip_prefix(letter));
        if let Some(rest) = rest {
            let rest = rest.trim().trim_start_matches('.');
            let number = if rest == "元" { 1 } else { whole(rest, 1..=3)? };
            return Some(first + number - 1);
        }
    }
    whole(text, 4..=4)
}

/// Reads a year of an era at the beginning of a text (平成28年度…, 令和元…): its Western year, and what follows the number.
pub fn leading_era_year(text: &str) -> Option<(i32, &str)> {
    let (rest, first) = ERAS.iter().find_map(|(name, _, first)| text.strip_prefix(name).map(|rest| (rest.trim_start(), first)))?;
    if let Some(rest) = rest.strip_prefix('元') {
        return Some((*first, rest));
    }
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, rest) = rest.split_at(end);
    Some((first + whole(number, 1..=2)? - 1, rest))
}

fn whole(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<i32> {
    (digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

impl FiscalYear {
    /// Reads `2016`, `FY2016`, `2016年度`, `平成28年度`, `令和元年度`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix("FY").unwrap_or(text);
        let text = text.strip_suffix("年度").unwrap_or(text);
        parse_year(text).map(FiscalYear)
    }
}

/// A run of fiscal years; `to` is missing where the end is open (2014年度以降).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FiscalSpan {
    /// First fiscal year.
    pub from: FiscalYear,
    /// Last fiscal year; `None` if the end is open.
    pub to: Option<FiscalYear>,
}

impl FiscalSpan {
    /// Reads `2016`, `2016-2018`, `2014-`, each year in any form that [`FiscalYear::parse`] takes.
    pub fn parse(text: &str) -> Option<Self> {
        let Some((from, to)) = text.split_once('-') else {
            let year = FiscalYear::parse(text)?;
            return Some(FiscalSpan { from: year, to: Some(year) });
        };
        let from = FiscalYear::parse(from)?;
        if to.trim().is_empty() {
            return Some(FiscalSpan { from, to: None });
        }
        let to = FiscalYear::parse(to)?;
        (from <= to).then_some(FiscalSpan { from, to: Some(to) })
    }

    /// Whether the year lies in the run.
    pub fn contains(&self, year: FiscalYear) -> bool {
        self.from <= year && self.to.is_none_or(|to| year <= to)
    }
}

/// A point in time, cut to what the source says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Instant {
    /// A calendar year.
    Year(i32),
    /// A fiscal year.
    FiscalYear(FiscalYear),
    /// A month: year, month 1 to 12.
    Month(i32, u8),
    /// A day: year, month, day.
    Day(i32, u8, u8),
}

impl Instant {
    /// Reads `2017`, `FY2017`, `2017-10`, `2017-10-26`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.starts_with("FY") || text.ends_with("年度") {
            return FiscalYear::parse(text).map(Instant::FiscalYear);
        }
        let mut parts = text.split('-');
        let year = parse_year(parts.next()?)?;
        let Some(month) = parts.next() else { return Some(Instant::Year(year)) };
        let month = two_digits(month, 12)?;
        let Some(day) = parts.next() else { return Some(Instant::Month(year, month)) };
        let day = two_digits(day, days_in(year, month))?;
        parts.next().is_none().then_some(Instant::Day(year, month, day))
    }

    /// ISO 8601, cut to what is known; a fiscal year is its Western year.
    pub fn iso(&self) -> String {
        match *self {
            Instant::Year(year) | Instant::FiscalYear(FiscalYear(year)) => format!("{year}"),
            Instant::Month(year, month) => format!("{year}-{month:02}"),
            Instant::Day(year, month, day) => format!("{year}-{month:02}-{day:02}"),
        }
    }

    /// The word of the open data for this precision.
    pub fn precision(&self) -> &'static str {
        match self {
            Instant::Year(_) => "year",
            Instant::FiscalYear(_) => "fiscal_year",
            Instant::Month(..) => "month",
            Instant::Day(..) => "day",
        }
    }

    /// The fiscal year in which it lies; a calendar year alone lies in none.
    pub fn fiscal_year(&self) -> Option<FiscalYear> {
        match *self {
            Instant::Year(_) => None,
            Instant::FiscalYear(year) => Some(year),
            Instant::Month(year, month) | Instant::Day(year, month, _) => Some(FiscalYear(if month < 4 { year - 1 } else { year })),
        }
    }

    /// The first day that it may mean: year, month, day.
    pub fn first_day(&self) -> (i32, u8, u8) {
        match *self {
            Instant::Year(year) => (year, 1, 1),
            Instant::FiscalYear(FiscalYear(year)) => (year, 4, 1),
            Instant::Month(year, month) => (year, month, 1),
            Instant::Day(year, month, day) => (year, month, day),
        }
    }

    /// The last day that it may mean: year, month, day.
    pub fn last_day(&self) -> (i32, u8, u8) {
        match *self {
            Instant::Year(year) => (year, 12, 31),
            Instant::FiscalYear(FiscalYear(year)) => (year + 1, 3, 31),
            Instant::Month(year, month) => (year, month, days_in(year, month)),
            Instant::Day(year, month, day) => (year, month, day),
        }
    }

    /// Year and month for ordering: a year alone counts as its first month, a fiscal year as April.
    pub fn order(&self) -> (i32, u8, u8) {
        match *self {
            Instant::Year(year) => (year, 1, 0),
            Instant::FiscalYear(FiscalYear(year)) => (year, 4, 0),
            Instant::Month(year, month) => (year, month, 0),
            Instant::Day(year, month, day) => (year, month, day),
        }
    }
}

/// The day after a day: year, month, day.
pub fn day_after((year, month, day): (i32, u8, u8)) -> (i32, u8, u8) {
    match (month, day) {
        (12, 31) => (year + 1, 1, 1),
        (month, day) if day >= days_in(year, month) => (year, month + 1, 1),
        (month, day) => (year, month, day + 1),
    }
}

fn two_digits(text: &str, most: u8) -> Option<u8> {
    let number: u8 = (text.len() == 2).then(|| text.parse().ok()).flatten()?;
    (1..=most).contains(&number).then_some(number)
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}

/// When something was or will be: a point, a range, or a range with an open end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The point, or the start of the range.
    pub from: Instant,
    /// The end of a range.
    pub to: Option<Instant>,
    /// Whether it goes on without a stated end.
    pub open: bool,
}

impl When {
    /// Reads what [`Instant::parse`] reads, `2016..2018` as a range and `1983..` as open.
    pub fn parse(text: &str) -> Option<Self> {
        let Some((from, to)) = text.split_once("..") else {
            return Instant::parse(text).map(|from| When { from, to: None, open: false });
        };
        let from = Instant::parse(from)?;
        if to.trim().is_empty() {
            return Some(When { from, to: None, open: true });
        }
        let to = Instant::parse(to)?;
        (from.order() <= to.order()).then_some(When { from, to: Some(to), open: false })
    }
}

#[cfg(test)]
mod tests {
    use super::{FiscalSpan, FiscalYear, Instant, When, era_of};

    #[test]
    fn eras_and_western_years_name_the_same_fiscal_year() {
        for text in ["2016", "FY2016", "2016年度", "平成28年度", "平成28", "H28"] {
            assert_eq!(FiscalYear::parse(text), Some(FiscalYear(2016)), "{text}");
        }
        assert_eq!(FiscalYear::parse("令和元年度"), Some(FiscalYear(2019)));
        assert_eq!(FiscalYear::parse("昭和60年度"), Some(FiscalYear(1985)));
        assert_eq!(era_of(2019), Some(("令和", 1)));
        for text in ["16", "28年度", "2016年", "平成", "平成元元", "２０１６"] {
            assert_eq!(FiscalYear::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_open_end_differs_from_a_single_year() {
        assert_eq!(FiscalSpan::parse("2014-"), Some(FiscalSpan { from: FiscalYear(2014), to: None }));
        assert_eq!(FiscalSpan::parse("2014"), Some(FiscalSpan { from: FiscalYear(2014), to: Some(FiscalYear(2014)) }));
        assert_eq!(FiscalSpan::parse("2018-2016"), None);
    }

    #[test]
    fn a_date_keeps_the_precision_it_was_given() {
        assert_eq!(Instant::parse("2017-10"), Some(Instant::Month(2017, 10)));
        assert_eq!(Instant::parse("2017-10-26").map(|instant| instant.iso()), Some("2017-10-26".into()));
        assert_eq!(Instant::parse("2017-02-29"), None);
        assert_eq!(Instant::parse("2018-02").and_then(|instant| instant.fiscal_year()), Some(FiscalYear(2017)));
        assert_eq!(When::parse("1983..").map(|when| when.open), Some(true));
        assert_eq!(When::parse("FY2011..FY2013").and_then(|when| when.to), Some(Instant::FiscalYear(FiscalYear(2013))));
    }
}
