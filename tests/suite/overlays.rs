//! Recorded speech in electronic books: each sentence that is paired is there, its sound is in the book and lasts as long as is said; a book
//! without sound says nothing of sound.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::{CompressionMethod, ZipArchive};

use crate::audio::portal;
use crate::books::{Elements, elements};
use crate::program::Portal;

const BOOK: &str = "ja/mihon-plan/mihon-plan-ja.epub";

/// The files of a book by their names below `book/`, each with whether it was packed as it is.
fn open(bytes: &[u8]) -> BTreeMap<String, (Vec<u8>, bool)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let name = file.name().unwrap().trim_start_matches("book/").to_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.insert(name, (content, file.compression() == CompressionMethod::Stored));
    }
    files
}

fn books(portal: &Portal) -> BTreeMap<String, Vec<u8>> {
    let ran = portal.run("build");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    portal.site().into_iter().filter(|(path, _)| path.ends_with(".epub")).collect()
}

fn milliseconds(clock: &str) -> u64 {
    let (seconds, rest) = clock.strip_suffix('s').and_then(|clock| clock.split_once('.')).unwrap_or_else(|| panic!("{clock}"));
    assert_eq!(rest.len(), 3, "{clock}");
    seconds.parse::<u64>().unwrap() * 1000 + rest.parse::<u64>().unwrap()
}

/// The text of each element with an id, without its tags.
fn said(page: &str, id: &str) -> String {
    let inner = page.split(&format!("<span id=\"{id}\">")).nth(1).unwrap_or_else(|| panic!("{id} is not there"));
    let (mut depth, mut out, mut rest) = (1, String::new(), inner);
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let end = rest[at..].find('>').unwrap() + at + 1;
        let tag = &rest[at..end];
        depth += if tag.starts_with("</span") { -1 } else { i32::from(tag.starts_with("<span")) };
        if depth == 0 {
            break;
        }
        rest = &rest[end..];
    }
    out
}

/// Checks the overlay of a document; says how long it lasts and what is said in it.
fn overlay(files: &BTreeMap<String, (Vec<u8>, bool)>, (smil, document): (&str, &str)) -> (u64, Vec<String>) {
    let text = |name: &str| String::from_utf8(files[name].0.clone()).unwrap();
    let page = text(document);
    let (mut time, mut all, mut from) = (0, Vec::new(), BTreeMap::new());
    for (name, attributes) in elements(smil, &text(smil)) {
        match name.as_str() {
            "text" => {
                let (file, id) = attributes["src"].split_once('#').unwrap();
                assert_eq!((file, page.matches(&format!("id=\"{id}\"")).count()), (document, 1), "{id}");
                all.push(said(&page, id));
            }
            "audio" => {
                let (sound, stored) = &files[&attributes["src"]];
                assert!(sound.starts_with(b"OggS") && *stored);
                let (begin, end) = (milliseconds(&attributes["clipBegin"]), milliseconds(&attributes["clipEnd"]));
                let before = from.insert(attributes["src"].clone(), end).unwrap_or(0);
                assert!(before <= begin && begin < end, "{attributes:?}");
                time += end - begin;
            }
            _ => {}
        }
    }
    (time, all)
}

/// media overlays where there is sound.
#[test]
fn a_book_speaks_the_sentences_that_were_recorded_and_says_so() {
    let portal = portal();
    portal.edit("content/portal.yaml", "[ja, en]", "[ja, ja-simple, en]");
    let silent = books(&portal);
    assert_eq!(portal.run("audio").code, 0);
    let spoken = books(&portal);
    assert_eq!(spoken, books(&portal), "the same input gives the same bytes");
    for (path, bytes) in &spoken {
        let files = open(bytes);
        let whole: String = files.values().map(|(content, _)| String::from_utf8_lossy(content)).collect();
        assert!(!open(&silent[path]).keys().any(|name| name.ends_with(".smil") || name.ends_with(".opus")));
        if path.starts_with("en/") {
            assert_eq!(bytes, &silent[path], "speech is Japanese");
            continue;
        }
        let package: Elements = elements(path, &String::from_utf8(files["package.opf"].0.clone()).unwrap());
        let items: Vec<_> = package.iter().filter(|(name, _)| name == "item").map(|(_, attributes)| attributes).collect();
        let (mut total, mut all, mut clocks) = (0, Vec::new(), Vec::new());
        for item in items.iter().filter(|item| item.contains_key("media-overlay")) {
            let smil = items.iter().find(|other| other["id"] == item["media-overlay"]).unwrap();
            assert_eq!(smil["media-type"], "application/smil+xml");
            let (time, sentences) = overlay(&files, (&smil["href"], &item["href"]));
            clocks.push(format!("<meta property=\"media:duration\" refines=\"#{}\">{}.{:03}s</meta>", smil["id"], time / 1000, time % 1000));
            total += time;
            all.extend(sentences);
        }
        clocks.push(format!("<meta property=\"media:duration\">{}.{:03}s</meta>", total / 1000, total % 1000));
        assert!(all.len() > 5 && total > 5000, "{path}: {all:?}");
        let sounds: Vec<_> = items.iter().filter(|item| item["href"].ends_with(".opus")).collect();
        assert!(sounds.iter().all(|item| item["media-type"] == "audio/ogg; codecs=opus"));
        assert_eq!(sounds.len(), files.keys().filter(|name| name.ends_with(".opus")).count());
        for words in clocks.iter().map(String::as_str).chain([
            "<meta property=\"media:active-class\">-epub-media-overlay-active<",
            ".-epub-media-overlay-active{",
            "<meta property=\"media:narrator\">Stand-in<",
            "<meta property=\"schema:accessMode\">auditory<",
            ">synchronizedAudioText<",
            "<a href=\"https://example.jp/by/\"",
            "Stand-in (CC BY 4.0)",
        ]) {
            assert!(whole.contains(words), "{path}: {words}");
        }
    }
    let silent: String = open(&silent[BOOK]).values().map(|(content, _)| String::from_utf8_lossy(content)).collect();
    for words in ["media:", "auditory", "synchronizedAudioText", "media-overlay", "Stand-in", "say."] {
        assert!(!silent.contains(words), "{words}");
    }
}

#[test]
fn what_a_chapter_says_is_what_its_page_says() {
    let portal = portal();
    assert_eq!(portal.run("audio").code, 0);
    let files = open(&books(&portal)[BOOK]);
    let (_, sentences) = overlay(&files, ("section-1.smil", "section-1.xhtml"));
    let cues = String::from_utf8(portal.site()["ja/mihon-plan/1/sound.vtt"].clone()).unwrap();
    let shown: Vec<&str> = cues.lines().skip(1).filter(|line| !line.is_empty() && !line.contains("-->") && line.parse::<usize>().is_err()).collect();
    let tidy: Vec<String> = sentences.iter().map(|one| one.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(tidy[..shown.len().min(tidy.len())], shown, "title, text and charts, each once and in their order");
}
