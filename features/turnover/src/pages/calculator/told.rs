//! How seats fall, in words: a sentence first, then what each group gets, then seat by seat.

use web::{
    View,
    components::{Cell, Column, Row, TableView},
};

use super::Question;
use crate::rules::proportional::{self, Distribution};

/// What is told of a question.
pub(super) struct Told {
    pub(super) sentences: Vec<String>,
    pub(super) groups: TableView,
    pub(super) steps: TableView,
}

impl Told {
    pub(super) fn of(v: &View, question: &Question) -> Self {
        let told = proportional::distribute(&question.groups, question.seats);
        Self {
            sentences: sentences(v, question, &told),
            groups: groups(v, question, &told),
            steps: steps(v, question, &told),
        }
    }
}

fn sentences(v: &View, question: &Question, told: &Distribution) -> Vec<String> {
    let share = |(at, group): (usize, &proportional::Group)| {
        let n = told.seats_of(at);
        (n > 0).then(|| v.t2("turnover-calc-share", "group", &group.name, "n", n))
    };
    let shares: Vec<String> = question.groups.iter().enumerate().filter_map(share).collect();
    let mut all = Vec::new();
    if !shares.is_empty() {
        all.push(v.t2("turnover-calc-told", "n", question.seats, "shares", list(v, &shares)));
    }
    if let Some(lot) = &told.lot {
        let names: Vec<String> = lot.between.iter().map(|group| question.groups[*group].name.clone()).collect();
        let with = lot.between.first().map(|group| {
            let divisor = u32::try_from(told.seats_of(*group)).unwrap_or(u32::MAX - 1) + 1;
            number(v, question.groups[*group].votes, divisor)
        });
        let with = with.unwrap_or_default();
        all.push(v.text("turnover-calc-lot", &[("n", &lot.seats), ("groups", &list(v, &names)), ("number", &with)]));
    }
    if let Some(voters) = question.voters {
        let n = proportional::demanding(voters, question.seats);
        all.push(v.t2("turnover-calc-demand", "n", n, "voters", voters));
    }
    all
}

fn groups(v: &View, question: &Question, told: &Distribution) -> TableView {
    let row = |(at, group): (usize, &proportional::Group)| {
        let drawn = told.lot.as_ref().is_some_and(|lot| lot.between.contains(&at));
        Row::new(vec![
            group.name.clone().into(),
            v.number(group.votes).into(),
            told.seats_of(at).to_string().into(),
            if drawn { v.t("turnover-calc-drawn").into_owned().into() } else { Cell::Nothing },
        ])
    };
    TableView {
        caption: v.t("turnover-calc-per-group").into_owned(),
        columns: vec![
            Column::new(v.t("turnover-calc-group")),
            Column::new(v.t("turnover-calc-votes")).numeric(),
            Column::new(v.t("turnover-calc-seats")).numeric(),
            Column::new(v.t("turnover-calc-by-lot")).said(),
        ],
        rows: question.groups.iter().enumerate().map(row).collect(),
        ..TableView::default()
    }
}

fn steps(v: &View, question: &Question, told: &Distribution) -> TableView {
    let row = |(at, won): (usize, &proportional::Won)| {
        let (votes, divisor) = (won.with.votes, won.with.divisor);
        Row::new(vec![
            (at + 1).to_string().into(),
            question.groups[won.group].name.clone().into(),
            number(v, votes, divisor).into(),
            Cell::Muted(v.t2("turnover-calc-divided", "votes", votes, "divisor", divisor).into()),
        ])
    };
    let mut rows: Vec<Row> = told.won.iter().enumerate().map(row).collect();
    if let Some(lot) = &told.lot {
        let names: Vec<String> = lot.between.iter().map(|group| question.groups[*group].name.clone()).collect();
        let between = v.t1("turnover-calc-lot-row", "groups", list(v, &names));
        let last = told.won.len() + usize::try_from(lot.seats).unwrap_or(0);
        rows.extend(
            (told.won.len() + 1..=last).map(|seat| {
                Row::new(vec![seat.to_string().into(), between.clone().into(), Cell::Nothing, Cell::Nothing])
            }),
        );
    }
    TableView {
        caption: v.t("turnover-calc-steps").into_owned(),
        columns: vec![
            Column::new(v.t("turnover-calc-seat")),
            Column::new(v.t("turnover-calc-group")),
            Column::new(v.t("turnover-calc-number")).numeric(),
            Column::new(v.t("turnover-calc-how")).said(),
        ],
        rows,
        ..TableView::default()
    }
}

/// A comparison number with two decimals at most, as the language writes them.
pub(super) fn number(v: &View, votes: u32, divisor: u32) -> String {
    let (votes, divisor) = (u64::from(votes), u64::from(divisor.max(1)));
    let hundredths = (votes * 100 + divisor / 2) / divisor;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    if votes % divisor == 0 {
        return (votes / divisor).to_string();
    }
    v.t2("turnover-calc-decimal", "whole", whole.to_string(), "rest", format!("{rest:02}"))
}

/// "S, M och C".
pub(super) fn list(v: &View, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => v.t2("turnover-calc-and", "first", first.join(", "), "last", last.as_str()),
    }
}
