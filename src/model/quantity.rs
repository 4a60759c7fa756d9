//! Amounts exactly as printed: number, unit, comparator, range, dash, word, qualifier.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// A decimal number with the digits after the point as printed: `50.0` is not `50`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i64,
    scale: u8,
}

impl Decimal {
    /// Reads `54000`, `54,000`, `-3`, `1.00`. Commas must stand between groups of three digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, rest) = match text.strip_prefix(['-', '−', '△', '▲']) {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
        if whole.is_empty() || rest.ends_with('.') || !grouped(whole) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits: String = whole.chars().filter(|c| *c != ',').chain(fraction.chars()).collect();
        let scale = u8::try_from(fraction.len()).ok()?;
        digits.parse::<i64>().ok().map(|digits| Decimal { digits: sign * digits, scale })
    }

    /// A number from its digits and how many of them stand after the point.
    pub fn new(digits: i64, scale: u8) -> Self {
        Decimal { digits, scale }
    }

    /// The number for drawing and comparing.
    pub fn as_f64(self) -> f64 {
        self.digits as f64 / 10f64.powi(i32::from(self.scale))
    }

    /// How many digits stand after the point.
    pub fn scale(self) -> u8 {
        self.scale
    }

    /// Whole part with a comma between groups of three digits, then the digits after the point as printed: `54,000`, `1.00`.
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |rest| ("-", rest));
        let mut out = String::from(sign);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push('.');
            out.push_str(fraction);
        }
        out
    }

    /// The difference `self - other`, with the finer of the two precisions.
    pub fn minus(self, other: Self) -> Self {
        let scale = self.scale.max(other.scale);
        Decimal { digits: self.at_scale(scale) - other.at_scale(scale), scale }
    }

    /// The sum, with the finer of the two precisions.
    pub fn plus(self, other: Self) -> Self {
        let scale = self.scale.max(other.scale);
        Decimal { digits: self.at_scale(scale) + other.at_scale(scale), scale }
    }

    /// So many times the number.
    pub fn times(self, count: i32) -> Self {
        Decimal { digits: self.digits.saturating_mul(i64::from(count)), scale: self.scale }
    }

    /// The number divided by a count of at least 1, and whether it was rounded: with its own precision if that is exact, else with one
    /// digit more, halves away from zero.
    pub fn divided_by(self, count: i32) -> (Self, bool) {
        let count = i64::from(count.max(1));
        if self.digits % count == 0 {
            return (Decimal { digits: self.digits / count, scale: self.scale }, false);
        }
        let finer = self.digits.saturating_mul(10);
        let half = if finer < 0 { -count } else { count };
        let rounded = (finer.saturating_mul(2).saturating_add(half)) / (count * 2);
        (Decimal { digits: rounded, scale: self.scale + 1 }, finer % count != 0)
    }

    /// Ten times the number, with one digit fewer after the point: `8.5` is `85` and not `85.0`.
    pub fn tenfold(self) -> Self {
        match self.scale {
            0 => Decimal { digits: self.digits.saturating_mul(10), scale: 0 },
            scale => Decimal { digits: self.digits, scale: scale - 1 },
        }
    }

    /// Without its sign.
    pub fn magnitude(self) -> Self {
        Decimal { digits: self.digits.abs(), scale: self.scale }
    }

    fn at_scale(self, scale: u8) -> i64 {
        self.digits.saturating_mul(10i64.saturating_pow(u32::from(scale - self.scale)))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        let scale = self.scale.max(other.scale);
        self.at_scale(scale).partial_cmp(&other.at_scale(scale))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.scale == 0 {
            return write!(f, "{}", self.digits);
        }
        let sign = if self.digits < 0 { "-" } else { "" };
        let width = usize::from(self.scale) + 1;
        let digits = format!("{:0width$}", self.digits.unsigned_abs());
        let (whole, fraction) = digits.split_at(digits.len() - usize::from(self.scale));
        write!(f, "{sign}{whole}.{fraction}")
    }
}

fn grouped(whole: &str) -> bool {
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut rest = groups.peekable();
    let single = rest.peek().is_none();
    digits(first) && (single || first.len() <= 3) && rest.all(|group| group.len() == 3 && digits(group))
}

/// What the figure of an amount is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// A number: `54,000`.
    Number(Decimal),
    /// A lower bound: `60%以上`.
    AtLeast(Decimal),
    /// An upper bound: `5件以下`.
    AtMost(Decimal),
    /// A band: `70～80%以内`.
    Range(Decimal, Decimal),
    /// The word 減少: fewer than before.
    Decrease,
    /// The word 増加: more than before.
    Increase,
    /// A printed dash: neither zero nor missing.
    Dash,
}

impl Figure {
    /// The comparator's name in the open data.
    pub fn comparator(&self) -> &'static str {
        match self {
            Figure::Number(_) => "=",
            Figure::AtLeast(_) => ">=",
            Figure::AtMost(_) => "<=",
            Figure::Range(..) => "range",
            Figure::Decrease => "decrease",
            Figure::Increase => "increase",
            Figure::Dash => "none",
        }
    }

    /// The number, or the lower end of a band.
    pub fn value(&self) -> Option<Decimal> {
        match *self {
            Figure::Number(number) | Figure::AtLeast(number) | Figure::AtMost(number) | Figure::Range(number, _) => Some(number),
            Figure::Decrease | Figure::Increase | Figure::Dash => None,
        }
    }

    /// Whether a number lies in this band; what is no band holds none.
    pub fn holds(&self, number: Decimal) -> bool {
        matches!(*self, Figure::Range(low, high) if low <= number && number <= high)
    }

    /// The upper end of a band.
    pub fn upper(&self) -> Option<Decimal> {
        if let Figure::Range(_, upper) = *self { Some(upper) } else { None }
    }
}

/// How exactly the source states a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Qualifier {
    /// 約, およそ.
    About,
    /// 程度.
    OrSo,
    /// 延べ, 延: the same one may be counted several times.
    Total,
}

impl Qualifier {
    /// The source's word.
    pub fn word(self) -> &'static str {
        match self {
            Qualifier::About => "約",
            Qualifier::OrSo => "程度",
            Qualifier::Total => "延べ",
        }
    }
}

/// An amount: figure, unit, qualifier.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// The figure.
    pub figure: Figure,
    /// The unit as printed with the number; empty if there is none.
    pub unit: String,
    /// How exactly it is stated.
    pub qualifier: Option<Qualifier>,
}

const PREFIXES: [(&str, Qualifier); 5] =
    [("約", Qualifier::About), ("おおよそ", Qualifier::About), ("およそ", Qualifier::About), ("延べ", Qualifier::Total), ("延", Qualifier::Total)];
const DASHES: [&str; 7] = ["—", "―", "–", "-", "−", "ー", "─"];

impl Quantity {
    /// Reads an amount as plans print it; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.trim().nfkc().collect();
        let plain = |figure| Some(Quantity { figure, unit: String::new(), qualifier: None });
        match text.as_str() {
            "減少" => return plain(Figure::Decrease),
            "増加" => return plain(Figure::Increase),
            dash if DASHES.contains(&dash) => return plain(Figure::Dash),
            _ => {}
        }
        let prefix = PREFIXES.iter().find_map(|(word, qualifier)| text.strip_prefix(word).map(|rest| (rest, *qualifier)));
        let (rest, mut qualifier) = prefix.map_or((text.as_str(), None), |(rest, qualifier)| (rest, Some(qualifier)));
        let (lower, rest) = leading_number(rest)?;
        let (upper, rest) = match rest.trim_start().strip_prefix(['~', '〜', '～', '-']) {
            Some(after) => leading_number(after.trim_start()).map(|(upper, rest)| (Some(upper), rest))?,
            None => (None, rest),
        };
        let mut unit = rest.trim();
        if let Some(before) = unit.strip_suffix("程度") {
            qualifier = qualifier.or(Some(Qualifier::OrSo));
            unit = before;
        }
        let (figure, unit) = with_bound(lower, upper, unit);
        Some(Quantity { figure, unit: unit.trim().to_owned(), qualifier })
    }
}

impl Quantity {
    /// An amount in 割 (tenths) as one in percent, for languages that do not count in tenths; `None` for other units.
    pub fn tenths_as_percent(&self) -> Option<Self> {
        let figure = match self.figure {
            Figure::Number(number) => Figure::Number(number.tenfold()),
            Figure::AtLeast(number) => Figure::AtLeast(number.tenfold()),
            Figure::AtMost(number) => Figure::AtMost(number.tenfold()),
            Figure::Range(from, to) => Figure::Range(from.tenfold(), to.tenfold()),
            Figure::Decrease | Figure::Increase | Figure::Dash => return None,
        };
        (self.unit == "割").then(|| Quantity { figure, unit: "%".to_owned(), qualifier: self.qualifier })
    }
}

fn with_bound(lower: Decimal, upper: Option<Decimal>, unit: &str) -> (Figure, &str) {
    if let Some(upper) = upper {
        return (Figure::Range(lower, upper), unit.strip_suffix("以内").unwrap_or(unit));
    }
    if let Some(unit) = unit.strip_suffix("以上") {
        return (Figure::AtLeast(lower), unit);
    }
    match unit.strip_suffix("以下").or_else(|| unit.strip_suffix("以内")) {
        Some(unit) => (Figure::AtMost(lower), unit),
        None => (Figure::Number(lower), unit),
    }
}

fn leading_number(text: &str) -> Option<(Decimal, &str)> {
    let signed = text.strip_prefix(['-', '−', '△', '▲']).unwrap_or(text);
    let sign_length = text.len() - signed.len();
    let length = signed.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(signed.len());
    let number = text.get(..sign_length + length)?;
    Some((Decimal::parse(number)?, &text[sign_length + length..]))
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Figure, Qualifier, Quantity};

    fn read(text: &str) -> (Figure, String) {
        let quantity = Quantity::parse(text).unwrap();
        (quantity.figure, quantity.unit)
    }

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn amounts_of_the_real_plans_are_read_as_printed() {
        assert_eq!(read("54,000部"), (Figure::Number(number("54000")), "部".into()));
        assert_eq!(read("50.0%"), (Figure::Number(number("50.0")), "%".into()));
        assert_eq!(read("1.00以上"), (Figure::AtLeast(number("1.00")), String::new()));
        assert_eq!(read("70~80%以内"), (Figure::Range(number("70"), number("80")), "%".into()));
        assert_eq!(read("70～80％以内"), (Figure::Range(number("70"), number("80")), "%".into()));
        assert_eq!(read("6,000回/年"), (Figure::Number(number("6000")), "回/年".into()));
        assert_eq!(read("減少"), (Figure::Decrease, String::new()));
        assert_eq!(read("—").0, Figure::Dash);
        assert_eq!(Quantity::parse("約1,800人").and_then(|quantity| quantity.qualifier), Some(Qualifier::About));
        assert_eq!(Quantity::parse("延べ663件").and_then(|quantity| quantity.qualifier), Some(Qualifier::Total));
    }

    #[test]
    fn what_is_no_amount_is_not_read_as_one() {
        for text in ["在住 21.0%", "1,20", "12,34,567人", "", "毎月1日", "."] {
            assert_eq!(Quantity::parse(text), None, "{text}");
        }
    }

    #[test]
    fn tenths_are_said_as_percent_where_a_language_does_not_count_in_tenths() {
        let percent = Quantity::parse("4割程度").and_then(|quantity| quantity.tenths_as_percent()).unwrap();
        assert_eq!((percent.figure, percent.unit.as_str()), (Figure::Number(number("40")), "%"));
        assert_eq!(Quantity::parse("4%").and_then(|quantity| quantity.tenths_as_percent()), None);
    }

    #[test]
    fn a_share_of_a_number_is_exact_or_said_to_be_rounded() {
        let shared = |text: &str, count| {
            let (share, rounded) = number(text).divided_by(count);
            (share.to_string(), rounded)
        };
        assert_eq!(shared("96", 6), ("16".to_owned(), false));
        assert_eq!(shared("71", 3), ("23.7".to_owned(), true));
        assert_eq!(shared("-70", 6), ("-11.7".to_owned(), true));
        assert_eq!(shared("5", 2), ("2.5".to_owned(), false));
        assert_eq!(shared("0", 3), ("0".to_owned(), false));
    }

    #[test]
    fn precision_and_thousands_survive() {
        assert_eq!(number("1.00").to_string(), "1.00");
        assert_eq!(number("174,578,000").grouped(), "174,578,000");
        assert_eq!(number("-0.5").to_string(), "-0.5");
        assert_eq!(number("80").minus(number("27.6")).to_string(), "52.4");
        assert!(number("50.0") == number("50.0") && number("9") < number("9.5"));
    }
}
