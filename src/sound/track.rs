//! The sound of a page: all its sentences in one file, and when each is said.

use std::fmt::Write;

use super::opus::{self, RATE, Stream};

/// When a sentence is said, in milliseconds from the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// When it begins.
    pub start: u64,
    /// When it ends.
    pub end: u64,
    /// The sentence as it is shown.
    pub text: String,
}

/// The sound of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// The file: Opus in Ogg.
    pub opus: Vec<u8>,
    /// Its sentences.
    pub cues: Vec<Cue>,
    /// The name of the file, which changes with its content: `sound.1a2b3c4d.opus`.
    pub name: String,
}

impl Track {
    /// A track from sentences as they are shown and their sound; `None` if there are none.
    pub fn new(sentences: &[(&str, &Stream)], tags: &[(&str, &str)]) -> Option<Self> {
        let streams: Vec<&Stream> = sentences.iter().map(|(_, stream)| *stream).collect();
        let opus = opus::join(&streams, tags)?;
        let skipped = streams.first().map_or(0, |stream| stream.skipped());
        let mut samples = 0;
        let mut cues = Vec::new();
        for (text, stream) in sentences {
            let start = milliseconds(samples, skipped);
            samples += stream.samples;
            cues.push(Cue { start, end: milliseconds(samples, skipped), text: (*text).to_owned() });
        }
        let hash = blake3::hash(&opus).to_hex();
        Some(Track { opus, cues, name: format!("sound.{}.opus", &hash[..8]) })
    }

    /// How long it is, in milliseconds.
    pub fn duration(&self) -> u64 {
        self.cues.last().map_or(0, |cue| cue.end)
    }

    /// How long it is, as people write it: `1:05`, `1:01:05`.
    pub fn clock(&self) -> String {
        clock(self.duration())
    }

    /// The sentences with their times as WebVTT.
    pub fn vtt(&self) -> String {
        let mut out = String::from("WEBVTT\n");
        for (number, cue) in self.cues.iter().enumerate() {
            let text = cue.text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let _ = write!(out, "\n{}\n{} --> {}\n{text}\n", number + 1, stamp(cue.start), stamp(cue.end));
        }
        out
    }
}

fn milliseconds(samples: u64, skipped: u64) -> u64 {
    samples.saturating_sub(skipped) * 1000 / RATE
}

/// A length of time in whole seconds, rounded up.
pub fn clock(milliseconds: u64) -> String {
    let seconds = milliseconds.div_ceil(1000);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

fn stamp(milliseconds: u64) -> String {
    let (seconds, rest) = (milliseconds / 1000, milliseconds % 1000);
    format!("{:02}:{:02}:{:02}.{rest:03}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::super::opus::tests::stream;
    use super::{Track, clock};

    #[test]
    fn each_sentence_begins_where_the_one_before_ends() {
        let (one, two) = (stream(50), stream(25));
        let track = Track::new(&[("計画 & <目標>", &one), ("区民", &two)], &[]).unwrap();
        assert_eq!(track.vtt(), "WEBVTT\n\n1\n00:00:00.000 --> 00:00:00.993\n計画 &amp; &lt;目標&gt;\n\n2\n00:00:00.993 --> 00:00:01.493\n区民\n");
        assert_eq!((track.duration(), track.clock().as_str()), (1493, "0:02"));
        assert_eq!(clock(3_665_000), "1:01:05");
    }
}
