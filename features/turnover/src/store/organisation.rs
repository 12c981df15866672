//! Who is asked in a round: contacts, links.

use db::{Param, Result, Tx, from_row, params, span, sql};
use jiff::Timestamp;
use kernel::{
    Actor, Date,
    id::{Id, OrganisationId, RoundId},
    slug::Slug,
};

use crate::model::Asked;

from_row! {
    struct AskedRow {
        organisation: OrganisationId, slug: Slug, name: String, contact_name: Option<String>, contact_email: Option<String>,
        chief_email: Option<String>, letters: i64, invited: Option<Timestamp>, opened: Option<Timestamp>,
        reminded: Option<Timestamp>, escalated: Option<Timestamp>, answered: Option<Timestamp>, answered_by: Option<String>,
        decides: Option<Date>, women: Option<i64>, men: Option<i64>, misdirected: Option<Timestamp>, version: i64,
    }
}

impl From<AskedRow> for Asked {
    fn from(r: AskedRow) -> Self {
        Self {
            organisation: r.organisation,
            slug: r.slug,
            name: r.name,
            contact_name: r.contact_name,
            contact_email: r.contact_email,
            chief_email: r.chief_email,
            letters: r.letters,
            invited: r.invited,
            opened: r.opened,
            reminded: r.reminded,
            escalated: r.escalated,
            answered: r.answered,
            answered_by: r.answered_by,
            decides: r.decides,
            women: r.women,
            men: r.men,
            misdirected: r.misdirected,
            version: r.version,
        }
    }
}

/// What every look-up of organisations begins with: those that are asked for a seat. One whose seats have gone over to another
/// is asked nothing any more, and so is none of the round.
macro_rules! organisations {
    () => {
        "SELECT o.id, o.slug, o.name, t.contact_name, t.contact_email, t.chief_email, t.letters, t.invited_at, \
         t.opened_at, t.reminded_at, t.escalated_at, t.answered_at, t.answered_by, t.decides_on, t.women, t.men, \
         t.misdirected_at, t.version FROM turnover_organisation t JOIN organisation o ON o.id = t.organisation_id \
         WHERE t.round_id = $1 AND EXISTS (SELECT 1 FROM turnover_ask k WHERE k.round_id = t.round_id \
           AND k.organisation_id = t.organisation_id)"
    };
}

/// The organisation of an address word in a round.
pub fn by_word(tx: &mut Tx<'_>, actor: &Actor, round: RoundId, word: &Slug) -> Result<Option<Asked>> {
    if !actor.sees_internal() {
        return Ok(None);
    }
    let row: Option<AskedRow> =
        tx.maybe(sql!(concat!(organisations!(), " AND o.slug = $2")), params![round, word.as_str()])?;
    Ok(row.map(Asked::from))
}

/// The organisations of a round in Swedish order, or one of them.
pub fn asked(tx: &mut Tx<'_>, actor: &Actor, round: RoundId, one: Option<OrganisationId>) -> Result<Vec<Asked>> {
    if !actor.sees_internal() {
        return Ok(Vec::new());
    }
    let [first, last] = span(one.map(Id::uuid));
    let rows: Vec<AskedRow> = tx.all(
        sql!(concat!(organisations!(), " AND t.organisation_id BETWEEN $2 AND $3 ORDER BY o.sort_key, o.id")),
        &[Param::Id(round.uuid()), first, last],
    )?;
    Ok(rows.into_iter().map(Asked::from).collect())
}

/// Whom the letters of an organisation go to.
pub fn set_contact(
    tx: &mut Tx<'_>,
    round: RoundId,
    organisation: OrganisationId,
    (name, email, chief): (&str, &str, &str),
) -> Result<u64> {
    let some = |text: &str| if text.is_empty() { None } else { Some(text.to_owned()) };
    let (name, email, chief) = (some(name), some(email), some(chief));
    tx.run(
        sql!(
            "UPDATE turnover_organisation SET contact_name = $3, contact_email = $4, chief_email = $5, version = version + 1 \
             WHERE round_id = $1 AND organisation_id = $2"
        ),
        params![round, organisation, name.as_deref(), email.as_deref(), chief.as_deref()],
    )
}

/// What kind of letter was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrote {
    /// The first, or one to a new address.
    Invitation,
    /// One more to who has not answered.
    Reminder,
    /// To the head of the office.
    Escalation,
}

/// Notes a letter. The organisation has not answered wrongly any more: whoever said so got the letter before.
pub fn wrote(tx: &mut Tx<'_>, round: RoundId, organisation: OrganisationId, what: Wrote) -> Result<u64> {
    let now = tx.now();
    let (is_first, reminds, escalates) =
        (what == Wrote::Invitation, what == Wrote::Reminder, what == Wrote::Escalation);
    tx.run(
        sql!(
            "UPDATE turnover_organisation SET letters = letters + 1, version = version + 1, \
             invited_at = CASE WHEN $4 THEN coalesce(invited_at, $3) ELSE invited_at END, \
             reminded_at = CASE WHEN $5 THEN $3 ELSE reminded_at END, \
             escalated_at = CASE WHEN $6 THEN $3 ELSE escalated_at END, \
             misdirected_at = CASE WHEN $4 THEN NULL ELSE misdirected_at END WHERE round_id = $1 AND organisation_id = $2"
        ),
        params![round, organisation, now, is_first, reminds, escalates],
    )
}

/// Notes that its link was opened, the first time.
pub fn opened(tx: &mut Tx<'_>, round: RoundId, organisation: OrganisationId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "UPDATE turnover_organisation SET opened_at = $3 WHERE round_id = $1 AND organisation_id = $2 AND opened_at IS NULL"
        ),
        params![round, organisation, now],
    )
}

/// What came with an answer besides the names.
#[derive(Clone, Debug, Default)]
pub struct Along {
    /// Who answers: name and office.
    pub by: String,
    /// When it decides on the rest.
    pub decides: Option<Date>,
    /// Women among those it has appointed.
    pub women: Option<i64>,
    /// Men.
    pub men: Option<i64>,
}

/// Notes an answer.
pub fn answered(tx: &mut Tx<'_>, round: RoundId, organisation: OrganisationId, along: &Along) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "UPDATE turnover_organisation SET answered_at = $3, answered_by = $4, decides_on = $5, women = $6, men = $7, \
             version = version + 1 WHERE round_id = $1 AND organisation_id = $2"
        ),
        params![round, organisation, now, along.by.as_str(), along.decides, along.women, along.men],
    )
}

/// Notes that somebody said that the letter came to the wrong place.
pub fn misdirected(tx: &mut Tx<'_>, round: RoundId, organisation: OrganisationId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "UPDATE turnover_organisation SET misdirected_at = $3, version = version + 1 \
             WHERE round_id = $1 AND organisation_id = $2"
        ),
        params![round, organisation, now],
    )
}

/// Keeps a way in.
pub fn add_link(
    tx: &mut Tx<'_>,
    digest: &[u8],
    round: RoundId,
    organisation: OrganisationId,
    until: Timestamp,
) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO turnover_link (digest, round_id, organisation_id, made_at, until) VALUES ($1, $2, $3, $4, $5)"
        ),
        params![digest, round, organisation, now, until],
    )
}

from_row! {
    /// Whose way in it is.
    #[derive(Clone, Copy, Debug)]
    pub struct Way {
        /// The round.
        pub round: RoundId,
        /// The organisation.
        pub organisation: OrganisationId,
        /// When it ends by itself.
        pub until: Timestamp,
    }
}

/// Whose way in it is, while it works. One that is too old, has been ended or never was gives nothing, all the same.
pub fn link(tx: &mut Tx<'_>, digest: &[u8]) -> Result<Option<Way>> {
    let now = tx.now();
    tx.maybe(
        sql!(
            "SELECT round_id, organisation_id, until FROM turnover_link WHERE digest = $1 AND ended_at IS NULL AND until > $2"
        ),
        params![digest, now],
    )
}

/// Ends every way in of an organisation. How many there were.
pub fn end_links(tx: &mut Tx<'_>, round: RoundId, organisation: OrganisationId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "UPDATE turnover_link SET ended_at = $3 WHERE round_id = $1 AND organisation_id = $2 AND ended_at IS NULL"
        ),
        params![round, organisation, now],
    )
}

/// How many ways in of an organisation work.
pub fn open_links(tx: &mut Tx<'_>, round: RoundId, organisation: OrganisationId) -> Result<i64> {
    let now = tx.now();
    tx.one(
        sql!(
            "SELECT count(*) FROM turnover_link WHERE round_id = $1 AND organisation_id = $2 AND ended_at IS NULL AND until > $3"
        ),
        params![round, organisation, now],
    )
}
