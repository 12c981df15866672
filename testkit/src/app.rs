//! The whole product in this process: its own router, database and clock, asked as a browser asks.

use std::sync::Arc;

use accounts::{
    commands::{self, Begin, Invitation, invite},
    model::Way,
    provider::Providers,
};
use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    http::{Request, header},
};
use bodies::{commands::LoadError, jobs::quarantine};
use db::{Db, base::Engine};
use kernel::{Actor, Clock, actor::Relation};
use tower::ServiceExt;
use web::{
    App, Key,
    door::FormToken,
    reach::Reach,
    site::{Mode, RoleChoice, Site},
};

use crate::{
    clock::HandClock,
    county::County,
    page::Page,
    place::{Place, Start},
};

/// The visitor from the street, and the roles of the demo.
pub const ROLES: [&str; 4] = [web::role::VISITOR, "registrator", "sekreterare", "foretradare"];

/// The product, running for one test.
pub struct TestApp {
    /// Its database.
    pub db: Db,
    /// Its clock; stands at the demo's day until it is moved.
    pub clock: Arc<HandClock>,
    /// Where the database is.
    pub place: Place,
    visits: Arc<web::visits::Visits>,
    router: Router,
    cookie: &'static str,
}

/// Runs a story that begins with the demo county on SQLite and on PostgreSQL.
///
/// # Panics
/// When the story does. A missing PostgreSQL fails it in words.
pub async fn on_both_engines(story: impl AsyncFn(&TestApp)) {
    on_both_engines_with(Start::Demo, story).await;
}

/// Runs a story on SQLite and on PostgreSQL.
///
/// # Panics
/// As [`on_both_engines`].
pub async fn on_both_engines_with(start: Start<'_>, story: impl AsyncFn(&TestApp)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        story(&TestApp::new(engine, start).await).await;
    }
}

impl TestApp {
    /// The product with the demo county on SQLite.
    pub async fn demo() -> Self {
        Self::new(Engine::Sqlite, Start::Demo).await
    }

    /// The product on an engine.
    ///
    /// # Panics
    /// When it does not start, or the test's own county has faults.
    pub async fn new(engine: Engine, start: Start<'_>) -> Self {
        Self::of(engine, start, radslag::demo::site().expect("the demo's roles are sound")).await
    }

    /// The product on an engine with other roles to choose from.
    ///
    /// # Panics
    /// As [`new`](Self::new).
    pub async fn with_roles(engine: Engine, start: Start<'_>, roles: Vec<RoleChoice>) -> Self {
        let site = Site { mode: Mode::Demo { roles }, ..radslag::demo::site().expect("the demo's roles are sound") };
        Self::of(engine, start, site).await
    }

    /// The product on an engine as it is really used: whoever has not signed in is a visitor. What is called a role elsewhere
    /// is here the key of a session.
    ///
    /// # Panics
    /// As [`new`](Self::new).
    pub async fn serving(engine: Engine, start: Start<'_>) -> Self {
        Self::serving_at(engine, start, Reach::default()).await
    }

    /// As [`serving`](Self::serving), reached where letters then say that it is.
    ///
    /// # Panics
    /// As [`new`](Self::new).
    pub async fn serving_at(engine: Engine, start: Start<'_>, reach: Reach) -> Self {
        let mode = Mode::Serve { door: radslag::user::door };
        let site = Site { mode, reach, ..radslag::demo::site().expect("the demo's roles are sound") };
        Self::of(engine, start, site).await
    }

    async fn of(engine: Engine, start: Start<'_>, site: Site) -> Self {
        let place = Place::new(engine, start).await;
        let clock = Arc::new(HandClock::new());
        // What a story does happens after the county was read in.
        clock.advance(jiff::SignedDuration::from_mins(1));
        let db = Db::open(&place.target, clock.clone()).await.expect("the test's database opens");
        db.migrate(migrations::ALL).await.expect("the tables are made");
        let cookie = if site.demo() { web::role::COOKIE } else { web::door::COOKIE_LOCAL };
        let state = App::new(db.clone(), clock.clone(), site);
        let visits = state.visits.clone();
        let router = web::build_router(state, radslag::site::features()).expect("the texts are sound");
        let app = Self { db, clock, place, visits, router, cookie };
        if let Start::Own(county) = start {
            app.load(county).await.unwrap_or_else(|fault| panic!("the test's county is not read in: {fault:?}"));
        }
        app
    }

    /// Reads a county in, as `radslag demo` does.
    ///
    /// # Errors
    /// All its faults, or what the database says.
    pub async fn load(&self, county: &County) -> Result<(), LoadError> {
        let actor = Actor::System { part: "test" };
        bodies::commands::load(&self.db, &actor, "a test begins", &county.files()).await
    }

    /// Lets somebody in, as `radslag user invite` does; gives the address of her link.
    ///
    /// # Panics
    /// When she cannot be let in.
    pub async fn invites(&self, name: &str, email: &str, relations: &[Relation]) -> String {
        let key = Key::new().expect("randomness");
        let link = format!("/logga-in/{}", key.text());
        let invitation =
            Invitation { name: name.into(), email: email.into(), relations: relations.into(), person: None };
        let today = self.clock.today();
        let actor = Actor::System { part: "user" };
        let written = self.db.write(&actor, "", move |tx| invite(tx, &invitation, &key, today)).await;
        written.expect("she is let in");
        link
    }

    /// Invites somebody who then comes in as with a passkey; gives the key of her session, which stands where a role does.
    ///
    /// # Panics
    /// As [`invites`](Self::invites).
    pub async fn enters(&self, name: &str, email: &str, relations: &[Relation]) -> String {
        self.invites(name, email, relations).await;
        let (key, address) = (Key::new().expect("randomness"), email.to_lowercase());
        let begun = key.clone();
        let actor = Actor::System { part: "test" };
        let written = self.db.write(&actor, "", move |tx| {
            let account = accounts::store::by_email(tx, &address)?.expect("she was invited");
            let (way, key) = (Way::Passkey, &begun);
            let begin = Begin { way, assurance: way.assurance(), provider: None, key, agent: "", instead_of: None };
            commands::begin(tx, account.id, begin, &serde_json::Value::Null).map(drop)
        });
        written.await.expect("she comes in");
        key.text().to_owned()
    }

    /// The same product with providers that people may sign in with.
    #[must_use]
    pub fn with_providers(mut self, providers: Providers) -> Self {
        self.router = self.router.layer(axum::Extension(Arc::new(providers)));
        self
    }

    /// The same product with somebody who fetches documents.
    #[must_use]
    pub fn with_fetcher(mut self, fetcher: Arc<fetch::Fetcher>) -> Self {
        self.router = bodies::with_fetcher(self.router, fetcher);
        self
    }

    /// What a browser gets that shows cookies of its own: `name=value; …`.
    ///
    /// # Panics
    /// When the address is none.
    pub async fn get_with_cookies(&self, cookies: &str, address: &str) -> Page {
        let request = Request::get(address).header(header::HOST, "127.0.0.1:8027").header(header::COOKIE, cookies);
        let request = request.body(Body::empty()).unwrap_or_else(|e| panic!("{address} is no address: {e}"));
        self.send("with cookies", address, request).await
    }

    /// A page as the visitor from the street gets it.
    pub async fn get(&self, address: &str) -> Page {
        self.get_as(web::role::VISITOR, address).await
    }

    /// A page as somebody of a role gets it.
    pub async fn get_as(&self, role: &str, address: &str) -> Page {
        self.get_with(role, "127.0.0.1:8027", address).await
    }

    /// A page asked for under another host name.
    ///
    /// # Panics
    /// When the address is none.
    pub async fn get_with(&self, role: &str, host: &str, address: &str) -> Page {
        let cookie = self.cookie(role);
        let request = Request::get(address).header(header::HOST, host).header(header::COOKIE, cookie);
        let request = request.body(Body::empty()).unwrap_or_else(|e| panic!("{address} is no address: {e}"));
        self.send(role, address, request).await
    }

    /// What a form gives that somebody of a role sends.
    ///
    /// # Panics
    /// When the address is none.
    pub async fn post_as(&self, role: &str, address: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.token(role);
        let body =
            web::address::query(fields.iter().copied().chain(token.iter().map(|(name, value)| (*name, &**value))));
        self.post_body(role, address, "application/x-www-form-urlencoded", body).await
    }

    /// What JSON gives that somebody of a role sends.
    ///
    /// # Panics
    /// As [`post_as`](Self::post_as).
    pub async fn post_json_as(&self, role: &str, address: &str, body: &str) -> Page {
        self.post_body(role, address, "application/json", body.to_owned()).await
    }

    /// What a method gives that no address takes.
    ///
    /// # Panics
    /// When the address is none.
    pub async fn delete_as(&self, role: &str, address: &str) -> Page {
        let cookie = self.cookie(role);
        let request = Request::delete(address).header(header::HOST, "127.0.0.1:8027").header(header::COOKIE, cookie);
        let request = request.body(Body::empty()).unwrap_or_else(|e| panic!("{address} is no address: {e}"));
        self.send(role, address, request).await
    }

    /// What a form with a file gives that somebody of a role sends.
    ///
    /// # Panics
    /// As [`post_as`](Self::post_as).
    pub async fn post_file_as(
        &self,
        role: &str,
        address: &str,
        fields: &[(&str, &str)],
        (field, name, bytes): (&str, &str, &[u8]),
    ) -> Page {
        let token = self.token(role);
        let fields = fields.iter().copied().chain(token.iter().map(|(name, value)| (*name, &**value)));
        let texts = fields
            .map(|(name, text)| format!("--del\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n"));
        let head = format!("--del\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n");
        let body = [texts.collect::<String>().as_bytes(), head.as_bytes(), bytes, b"\r\n--del--\r\n"].concat();
        self.post_body(role, address, "multipart/form-data; boundary=del", body).await
    }

    /// What a form gives that a visitor sends from an address of the network.
    ///
    /// # Panics
    /// When one of the addresses is none.
    pub async fn post_from(&self, ip: &str, address: &str, kind: &str, body: &str) -> Page {
        let socket: std::net::SocketAddr = format!("{ip}:4711").parse().expect("an address of the network");
        let request = Request::post(address).header(header::HOST, "127.0.0.1:8027").header(header::CONTENT_TYPE, kind);
        let request = request.header("sec-fetch-site", "same-origin").extension(axum::extract::ConnectInfo(socket));
        let request = match kind {
            "application/json" => request.header(header::ACCEPT, kind),
            _ => request,
        };
        let request =
            request.body(Body::from(body.to_owned())).unwrap_or_else(|e| panic!("{address} is no address: {e}"));
        self.send(ip, address, request).await
    }

    fn cookie(&self, role: &str) -> String {
        format!("{}={role}", self.cookie)
    }

    /// What the forms of our own pages carry for a session.
    fn token(&self, role: &str) -> Option<(&'static str, String)> {
        let signed_in = self.cookie == web::door::COOKIE_LOCAL && !role.is_empty();
        signed_in.then(|| (FormToken::FIELD, FormToken::of(role).text().to_owned()))
    }

    async fn post_body(&self, role: &str, address: &str, kind: &str, body: impl Into<Bytes>) -> Page {
        let (cookie, body) = (self.cookie(role), body.into());
        let request = Request::post(address).header(header::HOST, "127.0.0.1:8027").header(header::COOKIE, cookie);
        let request = request.header(header::CONTENT_TYPE, kind).header("sec-fetch-site", "same-origin");
        let request = request.header(header::CONTENT_LENGTH, body.len());
        let request = match kind {
            "application/json" => request.header(header::ACCEPT, kind),
            _ => request,
        };
        let request = request.body(Body::from(body)).unwrap_or_else(|e| panic!("{address} is no address: {e}"));
        self.send(role, address, request).await
    }

    /// A page as a program gets it that sends these headers and no cookie.
    ///
    /// # Panics
    /// When the address or a header is none.
    pub async fn get_by(&self, address: &str, headers: &[(&str, &str)]) -> Page {
        self.send_by("a program", Request::get(address), address, headers, Body::empty()).await
    }

    /// What a program gets that sends JSON with these headers and no cookie.
    ///
    /// # Panics
    /// As [`get_by`](Self::get_by).
    pub async fn post_by(&self, address: &str, headers: &[(&str, &str)], json: &str) -> Page {
        let request = Request::post(address).header(header::CONTENT_TYPE, "application/json");
        let request = request.header(header::ACCEPT, "application/json");
        self.send_by("a program", request, address, headers, Body::from(json.to_owned())).await
    }

    async fn send_by(
        &self,
        who: &str,
        request: axum::http::request::Builder,
        address: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Page {
        let request = request.header(header::HOST, "127.0.0.1:8027");
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let request = request.body(body).unwrap_or_else(|e| panic!("{address} is no address: {e}"));
        self.send(who, address, request).await
    }

    /// What answers requests: for tests that serve the product to a real browser.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    async fn send(&self, role: &str, address: &str, request: Request<Body>) -> Page {
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("the whole page");
        let asked = format!("{:?}, {role}, {address}", self.db.engine());
        Page::new(asked, parts.status, parts.headers, String::from_utf8_lossy(&body).into_owned())
    }

    /// Says that a virus scanner is named, or that none is, as `serve` does when it starts. How many files are in quarantine.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn names_scanner(&self, named: bool) -> usize {
        quarantine::begin(&self.db, named, &radslag::site::SHELVES).await.expect("it is noted")
    }

    /// Lets a scanner look through what is due, as `serve` does; gives the number of jobs that were done.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn scans(&self, scanner: &crate::VirusScanner) -> u32 {
        let handlers = quarantine::handlers(&scanner.client(), &radslag::site::SHELVES);
        self.db.run_due_jobs(&handlers).await.expect("the jobs are done")
    }

    /// Keeps how often pages were opened, as `serve` does once a minute; gives the numbers.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn keeps_visits(&self) -> Vec<web::visits::Counted> {
        let (counted, today) = (self.visits.take(), kernel::Clock::today(&*self.clock));
        let kept = counted.clone();
        let keep = self.db.maintain(move |tx| oversight::commands::keep_visits(tx, &kept, today)).await;
        keep.expect("the numbers are kept");
        counted
    }

    /// Does all jobs that are due.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn run_jobs(&self) -> u32 {
        self.db.run_due_jobs(&radslag::site::handlers()).await.expect("the jobs are done")
    }
}
