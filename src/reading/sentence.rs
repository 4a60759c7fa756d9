//! Sentences: where a text may be cut so that each piece is said in one breath.

/// Characters that end a sentence by themselves.
const ENDS: [char; 5] = ['。', '！', '？', '!', '?'];

/// The places, in bytes, at which a sentence ends. The end of the text is not among them.
pub fn ends(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    // Most texts are labels in which no sign stands that could end a sentence: 0x82 and 0xEF are bytes of 。 and of ！ and ？.
    if !text.bytes().any(|byte| matches!(byte, b'.' | b'!' | b'?' | 0x82 | 0xEF)) {
        return found;
    }
    let mut depth = 0usize;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '「' | '『' | '（' | '(' => depth += 1,
            '」' | '』' | '）' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let next = chars.peek().map(|(_, next)| *next);
        let stop = ENDS.contains(&c) || (c == '.' && is_full_stop(&text[..at], next));
        if stop && depth == 0 && next.is_some_and(|next| !ENDS.contains(&next) && !matches!(next, '」' | '』' | '）' | ')' | '"' | '”')) {
            found.push(at + c.len_utf8());
        }
    }
    found
}

/// Whether a sentence ends where a text ends, whatever follows it: a full stop of its own, outside brackets that it opened.
pub fn is_closed(text: &str) -> bool {
    let opened = text.matches(['「', '『', '（', '(']).count();
    let closed = text.matches(['」', '』', '）', ')']).count();
    opened <= closed && text.trim_end().ends_with(['。', '！', '？'])
}

/// Words behind which a point is no full stop.
const SHORT: [&str; 14] = ["No", "Nos", "approx", "e.g", "i.e", "etc", "vs", "p", "pp", "Mr", "Ms", "Dr", "Blg", "hal"];

fn is_full_stop(before: &str, next: Option<char>) -> bool {
    let word = before.rsplit([' ', '(']).next().unwrap_or("");
    // The number of a title stands before its point: 6. Policies.
    let numbers_a_title = before == word && matches!(word.len(), 1 | 2) && word.bytes().all(|byte| byte.is_ascii_digit());
    next.is_some_and(char::is_whitespace) && !SHORT.contains(&word) && (before.is_empty() || !word.is_empty()) && !numbers_a_title
}

#[cfg(test)]
mod tests {
    use super::{ends, is_closed};

    fn cut(text: &str) -> Vec<&str> {
        let mut from = 0;
        let mut all: Vec<&str> = ends(text)
            .into_iter()
            .map(|end| {
                let piece = &text[from..end];
                from = end;
                piece
            })
            .collect();
        all.push(&text[from..]);
        all
    }

    #[test]
    fn a_text_may_end_with_its_sentence() {
        assert_eq!(["広がりました。", "「はい。", "（注）です。", "2020年度の"].map(is_closed), [true, false, true, false]);
    }

    #[test]
    fn sentences_end_where_they_end() {
        assert_eq!(cut("目標です。いまは4.5%です。"), ["目標です。", "いまは4.5%です。"]);
        assert_eq!(cut("「はい。いいえ。」と言う。次"), ["「はい。いいえ。」と言う。", "次"]);
        assert_eq!(cut("6. Policies. It is 2016. Next"), ["6. Policies.", " It is 2016.", " Next"]);
        // Behind a link or a value the point stands at the beginning of a text.
        assert_eq!(cut(". The next one"), [".", " The next one"]);
        assert_eq!(cut("No. 4 is here. Next one, e.g. this."), ["No. 4 is here.", " Next one, e.g. this."]);
    }
}
