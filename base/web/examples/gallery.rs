//! Serves the component gallery on loopback, for looking at it while the style sheet is worked on:
//! `cargo run -p radslag-web --example gallery -- 8099`, then `http://127.0.0.1:8099/komponenter`.
//! Never part of the product.

use std::sync::Arc;

use jiff::Timestamp;
use kernel::{Actor, Clock, Date, actor::Relation};
use radslag_web::{self as web, App, Feature, FeatureTexts, MenuEntry, Mode, RoleChoice, Site};

struct FixedDay;

impl Clock for FixedDay {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }
    fn today(&self) -> Date {
        jiff::civil::date(2026, 11, 24)
    }
}

const TEXTS: FeatureTexts = FeatureTexts {
    sv: "example-start = Årshjul\nexample-bodies = Organ\nexample-meetings = Möten\nexample-plan = Årsplan\nexample-seats = Mandat\nexample-strategy = Strategi\nexample-contact = Kontakta oss\nexample-access = Tillgänglighet",
    en: "example-start = Year wheel\nexample-bodies = Bodies\nexample-meetings = Meetings\nexample-plan = Year plan\nexample-seats = Seats\nexample-strategy = Strategy\nexample-contact = Contact us\nexample-access = Accessibility",
};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let port: u16 = std::env::args().nth(1).and_then(|port| port.parse().ok()).unwrap_or(8099);
    let folder = std::env::temp_dir().join(format!("radslag-gallery-{port}"));
    std::fs::create_dir_all(&folder)?;
    let db = db::Db::open(&db::Target::Sqlite(folder.join("gallery.db")), Arc::new(FixedDay)).await?;
    let person = Actor::person;
    let secretary = Relation::Secretary { body: kernel::slug::Slug::new("kulturforum")? };
    let roles = vec![
        RoleChoice { key: "registrator".into(), actor: person("Karin Prov", Relation::Registrar), of: None },
        RoleChoice {
            key: "sekreterare".into(),
            actor: person("Jonas Viklund", secretary),
            of: Some("Kulturforum".into()),
        },
    ];
    let site = Site {
        region: "Region Västernorrland".into(),
        mode: Mode::Demo { roles },
        today_fixed: true,
        hosts: Vec::new(),
        reach: web::reach::Reach::default(),
    };
    let menu = [
        ("/komponenter/hjul", "example-start"),
        ("/komponenter", "example-bodies"),
        ("/moten", "example-meetings"),
        ("/arsplan", "example-plan"),
        ("/mandat", "example-seats"),
        ("/strategi", "example-strategy"),
    ];
    let mut feature = Feature::new("example", TEXTS)
        .foot(MenuEntry::open("/kontakt", "example-contact", 1))
        .foot(MenuEntry::open("/tillganglighet", "example-access", 2));
    for (order, (path, text)) in (0..).zip(menu) {
        feature = feature.menu(MenuEntry::open(path, text, order));
    }
    let router = web::build_router(App::new(db, Arc::new(FixedDay), site), vec![feature])?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    web::serve(listener, router, std::future::pending()).await?;
    Ok(())
}
