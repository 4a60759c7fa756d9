//! What languages in Latin letters share: signs and abbreviations in words, while figures stay, since every voice reads them.

use super::scan::{self, Said, Scan, walk};

/// A table of a language.
pub type Table = &'static [(&'static str, &'static str)];

/// The words of a language.
pub struct Words {
    /// Signs and abbreviations. Longer ones first.
    pub signs: Table,
    /// Units behind a number.
    pub units: Table,
    /// The months.
    pub months: [&'static str; 12],
    /// Fractions that have a name.
    pub fractions: Table,
    /// Between the two ends of a range.
    pub to: &'static str,
    /// Between numbers that are parted by a hyphen and are no range.
    pub dash: &'static str,
    /// FY.
    pub fiscal_year: &'static str,
}

/// Capitals that are said as a word.
const AS_WORDS: [&str; 16] = ["WEB", "CITY", "PLAN", "EPUB", "STEP", "POINT", "LINE", "LAN", "WAN", "FAX", "JIS", "OPEN", "NEWS", "JSON", "YAML", "NATO"];

impl Words {
    /// A text as it is said.
    pub fn say(&self, text: &str) -> String {
        walk(text, |scan| self.number(scan).or_else(|| self.sign(scan)).or_else(|| self.outline(scan)).or_else(|| letters(scan)))
    }

    fn sign(&self, scan: &Scan<'_>) -> Option<Said> {
        if let Some(said) = scan.between_numbers(self.to, "minus ").or_else(|| scan.wave(self.to, ", ")) {
            return Some(said);
        }
        if let Some(said) = hyphen(scan) {
            return Some(said);
        }
        let year = |year: &&str| year.starts_with(|c: char| c.is_ascii_digit() || c == ' ');
        if let Some(year) = scan.rest().strip_prefix("FY").filter(year) {
            let space = if year.starts_with(' ') { "" } else { " " };
            return Some((format!("{}{space}", self.fiscal_year), 2));
        }
        let joined = scan.before().ends_with(|c: char| c.is_ascii_alphanumeric());
        let (sign, said) = scan.row(self.signs)?;
        let word = sign.starts_with(|c: char| c.is_ascii_alphabetic());
        (!word || !joined).then(|| (said.to_owned(), sign.len()))
    }

    /// Roman numbers are said as numbers, with what is numbered below them.
    fn outline(&self, scan: &Scan<'_>) -> Option<Said> {
        let (numbers, length) = scan.outline()?;
        let title = scan.before().is_empty() && scan.rest()[length..].starts_with(' ');
        Some((format!("{}{}", numbers.join(self.dash), if title { "," } else { "" }), length))
    }

    fn number(&self, scan: &Scan<'_>) -> Option<Said> {
        let number = scan.number()?;
        if let Some((fraction, said)) = scan.row(self.fractions)
            && !scan.rest()[fraction.len()..].starts_with(|c: char| c.is_ascii_digit() || c == '/')
        {
            return Some((said.to_owned(), fraction.len()));
        }
        if let Some(parts) = scan.hyphened() {
            return Some((self.hyphened(&parts, scan.is_range(&parts)), scan.length_of(&parts)));
        }
        let behind = &scan.rest()[number.len()..];
        let unit = behind.strip_prefix(' ').unwrap_or(behind);
        let known = self.units.iter().find(|(word, _)| unit.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric())));
        Some(match known {
            Some((word, said)) => (format!("{number} {said}"), number.len() + (behind.len() - unit.len()) + word.len()),
            None => (number.to_owned(), number.len()),
        })
    }

    fn hyphened(&self, parts: &[&str], range: bool) -> String {
        if scan::is_telephone(parts) {
            let spelled = |part: &&str| part.chars().map(String::from).collect::<Vec<_>>().join(" ");
            return parts.iter().map(spelled).collect::<Vec<_>>().join(", ");
        }
        if let Some((year, month, day)) = scan::date(parts) {
            let month = month.parse::<usize>().ok().and_then(|month| self.months.get(month.saturating_sub(1))).copied().unwrap_or(month);
            return format!("{month} {day}, {year}");
        }
        parts.join(if range { self.to } else { self.dash })
    }
}

/// A hyphen between letters that are said one by one is not heard: I C T B C P.
fn hyphen(scan: &Scan<'_>) -> Option<Said> {
    let behind = scan.rest().strip_prefix('-')?;
    let before = scan.before().rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    let after = &behind[..behind.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(behind.len())];
    let spelled = |run: &str| (1..=5).contains(&run.len()) && run.bytes().all(|byte| byte.is_ascii_uppercase());
    (spelled(before) && spelled(after)).then(|| (" ".to_owned(), 1))
}

/// Capitals are said letter by letter: D X.
fn letters(scan: &Scan<'_>) -> Option<Said> {
    let run = scan.letters()?;
    let spelled = (2..=5).contains(&run.len()) && run.bytes().all(|byte| byte.is_ascii_uppercase()) && !AS_WORDS.contains(&run);
    let said = if spelled { run.chars().map(String::from).collect::<Vec<_>>().join(" ") } else { run.to_owned() };
    Some((said, run.len()))
}
