//! A small style sheet in its rules, each with what it needs of a page.

use super::names::{Kind, Names, Set, property};
use super::selector::{Need, met, needs, outside_quotes, split};

/// A rule.
#[derive(Debug)]
pub enum Rule {
    /// Selectors with what they need, and declarations.
    Style { selectors: Vec<(String, Vec<Need>)>, declarations: Vec<Declaration> },
    /// A condition around rules: `@media print`.
    Group { condition: String, uses: Vec<usize>, rules: Vec<Rule> },
    /// What goes into every page as it is: `@page`, `@font-face`, rules inside rules.
    Whole { text: String, uses: Vec<usize> },
}

/// A declaration.
#[derive(Debug)]
pub struct Declaration {
    /// As it is written.
    pub text: String,
    /// The custom property that it sets.
    pub sets: Option<usize>,
    /// The custom properties that it uses.
    pub uses: Vec<usize>,
}

/// At-rules that hold rules.
const GROUPS: [&str; 4] = ["@media", "@supports", "@container", "@layer"];

/// The rules of a sheet.
pub fn rules(sheet: &str, names: &mut Names) -> Vec<Rule> {
    let mut rules = Vec::new();
    let mut rest = sheet;
    while !rest.trim().is_empty() {
        let (rule, after) = first(rest.trim_start(), names);
        rules.push(rule);
        rest = after;
    }
    rules
}

/// The first rule of a sheet, and what follows it.
fn first<'a>(sheet: &'a str, names: &mut Names) -> (Rule, &'a str) {
    let whole = |text: &str, names: &mut Names| Rule::Whole { text: text.to_owned(), uses: uses(text, names) };
    let Some((at, mark)) = outside_quotes(sheet).find(|(_, c)| matches!(c, '{' | ';')) else { return (whole(sheet, names), "") };
    if mark == ';' {
        return (whole(&sheet[..=at], names), &sheet[at + 1..]);
    }
    let end = closing(sheet, at);
    let (prelude, body, after) = (sheet[..at].trim(), &sheet[at + 1..end], sheet.get(end + 1..).unwrap_or_default());
    let rule = if GROUPS.iter().any(|group| prelude.starts_with(group)) {
        Rule::Group { condition: prelude.to_owned(), uses: uses(prelude, names), rules: rules(body, names) }
    } else if prelude.starts_with('@') || outside_quotes(body).any(|(_, c)| c == '{') {
        whole(&format!("{prelude}{{{body}}}"), names)
    } else {
        let selectors = split(prelude, ',').into_iter().map(|selector| (tight(selector), needs(selector, names))).collect();
        Rule::Style { selectors, declarations: split(body, ';').into_iter().filter_map(|text| declaration(text, names)).collect() }
    };
    (rule, after)
}

/// Where the block that opens here closes; the end of the sheet if it does not.
fn closing(sheet: &str, open: usize) -> usize {
    let mut depth = 0;
    let found = outside_quotes(&sheet[open..]).find(|(_, c)| {
        depth += i32::from(*c == '{') - i32::from(*c == '}');
        depth == 0
    });
    found.map_or(sheet.len(), |(at, _)| open + at)
}

fn declaration(text: &str, names: &mut Names) -> Option<Declaration> {
    let text = text.trim();
    let (name, value) = text.split_once(':')?;
    let sets = name.starts_with("--").then(|| names.number(Kind::Property, name.trim()));
    Some(Declaration { text: text.to_owned(), sets, uses: uses(value, names) })
}

/// The custom properties of which a text speaks.
fn uses(text: &str, names: &mut Names) -> Vec<usize> {
    let mut found: Vec<usize> = text.match_indices("--").map(|(at, _)| names.number(Kind::Property, property(&text[at..]))).collect();
    found.dedup();
    found
}

/// A selector without spaces around the signs that join its parts.
fn tight(selector: &str) -> String {
    let selector = selector.trim();
    let mut out = String::with_capacity(selector.len());
    for c in selector.chars() {
        if matches!(c, '>' | '~') && out.ends_with(' ') {
            out.pop();
        }
        if !(c == ' ' && out.ends_with(['>', '~'])) {
            out.push(c);
        }
    }
    if selector.contains(['"', '\'', '\\']) { selector.to_owned() } else { out }
}

/// Writes the rules that can match in a page with these names, without custom properties that nothing in it uses.
pub fn write(rules: &[Rule], shown: &Set) -> String {
    let mut used = shown.clone();
    // What is used by a custom property that is used is used too.
    while gather(rules, shown, &mut used) {}
    let mut out = String::new();
    put(rules, (shown, &used), &mut out);
    out
}

fn matching<'a>(selectors: &'a [(String, Vec<Need>)], shown: &Set) -> impl Iterator<Item = &'a str> {
    selectors.iter().filter(|(_, needs)| met(needs, shown)).map(|(selector, _)| selector.as_str())
}

fn is_kept(declaration: &Declaration, used: &Set) -> bool {
    declaration.sets.is_none_or(|set| used.has(set))
}

/// Puts what the rules use into the set; whether there was something new.
fn gather(rules: &[Rule], shown: &Set, used: &mut Set) -> bool {
    let mut new = false;
    for rule in rules {
        match rule {
            Rule::Whole { uses, .. } => uses.iter().for_each(|name| new |= used.add(*name)),
            Rule::Group { uses, rules, .. } => {
                uses.iter().for_each(|name| new |= used.add(*name));
                new |= gather(rules, shown, used);
            }
            Rule::Style { selectors, declarations } => {
                if matching(selectors, shown).next().is_none() {
                    continue;
                }
                for declaration in declarations {
                    if is_kept(declaration, used) {
                        declaration.uses.iter().for_each(|name| new |= used.add(*name));
                    }
                }
            }
        }
    }
    new
}

fn put(rules: &[Rule], (shown, used): (&Set, &Set), out: &mut String) {
    let mut open = "";
    for rule in rules {
        let mut text = String::new();
        let mut condition = "";
        match rule {
            Rule::Whole { text: whole, .. } => text.push_str(whole),
            Rule::Group { condition: of, rules, .. } => {
                put(rules, (shown, used), &mut text);
                condition = of;
            }
            Rule::Style { selectors, declarations } => {
                let selectors: Vec<&str> = matching(selectors, shown).collect();
                let kept: Vec<&str> = declarations.iter().filter(|one| is_kept(one, used)).map(|one| one.text.as_str()).collect();
                if !selectors.is_empty() && !kept.is_empty() {
                    text = format!("{}{{{}}}", selectors.join(","), kept.join(";"));
                }
            }
        }
        if text.is_empty() {
            continue;
        }
        // Neighbours under one condition share its block.
        if condition != open || condition.is_empty() {
            if !open.is_empty() {
                out.push('}');
            }
            if !condition.is_empty() {
                out.push_str(condition);
                out.push('{');
            }
            open = condition;
        }
        out.push_str(&text);
    }
    if !open.is_empty() {
        out.push('}');
    }
}
