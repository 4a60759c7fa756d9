//! English: what signs, units and abbreviations are called.

use super::latin::Words;

const WORDS: Words = Words {
    signs: &[
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
        (" [※]", ", with a note"),
        ("[※]", "with a note"),
        ("%*", " percent, with a note"),
        ("※", "Note: "),
        (" − ", " minus "),
        (" = ", " equals "),
        ("CALS/EC", "CALS E C"),
        ("SDGs", "S D G's"),
        (".ics", "I C S"),
        ("“—”", "“dash”"),
        ("㎡", " square metres"),
        ("m²", " square metres"),
        ("△", "minus "),
        ("▲", "minus "),
        ("±", "plus or minus "),
        ("×", " times "),
        ("&", "and"),
        ("(%)", "(percent)"),
        ("%", " percent"),
        ("％", " percent"),
        ("…", ", "),
        ("|", ", "),
    ],
    units: &[
        ("kWh", "kilowatt-hours"),
        ("km", "kilometres"),
        ("kg", "kilograms"),
        ("ha", "hectares"),
        ("m2", "square metres"),
        ("kB", "kilobytes"),
        ("KB", "kilobytes"),
        ("MB", "megabytes"),
        ("K", "thousand"),
        ("M", "million"),
    ],
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    fractions: &[("1/2", "one half"), ("1/3", "one third"), ("2/3", "two thirds"), ("1/4", "one quarter"), ("3/4", "three quarters")],
    to: " to ",
    dash: " dash ",
    fiscal_year: "fiscal year",
};

/// A text as it is said.
pub fn say(text: &str) -> String {
    WORDS.say(text)
}
