//! What is written is what the standard says, and is read back as it was meant.

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarProperty as P, ICalendarValue as V};
use expect_test::expect;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn kulturforum() -> Calendar {
    let event = |uid: &str, day| Event {
        uid: uid.into(),
        sequence: 0,
        written: "2026-11-24T08:15:30.5Z".parse().unwrap(),
        when: When::Day(day),
        title: "Kulturforum".into(),
        place: None,
        details: None,
        page: Some("https://samverkan.region.example/organ/kulturforum".into()),
        state: EventState::Confirmed,
    };
    Calendar {
        name: "Kulturforum, länets; forum".into(),
        about: "Mötena.\r\nEtt möte som bara har en månad är inte med.".into(),
        events: vec![
            event("a@radslag", date(2026, 12, 31)),
            Event { state: EventState::Cancelled, sequence: 2, ..event("b@radslag", date(2028, 2, 29)) },
            Event {
                when: When::Time {
                    from: "2027-03-28T00:30:00Z".parse().unwrap(),
                    to: "2027-03-28T02:00:00Z".parse().unwrap(),
                },
                place: Some("Rådhuset, Härnösand".into()),
                details: Some(
                    "Ett långt ord om vad mötet gäller, med åäö överallt så att raden måste vikas mitt i en bokstav: ååååå."
                        .into(),
                ),
                ..event("c@radslag", date(2027, 3, 28))
            },
        ],
    }
}

#[test]
fn a_calendar_is_written_as_the_standard_says() {
    let text = file(&kulturforum());
    assert!(text.split_inclusive("\r\n").all(|line| line.ends_with("\r\n") && line.len() <= 77), "{text}");
    expect![[r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Rådslag//Rådslag//SV
        METHOD:PUBLISH
        NAME:Kulturforum\, länets\; forum
        X-WR-CALNAME:Kulturforum\, länets\; forum
        DESCRIPTION:Mötena.\nEtt möte som bara har en månad är inte med.
        X-WR-CALDESC:Mötena.\nEtt möte som bara har en månad är inte med.
        REFRESH-INTERVAL;VALUE=DURATION:PT6H
        X-PUBLISHED-TTL:PT6H
    "#]]
    .assert_eq(&text.replace("\r\n", "\n").split_inclusive('\n').take(10).collect::<String>());
    expect![[r#"
        BEGIN:VEVENT
        UID:a@radslag
        DTSTAMP:20261124T081530Z
        LAST-MODIFIED:20261124T081530Z
        SEQUENCE:0
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:Kulturforum
        URL:https://samverkan.region.example/organ/kulturforum
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:b@radslag
        DTSTAMP:20261124T081530Z
        LAST-MODIFIED:20261124T081530Z
        SEQUENCE:2
        DTSTART;VALUE=DATE:20280229
        DTEND;VALUE=DATE:20280301
        SUMMARY:Kulturforum
        URL:https://samverkan.region.example/organ/kulturforum
        STATUS:CANCELLED
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:c@radslag
        DTSTAMP:20261124T081530Z
        LAST-MODIFIED:20261124T081530Z
        SEQUENCE:0
        DTSTART:20270328T003000Z
        DTEND:20270328T020000Z
        SUMMARY:Kulturforum
        LOCATION:Rådhuset\, Härnösand
        DESCRIPTION:Ett långt ord om vad mötet gäller\, med åäö överallt så
          att raden måste vikas mitt i en bokstav: ååååå.
        URL:https://samverkan.region.example/organ/kulturforum
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        END:VEVENT
        END:VCALENDAR
    "#]]
    .assert_eq(&text.replace("\r\n", "\n").split_inclusive('\n').skip(10).collect::<String>());
}

fn read(text: &str) -> Vec<ICalendarComponent> {
    ICalendar::parse(text).expect("a calendar").components
}

fn value<'c>(component: &'c ICalendarComponent, name: &P) -> Option<&'c V> {
    component.entries.iter().find(|entry| entry.name == *name)?.values.first()
}

/// A text may be read back in pieces where a reader takes commas for lists.
fn words(component: &ICalendarComponent, name: &P) -> Option<String> {
    let entry = component.entries.iter().find(|entry| entry.name == *name)?;
    let piece = |value: &V| match value {
        V::Text(text) => text.clone(),
        V::Uri(Uri::Location(text)) => text.clone(),
        other => panic!("{other:?}"),
    };
    Some(entry.values.iter().map(piece).collect::<Vec<_>>().join(","))
}

fn events() -> impl Strategy<Value = Event> {
    let text = "[ -~åäöÅÄÖé€😀\n]{0,120}";
    let when = prop_oneof![
        (0i64..40_000).prop_map(|days| When::Day(date(1990, 1, 1) + jiff::Span::new().days(days))),
        (631_152_000i64..4_102_444_800).prop_map(|from| When::From(Timestamp::from_second(from).unwrap())),
        (631_152_000i64..4_102_444_800, 0i64..500_000).prop_map(|(from, long)| When::Time {
            from: Timestamp::from_second(from).unwrap(),
            to: Timestamp::from_second(from + long).unwrap(),
        }),
    ];
    let some = prop::option::of(text);
    (0u32..1000, 631_152_000i64..4_102_444_800, when, text, some.clone(), some, any::<bool>()).prop_map(
        |(sequence, written, when, title, place, details, held)| Event {
            uid: format!("urn:uuid:{sequence:032x}"),
            sequence,
            written: Timestamp::from_second(written).unwrap(),
            when,
            title,
            place,
            details,
            page: None,
            state: if held { EventState::Confirmed } else { EventState::Cancelled },
        },
    )
}

proptest! {
    #[test]
    fn whatever_is_written_is_read_back(all in prop::collection::vec(events(), 0..5), name in "[ -~åäö\n]{0,100}") {
        let calendar = Calendar { name, about: String::new(), events: all };
        let text = file(&calendar);
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        let read = read(&text);
        prop_assert_eq!(read.len(), calendar.events.len() + 1);
        prop_assert_eq!(words(&read[0], &P::Name).unwrap(), calendar.name);
        for (event, read) in calendar.events.iter().zip(&read[1..]) {
            prop_assert_eq!(words(read, &P::Uid).unwrap(), &*event.uid);
            prop_assert_eq!(words(read, &P::Summary).unwrap(), &*event.title);
            prop_assert_eq!(words(read, &P::Location), event.place.clone());
            prop_assert_eq!(words(read, &P::Description), event.details.clone());
            prop_assert_eq!(value(read, &P::Sequence), Some(&V::Integer(event.sequence.into())));
            let (from, to) = match event.when {
                When::Day(first) => (day(first), Some(day(first.tomorrow().unwrap()))),
                When::From(from) => (moment(from), None),
                When::Time { from, to } => (moment(from), Some(moment(to))),
            };
            prop_assert_eq!(value(read, &P::Dtstart), Some(&at(from)));
            let to = to.map(at);
            prop_assert_eq!(value(read, &P::Dtend), to.as_ref());
            prop_assert_eq!(value(read, &P::Dtstamp), Some(&at(moment(event.written))));
            let status = if event.state == EventState::Cancelled { ICalendarStatus::Cancelled } else { ICalendarStatus::Confirmed };
            prop_assert_eq!(value(read, &P::Status), Some(&V::Status(status)));
        }
    }
}
