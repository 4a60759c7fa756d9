//! `datapackage.json` is true of the files: sizes, fields, keys, references, the words that a column may hold. And the catalogue lists all.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{REAL, Table};

#[test]
fn the_package_lists_every_other_file_of_its_plan_with_its_size_and_hash() {
    for plan in &REAL.portal.plans {
        let start = format!("data/{}/", plan.id);
        let package = REAL.json(&format!("{start}datapackage.json"));
        let listed: BTreeSet<&str> = resources(&package).map(|resource| resource["path"].as_str().unwrap()).collect();
        let files = REAL.files.iter().filter_map(|file| file.path.as_str().strip_prefix(&start)).filter(|name| *name != "datapackage.json");
        assert_eq!(listed, files.collect());
        let names: BTreeSet<&str> = resources(&package).map(|resource| resource["name"].as_str().unwrap()).collect();
        assert_eq!(names.len(), listed.len());
        for resource in resources(&package) {
            let file = REAL.file(&format!("{start}{}", resource["path"].as_str().unwrap()));
            assert_eq!(resource["bytes"], file.content.len());
            assert_eq!(resource["hash"], format!("blake3:{}", blake3::hash(&file.content).to_hex()));
        }
    }
}

#[test]
fn fields_are_the_columns_and_hold_what_their_types_say() {
    for plan in &REAL.portal.plans {
        let package = REAL.json(&format!("data/{}/datapackage.json", plan.id));
        for resource in resources(&package).filter(|resource| resource["type"] == "table") {
            let path = format!("data/{}/{}", plan.id, resource["path"].as_str().unwrap());
            let table = REAL.table(&path);
            let fields = resource["schema"]["fields"].as_array().unwrap();
            assert_eq!(fields.iter().map(|field| field["name"].as_str().unwrap()).collect::<Vec<_>>(), table.header);
            for (at, field) in fields.iter().enumerate() {
                for value in table.rows.iter().map(|row| &row[at]) {
                    assert!(fits(field, value), "{path}: `{value}` in {field}");
                }
            }
        }
    }
}

fn fits(field: &Value, value: &str) -> bool {
    let constraints = &field["constraints"];
    if value.is_empty() {
        return constraints["required"] != true;
    }
    let listed = constraints["enum"].as_array().is_none_or(|words| words.iter().any(|word| word == value));
    let typed = match field["type"].as_str().unwrap() {
        "string" => true,
        "integer" => value.parse::<i64>().is_ok(),
        "year" => value.len() == 4 && value.parse::<u32>().is_ok(),
        "number" => value.parse::<f64>().is_ok() && value.bytes().all(|byte| b"0123456789.-".contains(&byte)),
        "boolean" => ["true", "false"].contains(&value),
        other => panic!("unknown type {other}"),
    };
    listed && typed
}

#[test]
fn keys_are_unique_and_references_lead_somewhere() {
    let mut checked = 0;
    for plan in &REAL.portal.plans {
        let package = REAL.json(&format!("data/{}/datapackage.json", plan.id));
        let table = |name: &str| REAL.table(&format!("data/{}/{name}.csv", plan.id));
        for resource in resources(&package).filter(|resource| resource["type"] == "table") {
            let name = resource["name"].as_str().unwrap();
            for key in resource["schema"]["primaryKey"].as_array().into_iter().take(1) {
                let own = table(name);
                let columns: Vec<usize> = key.iter().map(|column| own.at(column.as_str().unwrap())).collect();
                let keys: BTreeSet<Vec<&str>> = own.rows.iter().map(|row| columns.iter().map(|at| &row[*at]).collect()).collect();
                assert_eq!(keys.len(), own.rows.len(), "{}/{name}", plan.id);
                assert!(keys.iter().flatten().all(|value| !value.is_empty()), "{}/{name}", plan.id);
            }
            for foreign in resource["schema"]["foreignKeys"].as_array().into_iter().flatten() {
                let target = table(foreign["reference"]["resource"].as_str().unwrap_or(name));
                refer(&table(name), foreign, &target);
                checked += 1;
            }
        }
    }
    assert!(checked > 50);
}

fn refer(own: &Table, foreign: &Value, target: &Table) {
    let known: BTreeSet<&str> = target.column(foreign["reference"]["fields"][0].as_str().unwrap()).into_iter().collect();
    for value in own.column(foreign["fields"][0].as_str().unwrap()) {
        assert!(value.is_empty() || known.contains(value), "`{value}` of {foreign}");
    }
}

#[test]
fn licence_and_source_stand_in_package_and_catalogue() {
    let package = REAL.json("data/minato-master/datapackage.json");
    assert_eq!(package["$schema"], "https://datapackage.org/profiles/2.0/datapackage.json");
    assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
    assert_eq!(package["licenses"][0]["path"], "https://creativecommons.org/licenses/by/4.0/");
    assert!(package["sources"][0]["title"].as_str().unwrap().contains("003_81b711f732a7f999.txt"));
    let catalogue = REAL.json("data/catalogue.jsonld");
    let nodes = catalogue["@graph"].as_array().unwrap();
    assert_eq!(nodes[0]["@type"], serde_json::json!(["dcat:Catalog", "schema:DataCatalog"]));
    for node in nodes {
        assert_eq!(node["dct:license"]["@id"], "https://creativecommons.org/licenses/by/4.0/");
        assert_eq!(node["schema:license"]["@id"], "https://creativecommons.org/licenses/by/4.0/");
    }
}

#[test]
fn the_catalogue_offers_every_file_once() {
    let catalogue = REAL.json("data/catalogue.jsonld");
    let nodes = catalogue["@graph"].as_array().unwrap();
    assert_eq!(nodes[0]["dcat:dataset"].as_array().unwrap().len(), REAL.portal.plans.len() + 1);
    let offered: Vec<&str> = nodes
        .iter()
        .flat_map(|node| node["dcat:distribution"].as_array().into_iter().flatten())
        .map(|distribution| distribution["dcat:downloadURL"]["@id"].as_str().unwrap())
        .collect();
    let base = &REAL.portal.settings.base_url;
    let files = REAL.files.iter().filter(|file| file.path.as_str() != "data/catalogue.jsonld");
    let (books, offered): (Vec<&str>, Vec<&str>) = offered.into_iter().partition(|address| address.ends_with(".epub"));
    assert_eq!(offered, files.map(|file| format!("{base}{}", file.path)).collect::<Vec<_>>());
    let folders = || REAL.portal.editions.iter().map(|edition| &edition.folder);
    let expected = REAL.portal.plans.iter().flat_map(|plan| folders().map(|folder| format!("{base}{folder}/{}", plan.book(folder))));
    assert_eq!(books, expected.collect::<Vec<_>>());
}

fn resources(package: &Value) -> impl Iterator<Item = &Value> {
    package["resources"].as_array().unwrap().iter()
}
