//! Letters: who would get which one now, and sending them.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kernel::id::OrganisationId;
use output::mail::Block;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{Button, Control, FieldView, FormView},
    failure::Fault,
    shape,
};

use super::{parts, round::sample, words};
use crate::{
    commands::letters::{self, Kind, Written},
    model::Asked,
    store::{
        picture::{self, Picture},
        seat::Which,
    },
};

shape! {
    /// Who would get which letter now.
    struct Letters {
        /// Each organisation that lacks somebody.
        letters: Vec<LetterTo>,
    }

    /// A letter that would be written now.
    struct LetterTo {
        /// Address word of the organisation.
        organisation: String,
        /// Its name.
        name: String,
        /// `invitation` or `reminder`.
        kind: String,
        /// Where it would go; missing when nobody has told.
        to: Option<String>,
        /// Seats that it lacks.
        lacking: usize,
    }

    /// What is sent to have letters written.
    struct Writing {
        /// Address words of organisations.
        till: Vec<String>,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<Writing>()
}

/// The page from which letters are sent.
#[derive(Template)]
#[template(path = "turnover/letters.html")]
pub struct LettersPage {
    v: View,
    lead: String,
    form: Option<FormView>,
    without: Vec<String>,
    sample: Option<SampleLetter>,
}

/// A letter as it will be read.
struct SampleLetter {
    to: String,
    subject: String,
    blocks: Vec<BlockView>,
}

enum BlockView {
    Words(String),
    Points(Vec<String>),
}

async fn read(visit: &Visit, slug: String) -> Result<Picture, Failure> {
    let round = parts::round(visit, slug).await?;
    let (actor, on) = (visit.actor.clone(), visit.today);
    let read = visit.app.db.read(move |tx| picture::read(tx, &actor, round.clone(), Which::default(), on));
    Ok(read.await?)
}

/// `GET /mandat/{round}/brev`
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    parts::keeper(&visit)?;
    let picture = read(&visit, slug).await?;
    if visit.wants_json() {
        return visit.json(&as_json(&picture));
    }
    let one = visit.asked("organisation").unwrap_or_default();
    visit.ok(&LettersPage::of(visit.view("").undated(), &parts::swedish(&visit), &picture, one, None))
}

/// `POST /mandat/{round}/brev`
pub(super) async fn post(visit: Visit, Path(slug): Path<String>, sent: Submission) -> Answer {
    parts::keeper(&visit)?;
    let picture = read(&visit, slug).await?;
    let wanted: Vec<&str> = sent.all("till").collect();
    let ticked = |asked: &Asked| sent.checked(&format!("till-{}", asked.slug)) || wanted.contains(&asked.slug.as_str());
    let to: Vec<OrganisationId> =
        picture.asked.iter().filter(|asked| ticked(asked)).map(|asked| asked.organisation).collect();
    let v = visit.view("").undated();
    if to.is_empty() {
        let text = v.t("turnover-fault-nobody").into_owned();
        if visit.wants_json() {
            return Err(Failure::Faults(vec![Fault::at("till", text)]));
        }
        let page = LettersPage::of(v, &parts::swedish(&visit), &picture, "", Some(text));
        return visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let (actor, sv, round, today) = (visit.actor.clone(), parts::swedish(&visit), picture.round.clone(), visit.today);
    let slug = round.slug.clone();
    let written: Written =
        visit.app.db.write(&visit.actor, "", move |tx| letters::write(tx, &actor, &sv, &round, &to, today)).await?;
    if visit.wants_json() {
        return visit.json(&as_json(&read(&visit, slug).await?));
    }
    Ok(visit.see_other(&format!("/mandat/{slug}?gjort=brev-{}-{}", written.to.len(), written.without.len())))
}

const fn kind(asked: &Asked) -> Kind {
    if asked.invited.is_none() { Kind::Invitation } else { Kind::Reminder }
}

fn as_json(picture: &Picture) -> impl serde::Serialize + use<> {
    let one = |(asked, lacking): (&Asked, usize)| LetterTo {
        organisation: asked.slug.to_string(),
        name: asked.name.clone(),
        kind: if kind(asked) == Kind::Invitation { "invitation" } else { "reminder" }.into(),
        to: asked.contact_email.clone(),
        lacking,
    };
    Letters { letters: picture.behind().into_iter().map(one).collect() }
}

impl LettersPage {
    fn of(v: View, sv: &View, picture: &Picture, one: &str, fault: Option<String>) -> Self {
        let round = &picture.round;
        let title = v.t("turnover-letters").into_owned();
        let v = parts::under(v, round, &title);
        let behind = picture.behind();
        let (with, without): (Vec<_>, Vec<_>) =
            behind.into_iter().partition(|(asked, _)| asked.contact_email.is_some());
        let mut fields: Vec<FieldView> = with.iter().map(|(asked, lacking)| choice(&v, asked, *lacking, one)).collect();
        if let (Some(first), Some(fault)) = (fields.first_mut(), fault) {
            first.error = Some(fault);
        }
        let form = FormView::new(v.here_with("organisation", ""), fields)
            .button(Button::primary(v.t("turnover-letters-send")))
            .cancel(v.link("turnover-cancel", &format!("/mandat/{}", round.slug)));
        let shown = with.iter().find(|(asked, _)| asked.slug.as_str() == one).or_else(|| with.first());
        let lead = match with.len() {
            0 => v.t("turnover-letters-nobody").into_owned(),
            n => v.t1("turnover-letters-lead", "n", n),
        };
        Self {
            lead,
            sample: shown.map(|(asked, _)| SampleLetter::of(sv, picture, asked)),
            without: without.iter().map(|(asked, _)| asked.name.clone()).collect(),
            v: if with.is_empty() { v } else { v.problems_of(&form) },
            form: (!with.is_empty()).then_some(form),
        }
    }
}

/// One organisation that would get a letter; ticked unless one organisation was asked for and it is another.
fn choice(v: &View, asked: &Asked, lacking: usize, one: &str) -> FieldView {
    let to = asked.contact_email.clone().unwrap_or_default();
    let key = match kind(asked) {
        Kind::Invitation => "turnover-letters-first",
        Kind::Reminder => "turnover-letters-again",
    };
    let latest = words::latest(v, asked, lacking);
    let hint = v.text(key, &[("to", &to), ("n", &lacking), ("latest", &latest)]);
    let ticked = one.is_empty() || asked.slug.as_str() == one;
    FieldView::line(format!("till-{}", asked.slug), asked.name.as_str())
        .hint(hint)
        .control(Control::Check)
        .value(if ticked { FieldView::CHECKED } else { "" })
}

impl SampleLetter {
    fn of(sv: &View, picture: &Picture, asked: &Asked) -> Self {
        // The link is made when the letter is written; nobody sees it before who opens the letter.
        let link = format!("{}/mandat/svar/…", picture.round.site);
        let until = letters::until(&picture.round, jiff::Timestamp::UNIX_EPOCH);
        let letter = letters::letter(sv, picture, asked, kind(asked), "", &link, until);
        let block = |block: Block| match block {
            Block::Paragraph(words) => BlockView::Words(words),
            Block::Button { text, address } => BlockView::Words(format!("{text}: {address}")),
            Block::List(points) => BlockView::Points(points),
        };
        Self {
            to: letter.to.address.clone(),
            subject: letter.subject.clone(),
            blocks: letter.content.into_iter().map(block).collect(),
        }
    }
}

impl Page for LettersPage {
    const NAME: &'static str = "turnover letters";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/mandat/2027-2030/brev");
        let (some, none) = (sample::picture("Timrå kommun", true), sample::picture("Timrå kommun", false));
        let wrong = Some(v.t("turnover-fault-nobody").into_owned());
        vec![
            ("nobody", Self::of(v.clone(), &v, &none, "", None)),
            ("one", Self::of(v.clone(), &v, &some, "", None)),
            ("wrong", Self::of(v.clone(), &v, &some, "", wrong)),
        ]
    }
}
