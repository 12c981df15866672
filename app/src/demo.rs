//! The demo: a whole county on this machine, with no questions asked.

mod turnover;

use std::{net::Ipv4Addr, path::PathBuf, sync::Arc};

use bodies::commands::LoadError;
use db::{Db, Target};
use kernel::{Actor, Clock, Language, actor::Relation, slug::Slug};
use web::{
    App, View,
    site::{Mode, RoleChoice, Site},
};

use crate::{
    cli::DemoOptions,
    say::{self, Outcome},
    serve::{self, Asks},
    site::{self, StandingClock, SwedishClock},
};

/// `radslag demo`
pub(crate) async fn run(language: Language, options: DemoOptions) -> anyhow::Result<Outcome> {
    let v = say::view(language, ::demo::TODAY);
    let today = options.today.as_deref().map_or(Ok(::demo::TODAY), |text| say::day(&v, text))?;
    let clock = Arc::new(StandingClock::at(today, SwedishClock::new()?));
    let (folder, _kept_until_the_end) = place(&v, options.folder)?;
    let db = county(&v, &folder.join("demo.sqlite"), clock.clone()).await?;
    turnover::begin(&db, today).await?;
    // The demo's people are invented: no letter leaves it.
    let asks = Asks { fetcher: Some(serve::fetcher()?), ..Asks::default() };
    serve::answer(&v, App::new(db, clock, site()?), (Ipv4Addr::LOCALHOST, options.listen.port), asks).await
}

/// Whose site the demo is, and who one can be in it.
///
/// # Errors
/// When the names of the roles are no address words, which a test rules out.
pub fn site() -> anyhow::Result<Site> {
    let mode = Mode::Demo { roles: roles()? };
    Ok(Site {
        region: ::demo::REGION.into(),
        mode,
        today_fixed: true,
        hosts: Vec::new(),
        reach: web::reach::Reach::default(),
    })
}

/// The folder the demo lives in; a temporary one goes away with its guard.
fn place(v: &View, folder: Option<PathBuf>) -> anyhow::Result<(PathBuf, Option<tempfile::TempDir>)> {
    if let Some(folder) = folder {
        if let Err(error) = std::fs::create_dir_all(&folder) {
            let said: [(&str, &dyn web::text::AsArg); 2] =
                [("folder", &folder.display().to_string()), ("fault", &error.to_string())];
            return Err(say::mistake(v, "app-no-folder", &said));
        }
        return Ok((folder, None));
    }
    let temporary = tempfile::Builder::new().prefix("radslag-demo-").tempdir()?;
    Ok((temporary.path().to_owned(), Some(temporary)))
}

/// The demo county in a file: made when it is not there yet.
///
/// # Errors
/// What the database says, in the terminal's words when there are some.
pub async fn county(v: &View, file: &std::path::Path, clock: Arc<dyn Clock>) -> anyhow::Result<Db> {
    let db = site::connect(v, &Target::Sqlite(file.into()), clock).await?;
    db.migrate(migrations::ALL).await?;
    let actor = Actor::System { part: "demo" };
    match bodies::commands::load(&db, &actor, &v.t("app-demo-reason"), &::demo::files()).await {
        Ok(()) | Err(LoadError::NotEmpty(_)) => Ok(db),
        Err(LoadError::Faults(faults)) => Err(say::Told(bodies::commands::fault_lines(v, &faults).join("\n")).into()),
        Err(LoadError::Db(error)) => Err(error.into()),
    }
}

/// Who one can be in the demo, besides a visitor.
fn roles() -> anyhow::Result<Vec<RoleChoice>> {
    let choice = |key: &str, name: &str, relation: Relation, of: Option<&str>| RoleChoice {
        key: key.into(),
        actor: Actor::person(name, relation),
        of: of.map(Into::into),
    };
    let (forum, municipality) = (Slug::new("kulturforum")?, Slug::new("harnosands-kommun")?);
    Ok(vec![
        choice("sekreterare", "Jonas Viklund", Relation::Secretary { body: forum }, Some("Kulturforum")),
        choice("registrator", "Agneta Bylund", Relation::Registrar, None),
        choice(
            "foretradare",
            "Pia Wredling",
            Relation::Steward { organisation: municipality },
            Some("Härnösands kommun"),
        ),
    ])
}
