//! Counters: the words behind numbers, with their sound changes. The table that furigana and the spoken form share.

use super::numeral::{Ending, Said};

/// How a counter joins the number before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// Nothing changes: 4年.
    Plain,
    /// As before か行: いっかい, ろっかい, はっかい, じゅっかい, ひゃっかい.
    K,
    /// As before か行, with three voiced: さんがい, さんげん.
    G,
    /// As before さ行: いっさつ, はっさつ, じゅっさつ.
    S,
    /// As before た行: いってん, はってん, じゅってん.
    T,
    /// は行 to ぱ行: いっぷん, さんぷん, よんぷん, ろっぷん, はっぷん, じゅっぷん.
    P,
    /// は行 to ば行 behind three: いっぽん, さんぼん, ろっぽん, はっぽん, じゅっぽん.
    B,
}

/// A counter.
#[derive(Debug, Clone, Copy)]
pub struct Counter {
    /// As written.
    pub word: &'static str,
    /// As said behind a plain number.
    pub kana: &'static str,
    /// How it joins.
    pub join: Join,
    /// Its own forms of four, seven and nine where they are not よん, なな, きゅう: よ, しち, く.
    pub own: &'static [(u8, &'static str)],
}

const YO: &[(u8, &str)] = &[(4, "よ")];
const HOURS: &[(u8, &str)] = &[(4, "よ"), (7, "しち"), (9, "く")];
const MONTHS: &[(u8, &str)] = &[(4, "し"), (7, "しち"), (9, "く")];

const fn counter(word: &'static str, kana: &'static str, join: Join) -> Counter {
    Counter { word, kana, join, own: &[] }
}

const fn with(word: &'static str, kana: &'static str, own: &'static [(u8, &'static str)]) -> Counter {
    Counter { word, kana, join: Join::Plain, own }
}

/// All counters. One line each; a longer word wins over a shorter one.
pub const COUNTERS: &[Counter] = &[
    with("年", "ねん", YO),
    with("年度", "ねんど", YO),
    with("年間", "ねんかん", YO),
    with("年目", "ねんめ", YO),
    with("年次", "ねんじ", YO),
    with("年生", "ねんせい", YO),
    with("年代", "ねんだい", YO),
    with("年版", "ねんばん", YO),
    with("年毎", "ねんごと", YO),
    with("年半", "ねんはん", YO),
    with("月", "がつ", MONTHS),
    counter("か月", "かげつ", Join::K),
    counter("カ月", "かげつ", Join::K),
    counter("ヶ月", "かげつ", Join::K),
    counter("ヵ月", "かげつ", Join::K),
    counter("箇月", "かげつ", Join::K),
    counter("か年", "かねん", Join::K),
    counter("カ年", "かねん", Join::K),
    counter("ヶ年", "かねん", Join::K),
    counter("箇年", "かねん", Join::K),
    counter("か国", "かこく", Join::K),
    counter("カ国", "かこく", Join::K),
    counter("か国語", "かこくご", Join::K),
    counter("カ国語", "かこくご", Join::K),
    counter("か所", "かしょ", Join::K),
    counter("カ所", "かしょ", Join::K),
    counter("ヶ所", "かしょ", Join::K),
    counter("ケ所", "かしょ", Join::K),
    counter("ヵ所", "かしょ", Join::K),
    counter("箇所", "かしょ", Join::K),
    counter("日", "にち", Join::Plain),
    counter("日間", "にちかん", Join::Plain),
    counter("週", "しゅう", Join::S),
    counter("週間", "しゅうかん", Join::S),
    counter("周年", "しゅうねん", Join::S),
    with("時", "じ", HOURS),
    with("時間", "じかん", HOURS),
    counter("分", "ふん", Join::P),
    counter("分間", "ふんかん", Join::P),
    counter("秒", "びょう", Join::Plain),
    counter("歳", "さい", Join::S),
    counter("才", "さい", Join::S),
    counter("世紀", "せいき", Join::S),
    counter("世", "せい", Join::Plain),
    counter("世代", "せだい", Join::S),
    with("人", "にん", YO),
    with("人分", "にんぶん", YO),
    with("人以上", "にんいじょう", YO),
    counter("名", "めい", Join::Plain),
    counter("世帯", "せたい", Join::S),
    counter("団体", "だんたい", Join::Plain),
    counter("社", "しゃ", Join::S),
    counter("校", "こう", Join::K),
    counter("園", "えん", Join::Plain),
    counter("館", "かん", Join::K),
    counter("施設", "しせつ", Join::Plain),
    counter("区", "く", Join::K),
    counter("市", "し", Join::Plain),
    counter("町", "ちょう", Join::T),
    counter("村", "そん", Join::S),
    counter("都道府県", "とどうふけん", Join::Plain),
    counter("地区", "ちく", Join::Plain),
    counter("地域", "ちいき", Join::Plain),
    counter("自治体", "じちたい", Join::Plain),
    counter("丁目", "ちょうめ", Join::T),
    counter("番地", "ばんち", Join::Plain),
    counter("番", "ばん", Join::Plain),
    counter("号", "ごう", Join::Plain),
    counter("駅", "えき", Join::Plain),
    counter("件", "けん", Join::K),
    counter("件数", "けんすう", Join::K),
    counter("回", "かい", Join::K),
    counter("回分", "かいぶん", Join::K),
    counter("回目", "かいめ", Join::K),
    counter("個", "こ", Join::K),
    counter("箇条", "かじょう", Join::K),
    counter("階", "かい", Join::G),
    counter("階建", "かいだて", Join::G),
    counter("軒", "けん", Join::G),
    counter("戸", "こ", Join::K),
    counter("棟", "とう", Join::T),
    counter("室", "しつ", Join::S),
    counter("席", "せき", Join::S),
    counter("台", "だい", Join::Plain),
    counter("冊", "さつ", Join::S),
    counter("枚", "まい", Join::Plain),
    counter("部", "ぶ", Join::Plain),
    counter("本", "ほん", Join::B),
    counter("杯", "はい", Join::B),
    counter("匹", "ひき", Join::B),
    counter("頭", "とう", Join::T),
    counter("羽", "わ", Join::Plain),
    counter("票", "ひょう", Join::B),
    counter("通", "つう", Join::T),
    counter("点", "てん", Join::T),
    counter("倍", "ばい", Join::Plain),
    counter("割", "わり", Join::Plain),
    counter("割半", "わりはん", Join::Plain),
    with("次", "じ", YO),
    counter("期", "き", Join::K),
    counter("期目", "きめ", Join::K),
    counter("章", "しょう", Join::S),
    counter("節", "せつ", Join::S),
    counter("項", "こう", Join::K),
    counter("項目", "こうもく", Join::K),
    counter("条", "じょう", Join::Plain),
    counter("条例", "じょうれい", Join::Plain),
    counter("種", "しゅ", Join::S),
    counter("種類", "しゅるい", Join::S),
    counter("分野", "ぶんや", Join::Plain),
    counter("事業", "じぎょう", Join::Plain),
    counter("事務", "じむ", Join::Plain),
    counter("事業者", "じぎょうしゃ", Join::Plain),
    counter("業務", "ぎょうむ", Join::Plain),
    counter("施策", "しさく", Join::Plain),
    counter("計画", "けいかく", Join::Plain),
    counter("課題", "かだい", Join::Plain),
    counter("課", "か", Join::K),
    counter("会場", "かいじょう", Join::Plain),
    counter("大会", "たいかい", Join::Plain),
    counter("説明", "せつめい", Join::Plain),
    counter("意味", "いみ", Join::Plain),
    counter("対応", "たいおう", Join::Plain),
    counter("基金", "ききん", Join::Plain),
    counter("会計", "かいけい", Join::Plain),
    counter("基", "き", Join::K),
    counter("級", "きゅう", Join::K),
    counter("局", "きょく", Join::K),
    counter("社会", "しゃかい", Join::Plain),
    counter("店", "てん", Join::T),
    counter("店舗", "てんぽ", Join::T),
    counter("問", "もん", Join::Plain),
    counter("行", "ぎょう", Join::Plain),
    counter("頁", "ページ", Join::Plain),
    counter("版", "はん", Join::B),
    counter("判", "ばん", Join::Plain),
    counter("表", "ひょう", Join::B),
    counter("紙", "し", Join::Plain),
    counter("色", "しょく", Join::S),
    counter("食", "しょく", Join::S),
    counter("度", "ど", Join::Plain),
    counter("段階", "だんかい", Join::Plain),
    counter("段", "だん", Join::Plain),
    counter("列", "れつ", Join::Plain),
    counter("字", "じ", Join::Plain),
    counter("文字", "もじ", Join::Plain),
    counter("語", "ご", Join::Plain),
    counter("言語", "げんご", Join::Plain),
    with("円", "えん", YO),
    counter("隻", "せき", Join::S),
    counter("機関", "きかん", Join::Plain),
    counter("組", "くみ", Join::Plain),
    counter("場所", "ばしょ", Join::Plain),
    counter("路線", "ろせん", Join::Plain),
    counter("図", "ず", Join::Plain),
    counter("巻", "かん", Join::K),
    counter("例", "れい", Join::Plain),
    counter("歩", "ほ", Join::P),
    counter("泊", "はく", Join::P),
    counter("者", "しゃ", Join::S),
    counter("対", "たい", Join::Plain),
    counter("文", "ぶん", Join::Plain),
    counter("日目", "にちめ", Join::Plain),
];

/// Counters written in kana or signs; furigana needs none of them, the spoken form does.
pub const KANA_COUNTERS: &[Counter] = &[
    counter("か", "か", Join::Plain),
    counter("カ", "か", Join::Plain),
    counter("ページ", "ページ", Join::Plain),
    counter("ポイント", "ポイント", Join::Plain),
    counter("キロ", "キロ", Join::K),
    counter("トン", "トン", Join::T),
    counter("人口", "じんこう", Join::Plain),
];

/// Numbers that are said together with their counter in a way of their own.
pub const WHOLES: &[(&str, &str, &str)] = &[
    ("1", "人", "ひとり"),
    ("2", "人", "ふたり"),
    ("1", "人分", "ひとりぶん"),
    ("2", "人分", "ふたりぶん"),
    ("2", "日", "ふつか"),
    ("3", "日", "みっか"),
    ("4", "日", "よっか"),
    ("5", "日", "いつか"),
    ("6", "日", "むいか"),
    ("7", "日", "なのか"),
    ("8", "日", "ようか"),
    ("9", "日", "ここのか"),
    ("10", "日", "とおか"),
    ("14", "日", "じゅうよっか"),
    ("20", "日", "はつか"),
    ("24", "日", "にじゅうよっか"),
    ("2", "日間", "ふつかかん"),
    ("3", "日間", "みっかかん"),
    ("4", "日間", "よっかかん"),
    ("5", "日間", "いつかかん"),
    ("6", "日間", "むいかかん"),
    ("7", "日間", "なのかかん"),
    ("8", "日間", "ようかかん"),
    ("9", "日間", "ここのかかん"),
    ("10", "日間", "とおかかん"),
    ("14", "日間", "じゅうよっかかん"),
    ("20", "日間", "はつかかん"),
    ("1", "組", "ひとくみ"),
    ("2", "組", "ふたくみ"),
    ("1", "言", "ひとこと"),
    ("1", "つ", "ひとつ"),
    ("2", "つ", "ふたつ"),
    ("3", "つ", "みっつ"),
    ("4", "つ", "よっつ"),
    ("5", "つ", "いつつ"),
    ("6", "つ", "むっつ"),
    ("7", "つ", "ななつ"),
    ("8", "つ", "やっつ"),
    ("9", "つ", "ここのつ"),
];

impl Counter {
    /// The number's last sound and the counter, as they are said together.
    pub fn join(&self, said: &Said) -> (String, String) {
        let tail = self.tail(said);
        (format!("{}{tail}", said.head), self.sound(said.ending))
    }

    fn tail(&self, said: &Said) -> String {
        let own = |figure: u8| self.own.iter().find(|(own, _)| *own == figure).map(|(_, kana)| *kana);
        if let Ending::Figure(figure) = said.ending
            && let Some(kana) = own(figure)
        {
            return kana.to_owned();
        }
        let short = match (self.join, said.ending) {
            (Join::Plain, _) => None,
            (_, Ending::Figure(1)) => Some("いっ"),
            (_, Ending::Figure(8)) => Some("はっ"),
            (_, Ending::Ten) => Some("じゅっ"),
            (Join::K | Join::G | Join::P | Join::B, Ending::Figure(6)) => Some("ろっ"),
            (Join::P | Join::B, Ending::Hundred) => return said.tail.replace('く', "っ"),
            // 300件 and 600件 keep their く, by the broadcasters' rule; 100件 does not.
            (Join::K | Join::G, Ending::Hundred) if said.tail == "ひゃく" && said.head.is_empty() => Some("ひゃっ"),
            _ => None,
        };
        short.map_or_else(|| said.tail.clone(), str::to_owned)
    }

    /// The counter itself behind a number that ends so.
    pub fn sound(&self, ending: Ending) -> String {
        let change = match (self.join, ending) {
            (Join::P | Join::B, Ending::Figure(1 | 6 | 8) | Ending::Ten | Ending::Hundred)
            | (Join::P, Ending::Figure(3 | 4) | Ending::Thousand | Ending::Large) => Some(['ぱ', 'ぴ', 'ぷ', 'ぺ', 'ぽ']),
            (Join::B, Ending::Figure(3) | Ending::Thousand | Ending::Large) => Some(['ば', 'び', 'ぶ', 'べ', 'ぼ']),
            (Join::G, Ending::Figure(3) | Ending::Thousand | Ending::Large) => Some(['が', 'ぎ', 'ぐ', 'げ', 'ご']),
            _ => None,
        };
        let mut kana = self.kana.chars();
        let plain = ["はひふへほ", "かきくけこ"].iter().find_map(|row| row.chars().position(|c| self.kana.starts_with(c)));
        match (change, plain, kana.next()) {
            (Some(row), Some(at), Some(_)) => std::iter::once(row[at]).chain(kana).collect(),
            _ => self.kana.to_owned(),
        }
    }
}

/// The longest counter with which a text begins.
pub fn at_start(text: &str) -> Option<&'static Counter> {
    // 日曜 and 月曜 are days of the week.
    let weekday = |counter: &Counter| text.strip_prefix(counter.word).is_some_and(|rest| rest.starts_with('曜'));
    COUNTERS.iter().filter(|counter| text.starts_with(counter.word) && !weekday(counter)).max_by_key(|counter| counter.word.len())
}

/// Number and counter that are said in a way of their own: ひとり, はつか. `date` says that a day of the month is meant.
pub fn whole(number: &str, counter: &str, date: bool) -> Option<&'static str> {
    if (number, counter) == ("1", "日") {
        return Some(if date { "ついたち" } else { "いちにち" });
    }
    WHOLES.iter().find(|(have, word, _)| *have == number && *word == counter).map(|(.., kana)| *kana)
}

#[cfg(test)]
mod tests {
    use super::{at_start, whole};
    use crate::reading::numeral::say;

    fn said(text: &str) -> String {
        let end = text.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap();
        let (number, counter) = text.split_at(end);
        if let Some(kana) = whole(number, counter, false) {
            return kana.to_owned();
        }
        let (number, counter) = at_start(counter).unwrap().join(&say(number).unwrap());
        format!("{number}{counter}")
    }

    #[test]
    fn counters_change_their_sounds() {
        let cases = [
            ("1回", "いっかい"),
            ("10件", "じゅっけん"),
            ("300件", "さんびゃくけん"),
            ("3,000件", "さんぜんけん"),
            ("8回", "はっかい"),
            ("100か所", "ひゃっかしょ"),
            ("600世帯", "ろっぴゃくせたい"),
            ("30分", "さんじゅっぷん"),
            ("3階", "さんがい"),
            ("1人", "ひとり"),
            ("4人", "よにん"),
            ("14人", "じゅうよにん"),
            ("4月", "しがつ"),
            ("7月", "しちがつ"),
            ("9月", "くがつ"),
            ("20歳", "にじゅっさい"),
            ("4年度", "よねんど"),
            ("4時間", "よじかん"),
            ("5つ", "いつつ"),
            ("3本", "さんぼん"),
            ("6本", "ろっぽん"),
            ("3分", "さんぷん"),
            ("2024年", "にせんにじゅうよねん"),
            ("18歳", "じゅうはっさい"),
            ("1,000本", "せんぼん"),
            ("11月", "じゅういちがつ"),
            ("1日", "いちにち"),
            ("20日", "はつか"),
            ("3か月", "さんかげつ"),
            ("6か月", "ろっかげつ"),
            ("4丁目", "よんちょうめ"),
        ];
        for (text, kana) in cases {
            assert_eq!(said_or(text), kana, "{text}");
        }
    }

    fn said_or(text: &str) -> String {
        if text.ends_with('つ') { whole(text.trim_end_matches('つ'), "つ", false).unwrap().to_owned() } else { said(text) }
    }
}
