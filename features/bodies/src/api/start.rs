//! The start page: what needs attention, what comes next.

use kernel::{Date, LocalTime, slug::Slug};
use web::{View, api::Links, shape};

use super::shared::{self, Finding, Reference};
use crate::model::MeetingAddress;
use crate::pages::start::{Overview, told};

shape! {
    /// How a county stands on a day.
    struct Start {
        /// The day it is about.
        on: Date,
        /// How many findings of each level there are in the county.
        counts: Counts,
        /// What needs attention first: breaches, then warnings; the ones that began last first.
        findings: Vec<Finding>,
        /// The next meetings of the county and of the country.
        meetings: Vec<ComingMeeting>,
        /// Chairs that begin within half a year.
        hand_overs: Vec<HandOver>,
        /// Terms that begin within half a year, with how far their seats are filled.
        terms: Vec<ComingTerm>,
        /// Where to go on.
        links: Links,
    }

    /// How many findings of each level there are; accepted deviations are not counted.
    struct Counts {
        /// Not followed.
        breach: i64,
        /// Needs a look.
        warning: i64,
        /// Not known.
        unknown: i64,
        /// Followed.
        ok: i64,
    }

    /// A meeting to come.
    struct ComingMeeting {
        /// Whose.
        body: Reference,
        /// The day; the first of the month when only the month is known.
        date: Date,
        /// Whether only the month is known.
        month_only: bool,
        /// When it begins, in Swedish time.
        starts: Option<LocalTime>,
        /// Where, in words.
        place: Option<String>,
        /// Its page.
        page: String,
        /// Whether the body is somebody else's.
        external: bool,
    }

    /// A chair that begins.
    struct HandOver {
        /// Of which body.
        body: Reference,
        /// First day.
        from: Date,
        /// Who chairs next: an organisation, or a group of them.
        next: Option<String>,
        /// Whether somebody has the seat.
        filled: bool,
    }

    /// A term that begins.
    struct ComingTerm {
        /// `Mandatperioden 2027–2030`.
        name: String,
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
        /// Seats of the county that belong to it.
        seats: i64,
        /// Seats with somebody decided for them.
        filled: i64,
        /// Seats with somebody nominated and nobody decided.
        nominated: i64,
    }
}

/// The answer.
pub(crate) fn answer(v: &View, read: &Overview) -> Start {
    let count = |rank: i64| read.tally.iter().find(|(level, _)| *level == rank).map_or(0, |(_, n)| *n);
    let body = |slug: &Slug, name: &str| shared::to_body(v, slug, name);
    let meetings = read.meetings.iter().map(|m| ComingMeeting {
        body: body(&m.slug, &m.name),
        date: m.date,
        month_only: m.month_only,
        starts: m.starts,
        place: m.place.clone(),
        page: v.url(&MeetingAddress { date: m.date, month_only: m.month_only, before: m.before }.path(&m.slug)),
        external: m.external,
    });
    let hand_overs = read.hand_overs.iter().map(|h| HandOver {
        body: body(&h.slug, &h.body),
        from: h.from,
        next: h.organisation.clone().or_else(|| h.group.clone()),
        filled: h.filled,
    });
    let terms = read.terms.iter().map(|t| ComingTerm {
        name: t.name.clone(),
        from: t.from,
        to: t.to,
        seats: t.seats,
        filled: t.filled,
        nominated: t.nominated,
    });
    Start {
        on: v.on(),
        counts: Counts { breach: count(0), warning: count(1), unknown: count(2), ok: count(3) },
        findings: told(read).map(|answer| shared::finding_of(v, answer)).collect(),
        meetings: meetings.collect(),
        hand_overs: hand_overs.collect(),
        terms: terms.collect(),
        links: shared::links(v)
            .with("bodies", shared::href(v, "/organ"))
            .with("organisations", shared::href(v, "/organisationer")),
    }
}
