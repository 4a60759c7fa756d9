//! How an edition writes years, dates, periods and numbers: patterns from its phrases, filled with values.

use crate::calendar::{FiscalSpan, FiscalYear, Instant, When, era_of};

/// The patterns of an edition. Each is a phrase with `{places}`; see the catalogue of phrases for what each may hold.
#[derive(Debug, Clone)]
pub struct Formats {
    /// `{year}`, `{era}`, `{era_year}`.
    pub fiscal_year: String,
    /// The same, short, for axes and table heads: `{year}`.
    pub fiscal_year_short: String,
    /// `{from}`, `{to}`.
    pub fiscal_span: String,
    /// `{from}`: an open end.
    pub fiscal_span_open: String,
    /// `{year}`.
    pub year: String,
    /// `{year}`, `{month}`, `{month_name}`.
    pub month: String,
    /// `{year}`, `{month}`, `{month_name}`, `{day}`.
    pub day: String,
    /// `{from}`, `{to}`.
    pub range: String,
    /// `{from}`: goes on.
    pub range_open: String,
    /// The twelve names of the months, separated by commas.
    pub month_names: Vec<String>,
    /// Between the items of a list in a sentence.
    pub list_separator: String,
    /// The forms that units take behind numbers.
    pub plurals: super::Plurals,
}

impl Formats {
    /// A fiscal year in full.
    pub fn fiscal_year(&self, year: FiscalYear) -> String {
        let (era, era_year) = era_of(year.0).unwrap_or(("", year.0));
        let era_year = if era_year == 1 { "元".to_owned() } else { era_year.to_string() };
        fill(&self.fiscal_year, &[("year", &year.0.to_string()), ("era", era), ("era_year", &era_year), ("next", &(year.0 + 1).to_string())])
    }

    /// A fiscal year where one was said in full before: short, unless the full form says its era, which is of each year's own.
    pub fn fiscal_year_again(&self, year: FiscalYear) -> String {
        if self.fiscal_year.contains("{era}") { self.fiscal_year(year) } else { self.fiscal_year_short(year) }
    }

    /// A fiscal year for axes and table heads.
    pub fn fiscal_year_short(&self, year: FiscalYear) -> String {
        fill(&self.fiscal_year_short, &[("year", &year.0.to_string())])
    }

    /// A run of fiscal years.
    pub fn fiscal_span(&self, span: FiscalSpan) -> String {
        let from = self.fiscal_year_short(span.from);
        match span.to {
            None => fill(&self.fiscal_span_open, &[("from", &from)]),
            Some(to) if to == span.from => from,
            Some(to) => fill(&self.fiscal_span, &[("from", &from), ("to", &self.fiscal_year_short(to))]),
        }
    }

    /// A point in time.
    pub fn instant(&self, instant: Instant) -> String {
        let name = |month: u8| self.month_names.get(usize::from(month) - 1).map_or("", String::as_str);
        match instant {
            Instant::Year(year) => fill(&self.year, &[("year", &year.to_string())]),
            Instant::FiscalYear(year) => self.fiscal_year_short(year),
            Instant::Month(year, month) => fill(&self.month, &[("year", &year.to_string()), ("month", &month.to_string()), ("month_name", name(month))]),
            Instant::Day(year, month, day) => {
                let parts = [("year", year.to_string()), ("month", month.to_string()), ("month_name", name(month).to_owned()), ("day", day.to_string())];
                fill(&self.day, &parts.each_ref().map(|(key, value)| (*key, value.as_str())))
            }
        }
    }

    /// A time: a point, a range, an open range.
    pub fn when(&self, when: When) -> String {
        let from = self.instant(when.from);
        match when.to {
            Some(to) => fill(&self.range, &[("from", &from), ("to", &self.instant(to))]),
            None if when.open => fill(&self.range_open, &[("from", &from)]),
            None => from,
        }
    }
}

/// Quotation marks: those of the first degree, and those inside them.
const MARKS: [[char; 4]; 3] = [['“', '”', '‘', '’'], ['‘', '’', '“', '”'], ['「', '」', '『', '』']];

/// Writes what is quoted with these marks, its own quotations one degree deeper. A value that begins with the inner marks has done so itself.
fn nest(value: &str, [open, close, inner_open, inner_close]: [char; 4], out: &mut String) {
    let by_itself = value.find(inner_open).is_some_and(|inner| value.find(open).is_none_or(|at| inner < at));
    if by_itself || !value.contains(open) {
        out.push_str(value);
        return;
    }
    let (mut outer, mut inner) = (0_usize, 0_usize);
    for (at, c) in value.char_indices() {
        // An apostrophe looks like a closing mark: it closes nothing, or stands inside a word.
        let in_word = || value[at + c.len_utf8()..].starts_with(|next: char| next.is_ascii_alphabetic());
        let written = if c == open {
            outer += 1;
            inner_open
        } else if c == inner_open {
            inner += 1;
            open
        } else if c == close && outer > 0 && !(c == '’' && in_word()) {
            outer -= 1;
            inner_close
        } else if c == inner_close && inner > 0 && !(c == '’' && in_word()) {
            inner -= 1;
            close
        } else {
            c
        };
        out.push(written);
    }
}

/// Puts values into the `{places}` of a pattern. A place without a value stays as it is. Where the pattern quotes a place, what the value
/// quotes itself takes the marks of the second degree: “a “b”” becomes “a ‘b’”.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let Some(close) = rest.find('}') else { break };
        match values.iter().find(|(key, _)| *key == &rest[1..close]) {
            Some((_, value)) => match MARKS.iter().find(|marks| out.ends_with(marks[0]) && rest[close + 1..].starts_with(marks[1])) {
                Some(marks) => nest(value, *marks, &mut out),
                None => out.push_str(value),
            },
            None => out.push_str(&rest[..=close]),
        }
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn what_is_quoted_quotes_with_the_inner_marks() {
        let filled = |pattern: &str, value: &str| fill(pattern, &[("name", value)]);
        assert_eq!(filled("“{name}”: up", "Know of “City of Peace”"), "“Know of ‘City of Peace’”: up");
        assert_eq!(filled("“{name}”", "Policy, “Residents’ lives don’t”"), "“Policy, ‘Residents’ lives don’t’”");
        assert_eq!(filled("“{name}”", "page “for ‘Minato’ only”"), "“page ‘for “Minato” only’”");
        assert_eq!(filled("“{name}”", "pahinang ‘Tungo sa “Lungsod”’"), "“pahinang ‘Tungo sa “Lungsod”’”");
        assert_eq!(filled("「{name}」は", "「宣言」の認知度"), "「『宣言』の認知度」は");
        assert_eq!(filled("‘{name}’: 목표", "‘평화’의 인지도"), "‘“평화”의 인지도’: 목표");
        assert_eq!(filled("{name} is “new”", "“City”"), "“City” is “new”", "only what the pattern quotes");
    }
}
