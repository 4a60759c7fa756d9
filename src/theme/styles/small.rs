//! Makes a style sheet small.

/// A style sheet without comments and without the spaces that mean nothing.
pub(in crate::theme) fn small(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut quote = None;
    while let Some(c) = rest.chars().next() {
        if let (None, Some((_, after))) = (quote, rest.strip_prefix("/*").and_then(|rest| rest.split_once("*/"))) {
            rest = after;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match (quote, c) {
            (Some(open), _) => {
                out.push(c);
                quote = (c != open).then_some(open);
            }
            (None, c) if c.is_whitespace() => {
                if !(out.is_empty() || out.ends_with([' ', '{', '}', ';', ','])) {
                    out.push(' ');
                }
            }
            (None, '{' | '}' | ';' | ',') => {
                while out.ends_with(' ') || (c == '}' && out.ends_with(';')) {
                    out.pop();
                }
                out.push(c);
            }
            (None, c) => {
                // `a: b` is `a:b` inside a block; `a :b` is another selector, so that only spaces after a colon go.
                if out.ends_with(": ") {
                    out.pop();
                }
                out.push(c);
                quote = matches!(c, '"' | '\'').then_some(c);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::small;

    #[test]
    fn a_sheet_becomes_small_and_means_the_same() {
        let sheet = "/* what */\n:root {\n  --a: #fff;\n}\n.a > .b :is(p, q)::after { content: \"/* ; */ \" / \"\"; margin: 0 auto; }\n";
        assert_eq!(small(sheet), ":root{--a:#fff}.a > .b :is(p,q)::after{content:\"/* ; */ \" / \"\";margin:0 auto}");
    }
}
