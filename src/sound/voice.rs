//! The settings of the engine and its voice, and the name that a sentence's file has under them.

/// Whom the pages name for the voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// The voice and who made it.
    pub name: String,
    /// The name of its licence.
    pub licence: String,
    /// The address of its licence.
    pub url: String,
}

/// How sentences become sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The engine's program and arguments, with `{dictionary}`, `{voice}` and `{wav}`; it reads the sentence from its input.
    pub engine: Vec<String>,
    /// The encoder's program and arguments, with `{wav}` and `{opus}`.
    pub encoder: Vec<String>,
    /// The engine's dictionary; empty if it needs none.
    pub dictionary: String,
    /// The file of the voice, from the portal's folder.
    pub voice: String,
    /// Whom the pages name.
    pub credit: Credit,
    /// The plans that are spoken, by their ids; all if there are none.
    pub plans: Vec<String>,
    /// Words that the engine reads wrongly, and how they are written for it.
    pub words: Vec<(String, String)>,
}

/// How many characters of a hash name a file.
const NAME: usize = 32;

impl Voice {
    /// What the engine is given for a sentence: words that it reads wrongly are replaced, the longest first, and spaces are breaths.
    pub fn written(&self, said: &str) -> String {
        let mut words: Vec<&(String, String)> = self.words.iter().collect();
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        let text = words.into_iter().fold(said.to_owned(), |text, (word, kana)| text.replace(word, kana));
        text.split_whitespace().collect::<Vec<_>>().join("、")
    }

    /// The name of a sentence's file, without its ending: a hash of what is said, by whom and how. Where something is on the machine is
    /// no part of it, so that a build elsewhere finds the same files.
    pub fn key(&self, said: &str) -> String {
        let mut hasher = blake3::Hasher::new();
        let file = self.voice.rsplit('/').next().unwrap_or("");
        let written = self.written(said);
        for part in self.engine.iter().chain(&self.encoder).map(String::as_str).chain([file, &written]) {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        let hash = hasher.finalize().to_hex();
        hash[..NAME].to_owned()
    }

    /// Whether a plan is spoken.
    pub fn speaks(&self, plan: &str) -> bool {
        self.plans.is_empty() || self.plans.iter().any(|one| one == plan)
    }
}

/// The most characters that an engine is given at once: Open JTalk leaves out what stands behind 1,023 bytes of a line.
const LONGEST: usize = 300;

/// A text in pieces that engines take whole, cut behind commas where it can be.
pub fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((limit, _)) = rest.char_indices().nth(LONGEST) {
        let end = rest[..limit].rfind(['、', '，', '。', '・']).map_or(limit, |at| at + '、'.len_utf8());
        pieces.push(rest[..end].to_owned());
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        pieces.push(rest.to_owned());
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Credit, Voice, pieces};

    fn voice() -> Voice {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect();
        let credit = Credit { name: "Mei".into(), licence: "CC BY 3.0".into(), url: "https://example.jp/".into() };
        Voice {
            engine: words("open_jtalk -m {voice} -ow {wav}"),
            encoder: words("opusenc {wav} {opus}"),
            dictionary: "/dic".into(),
            voice: "content/audio/mei.htsvoice".into(),
            credit,
            plans: vec![],
            words: vec![("出張".into(), "シュッチョー".into()), ("出張所".into(), "シュッチョージョ".into())],
        }
    }

    #[test]
    fn a_file_is_named_after_what_is_said_by_whom_and_not_after_places() {
        let elsewhere = Voice { voice: "/voices/mei.htsvoice".into(), dictionary: "/other".into(), ..voice() };
        assert_eq!(voice().key("区民"), elsewhere.key("区民"));
        let other = Voice { voice: "content/audio/tohoku.htsvoice".into(), ..voice() };
        assert_ne!(voice().key("区民"), other.key("区民"));
        assert_ne!(voice().key("区民"), voice().key("市民"));
    }

    #[test]
    fn words_are_written_as_the_engine_reads_them() {
        assert_eq!(voice().written("出張所と出張 です"), "シュッチョージョとシュッチョー、です");
        let long = "計画です、".repeat(100);
        let cut = pieces(&long);
        assert_eq!(cut.concat(), long);
        assert!(cut.iter().all(|piece| piece.chars().count() <= 300 && piece.ends_with('、')), "{cut:?}");
    }
}
