//! Pages, to whoever has signed in and to everyone else. Beyond this machine only behind a proxy that ends TLS.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use accounts::provider::Providers;
use bodies::jobs::quarantine;
use db::{Db, Target};
use fetch::{Fetcher, Limits, names::SystemNames, scanner::Scanner, wire::Tls};
use kernel::Language;
use output::mail::{Courier, courier};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
    sync::watch,
};
use web::{
    App, View,
    reach::Reach,
    site::{Mode, Site},
    visits::Visits,
};

use crate::{
    cli::ServeOptions,
    mail,
    say::{self, Outcome},
    site::{self, SwedishClock},
    user,
};

/// How often numbers of visits are kept.
const VISITS_KEPT: Duration = Duration::from_secs(60);
/// How long the letter at hand may take when the program is told to stop.
const LAST_LETTER: Duration = Duration::from_secs(20);

/// `radslag serve`
pub async fn run(language: Language, database: &str, options: ServeOptions) -> anyhow::Result<Outcome> {
    let clock = Arc::new(SwedishClock::new()?);
    let v = say::view(language, kernel::Clock::today(&*clock));
    let reach = reach(&v, &options)?;
    let providers = user::providers(&v, options.providers.as_deref())?;
    let courier = mail::courier(&v, &options.mail, &options.region)?;
    let scanner = scanner(&v, options.scanner.as_deref())?;
    let db = site::connect(&v, &Target::parse(database), clock.clone()).await?;
    db.migrate(migrations::ALL).await?;
    let site = Site {
        region: options.region,
        mode: Mode::Serve { door: user::door },
        today_fixed: false,
        hosts: options.hosts,
        reach,
    };
    if !db.read(accounts::store::anybody).await? {
        say::err(&v.t("app-nobody"));
    }
    if courier.is_none() {
        say::err(&v.t("app-mail-none"));
    }
    let fetcher = if options.no_fetch { None } else { Some(fetcher()?) };
    let asks = Asks { courier, providers, fetcher, scanner };
    answer(&v, App::new(db, clock, site), (options.at, options.listen.port), asks).await
}

/// Where people find the site, and whose word on who asks is taken. Other machines are answered only where people come by
/// TLS: without it a session's key would be there for everyone between to read.
fn reach(v: &View, options: &ServeOptions) -> anyhow::Result<Reach> {
    let reach = match &options.public_address {
        None => Reach::local(options.listen.port),
        Some(address) => {
            Reach::at(address).map_err(|_| say::mistake(v, "app-public-address", &[("found", address)]))?
        }
    };
    if !options.at.is_loopback() && reach.is_local() {
        return Err(say::mistake(v, "app-listen", &[("found", &options.at.to_string())]));
    }
    let here = || vec![IpAddr::from(Ipv4Addr::LOCALHOST), IpAddr::from(Ipv6Addr::LOCALHOST)];
    let proxies = if options.proxies.is_empty() && !reach.is_local() { here() } else { options.proxies.clone() };
    Ok(reach.behind(proxies))
}

/// Whom outside the program asks for what.
#[derive(Default)]
pub struct Asks {
    /// Hands letters to a mail server.
    pub courier: Option<Arc<Courier>>,
    /// Those who vouch for people.
    pub providers: Arc<Providers>,
    /// Fetches documents from the web.
    pub fetcher: Option<Arc<Fetcher>>,
    /// Looks through files that came.
    pub scanner: Option<Arc<Scanner>>,
}

/// The scanner that the settings name; an empty setting names none.
fn scanner(v: &View, address: Option<&str>) -> anyhow::Result<Option<Arc<Scanner>>> {
    let Some(address) = address.filter(|address| !address.trim().is_empty()) else { return Ok(None) };
    match Scanner::parse(address) {
        Ok(scanner) => Ok(Some(Arc::new(scanner))),
        Err(_) => Err(say::mistake(v, "app-scanner", &[("found", &address)])),
    }
}

/// Fetches from the open internet, as much as is taken of a file.
///
/// # Errors
/// When TLS cannot be set up.
pub fn fetcher() -> anyhow::Result<Arc<Fetcher>> {
    let tls = Tls::new(None).map_err(anyhow::Error::msg)?;
    let limits = Limits::of(usize::try_from(input::LARGEST_FILE)?);
    Ok(Arc::new(Fetcher::new(tls, SystemNames, limits)))
}

/// Answers at an address of this machine until told to stop; seals the log, does jobs and sends letters meanwhile.
pub async fn answer(v: &View, app: App, at: impl Into<SocketAddr>, asks: Asks) -> anyhow::Result<Outcome> {
    let Asks { courier, providers, fetcher, scanner } = asks;
    let listener = listen(v, at.into()).await?;
    let (db, visits, clock) = (app.db.clone(), app.visits.clone(), app.clock.clone());
    let router = accounts::with_providers(web::build_router(app, site::features())?, providers);
    let router = match fetcher {
        Some(fetcher) => bodies::with_fetcher(router, fetcher),
        None => router,
    };
    let told_to_stop = told_to_stop()?;
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
    output::mail::keep::begin(&db).await?;
    oversight::jobs::begin(&db).await?;
    bodies::jobs::begin(&db).await?;
    let waiting = quarantine::begin(&db, scanner.is_some(), &site::SHELVES).await?;
    if scanner.is_none() && waiting > 0 {
        say::err(&v.text("app-scanner-none", &[("n", &waiting)]));
    }
    let letters = tokio::spawn({
        // A runner of their own, so that nobody waits for a slow mail server.
        let handlers = courier.as_ref().map(courier::handlers).unwrap_or_default();
        let (db, until) = (db.clone(), until(stopped.clone()));
        async move { db.run_jobs(&handlers, site::PACE, until).await }
    });
    let scans = tokio::spawn({
        // A runner of their own as well: a large file takes its time.
        let handlers = scanner.as_ref().map(|one| quarantine::handlers(one, &site::SHELVES)).unwrap_or_default();
        let (db, until) = (db.clone(), until(stopped.clone()));
        async move { db.run_jobs(&handlers, site::PACE, until).await }
    });
    let counting = tokio::spawn({
        let (db, until) = (db.clone(), until(stopped.clone()));
        async move { keep_visits(&db, &visits, &*clock, until).await }
    });
    let slow = tokio::spawn({
        let (db, until) = (db.clone(), until(stopped.clone()));
        async move { db.run_jobs(&site::slow_handlers(), site::PACE, until).await }
    });
    let jobs = tokio::spawn({
        let until = until(stopped);
        async move { db.run_jobs(&site::quick_handlers(), site::PACE, until).await }
    });
    web::serve::serve(listener, router, told_to_stop).await?;
    drop(stop);
    sealer.await?;
    jobs.await?;
    counting.await?;
    // A letter that is cut off here is taken again later; a mail server that hangs must not keep the program from ending.
    if let Ok(ended) = tokio::time::timeout(LAST_LETTER, letters).await {
        ended?;
    }
    // What a search has found so far lies in the database; the rest of it is not waited for.
    slow.abort();
    // A file whose scan is cut off here is still in quarantine, and asked about when the program starts again.
    scans.abort();
    Ok(Outcome::Done)
}

async fn listen(v: &View, at: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(at).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => say::mistake(v, "app-port-in-use", &[("port", &at.port().to_string())]),
        _ => error.into(),
    })
}

/// Keeps how often pages were opened once a minute, and once more at the end. What is not kept when the program is killed is lost:
/// a minute of numbers.
async fn keep_visits(db: &Db, visits: &Visits, clock: &dyn kernel::Clock, until: impl Future<Output = ()>) {
    let mut until = std::pin::pin!(until);
    loop {
        let over = tokio::select! {
            () = &mut until => true,
            () = tokio::time::sleep(VISITS_KEPT) => false,
        };
        let (counted, today) = (Arc::new(visits.take()), clock.today());
        if !counted.is_empty() {
            let kept = counted.clone();
            let done = db.maintain(move |tx| oversight::commands::keep_visits(tx, &kept, today)).await;
            if let Err(error) = done {
                tracing::warn!(%error, "numbers of visits are kept later");
                visits.give_back(counted.to_vec());
            }
        }
        if over {
            return;
        }
    }
}

/// Begins to listen for Ctrl-C and for the word of whoever keeps the services of the machine; done when either has come.
///
/// Called before anyone is told that the program is open: whoever stops it at once stops it in good order too.
pub(crate) fn told_to_stop() -> std::io::Result<impl Future<Output = ()> + Send> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
