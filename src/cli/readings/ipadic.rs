//! The analyser inside: vibrato with a dictionary that is compiled from the text files of ipadic on each run, which takes a second or two.

use std::fs;
use std::path::Path;

use vibrato::{SystemDictionaryBuilder, Tokenizer};

use super::super::ending::Stop;
use crate::both;
use crate::reading::suggestion::Token;

/// The tokens of each text.
pub(super) fn analyse(folder: &Path, texts: &[&str]) -> Result<Vec<Vec<Token>>, Stop> {
    let lexicon = lexicon(folder)?;
    let (matrix, characters, unknown) = (text(&folder.join("matrix.def"))?, text(&folder.join("char.def"))?, text(&folder.join("unk.def"))?);
    let dictionary = SystemDictionaryBuilder::from_readers(lexicon.as_bytes(), matrix.as_bytes(), characters.as_bytes(), unknown.as_bytes());
    let name = folder.display();
    let dictionary =
        dictionary.map_err(|error| Stop::refused(both!("`{name}` の辞書を使えません: {error}", "the dictionary in `{name}` cannot be used: {error}")))?;
    let tokenizer = Tokenizer::new(dictionary);
    let mut worker = tokenizer.new_worker();
    let mut all = Vec::new();
    for text in texts {
        worker.reset_sentence(text);
        worker.tokenize();
        all.push(worker.token_iter().map(|token| Token::new(token.surface(), token.feature())).collect());
    }
    Ok(all)
}

/// All CSV files of the folder, in the order of their names.
fn lexicon(folder: &Path) -> Result<String, Stop> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    let mut all = String::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "csv")) {
        all.push_str(&text(path)?);
        if !all.ends_with('\n') {
            all.push('\n');
        }
    }
    Ok(all)
}

/// A file as text: UTF-8, or EUC-JP, in which ipadic is published.
fn text(path: &Path) -> Result<String, Stop> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| encoding_rs::EUC_JP.decode(error.as_bytes()).0.into_owned()))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Stop {
    let name = path.display();
    Stop::refused(both!("`{name}` を読めません: {error}", "`{name}` cannot be read: {error}"))
}
