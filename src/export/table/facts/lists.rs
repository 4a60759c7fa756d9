//! Items of lists: the list's title, the item's position as label.

use super::row::{Said, Statement};
use crate::export::cell::Part;
use crate::export::vocabulary::status;
use crate::model::plan::Plan;

pub(super) fn statements<'a>(plan: &'a Plan, all: &mut Vec<Statement<'a>>) {
    for list in &plan.lists {
        let id = list.id.as_str();
        if let Some(note) = &list.note {
            let statement = Statement::new(format!("{id}.note"), "note", list.home, Said::plain(note), &list.origin.lines);
            all.push(statement.part_of(id, &list.title).labelled([Part::Phrase("note-note")]));
        }
        for (at, item) in list.items.iter().enumerate() {
            let statement = Statement::new(format!("{id}.{}", at + 1), "item", list.home, Said::wording(&item.text), &item.lines)
                .part_of(id, &list.title)
                .labelled([Part::Neutral((at + 1).to_string())])
                .dated(list.date)
                .noted(item.note.iter().chain(&item.text.why));
            all.push(Statement { status: list.status.map_or("", status), ..statement });
        }
    }
}
