//! A translation that was made from an earlier source, or that waits for a person.

use super::lacking;
use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::report::{Finding, Severity, Span};

pub(super) const RULE: Rule = Rule {
    id: "stale-translation",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "前の日本語から作った訳を見つけます。文章では、見出しの {from=…} がいまの日本語と合わない部分を、一つずつ示します。言葉では、確認中(fuzzy)の印のある訳を、計画と言語版ごとに数えます。空白や記号だけの変更では、古くなりません。",
            en: "Finds translations made from an earlier Japanese text. In narrative it shows each block whose {from=…} is not that of the Japanese now. Of wording it counts the translations marked as fuzzy, per plan and edition. Changes of spacing or markup alone make nothing outdated.",
        },
        why: Words {
            ja: "古い訳は、いまの計画と違うことを言うかもしれません。公開の条件にするときは、設定の checks でエラーにします。",
            en: "An outdated translation may say what the plan no longer says. To make current translations a condition of publishing, set the check to `error` in the settings.",
        },
        example: "## Aim {from=1a2b3c4d by=machine}",
        cure: Words {
            ja: "訳を見直し、`shirube translate accept --edition <言語> --stale` を実行してください。POファイルでは、訳を直して fuzzy の印を消してください。",
            en: "Look at the translation again and run `shirube translate accept --edition <language> --stale`. In PO files, mend the translation and take the mark `fuzzy` away.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let portal = subject.portal;
    for part in lacking::wording(portal, &RULE).into_iter().filter(|part| !part.stale.is_empty()) {
        let (ja, en, tag, count) = (&part.name.ja, &part.name.en, &portal.editions[part.edition.0].tag, part.stale.len());
        let first = lacking::first(&part.stale);
        let message = both!(
            "{ja}の言葉のうち{count}の訳が、言語版 `{tag}` で確認を待っています: {first}",
            "{count} translations of {en} wait for a person in the edition `{tag}`: {first}"
        );
        let hint = both!(
            "content/translations/{tag}/ の訳を見て、fuzzy の印を消してください",
            "look at them in content/translations/{tag}/ and take the mark `fuzzy` away"
        );
        findings.push(Finding { message, ..part.place }.hint(hint));
    }
    for block in lacking::blocks(portal) {
        let Some(own) = block.own.1.filter(|own| own.is_stale(block.source.1)) else { continue };
        let (tag, (plan, section)) = (&portal.editions[block.edition.0].tag, block.about);
        let heading = subject.theme.phrases(block.edition).get(own.kind.phrase());
        let message = both!("「{heading}」の部分は、前の日本語から作った訳です", "the block 「{heading}」 was made from an earlier Japanese text");
        let hint = both!(
            "訳を見直してから `shirube translate accept --edition {tag} --stale` を実行してください",
            "look at it again, then run `shirube translate accept --edition {tag} --stale`"
        );
        let source = Span::new(block.source.0.file, block.source.1.range.clone());
        let finding = RULE.finding(Span::new(block.own.0.file, own.range.clone()), message).hint(hint);
        findings.push(finding.also(source, both!("いまの日本語", "the Japanese as it is now")).about(plan, section));
    }
}
