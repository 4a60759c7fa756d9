//! Rewrites the lines of the seeds that a change concerns, and leaves every other byte as it is.

mod place;
mod text;

use std::collections::BTreeMap;

use super::change::Change;
use crate::both;
use crate::model::portal::Portal;
use crate::report::{FileId, Finding, Report};
use crate::source::Sources;
use crate::source::yaml::{self, Node};

/// A stretch of a file that is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    start: usize,
    end: usize,
    text: String,
}

/// A file of the seeds with its tree.
struct File<'a> {
    text: String,
    tree: Option<Node>,
    original: &'a [u8],
    edits: Vec<Edit>,
}

/// The changed files, whole. A change for which no place is found is a finding.
pub(super) fn files(portal: &Portal, (sources, changes): (&Sources, &[Change]), report: &mut Report) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, File<'_>> = BTreeMap::new();
    let mut ordered: Vec<&Change> = changes.iter().collect();
    ordered.sort_by_key(|change| (change.plan, change.indicator, change.series, change.year, change.role));
    for change in ordered {
        let indicator = &portal.plan(change.plan)[change.indicator];
        let path = report.files.path(indicator.origin.span.file).to_owned();
        if !files.contains_key(&path) {
            let Some(file) = open(&path, sources) else { continue };
            files.insert(path.clone(), file);
        }
        let Some(file) = files.get_mut(&path) else { continue };
        let edits = file.tree.as_ref().and_then(|tree| place::edits(&file.text, tree, indicator, change));
        match edits {
            Some(edits) => file.edits.extend(edits),
            None => report.add(nowhere(&path, indicator.id.as_str())),
        }
    }
    let done = |(path, file): (String, File<'_>)| (path, text::apply(file.original, &file.text, &file.edits));
    files.into_iter().filter(|(_, file)| !file.edits.is_empty()).map(done).collect()
}

fn open<'a>(path: &str, sources: &'a Sources) -> Option<File<'a>> {
    let original = sources.files.get(path)?.as_slice();
    let text = std::str::from_utf8(original).ok()?.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
    let tree = yaml::parse(FileId(0), &text, &mut Vec::new());
    Some(File { text, tree, original, edits: Vec::new() })
}

fn nowhere(path: &str, id: &str) -> Finding {
    let finding = Finding::portal(
        "no-place-found",
        both!("`{path}` の中に指標 `{id}` の値を書くところが見つかりません", "no place for a value of `{id}` is found in `{path}`"),
    );
    finding.hint(both!("この値は、ファイルに直接書いてください", "write this value into the file by hand"))
}
