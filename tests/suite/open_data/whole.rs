//! `plan.json` fits its schema. The check here knows the keywords that the schema uses, fails on any other, and is stricter than the
//! standard: a property that the schema does not name is a fault.

use serde_json::Value;

use super::REAL;

#[test]
fn every_plan_fits_the_schema() {
    let schema = REAL.json("data/schema/plan.schema.json");
    for plan in &REAL.portal.plans {
        let whole = REAL.json(&format!("data/{}/plan.json", plan.id));
        assert_eq!(whole["$schema"], "../schema/plan.schema.json");
        let mut faults = Vec::new();
        check(&schema, &schema, &whole, String::new(), &mut faults);
        assert!(faults.is_empty(), "{}: {:?}", plan.id, &faults[..faults.len().min(5)]);
    }
}

#[test]
fn a_fault_against_the_schema_is_noticed() {
    let schema = REAL.json("data/schema/plan.schema.json");
    let good = REAL.json("data/minato-master/plan.json");
    let spoil: [fn(&mut Value); 4] = [
        |plan| plan["sections"][0]["title"] = "no object".into(),
        |plan| plan["sections"][0]["unknown"] = 1.into(),
        |plan| plan["imprint"]["title"] = serde_json::json!({}),
        |plan| {
            plan["sections"][1].as_object_mut().unwrap().remove("id");
        },
    ];
    for spoil in spoil {
        let mut bad = good.clone();
        spoil(&mut bad);
        let mut faults = Vec::new();
        check(&schema, &schema, &bad, String::new(), &mut faults);
        assert_eq!(faults.len(), 1, "{faults:?}");
    }
}

#[test]
fn the_whole_plan_holds_as_many_things_as_the_tables() {
    for plan in &REAL.portal.plans {
        let whole = REAL.json(&format!("data/{}/plan.json", plan.id));
        let sections = whole["sections"].as_array().unwrap();
        let count = |key: &str| sections.iter().map(|section| section[key].as_array().map_or(0, Vec::len)).sum::<usize>();
        assert_eq!(sections.len(), plan.sections.len());
        assert_eq!(count("programmes"), plan.programmes.len());
        assert_eq!(count("tables"), plan.tables.len());
        assert_eq!(count("lists"), plan.lists.len());
        assert_eq!(count("services"), plan.services.len());
        assert_eq!(count("consultations"), plan.consultations.len());
        assert_eq!(count("events"), plan.events.len());
        assert_eq!(count("declarations"), plan.declarations.len());
        assert_eq!(count("figures"), plan.figures.len());
        assert_eq!(whole["organisation"].as_array().map_or(0, Vec::len), plan.units.len());
    }
}

fn check(root: &Value, schema: &Value, value: &Value, place: String, faults: &mut Vec<String>) {
    if schema == &Value::Bool(true) {
        return;
    }
    for (keyword, rule) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" | "format" => {}
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                check(root, &root["$defs"][name], value, place.clone(), faults);
            }
            "type" if !has_type(rule, value) => faults.push(format!("{place}: {value} is no {rule}")),
            "type" => {}
            "required" => {
                let missing = rule.as_array().unwrap().iter().filter(|key| value.is_object() && value.get(key.as_str().unwrap()).is_none());
                faults.extend(missing.map(|key| format!("{place}: {key} is missing")));
            }
            "properties" => properties(root, schema, value, &place, faults),
            "additionalProperties" => {
                for (key, value) in value.as_object().into_iter().flatten() {
                    check(root, rule, value, format!("{place}/{key}"), faults);
                }
            }
            "items" => {
                for (at, value) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, rule, value, format!("{place}/{at}"), faults);
                }
            }
            "anyOf" => {
                let fits = |schema: &Value| {
                    let mut faults = Vec::new();
                    check(root, schema, value, String::new(), &mut faults);
                    faults.is_empty()
                };
                if !rule.as_array().unwrap().iter().any(fits) {
                    faults.push(format!("{place}: {value} fits none"));
                }
            }
            "minProperties" if value.as_object().is_some_and(|map| (map.len() as u64) < rule.as_u64().unwrap()) => {
                faults.push(format!("{place}: {value} is too small"))
            }
            "minProperties" => {}
            "minimum" if value.as_f64().is_some_and(|number| number < rule.as_f64().unwrap()) => faults.push(format!("{place}: {value} is too small")),
            "maximum" if value.as_f64().is_some_and(|number| number > rule.as_f64().unwrap()) => faults.push(format!("{place}: {value} is too great")),
            "minimum" | "maximum" => {}
            other => panic!("the schema uses {other}, which this check does not know"),
        }
    }
}

fn properties(root: &Value, schema: &Value, value: &Value, place: &str, faults: &mut Vec<String>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(key) {
            Some(schema) => check(root, schema, value, format!("{place}/{key}"), faults),
            None => faults.push(format!("{place}: {key} is not in the schema")),
        }
    }
}

fn has_type(rule: &Value, value: &Value) -> bool {
    let is = |name: &Value| match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("unknown type {other}"),
    };
    rule.as_array().map_or_else(|| is(rule), |names| names.iter().any(is))
}
