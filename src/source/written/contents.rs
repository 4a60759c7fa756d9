//! Facts, tables, lists, services, consultations, events, declarations, terms, figures, corrections as written.

use serde_json::{Value as Json, json};

use super::value::{OneOrMore, Value, Wording};
use crate::calendar::When;
use crate::model::contents::{CorrectionKind, FigureKind, Per, Status, Total};
use crate::model::index::Id;
use crate::model::provenance::Lines;
use crate::report::{Both, Finding};
use crate::source::form::{At, Definitions, Form};
use crate::source::scalar::{Printed, Text};
use crate::source::yaml::{Kind, Node};
use crate::{both, choice_form, form};

choice_form!(Per, "month・year のどちらか", "month or year", [("month", Per::Month), ("year", Per::Year)]);
choice_form!(
    Status,
    "done(actual)・planned のどちらか",
    "done (actual) or planned",
    [("done", Status::Done), ("actual", Status::Done), ("planned", Status::Planned)]
);
choice_form!(
    Total,
    "holds・differs・partial のどれか",
    "holds, differs or partial",
    [("holds", Total::Holds), ("differs", Total::Differs), ("partial", Total::Partial)]
);
choice_form!(
    FigureKind,
    "photo・chart・diagram・image のどれか",
    "photo, chart, diagram or image",
    [("photo", FigureKind::Photo), ("chart", FigureKind::Chart), ("diagram", FigureKind::Diagram), ("image", FigureKind::Image)]
);
choice_form!(
    CorrectionKind,
    "misread・unit・sum・wording・span・other のどれか",
    "misread, unit, sum, wording, span or other",
    [
        ("misread", CorrectionKind::Misread),
        ("unit", CorrectionKind::Unit),
        ("sum", CorrectionKind::Sum),
        ("wording", CorrectionKind::Wording),
        ("span", CorrectionKind::Span),
        ("other", CorrectionKind::Other),
    ]
);

form! {
    /// A stated figure, or a labelled statement. 事実
    pub struct Fact ("事実", "a fact") {
        /// Its id. ID
        id: optional At<Id>,
        /// Its label, or a path of labels. 項目名
        label: required OneOrMore,
        /// A figure, as printed. 数値
        value: optional Value,
        /// Words, if it is no figure. 言葉(数値でないとき)
        says: optional Text,
        /// As printed, if it was misread. 印刷のままの形
        printed: optional Printed,
        /// Why it was mended. 直した理由
        why: optional Text,
        /// As of when, or of when. 時点
        date: optional When,
        /// Doubt about the date. 時点の不確かさ
        date_doubt: optional Text,
        /// Doubt about the fact. 確かでない理由
        doubt: optional Text,
        /// A note that the source makes. 出典の注
        note: optional Text,
        /// Our explanation. 説明
        explain: optional Text,
        /// Per month or year. 月・年あたり
        per: optional Per,
        /// The source's line. 出典の行
        line: optional Lines,
    }
}

form! {
    /// A row of a table. 行
    pub struct Row ("表の行", "a row") {
        /// The source's line. 出典の行
        line: optional Lines,
        /// The label, then one cell per column. 見出しと値
        cells: required Vec<Value>,
        /// Its standing as a total: holds, differs, partial. 合計としての扱い
        total: optional Total,
        /// A note that the source makes. 出典の注
        note: optional Text,
    }
}

form! {
    /// A table of stated figures. 表
    pub struct Table ("表", "a table") {
        /// Its id. ID
        id: required At<Id>,
        /// Its title. 題
        title: required Text,
        /// As printed, if it was misread. 印刷のままの題
        printed: optional Printed,
        /// The source's first line. 出典の行
        line: required Lines,
        /// The unit of all cells. 単位
        unit: optional Text,
        /// As of when, or of when. 時点
        date: optional When,
        /// Headings of the value columns. 列の見出し
        columns: required Vec<OneOrMore>,
        /// Units by column. 列ごとの単位
        column_units: list Text,
        /// Dates by column. 列ごとの時点
        column_dates: list When,
        /// actual or planned, by column. 列ごとの実績・予定
        column_status: list Status,
        /// Rows. 行
        rows: required Vec<Row>,
        /// A note that the source makes. 出典の注
        note: optional Text,
    }
}

form! {
    /// A list of names. 一覧
    pub struct List ("一覧", "a list of names") {
        /// Its id. ID
        id: required At<Id>,
        /// Its title. 題
        title: required Text,
        /// Of when. 時点
        date: optional When,
        /// done or planned. 実施済みか予定か
        status: optional Status,
        /// The source's lines. 出典の行
        line: required Lines,
        /// Its items. 項目
        items: required Vec<Wording>,
        /// A note that the source makes. 出典の注
        note: optional Text,
    }
}

form! {
    /// A way by which a service reaches people. 配布・配信の方法
    pub struct LongChannel ("方法", "a channel") {
        /// Its name. 名前
        name: required Text,
        /// How many copies. 部数
        copies: optional Value,
        /// A note that the source makes. 出典の注
        note: optional Text,
        /// The source's line. 出典の行
        line: optional Lines,
    }
}

/// A channel: its name, or the long form.
#[derive(Debug, Clone)]
pub struct Channel(pub LongChannel);

impl Form for Channel {
    fn expects() -> Both {
        both!("方法", "a channel")
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        if let Kind::Map(_) = node.kind {
            return LongChannel::read(node, findings).map(Channel);
        }
        let name = Text::read(node, findings)?;
        Some(Channel(LongChannel { span: node.span, name, copies: None, note: None, line: None }))
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({"anyOf": [{"type": "string"}, LongChannel::schema(definitions)]})
    }
}

form! {
    /// A publication, channel or system. サービス・媒体
    pub struct Service ("サービス", "a service") {
        /// Its id. ID
        id: required At<Id>,
        /// Its name. 名前
        name: required Text,
        /// As printed, if it was misread. 印刷のままの名前
        printed: optional Printed,
        /// Why it was mended. 直した理由
        why: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
        /// Since when. 開始
        start: optional When,
        /// The start as printed. 開始の印刷形
        start_printed: optional Printed,
        /// What kind of medium. 媒体
        medium: optional Text,
        /// How often. 頻度
        frequency: optional Text,
        /// How many copies. 部数
        copies: optional Value,
        /// Format. 判型
        format: optional Text,
        /// Ways by which it reaches people. 配布・配信の方法
        channels: list Channel,
        /// Everything else said of it. その他の事実
        facts: list Fact,
        /// A note that the source makes. 出典の注
        note: optional Text,
    }
}

form! {
    /// One opening of a consultation. 相談日時
    pub struct Opening ("相談日時", "an opening") {
        /// As printed. 印刷のまま
        printed: required Printed,
        /// Weeks of the month. 第何週
        weeks: list u32,
        /// Weekdays. 曜日
        weekdays: list Text,
        /// Opens at. 開始時刻
        from: optional Text,
        /// Closes at. 終了時刻
        to: optional Text,
        /// Language, if it differs by opening. 言語
        language: optional Text,
    }
}

form! {
    /// A consultation. 相談
    pub struct Consultation ("相談", "a consultation") {
        /// Its id. ID
        id: required At<Id>,
        /// Its name. 名前
        name: required Text,
        /// As printed, if it was misread. 印刷のままの名前
        printed: optional Printed,
        /// What it is about. 内容
        about: optional Wording,
        /// Openings. 日時
        hours: list Opening,
        /// Who answers. 担当
        staff: optional OneOrMore,
        /// Languages. 言語
        languages: list Text,
        /// How many cases. 件数
        cases: optional Value,
        /// Of when. 件数の時点
        cases_date: optional When,
        /// A note that the source makes. 出典の注
        note: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
    }
}

form! {
    /// Something that happened or is planned. 出来事
    pub struct Event ("出来事", "an event") {
        /// Its id. ID
        id: required At<Id>,
        /// What. 内容
        text: required Text,
        /// As printed, if it was misread. 印刷のままの形
        printed: optional Printed,
        /// Why it was mended. 直した理由
        why: optional Text,
        /// When. 時
        when: required When,
        /// Doubt about the date. 時の不確かさ
        doubt: optional Text,
        /// done or planned. 実施済みか予定か
        status: required Status,
        /// Sub-facts. 事実
        facts: list Fact,
        /// A note that the source makes. 出典の注
        note: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
    }
}

form! {
    /// A declaration that is referred to. 宣言
    pub struct Declaration ("宣言", "a declaration") {
        /// Its id. ID
        id: required At<Id>,
        /// Its title. 題
        title: required Text,
        /// Who made it. 発した者
        issuer: optional Text,
        /// When. 日付
        date: optional When,
        /// A note that the source makes. 出典の注
        note: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
    }
}

form! {
    /// A term that the document explains. 用語
    pub struct Term ("用語", "a term") {
        /// Its id. ID
        id: required At<Id>,
        /// The term. 用語
        term: required Text,
        /// As printed, if it was misread. 印刷のままの形
        printed: optional Printed,
        /// Its reading. 読み
        reading: optional Text,
        /// Its full form. 正式な形
        full: optional Text,
        /// The mark that points to it. 印
        mark: optional Text,
        /// The source's definition. 意味
        means: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
    }
}

form! {
    /// The caption of a picture, chart or diagram whose content is lost. 図・写真の説明
    pub struct Figure ("図・写真", "a figure") {
        /// Its id. ID
        id: required At<Id>,
        /// Its caption. 説明
        caption: required Text,
        /// As printed, if it was misread. 印刷のままの説明
        printed: optional Printed,
        /// Why it was mended. 直した理由
        why: optional Text,
        /// photo, chart, diagram, image. 種類
        kind: required FigureKind,
        /// Its credit. 出典の表記
        credit: optional Text,
        /// A note. 注
        note: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
    }
}

form! {
    /// A doubt or contradiction of the source. 訂正・矛盾
    pub struct Correction ("訂正", "a correction") {
        /// Its kind. 種類
        kind: required CorrectionKind,
        /// Where, in words. どこ
        r#where: required Text,
        /// As printed. 印刷のまま
        printed: optional Printed,
        /// As meant. 意味する形
        mended: optional Text,
        /// Why. 理由
        note: optional Text,
        /// The source's line. 出典の行
        line: required Lines,
    }
}
