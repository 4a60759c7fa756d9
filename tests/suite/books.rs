//! Electronic books of the starter portal: what is in the archive, that all of it is XML, that each link leads somewhere, and that two
//! builds make the same bytes. EPUBCheck judges the books of the real portal (`tests/epubs`).

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::{CompressionMethod, ZipArchive};

use crate::program::Portal;

/// A book: its files in their order.
struct Book {
    files: Vec<(String, String)>,
}

/// The elements of an XML file: name, attributes.
pub type Elements = Vec<(String, BTreeMap<String, String>)>;

fn open(bytes: &[u8]) -> Book {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let name = file.name().unwrap().into_owned();
        assert_eq!(file.compression() == CompressionMethod::Stored, number == 0, "{name}");
        let mut content = String::new();
        file.read_to_string(&mut content).unwrap();
        files.push((name, content));
    }
    Book { files }
}

/// Reads an XML file; stops at the first thing that is not well-formed.
pub fn elements(name: &str, xml: &str) -> Elements {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    let mut open = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) {
            Event::Start(start) => {
                open += 1;
                found.push(element(name, &start));
            }
            Event::Empty(start) => found.push(element(name, &start)),
            Event::End(_) => open -= 1,
            Event::GeneralRef(entity) => {
                let entity: &str = &entity;
                assert!(["amp", "lt", "gt", "quot", "#39"].contains(&entity), "{name}: &{entity};");
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0, "{name}");
    found
}

fn element(name: &str, start: &quick_xml::events::BytesStart<'_>) -> (String, BTreeMap<String, String>) {
    let attribute = |attribute: Result<quick_xml::events::attributes::Attribute<'_>, _>| {
        let attribute = attribute.unwrap_or_else(|error| panic!("{name}: {error}"));
        let value = quick_xml::escape::unescape(&attribute.value).unwrap_or_else(|error| panic!("{name}: {error}")).into_owned();
        (attribute.key.as_ref().to_owned(), value)
    };
    (start.name().as_ref().to_owned(), start.attributes().map(attribute).collect())
}

/// The books of the built starter portal, by path.
fn books(portal: &Portal) -> BTreeMap<String, Vec<u8>> {
    let ran = portal.run("build");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    portal.site().into_iter().filter(|(path, _)| path.ends_with(".epub")).collect()
}

/// the electronic book of a plan.
#[test]
fn a_book_is_an_archive_of_well_formed_files_in_which_every_link_leads_somewhere() {
    let portal = Portal::start();
    let books = books(&portal);
    assert!(books.len() >= 2, "one a plan and edition: {:?}", books.keys());
    for (path, bytes) in &books {
        let book = open(bytes);
        assert_eq!(book.files[0], ("mimetype".to_owned(), "application/epub+zip".to_owned()));
        let trees: BTreeMap<&str, Elements> = book.files[1..]
            .iter()
            .filter(|(name, _)| !name.ends_with(".css"))
            .map(|(name, xml)| (name.trim_start_matches("book/"), elements(&format!("{path}: {name}"), xml)))
            .collect();
        let ids = |name: &str| trees[name].iter().filter_map(|(_, attributes)| attributes.get("id").cloned()).collect::<Vec<_>>();
        for (name, tree) in &trees {
            let own = ids(name);
            assert_eq!(own.len(), own.iter().collect::<BTreeSet<_>>().len(), "{path}: {name}: an id stands twice");
            let named = |(_, attributes): &(String, BTreeMap<String, String>)| attributes.get("aria-labelledby").cloned();
            let wanted = tree.iter().filter_map(named).flat_map(|list| list.split(' ').map(str::to_owned).collect::<Vec<_>>());
            wanted.for_each(|id| assert!(own.contains(&id), "{path}: {name}: #{id}"));
            for href in tree.iter().filter_map(|(_, attributes)| attributes.get("href")).filter(|href| !href.contains("://")) {
                let (file, fragment) = href.split_once('#').unwrap_or((href, ""));
                let file = if file.is_empty() { name } else { file };
                assert!(file == "book.css" || trees.contains_key(file), "{path}: {name}: {href}");
                assert!(fragment.is_empty() || ids(file).contains(&fragment.to_owned()), "{path}: {name}: {href}");
            }
        }
        let hrefs = |wanted: &str, from: &str| -> BTreeSet<String> {
            trees[from].iter().filter(|(name, _)| name == wanted).filter_map(|(_, attributes)| attributes.get("href").cloned()).collect()
        };
        let listed = hrefs("item", "package.opf");
        let there: BTreeSet<String> =
            book.files.iter().filter_map(|(name, _)| name.strip_prefix("book/")).filter(|name| *name != "package.opf").map(str::to_owned).collect();
        assert_eq!(listed, there, "{path}");
        let missing: Vec<_> =
            listed.iter().filter(|name| name.ends_with(".xhtml") && *name != "nav.xhtml" && !hrefs("a", "nav.xhtml").contains(*name)).collect();
        assert!(missing.is_empty(), "{path}: not in the contents: {missing:?}");
    }
}

/// what has to be read in a certain way is written so, in kana above the word; no book relies on lexicons or marks for voices.
#[test]
fn a_book_needs_no_lexicon_to_be_read_aloud() {
    let portal = Portal::start();
    for (path, bytes) in books(&portal) {
        for (name, text) in open(&bytes).files {
            let relies = ["ssml:", "data-ssml", "pls+xml", "<lexicon", "speak-as"].into_iter().find(|mark| text.contains(mark));
            assert_eq!(relies, None, "{path}: {name}");
            assert!(!name.ends_with(".pls"), "{path}: {name}");
        }
    }
}

/// its metadata on accessibility.
#[test]
fn a_book_says_what_it_is_and_how_it_can_be_read() {
    let portal = Portal::start();
    portal.edit("content/portal.yaml", "[ja, en]", "[ja, ja-simple, en]");
    for (path, bytes) in books(&portal) {
        let book = open(&bytes);
        let text = |wanted: &str| book.files.iter().find(|(name, _)| name.ends_with(wanted)).map(|(_, content)| content.clone()).unwrap();
        let package = text("package.opf");
        for said in [
            "dc:title",
            "dc:language",
            "dc:source",
            "dc:rights",
            "dcterms:modified",
            "schema:accessMode\"",
            "schema:accessibilityFeature",
            "schema:accessibilityHazard",
            "schema:accessibilitySummary",
        ] {
            assert!(package.contains(said), "{path}: {said}");
        }
        // Nobody has tested it, so nothing is claimed.
        assert!(!package.contains("conformsTo") && !package.contains("certifiedBy") && !package.contains("certifierReport"), "{path}");
        assert!(["検証されていません", "まだ 調べて いません", "has not been verified"].iter().any(|said| package.contains(said)), "{path}");
        let whole: String = book.files.iter().map(|(_, content)| content.as_str()).collect();
        let readings = package.contains("<dc:language>ja-simple</dc:language>");
        assert_eq!((whole.contains("<ruby>"), package.contains("rubyAnnotations")), (readings, readings), "{path}");
        assert_eq!(package.contains("unofficial translation"), package.contains("<dc:language>en</dc:language>"), "{path}");
        assert!(whole.contains("<svg xmlns") && whole.contains("<table") && !whole.contains("<script") && !whole.contains("<button"), "{path}");
    }
}

#[test]
fn the_plan_page_leads_to_its_book_and_two_builds_make_the_same_book() {
    let (one, two) = (Portal::start(), Portal::start());
    let books_of_one = books(&one);
    assert_eq!(books_of_one, books(&two));
    let site = one.site();
    for (path, bytes) in books_of_one {
        let (folder, name) = path.rsplit_once('/').unwrap();
        let page = String::from_utf8(site[&format!("{folder}/index.html")].clone()).unwrap();
        assert!(page.contains("<link rel=\"alternate\" type=\"application/epub+zip\"") && page.matches(name).count() == 2, "{path}");
        let size = if bytes.len() < 9950 {
            format!("{}.{} kB", (bytes.len() + 50) / 1000, (bytes.len() + 50) / 100 % 10)
        } else {
            format!("{} kB", (bytes.len() + 500) / 1000)
        };
        assert!(page.contains(&size), "{path}: {size}");
    }
}

/// The results of a run on a day in which the English book passed, or none.
fn results(date: &str, books: &str) -> String {
    format!("date: {date}\npages: 10\ntools: [Chromium 156]\nbook-tools: [EPUBCheck 5.3.0, Ace by DAISY 1.4.6]\nbooks: [{books}]\n")
}

#[test]
fn a_book_states_that_it_conforms_only_where_the_last_run_judged_that_very_book() {
    let portal = Portal::start();
    let english = "en/mihon-plan/mihon-plan-en.epub";
    let packages = || -> BTreeMap<String, String> {
        let opened = books(&portal).into_iter().map(|(path, bytes)| (path, open(&bytes)));
        opened.map(|(path, book)| (path, book.files.iter().find(|(name, _)| name.ends_with(".opf")).unwrap().1.clone())).collect()
    };
    let write = |text: String| std::fs::write(portal.root().join("content/access-results.yaml"), text).unwrap();
    write(results("2026-03-20", english));
    for (path, package) in packages() {
        let tested = path == english;
        let claim = "<meta property=\"dcterms:conformsTo\" id=\"conformance\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>";
        assert_eq!(package.contains(claim), tested, "{path}: {package}");
        assert_eq!(package.contains("<meta property=\"a11y:certifiedBy\" refines=\"#conformance\">"), tested, "{path}");
        assert_eq!(
            package.contains("Programs (EPUBCheck 5.3.0, Ace by DAISY 1.4.6) judged it on March 20, 2026 and found no fault."),
            tested,
            "{path}: {package}"
        );
        assert_eq!(package.contains("検証されていません"), !tested, "{path}");
    }
    assert!(String::from_utf8(portal.site()["en/accessibility/results/index.html"].clone()).unwrap().contains("no fault was found in these: 1."));
    // A run of another book, of long ago, or that judged no book says nothing of this one.
    for text in [
        results("2026-03-20", "en/other/other-en.epub"),
        results("2025-03-20", english),
        results("2026-03-20", english).replace("[EPUBCheck 5.3.0, Ace by DAISY 1.4.6]", "[]"),
    ] {
        write(text.clone());
        for (path, package) in packages() {
            assert!(!package.contains("conformsTo") && !package.contains("certifiedBy"), "{path}: {text}");
            assert!(package.contains("検証されていません") || package.contains("has not been verified"), "{path}: {text}");
        }
    }
}
