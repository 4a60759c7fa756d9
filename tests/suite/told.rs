//! What readers are told: changes since the last publication, corrections, the notice bar, and where to say that something is unclear.

use std::fs;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::program::Portal;

const SEEDS: &str = "seeds/mihon-plan/sections/10-learning.yaml";

impl Portal {
    fn page(&self, path: &str) -> String {
        fs::read_to_string(self.root().join("public").join(path)).unwrap()
    }

    /// A page without what only guides voices and line breaks.
    fn words(&self, path: &str) -> String {
        super::program::unmarked(&self.page(path)).replace("<wbr>", "").replace("</span>", "")
    }

    fn build(&self) -> String {
        let ran = self.run("build");
        assert_eq!(ran.code, 0, "{}", ran.errors);
        ran.errors
    }

    fn settings(&self, line: &str) {
        self.edit("content/portal.yaml", "\neditions:", &format!("\n{line}\neditions:"));
    }
}

#[test]
fn a_changed_target_is_told_everywhere_and_its_missing_reason_is_a_finding() {
    let portal = Portal::start();
    portal.build();
    assert!(portal.page("ja/changes/index.html").contains("変わったことはありません"));
    portal.edit(SEEDS, "2027 target: 4地区", "2027 target: 5地区\n            2026 result: 3地区");
    let said = portal.build();
    assert!(said.contains("warning[target-without-reason]"), "{said}");
    assert!(said.contains("add `was: [{value: 4地区, changed: "), "{said}");
    let english = portal.page("en/changes/index.html");
    assert!(english.contains("targets changed: 1, results added: 1"), "{english}");
    let indicator = portal.page("ja/mihon-plan/indicators/mobile-library-areas/index.html");
    assert!(indicator.contains("2027年度 目標: 4地区 → 5地区"), "{indicator}");
    assert!(portal.page("ja/changes/feed.atom").contains("目標の変更1件、実績の追加1件"));
    let feed: serde_json::Value = serde_json::from_str(&portal.page("en/changes/feed.json")).unwrap();
    assert_eq!(feed["items"].as_array().unwrap().len(), 1);
    let data: serde_json::Value = serde_json::from_str(&portal.page("data/changes.json")).unwrap();
    assert_eq!((data["changes"][1]["kind"].as_str(), data["changes"][1]["old"].as_str()), (Some("target-changed"), Some("4地区")));
}

#[test]
fn a_second_build_keeps_the_changes_and_makes_the_same_bytes() {
    let portal = Portal::start();
    portal.build();
    portal.edit(SEEDS, "2027 target: 4地区", "2027 target: {value: 5地区, was: [{value: 4地区, changed: 2026-04, why: 地区が増えたため}]}");
    let said = portal.build();
    assert!(!said.contains("target-without-reason"), "{said}");
    let first = portal.site();
    assert!(portal.page("ja/changes/index.html").contains("地区が増えたため"));
    portal.build();
    assert!(first == portal.site());
    let ran = portal.run(&format!("build --output {} --since {}", portal.root().join("other").display(), portal.root().join("public").display()));
    assert_eq!(ran.code, 0, "{}", ran.errors);
    let mut other = crate::program::everything(&portal.root().join("other"));
    other.insert(".gitkeep".to_owned(), Vec::new());
    assert!(first == other);
}

#[test]
fn a_plan_is_one_page_that_prints_whole() {
    let portal = Portal::start();
    portal.build();
    let page = portal.words("ja/mihon-plan/booklet/index.html");
    for words in
        ["class=\"qr\"", "href=\"#section-1-1\"", "id=\"programme-mobile-library\"", "id=\"section-1-1-library-satisfaction-name\"", "/ja/mihon-plan/</p>"]
    {
        assert!(page.contains(words), "{words}");
    }
    let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let once: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len(), "a name is used twice");
    let numbers: Vec<&str> = page.split("<sup class=\"footnote\">").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    let list = page.split("<ol class=\"addresses\">").nth(1).unwrap().split("</ol>").next().unwrap();
    let most = numbers.iter().map(|number| number.parse::<usize>().unwrap()).max().unwrap();
    assert_eq!(list.matches("<li").count(), most);
    assert!(portal.page("ja/mihon-plan/index.html").contains("href=\"booklet/index.html\""));
}

#[test]
fn deadlines_are_a_calendar_and_all_tables_a_workbook() {
    let portal = Portal::start();
    portal.build();
    let calendar = portal.page("en/mihon-plan/milestones.ics");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    assert!(calendar.contains("DTSTART;VALUE=DATE:20290331\r\nDTEND;VALUE=DATE:20290401\r\n"), "{calendar}");
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "{calendar}");
    let book = fs::read(portal.root().join("public/data/excel/mihon-plan.xlsx")).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book)).unwrap();
    let sheet = book.worksheet_range("indicators").unwrap();
    assert_eq!(sheet.get_value((1, 11)), Some(&Data::Float(62.0)));
}

#[test]
fn the_screens_of_a_plan_hold_every_target_and_need_no_script() {
    let portal = Portal::start();
    portal.build();
    let page = portal.page("ja/mihon-plan/signage/index.html");
    assert!(page.contains("<span class=\"large\">70.0%</span>") && page.contains("<span class=\"large\">6地区</span>"), "{page}");
    assert!(!page.contains("class=\"slide\" hidden"), "without script all are there");
}

#[test]
fn a_correction_stands_on_its_page_among_the_changes_and_in_the_data() {
    let portal = Portal::start();
    let errata = "- date: 2026-11-20\n  about: mihon-plan/mobile-library-areas\n  what: 2028年度の目標を5地区と書いていました。正しくは6地区です。\n  why: 写しまちがい\n";
    fs::write(portal.root().join("content/errata.yaml"), errata).unwrap();
    portal.build();
    for page in ["ja/mihon-plan/indicators/mobile-library-areas/index.html", "ja/changes/index.html"] {
        let page = portal.words(page);
        assert!(page.contains("2028年度の目標を5地区と書いていました。正しくは6地区です。") && page.contains("写しまちがい"), "{page}");
    }
    assert!(portal.page("data/changes.json").contains("\"why\": \"写しまちがい\""));
    fs::write(portal.root().join("content/errata.yaml"), errata.replace("-areas", "-area")).unwrap();
    let ran = portal.run("check");
    assert!(ran.code == 1 && ran.errors.contains("did you mean `mobile-library-areas`?"), "{}", ran.errors);
}

#[test]
fn a_notice_stands_first_on_every_page_in_its_days_and_no_longer() {
    let portal = Portal::start();
    portal.settings("notice: {text: 台風のため窓口を閉じています, from: 2026-09-01, until: 2026-09-03}");
    let shown = |date: &str| {
        assert_eq!(portal.run(&format!("build --date {date}")).code, 0);
        ["ja/index.html", "en/mihon-plan/index.html", "index.html"].map(|page| {
            let page = portal.page(page);
            page.find("台風のため窓口を閉じています").is_some_and(|notice| notice < page.find("<header").unwrap())
        })
    };
    assert_eq!(shown("2026-09-03"), [true; 3]);
    assert_eq!(shown("2026-09-04"), [false; 3]);
    portal.edit("content/portal.yaml", "until: 2026-09-03", "until: 2026-08-31");
    let ran = portal.run("check");
    assert!(ran.code == 1 && ran.errors.contains("error[notice-ends-before-it-begins]"), "{}", ran.errors);
    assert_eq!(portal.run("build --date tomorrow").code, 2);
}

#[test]
fn readers_reach_the_city_with_the_page_filled_in() {
    let portal = Portal::start();
    portal.settings("feedback: koho@example.jp");
    portal.build();
    let page = portal.page("en/mihon-plan/index.html");
    assert!(page.contains("href=\"mailto:koho@example.jp?subject=Hard%20to%20understand%3A%20"), "{page}");
    portal.edit("content/portal.yaml", "feedback: koho@example.jp", "feedback: \"https://example.jp/form?where={url}\"");
    portal.build();
    assert!(portal.page("ja/index.html").contains("https://example.jp/form?where=https%3A%2F%2F"));
    portal.edit("content/portal.yaml", "https://example.jp/form?where={url}", "somewhere");
    let ran = portal.run("check");
    assert!(ran.code == 1 && ran.errors.contains("error[bad-feedback]"), "{}", ran.errors);
}
