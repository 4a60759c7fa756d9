//! Short names for custom properties: what a sheet calls `--ground-soft` needs three bytes in each of eight thousand pages.

use std::collections::BTreeMap;

use super::names::property;

/// The short name of each custom property.
#[derive(Debug)]
pub struct Short(BTreeMap<String, String>);

/// The signs of which short names are made.
const SIGNS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";

impl Short {
    /// Short names for the custom properties of a sheet: the more often it speaks of one, the shorter.
    pub fn of(sheet: &str) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        places(sheet).for_each(|(_, name)| *counts.entry(name).or_default() += 1);
        let mut names: Vec<(&str, usize)> = counts.into_iter().collect();
        names.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
        let short = |number: usize| {
            let last = char::from(SIGNS[number % SIGNS.len()]);
            if number < SIGNS.len() { format!("--{last}") } else { format!("--{}{last}", number / SIGNS.len()) }
        };
        Short(names.into_iter().enumerate().map(|(number, (name, _))| (name.to_owned(), short(number))).collect())
    }

    /// A sheet with the short names.
    pub fn apply(&self, sheet: &str) -> String {
        let mut out = String::with_capacity(sheet.len());
        let mut done = 0;
        for (at, name) in places(sheet) {
            out.push_str(&sheet[done..at]);
            out.push_str(self.0.get(name).map_or(name, String::as_str));
            done = at + name.len();
        }
        out.push_str(&sheet[done..]);
        out
    }
}

/// Where a sheet speaks of custom properties, and of which. Two hyphens inside a name begin none.
fn places(sheet: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    sheet.match_indices("--").filter_map(move |(at, _)| {
        let inside = at < end || sheet[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
        let name = property(&sheet[at..]);
        if inside || name.len() < 3 {
            return None;
        }
        end = at + name.len();
        Some((at, name))
    })
}

#[cfg(test)]
mod tests {
    use super::Short;

    #[test]
    fn properties_get_short_names_and_classes_keep_theirs() {
        let sheet = ":root{--ink:#000;--ink-soft:#222}.a--b{color:var(--ink-soft)}p{color:var(--ink-soft,var(--ink))}";
        let short = Short::of(sheet);
        assert_eq!(short.apply(sheet), ":root{--b:#000;--a:#222}.a--b{color:var(--a)}p{color:var(--a,var(--b))}");
        assert_eq!(short.apply("i{color:var(--other)}"), "i{color:var(--other)}");
    }
}
