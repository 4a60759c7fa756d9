//! Chinese: years figure by figure, percent in front, 两 before measures.

use super::figures::Figures;
use super::scan::{self, Said, Scan, walk};

const FIGURES: Figures = Figures { names: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"], zero: "〇", point: "点", groups };
const SIGNS: &[(&str, &str)] = &[
    ("t-CO2", "吨二氧化碳"),
    ("CO2", "二氧化碳"),
    ("/年", ""),
    ("→", "到"),
    (" [※]", "，有注"),
    ("[※]", "有注"),
    ("（%）", "（百分比）"),
    ("： ", "："),
    ("“—”", "“横线”"),
    ("CALS/EC", "CALS EC"),
    (".ics", "ICS"),
    ("＝", "等于"),
    ("*", "，有注"),
    ("※", "注："),
    (" − ", "减"),
    (" = ", "等于"),
    ("㎡", "平方米"),
    ("m2", "平方米"),
    ("m²", "平方米"),
    ("km", "公里"),
    ("kWh", "千瓦时"),
    ("△", "负"),
    ("▲", "负"),
    ("＆", "和"),
    ("&", "和"),
    ("＋", "加"),
    ("±", "正负"),
    ("×", "乘"),
    ("…", "，"),
    ("|", "，"),
];
/// Measure words before which two is 两.
const MEASURES: [&str; 28] = [
    "分钟", "周", "个", "项", "件", "家", "人", "名", "处", "次", "座", "台", "种", "所", "份", "张", "条", "位", "户", "部", "年间", "年计", "小时", "天",
    "倍", "栋", "辆", "间",
];

/// A text as it is said.
pub fn say(text: &str) -> String {
    walk(text, |scan| number(scan).or_else(|| outline(scan)).or_else(|| sign(scan)).or_else(|| space(scan)))
}

/// A space between words of Chinese is a pause.
fn space(scan: &Scan<'_>) -> Option<Said> {
    let after = scan.rest().strip_prefix(' ')?.chars().next()?;
    let before = scan.before().chars().next_back()?;
    let word = |c: char| ('一'..='鿿').contains(&c) || "“”《》）".contains(c);
    (word(before) && word(after)).then(|| ("，".to_owned(), 1))
}

/// Roman numbers, with what is numbered below them: 七之一之二.
fn outline(scan: &Scan<'_>) -> Option<Said> {
    let (numbers, length) = scan.outline()?;
    let title = if scan.rest()[length..].starts_with(' ') { "，" } else { "" };
    Some((format!("{}{title}", numbers.iter().map(|number| FIGURES.cardinal(number)).collect::<Vec<_>>().join("之")), length + title.len().min(1)))
}

fn sign(scan: &Scan<'_>) -> Option<Said> {
    let dash = || scan.rest().strip_prefix('—').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let range = || dash().map(|_| ("到".to_owned(), '—'.len_utf8()));
    scan.between_numbers("到", "负")
        .or_else(|| scan.wave("到", "，"))
        .or_else(range)
        .or_else(|| scan.row(SIGNS).map(|(sign, said)| (said.to_owned(), sign.len())))
}

fn number(scan: &Scan<'_>) -> Option<Said> {
    let number = scan.number()?;
    if let Some(parts) = scan.hyphened() {
        return Some((hyphened(&parts, scan.is_range(&parts)), scan.length_of(&parts)));
    }
    let behind = &scan.rest()[number.len()..];
    if let Some(rest) = behind.strip_prefix('%').or_else(|| behind.strip_prefix('％')) {
        let share = if number == "100" { "百".to_owned() } else { FIGURES.cardinal(number) };
        return Some((format!("百分之{share}"), number.len() + (behind.len() - rest.len())));
    }
    if let Some(rest) = behind.strip_prefix('/') {
        let below = crate::reading::lexicon::figures(rest);
        if below > 0 {
            return Some((format!("{}分之{}", FIGURES.cardinal(&rest[..below]), FIGURES.cardinal(number)), number.len() + 1 + below));
        }
    }
    // 6. 区政运营: a number before a title.
    if behind.starts_with(". ") {
        return Some((format!("{}，", FIGURES.cardinal(number)), number.len() + 2));
    }
    if let Some(unit) = [" kB", "kB", " KB", "KB"].iter().find(|unit| behind.starts_with(**unit)) {
        return Some((format!("{}千字节", FIGURES.cardinal(number)), number.len() + unit.len()));
    }
    if behind.strip_prefix('m').is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '²')) {
        return Some((format!("{}米", FIGURES.cardinal(number)), number.len() + 1));
    }
    let trimmed = behind.trim_start();
    // Windows Server 2003: the name of a version.
    if number.len() == 4 && scan.before().ends_with(' ') && scan.before().trim_end().ends_with(|c: char| c.is_ascii_alphabetic()) {
        return Some((FIGURES.one_by_one(number), number.len()));
    }
    if number.len() == 4 && ["年", "财年", "財年"].iter().any(|word| trimmed.starts_with(word)) {
        return Some((FIGURES.one_by_one(number), number.len()));
    }
    let every = scan.before().ends_with('每');
    let two = number == "2" && !scan.before().ends_with('第') && (every || MEASURES.iter().any(|word| trimmed.starts_with(word)));
    let year = if scan.is_per(number, "/年") { "每年" } else { "" };
    let said = if two { format!("{year}两") } else { format!("{year}{}", FIGURES.cardinal(number)) };
    Some((said, number.len()))
}

fn hyphened(parts: &[&str], range: bool) -> String {
    if scan::is_telephone(parts) {
        return parts.iter().map(|part| FIGURES.one_by_one(part)).collect::<Vec<_>>().join("，");
    }
    if let Some((year, month, day)) = scan::date(parts) {
        return format!("{}年{}月{}日", FIGURES.one_by_one(year), FIGURES.cardinal(month), FIGURES.cardinal(day));
    }
    if scan::are_years(parts) {
        return format!("{}到{}", FIGURES.one_by_one(parts[0]), FIGURES.one_by_one(parts[1]));
    }
    let join = if range { "到" } else { "之" };
    parts.iter().map(|part| FIGURES.cardinal(part)).collect::<Vec<_>>().join(join)
}

fn groups(groups: &[&[usize]]) -> String {
    let mut out = String::new();
    for (power, group) in groups.iter().enumerate().rev() {
        let mut zero = false;
        let empty = group.iter().all(|figure| *figure == 0);
        for (at, figure) in group.iter().enumerate() {
            let place = group.len() - at - 1;
            if *figure == 0 {
                zero = !out.is_empty();
                continue;
            }
            if zero {
                out.push('零');
            }
            zero = false;
            let ten_alone = *figure == 1 && place == 1 && out.is_empty();
            if !ten_alone {
                out.push_str(FIGURES.names[*figure]);
            }
            out.push_str(["", "十", "百", "千"][place]);
        }
        if !empty {
            out.push_str(["", "万", "亿", "兆"].get(power).copied().unwrap_or(""));
        }
    }
    out
}
