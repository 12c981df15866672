//! The outbox: what waits and what did not arrive, with words that say what to do.

use askama::Template;
use axum::{Router, routing::get};
use kernel::{
    Actor,
    actor::Relation,
    id::{Id, LetterId},
};
use output::mail::{
    State,
    overview::{self, Line},
};
use web::{
    Answer, App, Failure, Page, Submission, View, Visit,
    components::{Badge, Button, Column, FieldView, FormView, Row, TableView},
    failure::Fault,
    shape,
};

shape! {
    /// Letters that wait or did not arrive: what did not arrive first.
    struct Outbox {
        /// The letters.
        letters: Vec<OutboxLetter>,
    }

    /// A letter that waits or did not arrive. What it says is never told.
    struct OutboxLetter {
        /// Its identity.
        id: LetterId,
        /// What it is about.
        key: String,
        /// `waiting`, `being_sent`, `refused`, `returned`, `given_up`.
        state: String,
        /// Since when.
        since: String,
        /// Name of the recipient; missing when it has been cleared.
        name: Option<String>,
        /// Address of the recipient; missing when it has been cleared.
        address: Option<String>,
        /// Its subject; missing when it has been cleared.
        subject: Option<String>,
        /// When it was posted.
        posted_at: String,
        /// Attempts begun.
        attempts: i64,
        /// What the server or the returned message said, without addresses.
        answer: Option<String>,
    }
}

/// The outbox.
#[derive(Template)]
#[template(path = "mail/post.html")]
pub struct PostPage {
    v: View,
    failed: TableView,
    waiting: TableView,
    again: Option<FormView>,
}

/// The addresses of this feature.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/post", get(show).post(send_again))
}

/// `GET /post`
async fn show(visit: Visit) -> Answer {
    let lines = lines(&visit).await?;
    if visit.wants_json() {
        return visit.json(&as_json(&lines));
    }
    visit.ok(&PostPage::of(view(&visit), &lines))
}

/// `POST /post`: a letter that was given up is sent once more.
async fn send_again(visit: Visit, sent: Submission) -> Answer {
    if !overview::may_see(&visit.actor) {
        return Err(Failure::NotHere);
    }
    let v = view(&visit);
    let letter = sent.get("letter").unwrap_or_default();
    let not_one = || Failure::Faults(vec![Fault::at("letter", v.t("mail-again-not").into_owned()).found(letter)]);
    let id: LetterId = serde_json::from_value(letter.into()).map_err(|_| not_one())?;
    let actor = visit.actor.clone();
    if !visit.app.db.maintain(move |tx| overview::send_again(tx, &actor, id)).await? {
        return Err(not_one());
    }
    if visit.wants_json() {
        return visit.json(&as_json(&lines(&visit).await?));
    }
    Ok(visit.see_other("/post"))
}

async fn lines(visit: &Visit) -> Result<Vec<Line>, Failure> {
    if !overview::may_see(&visit.actor) {
        return Err(Failure::NotHere);
    }
    let actor = visit.actor.clone();
    Ok(visit.app.db.read(move |tx| overview::lines(tx, &actor)).await?)
}

fn view(visit: &Visit) -> View {
    let v = visit.view("").undated();
    v.titled_by("mail-title")
}

fn as_json(lines: &[Line]) -> impl serde::Serialize + use<> {
    let one = |line: &Line| OutboxLetter {
        id: line.id,
        key: line.key.clone(),
        state: line.state.word().into(),
        since: line.state_at.to_string(),
        name: line.name.clone(),
        address: line.address.clone(),
        subject: line.subject.clone(),
        posted_at: line.posted_at.to_string(),
        attempts: line.attempts,
        answer: line.answer.clone(),
    };
    Outbox { letters: lines.iter().map(one).collect() }
}

impl PostPage {
    fn of(v: View, lines: &[Line]) -> Self {
        let (failed, waiting): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.state.failed());
        let can_again: Vec<&Line> =
            failed.iter().copied().filter(|line| line.state == State::GivenUp && line.whole).collect();
        let again = (!can_again.is_empty()).then(|| again(&v, &can_again));
        Self { failed: table(&v, "mail-failed", &failed), waiting: table(&v, "mail-waiting", &waiting), again, v }
    }
}

fn table(v: &View, caption: &str, lines: &[&Line]) -> TableView {
    let columns =
        ["mail-column-to", "mail-column-subject", "mail-column-state", "mail-column-posted", "mail-column-do"];
    TableView {
        caption: v.t(caption).into_owned(),
        columns: columns.iter().map(|key| Column::new(v.t(key))).collect(),
        rows: lines.iter().map(|line| row(v, line)).collect(),
        ..TableView::default()
    }
}

fn row(v: &View, line: &Line) -> Row {
    let cells = vec![
        whom(v, line).into(),
        line.subject.clone().unwrap_or_else(|| v.t("mail-cleared").into_owned()).into(),
        badge(v, line.state).into(),
        v.moment(line.posted_at).into(),
        advice(v, line).into(),
    ];
    if line.state.failed() { Row::alarm(cells) } else { Row::new(cells) }
}

/// Name and address, or that they have been cleared.
fn whom(v: &View, line: &Line) -> String {
    match (line.name.as_deref().filter(|name| !name.is_empty()), &line.address) {
        (Some(name), Some(address)) => format!("{name}, {address}"),
        (None, Some(address)) => address.clone(),
        _ => v.t("mail-cleared").into_owned(),
    }
}

/// How far a letter has come, in words.
#[must_use]
pub fn state_words(v: &View, state: State) -> String {
    let words = match state {
        State::Waiting => v.t("mail-state-waiting"),
        State::BeingSent => v.t("mail-state-being-sent"),
        State::Sent => v.t("mail-state-sent"),
        State::Refused => v.t("mail-state-refused"),
        State::Returned => v.t("mail-state-returned"),
        State::GivenUp => v.t("mail-state-given-up"),
    };
    words.into_owned()
}

fn badge(v: &View, state: State) -> Badge {
    let words = state_words(v, state);
    match state {
        State::Waiting | State::BeingSent => Badge::waiting(words),
        State::Sent => Badge::ok(words),
        State::Refused | State::Returned | State::GivenUp => Badge::warn(words),
    }
}

/// What has happened, and what the reader can do.
fn advice(v: &View, line: &Line) -> String {
    let said = line.answer.clone().unwrap_or_else(|| v.t("mail-nothing-said").into_owned());
    match (line.state, line.attempts) {
        (State::Refused, _) => v.text("mail-do-refused", &[("said", &said)]),
        (State::Returned, _) => v.text("mail-do-returned", &[("said", &said)]),
        (State::GivenUp, 0) => v.t("mail-do-never-tried").into_owned(),
        (State::GivenUp, _) => v.text("mail-do-given-up", &[("said", &said)]),
        (State::Waiting, 0) => v.t("mail-do-not-tried").into_owned(),
        (State::Waiting, _) => {
            v.text("mail-do-later", &[("said", &said), ("when", &v.moment(line.due_at)), ("n", &line.attempts)])
        }
        (State::BeingSent | State::Sent, _) => v.t("mail-do-nothing").into_owned(),
    }
}

/// Which of the letters that were given up to send once more.
fn again(v: &View, lines: &[&Line]) -> FormView {
    let choices = lines.iter().map(|line| web::components::Choice { value: line.id.to_string(), text: whom(v, line) });
    let field = FieldView::line("letter", v.t("mail-again-which"))
        .hint(v.t("mail-again-hint"))
        .control(web::components::Control::Select(choices.collect()));
    FormView::new(v.url("/post"), vec![field]).button(Button::primary(v.t("mail-again")))
}

impl Page for PostPage {
    const NAME: &'static str = "post";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let registrar = Actor::person("Jonas Viklund", Relation::Registrar);
        let v = v.clone().undated().titled(v.t("mail-title")).at("/post").seen_by(registrar);
        let lines: Vec<Line> = State::ALL.into_iter().filter(|state| *state != State::Sent).map(sample).collect();
        let long = Line {
            name: Some("Karl-Alexander Bartholomeus Överviklund af Västerbottensälven".into()),
            address: Some("karl-alexander.bartholomeus.overviklund@kommunalforbundet-for-samverkan.example".into()),
            ..sample(State::Refused)
        };
        let cleared = Line { name: None, address: None, subject: None, answer: None, ..sample(State::Returned) };
        vec![
            ("empty", Self::of(v.clone(), &[])),
            ("usual", Self::of(v.clone(), &lines[..1])),
            ("full", Self::of(v.clone(), &lines)),
            ("long names", Self::of(v, &[long, cleared])),
        ]
    }
}

fn sample(state: State) -> Line {
    let at = jiff::Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(24 * 365 * 56);
    Line {
        id: LetterId::named(state.word()),
        key: format!("turnover.invitation:{}", state.word()),
        name: Some("Pia Wredling".into()),
        address: Some("pia.wredling@harnosand.example".into()),
        subject: Some("Utse ledamöter till Kulturforum".into()),
        posted_at: at,
        state,
        state_at: at,
        answer: Some("550 5.1.1 no such user here".into()),
        attempts: i64::from(state != State::Waiting) * 3,
        due_at: at,
        sent_at: None,
        whole: true,
    }
}
