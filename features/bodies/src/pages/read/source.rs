//! One source with everything found in it, body by body: sentence, words in their place, how sure, what the register says
//! already, and three choices.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use charter::reading::{Confidence, NamedBody, Passage, Proposal, What};
use db::Tx;
use kernel::{Actor, Date, slug::Slug};
use serde_json::json;
use uuid::Uuid;
use web::{
    Answer, Failure, Page, View, Visit,
    components::{Badge, Button, EmptyView, FormView, Problem},
    phrase::{Link, Phrase},
};

use super::said;
use crate::{
    commands::{
        change::{may_change, may_change_body},
        read::{
            confirm::{contact::called, names_of_new},
            standing::{self, Register, Standing},
        },
    },
    model::{
        record::RecordKind,
        source::{Decision, Kept, Source, confidence_word},
    },
    store::reading,
};

/// What a page about a source reads, in one unit.
pub(super) struct Read {
    pub(super) source: Source,
    pub(super) found: Vec<Kept>,
    pub(super) register: Register,
}

/// Reads a source with what was found in it and what the register says; `None` when the actor may not see it.
pub(super) fn read(tx: &mut Tx<'_>, actor: &Actor, id: Uuid, region: &str, today: Date) -> db::Result<Option<Read>> {
    let Some(source) = reading::source(tx, actor, id)? else { return Ok(None) };
    let found = reading::proposals(tx, id)?;
    let register = standing::register(tx, actor, region, today)?;
    Ok(Some(Read { source, found, register }))
}

impl Read {
    /// Whether somebody has to decide about a proposal: nobody has, and the register does not say the same already.
    fn is_left(&self, kept: &Kept) -> bool {
        let open = kept.proposal().filter(|_| kept.decision == Decision::Open);
        open.is_some_and(|proposal| self.register.standing(proposal) != Standing::Same)
    }
}

/// Whether an actor may decide about what is said of a body.
pub(super) fn may_decide(actor: &Actor, register: &Register, named: &NamedBody) -> bool {
    match register.body(named) {
        Some(kept) => Slug::new(&kept.word).is_ok_and(|slug| may_change_body(actor, &slug)),
        None => may_change(actor, None, RecordKind::Body, None),
    }
}

/// A proposal as the page shows it.
struct Shown {
    anchor: String,
    sentence: Phrase,
    confidence: Badge,
    notes: Vec<Phrase>,
    summary: String,
    before: String,
    quote: String,
    after: String,
    decided: Option<String>,
    form: Option<FormView>,
}

/// What is said of one body.
struct Part {
    anchor: String,
    name: Phrase,
    about: String,
    all: Option<FormView>,
    proposals: Vec<Shown>,
}

/// A source.
#[derive(Template)]
#[template(path = "bodies/read/source.html")]
pub(crate) struct SourcePage {
    v: View,
    lead: String,
    from: Option<Link>,
    way: Vec<Link>,
    parts: Vec<Part>,
    empty: EmptyView,
    not_understood: Vec<(String, String)>,
}

/// `GET /kallor/{id}`
pub(super) async fn show(visit: Visit, Path(id): Path<Uuid>) -> Answer {
    let (actor, region, today) = (visit.actor.clone(), visit.app.site.region.clone(), visit.today);
    let found = visit.app.db.read(move |tx| read(tx, &actor, id, &region, today)).await?;
    let read = found.ok_or(Failure::NotHere)?;
    if visit.wants_json() {
        return visit.json(&as_json(&visit.view(""), &read));
    }
    let mut v = view(&visit, &read.source);
    let done = visit.asked("gjort").and_then(|id| id.parse::<Uuid>().ok());
    if let Some(kept) = done.and_then(|id| read.found.iter().find(|kept| kept.id == id)) {
        let said = done_words(&v, &read, kept);
        v = v.done(said);
    }
    visit.ok(&SourcePage::of(v, &read, &why(&visit, &read.source)))
}

/// What was just decided, with the way to the body.
fn done_words(v: &View, read: &Read, kept: &Kept) -> Phrase {
    let key = match kept.decision {
        Decision::Confirmed | Decision::Corrected => "bodies-read-done-confirmed",
        Decision::Rejected => "bodies-read-done-rejected",
        Decision::Open => "bodies-read-done-open",
    };
    let said = Phrase::text(v.t(key));
    let body = kept.proposal().and_then(|proposal| read.register.body(&proposal.body));
    match body.filter(|_| kept.decision == Decision::Confirmed) {
        Some(body) => said.and(" ").and_link(v.link_to(body.record.text("name"), &format!("/organ/{}", body.word))),
        None => said,
    }
}

/// The reason that changes out of a source are given.
pub(super) fn why(visit: &Visit, source: &Source) -> String {
    super::swedish(visit, "bodies-read-why", "title", &source.title)
}

/// The frame of the page.
pub(super) fn view(visit: &Visit, source: &Source) -> View {
    let v = visit.view(name(source)).undated();
    let all = v.t("bodies-read-title").into_owned();
    v.under(all, "/kallor")
}

fn name(source: &Source) -> &str {
    if source.title.is_empty() { &source.file_name } else { &source.title }
}

/// The page again, with why a decision was not carried out.
pub(super) fn refused(visit: &Visit, read: &Read, proposal: Option<Uuid>, faults: Vec<String>) -> Answer {
    if visit.wants_json() {
        let faults = faults.into_iter().map(|fault| web::failure::Fault::at("proposal", fault)).collect();
        return Err(Failure::Faults(faults));
    }
    let at = proposal.and_then(|id| read.found.iter().position(|kept| kept.id == id));
    let field = at.map_or_else(|| "innehall".into(), anchor);
    let v = view(visit, &read.source);
    let v = faults.into_iter().fold(v, |v, text| v.problem(Problem { field: field.clone(), text }));
    visit.page(StatusCode::UNPROCESSABLE_ENTITY, &SourcePage::of(v, read, &why(visit, &read.source)))
}

/// Where on the page a proposal stands.
pub(super) fn anchor(at: usize) -> String {
    format!("forslag-{}", at + 1)
}

/// The proposals of sure reading about a body that can be confirmed together: nobody has decided, the register neither says
/// the same nor something else, and whom a contact means is plain.
pub(super) fn sure<'a>(read: &'a Read, body: &str) -> Vec<(&'a Kept, &'a Proposal)> {
    let open = read.found.iter().filter(|kept| kept.decision == Decision::Open);
    let proposals = open.filter_map(|kept| Some((kept, kept.proposal()?)));
    let sure = proposals.filter(|(_, p)| p.body.name == body && p.confidence == Confidence::Sure);
    sure.filter(|(_, p)| !matches!(read.register.standing(p), Standing::Differs(_) | Standing::Same))
        .filter(|(_, p)| match &p.what {
            What::Contact { words, email } => called(words, email.as_deref()).is_some(),
            _ => true,
        })
        .collect()
}

impl SourcePage {
    pub(super) fn of(v: View, read: &Read, why: &str) -> Self {
        let mut bodies: Vec<&NamedBody> = Vec::new();
        for proposal in read.found.iter().filter_map(Kept::proposal) {
            if !bodies.iter().any(|body| body.name == proposal.body.name) {
                bodies.push(&proposal.body);
            }
        }
        let parts: Vec<Part> = bodies.iter().enumerate().map(|(at, body)| Part::of(&v, read, at, body, why)).collect();
        let way =
            bodies.iter().zip(&parts).map(|(body, part)| Link::new(body.name.as_str(), format!("#{}", part.anchor)));
        let way = way.collect();
        let line = |passage: &Passage| (passage.words.clone(), v.t1("bodies-read-line", "n", passage.place.line));
        let not = read.found.iter().filter_map(|kept| match &kept.finding {
            crate::model::source::Finding::NotUnderstood(passage) => Some(line(passage)),
            crate::model::source::Finding::Proposal(_) => None,
        });
        let open = read.found.iter().filter(|kept| read.is_left(kept)).count();
        let lead = v.text(
            "bodies-read-source-lead",
            &[("when", &v.moment(read.source.at)), ("who", &read.source.read_by), ("open", &open)],
        );
        let empty = EmptyView {
            heading: v.t("bodies-read-nothing").into_owned(),
            why: v.t("bodies-read-nothing-why").into(),
            action: Some(v.link("bodies-read-again", "/kallor")),
        };
        let from = read.source.address.as_deref().map(|address| Link::new(address, address));
        Self { lead, from, way, parts, empty, not_understood: not.collect(), v }
    }
}

impl Part {
    fn of(v: &View, read: &Read, at: usize, body: &NamedBody, why: &str) -> Self {
        let may = may_decide(&v.actor, &read.register, body);
        let kept = read.register.body(body);
        let known = kept.map(|kept| v.link_to(kept.record.text("name"), &format!("/organ/{}", kept.word)));
        let about = v.t(if known.is_some() { "bodies-read-known-body" } else { "bodies-read-new-body" }).into_owned();
        let name = known.map_or_else(|| Phrase::default().and_swedish(body.name.as_str()), Phrase::link);
        let own = read.found.iter().enumerate();
        let own = own.filter_map(|(at, kept)| Some((at, kept, kept.proposal().filter(|p| p.body.name == body.name)?)));
        let proposals = own.map(|(at, kept, proposal)| Shown::of(v, read, (at, kept, proposal), may, why)).collect();
        let sure = sure(read, &body.name).len();
        let all = (may && sure > 1).then(|| {
            let words = v.t1("bodies-read-confirm-sure", "n", sure);
            FormView::new(v.url(&address(&read.source)), Vec::new())
                .hides("body", body.name.as_str())
                .hides("do", "confirm_sure")
                .button(Button::secondary(words).about(body.name.as_str()).sends("step", "view"))
        });
        Self { anchor: format!("organ-{}", at + 1), name, about, all, proposals }
    }
}

/// The address of a source.
pub(super) fn address(source: &Source) -> String {
    format!("/kallor/{}", source.id.simple())
}

impl Shown {
    fn of(v: &View, read: &Read, (at, kept, proposal): (usize, &Kept, &Proposal), may: bool, why: &str) -> Self {
        let new = names_of_new(&read.found);
        let called = |slug: &str| Slug::new(slug).ok().and_then(|slug| new.get(&slug).cloned());
        let sentence = said::sentence(v, &read.register.directory, &called, proposal);
        let (before, quote, after) = said::in_place(&read.source.text, proposal.place, &proposal.quote);
        let open = kept.decision == Decision::Open;
        let standing = read.register.standing(proposal);
        let notes = if open { said::standing(v, &read.register, proposal, &standing) } else { Vec::new() };
        let form = may.then(|| choices(v, read, (kept, proposal), &standing, (&sentence.words(), why))).flatten();
        Self {
            anchor: anchor(at),
            sentence,
            confidence: said::confidence(v, proposal.confidence),
            notes,
            summary: v.t1("bodies-read-in-place", "n", proposal.line),
            before,
            quote: quote.to_owned(),
            after,
            decided: decided(v, kept),
            form,
        }
    }
}

/// What somebody may do with a proposal; nothing when it stands in the register already or has got there. Every button says
/// which proposal it is about, to who hears it alone.
fn choices(
    v: &View,
    read: &Read,
    (kept, proposal): (&Kept, &Proposal),
    standing: &Standing,
    (about, why): (&str, &str),
) -> Option<FormView> {
    let about = format!("{}, {about}", proposal.body.name);
    let form = FormView::new(v.url(&address(&read.source)), Vec::new()).hides("proposal", kept.id.to_string());
    let button = |button: Button, what: &str| button.about(&*about).sends("do", what);
    match (kept.decision, standing) {
        (Decision::Rejected, _) => Some(form.button(button(Button::secondary(v.t("bodies-read-reopen")), "reopen"))),
        (Decision::Confirmed | Decision::Corrected, _) | (Decision::Open, Standing::Same) => None,
        (Decision::Open, standing) => {
            let differs = matches!(standing, Standing::Differs(_));
            let key = if differs { "bodies-read-confirm-instead" } else { "bodies-read-confirm" };
            let form = form
                .button(button(Button::primary(v.t(key)), "confirm"))
                .button(button(Button::secondary(v.t("bodies-read-reject")), "reject"));
            let correct = said::correct(&read.register, &read.source.title, why, &kept.id.to_string(), proposal);
            Some(match correct {
                Some(address) => form.cancel(v.link("bodies-read-correct", &address).about(&*about)),
                None => form,
            })
        }
    }
}

/// "Bekräftat av Agneta Bylund 22 november 2026 kl. 11.20."
fn decided(v: &View, kept: &Kept) -> Option<String> {
    let key = match kept.decision {
        Decision::Open => return None,
        Decision::Confirmed => "bodies-read-confirmed",
        Decision::Corrected => "bodies-read-corrected",
        Decision::Rejected => "bodies-read-rejected",
    };
    let who = kept.decided_by.as_deref().unwrap_or_default();
    let when = kept.decided_at.map(|at| v.moment(at)).unwrap_or_default();
    Some(v.t2(key, "who", who, "when", when))
}

fn as_json(v: &View, read: &Read) -> serde_json::Value {
    let new = names_of_new(&read.found);
    let called = |slug: &str| Slug::new(slug).ok().and_then(|slug| new.get(&slug).cloned());
    let one = |kept: &Kept, proposal: &Proposal| {
        let standing = match read.register.standing(proposal) {
            Standing::New => "new",
            Standing::Same => "same",
            Standing::Differs(_) => "differs",
            Standing::Seats { .. } => "seats",
        };
        json!({
            "id": kept.id,
            "body": { "name": proposal.body.name, "slug": read.register.body(&proposal.body).map(|body| &body.word) },
            "kind": kept.finding.kind(),
            "sentence": said::sentence(v, &read.register.directory, &called, proposal).words(),
            "what": proposal.what,
            "quote": proposal.quote,
            "line": proposal.line,
            "confidence": confidence_word(proposal.confidence),
            "register": standing,
            "decision": kept.decision,
            "decided_by": kept.decided_by,
            "decided_at": kept.decided_at,
        })
    };
    let proposals = read.found.iter().filter_map(|kept| Some(one(kept, kept.proposal()?)));
    json!({
        "id": read.source.id, "fetched_from": read.source.address, "title": read.source.title, "file_name": read.source.file_name,
        "read_by": read.source.read_by, "at": read.source.at, "proposals": proposals.collect::<Vec<_>>(),
    })
}

impl Page for SourcePage {
    const NAME: &'static str = "source";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        super::samples::sources(v)
            .into_iter()
            .map(|(name, v, read)| (name, Self::of(v, &read, "Läst ur sidan")))
            .collect()
    }
}
