//! The security log: who signed in, was let in or was refused, what was taken out, and whether the change log can still be
//! proved. Names of people with protected identity stand here for nobody who may not see them anyway.
//!
//! * `filter` – what is asked of it
//! * `kinds` – what happened, in words
//! * `sample` – the page in its states

mod filter;
mod kinds;
mod sample;

use askama::Template;
use jiff::Timestamp;
use output::csv;
use serde_json::Value;
use web::{
    Answer, Failure, Fault, Format, Page, View, Visit,
    components::{Badge, Button, Column, EmptyView, FieldView, FormView, PagerView, Row, TableView},
    phrase::Link,
    shape,
};

use crate::{
    jobs,
    store::log::{self as store, EventLine, Proved, may_read},
};
use filter::Filter;
pub(in crate::pages) use kinds::GROUPS;

/// Events on a page.
const PAGE: i64 = 50;
/// Most events in a file.
const FILE: i64 = 10_000;

shape! {
    /// Security events, the newest first.
    struct SecurityLog {
        /// The events.
        events: Vec<SecurityEvent>,
        /// Where older ones begin; missing on the last part.
        next: Option<String>,
        /// When the log was last proved; missing when never.
        proved: Option<LogProof>,
    }

    /// A security event.
    struct SecurityEvent {
        /// The entry of the log.
        id: String,
        /// What happened: `accounts.signed_in`.
        kind: String,
        /// When.
        at: Timestamp,
        /// Who did it.
        who: String,
        /// Whom it is about, when it may be seen.
        about: Option<String>,
        /// What it was, without personal values.
        what: Value,
        /// Its place in the chain; missing until it is sealed.
        position: Option<i64>,
    }

    /// What came of proving the log.
    struct LogProof {
        /// When.
        at: Timestamp,
        /// Sealed entries that fit.
        sealed: i64,
        /// Entries that wait for their place.
        unsealed: i64,
        /// Digest of the whole chain, to be kept elsewhere.
        chain: String,
        /// Whether everything fits.
        fits: bool,
    }
}

/// The security log.
#[derive(Template)]
#[template(path = "oversight/security_log.html")]
pub struct SecurityLogPage {
    v: View,
    proof: Badge,
    proof_words: String,
    chain: Option<String>,
    prove: FormView,
    filter: Vec<FieldView>,
    events: TableView,
    pager: PagerView,
    file: Link,
    empty: EmptyView,
}

fn key(event: &EventLine) -> String {
    format!("{}-{}", event.at.as_microsecond(), event.id.simple())
}

/// `GET /sakerhetslogg`
pub(super) async fn show(visit: Visit) -> Answer {
    if !may_read(&visit.actor) {
        return Err(Failure::NotHere);
    }
    let (filter, asked) = Filter::of(&visit);
    let v = visit.view("").undated();
    if visit.format != Format::Html && !filter.faults.is_empty() {
        let fault =
            |name: &&'static str| Fault::at(*name, v.t1("oversight-no-day", "found", visit.asked(name).unwrap_or("")));
        return Err(Failure::Faults(filter.faults.iter().map(fault).collect()));
    }
    let limit = if visit.format == Format::Csv { FILE } else { PAGE + 1 };
    let (actor, paged) = (visit.actor.clone(), asked.after.is_some());
    let read = visit.app.db.read(move |tx| Ok((store::events(tx, &actor, &asked, limit)?, store::proved(tx)?)));
    let (mut events, proved) = read.await?;
    match visit.format {
        Format::Csv => {
            return Ok(visit.file(
                Format::Csv,
                as_csv(&v, &events).map_err(|e| Failure::Ours(e.into()))?,
                Some("sakerhetslogg.csv"),
            ));
        }
        Format::Html | Format::Json => {}
        _ => return Err(Failure::NotHere),
    }
    let page = usize::try_from(PAGE).unwrap_or(50);
    let more = events.len() > page;
    events.truncate(page);
    let next = events.last().filter(|_| more).map(|last| v.here_with("efter", &key(last)));
    if visit.wants_json() {
        return visit.json(&SecurityLog {
            events: events.into_iter().map(told).collect(),
            next,
            proved: proved.map(proof),
        });
    }
    visit.ok(&SecurityLogPage::of(v, &events, proved.as_ref(), &filter, (paged, next)))
}

/// `POST /sakerhetslogg`: the log is proved once more, as soon as somebody is free to.
pub(super) async fn prove(visit: Visit, _sent: web::Submission) -> Answer {
    if !may_read(&visit.actor) {
        return Err(Failure::NotHere);
    }
    visit.app.db.maintain(|tx| jobs::ask(tx, tx.now())).await?;
    if visit.wants_json() {
        let proved = visit.app.db.read(store::proved).await?;
        return visit.json(&SecurityLog { events: Vec::new(), next: None, proved: proved.map(proof) });
    }
    Ok(visit.see_other("/sakerhetslogg"))
}

fn told(event: EventLine) -> SecurityEvent {
    let EventLine { id, kind, at, who, what, about, position, .. } = event;
    SecurityEvent { id: id.to_string(), kind, at, who, about, what: what.0, position }
}

fn proof(proved: Proved) -> LogProof {
    let Proved { at, sealed, unsealed, chain, unfit, .. } = proved;
    LogProof { at, sealed, unsealed, chain: hex(&chain), fits: unfit.is_none() }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn as_csv(v: &View, events: &[EventLine]) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let header = ["id", "at", "kind", "words", "who", "about", "why", "what", "position"];
    let mut table = csv::Table::new(&mut bytes, &header)?;
    for event in events {
        table.row(&[
            event.id.to_string().into(),
            event.at.to_string().into(),
            event.kind.as_str().into(),
            kinds::words(v, &event.kind).into(),
            event.who.as_str().into(),
            event.about.as_deref().into(),
            event.why.as_str().into(),
            event.what.0.to_string().into(),
            event.position.map(|position| position.to_string()).into(),
        ])?;
    }
    table.done()?;
    Ok(bytes)
}

impl SecurityLogPage {
    fn of(
        v: View,
        events: &[EventLine],
        proved: Option<&Proved>,
        filter: &Filter,
        (paged, next): (bool, Option<String>),
    ) -> Self {
        let mut v = v.titled_by("oversight-log");
        let fields = filter.fields(&v);
        v.problems.extend(fields.iter().filter_map(FieldView::problem));
        let (proof, proof_words) = proof_words(&v, proved);
        let columns = ["oversight-when", "oversight-what", "oversight-who", "oversight-about"];
        let row = |event: &EventLine| {
            Row::new(vec![
                v.moment(event.at).into(),
                kinds::words(&v, &event.kind).into(),
                event.who.as_str().into(),
                event.about.clone().unwrap_or_default().into(),
            ])
        };
        Self {
            proof,
            proof_words,
            chain: proved.map(|proved| hex(&proved.chain)),
            prove: FormView::new(v.here(), Vec::new()).button(Button::secondary(v.t("oversight-prove"))),
            filter: fields,
            events: TableView {
                caption: v.t("oversight-events").into_owned(),
                columns: columns.map(|key| Column::new(v.t(key)).said()).into(),
                rows: events.iter().map(row).collect(),
                ..TableView::default()
            },
            pager: PagerView {
                earlier: paged.then(|| Link::new(v.t("oversight-newest"), v.here_with("efter", ""))),
                later: next.map(|href| Link::new(v.t("oversight-older"), href)),
                ..PagerView::default()
            },
            file: Link::new(v.t("oversight-csv"), v.here_as(Format::Csv)),
            empty: EmptyView {
                heading: v.t("oversight-nothing").into_owned(),
                why: v.t("oversight-nothing-why").into(),
                action: None,
            },
            v,
        }
    }
}

fn proof_words(v: &View, proved: Option<&Proved>) -> (Badge, String) {
    match proved {
        None => (Badge::unknown(v.t("oversight-proof-never")), v.t("oversight-proof-never-why").into_owned()),
        Some(Proved { unfit: Some(unfit), at, .. }) => (
            Badge::warn(v.t("oversight-proof-unfit")),
            v.t2("oversight-proof-unfit-why", "at", v.moment(at), "what", unfit),
        ),
        Some(Proved { at, sealed, unsealed, erased, .. }) => (
            Badge::ok(v.t("oversight-proof-fits")),
            v.text(
                "oversight-proof-fits-why",
                &[("at", &v.moment(at)), ("sealed", sealed), ("unsealed", unsealed), ("erased", erased)],
            ),
        ),
    }
}

impl Page for SecurityLogPage {
    const NAME: &'static str = "security log";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        sample::samples(v)
    }
}
