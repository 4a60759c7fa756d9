//! What was typed wrongly, said in Japanese or English, with the likely cure.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::japanese;

/// The message for arguments that cannot be understood.
pub(super) fn text(error: &clap::Error, japanese: bool) -> String {
    if !japanese {
        return error.render().ansi().to_string();
    }
    let mut out = format!("\u{1b}[1m\u{1b}[31mエラー\u{1b}[0m: {}\n", sentence(error));
    for kind in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue] {
        if let Some(near) = context(error, kind) {
            out.push_str(&format!("  直し方: `{near}` ではありませんか\n"));
        }
    }
    if let Some(expected) = expected(error) {
        out.push_str(&format!("  直し方: {expected}\n"));
    }
    out.push_str("\n使い方は `shirube --help` で見られます。\n");
    out
}

fn sentence(error: &clap::Error) -> String {
    let argument = context(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!("`{}` というコマンドはありません", context(error, ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::UnknownArgument => format!("`{argument}` という引数はありません"),
        ErrorKind::InvalidValue if value.is_empty() => format!("`{argument}` に値がありません"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => format!("`{value}` は `{argument}` の値として使えません"),
        ErrorKind::MissingRequiredArgument => format!("`{argument}` がありません"),
        ErrorKind::ArgumentConflict => format!("`{argument}` は2度、または一緒には使えません"),
        ErrorKind::InvalidUtf8 => "UTF-8で読めない引数があります".to_owned(),
        _ => "引数を読み取れません".to_owned(),
    }
}

/// What the argument with the wrong value expects.
fn expected(error: &clap::Error) -> Option<&'static str> {
    let argument = context(error, ContextKind::InvalidArg)?;
    let name = argument.split([' ', '=']).next()?.trim_start_matches("--").replace('-', "_");
    let positional = argument.trim_start_matches('<').trim_end_matches('>');
    let id = match positional {
        "フォルダー" => "folder",
        "シェル" => "shell",
        _ => &name,
    };
    japanese::expectation(id).filter(|_| error.kind() != ErrorKind::UnknownArgument)
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join("`、`")).filter(|text| !text.is_empty()),
        _ => None,
    }
}
