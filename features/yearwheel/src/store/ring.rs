//! The meetings of a county's year as they stand on the ring.

use std::collections::HashMap;

use bodies::store::finding::{self, Answer};
use charter::{facts::MeetingState, finding::Level};
use db::{Result, Tx, params, sql};
use jiff::civil::date;
use kernel::{Actor, Date, LocalTime, id::MeetingId, slug::Slug};
use meetings::store::{
    county::{Narrow, meetings},
    line::{Line, drafts},
};

use super::facts::groups;
use crate::model::Group;

/// A meeting on the ring.
#[derive(Clone, Debug)]
pub struct OnRing {
    /// Its identity through all corrections.
    pub id: MeetingId,
    /// Where its body stands.
    pub group: Group,
    /// And among those of its group: the names in Swedish order.
    pub order: usize,
    /// Address word of the body.
    pub body: Slug,
    /// Its name.
    pub name: String,
    /// Its name where room is scarce.
    pub short: String,
    /// The day.
    pub date: Date,
    /// When it begins.
    pub starts: Option<LocalTime>,
    /// When it ends.
    pub ends: Option<LocalTime>,
    /// Where, in words.
    pub place: Option<String>,
    /// Whether one can take part online.
    pub online: bool,
    /// How sure it is.
    pub state: State,
    /// Its address, without language.
    pub address: String,
}

/// How sure a meeting is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Everybody sees it.
    Told,
    /// A draft.
    Draft,
}

/// Most meetings of a year: a country has fewer.
const MOST: i64 = 5_000;

/// The meetings of a county's year, and of the national networks that its people sit in; drafts as far as the actor may see them.
/// Three statements. A meeting of which only the month is known, or that is cancelled, has no place on the ring.
pub fn year(tx: &mut Tx<'_>, actor: &Actor, county: &str, year: i16) -> Result<Vec<OnRing>> {
    let (first, last) = (date(year, 1, 1), date(year, 12, 31));
    let bodies: HashMap<Slug, (usize, Group, String)> = groups(tx, actor, county, first, last)?
        .into_iter()
        .enumerate()
        .map(|(order, (slug, short, group))| (slug, (order, group, short)))
        .collect();
    let narrow = Narrow {
        county: county.to_owned(),
        body: String::new(),
        organisation: String::new(),
        state: String::new(),
        from: first,
        to: last,
        after: None,
    };
    let told = meetings(tx, actor, &narrow, MOST)?.into_iter().map(|line| (line, State::Told));
    let drafts = drafts(tx, actor, first, last)?.into_iter().map(|line| (line, State::Draft));
    let on_ring = |(line, state): (Line, State)| {
        let (order, group, short) = bodies.get(&line.body)?.clone();
        Some(OnRing {
            id: line.id,
            group,
            order,
            short,
            address: line.address(),
            body: line.body,
            name: line.name,
            date: line.date,
            starts: line.starts,
            ends: line.ends,
            place: line.place,
            online: line.online,
            state,
        })
    };
    let is_on_a_day = |(line, _): &(Line, State)| !line.month_only && line.state.0 != MeetingState::Cancelled;
    Ok(told.chain(drafts).filter(is_on_a_day).filter_map(on_ring).collect())
}

/// What the register answers that needs a look on a day, and the lasting identity of each meeting of the year that was corrected: an
/// answer names a meeting as it was last written.
#[derive(Debug)]
pub struct Answers {
    /// Breaches, then warnings.
    pub all: Vec<Answer>,
    /// From the identity of what was written last to that which stays.
    pub lasting: HashMap<MeetingId, MeetingId>,
}

/// What needs a look on a day in a county and in the bodies of the whole country. Five statements.
pub fn answers(tx: &mut Tx<'_>, actor: &Actor, county: &str, year: i16, on: Date) -> Result<Answers> {
    let mut all = Vec::new();
    for level in [Level::Breach, Level::Warning] {
        for of in [county, ""] {
            all.extend(finding::attention(tx, actor, of, level, on, MOST)?);
        }
    }
    let lasting: Vec<(MeetingId, MeetingId)> = tx.all(
        sql!(
            "SELECT id, first_id FROM meeting WHERE withdrawn_at IS NULL AND first_id IS NOT NULL AND first_id <> id \
             AND county_code IN ($1, '') AND date >= $2 AND date <= $3"
        ),
        params![county, date(year, 1, 1), date(year, 12, 31)],
    )?;
    Ok(Answers { all, lasting: lasting.into_iter().collect() })
}
