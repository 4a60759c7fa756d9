//! How SVG is spelt: attributes, short numbers, escapes, lines that become one path.

use std::fmt::Write as _;

use super::sheet::Anchor;

/// The text so far, and what is open in it.
#[derive(Debug, Default)]
pub(super) struct Pen {
    pub out: String,
    /// The names of the open elements, and the text anchor that held before each.
    pub open: Vec<(&'static str, Anchor)>,
    pub anchor: Anchor,
    in_path: bool,
}

impl Pen {
    pub(super) fn start(&mut self, name: &str) {
        self.end_path();
        self.out.push('<');
        self.out.push_str(name);
    }

    pub(super) fn attribute(&mut self, key: &str, value: &str) {
        let _ = write!(self.out, " {key}=\"");
        push_escaped(&mut self.out, value);
        self.out.push('"');
    }

    pub(super) fn length(&mut self, key: &str, tenths: i32) {
        let _ = write!(self.out, " {key}=\"");
        push_tenths(&mut self.out, tenths);
        self.out.push('"');
    }

    pub(super) fn line(&mut self, from: (i32, i32), to: (i32, i32)) {
        if !self.in_path {
            self.out.push_str("<path d=\"");
            self.in_path = true;
        }
        self.out.push('M');
        push_pair(&mut self.out, from);
        if from.1 == to.1 {
            self.out.push('h');
            push_tenths(&mut self.out, to.0 - from.0);
        } else if from.0 == to.0 {
            self.out.push('v');
            push_tenths(&mut self.out, to.1 - from.1);
        } else {
            self.out.push('L');
            push_pair(&mut self.out, to);
        }
    }

    pub(super) fn end_path(&mut self) {
        if self.in_path {
            self.out.push_str("\"/>");
            self.in_path = false;
        }
    }
}

/// Tenths as written in an attribute: `123.4`.
pub fn units(tenths: i32) -> String {
    let mut out = String::new();
    push_tenths(&mut out, tenths);
    out
}

/// Writes `1234` as `123.4`, `1230` as `123`, `-5` as `-.5`.
fn push_tenths(out: &mut String, tenths: i32) {
    let whole = tenths.unsigned_abs() / 10;
    let rest = tenths.unsigned_abs() % 10;
    if tenths < 0 {
        out.push('-');
    }
    if whole > 0 || rest == 0 {
        let _ = write!(out, "{whole}");
    }
    if rest > 0 {
        let _ = write!(out, ".{rest}");
    }
}

pub(super) fn push_pair(out: &mut String, (x, y): (i32, i32)) {
    push_tenths(out, x);
    if y >= 0 {
        out.push(' ');
    }
    push_tenths(out, y);
}

/// Escapes what XML reserves. Characters that XML 1.0 forbids become spaces.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
}
