//! What people see of a year's plan.
//!
//! * `ring` – the year as a ring, and as tables
//! * `years` – which years there are
//! * `year` – proposals, the matrix of bodies and months, dials, what it costs, what it does not manage
//! * `moving` – one meeting is moved, after a look at what follows
//! * `anew` – what is published is planned anew: three answers side by side
//! * `publishing` – a proposal becomes meetings
//! * `conditions` – what the plan keeps to, and what is taken for granted
//! * `versions` – what was published, and what differs
//! * `weeks` – week by week, with breaks and what the region does by law
//! * `loads` – what a plan means for people and organisations
//! * `affected`, `months`, `standing`, `parts`, `words` – what these have in common

mod affected;
pub(crate) mod anew;
pub(crate) mod conditions;
pub(crate) mod loads;
mod months;
pub(crate) mod moving;
mod parts;
pub(crate) mod publishing;
pub(crate) mod ring;
mod sample;
mod standing;
pub(crate) mod versions;
pub(crate) mod weeks;
mod words;
pub(crate) mod year;
pub(crate) mod years;

use axum::{Router, routing::get};
use kernel::{Act, Actor};
use web::{App, Feature, Format, MenuEntry, api::Operation, submission::with_files};

pub use anew::AnewPage;
pub use conditions::ConditionsPage;
pub use loads::LoadsPage;
pub use moving::MovingPage;
pub use publishing::PublishPage;
pub use ring::RingPage;
pub use versions::VersionsPage;
pub use weeks::WeeksPage;
pub use year::YearPage;
pub use years::YearsPage;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
        .routes(routes())
        .operations(operations())
        .menu(MenuEntry { path: "/arsplan", text: "yearwheel-menu", order: 35, may: Actor::sees_internal })
        .menu(MenuEntry::open("/arshjul", "yearwheel-ring-menu", 5))
        .page::<RingPage>()
        .page::<YearsPage>()
        .page::<YearPage>()
        .page::<MovingPage>()
        .page::<PublishPage>()
        .page::<ConditionsPage>()
        .page::<VersionsPage>()
        .page::<LoadsPage>()
        .page::<WeeksPage>()
        .page::<AnewPage>()
}

fn routes() -> Router<App> {
    Router::new()
        .route("/arshjul", get(ring::show))
        .route("/arsplan", get(years::show))
        .route("/arsplan/{year}", get(year::show).post(year::post))
        .route("/arsplan/{year}/flytta", get(moving::show).post(moving::post))
        .route("/arsplan/{year}/planera-om", get(anew::show).post(anew::post))
        .route("/arsplan/{year}/publicera", get(publishing::show).post(publishing::post))
        .route("/arsplan/{year}/villkor", get(conditions::show).post(conditions::post).layer(with_files()))
        .route("/arsplan/{year}/versioner", get(versions::show).post(versions::post))
        .route("/arsplan/{year}/belastning", get(loads::show))
        .route("/arsplan/{year}/veckor", get(weeks::show))
}

/// What programs may ask of a year's plan.
fn operations() -> Vec<Operation> {
    let years = Operation::get("/arsplan", "year_plans", "The years that have a plan.");
    let mut all = vec![years.gives::<years::Years>().act(Act::ReadInternal)];
    all.extend(of_plans());
    all.extend(of_moves());
    all.extend(of_views());
    all
}

fn of_year(operation: Operation) -> Operation {
    operation
        .at("year", "the year: `2027`")
        .asks("lan", "code of the county; the region's own when not said")
        .asks("forslag", "which alternative: `A`, `B` or `C`")
}

/// Proposals, and publishing one.
fn of_plans() -> Vec<Operation> {
    vec![
        of_year(Operation::get(
            "/arsplan/{year}",
            "year_plan",
            "A year's plan: how the search stands, and one alternative.",
        ))
        .asks("visa", "`hjul` for the ring, `lista` for meetings by date; the table of months when not said")
        .gives::<year::Plan>()
        .as_file(Format::Csv)
        .act(Act::ReadInternal),
        of_year(Operation::post(
            "/arsplan/{year}",
            "plan_year",
            "Asks for three alternatives (`step` is `propose`), or stops the search and keeps the best (`stop`).",
        ))
        .takes(year::taken())
        .gives::<year::Plan>()
        .fails(409)
        .act(Act::KeepPlan),
        of_year(Operation::get(
            "/arsplan/{year}/publicera",
            "year_plan_to_publish",
            "What publishing an alternative would do.",
        ))
        .gives::<publishing::Would>()
        .act(Act::KeepPlan),
        of_year(Operation::post(
            "/arsplan/{year}/publicera",
            "publish_year_plan",
            "Publishes an alternative: it becomes meetings.",
        ))
        .takes(publishing::taken())
        .gives::<publishing::Done>()
        .act(Act::KeepPlan),
    ]
}

/// Moving a meeting, and what a plan keeps to.
fn of_moves() -> Vec<Operation> {
    vec![
        Operation::get(
            "/arsplan/{year}/planera-om",
            "year_plan_anew",
            "What of the published year cannot stay, and three answers to that.",
        )
        .at("year", "the year: `2027`")
        .asks("lan", "code of the county; the region's own when not said")
        .asks("fran", "the first day on which a meeting may be moved; two weeks from now when not said")
        .asks("mote", "the meeting of answer C: address word of its body, `/`, which of its meetings, from 1")
        .gives::<anew::Anew>()
        .fails(422)
        .act(Act::KeepPlan),
        Operation::post(
            "/arsplan/{year}/planera-om",
            "plan_year_anew",
            "Takes one of the answers: it becomes an alternative, to be published.",
        )
        .at("year", "the year: `2027`")
        .takes(anew::taken())
        .gives::<anew::Took>()
        .fails(409)
        .act(Act::KeepPlan),
        of_year(Operation::get(
            "/arsplan/{year}/flytta",
            "year_plan_moves",
            "Where a meeting of a plan can be moved, and what follows.",
        ))
        .asks("organ", "address word of the body")
        .asks("mote", "which of its meetings, from 1")
        .asks("dag", "a day to try")
        .gives::<moving::Moves>()
        .act(Act::KeepPlan),
        of_year(Operation::post(
            "/arsplan/{year}/flytta",
            "move_in_year_plan",
            "Moves a meeting of a plan, or locks its day.",
        ))
        .takes(moving::taken())
        .gives::<moving::Moves>()
        .fails(409)
        .act(Act::KeepPlan),
        of_year(Operation::get("/arsplan/{year}/villkor", "year_plan_conditions", "What a plan keeps to."))
            .gives::<conditions::Conditions>()
            .act(Act::ReadInternal),
        of_year(Operation::post(
            "/arsplan/{year}/villkor",
            "note_year_plan_condition",
            "Notes a condition, or withdraws one.",
        ))
        .takes(conditions::taken())
        .gives::<conditions::Conditions>()
        .act(Act::WishForBody),
    ]
}

/// What was published, and what a plan means.
fn of_views() -> Vec<Operation> {
    vec![
        Operation::get("/arshjul", "year_wheel", "A county's year of meetings, drafts as far as one may see them.")
            .asks("ar", "the year; this one when not said")
            .asks("lan", "code of the county; the region's own when not said")
            .asks("visa", "`tabell`, `lista` or `kalender`; the ring when not said")
            .gives::<ring::Wheel>()
            .as_file(Format::Csv)
            .act(Act::ReadPublic),
        of_year(Operation::get(
            "/arsplan/{year}/versioner",
            "year_plan_versions",
            "What was published, and what differs.",
        ))
        .asks("fran", "number of the older version")
        .asks("till", "number of the newer")
        .gives::<versions::Versions>()
        .act(Act::ReadInternal),
        of_year(Operation::post(
            "/arsplan/{year}/versioner",
            "withdraw_year_plan_deviation",
            "Takes back that the plan breaks a rule on purpose.",
        ))
        .takes(versions::taken())
        .gives::<versions::Versions>()
        .act(Act::KeepPlan),
        of_year(Operation::get(
            "/arsplan/{year}/belastning",
            "year_plan_loads",
            "What a plan means for people and organisations.",
        ))
        .asks("organisation", "address word of an organisation: only its people")
        .gives::<loads::Loads>()
        .as_file(Format::Csv)
        .act(Act::ReadInternal),
        of_year(Operation::get(
            "/arsplan/{year}/veckor",
            "year_plan_weeks",
            "A plan week by week, with breaks, holidays and what a region does by law.",
        ))
        .gives::<weeks::Weeks>()
        .act(Act::ReadInternal),
    ]
}
