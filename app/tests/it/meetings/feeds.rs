//! Calendars with times and places, and other people's programs that read them: Python's icalendar, khal and vdirsyncer.

use std::{path::Path, process::Command};

use ::meetings::model::Wish;
use kernel::actor::Relation;
use testkit::{Start, TestApp, on_both_engines_with};

use super::{arrange, at, county, drafted, keep, registrar, slug, together};
use crate::calendars::lines;

#[tokio::test(flavor = "multi_thread")]
async fn calendars_tell_times_places_and_what_is_held_together() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let wishes = [
            together("kulturforum", &["transportforum"], "2027-05-10 13:00–15:00, Kramfors"),
            arrange("skogsforum", "2027-02-01 09:00, Ånge; rådhuset"),
            drafted("skogsforum", "2027-03-01 09:00"),
        ];
        let kept = keep(app, &registrar(), "", &wishes).await;
        let county = lines(&app.get("/moten/kalender.ics").await);
        for line in [
            "X-WR-CALNAME:Möten i Provlän",
            "DTSTART:20270510T110000Z",
            "DTEND:20270510T130000Z",
            "SUMMARY:Kulturforum och Transportforum",
            "LOCATION:Kramfors",
            "DTSTART:20270201T080000Z",
            "LOCATION:Ånge\\; rådhuset",
            "DTSTART;VALUE=DATE:20260312",
        ] {
            assert!(county.lines().any(|one| one == line), "{line} is missing:\n{county}");
        }
        assert_eq!(county.matches("BEGIN:VEVENT").count(), 4, "one for both bodies, none for the draft:\n{county}");
        let uid = |feed: &str| {
            let event =
                feed.split("BEGIN:VEVENT").find(|event| event.contains("och Transportforum")).unwrap_or_default();
            event.lines().find(|line| line.starts_with("UID:")).map(str::to_owned)
        };
        let own = [
            uid(&county),
            uid(&lines(&app.get("/organ/kulturforum/kalender.ics").await)),
            uid(&lines(&app.get("/organ/transportforum/kalender.ics").await)),
        ];
        assert!(own[0].is_some() && own[0] == own[1] && own[1] == own[2], "{own:?}");

        let sequence = |feed: &str| -> u32 {
            let event =
                feed.split("BEGIN:VEVENT").find(|event| event.contains("och Transportforum")).unwrap_or_default();
            let line = event.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
            line.and_then(|n| n.parse().ok()).expect("a number")
        };
        let before = sequence(&county);
        let first = app.get("/moten/kalender.ics").await;
        let tag = first.header("etag").to_owned();
        app.get_by("/moten/kalender.ics", &[("if-none-match", &tag)]).await.is(304);
        let wish = Wish::Move { meeting: kept.meetings[0], to: at("2027-06-10 13:00–15:00, Timrå") };
        keep(app, &registrar(), "Krock", &[wish]).await;
        let after = lines(&app.get_by("/moten/kalender.ics", &[("if-none-match", &tag)]).await);
        assert!(sequence(&after) > before && after.contains("DTSTART:20270610T110000Z"), "{after}");
        keep(app, &registrar(), "Krock", &[Wish::Cancel { meeting: kept.meetings[0] }]).await;
        let cancelled = lines(&app.get("/organ/transportforum/kalender.ics").await);
        assert!(
            cancelled.contains("STATUS:CANCELLED") && cancelled.contains("SUMMARY:Inställt: Kulturforum och"),
            "{cancelled}"
        );
        app.get("/moten/kalender.ics?lan=99").await.is(404);
        app.get("/moten/kalender").await.is(303);
    })
    .await;
}

/// A private calendar of somebody who is a member of Kulturforum.
async fn private(app: &TestApp) -> String {
    let relation = Relation::Member { body: slug("kulturforum") };
    let session = app.enters("Karin Prov", "karin.prov@region.example", &[relation]).await;
    let made = app.post_as(&session, "/konto/nycklar", &[("what", "renew")]).await;
    let address = made.is(200).part("<code translate=\"no\">", "</code>").to_owned();
    lines(&app.get_by(address.strip_prefix("http://127.0.0.1:8027").expect("a whole address"), &[]).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_calendar_has_the_way_in_and_a_public_one_has_not() {
    for engine in [db::base::Engine::Sqlite, db::base::Engine::Postgres] {
        let app = TestApp::serving(engine, Start::Own(&county())).await;
        let mut occasion = at("2027-05-10 13:00–15:00");
        occasion.link = Some("https://mote.prov.example/hemlig".into());
        let wish = Wish::Arrange { body: slug("kulturforum"), together: Vec::new(), occasion, draft: false };
        keep(&app, &registrar(), "", &[wish]).await;
        let public = lines(&app.get("/organ/kulturforum/kalender.ics").await);
        assert!(public.contains("LOCATION:på distans") && !public.contains("hemlig"), "{public}");
        let own = private(&app).await;
        assert!(own.contains("Delta på distans: https://mote.prov.example/hemlig"), "{own}");
    }
}

/// What a program of another hand says of a file; it is installed by `cargo xtask parts`, and its absence is a failure.
fn run(program: &str, arguments: &[&str], folder: &Path) -> String {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(folder)
        .env("HOME", folder)
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "Europe/Stockholm");
    command.env("XDG_CONFIG_HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CACHE_HOME", folder);
    let out = command.output().unwrap_or_else(|error| panic!("{program}: {error}; cargo xtask parts installs it"));
    let (said, wrong) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    assert!(out.status.success(), "{program}: {said}\n{wrong}");
    said.into_owned()
}

/// A county's calendar on disk, with all that a calendar can hold.
async fn on_disk() -> (tempfile::TempDir, String) {
    let app = TestApp::new(db::base::Engine::Sqlite, Start::Own(&county())).await;
    let wishes = [
        together("kulturforum", &["transportforum"], "2027-05-10 13:00–15:00, Kramfors"),
        arrange("skogsforum", "2027-02-01 09:00, Ånge; rådhuset"),
        arrange("skogsforum", "2027-03-29 09:00–10:00"),
    ];
    let kept = keep(&app, &registrar(), "", &wishes).await;
    let moved = Wish::Move { meeting: kept.meetings[0], to: at("2027-06-10 13:00–15:00, Timrå") };
    keep(&app, &registrar(), "Krock", &[moved]).await;
    keep(&app, &registrar(), "Storm", &[Wish::Cancel { meeting: kept.meetings[2] }]).await;
    let page = app.get("/moten/kalender.ics").await;
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("lanet.ics"), page.is(200).text()).expect("it is written");
    (folder, kept.meetings[0].to_string())
}

/// The oldest and most used reader of calendars in Python.
#[tokio::test(flavor = "multi_thread")]
async fn python_reads_the_calendar_as_it_was_meant() {
    const SCRIPT: &str = r#"
import icalendar
calendar = icalendar.Calendar.from_ical(open("lanet.ics", "rb").read())
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    start, end = event["DTSTART"].dt, event.get("DTEND")
    print(event["UID"], start, end.dt if end else "-", event["SEQUENCE"], event["STATUS"], event["SUMMARY"], event.get("LOCATION", "-"), sep="|")
"#;
    let (folder, moved) = on_disk().await;
    let read = run("/usr/bin/python3", &["-c", SCRIPT], folder.path());
    let lines: Vec<Vec<&str>> = read.lines().map(|line| line.split('|').collect()).collect();
    assert_eq!(lines.len(), 5, "{read}");
    let of = |word: &str| lines.iter().find(|line| line.iter().any(|cell| cell.contains(word))).expect(word);
    let together = of("och Transportforum");
    assert_eq!(together[0], moved);
    assert_eq!(together[1..3], ["2027-06-10 11:00:00+00:00", "2027-06-10 13:00:00+00:00"]);
    assert!(together[3].parse::<u32>().is_ok_and(|n| n > 1), "it was moved: {read}");
    assert_eq!(of("Ånge; rådhuset")[1..3], ["2027-02-01 08:00:00+00:00", "-"]);
    assert_eq!(of("CANCELLED")[5], "Inställt: Skogsforum");
    // A day is a day, and ends where the next begins.
    assert_eq!(of("2026-03-12")[1..3], ["2026-03-12", "2026-03-13"]);
}

/// A calendar on the command line: it takes the file in and shows it in Swedish time.
#[tokio::test(flavor = "multi_thread")]
async fn khal_shows_the_meetings_in_swedish_time() {
    const CONFIG: &str = "[calendars]\n[[lanet]]\npath = ./kalender\n\n[locale]\nlocal_timezone = Europe/Stockholm\n\
        default_timezone = Europe/Stockholm\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n\
        datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n";
    let (folder, _) = on_disk().await;
    std::fs::create_dir_all(folder.path().join("kalender")).expect("a folder");
    std::fs::write(folder.path().join("khal.conf"), CONFIG).expect("it is written");
    run("khal", &["-c", "khal.conf", "import", "--batch", "-a", "lanet", "lanet.ics"], folder.path());
    let format =
        ["-c", "khal.conf", "list", "--format", "{start-date} {start-time} {end-time} {title}", "--day-format", ""];
    let said = run("khal", &[&format[..], &["2027-06-01", "2027-06-30"]].concat(), folder.path());
    assert_eq!(said.trim(), "2027-06-10 13:00 15:00 Kulturforum och Transportforum");
    let said = run("khal", &[&format[..], &["2027-02-01", "2027-02-28"]].concat(), folder.path());
    assert!(said.contains("2027-02-01 09:00") && said.contains("Kulturforum"), "{said}");
    let said = run("khal", &[&format[..], &["2026-03-01", "2026-03-31"]].concat(), folder.path());
    assert!(said.contains("2026-03-12") && said.contains("Kulturforum"), "what has been is there: {said}");
}

/// What fetches calendars by their address: it subscribes to a running server, again after a change, and nothing is lost.
#[tokio::test(flavor = "multi_thread")]
async fn vdirsyncer_subscribes_and_follows_a_change() {
    let app = TestApp::new(db::base::Engine::Sqlite, Start::Own(&county())).await;
    let kept = keep(&app, &registrar(), "", &[arrange("kulturforum", "2027-05-10 13:00–15:00, Kramfors")]).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let router = app.router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    let folder = tempfile::tempdir().expect("a folder");
    let config = format!(
        "[general]\nstatus_path = \"./status/\"\n\n[pair lanet]\na = \"har\"\nb = \"dar\"\ncollections = null\n\
         conflict_resolution = \"b wins\"\n\n[storage har]\ntype = \"filesystem\"\npath = \"./kalender/\"\nfileext = \".ics\"\n\n\
         [storage dar]\ntype = \"http\"\nurl = \"http://127.0.0.1:{port}/organ/kulturforum/kalender.ics\"\n"
    );
    std::fs::write(folder.path().join("config"), config).expect("it is written");
    let path = folder.path().to_owned();
    let sync = async move || {
        let path = path.clone();
        let run = move || {
            std::fs::create_dir_all(path.join("kalender")).expect("a folder");
            run("sh", &["-c", "yes | vdirsyncer -c config discover lanet && vdirsyncer -c config sync"], &path);
            let files = std::fs::read_dir(path.join("kalender")).expect("the folder");
            let read = |file: std::io::Result<std::fs::DirEntry>| {
                std::fs::read_to_string(file.expect("a file").path()).expect("text")
            };
            files.map(read).collect::<Vec<_>>()
        };
        tokio::task::spawn_blocking(run).await.expect("it ran")
    };
    let first = sync().await;
    assert_eq!(first.len(), 3, "{first:#?}");
    assert!(first.iter().any(|one| one.contains("DTSTART:20270510T110000Z")), "{first:#?}");
    let moved = Wish::Move { meeting: kept.meetings[0], to: at("2027-05-17 13:00–15:00, Kramfors") };
    keep(&app, &registrar(), "Krock", &[moved]).await;
    let second = sync().await;
    assert_eq!(second.len(), 3, "it is the same event: {second:#?}");
    assert!(second.iter().any(|one| one.contains("DTSTART:20270517T110000Z")), "{second:#?}");
    assert!(!second.iter().any(|one| one.contains("20270510")), "{second:#?}");
}
