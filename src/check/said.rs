//! Everything that the portal says in words of its own, edition by edition, with its place if it has one: for rules over wording.
//!
//! Narrative and manual as written, phrases of the theme, translations of the plans' wording, our own remarks in the plan data. Left out: what the
//! documents say themselves, which is not ours to change.

use super::rule::{Rule, Subject};
use crate::both;
use crate::language::EditionIx;
pub(super) use crate::markdown::DATA;
use crate::markdown::with_data;
use crate::model::texts::{self, TextRole};
use crate::model::written::{WrittenForm, WrittenText};
use crate::report::{Both, Finding, Span};

/// A text that the portal says.
#[derive(Debug)]
pub(super) struct Said {
    /// In which edition.
    pub edition: EditionIx,
    /// What it is; `None` for a phrase, a translation or a remark.
    pub form: Option<WrittenForm>,
    /// Its words; what comes from data stands as [`DATA`].
    pub text: String,
    /// Where it stands.
    pub span: Option<Span>,
    /// What it is about, for justifications.
    about: Option<String>,
}

/// What was written in Markdown: narrative and manual, file by file.
pub(super) fn files(subject: &Subject<'_>) -> Vec<Vec<Said>> {
    let portal = subject.portal;
    let file = |edition: EditionIx, texts: &[WrittenText], about: &str| texts.iter().map(|text| written(edition, text, about)).collect();
    let narratives = portal.narratives.iter().map(|((plan, section, edition), narrative)| {
        let plan = portal.plan(*plan);
        file(*edition, &narrative.texts, &format!("{}/{}", plan.id, plan[*section].id))
    });
    let pages = portal.manual.iter().flat_map(|(edition, pages)| pages.iter().map(move |page| file(*edition, &page.texts, &format!("manual/{}", page.id))));
    narratives.chain(pages).collect()
}

fn written(edition: EditionIx, text: &WrittenText, about: &str) -> Said {
    Said { edition, form: Some(text.form), text: text.text.clone(), span: Some(text.span), about: Some(about.to_owned()) }
}

/// All of it: what was written, and the words of phrases, translations and remarks.
pub(super) fn all(subject: &Subject<'_>) -> Vec<Said> {
    let mut all: Vec<Said> = files(subject).into_iter().flatten().filter(|said| said.form != Some(WrittenForm::Link)).collect();
    let portal = subject.portal;
    let plain = |edition, text: &str| Said { edition, form: None, text: with_data(text), span: None, about: None };
    for edition in portal.edition_indices() {
        let phrases = subject.theme.phrases(edition).all();
        all.extend(phrases.iter().map(|(key, text)| Said { about: Some(format!("phrases/{key}")), ..plain(edition, text) }));
        all.extend(portal.catalogues[edition.0].all().map(|(_, _, translation)| plain(edition, &translation.text)));
    }
    for plan in subject.plans() {
        for text in texts::of(plan).into_iter().filter(|text| text.role == TextRole::Remark) {
            let about = text.about.map(|item| format!("{}/{item}", plan.id));
            all.push(Said { span: Some(text.span), about, ..plain(EditionIx(0), text.text) });
        }
    }
    let ours = portal.topics.iter().map(|topic| &topic.definition).chain(portal.justified.iter().map(|one| &one.reason));
    all.extend(ours.chain([&portal.settings.tagline]).map(|text| plain(EditionIx(0), text)));
    all
}

impl Said {
    /// A finding of a rule on this text.
    pub(super) fn finding(&self, rule: &Rule, message: Both) -> Finding {
        let finding = match self.span {
            Some(span) => rule.finding(span, message),
            None => rule.without_place(message),
        };
        Finding { subject: self.about.clone(), ..finding }
    }

    /// The beginning of the text, for messages.
    pub(super) fn quote(&self) -> String {
        quote(&self.text)
    }
}

/// The beginning of a text, for messages.
pub(super) fn quote(text: &str) -> String {
    let text = text.replace(DATA, "{…}").replace('\n', " ");
    if text.chars().count() <= 40 { text } else { text.chars().take(40).chain(['…']).collect() }
}

/// Adds a finding for each text in which something is found, with the characters found and the beginning of the text.
pub(super) fn report(rule: &Rule, all: &[Said], find: impl Fn(&Said) -> Option<String>, findings: &mut Vec<Finding>) {
    for said in all {
        if let Some(found) = find(said) {
            let text = said.quote();
            findings.push(said.finding(rule, both!("「{text}」に `{found}` があります", "`{found}` stands in “{text}”")));
        }
    }
}

/// The sentences of a text in a language. A full stop ends one only before a space or the end.
pub(super) fn sentences<'a>(text: &'a str, tag: &str) -> Vec<&'a str> {
    let east = tag.starts_with("ja") || tag.starts_with("zh");
    let mut all = Vec::new();
    let mut start = 0;
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match c {
            '「' | '『' | '（' | '〈' | '“' | '(' => depth += 1,
            '」' | '』' | '）' | '〉' | '”' | ')' => depth -= 1,
            _ => {}
        }
        let ends = match c {
            '\n' => true,
            '。' | '！' | '？' => east && depth <= 0,
            '.' | '!' | '?' => !east && text[end..].chars().next().is_none_or(char::is_whitespace),
            _ => false,
        };
        if ends {
            all.push(text[start..end].trim());
            start = end;
        }
    }
    all.push(text[start..].trim());
    all.retain(|sentence| !sentence.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn sentences_end_where_readers_stop() {
        assert_eq!(sentences("いまは「そう。」です。次です。", "ja"), ["いまは「そう。」です。", "次です。"]);
        assert_eq!(sentences("See file.md now. Then 1.5 more.", "en"), ["See file.md now.", "Then 1.5 more."]);
    }
}
