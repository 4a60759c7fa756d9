//! `catalogue.jsonld`: one catalogue of all files, for harvesters of public data (DCAT) and for search engines (schema.org), as JSON-LD.
//!
//! Goes in: the portal and its finished files. Comes out: a catalogue, a dataset per plan and one for the whole portal, a distribution
//! per file; each node bears the types and names of both vocabularies.
//! Sources: <https://www.w3.org/TR/vocab-dcat-3/>, <https://schema.org/DataCatalog>.

use serde_json::{Map, Value as Json, json};

use super::Published;
use super::plan::lines;
use crate::calendar::FiscalSpan;
use crate::language::{Edition, EditionIx};
use crate::model::index::PlanIx;
use crate::model::plan::Period;
use crate::model::portal::Portal;

/// The catalogue of a portal's open data.
pub fn json(portal: &Portal, files: &[Published]) -> Vec<u8> {
    let plans: Vec<PlanIx> = portal.plan_indices().collect();
    let addresses: Vec<Json> = plans.iter().map(|plan| id(&plan_address(portal, *plan))).chain([id(&portal_address(portal))]).collect();
    let mut graph = vec![catalogue(portal, &addresses)];
    graph.extend(plans.iter().map(|plan| plan_dataset(portal, *plan, files)));
    graph.push(portal_dataset(portal, files));
    let context = json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "schema": "https://schema.org/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    });
    lines(&json!({"@context": context, "@graph": graph}))
}

fn id(address: &str) -> Json {
    json!({"@id": address})
}

fn plan_address(portal: &Portal, plan: PlanIx) -> String {
    format!("{}data/{}/datapackage.json", portal.settings.base_url, portal.plan(plan).id)
}

fn portal_address(portal: &Portal) -> String {
    format!("{}data/indicators.csv#dataset", portal.settings.base_url)
}

fn catalogue(portal: &Portal, datasets: &[Json]) -> Json {
    let mut node = described(portal, &in_source_language(portal, &portal.settings.title), &in_source_language(portal, &portal.settings.tagline));
    node.insert("@id".to_owned(), json!(format!("{}data/catalogue.jsonld", portal.settings.base_url)));
    node.insert("@type".to_owned(), json!(["dcat:Catalog", "schema:DataCatalog"]));
    node.insert("foaf:homepage".to_owned(), id(&portal.settings.base_url));
    node.insert("schema:url".to_owned(), id(&portal.settings.base_url));
    node.insert("dcat:dataset".to_owned(), json!(datasets));
    node.insert("schema:dataset".to_owned(), json!(datasets));
    Json::Object(node)
}

fn plan_dataset(portal: &Portal, index: PlanIx, files: &[Published]) -> Json {
    let plan = portal.plan(index);
    let city = &portal.city(plan.city).name;
    let about = plan.imprint.part.as_ref().unwrap_or(&plan.imprint.title);
    let mut node = described(portal, &in_all_languages(portal, &plan.imprint.title), &in_all_languages(portal, about));
    node.insert("@id".to_owned(), json!(plan_address(portal, index)));
    node.insert("@type".to_owned(), json!(["dcat:Dataset", "schema:Dataset"]));
    node.insert("dct:identifier".to_owned(), json!(plan.id.as_str()));
    node.insert("schema:identifier".to_owned(), json!(plan.id.as_str()));
    node.insert("dct:source".to_owned(), json!(plan.source_file));
    node.insert("schema:spatialCoverage".to_owned(), json!({"@type": "schema:Place", "schema:name": in_all_languages(portal, city)}));
    if let Period::Years(span) = plan.imprint.period {
        let (start, end) = days(span);
        let mut temporal = json!({"@type": "dct:PeriodOfTime", "dcat:startDate": typed(&start)});
        if let (Some(map), Some(end)) = (temporal.as_object_mut(), &end) {
            map.insert("dcat:endDate".to_owned(), typed(end));
        }
        node.insert("dct:temporal".to_owned(), temporal);
        node.insert("schema:temporalCoverage".to_owned(), json!(format!("{start}/{}", end.as_deref().unwrap_or(".."))));
    }
    distribute(portal, &mut node, files.iter().filter(|file| file.plan == Some(index)));
    for (name, more) in [("dcat:distribution", books(portal, index)), ("schema:distribution", book_ids(portal, index))] {
        if let Some(Json::Array(all)) = node.get_mut(name) {
            all.extend(more);
        }
    }
    Json::Object(node)
}

/// The plan's electronic books, one an edition: read as pages, so that their sizes are not known here.
fn books(portal: &Portal, index: PlanIx) -> Vec<Json> {
    let one = |edition: &Edition| {
        let path = portal.plan(index).book(&edition.folder);
        let address = format!("{}{}/{path}", portal.settings.base_url, edition.folder);
        let name = path.rsplit('/').next().unwrap_or_default();
        json!({
            "@id": format!("{address}#file"),
            "@type": ["dcat:Distribution", "schema:DataDownload"],
            "dct:title": name,
            "schema:name": name,
            "dcat:downloadURL": id(&address),
            "dcat:accessURL": id(&address),
            "schema:contentUrl": id(&address),
            "dcat:mediaType": id("https://www.iana.org/assignments/media-types/application/epub+zip"),
            "schema:encodingFormat": "application/epub+zip",
            "dct:license": id(&portal.settings.licence.1),
            "dct:language": edition.tag,
            "schema:inLanguage": edition.tag,
        })
    };
    portal.editions.iter().map(one).collect()
}

fn book_ids(portal: &Portal, index: PlanIx) -> Vec<Json> {
    books(portal, index).iter().map(|book| json!({"@id": book["@id"]})).collect()
}

fn portal_dataset(portal: &Portal, files: &[Published]) -> Json {
    let text = in_source_language(portal, &portal.settings.title);
    let mut node = described(portal, &text, &in_source_language(portal, &portal.settings.tagline));
    node.insert("@id".to_owned(), json!(portal_address(portal)));
    node.insert("@type".to_owned(), json!(["dcat:Dataset", "schema:Dataset"]));
    distribute(portal, &mut node, files.iter().filter(|file| file.plan.is_none()));
    Json::Object(node)
}

/// What catalogue and datasets say alike: title, description, publisher, licence, languages, date.
fn described(portal: &Portal, title: &Json, description: &Json) -> Map<String, Json> {
    let settings = &portal.settings;
    let (licence, licence_url) = &settings.licence;
    let tags: Vec<&str> = portal.editions.iter().map(|edition| edition.tag.as_str()).collect();
    let publisher = json!({"@type": ["foaf:Agent", "schema:Organization"], "foaf:name": settings.publisher, "schema:name": settings.publisher});
    let licence = json!({"@id": licence_url, "@type": ["dct:LicenseDocument", "schema:CreativeWork"], "schema:name": licence});
    let node = json!({
        "@id": "",
        "@type": [],
        "dct:title": title,
        "schema:name": title,
        "dct:description": description,
        "schema:description": description,
        "dct:publisher": publisher,
        "schema:publisher": publisher,
        "dcat:contactPoint": id(&settings.contact),
        "dct:license": licence,
        "schema:license": id(licence_url),
        "dct:language": tags,
        "schema:inLanguage": tags,
        "dct:modified": typed(&settings.updated),
        "schema:dateModified": settings.updated,
    });
    if let Json::Object(node) = node { node } else { Map::new() }
}

fn distribute<'a>(portal: &Portal, node: &mut Map<String, Json>, files: impl Iterator<Item = &'a Published> + Clone) {
    let address = |file: &Published| format!("{}{}", portal.settings.base_url, file.path);
    let distributions: Vec<Json> = files.clone().map(|file| distribution(portal, &address(file), file)).collect();
    node.insert("dcat:distribution".to_owned(), json!(distributions));
    node.insert("schema:distribution".to_owned(), json!(files.map(|file| id(&format!("{}#file", address(file)))).collect::<Vec<_>>()));
}

fn distribution(portal: &Portal, address: &str, file: &Published) -> Json {
    let name = file.path.as_str().rsplit('/').next().unwrap_or_default();
    let mut node = json!({
        "@id": format!("{address}#file"),
        "@type": ["dcat:Distribution", "schema:DataDownload"],
        "dct:title": name,
        "schema:name": name,
        "dcat:downloadURL": id(address),
        "dcat:accessURL": id(address),
        "schema:contentUrl": id(address),
        "dcat:mediaType": id(&format!("https://www.iana.org/assignments/media-types/{}", file.media_type)),
        "schema:encodingFormat": file.media_type,
        "dcat:byteSize": {"@value": file.content.len().to_string(), "@type": "xsd:nonNegativeInteger"},
        "schema:contentSize": format!("{} B", file.content.len()),
        "dct:license": id(&portal.settings.licence.1),
    });
    if let (Some(edition), Some(node)) = (file.edition.and_then(|edition| portal.editions.get(edition.0)), node.as_object_mut()) {
        let tag = &edition.tag;
        node.insert("dct:language".to_owned(), json!(tag));
        node.insert("schema:inLanguage".to_owned(), json!(tag));
    }
    node
}

fn in_source_language(portal: &Portal, text: &str) -> Json {
    let tag = portal.editions.first().map_or("ja", |edition| edition.tag.as_str());
    json!([{"@value": text, "@language": tag}])
}

fn in_all_languages(portal: &Portal, text: &str) -> Json {
    let said = |(index, edition): (EditionIx, &Edition)| {
        let said = portal.words(index, "", text);
        (!said.borrowed).then(|| json!({"@value": said.text, "@language": edition.tag}))
    };
    json!(portal.edition_indices().zip(&portal.editions).filter_map(said).collect::<Vec<_>>())
}

/// A date with the type that fits how exactly it is known.
fn typed(date: &str) -> Json {
    let kind = match date.matches('-').count() {
        0 => "xsd:gYear",
        1 => "xsd:gYearMonth",
        _ => "xsd:date",
    };
    json!({"@value": date, "@type": kind})
}

/// First and last day of a run of fiscal years.
pub fn days(span: FiscalSpan) -> (String, Option<String>) {
    (format!("{}-04-01", span.from), span.to.map(|to| format!("{}-03-31", to.0 + 1)))
}
