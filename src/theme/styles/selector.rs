//! What a selector needs of a page to match in it.
//!
//! Only names count: `.tiles > li:hover a::before` needs a class `tiles`, an element `li` and an element `a`. What stands inside `:not()` needs
//! nothing, `:is()`, `:where()` and `:has()` need one of what they list; states, and attributes other than `data-…`, are taken as always there.
//! A selector that this does not understand needs nothing, so that its rule goes into every page.

use super::names::{Kind, Names, Set, property};

/// What a page must show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// A name.
    Name(usize),
    /// All of one of these lists.
    OneOf(Vec<Vec<Need>>),
}

/// Elements that a browser puts in where the markup leaves them out.
const ALWAYS: [&str; 5] = ["html", "head", "body", "tbody", "colgroup"];

/// Whether a page with these names meets all needs.
pub fn met(needs: &[Need], shown: &Set) -> bool {
    needs.iter().all(|need| match need {
        Need::Name(name) => shown.has(*name),
        Need::OneOf(lists) => lists.iter().any(|list| met(list, shown)),
    })
}

/// What a selector needs.
pub fn needs(selector: &str, names: &mut Names) -> Vec<Need> {
    read(selector, names).unwrap_or_default()
}

fn read(selector: &str, names: &mut Names) -> Option<Vec<Need>> {
    let mut needs = Vec::new();
    let mut rest = selector;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        rest = match c {
            '.' | '#' => {
                let (name, after) = ident(after)?;
                needs.push(Need::Name(names.number(if c == '.' { Kind::Class } else { Kind::Id }, name)));
                after
            }
            '[' => {
                let (inside, after) = balanced(after, '[', ']')?;
                needs.extend(data_attribute(inside).map(|attribute| Need::Name(names.number(Kind::Data, &attribute))));
                after
            }
            ':' => pseudo(after.strip_prefix(':').unwrap_or(after), &mut needs, names)?,
            '>' | '+' | '~' | '*' => after,
            c if c.is_whitespace() => after,
            _ => {
                let (name, after) = ident(rest)?;
                if !ALWAYS.contains(&name) {
                    needs.push(Need::Name(names.number(Kind::Element, name)));
                }
                after
            }
        };
    }
    Some(needs)
}

/// A data attribute that a selector names, with its value if it names one: `data-series="target"`. Others are taken as always there.
fn data_attribute(inside: &str) -> Option<String> {
    let name = property(inside);
    let value = inside[name.len()..].strip_prefix('=').and_then(|value| value.strip_prefix('"')?.strip_suffix('"'));
    let attribute = value.map_or_else(|| name.to_owned(), |value| format!("{name}=\"{value}"));
    name.starts_with("data-").then_some(attribute)
}

/// Reads what follows a colon; what stands behind it.
fn pseudo<'a>(text: &'a str, needs: &mut Vec<Need>, names: &mut Names) -> Option<&'a str> {
    let (name, after) = ident(text)?;
    let Some(inside) = after.strip_prefix('(') else { return Some(after) };
    let (inside, after) = balanced(inside, '(', ')')?;
    if ["is", "where", "has", "matches", "-webkit-any"].contains(&name) {
        let lists = split(inside, ',').into_iter().map(|one| self::needs(one, names)).collect();
        needs.push(Need::OneOf(lists));
    }
    Some(after)
}

/// The name at the beginning of a text; none if it begins with something else, or is written with escapes.
fn ident(text: &str) -> Option<(&str, &str)> {
    let name = property(text);
    let rest = &text[name.len()..];
    (!name.is_empty() && !rest.starts_with(['\\', '|'])).then_some((name, rest))
}

/// What stands before the bracket that closes, and behind it.
fn balanced(text: &str, open: char, close: char) -> Option<(&str, &str)> {
    let mut depth = 1;
    for (at, c) in outside_quotes(text) {
        depth += i32::from(c == open) - i32::from(c == close);
        if depth == 0 {
            return Some((&text[..at], &text[at + c.len_utf8()..]));
        }
    }
    None
}

/// A text in the parts between a mark that stands in no bracket.
pub fn split(text: &str, mark: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0;
    let mut start = 0;
    for (at, c) in outside_quotes(text) {
        depth += i32::from("([{".contains(c)) - i32::from(")]}".contains(c));
        if c == mark && depth == 0 {
            parts.push(&text[start..at]);
            start = at + c.len_utf8();
        }
    }
    parts.push(&text[start..]);
    parts
}

/// The signs of a text that stand in no quoted string.
pub fn outside_quotes(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quote = None;
    let mut escaped = false;
    text.char_indices().filter(move |(_, c)| {
        let skip = escaped;
        escaped = !skip && *c == '\\';
        match quote {
            _ if skip => false,
            Some(open) => {
                if open == *c {
                    quote = None;
                }
                false
            }
            None => {
                quote = matches!(c, '"' | '\'').then_some(*c);
                quote.is_none() && !escaped
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::names::Names;
    use super::{met, needs, split};

    /// Whether a selector may match in a page.
    fn may(selector: &str, page: &str) -> bool {
        let mut names = Names::new();
        let needs = needs(selector, &mut names);
        met(&needs, &names.shown(page))
    }

    #[test]
    fn a_selector_needs_its_names() {
        let page = "<body class=\"a\"><ul class=\"b c\" data-x=\"a]b\"><li data-y='1'><ruby>";
        for selector in [
            "*",
            ":root",
            "html",
            "body > ul li:hover::before",
            ".a .b.c",
            "ul:not(.x, .y) li",
            ".a:is(.x, .b) ruby",
            ":is(.x, ul) > :where(li, .y)",
            "li:has(ruby)",
            "[data-x=\"a]b\"] li",
            "[data-x][data-y^=\"2\"]",
            "[data-y=\"1\"]",
            "[aria-pressed=\"true\"]",
            ":lang(ja):nth-child(2n + 1)",
            "[lang|=en]",
            "::backdrop",
            "tbody",
            "&:hover",
            ".x\\:y",
            "svg|a",
        ] {
            assert!(may(selector, page), "{selector}");
        }
        for selector in [
            "table",
            ".x",
            ".a .x",
            ".a:is(.x, .y)",
            "ul:has(rt)",
            "#main",
            "ul:is(:is(.x), .y .a)",
            "p:not(.x)",
            "li[a=\")\"] p",
            "[data-x=\"a\"]",
            "[data-z]",
        ] {
            assert!(!may(selector, page), "{selector}");
        }
    }

    #[test]
    fn commas_in_brackets_and_quotes_divide_nothing() {
        assert_eq!(split("a,:is(b,c),[d=\",\"],e\\,f", ','), ["a", ":is(b,c)", "[d=\",\"]", "e\\,f"]);
    }
}
