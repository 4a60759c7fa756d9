//! What holds a book together: its package with the metadata, its contents, the frame of each document.

use std::fmt::Write;

use super::xhtml::text;
use super::{Document, Entry, overlay};
use crate::language::Edition;
use crate::model::access::Machine;
use crate::model::index::PlanIx;
use crate::page::PageContext;
use crate::pipeline::Site;

/// What every archive of a book says at its beginning.
const MIMETYPE: &str = "application/epub+zip";
/// Where the package is.
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\
    <rootfiles><rootfile full-path=\"book/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";
/// The standard to which a book conforms that was tested. Source: <https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting>.
const CONFORMANCE: &str = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";
/// The style sheet in the book.
const STYLE: &str = "book.css";

/// All files of a book, in their order.
pub(super) fn files(site: &Site, ctx: &PageContext<'_>, (index, documents): (PlanIx, &[Document])) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("mimetype".to_owned(), MIMETYPE.into()), ("META-INF/container.xml".to_owned(), CONTAINER.into())];
    let mut add = |name: &str, content: String| files.push((format!("book/{name}"), content.into_bytes()));
    add("package.opf", package(ctx, index, documents));
    add("nav.xhtml", contents(ctx, documents));
    for document in documents {
        let Document { role, body, .. } = document;
        let heading = document.entries.first().and_then(|first| first.href.strip_suffix(".xhtml")).unwrap_or("title");
        let heading = if *role == "chapter" { heading } else { "title" };
        let aria = if matches!(*role, "chapter" | "colophon" | "glossary") { format!(" role=\"doc-{role}\"") } else { String::new() };
        let body = format!("<section epub:type=\"{role}\"{aria} aria-labelledby=\"{heading}\">{body}</section>");
        add(&document.name, framed(ctx.edition(), &document.title, &body));
    }
    let spoken = if overlay::is_in(documents) { site.theme.spoken_style() } else { "" };
    add(STYLE, format!("{}{}{spoken}", site.theme.book_style(), site.theme.chart_style()));
    files.extend(documents.iter().flat_map(overlay::files).map(|(name, content)| (format!("book/{name}"), content)));
    files
}

/// A document with its head.
fn framed(edition: &Edition, title: &str, body: &str) -> String {
    let (tag, title) = (text(&edition.tag), text(title));
    let direction = if edition.right_to_left { " dir=\"rtl\"" } else { "" };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" \
        lang=\"{tag}\" xml:lang=\"{tag}\"{direction}>\n<head><meta charset=\"UTF-8\"/><title>{title}</title>\
        <link rel=\"stylesheet\" type=\"text/css\" href=\"{STYLE}\"/></head>\n<body>{body}</body>\n</html>\n"
    )
}

/// The navigation document: contents and landmarks. The sources are texts without pages, so there is no list of pages.
fn contents(ctx: &PageContext<'_>, documents: &[Document]) -> String {
    let title = ctx.voice.phrase("book-contents");
    let entries: Vec<&Entry> = documents.iter().flat_map(|document| &document.entries).collect();
    let mut list = String::new();
    nested(&entries, &mut list);
    let mut landmarks = format!("<li><a epub:type=\"toc\" href=\"nav.xhtml\">{}</a></li>", text(title));
    let mut landmark = |document: &Document, kind: &str| {
        let _ = write!(landmarks, "<li><a epub:type=\"{kind}\" href=\"{}\">{}</a></li>", text(&document.name), text(&document.title));
    };
    if let Some(first) = documents.iter().find(|document| document.role == "chapter") {
        landmark(first, "bodymatter");
    }
    documents.iter().filter(|document| matches!(document.role, "titlepage" | "glossary" | "colophon")).for_each(|document| landmark(document, document.role));
    let body = format!(
        "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents\"><h1 id=\"contents\">{}</h1>{list}</nav>\
        <nav epub:type=\"landmarks\" aria-label=\"{}\" hidden=\"hidden\"><ol>{landmarks}</ol></nav>",
        text(title),
        text(ctx.voice.phrase("book-landmarks"))
    );
    framed(ctx.edition(), title, &body)
}

/// The lines of the contents as a list with lists in it.
fn nested(entries: &[&Entry], out: &mut String) {
    let Some(depth) = entries.iter().map(|entry| entry.depth).min() else { return };
    out.push_str("<ol>");
    let mut at = 0;
    while at < entries.len() {
        let below = entries[at + 1..].iter().take_while(|entry| entry.depth > entries[at].depth.max(depth)).count();
        let _ = write!(out, "<li><a href=\"{}\">{}</a>", text(&entries[at].href), text(&entries[at].title));
        nested(&entries[at + 1..at + 1 + below], out);
        out.push_str("</li>");
        at += 1 + below;
    }
    out.push_str("</ol>");
}

fn package(ctx: &PageContext<'_>, index: PlanIx, documents: &[Document]) -> String {
    let edition = ctx.edition();
    let mut items = String::from("<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n");
    let mut spine = String::new();
    for (number, document) in documents.iter().enumerate() {
        let drawn = if document.body.contains("<svg") { " properties=\"svg\"" } else { "" };
        let (overlaid, sound) = overlay::items(number, document);
        let _ = writeln!(items, "<item id=\"d{number}\" href=\"{}\" media-type=\"application/xhtml+xml\"{drawn}{overlaid}/>", text(&document.name));
        items.push_str(&sound);
        let _ = writeln!(spine, "<itemref idref=\"d{number}\"/>");
        if number == 0 {
            spine.push_str("<itemref idref=\"nav\"/>\n");
        }
    }
    let _ = writeln!(items, "<item id=\"style\" href=\"{STYLE}\" media-type=\"text/css\"/>");
    let direction = if edition.right_to_left { "rtl" } else { "ltr" };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{}\" \
        prefix=\"cc: http://creativecommons.org/ns#\">\n{}<manifest>\n{items}</manifest>\n<spine page-progression-direction=\"{direction}\">\n{spine}</spine>\n</package>\n",
        text(&edition.tag),
        metadata(ctx, index, documents)
    )
}

/// Who made what from what, under which licence, and how it can be read.
fn metadata(ctx: &PageContext<'_>, index: PlanIx, documents: &[Document]) -> String {
    let plan = ctx.portal.plan(index);
    let (settings, voice, edition) = (&ctx.portal.settings, &ctx.voice, ctx.edition());
    let mut out = String::from("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    let mut add = |name: &str, value: &str| {
        let _ = writeln!(out, "<{name}>{}</{}>", text(value), name.split(' ').next().unwrap_or(name));
    };
    add("dc:identifier id=\"id\"", &format!("urn:uuid:{}", uuid(&format!("{} {}", plan.id, edition.tag))));
    add("dc:title", documents.first().map_or(plan.id.as_str(), |first| first.title.as_str()));
    add("dc:language", &edition.tag);
    let (city, publisher) = (voice.text(&ctx.portal.city(plan.city).name), voice.text(&settings.publisher));
    // The portal compiled it; the city wrote the document that it is made of. Neither is said to have done what the other did.
    add("dc:creator id=\"compiler\"", publisher);
    add("meta refines=\"#compiler\" property=\"role\" scheme=\"marc:relators\"", "com");
    add("dc:contributor id=\"city\"", city);
    add("meta refines=\"#city\" property=\"role\" scheme=\"marc:relators\"", "ant");
    add("dc:publisher", publisher);
    add("dc:source", &format!("{city}: {} ({})", voice.text(&plan.imprint.title), plan.source_file));
    add("dc:date", &settings.updated);
    add("dc:rights", &format!("{} {} {}", settings.licence.0, settings.licence.1, voice.phrase("data-licence-words")));
    add("dc:description", &description(ctx));
    add("meta property=\"dcterms:modified\"", &modified(&ctx.portal.updated().iso()));
    let drawn = documents.iter().any(|document| document.body.contains("<svg"));
    let spoken = overlay::is_in(documents);
    for (property, value) in accessibility(drawn, edition.has_furigana(), spoken) {
        add(&format!("meta property=\"schema:{property}\""), value);
    }
    add("meta property=\"schema:accessibilitySummary\"", &summary(ctx, index, spoken));
    if passed(ctx, index).is_some() {
        add("meta property=\"dcterms:conformsTo\" id=\"conformance\"", CONFORMANCE);
        add("meta property=\"a11y:certifiedBy\" refines=\"#conformance\"", publisher);
    }
    for (property, value) in overlay::metadata(ctx, documents) {
        add(&format!("meta property=\"media:{property}"), &value);
    }
    let _ = writeln!(out, "<link rel=\"cc:license\" href=\"{}\"/>\n</metadata>", text(&settings.licence.1));
    out
}

/// What the book is, and what it is not.
fn description(ctx: &PageContext<'_>) -> String {
    let voice = &ctx.voice;
    let mut keys = vec!["book-made"];
    if ctx.portal.settings.demonstration {
        keys.push("demo-words");
    }
    if !voice.is_source() {
        keys.push("unofficial-translation");
    }
    if ctx.portal.is_machine_made(voice.edition) {
        keys.push("machine-translation");
    }
    keys.into_iter().map(|key| voice.phrase(key)).collect::<Vec<_>>().join(" ")
}

/// The last run of the tests, if programs judged this book in it and found nothing.
fn passed<'p>(ctx: &PageContext<'p>, index: PlanIx) -> Option<&'p Machine> {
    let folder = &ctx.edition().folder;
    ctx.portal.access.book_passed(&format!("{folder}/{}", ctx.portal.plan(index).book(folder)), ctx.portal.updated())
}

/// How the book can be read, and who has tested that.
fn summary(ctx: &PageContext<'_>, index: PlanIx, spoken: bool) -> String {
    let voice = &ctx.voice;
    let how = voice.phrase(if spoken { "book-access-sound" } else { "book-access" });
    let tested = passed(ctx, index).map_or_else(
        || voice.phrase("book-unverified").to_owned(),
        |run| voice.phrases.fill("book-verified", &[("date", &voice.formats.instant(run.date)), ("tools", &voice.list(run.book_tools.iter().cloned()))]),
    );
    format!("{how} {tested}")
}

/// The properties of accessibility, apart from the conformance to a standard, which is stated where tests bear it out.
fn accessibility(drawn: bool, readings: bool, spoken: bool) -> Vec<(&'static str, &'static str)> {
    let feature = |name| ("accessibilityFeature", name);
    let mut all = vec![("accessMode", "textual"), ("accessModeSufficient", "textual"), ("accessibilityHazard", "none")];
    all.extend(["tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability"].map(feature));
    if drawn {
        all.insert(1, ("accessMode", "visual"));
        all.extend(["alternativeText", "longDescription"].map(feature));
    }
    if readings {
        all.push(feature("rubyAnnotations"));
    }
    // Not all is spoken, so sound alone is not sufficient.
    if spoken {
        all.extend([("accessMode", "auditory"), feature("synchronizedAudioText")]);
    }
    all
}

/// A date as a moment, for which books want one.
fn modified(date: &str) -> String {
    let rest = ["-01-01", "-01", ""].get(date.matches('-').count()).copied().unwrap_or_default();
    format!("{date}{rest}T00:00:00Z")
}

/// A UUID made of a name: the same for the same name (version 8 of RFC 9562).
fn uuid(name: &str) -> String {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&blake3::hash(name.as_bytes()).as_bytes()[..16]);
    bytes[6] = (bytes[6] & 0x0F) | 0x80;
    bytes[8] = (bytes[8] & 0x3F) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::{Entry, modified, nested, uuid};

    #[test]
    fn contents_are_lists_in_lists() {
        let entry = |depth, title: &str| Entry { depth, href: format!("{title}.xhtml"), title: title.to_owned() };
        let entries = [entry(0, "a"), entry(2, "b"), entry(1, "c"), entry(2, "d"), entry(0, "e")];
        let mut out = String::new();
        nested(&entries.iter().collect::<Vec<_>>(), &mut out);
        let line = |title| format!("<li><a href=\"{title}.xhtml\">{title}</a>");
        let (a, b, c, d, e) = (line("a"), line("b"), line("c"), line("d"), line("e"));
        assert_eq!(out, format!("<ol>{a}<ol>{b}</li>{c}<ol>{d}</li></ol></li></ol></li>{e}</li></ol>"));
    }

    #[test]
    fn a_name_gives_one_uuid_and_a_date_one_moment() {
        let made = uuid("minato-master ja");
        assert_eq!((made.len(), &made[14..15], made.clone()), (36, "8", uuid("minato-master ja")));
        assert_ne!(made, uuid("minato-master en"));
        assert_eq!(["2026", "2026-11", "2026-11-20"].map(modified), ["2026-01-01", "2026-11-01", "2026-11-20"].map(|day| format!("{day}T00:00:00Z")));
    }
}
