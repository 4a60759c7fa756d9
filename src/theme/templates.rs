//! Templates: one engine per edition, with the edition's phrases as a global value.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Tera, Value};

use super::styles::HERE;
use super::{Asset, Phrases};
use crate::both;
use crate::report::{Finding, Report};

/// Why a template could not be rendered: the engine's own words, with file and line.
#[derive(Debug, Clone)]
pub struct RenderFailure {
    /// The template.
    pub template: String,
    /// The engine's words.
    pub cause: String,
}

impl RenderFailure {
    /// The failure as a finding about the theme.
    pub fn finding(&self) -> Finding {
        let (template, cause) = (&self.template, &self.cause);
        Finding::portal(
            "template-value",
            both!("テンプレート `{template}` を表示できません:\n{cause}", "the template `{template}` cannot be rendered:\n{cause}"),
        )
    }
}

/// The templates of an edition.
pub struct Templates {
    engine: Tera,
}

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Templates").finish_non_exhaustive()
    }
}

impl Templates {
    pub(super) fn load(files: &BTreeMap<String, Vec<u8>>, phrases: &Phrases, assets: &[Asset], report: &mut Report) -> Self {
        let mut engine = Tera::new();
        let named = |(name, content): (&String, &Vec<u8>)| {
            let name = name.strip_prefix("templates/")?;
            Some((name.to_owned(), String::from_utf8_lossy(content).into_owned()))
        };
        let templates: Vec<(String, String)> = files.iter().filter_map(named).collect();
        engine.autoescape_on(vec![".html", ".xml"]);
        if let Err(error) = engine.add_raw_templates(templates) {
            let cause = error.to_string();
            let message = both!("テンプレートに誤りがあります:\n{cause}", "a template has a fault:\n{cause}");
            report.add(Finding::portal("template-syntax", message));
        }
        let words: BTreeMap<String, &str> = phrases.all().iter().map(|(key, words)| (key.replace('-', "_"), words.as_str())).collect();
        engine.global_context().insert("t", &words);
        let names: BTreeMap<String, &str> = assets.iter().map(|asset| (asset.name.replace(['/', '.', '-'], "_"), asset.path.as_str())).collect();
        engine.global_context().insert("assets", &names);
        engine.global_context().insert("style", HERE);
        Templates { engine }
    }

    /// Renders a template with a view's values, and ready HTML under the given names, onto the end of a buffer.
    ///
    /// # Errors
    /// The engine's words, if the template asks for a value that the view does not have.
    pub fn render_into(&self, out: &mut Vec<u8>, template: &str, view: &impl Serialize, ready: &[(&'static str, Value)]) -> Result<(), RenderFailure> {
        let failure = |error: tera::Error| RenderFailure { template: template.to_owned(), cause: error.to_string() };
        let mut context = Context::new();
        context.insert_value("page", Value::try_from_serializable(view).map_err(failure)?);
        for (name, value) in ready {
            context.insert_value(*name, value.clone());
        }
        self.engine.render_to(template, &context, out).map_err(failure)
    }

    /// Renders a template to a text.
    ///
    /// # Errors
    /// As [`Templates::render_into`].
    pub fn render(&self, template: &str, view: &impl Serialize, ready: &[(&'static str, Value)]) -> Result<String, RenderFailure> {
        let mut out = Vec::new();
        self.render_into(&mut out, template, view, ready)?;
        String::from_utf8(out).map_err(|error| RenderFailure { template: template.to_owned(), cause: error.to_string() })
    }
}
