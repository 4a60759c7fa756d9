//! The house: floors, file and function lengths, module docs, phrases used and present.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Which modules stand on which floor; the table in `src/lib.rs` says the same.
const FLOORS: &[(&str, usize)] = &[
    ("cli", 8),
    ("serve", 7),
    ("pipeline", 6),
    ("render", 5),
    ("manifest", 5),
    ("page", 4),
    ("export", 4),
    ("import", 4),
    ("check", 3),
    ("figures", 3),
    ("source", 3),
    ("translation", 3),
    ("changes", 3),
    ("card", 3),
    ("model", 2),
    ("chart", 2),
    ("search", 2),
    ("theme", 2),
    ("markdown", 2),
    ("publish", 2),
    ("breaks", 1),
    ("report", 1),
    ("language", 1),
    ("calendar", 1),
    ("path", 1),
    ("reading", 1),
    ("sound", 1),
    ("main", 9),
];

/// Sideways imports that are part of the plan: the renderer is handed the site and its jobs, formats write dates, and a rule looks at
/// the history of changes.
const ALLOWED: [(&str, &str); 4] = [("render", "manifest"), ("render", "pipeline"), ("language", "calendar"), ("check", "changes")];

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
        let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                out.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut out = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut out);
    out
}

fn module(path: &Path) -> String {
    let rest = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let first = rest.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap()
}

#[test]
fn imports_run_downward_only() {
    let floors: BTreeMap<&str, usize> = FLOORS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let own = module(&path);
        if own == "lib" {
            continue;
        }
        let floor = *floors.get(own.as_str()).unwrap_or_else(|| panic!("{own} stands on no floor"));
        for used in floors.keys().filter(|used| **used != own) {
            let imports = without_tests(&text).lines().any(|line| {
                !line.trim_start().starts_with("//") && (line.contains(&format!("crate::{used}::")) || line.contains(&format!("use crate::{used};")))
            });
            if imports && floors[used] >= floor && !ALLOWED.contains(&(own.as_str(), used)) {
                wrong.push(format!("{} imports {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_map_in_lib_names_every_module() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let table: BTreeMap<String, usize> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("//! | ")?.split_once(" | "))
        .filter_map(|(floor, rest)| Some((floor.trim().parse().ok()?, rest.split(" | ").next()?.to_owned())))
        .flat_map(|(floor, names): (usize, String)| names.split(", ").map(|name| (name.trim_matches(['[', ']', '`']).to_owned(), floor)).collect::<Vec<_>>())
        .collect();
    for (name, floor) in FLOORS.iter().filter(|(name, _)| *name != "main") {
        assert_eq!(table.get(*name), Some(floor), "{name}");
    }
}

#[test]
fn every_module_opens_with_what_it_is_for() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} has no module doc", path.display());
    }
}

#[test]
fn files_and_functions_stay_short() {
    let mut long = Vec::new();
    for (path, text) in sources() {
        let own = without_tests(&text);
        let lines = own.lines().count();
        if lines > 400 && !LONG_FILES.iter().any(|name| path.ends_with(name)) {
            long.push(format!("{}: {lines} lines", path.display()));
        }
        for (name, length) in functions(own) {
            if length > 60 {
                long.push(format!("{}: fn {name} has {length} lines", path.display()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// Lists of types that are read as one page: splitting them would scatter one idea.
const LONG_FILES: [&str; 3] = ["model/contents.rs", "source/written/contents.rs", "source/settle/contents.rs"];

fn functions(text: &str) -> Vec<(String, usize)> {
    let mut out = Vec::new();
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let trimmed = line.trim_start();
        let starts = ["fn ", "pub fn ", "pub(super) fn ", "pub(crate) fn ", "async fn ", "pub async fn "].iter().any(|start| trimmed.starts_with(start));
        if !starts || trimmed.ends_with(';') {
            continue;
        }
        let indent = line.len() - trimmed.len();
        let end = lines[at..].iter().position(|line| line.trim_end() == format!("{}}}", " ".repeat(indent)));
        let name = trimmed.split("fn ").nth(1).unwrap_or("").split(['(', '<']).next().unwrap_or("").to_owned();
        out.push((name, end.map_or(1, |end| end + 1)));
    }
    out
}

#[test]
fn every_phrase_that_is_used_exists_and_every_phrase_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pot = fs::read_to_string(root.join("themes/default/phrases/phrases.pot")).unwrap();
    let have: BTreeSet<String> = pot.lines().filter_map(|line| line.strip_prefix("msgctxt \"")?.strip_suffix('"')).map(str::to_owned).collect();
    let mut text = String::new();
    for (_, source) in sources() {
        text.push_str(&source);
    }
    let mut used: BTreeSet<String> = BTreeSet::new();
    for piece in text.split('"').skip(1) {
        if have.contains(piece) {
            used.insert(piece.to_owned());
        }
    }
    let mut missing = Vec::new();
    for entry in walk_templates(&root.join("themes/default/templates")) {
        let template = fs::read_to_string(&entry).unwrap();
        for piece in template.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.')) {
            if let Some(key) = piece.strip_prefix("t.") {
                let key = key.replace('_', "-");
                if have.contains(&key) {
                    used.insert(key);
                } else {
                    missing.push(format!("{}: {key}", entry.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "phrases that do not exist:\n{}", missing.join("\n"));
    let unused: Vec<&String> = have.difference(&used).collect();
    assert!(unused.is_empty(), "phrases that nothing uses: {unused:?}");
}

fn walk_templates(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { out.extend(walk_templates(&path)) } else { out.push(path) }
    }
    out.sort();
    out
}

#[test]
fn schemas_for_editors_are_those_of_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/schema");
    for (name, schema) in shirube::source::schema::all() {
        let written = fs::read_to_string(folder.join(name)).unwrap_or_default();
        let parsed: serde_json::Value = serde_json::from_str(&written).unwrap_or_default();
        assert_eq!(parsed, schema, "{name} is stale: run `cargo run -- schema`");
    }
}
