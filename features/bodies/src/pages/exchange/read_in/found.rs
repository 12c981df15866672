//! What a table would change, in words and row by row.

use web::{
    View,
    components::{Column, Row, TableView},
    phrase::Phrase,
};

use super::Found;
use crate::{
    commands::{
        change::Preview,
        tables::{Plan, Planned, columns},
    },
    model::record::{Record, RecordKind},
};

/// Rows of a preview that are told one by one.
const MOST_TOLD: usize = 200;
/// Letters of a value that are told.
const LONGEST: usize = 80;

/// What a table would change, in words and row by row.
pub(super) fn found(v: &View, plan: &Plan, preview: Option<&Preview>) -> Found {
    let new = plan.new_records();
    let words: [(&str, &dyn web::text::AsArg); 3] =
        [("new", &new), ("changed", &(plan.rows.len() - new)), ("unchanged", &plan.unchanged)];
    let effect = preview.map(|preview| {
        let (come, go) = (preview.effect.come.len(), preview.effect.go.len());
        v.text("bodies-read-in-effect", &[("come", &come), ("go", &go)])
    });
    let columns = ["bodies-read-in-line", "bodies-read-in-whose", "bodies-read-in-changes"];
    let rest = plan.rows.len().checked_sub(MOST_TOLD).filter(|rest| *rest > 0);
    Found {
        lead: v.text("bodies-read-in-would", &words),
        effect,
        rest: rest.map(|rest| v.t1("bodies-read-in-rest", "n", rest)),
        table: TableView {
            caption: v.t("bodies-read-in-changes").into_owned(),
            columns: columns.map(|key| Column::new(v.t(key))).into(),
            rows: plan.rows.iter().take(MOST_TOLD).map(|row| planned(v, plan.kind, row)).collect(),
            ..TableView::default()
        },
    }
}

fn planned(v: &View, kind: RecordKind, row: &Planned) -> Row {
    let mut changes = Phrase::default();
    if row.before.is_none() {
        changes = changes.and_strong(v.t("bodies-read-in-new")).and(" ");
    }
    let before = row.before.clone().unwrap_or_default();
    let mut first = true;
    for (name, was, becomes) in differences(kind, &before, &row.after) {
        let between = if first { "" } else { "; " };
        first = false;
        changes = changes.and(format!("{between}{name}: "));
        if row.before.is_some() {
            changes = changes.and(format!("{} → ", shown(v, &was)));
        }
        changes = changes.and(shown(v, &becomes));
    }
    Row::new(vec![row.line.to_string().into(), row.whose().into(), changes.into()])
}

fn shown(v: &View, text: &str) -> String {
    if text.is_empty() {
        return v.t("bodies-read-in-empty").into_owned();
    }
    let short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

/// The columns in which two records differ, with both texts.
fn differences(kind: RecordKind, before: &Record, after: &Record) -> Vec<(&'static str, String, String)> {
    let text = |record: &Record, column: &columns::Column| match column {
        columns::Column::Field(field) => {
            record.get(field.name).map(|value| columns::text(field, value)).unwrap_or_default()
        }
        columns::Column::RuleKind => record.text("rule").to_owned(),
        _ => String::new(),
    };
    let columns = columns::of(kind);
    let both = columns.iter().map(|column| (column.name(), text(before, column), text(after, column)));
    let said = |text: &str| if text == "nej" { String::new() } else { text.to_owned() };
    both.filter(|(_, was, becomes)| said(was) != said(becomes)).collect()
}
