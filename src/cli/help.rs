//! Help in the session's language, with examples for each command.

use clap::{Arg, ArgAction, Command};

use super::japanese;

/// An example: what is typed, and what for, in Japanese and English.
type Example = (&'static str, &'static str, &'static str);

/// The examples of each command; those of the program itself stand under its own name.
const EXAMPLES: &[(&str, &[Example])] = &[
    (
        "shirube",
        &[
            ("shirube init my-portal", "見本のポータルを作る", "make an example portal"),
            ("shirube serve --open", "書きながらブラウザーで見る", "see it in the browser while you write"),
            ("shirube", "公開するファイルを public/ に作る", "make the files to publish in public/"),
        ],
    ),
    (
        "build",
        &[
            ("shirube build", "public/ に作る", "into public/"),
            ("shirube build --output /tmp/portal", "別のフォルダーに作る", "into another folder"),
            ("shirube build --base-url https://example.jp/plans/", "公開先のURLを変えて作る", "for another address"),
            ("shirube build --since /srv/portal", "公開中のサイトと比べて、変わったことを知らせる", "tell what changed since the published site"),
            ("shirube build --no-cards", "共有カードを描かずに早く作る", "faster, without share cards"),
            ("shirube build --format json > findings.json", "指摘をプログラムで読む", "findings for a program"),
        ],
    ),
    (
        "check",
        &[
            ("shirube check", "データと文章を確かめる", "look through data and narrative"),
            ("shirube check --lang en", "指摘を英語で読む", "findings in English"),
            ("shirube check --format json", "指摘をJSONで出す", "findings as JSON"),
        ],
    ),
    (
        "serve",
        &[
            ("shirube serve --open", "ブラウザーを開いて始める", "start and open the browser"),
            ("shirube serve --port 8080", "ポートを決めて始める", "start at a port of your choice"),
        ],
    ),
    (
        "init",
        &[
            ("shirube init my-portal", "my-portal/ に作る", "into my-portal/"),
            ("shirube serve --root my-portal --open", "作ったものを見る", "see what was made"),
        ],
    ),
    ("template", &[("shirube template --plan mihon-plan --output mihon.xlsx", "計画の表を作る", "the workbook of a plan")]),
    (
        "import",
        &[
            ("shirube import mihon.xlsx --dry-run", "何が変わるかを確かめる", "see what would change"),
            ("shirube import mihon.xlsx", "取りこむ", "take it over"),
            ("shirube import results.csv --plan mihon-plan", "CSVを、計画を決めて取りこむ", "a CSV file, for one plan"),
        ],
    ),
    (
        "completions",
        &[
            ("shirube completions bash > ~/.local/share/bash-completion/completions/shirube", "bash", "bash"),
            ("shirube completions zsh > ~/.zfunc/_shirube", "zsh", "zsh"),
        ],
    ),
    (
        "schema",
        &[
            ("shirube schema", "seeds/schema/ に書き出す", "write them into seeds/schema/"),
            ("shirube schema --check", "古くないか確かめる", "see whether they are up to date"),
        ],
    ),
    ("status", &[("shirube status", "進み具合を表で見る", "see how far translations are"), ("shirube status --format json", "JSONで出す", "as JSON")]),
    (
        "translate",
        &[
            ("shirube translate export to-translate.xlsx", "言語ごとに列のある表を書き出す", "a table with a column for each language"),
            ("shirube translate import to-translate.xlsx", "訳した表を取り込む", "take the filled table back"),
        ],
    ),
    (
        "translate export",
        &[
            ("shirube translate export --edition en po", "英語のPOファイルを po/ に書き出す", "PO files in English into po/"),
            ("shirube translate export --missing to-translate.xlsx", "まだ訳のない語句だけの表", "a table of what is not translated yet"),
        ],
    ),
    (
        "translate import",
        &[
            ("shirube translate import po/minato-master.po", "訳したPOファイルを取り込む", "take a translated PO file back"),
            ("shirube translate import --reviewed table.xlsx", "人が確かめた訳として取り込む", "translations that a person has reviewed"),
        ],
    ),
    (
        "translate accept",
        &[
            ("shirube translate accept --edition en", "新しい英語の文章に、もとの日本語を記す", "note the source of new English texts"),
            (
                "shirube translate accept --edition en --stale --reviewed",
                "直した文章を、いまの日本語のものとする",
                "texts that were brought up to date and reviewed",
            ),
        ],
    ),
    (
        "audio",
        &[
            ("shirube audio --dry-run", "どれだけ作るかを見る", "see how much there is to make"),
            ("shirube audio --plan minato-master", "1つの計画の音声を作る", "make the speech of one plan"),
            ("shirube audio --prune", "足りない音声を作り、いらないものを消す", "make what is missing and remove what is not needed"),
        ],
    ),
    (
        "readings",
        &[
            ("shirube readings check", "読みがそろっているかを見る", "see whether all words have a reading"),
            ("shirube readings suggest --dry-run", "読みの候補を見る", "see proposals"),
        ],
    ),
    (
        "readings check",
        &[
            ("shirube readings check", "表で見る", "as a table"),
            ("shirube readings check --format json", "待っている言葉の一覧をJSONで出す", "with the words that wait, as JSON"),
        ],
    ),
    (
        "readings suggest",
        &[
            ("shirube readings suggest", "候補を書きこむ", "write proposals"),
            ("shirube readings suggest --engine mecab", "MeCabに候補を出させる", "with MeCab"),
        ],
    ),
    ("init-language", &[("shirube init-language vi", "ベトナム語のファイルを用意する", "prepare the files of Vietnamese")]),
];

/// The definition of the command line with its help in Japanese or English.
pub(super) fn speak(command: Command, japanese: bool) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true).display_order(103).help("Print help");
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(104).help("Print the version");
    let command = with_examples(command.arg(help).arg(version), "shirube", japanese).mut_subcommands(|subcommand| {
        let outer = subcommand.get_name().to_owned();
        with_examples(subcommand, &outer, japanese).mut_subcommands(|inner| {
            let name = format!("{outer} {}", inner.get_name());
            with_examples(inner, &name, japanese)
        })
    });
    if japanese { japanese::translate(command) } else { command }
}

/// Adds the examples of a command by its full name: `translate export`.
fn with_examples(command: Command, name: &str, japanese: bool) -> Command {
    let Some((_, examples)) = EXAMPLES.iter().find(|(have, _)| *have == name) else { return command };
    let mut text = String::from(if japanese { "例:" } else { "Examples:" });
    for (typed, ja, en) in *examples {
        let purpose = if japanese { ja } else { en };
        text.push_str(&format!("\n  # {purpose}\n  {typed}"));
    }
    command.after_help(text)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::{EXAMPLES, speak};
    use crate::cli::args::Arguments;

    #[test]
    fn every_command_has_examples_that_can_be_parsed() {
        let names: Vec<String> = Arguments::command().get_subcommands().map(|command| command.get_name().to_owned()).collect();
        for name in &names {
            assert!(EXAMPLES.iter().any(|(have, _)| have == name), "{name} has no example");
        }
        let there = |typed: &str| cfg!(feature = "serve") || !typed.starts_with("shirube serve");
        for (typed, ..) in EXAMPLES.iter().flat_map(|(_, examples)| *examples).filter(|(typed, ..)| there(typed)) {
            let words = typed.split(" > ").next().unwrap_or("").split(' ');
            let parsed = speak(Arguments::command(), true).try_get_matches_from(words);
            assert!(parsed.is_ok(), "{typed}: {parsed:?}");
        }
    }
}
