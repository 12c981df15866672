//! Meetings as calendars that one subscribes to. What one may not see on the page is not in the calendar; neither are meetings
//! of which only the month is known, and the calendar says how many those are.

use axum::{extract::Path, http::HeaderMap};
use charter::facts::MeetingState;
use kernel::{Of, slug::Slug};
use output::calendar::{Calendar, Event, EventState, When, file};
use web::{Answer, Failure, Format, Visit, address, door::Scope};

use crate::store::{
    body,
    calendar::{self, MeetingLine},
    organisation,
};

/// `GET /organ/kulturforum/kalender.ics`
pub(super) async fn of_body(visit: Visit, Path(slug): Path<Slug>, headers: HeaderMap) -> Answer {
    let page = format!("/organ/{slug}");
    let (actor, word) = (visit.actor.clone(), slug.clone());
    let found = visit.app.db.read(move |tx| {
        let Some(row) = body::body(tx, &actor, word.as_str())? else {
            return Ok(Err(body::moved(tx, "body", word.as_str())?));
        };
        Ok(Ok((row.name, calendar::of_body(tx, &actor, row.id)?)))
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
        Ok(Ok((row.name, calendar::of_organisation(tx, &actor, row.id)?)))
    });
    match found.await? {
        Ok((name, meetings)) => answer(&visit, &headers, &name, &meetings, (&page, slug.as_str())),
        Err(Some(now)) => Ok(visit.moved(&format!("/organisationer/{now}/kalender{}", ending(&visit)))),
        Err(None) => Err(Failure::NotHere),
    }
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
        calendar::of_bodies(tx, &actor, &bodies.collect::<Vec<_>>())
    });
    let meetings = found.await?;
    let about = about(&visit, &meetings);
    let name = visit.view("").t1("bodies-calendar-own", "name", visit.actor.log_name());
    let text = file(&Calendar { name, about, events: events(&visit, &headers, &meetings) });
    Ok(visit.file(Format::Ics, text.into_bytes(), None))
}

/// The ending of the address that was asked for, which a redirect must keep.
fn ending(visit: &Visit) -> String {
    if visit.format == Format::Html { String::new() } else { format!(".{}", visit.format.ending()) }
}

/// The calendar; whoever asks for a page is shown the page it is about.
fn answer(
    visit: &Visit,
    headers: &HeaderMap,
    name: &str,
    meetings: &[MeetingLine],
    (page, word): (&str, &str),
) -> Answer {
    match visit.format {
        Format::Ics => {
            let about = about(visit, meetings);
            let text = file(&Calendar { name: name.to_owned(), about, events: events(visit, headers, meetings) });
            Ok(visit.file(Format::Ics, text.into_bytes(), Some(&format!("{word}.ics"))))
        }
        Format::Html => Ok(visit.see_other(page)),
        _ => Err(Failure::NotHere),
    }
}

/// What is in the calendar, and how many meetings are not because only the month is known.
fn about(visit: &Visit, meetings: &[MeetingLine]) -> String {
    let months = meetings.iter().filter(|meeting| meeting.month_only).count();
    visit.view("").t1("bodies-calendar-about", "n", months)
}

/// The meetings whose day is known, in the order of their days.
fn events(visit: &Visit, headers: &HeaderMap, meetings: &[MeetingLine]) -> Vec<Event> {
    let origin = address::origin(headers);
    let v = visit.view("");
    let event = |meeting: &MeetingLine| {
        let cancelled = meeting.state.0 == MeetingState::Cancelled;
        Event {
            uid: meeting.id.to_string(),
            sequence: u32::try_from(meeting.sequence).unwrap_or(0),
            written: meeting.written,
            when: When::Day(meeting.date),
            // Some programs show a cancelled event of a feed like any other.
            title: match cancelled {
                true => v.t1("bodies-calendar-cancelled", "body", meeting.name.as_str()),
                false => meeting.name.clone(),
            },
            place: None,
            details: meeting.note.clone(),
            page: origin.as_ref().map(|origin| format!("{origin}{}", v.url(&format!("/organ/{}", meeting.body)))),
            state: if cancelled { EventState::Cancelled } else { EventState::Confirmed },
        }
    };
    meetings.iter().rev().filter(|meeting| !meeting.month_only).map(event).collect()
}
