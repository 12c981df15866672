//! Meetings for calendars: what is in a feed, what is not, and that it is only sent when it has changed.

use testkit::{Body, County, Page, Seat, Start, TestApp, on_both_engines_with};

/// What a subscriber reads: lines unfolded.
pub(crate) fn lines(page: &Page) -> String {
    page.is(200);
    assert_eq!(page.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(page.text().matches("\r\n").count(), page.text().matches('\n').count(), "lines end with CR LF");
    page.text().replace("\r\n ", "").replace("\r\n", "\n")
}

fn county() -> County {
    let forum = |name: &str| Body::forum(name).seat(Seat::chair("timra-kommun").held_by("Astrid Prov"));
    let month = "[[meeting]]\ndate = \"2027-05-01\"\nmonth_only = true\nstate = \"planned\"\n";
    let kulturforum = forum("Kulturforum")
        .meeting("2026-03-12", "held")
        .meeting("2026-10-08", "cancelled")
        .meeting("2026-12-01", "planned")
        .meeting("2027-02-04", "planned");
    let text = kulturforum.text().replacen("[[meeting]]", &format!("{month}\n[[meeting]]"), 1);
    let other = Body::forum("Skogsforum").seat(Seat::member("kramfors-kommun")).meeting("2026-11-30", "planned");
    County::new().body(&kulturforum).body(&other).file("bodies/kulturforum.toml", &text)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_has_a_calendar_of_its_meetings_past_and_to_come() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        app.get("/organ/kulturforum").await.is(200).says("Prenumerera på mötena i din kalender");
        let feed = lines(&app.get("/organ/kulturforum/kalender.ics").await);
        for line in [
            "X-WR-CALNAME:Kulturforum",
            "X-WR-CALDESC:Möten ur registret. Ett möte är inte med\\, för det har bara en månad än.",
            "DTSTART;VALUE=DATE:20260312",
            "DTSTART;VALUE=DATE:20261008",
            "SUMMARY:Inställt: Kulturforum",
            "STATUS:CANCELLED",
            "DTSTART;VALUE=DATE:20270204",
            "URL:http://127.0.0.1:8027/organ/kulturforum/moten/2027-02-04",
        ] {
            assert!(feed.lines().any(|one| one == line), "{line} is missing:\n{feed}");
        }
        assert_eq!(feed.matches("BEGIN:VEVENT").count(), 4, "{feed}");
        assert!(!feed.contains("20270501"), "a month is no day: {feed}");
        let english = lines(&app.get("/en/organ/kulturforum/kalender.ics").await);
        assert!(english.contains("SUMMARY:Cancelled: Kulturforum"), "{english}");
        app.get("/organ/kulturforum/kalender").await.is(303);
        app.get("/organ/kulturforum/kalender.csv").await.is(404);
        app.get("/organ/okant/kalender.ics").await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_has_the_meetings_of_the_bodies_it_sits_in_on_the_day() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        app.get("/organisationer/timra-kommun").await.is(200).says("Prenumerera på mötena i din kalender");
        let feed = lines(&app.get("/organisationer/timra-kommun/kalender.ics").await);
        assert!(feed.contains("SUMMARY:Kulturforum") && !feed.contains("Skogsforum"), "{feed}");
        let feed = lines(&app.get("/organisationer/kramfors-kommun/kalender.ics").await);
        assert!(feed.contains("SUMMARY:Skogsforum") && !feed.contains("Kulturforum"), "{feed}");
        let none = lines(&app.get("/organisationer/harnosands-kommun/kalender.ics").await);
        assert!(!none.contains("VEVENT"), "{none}");
        // A calendar names bodies and days, never people.
        assert!(!feed.contains("Astrid"), "{feed}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_corrected_meeting_is_the_same_event_and_an_unchanged_feed_is_not_sent_again() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let address = "/organ/kulturforum/kalender.ics";
        let first = app.get(address).await;
        let tag = first.header("etag").to_owned();
        assert!(!tag.is_empty());
        app.get_by(address, &[("if-none-match", &tag)]).await.is(304);
        let uid = |feed: &str, day: &str| {
            let before = feed.split(day).next().unwrap_or_default();
            before.rsplit("UID:").next().and_then(|rest| rest.lines().next()).unwrap_or_default().to_owned()
        };
        let before = uid(&lines(&first), "DTSTART;VALUE=DATE:20270204");
        let form = format!("/organ/kulturforum/motesdagar/{}", before.replace('-', ""));
        let mut fields = app.get_as("registrator", &format!("{form}?do=correct")).await.is(200).form_fields();
        fields.iter_mut().filter(|(name, _)| name == "date").for_each(|(_, value)| *value = "2027-02-11".into());
        fields.retain(|(name, _)| name != "why");
        fields.extend([("step".into(), "save".into()), ("why".into(), "Flyttat".into())]);
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        app.post_as("registrator", &form, &pairs).await.is(303);
        let changed = app.get_by(address, &[("if-none-match", &tag)]).await;
        let after = lines(&changed);
        assert!(!after.contains("20270204") && after.contains("DTSTART;VALUE=DATE:20270211"), "{after}");
        assert_eq!(uid(&after, "DTSTART;VALUE=DATE:20270211"), before);
        let event = after.split(&before).nth(1).and_then(|rest| rest.split("END:VEVENT").next()).unwrap_or_default();
        assert!(event.contains("SEQUENCE:1"), "{event}");
    })
    .await;
}
