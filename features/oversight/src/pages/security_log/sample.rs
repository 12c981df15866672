//! The security log in its states.

use db::log;
use jiff::{Timestamp, ToSpan};
use kernel::{Actor, actor::Relation};
use uuid::Uuid;
use web::View;

use super::{SecurityLogPage, filter::Filter, kinds::GROUPS};
use crate::store::log::{EventLine, Proved};

/// The page in its states.
pub(super) fn samples(v: &View) -> Vec<(&'static str, SecurityLogPage)> {
    let v = v.clone().undated().seen_by(Actor::person("Ada Prov", Relation::Administrator)).at("/sakerhetslogg");
    let at = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(24 * 365 * 56);
    let event = |number: u128, kind: &str, who: &str, about: Option<&str>| EventLine {
        id: Uuid::from_u128(number),
        kind: kind.into(),
        at: at - (i64::try_from(number).unwrap_or(0)).minutes(),
        who: who.into(),
        why: String::new(),
        what: db::Json(serde_json::json!({ "by": "passkey" })),
        about: about.map(Into::into),
        position: Some(7),
    };
    let all = GROUPS.iter().flat_map(|group| group.kinds).map(|(kind, _)| *kind).chain(["accounts.something_new"]);
    let all: Vec<EventLine> =
        all.zip(1..).map(|(kind, n)| event(n, kind, "Jonas Viklund", Some("Stina Berglund"))).collect();
    let long = "Karl-Alexander Bartholomeus Överviklund af Västerbottensälven (nyckel: Nattkörningen)";
    let proved = |unfit: Option<&str>| Proved {
        at,
        sealed: 1650,
        unsealed: 2,
        erased: 4,
        chain: log::chain::START.to_vec(),
        unfit: unfit.map(Into::into),
    };
    let (plain, last) = (Filter::default(), (false, None));
    let wrong = Filter { from: "nyss".into(), faults: vec!["fran"], ..Filter::default() };
    vec![
        ("empty", SecurityLogPage::of(v.clone(), &[], None, &plain, last.clone())),
        (
            "full",
            SecurityLogPage::of(v.clone(), &all, Some(&proved(None)), &plain, (true, Some("/sakerhetslogg".into()))),
        ),
        (
            "long names",
            SecurityLogPage::of(
                v.clone(),
                &[event(1, "accounts.signed_in", long, Some(long))],
                None,
                &plain,
                last.clone(),
            ),
        ),
        (
            "broken, wrong day",
            SecurityLogPage::of(v, &all[..1], Some(&proved(Some("Missing { position: 3 }"))), &wrong, last),
        ),
    ]
}
