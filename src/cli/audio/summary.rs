//! What was made in all: for people at the end of a run, and as a list of what is in which file.

use std::fs;
use std::path::Path;

use super::super::session::Session;
use super::Sentence;
use super::progress::megabytes;
use crate::both;
use crate::render::sound::Script;
use crate::sound::opus::{RATE, Stream};
use crate::sound::{Voice, store, track};

/// Counts of a run.
pub(super) struct Summary {
    /// The list: file, seconds, what is said.
    pub(super) index: String,
    pages: usize,
    whole: usize,
    sentences: usize,
    bytes: u64,
    samples: u64,
    heard: u64,
}

impl Summary {
    /// Looks at what is in the folder now.
    pub(super) fn of(folder: &Path, scripts: &[Script], wanted: &[Sentence], voice: &Voice) -> Self {
        let mut summary = Summary { index: String::new(), pages: scripts.len(), whole: 0, sentences: 0, bytes: 0, samples: 0, heard: 0 };
        let mut lengths = std::collections::BTreeMap::new();
        for one in wanted {
            let name = format!("{}.{}", one.key, store::ENDING);
            let file = fs::read(folder.join(&name)).unwrap_or_default();
            let Some(stream) = Stream::parse(&file) else { continue };
            let hundredths = stream.samples * 100 / RATE;
            summary.index.push_str(&format!("{name}\t{}.{:02}\t{}\n", hundredths / 100, hundredths % 100, one.said));
            summary.sentences += 1;
            summary.bytes += file.len() as u64;
            summary.samples += stream.samples;
            lengths.insert(one.key.clone(), stream.samples);
        }
        for script in scripts {
            let all: Option<u64> = script.sentences.iter().map(|one| lengths.get(&voice.key(&one.said)).copied()).sum();
            summary.whole += usize::from(all.is_some());
            summary.heard += all.unwrap_or(0);
        }
        summary
    }

    /// What is said at the end; what was made now and removed now come from the run.
    pub(super) fn text(&self, session: &Session, (made, pruned): (usize, usize)) -> String {
        let Summary { pages, whole, sentences, .. } = self;
        let clock = |samples: u64| track::clock(samples * 1000 / RATE);
        let (files, heard, size) = (clock(self.samples), clock(self.heard), megabytes(self.bytes));
        let took = track::clock(u64::try_from(session.began.elapsed().as_millis()).unwrap_or(u64::MAX));
        let line = both!(
            "作った文 {made}、消した文 {pruned}、かかった時間 {took}\nできている文 {sentences}({files}、{size})\n音声のそろったページ {whole}/{pages}(あわせて {heard})\n",
            "{made} sentences made, {pruned} removed, in {took}\n{sentences} sentences are there ({files}, {size})\n{whole} of {pages} pages have their sound ({heard} in all)\n"
        );
        session.pick(&line).to_owned()
    }
}
