//! Indicators and results as written.

use super::value::{Points, Value};
use crate::calendar::{FiscalYear, Instant};
use crate::model::index::Id;
use crate::model::indicator::{Direction, FigureKind, Match};
use crate::model::provenance::Lines;
use crate::source::form::{At, Pairs};
use crate::source::scalar::{Printed, Text};
use crate::{choice_form, form};

choice_form!(Direction, "up・down・keep のどれか", "up, down or keep", [("up", Direction::Up), ("down", Direction::Down), ("keep", Direction::Keep)]);
choice_form!(
    FigureKind,
    "yearly・cumulative・stock・unstated のどれか",
    "yearly, cumulative, stock or unstated",
    [("yearly", FigureKind::Yearly), ("cumulative", FigureKind::Cumulative), ("stock", FigureKind::Stock), ("unstated", FigureKind::Unstated)]
);
choice_form!(
    Match,
    "exact・nearly・doubtful のどれか",
    "exact, nearly or doubtful",
    [("exact", Match::Exact), ("nearly", Match::Nearly), ("doubtful", Match::Doubtful)]
);

form! {
    /// One of several series of an indicator (在住, 在勤). 系列
    pub struct Series ("系列", "a series") {
        /// Its name. 名前
        name: required At<Text>,
        /// Its values. 値
        values: required Points,
    }
}

form! {
    /// The survey behind a value. 値のもとになった調査
    pub struct Survey ("調査", "a survey") {
        /// Its name. 調査名
        name: required Text,
        /// Its fiscal year. 年度
        year: optional FiscalYear,
        /// The source's line. 出典の行
        line: optional Lines,
        /// Answers and their shares. 回答と割合
        shares: optional Pairs<Value>,
        /// The answers whose shares make the value. 値になる回答
        adds_up_to: list At<Text>,
        /// How the target was derived. 設定の方法
        method: optional Text,
    }
}

form! {
    /// Something that is measured. 指標
    pub struct Indicator ("指標", "an indicator") {
        /// Its id. ID
        id: required At<Id>,
        /// Its name. 指標名
        name: required Text,
        /// The name as printed, if it was misread. 印刷のままの名前
        printed: optional Printed,
        /// Why it was mended. 直した理由
        why: optional Text,
        /// A printed note on the name. 名前についての注
        note: optional Text,
        /// The unit; `none` for an index. 単位(指数は none)
        unit: required At<Text>,
        /// Which way is good: up, down, keep. よい方向
        good: required Direction,
        /// Why, if it is our reading. その理由
        good_why: optional Text,
        /// yearly, cumulative, stock; left out where the source does not say. 年ごと・累計・時点
        kind: optional FigureKind,
        /// Measured every so many years. 何年ごと
        every: optional u32,
        /// The activity of the programme that it measures. 測る活動のID
        activity: optional At<Id>,
        /// The source's line. 出典の行
        line: required Lines,
        /// Values by year and role, as printed. 年度と役割ごとの値
        values: optional Points,
        /// Several series. 系列
        series: list Series,
        /// The survey behind it. 調査
        survey: optional Survey,
    }
}

form! {
    /// What another document states for an indicator. 実績
    pub struct Outcome ("実績", "a result") {
        /// The indicator's id. 指標のID
        indicator: required At<Id>,
        /// When. 時点
        date: required Instant,
        /// The figure, as printed. 値
        value: required Value,
        /// exact, nearly or doubtful. 定義の一致
        r#match: required Match,
        /// Why the match is of that quality. その理由
        why: required Text,
        /// The stating document, by plan id. 述べている文書
        from: required At<Id>,
        /// The line there. その行
        line: required Lines,
    }
}
