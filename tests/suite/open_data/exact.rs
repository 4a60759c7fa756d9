//! A small portal with one of each difficult thing: what exactly stands in the cells.

use std::collections::BTreeMap;

use super::Open;
use shirube::source::{self, Sources};

const SETTINGS: &str = "
title: 見本
tagline: 見本の計画
base-url: https://example.org/plans/
publisher: 見本市
contact: https://example.org/contact
editions: [ja, en]
updated: 2026-04
licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
";

const PLAN: &str = "
city: sample
title: 見本計画
role: plan
source: plan.txt
line: 1
period: 2016-2018
period-line: 2
publisher: {says: 見本市, line: 3}
issued: {says: 2016-04, printed: 平成28年4月, line: 4}
levels: [章]
";

const SECTIONS: &str = r#"
- section: "1"
  level: 章
  title: しくみ, みらい
  printed: しきみ, みらい
  line: 10
  also: [{title: 別の名, where: 目次, line: 5}]
  indicators:
    - id: share
      name: 割合
      unit: "%"
      good: keep
      kind: cumulative
      line: 11
      series:
        - {name: 在住, values: {2016 actual: 50.0%}}
        - {name: 在勤, values: {2016 actual: —}}
      values:
        2017 target: {printed: 70～80%以内, doubt: 確かでない, explain: 説明}
        2018 final: 60%以上
    - {id: ratio, name: 率, unit: none, good: up, line: 12, values: {2018 final: 1.00以上, 2017 target: 減少}}
  tables:
    - id: money
      title: 予算
      unit: 千円
      date: FY2018
      line: 20
      columns: [[今年, 額], [今年, 率]]
      column-units: [千円, "%"]
      rows:
        - {line: 21, cells: [総額, "1,234", "5.0"]}
        - {line: 22, cells: [合計, "9,999", 不明], total: differs}
  lists:
    - {id: works, title: 工事, status: done, date: 2017-10, line: 30-31, items: [甲, 乙]}
  services:
    - {id: paper, name: 広報, start: 1947, start-printed: 昭和22年, copies: "約1,000部", line: 40, channels: [{name: 新聞, copies: 延べ900部, line: 41}]}
  facts:
    - {id: cut, label: [職員数, 削減], value: "約1,800人", per: year, date: 2016..2018, date-doubt: 年が不明, line: 50}
    - {id: name, label: 名, says: 甲, printed: 申, why: 誤り, line: 51}
  programmes:
    - id: work
      name: 事業（各区）
      kind: yearly
      line: 60
      departments: [企画課]
      activities:
        - {text: 検討, years: 2016, uncertain: {earliest: 2016, latest: 2017, why: 幅が不明}}
        - {text: 実施, years: 2018-}
"#;

const ENGLISH: &str = r#"
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "割合"
msgstr "Share"

msgid "総額"
msgstr "Total"

msgid "今年"
msgstr "This year"

msgid "額"
msgstr "amount"

msgctxt "unit"
msgid "千円"
msgstr "thousand yen"
"#;

const NARRATIVE: &str = "## めざすこと {line=10-11}\n\n{1}を**よく**します。{share 2016 在住}と{money 総額 額}、A&B。\n\n- {fy 2018}\n- {cut date}\n";

fn small() -> Open {
    let files = [
        ("content/portal.yaml", SETTINGS),
        ("content/narrative/sample-plan/ja/1.md", NARRATIVE),
        ("content/translations/en/sample.po", ENGLISH),
        ("seeds/cities.yaml", "- {city: sample, name: 見本市, departments: [{id: planning, name: 企画課}]}\n"),
        ("seeds/sample-plan/plan.yaml", PLAN),
        ("seeds/sample-plan/sections/1.yaml", SECTIONS),
    ];
    let files: BTreeMap<String, Vec<u8>> = files.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect();
    let sources = Sources { files };
    let findings = source::load(&sources).report;
    assert!(!findings.has_errors(), "{:#?}", findings.findings());
    Open::of(&sources)
}

#[test]
fn values_keep_their_printed_precision_and_say_how_they_are_meant() {
    let text = small();
    let table = text.table("data/sample-plan/indicators.csv");
    let columns = ["indicator_id", "series", "unit", "fiscal_year", "role", "comparator", "value", "upper", "raw", "qualifier", "cumulative", "direction"];
    let rows: Vec<String> = table.rows.iter().map(|row| columns.map(|column| &row[table.at(column)]).join("|")).collect();
    assert_eq!(
        rows,
        [
            "share|在住|%|2016|actual|=|50.0||50.0%||true|keep",
            "share|在住|%|2017|target|range|70|80|70～80%以内|以内|true|keep",
            "share|在住|%|2018|final_target|>=|60||60%以上|以上|true|keep",
            "share|在勤|%|2016|actual|none|||—||true|keep",
            "share|在勤|%|2017|target|range|70|80|70～80%以内|以内|true|keep",
            "share|在勤|%|2018|final_target|>=|60||60%以上|以上|true|keep",
            "ratio|||2017|target|decrease|||減少|||up",
            "ratio|||2018|final_target|>=|1.00||1.00以上|以上||up",
        ]
    );
    assert_eq!(table.rows[1][table.at("note")], *"確かでない; 説明");
}

#[test]
fn a_text_without_a_translation_is_left_empty_and_not_repeated() {
    let open = small();
    let indicators = open.table("data/sample-plan/indicators.csv");
    assert_eq!(indicators.column("name_en"), ["Share", "Share", "Share", "Share", "Share", "Share", "", ""]);
    let facts = open.table("data/sample-plan/facts.csv");
    let cell = facts.find(("fact_id", "money.1.1"), &["table", "label", "label_en", "table_en", "value", "unit", "unit_en", "fiscal_year", "source"]);
    assert_eq!(cell, ["予算", "総額 / 今年 / 額", "Total / This year / amount", "", "1234", "千円", "thousand yen", "2018", "plan.txt#L21"]);
    let percent = facts.find(("fact_id", "money.1.2"), &["label_en", "value", "unit", "raw"]);
    assert_eq!(percent, ["", "5.0", "%", "5.0"]);
}

#[test]
fn facts_lists_services_and_the_imprint_stand_in_one_table() {
    let open = small();
    let facts = open.table("data/sample-plan/facts.csv");
    let of =
        |id: &str| facts.find(("fact_id", id), &["label", "value", "qualifier", "raw", "fiscal_year", "date", "date_to", "text", "note", "source"]).join("|");
    assert_eq!(of("cut"), "職員数 / 削減|1800|約|約1,800人||2016|2018||年が不明|plan.txt#L50");
    assert_eq!(of("name"), "名|||申||||甲|誤り|plan.txt#L51");
    assert_eq!(of("works.2"), "2|||乙||2017-10||乙||plan.txt#L31");
    assert_eq!(of("paper.start"), "開始|||昭和22年||1947||||plan.txt#L40");
    assert_eq!(of("paper.channel-1"), "届け方 / 新聞|900|延べ|延べ900部||||||plan.txt#L41");
    assert_eq!(of("plan.issued"), "発行時期|||平成28年4月||2016-04||||plan.txt#L4");
    assert_eq!(facts.find(("fact_id", "plan.period"), &["section_id", "fiscal_year", "fiscal_year_to", "raw"]), ["", "2016", "2018", ""]);
}

#[test]
fn doubts_are_listed_with_the_kind_that_fits() {
    let open = small();
    let table = open.table("data/sample-plan/corrections.csv");
    let columns = ["kind", "where", "printed", "mended", "note", "source"];
    let rows: Vec<String> = table.rows.iter().map(|row| columns.map(|column| &row[table.at(column)]).join("|")).collect();
    assert_eq!(
        rows,
        [
            "wording|目次 / しくみ, みらい|別の名|しくみ, みらい||plan.txt#L5",
            "span|事業（各区） / 検討||2016|幅が不明|plan.txt#L60",
            "sum|予算 / 合計|9,999; 不明|||plan.txt#L22",
            "misread|しくみ, みらい|しきみ, みらい|しくみ, みらい||plan.txt#L10",
            "misread|名|申|甲|誤り|plan.txt#L51",
            "unit|割合 / 2017|70～80%以内||説明|plan.txt#L11",
            "other|割合 / 2017|70～80%以内||確かでない|plan.txt#L11",
            "other|職員数 / 削減||2016|年が不明|plan.txt#L50",
        ]
    );
}

#[test]
fn an_open_end_and_an_uncertain_span_are_said_in_columns() {
    let open = small();
    let table = open.table("data/sample-plan/activities.csv");
    let of = |id: &str| table.find(("activity_id", id), &["from_fy", "to_fy", "open_ended", "uncertain", "earliest_fy", "latest_fy", "note"]).join("|");
    assert_eq!(of("work.1"), "2016|2016|false|true|2016|2017|幅が不明");
    assert_eq!(of("work.2"), "2018||true|false|||");
}

#[test]
fn narrative_is_plain_text_with_its_references_said() {
    let open = small();
    let table = open.table("data/sample-plan/narrative.csv");
    assert_eq!(table.column("text"), ["しくみ, みらいをよくします。50.0%と1,234千円、A&B。\n2018年度\n2016年から2018年まで"]);
    assert_eq!(table.column("source"), ["plan.txt#L10"]);
    assert_eq!(table.column("block"), ["めざすこと"]);
}

#[test]
fn a_date_in_the_catalogue_has_the_type_of_its_precision() {
    let catalogue = small().json("data/catalogue.jsonld");
    assert_eq!(catalogue["@graph"][0]["dct:modified"], serde_json::json!({"@value": "2026-04", "@type": "xsd:gYearMonth"}));
    assert_eq!(catalogue["@graph"][1]["schema:temporalCoverage"], "2016-04-01/2019-03-31");
}
