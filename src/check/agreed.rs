//! Holds translations against agreed forms: names and words of the source that a translation has to say in one of a few ways.
//!
//! Serves the rules on proper names and on explained words. Looks at the catalogues and at the narrative.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::language::EditionIx;
use crate::model::portal::Portal;
use crate::model::prose::{Piece, ProseBlock};
use crate::model::vocabulary::{NAME_CONTEXT, TERM_CONTEXT, forms};

/// Translations that miss an agreed form: how many, and the first of them.
pub(super) struct Missed {
    pub(super) count: usize,
    pub(super) source: String,
    pub(super) text: String,
}

/// The words that an edition's translations do not say as agreed under a context, by their place in the list.
pub(super) fn missed(portal: &Portal, edition: EditionIx, context: &str, words: &[&str]) -> BTreeMap<usize, Missed> {
    let mut all: BTreeMap<usize, Missed> = BTreeMap::new();
    let Ok(finder) = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words) else { return all };
    let catalogue = &portal.catalogues[edition.0];
    let lower = |translation: &str| forms(translation).map(str::to_lowercase).collect();
    let agreed: Vec<Vec<String>> = words.iter().map(|word| catalogue.find_exact(context, word).map(lower).unwrap_or_default()).collect();
    for (source, text) in pairs(portal, edition) {
        let said = text.to_lowercase();
        let mut seen = Vec::new();
        for found in finder.find_iter(&source) {
            let word = found.pattern().as_usize();
            let is_said = agreed[word].is_empty() || agreed[word].iter().any(|form| said.contains(form.as_str()));
            if !is_said && !seen.contains(&word) {
                seen.push(word);
                all.entry(word).or_insert_with(|| Missed { count: 0, source: source.clone(), text: text.clone() }).count += 1;
            }
        }
    }
    all
}

/// Every text of the source with its translation: strings of the catalogues, and blocks of narrative, which easy Japanese writes anew and
/// need not hold its names.
fn pairs(portal: &Portal, edition: EditionIx) -> Vec<(String, String)> {
    let strings = portal.catalogues[edition.0].all().filter(|(context, ..)| *context != NAME_CONTEXT && *context != TERM_CONTEXT);
    let mut all: Vec<(String, String)> = strings.map(|(_, source, translation)| (source.to_owned(), translation.text.clone())).collect();
    let translated = !portal.editions[edition.0].is_japanese();
    for ((plan, section, _), own) in portal.narratives.iter().filter(|((_, _, of), _)| translated && *of == edition) {
        let Some(source) = portal.narratives.get(&(*plan, *section, EditionIx(0))) else { continue };
        all.extend(own.blocks.iter().filter_map(|block| Some((plain(source.block(block.kind)?), plain(block)))));
    }
    all
}

/// The words of a block as written, without markup and without what its references say.
fn plain(block: &ProseBlock) -> String {
    let mut out = String::new();
    let mut inside = false;
    for piece in &block.pieces {
        match piece {
            Piece::Term(_, words) => out.push_str(words),
            Piece::Html(html) => {
                for c in html.chars() {
                    match c {
                        '<' => inside = true,
                        '>' => inside = false,
                        c if !inside => out.push(c),
                        _ => {}
                    }
                }
            }
            Piece::Reference(_) | Piece::PageLink(_) => out.push(' '),
        }
    }
    out.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}
