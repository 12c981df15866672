//! What the register knows of a county's bodies in a year: seven statements, whatever the number of bodies.

use std::collections::HashMap;

use bodies::{
    model::{BodyKind, Level, LinkKind, Tier},
    store::facts::As,
};
use charter::{
    facts::{MeetingState, SeatRole},
    rule::{RuleKind, Severity},
};
use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Actor, Date, LocalTime, Period,
    calendar::SchoolBreaks,
    id::{BodyId, OrganisationId, PersonId},
    slug::Slug,
};

use crate::{
    model::{Condition, Group},
    rules::{
        facts::{BodyFacts, Facts, KnownPlace, LinkWord, MeetingFacts, OrganisationFacts, SeatFacts},
        towns,
    },
};

from_row! {
    struct BodyRow {
        id: BodyId, slug: Slug, name: String, short: String, kind: As<BodyKind>, level: As<Level>, tier: Option<As<Tier>>,
        county: String, external: bool, from: Option<Date>, to: Option<Date>, ours: i64, others: i64,
    }
}

/// What a county's year is planned from. Conditions are read apart.
pub fn facts(
    tx: &mut Tx<'_>,
    actor: &Actor,
    county: &str,
    year: i16,
    today: Date,
    conditions: Vec<Condition>,
) -> Result<Facts> {
    let (first, last) = (jiff::civil::date(year, 1, 1), jiff::civil::date(year, 12, 31));
    let mut rules = rules(tx, county, first)?;
    let mut seats = seats(tx, county, first, last)?;
    let mut meetings = meetings(tx, county, jiff::civil::date(year - 1, 1, 1), last)?;
    let mut links = links(tx, county)?;
    let bodies = bodies(tx, actor, county, first, last)?.into_iter().filter_map(|row| {
        let group = group(&row, county)?;
        let id = row.id;
        Some(BodyFacts {
            id,
            slug: row.slug,
            name: row.name,
            short: row.short,
            group,
            political: is_political(row.kind.0, row.tier.map(|tier| tier.0)),
            from: row.from,
            to: row.to,
            rules: rules.remove(&id).unwrap_or_default(),
            seats: seats.remove(&id).unwrap_or_default(),
            meetings: meetings.remove(&id).unwrap_or_default(),
            links: links.remove(&id).unwrap_or_default(),
        })
    });
    let bodies = bodies.collect();
    let organisations = organisations(tx)?;
    let breaks = SchoolBreaks::ours();
    Ok(Facts { county: county.into(), year, today, bodies, organisations, breaks, conditions })
}

/// The county's bodies of a year, and those of no single county.
fn bodies(tx: &mut Tx<'_>, _actor: &Actor, county: &str, first: Date, last: Date) -> Result<Vec<BodyRow>> {
    tx.all(
        sql!(
            "SELECT b.id, b.slug, b.name, coalesce(b.short, b.name), b.kind, b.level, b.tier, b.county_code, b.external, \
             b.valid_from, b.valid_to, \
             (SELECT count(*) FROM seat s JOIN organisation o ON o.id = s.organisation_id WHERE s.body_id = b.id \
               AND s.withdrawn_at IS NULL AND o.county_code = $1 AND (s.valid_to IS NULL OR s.valid_to >= $2)), \
             (SELECT count(*) FROM seat s JOIN organisation o ON o.id = s.organisation_id WHERE s.body_id = b.id \
               AND s.withdrawn_at IS NULL AND o.county_code <> $1 AND (s.valid_to IS NULL OR s.valid_to >= $2)) \
             FROM body b WHERE b.withdrawn_at IS NULL AND b.county_code IN ($1, '') \
             AND (b.valid_from IS NULL OR b.valid_from <= $3) AND (b.valid_to IS NULL OR b.valid_to >= $2) \
             ORDER BY b.sort_key, b.id"
        ),
        params![county, first, last],
    )
}

/// The bodies of a county's year, and those of no single county that it sits in: address word, short name, where each stands on pages.
/// By name. One statement.
pub fn groups(
    tx: &mut Tx<'_>,
    actor: &Actor,
    county: &str,
    first: Date,
    last: Date,
) -> Result<Vec<(Slug, String, Group)>> {
    let rows = bodies(tx, actor, county, first, last)?.into_iter();
    Ok(rows.filter_map(|row| group(&row, county).map(|group| (row.slug, row.short, group))).collect())
}

/// Where a body stands in the year of a county; `None` when it does not concern the county.
fn group(row: &BodyRow, county: &str) -> Option<Group> {
    let national = row.external || matches!(row.level.0, Level::National | Level::Eu);
    // A body between counties is planned by the one with most seats in it; the others keep its days free.
    let elsewhere = row.county != county && row.ours < row.others;
    if row.county != county && row.ours == 0 {
        return None;
    }
    if national || elsewhere {
        return Some(Group::National);
    }
    Some(match row.kind.0 {
        BodyKind::Forum | BodyKind::Council | BodyKind::IndustryCouncil | BodyKind::Assembly => Group::Forum,
        BodyKind::SteeringGroup | BodyKind::ProjectGroup | BodyKind::ProjectLead => Group::Project,
        BodyKind::OfficialsGroup | BodyKind::WorkingGroup | BodyKind::Network | BodyKind::Event => Group::Officials,
    })
}

/// Whether elected representatives sit in it: as it says, else as its kind usually has it.
fn is_political(kind: BodyKind, tier: Option<Tier>) -> bool {
    match tier {
        Some(tier) => tier != Tier::Officials,
        None => matches!(kind, BodyKind::Forum | BodyKind::Council | BodyKind::Assembly),
    }
}

/// The rules about days and places that are in force when the year begins, or when the body does.
fn rules(tx: &mut Tx<'_>, county: &str, first: Date) -> Result<HashMap<BodyId, Vec<(RuleKind, Severity)>>> {
    let rows: Vec<(BodyId, As<RuleKind>, As<Severity>)> = tx.all(
        sql!(
            "SELECT r.body_id, r.content, r.severity FROM body b JOIN charter_rule r ON r.body_id = b.id \
             JOIN charter c ON c.id = r.charter_id \
             WHERE b.county_code IN ($1, '') AND b.withdrawn_at IS NULL AND r.withdrawn_at IS NULL AND c.withdrawn_at IS NULL \
             AND r.kind IN ('exactly', 'range', 'at_least', 'about', 'every', 'once', 'before_each', 'pre_meeting', \
               'prepares_for', 'twin', 'quorum', 'remote') \
             AND (c.valid_from IS NULL OR c.valid_from <= $2 OR c.valid_from <= b.valid_from) \
             AND (c.valid_to IS NULL OR c.valid_to >= $2) \
             AND (r.valid_from IS NULL OR r.valid_from <= $2 OR r.valid_from <= b.valid_from) \
             AND (r.valid_to IS NULL OR r.valid_to >= $2) ORDER BY r.body_id, r.ordinal, r.id"
        ),
        params![county, first],
    )?;
    let mut of_body: HashMap<BodyId, Vec<(RuleKind, Severity)>> = HashMap::new();
    for (body, kind, severity) in rows {
        of_body.entry(body).or_default().push((kind.0, severity.0));
    }
    Ok(of_body)
}

from_row! {
    struct SeatRow {
        body: BodyId, role: As<SeatRole>, person: PersonId, organisation: Option<OrganisationId>, voting: bool,
        seat_from: Option<Date>, seat_to: Option<Date>, from: Option<Date>, to: Option<Date>,
    }
}

/// Who sits some day of the year, with her first and last day. Seats that nobody sits in are not there.
fn seats(tx: &mut Tx<'_>, county: &str, first: Date, last: Date) -> Result<HashMap<BodyId, Vec<SeatFacts>>> {
    let rows: Vec<SeatRow> = tx.all(
        sql!(
            "SELECT s.body_id, s.role, a.person_id, coalesce(a.organisation_id, s.organisation_id, p.organisation_id), s.voting, \
             s.valid_from, s.valid_to, a.valid_from, a.valid_to \
             FROM body b JOIN seat s ON s.body_id = b.id JOIN assignment a ON a.seat_id = s.id \
             JOIN person p ON p.id = a.person_id \
             WHERE b.county_code IN ($1, '') AND b.withdrawn_at IS NULL AND s.withdrawn_at IS NULL AND a.withdrawn_at IS NULL \
             AND (s.valid_from IS NULL OR s.valid_from <= $3) AND (s.valid_to IS NULL OR s.valid_to >= $2) \
             AND (a.valid_from IS NULL OR a.valid_from <= $3) AND (a.valid_to IS NULL OR a.valid_to >= $2) \
             ORDER BY s.body_id, s.ordinal, s.id, a.id"
        ),
        params![county, first, last],
    )?;
    let mut of_body: HashMap<BodyId, Vec<SeatFacts>> = HashMap::new();
    for row in rows {
        // What the seat and she have in common; nothing when she left before it was there.
        let (seat, hers) = (Period { from: row.seat_from, to: row.seat_to }, Period { from: row.from, to: row.to });
        let Some(both) = seat.intersect(&hers) else { continue };
        let seat = SeatFacts {
            role: row.role.0,
            person: row.person,
            organisation: row.organisation,
            voting: row.voting,
            from: both.from,
            to: both.to,
        };
        of_body.entry(row.body).or_default().push(seat);
    }
    Ok(of_body)
}

from_row! {
    struct MeetingRow {
        body: BodyId, date: Date, month_only: bool, state: As<MeetingState>, starts: Option<LocalTime>,
        ends: Option<LocalTime>, place: Option<String>, online: bool,
    }
}

impl From<MeetingRow> for MeetingFacts {
    fn from(row: MeetingRow) -> Self {
        let minutes = |time: LocalTime| u16::try_from(time.minutes()).unwrap_or_default();
        let time = row.starts.map(minutes).map(|from| (from, row.ends.map_or(from + 120, minutes)));
        let town = row.place.as_deref().and_then(towns::in_words).map(|town| KnownPlace::Town(town.name.to_owned()));
        let place = town.or_else(|| (row.online && row.place.is_none()).then_some(KnownPlace::Online));
        Self { date: row.date, month_only: row.month_only, state: row.state.0, time, place }
    }
}

/// Meetings of the year and the year before, by day.
fn meetings(tx: &mut Tx<'_>, county: &str, from: Date, to: Date) -> Result<HashMap<BodyId, Vec<MeetingFacts>>> {
    let rows: Vec<MeetingRow> = tx.all(
        sql!(
            "SELECT m.body_id, m.date, m.month_only, m.state, m.starts, m.ends, m.place, m.online \
             FROM body b JOIN meeting m ON m.body_id = b.id \
             WHERE b.county_code IN ($1, '') AND b.withdrawn_at IS NULL AND m.withdrawn_at IS NULL \
             AND m.date >= $2 AND m.date <= $3 ORDER BY m.body_id, m.date, m.id"
        ),
        params![county, from, to],
    )?;
    let mut of_body: HashMap<BodyId, Vec<MeetingFacts>> = HashMap::new();
    for row in rows {
        of_body.entry(row.body).or_default().push(row.into());
    }
    Ok(of_body)
}

/// How bodies belong together, as far as days go.
fn links(tx: &mut Tx<'_>, county: &str) -> Result<HashMap<BodyId, Vec<(LinkWord, Slug)>>> {
    let rows: Vec<(BodyId, As<LinkKind>, Slug)> = tx.all(
        sql!(
            "SELECT l.body_id, l.kind, o.slug FROM body b JOIN body_link l ON l.body_id = b.id \
             JOIN body o ON o.id = l.other_id WHERE b.county_code IN ($1, '') AND b.withdrawn_at IS NULL \
             AND o.withdrawn_at IS NULL AND l.kind IN ('twin', 'prepares_for', 'pre_meeting_for') \
             ORDER BY l.body_id, o.slug, l.kind"
        ),
        params![county],
    )?;
    let mut of_body: HashMap<BodyId, Vec<(LinkWord, Slug)>> = HashMap::new();
    for (body, kind, other) in rows {
        let word = match kind.0 {
            LinkKind::PreparesFor => LinkWord::PreparesFor,
            LinkKind::PreMeetingFor => LinkWord::PreMeeting,
            _ => LinkWord::Twin,
        };
        of_body.entry(body).or_default().push((word, other));
    }
    Ok(of_body)
}

from_row! {
    struct OrganisationRow {
        id: OrganisationId, slug: Slug, name: String, county: Option<String>, municipality: Option<String>,
    }
}

fn organisations(tx: &mut Tx<'_>) -> Result<Vec<OrganisationFacts>> {
    let rows: Vec<OrganisationRow> = tx.all(
        sql!("SELECT id, slug, name, county_code, municipality_code FROM organisation WHERE withdrawn_at IS NULL ORDER BY slug"),
        params![],
    )?;
    let fact = |row: OrganisationRow| OrganisationFacts {
        id: row.id,
        slug: row.slug,
        name: row.name,
        county: row.county.filter(|code| !code.is_empty()),
        municipality: row.municipality.filter(|code| !code.is_empty()),
    };
    Ok(rows.into_iter().map(fact).collect())
}
