//! Findings as a person or a program reads them: text with the line underlined, or JSON.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde_json::json;

use super::{Files, Finding, Report, Severity};

/// All findings as text, in Japanese or English, coloured for a terminal; colours are stripped by the writer where they do not belong.
pub fn text(report: &Report, japanese: bool) -> String {
    let renderer = Renderer::styled().decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for finding in report.findings() {
        out.push_str(&one(&renderer, &report.files, finding, japanese));
        out.push_str("\n\n");
    }
    out
}

fn one(renderer: &Renderer, files: &Files, finding: &Finding, japanese: bool) -> String {
    let title = level(finding.severity, japanese).primary_title(finding.message.pick(japanese)).id(finding.rule);
    let mut group = title.elements(Vec::<Snippet<'_, annotate_snippets::Annotation<'_>>>::new());
    if let Some(span) = finding.span {
        let text = files.text(span.file).to_string();
        let bytes = inside(&text, span.bytes());
        let mut snippet = Snippet::source(text.clone()).path(files.path(span.file)).annotation(AnnotationKind::Primary.span(bytes));
        for (other, label) in finding.related.iter().filter(|(other, _)| other.file == span.file) {
            snippet = snippet.annotation(AnnotationKind::Context.span(inside(&text, other.bytes())).label(label.pick(japanese)));
        }
        group = group.element(snippet);
        for (other, label) in finding.related.iter().filter(|(other, _)| other.file != span.file) {
            let text = files.text(other.file).to_string();
            let bytes = inside(&text, other.bytes());
            let annotation = AnnotationKind::Context.span(bytes).label(label.pick(japanese));
            group = group.element(Snippet::source(text).path(files.path(other.file)).annotation(annotation));
        }
    }
    let help = if japanese { Level::HELP.with_name("直し方") } else { Level::HELP };
    for hint in &finding.hints {
        group = group.element(help.clone().message(hint.pick(japanese)));
    }
    renderer.render(&[group])
}

/// The range moved to character borders inside the text, so that drawing cannot fail.
fn inside(text: &str, bytes: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let mut start = bytes.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = bytes.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

fn level(severity: Severity, japanese: bool) -> Level<'static> {
    match (severity, japanese) {
        (Severity::Error, true) => Level::ERROR.with_name("エラー"),
        (Severity::Error, false) => Level::ERROR,
        (Severity::Warning, true) => Level::WARNING.with_name("注意"),
        (Severity::Warning, false) => Level::WARNING,
        (Severity::Note, true) => Level::NOTE.with_name("参考"),
        (Severity::Note, false) => Level::NOTE,
    }
}

/// All findings as one JSON array: rule, severity, file, line, column, the offending text, what it is about, the message and the hints in both languages.
pub fn json(report: &Report) -> String {
    let files = &report.files;
    let findings: Vec<serde_json::Value> = report
        .findings()
        .into_iter()
        .map(|finding| {
            let place = finding.span.map(|span| {
                let (line, column) = files.line_column(span);
                json!({"file": files.path(span.file), "line": line, "column": column, "text": files.slice(span)})
            });
            json!({
                "rule": finding.rule,
                "severity": finding.severity.word(),
                "place": place,
                "about": finding.subject,
                "message": {"ja": finding.message.ja, "en": finding.message.en},
                "hints": finding.hints.iter().map(|hint| json!({"ja": hint.ja, "en": hint.en})).collect::<Vec<_>>(),
            })
        })
        .collect();
    let mut out = serde_json::to_string_pretty(&findings).unwrap_or_default();
    out.push('\n');
    out
}
