//! How far the speaking is, and how long it will take.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use super::super::session::Session;
use super::super::terminal;
use crate::both;
use crate::report::Both;
use crate::sound::track;

/// How long a character is said, in milliseconds: measured with Open JTalk.
const SAID: usize = 193;
/// How many bytes of sound a character makes at 24 kbit/s.
const BYTES: usize = 570;
/// How many steps are told.
const STEPS: usize = 20;

/// Counts characters: sentences differ too much in length.
pub(super) struct Progress<'a> {
    session: &'a Session,
    sentences: usize,
    characters: usize,
    done: AtomicUsize,
    began: Instant,
}

impl<'a> Progress<'a> {
    /// Of sentences of these lengths.
    pub(super) fn new(session: &'a Session, lengths: &[usize]) -> Self {
        Progress { session, sentences: lengths.len(), characters: lengths.iter().sum(), done: AtomicUsize::new(0), began: Instant::now() }
    }

    /// What is ahead.
    pub(super) fn estimate(&self, wanted: usize) -> String {
        let (missing, characters) = (self.sentences, self.characters);
        let there = wanted - missing;
        let clock = track::clock((characters * SAID) as u64);
        let size = megabytes((characters * BYTES) as u64);
        let line = both!(
            "文 {wanted}(できているもの {there}、作るもの {missing}、{characters}字: 音声にして約 {clock}、約 {size})\n",
            "{wanted} sentences ({there} made before, {missing} to make, {characters} characters: about {clock} of sound, about {size})\n"
        );
        self.session.pick(&line).to_owned()
    }

    /// Some characters were said. Every twentieth of the whole is told, with what is left.
    pub(super) fn advance(&self, characters: usize) {
        let before = self.done.fetch_add(characters, Ordering::Relaxed);
        let after = before + characters;
        let step = |done: usize| (done * STEPS).checked_div(self.characters).unwrap_or(STEPS);
        if step(before) == step(after) {
            return;
        }
        let percent = step(after) * 100 / STEPS;
        let elapsed = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        let left = track::clock(elapsed.saturating_mul((self.characters - after.min(self.characters)) as u64) / after.max(1) as u64);
        let line: Both = both!("  {percent} %  残り約 {left}\n", "  {percent} %  about {left} left\n");
        terminal::warn(self.session.pick(&line));
    }
}

/// A size in megabytes with one decimal.
pub(super) fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}
