//! Pages: on loopback only, until there is sign-in.

use std::{net::Ipv4Addr, sync::Arc};

use db::{Db, Target};
use kernel::Language;
use tokio::{net::TcpListener, sync::watch};
use web::{
    App, View,
    site::{Mode, Site},
};

use crate::{
    cli::ServeOptions,
    say::{self, Outcome},
    site::{self, SwedishClock},
};

/// `radslag serve`
pub async fn run(language: Language, database: &str, options: ServeOptions) -> anyhow::Result<Outcome> {
    let clock = Arc::new(SwedishClock::new()?);
    let v = say::view(language, kernel::Clock::today(&*clock));
    let db = Db::open(&Target::parse(database), clock.clone()).await?;
    db.migrate(migrations::ALL).await?;
    let site = Site {
        region: options.region,
        mode: Mode::Serve { registrar: v.t("app-registrar").into_owned() },
        today_fixed: false,
        hosts: options.hosts,
    };
    say::err(&v.t("app-serve-loopback"));
    answer(&v, App::new(db, clock, site), options.listen.port).await
}

/// Answers on a port of this machine until told to stop; seals the log and does jobs meanwhile.
pub async fn answer(v: &View, app: App, port: u16) -> anyhow::Result<Outcome> {
    let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
        Ok(listener) => listener,
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            return Err(say::mistake(v, "app-port-in-use", &[("port", &port.to_string())]));
        }
        Err(error) => return Err(error.into()),
    };
    let db = app.db.clone();
    let router = web::build_router(app, site::features())?;
    say::out(&v.text("app-open", &[("address", &format!("http://{}/", listener.local_addr()?))]));
    let (stop, stopped) = watch::channel(());
    let until = |mut stopped: watch::Receiver<()>| async move {
        // The sender going away means stop as well.
        let _ = stopped.changed().await;
    };
    let sealer = tokio::spawn({
        let (db, until) = (db.clone(), until(stopped.clone()));
        async move { db.run_sealer(site::PACE, until).await }
    });
    let jobs = tokio::spawn({
        let until = until(stopped);
        async move { db.run_jobs(&site::handlers(), site::PACE, until).await }
    });
    web::serve::serve(listener, router, told_to_stop()).await?;
    drop(stop);
    sealer.await?;
    jobs.await?;
    Ok(Outcome::Done)
}

/// Ctrl-C, or the word of whoever keeps the services of the machine.
async fn told_to_stop() {
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(error) => {
                tracing::warn!(%error, "cannot listen for SIGTERM");
                std::future::pending::<()>().await;
            }
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}
