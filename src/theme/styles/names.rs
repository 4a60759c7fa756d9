//! The names by which style sheets and pages know each other: elements, classes, ids, custom properties.

use std::borrow::Cow;

use memchr::memchr_iter;
use memchr::memmem::Finder;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An element: `table`.
    Element,
    /// A class: `.tiles`.
    Class,
    /// An id: `#main`.
    Id,
    /// A custom property: `--ground`.
    Property,
    /// A data attribute, or one with its value: `data-series`, `data-series="target`.
    Data,
    /// A script by its path in the site.
    Script,
}

/// A set of names by their numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Set(Vec<u64>);

impl Set {
    /// Whether the name is in the set.
    pub fn has(&self, name: usize) -> bool {
        self.0.get(name / 64).is_some_and(|bits| bits & (1 << (name % 64)) != 0)
    }

    /// Puts the name in; whether it is new.
    pub fn add(&mut self, name: usize) -> bool {
        if self.0.len() <= name / 64 {
            self.0.resize(name / 64 + 1, 0);
        }
        let new = !self.has(name);
        self.0[name / 64] |= 1 << (name % 64);
        new
    }
}

const BUCKETS: usize = 512;

/// The names that the sheets of a portal speak of, numbered.
#[derive(Debug)]
pub struct Names {
    buckets: Vec<Vec<(Kind, String, usize)>>,
    count: usize,
    ids: bool,
    class: Finder<'static>,
    id: Finder<'static>,
    data: Finder<'static>,
    var: Finder<'static>,
}

impl Names {
    /// No names.
    pub fn new() -> Self {
        let finder = Finder::new;
        Names {
            buckets: vec![Vec::new(); BUCKETS],
            count: 0,
            ids: false,
            class: finder("class="),
            id: finder("id="),
            data: finder("data-"),
            var: finder("var(--"),
        }
    }

    /// The number of a name, new or known.
    pub fn number(&mut self, kind: Kind, name: &str) -> usize {
        if let Some(number) = self.known(kind, name) {
            return number;
        }
        self.ids |= kind == Kind::Id;
        self.buckets[bucket(kind, name)].push((kind, name.to_owned(), self.count));
        self.count += 1;
        self.count - 1
    }

    /// The number of a name that the sheets speak of.
    pub fn known(&self, kind: Kind, name: &str) -> Option<usize> {
        self.buckets[bucket(kind, name)].iter().find(|(other, known, _)| *other == kind && known == name).map(|(_, _, number)| *number)
    }

    /// Which of the names a page shows. More may be found than it shows, where its text looks like markup; never fewer.
    pub fn shown(&self, page: &str) -> Set {
        let mut shown = Set::default();
        let mut note = |kind, name: &str| {
            if let Some(number) = self.known(kind, name) {
                shown.add(number);
            }
        };
        for at in memchr_iter(b'<', page.as_bytes()) {
            let rest = &page[at + 1..];
            if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let name = until(rest, |c| c.is_ascii_alphanumeric() || c == b'-');
                note(Kind::Element, name);
                if name == "script" {
                    note(Kind::Script, script(rest));
                }
            }
        }
        for at in self.class.find_iter(page.as_bytes()) {
            value(&page[at + "class=".len()..]).split_ascii_whitespace().for_each(|class| note(Kind::Class, class));
        }
        if self.ids {
            self.id.find_iter(page.as_bytes()).for_each(|at| note(Kind::Id, value(&page[at + "id=".len()..])));
        }
        for at in self.data.find_iter(page.as_bytes()) {
            let (name, with_value) = data(&page[at..]);
            note(Kind::Data, name);
            note(Kind::Data, &with_value);
        }
        self.var.find_iter(page.as_bytes()).for_each(|at| note(Kind::Property, property(&page[at + "var(".len()..])));
        shown
    }
}

/// The custom property with whose name a text begins.
pub fn property(text: &str) -> &str {
    until(text, |c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_' || !c.is_ascii())
}

/// Where a name is kept: its length, its ends and its middle tell most names apart.
fn bucket(kind: Kind, name: &str) -> usize {
    let bytes = name.as_bytes();
    let at = |at: usize| bytes.get(at).map_or(0, |byte| usize::from(*byte));
    let length = bytes.len();
    (kind as usize * 101 + length * 7 + at(0) * 3 + at(length / 2) * 31 + at(length.saturating_sub(1)) * 17) % BUCKETS
}

fn until(text: &str, part: impl Fn(u8) -> bool) -> &str {
    &text[..text.bytes().position(|byte| !part(byte)).unwrap_or(text.len())]
}

/// The value of an attribute, from behind its equals sign.
fn value(rest: &str) -> &str {
    let quoted = |mark: char| rest.strip_prefix(mark).map(|rest| rest.split(mark).next().unwrap_or_default());
    quoted('"').or_else(|| quoted('\'')).unwrap_or_else(|| until(rest, |byte| !byte.is_ascii_whitespace() && byte != b'>'))
}

/// A data attribute with whose name a text begins: the name, and the name with its value as a selector writes it, without the last mark.
fn data(text: &str) -> (&str, Cow<'_, str>) {
    let name = property(text);
    let written = match text[name.len()..].strip_prefix('=') {
        None => Cow::Borrowed(name),
        Some(rest) if rest.starts_with('"') => Cow::Borrowed(&text[..name.len() + 2 + value(rest).len()]),
        Some(rest) => Cow::Owned(format!("{name}=\"{}", value(rest))),
    };
    (name, written)
}

/// The path of a script in the site, from inside its tag: what follows the ways up.
fn script(tag: &str) -> &str {
    let tag = tag.split('>').next().unwrap_or_default();
    let address = tag.split_once("src=").map_or("", |(_, rest)| value(rest));
    address.rfind("assets/").map_or("", |at| &address[at..])
}

#[cfg(test)]
mod tests {
    use super::{Kind, Names};

    #[test]
    fn a_page_shows_its_elements_classes_ids_properties_and_scripts() {
        let mut names = Names::new();
        let all = [
            (Kind::Element, "table"),
            (Kind::Element, "h1"),
            (Kind::Class, "big"),
            (Kind::Class, "b"),
            (Kind::Class, "c"),
            (Kind::Id, "main"),
            (Kind::Property, "--a_b"),
            (Kind::Script, "assets/x.1.js"),
        ];
        let absent = [(Kind::Element, "tab"), (Kind::Class, "table"), (Kind::Id, "big"), (Kind::Property, "--a"), (Kind::Script, "assets/x.js")];
        for (kind, name) in all.iter().chain(&absent) {
            names.number(*kind, name);
        }
        let page = "<h1 class=\"x big\">a</h1><table\nclass='b' style=\"x: var(--a_b)\"><tr id=main class=c><script defer src=\"../../assets/x.1.js\">";
        let shown = names.shown(page);
        let has = |(kind, name): &(Kind, &str)| names.known(*kind, name).is_some_and(|number| shown.has(number));
        assert!(all.iter().all(has));
        assert!(!absent.iter().any(has));
    }
}
