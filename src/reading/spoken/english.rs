//! English: signs and abbreviations in words; figures stay, since every voice reads them.

use super::scan::{self, Scan};

const SIGNS: &[(&str, &str)] = &[
    ("t-CO2", "tonnes of C O 2"),
    ("CO2", "C O 2"),
    ("approx.", "approximately"),
    ("e.g.", "for example"),
    ("i.e.", "that is"),
    ("etc.", "and so on"),
    ("No. ", "number "),
    ("Nos. ", "numbers "),
    ("vs.", "versus"),
    ("pp. ", "pages "),
    ("p. ", "page "),
    ("→", " to "),
    ("[※]", "with a note"),
    ("※", "Note: "),
    ("㎡", " square metres"),
    ("m²", " square metres"),
    ("△", "minus "),
    ("▲", "minus "),
    ("±", "plus or minus "),
    ("×", " times "),
    ("&", "and"),
    ("%", " percent"),
    ("％", " percent"),
    ("…", ", "),
    ("|", ", "),
    (" / ", ", "),
];
const UNITS: &[(&str, &str)] = &[
    ("kWh", "kilowatt-hours"),
    ("km", "kilometres"),
    ("kg", "kilograms"),
    ("ha", "hectares"),
    ("m2", "square metres"),
    ("KB", "kilobytes"),
    ("MB", "megabytes"),
    ("K", "thousand"),
    ("M", "million"),
];
const MONTHS: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const FRACTIONS: &[(&str, &str)] = &[("1/2", "one half"), ("1/3", "one third"), ("2/3", "two thirds"), ("1/4", "one quarter"), ("3/4", "three quarters")];
/// Capitals that are said as a word.
const WORDS: [&str; 12] = ["STEP", "POINT", "LINE", "LAN", "WAN", "FAX", "JIS", "OPEN", "NEWS", "JSON", "YAML", "NATO"];

/// A text as it is said.
pub fn say(text: &str) -> String {
    scan::walk(text, |scan| number(scan).or_else(|| sign(scan)).or_else(|| letters(scan)))
}

fn sign(scan: &Scan<'_>) -> Option<(String, usize)> {
    let rest = scan.rest();
    let c = rest.chars().next()?;
    let digit_behind = rest[c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
    if matches!(c, '–' | '〜' | '～' | '~') && digit_behind {
        return Some((" to ".to_owned(), c.len_utf8()));
    }
    if matches!(c, '−' | '-') && digit_behind && !scan.before().ends_with(|c: char| c.is_alphanumeric()) {
        return Some(("minus ".to_owned(), c.len_utf8()));
    }
    if let Some(year) = rest.strip_prefix("FY").filter(|year| year.starts_with(|c: char| c.is_ascii_digit()) || year.starts_with(' ')) {
        return Some((if year.starts_with(' ') { "fiscal year" } else { "fiscal year " }.to_owned(), 2));
    }
    let joined = scan.before().ends_with(|c: char| c.is_ascii_alphanumeric());
    let (sign, said) = scan.row(SIGNS)?;
    let word = sign.starts_with(|c: char| c.is_ascii_alphabetic());
    (!word || !joined).then(|| (said.to_owned(), sign.len()))
}

/// Capitals are said letter by letter: D X.
fn letters(scan: &Scan<'_>) -> Option<(String, usize)> {
    let run = scan.letters()?;
    let spelled = (2..=5).contains(&run.len()) && run.bytes().all(|byte| byte.is_ascii_uppercase()) && !WORDS.contains(&run);
    let spelled = spelled && !run.bytes().all(|byte| b"IVX".contains(&byte));
    let said = if spelled { run.chars().map(String::from).collect::<Vec<_>>().join(" ") } else { run.to_owned() };
    Some((said, run.len()))
}

fn number(scan: &Scan<'_>) -> Option<(String, usize)> {
    let number = scan.number()?;
    if let Some((fraction, said)) = scan.row(FRACTIONS)
        && !scan.rest()[fraction.len()..].starts_with(|c: char| c.is_ascii_digit() || c == '/')
    {
        return Some((said.to_owned(), fraction.len()));
    }
    if let Some(parts) = scan.hyphened() {
        return Some((hyphened(&parts), scan.length_of(&parts)));
    }
    let behind = &scan.rest()[number.len()..];
    let unit = behind.strip_prefix(' ').unwrap_or(behind);
    let known = UNITS.iter().find(|(word, _)| unit.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric())));
    Some(match known {
        Some((word, said)) => (format!("{number} {said}"), number.len() + (behind.len() - unit.len()) + word.len()),
        None => (number.to_owned(), number.len()),
    })
}

fn hyphened(parts: &[&str]) -> String {
    if scan::is_telephone(parts) {
        let spelled = |part: &&str| part.chars().map(String::from).collect::<Vec<_>>().join(" ");
        return parts.iter().map(spelled).collect::<Vec<_>>().join(", ");
    }
    if let Some((year, month, day)) = scan::date(parts) {
        let month = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.saturating_sub(1))).copied().unwrap_or(month);
        return format!("{month} {day}, {year}");
    }
    parts.join(if parts.len() == 2 { " to " } else { " dash " })
}
