//! The readings of words: those that all portals share, from the theme, and those of this portal, from `content/readings.yaml`.
//!
//! Leaves to others: which word is meant in a text ([`crate::reading`]), and whether a page shows words without a reading
//! ([`crate::check`]).

use super::written::readings::Reading;
use crate::both;
use crate::reading::entry::{Misfit, lay};
use crate::reading::{Entry, Lexicon, ReadingsScript};
use crate::report::{Finding, Report};

/// The file of a portal's own readings.
pub const FILE: &str = "content/readings.yaml";
/// The file of shared readings in a theme.
pub const SHARED: &str = "readings.tsv";

/// All readings, and their script: those of the portal over those of the theme.
pub(super) fn settle(written: &[Reading], theme: &str, report: &mut Report) -> (Lexicon, ReadingsScript) {
    let mut entries = shared(theme, report);
    let mut findings = Vec::new();
    entries.extend(own(written, &mut findings));
    report.extend(findings);
    let lexicon = Lexicon::new(entries);
    let script = ReadingsScript::of(&lexicon);
    (lexicon, script)
}

/// The portal's own entries. A reading that does not fit its word is a finding.
fn own(written: &[Reading], findings: &mut Vec<Finding>) -> Vec<Entry> {
    let settle = |one: &Reading| {
        let (word, reading) = (&one.word.value.0, &one.reading.value.0);
        let parts = match lay(word, reading) {
            Ok(parts) => parts,
            Err(misfit) => {
                findings.push(finding(misfit, one));
                return None;
            }
        };
        let reviewed = one.reviewed.is_some_and(|flag| flag.0);
        if !reviewed {
            findings.push(unreviewed(one));
        }
        let texts = |list: &[super::scalar::Text]| list.iter().map(|text| text.0.clone()).collect();
        Some(Entry {
            word: word.clone(),
            reading: reading.replace('/', ""),
            parts,
            reviewed,
            hard: one.hard.is_some_and(|flag| flag.0),
            after: texts(&one.after),
            before: texts(&one.before),
        })
    };
    written.iter().filter_map(settle).collect()
}

/// A proposed reading is shown, so that the pages can be looked at, and said to be in doubt, so that nobody publishes it unseen.
fn unreviewed(one: &Reading) -> Finding {
    let (word, reading) = (&one.word.value.0, &one.reading.value.0);
    let message = both!("`{word}` の読み `{reading}` はまだ確かめられていません", "nobody has confirmed the reading `{reading}` of `{word}` yet");
    Finding::warning("unreviewed-reading", one.word.span, message)
        .hint(both!("正しければ reviewed: true と書き、違えば読みを直してください", "if it is right write reviewed: true, else mend it"))
}

fn finding(misfit: Misfit, one: &Reading) -> Finding {
    let (word, reading) = (&one.word.value.0, &one.reading.value.0);
    let (span, message, hint) = match misfit {
        Misfit::NoKanji => (
            one.word.span,
            both!("`{word}` には漢字がありません", "`{word}` has no kanji"),
            both!("漢字を含む言葉だけを書いてください", "write only words with kanji"),
        ),
        Misfit::NotHiragana => (
            one.reading.span,
            both!("読み `{reading}` はひらがなではありません", "the reading `{reading}` is not hiragana"),
            both!("ひらがなで書いてください", "write it in hiragana"),
        ),
        Misfit::Kana => (
            one.reading.span,
            both!("`{word}` のかなが、読み `{reading}` の中にありません", "the kana of `{word}` do not stand in the reading `{reading}`"),
            both!("送りがなも含めて、全体の読みを書いてください", "write the reading of the whole word, okurigana included"),
        ),
        Misfit::Ambiguous => (
            one.reading.span,
            both!("読み `{reading}` は `{word}` の漢字に2通りに分けられます", "the reading `{reading}` can be laid over `{word}` in two ways"),
            both!("区切りを入れてください。例: 母の日 は `はは/の/ひ`", "put strokes between its parts: 母の日 is `はは/の/ひ`"),
        ),
    };
    Finding::error("bad-reading", span, message).hint(hint)
}

/// The shared entries: lines of word, reading, `hard` or `-`, and what stands before and behind (lists with commas), parted by tabs.
/// A line that cannot be used is a finding.
fn shared(text: &str, report: &mut Report) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or("");
        let (word, reading, flag) = (next(), next(), next());
        let list = |text: &str| text.split(',').filter(|one| !one.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        let (after, before) = (list(next()), list(next()));
        match lay(word, reading) {
            Ok(parts) => {
                let reading = reading.replace('/', "");
                entries.push(Entry { word: word.to_owned(), reading, parts, reviewed: true, hard: flag == "hard", after, before });
            }
            Err(_) => {
                let line = number + 1;
                let message = both!(
                    "テーマの {SHARED} の{line}行目の読みが言葉に合いません: {word}",
                    "line {line} of the theme's {SHARED}: the reading does not fit {word}"
                );
                report.add(Finding::portal("bad-reading", message));
            }
        }
    }
    entries
}
