//! Settles the portal's settings, its cities and the corrections of our own mistakes.

use super::form::{At, did_you_mean};
use super::scalar::Text;
use super::written::portal as written;
use crate::both;
use crate::calendar::Instant;
use crate::model::index::Item;
use crate::model::portal::{City, Department, Erratum, Feedback, Notice, Portal, Settings};
use crate::report::{Finding, Report};
use crate::sound::{Credit, Voice};

/// The settings as meant.
pub(super) fn settings(written: &written::Settings, theme: &str, report: &mut Report) -> Settings {
    let mut base_url = written.base_url.value.0.clone();
    if !base_url.ends_with('/') {
        base_url.push('/');
    }
    Settings {
        title: written.title.0.clone(),
        tagline: written.tagline.0.clone(),
        base_url,
        publisher: written.publisher.0.clone(),
        contact: written.contact.0.clone(),
        feedback: written.feedback.as_ref().and_then(|address| feedback(address, report)),
        notice: written.notice.as_ref().and_then(|notice| self::notice(notice, report)),
        demonstration: written.demonstration.is_some_and(|flag| flag.0),
        cards: written.cards.is_none_or(|flag| flag.0),
        theme: theme.to_owned(),
        updated: written.updated.iso(),
        licence: (written.licence.name.0.clone(), written.licence.url.0.clone()),
        audio: written.audio.as_ref().map(|audio| self::audio(audio, report)),
    }
}

/// How speech is made. A command that names no file to write is a finding.
fn audio(written: &written::Audio, report: &mut Report) -> Voice {
    for (command, file) in [(&written.engine, "{wav}"), (&written.encoder, "{opus}")] {
        if !command.value.0.contains(file) {
            let message = both!("コマンドに {file} がありません", "the command does not say where {file} goes");
            let hint = both!(
                "例: engine: open_jtalk -x {{dictionary}} -m {{voice}} -ow {{wav}} と encoder: opusenc --quiet --bitrate 24 {{wav}} {{opus}}",
                "like engine: open_jtalk -x {{dictionary}} -m {{voice}} -ow {{wav}} and encoder: opusenc --quiet --bitrate 24 {{wav}} {{opus}}"
            );
            report.add(Finding::error("bad-audio-command", command.span, message).hint(hint));
        }
    }
    let words = |command: &At<Text>| command.value.0.split_whitespace().map(str::to_owned).collect();
    let credit = &written.credit;
    Voice {
        engine: words(&written.engine),
        encoder: words(&written.encoder),
        dictionary: written.dictionary.as_ref().map(|text| text.0.clone()).unwrap_or_default(),
        voice: written.voice.0.clone(),
        credit: Credit { name: credit.name.0.clone(), licence: credit.licence.0.clone(), url: credit.url.0.clone() },
        plans: written.plans.iter().map(|plan| plan.value.0.clone()).collect(),
        words: written.words.iter().map(|one| (one.word.0.clone(), one.say.0.clone())).collect(),
    }
}

fn feedback(written: &At<Text>, report: &mut Report) -> Option<Feedback> {
    let text = written.value.0.as_str();
    let clean = !text.contains(|c: char| c.is_whitespace() || "\"<>".contains(c));
    let mail = text.strip_prefix("mailto:").unwrap_or(text);
    if clean && (text.starts_with("https://") || text.starts_with("http://")) {
        return Some(Feedback::Form(text.to_owned()));
    }
    if clean && mail.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !mail.contains([':', '/', '?'])) {
        return Some(Feedback::Mail(mail.to_owned()));
    }
    let message = both!("`{text}` はフォームのURLでもメールアドレスでもありません", "`{text}` is neither a form's address nor a mail address");
    let hint = both!("https://… か name@example.jp の形で書いてください", "write it like https://… or name@example.jp");
    report.add(Finding::error("bad-feedback", written.span, message).hint(hint));
    None
}

fn notice(written: &written::Notice, report: &mut Report) -> Option<Notice> {
    let days = (written.from.value, written.until.value);
    if days.1.last_day() < days.0.first_day() {
        let (from, until) = (days.0.iso(), days.1.iso());
        let message = both!("お知らせの終わり({until})が始まり({from})より前です", "the notice ends ({until}) before it begins ({from})");
        report.add(Finding::error("notice-ends-before-it-begins", written.until.span, message).also(written.from.span, both!("始まり", "it begins here")));
        return None;
    }
    Some(Notice { text: written.text.value.0.clone(), days, link: written.link.as_ref().map(|link| link.0.clone()) })
}

/// The corrections of our mistakes, newest first.
pub(super) fn errata(portal: &Portal, all: &[written::Erratum], report: &mut Report) -> Vec<Erratum> {
    let mut errata: Vec<Erratum> = all.iter().filter_map(|written| erratum(portal, written, report)).collect();
    errata.sort_by_key(|erratum| std::cmp::Reverse(Instant::first_day(&erratum.date)));
    errata
}

fn erratum(portal: &Portal, written: &written::Erratum, report: &mut Report) -> Option<Erratum> {
    let about = written.about.value.0.as_str();
    let (plan_id, item_id) = about.split_once('/').map_or((about, None), |(plan, item)| (plan, Some(item)));
    let span = written.about.span;
    let Some(plan) = portal.plan_indices().find(|ix| portal.plan(*ix).id.as_str() == plan_id) else {
        let finding = Finding::error("unknown-plan", span, both!("`{plan_id}` という計画はありません", "there is no plan `{plan_id}`"));
        report.add(finding.maybe_hint(did_you_mean(plan_id, portal.plans.iter().map(|plan| plan.id.as_str()))));
        return None;
    };
    let ids = &portal.plan(plan).ids;
    let item: Option<Item> = item_id.and_then(|wanted| ids.iter().find(|(id, _)| id.as_str() == wanted)).map(|(_, item)| *item);
    if let (Some(wanted), None) = (item_id, item) {
        let finding = Finding::error("unknown-item", span, both!("計画 `{plan_id}` に `{wanted}` はありません", "the plan `{plan_id}` has no `{wanted}`"));
        report.add(finding.maybe_hint(did_you_mean(wanted, ids.keys().map(|id| id.as_str()))));
        return None;
    }
    Some(Erratum { date: written.date, plan, item, what: written.what.0.clone(), why: written.why.0.clone() })
}

/// A city with its departments.
pub(super) fn city(written: &written::City) -> City {
    let department =
        |department: &written::Department| Department { id: department.id.value.clone(), name: department.name.value.0.clone(), span: department.name.span };
    City {
        id: written.city.value.clone(),
        name: written.name.0.clone(),
        accent: written.accent.as_ref().map(|accent| (accent.value.0.clone(), accent.span)),
        departments: written.departments.iter().map(department).collect(),
    }
}
