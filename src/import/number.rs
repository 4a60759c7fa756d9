//! The number in a cell, exactly as a person sees it there; or what is wrong with it and what to write instead.

use unicode_normalization::UnicodeNormalization;

use super::table::{Content, Fault};
use crate::both;
use crate::model::quantity::{Decimal, Figure, Quantity};

/// More digits after the point than this come from a calculation and not from a document.
const FINEST: u8 = 4;

/// Words that belong into other columns.
const WORDS: [&str; 9] = ["約", "およそ", "延べ", "程度", "以上", "以下", "以内", "未満", "超"];

/// Reads a cell as a number with at least so many digits after the point.
pub(super) fn number(content: &Content, precision: u8) -> Result<Decimal, Fault> {
    match content {
        Content::Number(number) => calculated(*number, precision),
        Content::Text(text) => written(text),
        Content::Date => Err(Fault::error(
            "date-in-number",
            both!("数ではなく日付になっています", "this is a date, not a number"),
            both!(
                "セルの書式を「標準」にして、数を入れ直してください(5/1 は日付になります)",
                "set the cell's format to General and type the number again (5/1 turns into a date)"
            ),
        )),
        Content::Fault(word) => Err(Fault::error(
            "formula-fault",
            both!("式の答えが `{word}` です", "the formula's answer is `{word}`"),
            both!("式を直すか、数を直接書いてください", "mend the formula, or type the number itself"),
        )),
        Content::Uncalculated(_) => Err(Fault::error(
            "formula-without-value",
            both!("式がありますが、計算された値が保存されていません", "there is a formula, but no calculated value was saved with it"),
            both!("Excelで開いて保存し直すか、数を直接書いてください", "open it in a spreadsheet program and save it again, or type the number itself"),
        )),
        Content::Covered => Err(merged()),
        Content::Truth => Err(unreadable("TRUE/FALSE")),
    }
}

/// The fault of a cell that a merged one covers.
pub(super) fn merged() -> Fault {
    Fault::error(
        "merged-cell",
        both!(
            "結合したセルの一部です。結合したセルの値は左上の1つにしかありません",
            "this cell is covered by a merged one, whose value belongs to its corner alone"
        ),
        both!("セルの結合を解いて、行ごとに書いてください", "unmerge the cells and write the value in each row"),
    )
}

fn calculated(number: f64, precision: u8) -> Result<Decimal, Fault> {
    // Spreadsheets show 15 digits; what differs after the tenth place is the binary form of the number.
    let text = format!("{number:.10}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let read = Decimal::parse(text).ok_or_else(|| unreadable(text))?;
    if read.scale() > FINEST {
        return Err(Fault::error(
            "too-many-digits",
            both!("`{text}` は小数点の後のけたが多すぎます", "`{text}` has too many digits after the point"),
            both!("公表するけたに丸めた数を書いてください", "write the number rounded as it is to be published"),
        ));
    }
    Ok(padded(read, precision))
}

/// The same number with zeros after the point, as the workbook shows it.
fn padded(number: Decimal, precision: u8) -> Decimal {
    let mut digits = number;
    if number.scale() < precision {
        digits = number.plus(Decimal::new(0, precision));
    }
    digits
}

fn written(text: &str) -> Result<Decimal, Fault> {
    if let Some(number) = Decimal::parse(text).filter(|_| !text.starts_with(['−', '△', '▲'])) {
        return Ok(number);
    }
    let narrow: String = text.nfkc().collect::<String>().replace([' ', '_'], "");
    let meant = Quantity::parse(&narrow);
    let cure = meant.as_ref().and_then(|quantity| match quantity.figure {
        Figure::Number(number) | Figure::AtLeast(number) | Figure::AtMost(number) => Some(number.grouped()),
        _ => None,
    });
    let Some(cure) = cure else { return Err(unreadable(text)) };
    let write = both!("`{cure}` と書いてください", "write `{cure}`");
    let unit = meant.map(|quantity| quantity.unit).unwrap_or_default();
    let mut fault = if let Some(word) = WORDS.iter().find(|word| narrow.contains(**word)) {
        let message = both!("値の中に `{word}` という言葉があります", "the word `{word}` stands in the number");
        Fault::error("words-in-number", message, both!("言葉は「比べ方」か「言い方」の列で選んでください", "choose the word in the column 比べ方 or 言い方"))
    } else if !unit.is_empty() {
        let message = both!("値の中に単位 `{unit}` があります", "the unit `{unit}` stands in the number");
        Fault::error(
            "unit-in-number",
            message,
            both!("単位は「単位」の列で決まっています。数だけを書いてください", "the unit is fixed in the column 単位: write the number alone"),
        )
    } else if narrow.starts_with(['△', '▲', '−']) {
        let message = both!("マイナスが記号 `{text}` で書かれています", "the minus of `{text}` is a sign that is not one");
        Fault::error("minus-sign", message, both!("マイナスは半角の - です", "a minus is the ordinary -"))
    } else {
        let message = both!("`{text}` に全角の数字か記号、または空白があります", "`{text}` holds full-width digits or signs, or spaces");
        Fault::error("full-width", message, both!("半角で書いてください", "use ordinary digits"))
    };
    fault.hints.insert(0, write);
    Err(fault)
}

fn unreadable(text: &str) -> Fault {
    Fault::error(
        "unreadable-value",
        both!("`{text}` は数として読めません", "`{text}` cannot be read as a number"),
        both!(
            "半角の数だけを書いてください(例: 1,800 や 27.6)。言葉の目標は「比べ方」で選びます",
            "write a number alone (1,800 or 27.6); targets in words are chosen in the column 比べ方"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::{Content, number};

    fn said(text: &str) -> String {
        number(&Content::Text(text.to_owned()), 0).map_or_else(|fault| format!("{}: {}", fault.rule, fault.hints[0].en), |number| number.to_string())
    }

    #[test]
    fn what_staff_type_is_read_or_mended() {
        assert_eq!(said("1,800"), "1800");
        assert_eq!(said("27.60"), "27.60");
        assert_eq!(said("-5"), "-5");
        assert_eq!(said("７５"), "full-width: write `75`");
        assert_eq!(said("75%"), "unit-in-number: write `75`");
        assert_eq!(said("1,800人"), "unit-in-number: write `1,800`");
        assert_eq!(said("▲5"), "minus-sign: write `-5`");
        assert_eq!(said("約1800"), "words-in-number: write `1,800`");
        assert_eq!(said("未定").split(':').next(), Some("unreadable-value"));
    }

    #[test]
    fn a_calculated_number_is_read_as_it_is_shown() {
        let read = |value, precision| number(&Content::Number(value), precision).map_or_else(|fault| fault.rule.to_owned(), |number| number.to_string());
        assert_eq!(read(0.1 + 0.2, 0), "0.3");
        assert_eq!(read(62.0, 1), "62.0");
        assert_eq!(read(-5.0, 0), "-5");
        assert_eq!(read(1.0 / 3.0, 0), "too-many-digits");
    }
}
