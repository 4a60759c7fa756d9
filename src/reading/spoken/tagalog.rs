//! Tagalog: what signs, units and abbreviations are called.

use super::latin::Words;

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

/// A text as it is said.
pub fn say(text: &str) -> String {
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
