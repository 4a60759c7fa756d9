//! The JSON Schemas of the data files, made from the same definitions that read them.

use serde_json::{Value as Json, json};

use super::form::{Definitions, Form};
use super::written::{access, comparison::Comparison, indicator::Outcome, organisation::Unit, plan::Plan, portal, section::Section};

/// A schema for one kind of file: its name below `seeds/schema/`, and the schema.
pub fn all() -> Vec<(&'static str, Json)> {
    vec![
        ("plan.schema.json", schema::<Plan>("計画の基本情報 / A plan's own file")),
        ("sections.schema.json", schema::<Vec<Section>>("節のファイル / Sections of a plan")),
        ("organisation.schema.json", schema::<Vec<Unit>>("組織 / The organisation")),
        ("results.schema.json", schema::<Vec<Outcome>>("実績 / Results of indicators")),
        ("cities.schema.json", schema::<Vec<portal::City>>("都市 / Cities")),
        ("comparisons.schema.json", schema::<Vec<Comparison>>("比較 / Comparisons")),
        ("topics.schema.json", schema::<Vec<portal::Topic>>("話題 / Topics")),
        ("glossary.schema.json", schema::<Vec<portal::GlossaryEntry>>("用語の説明 / Explained words")),
        ("names.schema.json", schema::<Vec<portal::ProperName>>("固有名詞 / Proper names")),
        ("justified.schema.json", schema::<Vec<portal::Justification>>("残してよい注意 / Justified warnings")),
        ("errata.schema.json", schema::<Vec<portal::Erratum>>("訂正 / Corrections of mistakes")),
        ("readings.schema.json", schema::<Vec<super::written::readings::Reading>>("言葉の読み / Readings of words")),
        ("access.schema.json", schema::<access::Policy>("アクセシビリティ方針 / The accessibility policy")),
        ("access-tests.schema.json", schema::<Vec<access::HandTest>>("人による試験 / Tests by people")),
        ("access-results.schema.json", schema::<access::Machine>("機械による試験の結果 / Results of a machine")),
        ("portal.schema.json", schema::<portal::Settings>("ポータルの設定 / Settings of the portal")),
    ]
}

fn schema<T: Form>(title: &str) -> Json {
    let mut definitions = Definitions::new();
    let root = T::schema(&mut definitions);
    let mut out = json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title});
    if let (Some(map), Some(root)) = (out.as_object_mut(), root.as_object()) {
        map.extend(root.clone());
        map.insert("$defs".to_owned(), json!(definitions));
    }
    out
}
