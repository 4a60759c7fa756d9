//! The organisation as written.

use super::contents::Fact;
use super::value::OneOrMore;
use crate::model::index::Id;
use crate::model::organisation::UnitKind;
use crate::model::provenance::Lines;
use crate::source::form::At;
use crate::source::scalar::{Printed, Text};
use crate::{choice_form, form};

choice_form!(
    UnitKind,
    "department・division・desk・other のどれか",
    "department, division, desk or other",
    [("department", UnitKind::Department), ("division", UnitKind::Division), ("desk", UnitKind::Desk), ("other", UnitKind::Other)]
);

form! {
    /// A duty. 分掌事務
    pub struct Duty ("分掌事務", "a duty") {
        /// The printed code. 番号
        code: optional Printed,
        /// What is to be done. 内容
        text: required Text,
        /// As printed, if it was misread. 印刷のままの形
        printed: optional Printed,
        /// Why it was mended. 直した理由
        why: optional Text,
        /// The source's line. 出典の行
        line: optional Lines,
    }
}

form! {
    /// Work done together with others. 連携
    pub struct Cooperation ("連携", "co-operation") {
        /// What it is about. 何について
        on: required Text,
        /// With whom. 相手
        with: optional OneOrMore,
        /// How, in the source's words. どのように
        says: optional Text,
        /// The source's line. 出典の行
        line: optional Lines,
    }
}

form! {
    /// A unit of the organisation. 組織
    pub struct Unit ("組織", "a unit") {
        /// Its id. ID
        unit: required At<Id>,
        /// The unit above it. 上の組織
        under: optional At<Id>,
        /// Its name. 名前
        name: required Text,
        /// As printed, if it was misread. 印刷のままの名前
        printed: optional Printed,
        /// department, division, desk, other. 種類
        kind: required UnitKind,
        /// The source's line. 出典の行
        line: required Lines,
        /// Duties in order. 分掌事務
        duties: list Duty,
        /// Work with others. 連携
        works_with: list Cooperation,
        /// Facts. 事実
        facts: list Fact,
        /// A note that the source makes. 出典の注
        note: optional Text,
    }
}
