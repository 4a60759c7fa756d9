//! The help in Japanese.

use clap::Command;

/// Commands: name, what it does, how it is written. The program itself stands first.
const COMMANDS: &[(&str, &str, &str)] = &[
    ("shirube", "計画のデータとやさしい文章から、計画ポータルを作ります。", "shirube [オプション] [コマンド]"),
    ("build", "ポータルを作る(コマンドを書かないときはこれ)", "shirube build [オプション]"),
    ("check", "作らずに、データと文章だけを確かめる", "shirube check [オプション]"),
    ("serve", "書きながらブラウザーで見る(ファイルは作らない)", "shirube serve [オプション]"),
    ("init", "小さな見本のポータルを作る", "shirube init [オプション] <フォルダー>"),
    ("template", "職員が書きこむための表(Excel)を作る", "shirube template [オプション] --plan <計画ID>"),
    ("import", "職員が書きこんだ表(Excel・CSV)を取りこむ", "shirube import [オプション] <ファイル>"),
    ("completions", "シェルの補完の定義を出す", "shirube completions [オプション] <シェル>"),
    ("status", "言語ごとに、どこまで訳したかを見る", "shirube status [オプション]"),
    ("translate", "語句を翻訳者に渡し、訳を受け取る", "shirube translate [オプション] <すること>"),
    ("translate export", "POファイルか、言語ごとに列のあるExcelの表を書き出す", "shirube translate export [オプション] <出力先>"),
    ("translate import", "POファイルやExcelの表から、訳を取り込む", "shirube translate import [オプション] <ファイル>..."),
    ("translate accept", "訳した文章に、いまの日本語から作ったことを記す", "shirube translate accept --edition <言語> [オプション]"),
    ("init-language", "新しい言語のファイルを用意する", "shirube init-language [オプション] <言語>"),
    ("audio", "外のエンジンで、日本語のページの音声を作る", "shirube audio [オプション]"),
    ("readings", "言葉の読み(ふりがな)がそろっているかを見て、読みの候補を出す", "shirube readings [オプション] <すること>"),
    ("readings check", "日本語のページの言葉のうち、読みのあるもの・確かめたもの・ないものを数える", "shirube readings check [オプション]"),
    ("readings suggest", "読みのない言葉に候補を付け、未確認として content/readings.yaml に書く", "shirube readings suggest [オプション]"),
    ("schema", "エディターがデータの入力を助けるためのスキーマを書き出す", "shirube schema [オプション]"),
];

/// Options and arguments: id, what its value is called, what it does.
const ARGUMENTS: &[(&str, &str, &str)] = &[
    ("root", "フォルダー", "ポータルのフォルダー。seeds・content・themes のあるところ(省くと、今いるフォルダー)"),
    ("lang", "言語", "表示の言語: ja か en(省くと、環境の設定による)"),
    ("threads", "数", "同時に使うスレッドの数(省くと、あるだけ)"),
    ("output", "フォルダー", "できたサイトを置くフォルダー(省くと、ポータルの public)"),
    ("base_url", "URL", "公開するURL。設定ファイルの値の代わりに使う"),
    ("since", "フォルダー", "前に公開したサイト。何が変わったかを、これと比べて知らせる(省くと、出力先の今の中身)"),
    ("date", "日付", "お知らせを出すかどうかを決める日: 2026-11-20 の形(省くと、設定の updated)"),
    ("cards", "", "設定にかかわらず、共有カードを作る"),
    ("no_cards", "", "設定にかかわらず、共有カードを作らない"),
    ("format", "形式", "指摘の形式: text か json(省くと text)"),
    ("port", "ポート", "ポート番号(省くと 4000。使われていれば、次の空き)"),
    ("open", "", "ブラウザーで開く"),
    ("folder", "フォルダー", "作るフォルダー。空か、まだないこと"),
    ("plan", "計画ID", "計画のID。seeds の中のフォルダーの名前(取りこむときは、計画IDのない行の計画。訳では、この計画だけ)"),
    ("workbook", "ファイル", "作る表のファイル(省くと、計画IDに .xlsx を付けた名前)"),
    ("file", "ファイル", "書きこんだファイル: .xlsx・.xls・.ods・.csv"),
    ("dry_run", "", "書きかえずに、何が変わるかだけを言う"),
    ("shell", "シェル", "シェルの名前: bash・zsh・fish・elvish・powershell"),
    ("check", "", "書き出さずに、古くないかだけを確かめる"),
    ("to", "出力先", "POファイルを置くフォルダーか、.xlsx で終わるファイル"),
    ("edition", "言語", "言語のタグ(例: en、zh-Hans)"),
    ("missing", "", "まだ訳していないものだけにする"),
    ("files", "ファイル", "取り込むファイル: .po か .xlsx"),
    ("machine", "", "機械が作った訳とする"),
    ("reviewed", "", "人が確かめた訳とする"),
    ("stale", "", "前の日本語から作ったと記された文章も、いまの日本語のものとする"),
    ("tag", "言語", "新しい言語のタグ(例: vi、pt-BR、ar)"),
    ("engine", "コマンド", "日本語を MeCab の形式で解析するプログラムとその引数(省くと、組み込んだ解析器)"),
    ("dictionary", "フォルダー", "辞書のフォルダー(省くと、読みの候補ではパッケージ mecab-ipadic の置き場所、音声では設定の値)"),
    ("voice", "ファイル", "声のファイル。設定の値の代わりに使う"),
    ("prune", "", "どのページにもなくなった文の音声を消す"),
    ("help", "", "使い方を表示する"),
    ("version", "", "版を表示する"),
];

const TEMPLATE: &str = "{about-with-newline}\n使い方: {usage}\n\n{all-args}{after-help}\n";

/// The same definition with its help in Japanese.
pub(super) fn translate(command: Command) -> Command {
    let command = one(command, "shirube").subcommand_help_heading("コマンド").subcommand_value_name("コマンド");
    command.mut_subcommands(|inner| {
        let outer = inner.get_name().to_owned();
        let inner = one(inner, &outer).subcommand_help_heading("すること").subcommand_value_name("すること");
        inner.mut_subcommands(|action| {
            let name = format!("{outer} {}", action.get_name());
            one(action, &name)
        })
    })
}

/// One command by its full name: `translate export`.
fn one(command: Command, name: &str) -> Command {
    let words = COMMANDS.iter().find(|(have, ..)| *have == name);
    let Some((_, about, usage)) = words else { return command };
    let command = command.about(*about).override_usage(*usage).help_template(TEMPLATE);
    command.mut_args(|argument| {
        let heading = if argument.is_positional() { "引数" } else { "オプション" };
        let Some((_, value, help)) = ARGUMENTS.iter().find(|(id, ..)| *id == argument.get_id().as_str()) else { return argument };
        let argument = argument.help(*help).help_heading(heading);
        if value.is_empty() { argument } else { argument.value_name(*value) }
    })
}

/// What an argument expects, for the message about a wrong value.
pub(super) fn expectation(id: &str) -> Option<&'static str> {
    ARGUMENTS.iter().find(|(have, ..)| *have == id).map(|(.., help)| *help)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::{ARGUMENTS, COMMANDS};
    use crate::cli::args::Arguments;

    #[test]
    fn every_command_and_every_argument_is_explained_in_japanese() {
        let definition = Arguments::command();
        let outer = definition.get_subcommands().map(|command| (command.get_name().to_owned(), command));
        let inner =
            definition.get_subcommands().flat_map(|outer| outer.get_subcommands().map(|inner| (format!("{} {}", outer.get_name(), inner.get_name()), inner)));
        for (name, command) in std::iter::once(("shirube".to_owned(), &definition)).chain(outer).chain(inner) {
            assert!(COMMANDS.iter().any(|(have, ..)| *have == name), "{name}");
            for argument in command.get_arguments() {
                assert!(ARGUMENTS.iter().any(|(id, ..)| *id == argument.get_id().as_str()), "{}", argument.get_id());
            }
        }
    }
}
