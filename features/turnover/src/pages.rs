//! What people see of a turnover.
//!
//! * `round` – how a round stands: the page of the region
//! * `start` – a round is made, after a look at what it would ask
//! * `contacts`, `letters` – whom letters go to, and sending them
//! * `reply` – what is behind the link of an organisation
//! * `organisation` – one organisation as the region keeps it
//! * `welcome` – what a new member needs on her first day
//! * `elections` – what each body elects at its first meeting, and who was elected
//! * `calculator` – seats shared out between groups of voters
//! * `words`, `parts` – what these have in common

pub(crate) mod calculator;
pub(crate) mod contacts;
pub(crate) mod elections;
pub(crate) mod letters;
pub(crate) mod organisation;
mod parts;
pub(crate) mod reply;
pub(crate) mod round;
pub(crate) mod start;
pub(crate) mod welcome;
pub(crate) mod words;

use axum::{Router, routing::get};
use kernel::{Act, actor::Actor};
use web::{App, Feature, Format, MenuEntry, api::Operation, submission::with_files};

pub use calculator::CalculatorPage;
pub use contacts::ContactsPage;
pub use elections::{ElectionsPage, body::ElectionPage};
pub use letters::LettersPage;
pub use organisation::OrganisationPage;
pub use reply::ReplyPage;
pub use round::RoundPage;
pub use start::StartPage;
pub use welcome::WelcomePage;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
        .routes(routes())
        .operations(operations())
        .menu(MenuEntry { path: "/mandat", text: "turnover-menu", order: 40, may: Actor::sees_internal })
        .page::<RoundPage>()
        .page::<StartPage>()
        .page::<ContactsPage>()
        .page::<LettersPage>()
        .page::<OrganisationPage>()
        .page::<ReplyPage>()
        .page::<WelcomePage>()
        .page::<ElectionsPage>()
        .page::<ElectionPage>()
        .page::<CalculatorPage>()
}

fn routes() -> Router<App> {
    Router::new()
        .route("/mandat", get(round::newest))
        .route("/mandat/ny", get(start::show).post(start::post))
        .route("/mandat/svar/{key}", get(reply::show).post(reply::post).layer(with_files()))
        .route("/mandat/valkommen/{body}", get(welcome::show))
        .route("/mandat/rakna", get(calculator::show))
        .route("/mandat/{round}", get(round::show))
        .route("/mandat/{round}/val", get(elections::show))
        .route("/mandat/{round}/val/{body}", get(elections::body::show).post(elections::enter::post))
        .route("/mandat/{round}/kontakter", get(contacts::show).post(contacts::post))
        .route("/mandat/{round}/brev", get(letters::show).post(letters::post))
        .route("/mandat/{round}/organisationer/{organisation}", get(organisation::show).post(organisation::post))
        .route(
            "/mandat/{round}/organisationer/{organisation}/svar",
            get(reply::show_kept).post(reply::post_kept).layer(with_files()),
        )
        .route("/mandat/{round}/beslut/{paper}", get(organisation::paper_file))
}

/// What programs may ask of a turnover.
fn operations() -> Vec<Operation> {
    let mut all = of_rounds();
    all.extend(of_letters());
    all.extend(of_answers());
    all.extend(of_elections());
    all
}

fn in_round(operation: Operation) -> Operation {
    operation.at("round", "address word of a round: `2027-2030`")
}

/// How rounds stand, and starting one.
fn of_rounds() -> Vec<Operation> {
    vec![
        Operation::get("/mandat", "newest_turnover", "How the newest turnover stands.")
            .dated()
            .gives::<round::Turnover>()
            .as_file(Format::Csv)
            .act(Act::ReadInternal),
        in_round(Operation::get("/mandat/{round}", "turnover_round", "How a turnover stands."))
            .dated()
            .gives::<round::Turnover>()
            .as_file(Format::Csv)
            .act(Act::ReadInternal),
        Operation::get("/mandat/ny", "turnover_to_start", "What is asked before a turnover is started.")
            .gives::<start::ToStart>()
            .act(Act::KeepTurnover),
        Operation::post(
            "/mandat/ny",
            "start_turnover",
            "Starts a turnover, or adds what has come since: `step` is `save`, or `preview` to see what it would ask.",
        )
        .takes(start::taken())
        .gives::<start::Begun>()
        .or_gives::<start::Would>()
        .makes()
        .act(Act::KeepTurnover),
    ]
}

/// Whom letters go to, and writing them.
fn of_letters() -> Vec<Operation> {
    vec![
        in_round(Operation::get("/mandat/{round}/kontakter", "turnover_contacts", "Whom the letters go to."))
            .gives::<contacts::Contacts>()
            .act(Act::KeepTurnover),
        in_round(Operation::post(
            "/mandat/{round}/kontakter",
            "keep_turnover_contacts",
            "Says whom the letters go to: `namn-…`, `adress-…` and `chef-…` with the address word of the organisation.",
        ))
        .gives::<contacts::Contacts>()
        .act(Act::KeepTurnover),
        in_round(Operation::get("/mandat/{round}/brev", "turnover_letters", "Who would get which letter now."))
            .gives::<letters::Letters>()
            .act(Act::KeepTurnover),
        in_round(Operation::post(
            "/mandat/{round}/brev",
            "write_turnover_letters",
            "Writes letters: `till` is the address word of an organisation, as many times as needed.",
        ))
        .takes(letters::taken())
        .gives::<letters::Letters>()
        .act(Act::KeepTurnover),
    ]
}

/// One organisation and its answers.
fn of_answers() -> Vec<Operation> {
    let one = |operation: Operation| in_round(operation).at("organisation", "address word of an organisation");
    let link = |operation: Operation| operation.at("key", "what stands in the link").act(Act::UseLink);
    vec![        one(Operation::get(
            "/mandat/{round}/organisationer/{organisation}",
            "turnover_organisation",
            "One organisation in a turnover.",
        ))
        .gives::<organisation::One>()
        .act(Act::KeepTurnover),
        one(Operation::post(
            "/mandat/{round}/organisationer/{organisation}",
            "keep_turnover_organisation",
            "Ends the links of an organisation, or says that somebody has left a seat.",
        ))
        .takes(organisation::taken())
        .gives::<organisation::One>()
        .act(Act::KeepTurnover),
        one(Operation::get(
            "/mandat/{round}/organisationer/{organisation}/svar",
            "turnover_asked_of",
            "What an organisation is asked, for who enters its answer.",
        ))
        .gives::<reply::AskedOf>()
        .act(Act::KeepTurnover),
        one(Operation::post(
            "/mandat/{round}/organisationer/{organisation}/svar",
            "turnover_answer_for",
            "Enters an answer that came on paper; the same fields as behind the link.",
        ))
        .gives::<reply::AskedOf>()
        .act(Act::KeepTurnover),
        in_round(Operation::get("/mandat/{round}/beslut/{paper}", "turnover_paper", "A decision that came with an answer."))
            .at("paper", "its identity")
            .fails(409)
            .fails(410)
            .act(Act::ReadInternal),
        Operation::get("/mandat/valkommen/{body}", "welcome", "What a new member of a body is told.")
            .at("body", "address word of a body")
            .dated()
            .gives::<welcome::Welcome>()
            .act(Act::ReadPublic),
        link(Operation::get("/mandat/svar/{key}", "turnover_asked", "What an organisation is asked, behind its link."))
            .gives::<reply::AskedOf>(),
        link(Operation::post(
            "/mandat/svar/{key}",
            "turnover_answer",
            "Answers: for each seat `namn-…`, `parti-…`, `epost-…` or `samma-…`, with the state `lage-…` that was read.",
        ))
        .gives::<reply::AskedOf>(),
    ]
}

/// Elections inside first meetings, and the calculator.
fn of_elections() -> Vec<Operation> {
    let one = |operation: Operation| in_round(operation).at("body", "address word of a body");
    vec![
        Operation::get("/mandat/rakna", "calculate_seats", "Seats shared out between groups of voters, seat by seat.")
            .asks("platser", "how many seats, 1–200")
            .asks("rostande", "how many vote, 1–100 000: how many of them must demand a proportional election")
            .asks("grupper", "groups, one a line, the name before its votes: `S 24`")
            .gives::<calculator::Calculation>()
            .as_file(Format::Csv)
            .fails(422)
            .act(Act::ReadPublic),
        in_round(Operation::get(
            "/mandat/{round}/val",
            "turnover_elections",
            "What each body elects at its first meeting.",
        ))
        .asks_one_of("visa", "which bodies: those with somebody left to elect", ["kvar"])
        .gives::<elections::Elections>()
        .as_file(Format::Csv)
        .act(Act::ReadInternal),
        one(Operation::get(
            "/mandat/{round}/val/{body}",
            "turnover_elections_of",
            "What one body elects at its first meeting, whom by its rules, and an agenda.",
        ))
        .gives::<elections::body::ElectionsOfBody>()
        .act(Act::ReadInternal),
        one(Operation::post(
            "/mandat/{round}/val/{body}",
            "enter_elected",
            "Enters who was elected at the first meeting: `step` is `save`, or `preview` to see what would follow.",
        ))
        .takes(elections::enter::taken())
        .gives::<elections::enter::Entered>()
        .or_gives::<elections::enter::WouldEnter>()
        .makes()
        .act(Act::FillSeat),
    ]
}
