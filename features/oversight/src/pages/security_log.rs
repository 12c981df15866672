//! The security log: who signed in, was let in or was refused, what was taken out, and whether the change log can still be
//! proved. Names of people with protected identity stand here for nobody who may not see them anyway.

use askama::Template;
use db::log;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use kernel::{Actor, Date, actor::Relation, date_text};
use output::csv;
use serde_json::Value;
use uuid::Uuid;
use web::{
    Answer, Failure, Fault, Format, Page, View, Visit,
    components::{
        Badge, Button, Choice, Column, Control, EmptyView, FieldView, FormView, PagerView, Row, TableView, Width,
    },
    phrase::Link,
    shape,
};

use crate::{
    jobs,
    store::log::{self as store, Asked, EventLine, Proved, may_read},
};

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

/// Kinds of events that are asked for together.
pub(super) struct Group {
    /// The word in the address.
    pub word: &'static str,
    /// What it is called.
    text: &'static str,
    /// The kinds, each with its words.
    kinds: &'static [(&'static str, &'static str)],
}

/// Every kind the page has words for. One that it has none for is shown as the log has it.
pub(super) const GROUPS: [Group; 4] = [
    Group {
        word: "inloggning",
        text: "oversight-group-signing-in",
        kinds: &[
            ("accounts.signed_in", "oversight-signed-in"),
            ("accounts.signed_out", "oversight-signed-out"),
            ("accounts.provider_refused", "oversight-provider-refused"),
            ("accounts.passkey_added", "oversight-passkey-added"),
            ("accounts.passkey_removed", "oversight-passkey-removed"),
            ("accounts.provider_added", "oversight-provider-added"),
            ("accounts.provider_removed", "oversight-provider-removed"),
            ("accounts.letter_sent", "oversight-letter-sent"),
            ("accounts.all_signed_out", "oversight-all-signed-out"),
        ],
    },
    Group {
        word: "konton",
        text: "oversight-group-accounts",
        kinds: &[
            ("accounts.invited", "oversight-invited"),
            ("accounts.ended", "oversight-ended"),
            ("accounts.granted", "oversight-granted"),
            ("accounts.withdrawn", "oversight-withdrawn"),
            ("accounts.delegated", "oversight-delegated"),
            ("accounts.delegation_ended", "oversight-delegation-ended"),
        ],
    },
    Group {
        word: "nycklar",
        text: "oversight-group-keys",
        kinds: &[
            ("accounts.key_made", "oversight-key-made"),
            ("accounts.key_ended", "oversight-key-ended"),
            ("accounts.feed_made", "oversight-feed-made"),
        ],
    },
    Group {
        word: "personuppgifter",
        text: "oversight-group-people",
        kinds: &[
            ("bodies.protected_read", "oversight-protected-read"),
            ("bodies.taken_out", "oversight-taken-out"),
            ("oversight.extract_read", "oversight-extract-read"),
            ("oversight.erased", "oversight-erased"),
            ("oversight.months_set", "oversight-months-set"),
            ("oversight.correction_asked", "oversight-correction-asked"),
        ],
    },
];

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

/// What is asked for, as it was written.
#[derive(Clone, Default)]
struct Filter {
    who: String,
    kind: String,
    from: String,
    to: String,
    /// Names of the fields whose day is none.
    faults: Vec<&'static str>,
}

impl Filter {
    fn of(visit: &Visit) -> (Self, Asked) {
        let text = |name: &str| visit.asked(name).unwrap_or_default().trim().chars().take(200).collect::<String>();
        let mut filter =
            Self { who: text("vem"), kind: text("slag"), from: text("fran"), to: text("till"), faults: Vec::new() };
        let mut day = |name: &'static str, text: &str| -> Option<Date> {
            let read = (!text.is_empty()).then(|| date_text::parse(text, visit.today, visit.language).ok());
            if read == Some(None) {
                filter.faults.push(name);
            }
            read.flatten()
        };
        let (from, to) = (day("fran", &filter.from.clone()), day("till", &filter.to.clone()));
        let kinds = GROUPS.iter().filter(|group| group.word == filter.kind).flat_map(|group| group.kinds);
        let asked = Asked {
            since: from.map_or(Timestamp::UNIX_EPOCH, midnight),
            until: to.map_or(end_of_time(), |day| midnight(day.tomorrow().unwrap_or(day))),
            who: filter.who.clone(),
            kinds: kinds.map(|(kind, _)| (*kind).to_owned()).collect(),
            after: visit.asked("efter").and_then(cursor),
        };
        (filter, asked)
    }

    fn fields(&self, v: &View) -> Vec<FieldView> {
        let mut kinds = vec![Choice { value: String::new(), text: v.t("oversight-all").into_owned() }];
        kinds.extend(GROUPS.iter().map(|g| Choice { value: g.word.into(), text: v.t(g.text).into_owned() }));
        let day = |name: &'static str, label: &str, value: &str| {
            let field =
                FieldView::line(name, v.t(label)).hint(v.t("oversight-day-hint")).value(value).width(Width::Short);
            match self.faults.contains(&name) {
                true => field.error(v.t1("oversight-no-day", "found", value)),
                false => field,
            }
        };
        vec![
            FieldView::line("vem", v.t("oversight-who")).value(&*self.who).width(Width::Medium),
            FieldView::line("slag", v.t("oversight-kind"))
                .control(Control::Select(kinds))
                .value(&*self.kind)
                .width(Width::Medium),
            day("fran", "oversight-from", &self.from),
            day("till", "oversight-to", &self.to),
        ]
    }
}

/// The moment a day begins in Sweden.
fn midnight(day: Date) -> Timestamp {
    let zone = TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC);
    day.to_zoned(zone).map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp())
}

fn end_of_time() -> Timestamp {
    midnight(jiff::civil::date(2999, 1, 1))
}

/// `?efter=1798761600000000-0198…`: moment in microseconds and identity of the last event shown.
fn cursor(text: &str) -> Option<(Timestamp, Uuid)> {
    let (at, id) = text.split_once('-')?;
    Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?))
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

/// What happened, in words; a kind that has none stands as the log has it.
fn kind_words(v: &View, kind: &str) -> String {
    let known = GROUPS.iter().flat_map(|group| group.kinds).find(|(known, _)| *known == kind);
    known.map_or_else(|| kind.to_owned(), |(_, key)| v.t(key).into_owned())
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
            kind_words(v, &event.kind).into(),
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
                kind_words(&v, &event.kind).into(),
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
        let v = v.clone().undated().seen_by(Actor::person("Ada Prov", Relation::Administrator)).at("/sakerhetslogg");
        let at = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(24 * 365 * 56);
        let event = |number: u128, kind: &str, who: &str, about: Option<&str>| EventLine {
            id: Uuid::from_u128(number),
            kind: kind.into(),
            at: at - (i64::try_from(number).unwrap_or(0)).minutes(),
            who: who.into(),
            why: String::new(),
            what: db::Json(serde_json::json!({ "by": "passkey" })),
            about: about.map(Into::into),
            position: Some(7),
        };
        let all = GROUPS.iter().flat_map(|group| group.kinds).map(|(kind, _)| *kind).chain(["accounts.something_new"]);
        let all: Vec<EventLine> =
            all.zip(1..).map(|(kind, n)| event(n, kind, "Jonas Viklund", Some("Stina Berglund"))).collect();
        let long = "Karl-Alexander Bartholomeus Överviklund af Västerbottensälven (nyckel: Nattkörningen)";
        let proved = |unfit: Option<&str>| Proved {
            at,
            sealed: 1650,
            unsealed: 2,
            erased: 4,
            chain: log::chain::START.to_vec(),
            unfit: unfit.map(Into::into),
        };
        let (plain, last) = (Filter::default(), (false, None));
        let wrong = Filter { from: "nyss".into(), faults: vec!["fran"], ..Filter::default() };
        vec![
            ("empty", Self::of(v.clone(), &[], None, &plain, last.clone())),
            ("full", Self::of(v.clone(), &all, Some(&proved(None)), &plain, (true, Some("/sakerhetslogg".into())))),
            (
                "long names",
                Self::of(v.clone(), &[event(1, "accounts.signed_in", long, Some(long))], None, &plain, last.clone()),
            ),
            ("broken, wrong day", Self::of(v, &all[..1], Some(&proved(Some("Missing { position: 3 }"))), &wrong, last)),
        ]
    }
}
