//! A build in a language in which every translated word stands in ⟦brackets⟧: whatever is plain was never translatable.
//!
//! Made from the repository's own portal, so that every template, label, unit, sentence and attribute that pages really have is seen.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;
use shirube::language::EditionIx;
use shirube::model::portal::Portal;
use shirube::model::texts;
use shirube::pipeline::prepare;
use shirube::source::{Sources, load};
use shirube::translation::{Part, edit, entries};
use unicode_normalization::UnicodeNormalization;

const TAG: &str = "qps";

/// Words that are the same in every language: formats, standards, the names of languages in their own script, names of files.
const EVERYWHERE: &[&str] = &[
    "A",
    "AA",
    "AAA",
    "CSV",
    "JSON",
    "LD",
    "JSON-LD",
    "XML",
    "XLSX",
    "StratML",
    "DCAT",
    "SVG",
    "PNG",
    "EPUB",
    "URL",
    "RSS",
    "Atom",
    "KB",
    "kB",
    "MB",
    "CC",
    "BY",
    "UTF",
    "Excel",
    "YAML",
    "WCAG",
    "JIS",
    "HTML",
    "CSS",
    "JavaScript",
    "QR",
    "iCalendar",
    "ICS",
    "Markdown",
    "FY",
];

/// The text with every place kept and all else in brackets.
fn bracketed(text: &str) -> String {
    // Signs that translations must not take over are not taken over here either.
    let plain: String = text.nfkc().filter(|c| !"⟦⟧".contains(*c)).collect();
    format!("⟦{}⟧", plain.replace(['~', '〜'], "-"))
}

/// The repository's portal with its Japanese edition and the bracketed one.
fn sources() -> Sources {
    let mut sources = Sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let settings = String::from_utf8(sources.files["content/portal.yaml"].clone()).unwrap();
    let editions = |line: &str| if line.starts_with("editions:") { format!("editions: [ja, {TAG}]") } else { line.to_owned() };
    let settings: Vec<String> = settings.lines().map(editions).collect();
    sources.files.retain(|path, _| !path.starts_with("content/translations/"));
    sources.files.insert("content/portal.yaml".to_owned(), format!("{}\n", settings.join("\n")).into_bytes());
    let loaded = load(&sources);
    let (portal, theme) = (loaded.portal.unwrap(), loaded.theme.unwrap());
    let mut headings = BTreeMap::new();
    for part in Part::all(&portal) {
        let mut text = edit::header(TAG);
        for entry in entries(&portal, &theme, part, EditionIx(0)) {
            let words = match entry.context {
                "edition-name" => "qps".to_owned(),
                "text-direction" => "ltr".to_owned(),
                "format-month-names" => (1..=12).map(|month| format!("⟦{month}⟧")).collect::<Vec<_>>().join(","),
                _ => bracketed(entry.source),
            };
            if entry.context.starts_with("narrative-") {
                headings.insert(entry.source.to_owned(), words.clone());
            }
            let empty = edit::empty_entry(entry.context, entry.source);
            text.push('\n');
            text.push_str(&empty.replace("msgstr \"\"", &format!("msgstr \"{}\"", words.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))));
        }
        let path =
            if part == Part::Phrases { format!("themes/default/phrases/{TAG}.po") } else { format!("content/translations/{TAG}/{}.po", part.name(&portal)) };
        sources.files.insert(path, text.into_bytes());
    }
    let japanese: Vec<(String, Vec<u8>)> =
        sources.files.iter().filter(|(path, _)| path.contains("/ja/") && path.ends_with(".md")).map(|(path, text)| (path.clone(), text.clone())).collect();
    for (path, text) in japanese.into_iter().filter(|(path, _)| path.starts_with("content/narrative/")) {
        sources.files.insert(path.replace("/ja/", &format!("/{TAG}/")), narrative(&String::from_utf8(text).unwrap(), &headings).into_bytes());
    }
    sources
}

/// The narrative with its headings and references, all other words in brackets.
fn narrative(text: &str, headings: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    for line in text.lines() {
        match line.strip_prefix("## ") {
            Some(heading) => {
                let words = heading.split(" {").next().unwrap().trim();
                out.push_str(&format!("## {}\n\n", headings[words]));
            }
            None => {
                let references: Vec<&str> = line.match_indices('{').filter_map(|(at, _)| line[at..].split_inclusive('}').next()).collect();
                if !line.trim().is_empty() {
                    out.push_str(&format!("⟦words⟧ {}\n\n", references.join(" ⟦and⟧ ")));
                }
            }
        }
    }
    out
}

/// The plain words of a page: outside brackets, tags, scripts, and elements in a language of their own.
fn plain_words(html: &str) -> Vec<String> {
    // Brackets may open in one element and close in another: sentences are marked inside of phrases.
    let mut text = String::new();
    let mut described: Vec<String> = Vec::new();
    let mut skipped: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if skipped.is_empty() {
            text.push_str(&rest[..at]);
            text.push(' ');
        }
        let end = at + rest[at..].find('>').unwrap();
        let tag = &rest[at + 1..end];
        let name: String = tag.trim_start_matches('/').chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
        if tag.starts_with('/') {
            if skipped.last() == Some(&name) {
                skipped.pop();
            }
        } else if !tag.ends_with('/') && !["meta", "link", "br", "wbr", "img", "input", "hr", "path", "circle", "rect"].contains(&name.as_str()) {
            let own = tag.contains(" lang=\"") && name != "html";
            if skipped.last() == Some(&name) || own || ["script", "style", "code", "q"].contains(&name.as_str()) {
                skipped.push(name.clone());
            }
        }
        if skipped.is_empty() {
            described.extend(attributes(tag));
        }
        rest = &rest[end + 1..];
    }
    std::iter::once(&text).chain(&described).flat_map(|text| outside_brackets(text)).collect()
}

/// The words of a tag that people hear or read.
fn attributes(tag: &str) -> Vec<String> {
    let described = tag.contains("name=\"description\"") || tag.contains("property=\"og:description\"") || tag.contains("property=\"og:title\"");
    let wanted: &[&str] = if described { &["content"] } else { &["aria-label", "title", "alt", "aria-roledescription", "placeholder"] };
    let value = |name: &&str| tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
    wanted.iter().filter_map(value).collect()
}

fn outside_brackets(text: &str) -> Vec<String> {
    let mut depth = 0;
    let mut outside = String::new();
    for c in text.chars() {
        match c {
            '⟦' => depth += 1,
            '⟧' => depth -= 1,
            c if depth == 0 => outside.push(c),
            _ => outside.push(' '),
        }
    }
    let outside = outside.replace("&#39;", " ").replace("&quot;", " ").replace("&amp;", " ").replace("&lt;", " ").replace("&gt;", " ");
    words(&outside).into_iter().filter(|word| !is_same_everywhere(word)).collect()
}

/// File names, addresses, and the words of [`EVERYWHERE`].
fn is_same_everywhere(word: &str) -> bool {
    EVERYWHERE.contains(&word) || (word.is_ascii() && word.contains(['.', '_', '/']))
}

/// The Latin words that the documents themselves have (SNS, Twitter): wording without kana or kanji reads the same everywhere.
fn words_of_documents(portal: &Portal) -> BTreeSet<String> {
    let all = portal.plans.iter().flat_map(|plan| texts::of(plan).into_iter().map(|text| text.text));
    let ids = portal.cities.iter().flat_map(|city| &city.departments).map(|department| department.name.as_str());
    let names = portal.names.iter().map(|name| name.name.as_str());
    all.chain(ids).chain(names).flat_map(words).collect()
}

fn words(text: &str) -> Vec<String> {
    let text: String = text.nfkc().collect();
    let words = text.split(|c: char| !(c.is_alphanumeric() || "._-/".contains(c))).map(|word| word.trim_matches(['.', '-', '_', '/']).to_owned());
    words.filter(|word| word.chars().any(char::is_alphabetic)).collect()
}

/// A page for listening cuts the sentences of another page apart, and their brackets with them: only what stands around them is looked at.
fn around_sentences(path: &str, html: String) -> String {
    if !path.ends_with("/listen.html") {
        return html;
    }
    let (before, rest) = html.split_once("data-say").unwrap();
    let (_, after) = rest.split_once("</main>").unwrap();
    format!("{}{after}", before.rsplit_once('<').unwrap().0)
}

/// A-80, A-85: a build in a language of brackets, in which whatever is plain is a fault.
#[test]
fn nothing_that_readers_meet_is_untranslatable() {
    let prepared = prepare(&sources());
    let errors: Vec<String> = prepared
        .report
        .findings()
        .iter()
        .filter(|finding| finding.severity == shirube::report::Severity::Error)
        .map(|finding| format!("{}: {}", finding.rule, finding.message.en))
        .collect();
    let Some(site) = prepared.site else { panic!("the bracketed portal has errors:\n{}", errors.join("\n")) };
    let documents = words_of_documents(&site.portal);
    let pages: Vec<_> =
        site.manifest.files().map(|(path, _)| path).filter(|path| path.as_str().starts_with(TAG) && path.as_str().ends_with(".html")).cloned().collect();
    assert!(pages.len() > 400, "{}", pages.len());
    // Names in their order have letters for headings, and they are the names' own.
    let named = |path: &str| ["/register/", "/by-name/", "/glossary/"].iter().any(|folder| path.contains(folder));
    let letter = |word: &str, path: &str| named(path) && word.trim_start_matches(|c: char| c.is_ascii_digit() || ". ".contains(c)).chars().count() < 6;
    let manual = |path: &str| path.contains("/manual/");
    let faults: BTreeMap<String, String> = pages
        .par_iter()
        .filter(|path| !manual(path.as_str()))
        .flat_map_iter(|path| {
            let html = String::from_utf8(site.render(path).unwrap().unwrap()).unwrap();
            plain_words(&around_sentences(path.as_str(), html))
                .into_iter()
                .filter(|word| !documents.contains(word) && !letter(word, path.as_str()))
                .map(|word| (word, path.to_string()))
                .collect::<Vec<_>>()
        })
        .collect();
    let shown: Vec<String> = faults.iter().take(60).map(|(word, path)| format!("{word}  ({path})")).collect();
    assert!(faults.is_empty(), "{} words are plain on pages in a language of brackets:\n{}", faults.len(), shown.join("\n"));
}
