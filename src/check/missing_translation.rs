//! Wording of a plan or of the portal, or a block of narrative, that an edition has to borrow from the source language.

use super::lacking;
use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::report::{Finding, Severity, Span};

pub(super) const RULE: Rule = Rule {
    id: "missing-translation",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "計画の言葉(題、名前、活動、事実、注など)と、ポータルの言葉(題、お知らせ、分野、用語など)のうち、ある言語版に訳のないものを数えます。計画と言語版ごとに一つの指摘になります。かなや漢字のない言葉は対象になりません。文章は、日本語にある見出しの部分が訳にないところを示します。",
            en: "Counts the wording of a plan (titles, names, activities, facts, notes) and of the portal (title, notice, topics, terms) that an edition has no translation for: one finding per plan and edition. Wording without kana or kanji is left out. In narrative, it shows where a block of the Japanese is not in the translation.",
        },
        why: Words {
            ja: "訳のない言葉は日本語のまま表示されます。その言語の人には読めません。公開の条件にするときは、設定の checks でエラーにします。",
            en: "Wording without a translation is shown in Japanese, which the edition's readers may not be able to read. To make complete translations a condition of publishing, set the check to `error` in the settings.",
        },
        example: "msgid \"区政情報の発信\"\nmsgstr \"\"",
        cure: Words {
            ja: "content/translations/<言語>/ のPOファイルに訳を足してください。文章は、同じ見出しの部分を書いてください。",
            en: "Add the translations to the PO files in content/translations/<language>/. In narrative, write the block under its heading.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let portal = subject.portal;
    for part in lacking::wording(portal, &RULE).into_iter().filter(|part| !part.missing.is_empty()) {
        let (ja, en, tag, count) = (&part.name.ja, &part.name.en, &portal.editions[part.edition.0].tag, part.missing.len());
        let first = lacking::first(&part.missing);
        let message = both!(
            "{ja}の言葉のうち{count}が、言語版 `{tag}` に訳されていません: {first}",
            "{count} texts of {en} have no translation in the edition `{tag}`: {first}"
        );
        let hint = both!("content/translations/{tag}/ のPOファイルに足してください", "add them to the PO files in content/translations/{tag}/");
        findings.push(Finding { message, ..part.place }.hint(hint));
    }
    for block in lacking::blocks(portal).into_iter().filter(|block| block.own.1.is_none()) {
        let (tag, (plan, section)) = (&portal.editions[block.edition.0].tag, block.about);
        let heading = subject.theme.phrases(block.edition).get(block.source.1.kind.phrase());
        let message = both!("言語版 `{tag}` の文章に「{heading}」の部分がありません", "the narrative of the edition `{tag}` has no block 「{heading}」");
        let hint = both!("`## {heading}` の部分を訳してください", "translate the block under `## {heading}`");
        let source = Span::new(block.source.0.file, block.source.1.range.clone());
        let finding = RULE.finding(block.own.0.span, message).hint(hint).also(source, both!("日本語", "the Japanese"));
        findings.push(finding.about(plan, section));
    }
}
