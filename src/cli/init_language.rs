//! `shirube init-language`: the files of a new language, ready to be translated.

use std::fs;

use super::args;
use super::ending::{Exit, Stop};
use super::session::Session;
use super::terminal;
use crate::both;
use crate::language::{Edition, EditionIx};
use crate::source;
use crate::translation::{Part, edit, entries};

/// Writes a catalogue for each part of the work, empty, and adds the language to the settings.
pub(super) fn run(session: &Session, options: &args::InitLanguage) -> Result<Exit, Stop> {
    let tag = &options.tag;
    if Edition::from_tag(tag).is_none() {
        return Err(Stop::wrong_use(both!("`{tag}` は言語のタグではありません(例: vi、pt-BR)", "`{tag}` is no language tag (like vi or pt-BR)")));
    }
    let loaded = source::load(&session.sources()?);
    let (Some(portal), Some(theme)) = (&loaded.portal, &loaded.theme) else {
        return Err(Stop::wrong_use(both!("ポータルを読めません。`shirube check` を実行してください", "the portal cannot be read: run `shirube check`")));
    };
    if portal.editions.iter().any(|edition| edition.tag == *tag) {
        return Err(Stop::wrong_use(both!("言語版 `{tag}` はもうあります", "there is an edition `{tag}` already")));
    }
    let mut files = Vec::new();
    for part in Part::all(portal) {
        let path = match part {
            Part::Phrases => format!("themes/{}/phrases/{tag}.po", portal.settings.theme),
            _ => format!("content/translations/{tag}/{}.po", part.name(portal)),
        };
        let mut text = edit::header(tag);
        for entry in entries(portal, theme, part, EditionIx(0)) {
            text.push('\n');
            text.push_str(&edit::empty_entry(entry.context, entry.source));
        }
        files.push((path, text));
    }
    for (path, text) in &files {
        let place = session.root().join(path);
        if !place.exists() {
            super::translate::write(&place, text.as_bytes())?;
        }
    }
    settings(session, tag)?;
    let list: String = files.iter().map(|(path, _)| format!("  {path}\n")).collect();
    terminal::say(session.pick(&both!(
        "言語 `{tag}` のファイルを用意し、設定の editions に足しました。\n{list}\n次にすること:\n  1. まず themes の語句を訳します(一つでも足りないと作れません)\n  2. ほかのファイルを訳します。訳していないところは日本語で表示されます\n  3. 進み具合を見る   shirube status\n",
        "The files of the language `{tag}` are ready, and it stands among the `editions` of the settings.\n{list}\nWhat to do next:\n  1. translate the phrases of the theme first (nothing is built while one is missing)\n  2. translate the other files; what is not translated is shown in Japanese\n  3. see how far it is   shirube status\n"
    )))
}

/// Adds the tag to the line `editions: […]` of the settings; the rest stays as it is.
fn settings(session: &Session, tag: &str) -> Result<(), Stop> {
    let path = session.root().join("content/portal.yaml");
    let refused = |error: std::io::Error| {
        let path = path.display();
        Stop::refused(both!("`{path}` を書きかえられません: {error}", "`{path}` cannot be changed: {error}"))
    };
    let text = fs::read_to_string(&path).map_err(refused)?;
    let changed: Vec<String> = text
        .lines()
        .map(|line| match line.strip_prefix("editions:").and_then(|rest| rest.rfind(']')) {
            Some(end) => format!("{}, {tag}{}", &line["editions:".len()..][..end], &line["editions:".len()..][end..]),
            None => line.to_owned(),
        })
        .zip(text.lines())
        .map(|(changed, line)| if changed == line { changed } else { format!("editions:{changed}") })
        .collect();
    fs::write(&path, format!("{}\n", changed.join("\n"))).map_err(refused)
}
