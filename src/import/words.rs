//! The words of the workbook: headings, roles, comparators, qualifiers. The file reads Japanese and English words; it writes Japanese.

use crate::model::indicator::Role;
use crate::model::quantity::{Figure, Qualifier};

/// A column of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// The plan's id.
    Plan,
    /// The section, for orientation.
    Section,
    /// The indicator's id.
    Indicator,
    /// The indicator's name, for orientation.
    Name,
    /// The series.
    Series,
    /// The unit, for orientation.
    Unit,
    /// The fiscal year.
    Year,
    /// The role.
    Role,
    /// The comparator.
    Comparator,
    /// The number, or the lower end.
    Value,
    /// The upper end of a band.
    Upper,
    /// How exactly it is stated.
    Qualifier,
    /// The value as the portal has it, for orientation.
    Now,
}

/// All columns in the workbook's order: heading in Japanese and English, width, and what to write there.
pub(super) const COLUMNS: [(Column, &str, &str, f64, &str); 13] = [
    (Column::Plan, "計画ID", "plan", 16.0, "この行の計画です。変えないでください。行を足すときは、上の行から写します。"),
    (Column::Section, "節", "section", 28.0, "指標がある節です。読むための列で、取りこみのときは使いません。"),
    (Column::Indicator, "指標ID", "indicator", 24.0, "指標の目印です。変えないでください。行を足すときは、上の行から写します。"),
    (Column::Name, "指標", "name", 36.0, "指標の名前です。読むための列で、取りこみのときは使いません。"),
    (Column::Series, "系列", "series", 12.0, "在住・在勤など、線が分かれている指標だけ。空なら共通の値です。"),
    (Column::Unit, "単位", "unit", 8.0, "単位です。値の列には単位を書かず、数だけを書きます。"),
    (Column::Year, "年度", "year", 8.0, "西暦の4けたの年度です(2027)。平成28年度、令和9年度とも書けます。"),
    (Column::Role, "役割", "role", 12.0, "現状値・現状見込値・中間目標・目標・計画目標・実績から選びます。"),
    (Column::Comparator, "比べ方", "comparator", 10.0, "ちょうど・以上・以下・範囲・減少・増加・—から選びます。空なら、ちょうどです。"),
    (Column::Value, "値", "value", 12.0, "半角の数だけを書きます。減ったときは -5 のように書きます(▲は使いません)。空の行は、何も変えません。"),
    (Column::Upper, "上限", "upper", 10.0, "比べ方が「範囲」のときだけ、上の値を書きます。"),
    (Column::Qualifier, "言い方", "qualifier", 10.0, "約・程度・延べ。文書にそう書いてあるときだけ選びます。"),
    (Column::Now, "今の値", "now", 18.0, "ポータルにある今の値です(印刷のまま)。読むための列で、取りこみのときは使いません。"),
];

/// Roles: word of the workbook, word of the data files, role.
pub(super) const ROLES: [(&str, &str, Role); 6] = [
    ("現状値", "actual", Role::Actual),
    ("現状見込値", "estimate", Role::Estimate),
    ("中間目標", "interim", Role::Interim),
    ("目標", "target", Role::Target),
    ("計画目標", "final", Role::Final),
    ("実績", "result", Role::Result),
];

/// How a value is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparator {
    /// The number itself.
    Exactly,
    /// A lower bound.
    AtLeast,
    /// An upper bound.
    AtMost,
    /// A band.
    Range,
    /// Fewer than before.
    Decrease,
    /// More than before.
    Increase,
    /// A printed dash.
    Dash,
}

/// Comparators: word of the workbook, other spellings, comparator.
pub(super) const COMPARATORS: [(&str, &[&str], Comparator); 7] = [
    ("ちょうど", &["=", "exactly"], Comparator::Exactly),
    ("以上", &[">=", "≧", "at least"], Comparator::AtLeast),
    ("以下", &["<=", "≦", "以内", "at most"], Comparator::AtMost),
    ("範囲", &["range"], Comparator::Range),
    ("減少", &["decrease"], Comparator::Decrease),
    ("増加", &["increase"], Comparator::Increase),
    ("—", &["―", "-", "ー", "none"], Comparator::Dash),
];

/// The qualifiers: word of the workbook, qualifier.
pub(super) const QUALIFIERS: [(&str, Qualifier); 3] = [("約", Qualifier::About), ("程度", Qualifier::OrSo), ("延べ", Qualifier::Total)];

/// The word of the workbook for a role.
pub(super) fn role(role: Role) -> &'static str {
    ROLES.iter().find(|(.., known)| *known == role).map_or("", |(word, ..)| word)
}

/// The word of the workbook for how a figure is meant.
pub(super) fn comparator(figure: &Figure) -> &'static str {
    let wanted = match figure {
        Figure::Number(_) => Comparator::Exactly,
        Figure::AtLeast(_) => Comparator::AtLeast,
        Figure::AtMost(_) => Comparator::AtMost,
        Figure::Range(..) => Comparator::Range,
        Figure::Decrease => Comparator::Decrease,
        Figure::Increase => Comparator::Increase,
        Figure::Dash => Comparator::Dash,
    };
    COMPARATORS.iter().find(|(.., known)| *known == wanted).map_or("", |(word, ..)| word)
}
