//! One organisation as the region keeps it: its seats, its letters and links, who has left, decisions that came as files.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::IntoResponse,
};
use bodies::{
    commands::{change::Refused, fault_words},
    pages::file_state,
};
use kernel::{date_text, id::Id, slug::Slug};
use uuid::Uuid;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{Button, Cell, Choice, Column, Control, FieldView, FormView, Row, TableView, Width},
    failure::Fault,
    phrase::{Link, Phrase},
    shape,
};

use super::{parts, round::sample, words};
use crate::{
    commands::reopen,
    model::Asked,
    store::{
        organisation,
        paper::{self, PaperLine},
        picture::{self, Picture, State},
        round,
        seat::Which,
    },
};

shape! {
    /// One organisation in a turnover.
    struct One {
        /// Its address word.
        organisation: String,
        /// Its name.
        name: String,
        /// Seats in all.
        seats: usize,
        /// Of these, seats that somebody is appointed to.
        filled: usize,
        /// Links that work.
        links: i64,
        /// What came last, in words.
        latest: String,
        /// Decisions that came as files: their addresses.
        papers: Vec<String>,
    }

    /// What is sent to end links, or when somebody has left.
    struct Keeping {
        /// `avsluta` for the links, `lamnat` when somebody has left.
        gor: String,
        /// Identity of the seat that somebody has left.
        plats: String,
        /// Her last day.
        dag: String,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<Keeping>()
}

/// The page of one organisation.
#[derive(Template)]
#[template(path = "turnover/organisation.html")]
pub struct OrganisationPage {
    v: View,
    lead: String,
    facts: Vec<String>,
    actions: Vec<Link>,
    table: TableView,
    papers: Vec<Phrase>,
    left: Option<FormView>,
    links: Option<FormView>,
}

/// What the page reads.
struct Read {
    picture: Picture,
    asked: Asked,
    papers: Vec<PaperLine>,
    links: i64,
}

async fn read(visit: &Visit, slug: String, wanted: Slug) -> Result<Read, Failure> {
    parts::keeper(visit)?;
    let (actor, on) = (visit.actor.clone(), visit.today);
    let read = visit.app.db.read(move |tx| {
        let Some(round) = round::by_slug(tx, &actor, &slug)? else { return Ok(None) };
        let Some(asked) = organisation::by_word(tx, &actor, round.id, &wanted)? else { return Ok(None) };
        let id = asked.organisation;
        let papers = paper::papers(tx, round.id, id)?;
        let links = organisation::open_links(tx, round.id, id)?;
        let which = Which { organisation: Some(id), seat: None };
        Ok(Some(Read { picture: picture::read(tx, &actor, round, which, on)?, asked, papers, links }))
    });
    read.await?.ok_or(Failure::NotHere)
}

/// `GET /mandat/{round}/organisationer/{organisation}`
pub(super) async fn show(visit: Visit, Path((slug, wanted)): Path<(String, Slug)>) -> Answer {
    let read = read(&visit, slug, wanted).await?;
    if visit.wants_json() {
        return visit.json(&as_json(&visit.view(""), &read));
    }
    let v = match visit.asked("gjort") {
        Some("avsluta") => visit.view("").done(visit.view("").t("turnover-done-ended").into_owned()),
        Some("lamnat") => visit.view("").done(visit.view("").t("turnover-done-left").into_owned()),
        _ => visit.view(""),
    };
    visit.ok(&OrganisationPage::of(v.undated(), &read, None))
}

/// `POST /mandat/{round}/organisationer/{organisation}`
pub(super) async fn post(visit: Visit, Path((slug, wanted)): Path<(String, Slug)>, sent: Submission) -> Answer {
    let kept = read(&visit, slug.clone(), wanted.clone()).await?;
    let back = |word: &str| format!("/mandat/{slug}/organisationer/{wanted}?gjort={word}");
    match sent.get("gor") {
        Some("avsluta") => {
            let (round, id) = (kept.picture.round, kept.asked.organisation);
            visit.app.db.write(&visit.actor, "", move |tx| reopen::end_links(tx, &round, id)).await?;
            done(&visit, slug.clone(), wanted.clone(), &back("avsluta")).await
        }
        Some("lamnat") => {
            let written = Leaving {
                seat: sent.get("plats").unwrap_or_default().into(),
                day: sent.get("dag").unwrap_or_default().into(),
                faults: Vec::new(),
            };
            match leave(&visit, kept, written).await? {
                None => done(&visit, slug.clone(), wanted.clone(), &back("lamnat")).await,
                Some(leaving) => refused(&visit, slug.clone(), wanted.clone(), leaving).await,
            }
        }
        _ => Err(Failure::Faults(vec![
            Fault::at("gor", visit.view("").t("turnover-fault-what").into_owned())
                .found(sent.get("gor").unwrap_or_default()),
        ])),
    }
}

async fn done(visit: &Visit, slug: String, wanted: Slug, back: &str) -> Answer {
    if visit.wants_json() {
        return visit.json(&as_json(&visit.view(""), &read(visit, slug, wanted).await?));
    }
    Ok(visit.see_other(back))
}

async fn refused(visit: &Visit, slug: String, wanted: Slug, leaving: Leaving) -> Answer {
    if visit.wants_json() {
        let fault = |(field, text): (&'static str, String)| Fault::at(field, text);
        return Err(Failure::Faults(leaving.faults.into_iter().map(fault).collect()));
    }
    let read = read(visit, slug, wanted).await?;
    let page = OrganisationPage::of(visit.view("").undated(), &read, Some(&leaving));
    visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// What was written about who has left.
struct Leaving {
    seat: String,
    day: String,
    faults: Vec<(&'static str, String)>,
}

/// Ends the assignment; gives back what was written when something is wrong.
async fn leave(visit: &Visit, read: Read, mut written: Leaving) -> Result<Option<Leaving>, Failure> {
    let v = visit.view("");
    let filled = |seat: &&crate::store::seat::SeatLine| read.picture.state(seat).is_filled();
    let at = read.picture.seats.iter().filter(filled).position(|seat| seat.seat.to_string() == written.seat);
    let day = date_text::parse(&written.day, visit.today, visit.language).ok();
    if at.is_none() {
        written.faults.push(("plats", v.t("turnover-fault-seat").into_owned()));
    }
    if day.is_none() {
        written.faults.push(("dag", v.t1("turnover-fault-day", "found", &written.day)));
    }
    let (Some(_), Some(day)) = (at, day) else { return Ok(Some(written)) };
    let (actor, wanted) = (visit.actor.clone(), written.seat.clone());
    let round = read.picture.round.clone();
    let (on, swedish) = (visit.today, parts::swedish(visit));
    let left = visit.app.db.write(&visit.actor, "", move |tx| {
        let seat = wanted.parse().ok().map(round::seat_id);
        let picture = picture::read(tx, &actor, round.clone(), Which { organisation: None, seat }, on)?;
        let Some(seat) = picture.seats.first() else { return Ok(false) };
        reopen::left(tx, &actor, &swedish, (&picture, seat), day)
    });
    match left.await {
        Ok(true) => Ok(None),
        Ok(false) => {
            written.faults.push(("plats", v.t("turnover-fault-seat").into_owned()));
            Ok(Some(written))
        }
        Err(error) => match *error.downcast::<Refused>()? {
            Refused::Changed(_) => Err(Failure::Changed),
            Refused::Faults(faults) => {
                written.faults.extend(faults.iter().map(|fault| ("dag", fault_words(&v, fault))));
                Ok(Some(written))
            }
        },
    }
}

/// `GET /mandat/{round}/beslut/{paper}`
pub(super) async fn paper_file(visit: Visit, Path((slug, id)): Path<(String, Uuid)>) -> Answer {
    let round = parts::round(&visit, slug).await?;
    let actor = visit.actor.clone();
    let found = visit.app.db.read(move |tx| paper::paper(tx, &actor, round.id, id)).await?;
    let paper = found.ok_or(Failure::NotHere)?;
    file_state::given_out(paper.state)?;
    let kind = HeaderValue::try_from(paper.media_type).map_err(|error| Failure::Ours(error.into()))?;
    // A name with quotes or letters beyond ASCII would end the header; the file's own name is kept in words on the page.
    let plain: String =
        paper.name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect();
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{plain}\""))
        .map_err(|error| Failure::Ours(error.into()))?;
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)], paper.content).into_response())
}

fn as_json(v: &View, read: &Read) -> One {
    let (filled, all) = read.picture.total();
    One {
        organisation: read.asked.slug.to_string(),
        name: read.asked.name.clone(),
        seats: all,
        filled,
        links: read.links,
        latest: words::latest(v, &read.asked, all - filled),
        papers: read.papers.iter().map(|paper| address(read, paper)).collect(),
    }
}

fn address(read: &Read, paper: &PaperLine) -> String {
    format!("/mandat/{}/beslut/{}", read.picture.round.slug, paper.id)
}

impl OrganisationPage {
    fn of(v: View, read: &Read, leaving: Option<&Leaving>) -> Self {
        let (filled, all) = read.picture.total();
        let asked = &read.asked;
        let v = parts::under(v, &read.picture.round, &asked.name);
        let here = format!("/mandat/{}", read.picture.round.slug);
        let left = left(&v, read, leaving);
        let links = (read.links > 0).then(|| {
            FormView::new(v.here_with("gjort", ""), Vec::new())
                .button(Button::grave(v.t1("turnover-end-links", "n", read.links)).sends("gor", "avsluta"))
        });
        let v = match &left {
            Some(form) => v.problems_of(form),
            None => v,
        };
        Self {
            lead: v.t2("turnover-one-lead", "n", filled, "of", all),
            facts: facts(&v, read),
            actions: vec![
                v.link("turnover-one-answer", &format!("{here}/organisationer/{}/svar", asked.slug)),
                Link::new(v.t("turnover-one-letter"), v.url(&format!("{here}/brev?organisation={}", asked.slug))),
            ],
            table: table(&v, read),
            papers: read
                .papers
                .iter()
                .map(|paper| {
                    let text = format!("{}: {}", paper.decision, paper.name);
                    Phrase::link(v.link_to(text, &address(read, paper))).and(file_state::beside(&v, paper.state))
                })
                .collect(),
            left,
            links,
            v,
        }
    }
}

fn facts(v: &View, read: &Read) -> Vec<String> {
    let asked = &read.asked;
    let (filled, all) = read.picture.total();
    let mut facts = vec![words::latest(v, asked, all - filled)];
    match (&asked.contact_name, &asked.contact_email) {
        (name, Some(email)) => {
            let name = name.clone().unwrap_or_default();
            facts.push(v.t2("turnover-one-contact", "name", name, "email", email));
        }
        (_, None) => facts.push(v.t("turnover-one-no-contact").into_owned()),
    }
    if let (Some(by), Some(at)) = (&asked.answered_by, asked.answered) {
        facts.push(v.t2("turnover-reply-latest", "by", by, "moment", v.moment(at)));
    }
    if let (Some(women), Some(men)) = (asked.women, asked.men) {
        facts.push(v.t2("turnover-one-count", "women", women, "men", men));
    }
    facts
}

fn table(v: &View, read: &Read) -> TableView {
    let picture = &read.picture;
    let row = |seat: &crate::store::seat::SeatLine| {
        let (who, decision) = match picture.state(seat) {
            State::Filled(one) => (one.name.clone(), one.decision.clone()),
            State::Proposed(one) => {
                let name = one.name.clone().unwrap_or_default();
                (Some(v.t1("turnover-proposed-name", "name", name)), None)
            }
            State::Empty => (Some(v.t("turnover-state-vacant").into_owned()), None),
        };
        let who = who.unwrap_or_else(|| v.t("turnover-not-shown").into_owned());
        let before = picture.before.get(&seat.seat).and_then(|one| one.name.clone()).unwrap_or_default();
        Row::new(vec![
            v.link_to(seat.body_name.as_str(), &format!("/organ/{}", seat.body_slug)).into(),
            words::seat(v, seat).into(),
            who.into(),
            Cell::Muted(decision.unwrap_or_default().into()),
            Cell::Muted(before.into()),
        ])
    };
    TableView {
        caption: v.t("turnover-one-seats").into_owned(),
        columns: ["turnover-column-body", "turnover-column-seat", "turnover-column-who"]
            .into_iter()
            .map(|key| Column::new(v.t(key)))
            .chain([
                Column::new(v.t("turnover-column-decision")).said(),
                Column::new(v.t("turnover-column-before")).said(),
            ])
            .collect(),
        rows: picture.seats.iter().map(row).collect(),
        ..TableView::default()
    }
}

/// The form for who has left; `None` when nobody sits.
fn left(v: &View, read: &Read, leaving: Option<&Leaving>) -> Option<FormView> {
    let picture = &read.picture;
    let choice = |seat: &crate::store::seat::SeatLine| {
        let State::Filled(sitting) = picture.state(seat) else { return None };
        let name = sitting.name.clone().unwrap_or_else(|| v.t("turnover-not-shown").into_owned());
        let text = format!("{}, {}: {name}", seat.body_name, words::seat(v, seat).to_lowercase());
        Some(Choice { value: seat.seat.uuid().to_string(), text })
    };
    let choices: Vec<Choice> = picture.seats.iter().filter_map(choice).collect();
    if choices.is_empty() {
        return None;
    }
    let text = |of: fn(&Leaving) -> &String| leaving.map(|leaving| of(leaving).clone()).unwrap_or_default();
    let mut form = FormView::new(
        v.here_with("gjort", ""),
        vec![
            FieldView::line("plats", v.t("turnover-field-left"))
                .control(Control::Select(choices))
                .value(text(|leaving| &leaving.seat)),
            FieldView::line("dag", v.t("turnover-field-last"))
                .hint(v.t("turnover-hint-last"))
                .width(Width::Medium)
                .value(text(|leaving| &leaving.day)),
        ],
    )
    .hides("gor", "lamnat")
    .button(Button::secondary(v.t("turnover-left-save")));
    for (field, text) in leaving.map(|leaving| &leaving.faults).into_iter().flatten() {
        if let Some(field) = form.field_mut(field) {
            field.error = Some(text.clone());
        }
    }
    Some(form)
}

impl Page for OrganisationPage {
    const NAME: &'static str = "turnover organisation";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/mandat/2027-2030/organisationer/timra-kommun");
        let of = |any: bool, links: i64| Read {
            picture: sample::picture("Timrå kommun", any),
            asked: sample::asked("Timrå kommun"),
            papers: Vec::new(),
            links,
        };
        let wrong = Leaving {
            seat: String::new(),
            day: "i fjol".into(),
            faults: vec![("dag", v.t1("turnover-fault-day", "found", "i fjol"))],
        };
        vec![
            ("nothing", Self::of(v.clone(), &of(false, 0), None)),
            ("some", Self::of(v.clone(), &of(true, 2), None)),
            ("wrong", Self::of(v, &of(true, 2), Some(&wrong))),
        ]
    }
}
