//! Style sheets of a theme: joined, made small, and put into each page, so that a page can be read with its first bytes.
//!
//! A sheet that begins with `/* for pages with: chart tiles */` goes only into pages that show a class of such a beginning (`chart-plot`).
//! Leaves to others: which files a theme has ([`super`]).

use super::palette::Colour;

/// The sheets of a theme.
#[derive(Debug, Default)]
pub struct Styles {
    /// What every page gets.
    pub common: String,
    /// What some pages get: the beginning of a class, and the sheet.
    pub some: Vec<(String, String)>,
}

const MARK: &str = "/* for pages with: ";

impl Styles {
    /// Adds a sheet, in the order of names.
    pub(super) fn add(&mut self, sheet: &str) {
        let class = sheet.strip_prefix(MARK).and_then(|rest| rest.split_once(" */")).map(|(class, _)| class.to_owned());
        match class {
            Some(class) => self.some.push((class, small(sheet))),
            None => self.common.push_str(&small(sheet)),
        }
    }

    /// The ground on light and on dark screens, as the sheets name it; white and black if they do not.
    pub fn grounds(&self) -> (Colour, Colour) {
        let ground = |sheet: &str| sheet.split("--ground:").nth(1).and_then(|rest| Colour::parse(rest.split([';', '}']).next()?));
        let dark = self.common.split_once("prefers-color-scheme:dark").and_then(|(_, rest)| ground(rest));
        (ground(&self.common).unwrap_or(Colour([255; 3])), dark.unwrap_or(Colour([0; 3])))
    }

    /// A sheet that gives the pages and parts of a city its own colour; empty if it is no colour.
    pub fn accent(&self, city: &str, accent: &str) -> String {
        let Some(colour) = Colour::parse(accent) else { return String::new() };
        let dark = colour.on_dark(self.grounds().1);
        format!(".city-{city}{{--city:{}}}@media (prefers-color-scheme:dark){{.city-{city}{{--city:{}}}}}", colour.hex(), dark.hex())
    }

    /// The page with the sheets that it needs beside the common ones, which its template has put in; `own` are sheets of the portal itself.
    pub fn complete(&self, mut page: String, own: &[(String, String)]) -> String {
        let Some(at) = memchr::memmem::find(page.as_bytes(), b"</style>") else { return page };
        let sheets: Vec<(&str, &str)> = self.some.iter().chain(own).map(|(classes, sheet)| (classes.as_str(), sheet.as_str())).collect();
        let mut needed = vec![false; sheets.len()];
        for class in classes(&page) {
            for ((beginnings, _), needed) in sheets.iter().zip(&mut needed) {
                *needed = *needed || beginnings.split(' ').any(|beginning| class.starts_with(beginning));
            }
        }
        let needed: String = sheets.iter().zip(needed).filter(|(_, needed)| *needed).map(|((_, sheet), _)| *sheet).collect();
        page.insert_str(at, &needed);
        page
    }
}

/// The classes that a page shows.
fn classes(page: &str) -> impl Iterator<Item = &str> {
    let attribute = "class=\"";
    let value = move |at: usize| page[at + attribute.len()..].split('"').next().unwrap_or_default();
    memchr::memmem::find_iter(page.as_bytes(), attribute).flat_map(move |at| value(at).split(' '))
}

/// A style sheet without comments and without the spaces that mean nothing.
pub(super) fn small(sheet: &str) -> String {
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
    use super::{Styles, small};

    #[test]
    fn a_sheet_becomes_small_and_means_the_same() {
        let sheet = "/* what */\n:root {\n  --a: #fff;\n}\n.a > .b :is(p, q)::after { content: \"/* ; */ \" / \"\"; margin: 0 auto; }\n";
        assert_eq!(small(sheet), ":root{--a:#fff}.a > .b :is(p,q)::after{content:\"/* ; */ \" / \"\";margin:0 auto}");
    }

    #[test]
    fn a_sheet_for_some_pages_goes_where_its_class_is_shown() {
        let mut styles = Styles::default();
        styles.add("p { a: b }");
        styles.add("/* for pages with: chart */ .chart-x { c: d }");
        let page = |body: &str| styles.complete(format!("<style>{}</style>{body}", styles.common), &[]);
        assert_eq!(page("<p class=\"big\">chart"), "<style>p{a:b }</style><p class=\"big\">chart".replace("b }", "b}"));
        assert!(page("<p class=\"big chart-x\">").contains(".chart-x{c:d}"));
    }
}
