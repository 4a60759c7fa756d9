//! The open data of the portal's own five plans, and of a small portal that shows one of each thing.

mod exact;
mod package;
mod repeat;
mod stratml;
mod tables;
mod whole;

use std::path::Path;
use std::sync::LazyLock;

use csv::StringRecord;
use shirube::export::{self, Published};
use shirube::model::portal::Portal;
use shirube::source::{self, Sources};
use shirube::theme::Theme;

/// A portal with its open data.
struct Open {
    portal: Portal,
    theme: Theme,
    files: Vec<Published>,
}

impl Open {
    fn of(sources: &Sources) -> Self {
        let loaded = source::load(sources);
        let (portal, theme) = (loaded.portal.unwrap(), loaded.theme.unwrap());
        let files = export::all(&portal, &theme);
        Open { portal, theme, files }
    }

    fn file(&self, path: &str) -> &Published {
        self.files.iter().find(|file| file.path.as_str() == path).unwrap_or_else(|| panic!("there is no {path}"))
    }

    fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.file(path).content).unwrap()
    }

    fn table(&self, path: &str) -> Table {
        Table::read(self.text(path).trim_start_matches('\u{FEFF}'))
    }

    fn json(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(self.text(path)).unwrap()
    }
}

/// A table as a stranger's program reads it.
#[derive(Debug, PartialEq)]
struct Table {
    header: Vec<String>,
    rows: Vec<StringRecord>,
}

impl Table {
    fn read(text: &str) -> Self {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
        Table { header, rows: reader.records().map(Result::unwrap).collect() }
    }

    fn at(&self, column: &str) -> usize {
        self.header.iter().position(|name| name == column).unwrap_or_else(|| panic!("there is no column {column}"))
    }

    fn column(&self, name: &str) -> Vec<&str> {
        let at = self.at(name);
        self.rows.iter().map(|row| &row[at]).collect()
    }

    /// The values of some columns in the one row in which a column has a value.
    fn find(&self, (key, value): (&str, &str), columns: &[&str]) -> Vec<String> {
        let key = self.at(key);
        let mut found = self.rows.iter().filter(|row| &row[key] == value);
        let row = found.next().unwrap_or_else(|| panic!("no row has {value}"));
        assert!(found.next().is_none(), "several rows have {value}");
        columns.iter().map(|column| row[self.at(column)].to_owned()).collect()
    }
}

/// The portal of this repository.
static REAL: LazyLock<Open> = LazyLock::new(|| Open::of(&Sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()));

/// The names of the tables in the contract's order.
const TABLES: [&str; 13] = [
    "sections",
    "programmes",
    "activities",
    "indicators",
    "facts",
    "events",
    "organisation",
    "duties",
    "terms",
    "results",
    "corrections",
    "figures",
    "narrative",
];

/// The path of a table of a plan.
fn table_path(plan: &shirube::model::plan::Plan, table: &str) -> String {
    format!("data/{}/{table}.csv", plan.id)
}
