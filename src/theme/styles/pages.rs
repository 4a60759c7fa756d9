//! The styles of each page: the rules that can match in it.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::HERE;
use super::names::{Kind, Names, Set};
use super::sheet::{self, Rule};

/// The sheets of a portal in their rules, and what pages have got so far.
#[derive(Debug)]
pub struct PageStyles {
    names: Names,
    rules: Vec<Rule>,
    /// What scripts add: the number of the script, and of each name.
    added: Vec<(usize, Vec<usize>)>,
    /// Pages that show the same names get the same text.
    made: RwLock<BTreeMap<Set, Arc<str>>>,
}

impl PageStyles {
    pub(super) fn new(sheets: &str, added: &[(String, Vec<String>)]) -> Self {
        let mut names = Names::new();
        let rules = sheet::rules(sheets, &mut names);
        let added = added.iter().map(|(script, adds)| (names.number(Kind::Script, script), adds.iter().filter_map(|name| known(&names, name)).collect()));
        let added = added.collect();
        PageStyles { rules, added, made: RwLock::default(), names }
    }

    /// The page with its styles, where its template has said that they are to stand.
    pub fn complete(&self, mut page: String) -> String {
        if let Some(at) = memchr::memmem::find(page.as_bytes(), HERE.as_bytes()) {
            page.replace_range(at..at + HERE.len(), &self.of(&page));
        }
        page
    }

    fn of(&self, page: &str) -> Arc<str> {
        let mut shown = self.names.shown(page);
        for (script, adds) in &self.added {
            if shown.has(*script) {
                adds.iter().for_each(|name| {
                    shown.add(*name);
                });
            }
        }
        if let Some(text) = self.made.read().unwrap_or_else(PoisonError::into_inner).get(&shown) {
            return text.clone();
        }
        let text: Arc<str> = sheet::write(&self.rules, &shown).into();
        self.made.write().unwrap_or_else(PoisonError::into_inner).insert(shown, text.clone());
        text
    }
}

/// A name as selectors write it, if the sheets speak of it.
fn known(names: &Names, written: &str) -> Option<usize> {
    if written.starts_with("--") {
        return names.known(Kind::Property, written);
    }
    match written.chars().next()? {
        '.' => names.known(Kind::Class, &written[1..]),
        '#' => names.known(Kind::Id, &written[1..]),
        '[' => names.known(Kind::Data, written[1..].trim_end_matches(['"', ']'])),
        _ => names.known(Kind::Element, written),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{HERE, small};
    use super::PageStyles;

    const SHEET: &str = "
        :root { --a: red; --b: var(--c); --c: blue; --d: var(--e); --e: 1px; --own: 2px; }
        p, .big > b, .lost { color: var(--a); }
        .tiles { color: var(--b) }
        @media print { .tiles { color: #000 } }
        @media print { p { color: #111 } }
        @supports (gap: 1px) { @media (min-width: 9em) { .lost { gap: var(--d) } } }
        @page { size: A4 }
        .here { outline: 1px }
        .nested { & b { color: green } }
        q { content: \"}\" / \"{;\" }";

    fn styled(body: &str) -> String {
        let styles = PageStyles::new(&small(SHEET), &[("assets/chart.1.js".to_owned(), vec![".here".to_owned(), "nobody".to_owned()])]);
        styles.complete(format!("{HERE}|{body}")).split_once('|').unwrap().0.to_owned()
    }

    #[test]
    fn a_page_gets_the_rules_that_can_match_in_it() {
        let always = "@page{size:A4}.nested{& b{color:green}}";
        assert_eq!(styled("<i>"), always);
        assert_eq!(styled("<p>"), format!(":root{{--a:red}}p{{color:var(--a)}}@media print{{p{{color:#111}}}}{always}"));
        assert_eq!(styled("<b class=\"big\">"), format!(":root{{--a:red}}.big>b{{color:var(--a)}}{always}"));
        assert_eq!(
            styled("<p class=\"tiles\">"),
            format!(
                ":root{{--a:red;--b:var(--c);--c:blue}}p{{color:var(--a)}}.tiles{{color:var(--b)}}@media print{{.tiles{{color:#000}}p{{color:#111}}}}{always}"
            )
        );
        assert_eq!(styled("<i style=\"gap:var(--own)\">"), format!(":root{{--own:2px}}{always}"));
        assert_eq!(styled("<q>"), format!("{always}q{{content:\"}}\" / \"{{;\"}}"));
        assert!(styled("<a class=lost>").contains("@supports (gap:1px){@media (min-width:9em){.lost{gap:var(--d)}}}"));
    }

    #[test]
    fn what_a_script_adds_has_its_rules_where_the_script_is() {
        assert!(!styled("<i>").contains(".here"));
        assert!(styled("<script defer src=\"../assets/chart.1.js\"></script>").contains(".here{outline:1px}"));
    }
}
