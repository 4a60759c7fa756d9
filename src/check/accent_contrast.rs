//! A city's accent colour that cannot be read on the theme's ground.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::report::{Finding, Severity};
use crate::theme::palette::{Colour, ENOUGH};

pub(super) const RULE: Rule = Rule {
    id: "accent-contrast",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "背景との明るさの差が足りない、または色として読めない市の色(accent)を見つけます。",
            en: "Finds an accent colour of a city that is no colour, or that does not stand out enough from the theme's background.",
        },
        why: Words {
            ja: "明るさの差が7対1より小さいと、目の疲れた人や画面の暗い人には見えません。",
            en: "Below a contrast of 7 to 1, people with low vision or a dim screen do not see it.",
        },
        example: "- city: shinagawa\n  name: 品川区\n  accent: \"#ffcc00\"   # 白の上では読めない",
        cure: Words {
            ja: "同じ色合いの、もっと濃い色にしてください。暗い画面の色は、この色から作られます。",
            en: "Choose a darker colour of the same hue. The colour for dark screens is made from it.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let (light, _) = subject.theme.styles().grounds();
    for city in &subject.portal.cities {
        let Some((accent, span)) = &city.accent else { continue };
        let finding = match Colour::parse(accent) {
            None => RULE.finding(*span, both!("`{accent}` は色ではありません", "`{accent}` is no colour")),
            Some(colour) if colour.contrast(light) < ENOUGH => {
                let contrast = format!("{:.1}", colour.contrast(light));
                RULE.finding(
                    *span,
                    both!("色 `{accent}` と背景の明るさの差は{contrast}対1です", "the colour `{accent}` has a contrast of {contrast} to 1 to the background"),
                )
            }
            Some(_) => continue,
        };
        findings.push(finding.hint(both!(
            "背景との差が7対1以上の濃い色を `#0b4a63` の形で書いてください",
            "write a darker colour, as in `#0b4a63`, with a contrast of 7 to 1 or more"
        )));
    }
}
