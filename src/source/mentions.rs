//! Ids that are written somewhere, whether or not the thing that bears them could be read.

use std::collections::BTreeSet;

use super::yaml::{Kind, Node};

/// Ids that are written somewhere, so that references to things that could not be read are not reported twice.
pub(super) fn mention(node: &Node, mentioned: &mut BTreeSet<String>) {
    match &node.kind {
        Kind::Scalar { .. } => {}
        Kind::List(items) => items.iter().for_each(|item| mention(item, mentioned)),
        Kind::Map(entries) => {
            for (key, value) in entries {
                match (key.text.as_str(), &value.kind) {
                    ("id" | "section" | "unit", Kind::Scalar { text, .. }) => {
                        mentioned.insert(text.clone());
                    }
                    ("city", Kind::Scalar { text, .. }) if entries.iter().any(|(key, _)| key.text == "name") => {
                        mentioned.insert(format!("city {text}"));
                    }
                    _ => mention(value, mentioned),
                }
            }
        }
    }
}
