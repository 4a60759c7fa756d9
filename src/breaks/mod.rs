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
            "ja" => self.headings.with_breaks(&page, &self.japanese),
            "zh-Hans" => self.headings.with_breaks(&page, &self.chinese),
            _ => page,
        }
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
        assert_eq!(breaks.in_headings("ko", page("시민")), page("시민"));
        let named = "<h1>A&amp;Bと<a href=\"x\">声を聴く</a>仕事</h1>";
        assert!(!breaks.in_headings("ja", named.to_owned()).contains("&<wbr>"));
    }
}
