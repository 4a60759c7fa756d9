//! Facts, lists, services, consultations, events, declarations, terms, figures, ready to be shown.

use serde::Serialize;

use super::NoteView;
use crate::markdown::escape;
use crate::model::contents::{Consultation, Declaration, Event, Fact, Figure, FigureKind, List, Per, Saying, Service, Status, Term};
use crate::model::index::PlanIx;
use crate::model::plan::Plan;
use crate::page::{NavLink, PageContext};

/// A fact.
#[derive(Debug, Clone, Serialize)]
pub struct FactView {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label_html: String,
    /// What it says.
    pub value_html: String,
    /// As of when; empty if not stated.
    pub date: String,
    /// Notes on it.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

impl FactView {
    /// A fact as shown.
    pub fn new(ctx: &PageContext<'_>, fact: &Fact) -> Self {
        let voice = &ctx.voice;
        let (value_html, mut notes) = match &fact.saying {
            Saying::Amount(value) => (escape(&voice.value(value)), NoteView::of_value(ctx, value)),
            Saying::Words { wording } => (super::own(ctx, &wording.text), NoteView::of_wording(ctx, wording)),
        };
        notes.extend(NoteView::maybe(ctx, "note", fact.note.as_deref()));
        notes.extend(NoteView::maybe(ctx, "doubt", fact.date_doubt.as_deref()));
        let per = match fact.per {
            Some(Per::Month) => voice.phrase("per-month"),
            Some(Per::Year) => voice.phrase("per-year"),
            None => "",
        };
        let label = fact.label.iter().map(|label| super::own(ctx, label)).collect::<Vec<_>>().join(" / ");
        FactView {
            id: fact.id.to_string(),
            label_html: if per.is_empty() { label } else { format!("{label} ({})", escape(per)) },
            value_html,
            date: fact.date.map(|date| voice.when(date)).unwrap_or_default(),
            notes,
            source: voice.source(&fact.origin.lines),
        }
    }
}

/// A list.
#[derive(Debug, Clone, Serialize)]
pub struct ListView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title_html: String,
    /// Of when, done or planned.
    pub about: String,
    /// Its items with their notes.
    pub items: Vec<ItemView>,
    /// Notes on the whole.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

/// An item of a list.
#[derive(Debug, Clone, Serialize)]
pub struct ItemView {
    /// Its text.
    pub html: String,
    /// Notes on it.
    pub notes: Vec<NoteView>,
}

impl ListView {
    /// A list as shown.
    pub fn new(ctx: &PageContext<'_>, list: &List) -> Self {
        let items = list.items.iter().map(|item| {
            let mut notes = NoteView::of_wording(ctx, &item.text);
            notes.extend(NoteView::maybe(ctx, "note", item.note.as_deref()));
            ItemView { html: super::own(ctx, &item.text.text), notes }
        });
        let date = list.date.map(|date| ctx.voice.when(date));
        let status = list.status.map(|status| status_words(ctx, status).to_owned());
        ListView {
            id: list.id.to_string(),
            title_html: super::own(ctx, &list.title),
            about: ctx.voice.list(date.into_iter().chain(status)),
            items: items.collect(),
            notes: NoteView::maybe(ctx, "note", list.note.as_deref()).into_iter().collect(),
            source: ctx.voice.source(&list.origin.lines),
        }
    }
}

fn status_words<'a>(ctx: &PageContext<'a>, status: Status) -> &'a str {
    ctx.voice.phrase(if status == Status::Planned { "status-planned" } else { "status-done" })
}

/// A service.
#[derive(Debug, Clone, Serialize)]
pub struct ServiceView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name_html: String,
    /// Label and value of what is stated: start, medium, frequency, copies, format.
    pub rows: Vec<(String, String)>,
    /// Channels: name and copies.
    pub channels: Vec<ItemView>,
    /// Everything else said of it.
    pub facts: Vec<FactView>,
    /// Notes on it.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

impl ServiceView {
    /// A service as shown.
    pub fn new(ctx: &PageContext<'_>, plan: &Plan, service: &Service) -> Self {
        let voice = &ctx.voice;
        let words = |text: &Option<String>| text.as_deref().map(|text| super::own(ctx, text));
        let stated = [
            ("service-start", service.start.map(|start| escape(&voice.when(start)))),
            ("service-medium", words(&service.medium)),
            ("service-frequency", words(&service.frequency)),
            ("service-copies", service.copies.as_ref().map(|copies| escape(&voice.value(copies)))),
            ("service-format", words(&service.format)),
        ];
        let mut notes = NoteView::of_wording(ctx, &service.name);
        notes.extend(NoteView::maybe(ctx, "note", service.note.as_deref()));
        notes.extend(service.copies.iter().flat_map(|copies| NoteView::of_value(ctx, copies)));
        ServiceView {
            id: service.id.to_string(),
            name_html: super::own(ctx, &service.name.text),
            rows: stated.into_iter().filter_map(|(key, html)| html.map(|html| (voice.phrase(key).to_owned(), html))).collect(),
            channels: service.channels.iter().map(|channel| self::channel(ctx, channel)).collect(),
            facts: service.facts.iter().map(|at| FactView::new(ctx, &plan[*at])).collect(),
            notes,
            source: voice.source(&service.origin.lines),
        }
    }
}

fn channel(ctx: &PageContext<'_>, channel: &crate::model::contents::Channel) -> ItemView {
    let name = super::own(ctx, &channel.name);
    let html = match &channel.copies {
        Some(copies) => format!("{name}: {}", escape(&ctx.voice.value(copies))),
        None => name,
    };
    let mut notes: Vec<NoteView> = channel.copies.iter().flat_map(|copies| NoteView::of_value(ctx, copies)).collect();
    notes.extend(NoteView::maybe(ctx, "note", channel.note.as_deref()));
    ItemView { html, notes }
}

/// A consultation.
#[derive(Debug, Clone, Serialize)]
pub struct ConsultationView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name_html: String,
    /// What it is about.
    pub about_html: String,
    /// When it is open, as printed.
    pub hours_html: Vec<String>,
    /// Who answers.
    pub staff_html: String,
    /// Languages spoken.
    pub languages_html: String,
    /// How many cases, and of when.
    pub cases: String,
    /// Notes on it.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

impl ConsultationView {
    /// A consultation as shown.
    pub fn new(ctx: &PageContext<'_>, consultation: &Consultation) -> Self {
        let voice = &ctx.voice;
        let joined = |all: &[String]| all.iter().map(|text| super::own(ctx, text)).collect::<Vec<_>>().join(&voice.formats.list_separator);
        let cases = consultation.cases.as_ref().map(|cases| match consultation.cases_date {
            Some(date) => format!("{} ({})", voice.value(cases), voice.when(date)),
            None => voice.value(cases),
        });
        let mut notes = NoteView::of_wording(ctx, &consultation.name);
        notes.extend(consultation.about.iter().flat_map(|about| NoteView::of_wording(ctx, about)));
        notes.extend(NoteView::maybe(ctx, "note", consultation.note.as_deref()));
        notes.extend(consultation.cases.iter().flat_map(|cases| NoteView::of_value(ctx, cases)));
        ConsultationView {
            id: consultation.id.to_string(),
            name_html: super::own(ctx, &consultation.name.text),
            about_html: consultation.about.as_ref().map(|about| super::own(ctx, &about.text)).unwrap_or_default(),
            hours_html: consultation.hours.iter().map(|hours| super::own(ctx, &hours.printed)).collect(),
            staff_html: joined(&consultation.staff),
            languages_html: joined(&consultation.languages),
            cases: cases.unwrap_or_default(),
            notes,
            source: voice.source(&consultation.origin.lines),
        }
    }
}

/// An event.
#[derive(Debug, Clone, Serialize)]
pub struct EventView {
    /// Its id.
    pub id: String,
    /// When.
    pub when: String,
    /// The date for machines: ISO 8601, cut to what is known.
    pub iso: String,
    /// What.
    pub html: String,
    /// Whether it is planned.
    pub planned: bool,
    /// Sub-facts.
    pub facts: Vec<FactView>,
    /// Notes on it.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

impl EventView {
    /// An event as shown.
    pub fn new(ctx: &PageContext<'_>, plan: &Plan, event: &Event) -> Self {
        let mut notes = NoteView::of_wording(ctx, &event.text);
        notes.extend(NoteView::maybe(ctx, "note", event.note.as_deref()));
        notes.extend(NoteView::maybe(ctx, "doubt", event.doubt.as_deref()));
        EventView {
            id: event.id.to_string(),
            when: ctx.voice.when(event.when),
            iso: event.when.from.iso(),
            html: super::own(ctx, &event.text.text),
            planned: event.status == Status::Planned,
            facts: event.facts.iter().map(|at| FactView::new(ctx, &plan[*at])).collect(),
            notes,
            source: ctx.voice.source(&event.origin.lines),
        }
    }
}

/// A declaration.
#[derive(Debug, Clone, Serialize)]
pub struct DeclarationView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title_html: String,
    /// Who made it.
    pub issuer_html: String,
    /// When.
    pub date: String,
    /// Notes on it.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

impl DeclarationView {
    /// A declaration as shown.
    pub fn new(ctx: &PageContext<'_>, declaration: &Declaration) -> Self {
        DeclarationView {
            id: declaration.id.to_string(),
            title_html: super::own(ctx, &declaration.title),
            issuer_html: declaration.issuer.as_deref().map(|issuer| super::own(ctx, issuer)).unwrap_or_default(),
            date: declaration.date.map(|date| ctx.voice.when(date)).unwrap_or_default(),
            notes: NoteView::maybe(ctx, "note", declaration.note.as_deref()).into_iter().collect(),
            source: ctx.voice.source(&declaration.origin.lines),
        }
    }
}

/// A term.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// Its anchor in the glossary.
    pub anchor: String,
    /// The term.
    pub term_html: String,
    /// The term in the source language, where the edition has another.
    pub original_html: String,
    /// Its reading and full form.
    pub forms_html: Vec<String>,
    /// What it means.
    pub means_html: String,
    /// The plan in which it stands.
    pub plan: NavLink,
    /// Where it stands.
    pub source: String,
}

impl TermView {
    /// A term as shown.
    pub fn new(ctx: &PageContext<'_>, index: PlanIx, term: &Term) -> Self {
        let voice = &ctx.voice;
        let plan = ctx.portal.plan(index);
        let said = ctx.portal.words(voice.edition, "term", &term.term.text);
        let original = if voice.is_source() || said.text == term.term.text { String::new() } else { voice.foreign(&term.term.text) };
        let reading = term.reading.as_deref().filter(|_| voice.is_source()).map(escape);
        let full = term.full.as_deref().map(|full| super::own(ctx, full));
        TermView {
            anchor: format!("{}-{}", plan.id, term.id),
            term_html: if said.borrowed { voice.foreign(said.text) } else { escape(said.text) },
            original_html: original,
            forms_html: reading.into_iter().chain(full).collect(),
            means_html: term.means.as_deref().map(|means| super::own(ctx, means)).unwrap_or_default(),
            plan: ctx.plan_link(index),
            source: voice.source(&term.origin.lines),
        }
    }
}

/// A figure's caption.
#[derive(Debug, Clone, Serialize)]
pub struct FigureView {
    /// Its id.
    pub id: String,
    /// Its caption.
    pub caption_html: String,
    /// What it was, in words.
    pub kind: String,
    /// Its credit.
    pub credit_html: String,
    /// Notes on it.
    pub notes: Vec<NoteView>,
    /// Where it stands.
    pub source: String,
}

impl FigureView {
    /// A figure as shown.
    pub fn new(ctx: &PageContext<'_>, figure: &Figure) -> Self {
        let key = match figure.kind {
            FigureKind::Photo => "figure-photo",
            FigureKind::Chart => "figure-chart",
            FigureKind::Diagram => "figure-diagram",
            FigureKind::Image => "figure-image",
        };
        let mut notes = NoteView::of_wording(ctx, &figure.caption);
        notes.extend(NoteView::maybe(ctx, "note", figure.note.as_deref()));
        FigureView {
            id: figure.id.to_string(),
            caption_html: super::own(ctx, &figure.caption.text),
            kind: ctx.voice.phrase(key).to_owned(),
            credit_html: figure.credit.as_deref().map(|credit| super::own(ctx, credit)).unwrap_or_default(),
            notes,
            source: ctx.voice.source(&figure.origin.lines),
        }
    }
}
