//! The text of a page as it is spoken: for DAISY producers, braille and any voice.

use crate::reading::say::Utterance;

/// One sentence on a line, a blank line before each new block. What the player of the page says is the same, in the same order.
pub(super) fn text(said: &[Utterance]) -> String {
    let mut out = String::new();
    let mut before: Option<&Utterance> = None;
    for one in said {
        let heading = one.block.starts_with('h');
        if before.is_some_and(|before| before.block != one.block || heading) {
            out.push('\n');
        }
        out.push_str(&one.said);
        out.push('\n');
        before = Some(one);
    }
    out
}
