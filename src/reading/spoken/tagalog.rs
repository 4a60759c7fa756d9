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
        ("[※]", "may tala"),
        ("※", "Tala: "),
        (" − ", " bawas ang "),
        (" = ", " ay "),
        ("CALS/EC", "CALS E C"),
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
    ],
    units: &[
        ("kWh", "kilowatt-hour"),
        ("km", "kilometro"),
        ("kg", "kilo"),
        ("ha", "ektarya"),
        ("m2", "metro kuwadrado"),
        ("KB", "kilobyte"),
        ("MB", "megabyte"),
        ("K", "libo"),
        ("M", "milyon"),
    ],
    months: ["Enero", "Pebrero", "Marso", "Abril", "Mayo", "Hunyo", "Hulyo", "Agosto", "Setyembre", "Oktubre", "Nobyembre", "Disyembre"],
    fractions: &[("1/2", "kalahati"), ("1/3", "isang katlo"), ("2/3", "dalawang katlo"), ("1/4", "isang kapat"), ("3/4", "tatlong kapat")],
    to: " hanggang ",
    dash: " gitling ",
    fiscal_year: "Taong Piskal",
};

/// A text as it is said.
pub fn say(text: &str) -> String {
    WORDS.say(text)
}
