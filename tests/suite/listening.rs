//! What is heard of ten whole pages in every edition, read by a listener of its language and kept.
//!
//! The texts stand in `tests/spoken/pages/<edition>/`, one page a file, one sentence a line. After a change that is meant, write them anew with
//! `SPOKEN=write cargo test --test suite listening` and read the difference.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use shirube::path::SitePath;
use shirube::pipeline::Site;
use shirube::reading::html::{self, Node};

/// One of each kind of page that people listen to: the file's name and the page's address in its edition.
const PAGES: [(&str, &str); 10] = [
    ("home", "index.html"),
    ("plan", "kawasaki-2011/index.html"),
    ("section", "shinagawa-2016/6-1/index.html"),
    ("section-with-indicators", "minato-master/24-1/index.html"),
    ("indicator-share", "minato-master/indicators/online-procedures/index.html"),
    ("indicator-count", "shinagawa-2016/indicators/reference-corner-visitors/index.html"),
    ("programme", "kawasaki-2011/programmes/counter-reorganisation/index.html"),
    ("topic", "topics/digital/index.html"),
    ("year", "years/2014/kawasaki-2011/index.html"),
    ("names", "register/terms/1/index.html"),
];

fn folder(tag: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spoken/pages").join(tag)
}

fn heard(site: &Site, edition: &str, page: &str) -> String {
    let path = SitePath::parse(&format!("{edition}/{page}")).unwrap();
    let page = site.render(&path).unwrap_or_else(|| panic!("{path} is no page")).unwrap();
    let page = String::from_utf8(page).unwrap();
    let mut text = String::new();
    listen(&html::parse(&page), &mut text);
    text
}

fn is_heading(name: &str) -> bool {
    name.starts_with('h') && name.len() == 2 && name != "hr"
}

/// What the player says, one sentence a line, an empty line before each heading.
fn listen(nodes: &[Node<'_>], text: &mut String) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        match element.attribute("data-say") {
            Some(said) => {
                if !text.is_empty() && is_heading(element.name) {
                    text.push('\n');
                }
                let shown = html::unescape(&html::text(&element.children)).split_whitespace().collect::<Vec<_>>().join(" ");
                let said = Some(html::unescape(said)).filter(|said| !said.is_empty()).unwrap_or(shown);
                // How large the book is changes with every word in it.
                let book = ["EPUB", "イーパブ"].iter().find_map(|name| said.find(name).map(|at| at + name.len()));
                text.push_str(&said[..book.unwrap_or(said.len())]);
                text.push('\n');
            }
            None if element.name == "template" => {}
            None => {
                if !text.is_empty() && is_heading(element.name) {
                    text.push('\n');
                }
                listen(&element.children, text);
            }
        }
    }
}

/// whole pages, as the player and the listening edition say them.
#[test]
fn ten_pages_of_every_edition_are_heard_as_they_were_read_and_approved() {
    let site = super::sentences::site();
    let write = std::env::var_os("SPOKEN").is_some();
    let all: Vec<(&str, &str, &str, &str)> =
        site.portal.editions.iter().flat_map(|edition| PAGES.map(|(name, page)| (edition.tag.as_str(), edition.folder.as_str(), name, page))).collect();
    let differing: Vec<String> = all
        .par_iter()
        .filter_map(|(tag, edition, name, page)| {
            let said = heard(&site, edition, page);
            let path = folder(tag).join(format!("{name}.txt"));
            if write {
                fs::create_dir_all(folder(tag)).unwrap();
                fs::write(&path, &said).unwrap();
                return None;
            }
            let approved = fs::read_to_string(&path).unwrap_or_default();
            let line = said.lines().zip(approved.lines()).position(|(said, approved)| said != approved);
            let at = line.unwrap_or_else(|| said.lines().count().min(approved.lines().count()));
            let shown = |text: &str| text.lines().nth(at).unwrap_or("(the end)").to_owned();
            (said != approved).then(|| format!("{tag}/{name}.txt:{}: is “{}”, was “{}”", at + 1, shown(&said), shown(&approved)))
        })
        .collect();
    assert!(differing.is_empty(), "if that is meant, run with SPOKEN=write and read the difference:\n{}", differing.join("\n"));
}

#[test]
fn figures_are_said_in_words_where_voices_do_not_read_them() {
    for tag in ["ja", "ja-simple", "zh-Hans", "ko"] {
        for (name, _) in PAGES {
            let text = fs::read_to_string(folder(tag).join(format!("{name}.txt"))).unwrap();
            let figures = text.lines().find(|line| line.contains(|c: char| c.is_ascii_digit()));
            assert_eq!(figures, None, "{tag}/{name}.txt");
        }
    }
}

#[test]
fn no_letters_are_left_that_japanese_voices_spell() {
    for tag in ["ja", "ja-simple"] {
        for (name, _) in PAGES {
            let text = fs::read_to_string(folder(tag).join(format!("{name}.txt"))).unwrap();
            let letters = text.lines().find(|line| line.contains(|c: char| c.is_ascii_alphabetic()));
            assert_eq!(letters, None, "{tag}/{name}.txt");
        }
    }
}

#[test]
fn no_sign_is_left_that_voices_skip_or_spell() {
    for tag in ["ja", "ja-simple", "en", "zh-Hans", "ko", "tl"] {
        for (name, _) in PAGES {
            let text = fs::read_to_string(folder(tag).join(format!("{name}.txt"))).unwrap();
            let sign = |line: &&str| {
                line.contains(['△', '▲', '※', '㎡', '〜', '～', '％', '→', '*', 'Ⅶ']) || [" · ", " / ", " | ", "http"].iter().any(|sign| line.contains(sign))
            };
            let sign = text.lines().find(sign);
            assert_eq!(sign, None, "{tag}/{name}.txt");
        }
    }
}
