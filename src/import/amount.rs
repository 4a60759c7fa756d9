//! The amount of a row, from its columns; and an amount as a plan prints it.

use super::number::number;
use super::table::{Content, Fault};
use super::words::{COMPARATORS, Comparator};
use crate::both;
use crate::model::indicator::{Indicator, Value};
use crate::model::quantity::{Figure, Qualifier, Quantity};

/// The cells of a row that make its amount.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cells<'a> {
    pub(super) value: Option<&'a Content>,
    pub(super) upper: Option<&'a Content>,
}

/// Which of the two cells is at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    Value,
    Upper,
}

/// The figure of a row; `None` if its value is empty.
pub(super) fn figure(comparator: Comparator, cells: Cells<'_>, precision: u8) -> Result<Option<Figure>, (At, Fault)> {
    let wordy = match comparator {
        Comparator::Decrease => Some(Figure::Decrease),
        Comparator::Increase => Some(Figure::Increase),
        Comparator::Dash => Some(Figure::Dash),
        _ => None,
    };
    if let Some(figure) = wordy {
        return match cells.value {
            None => Ok(Some(figure)),
            Some(_) => Err((At::Value, not_needed(comparator))),
        };
    }
    let Some(value) = cells.value else { return Ok(None) };
    let value = number(value, precision).map_err(|fault| (At::Value, fault))?;
    match (comparator, cells.upper) {
        (Comparator::Range, None) => Err((At::Value, no_upper())),
        (Comparator::Range, Some(upper)) => {
            let upper = number(upper, precision).map_err(|fault| (At::Upper, fault))?;
            if upper > value { Ok(Some(Figure::Range(value, upper))) } else { Err((At::Upper, upside_down())) }
        }
        (_, Some(_)) => Err((At::Upper, upper_not_needed())),
        (Comparator::AtLeast, None) => Ok(Some(Figure::AtLeast(value))),
        (Comparator::AtMost, None) => Ok(Some(Figure::AtMost(value))),
        (_, None) => Ok(Some(Figure::Number(value))),
    }
}

fn not_needed(comparator: Comparator) -> Fault {
    let word = COMPARATORS.iter().find(|(.., known)| *known == comparator).map_or("", |(word, ..)| word);
    Fault::error(
        "value-not-needed",
        both!("比べ方が「{word}」なのに、数があります", "the comparator is 「{word}」, but there is a number"),
        both!("数を消すか、比べ方を「ちょうど」にしてください", "remove the number, or choose ちょうど"),
    )
}

fn no_upper() -> Fault {
    Fault::error(
        "upper-missing",
        both!("比べ方が「範囲」なのに、上限がありません", "the comparator is 「範囲」 (a band), but its upper end is missing"),
        both!("「上限」の列に上の値を書いてください", "write the upper end in the column 上限"),
    )
}

fn upside_down() -> Fault {
    Fault::error(
        "upper-below-value",
        both!("上限が値より大きくありません", "the upper end is not above the value"),
        both!("「値」に下の値、「上限」に上の値を書いてください", "write the lower end in 値 and the upper end in 上限"),
    )
}

fn upper_not_needed() -> Fault {
    Fault::error(
        "upper-not-needed",
        both!("上限がありますが、比べ方が「範囲」ではありません", "there is an upper end, but the comparator is not 「範囲」 (a band)"),
        both!("上限を消すか、比べ方を「範囲」にしてください", "remove the upper end, or choose 範囲"),
    )
}

/// An amount as the indicator's other values are printed: comma, unit, and 以内 or 以下 as before.
pub(super) fn printed(indicator: &Indicator, old: Option<&Value>, quantity: &Quantity) -> String {
    let like: Vec<&Value> = old.into_iter().chain(indicator.points().map(|(_, point)| &point.value)).collect();
    let commas = like
        .iter()
        .find(|value| value.quantity.figure.value().is_some_and(|number| number.as_f64().abs() >= 1000.0))
        .is_none_or(|value| value.printed.contains(','));
    let with_unit = like.iter().find(|value| value.quantity.figure.value().is_some()).is_none_or(|value| !value.quantity.unit.is_empty());
    let number = |number: crate::model::quantity::Decimal| if commas { number.grouped() } else { number.to_string() };
    let unit = indicator.unit.as_deref().filter(|_| with_unit).unwrap_or("");
    let most = if like.iter().any(|value| value.printed.contains("以内")) { "以内" } else { "以下" };
    let body = match quantity.figure {
        Figure::Number(value) => format!("{}{unit}", number(value)),
        Figure::AtLeast(value) => format!("{}{unit}以上", number(value)),
        Figure::AtMost(value) => format!("{}{unit}{most}", number(value)),
        Figure::Range(from, to) => format!("{}～{}{unit}{}", number(from), number(to), if most == "以内" { most } else { "" }),
        Figure::Decrease => "減少".to_owned(),
        Figure::Increase => "増加".to_owned(),
        Figure::Dash => "—".to_owned(),
    };
    match quantity.qualifier {
        Some(Qualifier::About) => format!("約{body}"),
        Some(Qualifier::Total) => format!("延べ{body}"),
        Some(Qualifier::OrSo) => format!("{body}程度"),
        None => body,
    }
}
