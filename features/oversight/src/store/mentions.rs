//! Where somebody is named outside her own records: in free text, and among those whom a turnover's letters go to.
//!
//! The text itself is not told: it may be about others too. Uploaded files are not looked into.

use db::{Result, Tx, params, sql};
use jiff::Timestamp;

use super::person::{MOST, Rows, Value};

/// Where her name stands in free text: what kind of text, whose it is, when it was written. What was taken back is there too.
pub fn in_text(tx: &mut Tx<'_>, name: &str) -> Result<Rows> {
    type Mention = (String, String, Timestamp);
    if name.trim().is_empty() {
        return Ok(Rows::new());
    }
    let found: Vec<Mention> = tx.all(
        sql!(
            "SELECT 'body', b.name, b.recorded_at FROM body b WHERE b.note LIKE $1 ESCAPE '!' OR b.purpose LIKE $1 ESCAPE '!' \
             UNION ALL SELECT 'organisation', o.name, o.recorded_at FROM organisation o WHERE o.note LIKE $1 ESCAPE '!' \
             UNION ALL SELECT 'meeting', b.name, m.recorded_at FROM meeting m JOIN body b ON b.id = m.body_id \
               WHERE m.note LIKE $1 ESCAPE '!' \
             UNION ALL SELECT 'document', d.title, d.recorded_at FROM document d \
               WHERE d.note LIKE $1 ESCAPE '!' OR d.title LIKE $1 ESCAPE '!' \
             UNION ALL SELECT 'deviation', b.name, d.recorded_at FROM deviation d JOIN body b ON b.id = d.body_id \
               WHERE d.reason LIKE $1 ESCAPE '!' OR d.accepted_by LIKE $1 ESCAPE '!' \
             UNION ALL SELECT 'contradiction', b.name, c.recorded_at FROM contradiction c JOIN body b ON b.id = c.body_id \
               WHERE c.one LIKE $1 ESCAPE '!' OR c.other LIKE $1 ESCAPE '!' \
             UNION ALL SELECT 'source', s.title, s.recorded_at FROM source_read s WHERE s.text LIKE $1 ESCAPE '!' \
             ORDER BY 3 DESC, 2 LIMIT $2"
        ),
        params![pattern(name), MOST],
    )?;
    let row = |(kind, of, written): Mention| vec![Value::Role(kind), of.into(), written.into()];
    Ok(found.into_iter().map(row).collect())
}

/// What a turnover holds of her: for which organisation, as what, when she last did something there.
pub fn in_turnovers(tx: &mut Tx<'_>, name: &str, addresses: &[String]) -> Result<Rows> {
    type Asked = (String, String, String, Option<Timestamp>);
    let [first, second, third] = [0, 1, 2].map(|at| addresses.get(at).cloned().unwrap_or_default());
    let found: Vec<Asked> = tx.all(
        sql!(
            "SELECT r.slug, o.name, 'asked', t.invited_at FROM turnover_organisation t \
               JOIN turnover_round r ON r.id = t.round_id JOIN organisation o ON o.id = t.organisation_id \
               WHERE t.contact_name = $1 OR lower(t.contact_email) IN ($2, $3, $4) \
             UNION ALL SELECT r.slug, o.name, 'chief', t.escalated_at FROM turnover_organisation t \
               JOIN turnover_round r ON r.id = t.round_id JOIN organisation o ON o.id = t.organisation_id \
               WHERE lower(t.chief_email) IN ($2, $3, $4) \
             UNION ALL SELECT r.slug, o.name, 'answered', t.answered_at FROM turnover_organisation t \
               JOIN turnover_round r ON r.id = t.round_id JOIN organisation o ON o.id = t.organisation_id \
               WHERE t.answered_by = $1 OR t.answered_by LIKE $5 ESCAPE '!' \
             UNION ALL SELECT r.slug, '', 'asks', r.recorded_at FROM turnover_round r \
               WHERE r.ask_name = $1 OR lower(r.ask_email) IN ($2, $3, $4) \
             ORDER BY 1 DESC, 2, 3 LIMIT $6"
        ),
        params![name, first, second, third, format!("{},%", escaped(name)), MOST],
    )?;
    let row = |(round, of, what, at): Asked| vec![round.into(), of.into(), Value::Role(what), at.into()];
    Ok(found.into_iter().map(row).collect())
}

/// Anywhere in a text.
fn pattern(name: &str) -> String {
    format!("%{}%", escaped(name))
}

/// A name in which nothing stands for something else.
fn escaped(name: &str) -> String {
    name.trim().replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_looked_for_as_it_is_written() {
        assert_eq!(pattern(" Anna 100% _Prov!"), "%Anna 100!% !_Prov!!%");
    }
}
