//! One body: findings, turns of the chair, seats, meetings, rules, and what stands beside.

use charter::{facts::MeetingState, rotation::Holder, rule::ChairSide};
use kernel::{Date, LocalTime, Period, id::SeatId, slug::Slug};
use web::{View, api::Links, shape, word_shape};

use super::shared::{self, Finding, PersonReference, Reference, RoleWord, Rule, SideWord};
use crate::{
    model::MeetingAddress,
    pages::{body::Read, body_parts, body_seats},
    store::{body::SeatLine, quarantine::FileState},
};

shape! {
    /// A body on a day.
    struct Body {
        /// The day it is about.
        on: Date,
        /// Address word.
        slug: Slug,
        /// Name.
        name: String,
        /// Kind: `forum`, `council`, `network`.
        kind: String,
        /// How far it reaches: `county`, `national`.
        level: String,
        /// Who sits: `political`, `officials`, `mixed`.
        tier: Option<String>,
        /// Its county.
        county: Option<String>,
        /// Whether it is somebody else's.
        external: bool,
        /// What it is for.
        purpose: Option<String>,
        /// Remark.
        note: Option<String>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// Whether it exists on the day.
        exists: bool,
        /// Whether its findings wait to be counted again.
        recounting: bool,
        /// When something about it was last written.
        changed: Option<jiff::Timestamp>,
        /// How its rules stand on the day, worst first.
        findings: Vec<Finding>,
        /// Whose turn it is to chair, from four years before to four years after; empty when the chair does not change hands.
        turns: Vec<Turn>,
        /// Its seats on the day, as filtered and sorted.
        seats: Vec<Seat>,
        /// The meetings of the year.
        meetings: Vec<Meeting>,
        /// The rules in force on the day, in charter order.
        rules: Vec<Rule>,
        /// Every version of its charter, newest first.
        charters: Vec<CharterVersion>,
        /// Its documents on the day.
        documents: Vec<Document>,
        /// Whom to ask.
        contacts: Vec<Contact>,
        /// Bodies that belong together with it.
        related: Vec<Related>,
        /// Where to go on.
        links: Links,
    }

    /// A turn of the chair.
    struct Turn {
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// Whose turn it is: an organisation, or a group of them.
        side: Reference,
        /// Who chairs during it, in order of time.
        chairs: Vec<Holding>,
        /// Who keeps the minutes during it.
        secretaries: Vec<Holding>,
    }

    /// Somebody in a seat for a time.
    struct Holding {
        /// Who; missing when who asks may not see her.
        person: Option<PersonReference>,
        /// Where she comes from.
        organisation: Option<Reference>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// A seat on a day.
    struct Seat {
        /// Identity.
        id: SeatId,
        /// What its holder is.
        role: RoleWord,
        /// How it stands: `filled`, `ends_soon` (within 60 days), `vacant`, or `wrong` when a rule is not followed in it.
        state: &'static str,
        /// Who appoints.
        appointed_by: Option<Reference>,
        /// The group it represents.
        group: Option<String>,
        /// The side it belongs to.
        side: Option<SideWord>,
        /// Its area.
        area: Option<String>,
        /// First day of the seat.
        from: Option<Date>,
        /// Last day of the seat.
        to: Option<Date>,
        /// Who sits; missing when nobody does, or when who asks may not see her.
        person: Option<PersonReference>,
        /// Her party, by its abbreviation.
        party: Option<String>,
        /// Where she comes from, when not from who appoints.
        comes_from: Option<String>,
        /// Her first day in the seat.
        sits_from: Option<Date>,
        /// Her last day in the seat.
        sits_to: Option<Date>,
        /// Somebody proposed, when nobody sits.
        nominee: Option<String>,
    }

    /// A meeting.
    struct Meeting {
        /// The day; the first of the month when only the month is known.
        date: Date,
        /// Whether only the month is known.
        month_only: bool,
        /// Planned, held or called off.
        state: MeetingWord,
        /// When it begins, in Swedish time.
        starts: Option<LocalTime>,
        /// When it ends.
        ends: Option<LocalTime>,
        /// Where, in words.
        place: Option<String>,
        /// Name of the organisation at which it is held.
        host: Option<String>,
        /// Whether one can take part on line.
        online: bool,
        /// Its page.
        page: String,
        /// Remark.
        note: Option<String>,
    }

    /// A version of a charter.
    struct CharterVersion {
        /// Title.
        title: String,
        /// First day in force.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// A document.
    struct Document {
        /// Title.
        title: String,
        /// Where it lies.
        link: Option<String>,
        /// Whether it may be fetched, when it lies here as a file.
        file_state: Option<FileStateWord>,
        /// Remark.
        note: Option<String>,
        /// First day in force.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }

    /// Whom to ask.
    struct Contact {
        /// Who; missing when who asks may not see her.
        person: Option<PersonReference>,
        /// Title.
        title: Option<String>,
        /// Where she works.
        organisation: Option<String>,
        /// E-mail.
        email: Option<String>,
        /// Telephone.
        phone: Option<String>,
    }

    /// A body that belongs together with this one.
    struct Related {
        /// Which.
        body: Reference,
        /// How: `twin`, `prepares_for`, `pre_meeting_for`, `part_of`, `succeeds`, `shares_days`.
        kind: String,
        /// Whether the link is seen from the other body: it then prepares for this one.
        backwards: bool,
    }
}

word_shape! {
    /// Whether a file may be given out: not looked through yet, given out, or removed because it held something harmful.
    FileStateWord from FileState { "quarantine", "released", "refused" }
    /// How a meeting stands.
    MeetingWord from MeetingState { "planned", "held", "cancelled" }
}

/// The answer.
pub(crate) fn answer(v: &View, read: &Read, asked: &body_seats::Asked) -> Body {
    let body = &read.body;
    let days = |period: Period| (period.from, period.to);
    let alive = Period { from: body.from, to: body.to }.contains(v.on());
    let charters = read.charters.iter();
    let documents = read.documents.iter();
    let turns = charter::rotation(&read.charter, &read.facts, body_parts::around(v.on())).into_iter().map(|turn| {
        let (from, to) = days(turn.period);
        let hold = |all: &[Holder]| all.iter().map(|holder| holding(v, read, holder)).collect();
        Turn {
            from,
            to,
            side: side(v, read, &turn.side),
            chairs: hold(&turn.chairs),
            secretaries: hold(&turn.secretaries),
        }
    });
    Body {
        on: v.on(),
        slug: body.slug.clone(),
        name: body.name.clone(),
        kind: body.kind.clone(),
        level: body.level.clone(),
        tier: body.tier.clone(),
        county: body.county.clone(),
        external: body.external,
        purpose: body.purpose.clone(),
        note: body.note.clone(),
        from: body.from,
        to: body.to,
        exists: alive,
        recounting: body.stale,
        changed: read.changed,
        findings: read.findings.iter().map(|answer| shared::finding(v, answer)).collect(),
        turns: turns.collect(),
        seats: body_seats::asked_for(v, read, asked).into_iter().map(|line| seat(v, read, line)).collect(),
        meetings: meetings(v, read),
        rules: body_parts::in_force(read, v.on())
            .map(|rule| shared::rule(v, &rule.kind, Some(&rule.source), &read.names))
            .collect(),
        charters: charters.map(|c| CharterVersion { title: c.title.clone(), from: c.from, to: c.to }).collect(),
        documents: documents
            .map(|d| Document {
                title: d.title.clone(),
                link: d.href(&read.body.slug),
                file_state: d.file.map(|_| FileStateWord(d.state)),
                note: d.note.clone(),
                from: d.from,
                to: d.to,
            })
            .collect(),
        contacts: contacts(v, read),
        related: related(v, read),
        links: shared::links(v).with("bodies", shared::href(v, "/organ")),
    }
}

fn side(v: &View, read: &Read, side: &ChairSide) -> Reference {
    match side {
        ChairSide::Organisation(slug) => shared::to_organisation(v, slug, read.names.of("organisation", slug.as_str())),
        ChairSide::Group(slug) => shared::only_named(read.names.of("group", slug.as_str())),
    }
}

fn holding(v: &View, read: &Read, holder: &Holder) -> Holding {
    let seen = read.officers.iter().find(|officer| officer.id == holder.person);
    let organisation = holder.organisation.as_ref();
    Holding {
        person: seen.and_then(|officer| shared::to_person(v, Some(&officer.address), Some(&officer.name))),
        organisation: organisation
            .map(|slug| shared::to_organisation(v, slug, read.names.of("organisation", slug.as_str()))),
        from: holder.period.from,
        to: holder.period.to,
    }
}

fn seat(v: &View, read: &Read, line: &SeatLine) -> Seat {
    let appointing = line.appointed_by.as_ref().zip(line.appointed_by_name.as_deref());
    Seat {
        id: line.id,
        role: RoleWord(line.role.0),
        state: body_seats::state_word(v, read, line),
        appointed_by: appointing.map(|(slug, name)| shared::to_organisation(v, slug, name)),
        group: line.group.clone(),
        side: line.side.as_ref().map(|side| SideWord(side.0)),
        area: line.area.clone(),
        from: line.from,
        to: line.to,
        person: shared::to_person(v, line.person.as_ref(), line.name.as_deref()),
        party: line.party.clone(),
        comes_from: line.comes_from.clone(),
        sits_from: line.sits_from,
        sits_to: line.sits_to,
        nominee: line.nominee.clone(),
    }
}

fn meetings(v: &View, read: &Read) -> Vec<Meeting> {
    let meetings = read.meetings.iter().map(|m| Meeting {
        date: m.date,
        month_only: m.month_only,
        state: MeetingWord(m.state.0),
        starts: m.starts,
        ends: m.ends,
        place: m.place.clone(),
        host: m.host.clone(),
        online: m.online,
        page: v.url(&MeetingAddress { date: m.date, month_only: m.month_only, before: m.before }.path(&read.body.slug)),
        note: m.note.clone(),
    });
    meetings.collect()
}

fn contacts(v: &View, read: &Read) -> Vec<Contact> {
    let contacts = read.contacts.iter().map(|c| Contact {
        person: shared::to_person(v, c.person.as_ref(), c.name.as_deref()),
        title: c.title.clone(),
        organisation: c.organisation.clone(),
        email: c.email.clone(),
        phone: c.phone.clone(),
    });
    contacts.collect()
}

fn related(v: &View, read: &Read) -> Vec<Related> {
    let kin = read.kin.iter().map(|kin| Related {
        body: shared::to_body(v, &kin.slug, &kin.name),
        kind: kin.kind.clone(),
        backwards: kin.backwards,
    });
    kin.collect()
}
