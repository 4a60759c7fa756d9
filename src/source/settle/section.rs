//! Settles sections: the tree, and everything that stands in each.

use super::Settler;
use super::contents::corrections;
use super::value::{origin, text, wording};
use crate::both;
use crate::model::contents::{Contents, Home};
use crate::model::index::{Item, SectionIx};
use crate::model::indicator::Owner;
use crate::model::section::{Lost, Related, Reprint, Section};
use crate::report::Finding;
use crate::source::written::section as written;

impl Settler<'_> {
    /// Adds a section and all that stands in it.
    pub(super) fn section(&mut self, written: &written::Section) {
        let index = SectionIx(self.plan.sections.len());
        self.register(&written.section, Item::Section(index));
        let parent = self.parent(written);
        let (depth, position) = self.place_below(parent, index);
        let section = Section {
            id: written.section.value.clone(),
            parent,
            children: Vec::new(),
            depth,
            position,
            level: written.level.0.clone(),
            code: written.code.as_ref().map(|code| code.0.clone()),
            title: wording(&written.title, written.printed.as_ref(), written.why.as_ref()),
            reprints: written.also.iter().map(reprint).collect(),
            flags: written.flags.iter().map(|flag| flag.0.clone()).collect(),
            page_ref: text(written.page.as_ref()),
            related: written.related.iter().map(|related| self::related(related, written)).collect(),
            departments: self.departments(&written.departments),
            topics: self.topics(&written.topics),
            no_text: written.no_text.is_some_and(|flag| flag.0),
            lost: lost(&written.not_in_source, &written.line),
            note: text(written.note.as_ref()),
            indicators: Vec::new(),
            programmes: Vec::new(),
            contents: Contents::default(),
            origin: origin(Some(&written.line), &written.line, written.span),
        };
        self.plan.sections.push(section);
        self.fill(written, index);
    }

    fn parent(&mut self, written: &written::Section) -> Option<SectionIx> {
        let under = written.under.as_ref()?;
        match self.plan.ids.get(&under.value) {
            Some(Item::Section(parent)) => Some(*parent),
            _ => {
                let known: Vec<String> = self.plan.sections.iter().map(|section| section.id.to_string()).collect();
                let written = self.around.mentioned.contains(under.value.as_str()) && !known.contains(&under.value.to_string());
                if written && self.around.broken {
                    return None;
                }
                if written {
                    let name = &under.value;
                    let message = both!("親の節 `{name}` がまだ出てきていません", "the section `{name}` above it has not been seen yet");
                    let finding = Finding::error("parent-after-child", under.span, message);
                    let hint = both!(
                        "親の節を子より前に置いてください(ファイル名の順、ファイルの中の順)",
                        "put it before its children (order of file names, order in the file)"
                    );
                    self.findings.push(finding.hint(hint));
                } else {
                    self.unknown("unknown-section", under, ("節", "section"), &known);
                }
                None
            }
        }
    }

    fn place_below(&mut self, parent: Option<SectionIx>, index: SectionIx) -> (usize, usize) {
        let Some(parent) = parent else {
            let position = self.plan.sections.iter().filter(|section| section.parent.is_none()).count() + 1;
            return (0, position);
        };
        let above = &mut self.plan.sections[parent.0];
        above.children.push(index);
        (above.depth + 1, above.children.len())
    }

    fn fill(&mut self, written: &written::Section, index: SectionIx) {
        let owner = Owner { section: index, programme: None, activity: None };
        let mut indicators = Vec::new();
        for indicator in &written.indicators {
            indicators.extend(self.indicator(indicator, owner));
        }
        let programmes = written.programmes.iter().map(|programme| self.programme(programme, index)).collect();
        let home = Home::Section(index);
        let mut contents = Contents { corrections: corrections(&written.corrections), ..Contents::default() };
        self.facts(&written.facts, home, None, &written.line, &mut contents.facts);
        self.tables(&written.tables, home, &mut contents.tables);
        self.lists(&written.lists, home, &mut contents.lists);
        self.services(&written.services, home, &mut contents.services);
        self.consultations(&written.consultations, home, &mut contents.consultations);
        self.events(&written.events, home, &mut contents.events);
        self.declarations(&written.declarations, home, &mut contents.declarations);
        self.terms(&written.terms, home, &mut contents.terms);
        self.figures(&written.figures, home, &mut contents.figures);
        let section = &mut self.plan.sections[index.0];
        section.indicators = indicators;
        section.programmes = programmes;
        section.contents = contents;
    }
}

fn reprint(written: &written::Reprint) -> Reprint {
    Reprint { title: written.title.0.clone(), place: written.r#where.0.clone(), lines: written.line.clone() }
}

fn related(written: &written::Related, section: &written::Section) -> Related {
    let long = &written.0;
    Related {
        title: long.title.0.clone(),
        declaration: long.kind == Some(written::RelatedKind::Declaration),
        lines: long.line.clone().unwrap_or_else(|| section.line.clone()),
    }
}

/// Settles what the text has lost.
pub(super) fn lost(written: &[written::Lost], lines: &crate::model::provenance::Lines) -> Vec<Lost> {
    written.iter().map(|lost| Lost { what: lost.what.0.clone(), lines: lost.line.clone().unwrap_or_else(|| lines.clone()) }).collect()
}
