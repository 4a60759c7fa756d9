//! An amount in the words of an edition, for plain text.
//!
//! The source language says it as printed (or as mended). Other editions say number and translated unit, with a phrase for what is more
//! than a number.

use super::subject::Subject;
use crate::language::EditionIx;
use crate::markdown::is_cjk;
use crate::model::indicator::Value;
use crate::model::quantity::{Figure, Qualifier};

/// A value in an edition; `unit` is that of its indicator or column, where the value itself has none.
pub fn said(subject: &Subject<'_>, edition: EditionIx, value: &Value, unit: Option<&str>) -> String {
    let quantity = &value.quantity;
    let own = if quantity.unit.is_empty() { unit.unwrap_or("") } else { &quantity.unit };
    if edition == EditionIx(0) {
        let meant = value.mended.as_ref().unwrap_or(&value.printed);
        let bare = quantity.unit.is_empty() && meant.ends_with(|last: char| last.is_ascii_digit());
        return if bare { format!("{meant}{own}") } else { meant.clone() };
    }
    let phrases = subject.theme.phrases(edition);
    let unit = subject.portal.words(edition, "unit", own).text;
    let filled = |key: &str, number: String| phrases.fill(key, &[("value", &with_unit(&number, unit))]);
    let text = match quantity.figure {
        Figure::Number(number) => with_unit(&number.grouped(), unit),
        Figure::AtLeast(number) => filled("data-at-least", number.grouped()),
        Figure::AtMost(number) => filled("data-at-most", number.grouped()),
        Figure::Range(lower, upper) => phrases.fill("data-range", &[("from", &lower.grouped()), ("to", &with_unit(&upper.grouped(), unit))]),
        Figure::Decrease => phrases.get("data-decrease").to_owned(),
        Figure::Increase => phrases.get("data-increase").to_owned(),
        Figure::Dash => "—".to_owned(),
    };
    let key = quantity.qualifier.map(|qualifier| match qualifier {
        Qualifier::About => "data-about",
        Qualifier::OrSo => "data-or-so",
        Qualifier::Total => "data-in-total",
    });
    key.map_or_else(|| text.clone(), |key| phrases.fill(key, &[("value", &text)]))
}

/// A number and its unit; scripts that put spaces between words get one before a unit that is a word.
pub fn with_unit(number: &str, unit: &str) -> String {
    let word = unit.chars().next().is_some_and(|first| first.is_alphabetic() && !is_cjk(first));
    if word { format!("{number} {unit}") } else { format!("{number}{unit}") }
}
