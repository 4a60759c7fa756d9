//! Korean: Sino-Korean numbers, native ones before the counters that take them, 퍼센트.

use super::figures::Figures;
use super::scan::{self, Said, Scan, walk};

const FIGURES: Figures = Figures { names: ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"], zero: "공", point: " 점 ", groups };
const ONES: [&str; 10] = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"];
const TENS: [&str; 10] = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
/// Counters with native numbers. Longer ones first.
const NATIVE: [&str; 14] = ["시간", "가지", "군데", "사람", "마리", "그루", "개", "명", "곳", "시", "살", "권", "채", "달"];
/// Words that begin like a counter and are none.
const NOT_NATIVE: [&str; 8] = ["개년", "개월", "개소", "명칭", "시설", "시민", "개국", "개사"];
const SIGNS: &[(&str, &str)] = &[
    ("t-CO2", "톤 이산화탄소"),
    ("CO2", "이산화탄소"),
    ("→", "에서"),
    ("/년", ""),
    (" [※]", ", 주 있음"),
    ("[※]", "주 있음"),
    ("‘—’", "‘줄표’"),
    ("CALS/EC", "CALS EC"),
    (".ics", "ICS"),
    ("*", ", 주 있음"),
    ("※", "주, "),
    (" − ", " 빼기 "),
    ("㎡", "제곱미터"),
    ("m2", "제곱미터"),
    ("m²", "제곱미터"),
    ("kWh", "킬로와트시"),
    ("km", "킬로미터"),
    ("%p", "퍼센트포인트"),
    ("%", "퍼센트"),
    ("％", "퍼센트"),
    ("△", "마이너스 "),
    ("▲", "마이너스 "),
    ("&", "앤드"),
    ("=", ", 곧 "),
    ("±", "플러스마이너스 "),
    ("×", "곱하기"),
    ("…", ", "),
    ("|", ", "),
];

/// A text as it is said.
pub fn say(text: &str) -> String {
    walk(text, |scan| number(scan).or_else(|| outline(scan)).or_else(|| equals(scan)).or_else(|| sign(scan)))
}

/// Roman numbers, with what is numbered below them: 칠의 일의 이.
fn outline(scan: &Scan<'_>) -> Option<Said> {
    let (numbers, length) = scan.outline()?;
    let title = if scan.rest()[length..].starts_with(' ') { "," } else { "" };
    Some((format!("{}{title}", below(numbers.iter().map(String::as_str))), length))
}

/// Numbers below numbers.
fn below<'n>(numbers: impl Iterator<Item = &'n str>) -> String {
    numbers.map(|number| FIGURES.cardinal(number)).collect::<Vec<_>>().join("의 ")
}

/// An equals sign is 은 behind a closed syllable and 는 behind an open one.
fn equals(scan: &Scan<'_>) -> Option<Said> {
    let sign = " = ";
    let before = scan.rest().strip_prefix(sign).and(scan.before().chars().next_back())?;
    let closed = match before {
        '가'..='힣' => (u32::from(before) - u32::from('가')) % 28 > 0,
        '0' | '1' | '3' | '6' | '7' | '8' => true,
        _ => false,
    };
    Some((if closed { "은 " } else { "는 " }.to_owned(), sign.len()))
}

fn sign(scan: &Scan<'_>) -> Option<Said> {
    scan.between_numbers("에서 ", "마이너스 ")
        .or_else(|| scan.wave("에서 ", ", "))
        .or_else(|| scan.row(SIGNS).map(|(sign, said)| (said.to_owned(), sign.len())))
}

fn number(scan: &Scan<'_>) -> Option<Said> {
    let number = scan.number()?;
    if let Some(parts) = scan.hyphened() {
        return Some((hyphened(&parts, scan.is_range(&parts)), scan.length_of(&parts)));
    }
    let behind = &scan.rest()[number.len()..];
    if let Some(rest) = behind.strip_prefix('/') {
        let below = crate::reading::lexicon::figures(rest);
        if below > 0 {
            return Some((format!("{}분의 {}", FIGURES.cardinal(&rest[..below]), FIGURES.cardinal(number)), number.len() + 1 + below));
        }
    }
    // 6. 구정 운영: a number before a title.
    if behind.starts_with(". ") {
        return Some((format!("{}, ", FIGURES.cardinal(number)), number.len() + 2));
    }
    if let Some(unit) = [" kB", "kB", " KB", "KB"].iter().find(|unit| behind.starts_with(**unit)) {
        return Some((format!("{}킬로바이트", FIGURES.cardinal(number)), number.len() + unit.len()));
    }
    if number == "5" && behind.strip_prefix('G').is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric())) {
        return Some(("파이브지".to_owned(), 2));
    }
    let after = behind.trim_start();
    let month = match number {
        "6" if after.starts_with('월') => Some("유"),
        "10" if after.starts_with('월') => Some("시"),
        _ => None,
    };
    if let Some(month) = month {
        return Some((month.to_owned(), number.len()));
    }
    let native = !NOT_NATIVE.iter().any(|word| after.starts_with(word)) && NATIVE.iter().any(|word| after.starts_with(word));
    let said = if native { self::native(number) } else { None };
    let said = said.map(|said| if behind.starts_with(' ') { said } else { format!("{said} ") });
    let year = if scan.is_per(number, "/년") { "연간 " } else { "" };
    Some((format!("{year}{}", said.unwrap_or_else(|| FIGURES.cardinal(number))), number.len()))
}

fn hyphened(parts: &[&str], range: bool) -> String {
    if scan::is_telephone(parts) {
        return parts.iter().map(|part| FIGURES.one_by_one(part)).collect::<Vec<_>>().join(" 에 ");
    }
    if let Some((year, month, day)) = scan::date(parts) {
        return format!("{}년 {}월 {}일", FIGURES.cardinal(year), FIGURES.cardinal(month), FIGURES.cardinal(day));
    }
    if range { parts.iter().map(|part| FIGURES.cardinal(part)).collect::<Vec<_>>().join("에서 ") } else { below(parts.iter().copied()) }
}

/// Native numbers up to 99: 스무 before a counter, 스물한. Behind hundreds they go up to nineteen: 백네 개.
fn native(number: &str) -> Option<String> {
    let value: usize = number.parse().ok().filter(|value| (1..1000).contains(value))?;
    if value >= 100 {
        let rest = (1..20).contains(&(value % 100)).then(|| native(&(value % 100).to_string()))??;
        return Some(format!("{}{rest}", FIGURES.cardinal(&(value - value % 100).to_string())));
    }
    if value == 20 {
        return Some("스무".to_owned());
    }
    Some(format!("{}{}", TENS[value / 10], ONES[value % 10]))
}

fn groups(groups: &[&[usize]]) -> String {
    let mut out = String::new();
    for (power, group) in groups.iter().enumerate().rev() {
        let before = out.len();
        for (at, figure) in group.iter().enumerate().filter(|(_, figure)| **figure > 0) {
            let place = group.len() - at - 1;
            if *figure > 1 || place == 0 {
                out.push_str(FIGURES.names[*figure]);
            }
            out.push_str(["", "십", "백", "천"][place]);
        }
        // 10,000 is 만, not 일만.
        if power == 1 && groups.len() == 2 && &out[before..] == "일" {
            out.truncate(before);
            out.push('만');
        } else if out.len() > before {
            out.push_str(["", "만", "억", "조"].get(power).copied().unwrap_or(""));
        }
    }
    out
}
