//! The meetings that stand in the register for a year and have not been yet.

use std::collections::HashMap;

use db::{Result, Tx, params, sql};
use kernel::{Date, id::BodyId};

use crate::model::{Basis, Group, PublishedMeeting};

/// The planned meetings of a year's own bodies after a day, by body and day. One statement.
pub fn of_bodies(tx: &mut Tx<'_>, basis: &Basis, after: Date) -> Result<Vec<PublishedMeeting>> {
    let year = basis.instance.year;
    let (first, last) = (jiff::civil::date(year, 1, 1), jiff::civil::date(year, 12, 31));
    let rows: Vec<(BodyId, Date)> = tx.all(
        sql!(
            "SELECT m.body_id, m.date FROM meeting m WHERE m.withdrawn_at IS NULL AND m.state = 'planned' AND NOT m.month_only \
             AND m.date >= $1 AND m.date <= $2 AND m.date > $3 ORDER BY m.date, m.id"
        ),
        params![first, last, after],
    )?;
    let own = basis.bodies.iter().filter(|body| body.group != Group::National);
    let bodies: HashMap<BodyId, _> = own.map(|body| (body.id, body)).collect();
    let meeting = |(body, date): (BodyId, Date)| {
        let body = bodies.get(&body)?;
        let (slug, name) = (body.slug.to_string(), body.name.clone());
        Some(PublishedMeeting { body: slug, name, date, from: 0, to: 0, place: None })
    };
    Ok(rows.into_iter().filter_map(meeting).collect())
}
