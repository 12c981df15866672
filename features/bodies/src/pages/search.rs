//! Search over names and aliases, grouped as Organ, Organisationer, Personer, Möten.

use askama::Template;
use kernel::date_text;
use web::{
    Answer, Page, View, Visit,
    components::{AsOfView, EmptyView},
    phrase::Link,
};

use super::words;
use crate::{
    api,
    store::search::{self, Hit, MeetingHit},
};

/// Most hits told: so many bodies, organisations and people, and so many meetings.
const MOST: i64 = 60;

/// The answer to a search.
#[derive(Template)]
#[template(path = "bodies/search.html")]
pub struct SearchPage {
    v: View,
    lead: String,
    as_of: AsOfView,
    groups: Vec<Group>,
    empty: EmptyView,
}

/// The hits of one kind.
struct Group {
    anchor: &'static str,
    heading: String,
    hits: Vec<(Link, String)>,
}

/// `GET /sok?q=`
pub(super) async fn show(visit: Visit) -> Answer {
    let question = visit.asked("q").unwrap_or_default().to_owned();
    let (actor, asked) = (visit.actor.clone(), question.clone());
    let hits = visit.app.db.read(move |tx| search::hits(tx, &actor, &asked, MOST)).await?;
    let title = visit.app.texts.plain(visit.language, "bodies-search-title");
    let v = visit.view(title);
    if visit.wants_json() {
        return visit.json(&api::search::answer(&v, &question, &hits));
    }
    visit.ok(&SearchPage::of(v, &question, &hits))
}

impl SearchPage {
    fn of(v: View, question: &str, hits: &[Hit]) -> Self {
        let group = |kind: &str, anchor: &'static str, heading: &str| {
            let own = hits
                .iter()
                .filter(|hit| hit.kind == kind)
                .map(|hit| (v.link_to(hit.title.as_str(), &hit.address), detail(&v, hit)));
            let hits: Vec<(Link, String)> = own.collect();
            (!hits.is_empty()).then(|| Group { anchor, heading: v.t1(heading, "n", hits.len()), hits })
        };
        let groups = [
            group("body", "organ", "bodies-search-bodies"),
            group("organisation", "organisationer", "bodies-search-organisations"),
            group("person", "personer", "bodies-search-people"),
            meetings(&v, hits),
        ];
        let meetings = hits.iter().filter(|hit| hit.kind == "meeting").count();
        let most = usize::try_from(MOST).unwrap_or(usize::MAX);
        let lead = match (question.trim(), hits.len()) {
            ("", _) => v.t("bodies-search-ask").into_owned(),
            (question, found) if meetings >= most || found - meetings >= most => {
                v.text("bodies-search-many", &[("n", &found), ("question", &question)])
            }
            (question, found) => v.text("bodies-search-lead", &[("n", &found), ("question", &question)]),
        };
        Self {
            lead,
            as_of: AsOfView::default(),
            groups: groups.into_iter().flatten().collect(),
            empty: EmptyView {
                heading: v.t("bodies-search-none").into_owned(),
                why: v.t("bodies-search-none-why").into(),
                action: Some(v.link("bodies-all-bodies", "/organ")),
            },
            v,
        }
    }
}

/// The meetings: those to come first, the next of them first; then those that have been, the latest first.
fn meetings(v: &View, hits: &[Hit]) -> Option<Group> {
    let mut found: Vec<(MeetingHit, &Hit)> = hits
        .iter()
        .filter_map(|hit| Some((MeetingHit::read(&hit.detail).filter(|_| hit.kind == "meeting")?, hit)))
        .collect();
    found.sort_by_key(|(meeting, _)| {
        let away = (meeting.date - v.today).get_days();
        (away < 0, away.abs())
    });
    let line = |(meeting, hit): &(MeetingHit, &Hit)| {
        let day = match meeting.month_only {
            true => date_text::month_year(meeting.date, v.language),
            false => v.day(meeting.date),
        };
        let title = v.t2("bodies-search-meeting", "body", hit.title.as_str(), "day", day);
        let state = (meeting.state == "cancelled").then(|| v.t(words::meeting_state(&meeting.state)).into_owned());
        let detail = state.into_iter().chain([meeting.place.clone()]).filter(|part| !part.is_empty());
        (v.link_to(title, &hit.address), detail.collect::<Vec<_>>().join(", "))
    };
    let hits: Vec<(Link, String)> = found.iter().map(line).collect();
    let heading = v.t1("bodies-search-meetings", "n", hits.len());
    (!hits.is_empty()).then_some(Group { anchor: "moten", heading, hits })
}

/// What the hit is, in words.
fn detail(v: &View, hit: &Hit) -> String {
    match hit.kind.as_str() {
        "body" => v.t(words::body_kind(&hit.detail)).into_owned(),
        "organisation" => v.t(words::organisation_kind(&hit.detail)).into_owned(),
        _ => hit.detail.clone(),
    }
}

impl Page for SearchPage {
    const NAME: &'static str = "search";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().titled(v.t("bodies-search-title")).at("/sok?q=kultur");
        let hit = |kind: &str, title: &str, detail: &str| Hit {
            kind: kind.into(),
            address: "/organ/kulturforum".into(),
            title: title.into(),
            detail: detail.into(),
        };
        let some = [
            hit("body", "Kulturforum", "forum"),
            hit("organisation", "Härnösands kommun", "municipality"),
            hit("person", "Mats Ekvall", "Kulturutvecklare"),
            hit("meeting", "Kulturforum", "2026-11-24 cancelled Kramfors"),
            hit("meeting", "Kulturforum", "2027-02-11 planned"),
            hit("meeting", "Kulturforum", "2027-05 planned"),
        ];
        vec![
            ("nothing asked", Self::of(v.clone(), "", &[])),
            ("nothing found", Self::of(v.clone(), "xyz", &[])),
            ("found", Self::of(v, "kultur", &some)),
        ]
    }
}
