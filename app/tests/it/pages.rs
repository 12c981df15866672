//! Every page, for everyone, in both languages, on days long ago, today and to come.

use testkit::{TestApp, app::ROLES, on_both_engines};

/// The demo's day, days of the sources, a day after the new term began.
const DAYS: [&str; 4] = ["", "?per=2013-11-15", "?per=2018-01-01", "?per=2027-01-15"];

/// Follows the links of the product from its lists; each address once, without day and language.
async fn addresses(app: &TestApp, role: &str) -> Vec<String> {
    let mut all: Vec<String> = vec!["/".into(), "/organ".into(), "/organisationer".into(), "/sok?q=region".into()];
    let mut next = 0;
    while next < all.len() {
        let page = app.get_as(role, &all[next]).await;
        for link in page.is(200).links() {
            let path = link.split('?').next().unwrap_or_default();
            let new =
                ["/organ/", "/organisationer/", "/personer/", "/grupper"].iter().any(|kind| path.starts_with(kind));
            // Lists as files are no pages.
            let file = [".csv", ".json"].iter().any(|ending| path.ends_with(ending));
            if new && !file && is_wanted(path) && !all.iter().any(|known| known == path) {
                all.push(path.into());
            }
        }
        next += 1;
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_answers_everyone_in_both_languages_on_every_day() {
    on_both_engines(async |app| {
        let addresses = addresses(app, "registrator").await;
        let kinds = ["/organ/", "/organisationer/", "/personer/"];
        let of = |kind: &str| addresses.iter().filter(|address| address.starts_with(kind)).count();
        assert!(kinds.iter().all(|kind| of(kind) > 20), "the links lead to {:?}", kinds.map(of));
        // Everyone everywhere would be tens of thousands of pages: each page meets every role, language and day, but only
        // every fourth page meets all of them together.
        for (at, address) in addresses.iter().enumerate() {
            for (turn, (role, day, english)) in combinations().enumerate() {
                if (turn + at) % 4 == 0 {
                    answers(app, role, address, day, english).await;
                }
            }
        }
    })
    .await;
}

/// Whether an address is one where the register is changed.
fn changes(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    let is_record = last.len() == 32 && last.bytes().all(|b| b.is_ascii_hexdigit());
    is_record
        || ["ny", "andra", "uppgifter", "klistra-in", "stall-in", "publicera"].contains(&last)
        || path.starts_with("/register")
        || path.starts_with("/kallor")
}

/// Forms are alike for every thing of a kind, and so are meetings: those of some things are enough.
fn is_wanted(address: &str) -> bool {
    let some = ["kulturforum/", "harnosands-kommun/", "lanets-kommuner/", "/register"];
    !(changes(address) || address.contains("/moten/")) || some.iter().any(|thing| address.contains(thing))
}

fn combinations() -> impl Iterator<Item = (&'static str, &'static str, bool)> {
    let days = || DAYS.into_iter().flat_map(|day| [(day, false), (day, true)]);
    ROLES.into_iter().flat_map(move |role| days().map(move |(day, english)| (role, day, english)))
}

async fn answers(app: &TestApp, role: &str, address: &str, day: &str, english: bool) {
    let day = if address.contains('?') { day.replace('?', "&") } else { day.to_owned() };
    let prefix = if english { "/en" } else { "" };
    let page =
        app.get_as(role, &format!("{prefix}{}{day}", if english && address == "/" { "" } else { address })).await;
    // Only the registrar knows everybody and may change everything; what others may not is not found.
    if page.status == 404 && (address.starts_with("/personer/") || (role != "registrator" && changes(address))) {
        return;
    }
    page.is(200);
    // A calendar is no page.
    if address.ends_with(".ics") {
        assert!(page.html.starts_with("BEGIN:VCALENDAR"), "{}", page.asked);
        return;
    }
    let language = if english { "lang=\"en\"" } else { "lang=\"sv\"" };
    assert!(page.html.contains(&format!("<html {language}")), "{}", page.asked);
    assert_eq!(page.html.matches("<h1").count(), 1, "{} has one heading", page.asked);
    let key = ["bodies-", "charter-", "web-"].iter().find(|part| page.words().contains(&format!("[{part}")));
    assert!(key.is_none(), "{} shows a key", page.asked);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_bodies_narrows_by_address() {
    on_both_engines(async |app| {
        let all = app.get("/organ").await;
        let forums = app.get("/organ?slag=forum").await;
        let bodies = |page: &testkit::Page| page.links().iter().filter(|link| link.starts_with("/organ/")).count();
        assert!(bodies(&forums) < bodies(&all), "forums are fewer than all");
        forums.says("Kulturforum").says_nothing_of("RegLab");
        app.get("/organ?slag=event&niva=local").await.is(200).says("Inga organ passar in");
        app.get("/organ?slag=finns-inte").await.is(200).says("Inga organ passar in");
    })
    .await;
}
