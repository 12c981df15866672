//! Who may sign in, on the command line; and the door that the site asks who has come in.

use std::{path::Path, sync::Arc};

use accounts::{
    commands::{self, Invitation, Refused},
    provider::Providers,
    store::relation,
};
use db::Db;
use kernel::{Actor, Clock, Date, Language, actor::Relation, slug::Slug};
use web::{
    Key, View,
    door::{DoorAnswer, Shown},
};

use crate::{
    cli::{InviteOptions, UserCommand},
    say::{self, Outcome},
    site::{self, Older, SwedishClock},
};

/// Who holds a key.
#[must_use]
pub fn door(db: Db, shown: Shown, today: Date) -> DoorAnswer {
    Box::pin(async move {
        Ok(match shown {
            Shown::Session(key) => commands::enter(&db, key, today).await?,
            Shown::Bearer(key) => commands::key::enter(&db, key, false, today).await?,
            Shown::Feed(key) => commands::key::enter(&db, key, true, today).await?,
        })
    })
}

/// The providers that people may sign in with, from the file that says so.
pub(crate) fn providers(v: &View, file: Option<&Path>) -> anyhow::Result<Arc<Providers>> {
    let Some(file) = file else { return Ok(Arc::default()) };
    Providers::read(file).map(Arc::new).map_err(|faults| {
        let all: Vec<String> = faults.iter().map(ToString::to_string).collect();
        let (file, faults) = (file.display().to_string(), all.join("\n"));
        say::mistake(v, "app-providers", &[("file", &file), ("faults", &faults)])
    })
}

/// `radslag user`
pub(crate) async fn run(language: Language, database: &str, command: UserCommand) -> anyhow::Result<Outcome> {
    let clock = Arc::new(SwedishClock::new()?);
    let v = say::view(language, clock.today());
    let db = match &command {
        // The first one is let in before the product has ever run.
        UserCommand::Invite(_) => {
            let db = site::connect(&v, &db::Target::parse(database), clock.clone()).await?;
            db.migrate(migrations::ALL).await?;
            db
        }
        _ => site::ready(&v, database, clock.clone(), Older::Refused).await?,
    };
    match command {
        UserCommand::Invite(options) => invite(&v, &db, clock.today(), options).await,
        UserCommand::List => list(&v, &db, clock.today()).await,
        UserCommand::End { email } => end(&v, &db, email).await,
    }
}

const ACTOR: Actor = Actor::System { part: "user" };

async fn invite(v: &View, db: &Db, today: Date, options: InviteOptions) -> anyhow::Result<Outcome> {
    let mut relations = Vec::new();
    relations.extend(options.registrar.then_some(Relation::Registrar));
    relations.extend(options.administrator.then_some(Relation::Administrator));
    relations.extend(options.editor.then_some(Relation::Editor));
    relations.extend(options.analyst.then_some(Relation::Analyst));
    for word in &options.bodies {
        let body = Slug::new(word).map_err(|_| say::mistake(v, "app-user-no-body", &[("found", word)]))?;
        relations.push(Relation::Secretary { body });
    }
    for word in &options.organisations {
        let organisation =
            Slug::new(word).map_err(|_| say::mistake(v, "app-user-no-organisation", &[("found", word)]))?;
        relations.push(Relation::Steward { organisation });
    }
    let invitation = Invitation { name: options.name, email: options.email, relations, person: options.person };
    let (key, asked) = (Key::new()?, invitation.clone());
    let link = format!("{}/logga-in/{}", options.public_address.trim_end_matches('/'), key.text());
    let done = db.write(&ACTOR, "", move |tx| commands::invite(tx, &asked, &key, today)).await;
    match done.map_err(db::Error::downcast::<Refused>) {
        Ok(_) => {
            say::err(&v.t1("app-user-link", "name", &invitation.name));
            say::out(&link);
            Ok(Outcome::Done)
        }
        Err(Ok(refused)) => Err(why(v, &refused)),
        Err(Err(error)) => Err(error.into()),
    }
}

fn why(v: &View, refused: &Refused) -> anyhow::Error {
    let (key, found) = match refused {
        Refused::Name(name) => ("app-user-name", name.as_str()),
        Refused::Email(email) => ("app-user-email", email.as_str()),
        Refused::NoSuch(Relation::Secretary { body }) => ("app-user-no-body", body.as_str()),
        Refused::NoSuch(Relation::Steward { organisation }) => ("app-user-no-organisation", organisation.as_str()),
        Refused::Person(address) => ("app-user-no-person", address.as_str()),
        Refused::NoSuch(_) => ("app-user-unknown", ""),
    };
    say::mistake(v, key, &[("found", &found)])
}

async fn list(v: &View, db: &Db, today: Date) -> anyhow::Result<Outcome> {
    let all = db.read(move |tx| relation::everybody(tx, today)).await?;
    if all.is_empty() {
        say::out(&v.t("app-user-none"));
    }
    for (account, relations) in all {
        let (relations, of): (Vec<Relation>, Vec<Option<String>>) = relations.into_iter().unzip();
        let told = v.relation_texts(&relations, &of);
        let told = match (account.ended, told.is_empty()) {
            (Some(_), _) => v.t("app-user-out").into_owned(),
            (None, true) => v.t("app-user-nothing").into_owned(),
            (None, false) => told.join(" · "),
        };
        say::out(&v.text("app-user-line", &[("name", &account.name), ("email", &account.email), ("relations", &told)]));
    }
    Ok(Outcome::Done)
}

async fn end(v: &View, db: &Db, email: String) -> anyhow::Result<Outcome> {
    let address = email.clone();
    if !db.write(&ACTOR, "", move |tx| commands::end(tx, &address)).await? {
        return Err(say::mistake(v, "app-user-unknown", &[("found", &email)]));
    }
    say::out(&v.t1("app-user-ended", "email", &email));
    Ok(Outcome::Done)
}
