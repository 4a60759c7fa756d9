//! The engine and the encoder: two outside programs that make one file of Opus of one sentence.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::super::ending::Stop;
use crate::both;
use crate::report::{Both, Finding};
use crate::sound::opus::{self, Stream};
use crate::sound::{Voice, store, voice};

/// Both programs and where they work.
pub(super) struct Engine {
    engine: Vec<String>,
    encoder: Vec<String>,
    dictionary: PathBuf,
    voice: PathBuf,
    folder: PathBuf,
    work: PathBuf,
}

/// Why a sentence has no sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// A program is not there.
    NoProgram(String),
    /// The file of the voice is not there.
    NoVoice(String),
    /// The dictionary is not there.
    NoDictionary(String),
    /// A program ended badly: its name, its last words, the sentence.
    Failed(String, String, String),
    /// The engine made no sound for a sentence.
    Silent(String),
    /// What the encoder made is no Opus.
    NotOpus(String),
}

/// A file of WAV that is no longer than this holds no sound.
const WAV_HEAD: u64 = 44;

impl Engine {
    /// The programs of the settings; the voice and the dictionary may stand elsewhere on this machine.
    pub(super) fn new(root: &Path, settings: &Voice, (voice, dictionary): (Option<&Path>, Option<&Path>)) -> Self {
        let folder = root.join(store::FOLDER);
        Engine {
            engine: settings.engine.clone(),
            encoder: settings.encoder.clone(),
            dictionary: dictionary.map_or_else(|| PathBuf::from(&settings.dictionary), Path::to_path_buf),
            voice: voice.map_or_else(|| root.join(&settings.voice), Path::to_path_buf),
            work: folder.join(".work"),
            folder,
        }
    }

    /// What is missing before the first sentence; `None` if nothing is.
    pub(super) fn check(&self) -> Option<Vec<Fault>> {
        let asks = |what: &str| self.engine.iter().any(|word| word.contains(what));
        let mut faults = Vec::new();
        if asks("{voice}") && !self.voice.is_file() {
            faults.push(Fault::NoVoice(self.voice.display().to_string()));
        }
        if asks("{dictionary}") && !self.dictionary.is_dir() {
            faults.push(Fault::NoDictionary(self.dictionary.display().to_string()));
        }
        (!faults.is_empty()).then_some(faults)
    }

    /// Speaks a sentence into its file. What is wrong with the programs comes back; what the disk refuses stops the run.
    pub(super) fn speak(&self, key: &str, said: &str) -> Result<Option<Fault>, Stop> {
        fs::create_dir_all(&self.work).map_err(|error| refused(&self.work, &error))?;
        let mut streams = Vec::new();
        for (number, piece) in voice::pieces(said).iter().enumerate() {
            match self.piece(&format!("{key}-{number}"), piece)? {
                Ok(stream) => streams.push(stream),
                Err(fault) => return Ok(Some(fault)),
            }
        }
        let Some(file) = opus::join(&streams.iter().collect::<Vec<_>>(), &[]) else { return Ok(Some(Fault::Silent(said.to_owned()))) };
        let name = format!("{key}.{}", store::ENDING);
        let (aside, place) = (self.work.join(&name), self.folder.join(&name));
        fs::write(&aside, file).and_then(|()| fs::rename(&aside, &place)).map_err(|error| refused(&place, &error))?;
        Ok(None)
    }

    /// The sound of a piece of a sentence.
    fn piece(&self, name: &str, text: &str) -> Result<Result<Stream, Fault>, Stop> {
        let (wav, opus) = (self.work.join(format!("{name}.wav")), self.work.join(format!("{name}.{}", store::ENDING)));
        let place = |path: &Path| path.display().to_string();
        let fill = |word: &String| {
            let word = word.replace("{wav}", &place(&wav)).replace("{opus}", &place(&opus));
            word.replace("{voice}", &place(&self.voice)).replace("{dictionary}", &place(&self.dictionary))
        };
        let programs = [(&self.engine, text), (&self.encoder, "")];
        for (words, input) in programs {
            let words: Vec<String> = words.iter().map(fill).collect();
            if let Err(fault) = execute(&words, input, text) {
                return Ok(Err(fault));
            }
            if fs::metadata(&wav).map_or(0, |wav| wav.len()) <= WAV_HEAD {
                return Ok(Err(Fault::Silent(text.to_owned())));
            }
        }
        let file = fs::read(&opus).unwrap_or_default();
        for path in [&wav, &opus] {
            // What cannot be removed now is overwritten by the next run.
            let _ = fs::remove_file(path);
        }
        Ok(Stream::parse(&file).ok_or_else(|| Fault::NotOpus(text.to_owned())))
    }

    /// Removes the folder in which files were made.
    pub(super) fn tidy(&self) {
        let _ = fs::remove_dir_all(&self.work);
    }
}

/// Runs a program with a line of input. Its own words are kept for the case that it fails.
fn execute(words: &[String], input: &str, sentence: &str) -> Result<(), Fault> {
    let Some((program, arguments)) = words.split_first() else { return Err(Fault::NoProgram(String::new())) };
    let failed = |why: String| Fault::Failed(program.clone(), why, sentence.to_owned());
    let mut child = match Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(Fault::NoProgram(program.clone())),
        Err(error) => return Err(failed(error.to_string())),
    };
    if let Some(mut pipe) = child.stdin.take() {
        // A program that has ended already does not read; its exit code tells why.
        let _ = pipe.write_all(format!("{input}\n").as_bytes());
    }
    let output = child.wait_with_output().map_err(|error| failed(error.to_string()))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("").to_owned();
    if output.status.success() { Ok(()) } else { Err(failed(last)) }
}

fn refused(path: &Path, error: &std::io::Error) -> Stop {
    let name = path.display();
    Stop::refused(both!("`{name}` に書き込めません: {error}", "`{name}` cannot be written: {error}"))
}

impl Fault {
    /// What is said of it, with the cure.
    pub(super) fn finding(&self) -> Finding {
        let (rule, message, hint) = self.words();
        Finding::portal(rule, message).hint(hint)
    }

    fn words(&self) -> (&'static str, Both, Both) {
        let settings = || {
            both!("content/portal.yaml の audio: にあるコマンドを、端末で試してください", "try the commands of `audio:` in content/portal.yaml in a terminal")
        };
        match self {
            Fault::NoProgram(name) => (
                "sound-program-missing",
                both!("`{name}` というプログラムがありません", "there is no program `{name}`"),
                both!(
                    "入れてください。例: apt-get install open-jtalk open-jtalk-mecab-naist-jdic opus-tools",
                    "install it: apt-get install open-jtalk open-jtalk-mecab-naist-jdic opus-tools"
                ),
            ),
            Fault::NoVoice(path) => (
                "sound-voice-missing",
                both!("声のファイル `{path}` がありません", "there is no voice `{path}`"),
                both!("声を入手して置くか、`--voice` で場所を言ってください", "get the voice and put it there, or say where it is with `--voice`"),
            ),
            Fault::NoDictionary(path) => (
                "sound-dictionary-missing",
                both!("辞書 `{path}` がありません", "there is no dictionary `{path}`"),
                both!(
                    "パッケージ open-jtalk-mecab-naist-jdic を入れるか、`--dictionary` で場所を言ってください",
                    "install the package open-jtalk-mecab-naist-jdic, or say where it is with `--dictionary`"
                ),
            ),
            Fault::Failed(name, why, text) => (
                "sound-engine-failed",
                both!("`{name}` が「{text}」を音声にできませんでした: {why}", "`{name}` could not make sound of 「{text}」: {why}"),
                settings(),
            ),
            Fault::Silent(text) => ("sound-silent", both!("エンジンは「{text}」の音を出しませんでした", "the engine made no sound for 「{text}」"), settings()),
            Fault::NotOpus(text) => {
                ("sound-not-opus", both!("「{text}」の音声がOpusになりませんでした", "what the encoder made for 「{text}」 is no Opus"), settings())
            }
        }
    }
}
