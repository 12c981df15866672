//! What seats, states and answers are called.

use bodies::model::{Names, words};
use jiff::{Timestamp, tz::TimeZone};
use kernel::Date;
use web::View;

use crate::{
    model::Asked,
    store::{picture::Picture, seat::SeatLine},
};

/// "Ledamot, oppositionen"; for a group also whom the seat is for.
#[must_use]
pub fn seat(v: &View, seat: &SeatLine) -> String {
    let role = v.t(words::role(seat.role.0));
    let side = seat.side.as_ref().map(|side| v.t(words::side(side.0)));
    let group = seat.group_name.as_deref().map(|group| v.t1("turnover-for-group", "group", group));
    let parts = [Some(role.into_owned()), side.map(|side| side.to_lowercase()), group];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The rule that speaks of a seat, in words.
#[must_use]
pub fn rule(v: &View, picture: &Picture, seat: &SeatLine) -> Option<String> {
    let (kind, _) = picture.rules.get(&seat.rule?)?;
    let mut names = Names::default();
    for asked in &picture.asked {
        names.note("organisation", asked.slug.as_str(), &asked.name);
    }
    for line in &picture.seats {
        if let (Some(slug), Some(name)) = (&line.group, &line.group_name) {
            names.note("group", slug.as_str(), name);
        }
        if let (Some(slug), Some(name)) = (&line.organisation, &line.organisation_name) {
            names.note("organisation", slug.as_str(), name);
        }
    }
    for (slug, name) in &picture.groups {
        names.note("group", slug.as_str(), name);
    }
    Some(bodies::commands::rule_words(v, kind, &names).words())
}

/// The civil date in Sweden at a moment, short.
#[must_use]
pub fn day_of(v: &View, at: Timestamp) -> String {
    v.short_day(swedish(at))
}

fn swedish(at: Timestamp) -> Date {
    TimeZone::get("Europe/Stockholm")
        .map_or_else(|_| at.to_zoned(TimeZone::UTC).date(), |zone| at.to_zoned(zone).date())
}

/// What came last from an organisation, and what it was sent.
#[must_use]
pub fn latest(v: &View, asked: &Asked, lacking: usize) -> String {
    let day = |at: Timestamp| day_of(v, at);
    if asked.misdirected.is_some_and(|at| asked.answered.is_none_or(|answered| answered < at)) {
        return v.t("turnover-latest-misdirected").into_owned();
    }
    match (asked.answered, asked.decides, asked.opened, asked.reminded, asked.invited) {
        (_, Some(decides), ..) if lacking > 0 => v.t1("turnover-latest-decides", "day", v.short_day(decides)),
        (Some(at), ..) if lacking == 0 => v.t1("turnover-latest-done", "day", day(at)),
        (Some(at), ..) => v.t2("turnover-latest-partly", "day", day(at), "n", lacking),
        (None, _, Some(at), ..) => v.t1("turnover-latest-opened", "day", day(at)),
        (None, _, None, Some(reminded), Some(invited)) => {
            v.t2("turnover-latest-reminded", "day", day(invited), "reminded", day(reminded))
        }
        (.., Some(invited)) => v.t1("turnover-latest-invited", "day", day(invited)),
        _ if lacking == 0 => v.t("turnover-latest-known").into_owned(),
        _ => v.t("turnover-latest-nothing").into_owned(),
    }
}
