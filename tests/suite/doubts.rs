//! Doubts, mended prints and explanations as a reader sees them: on the page of sources, beside values, in the open data.

use std::collections::BTreeMap;

use shirube::path::SitePath;
use shirube::pipeline::{Site, prepare};
use shirube::source::Sources;

const SETTINGS: &str = "
title: 見本
tagline: 見本の計画
base-url: https://example.org/plans/
publisher: 見本市
contact: https://example.org/contact
editions: [ja, ja-simple, en]
updated: 2026-04
licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
";

const PLAN: &str = "
city: sample
title: 見本計画
role: operations
source: plan.txt
line: 1
period: 2016-2018
levels: [章]
corrections:
  - {kind: wording, where: 表紙と奥付, printed: 計画, mended: 見本計画, note: 奥付には題の一部だけがある, line: 2}
";

/// One English word for the unit 割, as a translator would leave it.
const ENGLISH: &str = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgctxt \"unit\"\nmsgid \"割\"\nmsgstr \"tenths\"\n";

/// A plan of one section, `1`, in which the given contents stand, and of one unit.
fn site(contents: &str) -> Site {
    let section = format!("- section: \"1\"\n  level: 章\n  title: しくみ\n  no-text: true\n  line: 10\n{}", contents.trim_start_matches('\n'));
    let files = [
        ("content/portal.yaml", SETTINGS),
        ("content/translations/en/sample.po", ENGLISH),
        ("seeds/cities.yaml", "- {city: sample, name: 見本市, departments: [{id: planning, name: 企画課}]}\n"),
        ("seeds/sample-plan/plan.yaml", PLAN),
        ("seeds/sample-plan/organisation.yaml", "- {unit: desk, name: 窓口, printed: 窓回, kind: desk, line: 90}\n"),
        ("seeds/sample-plan/sections/1.yaml", &section),
    ];
    let files: BTreeMap<String, Vec<u8>> = files.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect();
    let prepared = prepare(&Sources { files });
    prepared.site.unwrap_or_else(|| panic!("{:#?}", prepared.report.findings()))
}

/// A file of the site as text.
fn text(site: &Site, path: &str) -> String {
    String::from_utf8(site.render(&SitePath::parse(path).unwrap()).unwrap().unwrap()).map(|page| crate::program::unmarked(&page)).unwrap().replace("<wbr>", "")
}

/// What stands between two pieces of a text, the first time that both occur.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).unwrap_or_else(|| panic!("no {start} in:\n{text}")).1;
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} in:\n{text}")).0
}

/// All of a page's headings of the second level and items of lists of doubts, in order.
fn doubts(page: &str) -> Vec<&str> {
    let main = between(page, "<main", "</main>");
    let entries = main.split('\n').filter_map(|line| {
        let line = line.strip_prefix("<section>").unwrap_or(line);
        let line = line.strip_prefix("<ul class=\"corrections\">").unwrap_or(line);
        (line.starts_with("<h2>") || line.starts_with("<li>")).then_some(line)
    });
    entries.collect()
}

const DOUBTFUL: &str = r#"
  also: [{title: 仕組み, where: 目次, line: 5}]
  corrections:
    - {kind: other, where: 前文, note: 主語がない, line: 15}
  facts:
    - {id: staff, label: [職員数, 計], value: {printed: 18人, doubt: 表と合わない}, date: 2016, date-doubt: 時点が不明, line: 12}
  tables:
    - id: money
      title: 予算
      unit: 千円
      line: 20
      columns: [額]
      rows:
        - {line: 21, cells: [総務, {printed: "17,000,000", value: "17,000", explain: 円で印刷されている}]}
        - {line: 22, cells: [合計, "9,999"], total: differs, note: 出典の注}
  programmes:
    - id: survey
      name: 事業
      kind: yearly
      line: 60
      departments: [企画課]
      activities:
        - {text: 検討, years: 2016-2017, uncertain: {earliest: 2016, latest: 2018, why: 幅が不明}}
"#;

#[test]
fn the_page_of_sources_shows_every_doubt_where_it_stands() {
    let site = site(DOUBTFUL);
    let page = text(&site, "ja/sample-plan/source/index.html");
    assert_eq!(
        doubts(&page),
        [
            "<h2>文書の全体</h2>",
            "<li><span class=\"flag\">表記の違い</span> 表紙と奥付 <span class=\"pause\">印刷:</span> <q>計画</q> <span class=\"pause\">意味:</span> <q>見本計画</q> <span class=\"why\">奥付には題の一部だけがある</span> <span class=\"source\">出典 2行</span></li>",
            "<h2><a href=\"../1/index.html\">しくみ</a></h2>",
            "<li><span class=\"flag\">表記の違い</span> <a href=\"../1/index.html\">目次 / しくみ</a> <span class=\"pause\">印刷:</span> <q>仕組み</q> <span class=\"pause\">意味:</span> <q>しくみ</q> <span class=\"source\">出典 5行</span></li>",
            "<li><span class=\"flag\">そのほか</span> <a href=\"../1/index.html#staff\">職員数 / 計</a> <span class=\"pause\">印刷:</span> <q>18人</q> <span class=\"why\">表と合わない</span> <span class=\"source\">出典 12行</span></li>",
            "<li><span class=\"flag\">そのほか</span> <a href=\"../1/index.html#staff\">職員数 / 計</a> <span class=\"pause\">意味:</span> <q>2016年</q> <span class=\"why\">時点が不明</span> <span class=\"source\">出典 12行</span></li>",
            "<li><span class=\"flag\">そのほか</span> 前文 <span class=\"why\">主語がない</span> <span class=\"source\">出典 15行</span></li>",
            "<li><span class=\"flag\">単位</span> <a href=\"../1/index.html#money\">予算 / 総務 / 額</a> <span class=\"pause\">印刷:</span> <q>17,000,000</q> <span class=\"pause\">意味:</span> <q>17,000</q> <span class=\"why\">円で印刷されている</span> <span class=\"source\">出典 21行</span></li>",
            "<li><span class=\"flag\">合計</span> <a href=\"../1/index.html#money\">予算 / 合計</a> <span class=\"pause\">印刷:</span> <q>9,999</q> <span class=\"why\">出典の注</span> <span class=\"source\">出典 22行</span></li>",
            "<h2><a href=\"../programmes/survey/index.html\">事業</a></h2>",
            "<li><span class=\"flag\">年度の範囲</span> <a href=\"../programmes/survey/index.html\">事業 / 検討</a> <span class=\"pause\">意味:</span> <q>2016年度から2017年度まで</q> <span class=\"why\">幅が不明</span> <span class=\"source\">出典 60行</span></li>",
            "<h2><a href=\"../organisation/index.html#desk\">窓口</a></h2>",
            "<li><span class=\"flag\">読み違い・誤植</span> <a href=\"../organisation/index.html#desk\">窓口</a> <span class=\"pause\">印刷:</span> <q>窓回</q> <span class=\"pause\">意味:</span> <q>窓口</q> <span class=\"source\">出典 90行</span></li>",
        ]
    );
    assert_eq!(between(&page, "<dt>疑問点の数</dt><dd>", "</dd>"), "9");
}

#[test]
fn the_page_of_sources_counts_what_the_open_data_lists() {
    let site = site(DOUBTFUL);
    let rows = text(&site, "data/sample-plan/corrections.csv").lines().count() - 1;
    for edition in ["ja", "en"] {
        let page = text(&site, &format!("{edition}/sample-plan/source/index.html"));
        assert_eq!(page.matches("<span class=\"flag\">").count(), rows, "{edition}");
        assert!(page.contains(&format!("<dd>{rows}</dd>")), "{edition}");
    }
}

#[test]
fn every_link_to_a_doubtful_thing_leads_to_its_anchor() {
    let site = site(DOUBTFUL);
    let page = text(&site, "en/sample-plan/source/index.html");
    let main = between(&page, "<main", "</main>");
    let links: Vec<(&str, &str)> =
        main.split("href=\"../").skip(1).filter_map(|rest| rest.split('"').next().filter(|href| !href.starts_with(".."))?.split_once('#')).collect();
    assert_eq!(links.len(), 6);
    for (path, anchor) in links {
        assert!(text(&site, &format!("en/sample-plan/{path}")).contains(&format!("id=\"{anchor}\"")), "{path}#{anchor}");
    }
}

const WORDED: &str = r#"
  tables:
    - id: rules
      title: きまり
      line: 20
      columns: [説明]
      rows:
        - {line: 21, cells: [一, {printed: 申の記, value: 甲の記, note: 出典の注, doubt: 別の字かもしれない, explain: 申は甲の誤植}]}
        - {line: 22, cells: [二, {printed: 乙の記, doubt: 意味が通らない}]}
        - {line: 23, cells: [三, {printed: 丙の記, explain: 題と合わない}]}
"#;

#[test]
fn words_in_a_cell_show_note_doubt_and_explanation_each_as_what_it_is() {
    let page = text(&site(WORDED), "ja/sample-plan/1/index.html");
    let cells: Vec<&str> = page.split("<td>").skip(1).filter_map(|rest| rest.split("</td>").next()).collect();
    let note = |kind: &str, label: &str, words: &str| format!("<span class=\"note note-{kind}\"><span class=\"note-label\">{label}</span> {words}</span>");
    assert_eq!(
        cells,
        [
            [
                "甲の記",
                &note("printed", "印刷では", "申の記"),
                &note("note", "注", "出典の注"),
                &note("doubt", "確かでないこと", "別の字かもしれない"),
                &note("explain", "説明", "申は甲の誤植")
            ]
            .concat(),
            ["乙の記", &note("doubt", "確かでないこと", "意味が通らない")].concat(),
            ["丙の記", &note("explain", "説明", "題と合わない")].concat(),
        ]
    );
}

#[test]
fn the_open_data_carries_note_doubt_and_explanation_of_words_in_a_cell() {
    let site = site(WORDED);
    let facts = text(&site, "data/sample-plan/facts.csv");
    assert!(facts.contains("申の記,,,出典の注; 別の字かもしれない; 申は甲の誤植,plan.txt#L21,甲の記,"), "{facts}");
    let plan: serde_json::Value = serde_json::from_str(&text(&site, "data/sample-plan/plan.json")).unwrap();
    let rows = &plan["sections"][0]["tables"][0]["rows"];
    assert_eq!(
        rows[0]["cells"],
        serde_json::json!([{"text": {"ja": "甲の記"}, "printed": "申の記", "note": {"ja": "出典の注"}, "doubt": {"ja": "別の字かもしれない"}, "explain": {"ja": "申は甲の誤植"}}])
    );
    assert_eq!(rows[1]["cells"], serde_json::json!([{"text": {"ja": "乙の記"}, "doubt": {"ja": "意味が通らない"}}]));
}

#[test]
fn doubts_about_words_in_a_cell_are_in_the_list_of_all() {
    let list = text(&site(WORDED), "data/sample-plan/corrections.csv");
    let rows: Vec<&str> = list.lines().filter_map(|line| line.split_once(",1,rules").map(|(row, _)| row)).collect();
    assert_eq!(
        rows,
        [
            "misread,きまり,申の記,甲の記,申は甲の誤植,plan.txt#L21",
            "other,きまり / 一 / 説明,申の記,甲の記,別の字かもしれない,plan.txt#L21",
            "other,きまり / 二 / 説明,乙の記,,意味が通らない,plan.txt#L22",
            "other,きまり / 三 / 説明,丙の記,,題と合わない,plan.txt#L23",
        ]
    );
}

/// The value and the notes of the only fact of a section's page.
fn fact(site: &Site, edition: &str) -> (String, Vec<String>) {
    let page = text(site, &format!("{edition}/sample-plan/1/index.html"));
    let said = between(&page, "<dl class=\"stated\">", "</dl>").to_owned();
    let value = between(&said, "<dd>", " <span class=\"source\">").to_owned();
    (value, said.split("<span class=\"note note-").skip(1).map(|note| without_tags(note.split_once('>').unwrap().1)).collect())
}

fn without_tags(html: &str) -> String {
    let mut pieces = html.split('<');
    let first = pieces.next().unwrap_or("").to_owned();
    pieces.fold(first, |said, piece| said + piece.split_once('>').map_or("", |(_, text)| text)).trim().to_owned()
}

fn stated(value: &str) -> Site {
    site(&format!("\n  facts:\n    - {{id: stated, label: 割合, value: {value}, line: 12}}\n"))
}

#[test]
fn a_neutral_print_that_is_wrong_stands_as_printed_with_the_meant_value_beside_it() {
    let site = stated("{printed: \"17,000,000\", value: \"17,000\", explain: 円で印刷}");
    assert_eq!(fact(&site, "ja"), ("17,000,000".to_owned(), vec!["意味する値 17,000".to_owned(), "説明 円で印刷".to_owned()]));
    assert_eq!(fact(&site, "en").0, "17,000,000");
    assert_eq!(fact(&site, "en").1[0], "Meant 17,000");
}

#[test]
fn an_explained_print_in_words_gives_way_to_the_meant_value_and_is_a_note() {
    let site = stated("{printed: 8割を超えており, value: 80%以上, explain: 割を百分率に直した}");
    assert_eq!(fact(&site, "ja"), ("80%以上".to_owned(), vec!["印刷では 8割を超えており".to_owned(), "説明 割を百分率に直した".to_owned()]));
    let (value, notes) = fact(&site, "en");
    assert_eq!((value.as_str(), notes[0].as_str()), ("80% or more", "Printed as 8割を超えており"));
}

#[test]
fn tenths_are_said_as_percent_outside_japanese() {
    for (printed, english) in [
        ("4割", "40%"),
        ("8.5割", "85%"),
        ("7割以上", "70% or more"),
        ("7～8割", "70 to 80%"),
        ("4割程度", "about 40%"),
        ("約3割", "about 30%"),
        ("4人", "4 人"),
    ] {
        let site = stated(printed);
        assert_eq!(fact(&site, "en").0, english, "{printed}");
        assert!(["ja", "easy"].iter().all(|edition| !fact(&site, edition).0.contains('%')), "{printed}");
    }
}

#[test]
fn the_open_data_keeps_tenths_as_the_source_counts_them() {
    let facts = text(&stated("4割"), "data/sample-plan/facts.csv");
    let row = facts.lines().find(|line| line.starts_with("stated,")).unwrap();
    assert!(row.contains(",割合,4,,割,,4割,") && row.contains(",tenths,"), "{row}");
}
