//! The files about accessibility as written: policy, tests by people, results of the last run of a machine.

use crate::calendar::Instant;
use crate::model::access::{Claim, Criterion, Level};
use crate::source::form::At;
use crate::source::scalar::Text;
use crate::{choice_form, form};

choice_form!(
    Claim,
    "considers・partly・conforms のどれか",
    "considers, partly or conforms",
    [("considers", Claim::Considers), ("partly", Claim::Partly), ("conforms", Claim::Conforms)]
);

choice_form!(Level, "A・AA・AAA のどれか", "A, AA or AAA", [("A", Level::A), ("AA", Level::Aa), ("AAA", Level::Aaa)]);

form! {
    /// What is left out of the scope. 例外
    pub struct Exception ("例外", "an exception") {
        /// What. 何を
        what: required Text,
        /// Why. 理由
        why: required Text,
    }
}

form! {
    /// Criteria that nothing comes under. 当てはまるもののない達成基準
    pub struct NotApplicable ("当てはまらない達成基準", "criteria that do not apply") {
        /// Their numbers. 達成基準の番号
        criteria: list Criterion,
        /// Why. 理由
        why: required Text,
    }
}

form! {
    /// The accessibility policy. アクセシビリティ方針
    pub struct Policy ("アクセシビリティ方針", "an accessibility policy") {
        /// The standard's name. 規格の名前
        standard: optional Text,
        /// The level aimed at. 目標とする適合レベル
        level: optional Level,
        /// What is claimed; left out: as much as the tests show. 対応度(省くと試験の結果のとおり)
        claim: optional At<Claim>,
        /// Since when the policy holds. 方針を決めた日
        since: optional Instant,
        /// A telephone number. 電話番号
        phone: optional Text,
        /// What is left out. 例外
        exceptions: list Exception,
        /// Criteria that nothing comes under. 当てはまらない達成基準
        not_applicable: list NotApplicable,
    }
}

form! {
    /// A test by a person. 人による試験
    pub struct HandTest ("人による試験", "a test by a person") {
        /// When. 試験した日
        date: required Instant,
        /// The person's role, no name. 試験した人の役割(名前は書かない)
        who: required Text,
        /// Assistive technology and its version. 支援技術とその版
        with: required Text,
        /// Pages, by their addresses below the portal's own. 試験したページ
        pages: list Text,
        /// What was found. 見つかったこと
        findings: list Text,
        /// Criteria that are met. 満たしていた達成基準
        pass: list Criterion,
        /// Criteria that are not met. 満たしていなかった達成基準
        fail: list Criterion,
    }
}

form! {
    /// What the machine found on a criterion. 達成基準ごとの結果
    pub struct MachineResult ("達成基準の結果", "the result of a criterion") {
        /// Its number. 番号
        criterion: required Criterion,
        /// How many tests touch it. かかわる試験の数
        tests: required u32,
        /// How many of them failed. 失敗した試験の数
        failures: required u32,
    }
}

form! {
    /// The last run of the tests by a machine; `tests/run` writes it. 機械による試験の結果(tests/run が書きます)
    pub struct Machine ("機械による試験の結果", "results of a machine") {
        /// When. 試験した日
        date: required Instant,
        /// How many pages were read. 読んだページの数
        pages: required u32,
        /// The programs with their versions. 使ったプログラムと版
        tools: list Text,
        /// Results by criterion. 達成基準ごとの結果
        criteria: list MachineResult,
        /// The pages that were looked at in a browser. ブラウザーで見たページ
        looked_at: list Text,
        /// The programs that judged the electronic books. 電子書籍を調べたプログラムと版
        book_tools: list Text,
        /// The electronic books in which all of them found nothing. 問題のなかった電子書籍
        books: list Text,
    }
}
