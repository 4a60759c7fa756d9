//! What of a page is spoken: elements inside a line, elements of which nothing is said, elements that a sentence cannot go around.
//!
//! Leaves to others: how sentences are marked ([`super::say`]).

use super::html::{Element, Node};
use super::sentence;

/// Whether elements of a name stand inside a line of text.
pub(super) fn stands_in_line(name: &str) -> bool {
    matches!(name, "a" | "abbr" | "b" | "br" | "code" | "em" | "i" | "mark" | "q" | "rp" | "rt" | "ruby" | "small" | "span" | "strong" | "time" | "wbr")
}

/// Whether nothing is spoken of elements of a name.
fn is_silent_name(name: &str) -> bool {
    matches!(name, "nav" | "svg" | "script" | "style" | "template" | "thead" | "tbody" | "tfoot" | "select" | "button" | "summary" | "pre")
}

/// Whether nothing is spoken of elements of a class: where something stands in the source, files, names for machines, tools, the kana of a word
/// just said.
fn is_silent_class(class: &str) -> bool {
    matches!(
        class,
        "kana" | "source" | "files" | "for-machines" | "contents" | "tools" | "block-source" | "skip" | "chart-plot" | "stand" | "feedback" | "embedding"
    )
}

/// Whether what has a class is heard by itself, with a pause before and behind it: labels, dates, marks, counts.
pub(super) fn is_parted(class: &str) -> bool {
    matches!(
        class,
        "mark"
            | "original"
            | "flag"
            | "date"
            | "unit"
            | "why"
            | "course-word"
            | "counts"
            | "part"
            | "note-label"
            | "quality"
            | "form"
            | "pause"
            | "label"
            | "number"
    )
}

/// Whether a node stands inside a line of text with all that is in it.
pub(super) fn is_inline(node: &Node<'_>) -> bool {
    match node {
        Node::Text(_) => true,
        Node::Raw(_) => false,
        Node::Element(element) => stands_in_line(element.name) && element.children.iter().all(is_inline),
    }
}

/// Whether nothing is spoken of an element.
pub(super) fn is_silent(element: &Element<'_>) -> bool {
    if is_silent_name(element.name) {
        return true;
    }
    element.attributes().any(|(name, value)| match name {
        "class" => value.split_ascii_whitespace().any(is_silent_class),
        "hidden" => true,
        "aria-hidden" => value == "true",
        "role" => value == "region" && !element.children.iter().any(|child| matches!(child, Node::Element(table) if table.name == "table")),
        _ => false,
    })
}

/// Whether a sentence cannot go around an element: it holds another language, a note, a silent part or the end of a sentence.
pub(super) fn must_be_entered(element: &Element<'_>, lang: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().map_or(0, str::len);
    let other = |own: &str| own[..primary(own)] != lang[..primary(lang)];
    element.attributes().any(|(name, value)| match name {
        "lang" => other(value),
        "class" => value.split_ascii_whitespace().any(|class| class == "note"),
        _ => false,
    }) || element.children.iter().any(|child| match child {
        Node::Text(text) => !sentence::ends(text).is_empty(),
        Node::Element(child) => is_silent(child) || must_be_entered(child, lang),
        Node::Raw(_) => false,
    })
}
