//! Seats shared out between groups of voters: a question in the address, the answer below. Open to everyone; keeps nothing.

mod told;

use askama::Template;
use axum::http::StatusCode;
use output::{Cell as Out, csv};
use web::{
    Answer, Failure, Format, Page, View, Visit,
    components::{Badge, Button, Control, EchoFault, EchoLine, EchoView, FieldView, Width},
    failure::Fault,
    phrase::Link,
    shape,
};

use crate::rules::{
    groups::{self, LineFault, SEATS, VOTES, Wrong as WrongLine},
    proportional::{self, Group},
};

shape! {
    /// Seats shared out between groups of voters.
    #[derive(Default)]
    struct Calculation {
        /// Seats in all; 0 when nothing was asked.
        seats: u32,
        /// How many must demand a proportional election, when the number of voters was told.
        demanding: Option<u32>,
        /// What each group gets, in the order given.
        groups: Vec<GroupSeats>,
        /// Seat by seat.
        won: Vec<SeatWon>,
        /// What is left to a lot.
        lot: Option<LotDrawn>,
    }

    /// What a group gets.
    struct GroupSeats {
        /// Its name.
        name: String,
        /// Its votes.
        votes: u32,
        /// Its seats, without those that a lot decides.
        seats: usize,
    }

    /// One seat.
    struct SeatWon {
        /// Which one, from 1.
        seat: usize,
        /// The group that won it.
        group: String,
        /// Votes of the group: the comparison number is votes divided by divisor.
        votes: u32,
        /// Seats it had, plus one.
        divisor: u32,
    }

    /// Seats that a lot decides.
    struct LotDrawn {
        /// How many.
        seats: u32,
        /// Between which groups.
        between: Vec<String>,
    }
}

/// The calculator.
#[derive(Template)]
#[template(path = "turnover/calculator.html")]
pub struct CalculatorPage {
    v: View,
    fields: Vec<FieldView>,
    buttons: Vec<Button>,
    unverified: Badge,
    result: Option<told::Told>,
    files: Vec<Link>,
}

/// What was written.
#[derive(Clone, Debug, Default)]
struct Written {
    seats: String,
    voters: String,
    groups: String,
}

/// What is asked, when everything could be read.
#[derive(Clone, Debug)]
struct Question {
    seats: u32,
    voters: Option<u32>,
    groups: Vec<Group>,
}

/// Something wrong in what was written.
struct Wrong {
    field: &'static str,
    text: String,
    found: String,
    line: Option<LineFault>,
}

/// Names of the fields.
const FIELDS: [&str; 3] = ["platser", "rostande", "grupper"];

/// `GET /mandat/rakna`
pub(super) async fn show(visit: Visit) -> Answer {
    let text = |name: &str| visit.asked(name).unwrap_or_default().trim().to_owned();
    let [seats, voters, groups] = FIELDS.map(text);
    let asked = FIELDS.iter().any(|name| visit.asked(name).is_some());
    let written = Written { seats, voters, groups };
    let v = visit.view("").undated();
    let read = if asked { read(&v, &written) } else { Err(Vec::new()) };
    if visit.format != Format::Html {
        return for_programs(&visit, read, asked);
    }
    let status = if asked && read.is_err() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page(status, &CalculatorPage::of(v, &written, &read))
}

fn for_programs(visit: &Visit, read: Result<Question, Vec<Wrong>>, asked: bool) -> Answer {
    let question = match read {
        Ok(question) => Some(question),
        Err(_) if !asked => None,
        Err(wrong) => return Err(Failure::Faults(wrong.iter().map(as_fault).collect())),
    };
    let told = question.map(|question| as_json(&question)).unwrap_or_default();
    if visit.format == Format::Csv {
        let bytes = as_csv(&visit.view(""), &told).map_err(|error| Failure::Ours(error.into()))?;
        return Ok(visit.file(Format::Csv, bytes, Some("platser.csv")));
    }
    if visit.wants_json() { visit.json(&told) } else { Err(Failure::Refused(web::failure::Refusal::Format)) }
}

fn as_fault(wrong: &Wrong) -> Fault {
    let fault = Fault::at(wrong.field, wrong.text.clone()).found(&wrong.found);
    match wrong.line.as_ref().and_then(|at| u32::try_from(at.line).ok()) {
        Some(line) => fault.on_line(line),
        None => fault,
    }
}

fn as_json(question: &Question) -> Calculation {
    let told = proportional::distribute(&question.groups, question.seats);
    let name = |group: usize| question.groups[group].name.clone();
    let all = question.groups.iter().enumerate();
    Calculation {
        seats: question.seats,
        demanding: question.voters.map(|voters| proportional::demanding(voters, question.seats)),
        groups: all
            .map(|(at, group)| GroupSeats { name: group.name.clone(), votes: group.votes, seats: told.seats_of(at) })
            .collect(),
        won: told
            .won
            .iter()
            .enumerate()
            .map(|(at, won)| SeatWon {
                seat: at + 1,
                group: name(won.group),
                votes: won.with.votes,
                divisor: won.with.divisor,
            })
            .collect(),
        lot: told
            .lot
            .map(|lot| LotDrawn { seats: lot.seats, between: lot.between.iter().map(|group| name(*group)).collect() }),
    }
}

fn as_csv(v: &View, told: &Calculation) -> Result<Vec<u8>, std::io::Error> {
    let mut bytes = Vec::new();
    let headings = ["turnover-calc-seat", "turnover-calc-group", "turnover-calc-votes", "turnover-calc-number"];
    let headings = headings.map(|key| v.t(key));
    let mut out = csv::Table::new(&mut bytes, &headings.each_ref().map(AsRef::as_ref))?;
    for won in &told.won {
        let seat = i64::try_from(won.seat).unwrap_or(i64::MAX);
        let number = told::number(v, won.votes, won.divisor);
        out.row(&[
            Out::Number(seat),
            Out::Text(won.group.as_str().into()),
            Out::Number(won.votes.into()),
            Out::Text(number.into()),
        ])?;
    }
    if let Some(lot) = &told.lot {
        let between = v.t1("turnover-calc-lot-row", "groups", told::list(v, &lot.between));
        for seat in told.won.len() + 1..=told.won.len() + usize::try_from(lot.seats).unwrap_or(0) {
            let seat = i64::try_from(seat).unwrap_or(i64::MAX);
            out.row(&[
                Out::Number(seat),
                Out::Text(between.as_str().into()),
                Out::Text("".into()),
                Out::Text("".into()),
            ])?;
        }
    }
    out.done()?;
    Ok(bytes)
}

/// Everything that is asked, or everything that is wrong.
fn read(v: &View, written: &Written) -> Result<Question, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut say = |field: &'static str, text: String, found: &str| {
        wrong.push(Wrong { field, text, found: found.to_owned(), line: None });
    };
    let number = |text: &str| text.parse::<u32>().ok();
    let seats = number(&written.seats).filter(|seats| SEATS.contains(seats));
    if seats.is_none() {
        say("platser", v.t1("turnover-calc-fault-seats", "found", &written.seats), &written.seats);
    }
    let voters = number(&written.voters).filter(|voters| VOTES.contains(voters));
    if voters.is_none() && !written.voters.is_empty() {
        say("rostande", v.t1("turnover-calc-fault-voters", "found", &written.voters), &written.voters);
    }
    let (groups, faults) = groups::read(&written.groups);
    if groups.is_empty() && faults.is_empty() {
        say("grupper", v.t("turnover-calc-fault-groups").into_owned(), "");
    }
    if groups.len() > groups::MOST {
        let n = groups.len();
        say("grupper", v.t2("turnover-calc-fault-many", "n", n, "most", groups::MOST), &n.to_string());
    }
    let votes: u32 = groups.iter().map(|group| group.votes).sum();
    if let Some(voters) = voters.filter(|voters| faults.is_empty() && votes > *voters) {
        say("rostande", v.t2("turnover-calc-fault-sum", "votes", votes, "voters", voters), &written.voters);
    }
    wrong.extend(faults.into_iter().map(|fault| Wrong {
        field: "grupper",
        text: line_words(v, &fault),
        found: fault.found.clone(),
        line: Some(fault),
    }));
    match seats {
        Some(seats) if wrong.is_empty() => Ok(Question { seats, voters, groups }),
        _ => Err(wrong),
    }
}

fn line_words(v: &View, fault: &LineFault) -> String {
    let line = fault.line.to_string();
    let say = |key: &str| v.t2(key, "line", line.as_str(), "found", fault.found.as_str());
    match fault.wrong {
        WrongLine::NoNumber => say("turnover-calc-fault-no-number"),
        WrongLine::Number => say("turnover-calc-fault-number"),
        WrongLine::NoName => say("turnover-calc-fault-no-name"),
        WrongLine::Long => say("turnover-calc-fault-long"),
        WrongLine::Twice(first) => v.text(
            "turnover-calc-fault-twice",
            &[("line", &line), ("found", &fault.found), ("first", &first.to_string())],
        ),
    }
}

impl CalculatorPage {
    fn of(v: View, written: &Written, read: &Result<Question, Vec<Wrong>>) -> Self {
        let none = Vec::new();
        let wrong = read.as_ref().err().unwrap_or(&none);
        let menu = v.t("turnover-calc-title").into_owned();
        let mut v = v.titled(menu);
        let fields = fields(&v, written, wrong);
        v = fields.iter().filter_map(FieldView::problem).fold(v, View::problem);
        let result = read.as_ref().ok().map(|question| told::Told::of(&v, question));
        let files = result.as_ref().map_or_else(Vec::new, |_| {
            vec![
                Link::new(v.t("turnover-as-csv"), v.here_as(Format::Csv)),
                Link::new(v.t("turnover-as-json"), v.here_as(Format::Json)),
            ]
        });
        Self {
            buttons: vec![Button::primary(v.t("turnover-calc-button"))],
            unverified: Badge::unknown(v.t("turnover-calc-unverified")),
            fields,
            result,
            files,
            v,
        }
    }
}

fn fields(v: &View, written: &Written, wrong: &[Wrong]) -> Vec<FieldView> {
    let mut all = vec![
        FieldView::line("platser", v.t("turnover-calc-field-seats"))
            .hint(v.t("turnover-calc-hint-seats"))
            .width(Width::Short)
            .value(&written.seats),
        FieldView::line("rostande", v.t("turnover-calc-field-voters"))
            .hint(v.t("turnover-calc-hint-voters"))
            .width(Width::Short)
            .optional()
            .value(&written.voters),
        FieldView::line("grupper", v.t("turnover-calc-field-groups"))
            .hint(v.t("turnover-calc-hint-groups"))
            .control(Control::Text { rows: 8 })
            .width(Width::Medium)
            .value(&written.groups),
    ];
    for field in &mut all {
        let of_field: Vec<&str> =
            wrong.iter().filter(|one| one.field == field.name).map(|one| one.text.as_str()).collect();
        if !of_field.is_empty() {
            field.error = Some(of_field.join(" "));
        }
    }
    if wrong.iter().any(|one| one.line.is_some())
        && let Some(field) = all.last_mut()
    {
        field.echo = Some(echo(&written.groups, wrong));
    }
    all
}

/// What was written, line by line, with what was not understood.
fn echo(text: &str, wrong: &[Wrong]) -> EchoView {
    let line = |(at, words): (usize, &str)| {
        let of_line = wrong.iter().filter(|one| one.line.as_ref().is_some_and(|line| line.line == at + 1));
        let fault = |one: &Wrong| EchoFault {
            place: one.line.as_ref().map(|line| line.place.clone()).unwrap_or_default(),
            expected: one.text.clone().into(),
            proposals: Vec::new(),
        };
        EchoLine { words: words.into(), faults: of_line.map(fault).collect() }
    };
    EchoView { lines: text.lines().enumerate().map(line).collect() }
}

impl Page for CalculatorPage {
    const NAME: &'static str = "turnover calculator";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/mandat/rakna");
        let of = |seats: &str, voters: &str, groups: &str| {
            let written = Written { seats: seats.into(), voters: voters.into(), groups: groups.into() };
            Self::of(v.clone(), &written, &read(&v, &written))
        };
        let long = format!("{} 14\nS 14", "Samlingslistan för ".repeat(4).trim());
        let full: String = (1..=60).map(|at| format!("Grupp {at}: {}\n", 1000 - at)).collect();
        vec![
            ("nothing asked", Self::of(v.clone(), &Written::default(), &Err(Vec::new()))),
            ("usual", of("7", "71", "S 24\nM 14\nC 9\nV 9\nKD 6\nL 5\nMP 4")),
            ("a lot", of("3", "", "S 10\nM 10\nC 5")),
            ("wrong", of("sju", "-3", "S 24\nModeraterna\nS 0")),
            ("full", of("200", "100000", &full)),
            ("long names", of("3", "", &long)),
        ]
    }
}
