//! Bodies against months, one chip a meeting; and the same by date.

use kernel::slug::Slug;
use scheduling::{Meeting, Plan, instance::BodyIndex};
use web::{
    View,
    components::{Column, Row, TableView},
    phrase::Phrase,
};

use crate::{
    model::{Basis, Group, Proposal, Run},
    pages::{
        parts::Asked,
        words::{self, Telling},
    },
    rules::outcome,
};

/// The bodies of a group.
pub(super) struct GroupRows {
    pub(super) heading: String,
    pub(super) rows: Vec<BodyRow>,
}

/// A body through the year.
pub(super) struct BodyRow {
    pub(super) body: Phrase,
    pub(super) months: Vec<MonthCell>,
    /// "4 / 3–4".
    pub(super) count: String,
    pub(super) short: bool,
}

/// A month of a body.
pub(super) struct MonthCell {
    pub(super) closed: bool,
    pub(super) chips: Vec<Chip>,
}

/// A meeting in the matrix.
pub(super) struct Chip {
    pub(super) text: String,
    pub(super) name: String,
    pub(super) class: &'static str,
    pub(super) href: Option<String>,
}

/// How a meeting stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Outside,
    Published,
    Draft,
}

impl Standing {
    fn of(run: &Run, meeting: &Meeting) -> Self {
        if run.basis.bodies[meeting.body].group == Group::National {
            return Self::Outside;
        }
        let in_force = run.basis.instance.plan.iter().flat_map(|plan| &plan.meetings);
        let stays = in_force.filter(|one| one.body == meeting.body).any(|one| one.day == meeting.day);
        if stays { Self::Published } else { Self::Draft }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Outside => "chip chip-outside",
            Self::Published => "chip chip-published",
            Self::Draft => "chip chip-draft",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Outside => "yearwheel-standing-outside",
            Self::Published => "yearwheel-standing-stays",
            Self::Draft => "yearwheel-standing-draft",
        }
    }
}

/// The matrix, group by group.
pub(super) fn groups(v: &View, asked: &Asked, run: &Run, proposal: &Proposal, keeps: bool) -> Vec<GroupRows> {
    let telling = Telling::of(v, &run.basis);
    let mut groups: Vec<GroupRows> = Vec::new();
    let mut of = None;
    for (at, body) in run.basis.bodies.iter().enumerate() {
        if of != Some(body.group) {
            of = Some(body.group);
            groups.push(GroupRows { heading: v.t(words::group(body.group)).into_owned(), rows: Vec::new() });
        }
        let row = row(&telling, asked, run, proposal, at, keeps);
        if let Some(group) = groups.last_mut() {
            group.rows.push(row);
        }
    }
    groups
}

fn row(telling: &Telling<'_>, asked: &Asked, run: &Run, proposal: &Proposal, at: BodyIndex, keeps: bool) -> BodyRow {
    let (v, body, planned) = (telling.v, &run.basis.bodies[at], &run.basis.instance.bodies[at]);
    let meetings: Vec<&Meeting> = proposal.plan.meetings.iter().filter(|one| one.body == at).collect();
    let mut months: Vec<MonthCell> =
        (1..=12).map(|month| MonthCell { closed: month == 7, chips: Vec::new() }).collect();
    for meeting in &meetings {
        let date = telling.date(meeting.day);
        let standing = Standing::of(run, meeting);
        let told = telling.meeting(meeting);
        let name = v.text(
            "yearwheel-chip",
            &[
                ("body", &body.name),
                ("when", &words::when(v, &told)),
                ("place", &words::place(v, &told)),
                ("standing", &v.t(standing.key())),
            ],
        );
        let number = (meeting.k + 1).to_string();
        let movable = keeps && standing != Standing::Outside;
        let more = [("organ", body.slug.as_str()), ("mote", number.as_str())];
        let chip = Chip {
            text: date.day().to_string(),
            name,
            class: standing.class(),
            href: movable.then(|| v.url(&asked.of_letter("/flytta", &more))),
        };
        months[usize::try_from(date.month() - 1).unwrap_or_default()].chips.push(chip);
    }
    let rule = match (planned.n_min, planned.n_max) {
        (min, max) if min == max => min.to_string(),
        (min, max) => format!("{min}–{max}"),
    };
    BodyRow {
        body: v.link_to(body.short.as_str(), &format!("/organ/{}", body.slug)).into(),
        months,
        count: v.t2("yearwheel-count", "n", meetings.len(), "rule", rule),
        short: meetings.len() < planned.n_target,
    }
}

/// The same by date: everything the matrix shows, in words.
pub(in crate::pages) fn list(v: &View, basis: &Basis, plan: &Plan, wanted: &dyn Fn(&Slug) -> bool) -> TableView {
    let telling = Telling::of(v, basis);
    let keys = [
        "yearwheel-column-date",
        "yearwheel-column-weekday",
        "yearwheel-column-time",
        "yearwheel-column-body",
        "yearwheel-column-place",
        "yearwheel-column-beside",
    ];
    let of = |one: &&Meeting| basis.bodies.get(one.body).is_some_and(|body| wanted(&body.slug));
    let mut meetings: Vec<&Meeting> = plan.meetings.iter().filter(of).collect();
    meetings.sort_by_key(|one| (one.day, one.start, one.body));
    let row = |meeting: &&Meeting| {
        let told = telling.meeting(meeting);
        let time = v.t2("yearwheel-time", "from", words::clock(v, told.from), "to", words::clock(v, told.to));
        let beside = outcome::beside(&basis.instance, plan, meeting);
        let names: Vec<&str> = beside.iter().map(|(body, _)| telling.name(*body)).collect();
        Row::new(vec![
            told.date.to_string().into(),
            v.weekday(&told.date).into(),
            time.into(),
            telling.link(meeting.body).into(),
            words::place(v, &told).into(),
            names.join(", ").into(),
        ])
    };
    TableView {
        caption: v.t("yearwheel-list").into_owned(),
        columns: keys.map(|key| Column::new(v.t(key))).into(),
        rows: meetings.iter().map(row).collect(),
        ..TableView::default()
    }
}
