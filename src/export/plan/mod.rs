//! `plan.json`: the whole of a plan in every language, as typed values; its JSON Schema is made from the same types.
//!
//! The tree of the file is that of the plan: what stands in a section stands inside it here. Text is an object of language tags; a
//! language without a translation is left out. Keys that would be empty are left out too.

mod amount;
mod contents;
mod indicator;
mod items;
mod narrative;
mod offers;
mod organisation;
mod programme;
mod section;
mod table;
mod whole;

pub use table::Table as TableJson;
mod words;

use schemars::generate::SchemaSettings;

use super::subject::Subject;
use whole::WholePlan;

/// Where the schema lies in the site.
pub const SCHEMA_PATH: &str = "data/schema/plan.schema.json";
/// The way to it from a plan's folder.
const SCHEMA_LINK: &str = "../schema/plan.schema.json";

/// `plan.json` of a plan.
pub fn json(subject: &Subject<'_>) -> Vec<u8> {
    lines(&WholePlan::of(subject))
}

/// The JSON Schema of `plan.json`; `base` is the portal's address.
pub fn schema(base: &str) -> Vec<u8> {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<WholePlan<'_>>();
    schema.insert("$id".to_owned(), format!("{base}{SCHEMA_PATH}").into());
    schema.insert("title".to_owned(), "A public plan, whole, in every language of the portal".into());
    lines(&schema)
}

/// Values as JSON that a person can read, with a line break at the end. Serialising these types does not fail: all keys are text.
pub fn lines(value: &impl serde::Serialize) -> Vec<u8> {
    let mut out = serde_json::to_vec_pretty(value).unwrap_or_default();
    out.push(b'\n');
    out
}
