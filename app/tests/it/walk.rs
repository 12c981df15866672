//! Every address as every kind of actor, on her own thing and on another's: what comes through is what the table says.
//!
//! The addresses are those the product says it has, the actors those the table names. A new address is walked by itself; one
//! with a new kind of word in it fails until the walk is told what to put there.

use kernel::{
    Act, Actor, Of,
    access::{Permission, permission},
    actor::{Assurance, Relation},
    slug::Slug,
};
use serde_json::{Value, json};
use testkit::{Page, TestApp, place::Start};
use web::{RoleChoice, api::Operation};

const OWN: Thing<'static> = Thing { body: "kulturforum", organisation: "harnosands-kommun" };
const OTHER: Thing<'static> = Thing { body: "transportforum", organisation: "timra-kommun" };

/// Addresses that need more than an address to come through: each has a test of its own. Here it is only seen that nobody comes
/// through who may not.
const PROVED_ELSEWHERE: [(&str, &str); 18] = [
    ("meeting_to_publish", "the demo has no drafts: meetings/seen.rs"),
    ("publish_meeting", "the demo has no drafts: meetings/seen.rs"),
    ("year_plan_moves", "nobody has proposed a plan: yearwheel/story.rs"),
    ("move_in_year_plan", "nobody has proposed a plan: yearwheel/story.rs"),
    ("year_plan_to_publish", "nobody has proposed a plan: yearwheel/story.rs"),
    ("publish_year_plan", "nobody has proposed a plan: yearwheel/story.rs"),
    ("year_plan_loads", "nobody has proposed a plan: yearwheel/story.rs"),
    ("year_plan_weeks", "nobody has proposed a plan: yearwheel/story.rs"),
    ("enter_elected", "a steward fills only the seats her organisation appoints, never an elected one: elections.rs"),
    ("turnover_paper", "no answer has come with a file: turnover.rs"),
    ("deputies", "the demo has no sessions: accounts/keeping.rs"),
    ("delegate", "the demo has no sessions: accounts/keeping.rs"),
    ("one_account", "the demo has no accounts: accounts/keeping.rs"),
    ("change_account", "the demo has no accounts: accounts/keeping.rs"),
    ("body_file", "the demo has no files: keeping.rs"),
    ("send_again", "no letter has been given up: mail.rs"),
    ("decide", "a proposal is decided about by its identity: deciding.rs"),
    ("undo", "what may be undone follows from what was changed: history.rs"),
];

/// The things that an actor is something to, or is not.
#[derive(Clone, Copy, PartialEq)]
struct Thing<'a> {
    body: &'a str,
    organisation: &'a str,
}

fn slug(word: &str) -> Slug {
    Slug::new(word).expect("a slug")
}

/// One actor of each kind, and two of whom it is not surely known that it is they.
fn actors() -> Vec<(&'static str, Actor)> {
    let (body, organisation) = (slug(OWN.body), slug(OWN.organisation));
    let person =
        |relations: Vec<Relation>, assurance| Actor::Person { name: "Karin Prov".into(), relations, assurance };
    let one = |relation: Relation| person(vec![relation], Assurance::Substantial);
    vec![
        ("besokare", Actor::Public),
        ("konto", person(Vec::new(), Assurance::Substantial)),
        ("ledamot", one(Relation::Member { body: body.clone() })),
        ("ordforande", one(Relation::Chair { body: body.clone() })),
        ("sekreterare", one(Relation::Secretary { body: body.clone() })),
        ("projektledare", one(Relation::ProjectLeader { body: body.clone() })),
        ("foretradare", one(Relation::Steward { organisation })),
        ("redaktor", one(Relation::Editor)),
        ("analytiker", one(Relation::Analyst)),
        ("registrator", one(Relation::Registrar)),
        ("administrator", one(Relation::Administrator)),
        ("sekreterare-lank", person(vec![Relation::Secretary { body }], Assurance::Low)),
        ("registrator-lank", person(vec![Relation::Registrar], Assurance::Low)),
    ]
}

fn roles() -> Vec<RoleChoice> {
    let choice = |(key, actor): (&str, Actor)| RoleChoice { key: key.into(), actor, of: None };
    actors().into_iter().skip(1).map(choice).collect()
}

/// What there is to walk to: identities that only the register knows.
struct County {
    /// Records of the two bodies, the two organisations, a group and a person.
    records: Vec<Value>,
    source: String,
    entry: String,
    person: String,
}

impl County {
    async fn of(app: &TestApp) -> Self {
        let ask = async |address: &str| -> Value {
            let page = app.get_as("registrator", address).await;
            serde_json::from_str(page.is(200).text()).unwrap_or_else(|e| panic!("{address}: {e}"))
        };
        let mut records = Vec::new();
        for thing in [OWN, OTHER] {
            for owner in [format!("organ/{}", thing.body), format!("organisationer/{}", thing.organisation)] {
                records.push(ask(&format!("/{owner}/uppgifter.json")).await);
            }
        }
        records.push(ask("/grupper/lanets-kommuner.json").await);
        records.push(ask("/register/uppgifter.json").await);
        let mut records: Vec<Value> =
            records.iter().flat_map(|all| all["records"].as_array().cloned().unwrap_or_default()).collect();
        let person = ask("/register/personer.json").await;
        let person = person[0]["address"].as_str().expect("a person").to_owned();
        let text = json!({ "text": "Kulturforum\nForumet har möte fyra gånger per år.", "name": "Prov" });
        let source = app.post_json_as("registrator", "/kallor", &text.to_string()).await;
        let source: Value = serde_json::from_str(source.is(201).text()).expect("JSON");
        let entry = ask("/organ/kulturforum/historik.json").await;
        let wish = json!({
            "step": "save", "term": "2027-2030", "val": "2026-09-13", "svar": "2027-02-01", "fraga": "Karin Prov",
            "epost": "karin.prov@region.example"
        });
        app.post_json_as("registrator", "/mandat/ny", &wish.to_string()).await.is(201);
        for record in &mut records {
            // The organisation that appoints stands with the seat.
            record["of"] = record["record"]["seat"].clone();
        }
        Self {
            records,
            source: source["source"].as_str().or(source["id"].as_str()).unwrap_or_else(|| panic!("{source}")).into(),
            entry: entry["entries"][0]["id"].as_str().unwrap_or_else(|| panic!("{entry}")).into(),
            person,
        }
    }

    fn appoints(&self, record: &Value) -> Option<String> {
        let seat = self.records.iter().find(|seat| seat["id"] == record["of"] && seat["kind"] == "seat")?;
        Some(seat["record"]["appointed_by"].as_str()?.to_owned())
    }

    /// The organisations that appoint somebody to a body.
    fn appointing(&self, body: &str) -> Vec<Slug> {
        let address = format!("/organ/{body}/");
        let seats =
            self.records.iter().filter(|record| record["address"].as_str().is_some_and(|a| a.starts_with(&address)));
        seats.filter_map(|seat| Slug::new(seat["record"]["appointed_by"].as_str()?).ok()).collect()
    }

    /// A record of a thing; of people in seats one that the thing's organisation appoints.
    fn record(&self, table: &str, thing: Thing<'_>) -> Option<&str> {
        let own = |record: &&Value| {
            let address = record["address"].as_str().unwrap_or_default();
            let (owner, rest) =
                address.rsplit_once('/').and_then(|(rest, _)| rest.rsplit_once('/')).unwrap_or_default();
            let belongs = [thing.body, thing.organisation, "lanets-kommuner", "register"]
                .contains(&owner.rsplit('/').next().unwrap_or_default());
            belongs && rest == table && self.appoints(record).is_none_or(|by| by == thing.organisation)
        };
        self.records.iter().find(own)?["address"].as_str()?.rsplit('/').next()
    }

    /// The address word of a meeting that the body plans.
    fn planned(&self, thing: Thing<'_>) -> Option<String> {
        let owner = format!("/organ/{}/", thing.body);
        let is = |record: &&Value| {
            record["kind"] == "meeting"
                && record["address"].as_str().is_some_and(|address| address.starts_with(&owner))
                && record["record"]["state"] == "planned"
                && record["record"]["month_only"] != true
        };
        Some(self.records.iter().find(is)?["record"]["date"].as_str()?.to_owned())
    }

    /// The address of an operation about a thing; `None` when the county has no such record.
    fn address(&self, path: &str, thing: Thing<'_>) -> Option<String> {
        let nothing = "00000000-0000-7000-8000-000000000000";
        let pieces: Vec<&str> = path.split('/').collect();
        let fill = |(at, piece): (usize, &&str)| {
            let before = pieces.get(at.wrapping_sub(1)).copied().unwrap_or_default();
            Some(match (*piece, before) {
                ("{id}", "konton") => nothing.to_owned(),
                ("{slug}" | "{word}", "organ") => thing.body.to_owned(),
                ("{slug}" | "{word}", "organisationer") => thing.organisation.to_owned(),
                ("{slug}" | "{word}", "grupper") => "lanets-kommuner".to_owned(),
                ("{address}" | "{word}", "personer") => self.person.clone(),
                ("{key}", "logga-in" | "svar") => "ingen-lank".to_owned(),
                ("{key}", table) => self.record(table, thing)?.to_owned(),
                ("{id}", "kallor") => self.source.clone(),
                ("{id}", "filer") => nothing.to_owned(),
                ("{entry}", _) => self.entry.clone(),
                ("{year}", _) => "2027".to_owned(),
                ("{round}", _) => "2027-2030".to_owned(),
                ("{organisation}", _) => thing.organisation.to_owned(),
                ("{body}", _) => thing.body.to_owned(),
                ("{paper}", _) => nothing.to_owned(),
                ("{day}", _) => self.planned(thing)?,
                ("{table}", _) => "platser".to_owned(),
                (word, _) if word.starts_with('{') => panic!("{path}: tell the walk what {word} is"),
                (word, _) => word.to_owned(),
            })
        };
        let filled: Option<Vec<String>> = pieces.iter().enumerate().map(fill).collect();
        Some(filled?.join("/"))
    }
}

/// What the table says about an address.
fn said(county: &County, actor: &Actor, row: &Operation, thing: Thing<'_>) -> Permission {
    let act = row.act.unwrap_or_else(|| panic!("{} {}: for nobody", row.method, row.path));
    let (body, organisation, appointing) = (slug(thing.body), slug(thing.organisation), county.appointing(thing.body));
    let of = match act {
        // A form that does not say which seat is for everybody who fills some seat of the body.
        Act::FillSeat if row.path.ends_with("/ny") => {
            std::iter::once(Of::Body(&body)).chain(appointing.iter().map(Of::Organisation)).collect()
        }
        Act::ChangeBody | Act::SteerBody | Act::PublishForBody => vec![Of::Body(&body)],
        Act::FillSeat => vec![Of::Body(&body), Of::Organisation(&organisation)],
        _ => vec![Of::Any],
    };
    match permission(actor, act, Of::Any) {
        Permission::Yes => match of.into_iter().any(|of| actor.may(act, of)) {
            true => Permission::Yes,
            false => Permission::No,
        },
        other => other,
    }
}

/// What an answer says.
fn heard(page: &Page) -> Permission {
    match page.status.as_u16() {
        404 => Permission::No,
        403 => Permission::MoreSurely,
        303 if page.header("location").ends_with("/logga-in") => Permission::No,
        303 if page.header("location").starts_with("/logga-in?till=") => Permission::MoreSurely,
        _ => Permission::Yes,
    }
}

/// Walks every address as everybody; gives what was not as the table says.
async fn walk(app: &TestApp) -> (usize, Vec<String>) {
    let county = County::of(app).await;
    let rows: Vec<Operation> = radslag::site::features().into_iter().flat_map(|feature| feature.operations).collect();
    let (mut walked, mut wrong) = (0, Vec::new());
    for row in &rows {
        // Links are rights in themselves, and what is one's own needs a session: accounts.rs.
        if matches!(row.act, Some(Act::UseLink | Act::KeepOwnAccount)) {
            continue;
        }
        let elsewhere = PROVED_ELSEWHERE.iter().any(|(name, _)| *name == row.name);
        for thing in [OWN, OTHER] {
            let Some(address) = county.address(&row.path, thing) else { continue };
            for (key, actor) in actors() {
                let page = match row.method {
                    "POST" => app.post_json_as(key, &address, "{}").await,
                    _ => app.get_as(key, &address).await,
                };
                walked += 1;
                let (said, heard) = (said(&county, &actor, row, thing), heard(&page));
                let fits = said == heard || (elsewhere && said == Permission::Yes);
                if !fits || page.status.is_server_error() {
                    wrong.push(format!("{} {address} as {key}: {said:?} but {}", row.method, page.status));
                }
            }
        }
    }
    (walked, wrong)
}

async fn walked_on(engine: db::base::Engine) {
    let app = TestApp::with_roles(engine, Start::Demo, roles()).await;
    let (walked, wrong) = walk(&app).await;
    assert!(walked > 2_000, "only {walked} ways");
    assert!(wrong.is_empty(), "{} of {walked} ways:\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_is_as_the_table_says_on_sqlite() {
    walked_on(db::base::Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_is_as_the_table_says_on_postgres() {
    walked_on(db::base::Engine::Postgres).await;
}
