//! A translation that states other numbers than its source.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::language::numbers::{Stated, stated};
use crate::language::{EditionIx, words_of};
use crate::model::prose::{Narrative, Piece, ProseBlock};
use crate::report::{Finding, Severity, Span};

pub(super) const RULE: Rule = Rule {
    id: "number-parity",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "訳の中の数が、もとの日本語の数と違うところを見つけます。位取り、万・億、元号の年、月の名前、ひと桁の数を言葉で書いたものは、そろえてから比べます。文章では、データを指す波かっこの中身を比べます。",
            en: "Finds translations whose numbers differ from those of the Japanese. Separators, 万 and 億, years of eras, names of months and small numbers written as words are evened out first. In narrative, the references in braces are compared.",
        },
        why: Words {
            ja: "数の誤りは、訳の誤りの中でいちばん害があります。読む人は気づけません。",
            en: "A wrong figure is the worst fault of a translation: its readers cannot notice it.",
        },
        example: "msgid \"5,000件\"\nmsgstr \"500 cases\"",
        cure: Words {
            ja: "訳の数を、もとの日本語に合わせてください。文章では、同じ波かっこを同じ数だけ書いてください。",
            en: "Make the numbers those of the Japanese. In narrative, write the same references, as often.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for edition in subject.portal.edition_indices().skip(1) {
        wording(subject, edition, findings);
        narrative(subject, edition, findings);
    }
}

fn wording(subject: &Subject<'_>, edition: EditionIx, findings: &mut Vec<Finding>) {
    let tag = &subject.portal.editions[edition.0].tag;
    let months = &subject.theme.formats(edition).month_names;
    for (_, source, translation) in subject.portal.catalogues[edition.0].all() {
        let text = translation.text.as_str();
        let (lost, added) = difference((source, text), months);
        if lost.is_empty() && added.is_empty() {
            continue;
        }
        let (without, with) = (lost.join(", "), added.join(", "));
        let message = both!(
            "言語版 `{tag}` の訳の数が違います(訳にない数: {without} / 訳だけの数: {with}): 「{source}」→「{text}」",
            "the edition `{tag}` translates with other numbers (missing: {without}; only there: {with}): 「{source}」 → “{text}”"
        );
        findings.push(RULE.without_place(message).hint(both!("content/translations/{tag}/ の訳を直してください", "mend it in content/translations/{tag}/")));
    }
}

/// The numbers that only the source states, and those that only the translation states.
fn difference((source, text): (&str, &str), months: &[String]) -> (Vec<String>, Vec<String>) {
    let (from, to) = (stated(source), stated(text));
    if from == to {
        return (Vec::new(), Vec::new());
    }
    // A number may be said once more or once less (from 2016 to the end of 2016), but no other number may be said.
    let tenths = source.contains('割');
    let same = |one: &Stated, other: &Stated| other.number == one.number || is_era_year(one, other) || (tenths && is_tenths(one, other));
    let kept = |one: &&Stated| to.iter().any(|other| same(one, other)) || said_in_words(one, text, months);
    let given = |one: &&Stated| from.iter().any(|other| same(other, one)) || in_words(&one.number, source) || (tenths && one.number == "10");
    let plain = |one: &Stated| one.number.clone();
    (from.iter().filter(|one| !kept(one)).map(plain).collect(), to.iter().filter(|one| !given(one)).map(plain).collect())
}

/// Whether a small number is the year of an era that its text does not name (30年度), and the other is its Western year.
fn is_era_year(one: &Stated, western: &Stated) -> bool {
    let Some(year) = one.number.parse::<i32>().ok().filter(|year| *year < 65) else { return false };
    let years = ["昭和", "平成", "令和"].iter().filter_map(|era| crate::calendar::parse_year(&format!("{era}{year}")));
    years.map(|year| year.to_string()).any(|year| year == western.number)
}

/// Whether a share printed in tenths (8割, which is 80 percent) is said by its tenths: 8 of 10.
fn is_tenths(share: &Stated, tenths: &Stated) -> bool {
    share.number.strip_suffix('0') == Some(tenths.number.as_str())
}

fn said_in_words(one: &Stated, text: &str, months: &[String]) -> bool {
    let month = || one.number.parse::<usize>().ok().and_then(|number| months.get(number.checked_sub(1)?)).is_some_and(|name| text.contains(name.as_str()));
    in_words(&one.number, text) || (one.month && month())
}

fn in_words(number: &str, text: &str) -> bool {
    let text = text.to_lowercase();
    words_of(number).iter().any(|word| text.contains(word))
}

fn narrative(subject: &Subject<'_>, edition: EditionIx, findings: &mut Vec<Finding>) {
    let portal = subject.portal;
    for ((plan, section, _), own) in portal.narratives.iter().filter(|((_, _, of), _)| *of == edition) {
        let Some(source) = portal.narratives.get(&(*plan, *section, EditionIx(0))) else { continue };
        for block in &own.blocks {
            let Some(original) = source.block(block.kind) else { continue };
            findings.extend(differs(own, block, original).map(|finding| finding.about(&portal.plan(*plan).id, &portal.plan(*plan)[*section].id)));
        }
    }
}

fn differs(own: &Narrative, block: &ProseBlock, original: &ProseBlock) -> Option<Finding> {
    let (have, want) = (references(block), references(original));
    if have == want {
        return None;
    }
    let count = |list: &[String], one: &String| list.iter().filter(|other| *other == one).count();
    let short = want.iter().filter(|one| count(&have, one) < count(&want, one)).count();
    let long = have.iter().filter(|one| count(&want, one) < count(&have, one)).count();
    let message = both!(
        "この部分が指すデータが、日本語と違います(足りないもの{short}、多いもの{long})",
        "this block refers to other data than the Japanese ({short} missing, {long} too many)"
    );
    Some(
        RULE.finding(Span::new(own.file, block.range.clone()), message)
            .hint(both!("日本語と同じ波かっこを書いてください", "write the references in braces that the Japanese has")),
    )
}

/// The references of a block, in one order.
fn references(block: &ProseBlock) -> Vec<String> {
    let mut all: Vec<String> =
        block.pieces.iter().filter_map(|piece| if let Piece::Reference(reference) = piece { Some(format!("{reference:?}")) } else { None }).collect();
    all.sort();
    all
}

#[cfg(test)]
mod tests {
    use super::difference;

    fn lost_and_added(source: &str, text: &str) -> String {
        let months: Vec<String> = ["January", "February", "March", "April"].map(str::to_owned).to_vec();
        let (lost, added) = difference((source, text), &months);
        format!("-{} +{}", lost.join(","), added.join(","))
    }

    #[test]
    fn numbers_said_otherwise_are_the_same_and_other_numbers_are_not() {
        assert_eq!(lost_and_added("平成28年4月に5万件", "50,000 cases in April 2016"), "- +");
        assert_eq!(lost_and_added("3か所", "three places"), "- +");
        assert_eq!(lost_and_added("三つの柱", "the 3 pillars"), "- +");
        assert_eq!(lost_and_added("5,000件", "500 cases"), "-5000 +500");
    }
}
