//! A plan's own file as written.

use super::contents::Correction;
use super::section::Lost;
use crate::calendar::FiscalSpan;
use crate::model::index::Id;
use crate::model::plan::DocumentRole;
use crate::model::provenance::Lines;
use crate::source::form::At;
use crate::source::scalar::{PeriodWritten, Printed, Text};
use crate::{choice_form, form};

choice_form!(DocumentRole, "plan・operations のどちらか", "plan or operations", [("plan", DocumentRole::Plan), ("operations", DocumentRole::Operations)]);

form! {
    /// Something that the document states of itself. 文書が述べていること
    pub struct Stated ("記載", "a statement") {
        /// What. 内容
        says: required At<Text>,
        /// As printed, if it differs. 印刷のままの形
        printed: optional Printed,
        /// A note. 注
        note: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
    }
}

form! {
    /// The year that the plan looks towards. 見据える年
    pub struct Horizon ("見据える年", "a horizon") {
        /// The Western year. 西暦年
        value: required u32,
        /// As printed. 印刷のままの形
        printed: optional Printed,
        /// A note. 注
        note: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
    }
}

form! {
    /// Another document that this one names. 別の文書
    pub struct Named ("別の文書", "another document") {
        /// Its title. 題
        title: required Text,
        /// Its fiscal years. 年度
        period: optional FiscalSpan,
        /// A note. 注
        note: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
    }
}

form! {
    /// Another document of the portal. ポータルの別の文書
    pub struct Link ("別の文書", "another document") {
        /// Its plan id. 計画のID
        plan: required At<Id>,
        /// As what: report, previous, upper. 関係
        r#as: required Text,
        /// In words. 説明
        note: optional Text,
    }
}

form! {
    /// What the document is. 計画の基本情報
    pub struct Plan ("計画", "a plan") {
        /// The city's id. 都市のID
        city: required At<Id>,
        /// Its title. 題
        title: required Text,
        /// The part of a larger plan. 計画の部分
        part: optional Text,
        /// plan or operations. 計画か事務事業概要か
        role: required DocumentRole,
        /// File name of the source text. 出典のファイル名
        source: required Text,
        /// Where the title stands. 題の行
        line: optional Lines,
        /// Fiscal years, a length, or unstated. 期間
        period: required PeriodWritten,
        /// Where the period stands. 期間の行
        period_line: optional Lines,
        /// The year that it looks towards. 見据える年
        horizon: optional Horizon,
        /// The plan before it. 前の計画
        previous: optional Named,
        /// The plan above it. 上位の計画
        upper: optional Named,
        /// Who published it. 発行
        publisher: optional Stated,
        /// Who edited it. 編集
        editor: optional Stated,
        /// When it was issued. 発行日
        issued: optional Stated,
        /// Its price. 定価
        price: optional Stated,
        /// Other documents of the portal. 関係する文書
        related: list Link,
        /// The plan's names of its levels. 階層の呼び名
        levels: required Vec<Text>,
        /// A note of the source. 出典の注
        note: optional Text,
        /// What the text has lost. 失われたもの
        not_in_source: list Lost,
        /// Doubts about the whole. 訂正
        corrections: list Correction,
    }
}
