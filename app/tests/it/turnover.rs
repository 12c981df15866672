//! The turnover in the region's language: a round is started, organisations answer behind their links, seats are filled.
//!
//! * [`answers`] – what an organisation answers, and what is wrong with it
//! * [`forms`] – that a form is taken from the browser it was made for
//! * [`groups`] – a seat that several share
//! * [`links`] – letters, links that are forwarded, ended or too old
//! * [`members`] – who comes and who leaves: letters, calendar, what she may see
//! * [`midterm`] – what happens while a round goes on or long after
//! * [`reminders`] – who is reminded when, once
//! * [`rounds`] – what a round asks, of whom
//! * [`statements`] – pages ask no more when there is more

mod answers;
mod forms;
mod groups;
mod links;
mod members;
mod midterm;
mod reminders;
mod rounds;
mod statements;

use testkit::{Body, County, Rule, Seat, TestApp};

/// Who runs the turnover.
pub(crate) const KEEPER: &str = "registrator";
/// Nobody who has signed in.
pub(crate) const STREET: &str = "besokare";
/// Where a round is started.
const NEW: &str = "/mandat/ny";
/// The round of the tests.
pub(crate) const ROUND: &str = "/mandat/2027-2030";

/// A county with one forum: a chair that alternates, one member from every municipality and one from the region.
pub(crate) fn county() -> County {
    let named = Rule::written("rule = \"named\"\norganisations = [\"region-prov\"]");
    let forum = Body::forum("Kulturforum")
        .rule(Rule::one_from_every_municipality())
        .rule(named)
        .meeting("2027-02-15", "planned")
        .seat(Seat::member("region-prov").held_by("Anna Prov"))
        .seat(Seat::member("harnosands-kommun").held_by("Bo Prov"))
        .seat(Seat::member("kramfors-kommun").held_by("Cia Prov"))
        .seat(Seat::member("timra-kommun").held_by("Dan Prov"));
    County::new().body(&forum).body(&council())
}

/// A council with a pair from every municipality, of which only Timrå had made its seats.
fn council() -> Body {
    let pair = Rule::written("rule = \"governing_pair\"\ngroup = \"lanets-kommuner\"");
    Body::forum("Hållbarhetsrådet").rule(pair)
}

const WISH: [(&str, &str); 8] = [
    ("step", "save"),
    ("term", "2027-2030"),
    ("val", "2026-09-13"),
    ("svar", "2027-02-01"),
    ("paminn", "7"),
    ("vidare", "7"),
    ("fraga", "Agneta Prov"),
    ("epost", "agneta.prov@region.example"),
];

/// Starts the round.
pub(crate) async fn start(app: &TestApp) {
    app.post_as(KEEPER, NEW, &WISH).await.is(303);
}

/// Says whom the letters of an organisation go to.
async fn contact(app: &TestApp, organisation: &str, email: &str) {
    let (name, address) = (format!("namn-{organisation}"), format!("adress-{organisation}"));
    let fields = [(name.as_str(), "Karin Prov"), (address.as_str(), email)];
    app.post_as(KEEPER, &format!("{ROUND}/kontakter"), &fields).await.is(303);
}

/// Sends an organisation its letter and gives the address of the link in it.
pub(crate) async fn invited(app: &TestApp, organisation: &str) -> String {
    contact(app, organisation, &format!("kansli@{organisation}.example")).await;
    app.post_as(KEEPER, &format!("{ROUND}/brev"), &[("till", organisation)]).await.is(303);
    let links = links(app).await;
    links.last().unwrap_or_else(|| panic!("no letter to {organisation}")).clone()
}

/// The links in the outbox, in the order in which they were written.
async fn links(app: &TestApp) -> Vec<String> {
    let letters: Vec<String> = app
        .db
        .read(|tx| tx.all(db::sql!("SELECT content FROM outbox WHERE content IS NOT NULL ORDER BY posted_at, id"), &[]))
        .await
        .expect("the outbox is read");
    let link = |content: &String| {
        let at = content.find("/mandat/svar/")?;
        Some(content[at..].chars().take_while(|c| *c != '"').collect::<String>())
    };
    letters.iter().filter_map(link).collect()
}

/// What stands behind a link, for programs.
async fn asked(app: &TestApp, link: &str) -> serde_json::Value {
    let page = app.get_as(STREET, &format!("{link}.json")).await;
    serde_json::from_str(page.is(200).text()).expect("JSON")
}

/// The identity and the state of a seat of a body, with a word of what it is called.
pub(crate) async fn seat(app: &TestApp, link: &str, body: &str, word: &str) -> (String, String) {
    let asked = asked(app, link).await;
    let seats = asked["seats"].as_array().expect("seats");
    let is = |seat: &&serde_json::Value| {
        seat["body"] == body && seat["seat"].as_str().is_some_and(|said| said.contains(word))
    };
    let seat = seats.iter().find(is).unwrap_or_else(|| panic!("no {word} in {body}: {asked}"));
    let text = |field: &str| seat[field].as_str().expect("a text").to_owned();
    (text("id"), text("lage"))
}

/// Who answers, with a decision that can be taken.
pub(crate) const WHO: [(&str, &str); 4] = [
    ("svarar", "Karin Prov"),
    ("uppdrag", "kommunsekreterare"),
    ("beslut", "Kommunfullmäktige § 134"),
    ("beslutsdag", "2026-11-16"),
];

/// A letter in the outbox: to whom, its subject, and everything that stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Posted {
    to: String,
    subject: String,
    content: String,
}

/// The letters in the outbox, the first posted first.
async fn posted(app: &TestApp) -> Vec<Posted> {
    let all: Vec<(String, String, String)> = app
        .db
        .read(|tx| {
            tx.all(
                db::sql!(
                    "SELECT address, subject, content FROM outbox WHERE content IS NOT NULL ORDER BY posted_at, id"
                ),
                &[],
            )
        })
        .await
        .expect("the outbox is read");
    let plain = |text: String| text.replace('\u{a0}', " ");
    let letter = |(to, subject, content)| Posted { to, subject: plain(subject), content: plain(content) };
    all.into_iter().map(letter).collect()
}

/// The letters to an address.
async fn posted_to(app: &TestApp, address: &str) -> Vec<Posted> {
    posted(app).await.into_iter().filter(|letter| letter.to == address).collect()
}

/// Names somebody for a seat through a link, with a decision of a day.
async fn appoints(
    app: &TestApp,
    link: &str,
    (body, word): (&str, &str),
    name: &str,
    decided: &str,
    more: &[(&str, &str)],
) {
    let (id, mark) = seat(app, link, body, word).await;
    let (of_name, of_mark) = (format!("namn-{id}"), format!("lage-{id}"));
    let more: Vec<(String, &str)> = more.iter().map(|(field, text)| (format!("{field}-{id}"), *text)).collect();
    let mut sent: Vec<(&str, &str)> = WHO.iter().take(3).copied().collect();
    sent.extend([("beslutsdag", decided), (of_name.as_str(), name), (of_mark.as_str(), mark.as_str())]);
    sent.extend(more.iter().map(|(field, text)| (field.as_str(), *text)));
    app.post_as(STREET, link, &sent).await.is(303);
}
