//! Files for web hosts and search engines: 404 page, robots, sitemap.

use std::fmt::Write;

use serde::Serialize;

use super::home_of;
use crate::language::{Edition, EditionIx};
use crate::markdown::escape;
use crate::page::PageKind;
use crate::pipeline::Site;
use crate::theme::RenderFailure;

/// What the 404 page says in one edition.
#[derive(Debug, Serialize)]
struct Lost {
    lang: String,
    name: String,
    heading: String,
    words: String,
    link: String,
    href: String,
}

/// The values of the 404 page: all editions on one page, since nobody knows which was wanted.
#[derive(Debug, Serialize)]
struct NotFound {
    title: String,
    base: String,
    editions: Vec<Lost>,
}

/// `404.html`. Hosts show it at any depth, so its links begin at the site's own address.
pub(super) fn not_found(site: &Site) -> Result<Vec<u8>, RenderFailure> {
    let base = base_path(&site.portal.settings.base_url);
    let edition = |at: EditionIx| {
        let phrases = site.theme.phrases(at);
        let edition = &site.portal.editions[at.0];
        Lost {
            lang: edition.tag.clone(),
            name: edition.name.clone(),
            heading: phrases.get("not-found-title").to_owned(),
            words: phrases.get("not-found-words").to_owned(),
            link: phrases.get("not-found-link").to_owned(),
            href: format!("{base}{}", home_of(site, at)),
        }
    };
    let view = NotFound {
        title: site.theme.phrases(EditionIx(0)).get("not-found-title").to_owned(),
        base: base.clone(),
        editions: site.portal.edition_indices().map(edition).collect(),
    };
    let html = site.theme.templates(EditionIx(0)).render("404.html", &view, &[])?;
    Ok(site.shared.styles.complete(html).into_bytes())
}

/// The path of an address, with a slash at both ends: `https://example.org/repo/` gives `/repo/`.
fn base_path(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/').map_or_else(|| "/".to_owned(), |at| rest[at..].to_owned())
}

/// `robots.txt`.
pub(super) fn robots(site: &Site) -> Vec<u8> {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", site.portal.settings.base_url).into_bytes()
}

/// `sitemap.xml`, with the same page in all editions as alternates.
pub(super) fn sitemap(site: &Site) -> Vec<u8> {
    let base = &site.portal.settings.base_url;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in site.pages.all().iter().filter(|page| !matches!(page.kind, PageKind::Embed(_) | PageKind::Signage(_))) {
        let path = page.path.strip_suffix("index.html").unwrap_or(&page.path);
        let address = |folder: &str| escape(&format!("{base}{folder}/{path}"));
        let translated = |at: &EditionIx| page.kind.is_translated(&site.portal, *at);
        let editions: Vec<&Edition> = site.portal.edition_indices().filter(translated).map(|at| &site.portal.editions[at.0]).collect();
        for edition in &editions {
            let _ = write!(out, "<url><loc>{}</loc>", address(&edition.folder));
            for other in &editions {
                let _ = write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", other.tag, address(&other.folder));
            }
            if let Some(first) = site.portal.editions.first() {
                let _ = write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\"/>", address(&first.folder));
            }
            out.push_str("</url>\n");
        }
    }
    out.push_str("</urlset>\n");
    out.into_bytes()
}
