//! The page with the form: who answers, the decision, and each seat with who sat before and what the rule demands.
//!
//! * `fields` – the groups of the form

mod fields;

use askama::Template;
use bodies::pages::file_state;
use kernel::id::Id;
use web::{
    View,
    components::{Button, Cell, Column, ConflictView, FormView, Row, TableView},
    phrase::{Link, Phrase},
};

use super::asked::{Context, Door, Written};
use crate::{
    model::LONGEST,
    pages::{parts, words},
    rules::{
        answers::{At, Wrong},
        pasted::Line,
    },
    store::{paper::PaperLine, picture::State, seat::SeatLine},
};

/// What an organisation is asked, and the form that answers.
#[derive(Template)]
#[template(path = "turnover/reply.html")]
pub struct ReplyPage {
    v: View,
    lead: String,
    facts: Vec<String>,
    form: Option<FormView>,
    done: Option<TableView>,
    papers: Vec<Phrase>,
    not_mine: Option<FormView>,
    conflict: Option<ConflictView>,
}

impl ReplyPage {
    /// The link cannot be used.
    pub(super) fn worn(v: View) -> Self {
        Self {
            lead: v.t("turnover-worn-lead").into_owned(),
            facts: vec![v.t("turnover-worn-next").into_owned()],
            form: None,
            done: None,
            papers: Vec::new(),
            not_mine: None,
            conflict: None,
            v: v.titled_by("turnover-worn"),
        }
    }

    /// The form, perhaps with what is wrong in it and with pasted lines as they were understood.
    pub(super) fn asking(
        v: View,
        context: &Context,
        written: &Written,
        wrong: &[(String, String)],
        lines: Option<&[Line]>,
    ) -> Self {
        let v = frame(v, context);
        let form = form(&v, context, written, wrong, lines);
        let (filled, all) = context.picture.total();
        let lead = match all - filled {
            0 => v.t("turnover-reply-complete").into_owned(),
            left => v.text(
                "turnover-reply-lead",
                &[("n", &left), ("of", &all), ("deadline", &v.day(context.picture.round.deadline))],
            ),
        };
        Self {
            lead,
            facts: facts(&v, context),
            done: done(&v, context),
            papers: context.known.papers.iter().map(|paper| said(&v, paper)).collect(),
            not_mine: matches!(context.door, Door::Link { .. }).then(|| {
                FormView::new(v.url(&context.path()), Vec::new())
                    .button(Button::grave(v.t("turnover-not-mine")).sends("gor", "fel"))
            }),
            conflict: None,
            v: v.problems_of(&form),
            form: Some(form),
        }
    }

    /// Somebody else answered meanwhile: both texts.
    pub(super) fn conflicting(v: View, context: &Context, conflict: ConflictView) -> Self {
        let v = frame(v, context);
        Self {
            lead: v.t("turnover-conflict-lead").into_owned(),
            facts: Vec::new(),
            form: None,
            done: None,
            papers: Vec::new(),
            not_mine: None,
            conflict: Some(conflict),
            v,
        }
    }
}

/// A decision that lies here, and whether it may be given out.
fn said(v: &View, paper: &PaperLine) -> Phrase {
    Phrase::text(format!("{}: {}", paper.decision, paper.name)).and(file_state::beside(v, paper.state))
}

fn frame(v: View, context: &Context) -> View {
    let round = &context.picture.round;
    let said = [context.asked.name.clone(), round.years()];
    let title = v.t2("turnover-reply-title", "organisation", &said[0], "years", &said[1]);
    match context.door {
        Door::Link { .. } => v.titled(title),
        Door::Keeper => parts::under(v, round, &title),
    }
}

/// Whose page it is, how long the link works, whom to ask.
fn facts(v: &View, context: &Context) -> Vec<String> {
    let round = &context.picture.round;
    let mut facts = vec![v.t1("turnover-reply-whose", "organisation", &context.asked.name)];
    if let Door::Link { until, .. } = &context.door {
        facts.push(v.t1("turnover-reply-until", "day", v.moment(*until)));
    }
    facts.push(v.t2("turnover-letter-ask", "name", &round.ask_name, "email", &round.ask_email));
    if let (Some(by), Some(at)) = (&context.asked.answered_by, context.asked.answered) {
        facts.push(v.t2("turnover-reply-latest", "by", by, "moment", v.moment(at)));
    }
    facts
}

/// The seats that are filled.
fn done(v: &View, context: &Context) -> Option<TableView> {
    let picture = &context.picture;
    let rows: Vec<Row> = picture
        .seats
        .iter()
        .filter_map(|seat| {
            let State::Filled(sitting) = picture.state(seat) else { return None };
            let name = sitting.name.clone().unwrap_or_else(|| v.t("turnover-not-shown").into_owned());
            let mut who = Phrase::text(name);
            if context.by_another(seat) {
                let by = sitting.organisation.as_ref().map(|slug| slug.to_string()).unwrap_or_default();
                let by = picture.asked.iter().find(|asked| asked.slug.as_str() == by).map_or(by, |a| a.name.clone());
                who = who.and_note(v.t1("turnover-by-another", "organisation", by));
            } else {
                let href = format!("{}?ratta={}", v.url(&context.path()), seat.seat);
                let about = format!("{}, {}", seat.body_name, words::seat(v, seat));
                who = who.and(" ").and_link(Link::new(v.t("turnover-correct"), href).about(about));
            }
            Some(Row::new(vec![
                seat.body_name.as_str().into(),
                words::seat(v, seat).into(),
                Cell::Text(who),
                Cell::Muted(sitting.decision.clone().unwrap_or_default().into()),
            ]))
        })
        .collect();
    (!rows.is_empty()).then(|| TableView {
        caption: v.t("turnover-reply-done").into_owned(),
        columns: vec![
            Column::new(v.t("turnover-column-body")),
            Column::new(v.t("turnover-column-seat")),
            Column::new(v.t("turnover-column-who")),
            Column::new(v.t("turnover-column-decision")),
        ],
        rows,
        ..TableView::default()
    })
}

/// The form's fields: what `At` calls them.
pub(super) fn name_of(at: At) -> String {
    match at {
        At::By => "svarar".into(),
        At::Office => "uppdrag".into(),
        At::Decision => "beslut".into(),
        At::Decided => "beslutsdag".into(),
        At::Name(seat) => format!("namn-{}", seat.uuid()),
        At::Party(seat) => format!("parti-{}", seat.uuid()),
        At::Email(seat) => format!("epost-{}", seat.uuid()),
        At::Same(seat) => format!("samma-{}", seat.uuid()),
    }
}

fn form(
    v: &View,
    context: &Context,
    written: &Written,
    wrong: &[(String, String)],
    lines: Option<&[Line]>,
) -> FormView {
    let picture = &context.picture;
    let is_open = |seat: &&SeatLine| {
        !picture.state(seat).is_filled() || written.correct == Some(seat.seat) || written.given.contains_key(&seat.seat)
    };
    let open: Vec<&SeatLine> = picture.seats.iter().filter(is_open).collect();
    let mut groups = vec![fields::who(v, written), fields::decision(v, written)];
    if !open.is_empty() {
        groups.push(fields::together(v, written, lines));
    }
    groups.extend(open.iter().map(|seat| fields::one(v, context, written, seat)));
    groups.push(fields::rest(v, written));
    let mut buttons = vec![Button::primary(v.t("turnover-reply-save"))];
    if !open.is_empty() {
        buttons.push(Button::secondary(v.t("turnover-reply-read")).sends("step", "read"));
    }
    let mut form = FormView { action: v.url(&context.path()), groups, multipart: true, buttons, ..FormView::default() };
    for seat in &picture.seats {
        if let Some(mark) = written.marks.get(&seat.seat) {
            form = form.hides(format!("lage-{}", seat.seat.uuid()), mark.as_str());
        }
    }
    if let Some(seat) = written.correct {
        form = form.hides("ratta", seat.to_string());
    }
    for (name, text) in wrong {
        if let Some(field) = form.field_mut(name) {
            field.error = Some(text.clone());
        }
    }
    form
}

/// What is wrong, in words.
pub(super) fn fault(v: &View, context: &Context, wrong: &Wrong, at: At) -> String {
    use bodies::model::words as said;
    match wrong {
        Wrong::Missing => match at {
            At::Party(_) => v.t("turnover-wrong-no-party").into_owned(),
            At::By => v.t("turnover-wrong-no-by").into_owned(),
            At::Office => v.t("turnover-wrong-no-office").into_owned(),
            At::Decision => v.t("turnover-wrong-no-decision").into_owned(),
            At::Decided => v.t("turnover-wrong-no-decided").into_owned(),
            _ => v.t("turnover-wrong-no-name").into_owned(),
        },
        Wrong::NotAName => v.t1("turnover-wrong-name", "most", LONGEST),
        Wrong::NotAnAddress => v.t("turnover-wrong-address").into_owned(),
        Wrong::BeforeElection => v.t1("turnover-wrong-before-election", "day", v.day(context.picture.round.election)),
        Wrong::InFuture => v.t1("turnover-wrong-future", "day", v.day(context.picture.on)),
        Wrong::OtherSide { should, is } => v.text(
            "turnover-wrong-side",
            &[
                ("should", &v.t(said::side(*should)).to_lowercase()),
                ("is", &v.t(said::side(*is)).to_lowercase()),
                ("organisation", &context.asked.name),
            ],
        ),
        Wrong::BothSides => v.t("turnover-wrong-both").into_owned(),
        Wrong::Twice => v.t("turnover-wrong-twice").into_owned(),
        Wrong::NobodyBefore => v.t("turnover-wrong-nobody-before").into_owned(),
        Wrong::NoParty => v.t("turnover-wrong-party").into_owned(),
    }
}
