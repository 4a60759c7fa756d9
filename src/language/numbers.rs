//! The numbers that a text states, in one form for all languages, so that a translation can be held against its source.
//!
//! Digits of any width, with separators and decimals; 万 and 億 and their like multiplied; years of eras as Western years; months by their
//! names or numbers; small numbers as words. Leaves to others: what to do about a difference ([`crate::check`]).

use unicode_normalization::UnicodeNormalization;

use super::number_words;
use crate::calendar::parse_year;

/// A number that a text states.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stated {
    /// The number in plain digits, without separators and needless zeros.
    pub number: String,
    /// Whether it is the number of a month.
    pub month: bool,
}

/// All numbers of a text in their order.
pub fn stated(text: &str) -> Vec<Stated> {
    let text: String = text.nfkc().collect();
    let mut found = Vec::new();
    let mut era: Option<&str> = None;
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|offset| at + offset) {
        let before = &text[at..start];
        let end = start + digits(&text[start..], before == ".");
        let after = &text[end..];
        era = number_words::era_before(before).or(era.filter(|_| joins(before)));
        let number = text[start..end].replace(',', "");
        let year = era.filter(|_| number.len() <= 2).and_then(|era| parse_year(&format!("{era}{number}")));
        let number = match year {
            Some(year) => year.to_string(),
            None => multiplied(trimmed(&number), after),
        };
        let month = is_month(after) || (before == "." && after.starts_with('.'));
        found.push(Stated { number, month });
        at = end;
    }
    found.extend(first_years(&text));
    found
}

/// How many bytes of digits, separators between thousands and one decimal point a text begins with; inside a date a point ends the number.
fn digits(text: &str, in_date: bool) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    let mut point = in_date;
    loop {
        let thousands = bytes.get(end) == Some(&b',') && (1..=3).all(|ahead| digit(end + ahead)) && !digit(end + 4) && !point;
        let decimal = bytes.get(end) == Some(&b'.') && digit(end + 1) && !point && !is_date(&text[end..]);
        point |= decimal;
        if digit(end) || thousands || decimal { end += 1 } else { return end }
    }
}

/// Whether what follows makes a number a month: 4月, 4・5月. (3か月 is a span.)
fn is_month(after: &str) -> bool {
    let after = after.strip_prefix(['・', '、', '~', '～', '-']).map_or(after, |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    after.starts_with(['月', '월'])
}

/// Whether a point is the first of two with digits between them: 30.4.1.
fn is_date(from_point: &str) -> bool {
    let rest = from_point[1..].trim_start_matches(|c: char| c.is_ascii_digit());
    rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether what stands between two numbers makes the second a year of the first one's era: 平成28~30年度.
fn joins(between: &str) -> bool {
    let between = between.trim();
    between.chars().count() <= 4 && between.contains(['~', '〜', '～', '-', '－', '・', '、', '及', 'か', '→'])
}

fn trimmed(number: &str) -> String {
    let number = if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number };
    let whole = number.trim_start_matches('0');
    if whole.is_empty() || whole.starts_with('.') { format!("0{whole}") } else { whole.to_owned() }
}

/// The number times what the word behind it says: 5万 is 50000.
fn multiplied(number: String, after: &str) -> String {
    let Some(zeros) = number_words::zeros_after(after) else { return number };
    let (whole, part) = number.split_once('.').unwrap_or((number.as_str(), ""));
    if part.len() > zeros {
        return number;
    }
    trimmed(&format!("{whole}{part}{}", "0".repeat(zeros - part.len())))
}

/// Years written as the first of an era: 令和元年.
fn first_years(text: &str) -> Vec<Stated> {
    let parts = text.match_indices('元').filter(|(at, _)| text[*at..].starts_with("元年"));
    let year = |(at, _): (usize, &str)| parse_year(&format!("{}元", number_words::era_before(&text[..at])?));
    parts.filter_map(year).map(|year| Stated { number: year.to_string(), month: false }).collect()
}

#[cfg(test)]
mod tests {
    use super::stated;

    fn said(text: &str) -> String {
        stated(text).into_iter().map(|one| if one.month { format!("{}m", one.number) } else { one.number }).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn numbers_have_one_form_in_all_languages() {
        assert_eq!(said("５４，０００部、1.00、70%"), "54000 1 70");
        assert_eq!(said("5万4千円"), "50000 4000");
        assert_eq!(said("1.5億円 / 150 million yen"), "150000000 150000000");
        assert_eq!(said("平成28年度、平成28～30年度、令和元年度"), "2016 2016 2018 2019");
        assert_eq!(said("平成29年4月1日"), "2017 4m 1");
        assert_eq!(said("第4次、3か月、4・5月"), "4 3 4m 5m");
        assert_eq!(said("H30.4.1現在、8割"), "2018 4m 1 80");
    }
}
