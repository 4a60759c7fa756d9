//! What Chinese and Korean share: numbers in words, group by group of four figures, and figure by figure.

/// What a language calls figures.
pub struct Figures {
    /// From zero to nine.
    pub names: [&'static str; 10],
    /// Zero where figures are said one by one.
    pub zero: &'static str,
    /// The point before decimals.
    pub point: &'static str,
    /// Whole figures, group by group: no zero in front, not empty.
    pub groups: fn(&[&[usize]]) -> String,
}

impl Figures {
    /// A number in words: 54,000 is 五万四千.
    pub fn cardinal(&self, number: &str) -> String {
        let plain: String = number.chars().filter(|c| *c != ',').collect();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let whole: Vec<usize> = whole.trim_start_matches('0').bytes().map(|byte| usize::from(byte - b'0')).collect();
        let groups: Vec<&[usize]> = whole.rchunks(4).collect();
        let mut out = if groups.is_empty() { self.names[0].to_owned() } else { (self.groups)(&groups) };
        if !decimals.is_empty() {
            out.push_str(self.point);
            out.extend(decimals.chars().map(|c| self.name(c)));
        }
        out
    }

    /// Figures one by one: 2020 is 二〇二〇.
    pub fn one_by_one(&self, figures: &str) -> String {
        figures.chars().map(|c| if c == '0' { self.zero } else { self.name(c) }).collect()
    }

    fn name(&self, c: char) -> &'static str {
        c.to_digit(10).and_then(|figure| self.names.get(figure as usize)).copied().unwrap_or("")
    }
}
