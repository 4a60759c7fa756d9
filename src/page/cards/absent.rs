//! Cards where the program was built without them: none, and a note that says so.

use super::Cards;
use crate::both;
use crate::breaks::Breaks;
use crate::model::portal::Portal;
use crate::page::Pages;
use crate::report::{Finding, Severity};
use crate::theme::Theme;

impl Cards {
    /// None: this program was built without them.
    pub fn of(_: &Portal, _: &Theme, _: (&Pages, &Breaks), findings: &mut Vec<Finding>) -> Self {
        let message = both!("このプログラムは共有カードを描けません", "this program cannot draw share cards");
        let finding = Finding { severity: Severity::Note, ..Finding::portal("cards-not-built-in", message) };
        findings.push(finding.hint(both!(
            "機能 `cards` を入れてビルドするか、設定に `cards: false` と書いてください",
            "build it with the feature `cards`, or write `cards: false` in the settings"
        )));
        Cards::none()
    }

    /// There are none.
    pub fn png(&self, _: usize) -> Option<Result<Vec<u8>, String>> {
        None
    }
}
