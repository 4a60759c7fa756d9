//! Tagalog: what signs, units and abbreviations are called.

use super::latin::Words;
use super::scan::{Said, Scan, walk};

const WORDS: Words = Words {
    signs: &[
        ("t-CO2", "tonelada ng C O 2"),
        ("CO2", "C O 2"),
        ("atbp.", "at iba pa"),
        ("hal.", "halimbawa"),
        ("Blg. ", "bilang "),
        ("blg. ", "bilang "),
        ("No. ", "numero "),
        ("p. ", "pahina "),
        ("→", " hanggang "),
        ("TP ", "Taong Piskal "),
        (" [※]", ", may tala"),
        ("[※]", "may tala"),
        ("%*", " porsiyento, may tala"),
        ("※", "Tala: "),
        (" − ", " bawas ang "),
        (" = ", " ay "),
        ("CALS/EC", "CALS E C"),
        ("SDGs", "S D G's"),
        (".ics", "I C S"),
        ("“—”", "“gitling”"),
        ("㎡", " metro kuwadrado"),
        ("m²", " metro kuwadrado"),
        ("△", "minus "),
        ("▲", "minus "),
        ("±", "humigit-kumulang "),
        ("×", " beses "),
        ("&", "at"),
        ("(%)", "(porsiyento)"),
        ("%", " porsiyento"),
        ("％", " porsiyento"),
        ("…", ", "),
        ("|", ", "),
    ],
    units: &[
        ("kWh", "kilowatt-hour"),
        ("km", "kilometro"),
        ("kg", "kilo"),
        ("ha", "ektarya"),
        ("m2", "metro kuwadrado"),
        ("kB", "kilobyte"),
        ("KB", "kilobyte"),
        ("MB", "megabyte"),
        ("K", "libo"),
        ("M", "milyon"),
    ],
    months: ["Enero", "Pebrero", "Marso", "Abril", "Mayo", "Hunyo", "Hulyo", "Agosto", "Setyembre", "Oktubre", "Nobyembre", "Disyembre"],
    fractions: &[("1/2", "kalahati"), ("1/3", "isang katlo"), ("2/3", "dalawang katlo"), ("1/4", "isang kapat"), ("3/4", "tatlong kapat")],
    to: " hanggang ",
    dash: " dash ",
    fiscal_year: "Taong Piskal",
};

/// Numbers up to ten with the linker that joins them to what they count.
const LINKED: [&str; 10] = ["isang", "dalawang", "tatlong", "apat na", "limang", "anim na", "pitong", "walong", "siyam na", "sampung"];
/// What is counted.
const COUNTED: [&str; 30] = [
    "bahagi",
    "beses",
    "computer",
    "gawain",
    "indikador",
    "istasyon",
    "item",
    "kaso",
    "katao",
    "kopya",
    "larangan",
    "layunin",
    "lugar",
    "minuto",
    "negosyo",
    "pangyayari",
    "pasilidad",
    "patakaran",
    "piraso",
    "programa",
    "proyekto",
    "ruta",
    "samahan",
    "seksyon",
    "sistema",
    "taon",
    "termino",
    "unit",
    "ward",
    "yunit",
];

/// A number before what it counts: limang programa, 29 na seksyon.
fn counted(scan: &Scan<'_>) -> Option<Said> {
    let number = scan.number()?;
    let joined = scan.before().ends_with(|c: char| c.is_alphanumeric() || "-–.,/".contains(c));
    let value: usize = number.parse().ok().filter(|value| (1..100).contains(value) && !joined)?;
    let behind = scan.rest()[number.len()..].strip_prefix(' ')?;
    let noun = behind.strip_prefix("na ").unwrap_or(behind);
    let word = &noun[..noun.find(|c: char| !c.is_alphabetic()).unwrap_or(noun.len())];
    let length = scan.rest().len() - noun.len();
    match LINKED.get(value - 1) {
        _ if !COUNTED.contains(&word) => None,
        Some(linked) => Some((format!("{linked} "), length)),
        // apat, anim and siyam end in a consonant and take na.
        None if matches!(value % 10, 4 | 6 | 9) => Some((format!("{number} na "), length)),
        None => None,
    }
}

/// A text as it is said.
pub fn say(text: &str) -> String {
    let text = &walk(text, counted);
    match short_form(text) {
        Some((before, after)) => WORDS.say(&format!("{before}{after}")),
        None => WORDS.say(text),
    }
}

/// What stands around the short form of a fiscal year that is put behind its long one, which would be heard twice: `(TP 2014: Abril …)`.
fn short_form(text: &str) -> Option<(&str, &str)> {
    let at = text.find("(TP ")? + 1;
    let after = text[at..].strip_prefix("TP ")?.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(": ")?;
    Some((&text[..at], after))
}
