//! The portal's own files as written: settings, cities, topics, justified warnings.

use crate::form;
use crate::model::index::Id;
use crate::model::vocabulary::NameKind;
use crate::report::{Both, Finding, Severity};
use crate::source::form::{At, Form, Pairs};
use crate::source::scalar::{Flag, Text, WebAddress};
use crate::{both, choice_form};

/// How much a rule weighs on this portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Findings of this severity.
    At(Severity),
    /// The rule is not used.
    Off,
}

choice_form!(
    Weight,
    "error・warning・note・off のどれか",
    "error, warning, note or off",
    [("error", Weight::At(Severity::Error)), ("warning", Weight::At(Severity::Warning)), ("note", Weight::At(Severity::Note)), ("off", Weight::Off),]
);

form! {
    /// The licence of the portal's own data and narrative. ライセンス
    pub struct Licence ("ライセンス", "a licence") {
        /// Its name. 名前
        name: required Text,
        /// Its address. URL
        url: required WebAddress,
    }
}

form! {
    /// A notice above every page, for a time. お知らせ
    pub struct Notice ("お知らせ", "a notice") {
        /// What it says, in one sentence. 文(1文)
        text: required At<Text>,
        /// The first day on which it is shown. 始まりの日
        from: required At<crate::calendar::Instant>,
        /// The last day on which it is shown. 終わりの日
        until: required At<crate::calendar::Instant>,
        /// Where more is said. くわしいページのURL
        link: optional WebAddress,
    }
}

form! {
    /// A mistake of ours that was mended. 訂正
    pub struct Erratum ("訂正", "a correction of a mistake") {
        /// When it was mended. 訂正した日
        date: required crate::calendar::Instant,
        /// What it is about: plan/item, or plan. 計画のID/項目のID、または計画のID
        about: required At<Text>,
        /// What was wrong and what is right. 何がまちがいで、正しくは何か
        what: required Text,
        /// How it came about. なぜまちがえたか
        why: required Text,
    }
}

form! {
    /// Whom the pages name for the voice. 声の表示
    pub struct Credit ("声の表示", "a credit") {
        /// The voice and who made it. 声の名前と作った人
        name: required Text,
        /// The name of its licence. ライセンス
        licence: required Text,
        /// The address of its licence. ライセンスのURL
        url: required WebAddress,
    }
}

form! {
    /// A word that the engine reads wrongly. エンジンが読みまちがえる言葉
    pub struct SaidWord ("言葉", "a word") {
        /// The word. 言葉
        word: required Text,
        /// How it is written for the engine: in katakana. エンジンに渡す書き方(カタカナ)
        say: required Text,
    }
}

form! {
    /// An outside engine that makes speech. 音声を作るエンジン
    pub struct Audio ("音声の設定", "settings of speech") {
        /// Its command, which reads a sentence and writes {wav}; {dictionary} and {voice} stand for the settings below. エンジンのコマンド
        engine: required At<Text>,
        /// The command that makes {opus} of {wav}. 圧縮のコマンド
        encoder: required At<Text>,
        /// The engine's dictionary. 辞書
        dictionary: optional Text,
        /// The file of the voice. 声のファイル
        voice: required Text,
        /// Whom the pages name. 声の表示
        credit: required Credit,
        /// The plans that are spoken; all if left out. 音声を作る計画
        plans: list At<Text>,
        /// Words that the engine reads wrongly. 読みまちがえる言葉
        words: list SaidWord,
    }
}

form! {
    /// The portal's settings. ポータルの設定
    pub struct Settings ("設定", "settings") {
        /// The portal's name. ポータルの名前
        title: required Text,
        /// One sentence that says what it is. ひとことの説明
        tagline: required Text,
        /// The address at which it is published. 公開するURL
        base_url: required At<WebAddress>,
        /// Who publishes it. 発行者
        publisher: required Text,
        /// Where errors and barriers are reported. 連絡先のURL
        contact: required WebAddress,
        /// The city's own form, or its mail address: readers say there what is hard to understand. 意見のフォームのURLかメールアドレス
        feedback: optional At<Text>,
        /// A notice above every page, for a time. お知らせ
        notice: optional Notice,
        /// It is a demonstration: every page says so. デモであること
        demonstration: optional Flag,
        /// Whether pages have share cards: pictures that stand for them where they are shared (default: yes). 共有カードを作るか
        cards: optional Flag,
        /// The editions, in the order of the switcher; the first is the source language's. 言語版
        editions: required Vec<At<Text>>,
        /// The theme. テーマ
        theme: optional At<Text>,
        /// When the data was last updated. データの更新日
        updated: required crate::calendar::Instant,
        /// The licence of data and narrative. ライセンス
        licence: required Licence,
        /// Speech that is made with an outside engine. 音声
        audio: optional Audio,
        /// Severity of rules on this portal. 検査の重さ
        checks: optional Pairs<Weight>,
    }
}

form! {
    /// A department of a city, as its plans name it. 課
    pub struct Department ("課", "a department") {
        /// Its id in addresses. ID
        id: required At<Id>,
        /// Its name. 名前
        name: required At<Text>,
    }
}

form! {
    /// A city. 都市
    pub struct City ("都市", "a city") {
        /// Its id. ID
        city: required At<Id>,
        /// Its name. 名前
        name: required Text,
        /// Its colour: #0b4a63. 色
        accent: optional At<Text>,
        /// The departments that its plans name. 計画に出てくる課
        departments: list Department,
    }
}

form! {
    /// A topic. 話題
    pub struct Topic ("話題", "a topic") {
        /// Its id. ID
        topic: required At<Id>,
        /// Its name. 名前
        name: required Text,
        /// What belongs to it. 何が入るか
        definition: required Text,
    }
}

choice_form!(
    NameKind,
    "city・place・facility・department・plan・ordinance・declaration・system・organisation・publication のどれか",
    "city, place, facility, department, plan, ordinance, declaration, system, organisation or publication",
    [
        ("city", NameKind::City),
        ("place", NameKind::Place),
        ("facility", NameKind::Facility),
        ("department", NameKind::Department),
        ("plan", NameKind::Plan),
        ("ordinance", NameKind::Ordinance),
        ("declaration", NameKind::Declaration),
        ("system", NameKind::System),
        ("organisation", NameKind::Organisation),
        ("publication", NameKind::Publication),
    ]
);

form! {
    /// A word of administration, explained by the portal. 行政の言葉の説明
    pub struct GlossaryEntry ("用語の説明", "an explained word") {
        /// The word. 言葉
        term: required At<Text>,
        /// Its reading in kana. よみがな
        reading: required Text,
        /// What it means, in one or two plain sentences. 意味
        means: required Text,
    }
}

form! {
    /// A proper name with its reading; translations have one agreed form. 固有名詞
    pub struct ProperName ("固有名詞", "a proper name") {
        /// The name. 名前
        name: required At<Text>,
        /// Its reading in kana. よみがな
        reading: required Text,
        /// What it names. 種類
        kind: required NameKind,
    }
}

form! {
    /// Why a warning or note of a check may stand. 検査の注意を残す理由
    pub struct Justification ("注意を残す理由", "a justification") {
        /// The rule's id. 検査のID
        rule: required Text,
        /// What the finding is about: plan/item, or plan. 計画のID/項目のID、または計画のID
        about: required Text,
        /// The reason, in one sentence. 理由(1文)
        reason: required Text,
    }
}

/// What is expected in a whole file, for its message when it is empty.
pub fn empty_file<T: Form>() -> Both {
    let what = T::expects();
    let (ja, en) = (what.ja, what.en);
    both!("ファイルが空です({ja}が要ります)", "the file is empty (expected {en})")
}

/// A finding for an empty file.
pub fn empty<T: Form>(span: crate::report::Span) -> Finding {
    Finding::error("empty-file", span, empty_file::<T>())
}
