//! Meetings as calendars that one subscribes to. What one may not see on the page is not in the calendar; neither are drafts, and
//! meetings of which only the month is known: the calendar says how many those are. What has been stays.

use std::collections::{HashMap, HashSet};

use axum::{extract::Path, http::HeaderMap, response::Response};
use bodies::store::{across, body, organisation};
use charter::facts::MeetingState;
use kernel::{Of, id::MeetingId, slug::Slug};
use output::calendar::{Calendar, Event, EventState, When, file};
use web::{Answer, Failure, Format, Visit, address, door::Scope};

use super::words;
use crate::store::{feed, line::Line};

/// Where one takes part on line, by the meeting of the body that arranged it.
type WaysIn = HashMap<MeetingId, String>;

/// `GET /organ/kulturforum/kalender.ics`
pub(super) async fn of_body(visit: Visit, Path(slug): Path<Slug>, headers: HeaderMap) -> Answer {
    let page = format!("/organ/{slug}/moten");
    let (actor, word) = (visit.actor.clone(), slug.clone());
    let found = visit.app.db.read(move |tx| {
        let Some(row) = body::body(tx, &actor, word.as_str())? else {
            return Ok(Err(body::moved(tx, "body", word.as_str())?));
        };
        Ok(Ok((row.name, feed::of_body(tx, &actor, row.id)?)))
    });
    match found.await? {
        Ok((name, meetings)) => answer(&visit, &headers, &name, &meetings, (&page, slug.as_str())),
        Err(Some(now)) => Ok(visit.moved(&format!("/organ/{now}/kalender{}", ending(&visit)))),
        Err(None) => Err(Failure::NotHere),
    }
}

/// `GET /organisationer/timra-kommun/kalender.ics`
pub(super) async fn of_organisation(visit: Visit, Path(slug): Path<Slug>, headers: HeaderMap) -> Answer {
    let page = format!("/organisationer/{slug}");
    let (actor, word) = (visit.actor.clone(), slug.clone());
    let found = visit.app.db.read(move |tx| {
        let Some(row) = organisation::organisation(tx, &actor, word.as_str())? else {
            return Ok(Err(body::moved(tx, "organisation", word.as_str())?));
        };
        Ok(Ok((row.name, feed::of_organisation(tx, &actor, row.id)?)))
    });
    match found.await? {
        Ok((name, meetings)) => answer(&visit, &headers, &name, &meetings, (&page, slug.as_str())),
        Err(Some(now)) => Ok(visit.moved(&format!("/organisationer/{now}/kalender{}", ending(&visit)))),
        Err(None) => Err(Failure::NotHere),
    }
}

/// `GET /moten/kalender.ics`: the whole county.
pub(super) async fn of_county(visit: Visit, headers: HeaderMap) -> Answer {
    let (actor, region) = (visit.actor.clone(), visit.app.site.region.clone());
    let asked = visit.asked("lan").unwrap_or_default().to_owned();
    let found = visit.app.db.read(move |tx| {
        let scope = across::scope(tx, &region, &asked)?;
        let meetings = feed::of_county(tx, &actor, &scope.county)?;
        Ok((scope, meetings))
    });
    let (scope, meetings) = found.await?;
    let v = visit.view("");
    let name = match (scope.name(), scope.county.as_str()) {
        (Some(county), _) => v.t1("meetings-calendar-county", "county", county),
        (None, "") => v.t("meetings-calendar-country").into_owned(),
        // No county has the code.
        (None, _) => return Err(Failure::NotHere),
    };
    answer(&visit, &headers, &name, &meetings, ("/moten", "moten"))
}

/// `GET /kalender/{key}.ics`: the meetings of the bodies in which who owns the key is something. The key has been looked up by
/// the door.
pub(super) async fn of_own(visit: Visit, Path(_key): Path<String>, headers: HeaderMap) -> Answer {
    if visit.scope != Some(Scope::Feed) || visit.format != Format::Ics {
        return Err(Failure::NotHere);
    }
    let actor = visit.actor.clone();
    let found = visit.app.db.read(move |tx| {
        let bodies = actor.relations().iter().filter_map(|relation| match relation.of() {
            Of::Body(body) => Some(body),
            _ => None,
        });
        let bodies: Vec<&Slug> = bodies.collect();
        Ok((feed::of_bodies(tx, &actor, &bodies)?, feed::links(tx, &bodies)?))
    });
    let (meetings, ways) = found.await?;
    let about = about(&visit, &meetings);
    let name = visit.view("").t1("meetings-calendar-own", "name", visit.actor.log_name());
    let ways = ways.into_iter().collect();
    let events = events(&visit, address::origin(&headers).as_deref(), &meetings, &ways);
    let text = file(&Calendar { name, about, events });
    Ok(visit.file(Format::Ics, text.into_bytes(), None))
}

/// The meetings of a list as they stand there, as a file to take away: without addresses, which only a subscription needs.
pub(super) fn of_lines(visit: &Visit, meetings: &[Line]) -> Response {
    let name = visit.view("").t("meetings-title").into_owned();
    let newest: Vec<&Line> = meetings.iter().rev().collect();
    let events = events_of(visit, None, &newest, &WaysIn::new());
    let text = file(&Calendar { name, about: about(visit, meetings), events });
    visit.file(Format::Ics, text.into_bytes(), Some("moten.ics"))
}

/// The ending of the address that was asked for, which a redirect must keep.
fn ending(visit: &Visit) -> String {
    match visit.format {
        Format::Html => String::new(),
        format => format!(".{}", format.ending()),
    }
}

/// The calendar as a file; who asks for a page is sent to the one it belongs to.
fn answer(visit: &Visit, headers: &HeaderMap, name: &str, meetings: &[Line], (page, word): (&str, &str)) -> Answer {
    match visit.format {
        Format::Ics => {
            let events = events(visit, address::origin(headers).as_deref(), meetings, &WaysIn::new());
            let text = file(&Calendar { name: name.to_owned(), about: about(visit, meetings), events });
            Ok(visit.file(Format::Ics, text.into_bytes(), Some(&format!("{word}.ics"))))
        }
        Format::Html => Ok(visit.see_other(page)),
        _ => Err(Failure::NotHere),
    }
}

/// What is in the calendar, and how many meetings are not because only the month is known.
fn about(visit: &Visit, meetings: &[Line]) -> String {
    let months = meetings.iter().filter(|meeting| meeting.month_only).count();
    visit.view("").t1("meetings-calendar-about", "n", months)
}

fn events(visit: &Visit, origin: Option<&str>, meetings: &[Line], ways: &WaysIn) -> Vec<Event> {
    events_of(visit, origin, &meetings.iter().collect::<Vec<_>>(), ways)
}

/// The meetings whose day is known, in the order of their days; one that several bodies hold is one event.
fn events_of(visit: &Visit, origin: Option<&str>, meetings: &[&Line], ways: &WaysIn) -> Vec<Event> {
    let v = visit.view("").undated();
    let mut told = HashSet::new();
    let mut events = Vec::new();
    // That of the body that arranged it speaks for the others, where the calendar has it.
    let leads: HashSet<MeetingId> =
        meetings.iter().filter(|line| line.lead == Some(line.id)).map(|line| line.id).collect();
    for line in meetings.iter().rev().filter(|line| !line.month_only) {
        let id = line.lead.unwrap_or(line.id);
        if (line.id == id || !leads.contains(&id)) && told.insert(id) {
            events.push(event(&v, origin, line, ways.get(&id)));
        }
    }
    events
}

fn event(v: &web::View, origin: Option<&str>, line: &Line, way_in: Option<&String>) -> Event {
    let cancelled = line.state.0 == MeetingState::Cancelled;
    let mut bodies = line.bodies();
    // The same event reads the same in the calendar of each body.
    bodies.sort();
    let title = words::names(v, &bodies);
    let when = match (line.starts, line.ends) {
        (None, _) => When::Day(line.date),
        (Some(starts), None) => When::From(starts.on(line.date)),
        (Some(starts), Some(ends)) => When::Time { from: starts.on(line.date), to: ends.on(line.date) },
    };
    let way_in = way_in.map(|link| v.t1("meetings-calendar-link", "link", link));
    let details: Vec<String> = [line.note.clone(), way_in].into_iter().flatten().collect();
    Event {
        uid: line.lead.unwrap_or(line.id).to_string(),
        sequence: u32::try_from(line.sequence).unwrap_or(0),
        written: line.written,
        when,
        // Some programs show a cancelled event of a feed like any other.
        title: if cancelled { v.t1("meetings-calendar-cancelled", "body", title) } else { title },
        place: words::place(v, line),
        details: (!details.is_empty()).then(|| details.join("\n")),
        page: origin.map(|origin| format!("{origin}{}", v.url(&line.address()))),
        state: if cancelled { EventState::Cancelled } else { EventState::Confirmed },
    }
}
