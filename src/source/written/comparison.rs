//! Comparisons as written.

use crate::form;
use crate::model::index::Id;
use crate::source::form::{At, Pairs};
use crate::source::scalar::Text;

form! {
    /// Like indicators side by side. 似た指標の比較
    pub struct Comparison ("比較", "a comparison") {
        /// Its id. ID
        comparison: required At<Id>,
        /// What they are about. 何についての比較か
        title: required Text,
        /// `yes` if they are counted in the same way, else `no`. 数え方が同じか
        same_count: required At<Text>,
        /// What each is called here, and plan/indicator. 呼び名と「計画のID/指標のID」
        indicators: required Pairs<At<Text>>,
        /// How their definitions differ. 定義の違い
        differs: required Text,
    }
}
