//! Programmes and activities as written.

use super::contents::{Correction, Fact, Term};
use super::indicator::Indicator;
use super::value::Wording;
use crate::calendar::{FiscalSpan, FiscalYear};
use crate::model::index::Id;
use crate::model::programme::ProgrammeKind;
use crate::model::provenance::Lines;
use crate::source::form::At;
use crate::source::scalar::{Flag, Printed, Text};
use crate::{choice_form, form};

choice_form!(ProgrammeKind, "yearly・outline のどちらか", "yearly or outline", [("yearly", ProgrammeKind::Yearly), ("outline", ProgrammeKind::Outline)]);

form! {
    /// Doubt about an activity's years. 年度の不確かさ
    pub struct Uncertain ("不確かさ", "a doubt") {
        /// The earliest possible year. もっとも早い年度
        earliest: required FiscalYear,
        /// The latest possible year. もっとも遅い年度
        latest: optional FiscalYear,
        /// Why it is not known. 分からない理由
        why: required Text,
    }
}

form! {
    /// What a programme does in which years. 活動
    pub struct Activity ("活動", "an activity") {
        /// An id, if an indicator refers to it. ID
        id: optional At<Id>,
        /// What is done. 内容
        text: required Text,
        /// As printed, if it was misread. 印刷のままの形
        printed: optional Printed,
        /// Why it was mended. 直した理由
        why: optional Text,
        /// When: 2016, 2016-2018, 2014- (open end). 年度
        years: required At<FiscalSpan>,
        /// Doubt about the years. 年度の不確かさ
        uncertain: optional Uncertain,
        /// A note that the source makes. 出典の注
        note: optional Text,
        /// The source's line. 出典の行
        line: optional Lines,
    }
}

form! {
    /// One block of a programme's table. 表のまとまり
    pub struct Block ("まとまり", "a block") {
        /// Where it stood before the plan. 現況
        baseline: list Wording,
        /// What is needed. 必要事業量
        required: list Wording,
        /// Activities. 活動
        activities: list Activity,
        /// Indicators. 指標
        indicators: list Indicator,
    }
}

form! {
    /// Where a programme that is listed again is at home. 再掲の元
    pub struct Relisted ("再掲の元", "the home of a re-listing") {
        /// The programme of this document. この文書の事業のID
        of: optional At<Id>,
        /// Its home is not in this document. 元がこの文書にない
        outside: optional Flag,
    }
}

form! {
    /// A programme. 事業
    pub struct Programme ("事業", "a programme") {
        /// Its id. ID
        id: required At<Id>,
        /// Its name, with qualifiers. 事業名
        name: required Text,
        /// As printed, if it was misread. 印刷のままの名前
        printed: optional Printed,
        /// Why it was mended. 直した理由
        why: optional Text,
        /// yearly (columns by year) or outline (one sentence). 年度別か概要のみか
        kind: required ProgrammeKind,
        /// The source's line. 出典の行
        line: required Lines,
        /// One sentence that describes it. 事業概要
        outline: optional Text,
        /// Effort in the plan's years. 計画期間の取組
        effort: optional Text,
        /// Where it stood before the plan. 現況
        baseline: list Wording,
        /// What is needed. 必要事業量
        required: list Wording,
        /// Who does it. 実施課
        departments: list At<Text>,
        /// Where the departments stand. 実施課の行
        departments_line: optional Lines,
        /// Its home, if it is listed again. 再掲
        relisted: optional Relisted,
        /// Topics. 話題
        topics: list At<Id>,
        /// Activities in order. 活動
        activities: list Activity,
        /// Indicators. 指標
        indicators: list Indicator,
        /// Several blocks instead. 複数のまとまり
        blocks: list Block,
        /// Stated facts. 事実
        facts: list Fact,
        /// Terms explained here. 用語
        terms: list Term,
        /// Misreads, contradictions. 訂正
        corrections: list Correction,
        /// A note that the source makes. 出典の注
        note: optional Text,
    }
}
