//! Furigana: text with the readings of its words as ruby.

use std::fmt::Write;

use super::lexicon::{Lexicon, Piece};

/// Writes text that is already escaped for HTML onto the end of a buffer, each word with its reading. Which words are hard the switch knows from
/// the script with the readings.
pub fn write(lexicon: &Lexicon, text: &str, out: &mut String) {
    for piece in lexicon.cut(text) {
        match piece {
            Piece::Plain(text) | Piece::Missing(text) => out.push_str(text),
            Piece::Counted(base, kana) => ruby(out, base, &kana),
            Piece::Word(_, number) => {
                let entry = lexicon.entry(number);
                for part in &entry.parts {
                    if part.kana.is_empty() {
                        out.push_str(&part.base);
                    } else {
                        ruby(out, &part.base, &part.kana);
                    }
                }
            }
        }
    }
}

fn ruby(out: &mut String, base: &str, kana: &str) {
    // The end tags of what stands in a ruby may be left out in HTML: on a page with a thousand readings they weigh fifteen thousand bytes.
    let _ = write!(out, "<ruby>{base}<rp>（<rt>{kana}<rp>）</ruby>");
}

/// The words of a text that have no reading.
pub fn missing<'t>(lexicon: &Lexicon, text: &'t str) -> Vec<&'t str> {
    lexicon.cut(text).into_iter().filter_map(|piece| if let Piece::Missing(run) = piece { Some(run) } else { None }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Entry, lay};
    use super::{Lexicon, missing, write};

    fn entry(word: &str, reading: &str, hard: bool) -> Entry {
        let (after, before) = (Vec::new(), Vec::new());
        Entry { word: word.into(), reading: reading.into(), parts: lay(word, reading).unwrap(), reviewed: true, hard, after, before }
    }

    fn lexicon() -> Lexicon {
        let mut words =
            vec![entry("区民", "くみん", false), entry("取り組み", "とりくみ", false), entry("取り組む", "とりくむ", false), entry("荏原", "えばら", true)];
        words.push(entry("方", "ほう", false));
        words.push(Entry { after: vec!["の".into()], ..entry("方", "かた", false) });
        words.push(entry("分野", "ぶんや", false));
        Lexicon::new(words)
    }

    /// Ruby in short: base[kana].
    fn read(text: &str) -> String {
        let mut out = String::new();
        write(&lexicon(), text, &mut out);
        out.replace("<ruby>", "").replace("<rp>（<rt>", "[").replace("<rp>）</ruby>", "]")
    }

    #[test]
    fn words_get_their_readings() {
        assert_eq!(read("区民の取り組みと荏原"), "区民[くみん]の取[と]り組[く]みと荏原[えばら]");
        assert_eq!(read("区民の方、この方"), "区民[くみん]の方[かた]、この方[かた]");
        assert_eq!(read("より方"), "より方[ほう]");
        assert_eq!(missing(&lexicon(), "区民会館と区民"), ["会館"]);
    }

    #[test]
    fn counters_behind_numbers_get_their_readings() {
        assert_eq!(read("10件、3本、30分、5分野"), "10件[けん]、3本[ぼん]、30分[ぷん]、5分野[ぶんや]");
        assert_eq!(read("1人、4人、2011年4月1日、1日に3回"), "1人[ひとり]、4人[にん]、2011年[ねん]4月[がつ]1日[ついたち]、1日[いちにち]に3回[かい]");
        assert_eq!(read("5千円、3千人、10万件"), "5千[せん]円[えん]、3千[ぜん]人[にん]、10万[まん]件[けん]");
        assert_eq!(read("100か所、6カ月"), "100か所[しょ]、6カ月[げつ]");
    }
}
