//! A round is started: what is asked, what it would ask of whom, and then it is made.

use askama::Template;
use axum::http::StatusCode;
use bodies::{commands::rule_words, model::Names, store::across::Scope};
use jiff::ToSpan;
use kernel::{Date, date_text};
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{Button, Choice, Column, Control, FieldView, FormView, Row, TableView, Width},
    failure::Fault,
    shape,
};

use super::parts;
use crate::{
    commands::start::{self, Prepared, Started, Wish},
    model::Origin,
    rules::{answers::is_address, days::election_before},
    store::round::{self, TermLine},
};

shape! {
    /// What is asked before a turnover is started.
    struct ToStart {
        /// Terms it can be started for, by address word.
        terms: Vec<String>,
        /// The county whose bodies are asked for.
        county: String,
    }

    /// What a turnover would ask.
    struct Would {
        /// Seats in all.
        seats: usize,
        /// Of these, seats that would be made.
        made: usize,
        /// Organisations that would be asked.
        organisations: usize,
    }

    /// A turnover that was started, or added to.
    struct Begun {
        /// Its address.
        href: String,
        /// Whether it is new.
        new: bool,
        /// Seats asked for that were not asked for before.
        seats: usize,
        /// Of these, seats that were made.
        made: usize,
    }

    /// What is sent to start a turnover.
    struct Starting {
        /// `preview` or `save`.
        step: String,
        /// Address word of the term.
        term: String,
        /// Last day to answer.
        svar: String,
        /// Day of the election.
        val: String,
        /// Whom to ask in the region.
        fraga: String,
        /// Her e-mail address.
        epost: String,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<Starting>()
}

/// Days before the deadline, and after it, that the form proposes.
const REMIND: &str = "7";
const ESCALATE: &str = "7";

/// The page on which a round is started.
#[derive(Template)]
#[template(path = "turnover/start.html")]
pub struct StartPage {
    v: View,
    lead: String,
    form: FormView,
    preview: Option<PreviewView>,
}

/// What a round would ask.
struct PreviewView {
    lead: String,
    made: String,
    table: TableView,
    moved: Vec<String>,
    open: Vec<String>,
    later: Option<String>,
    nobody: Option<String>,
}

/// What was written.
#[derive(Clone, Debug, Default)]
struct Written {
    term: String,
    deadline: String,
    election: String,
    remind: String,
    escalate: String,
    name: String,
    email: String,
    moves: bool,
}

/// What the page knows.
#[derive(Clone, Debug)]
struct Context {
    scope: Scope,
    terms: Vec<TermLine>,
}

async fn context(visit: &Visit) -> Result<Context, Failure> {
    let (region, today) = (visit.app.site.region.clone(), visit.today);
    let read =
        visit.app.db.read(move |tx| Ok(Context { scope: parts::home(tx, &region)?, terms: round::terms(tx, today)? }));
    Ok(read.await?)
}

/// The form before anything is written: the term that begins next, a deadline in it.
fn proposed(visit: &Visit, context: &Context) -> Written {
    let next = context.terms.iter().find(|term| term.from > visit.today).or_else(|| context.terms.last());
    let deadline = next.map(|term| term.from.checked_add(1.month()).unwrap_or(term.from));
    let day = |day: Option<Date>| day.map(|day| date_text::long(day, visit.language)).unwrap_or_default();
    Written {
        term: next.map(|term| term.slug.to_string()).unwrap_or_default(),
        deadline: day(deadline.map(|day| day.max(visit.today))),
        election: day(next.map(|term| election_before(term.from))),
        remind: REMIND.into(),
        escalate: ESCALATE.into(),
        name: visit.actor.log_name().to_owned(),
        ..Written::default()
    }
}

/// `GET /mandat/ny`
pub(super) async fn show(visit: Visit) -> Answer {
    parts::keeper(&visit)?;
    let context = context(&visit).await?;
    if visit.wants_json() {
        let terms = context.terms.iter().map(|term| term.slug.to_string()).collect();
        return visit.json(&ToStart { terms, county: context.scope.county });
    }
    let written = proposed(&visit, &context);
    visit.ok(&StartPage::of(visit.view("").undated(), &context, &written, &[], None))
}

/// `POST /mandat/ny`
pub(super) async fn post(visit: Visit, sent: Submission) -> Answer {
    parts::keeper(&visit)?;
    let context = context(&visit).await?;
    let text = |name: &str| sent.get(name).unwrap_or_default().to_owned();
    let program = sent.json.is_some();
    let or = |text: String, other: &str| if text.is_empty() && program { other.to_owned() } else { text };
    let written = Written {
        term: text("term"),
        deadline: text("svar"),
        election: text("val"),
        remind: or(text("paminn"), REMIND),
        escalate: or(text("vidare"), ESCALATE),
        name: text("fraga"),
        email: text("epost"),
        moves: sent.checked("efterfoljare"),
    };
    let step = text("step");
    let (wish, faults) = read(&visit, &context, &written);
    let v = visit.view("").undated();
    let Some(wish) = wish.filter(|_| faults.is_empty() && step != "edit") else {
        return refused(&visit, &StartPage::of(v, &context, &written, &faults, None), &faults);
    };
    if step == "save" {
        return save(&visit, wish).await;
    }
    let (county, term) = (wish.county.clone(), wish.term.clone());
    let (prepared, names) = visit
        .app
        .db
        .read(move |tx| {
            let actor = kernel::Actor::System { part: "turnover" };
            let names = bodies::store::across::names(tx, &actor, &county)?;
            Ok((start::prepare(tx, &county, &term)?, names))
        })
        .await?;
    if visit.wants_json() {
        return visit.json(&would(&prepared));
    }
    visit.ok(&StartPage::of(v, &context, &written, &[], Some((&prepared, &names))))
}

async fn save(visit: &Visit, wish: Wish) -> Answer {
    let actor = visit.actor.clone();
    let Started { round, new, seats, made } =
        visit.app.db.write(&visit.actor, "", move |tx| start::start(tx, &actor, &wish)).await?;
    let href = format!("/mandat/{}", round.slug);
    if visit.wants_json() {
        return visit.json_with(StatusCode::CREATED, &Begun { href, new, seats, made });
    }
    Ok(visit.see_other(&format!("{href}?gjort=startad-{seats}-{made}")))
}

fn would(prepared: &[Prepared]) -> Would {
    let all = || prepared.iter().flat_map(|one| &one.plan.wanted);
    let mut asked: Vec<_> = all().flat_map(|wanted| &wanted.asks).collect();
    asked.sort();
    asked.dedup();
    Would {
        seats: all().count(),
        made: all().filter(|wanted| wanted.origin() != Origin::There).count(),
        organisations: asked.len(),
    }
}

/// What is wrong at a field.
struct Wrong {
    field: &'static str,
    text: String,
    found: String,
}

fn read(visit: &Visit, context: &Context, written: &Written) -> (Option<Wish>, Vec<Wrong>) {
    let v = visit.view("");
    let mut wrong = Vec::new();
    let mut say = |field: &'static str, key: &str, found: &str| {
        wrong.push(Wrong { field, text: v.t1(key, "found", found), found: found.to_owned() });
    };
    let term = context.terms.iter().find(|term| term.slug.as_str() == written.term).cloned();
    if term.is_none() {
        say("term", "turnover-fault-term", &written.term);
    }
    let day = |text: &str| date_text::parse(text, visit.today, visit.language).ok();
    let (deadline, election) = (day(&written.deadline), day(&written.election));
    match (deadline, &term) {
        (None, _) => say("svar", "turnover-fault-day", &written.deadline),
        (Some(day), _) if day < visit.today => say("svar", "turnover-fault-past", &written.deadline),
        (Some(day), Some(term)) if day > term.to => say("svar", "turnover-fault-after-term", &written.deadline),
        _ => {}
    }
    match (election, &term) {
        (None, _) => say("val", "turnover-fault-day", &written.election),
        (Some(day), Some(term)) if day >= term.from => say("val", "turnover-fault-election", &written.election),
        _ => {}
    }
    let days = |text: &str| -> Result<Option<i64>, ()> {
        match text {
            "" => Ok(None),
            text => text.parse().ok().filter(|days| (0..=365).contains(days)).map(Some).ok_or(()),
        }
    };
    let (remind, escalate) = (days(&written.remind), days(&written.escalate));
    if remind.is_err() {
        say("paminn", "turnover-fault-days", &written.remind);
    }
    if escalate.is_err() {
        say("vidare", "turnover-fault-days", &written.escalate);
    }
    if written.name.is_empty() || written.name.chars().count() > crate::model::LONGEST {
        say("fraga", "turnover-fault-name", &written.name);
    }
    if !is_address(&written.email) {
        say("epost", "turnover-fault-address", &written.email);
    }
    let (Some(term), Some(deadline), Some(election)) = (term, deadline, election) else { return (None, wrong) };
    let wish = Wish {
        county: context.scope.county.clone(),
        term,
        election,
        deadline,
        remind: remind.unwrap_or(None),
        escalate: escalate.unwrap_or(None),
        site: visit.app.site.reach.origin().to_owned(),
        ask_name: written.name.clone(),
        ask_email: written.email.clone(),
        moves: written.moves,
    };
    (Some(wish), wrong)
}

fn refused(visit: &Visit, page: &StartPage, wrong: &[Wrong]) -> Answer {
    if visit.wants_json() {
        let fault = |one: &Wrong| Fault::at(one.field, one.text.clone()).found(&one.found);
        return Err(Failure::Faults(wrong.iter().map(fault).collect()));
    }
    visit.page(if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, page)
}

impl StartPage {
    fn of(
        v: View,
        context: &Context,
        written: &Written,
        wrong: &[Wrong],
        preview: Option<(&[Prepared], &Names)>,
    ) -> Self {
        let menu = v.t("turnover-menu").into_owned();
        let v = v.titled_by("turnover-start").under(menu, "/mandat");
        let form = match preview {
            Some(_) => confirming(&v, written),
            None => asking(&v, context, written, wrong),
        };
        let preview = preview.map(|(prepared, names)| PreviewView::of(&v, prepared, names));
        let place = context.scope.name().unwrap_or_default().to_owned();
        Self { lead: v.t1("turnover-start-lead", "county", place), v: v.problems_of(&form), form, preview }
    }
}

/// The form that asks for everything.
fn asking(v: &View, context: &Context, written: &Written, wrong: &[Wrong]) -> FormView {
    let terms = context.terms.iter().map(|term| Choice { value: term.slug.to_string(), text: term.name.clone() });
    let line = |name: &str, label: &str, value: &str| FieldView::line(name, v.t(label)).value(value);
    let fields = vec![
        line("term", "turnover-field-term", &written.term)
            .control(Control::Select(terms.collect()))
            .width(Width::Medium),
        line("val", "turnover-field-election", &written.election)
            .hint(v.t("turnover-hint-election"))
            .width(Width::Medium),
        line("svar", "turnover-field-deadline", &written.deadline)
            .hint(v.t("turnover-hint-deadline"))
            .width(Width::Medium),
        line("paminn", "turnover-field-remind", &written.remind)
            .hint(v.t("turnover-hint-remind"))
            .width(Width::Short)
            .optional(),
        line("vidare", "turnover-field-escalate", &written.escalate)
            .hint(v.t("turnover-hint-escalate"))
            .width(Width::Short)
            .optional(),
        line("fraga", "turnover-field-ask", &written.name).hint(v.t("turnover-hint-ask")).width(Width::Medium),
        line("epost", "turnover-field-ask-email", &written.email).width(Width::Medium),
    ];
    let mut form = FormView::new(v.here(), fields)
        .hides("step", "preview")
        .button(Button::primary(v.t("turnover-see-first")))
        .cancel(v.link("turnover-cancel", "/mandat"));
    for one in wrong {
        if let Some(field) = form.field_mut(one.field) {
            field.error = Some(one.text.clone());
        }
    }
    form
}

/// The form under the preview: everything is sent along, and two buttons.
fn confirming(v: &View, written: &Written) -> FormView {
    let fields = [
        ("term", &written.term),
        ("val", &written.election),
        ("svar", &written.deadline),
        ("paminn", &written.remind),
        ("vidare", &written.escalate),
        ("fraga", &written.name),
        ("epost", &written.email),
    ];
    let value = if written.moves { FieldView::CHECKED } else { "" };
    let moves = FieldView::line("efterfoljare", v.t("turnover-field-moves"))
        .hint(v.t("turnover-hint-moves"))
        .control(Control::Check)
        .value(value);
    let form =
        fields.into_iter().fold(FormView::new(v.here(), vec![moves]), |form, (name, value)| form.hides(name, value));
    form.button(Button::primary(v.t("turnover-start-button")).sends("step", "save"))
        .button(Button::secondary(v.t("turnover-start-edit")).sends("step", "edit"))
        .cancel(v.link("turnover-cancel", "/mandat"))
}

impl PreviewView {
    fn of(v: &View, prepared: &[Prepared], names: &Names) -> Self {
        let Would { seats, made, organisations } = would(prepared);
        let count =
            |one: &Prepared, origin: Origin| one.plan.wanted.iter().filter(|wanted| wanted.origin() == origin).count();
        let number = |n: usize| web::components::Cell::from(if n == 0 { "–".to_owned() } else { n.to_string() });
        let asked = prepared.iter().filter(|one| !one.plan.wanted.is_empty());
        let bodies = asked.clone().count();
        let row = |one: &Prepared| {
            let body = v.link_to(one.body.name.as_str(), &format!("/organ/{}", one.body.slug));
            let counts = [Origin::There, Origin::Carried, Origin::Demanded].map(|origin| number(count(one, origin)));
            Row::new(std::iter::once(body.into()).chain(counts).collect())
        };
        let all = || prepared.iter().flat_map(|one| one.plan.wanted.iter().map(move |wanted| (one, wanted)));
        let moved = all().filter_map(|(one, wanted)| {
            let (from, to) = wanted.moved.as_ref()?;
            let said: [(&str, &dyn web::text::AsArg); 3] = [
                ("body", &one.body.name),
                ("from", &names.of("organisation", from.as_str())),
                ("to", &names.of("organisation", to.as_str())),
            ];
            Some(v.text("turnover-moved", &said))
        });
        let open = prepared.iter().flat_map(|one| {
            let rules = start::open_rules(one);
            rules
                .into_iter()
                .map(move |rule| format!("{}: {}", one.body.name, rule_words(v, &rule.kind, names).words()))
        });
        let some = |key: &str, n: usize| (n > 0).then(|| v.t1(key, "n", n));
        Self {
            lead: v
                .text("turnover-would", &[("seats", &seats), ("bodies", &bodies), ("organisations", &organisations)]),
            made: v.t1("turnover-would-make", "n", made),
            table: TableView {
                caption: v.t("turnover-would-caption").into_owned(),
                columns: vec![
                    Column::new(v.t("turnover-column-body")),
                    Column::new(v.t("turnover-column-there")).numeric(),
                    Column::new(v.t("turnover-column-carried")).numeric(),
                    Column::new(v.t("turnover-column-demanded")).numeric(),
                ],
                rows: asked.map(row).collect(),
                ..TableView::default()
            },
            moved: moved.collect(),
            open: open.collect(),
            later: some("turnover-would-later", prepared.iter().map(|one| one.plan.later.len()).sum()),
            nobody: some("turnover-would-nobody", all().filter(|(_, wanted)| wanted.asks.is_empty()).count()),
        }
    }
}

impl Page for StartPage {
    const NAME: &'static str = "turnover start";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/mandat/ny");
        let context = Context {
            scope: Scope {
                county: "22".into(),
                counties: vec![("22".into(), "Västernorrlands län".into())],
                ..Scope::default()
            },
            terms: Vec::new(),
        };
        let written = Written { deadline: "1 februari 2027".into(), ..Written::default() };
        let wrong = [Wrong { field: "epost", text: v.t1("turnover-fault-address", "found", ""), found: String::new() }];
        vec![
            ("asking", Self::of(v.clone(), &context, &written, &[], None)),
            ("wrong", Self::of(v.clone(), &context, &written, &wrong, None)),
            ("preview of nothing", Self::of(v, &context, &written, &[], Some((&[], &Names::default())))),
        ]
    }
}
