//! Walking through a text: numbers, runs of letters, and words of a table at a place.

/// What is said for something that stands at a place, and how many bytes of the text it stands for.
pub type Said = (String, usize);

/// A place in a text.
#[derive(Debug, Clone, Copy)]
pub struct Scan<'t> {
    /// The whole text.
    pub text: &'t str,
    /// The place in bytes.
    pub at: usize,
}

/// A text as it is said: what a rule says for what stands at a place, and how many bytes that took; other characters as they stand.
pub fn walk(text: &str, rule: impl Fn(&Scan<'_>) -> Option<Said>) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut scan = Scan { text, at: 0 };
    while let Some(c) = scan.rest().chars().next() {
        scan.at += match rule(&scan) {
            Some((said, length)) => {
                out.push_str(&said);
                length
            }
            None => {
                out.push(c);
                c.len_utf8()
            }
        };
    }
    out
}

impl<'t> Scan<'t> {
    /// What stands from the place on.
    pub fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// What stands before the place.
    pub fn before(&self) -> &'t str {
        &self.text[..self.at]
    }

    /// The number at the place, with groups and decimals, if there is one and no figure or letter stands right before it.
    pub fn number(&self) -> Option<&'t str> {
        let length = crate::reading::lexicon::figures(self.rest());
        let joined = self.before().ends_with(|c: char| c.is_ascii_digit());
        (length > 0 && !joined).then(|| &self.rest()[..length])
    }

    /// Whether the number at the place counts something in each year: its counter is followed by this sign.
    pub fn is_per(&self, number: &str, sign: &str) -> bool {
        let behind = &self.rest()[number.len()..];
        behind.find(sign).is_some_and(|at| behind[..at].chars().count() < 4 && behind[..at].chars().all(char::is_alphabetic))
    }

    /// The run of Latin letters at the place, if it begins here.
    pub fn letters(&self) -> Option<&'t str> {
        let rest = self.rest();
        let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let joined = self.before().ends_with(|c: char| c.is_ascii_alphabetic());
        (length > 0 && !joined).then(|| &rest[..length])
    }

    /// Whether a wave dash at the place adorns a title, as in `～One day～`, and parts no ends of a range.
    pub fn adorns(&self) -> bool {
        let opens = |text: &str| text.is_empty() || text.ends_with([' ', '「', '『', '（', '(', '“', '‘']);
        let waves = || self.before().char_indices().filter(|(_, c)| matches!(c, '〜' | '～' | '~'));
        let opened = waves().filter(|(at, _)| opens(&self.text[..*at])).count();
        let spaced = self.before().ends_with(' ') && self.rest().trim_start_matches(['〜', '～', '~']).starts_with(' ');
        (opens(self.before()) && !spaced) || (opened == 1 && waves().count() == 1)
    }

    /// What a wave dash at the place is called: the end of a range behind it, or a pause where it adorns a title.
    pub fn wave(&self, to: &str, pause: &str) -> Option<Said> {
        let sign = self.rest().chars().next().filter(|c| matches!(c, '〜' | '～' | '~'))?;
        let said = match (self.adorns(), self.before().is_empty(), &self.rest()[sign.len_utf8()..]) {
            (false, ..) => to,
            (true, true, _) => "",
            (true, false, rest) if rest.is_empty() || rest.starts_with(['」', '』', '”', '’', '）', ')']) => "",
            (true, false, _) if self.before().ends_with(['「', '『', '（', '(', '“', '‘']) => "",
            (true, false, _) => pause,
        };
        Some((said.to_owned(), sign.len_utf8()))
    }

    /// The numbers of a Roman number at the place and of what is numbered below it, and how long they are: `VII-1-(2)` is 7, 1 and 2.
    pub fn outline(&self) -> Option<(Vec<String>, usize)> {
        const ROMAN: [&str; 18] = ["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"];
        const VALUES: [u32; 18] = [2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21];
        let sign = self.rest().chars().next()?;
        let (value, mut length) = match sign {
            'Ⅰ'..='Ⅻ' => (u32::from(sign) - u32::from('Ⅰ') + 1, sign.len_utf8()),
            'I' | 'V' | 'X' => {
                let run = self.letters()?;
                (VALUES[ROMAN.iter().position(|roman| *roman == run)?], run.len())
            }
            _ => return None,
        };
        let mut numbers = vec![value.to_string()];
        while let Some(behind) = self.rest()[length..].strip_prefix('-') {
            let open = usize::from(behind.starts_with('('));
            let figures = crate::reading::lexicon::figures(&behind[open..]);
            if figures == 0 || (open == 1 && !behind[1 + figures..].starts_with(')')) {
                break;
            }
            numbers.push(behind[open..open + figures].to_owned());
            length += 1 + figures + 2 * open;
        }
        Some((numbers, length))
    }

    /// What a range and a minus are called where one of their signs stands at the place, before a figure.
    pub fn between_numbers(&self, to: &str, minus: &str) -> Option<Said> {
        let c = self.rest().chars().next()?;
        if !self.rest()[c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        match c {
            '–' => Some((to.to_owned(), c.len_utf8())),
            '−' | '-' if !self.before().ends_with(|c: char| c.is_alphanumeric()) => Some((minus.to_owned(), c.len_utf8())),
            _ => None,
        }
    }

    /// The first row of a table whose word stands at the place.
    pub fn row<V: Copy>(&self, table: &'static [(&'static str, V)]) -> Option<(&'static str, V)> {
        let rest = self.rest().as_bytes();
        // Most words of a table differ in their first byte, which is cheaper to see than the whole word.
        table.iter().find(|(word, _)| word.as_bytes().first() == rest.first() && rest.starts_with(word.as_bytes())).copied()
    }

    /// Numbers parted by hyphens at the place: `2020-2026`, `03-1234-5678`, `1-2-3`; at least two.
    pub fn hyphened(&self) -> Option<Vec<&'t str>> {
        let rest = self.rest();
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '‑');
        let run = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
        let run = run.trim_end_matches(['-', '–', '‑']);
        let parts: Vec<&str> = run.split(['-', '–', '‑']).collect();
        let joined = self.before().ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.' || c == ',');
        (parts.len() > 1 && !joined && parts.iter().all(|part| !part.is_empty())).then_some(parts)
    }

    /// Whether the parts of [`Scan::hyphened`] are the ends of a range: years, two numbers parted by a dash, or lines 34-35. 6-1 is a number below
    /// a number.
    pub fn is_range(&self, parts: &[&str]) -> bool {
        let rising = |from: &str, to: &str| from.len() > 1 && (from.len(), from) < (to.len(), to);
        let dash = self.rest()[..self.length_of(parts)].contains('–');
        are_years(parts) || matches!(parts, [from, to] if dash || rising(from, to))
    }

    /// How many bytes the parts of [`Scan::hyphened`] take.
    pub fn length_of(&self, parts: &[&str]) -> usize {
        let rest = self.rest();
        let mut end = 0;
        for part in parts {
            end = rest[end..].find(part).map_or(end, |at| end + at + part.len());
        }
        end
    }
}

/// Whether parts look like a telephone number: three groups, the first with a zero, or two, and the last of four figures.
pub fn is_telephone(parts: &[&str]) -> bool {
    match parts {
        [area, _, last] => area.starts_with('0') && last.len() == 4,
        [local, last] => last.len() == 4 && (2..=4).contains(&local.len()) && !are_years(parts),
        _ => false,
    }
}

/// Whether two parts are years from and to.
pub fn are_years(parts: &[&str]) -> bool {
    let year = |part: &&str| part.len() == 4 && matches!(part.as_bytes()[0], b'1' | b'2');
    parts.len() == 2 && parts.iter().all(year)
}

/// A date like 2026-04-01.
pub fn date<'t>(parts: &[&'t str]) -> Option<(&'t str, &'t str, &'t str)> {
    match parts {
        [year, month, day] if year.len() == 4 && month.len() == 2 && day.len() == 2 => Some((year, month.trim_start_matches('0'), day.trim_start_matches('0'))),
        _ => None,
    }
}
