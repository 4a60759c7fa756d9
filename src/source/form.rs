//! Reading nodes into typed values: every fault becomes a finding, nothing stops at the first.
//!
//! A [`Form`] is something that can be read from a node and described by a JSON Schema. The [`form!`](crate::form!) macro makes a struct,
//! its reader and its schema from one definition, so that what editors complete is what the program accepts.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::yaml::{Key, Kind, Node};
use crate::both;
use crate::report::{Both, Finding, Span};

/// A value with its place.
#[derive(Debug, Clone)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// Something that can be read from a node.
pub trait Form: Sized {
    /// What is expected, in a few words: "a number".
    fn expects() -> Both;

    /// Reads it; `None` if it cannot be read, with the reason among the findings.
    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self>;

    /// Its JSON Schema; named parts go into the definitions.
    fn schema(definitions: &mut Definitions) -> Json;
}

/// The named parts of a schema.
pub type Definitions = BTreeMap<String, Json>;

/// Adds the finding that something else was expected here.
pub fn expected<T: Form>(node: &Node, findings: &mut Vec<Finding>) {
    let (what, found) = (T::expects(), describe(node));
    let message = Both { ja: format!("{}が要りますが、{}があります", what.ja, found.ja), en: format!("expected {}, found {}", what.en, found.en) };
    findings.push(Finding::error("wrong-type", node.span, message));
}

/// What a node is, in a few words.
pub fn describe(node: &Node) -> Both {
    match &node.kind {
        Kind::Scalar { text, plain: true } if text.is_empty() || text == "~" => both!("空の値", "an empty value"),
        Kind::Scalar { text, .. } => {
            let short: String = text.chars().take(30).collect();
            both!("`{short}` ", "`{short}`")
        }
        Kind::List(_) => both!("リスト", "a list"),
        Kind::Map(_) => both!("キーと値の組", "keys with values"),
    }
}

/// The nearest of the names, if one is near enough to be a slip of the pen.
pub fn nearest<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let distance = |candidate: &str| strsim::damerau_levenshtein(&name.to_lowercase(), &candidate.to_lowercase());
    let best = names.into_iter().map(|candidate| (distance(candidate), candidate)).min()?;
    let limit = (best.1.chars().count().max(name.chars().count()) / 3).max(1);
    (best.0 <= limit).then_some(best.1)
}

/// "Did you mean", as a hint.
pub fn did_you_mean<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<Both> {
    nearest(name, names).map(|near| both!("`{near}` ではありませんか", "did you mean `{near}`?"))
}

/// The entries of a map while they are read.
pub struct MapReader<'a> {
    entries: &'a [(Key, Node)],
    span: Span,
}

impl<'a> MapReader<'a> {
    /// Opens a node as a map and reports keys that are not among the known ones.
    pub fn open(node: &'a Node, known: &[String], what: &Both, findings: &mut Vec<Finding>) -> Option<Self> {
        let Kind::Map(entries) = &node.kind else {
            let found = describe(node);
            let message =
                Both { ja: format!("{}が要りますが、{}があります", what.ja, found.ja), en: format!("expected {}, found {}", what.en, found.en) };
            findings.push(Finding::error("wrong-type", node.span, message));
            return None;
        };
        for (key, _) in entries.iter().filter(|(key, _)| !known.contains(&key.text)) {
            findings.push(unknown_key(key, known, what));
        }
        Some(MapReader { entries, span: node.span })
    }

    fn find(&self, key: &str) -> Option<&'a Node> {
        self.entries.iter().find(|(have, _)| have.text == key).map(|(_, node)| node)
    }

    /// Reads a value that must be there.
    pub fn required<T: Form>(&self, key: &str, findings: &mut Vec<Finding>) -> Option<T> {
        match self.find(key) {
            Some(node) => T::read(node, findings),
            None => {
                let what = T::expects();
                let (ja, en) = (what.ja, what.en);
                let finding = Finding::error("missing-key", self.span, both!("`{key}` がありません", "`{key}` is missing"));
                findings.push(finding.hint(both!("`{key}: …`({ja})を足してください", "add `{key}: …` ({en})")));
                None
            }
        }
    }

    /// Reads a value that may be left out. An empty value is a fault: the key is to be left out then.
    pub fn optional<T: Form>(&self, key: &str, findings: &mut Vec<Finding>) -> Option<T> {
        self.find(key).and_then(|node| T::read(node, findings))
    }

    /// Reads a list that may be left out.
    pub fn list<T: Form>(&self, key: &str, findings: &mut Vec<Finding>) -> Vec<T> {
        self.find(key).and_then(|node| Vec::<T>::read(node, findings)).unwrap_or_default()
    }
}

fn unknown_key(key: &Key, known: &[String], what: &Both) -> Finding {
    let name = &key.text;
    let (ja, en) = (&what.ja, &what.en);
    let finding = Finding::error("unknown-key", key.span, both!("{ja}に `{name}` というキーはありません", "{en} has no key `{name}`"));
    let all = known.join(", ");
    let near = did_you_mean(name, known.iter().map(String::as_str));
    finding.hint(near.unwrap_or_else(|| both!("使えるキー: {all}", "keys that can be used: {all}")))
}

impl<T: Form> Form for At<T> {
    fn expects() -> Both {
        T::expects()
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        T::read(node, findings).map(|value| At { value, span: node.span })
    }

    fn schema(definitions: &mut Definitions) -> Json {
        T::schema(definitions)
    }
}

impl<T: Form> Form for Vec<T> {
    fn expects() -> Both {
        let item = T::expects();
        Both { ja: format!("{}のリスト", item.ja), en: format!("a list of {}", item.en.trim_start_matches("a ").trim_start_matches("an ")) }
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        match &node.kind {
            Kind::List(items) => Some(items.iter().filter_map(|item| T::read(item, findings)).collect()),
            _ => {
                expected::<Self>(node, findings);
                None
            }
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({"type": "array", "items": T::schema(definitions)})
    }
}

/// Keys chosen by the writer, with values, in order.
#[derive(Debug, Clone)]
pub struct Pairs<T>(pub Vec<(At<String>, T)>);

impl<T: Form> Form for Pairs<T> {
    fn expects() -> Both {
        both!("名前と値の組", "names with values")
    }

    fn read(node: &Node, findings: &mut Vec<Finding>) -> Option<Self> {
        let Kind::Map(entries) = &node.kind else {
            expected::<Self>(node, findings);
            return None;
        };
        let pair = |(key, value): &(Key, Node)| Some((At { value: key.text.clone(), span: key.span }, T::read(value, findings)?));
        Some(Pairs(entries.iter().filter_map(pair).collect()))
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({"type": "object", "additionalProperties": T::schema(definitions)})
    }
}

/// Joins the lines of a doc comment for a schema's description.
pub fn description(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// Makes a struct as written, its reader and its schema.
///
/// Fields are `required T`, `optional T` or `list T`; a field `good_why` is the key `good-why`. Each struct also gets `span`.
#[macro_export]
macro_rules! form {
    ($(#[doc = $doc:literal])* pub struct $name:ident ($ja:literal, $en:literal) { $($(#[doc = $field_doc:literal])* $field:ident: $kind:ident $type:ty),+ $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone)]
        pub struct $name {
            /// Where it stands.
            pub span: $crate::report::Span,
            $($(#[doc = $field_doc])* pub $field: $crate::form!(@field $kind $type),)+
        }

        impl $crate::source::form::Form for $name {
            fn expects() -> $crate::report::Both {
                $crate::both!($ja, $en)
            }

            fn read(node: &$crate::source::yaml::Node, findings: &mut Vec<$crate::report::Finding>) -> Option<Self> {
                let keys = [$($crate::source::form::key(stringify!($field))),+];
                let what = <Self as $crate::source::form::Form>::expects();
                let map = $crate::source::form::MapReader::open(node, &keys, &what, findings)?;
                $(let $field = map.$kind::<$type>(&$crate::source::form::key(stringify!($field)), findings);)+
                Some($name { span: node.span, $($field: $crate::form!(@take $kind $field),)+ })
            }

            fn schema(definitions: &mut $crate::source::form::Definitions) -> serde_json::Value {
                let name = stringify!($name);
                if !definitions.contains_key(name) {
                    definitions.insert(name.to_owned(), serde_json::Value::Null);
                    let mut properties = serde_json::Map::new();
                    let mut required: Vec<String> = Vec::new();
                    $(
                        let key = $crate::source::form::key(stringify!($field));
                        let mut schema = $crate::form!(@schema $kind $type, definitions);
                        $crate::source::form::describe_schema(&mut schema, &[$($field_doc),*]);
                        if stringify!($kind) == "required" {
                            required.push(key.clone());
                        }
                        properties.insert(key, schema);
                    )+
                    let schema = serde_json::json!({
                        "type": "object",
                        "description": $crate::source::form::description(&[$($doc),*]),
                        "properties": properties,
                        "required": required,
                        "additionalProperties": false,
                    });
                    definitions.insert(name.to_owned(), schema);
                }
                serde_json::json!({"$ref": format!("#/$defs/{name}")})
            }
        }
    };
    (@field required $type:ty) => { $type };
    (@field optional $type:ty) => { Option<$type> };
    (@field list $type:ty) => { Vec<$type> };
    (@take required $field:ident) => { $field? };
    (@take optional $field:ident) => { $field };
    (@take list $field:ident) => { $field };
    (@schema list $type:ty, $definitions:ident) => { <Vec<$type> as $crate::source::form::Form>::schema($definitions) };
    (@schema $kind:ident $type:ty, $definitions:ident) => { <$type as $crate::source::form::Form>::schema($definitions) };
}

/// The key of a field: `good_why` is `good-why`.
pub fn key(field: &str) -> String {
    field.trim_start_matches("r#").replace('_', "-")
}

/// Puts a field's doc beside its schema.
pub fn describe_schema(schema: &mut Json, doc: &[&str]) {
    let text = description(doc);
    if let Some(map) = schema.as_object_mut() {
        map.insert("description".to_owned(), Json::String(text));
    }
}
