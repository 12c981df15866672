//! What a visitor never sees: people with protected identity, and whoever sits in seats that are not public.

use std::collections::BTreeSet;

use bodies::package::{self, Package, format::Person};
use testkit::{Page, TestApp, on_both_engines};

const DAYS: [&str; 4] = ["", "?per=2013-11-15", "?per=2025-06-01", "?per=2027-01-15"];

fn county() -> Package {
    package::read::read(&demo::files()).expect("the demo county is sound")
}

fn protected(county: &Package) -> Vec<&Person> {
    county.people.iter().map(|person| &person.item).filter(|person| person.protected).collect()
}

/// People whom no public seat and no contact names, and who are not protected.
fn internal(county: &Package) -> Vec<&Person> {
    let contacts = county.bodies.iter().flat_map(|body| &body.contacts).map(|contact| &contact.person);
    let seats = county.bodies.iter().flat_map(|body| &body.seats).filter(|seat| seat.public);
    let seated = seats.flat_map(|s| s.holders.iter().map(|h| &h.person).chain(s.nominees.iter().map(|n| &n.person)));
    let open: BTreeSet<_> = contacts.chain(seated).collect();
    county.people.iter().map(|p| &p.item).filter(|p| !p.protected && !open.contains(&p.key)).collect()
}

/// Every address there is: all bodies, all organisations with seats or names of their own, all people, searches.
fn addresses(county: &Package) -> Vec<String> {
    let lists = ["/", "/organ", "/organ?laget=breach", "/organisationer"].map(String::from);
    let across = super::across::ADDRESSES.map(String::from);
    let years = county.bodies.iter().map(|body| format!("/organ/{}/ar/2027", body.body.slug));
    let bodies = county.bodies.iter().map(|body| format!("/organ/{}", body.body.slug));
    let organisations = county.organisations.iter().map(|o| format!("/organisationer/{}", o.slug));
    let towns = county.municipalities.iter().filter(|m| m.code.starts_with("22"));
    let towns = towns.filter_map(|m| m.slug()).map(|slug| format!("/organisationer/{slug}"));
    let people = county.people.iter().map(|person| format!("/personer/{}", person.address));
    lists.into_iter().chain(across).chain(years).chain(bodies).chain(organisations).chain(towns).chain(people).collect()
}

/// Demands that nothing of a person is on the page, nor in what is not shown.
fn keeps_quiet_about(page: &Page, person: &Person) {
    let own = [Some(person.name.as_str()), person.email.as_deref(), person.phone.as_deref()];
    for word in own.into_iter().flatten() {
        assert!(!page.html.contains(word), "{} holds {word:?}", page.asked);
    }
    // The address asked for stands on the page, in the link to the other language.
    let asked = page.asked.contains(person.address.as_str());
    assert!(asked || !page.html.contains(person.address.as_str()), "{} links to {}", page.asked, person.name);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_names_to_a_visitor_whom_a_visitor_may_not_see() {
    let county = county();
    let hidden: Vec<&Person> = protected(&county).into_iter().chain(internal(&county)).collect();
    assert!(protected(&county).len() == 1 && hidden.len() > 5, "the demo has {} such people", hidden.len());
    let app = TestApp::demo().await;
    for address in addresses(&county) {
        // People are told with all their days on any day.
        let days = if address.starts_with("/personer/") { &DAYS[..1] } else { &DAYS[..] };
        for day in days {
            let day = if address.contains('?') { day.replace('?', "&") } else { (*day).to_owned() };
            let page = app.get(&format!("{address}{day}")).await;
            hidden.iter().for_each(|person| keeps_quiet_about(&page, person));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_does_not_name_to_a_visitor_who_sits_in_its_closed_seats() {
    let county = county();
    let app = TestApp::demo().await;
    for file in &county.bodies {
        let open = |seat: &&package::read::At<package::format::Seat>| seat.public;
        let holders = |seat: &package::read::At<package::format::Seat>| {
            let nominees = seat.nominees.iter().map(|n| n.person.clone());
            seat.holders.iter().map(|h| h.person.clone()).chain(nominees).collect::<Vec<_>>()
        };
        let mut public: BTreeSet<_> = file.seats.iter().filter(open).flat_map(holders).collect();
        public.extend(file.contacts.iter().map(|contact| contact.person.clone()));
        let closed: BTreeSet<_> = file.seats.iter().filter(|seat| !seat.public).flat_map(holders).collect();
        for day in DAYS {
            let page = app.get(&format!("/organ/{}{day}", file.body.slug)).await;
            for person in county.people.iter().filter(|p| closed.contains(&p.key) && !public.contains(&p.key)) {
                page.says_nothing_of(&person.name);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_protected_person_is_the_registrars_alone() {
    on_both_engines(async |app| {
        let county = county();
        let person = protected(&county)[0];
        let address = format!("/personer/{}", person.address);
        app.get_as("registrator", &address).await.is(200).says(&person.name).says("skyddad identitet");
        for role in ["besokare", "sekreterare", "foretradare"] {
            let page = app.get_as(role, &address).await;
            keeps_quiet_about(page.is(404), person);
            // What may not be seen looks exactly like what does not exist.
            let nothing = app.get_as(role, "/personer/finnsej0").await;
            let same = |page: &Page, address: &str| page.html.replace(address, "");
            assert_eq!(same(&page, person.address.as_str()), same(&nothing, "finnsej0"), "{role}");
            for first_or_last in person.name.split(' ') {
                let found = app.get_as(role, &format!("/sok?q={first_or_last}")).await;
                found.is(200);
                assert!(!found.words().contains(&person.name), "{}", found.asked);
            }
        }
        let surname = person.name.split(' ').next_back().unwrap_or_default();
        app.get_as("registrator", &format!("/sok?q={surname}")).await.says(&person.name);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_signed_in_sees_the_names_in_closed_seats() {
    on_both_engines(async |app| {
        let county = county();
        let closed = internal(&county);
        let seats = county.bodies.iter().flat_map(|body| body.seats.iter().map(move |seat| (body, seat)));
        let mut today = seats.filter_map(|(body, seat)| {
            let now = |from: Option<jiff::civil::Date>, to: Option<jiff::civil::Date>| {
                kernel::Period { from: from.or(seat.from), to: to.or(seat.to) }.contains(demo::TODAY)
            };
            let holder = seat.holders.iter().find(|h| seat.term.is_none() && now(h.from, h.to))?;
            let person = closed.iter().find(|person| person.key == holder.person)?;
            Some((body.body.slug.clone(), person.name.clone(), person.address.clone()))
        });
        let (body, name, address) = today.next().expect("the demo has somebody in a closed seat today");
        app.get("/organ/kulturforum").await.is(200);
        let visitor = app.get(&format!("/organ/{body}")).await;
        visitor.says("Namnet visas inte").says_nothing_of(&name);
        app.get(&format!("/personer/{address}")).await.is(404);
        for role in ["registrator", "sekreterare", "foretradare"] {
            app.get_as(role, &format!("/organ/{body}")).await.says(&name);
            app.get_as(role, &format!("/personer/{address}")).await.is(200).says(&name);
        }
    })
    .await;
}
