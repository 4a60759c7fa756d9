//! Puts the portal together from its files.

use std::collections::{BTreeMap, BTreeSet};

use super::access;
use super::folder::Sources;
use super::form::{Form, did_you_mean};
use super::mentions::mention;
use super::narrative::Reader;
use super::settings;
use super::settle::{Around, PlanFiles, settle_outcomes, settle_plan};
use super::wording::wording;
use super::written::access as written_access;
use super::written::portal as written;
use super::written::{indicator::Outcome as WrittenOutcome, organisation::Unit, plan::Link, plan::Plan as WrittenPlan, section::Section};
use super::yaml::{self, Node};
use crate::both;
use crate::language::{Catalogue, Edition, EditionIx, parse_catalogue};
use crate::model::access::Access;
use crate::model::index::{Id, PlanIx, SectionIx, TermIx};
use crate::model::plan::Plan;
use crate::model::portal::{City, Justification, Portal, Topic};
use crate::model::prose::{BlockKind, Narrative, WrittenPage};
use crate::model::vocabulary::{Name, Word};
use crate::report::{FileId, Finding, Report, Severity, Span};
use crate::theme::Theme;

/// What came out of reading a portal's files.
#[derive(Debug)]
pub struct Loaded {
    /// The portal, as far as it could be read; `None` without settings or cities.
    pub portal: Option<Portal>,
    /// The theme with its phrases; `None` without settings.
    pub theme: Option<Theme>,
    /// Everything that is wrong.
    pub report: Report,
    /// How much rules weigh on this portal.
    pub weights: BTreeMap<String, Option<Severity>>,
}

struct Loader<'a> {
    sources: &'a Sources,
    report: Report,
    mentioned: BTreeSet<String>,
    /// Plans of which something could not be read.
    broken: BTreeSet<String>,
}

/// Reads a portal.
pub fn load(sources: &Sources) -> Loaded {
    let mut loader = Loader { sources, report: Report::default(), mentioned: BTreeSet::new(), broken: BTreeSet::new() };
    let (portal, theme, weights) = loader.portal();
    let mut loaded = Loaded { portal, theme, report: loader.report, weights };
    let weights = loaded.weights.clone();
    loaded.report.weigh(|rule| weights.get(rule).copied());
    loaded
}

type Parts = (Option<Portal>, Option<Theme>, BTreeMap<String, Option<Severity>>);

impl Loader<'_> {
    fn portal(&mut self) -> Parts {
        let mut weights = BTreeMap::new();
        let settings = self.one::<written::Settings>("content/portal.yaml");
        let cities = self.many::<written::City>("seeds/cities.yaml", true);
        let topics = self.many::<written::Topic>("seeds/topics.yaml", false);
        let Some(settings) = settings else { return (None, None, weights) };
        for (rule, weight) in settings.checks.iter().flat_map(|pairs| &pairs.0) {
            let weight = if let written::Weight::At(severity) = weight { Some(*severity) } else { None };
            weights.insert(rule.value.clone(), weight);
        }
        let mut editions = self.editions(&settings);
        let name = settings.theme.as_ref().map_or("default", |theme| theme.value.0.as_str()).to_owned();
        let theme = Theme::load(&name, &self.sources.files, &editions, &mut self.report);
        for (index, edition) in editions.iter_mut().enumerate() {
            edition.name = theme.phrases(EditionIx(index)).get("edition-name").to_owned();
            edition.right_to_left = theme.phrases(EditionIx(index)).get("text-direction") == "rtl";
        }
        let cities: Vec<City> = cities.iter().map(settings::city).collect();
        let topics: Vec<Topic> =
            topics.iter().map(|topic| Topic { id: topic.topic.value.clone(), name: topic.name.0.clone(), definition: topic.definition.0.clone() }).collect();
        let plans = self.plans(&cities, &topics);
        let catalogues: Vec<Catalogue> = editions.iter().map(|edition| self.catalogue(edition)).collect();
        let (readings, readings_script) = super::readings::settle(&self.many(super::readings::FILE, false), theme.readings(), &mut self.report);
        let mut portal = Portal {
            settings: settings::settings(&settings, &name, &mut self.report),
            editions,
            catalogues,
            cities,
            topics,
            glossary: self.glossary(),
            names: self.names(),
            comparisons: super::settle::comparisons(&self.many("seeds/comparisons.yaml", false), &plans, &mut self.report),
            plans,
            narratives: BTreeMap::new(),
            manual: BTreeMap::new(),
            machine_made: BTreeSet::new(),
            errata: Vec::new(),
            readings,
            readings_script,
            justified: self.justified(),
            access: self.access(),
        };
        portal.errata = settings::errata(&portal, &self.many("content/errata.yaml", false), &mut self.report);
        portal.narratives = self.narratives(&portal, &theme);
        portal.manual = self.manual(&portal);
        portal.machine_made = machine_made(&portal, &theme);
        (Some(portal), Some(theme), weights)
    }

    fn text(&mut self, path: &str) -> Option<(FileId, std::sync::Arc<str>)> {
        let content = self.sources.files.get(path)?;
        let text = match std::str::from_utf8(content) {
            Ok(text) => text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n"),
            Err(error) => {
                let file = self.report.files.add(path, "");
                let at = error.valid_up_to();
                let message = both!("UTF-8の文字ではありません({at}バイト目)", "this is not UTF-8 (at byte {at})");
                let finding = Finding::error("not-utf8", Span::new(file, 0..0), message);
                self.report.add(finding.hint(both!("文字コードをUTF-8にして保存してください", "save the file as UTF-8")));
                return None;
            }
        };
        let file = self.report.files.add(path, text);
        Some((file, self.report.files.text(file)))
    }

    fn yaml(&mut self, path: &str) -> Option<(FileId, Option<Node>)> {
        let (file, text) = self.text(path)?;
        let mut findings = Vec::new();
        let node = yaml::parse(file, &text, &mut findings);
        self.report.extend(findings);
        if let Some(node) = &node {
            mention(node, &mut self.mentioned);
        }
        Some((file, node))
    }

    fn read<T: Form>(&mut self, path: &str) -> Option<T> {
        let (file, node) = self.yaml(path)?;
        let mut findings = Vec::new();
        let value = match &node {
            Some(node) => T::read(node, &mut findings),
            None => {
                findings.push(written::empty::<T>(Span::new(file, 0..1)));
                None
            }
        };
        self.report.extend(findings);
        value
    }

    fn one<T: Form>(&mut self, path: &str) -> Option<T> {
        if !self.sources.files.contains_key(path) {
            let finding = Finding::portal("missing-file", both!("`{path}` がありません", "`{path}` is missing"));
            let hint = both!(
                "ポータルのフォルダーで実行していますか。新しく始めるには `shirube init`",
                "is this the portal's folder? To start a new one: `shirube init`"
            );
            self.report.add(finding.hint(hint));
            return None;
        }
        self.read(path)
    }

    fn many<T: Form>(&mut self, path: &str, needed: bool) -> Vec<T> {
        if needed { self.one(path).unwrap_or_default() } else { self.read(path).unwrap_or_default() }
    }

    fn editions(&mut self, settings: &written::Settings) -> Vec<Edition> {
        let mut editions: Vec<Edition> = Vec::new();
        for tag in &settings.editions {
            let name = &tag.value.0;
            match Edition::from_tag(name) {
                Some(edition) if !editions.iter().any(|have| have.folder == edition.folder) => editions.push(edition),
                Some(_) => self.report.add(Finding::error(
                    "duplicate-edition",
                    tag.span,
                    both!("言語版 `{name}` が2度あります", "the edition `{name}` is listed twice"),
                )),
                None => self.report.add(Finding::error("bad-edition", tag.span, both!("`{name}` は言語のタグではありません", "`{name}` is no language tag"))),
            }
        }
        editions
    }

    fn plans(&mut self, cities: &[City], topics: &[Topic]) -> Vec<Plan> {
        let mut plans = Vec::new();
        let mut later: Vec<(Vec<WrittenOutcome>, Vec<Link>)> = Vec::new();
        for folder in self.plan_folders() {
            let faults = self.report.count(Severity::Error);
            let Some(files) = self.plan_files(&folder) else { continue };
            let broken = self.report.count(Severity::Error) > faults;
            if broken {
                self.broken.insert(folder.clone());
            }
            let outcomes = self.many::<WrittenOutcome>(&format!("seeds/{folder}/results.yaml"), false);
            let mentioned = std::mem::take(&mut self.mentioned);
            let mut findings = Vec::new();
            let settled = settle_plan(&files, Around { cities, topics, mentioned: &mentioned, broken }, &mut findings);
            self.mentioned = mentioned;
            self.report.extend(findings);
            if let Some(plan) = settled {
                plans.push(plan);
                later.push((outcomes, files.plan.related));
            }
        }
        for (index, (outcomes, links)) in later.iter().enumerate() {
            let mut findings = Vec::new();
            settle_outcomes(&mut plans, PlanIx(index), outcomes, links, &mut findings);
            self.report.extend(findings);
        }
        plans
    }

    fn plan_folders(&mut self) -> Vec<String> {
        let mut folders: BTreeSet<String> = BTreeSet::new();
        for (path, _) in self.sources.below("seeds") {
            if let Some((folder, _)) = path.trim_start_matches("seeds/").split_once('/') {
                folders.insert(folder.to_owned());
            }
        }
        folders.remove("schema");
        folders.into_iter().collect()
    }

    fn plan_files(&mut self, folder: &str) -> Option<PlanFiles> {
        let Some(id) = Id::parse(folder) else {
            let finding = Finding::portal("bad-id", both!("フォルダー名 `seeds/{folder}` はIDとして使えません", "the folder name `seeds/{folder}` is no id"));
            self.report.add(finding.hint(both!("半角の英小文字・数字・ハイフンにしてください", "use lower-case letters, digits and hyphens")));
            return None;
        };
        let plan = self.one::<WrittenPlan>(&format!("seeds/{folder}/plan.yaml"))?;
        let start = format!("seeds/{folder}/");
        let paths: Vec<String> = self.sources.below(&format!("seeds/{folder}")).map(|(path, _)| path.to_owned()).collect();
        let mut sections = Vec::new();
        for path in &paths {
            match path.strip_prefix(&start) {
                Some("plan.yaml" | "organisation.yaml" | "results.yaml") => {}
                Some(name) if name.starts_with("sections/") && name.ends_with(".yaml") => sections.extend(self.many::<Section>(path, false)),
                _ => {
                    let finding = Finding::portal("unknown-file", both!("`{path}` は計画のファイルではありません", "`{path}` is none of a plan's files"));
                    let hint = both!(
                        "使えるのは plan.yaml、organisation.yaml、results.yaml、sections/*.yaml です",
                        "a plan has plan.yaml, organisation.yaml, results.yaml and sections/*.yaml"
                    );
                    self.report.add(finding.hint(hint));
                }
            }
        }
        let units = self.many::<Unit>(&format!("seeds/{folder}/organisation.yaml"), false);
        Some(PlanFiles { id, plan, sections, units })
    }

    fn catalogue(&mut self, edition: &Edition) -> Catalogue {
        let mut all = Catalogue::default();
        let folder = format!("content/translations/{}", edition.tag);
        let paths: Vec<String> = self.sources.below(&folder).map(|(path, _)| path.to_owned()).filter(|path| path.ends_with(".po")).collect();
        for path in paths {
            let Some((file, text)) = self.text(&path) else { continue };
            match parse_catalogue(&text) {
                Ok(catalogue) => all.extend(catalogue),
                Err(cause) => {
                    let finding =
                        Finding::error("po-syntax", Span::new(file, 0..1), both!("POファイルとして読めません: {cause}", "this is no PO file: {cause}"));
                    self.report.add(finding.hint(both!("Poeditなどで開いて保存し直してください", "open and save it with Poedit or a like tool")));
                }
            }
        }
        all
    }

    fn glossary(&mut self) -> Vec<Word> {
        let settle = |one: written::GlossaryEntry| Word { term: one.term.value.0, reading: one.reading.0, means: one.means.0, span: one.term.span };
        let words: Vec<Word> = self.many("seeds/glossary.yaml", false).into_iter().map(settle).collect();
        self.twice(words.iter().map(|word| (word.term.as_str(), word.span)));
        words
    }

    fn names(&mut self) -> Vec<Name> {
        let settle = |one: written::ProperName| Name { name: one.name.value.0, reading: one.reading.0, kind: one.kind, span: one.name.span };
        let names: Vec<Name> = self.many("seeds/names.yaml", false).into_iter().map(settle).collect();
        self.twice(names.iter().map(|name| (name.name.as_str(), name.span)));
        names
    }

    /// Finds words that a list has twice.
    fn twice<'b>(&mut self, words: impl Iterator<Item = (&'b str, Span)>) {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        let mut findings = Vec::new();
        for (word, span) in words {
            if let Some(first) = seen.insert(word, span) {
                let finding = Finding::error("duplicate-word", span, both!("`{word}` が2度あります", "`{word}` is listed twice"));
                findings.push(finding.also(first, both!("ここにもあります", "it is here too")));
            }
        }
        self.report.extend(findings);
    }

    fn justified(&mut self) -> Vec<Justification> {
        let settle =
            |written: written::Justification| Justification { rule: written.rule.0, about: written.about.0, reason: written.reason.0, span: written.span };
        self.many("content/justified.yaml", false).into_iter().map(settle).collect()
    }

    fn access(&mut self) -> Access {
        let policy = self.read::<written_access::Policy>(access::POLICY);
        let by_hand = self.many::<written_access::HandTest>(access::TESTS, false);
        let machine = self.read::<written_access::Machine>(access::RESULTS);
        access::settle(policy, by_hand, machine)
    }

    fn narratives(&mut self, portal: &Portal, theme: &Theme) -> BTreeMap<(PlanIx, SectionIx, EditionIx), Narrative> {
        let mut all = BTreeMap::new();
        for plan in portal.plan_indices() {
            for edition in portal.edition_indices() {
                all.extend(self.plan_narratives(portal, theme, plan, edition));
            }
        }
        all
    }

    fn plan_narratives(&mut self, portal: &Portal, theme: &Theme, index: PlanIx, edition: EditionIx) -> Vec<((PlanIx, SectionIx, EditionIx), Narrative)> {
        let plan = portal.plan(index);
        let folder = format!("content/narrative/{}/{}", plan.id, portal.editions[edition.0].tag);
        let paths: Vec<String> = self.sources.below(&folder).map(|(path, _)| path.to_owned()).collect();
        let headings = BlockKind::ALL.map(|(kind, key)| (kind, theme.phrases(edition).get(key).to_owned()));
        let terms: Vec<(TermIx, String)> =
            (0..plan.terms.len()).map(|at| (TermIx(at), portal.words(edition, "term", &plan.terms[at].term.text).text.to_owned())).collect();
        let wording = wording(portal, plan, edition);
        let reader = Reader::new(plan, &headings, &terms, &wording, edition.0 == 0).in_language(&portal.editions[edition.0].tag);
        let mut found = Vec::new();
        for path in paths {
            let name = path.trim_start_matches(&folder).trim_start_matches('/');
            let section = name.strip_suffix(".md").and_then(Id::parse).and_then(|id| plan.sections.iter().position(|section| section.id == id));
            if section.is_none() && self.broken.contains(plan.id.as_str()) && self.mentioned.contains(name.trim_end_matches(".md")) {
                continue;
            }
            let Some(section) = section else {
                let plan_id = &plan.id;
                let finding = Finding::portal(
                    "unknown-file",
                    both!("`{path}` に当たる節が計画 `{plan_id}` にありません", "the plan `{plan_id}` has no section for `{path}`"),
                );
                let near = did_you_mean(name.trim_end_matches(".md"), plan.sections.iter().map(|section| section.id.as_str()));
                self.report.add(finding.maybe_hint(near));
                continue;
            };
            let Some((file, text)) = self.text(&path) else { continue };
            let mut findings = Vec::new();
            let narrative = reader.read(file, &text, &mut findings);
            self.report.extend(findings);
            found.push(((index, SectionIx(section), edition), narrative));
        }
        found
    }

    fn manual(&mut self, portal: &Portal) -> BTreeMap<EditionIx, Vec<WrittenPage>> {
        let mut all = BTreeMap::new();
        for edition in portal.edition_indices() {
            let folder = format!("content/manual/{}", portal.editions[edition.0].tag);
            let paths: Vec<String> = self.sources.below(&folder).map(|(path, _)| path.to_owned()).collect();
            let known: Vec<String> = paths.iter().filter_map(|path| path.rsplit('/').next()?.strip_suffix(".md")).map(str::to_owned).collect();
            let mut pages = Vec::new();
            for path in &paths {
                let Some(id) = path.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).and_then(Id::parse) else {
                    self.report.add(Finding::portal("unknown-file", both!("`{path}` は手引きのページではありません", "`{path}` is no page of the manual")));
                    continue;
                };
                let Some((file, text)) = self.text(path) else { continue };
                let mut findings = Vec::new();
                pages.extend(super::manual::read_page((id, portal.editions[edition.0].is_japanese()), (file, &text), &known, &mut findings));
                self.report.extend(findings);
            }
            all.insert(edition, pages);
        }
        all
    }
}

/// The editions of which a machine made a part that no person has reviewed: phrases, wording or narrative.
fn machine_made(portal: &Portal, theme: &Theme) -> BTreeSet<EditionIx> {
    let unreviewed = |edition: &EditionIx| {
        let mut wording = portal.catalogues[edition.0].all();
        let mut blocks = portal.narratives.iter().filter(|((_, _, of), _)| of == edition).flat_map(|(_, narrative)| &narrative.blocks);
        theme.phrases(*edition).is_machine_made()
            || wording.any(|(_, _, translation)| translation.machine && !translation.reviewed)
            || blocks.any(|block| block.made.machine && !block.made.reviewed)
    };
    portal.edition_indices().skip(1).filter(unreviewed).collect()
}
