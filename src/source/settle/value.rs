//! Settles values and wording.

use unicode_normalization::UnicodeNormalization;

use super::Settler;
use crate::both;
use crate::model::indicator::{Earlier, Value};
use crate::model::provenance::{Lines, Origin, Wording};
use crate::model::quantity::Quantity;
use crate::report::{Finding, Span};
use crate::source::scalar::{Printed, Text};
use crate::source::written::value as written;

impl Settler<'_> {
    /// A value that must be an amount.
    pub(super) fn amount(&mut self, written: &written::Value, lines: &Lines) -> Option<Value> {
        self.findings.extend(misplaced_ledger(written));
        self.readable(written, lines)
    }

    fn readable(&mut self, written: &written::Value, lines: &Lines) -> Option<Value> {
        let value = amount(written, lines);
        if value.is_none() {
            self.findings.push(unreadable(written));
        }
        value
    }

    /// An amount whose unit must be that of its indicator.
    pub(super) fn amount_in(&mut self, written: &written::Value, unit: Option<&str>, lines: &Lines) -> Option<Value> {
        let value = self.readable(written, lines)?;
        let found = &value.quantity.unit;
        let wanted: String = unit.unwrap_or("").nfkc().collect();
        if !found.is_empty() && *found != wanted {
            let message = both!("単位が `{found}` ですが、指標の単位は `{wanted}` です", "the unit is `{found}`, but the indicator's unit is `{wanted}`");
            let finding = Finding::error("unit-differs", written.span, message);
            let hint = both!(
                "値か `unit` を直してください。印や注が付いた値は {{printed: …, value: …}} の形で書けます",
                "mend the value or `unit`; a value with a mark can be written as {{printed: …, value: …}}"
            );
            self.findings.push(finding.hint(hint));
        }
        Some(value)
    }

    /// What a target was before it was changed.
    pub(super) fn earlier(&mut self, written: &written::Value, unit: Option<&str>, lines: &Lines) -> Vec<Earlier> {
        let mut all = Vec::new();
        for earlier in &written.was {
            let value = written::Value::plain(earlier.value.value.0.clone(), earlier.value.span);
            let value = self.amount_in(&value, unit, written.line.as_ref().unwrap_or(lines));
            all.extend(value.map(|value| Earlier { value, changed: earlier.changed, why: earlier.why.0.clone() }));
        }
        all
    }
}

/// A ledger of earlier values stands on something that is no target.
pub(super) fn misplaced_ledger(written: &written::Value) -> Option<Finding> {
    let first = written.was.first()?;
    let finding = Finding::error("was-without-target", first.span, both!("`was` は目標値にしか書けません", "only a target can have `was`"));
    Some(finding.hint(both!(
        "指標の `interim`・`target`・`final` の値に移すか、消してください",
        "move it to a value with the role `interim`, `target` or `final`, or remove it"
    )))
}

/// Reads an amount; `None` if it is none.
pub(super) fn amount(written: &written::Value, lines: &Lines) -> Option<Value> {
    let meant = written.value.as_ref().map_or(written.printed.as_str(), |value| value.value.0.as_str());
    let quantity = Quantity::parse(meant)?;
    let mended = written.value.as_ref().map(|value| value.value.0.clone()).filter(|value| *value != written.printed);
    Some(Value {
        quantity,
        printed: written.printed.clone(),
        mended,
        note: written.note.clone(),
        doubt: written.doubt.clone(),
        explain: written.explain.clone(),
        origin: Origin { lines: written.line.clone().unwrap_or_else(|| lines.clone()), span: written.span },
    })
}

fn unreadable(written: &written::Value) -> Finding {
    let (text, span) = match &written.value {
        Some(value) => (value.value.0.as_str(), value.span),
        None => (written.printed.as_str(), written.span),
    };
    let finding = Finding::error("unreadable-value", span, both!("`{text}` は数値として読めません", "`{text}` cannot be read as an amount"));
    let mended: String = text.nfkc().collect::<String>().replace([' ', '_'], "");
    let cure = (mended != text && Quantity::parse(&mended).is_some()).then(|| both!("`{mended}` ではありませんか", "did you mean `{mended}`?"));
    finding.maybe_hint(cure).hint(both!(
        "54,000部、4%、約1,800人、60%以上、70～80%以内、減少、— のように書きます。印刷のままの形は {{printed: …, value: …}} で残せます",
        "write it like 54,000部, 4%, 約1,800人, 60%以上, 70～80%以内, 減少, —; the printed form can be kept with {{printed: …, value: …}}"
    ))
}

/// Wording from its parts; a printed form equal to the text is dropped.
pub(super) fn wording(text: &Text, printed: Option<&Printed>, why: Option<&Text>) -> Wording {
    let printed = printed.map(|printed| printed.0.clone()).filter(|printed| *printed != text.0);
    Wording { text: text.0.clone(), printed, why: why.map(|why| why.0.clone()) }
}

/// Wording from its long form.
pub(super) fn long_wording(written: &written::Wording) -> Wording {
    let long = &written.0;
    wording(&long.text, long.printed.as_ref(), long.why.as_ref())
}

/// The text of an optional value.
pub(super) fn text(written: Option<&Text>) -> Option<String> {
    written.map(|text| text.0.clone())
}

/// The origin of something with its own or its parent's lines.
pub(super) fn origin(line: Option<&Lines>, parent: &Lines, span: Span) -> Origin {
    Origin { lines: line.cloned().unwrap_or_else(|| parent.clone()), span }
}
