//! Tagalog: signs and abbreviations in words; figures stay, since voices read them.

use super::scan::{self, Scan};

const SIGNS: &[(&str, &str)] = &[
    ("t-CO2", "tonelada ng C O 2"),
    ("CO2", "C O 2"),
    ("atbp.", "at iba pa"),
    ("hal.", "halimbawa"),
    ("Blg. ", "bilang "),
    ("blg. ", "bilang "),
    ("No. ", "numero "),
    ("p. ", "pahina "),
    ("→", " hanggang "),
    ("[※]", "may tala"),
    ("※", "Tala: "),
    ("㎡", " metro kuwadrado"),
    ("m²", " metro kuwadrado"),
    ("△", "minus "),
    ("▲", "minus "),
    ("±", "humigit-kumulang "),
    ("×", " beses "),
    ("&", "at"),
    ("%", " porsiyento"),
    ("％", " porsiyento"),
    ("…", ", "),
    ("|", ", "),
    (" / ", ", "),
];
const UNITS: &[(&str, &str)] = &[
    ("kWh", "kilowatt-hour"),
    ("km", "kilometro"),
    ("kg", "kilo"),
    ("ha", "ektarya"),
    ("m2", "metro kuwadrado"),
    ("KB", "kilobyte"),
    ("MB", "megabyte"),
    ("K", "libo"),
    ("M", "milyon"),
];
const MONTHS: [&str; 12] = ["Enero", "Pebrero", "Marso", "Abril", "Mayo", "Hunyo", "Hulyo", "Agosto", "Setyembre", "Oktubre", "Nobyembre", "Disyembre"];
const FRACTIONS: &[(&str, &str)] = &[("1/2", "kalahati"), ("1/3", "isang katlo"), ("2/3", "dalawang katlo"), ("1/4", "isang kapat"), ("3/4", "tatlong kapat")];
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
        return Some((" hanggang ".to_owned(), c.len_utf8()));
    }
    if matches!(c, '−' | '-') && digit_behind && !scan.before().ends_with(|c: char| c.is_alphanumeric()) {
        return Some(("minus ".to_owned(), c.len_utf8()));
    }
    if let Some(year) = rest.strip_prefix("FY").filter(|year| year.starts_with(|c: char| c.is_ascii_digit()) || year.starts_with(' ')) {
        return Some((if year.starts_with(' ') { "Taong Piskal" } else { "Taong Piskal " }.to_owned(), 2));
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
    parts.join(if parts.len() == 2 { " hanggang " } else { " gitling " })
}
