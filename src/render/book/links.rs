//! Where the links of a book lead: to another place in the book where it holds what is meant, else to the portal.

use std::collections::{BTreeMap, BTreeSet};

use crate::page::PageContext;

/// Where what a page shows stands in the book.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    /// The file.
    pub(super) file: String,
    /// Its name there; empty for the file as a whole.
    pub(super) anchor: String,
    /// What stands before the names of the page there.
    pub(super) prefix: String,
}

/// The places of a book.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// By the path of the page below the edition's folder.
    pub(super) pages: BTreeMap<String, Spot>,
    /// The names of each file.
    pub(super) names: BTreeMap<String, BTreeSet<String>>,
}

impl Places {
    /// Where a link of a part leads; `None` if it led to something that a book has left out.
    pub(super) fn lead(&self, ctx: &PageContext<'_>, from: &Spot, href: &str) -> Option<String> {
        if let Some(fragment) = href.strip_prefix('#') {
            let name = format!("{}{fragment}", from.prefix);
            return self.has(&from.file, &name).then(|| format!("#{name}"));
        }
        let (page, fragment) = href.split_once('#').unwrap_or((href, ""));
        let Some(spot) = self.pages.get(ctx.below(page)) else { return outside(ctx, href) };
        let inner = format!("{}{fragment}", spot.prefix);
        let name = if !fragment.is_empty() && self.has(&spot.file, &inner) { inner } else { spot.anchor.clone() };
        Some(if name.is_empty() { spot.file.clone() } else { format!("{}#{name}", spot.file) })
    }

    fn has(&self, file: &str, name: &str) -> bool {
        self.names.get(file).is_some_and(|names| names.contains(name))
    }
}

/// The address outside the book to which a link leads.
pub(super) fn outside(ctx: &PageContext<'_>, href: &str) -> Option<String> {
    if href.starts_with('#') {
        return None;
    }
    if href.contains("://") || href.starts_with("mailto:") || href.starts_with("tel:") {
        return Some(href.to_owned());
    }
    let base = &ctx.portal.settings.base_url;
    let (page, fragment) = href.split_once('#').map_or((href, String::new()), |(page, fragment)| (page, format!("#{fragment}")));
    let page = match page.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => page,
    };
    let folder = &ctx.edition().folder;
    Some(match page.strip_prefix(&ctx.root) {
        Some(file) => format!("{base}{file}{fragment}"),
        None => format!("{base}{folder}/{}{fragment}", ctx.below(page)),
    })
}
