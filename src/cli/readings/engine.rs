//! What analyses Japanese: the analyser inside, if the program was built with it, or an outside program in the manner of MeCab.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::super::args::ReadingsSuggest;
use super::super::ending::Stop;
use crate::both;
use crate::reading::suggestion::Token;

/// Where the system's package puts ipadic.
const IPADIC: &str = "/usr/share/mecab/dic/ipadic";

/// An analyser.
pub(super) enum Engine {
    /// The one inside, with the folder of its dictionary.
    Inside(PathBuf),
    /// A program and its arguments.
    Program(Vec<String>),
}

/// The analyser that is asked for. Chosen before any work, so that a wrong choice costs nothing.
pub(super) fn choose(options: &ReadingsSuggest) -> Result<Engine, Stop> {
    if let Some(command) = &options.engine {
        let words: Vec<String> = command.split_whitespace().map(str::to_owned).collect();
        return if words.is_empty() {
            Err(Stop::wrong_use(both!("--engine にプログラムの名前がありません", "--engine names no program")))
        } else {
            Ok(Engine::Program(words))
        };
    }
    if !cfg!(feature = "suggest") {
        return Err(Stop::wrong_use(both!(
            "このプログラムには日本語の解析器が入っていません。\n  直し方: `cargo run --release --features suggest -- readings suggest` とするか、`--engine mecab` で外のプログラムを使ってください",
            "this program was built without an analyser of Japanese.\n  help: `cargo run --release --features suggest -- readings suggest`, or use an outside program: `--engine mecab`"
        )));
    }
    let folder = options.dictionary.clone().unwrap_or_else(|| PathBuf::from(IPADIC));
    if folder.join("matrix.def").is_file() {
        return Ok(Engine::Inside(folder));
    }
    let name = folder.display();
    Err(Stop::wrong_use(both!(
        "`{name}` に辞書 ipadic がありません。\n  直し方: パッケージ mecab-ipadic を入れるか、`--dictionary` で場所を言ってください",
        "there is no ipadic in `{name}`.\n  help: install the package mecab-ipadic, or say where it is with `--dictionary`"
    )))
}

/// The tokens of each text.
pub(super) fn analyse(engine: Engine, texts: &[&str]) -> Result<Vec<Vec<Token>>, Stop> {
    match engine {
        Engine::Program(words) => outside(&words, texts),
        Engine::Inside(folder) => inside(&folder, texts),
    }
}

/// Hands the texts to a program, one on a line, and reads its lines `surface<TAB>features`, with `EOS` behind each text.
fn outside(words: &[String], texts: &[&str]) -> Result<Vec<Vec<Token>>, Stop> {
    let name = &words[0];
    let failed = |error: std::io::Error| {
        Stop::refused(both!(
            "`{name}` を動かせません: {error}\n  直し方: パッケージ mecab と mecab-ipadic-utf8 を入れてください",
            "`{name}` cannot be run: {error}\n  help: install the packages mecab and mecab-ipadic-utf8"
        ))
    };
    let mut child = Command::new(name).args(&words[1..]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    let input: String = texts.iter().map(|text| format!("{}\n", text.replace('\n', " "))).collect();
    let pipe = child.stdin.take();
    // Written beside the reading: a program that answers at once would else wait for us, and we for it.
    let writer = std::thread::spawn(move || pipe.map_or(Ok(()), |mut pipe| pipe.write_all(input.as_bytes())));
    let output = child.wait_with_output().map_err(failed)?;
    let written = writer.join().is_ok_and(|written| written.is_ok());
    let Ok(text) = String::from_utf8(output.stdout) else {
        return Err(Stop::refused(both!(
            "`{name}` の出力がUTF-8ではありません。\n  直し方: UTF-8の辞書(パッケージ mecab-ipadic-utf8)を使ってください",
            "what `{name}` writes is not UTF-8.\n  help: use a dictionary in UTF-8 (the package mecab-ipadic-utf8)"
        )));
    };
    let tokens = parsed(&text);
    if !output.status.success() || !written || tokens.len() != texts.len() {
        let (got, wanted) = (tokens.len(), texts.len());
        return Err(Stop::refused(both!(
            "`{name}` は{wanted}の文のうち{got}しか解析しませんでした。\n  直し方: MeCabの形式(表層、タブ、素性。文の終わりに EOS)で答えるプログラムを指定してください",
            "`{name}` analysed {got} of {wanted} texts.\n  help: name a program that answers in the manner of MeCab (surface, tab, features; EOS behind each text)"
        )));
    }
    Ok(tokens)
}

fn parsed(output: &str) -> Vec<Vec<Token>> {
    let mut all = Vec::new();
    let mut open = Vec::new();
    for line in output.lines() {
        match line.split_once('\t') {
            Some((surface, features)) => open.push(Token::new(surface, features)),
            None if line == "EOS" => all.push(std::mem::take(&mut open)),
            None => {}
        }
    }
    all
}

#[cfg(not(feature = "suggest"))]
fn inside(_: &std::path::Path, texts: &[&str]) -> Result<Vec<Vec<Token>>, Stop> {
    // Never chosen without the feature.
    Ok(texts.iter().map(|_| Vec::new()).collect())
}

#[cfg(feature = "suggest")]
use super::ipadic::analyse as inside;
