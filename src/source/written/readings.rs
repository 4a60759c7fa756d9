//! A word and its reading as written in `content/readings.yaml`.

use crate::form;
use crate::source::form::At;
use crate::source::scalar::{Flag, Text};

form! {
    /// A word and how it is read. 言葉の読み
    pub struct Reading ("言葉の読み", "a reading") {
        /// The word, with its okurigana. 言葉(送りがなも)
        word: required At<Text>,
        /// The reading of the whole word in hiragana; strokes part it where it can be laid over the kanji in several ways. 読み(ひらがな)
        reading: required At<Text>,
        /// A person has confirmed it. 人が確かめたこと
        reviewed: optional Flag,
        /// It is hard to read: shown when only hard words are asked for. むずかしい言葉
        hard: optional Flag,
        /// Only where the text before the word ends in one of these. 前にくる文字
        after: list Text,
        /// Only where the text behind the word begins with one of these. 後にくる文字
        before: list Text,
    }
}
