//! Japanese: numbers with the sound changes of their counters, eras, ranges, signs, abbreviations.

use super::names::{ERAS, LETTERS, NETWORKS, SIGNS, UNITS, WORDS};
use super::scan::{self, Said, Scan, walk};
use crate::reading::counter::{self, Counter, KANA_COUNTERS};
use crate::reading::kana::is_kanji;
use crate::reading::numeral::{self, say as say_number};

/// A text as it is said. `spaces` says that a space is a pause, as it is where words are not parted by spaces.
pub fn say(text: &str, spaces: bool) -> String {
    let space = |scan: &Scan<'_>| if spaces { space(scan) } else { None };
    let rule = |scan: &Scan<'_>| number(scan).or_else(|| outline(scan)).or_else(|| letters(scan)).or_else(|| sign(scan)).or_else(|| space(scan));
    walk(text, |scan| if scan.rest().starts_with(is_plain) { None } else { rule(scan) })
}

/// Kana and kanji at which no rule begins: most of a text.
fn is_plain(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | '一'..='鿿') && !matches!(c, 'に' | '元' | '年')
}

/// A space between words of Japanese is a pause. Behind a word in Latin letters, before brackets and before a particle it is none.
fn space(scan: &Scan<'_>) -> Option<Said> {
    let after = scan.rest().strip_prefix(' ')?.chars().next()?;
    let before = scan.before().chars().next_back()?;
    let word = |c: char| c.is_alphanumeric() || "「」『』）％%".contains(c);
    let particle = matches!(after, 'ぁ'..='ん' | '」' | '』' | '）');
    (word(before) && !before.is_ascii_alphabetic() && word(after) && !particle).then(|| ("、".to_owned(), 1))
}

/// Roman numbers with what is numbered below them: ななのいちのに. One alone may have a counter: Ⅲ章.
fn outline(scan: &Scan<'_>) -> Option<Said> {
    let (numbers, length) = scan.outline()?;
    if let [number] = numbers.as_slice()
        && let Some(counter) = counter::at_start(&scan.rest()[length..])
    {
        return Some((counted(number, counter.word), length + counter.word.len()));
    }
    let kana = |number: &String| say_number(number).map_or_else(|| number.clone(), |said| said.kana());
    Some((numbers.iter().map(kana).collect::<Vec<_>>().join("の"), length))
}

/// A pause before a number where に, 第 or brackets before it would be heard as part of it: 年度に100% is no 二百.
fn before_number(scan: &Scan<'_>) -> Option<Said> {
    let figures = |text: &str| crate::reading::lexicon::figures(text);
    let rest = scan.rest();
    if let Some(behind) = rest.strip_prefix('に') {
        let number = behind.trim_start_matches(' ');
        return (figures(number) > 0 && !scan.before().is_empty()).then(|| ("に、".to_owned(), rest.len() - number.len()));
    }
    // 第2・4火曜日: the second and the fourth.
    if let Some(behind) = rest.strip_prefix('・') {
        let first = scan.before().trim_end_matches(|c: char| c.is_ascii_digit());
        return (figures(behind) > 0 && first.len() < scan.at && first.ends_with('第')).then(|| ("・第".to_owned(), '・'.len_utf8()));
    }
    // 事務(8), 仕事 (8): a number that belongs to the word before it.
    let behind = rest.strip_prefix('(')?;
    let length = figures(behind);
    let number = behind.get(..length).filter(|number| (1..=2).contains(&number.len()) && behind[length..].starts_with(')'))?;
    let whole = scan.before().ends_with(' ') && behind.len() == length + 1;
    let word = scan.before().ends_with(is_kanji) || whole;
    word.then(|| say_number(number)).flatten().map(|said| (said.kana(), length + 2))
}

fn sign(scan: &Scan<'_>) -> Option<Said> {
    let rest = scan.rest();
    if let Some(said) = scan.wave("から", "、").or_else(|| before_number(scan)) {
        return Some(said);
    }
    let between = scan.before().ends_with(|c: char| c.is_ascii_alphabetic());
    if between && rest.starts_with("-") && rest[1..].starts_with(|c: char| c.is_ascii_uppercase()) {
        return Some((String::new(), 1));
    }
    // 方向VII-1-(1): numbers below numbers.
    let below = |rest: &str| rest.trim_start_matches('(').starts_with(|c: char| c.is_ascii_digit());
    if scan.before().ends_with(|c: char| c.is_ascii_alphanumeric()) && rest.strip_prefix('-').is_some_and(below) {
        return Some(("の".to_owned(), 1));
    }
    for (sign, said) in ["−", "－", "-"].map(|sign| (sign, "マイナス")) {
        let behind = rest.strip_prefix(sign).and_then(|rest| rest.chars().next());
        if behind.is_some_and(|c| c.is_ascii_digit()) && !scan.before().ends_with(|c: char| c.is_alphanumeric()) {
            return Some((said.to_owned(), sign.len()));
        }
    }
    if let Some(behind) = rest.strip_prefix("元年") {
        let era = ["明治", "大正", "昭和", "平成", "令和"].iter().any(|era| scan.before().ends_with(era));
        let word = if behind.starts_with('度') { ("がんねんど", "元年度") } else { ("がんねん", "元年") };
        return era.then(|| (word.0.to_owned(), word.1.len()));
    }
    let bare = !scan.before().ends_with(|c: char| c.is_ascii_digit() || is_kanji(c));
    if bare && rest.starts_with('年') && rest['年'.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()) {
        return Some(("ねん".to_owned(), '年'.len_utf8()));
    }
    roman(rest).or_else(|| scan.row(SIGNS).map(|(sign, said)| (said.to_owned(), sign.len())))
}

fn roman(rest: &str) -> Option<Said> {
    let c = rest.chars().next()?;
    let value = match c {
        'ⅰ'..='ⅻ' => u32::from(c) - u32::from('ⅰ') + 1,
        '①'..='⑳' => u32::from(c) - u32::from('①') + 1,
        _ => return None,
    };
    let number = say_number(&value.to_string())?;
    let behind = &rest[c.len_utf8()..];
    if let Some(counter) = counter::at_start(behind) {
        let (head, tail) = counter.join(&number);
        return Some((format!("{head}{tail}"), c.len_utf8() + counter.word.len()));
    }
    Some((number.kana(), c.len_utf8()))
}

/// An abbreviation in capitals, an era's letter, or a word in Latin letters, which stays.
fn letters(scan: &Scan<'_>) -> Option<Said> {
    if !scan.rest().starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    if let Some((sign, said)) = scan.row(SIGNS) {
        return Some((said.to_owned(), sign.len()));
    }
    let run = scan.letters()?;
    if matches!(run, "http" | "https") && scan.rest()[run.len()..].starts_with("://") {
        let length = scan.rest().find(|c: char| !c.is_ascii_graphic()).unwrap_or(scan.rest().len());
        return Some(("ウェブページの住所".to_owned(), length));
    }
    let behind = &scan.rest()[run.len()..];
    if let [letter] = run.as_bytes()
        && behind.starts_with(|c: char| c.is_ascii_digit())
        && let Some(era) = era(char::from(*letter), behind)
    {
        return Some(era).map(|(said, length)| (said, length + 1));
    }
    if let Some((_, said)) = WORDS.iter().find(|(word, _)| *word == run) {
        return Some(((*said).to_owned(), run.len()));
    }
    let capitals = run.len() <= 5 && run.bytes().all(|byte| byte.is_ascii_uppercase());
    let said = if capitals { run.bytes().map(|byte| LETTERS[usize::from(byte - b'A')]).collect() } else { run.to_owned() };
    Some((said, run.len()))
}

/// R6, H30.4.1: the year of an era, or a date in it.
fn era(letter: char, behind: &str) -> Option<Said> {
    let name = if letter == 'R' { "令和" } else { ERAS.iter().find(|(own, _)| *own == letter)?.1 };
    let length = behind.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(behind.len());
    let run = behind[..length].trim_end_matches('.');
    let parts: Vec<&str> = run.split('.').collect();
    let all = |parts: &[&str]| parts.iter().all(|part| (1..=2).contains(&part.len()));
    let after = &behind[run.len()..];
    match parts.as_slice() {
        [year, month, day] if all(&parts) => Some((format!("{name}{}{}{}", counted(year, "年"), counted(month, "月"), day_of_month(day)), run.len())),
        [year] if all(&parts) && after.starts_with("年") => Some((name.to_owned(), 0)),
        [year] if all(&parts) => Some((format!("{name}{}", say_number(year)?.kana()), run.len())),
        _ => None,
    }
}

fn counted(number: &str, word: &str) -> String {
    match (say_number(number), counter::at_start(word)) {
        (Some(said), Some(counter)) => {
            let (head, tail) = counter.join(&said);
            format!("{head}{tail}")
        }
        _ => format!("{number}{word}"),
    }
}

fn day_of_month(day: &str) -> String {
    counter::whole(day, "日", true).map_or_else(|| counted(day, "日"), str::to_owned)
}

/// A number with what belongs to it: its counter, its unit, its range, its fraction.
fn number(scan: &Scan<'_>) -> Option<Said> {
    let number = scan.number()?;
    if let Some((sign, said)) = scan.row(NETWORKS).filter(|(sign, _)| !scan.rest()[sign.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())) {
        return Some((said.to_owned(), sign.len()));
    }
    if let Some(parts) = scan.hyphened() {
        return Some(hyphened(&parts, &scan.rest()[scan.length_of(&parts)..], scan.is_range(&parts))).map(|(said, more)| (said, scan.length_of(&parts) + more));
    }
    let behind = &scan.rest()[number.len()..];
    if let Some(rest) = behind.strip_prefix('/')
        && let below = crate::reading::lexicon::figures(rest)
        && below > 0
        && !rest[below..].starts_with('/')
        && !scan.before().ends_with('/')
    {
        let (above, under) = (say_number(number)?.kana(), say_number(&rest[..below])?.kana());
        return Some((format!("{under}ぶんの{above}"), number.len() + 1 + below));
    }
    plain(scan, number)
}

/// What numbers parted by hyphens say, and how much of the text behind them belongs to it.
fn hyphened(parts: &[&str], behind: &str, range: bool) -> Said {
    let kana = |part: &&str| say_number(part).map_or_else(|| (*part).to_owned(), |said| said.kana());
    if scan::is_telephone(parts) {
        return (parts.iter().map(|part| numeral::one_by_one(part)).collect::<Vec<_>>().join("の"), 0);
    }
    if let Some((year, month, day)) = scan::date(parts) {
        return (format!("{}{}{}", counted(year, "年"), counted(month, "月"), day_of_month(day)), 0);
    }
    match (parts, counter::at_start(behind)) {
        ([from, to], Some(counter)) => (format!("{}から{}", kana(from), counted(to, counter.word)), counter.word.len()),
        ([from, to], None) if range => (format!("{}から{}", kana(from), kana(to)), 0),
        _ => (parts.iter().map(kana).collect::<Vec<_>>().join("の"), 0),
    }
}

/// A number with multiples (万), then its counter or unit.
fn plain(scan: &Scan<'_>, number: &str) -> Option<Said> {
    let (said, length) = with_counter(scan, number)?;
    // 6,000回/年: so many in a year.
    let year = if scan.rest()[length..].starts_with("/年") { "いちねんに、" } else { "" };
    Some((format!("{year}{said}"), length))
}

fn with_counter(scan: &Scan<'_>, number: &str) -> Option<Said> {
    if number.len() > 1 && number.starts_with('0') && !number.contains('.') {
        return Some((numeral::one_by_one(number), number.len()));
    }
    let behind = &scan.rest()[number.len()..];
    // 6. 区政運営: a number before a title.
    if behind.starts_with(". ") {
        return Some((format!("{}、", say_number(number)?.kana()), number.len() + 2));
    }
    let (zeros, multiples) = multiples(behind);
    let said = match zeros {
        0 => say_number(number),
        zeros if !number.contains('.') => say_number(&format!("{number}{}", "0".repeat(zeros))),
        _ => None,
    };
    let Some(said) = said else {
        // A decimal with a multiple, or too long a number.
        let kana = say_number(number).map_or_else(|| numeral::one_by_one(number), |said| said.kana());
        return Some(with_multiples(kana, (&behind[..multiples], &behind[multiples..]), number.len()));
    };
    let used = number.len() + multiples;
    let after = &scan.rest()[used..];
    if multiples == 0
        && let Some((kana, length)) = whole(scan, number, after)
    {
        return Some((kana, used + length));
    }
    let counter = counter::at_start(after).or_else(|| kana_counter(after));
    if let Some(counter) = counter {
        let (head, tail) = counter.join(&said);
        return Some((format!("{head}{tail}"), used + counter.word.len()));
    }
    let unit = UNITS.iter().find(|(unit, _)| after.strip_prefix(unit).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric())));
    Some(match unit {
        Some((unit, name)) => (format!("{}{name}", said.kana()), used + unit.len()),
        None => (said.kana(), used),
    })
}

/// A decimal with multiples and a counter: ごてんよんまんにん.
fn with_multiples(mut kana: String, (multiples, after): (&str, &str), length: usize) -> Said {
    let name = |c| match c {
        '十' => "じゅう",
        '百' => "ひゃく",
        '千' => "せん",
        '万' => "まん",
        '億' => "おく",
        _ => "ちょう",
    };
    kana.extend(multiples.chars().map(name));
    let counter = if multiples.is_empty() { None } else { counter::at_start(after) };
    kana.extend(counter.map(|counter| counter.kana));
    (kana, length + multiples.len() + counter.map_or(0, |counter| counter.word.len()))
}

fn kana_counter(text: &str) -> Option<&'static Counter> {
    KANA_COUNTERS.iter().filter(|counter| counter.word.chars().count() > 1).find(|counter| text.starts_with(counter.word))
}

/// ひとり, はつか, ひとつ.
fn whole(scan: &Scan<'_>, number: &str, after: &str) -> Option<Said> {
    let word = counter::at_start(after).map(|counter| counter.word).or_else(|| after.starts_with('つ').then_some("つ"))?;
    let date = scan.before().ends_with("月") || scan.before().ends_with("がつ");
    counter::whole(number, word, date).map(|kana| (kana.to_owned(), word.len()))
}

/// How many zeros the multiples behind a number stand for, and their length.
fn multiples(text: &str) -> (usize, usize) {
    let (mut zeros, mut length) = (0, 0);
    for c in text.chars() {
        zeros += match c {
            '十' => 1,
            '百' => 2,
            '千' => 3,
            '万' => 4,
            '億' => 8,
            '兆' => 12,
            _ => break,
        };
        length += c.len_utf8();
    }
    (zeros, length)
}

/// Words in kanji that follow numbers and count nothing: they change no sound.
const FOLLOWERS: [&str; 10] = ["以上", "以下", "以内", "以外", "以降", "以前", "未満", "現在", "程度", "前後"];

/// Kanji behind numbers that are no counter of the table: how they change the number's sound is not known.
pub fn unknown_counters(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let scan = Scan { text, at };
        let Some(number) = scan.number() else {
            at += scan.rest().chars().next().map_or(1, char::len_utf8);
            continue;
        };
        at += number.len();
        let behind = &text[at..];
        let after = &behind[multiples(behind).1..];
        let weekday = after.chars().nth(1) == Some('曜');
        let follower = FOLLOWERS.iter().any(|word| after.starts_with(word));
        if after.starts_with(is_kanji) && !weekday && !follower && counter::at_start(after).is_none() {
            found.push(after.chars().take_while(|c| is_kanji(*c)).take(3).collect());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::names::{NETWORKS, SIGNS, WORDS};
    use super::is_plain;

    #[test]
    fn no_word_of_a_table_begins_with_a_plain_character() {
        let words = SIGNS.iter().chain(NETWORKS).chain(WORDS).map(|(word, _)| *word);
        assert_eq!(words.filter(|word| word.starts_with(is_plain)).collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
