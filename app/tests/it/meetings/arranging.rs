//! Meetings are written in one place: through the register's way in, with all faults at once.

use ::bodies::{
    commands::change::undo,
    model::record::{Record, RecordKind},
    store::record::{self, Which},
};
use ::meetings::{
    commands,
    model::{Fault, Wish},
};
use jiff::civil::date;
use kernel::{
    LocalTime,
    id::{BodyId, Id, MeetingId},
};
use testkit::{Body, County, Rule, Seat, Start, TestApp, on_both_engines_with};

use super::{arrange, at, county, drafted, keep, registrar, secretary, slug, together, try_keep};

/// The meetings of a body in the register, by day.
async fn meetings(app: &TestApp, body: &'static str) -> Vec<Record> {
    let which = Which::owned_by(BodyId::named(body).uuid());
    let list = move |tx: &mut db::Tx<'_>| record::list(tx, &registrar(), RecordKind::Meeting, which);
    app.db.read(list).await.expect("the meetings").into_iter().map(|kept| kept.record).collect()
}

fn told(records: &[Record]) -> Vec<String> {
    let word = |record: &Record, field: &str| record.text(field).to_owned();
    let all = ["date", "starts", "ends", "place", "state"];
    let line =
        |one: &Record| all.map(|field| word(one, field)).into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>();
    records.iter().map(|one| line(one).join(" ")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secretary_arranges_moves_and_cancels_a_meeting_of_her_body() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let kept = keep(app, &secretary(), "", &[arrange("kulturforum", "2027-05-10 13:00–15:00, Kramfors")]).await;
        assert_eq!((kept.entries.len(), kept.bodies.len()), (1, 1), "one entry, one body counted");
        let meeting = kept.meetings[0];
        let before = ["2026-03-12 held", "2027-02-04 planned"];
        let now = |last: &str| before.into_iter().chain([last]).map(String::from).collect::<Vec<_>>();
        assert_eq!(told(&meetings(app, "kulturforum").await), now("2027-05-10 13:00 15:00 Kramfors planned"));

        let moved = Wish::Move { meeting, to: at("2027-05-17 09:00–11:30, Sundsvall") };
        let nameless = try_keep(app, &secretary(), " ", std::slice::from_ref(&moved)).await;
        assert_eq!(nameless, Err(vec![Fault::NoWhy]), "who counts on it is told why");
        keep(app, &secretary(), "Ordföranden kan inte den dagen", &[moved]).await;
        assert_eq!(told(&meetings(app, "kulturforum").await), now("2027-05-17 09:00 11:30 Sundsvall planned"));

        keep(app, &secretary(), "För få kan komma", &[Wish::Cancel { meeting }]).await;
        assert_eq!(told(&meetings(app, "kulturforum").await), now("2027-05-17 09:00 11:30 Sundsvall cancelled"));
        let again = try_keep(app, &secretary(), "Igen", &[Wish::Cancel { meeting }]).await;
        assert_eq!(again, Err(vec![Fault::Cancelled(date(2027, 5, 17))]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remark_or_a_day_for_a_month_needs_no_reason() {
    let month = "[[meeting]]\ndate = \"2027-05-01\"\nmonth_only = true\nstate = \"planned\"\n";
    let county = county().with_change("bodies/kulturforum.toml", "[[meeting]]", &format!("{month}\n[[meeting]]"));
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        let which = Which::owned_by(BodyId::named("kulturforum").uuid());
        let list = move |tx: &mut db::Tx<'_>| record::list(tx, &registrar(), RecordKind::Meeting, which);
        let all = app.db.read(list).await.expect("the meetings");
        let of = |date: &str| {
            let found = all.iter().find(|kept| kept.record.text("date") == date).expect("a meeting");
            MeetingId::from_uuid(found.id)
        };
        let mut noted = at("2027-02-04");
        noted.note = Some("Lunch från tolv".into());
        let wishes = [
            Wish::Move { meeting: of("2027-02-04"), to: noted },
            Wish::Move { meeting: of("2027-05-01"), to: at("2027-05-20 09:00–11:00") },
        ];
        keep(app, &secretary(), "", &wishes).await;
        let now = told(&meetings(app, "kulturforum").await);
        assert_eq!(now, ["2026-03-12 held", "2027-02-04 planned", "2027-05-20 09:00 11:00 planned"]);
        let page = app.get("/organ/kulturforum/moten/2027-05-20").await;
        page.is(200).says_nothing_of("Flyttat från");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_can_be_taken_back() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let kept = keep(app, &registrar(), "", &[arrange("kulturforum", "2027-05-10 13:00–15:00")]).await;
        let wish = Wish::Move { meeting: kept.meetings[0], to: at("2027-05-17 13:00–15:00") };
        let moved = keep(app, &registrar(), "Krock", &[wish]).await;
        let entry = moved.entries[0];
        let back = app.db.write(&registrar(), "Ångra", move |tx| undo::apply(tx, &registrar(), entry)).await;
        back.expect("it is taken back");
        let last = told(&meetings(app, "kulturforum").await).pop();
        assert_eq!(last.as_deref(), Some("2027-05-10 13:00 15:00 planned"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_wrong_is_told_at_once_and_nothing_is_written() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let time = |text| LocalTime::parse(text).expect("a time");
        let mut hosted = at("2027-05-12 09:00–10:00");
        hosted.host = Some(slug("ingenstans"));
        hosted.link = Some("http://ej.saker.example".into());
        hosted.place = Some("x".repeat(201));
        let wishes = [
            arrange("kulturforum", "2027-02-04 15:00–13:00"),
            arrange("transportforum", "2027-02-05 09:00–10:00"),
            arrange("finns-inte", "2027-02-05 09:00–10:00"),
            Wish::Arrange {
                body: slug("kulturforum"),
                together: vec![slug("kulturforum")],
                occasion: hosted,
                draft: false,
            },
            Wish::Cancel { meeting: MeetingId::named("ingen") },
            arrange("kulturforum", "2027-06-01 09:00–12:00"),
            arrange("kulturforum", "2027-06-01 11:59–13:00"),
            arrange("kulturforum", "2027-02-04"),
        ];
        let faults = try_keep(app, &secretary(), "Planen", &wishes).await.expect_err("much is wrong");
        let wanted = [
            Fault::EndsBefore(time("15"), time("13")),
            Fault::NotYours(slug("transportforum")),
            Fault::NoBody(slug("finns-inte")),
            Fault::WithItself(slug("kulturforum")),
            Fault::NoHost(slug("ingenstans")),
            Fault::LongPlace(200),
            Fault::NoLink("http://ej.saker.example".into()),
            Fault::NoMeeting(MeetingId::named("ingen")),
            Fault::AtSameTime {
                body: slug("kulturforum"),
                date: date(2027, 6, 1),
                starts: Some(time("9")),
                other: Some(5),
            },
            Fault::AtSameTime { body: slug("kulturforum"), date: date(2027, 2, 4), starts: None, other: None },
        ];
        for fault in &wanted {
            assert!(faults.contains(fault), "{fault:?} is missing: {faults:#?}");
        }
        assert_eq!(told(&meetings(app, "kulturforum").await).len(), 2, "nothing is written");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_of_two_bodies_stands_in_both_and_moves_in_both() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let wish = together("kulturforum", &["transportforum"], "2027-05-10 13:00–15:00, Kramfors");
        let refused = try_keep(app, &secretary(), "", std::slice::from_ref(&wish)).await;
        assert_eq!(refused, Err(vec![Fault::NotYours(slug("transportforum"))]), "she keeps only one of them");
        let kept = keep(app, &registrar(), "", &[wish]).await;
        assert_eq!((kept.meetings.len(), kept.bodies.len()), (1, 2));
        let wish = Wish::Move { meeting: kept.meetings[0], to: at("2027-05-11 13:00–15:00, Timrå") };
        keep(app, &registrar(), "Salen är upptagen", &[wish]).await;
        for body in ["kulturforum", "transportforum"] {
            let last = told(&meetings(app, body).await).pop();
            assert_eq!(last.as_deref(), Some("2027-05-11 13:00 15:00 Timrå planned"), "{body}");
        }
        keep(app, &registrar(), "För få", &[Wish::Cancel { meeting: kept.meetings[0] }]).await;
        let last = told(&meetings(app, "transportforum").await).pop();
        assert_eq!(last.as_deref(), Some("2027-05-11 13:00 15:00 Timrå cancelled"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_not_in_the_register_until_it_is_published() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let draft = keep(app, &secretary(), "", &[drafted("kulturforum", "2027-05-10 13:00–15:00")]).await;
        assert!(draft.entries.is_empty() && draft.bodies.is_empty());
        assert_eq!(meetings(app, "kulturforum").await.len(), 2);
        let meeting = draft.meetings[0];
        // A draft is changed without a reason: nobody counts on it yet.
        keep(app, &secretary(), "", &[Wish::Move { meeting, to: at("2027-05-18 13:00–15:00, Ånge") }]).await;
        let published = keep(app, &secretary(), "", &[Wish::Publish { meeting }]).await;
        assert_eq!(published.meetings, [meeting], "it is the same meeting");
        let last = told(&meetings(app, "kulturforum").await).pop();
        assert_eq!(last.as_deref(), Some("2027-05-18 13:00 15:00 Ånge planned"));
        let again = try_keep(app, &secretary(), "", &[Wish::Publish { meeting }]).await;
        assert_eq!(again, Err(vec![Fault::Published(date(2027, 5, 18))]));

        let other = keep(app, &secretary(), "", &[drafted("kulturforum", "2027-06-10")]).await.meetings[0];
        keep(app, &secretary(), "", &[Wish::Cancel { meeting: other }]).await;
        let gone = try_keep(app, &secretary(), "", &[Wish::Publish { meeting: other }]).await;
        assert_eq!(gone, Err(vec![Fault::NoMeeting(other)]), "it was given up");
    })
    .await;
}

/// Twenty forums that are to meet eight times.
fn large() -> County {
    let forum = |n: usize| {
        Body::forum(&format!("Forum {n}"))
            .rule(Rule::meets(8, 8))
            .seat(Seat::chair("timra-kommun").held_by("Astrid Prov"))
    };
    (1..=20).fold(County::new(), |county, n| county.body(&forum(n)))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_is_kept_at_once_and_each_body_is_counted_once() {
    on_both_engines_with(Start::Own(&large()), async |app: &TestApp| {
        let mut wishes = Vec::new();
        for n in 1..=20 {
            for month in [1, 2, 3, 4, 5, 9, 10, 11] {
                wishes.push(arrange(&format!("forum-{n}"), &format!("2027-{month:02}-{n:02} 09:00–12:00, Kramfors")));
            }
        }
        let year = async |wishes: Vec<Wish>| {
            let write = move |tx: &mut db::Tx<'_>| commands::keep_year(tx, &registrar(), "Årsplan", 2027, &wishes);
            app.db.write(&registrar(), "Årsplan", write).await
        };
        let kept = year(wishes.clone()).await.expect("the year is kept");
        assert_eq!((kept.meetings.len(), kept.entries.len(), kept.bodies.len()), (160, 20, 20));
        let page = app.get("/organ/forum-7?per=2027-12-31").await;
        page.is(200).says("För 2027 är åtta möten planerade.");

        let mut outside = wishes[..2].to_vec();
        outside.push(arrange("forum-3", "2028-01-10"));
        let refused = year(outside).await.expect_err("one is outside");
        let refused = refused.downcast::<commands::Refused>().expect("refused");
        let faults: Vec<_> = refused.0.iter().filter(|fault| fault.wish == 2).map(|fault| &fault.fault).collect();
        assert_eq!(faults, [&Fault::OutsideYear(date(2028, 1, 10), 2027)]);
    })
    .await;
}
