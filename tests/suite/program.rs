//! The program, driven from outside.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// What a run said and how it ended.
#[derive(Debug, PartialEq)]
pub struct Ran {
    pub code: i32,
    pub output: String,
    pub errors: String,
}

/// The program with a quiet environment: English, no terminal.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_shirube"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "CARGO"] {
        command.env_remove(name);
    }
    command
}

pub fn run(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: status.code().unwrap(), output: text(stdout), errors: text(stderr) }
}

/// The starter portal in a folder of its own, removed at the end.
pub struct Portal {
    folder: TempDir,
}

impl Portal {
    pub fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ran = run(program().arg("init").arg(folder.path().join("portal")));
        assert_eq!(ran.code, 0, "{}", ran.errors);
        Portal { folder }
    }

    pub fn root(&self) -> PathBuf {
        self.folder.path().join("portal")
    }

    /// Runs the program on it: `"build --lang ja"`.
    pub fn run(&self, words: &str) -> Ran {
        run(program().args(words.split_whitespace()).arg("--root").arg(self.root()))
    }

    /// Replaces words in one of its files.
    pub fn edit(&self, file: &str, old: &str, new: &str) {
        let path = self.root().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{file} has no `{old}`");
        fs::write(path, text.replace(old, new)).unwrap();
    }

    /// All files of the built site.
    pub fn site(&self) -> BTreeMap<String, Vec<u8>> {
        everything(&self.root().join("public"))
    }
}

/// Everything below a folder: names and bytes.
pub fn everything(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().strip_prefix(folder).unwrap().display().to_string(), fs::read(entry.path()).unwrap())).collect()
}

/// A tag without the mark of a sentence.
fn without_mark(tag: &str) -> String {
    let Some((before, after)) = tag.split_once(" data-say") else { return tag.to_owned() };
    let value = after.strip_prefix("=\"").and_then(|rest| rest.find('"')).map_or(0, |end| end + 3);
    format!("{before}{}", &after[value..])
}

/// A page without the marks of its sentences, as its templates made it.
pub fn unmarked(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut marks = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = &rest[at..end];
        let is_mark = tag.starts_with("<span data-say");
        if tag.starts_with("<span") {
            marks.push(is_mark);
        }
        let ends_mark = tag == "</span>" && marks.pop() == Some(true);
        out.push_str(&rest[..at]);
        if !is_mark && !ends_mark {
            out.push_str(&without_mark(tag));
        }
        rest = &rest[end..];
    }
    out + rest
}
