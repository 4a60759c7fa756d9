//! The portal's own words for a section, per language.

use schemars::JsonSchema;
use serde::Serialize;

use crate::export::prose;
use crate::export::subject::Subject;
use crate::export::vocabulary;
use crate::model::index::SectionIx;

/// The narrative of a section in one language.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Narrative<'a> {
    /// BCP 47 tag of the language.
    language: &'a str,
    /// Its blocks in order.
    blocks: Vec<Block<'a>>,
}

/// A block under one of the fixed headings.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Block<'a> {
    /// aim, why, work or life.
    kind: &'static str,
    /// Its heading in the language.
    heading: &'a str,
    /// Plain text; paragraphs and list items on lines of their own.
    text: String,
    /// Lines in the source on which it rests, from 1.
    lines: String,
}

impl<'a> Narrative<'a> {
    /// The narrative of a section in every language that has one.
    pub fn all(subject: &Subject<'a>, section: SectionIx) -> Vec<Self> {
        let in_edition = |edition: crate::language::EditionIx| {
            let narrative = subject.portal.narratives.get(&(subject.index, section, edition))?;
            let block = |block: &'a crate::model::prose::ProseBlock| Block {
                kind: vocabulary::block(block.kind),
                heading: subject.theme.phrases(edition).get(block.kind.phrase()),
                text: prose::text(subject, edition, block),
                lines: prose::lines(subject, section, block).to_string(),
            };
            Some(Narrative { language: &subject.edition(edition).tag, blocks: narrative.blocks.iter().map(block).collect() })
        };
        subject.portal.edition_indices().filter_map(in_edition).collect()
    }
}
