//! What a new member needs on her first day: what the body is for, when it meets, who chairs, whom to ask. Open to everyone,
//! because nothing in it is hers alone.

use askama::Template;
use axum::extract::Path;
use jiff::civil::date;
use kernel::{Date, id::Id, slug::Slug};
use web::{
    Answer, Failure, Page, View, Visit,
    components::{AsOfView, MeetingItem},
    phrase::Link,
    shape,
};

use crate::store::welcome::{self, Body, Contact};

shape! {
    /// What a new member is told of a body.
    struct Welcome {
        /// The body.
        body: String,
        /// What it is for, in Swedish.
        purpose: Option<String>,
        /// Its next meetings.
        meetings: Vec<Date>,
        /// Who chairs it.
        chair: Option<String>,
        /// Whom to ask.
        contacts: Vec<String>,
        /// Where its meetings are subscribed to.
        calendar: String,
    }
}

/// The welcome page of a body.
#[derive(Template)]
#[template(path = "turnover/welcome.html")]
pub struct WelcomePage {
    v: View,
    lead: String,
    purpose: Option<String>,
    as_of: AsOfView,
    meetings: Vec<MeetingItem>,
    chair: String,
    contacts: Vec<String>,
    /// Where her calendar fetches the meetings from, in full.
    calendar: String,
    links: Vec<Link>,
}

/// What the page reads.
struct Read {
    body: Body,
    meetings: Vec<(Date, bool)>,
    chair: Option<(String, Option<String>)>,
    contacts: Vec<Contact>,
}

/// `GET /mandat/valkommen/{body}`
pub(super) async fn show(visit: Visit, Path(slug): Path<Slug>) -> Answer {
    let (actor, on) = (visit.actor.clone(), visit.on);
    let read = visit.app.db.read(move |tx| {
        let Some(body) = welcome::body(tx, &slug, on)? else { return Ok(None) };
        let id = body.id;
        Ok(Some(Read {
            meetings: welcome::meetings(tx, id, on)?,
            chair: welcome::chair(tx, &actor, id, on)?,
            contacts: welcome::contacts(tx, &actor, id, on)?,
            body,
        }))
    });
    let read = read.await?.ok_or(Failure::NotHere)?;
    let calendar = format!("/organ/{}/kalender.ics", read.body.slug);
    if visit.wants_json() {
        return visit.json(&Welcome {
            body: read.body.name.clone(),
            purpose: read.body.purpose.clone(),
            meetings: read.meetings.iter().map(|(day, _)| *day).collect(),
            chair: read.chair.as_ref().map(|(name, _)| name.clone()),
            contacts: read.contacts.iter().map(contact).collect(),
            calendar,
        });
    }
    // Every meeting, whatever the day of the page: the calendar goes on for years.
    let calendar = visit.app.site.reach.link(&web::address::url(visit.language, None, &calendar));
    visit.ok(&WelcomePage::of(visit.view(""), &read, calendar))
}

fn contact((name, email, phone): &Contact) -> String {
    let parts = [Some(name), email.as_ref(), phone.as_ref()];
    parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
}

impl WelcomePage {
    fn of(v: View, read: &Read, calendar: String) -> Self {
        let body = &read.body;
        let here = format!("/organ/{}", body.slug);
        let title = v.t1("turnover-welcome-title", "body", &body.name);
        let v = v.titled(title);
        let chair = match &read.chair {
            Some((name, Some(of))) => v.t2("turnover-welcome-chair-of", "name", name, "organisation", of),
            Some((name, None)) => v.t1("turnover-welcome-chair", "name", name),
            None => v.t("turnover-welcome-no-chair").into_owned(),
        };
        let item = |(day, month_only): &(Date, bool)| MeetingItem {
            day: *day,
            title: v.link_to(body.name.as_str(), &here),
            when_where: if *month_only {
                v.t("turnover-welcome-month").into_owned()
            } else {
                v.weekday(day).to_owned()
            },
            alarm: None,
            badge: None,
        };
        Self {
            lead: v.t("turnover-welcome-lead").into_owned(),
            purpose: body.purpose.clone(),
            as_of: AsOfView::default(),
            meetings: read.meetings.iter().map(item).collect(),
            chair,
            contacts: read.contacts.iter().map(contact).collect(),
            calendar,
            links: vec![
                Link::new(
                    v.t("turnover-welcome-fetch"),
                    web::address::url(v.language, None, &format!("{here}/kalender.ics")),
                ),
                v.link("turnover-welcome-body", &here),
            ],
            v,
        }
    }
}

impl Page for WelcomePage {
    const NAME: &'static str = "turnover welcome";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/mandat/valkommen/kulturforum");
        let body = Body {
            id: Id::named("kulturforum"),
            slug: Slug::from_name("Kulturforum").unwrap_or_else(|| unreachable!("it has letters")),
            name: "Kulturforum".into(),
            purpose: Some("Samverkan i kulturfrågor.".into()),
        };
        let nothing =
            Read { body: Body { purpose: None, ..body.clone() }, meetings: vec![], chair: None, contacts: vec![] };
        let full = Read {
            body,
            meetings: vec![(date(2027, 2, 15), false), (date(2027, 5, 1), true)],
            chair: Some(("Mats Prov".into(), Some("Region Prov".into()))),
            contacts: vec![("Tove Prov".into(), Some("kulturforum@region.example".into()), None)],
        };
        let calendar = || "https://samverkan.region.example/organ/kulturforum/kalender.ics".to_owned();
        vec![("nothing known", Self::of(v.clone(), &nothing, calendar())), ("usual", Self::of(v, &full, calendar()))]
    }
}
