//! Takes the pictures of the running product that README and the guide show into `docs/pictures`:
//! `cargo run -p radslag-browser --example pictures`. Run it when the look has changed; no test compares pictures.

use std::path::Path;

use anyhow::{Context, Result};
use db::base::Engine;
use kernel::{Language, actor::Relation, slug::Slug};
use radslag_browser::{Reader, Width};
use testkit::{Start, TestApp};
use tokio::net::TcpListener;
use web::reach::Reach;

/// File, address, width, and what comes below the picture's lower edge.
const PICTURES: [(&str, &str, Width, Option<&str>); 14] = [
    ("start", "/", Width::Desk, Some("footer")),
    ("kulturforum", "/organ/kulturforum?per=2027-01-15", Width::Desk, Some("#platser")),
    ("kulturforum-mobil", "/organ/kulturforum?per=2027-01-15", Width::Phone, Some(".finding:nth-child(5)")),
    ("organ", "/organ", Width::Desk, Some("tbody tr:nth-child(12)")),
    ("kommun", "/organisationer/solleftea-kommun?per=2027-01-15", Width::Desk, Some("footer")),
    ("02-alla-uppgifter", "/organ/kulturforum/uppgifter", Width::Desk, Some("#platser")),
    ("03-slags-regel", "/organ/kulturforum/regler/ny", Width::Desk, Some("footer")),
    ("03-regel", "/organ/kulturforum/regler/ny?rule=range", Width::Desk, Some("footer")),
    ("05-vem-sitter-var", "/matris", Width::Desk, Some("tbody tr:nth-child(15)")),
    ("05-sektorer", "/sektorer?lan=24&per=2013-05-01", Width::Desk, Some("footer")),
    ("05-byten", "/overlamningar", Width::Desk, Some("tbody tr:nth-child(12)")),
    ("05-synergier", "/synergier", Width::Desk, Some("tbody tr:nth-child(8)")),
    ("05-laget-under-aret", "/lage/2026", Width::Desk, Some("footer")),
    ("05-ta-ut", "/register", Width::Desk, Some("footer")),
];

/// The turnover, as who keeps the register sees it.
const TURNOVER: [(&str, &str, Width, Option<&str>); 5] = [
    ("06-laget", "/mandat", Width::Desk, Some("#regelbrott")),
    ("06-brev", "/mandat/2027-2030/brev?organisation=timra-kommun", Width::Desk, Some("footer")),
    (
        "06-svar",
        "/mandat/2027-2030/organisationer/solleftea-kommun/svar",
        Width::Phone,
        Some(".form .group:nth-of-type(5)"),
    ),
    ("06-valkommen", "/mandat/valkommen/kulturforum?per=2027-01-01", Width::Desk, Some("footer")),
    ("06-val", "/mandat/2027-2030/val/kulturforum", Width::Desk, Some("footer")),
];

#[tokio::main]
async fn main() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("a root")?.join("docs/pictures");
    std::fs::create_dir_all(&folder)?;
    let reader = Reader::new(Language::Sv).await?;
    for (name, address, width, down_to) in PICTURES {
        reader.opens(address).await?;
        take(&reader, &folder, name, width, down_to).await?;
    }
    reading(&reader, &folder).await?;
    turnover(&folder).await?;
    planning(&folder).await?;
    signing_in(&folder).await?;
    changing(&reader, &folder).await?;
    reader.leaves().await
}

async fn take(reader: &Reader, folder: &Path, name: &str, width: Width, down_to: Option<&str>) -> Result<()> {
    std::fs::write(folder.join(format!("{name}.png")), reader.pictures(width, down_to).await?)?;
    Ok(())
}

/// A page as a region might have it; the bodies of the demo, and one that is made up.
const PAGE: &str = "Kulturforum\nI Kulturforum ingår länets kommuner, Region Västernorrland, Kommunförbundet Västernorrland och \
    Länsstyrelsen Västernorrland. Forumet träffas fyra till fem gånger per år. Region Västernorrland är sammankallande.\n\n\
    Friluftsrådet\nI Friluftsrådet ingår Timrå kommun, Sollefteå kommun och Mittuniversitetet samt Fjällklubben. Rådet möts \
    cirka två gånger per år.";

/// Sources on their way into the register.
async fn reading(reader: &Reader, folder: &Path) -> Result<()> {
    reader.opens("/kallor").await?;
    take(reader, folder, "04-lasa-in", Width::Desk, Some("footer")).await?;
    reader.writes("Eller klistra in texten", PAGE).await?;
    reader.writes("Vad sidan heter", "Forum och råd i länet").await?;
    reader.pushes("Läs").await?;
    take(reader, folder, "04-forslag", Width::Desk, Some("footer")).await?;
    reader.opens("/organ/kulturforum/platser/klistra-in").await?;
    reader.writes("Organisationer som ingår", "Länets alla kommuner samt Länsstyrelsen; Fjällklubben").await?;
    reader.writes("Varför ändrar du?", "Mejl från forumet").await?;
    reader.pushes("Granska ändringen").await?;
    take(reader, folder, "04-klistra-in", Width::Desk, Some("footer")).await
}

/// How the demo's turnover stands, and what it asks.
async fn turnover(folder: &Path) -> Result<()> {
    let reader = Reader::new(Language::Sv).await?;
    reader.opens("/").await?;
    reader.becomes("Agneta Bylund").await?;
    for (name, address, width, down_to) in TURNOVER {
        reader.opens(address).await?;
        take(&reader, folder, name, width, down_to).await?;
    }
    reader.leaves().await
}

/// Signing in, in the product as it is really used: in the demo nobody needs to.
async fn signing_in(folder: &Path) -> Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let reach = Reach::local(listener.local_addr()?.port());
    let app = TestApp::serving_at(Engine::Sqlite, Start::Demo, reach.clone()).await;
    tokio::spawn(web::serve(listener, app.router(), std::future::pending()));
    let relation = Relation::Secretary { body: Slug::new("kulturforum")? };
    let link = app.invites("Stina Prov", "stina.prov@kommun.example", &[relation]).await;
    let reader = Reader::of(reach.origin(), Language::Sv).await?;
    reader.has_a_device_with_passkeys().await?;
    reader.opens("/logga-in").await?;
    take(&reader, folder, "07-logga-in", Width::Desk, Some("footer")).await?;
    reader.opens(&link).await?;
    // The button, not the way to it in the header.
    reader.asks("document.querySelector('main button').click(); return ''").await?;
    reader.writes("Namn på passnyckeln (frivilligt)", "Jobbdatorn").await?;
    reader.pushes("Lägg till passnyckel").await?;
    reader.sees("Jobbdatorn").await?;
    take(&reader, folder, "07-konto", Width::Desk, Some("footer")).await?;
    reader.leaves().await
}

/// The year 2027 from the first proposal to a second version, in a county of its own: what is published there, no other picture shows.
async fn planning(folder: &Path) -> Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let reach = Reach::local(listener.local_addr()?.port());
    let app = TestApp::new(Engine::Sqlite, Start::Demo).await;
    tokio::spawn(web::serve(listener, app.router(), std::future::pending()));
    let reader = Reader::of(reach.origin(), Language::Sv).await?;
    reader.opens("/arsplan/2027").await?;
    reader.becomes("Agneta Bylund").await?;
    reader.selects("Hur länge ska vi leta?", "Kort, några sekunder").await?;
    reader.pushes("Föreslå årsplan").await?;
    app.run_jobs().await;
    reader.opens("/arsplan/2027").await?;
    take(&reader, folder, "09-arsplan", Width::Desk, Some("#klarar-inte")).await?;
    reader.follows("Transportforum, ").await?;
    take(&reader, folder, "09-flytta", Width::Desk, Some("footer")).await?;
    reader.opens("/arsplan/2027/publicera?forslag=A").await?;
    reader.writes("Vem har godkänt planen?", "Regionala samverkansrådet, 5 § den 10 december 2026").await?;
    take(&reader, folder, "09-publicera", Width::Desk, Some("footer")).await?;
    reader.pushes("Publicera planen").await?;
    reader.opens("/arshjul?ar=2027").await?;
    take(&reader, folder, "09-arshjul", Width::Desk, Some("footer")).await?;
    let lost = app.get_as("registrator", "/arsplan/2027.json").await;
    let plan: serde_json::Value = serde_json::from_str(lost.text())?;
    let own = plan["meetings"].as_array().context("meetings")?.iter().filter(|one| one["body"] == "kulturforum");
    let day = own.filter_map(|one| one["date"].as_str()).nth(1).context("a second meeting")?;
    reader.opens("/arsplan/2027/villkor").await?;
    reader.writes_in("Notera dagar", "Vem kan inte?", "Mats Ekvall").await?;
    reader.writes_in("Notera dagar", "Från och med", day).await?;
    reader.pushes("Notera").await?;
    take(&reader, folder, "09-villkor", Width::Desk, Some("form.form:nth-of-type(2)")).await?;
    reader.opens("/arsplan/2027/planera-om").await?;
    take(&reader, folder, "09-planera-om", Width::Desk, Some("footer")).await?;
    reader.pushes("Ta svar A").await?;
    reader.opens("/arsplan/2027/publicera?forslag=A").await?;
    reader.writes("Vem har godkänt planen?", "Regionala samverkansrådet, 9 § den 12 januari 2027").await?;
    reader.pushes("Publicera planen").await?;
    take(&reader, folder, "09-versioner", Width::Desk, Some("footer")).await?;
    reader.leaves().await
}

/// Changes on their way: looked through, refused, and met by somebody else's. Last, because they change the county.
async fn changing(reader: &Reader, folder: &Path) -> Result<()> {
    reader.opens("/organ/kulturforum/motesdagar/ny").await?;
    reader.writes("Dag", "2027-03-10").await?;
    reader.writes("Varför ändrar du?", "Forumet har bestämt ett extra möte").await?;
    reader.pushes("Granska ändringen").await?;
    take(reader, folder, "02-granska", Width::Desk, Some("footer")).await?;
    reader.opens("/organ/kulturforum/platser/ny").await?;
    reader.writes("För vilken organisation", "Timra komun").await?;
    reader.pushes("Granska ändringen").await?;
    take(reader, folder, "02-fel", Width::Desk, Some(".field:nth-of-type(4)")).await?;
    let other = Reader::new(Language::Sv).await?;
    reader.opens("/organ/kulturforum/andra").await?;
    other.opens("/organ/kulturforum/andra").await?;
    other.writes("Kort namn", "Kulturen").await?;
    reader.writes("Kort namn", "KF").await?;
    for (who, last) in [(&other, Some("Spara ändringen")), (reader, None)] {
        who.writes("Varför ändrar du?", "Det säger alla").await?;
        who.pushes("Granska ändringen").await?;
        if let Some(last) = last {
            who.pushes(last).await?;
        }
    }
    take(reader, folder, "02-nagon-hann-fore", Width::Desk, Some("footer")).await?;
    reader.opens("/organ/kulturforum/historik").await?;
    take(reader, folder, "02-historik", Width::Desk, Some("footer")).await?;
    other.leaves().await
}
