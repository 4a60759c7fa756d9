//! Changes single translations inside the text of a PO file and leaves everything else in it byte for byte.

/// A translation to be put into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<'a> {
    /// The context; empty for none.
    pub context: &'a str,
    /// The string in the source language.
    pub source: &'a str,
    /// The translation.
    pub text: &'a str,
    /// Who made it, as comments for the entry: `translator: person`.
    pub comments: &'a str,
}

/// The header of a new file of a language.
pub fn header(language: &str) -> String {
    let lines = [
        "Project-Id-Version: shirube",
        &format!("Language: {language}"),
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
    ];
    let lines: String = lines.iter().map(|line| format!("\"{line}\\n\"\n")).collect();
    format!("msgid \"\"\nmsgstr \"\"\n{lines}")
}

/// Whether a file has an entry of this context and source string.
pub fn has(file: &str, context: &str, source: &str) -> bool {
    file.split("\n\n").any(|block| is_entry(block, context, source))
}

/// The file with one translation changed; an entry that it lacks is added at its end.
pub fn set(file: &str, change: &Change<'_>) -> String {
    let mut found = false;
    let blocks: Vec<String> = file
        .trim_end()
        .split("\n\n")
        .map(|block| {
            if found || !is_entry(block, change.context, change.source) {
                return block.to_owned();
            }
            found = true;
            entry(change)
        })
        .collect();
    let mut out = blocks.join("\n\n");
    if !found {
        out.push_str("\n\n");
        out.push_str(&entry(change));
    }
    out.push('\n');
    out
}

/// An entry that waits for its translation.
pub fn empty_entry(context: &str, source: &str) -> String {
    format!("{}\n", entry(&Change { context, source, text: "", comments: "" }))
}

fn entry(change: &Change<'_>) -> String {
    let comments: String = change.comments.lines().map(|line| format!("# {line}\n")).collect();
    let context = if change.context.is_empty() { String::new() } else { format!("msgctxt \"{}\"\n", quoted(change.context)) };
    format!("{comments}{context}msgid \"{}\"\nmsgstr \"{}\"", quoted(change.source), quoted(change.text))
}

fn is_entry(block: &str, context: &str, source: &str) -> bool {
    field(block, "msgid").is_some_and(|text| text == source) && field(block, "msgctxt").unwrap_or_default() == context
}

/// The text of a field of an entry, its lines joined and unquoted.
fn field(block: &str, name: &str) -> Option<String> {
    let mut lines = block.lines().skip_while(|line| !line.starts_with(&format!("{name} \"")));
    let first = lines.next()?.strip_prefix(name)?.trim();
    let more = lines.take_while(|line| line.starts_with('"'));
    Some(std::iter::once(first).chain(more).map(unquoted).collect())
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t")
}

fn unquoted(line: &str) -> String {
    let line = line.trim().trim_start_matches('"');
    let line = line.strip_suffix('"').unwrap_or(line);
    let mut out = String::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some(other) => out.push(other),
                None => {}
            },
            (c, false) => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Change, has, set};

    const FILE: &str =
        "msgid \"\"\nmsgstr \"\"\n\"X-Reviewed: no\\n\"\n\n# kept\nmsgid \"区\"\nmsgstr \"ward\"\n\nmsgctxt \"unit\"\nmsgid \"\"\n\"回\"\nmsgstr \"times\"\n";

    #[test]
    fn one_entry_changes_and_the_rest_stays() {
        let change = Change { context: "unit", source: "回", text: "\"rounds\"", comments: "reviewed: yes" };
        assert_eq!(
            set(FILE, &change),
            "msgid \"\"\nmsgstr \"\"\n\"X-Reviewed: no\\n\"\n\n# kept\nmsgid \"区\"\nmsgstr \"ward\"\n\n# reviewed: yes\nmsgctxt \"unit\"\nmsgid \"回\"\nmsgstr \"\\\"rounds\\\"\"\n"
        );
    }

    #[test]
    fn a_new_entry_goes_to_the_end() {
        let file = set(FILE, &Change { context: "", source: "市", text: "city", comments: "" });
        assert!(file.ends_with("msgstr \"times\"\n\nmsgid \"市\"\nmsgstr \"city\"\n"));
        assert!(has(&file, "", "市") && !has(&file, "unit", "市"));
    }
}
