//! Translations as translators meet them: counts, files out and in, marks of stale text, a new language.

use std::fs;

use crate::program::Portal;

const AIM: &str = "content/narrative/mihon-plan/ja/1.md";
const ENGLISH: &str = "content/narrative/mihon-plan/en/1.md";
const PAGE: &str = "en/plans/mihon-plan/sections/1/index.html";

fn page(portal: &Portal, path: &str) -> String {
    String::from_utf8(portal.site().remove(path).unwrap_or_else(|| panic!("{path} is not there: {:?}", portal.site().keys().take(40).collect::<Vec<_>>())))
        .unwrap()
}

fn section_page(portal: &Portal) -> String {
    let path = portal.site().keys().find(|path| path.starts_with("en/") && path.ends_with("/1/index.html")).cloned().unwrap_or_else(|| PAGE.to_owned());
    page(portal, &path)
}

#[test]
fn the_starter_is_translated_whole() {
    let ran = Portal::start().run("status --format json");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    let status: serde_json::Value = serde_json::from_str(&ran.output).unwrap();
    assert_eq!(status[0]["edition"], "en");
    assert_eq!((&status[0]["total"]["missing"], &status[0]["total"]["stale"]), (&0.into(), &0.into()));
    assert_eq!(status[0]["total"]["wanted"], status[0]["total"]["translated"]);
}

/// told by the content of the source, not by its date.
#[test]
fn a_changed_source_makes_its_translation_stale_and_spacing_does_not() {
    let portal = Portal::start();
    let ran = portal.run("translate accept --edition en --machine");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    let text = fs::read_to_string(portal.root().join(ENGLISH)).unwrap();
    assert!(text.contains(" by=machine}"), "{text}");
    let source = fs::read_to_string(portal.root().join(AIM)).unwrap();
    fs::write(portal.root().join(AIM), source.replace("\n\n", "\n\n\n")).unwrap();
    assert_eq!(portal.run("build").code, 0);
    assert!(!section_page(&portal).contains("data-stale"), "spacing alone makes nothing stale");
    let first = source.lines().find(|line| !line.is_empty() && !line.starts_with('#')).unwrap();
    fs::write(portal.root().join(AIM), source.replace(first, &format!("{first}新しい文です。"))).unwrap();
    assert_eq!(portal.run("build").code, 0);
    let page = section_page(&portal);
    assert!(page.contains("data-stale") && page.contains("The Japanese text has changed"), "{page}");
    let ran = portal.run("translate accept --edition en --stale --reviewed");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    assert_eq!(portal.run("build").code, 0);
    assert!(!section_page(&portal).contains("data-stale"));
}

/// never silently in another language.
#[test]
fn a_missing_text_is_borrowed_marked_and_kept_from_search_engines() {
    let portal = Portal::start();
    fs::remove_file(portal.root().join(ENGLISH)).unwrap();
    assert_eq!(portal.run("build").code, 0);
    let page = section_page(&portal);
    for words in ["<div lang=\"ja\">", "noindex"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("rel=\"alternate\" hreflang=\"en\""), "a page that is not translated is no alternate");
}

#[test]
fn what_goes_out_as_po_comes_back_the_same() {
    let portal = Portal::start();
    let out = portal.root().join("po");
    let ran = portal.run(&format!("translate export --edition en {}", out.display()));
    assert_eq!(ran.code, 0, "{}", ran.errors);
    let before = crate::program::everything(&portal.root().join("content"));
    let ran = portal.run(&format!("translate import {}", out.join("mihon-plan.po").display()));
    assert!(ran.output.starts_with("0 translations taken"), "{}{}", ran.output, ran.errors);
    assert_eq!(crate::program::everything(&portal.root().join("content")), before);
}

#[test]
fn a_changed_translation_is_taken_from_po_and_from_a_workbook() {
    let portal = Portal::start();
    let root = portal.root();
    let catalogue = root.join("content/translations/en/mihon-plan.po");
    let text = fs::read_to_string(&catalogue).unwrap();
    let line = text.lines().rfind(|line| line.starts_with("msgstr \"")).unwrap().to_owned();
    let workbook = root.join("table.xlsx");
    assert_eq!(portal.run(&format!("translate export {}", workbook.display())).code, 0);
    fs::write(&catalogue, text.replace(&line, "msgstr \"Another word\"")).unwrap();
    let ran = portal.run(&format!("translate import --reviewed {}", workbook.display()));
    assert!(ran.output.starts_with("1 translations taken into 1 files"), "{}{}", ran.output, ran.errors);
    let back = fs::read_to_string(&catalogue).unwrap();
    assert!(back.contains(&line) && back.contains("# reviewed: yes"), "{back}");
}

#[test]
fn two_workbooks_of_one_portal_are_the_same_bytes() {
    let portal = Portal::start();
    let write = |name: &str| {
        let path = portal.root().join(name);
        assert_eq!(portal.run(&format!("translate export {}", path.display())).code, 0);
        fs::read(path).unwrap()
    };
    assert_eq!(write("a.xlsx"), write("b.xlsx"));
}

#[test]
fn a_new_language_from_right_to_left_is_one_catalogue_and_one_line() {
    let portal = Portal::start();
    let ran = portal.run("init-language ar");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    let settings = fs::read_to_string(portal.root().join("content/portal.yaml")).unwrap();
    assert!(settings.contains(", ar]"), "{settings}");
    let phrases = portal.root().join("themes/default/phrases/ar.po");
    let filled: Vec<String> = fs::read_to_string(&phrases).unwrap().split("\n\n").map(translated).collect();
    fs::write(&phrases, filled.join("\n\n")).unwrap();
    let ran = portal.run("build");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    let home = page(&portal, "ar/index.html");
    assert!(home.contains("<html lang=\"ar\" dir=\"rtl\">") && home.contains("العربية"), "{home}");
}

/// An entry with a translation: its places kept, its words in brackets.
fn translated(block: &str) -> String {
    let key = block.lines().find_map(|line| line.strip_prefix("msgctxt \"")?.strip_suffix('"'));
    let source = block.lines().find_map(|line| line.strip_prefix("msgid \"")?.strip_suffix('"')).unwrap_or_default();
    let words = match key {
        None => return block.to_owned(),
        Some("edition-name") => "العربية".to_owned(),
        Some("text-direction") => "rtl".to_owned(),
        Some("format-month-names") => source.to_owned(),
        Some(key) => format!("[{key}] {}", places(source)),
    };
    block.replace("msgstr \"\"", &format!("msgstr \"{words}\""))
}

fn places(source: &str) -> String {
    source.match_indices('{').filter_map(|(at, _)| source[at..].split_inclusive('}').next()).collect::<Vec<_>>().join(" ")
}

/// who translated, and that nobody has reviewed it.
#[test]
fn a_page_says_that_a_machine_translated_it_until_people_have_reviewed_it() {
    let portal = Portal::start();
    let said = "Parts of it were translated by machine";
    assert_eq!(portal.run("build").code, 0);
    assert!(section_page(&portal).contains(said), "the words of the theme are made by machine");
    let phrases = include_str!("../../themes/default/phrases/en.po").replace("X-Reviewed: no", "X-Reviewed: yes");
    fs::create_dir_all(portal.root().join("themes/default/phrases")).unwrap();
    fs::write(portal.root().join("themes/default/phrases/en.po"), phrases).unwrap();
    assert_eq!(portal.run("build").code, 0);
    assert!(!section_page(&portal).contains(said), "all of it is reviewed");
    assert_eq!(portal.run("translate accept --edition en --machine").code, 0);
    assert_eq!(portal.run("build").code, 0);
    assert!(section_page(&portal).contains(said));
    for file in fs::read_dir(portal.root().join("content/narrative/mihon-plan/en")).unwrap() {
        let file = file.unwrap().path();
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace(" by=machine}", " by=machine reviewed=yes}")).unwrap();
    }
    assert_eq!(portal.run("build").code, 0);
    assert!(!section_page(&portal).contains(said));
}

/// the numbers of a translation are those of its source.
#[test]
fn a_translation_with_another_number_stops_the_build() {
    let portal = Portal::start();
    let catalogue = portal.root().join("content/translations/en/mihon-plan.po");
    let text = fs::read_to_string(&catalogue).unwrap();
    fs::write(&catalogue, format!("{text}\nmsgid \"5,000件の相談\"\nmsgstr \"500 consultations\"\n")).unwrap();
    let ran = portal.run("check --lang en");
    assert_eq!(ran.code, 1);
    assert!(ran.errors.contains("error[number-parity]") && ran.errors.contains("missing: 5000; only there: 500"), "{}", ran.errors);
}

/// Makes missing or stale translations an error in the settings.
fn strict(portal: &Portal, rules: &[&str]) {
    let checks: String = rules.iter().map(|rule| format!("  {rule}: error\n")).collect();
    let path = portal.root().join("content/portal.yaml");
    let settings = fs::read_to_string(&path).unwrap();
    fs::write(path, format!("{settings}checks:\n{checks}")).unwrap();
}

/// The faults of a check in English: exit code and everything said.
fn checked(portal: &Portal) -> (i32, String) {
    let ran = portal.run("check --lang en");
    (ran.code, ran.errors)
}

#[test]
fn missing_or_stale_wording_is_a_warning_and_an_error_where_the_settings_say_so() {
    let portal = Portal::start();
    let catalogue = portal.root().join("content/translations/en/mihon-plan.po");
    let text = fs::read_to_string(&catalogue).unwrap();
    let entry = text.split("\n\n").last().unwrap().trim_end().to_owned();
    let fuzzy = text.replace(&entry, &format!("#, fuzzy\n{entry}"));
    let none = text.replace(&entry, "");
    for (rule, changed) in [("stale-translation", &fuzzy), ("missing-translation", &none)] {
        let portal = Portal::start();
        let catalogue = portal.root().join("content/translations/en/mihon-plan.po");
        assert_eq!(checked(&portal).0, 0);
        fs::write(&catalogue, changed).unwrap();
        let (code, said) = checked(&portal);
        assert!(code == 0 && said.contains(&format!("warning[{rule}]")), "{rule}: {said}");
        strict(&portal, &[rule]);
        let (code, said) = checked(&portal);
        assert!(code == 1 && said.contains(&format!("error[{rule}]")), "{rule}: {said}");
        assert_eq!(portal.run("build").code, 1, "nothing is published");
    }
}

#[test]
fn missing_or_stale_narrative_is_a_warning_and_an_error_where_the_settings_say_so() {
    let text = fs::read_to_string(Portal::start().root().join(ENGLISH)).unwrap();
    let last = text.rfind("\n## ").unwrap();
    let first = text.lines().next().unwrap();
    let stale = text.replacen(first, &format!("{first} {{from=00000000}}"), 1);
    let cases = [("missing-translation", Some(text[..last].to_owned())), ("stale-translation", Some(stale)), ("section-without-narrative", None)];
    for (rule, changed) in cases {
        let portal = Portal::start();
        match changed {
            Some(text) => fs::write(portal.root().join(ENGLISH), text).unwrap(),
            None => fs::remove_file(portal.root().join(ENGLISH)).unwrap(),
        }
        let (code, said) = checked(&portal);
        assert!(code == 0 && said.contains(&format!("warning[{rule}]")), "{rule}: {said}");
        strict(&portal, &[rule]);
        let (code, said) = checked(&portal);
        assert!(code == 1 && said.contains(&format!("error[{rule}]")), "{rule}: {said}");
    }
}

#[test]
fn the_notice_above_every_page_is_translated_too() {
    let portal = Portal::start();
    portal.edit("content/portal.yaml", "demonstration: true\n", "demonstration: true\nnotice: {text: 工事のお知らせ, from: 2026-03-01, until: 2026-05-01}\n");
    let (code, said) = checked(&portal);
    assert!(code == 0 && said.contains("warning[missing-translation]") && said.contains("工事のお知らせ"), "{said}");
    let status: serde_json::Value = serde_json::from_str(&portal.run("status --format json").output).unwrap();
    assert_eq!(status[0]["total"]["missing"], 1);
}
