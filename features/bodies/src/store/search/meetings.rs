//! Meetings in the search: by the name of the body, the day in words, the place and the host. Drafts are in no table of the register,
//! and so are found by nobody here.

use std::collections::BTreeSet;

use charter::facts::MeetingState;
use db::{Result, Tx, from_row, params, span, sql};
use kernel::{
    Date, Language, date_text,
    id::{BodyId, OrganisationId},
    slug::Slug,
};
use uuid::Uuid;

use super::{Entry, MEETINGS, forget, keep};
use crate::{model::MeetingAddress, store::facts::As};

/// What a hit on a meeting tells beside the name of its body. Kept as one text: `2027-02-11 planned Kramfors`, `2027-05 planned` where only
/// the month is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingHit {
    /// The day, or the first of the month.
    pub date: Date,
    /// Whether only the month is known.
    pub month_only: bool,
    /// Planned, held or cancelled, as the register writes it.
    pub state: String,
    /// Where, in words; may be empty.
    pub place: String,
}

impl MeetingHit {
    /// Reads the detail of a hit; `None` when it is not that of a meeting.
    #[must_use]
    pub fn read(detail: &str) -> Option<Self> {
        let mut parts = detail.splitn(3, ' ');
        let MeetingAddress { date, month_only, .. } = MeetingAddress::read(parts.next()?)?;
        let (state, place) = (parts.next()?.to_owned(), parts.next().unwrap_or_default().to_owned());
        Some(Self { date, month_only, state, place })
    }

    /// As it is kept.
    #[must_use]
    pub fn written(&self) -> String {
        let Self { date, state, place, .. } = self;
        let day = if self.month_only { format!("{:04}-{:02}", date.year(), date.month()) } else { date.to_string() };
        format!("{day} {state} {place}").trim_end().to_owned()
    }
}

from_row! {
    struct MeetingRow {
        id: Uuid, slug: Slug, name: String, short: Option<String>, date: Date, month_only: bool, state: As<MeetingState>,
        place: Option<String>, host: Option<String>, before: i64,
    }
}

/// The meetings that are found: neither withdrawn nor of a body that is; `m` is the meeting.
macro_rules! found {
    ($which:literal) => {
        sql!(concat!(
            "SELECT coalesce(m.first_id, m.id), b.slug, b.name, b.short, m.date, m.month_only, m.state, m.place, o.name, \
             (SELECT count(*) FROM meeting s WHERE s.body_id = m.body_id AND s.date = m.date AND s.withdrawn_at IS NULL \
               AND s.month_only = m.month_only AND coalesce(s.first_id, s.id) < coalesce(m.first_id, m.id)) \
             FROM meeting m JOIN body b ON b.id = m.body_id LEFT JOIN organisation o ON o.id = m.host_id \
             WHERE m.withdrawn_at IS NULL AND b.withdrawn_at IS NULL AND ",
            $which
        ))
    };
}

/// Writes the entries of all meetings, where there are none.
pub(super) fn all(tx: &mut Tx<'_>) -> Result<()> {
    let [first, last] = span(None);
    let rows: Vec<MeetingRow> = tx.all(found!("m.body_id BETWEEN $1 AND $2"), &[first, last])?;
    rows.iter().try_for_each(|row| entry(tx, row))
}

/// Writes the entries of some meetings of a body anew, and of those on the same days, whose addresses count them.
pub fn meetings_changed(tx: &mut Tx<'_>, body: BodyId, ids: &BTreeSet<Uuid>, days: &BTreeSet<Date>) -> Result<()> {
    ids.iter().try_for_each(|id| forget(tx, *id))?;
    for day in days {
        let rows: Vec<MeetingRow> = tx.all(found!("m.body_id = $1 AND m.date = $2"), params![body, *day])?;
        again(tx, &rows)?;
    }
    Ok(())
}

/// Writes the entries of a body's meetings anew: it is called something else, or is gone.
pub fn meetings_of_body_changed(tx: &mut Tx<'_>, body: BodyId) -> Result<()> {
    let gone: Vec<Uuid> =
        tx.all(sql!("SELECT DISTINCT coalesce(first_id, id) FROM meeting WHERE body_id = $1"), params![body])?;
    gone.into_iter().try_for_each(|id| forget(tx, id))?;
    let rows: Vec<MeetingRow> = tx.all(found!("m.body_id = $1"), params![body])?;
    rows.iter().try_for_each(|row| entry(tx, row))
}

/// As [`meetings_of_body_changed`], for the meetings that an organisation is the host of.
pub fn meetings_hosted_changed(tx: &mut Tx<'_>, host: OrganisationId) -> Result<()> {
    let rows: Vec<MeetingRow> = tx.all(found!("m.host_id = $1"), params![host])?;
    again(tx, &rows)
}

/// Bodies with meetings that are not found yet, some of them: a register of a program that did not look for meetings has many.
pub fn bodies_with_unknown_meetings(tx: &mut Tx<'_>, most: i64) -> Result<Vec<BodyId>> {
    tx.all(
        sql!(
            "SELECT DISTINCT m.body_id FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.withdrawn_at IS NULL \
             AND b.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.id = coalesce(m.first_id, m.id)) \
             ORDER BY m.body_id LIMIT $1"
        ),
        params![most],
    )
}

fn again(tx: &mut Tx<'_>, rows: &[MeetingRow]) -> Result<()> {
    for row in rows {
        forget(tx, row.id)?;
        entry(tx, row)?;
    }
    Ok(())
}

fn entry(tx: &mut Tx<'_>, row: &MeetingRow) -> Result<()> {
    let MeetingRow { date, month_only, .. } = *row;
    let state = match row.state.0 {
        MeetingState::Planned => "planned",
        MeetingState::Held => "held",
        MeetingState::Cancelled => "cancelled",
    };
    let place = row.place.clone().unwrap_or_default();
    let detail = MeetingHit { date, month_only, state: state.into(), place: place.clone() }.written();
    let day = if month_only { String::new() } else { date.day().to_string() };
    let month = |language| date_text::month(date.month(), language);
    let names = [
        row.name.as_str(),
        row.short.as_deref().unwrap_or_default(),
        row.slug.as_str(),
        &place,
        row.host.as_deref().unwrap_or_default(),
        &day,
        month(Language::Sv),
        month(Language::En),
        &date.year().to_string(),
    ];
    keep(
        tx,
        &Entry {
            id: row.id,
            kind: "meeting",
            address: MeetingAddress { date, month_only, before: row.before }.path(&row.slug),
            title: &row.name,
            detail: &detail,
            rank: MEETINGS,
            order: latest_first(date),
            seen_by: 0,
            names: names.map(String::from).into(),
            endings: false,
        },
    )
}

/// A sort key by which a later day comes first.
fn latest_first(date: Date) -> Vec<u8> {
    let days = i32::from(date.year()) * 400 + i32::from(date.day_of_year());
    (i32::MAX - days).to_be_bytes().into()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_a_hit_tells_is_read_as_it_was_written() {
        for (place, month_only) in [("Kramfors, Ting 2", false), ("", false), ("", true)] {
            let hit = MeetingHit { date: date(2027, 5, 1), month_only, state: "planned".into(), place: place.into() };
            assert_eq!(MeetingHit::read(&hit.written()), Some(hit));
        }
        assert_eq!(MeetingHit::read("forum"), None);
    }

    #[test]
    fn a_later_day_comes_first() {
        let days = [date(2028, 1, 1), date(2027, 12, 31), date(2027, 2, 11), date(1990, 6, 1)];
        assert!(days.map(latest_first).is_sorted());
    }
}
