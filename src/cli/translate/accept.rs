//! `shirube translate accept`: notes in translated texts which Japanese they were made from, so that later changes show.

use std::collections::BTreeMap;

use super::super::args::TranslateAccept;
use super::super::ending::{Exit, Stop};
use super::super::session::Session;
use super::super::terminal;
use crate::both;
use crate::language::EditionIx;
use crate::model::prose::ProseBlock;

/// Writes the notes into the headings.
pub(super) fn run(session: &Session, options: &TranslateAccept) -> Result<Exit, Stop> {
    let (portal, _) = super::load(session)?;
    let sources = session.sources()?;
    let edition = super::edition(&portal, &options.edition)?;
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut count = 0;
    for ((plan, section, _), own) in portal.narratives.iter().filter(|((_, _, of), _)| *of == edition) {
        let (plan_id, section_id) = (&portal.plan(*plan).id, &portal.plan(*plan)[*section].id);
        if options.plan.as_ref().is_some_and(|only| only != plan_id.as_str()) {
            continue;
        }
        let Some(source) = portal.narratives.get(&(*plan, *section, EditionIx(0))) else { continue };
        let path = format!("content/narrative/{plan_id}/{}/{section_id}.md", options.edition);
        let Some(stored) = sources.files.get(&path) else { continue };
        let mut text = String::from_utf8_lossy(stored).into_owned();
        for block in own.blocks.iter().rev() {
            let Some(original) = source.block(block.kind).filter(|original| is_due(block, original, options)) else { continue };
            text = noted(&text, block, &note(original, block, options));
            count += 1;
        }
        if text.as_bytes() != stored.as_slice() {
            texts.insert(path, text);
        }
    }
    for (path, text) in &texts {
        super::write(&session.root().join(path), text.as_bytes())?;
    }
    let files = texts.len();
    terminal::say(session.pick(&both!(
        "{files}ファイルの{count}か所に、もとの日本語を記しました\n",
        "{count} blocks in {files} files now say which Japanese they were made from\n"
    )))
}

/// Blocks that say nothing yet, those whose note would change by a review, and stale ones if they are asked for.
fn is_due(block: &ProseBlock, original: &ProseBlock, options: &TranslateAccept) -> bool {
    let stale = block.is_stale(original);
    block.made.from.is_empty() || (stale && options.stale) || (!stale && options.reviewed && !block.made.reviewed)
}

fn note(original: &ProseBlock, block: &ProseBlock, options: &TranslateAccept) -> String {
    let machine = if options.machine || block.made.machine { " by=machine" } else { "" };
    let reviewed = if options.reviewed { " reviewed=yes" } else { "" };
    format!("{{from={}{machine}{reviewed}}}", original.hash)
}

/// The text with the note at the end of the block's heading.
fn noted(text: &str, block: &ProseBlock, note: &str) -> String {
    let start = block.range.start;
    let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let heading = text[start..end].split(" {").next().unwrap_or_default().trim_end();
    format!("{}{heading} {note}{}", &text[..start], &text[end..])
}
