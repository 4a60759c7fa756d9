//! Amounts, exactly as printed and as numbers.

use schemars::JsonSchema;
use serde::Serialize;

use super::words::Words;
use crate::export::subject::Subject;
use crate::model::indicator::Value;
use crate::model::quantity::Decimal;

/// A JSON number without a decimal point where the source prints none.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Number {
    /// A whole number.
    Whole(i64),
    /// A number with digits after the point.
    Fraction(f64),
}

impl From<Decimal> for Number {
    fn from(decimal: Decimal) -> Self {
        match (decimal.scale(), decimal.to_string().parse()) {
            (0, Ok(whole)) => Number::Whole(whole),
            _ => Number::Fraction(decimal.as_f64()),
        }
    }
}

/// An amount.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Amount<'a> {
    /// As printed.
    pub raw: &'a str,
    /// The number, or the lower end of a range; none for a word or a dash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Number>,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<Number>,
    /// How many digits stand after the point in print.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u8>,
    /// =, >=, <=, range, decrease, increase; none for a printed dash.
    pub comparator: &'static str,
    /// Unit as printed with the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Words<'a>>,
    /// The source's word for how exactly it is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<&'static str>,
    /// As meant, where the print was mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mended: Option<&'a str>,
    /// A note that the source makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Words<'a>>,
    /// Why it is not sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Words<'a>>,
    /// Our explanation beside a print that is wrong in itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explain: Option<Words<'a>>,
    /// Lines in the source, from 1.
    pub lines: String,
}

impl<'a> Amount<'a> {
    /// A value.
    pub fn of(subject: &Subject<'a>, value: &'a Value) -> Self {
        let quantity = &value.quantity;
        Amount {
            raw: &value.printed,
            value: quantity.figure.value().map(Number::from),
            upper: quantity.figure.upper().map(Number::from),
            decimals: quantity.figure.value().map(Decimal::scale),
            comparator: quantity.figure.comparator(),
            unit: (!quantity.unit.is_empty()).then(|| Words::of(subject, "unit", &quantity.unit)),
            qualifier: quantity.qualifier.map(|qualifier| qualifier.word()),
            mended: value.mended.as_deref(),
            note: Words::maybe(subject, &value.note),
            doubt: Words::maybe(subject, &value.doubt),
            explain: Words::maybe(subject, &value.explain),
            lines: value.origin.lines.to_string(),
        }
    }
}
