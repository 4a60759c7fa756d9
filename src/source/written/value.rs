//! Values and wording as written.

use serde_json::{Value as Json, json};

use crate::both;
use crate::calendar::{FiscalYear, Instant};
use crate::form;
use crate::model::index::Id;
use crate::model::indicator::Role;
use crate::model::provenance::Lines;
use crate::report::{Both, Finding, Span};
use crate::source::form::{At, Definitions, Form, did_you_mean};
use crate::source::scalar::{Printed, Text};
use crate::source::yaml::{Key, Kind, Node};

form! {
    /// What a target was before it was changed. 変更前の目標値
    pub struct Earlier ("変更前の目標値", "an earlier target") {
        /// The value then, as printed. 変更前の値
        value: required At<Printed>,
        /// When it was changed. 変更した時
        changed: required Instant,
        /// Why, in the words of the document that changed it. 変更の理由
        why: required Text,
    }
}

form! {
    /// A value in its long form.
    pub struct LongValue ("値の詳しい形", "a value in its long form") {
        /// As printed. 印刷のままの形
        printed: optional Printed,
        /// As meant, in the same notation. 意味する値(同じ書き方)
        value: optional At<Text>,
        /// A note that the source makes on it. 出典の注
        note: optional Text,
        /// The source's line. 出典の行
        line: optional Lines,
        /// Why we are not sure. 確かでない理由
        doubt: optional Text,
        /// Our explanation beside a wrong print. 誤記についての説明
        explain: optional Text,
        /// What the target was before, oldest first. 変更前の目標値(古い順)
        was: list Earlier,
    }
}

/// A printed value: a scalar, or the long form.
#[derive(Debug, Clone)]
pub struct Value {
    /// Where it stands.
    pub span: Span,
    /// As printed.
    pub printed: String,
    /// As meant, where that differs.
    pub value: Option<At<Text>>,
    /// A note of the source.
    pub note: Option<String>,
    /// The source's lines.
    pub line: Option<Lines>,
    /// Why we are not sure.
    pub doubt: Option<String>,
    /// Our explanation.
    pub explain: Option<String>,
    /// What it was before, oldest first; targets alone may have it.
    pub was: Vec<Earlier>,
}

impl Value {
    /// A value that is nothing but its print.
    pub fn plain(printed: String, span: Span) -> Self {
        Value { span, printed, value: None, note: None, line: None, doubt: None, explain: None, was: Vec::new() }
    }
}

impl Form for Value {
    fn expects() -> Both {
        both!("値(印刷のとおり: 54,000部、4%、—)", "a value as printed (54,000部, 4%, —)")
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        if let Kind::Scalar { .. } = node.kind {
            let text = Text::read(node, findings)?;
            return Some(Value::plain(text.0, node.span));
        }
        let long = LongValue::read(node, findings)?;
        let printed = long.printed.map(|printed| printed.0).or_else(|| long.value.as_ref().map(|value| value.value.0.clone()));
        if printed.is_none() {
            let finding = Finding::error("missing-key", node.span, both!("`printed` がありません", "`printed` is missing"));
            findings.push(finding.hint(both!("印刷のとおりの値を `printed: …` に書いてください", "write the value as printed in `printed: …`")));
        }
        Some(Value {
            span: node.span,
            printed: printed?,
            value: long.value,
            note: long.note.map(|text| text.0),
            line: long.line,
            doubt: long.doubt.map(|text| text.0),
            explain: long.explain.map(|text| text.0),
            was: long.was,
        })
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({"anyOf": [{"type": ["string", "number"]}, LongValue::schema(definitions)]})
    }
}

/// The points of an indicator: `2020 estimate: 4%`.
#[derive(Debug, Clone, Default)]
pub struct Points(pub Vec<(At<(FiscalYear, Role)>, Value)>);

impl Form for Points {
    fn expects() -> Both {
        both!("「年度 役割: 値」の組(2020 estimate: 4%)", "years and roles with values (2020 estimate: 4%)")
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        let Kind::Map(entries) = &node.kind else {
            crate::source::form::expected::<Self>(node, findings);
            return None;
        };
        let mut points = Vec::new();
        for (key, value) in entries {
            let key = point_key(key, findings);
            let value = Value::read(value, findings);
            points.extend(key.zip(value));
        }
        Some(Points(points))
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let roles = Role::WORDS.map(|(word, _)| word).join("|");
        json!({"type": "object", "patternProperties": {format!("^.+ ({roles})$"): Value::schema(definitions)}, "additionalProperties": false})
    }
}

fn point_key(key: &Key, findings: &mut Vec<Finding>) -> Option<At<(FiscalYear, Role)>> {
    let text = &key.text;
    let (year, role) = text.rsplit_once(' ').unwrap_or((text, ""));
    let words = || Role::WORDS.iter().map(|(word, _)| *word);
    let found = Role::WORDS.iter().find(|(word, _)| *word == role);
    match (FiscalYear::parse(year), found) {
        (Some(year), Some((_, role))) => Some(At { value: (year, *role), span: key.span }),
        (None, _) => {
            let finding = Finding::error("bad-year", key.span, both!("`{year}` は年度として読めません", "`{year}` is no fiscal year"));
            findings.push(finding.hint(both!("`2020 estimate: …` のように、年度と役割を書いてください", "write year and role: `2020 estimate: …`")));
            None
        }
        (_, None) => {
            let all = words().collect::<Vec<_>>().join(", ");
            let finding = Finding::error("unknown-word", key.span, both!("`{role}` という役割はありません", "there is no role `{role}`"));
            let finding = finding.maybe_hint(did_you_mean(role, words()));
            findings.push(finding.hint(both!("年度の後に次のどれかを書いてください: {all}", "after the year write one of: {all}")));
            None
        }
    }
}

form! {
    /// Wording with its printed form.
    pub struct LongWording ("文言", "wording") {
        /// The text. 文言
        text: required Text,
        /// As printed, if it was misread. 印刷のままの形(誤読・誤植のとき)
        printed: optional Printed,
        /// Why it was mended. 直した理由
        why: optional Text,
        /// A note that the source makes. 出典の注
        note: optional Text,
        /// The source's line. 出典の行
        line: optional Lines,
        /// An id, if something refers to it. 参照されるときのID
        id: optional At<Id>,
    }
}

/// Text, or text with its printed form, note and line.
#[derive(Debug, Clone)]
pub struct Wording(pub LongWording);

impl Form for Wording {
    fn expects() -> Both {
        both!("文言", "text")
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        if let Kind::Map(_) = node.kind {
            return LongWording::read(node, findings).map(Wording);
        }
        let text = Text::read(node, findings)?;
        Some(Wording(LongWording { span: node.span, text, printed: None, why: None, note: None, line: None, id: None }))
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({"anyOf": [{"type": ["string", "number"]}, LongWording::schema(definitions)]})
    }
}

/// One text or a list of texts.
#[derive(Debug, Clone)]
pub struct OneOrMore(pub Vec<Text>);

impl Form for OneOrMore {
    fn expects() -> Both {
        both!("文字列またはそのリスト", "text or a list of texts")
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        match node.kind {
            Kind::List(_) => Vec::<Text>::read(node, findings).map(OneOrMore),
            _ => Text::read(node, findings).map(|text| OneOrMore(vec![text])),
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({"anyOf": [Text::schema(definitions), Vec::<Text>::schema(definitions)]})
    }
}
