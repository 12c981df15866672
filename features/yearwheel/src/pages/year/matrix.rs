//! Bodies against months, one chip a meeting; and the same by date.

use kernel::slug::Slug;
use scheduling::Meeting;
use web::{
    View,
    components::{Column, Row, TableView},
};

use super::{found::Found, wheel::move_address};
use crate::{
    model::{Proposal, Run},
    pages::{
        months::{Chip, Months},
        parts::Asked,
        standing::Standing,
        words::{self, Telling},
    },
    rules::outcome,
};

/// The matrix, group by group.
pub(super) fn months(v: &View, asked: &Asked, (run, one): (&Run, &Proposal), found: &Found) -> Months {
    let telling = Telling::of(v, &run.basis);
    let caption = v.t1("yearwheel-matrix-heading", "letter", asked.letter.word());
    let mut months = Months::of(v, run.basis.instance.year, caption, "yearwheel-column-count");
    let mut of = None;
    for (at, body) in run.basis.bodies.iter().enumerate() {
        if of != Some(body.group) {
            of = Some(body.group);
            months.begin(v, body.group);
        }
        let planned = &run.basis.instance.bodies[at];
        let meetings = one.plan.meetings.iter().filter(|meeting| meeting.body == at);
        let chips: Vec<Chip> = meetings.map(|meeting| chip(&telling, asked, run, meeting, found)).collect();
        let rule = match (planned.n_min, planned.n_max) {
            (min, max) if min == max => min.to_string(),
            (min, max) => format!("{min}–{max}"),
        };
        let count = v.t2("yearwheel-count", "n", chips.len(), "rule", rule);
        let short = chips.len() < planned.n_target;
        let link = v.link_to(body.short.as_str(), &format!("/organ/{}", body.slug));
        months.row(link.into(), chips, (count, short));
    }
    months
}

fn chip(telling: &Telling<'_>, asked: &Asked, run: &Run, meeting: &Meeting, found: &Found) -> Chip {
    let (v, told) = (telling.v, telling.meeting(meeting));
    let standing = Standing::in_proposal(run, meeting);
    let name = v.text(
        "yearwheel-chip",
        &[
            ("body", &telling.name(meeting.body)),
            ("when", &words::when(v, &told)),
            ("place", &words::place(v, &told)),
            ("standing", &standing.in_words(v)),
        ],
    );
    let found = found.of(meeting);
    Chip {
        month: told.date.month(),
        day: told.date.day(),
        name: words::with_findings(name, &found),
        standing,
        found: !found.is_empty(),
        href: move_address(v, asked, run, meeting).map(|address| v.url(&address)),
    }
}

/// The same by date: everything the matrix shows, in words.
pub(super) fn list(v: &View, run: &Run, one: &Proposal, found: &Found, wanted: &dyn Fn(&Slug) -> bool) -> TableView {
    let (basis, plan) = (&run.basis, &one.plan);
    let telling = Telling::of(v, basis);
    let keys = [
        "yearwheel-column-date",
        "yearwheel-column-weekday",
        "yearwheel-column-time",
        "yearwheel-column-body",
        "yearwheel-column-place",
        "yearwheel-column-standing",
        "yearwheel-column-beside",
        "yearwheel-column-found",
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
            Standing::in_proposal(run, meeting).in_words(v).into(),
            names.join(", ").into(),
            found.of(meeting).join(" ").into(),
        ])
    };
    TableView {
        caption: v.t("yearwheel-list").into_owned(),
        columns: keys.map(|key| Column::new(v.t(key))).into(),
        rows: meetings.iter().map(row).collect(),
        ..TableView::default()
    }
}
