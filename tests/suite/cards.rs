//! Share cards: what is drawn, where it is named, and that nothing is drawn twice.

use std::path::PathBuf;
use std::sync::OnceLock;

use shirube::breaks::Breaks;
use shirube::card::{Card, HEIGHT, Painter, WIDTH};
use shirube::chart::metrics::width;
use shirube::language::EditionIx;
use shirube::page::PageKind;
use shirube::pipeline::{Site, prepare};
use shirube::source::Sources;

use crate::program::{Portal, everything};

/// The real portal.
fn real() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let sources = Sources::read(&PathBuf::from(env!("CARGO_MANIFEST_DIR"))).unwrap();
        let prepared = prepare(&sources);
        assert!(prepared.report.findings().iter().all(|finding| finding.rule != "card-without-glyph"), "{:?}", prepared.report.findings());
        prepared.site.unwrap()
    })
}

fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..16], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG begins so");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn every_page_names_a_card_that_is_there() {
    let portal = Portal::start();
    assert_eq!(portal.run("build").code, 0);
    let site = portal.site();
    let mut pages = 0;
    for (path, content) in site.iter().filter(|(path, _)| path.ends_with("index.html") && !path.contains("/embed/") && !path.contains("/signage/")) {
        let page = String::from_utf8(content.clone()).unwrap();
        let meta = |name: &str| {
            let rest = page.split_once(&format!("<meta property=\"og:image{name}\" content=\"")).unwrap_or_else(|| panic!("{path} has no og:image{name}")).1;
            rest.split_once('"').unwrap().0.to_owned()
        };
        let card = meta("").strip_prefix("https://mihon.example/").unwrap_or_else(|| panic!("{path}: {}", meta(""))).to_owned();
        let png = site.get(&card).unwrap_or_else(|| panic!("{path} names {card}, which is not there"));
        assert_eq!(size(png), (WIDTH, HEIGHT));
        assert_eq!((meta(":width"), meta(":height"), meta(":type")), ("1200".into(), "630".into(), "image/png".into()));
        assert!(meta(":alt").chars().count() > 5, "{path}: {}", meta(":alt"));
        assert!(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"));
        assert!(page.contains(&format!("\"image\":{{\"@type\":\"ImageObject\",\"url\":\"https://mihon.example/{card}\"")), "{path}: schema.org");
        pages += 1;
    }
    assert!(pages > 20, "{pages}");
}

#[test]
fn a_second_build_draws_nothing_and_a_changed_figure_draws_its_card_only() {
    let portal = Portal::start();
    let cards = |output: &str| output.lines().find(|line| line.starts_with("share cards")).unwrap().to_owned();
    let first = portal.run("build --threads 1");
    let count = portal.site().keys().filter(|path| path.ends_with(".png")).count();
    assert!(count > 4 && cards(&first.output).contains(&format!("{count} ({count} drawn, 0 taken over)")), "{}", first.output);
    let before = portal.site();
    let second = portal.run("build");
    assert!(cards(&second.output).contains(&format!("{count} (0 drawn, {count} taken over)")), "{}", second.output);
    assert_eq!(portal.site(), before);
    let elsewhere = tempfile::tempdir().unwrap();
    let other = elsewhere.path().join("site");
    portal.run(&format!("build --threads 3 --output {}", other.display()));
    let pictures = |site: std::collections::BTreeMap<String, Vec<u8>>| site.into_iter().filter(|(path, _)| path.ends_with(".png")).collect::<Vec<_>>();
    assert!(pictures(everything(&other)) == pictures(before), "the same bytes, drawn anew by another number of threads");
    portal.edit("seeds/mihon-plan/sections/10-learning.yaml", "2025 actual: 2地区", "2025 actual: 1地区");
    let third = portal.run("build");
    assert!(cards(&third.output).contains(&format!("{count} (2 drawn, {} taken over)", count - 2)), "in both editions: {}", third.output);
}

#[test]
fn cards_are_left_out_by_the_settings_or_by_an_option() {
    let portal = Portal::start();
    let without = |words: &str| {
        let ran = portal.run(words);
        assert!(ran.code == 0 && ran.output.contains("share cards  0 (0 drawn, 0 taken over)"), "{}", ran.output);
        let site = portal.site();
        assert!(site.keys().all(|path| !path.ends_with(".png")));
        assert!(site.values().all(|content| !String::from_utf8_lossy(content).contains("og:image")));
    };
    without("build --no-cards");
    portal.edit("content/portal.yaml", "title: ", "cards: false\ntitle: ");
    without("build");
    assert!(portal.run("build --cards").output.contains(" drawn, 0 taken over)"));
    assert!(portal.site().keys().any(|path| path.ends_with(".png")));
}

#[test]
fn the_real_cards_are_small_and_the_same_each_time() {
    let site = real();
    let all = site.cards.all();
    let plans = &site.portal.plans;
    let wanted: usize = plans.iter().map(|plan| 1 + plan.sections.len() + plan.indicators.len()).sum::<usize>() + 1;
    assert_eq!(all.len(), wanted * site.portal.editions.len(), "home, plans, sections and indicators in each edition");
    for number in (0..all.len()).step_by(97) {
        let png = site.cards.png(number).unwrap().unwrap();
        assert_eq!(size(&png), (WIDTH, HEIGHT));
        assert!(png.len() < 50_000, "{}: {} bytes", all[number].path, png.len());
        assert!(png == site.cards.png(number).unwrap().unwrap(), "{}", all[number].path);
    }
}

#[test]
fn pages_without_a_card_of_their_own_show_that_of_what_they_belong_to() {
    let site = real();
    let card = |kind| site.cards.of_page(&site.portal, EditionIx(0), kind).unwrap().path.to_string();
    let folder = |path: String| path.rsplit_once('/').unwrap().0.to_owned();
    assert_eq!(folder(card(PageKind::Glossary)), "ja");
    let pages = site.pages.all();
    let booklet = pages.iter().find(|page| matches!(page.kind, PageKind::Booklet(_))).unwrap();
    assert_eq!(format!("ja/{}", booklet.path), format!("{}/booklet/index.html", folder(card(booklet.kind))));
    let programme = pages.iter().find(|page| matches!(page.kind, PageKind::Programme(..))).unwrap();
    let PageKind::Programme(plan, at) = programme.kind else { unreachable!() };
    assert_eq!(card(programme.kind), card(PageKind::Section(plan, site.portal.plan(plan)[at].section)));
}

/// The texts of an SVG with their left and right end in pixels, by the table of widths.
fn texts(svg: &str) -> Vec<(String, f64, f64, f64)> {
    let mut found = Vec::new();
    let words = svg.split("<g class=\"chart-svg\"").next().unwrap();
    for group in words.split("<g class=\"card-").skip(1) {
        let Some((_, rest)) = group.split_once("font-size=\"") else { continue };
        let size: f64 = rest.split_once('"').unwrap().0.parse().unwrap();
        for text in group.split("<text ").skip(1) {
            let number = |name: &str| text.split_once(&format!("{name}=\"")).unwrap().1.split_once('"').unwrap().0.parse::<f64>().unwrap();
            let said = text.split_once('>').unwrap().1.split_once("</text>").unwrap().0.replace("&quot;", "\"").replace("&amp;", "&");
            let wide = f64::from(width(&said, (size * 10.0) as i32)) / 10.0;
            let (x, y) = (number("x"), number("y"));
            let left = match text.split_once("text-anchor=\"").map_or("", |(_, rest)| &rest[..3]) {
                "end" => x - wide,
                "mid" => x - wide / 2.0,
                _ => x,
            };
            found.push((said, left, left + wide, y));
        }
    }
    found
}

fn inside(svg: &str, name: &str) {
    let texts = texts(svg);
    assert!(texts.len() > 2, "{name}");
    for (text, left, right, y) in texts {
        assert!(left >= 63.0 && right <= 1137.0, "{name}: `{text}` stands from {left} to {right}");
        assert!((40.0..=620.0).contains(&y), "{name}: `{text}` stands at {y}");
    }
}

fn long(tag: &str, title: &str, sentence: &str) -> Card {
    Card {
        tag: tag.to_owned(),
        above: title.to_owned(),
        title: title.to_owned(),
        sentence: sentence.to_owned(),
        chart: None,
        caption: String::new(),
        labels: vec![title.to_owned(), "事業5件".to_owned(), sentence.to_owned()],
        portal: title.to_owned(),
        note: sentence.to_owned(),
    }
}

#[test]
fn long_words_stay_inside_the_frame() {
    let breaks = Breaks::load();
    let tagalog = "Bahagi ng mga residenteng nasisiyahan sa Patakaran 24 (Isakatuparan ang maginhawang pamumuhay ng mga residente sa paggamit ng makabagong teknolohiya) ";
    let japanese = "政策24「先端技術の活用により利便性の高い区民生活を実現する」について満足している区民の割合";
    for times in [1, 2, 5] {
        inside(&long("tl", &tagalog.repeat(times), &tagalog.repeat(times)).svg(&breaks, ""), "Tagalog");
        inside(&long("ja", &japanese.repeat(times), &japanese.repeat(times)).svg(&breaks, ""), "Japanese");
        inside(&long("en", &"W".repeat(70 * times), &"illi".repeat(70 * times)).svg(&breaks, ""), "one word");
    }
    let whole = long("tl", tagalog, tagalog).svg(&breaks, "");
    let title = whole.split_once("card-title").unwrap().1.split_once("</g>").unwrap().0;
    assert!(title.contains("teknolohiya)") && !title.contains('…'), "a title of that length is not cut: {title}");
}

#[test]
fn all_real_cards_stay_inside_the_frame() {
    for card in real().cards.all() {
        inside(&card.svg, card.path.as_str());
        assert!(!card.svg.contains("var(--"), "{}: a colour that is not filled", card.path);
    }
}

#[test]
fn a_character_without_glyph_is_told_and_drawn_as_a_printers_sign() {
    let painter = Painter::new(&real().theme.card().fonts);
    let (svg, missing) = painter.legible("<text>品川区𓀀 한국어 Añ 简体字 ก</text>");
    assert_eq!(svg, "<text>品川区〓 한국어 Añ 简体字 〓</text>");
    assert_eq!(missing.into_iter().collect::<String>(), "ก𓀀");
    let portal = Portal::start();
    portal.edit("content/portal.yaml", "tagline: ", "tagline: ก");
    let ran = portal.run("check");
    assert!(ran.errors.contains("card-without-glyph") && ran.errors.contains("have no ก (1 in all)"), "{}", ran.errors);
}

#[test]
fn chinese_cards_have_letters_of_chinese_shape() {
    let painter = Painter::new(&real().theme.card().fonts);
    let card = |tag: &str| painter.png(&long(tag, "直骨角复", "直骨").svg(&Breaks::load(), ".card-ground rect { fill: white }")).unwrap();
    assert_ne!(card("zh-Hans"), card("ja"));
    assert_eq!(card("ko"), card("ja"), "one font for all others");
}

/// Versions stand in the name of every card, so that no card is taken over from another drawing.
#[test]
fn the_names_of_cards_change_with_what_draws_them() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let painter = std::fs::read_to_string(root.join("src/card/painter.rs")).unwrap();
    let lock = std::fs::read_to_string(root.join("Cargo.lock")).unwrap();
    for name in ["resvg", "tiny-skia", "png"] {
        let version = lock.split_once(&format!("name = \"{name}\"\nversion = \"")).unwrap().1.split_once('"').unwrap().0;
        assert!(painter.contains(&format!("{name} {version}")), "src/card/painter.rs: DRAWING should say {name} {version}");
    }
}
