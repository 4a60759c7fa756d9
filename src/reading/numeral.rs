//! Numbers as Japanese says them, with the sound changes that the last figure brings to what is counted.

/// What a number ends in when it is said: that decides how number and counter join.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// A figure from 0 to 9; also the last figure behind a decimal point.
    Figure(u8),
    /// じゅう.
    Ten,
    /// ひゃく.
    Hundred,
    /// せん.
    Thousand,
    /// まん and larger.
    Large,
}

const FIGURES: [&str; 10] = ["れい", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"];
const LARGE: [&str; 5] = ["", "まん", "おく", "ちょう", "けい"];

/// A number read aloud, split before its last sound so that a counter may change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Everything before the last sound.
    pub head: String,
    /// The last sound: れい, いち … きゅう, じゅう, ひゃく, せん, まん.
    pub tail: String,
    /// What the last sound is.
    pub ending: Ending,
}

impl Said {
    /// The whole number in kana.
    pub fn kana(&self) -> String {
        format!("{}{}", self.head, self.tail)
    }
}

/// One figure in kana.
pub fn figure(c: char) -> &'static str {
    c.to_digit(10).and_then(|figure| FIGURES.get(figure as usize)).copied().unwrap_or("")
}

/// Figures one by one: of telephone numbers and codes.
pub fn one_by_one(figures: &str) -> String {
    figures.chars().map(|c| if c == '0' { "ゼロ" } else { figure(c) }).collect()
}

/// A number of ASCII figures, with groups (`54,000`) and a decimal point (`12.5`); `None` if it is none or too long to be said.
pub fn say(number: &str) -> Option<Said> {
    let plain: String = number.chars().filter(|c| *c != ',').collect();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(decimals) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let mut sounds = sounds_of(whole)?;
    if sounds.is_empty() {
        sounds.push(("れい".to_owned(), Ending::Figure(0)));
    }
    if !decimals.is_empty() {
        sounds.push(("てん".to_owned(), Ending::Figure(0)));
        sounds.extend(decimals.chars().map(|c| (figure(c).to_owned(), Ending::Figure(c.to_digit(10).unwrap_or(0) as u8))));
    }
    let (tail, ending) = sounds.pop()?;
    Some(Said { head: sounds.into_iter().map(|(sound, _)| sound).collect(), tail, ending })
}

type Sounds = Vec<(String, Ending)>;

/// The sounds of a whole number without leading zeros.
fn sounds_of(whole: &str) -> Option<Sounds> {
    let figures: Vec<u8> = whole.bytes().map(|byte| byte - b'0').collect();
    let groups: Vec<&[u8]> = figures.rchunks(4).collect();
    let mut sounds = Vec::new();
    for (power, group) in groups.iter().enumerate().rev() {
        let unit = LARGE.get(power)?;
        let before = sounds.len();
        group_sounds(group, power > 0, &mut sounds);
        if power > 0 && sounds.len() > before {
            soften(&mut sounds, unit);
            sounds.push(((*unit).to_owned(), Ending::Large));
        }
    }
    Some(sounds)
}

/// 兆 and 京 harden the figure before them: いっちょう, はっちょう, じゅっちょう.
fn soften(sounds: &mut Sounds, unit: &str) {
    if !matches!(unit, "ちょう" | "けい") {
        return;
    }
    if let Some((sound, ending)) = sounds.last_mut() {
        *sound = match ending {
            Ending::Figure(1) => "いっ".to_owned(),
            Ending::Figure(8) => "はっ".to_owned(),
            Ending::Ten => "じゅっ".to_owned(),
            _ => return,
        };
    }
}

/// Up to four figures. `large` says that a unit like 万 follows, before which a bare thousand is いっせん.
fn group_sounds(group: &[u8], large: bool, sounds: &mut Sounds) {
    let length = group.len();
    for (at, figure) in group.iter().enumerate().filter(|(_, figure)| **figure > 0) {
        let word = FIGURES.get(usize::from(*figure)).copied().unwrap_or("");
        match length - at {
            4 => {
                let (lead, unit) = match figure {
                    1 if large => ("いっ", "せん"),
                    1 => ("", "せん"),
                    3 => ("さん", "ぜん"),
                    8 => ("はっ", "せん"),
                    _ => (word, "せん"),
                };
                push(sounds, lead, unit, Ending::Thousand);
            }
            3 => {
                let (lead, unit) = match figure {
                    1 => ("", "ひゃく"),
                    3 => ("さん", "びゃく"),
                    6 => ("ろっ", "ぴゃく"),
                    8 => ("はっ", "ぴゃく"),
                    _ => (word, "ひゃく"),
                };
                push(sounds, lead, unit, Ending::Hundred);
            }
            2 => push(sounds, if *figure == 1 { "" } else { word }, "じゅう", Ending::Ten),
            _ => sounds.push((word.to_owned(), Ending::Figure(*figure))),
        }
    }
}

fn push(sounds: &mut Sounds, lead: &str, unit: &str, ending: Ending) {
    if !lead.is_empty() {
        sounds.push((lead.to_owned(), Ending::Figure(0)));
    }
    sounds.push((unit.to_owned(), ending));
}

#[cfg(test)]
mod tests {
    use super::say;

    fn kana(number: &str) -> String {
        say(number).unwrap().kana()
    }

    #[test]
    fn numbers_are_said() {
        let cases = [
            ("0", "れい"),
            ("7", "なな"),
            ("10", "じゅう"),
            ("14", "じゅうよん"),
            ("100", "ひゃく"),
            ("300", "さんびゃく"),
            ("600", "ろっぴゃく"),
            ("888", "はっぴゃくはちじゅうはち"),
            ("1000", "せん"),
            ("3,000", "さんぜん"),
            ("8,000", "はっせん"),
            ("54,000", "ごまんよんせん"),
            ("10,000", "いちまん"),
            ("10,000,000", "いっせんまん"),
            ("100,000,000", "いちおく"),
            ("1,000,000,000,000", "いっちょう"),
            ("12.5", "じゅうにてんご"),
            ("0.8", "れいてんはち"),
            ("2026", "にせんにじゅうろく"),
            ("007", "なな"),
            ("100.0", "ひゃくてんれい"),
        ];
        for (number, said) in cases {
            assert_eq!(kana(number), said, "{number}");
        }
        assert_eq!(say(""), None);
        assert_eq!(say("1-2"), None);
    }
}
