//! The surveys behind indicators: each answer with its share, and how the target was derived.

use super::row::{Said, Statement};
use crate::export::cell::Part;
use crate::export::subject::Dated;
use crate::model::contents::Home;
use crate::model::indicator::{Indicator, Survey};
use crate::model::plan::Plan;

pub(super) fn statements<'a>(plan: &'a Plan, all: &mut Vec<Statement<'a>>) {
    for indicator in &plan.indicators {
        if let Some(survey) = &indicator.survey {
            of_indicator(indicator, survey, all);
        }
    }
}

fn of_indicator<'a>(indicator: &'a Indicator, survey: &'a Survey, all: &mut Vec<Statement<'a>>) {
    let home = indicator.owner.programme.map_or(Home::Section(indicator.owner.section), Home::Programme);
    let (id, lines) = (indicator.id.as_str(), &survey.origin.lines);
    let dated = Dated { fiscal_year: survey.year.map(|year| year.0), ..Dated::default() };
    for (at, (answer, share)) in survey.shares.iter().enumerate() {
        let statement = Statement::new(format!("{id}.answer-{}", at + 1), "survey", home, Said::Amount(share, None), &share.origin.lines);
        all.push(statement.part_of(id, &survey.name).labelled([Part::from(answer)]).dated(dated.clone()));
    }
    if let Some(method) = &survey.method {
        let statement = Statement::new(format!("{id}.method"), "survey", home, Said::plain(method), lines);
        all.push(statement.part_of(id, &survey.name).labelled([Part::Phrase("data-label-method")]).dated(dated));
    }
}
