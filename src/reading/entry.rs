//! A word and how it is read, with the reading laid over its kanji.

use super::kana::{hiragana, is_hiragana, is_kana, is_kanji};

/// A run of a word: kanji with their reading, or kana that need none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The characters as written.
    pub base: String,
    /// Their reading in hiragana; empty for kana.
    pub kana: String,
}

/// A word of the lexicon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The word as written.
    pub word: String,
    /// Its whole reading in hiragana.
    pub reading: String,
    /// The reading laid over the kanji: okurigana stand by themselves.
    pub parts: Vec<Part>,
    /// Whether a person has confirmed it.
    pub reviewed: bool,
    /// Whether it is hard to read: shown when only hard words are asked for.
    pub hard: bool,
    /// The text before the word ends in one of these; empty if it does not matter.
    pub after: Vec<String>,
    /// The text behind the word begins with one of these; empty if it does not matter.
    pub before: Vec<String>,
}

/// Why a reading does not fit its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// The word has no kanji.
    NoKanji,
    /// The reading is not hiragana.
    NotHiragana,
    /// The word's own kana do not stand in the reading.
    Kana,
    /// The reading can be laid over the kanji in several ways: it needs strokes between its parts.
    Ambiguous,
}

/// Lays a reading over a word: `取り組み` and `とりくみ` give 取(と) り 組(く) み. Where several ways are possible, strokes in the reading say
/// which one is meant: `と/り/く/み`.
///
/// # Errors
/// Why the reading does not fit.
pub fn lay(word: &str, reading: &str) -> Result<Vec<Part>, Misfit> {
    let runs = runs(word);
    if !runs.iter().any(|(kanji, _)| *kanji) {
        return Err(Misfit::NoKanji);
    }
    if !reading.chars().all(|c| is_hiragana(c) || c == '/') {
        return Err(Misfit::NotHiragana);
    }
    if reading.contains('/') {
        return split_as_said(&runs, reading);
    }
    let kana: Vec<char> = reading.chars().collect();
    let mut found = Vec::new();
    search(&runs, &kana, &mut Vec::new(), &mut found);
    match found.len() {
        0 => Err(Misfit::Kana),
        1 => Ok(found.swap_remove(0)),
        _ => Err(Misfit::Ambiguous),
    }
}

/// The word cut into runs: whether it is read (kanji, figures, letters), and its characters.
fn runs(word: &str) -> Vec<(bool, String)> {
    let mut runs: Vec<(bool, String)> = Vec::new();
    for c in word.chars() {
        let read = is_kanji(c) || !is_kana(c);
        match runs.last_mut() {
            Some((kind, run)) if *kind == read => run.push(c),
            _ => runs.push((read, c.to_string())),
        }
    }
    runs
}

fn split_as_said(runs: &[(bool, String)], reading: &str) -> Result<Vec<Part>, Misfit> {
    let pieces: Vec<&str> = reading.split('/').collect();
    if pieces.len() != runs.len() {
        return Err(Misfit::Kana);
    }
    let part = |((read, run), kana): (&(bool, String), &&str)| match *read {
        true if !kana.is_empty() => Ok(Part { base: run.clone(), kana: (*kana).to_owned() }),
        false if run.chars().map(hiragana).eq(kana.chars()) => Ok(Part { base: run.clone(), kana: String::new() }),
        _ => Err(Misfit::Kana),
    };
    runs.iter().zip(&pieces).map(part).collect()
}

/// Every way to lay the rest of a reading over the rest of the runs; two are enough to know that it is ambiguous.
fn search(runs: &[(bool, String)], kana: &[char], so_far: &mut Vec<Part>, found: &mut Vec<Vec<Part>>) {
    let Some(((read, run), rest)) = runs.split_first() else {
        if kana.is_empty() {
            found.push(so_far.clone());
        }
        return;
    };
    if found.len() > 1 {
        return;
    }
    if !*read {
        let own: Vec<char> = run.chars().map(hiragana).collect();
        if kana.starts_with(&own) {
            so_far.push(Part { base: run.clone(), kana: String::new() });
            search(rest, &kana[own.len()..], so_far, found);
            so_far.pop();
        }
        return;
    }
    for length in 1..=kana.len() {
        so_far.push(Part { base: run.clone(), kana: kana[..length].iter().collect() });
        search(rest, &kana[length..], so_far, found);
        so_far.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::{Misfit, lay};

    fn laid(word: &str, reading: &str) -> Result<String, Misfit> {
        let parts = lay(word, reading)?;
        Ok(parts.iter().map(|part| if part.kana.is_empty() { part.base.clone() } else { format!("{}[{}]", part.base, part.kana) }).collect())
    }

    #[test]
    fn okurigana_stand_by_themselves() {
        assert_eq!(laid("取り組み", "とりくみ").as_deref(), Ok("取[と]り組[く]み"));
        assert_eq!(laid("区民", "くみん").as_deref(), Ok("区民[くみん]"));
        assert_eq!(laid("ごみ減量", "ごみげんりょう").as_deref(), Ok("ごみ減量[げんりょう]"));
        assert_eq!(laid("旗の台", "はたのだい").as_deref(), Ok("旗[はた]の台[だい]"));
        assert_eq!(laid("カ所", "かしょ").as_deref(), Ok("カ所[しょ]"));
    }

    #[test]
    fn what_does_not_fit_is_told() {
        assert_eq!(laid("まち", "まち"), Err(Misfit::NoKanji));
        assert_eq!(laid("区民", "クミン"), Err(Misfit::NotHiragana));
        assert_eq!(laid("取り組み", "とくみ"), Err(Misfit::Kana));
        assert_eq!(laid("母の日", "ははののひ"), Err(Misfit::Ambiguous));
        assert_eq!(laid("母の日", "はは/の/ひ").as_deref(), Ok("母[はは]の日[ひ]"));
    }
}
