//! Makes a script small: without comments, without indentation, without the spaces around signs that need none.
//!
//! Strings, templates and regular expressions stay as they are, and so do line ends where a statement may end.

/// Signs around which a space means nothing. Not among them: plus, minus and slash, which can make another sign with their neighbours.
const SIGNS: &str = "=(){}[];,:?<>&|!*";
/// Signs behind which a line end means nothing.
const OPEN: [char; 6] = ['{', ';', ',', '(', '[', '\n'];
/// Signs behind which a slash begins a regular expression.
const BEFORE_PATTERN: &str = "(,=:[!&|?{};>\n";

/// A script, small.
pub(super) fn small(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(c) = rest.chars().next() {
        let pattern = c == '/' && out.trim_end_matches(' ').chars().next_back().is_none_or(|before| BEFORE_PATTERN.contains(before));
        let length = match c {
            _ if rest.starts_with("//") => {
                rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
                continue;
            }
            _ if rest.starts_with("/*") => {
                rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
                continue;
            }
            '\'' | '"' => quoted(rest, c),
            '`' => template(rest),
            '/' if pattern => expression(rest),
            c if c.is_whitespace() => {
                let space = &rest[..rest.len() - rest.trim_start().len()];
                let next = rest.trim_start().chars().next();
                let before = out.chars().next_back();
                if space.contains('\n') {
                    if !before.is_none_or(|before| OPEN.contains(&before)) {
                        out.push('\n');
                    }
                } else if !before.into_iter().chain(next).any(|sign| SIGNS.contains(sign) || sign == '\n') {
                    out.push(' ');
                }
                rest = rest.trim_start();
                continue;
            }
            c => c.len_utf8(),
        };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out
}

/// How long a string is.
fn quoted(text: &str, mark: char) -> usize {
    until(text, |c, _| c == mark)
}

/// How long a regular expression is; a slash in a class of characters does not end it.
fn expression(text: &str) -> usize {
    let mut class = false;
    until(text, |c, _| {
        class = c == '[' || (class && c != ']');
        c == '/' && !class
    })
}

/// How long a template is, with the code and the templates in it.
fn template(text: &str) -> usize {
    let mut depths: Vec<usize> = vec![0];
    until(text, |c, before| match c {
        '{' if before == '$' || depths.last() != Some(&0) => {
            depths.last_mut().into_iter().for_each(|depth| *depth += 1);
            false
        }
        '}' => {
            depths.last_mut().into_iter().for_each(|depth| *depth = depth.saturating_sub(1));
            false
        }
        '`' if depths.last() == Some(&0) => {
            depths.pop();
            depths.is_empty()
        }
        '`' => {
            depths.push(0);
            false
        }
        _ => false,
    })
}

/// How long a text is up to and with the sign that ends it; signs behind a backslash are passed over.
fn until(text: &str, mut ends: impl FnMut(char, char) -> bool) -> usize {
    let mut before = ' ';
    for (at, c) in text.char_indices().skip(1) {
        if before == '\\' {
            before = ' ';
            continue;
        }
        if ends(c, before) {
            return at + c.len_utf8();
        }
        before = c;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::small;

    #[test]
    fn a_script_becomes_small_and_does_the_same() {
        let script = "// What it does.\n(() => {\n  'use strict'; // so\n  const a = b + +c, d = { e: 'x = y // z' };\n  if (a > 1) return /[/ ]+ \"/g;\n  f(`a ${g({ h: `i ; j` })} = k`, x / y / z); /* n */\n  let m = 1\n  m++\n})();\n";
        let expected =
            "(()=>{'use strict';const a=b + +c,d={e:'x = y // z'};if(a>1)return /[/ ]+ \"/g;f(`a ${g({ h: `i ; j` })} = k`,x / y / z);let m=1\nm++\n})();";
        assert_eq!(small(script), expected);
    }
}
