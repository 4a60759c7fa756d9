//! Where a line of a heading may break without tearing a phrase: 市民と協働して | 地域課題を | 解決する.
//!
//! Japanese and Chinese have no spaces between words, so browsers break anywhere. `<wbr>` at the borders of phrases and `word-break: keep-all`
//! make headings readable. The borders are found with BudouX's models (Google, Apache-2.0, from the npm package `budoux` 0.9.2): a few sums
//! over the characters around each place. In goes a page's HTML, out comes the page with `<wbr>` in its headings.
//! Leaves to others: which pages there are ([`crate::render`]), how headings look (the theme).

mod heading;
mod model;

use heading::Headings;
use model::Model;

/// The models, read once.
#[derive(Debug)]
pub struct Breaks {
    headings: Headings,
    japanese: Model,
    chinese: Model,
}

impl Breaks {
    /// The models that the program carries.
    pub fn load() -> Self {
        Breaks { headings: Headings::new(), japanese: Model::read(include_str!("models/ja.json")), chinese: Model::read(include_str!("models/zh-hans.json")) }
    }

    /// The page of an edition with breaks in its headings. Easy Japanese has spaces between its phrases and needs none.
    pub fn in_headings(&self, tag: &str, page: String) -> String {
        match tag {
            "ja" => self.headings.with_breaks(&page, &self.japanese, true),
            "zh-Hans" => self.headings.with_breaks(&page, &self.chinese, false),
            _ => page,
        }
    }

    /// A text of an edition in the pieces between which a line may break: after spaces, and in Japanese and Chinese between phrases.
    pub fn pieces(&self, tag: &str, text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let borders = match tag {
            "ja" => self.japanese.borders(&chars),
            "zh-Hans" => self.chinese.borders(&chars),
            _ => Vec::new(),
        };
        let mut pieces: Vec<String> = Vec::new();
        for (at, c) in chars.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| chars.get(before)).copied();
            let may = |before| borders.get(at).copied().unwrap_or(false) || "。、，；！？".contains(before);
            let begins = before.is_none_or(|before| before == ' ' || (may(before) && heading::breakable(before, *c)));
            match pieces.last_mut() {
                Some(piece) if !begins => piece.push(*c),
                _ => pieces.push(c.to_string()),
            }
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::Breaks;

    #[test]
    fn headings_break_between_phrases_and_nowhere_else() {
        let breaks = Breaks::load();
        let page = |text: &str| format!("<h2 id=\"a\"><span class=\"mark\">施策 1</span> {text}</h2><p>{text}</p>");
        let broken = breaks.in_headings("ja", page("市民と協働して地域課題を解決する"));
        assert_eq!(
            broken,
            "<h2 id=\"a\"><span class=\"mark\">施策 1</span> 市民と<wbr>協働して<wbr>地域課題を<wbr>解決する</h2><p>市民と協働して地域課題を解決する</p>"
        );
        assert!(breaks.in_headings("zh-Hans", page("我们的使命是整合全球信息")).contains("<wbr>"));
        let table = "<thead><tr><th scope=\"col\">市民と協働する</th></tr></thead><button>市民と協働する</button><figcaption>市民と協働する</figcaption>";
        assert_eq!(breaks.in_headings("ja", table.to_owned()), table.replace("市民と", "市民と<wbr>"));
        assert_eq!(breaks.in_headings("ja", "<h1>ウェブアクセシビリティ方針</h1>".to_owned()), "<h1>ウェブアクセシビリティ<wbr>方針</h1>");
        assert_eq!(breaks.in_headings("ja", "<h1>地域の声（市民と協働する）</h1>".to_owned()), "<h1>地域の<wbr>声（市民と<wbr>協働する）</h1>");
        assert_eq!(breaks.in_headings("ja", "<h1>さがす</h1>".to_owned()), "<h1>さがす</h1>");
        assert_eq!(breaks.in_headings("ko", page("시민")), page("시민"));
        assert_eq!(
            breaks.pieces("ja", "「声」を聴く（市民と協働して地域課題を解決する）"),
            ["「声」を", "聴く", "（市民と", "協働して", "地域課題を", "解決する）"]
        );
        assert_eq!(breaks.pieces("tl", "Plano ng Lungsod"), ["Plano ", "ng ", "Lungsod"]);
        let named = "<h1>A&amp;Bと<a href=\"x\">声を聴く</a>仕事</h1>";
        assert!(!breaks.in_headings("ja", named.to_owned()).contains("&<wbr>"));
    }
}
