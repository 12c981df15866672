//! Meetings to show the pages with.

use bodies::store::facts::As;
use charter::facts::MeetingState;
use jiff::{Timestamp, civil::date};
use kernel::{LocalTime, id::Id, slug::Slug};

use super::Read;
use crate::{
    rules::course::Move,
    store::{
        line::{Line, UNIT},
        page::{Cancellation, Publication},
        write::At,
    },
};

fn slug(word: &str) -> Slug {
    Slug::new(word).expect("samples have sound address words")
}

/// A meeting of which only the day is known.
fn bare(state: MeetingState) -> Line {
    Line {
        id: Id::named("mote"),
        body_id: Id::named("kulturforum"),
        body: slug("kulturforum"),
        name: "Kulturforum".into(),
        date: date(2027, 2, 11),
        month_only: false,
        state: As(state),
        starts: None,
        ends: None,
        place: None,
        host: None,
        host_name: None,
        online: false,
        note: None,
        written: Timestamp::UNIX_EPOCH,
        sequence: 0,
        lead: None,
        together: None,
        before: 0,
        draft: false,
    }
}

/// A meeting with everything that can be known.
fn full() -> Line {
    let together =
        format!("kulturforum:Kulturforum{UNIT}naring:Forum för företagande och innovation i Västernorrlands län");
    Line {
        starts: LocalTime::new(13, 0),
        ends: LocalTime::new(15, 30),
        place: Some("Folkets hus, stora salen, Kramfors".into()),
        host: Some(slug("kramfors-kommun")),
        host_name: Some("Kramfors kommun".into()),
        online: true,
        note: Some("Lunch från klockan tolv.".into()),
        lead: Some(Id::named("mote")),
        together: Some(together),
        ..bare(MeetingState::Planned)
    }
}

/// One of each kind.
pub(in crate::pages) fn lines() -> Vec<Line> {
    vec![
        Line { date: date(2026, 5, 1), month_only: true, ..bare(MeetingState::Planned) },
        Line { date: date(2026, 3, 12), ..bare(MeetingState::Held) },
        Line { date: date(2026, 10, 8), before: 1, ..bare(MeetingState::Cancelled) },
        full(),
        Line { draft: true, starts: LocalTime::new(9, 0), ..bare(MeetingState::Planned) },
    ]
}

/// Meetings in their states.
pub(super) fn reads() -> Vec<(&'static str, Read)> {
    let read = |line: Line| Read {
        line,
        link: None,
        publication: None,
        moves: Vec::new(),
        cancellation: None,
        seats: Vec::new(),
        beside: (None, None),
    };
    let at = |day| At { date: date(2027, 2, day), starts: LocalTime::new(13, 0), place: Some("Kramfors".into()) };
    let moved = Move {
        from: at(4),
        to: at(11),
        why: "Ordföranden kan inte den dagen.".into(),
        by: "Tove Prov".into(),
        at: Timestamp::UNIX_EPOCH,
    };
    let usual = Read {
        link: Some("https://mote.region.example/kulturforum".into()),
        publication: Some(Publication { by: "Tove Prov".into(), at: Timestamp::UNIX_EPOCH }),
        moves: vec![moved],
        beside: (Some(bare(MeetingState::Held)), Some(bare(MeetingState::Planned))),
        ..read(full())
    };
    let why = "För få kan komma.".to_owned();
    let cancellation = Some(Cancellation { why, by: "Tove Prov".into(), at: Timestamp::UNIX_EPOCH });
    vec![
        ("only a day", read(bare(MeetingState::Planned))),
        ("only a month", read(Line { month_only: true, ..bare(MeetingState::Planned) })),
        ("held", read(bare(MeetingState::Held))),
        ("usual", usual),
        ("cancelled", Read { cancellation, ..read(bare(MeetingState::Cancelled)) }),
        ("draft", read(Line { draft: true, ..full() })),
    ]
}
