//! Enclosed and squared characters opened for reading: ① is (1), ㎡ is m2. Speech skips or spells them.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// The text with its enclosed characters opened; most texts have none.
pub fn opened(text: &str) -> Cow<'_, str> {
    if !text.contains(is_enclosed) {
        return Cow::Borrowed(text);
    }
    let open = |c: char| match c {
        '①'..='⑳' => format!("({})", c.nfkc().collect::<String>()),
        c if is_enclosed(c) => c.nfkc().collect(),
        c => c.to_string(),
    };
    Cow::Owned(text.chars().map(open).collect())
}

fn is_enclosed(c: char) -> bool {
    matches!(c, '\u{2460}'..='\u{24FF}' | '\u{3220}'..='\u{33FF}')
}

#[cfg(test)]
mod tests {
    use super::opened;

    #[test]
    fn enclosed_characters_are_opened_and_others_stay() {
        assert_eq!(opened("取組③の本文、5㎡"), "取組(3)の本文、5m2");
        assert_eq!(opened("そのまま"), "そのまま");
    }
}
