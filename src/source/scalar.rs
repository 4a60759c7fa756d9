//! Single values: text, ids, numbers, years, dates, line numbers, words from a fixed list; with YAML's traps reported.

use serde_json::{Value as Json, json};
use unicode_normalization::UnicodeNormalization;

use super::form::{Definitions, Form, describe, did_you_mean, expected};
use super::yaml::{Kind, Node};
use crate::both;
use crate::calendar::{FiscalSpan, FiscalYear, Instant, When};
use crate::model::access::Criterion;
use crate::model::index::Id;
use crate::model::provenance::Lines;
use crate::report::{Both, Finding};

/// Plain words that other YAML programs read as true, false or nothing.
const TRAPS: [&str; 14] = ["no", "No", "NO", "yes", "Yes", "YES", "on", "On", "off", "Off", "true", "false", "null", "~"];

/// The text of a scalar; a finding if it is none, is empty, or is one of YAML's traps.
fn scalar<'a, T: Form>(node: &'a Node, findings: &mut Vec<Finding>) -> Option<&'a str> {
    let Kind::Scalar { text, plain } = &node.kind else {
        expected::<T>(node, findings);
        return None;
    };
    if text.trim().is_empty() {
        let finding = Finding::error("empty-value", node.span, both!("値が空です", "the value is empty"));
        findings.push(finding.hint(both!("値を書くか、キーごと消してください", "write a value, or remove the key as well")));
        return None;
    }
    if *plain && TRAPS.contains(&text.as_str()) {
        let finding = Finding::error(
            "yaml-trap",
            node.span,
            both!("引用符のない `{text}` は、YAMLでは文字ではなく真偽や空の意味になります", "without quotes, YAML reads `{text}` as true, false or nothing"),
        );
        findings.push(finding.hint(both!("文字として使うなら \"{text}\" と書いてください", "if it is a word, write \"{text}\"")));
        return None;
    }
    Some(text)
}

/// Full-width digits and Latin letters, half-width kana.
fn is_foreign_width(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '\u{FF66}'..='\u{FF9D}')
}

fn report_width(node: &Node, text: &str, findings: &mut Vec<Finding>) {
    if let Some(found) = text.chars().find(|c| is_foreign_width(*c)) {
        let cure: String = text.chars().map(|c| if is_foreign_width(c) { c.nfkc().collect() } else { c.to_string() }).collect();
        let finding = Finding::error(
            "full-width",
            node.span,
            both!("`{found}` は全角の英数字または半角カナです", "`{found}` is a full-width letter or digit, or half-width kana"),
        );
        findings.push(
            finding
                .hint(both!("`{cure}` と書いてください。印刷のままの形は printed に残せます", "write `{cure}`; the printed form can be kept under `printed`")),
        );
    }
}

/// Wording in normal form: no full-width digits or Latin letters, no half-width kana.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text(pub String);

impl Form for Text {
    fn expects() -> Both {
        both!("文字列", "text")
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        let text = scalar::<Self>(node, findings)?;
        report_width(node, text, findings);
        Some(Text(text.trim().to_owned()))
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({"type": ["string", "number"]})
    }
}

/// Characters exactly as printed in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed(pub String);

impl Form for Printed {
    fn expects() -> Both {
        both!("印刷のままの文字列", "text as printed")
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        scalar::<Self>(node, findings).map(|text| Printed(text.to_owned()))
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({"type": ["string", "number"]})
    }
}

/// Reads a scalar with a parser; a finding with the rule's id and its cure if the parser refuses.
fn parsed<T: Form, V>(node: &Node, findings: &mut Vec<Finding>, rule: &'static str, parse: impl Fn(&str) -> Option<V>) -> Option<V> {
    let text = scalar::<T>(node, findings)?;
    if let Some(value) = parse(text) {
        return Some(value);
    }
    let (what, found) = (T::expects(), describe(node));
    let message = Both { ja: format!("{}が要りますが、{}があります", what.ja, found.ja), en: format!("expected {}, found {}", what.en, found.en) };
    let mended: String = text.nfkc().collect::<String>().replace(['_', ' '], "");
    let trimmed = mended.trim_start_matches('0');
    let cure = [mended.as_str(), trimmed].into_iter().find(|cure| *cure != text && parse(cure).is_some());
    let hint = cure.map(|cure| both!("`{cure}` と書いてください", "write `{cure}`"));
    findings.push(Finding::error(rule, node.span, message).maybe_hint(hint));
    None
}

macro_rules! parsed_forms {
    ($($type:ty, $ja:literal, $en:literal, $rule:literal, $parse:expr, $schema:expr;)+) => {$(
        impl Form for $type {
            fn expects() -> Both {
                both!($ja, $en)
            }

            fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
                parsed::<Self, Self>(node, findings, $rule, $parse)
            }

            fn schema(_: &mut Definitions) -> Json {
                $schema
            }
        }
    )+};
}

/// A whole number without sign, leading zero or separator.
fn whole(text: &str) -> Option<u32> {
    let strict = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    strict.then(|| text.parse().ok()).flatten()
}

/// The length of a period: `10 years`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodWritten {
    /// Fiscal years.
    Years(FiscalSpan),
    /// A length in years.
    Length(u32),
    /// `unstated`.
    Unstated,
}

fn period(text: &str) -> Option<PeriodWritten> {
    if text == "unstated" {
        return Some(PeriodWritten::Unstated);
    }
    match text.strip_suffix("years") {
        Some(length) => whole(length.trim()).map(PeriodWritten::Length),
        None => FiscalSpan::parse(text).filter(|span| span.to.is_some()).map(PeriodWritten::Years),
    }
}

/// An address of the web.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(pub String);

fn web_address(text: &str) -> Option<WebAddress> {
    let fits = (text.starts_with("https://") || text.starts_with("http://") || text.starts_with("mailto:")) && !text.contains(char::is_whitespace);
    fits.then(|| WebAddress(text.to_owned()))
}

parsed_forms! {
    Id, "ID(半角の英小文字・数字・ハイフン)", "an id (lower-case letters, digits, hyphens)", "bad-id", Id::parse, json!({"type": ["string", "number"], "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"});
    u32, "整数", "a whole number", "bad-number", whole, json!({"type": "integer", "minimum": 0});
    FiscalYear, "年度(2016、平成28年度)", "a fiscal year (2016, 平成28年度)", "bad-year", FiscalYear::parse, json!({"type": ["string", "integer"]});
    FiscalSpan, "年度の期間(2016-2018、2014-)", "fiscal years (2016-2018, 2014-)", "bad-years", FiscalSpan::parse, json!({"type": ["string", "integer"]});
    Instant, "日付(2017、FY2017、2017-10、2017-10-26)", "a date (2017, FY2017, 2017-10, 2017-10-26)", "bad-date", Instant::parse, json!({"type": ["string", "integer"]});
    When, "日付または期間(2017-10、FY2011..FY2013、1983..)", "a date or range (2017-10, FY2011..FY2013, 1983..)", "bad-date", When::parse, json!({"type": ["string", "integer"]});
    Lines, "出典の行番号(34、34-36)", "source lines (34, 34-36)", "bad-line", Lines::parse, json!({"type": ["string", "integer"]});
    PeriodWritten, "期間(2016-2018、10 years、unstated)", "a period (2016-2018, 10 years, unstated)", "bad-period", period, json!({"type": ["string", "integer"]});
    Criterion, "達成基準の番号(1.4.3)", "a success criterion (1.4.3)", "bad-criterion", Criterion::parse, json!({"type": "string", "pattern": r"^[1-4]\.[1-5]\.[0-9]+$"});
    WebAddress, "URL", "a web address", "bad-address", web_address, json!({"type": "string", "pattern": "^(https?://|mailto:)"});
}

/// `true`, for flags that are written only where they hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag(pub bool);

impl Form for Flag {
    fn expects() -> Both {
        both!("true または false", "true or false")
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        match &node.kind {
            Kind::Scalar { text, plain: true } if text == "true" => Some(Flag(true)),
            Kind::Scalar { text, plain: true } if text == "false" => Some(Flag(false)),
            _ => {
                expected::<Self>(node, findings);
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({"type": "boolean"})
    }
}

/// Reads one of a fixed list of words.
pub fn choice<T: Form, V: Copy>(node: &Node, findings: &mut Vec<Finding>, words: &[(&'static str, V)]) -> Option<V> {
    let Kind::Scalar { text, .. } = &node.kind else {
        expected::<T>(node, findings);
        return None;
    };
    let found = words.iter().find(|(word, _)| word == text).map(|(_, value)| *value);
    if found.is_none() {
        let all = words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
        let finding = Finding::error("unknown-word", node.span, both!("`{text}` は使えません", "`{text}` cannot be used here"));
        let finding = finding.maybe_hint(did_you_mean(text, words.iter().map(|(word, _)| *word)));
        findings.push(finding.hint(both!("次のどれか: {all}", "one of: {all}")));
    }
    found
}

/// Makes an enum readable from one of a fixed list of words.
#[macro_export]
macro_rules! choice_form {
    ($type:ty, $ja:literal, $en:literal, [$(($word:literal, $value:expr)),+ $(,)?]) => {
        impl $crate::source::form::Form for $type {
            fn expects() -> $crate::report::Both {
                $crate::both!($ja, $en)
            }

            fn read(node: &$crate::source::yaml::Node, findings: &mut Vec<$crate::report::Finding>) -> Option<Self> {
                $crate::source::scalar::choice::<Self, Self>(node, findings, &[$(($word, $value)),+])
            }

            fn schema(_: &mut $crate::source::form::Definitions) -> serde_json::Value {
                serde_json::json!({"enum": [$($word),+]})
            }
        }
    };
}
