//! `shirube readings`: which words of the Japanese pages have a reading, and proposals for those that have none.

mod check;
mod engine;
#[cfg(feature = "suggest")]
mod ipadic;
mod suggest;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::args::{Format, Readings, ReadingsAction};
use super::ending::{Exit, Stop};
use super::session::Session;
use crate::both;
use crate::language::EditionIx;
use crate::pipeline::{self, Site};
use crate::reading::coverage::Shown;
use crate::render;

/// Does what is asked for.
pub(super) fn run(session: &Session, options: &Readings) -> Result<Exit, Stop> {
    match &options.action {
        ReadingsAction::Check(options) => check::run(session, options),
        ReadingsAction::Suggest(options) => suggest::run(session, options),
    }
}

/// The site, or its findings shown if there are errors.
fn site(session: &Session) -> Result<Option<Site>, Stop> {
    let sources = session.sources()?;
    let prepared = session.threads()?.install(|| pipeline::prepare(&sources));
    if prepared.site.is_none() {
        session.show(&prepared.report, Format::Text)?;
    }
    Ok(prepared.site)
}

/// The Japanese editions.
fn japanese(site: &Site) -> Vec<EditionIx> {
    site.portal.edition_indices().filter(|edition| site.portal.editions[edition.0].is_japanese()).collect()
}

/// All Japanese texts of an edition's pages.
fn shown(session: &Session, site: &Site, edition: EditionIx) -> Result<Vec<Shown>, Stop> {
    let folder = &site.portal.editions[edition.0].folder;
    let of_page = |number: usize| {
        let page = format!("{folder}/{}", site.pages.all()[number].path);
        let texts = render::japanese_texts(site, edition, number).map_err(|failure| {
            let (template, cause) = (failure.template, failure.cause);
            Stop::refused(both!("テンプレート `{template}` を使えません: {cause}", "the template `{template}` cannot be used: {cause}"))
        })?;
        Ok(texts.into_iter().map(|text| Shown { page: page.clone(), text }).collect::<Vec<_>>())
    };
    let pages: Result<Vec<Vec<Shown>>, Stop> = session.threads()?.install(|| (0..site.pages.all().len()).into_par_iter().map(of_page).collect());
    Ok(pages?.into_iter().flatten().collect())
}
