//! Meetings in words: when, where, with whom, how they stand, and what is wrong with a wish.

use charter::facts::MeetingState;
use kernel::{LocalTime, date_text, slug::Slug};
use output::{Cell, csv};
use web::{
    View,
    components::{Badge, MeetingItem},
};

use crate::{model::Fault, store::line::Line};

/// "13.00–15.00", "13.00"; `None` when nobody knows the time.
#[must_use]
pub fn hours(v: &View, starts: Option<LocalTime>, ends: Option<LocalTime>) -> Option<String> {
    let starts = v.clock(starts?);
    Some(match ends {
        Some(ends) => format!("{starts}–{}", v.clock(ends)),
        None => starts,
    })
}

/// "kl. 13.00–15.00".
fn at(v: &View, line: &Line) -> Option<String> {
    hours(v, line.starts, line.ends).map(|hours| v.t1("meetings-at", "hours", hours))
}

/// "11 februari 2027", "maj 2027".
pub(super) fn day(v: &View, line: &Line) -> String {
    if line.month_only { date_text::month_year(line.date, v.language) } else { v.day(line.date) }
}

/// "torsdag 11 februari 2027 kl. 13.00–15.00".
pub(super) fn when(v: &View, line: &Line) -> String {
    let day = if line.month_only { date_text::month_year(line.date, v.language) } else { v.weekday_day(line.date) };
    [Some(day), at(v, line)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// "Folkets hus, hos Kramfors kommun, på distans"; `None` when nothing is known.
pub(super) fn place(v: &View, line: &Line) -> Option<String> {
    let host = line.host_name.as_ref().map(|host| v.t1("meetings-hosted", "host", host));
    let online = line.online.then(|| v.t("meetings-online").into_owned());
    let all: Vec<String> = [line.place.clone(), host, online].into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// The names of the bodies that hold it: "Kulturforum och Transportforum".
pub(super) fn names(v: &View, bodies: &[(Slug, String)]) -> String {
    let names: Vec<&str> = bodies.iter().map(|(_, name)| name.as_str()).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => v.t2("meetings-and", "first", first.join(", "), "last", *last),
    }
}

/// How it stands, as the word for programs.
pub(super) const fn state_word(line: &Line) -> &'static str {
    match (line.draft, line.state.0) {
        (true, _) => "draft",
        (false, MeetingState::Planned) => "planned",
        (false, MeetingState::Held) => "held",
        (false, MeetingState::Cancelled) => "cancelled",
    }
}

/// Key of how it stands.
pub(super) const fn state(line: &Line) -> &'static str {
    match (line.draft, line.state.0) {
        (true, _) => "meetings-draft",
        (false, MeetingState::Planned) => "meetings-planned",
        (false, MeetingState::Held) => "meetings-held",
        (false, MeetingState::Cancelled) => "meetings-cancelled",
    }
}

/// How it stands, as a badge; a meeting to come that is as it should be has none.
pub(super) fn badge(v: &View, line: &Line) -> Option<Badge> {
    let words = v.t(state(line));
    Some(match (line.draft, line.state.0) {
        (true, _) => Badge::draft(words),
        (false, MeetingState::Planned) => return None,
        (false, MeetingState::Held) => Badge::ok(words),
        (false, MeetingState::Cancelled) => Badge::warn(words),
    })
}

/// A meeting in a list. `of_one` leaves out the name that the page bears already.
pub(super) fn item(v: &View, line: &Line, of_one: bool) -> MeetingItem {
    let bodies = line.bodies();
    let title = match (of_one, bodies.len()) {
        (true, 1) => capitalised(&day(v, line)),
        (true, _) => v.t1("meetings-with", "bodies", names(v, &bodies[1..])),
        (false, _) => names(v, &bodies),
    };
    let weekday = (!line.month_only).then(|| capitalised(v.weekday(&line.date)));
    let weekday = weekday.unwrap_or_else(|| date_text::month_year(line.date, v.language));
    let first = [Some(weekday), at(v, line)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let when_where = [Some(first), place(v, line)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    MeetingItem {
        day: line.date,
        title: v.link_to(title, &line.address()),
        when_where,
        alarm: None,
        badge: badge(v, line),
    }
}

/// With a capital letter first.
pub(super) fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Meetings as a table to take away.
///
/// # Errors
/// When it cannot be written.
pub(super) fn as_csv(v: &View, lines: &[&Line]) -> std::io::Result<Vec<u8>> {
    let keys = [
        "meetings-column-day",
        "meetings-column-starts",
        "meetings-column-ends",
        "meetings-column-body",
        "meetings-column-place",
        "meetings-column-host",
        "meetings-column-online",
        "meetings-column-state",
        "meetings-column-note",
    ];
    let header: Vec<String> = keys.iter().map(|key| v.t(key).into_owned()).collect();
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let mut bytes = Vec::new();
    let mut out = csv::Table::new(&mut bytes, &header)?;
    for line in lines {
        let time = |time: Option<LocalTime>| Cell::from(time.map(|time| time.to_string()));
        let text = |text: &Option<String>| Cell::from(text.clone());
        out.row(&[
            if line.month_only { day(v, line).into() } else { Cell::Date(line.date) },
            time(line.starts),
            time(line.ends),
            names(v, &line.bodies()).into(),
            text(&line.place),
            text(&line.host_name),
            Cell::from(line.online.then(|| v.t("meetings-yes").into_owned())),
            v.t(state(line)).into_owned().into(),
            text(&line.note),
        ])?;
    }
    out.done()?;
    Ok(bytes)
}

/// What is wrong with a wish, in the language of the view. `name` gives what a body is called.
#[must_use]
pub fn fault_words(v: &View, fault: &Fault, name: &dyn Fn(&Slug) -> String) -> String {
    let number = |most: usize| most.to_string();
    match fault {
        Fault::NoBody(slug) => v.t1("meetings-fault-no-body", "found", slug.as_str()),
        Fault::NotYours(slug) => v.t1("meetings-fault-not-yours", "body", name(slug)),
        Fault::NotThen(slug, day) => v.t2("meetings-fault-not-then", "body", name(slug), "day", v.day(*day)),
        Fault::WithItself(slug) => v.t1("meetings-fault-itself", "body", name(slug)),
        Fault::NoMeeting(_) => v.t("meetings-fault-no-meeting").into_owned(),
        Fault::Twice(_) => v.t("meetings-fault-twice").into_owned(),
        Fault::Held(day) => v.t1("meetings-fault-held", "day", v.day(*day)),
        Fault::Cancelled(day) => v.t1("meetings-fault-cancelled", "day", v.day(*day)),
        Fault::Published(day) => v.t1("meetings-fault-published", "day", v.day(*day)),
        Fault::NoHost(slug) => v.t1("meetings-fault-no-host", "found", slug.as_str()),
        Fault::OutsideYear(day, year) => {
            v.t2("meetings-fault-outside-year", "day", v.day(*day), "year", year.to_string())
        }
        Fault::EndsBefore(starts, ends) => {
            v.t2("meetings-fault-ends-before", "starts", v.clock(*starts), "ends", v.clock(*ends))
        }
        Fault::EndAlone(ends) => v.t1("meetings-fault-end-alone", "ends", v.clock(*ends)),
        Fault::AtSameTime { body, date, starts: Some(starts), .. } => v.text(
            "meetings-fault-same-time",
            &[("body", &name(body)), ("day", &v.day(*date)), ("time", &v.clock(*starts))],
        ),
        Fault::AtSameTime { body, date, starts: None, .. } => {
            v.t2("meetings-fault-same-day", "body", name(body), "day", v.day(*date))
        }
        Fault::LongPlace(most) => v.t1("meetings-fault-long-place", "max", number(*most)),
        Fault::LongNote(most) => v.t1("meetings-fault-long-note", "max", number(*most)),
        Fault::NoLink(found) => v.t1("meetings-fault-link", "found", found.as_str()),
        Fault::NoWhy => v.t("meetings-fault-why").into_owned(),
    }
}
