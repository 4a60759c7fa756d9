//! The proper names with their readings and their agreed form in every language, as one table of the whole portal.

use csv::StringRecord;

use super::sheet::{Form, Sheet};
use crate::model::portal::Portal;
use crate::model::vocabulary::{NAME_CONTEXT, forms};

/// What the table is.
const FORM: Form = Form {
    name: "names",
    title_key: "names-title",
    about: "Proper names of the plans: reading, kind, and the agreed form in each language of the portal (translations are unofficial)",
    primary_key: &["name"],
    foreign_keys: &[],
};

/// The table; `None` if the portal has no names.
pub(super) fn sheet(portal: &Portal) -> Option<Sheet> {
    if portal.names.is_empty() {
        return None;
    }
    let editions = portal.editions.iter().skip(1);
    let mut header = vec!["name".to_owned(), "reading".to_owned(), "kind".to_owned()];
    header.extend(editions.map(|edition| format!("name_{}", edition.tag)));
    let record = |name: &crate::model::vocabulary::Name| {
        let form = |catalogue: &crate::language::Catalogue| {
            catalogue.find(NAME_CONTEXT, &name.name).and_then(|words| forms(words).next()).unwrap_or_default().to_owned()
        };
        let own = [name.name.clone(), name.reading.clone(), name.kind.word().to_owned()];
        own.into_iter().chain(portal.catalogues.iter().skip(1).map(form)).collect::<StringRecord>()
    };
    Some(Sheet { form: FORM, columns: &[], header, records: portal.names.iter().map(record).collect() })
}
