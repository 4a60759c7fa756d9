//! Sections as written: a flat list in document order.

use serde_json::{Value as Json, json};

use super::contents::{Consultation, Correction, Declaration, Event, Fact, Figure, List, Service, Table, Term};
use super::indicator::Indicator;
use super::programme::Programme;
use crate::model::index::Id;
use crate::model::provenance::Lines;
use crate::report::{Both, Finding};
use crate::source::form::{At, Definitions, Form};
use crate::source::scalar::{Flag, Printed, Text};
use crate::source::yaml::{Kind, Node};
use crate::{both, choice_form, form};

form! {
    /// The same section printed elsewhere. 別の箇所での表記
    pub struct Reprint ("別の箇所での表記", "the same section printed elsewhere") {
        /// Its title there. その題
        title: required Text,
        /// Where. どこ
        r#where: required Text,
        /// The line there. その行
        line: required Lines,
    }
}

/// Whether a related document is a plan or a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelatedKind {
    /// A plan.
    Plan,
    /// A declaration.
    Declaration,
}

choice_form!(RelatedKind, "plan・declaration のどちらか", "plan or declaration", [("plan", RelatedKind::Plan), ("declaration", RelatedKind::Declaration)]);

form! {
    /// A related plan or declaration. 関連計画
    pub struct LongRelated ("関連計画", "a related plan") {
        /// Its title. 題
        title: required Text,
        /// plan or declaration. 計画か宣言か
        kind: optional RelatedKind,
        /// The source's line. 出典の行
        line: optional Lines,
    }
}

/// A related plan: its title, or the long form.
#[derive(Debug, Clone)]
pub struct Related(pub LongRelated);

impl Form for Related {
    fn expects() -> Both {
        both!("関連計画", "a related plan")
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        if let Kind::Map(_) = node.kind {
            return LongRelated::read(node, findings).map(Related);
        }
        let title = Text::read(node, findings)?;
        Some(Related(LongRelated { span: node.span, title, kind: None, line: None }))
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({"anyOf": [{"type": "string"}, LongRelated::schema(definitions)]})
    }
}

form! {
    /// Something that the printed document has and the text has lost. テキストに残っていないもの
    pub struct Lost ("失われたもの", "something that was lost") {
        /// What. 何
        what: required Text,
        /// The source's line. 出典の行
        line: optional Lines,
    }
}

form! {
    /// A section. 節
    pub struct Section ("節", "a section") {
        /// Its id. ID
        section: required At<Id>,
        /// The section above it. 親の節
        under: optional At<Id>,
        /// The plan's name of its level. 階層の呼び名
        level: required Text,
        /// The printed code. 印刷された番号
        code: optional Printed,
        /// Its title. 題
        title: required Text,
        /// The title as printed, if it was misread. 印刷のままの題
        printed: optional Printed,
        /// Why it was mended. 直した理由
        why: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
        /// The same section printed elsewhere. 別の箇所での表記
        also: list Reprint,
        /// Flags as printed. 印
        flags: list Text,
        /// A printed page reference. ページの参照
        page: optional Text,
        /// Related plans. 関連計画
        related: list Related,
        /// Departments named for the section. 担当課
        departments: list At<Text>,
        /// Topics. 話題
        topics: list At<Id>,
        /// The source has a title only. 題だけの節
        no_text: optional Flag,
        /// What the text has lost. 失われたもの
        not_in_source: list Lost,
        /// A note that the source makes. 出典の注
        note: optional Text,
        /// Indicators. 指標
        indicators: list Indicator,
        /// Programmes. 事業
        programmes: list Programme,
        /// Facts. 事実
        facts: list Fact,
        /// Tables. 表
        tables: list Table,
        /// Lists of names. 一覧
        lists: list List,
        /// Services. サービス
        services: list Service,
        /// Consultations. 相談
        consultations: list Consultation,
        /// Events. 出来事
        events: list Event,
        /// Declarations. 宣言
        declarations: list Declaration,
        /// Terms. 用語
        terms: list Term,
        /// Captions of pictures and charts. 図・写真
        figures: list Figure,
        /// Misreads, contradictions. 訂正
        corrections: list Correction,
    }
}
