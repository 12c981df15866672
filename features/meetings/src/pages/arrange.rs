//! A meeting is arranged, or changed: day, time, place. The same form for both.
//!
//! * `form` – what was written, as questions and as an occasion

mod form;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use bodies::{model::directory::Directory, store::directory};
use db::Tx;
use kernel::{
    Actor,
    id::{BodyId, MeetingId},
    slug::Slug,
};
use web::{
    Answer, Failure, Page, Submission, View, Visit, api::Content, components::FormView, failure::Fault as SentFault,
    phrase::Link, shape,
};

use super::{
    json::Arranged,
    meeting::{self, Found},
    words,
};
use crate::{
    commands::{self, Refused},
    model::{Occasion, Wish},
    store::{
        line::{self, Line, sees_drafts},
        look,
    },
};
pub(super) use form::Written;

shape! {
    /// What is sent to arrange or to change a meeting.
    struct Arranging {
        /// The version that was read; not for a new meeting.
        version: Option<String>,
        /// `publicera` or `utkast`; a new meeting is a draft when it is left out.
        spara: Option<String>,
        /// The day.
        dag: String,
        /// When it begins, in Swedish time: `13.00`.
        borjar: Option<String>,
        /// When it ends.
        slutar: Option<String>,
        /// Where, in words.
        plats: Option<String>,
        /// The organisation at which it is held, by its address word or name.
        vard: Option<String>,
        /// `ja` when one can take part on line.
        distans: Option<String>,
        /// Where one takes part on line.
        lank: Option<String>,
        /// Bodies it is held with, by address words or names, parted by semicolons; only for a new meeting.
        med: Option<String>,
        /// Remark.
        anmarkning: Option<String>,
        /// Why it is moved, as everybody may read it.
        varfor: Option<String>,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<Arranging>()
}

/// The form.
#[derive(Template)]
#[template(path = "meetings/form.html")]
pub struct ArrangePage {
    v: View,
    lead: String,
    form: FormView,
}

/// Whose meeting the form is about, and which.
pub(super) struct Context {
    pub(super) id: BodyId,
    pub(super) slug: Slug,
    pub(super) name: String,
    /// `None` for a new one.
    pub(super) line: Option<Line>,
    pub(super) link: Option<String>,
    pub(super) directory: Directory,
}

impl Context {
    /// What a body is called.
    pub(super) fn body_name(&self, slug: &Slug) -> String {
        self.directory.name(bodies::model::record::Naming::Body, slug.as_str()).to_owned()
    }
}

/// Reads what a form is about; nothing is here for who does not steer the body, or all that hold the meeting.
pub(super) async fn context(visit: &Visit, slug: Slug, day: Option<String>) -> Result<Found<Context>, Failure> {
    let actor = visit.actor.clone();
    let read = visit.app.db.read(move |tx| load(tx, &actor, &slug, day.as_deref()));
    Ok(read.await?)
}

fn load(tx: &mut Tx<'_>, actor: &Actor, slug: &Slug, day: Option<&str>) -> db::Result<Found<Context>> {
    let (row, line) = match day {
        None => match bodies::store::body::body(tx, actor, slug.as_str())? {
            Some(row) => (row, None),
            None => return Ok(Found::Nothing),
        },
        Some(day) => match meeting::find(tx, actor, slug, day)? {
            Found::Here((row, line)) => (row, Some(line)),
            Found::There(address) => return Ok(Found::There(address)),
            Found::Nothing => return Ok(Found::Nothing),
        },
    };
    let bodies = line.as_ref().map_or_else(|| vec![(row.slug.clone(), String::new())], Line::bodies);
    if !bodies.iter().all(|(slug, _)| sees_drafts(actor, slug)) {
        return Ok(Found::Nothing);
    }
    let link = match &line {
        Some(line) if line.draft => look::draft(tx, line.id)?.and_then(|draft| draft.occasion.link),
        Some(line) => look::link(tx, line.lead.unwrap_or(line.id))?,
        None => None,
    };
    let directory = directory::directory(tx)?;
    Ok(Found::Here(Context { id: row.id, slug: row.slug, name: row.name, line, link, directory }))
}

/// What the form is about, or where one is sent instead.
macro_rules! here {
    ($visit:expr, $found:expr) => {
        match $found {
            Found::Here(context) => context,
            Found::There(address) => return Ok($visit.see_other(&address)),
            Found::Nothing => return Err(Failure::NotHere),
        }
    };
}
pub(super) use here;

/// `GET /organ/{slug}/moten/ny`
pub(super) async fn new(visit: Visit, Path(slug): Path<Slug>) -> Answer {
    let context = here!(visit, context(&visit, slug, None).await?);
    show(&visit, &context)
}

/// `GET /organ/{slug}/moten/{day}/andra`
pub(super) async fn change(visit: Visit, Path((slug, day)): Path<(Slug, String)>) -> Answer {
    let context = here!(visit, context(&visit, slug, Some(day)).await?);
    show(&visit, &context)
}

fn show(visit: &Visit, context: &Context) -> Answer {
    let v = visit.view("").undated();
    let written = Written::standing(&v, context, &|name| visit.asked(name).map(str::to_owned));
    if visit.wants_json() {
        return visit.json(&written.as_json(context));
    }
    visit.ok(&ArrangePage::of(v, context, &written))
}

/// `POST /organ/{slug}/moten/ny`
pub(super) async fn post_new(visit: Visit, Path(slug): Path<Slug>, sent: Submission) -> Answer {
    let context = here!(visit, context(&visit, slug, None).await?);
    save(&visit, context, &sent).await
}

/// `POST /organ/{slug}/moten/{day}/andra`
pub(super) async fn post_change(visit: Visit, Path((slug, day)): Path<(Slug, String)>, sent: Submission) -> Answer {
    let context = here!(visit, context(&visit, slug, Some(day)).await?);
    save(&visit, context, &sent).await
}

/// What came of a write: the meeting, its address, the entry that takes it back.
pub(super) struct Saved {
    pub(super) meeting: MeetingId,
    pub(super) address: String,
    pub(super) entry: Option<uuid::Uuid>,
}

/// Keeps one wish; gives where the meeting is then. A wish whose form has faults of its own is only judged, so that all is told
/// at once.
pub(super) async fn keep(visit: &Visit, context: &Context, wish: Wish, why: &str, sound: bool) -> db::Result<Saved> {
    let (actor, reason) = (visit.actor.clone(), why.to_owned());
    let (id, slug) = (context.id, context.slug.clone());
    let read = context.line.as_ref().map(|line| (line.id, line.date, form::version(line, context.link.as_deref())));
    visit
        .app
        .db
        .write(&visit.actor, why, move |tx| {
            if let Some((meeting, date, version)) = &read {
                let now = line::of_body(tx, &actor, (id, &slug), *date, *date)?;
                let now = now.into_iter().find(|line| line.id == *meeting);
                let link = match &now {
                    Some(line) if line.draft => look::draft(tx, line.id)?.and_then(|draft| draft.occasion.link),
                    Some(line) => look::link(tx, line.lead.unwrap_or(line.id))?,
                    None => None,
                };
                if now.map(|line| form::version(&line, link.as_deref())).as_ref() != Some(version) {
                    return Err(db::Error::Conflict { object: "meeting".into() });
                }
            }
            let kept = commands::keep(tx, &actor, &reason, std::slice::from_ref(&wish))?;
            if !sound {
                return Err(db::Error::other(Refused(Vec::new())));
            }
            let meeting =
                kept.meetings.first().copied().unwrap_or_else(|| kernel::id::Id::from_uuid(uuid::Uuid::nil()));
            let on = wish.occasion().map(|occasion| occasion.date).or(read.as_ref().map(|(_, date, _)| *date));
            let address = match on {
                Some(on) => line::of_body(tx, &actor, (id, &slug), on, on)?
                    .into_iter()
                    .find(|line| line.id == meeting)
                    .map_or_else(|| format!("/organ/{slug}/moten"), |line| line.address()),
                None => format!("/organ/{slug}/moten"),
            };
            Ok(Saved { meeting, address, entry: kept.entries.first().copied() })
        })
        .await
}

/// The answer to what was saved.
pub(super) fn saved(visit: &Visit, saved: &Saved, made: bool) -> Answer {
    if visit.wants_json() {
        let status = if made { StatusCode::CREATED } else { StatusCode::OK };
        let page = visit.view("").undated().url(&saved.address);
        let entry = saved.entry.map(|entry| entry.to_string());
        return visit.json_with(status, &Arranged { meeting: saved.meeting, page, saved: entry });
    }
    let done = saved.entry.map(|entry| format!("?gjort={entry}")).unwrap_or_default();
    Ok(visit.see_other(&format!("{}{done}", saved.address)))
}

async fn save(visit: &Visit, context: Context, sent: &Submission) -> Answer {
    let v = visit.view("").undated();
    let mut written = Written::of(sent);
    let (occasion, together) = written.read(&v, &context, visit.today);
    let now = context.line.as_ref().map(|line| form::version(line, context.link.as_deref()));
    if now.is_some_and(|now| now != written.version) {
        return changed(visit, v, &context, written);
    }
    let Some(occasion) = occasion else { return refused(visit, v, &context, &written) };
    let wish = wish(&context, &written, occasion, together);
    let sound = written.faults.is_empty();
    match keep(visit, &context, wish, &written.why, sound).await {
        Ok(kept) => saved(visit, &kept, context.line.is_none()),
        Err(db::Error::Conflict { .. }) => {
            let day =
                context.line.as_ref().map(|line| line.address().rsplit('/').next().unwrap_or_default().to_owned());
            let slug = context.slug.clone();
            let context = here!(visit, self::context(visit, slug, day).await?);
            changed(visit, v, &context, written)
        }
        Err(error) => {
            let Refused(faults) = *error.downcast::<Refused>()?;
            let say = |fault| words::fault_words(&v, fault, &|slug| context.body_name(slug));
            let told = faults.iter().map(|one| (one.fault.field(), say(&one.fault)));
            written.faults.extend(told.collect::<Vec<_>>());
            refused(visit, v, &context, &written)
        }
    }
}

fn wish(context: &Context, written: &Written, occasion: Occasion, together: Vec<Slug>) -> Wish {
    match &context.line {
        Some(line) => Wish::Move { meeting: line.id, to: occasion },
        None => Wish::Arrange { body: context.slug.clone(), together, occasion, draft: written.save != "publicera" },
    }
}

/// The form again, with everything that is wrong.
fn refused(visit: &Visit, v: View, context: &Context, written: &Written) -> Answer {
    if visit.wants_json() {
        let fault = |(field, text): &(&'static str, String)| SentFault::at(*field, text).found(written.value(field));
        return Err(Failure::Faults(written.faults.iter().map(fault).collect()));
    }
    visit.page(StatusCode::UNPROCESSABLE_ENTITY, &ArrangePage::of(v, context, written))
}

/// Somebody else was quicker: the form again with what was written, and what stands now.
fn changed(visit: &Visit, v: View, context: &Context, mut written: Written) -> Answer {
    let Some(line) = context.line.as_ref().filter(|_| !visit.wants_json()) else { return Err(Failure::Changed) };
    let place = words::place(&v, line).unwrap_or_default();
    let now = [words::when(&v, line), place].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    written.faults = vec![("dag", v.t1("meetings-fault-changed", "now", now))];
    written.version = form::version(line, context.link.as_deref());
    visit.page(StatusCode::CONFLICT, &ArrangePage::of(v, context, &written))
}

impl ArrangePage {
    fn of(v: View, context: &Context, written: &Written) -> Self {
        let (key, lead) = match &context.line {
            None => ("meetings-arrange", v.t1("meetings-arrange-lead", "body", &context.name)),
            Some(line) if line.draft => ("meetings-change-draft", v.t("meetings-draft-lead").into_owned()),
            Some(line) => ("meetings-move", v.t1("meetings-move-lead", "when", words::when(&v, line))),
        };
        let v = match &context.line {
            Some(line) => {
                let day = words::capitalised(&words::day(&v, line));
                meeting::under_meetings(v, line).under(day, &line.address())
            }
            None => {
                let all = format!("/organ/{}/moten", context.slug);
                let title = v.t("meetings-title").into_owned();
                meeting::under_body(v, &context.slug, &context.name).under(title, &all)
            }
        };
        let v = v.titled_by(key);
        let form = written.form(&v, context);
        Self { v: v.problems_of(&form), lead, form }
    }
}

/// The way back without doing anything.
fn cancel(v: &View, context: &Context) -> Link {
    let back = context.line.as_ref().map_or_else(|| format!("/organ/{}/moten", context.slug), Line::address);
    v.link("meetings-back", &back)
}

impl Page for ArrangePage {
    const NAME: &'static str = "arrange a meeting";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/organ/kulturforum/moten/ny");
        let context = |line: Option<Line>| Context {
            id: kernel::id::Id::named("kulturforum"),
            slug: Slug::from_name("Kulturforum").expect("it has letters"),
            name: "Kulturforum".into(),
            line,
            link: None,
            directory: Directory::default(),
        };
        let none = |_: &str| None;
        let new = context(None);
        let mut lines = meeting::sample::lines();
        let draft = lines.pop();
        let full = context(lines.pop());
        let wrong = Written {
            faults: vec![("slutar", v.t2("meetings-fault-ends-before", "starts", "15.00", "ends", "13.00"))],
            day: "11 februari 2027".into(),
            starts: "15.00".into(),
            ends: "13.00".into(),
            ..Written::default()
        };
        let draft = context(draft);
        vec![
            ("new", Self::of(v.clone(), &new, &Written::standing(&v, &new, &none))),
            ("wrong", Self::of(v.clone(), &new, &wrong)),
            ("move", Self::of(v.clone(), &full, &Written::standing(&v, &full, &none))),
            ("draft", Self::of(v.clone(), &draft, &Written::standing(&v, &draft, &none))),
        ]
    }
}
