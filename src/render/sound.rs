//! The recorded speech of pages: which sentences they need, and the tracks of those pages of which all sentences were made.
//!
//! Pages are rendered once to know their sentences, but only where there is speech at all. A page that says something else than what was
//! recorded has no sound: what is heard is what is written.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::both;
use crate::language::EditionIx;
use crate::manifest::Job;
use crate::model::index::PlanIx;
use crate::page::{PageKind, address};
use crate::path::SitePath;
use crate::pipeline::Site;
use crate::reading::aloud::{self, Sentence};
use crate::report::{Finding, Severity};
use crate::sound::{Sounds, Store, Track, Voice, store};
use crate::source::Sources;

/// What is to be read of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// The page's path in the site.
    pub page: String,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

/// What is to be read of all pages of plans that are spoken, in the Japanese editions, in the order of the pages.
pub fn scripts(site: &Site, voice: &Voice) -> Vec<Script> {
    let mut wanted = Vec::new();
    for edition in site.portal.edition_indices().filter(|edition| site.portal.editions[edition.0].is_japanese()) {
        let of_plan = |number: &usize| plan(site.pages.all()[*number].kind).is_some_and(|plan| voice.speaks(site.portal.plan(plan).id.as_str()));
        wanted.extend((0..site.pages.all().len()).filter(of_plan).map(|number| (edition, number)));
    }
    wanted.into_par_iter().filter_map(|(edition, number)| script(site, edition, number)).collect()
}

/// The plan of a page that may be spoken.
fn plan(kind: PageKind) -> Option<PlanIx> {
    match kind {
        PageKind::Plan(plan) | PageKind::Section(plan, _) | PageKind::Programme(plan, _) | PageKind::Indicator(plan, _) => Some(plan),
        _ => None,
    }
}

/// The script of a page; none if there is nothing to read but its name, or if its template is at fault, which the build tells.
fn script(site: &Site, edition: EditionIx, number: usize) -> Option<Script> {
    // How large the book is stands in no sentence.
    let html = super::with_book(site, (edition, number), None).ok()?.page;
    let mut sentences = aloud::sentences(&html);
    if site.portal.editions[edition.0].has_furigana() {
        // The spaces between phrases help the eye; a voice would stumble over them.
        sentences.iter_mut().for_each(|one| one.said = one.said.replace(' ', ""));
    }
    let page = format!("{}/{}", site.portal.editions[edition.0].folder, site.pages.all()[number].path);
    (sentences.len() > 1).then_some(Script { page, sentences })
}

/// Adds the sound that is there to a site, and names its files.
pub fn add(site: &mut Site, sources: &Sources, findings: &mut Vec<Finding>) {
    let Some(voice) = site.portal.settings.audio.clone() else { return };
    let store = Store::of(sources.below(store::FOLDER));
    if store.is_empty() {
        return;
    }
    site.sounds = tracks(site, &voice, &store);
    if site.sounds.incomplete > 0 {
        let count = site.sounds.incomplete;
        let message =
            both!("音声がそろっていないページが{count}あります。音声なしで作りました", "the speech of {count} pages is not whole: they are built without");
        let finding = Finding { severity: Severity::Note, ..Finding::portal("sound-incomplete", message) };
        findings.push(finding.hint(both!("`shirube audio` を実行してください", "run `shirube audio`")));
    }
    claim(site, findings);
}

fn tracks(site: &Site, voice: &Voice, store: &Store) -> Sounds {
    let mut sounds = Sounds::default();
    let credit = format!("{} ({})", voice.credit.name, voice.credit.licence);
    for script in scripts(site, voice) {
        let found: Vec<_> = script.sentences.iter().filter_map(|one| store.stream(&voice.key(&one.said)).map(|stream| (one.shown.as_str(), stream))).collect();
        if found.len() < script.sentences.len() {
            // The name alone is shared with other pages.
            sounds.incomplete += usize::from(found.len() > 1);
            continue;
        }
        let tags = [("TITLE", script.sentences[0].shown.as_str()), ("LANGUAGE", "ja"), ("COPYRIGHT", &credit)];
        if let Some(track) = Track::new(&found, &tags) {
            sounds.tracks.insert(script.page, track);
        }
    }
    sounds
}

/// Names the files of the sound: beside each page, and a podcast for each plan.
fn claim(site: &mut Site, findings: &mut Vec<Finding>) {
    let mut files = Vec::new();
    for (page, track) in &site.sounds.tracks {
        let folder = page.trim_end_matches(address::HOME);
        files.push((format!("{folder}{}", track.name), Job::Sound(page.clone())));
        files.push((format!("{folder}{}", address::CUES), Job::Cues(page.clone())));
    }
    for edition in site.portal.edition_indices() {
        let folder = &site.portal.editions[edition.0].folder;
        for plan in site.portal.plan_indices() {
            let of_plan = format!("{folder}/{}", site.portal.plan(plan).id);
            if site.sounds.below(&of_plan).next().is_some() {
                files.push((format!("{folder}/{}", address::podcast(site.portal.plan(plan))), Job::Podcast { edition, plan }));
            }
        }
    }
    for (path, job) in files {
        if let Some(path) = SitePath::parse(&path) {
            site.manifest.claim(path, job, "sound".to_owned(), findings);
        }
    }
}
