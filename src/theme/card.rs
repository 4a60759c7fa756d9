//! What the share cards take from a theme: their own sheet `card.css`, the colours of the other sheets as they are on a light ground, fonts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::styles::small;

/// The look of share cards.
#[derive(Debug, Default)]
pub struct CardLook {
    sheet: String,
    tokens: BTreeMap<String, String>,
    /// The fonts by the names of their files without ending: `card` for all editions, `card-zh-Hans` for one.
    pub fonts: Vec<(String, Arc<[u8]>)>,
}

impl CardLook {
    pub(super) fn of(files: &BTreeMap<String, Vec<u8>>) -> Self {
        let text = |content: &Vec<u8>| small(&String::from_utf8_lossy(content));
        let mut tokens = BTreeMap::new();
        for sheet in super::assets::sheets(files) {
            light_tokens(&sheet, &mut tokens);
        }
        let font = |(name, content): (&String, &Vec<u8>)| {
            let file = name.strip_prefix("fonts/")?;
            let name = file.strip_suffix(".otf").or_else(|| file.strip_suffix(".ttf"))?;
            Some((name.to_owned(), content.as_slice().into()))
        };
        CardLook { sheet: files.get("card.css").map(text).unwrap_or_default(), tokens, fonts: files.iter().filter_map(font).collect() }
    }

    /// The sheet with every `var(--name)` filled; `city` is the colour of the card's city, if it has one of its own.
    pub fn style(&self, city: Option<&str>) -> String {
        let mut out = self.sheet.clone();
        // A token may name another one; none of ours goes deeper than this, and a ring of tokens ends here too.
        for _ in 0..6 {
            let Some(filled) = self.filled(&out, city) else { break };
            out = filled;
        }
        // The one sign that CSS could share with XML's markup; no sheet needs it.
        out.replace('<', "")
    }

    fn filled(&self, text: &str, city: Option<&str>) -> Option<String> {
        let mut parts = text.split("var(--");
        let mut out = parts.next()?.to_owned();
        let before = out.len();
        for part in parts {
            let (inside, rest) = part.split_once(')')?;
            let (name, fallback) = inside.split_once(',').unwrap_or((inside, ""));
            let value = city.filter(|_| name == "city").or_else(|| self.tokens.get(name).map(String::as_str));
            out.push_str(value.unwrap_or(fallback).trim());
            out.push_str(rest);
        }
        (out.len() > before && text.contains("var(--")).then_some(out)
    }
}

/// The custom properties of `:root` outside all at-rules; a later one takes the place of an earlier one.
fn light_tokens(sheet: &str, tokens: &mut BTreeMap<String, String>) {
    let mut rest = sheet;
    while let Some((selector, after)) = rest.split_once('{') {
        let mut depth = 1;
        let end = after.char_indices().find(|(_, c)| {
            depth += match c {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0
        });
        let (block, next) = end.map_or((after, ""), |(at, _)| (&after[..at], &after[at + 1..]));
        if selector.trim().rsplit(';').next() == Some(":root") {
            let declared = block.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
            tokens.extend(declared.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())));
        }
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::CardLook;

    #[test]
    fn a_card_takes_the_colours_of_a_light_screen() {
        let file = |name: &str, content: &str| (name.to_owned(), content.as_bytes().to_vec());
        let files: BTreeMap<_, _> = [
            file("styles/00.css", ":root { --ground: #fff; --accent: #123456; --city: var(--accent); }\n@media print { :root { --ground: #000; } }"),
            file("styles/30.css", "/* charts */ :root { --chart-ground: var(--ground, #eee); } p { --ground: red; }"),
            file("card.css", "/* cards */ rect { fill: var(--chart-ground); stroke: var(--city); color: var(--none, blue) }"),
            file("fonts/card.otf", "font"),
        ]
        .into();
        let look = CardLook::of(&files);
        assert_eq!(look.style(None), "rect{fill:#fff;stroke:#123456;color:blue}");
        assert_eq!(look.style(Some("#abcdef")), "rect{fill:#fff;stroke:#abcdef;color:blue}");
        assert_eq!(look.fonts, [("card".to_owned(), b"font".as_slice().into())]);
    }
}
