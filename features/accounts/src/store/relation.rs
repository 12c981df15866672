//! SQL of what somebody is to things: what she has been made, by whom, and what her seats make her.

use std::collections::HashMap;

use db::{Param, Result, Tx, from_row, params, span, sql};
use kernel::{
    Date, Period,
    actor::Relation,
    id::{AccountId, GrantId, Id},
    slug::Slug,
};

use crate::model::Account;

/// The word a relation has in its table; for what seats give it is the word of the role in `seat.role`.
#[must_use]
pub const fn word(relation: &Relation) -> &'static str {
    match relation {
        Relation::Registrar => "registrar",
        Relation::Administrator => "administrator",
        Relation::Editor => "editor",
        Relation::Analyst => "analyst",
        Relation::Secretary { .. } => "secretary",
        Relation::Chair { .. } => "chair",
        Relation::ProjectLeader { .. } => "lead",
        Relation::Member { .. } => "member",
        Relation::Steward { .. } => "steward",
    }
}

fn from_words(word: &str, body: Option<Slug>, organisation: Option<Slug>) -> Option<Relation> {
    Some(match (word, body, organisation) {
        ("registrar", ..) => Relation::Registrar,
        ("administrator", ..) => Relation::Administrator,
        ("editor", ..) => Relation::Editor,
        ("analyst", ..) => Relation::Analyst,
        ("secretary", Some(body), _) => Relation::Secretary { body },
        ("chair", Some(body), _) => Relation::Chair { body },
        ("lead", Some(body), _) => Relation::ProjectLeader { body },
        ("member", Some(body), _) => Relation::Member { body },
        ("steward", _, Some(organisation)) => Relation::Steward { organisation },
        _ => return None,
    })
}

/// Makes somebody something during some days; `by` is who delegates it, when it is not simply given. Nothing is added when the
/// body or the organisation does not exist.
pub fn grant(
    tx: &mut Tx<'_>,
    account: AccountId,
    relation: &Relation,
    days: Period,
    by: Option<AccountId>,
) -> Result<u64> {
    let (body, organisation) = match relation {
        Relation::Secretary { body }
        | Relation::Chair { body }
        | Relation::ProjectLeader { body }
        | Relation::Member { body } => (body.as_str(), ""),
        Relation::Steward { organisation } => ("", organisation.as_str()),
        Relation::Registrar | Relation::Administrator | Relation::Editor | Relation::Analyst => ("", ""),
    };
    let (id, now): (GrantId, _) = (tx.new_id(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO account_grant (id, account_id, relation, body_id, organisation_id, valid_from, valid_to, recorded_at, \
             delegated_by_id) \
             SELECT $1, $2, $3, (SELECT id FROM body WHERE slug = $4), (SELECT id FROM organisation WHERE slug = $5), $6, $7, \
             $8, $9 \
             WHERE ($4 = '' OR EXISTS (SELECT 1 FROM body WHERE slug = $4)) \
             AND ($5 = '' OR EXISTS (SELECT 1 FROM organisation WHERE slug = $5))"
        ),
        params![id, account, word(relation), body, organisation, days.from, days.to, now, by],
    )
}

/// The relations of the accounts in `who (account_id, person_id)` on the day `$1`, to stand in a statement as `found`: what
/// people have been made – what somebody delegated holds as long as she is it herself and may sign in – and what their
/// seats make them: chair, secretary and project leader by the role, else member, substitutes too. The joins are walked as
/// they are written, from the people outwards.
macro_rules! relations {
    () => {
        "(SELECT w.account_id, FALSE AS by_seat, g.relation, b.slug AS body, b.name AS body_name, o.slug AS organisation, \
           o.name AS organisation_name FROM who w CROSS JOIN account_grant g \
         LEFT JOIN body b ON b.id = g.body_id LEFT JOIN organisation o ON o.id = g.organisation_id \
         WHERE g.account_id = w.account_id AND g.withdrawn_at IS NULL \
         AND (g.valid_from IS NULL OR g.valid_from <= $1) AND (g.valid_to IS NULL OR g.valid_to >= $1) \
         AND (g.delegated_by_id IS NULL OR EXISTS (SELECT 1 FROM account d WHERE d.id = g.delegated_by_id \
           AND d.ended_at IS NULL AND (EXISTS (SELECT 1 FROM account_grant h WHERE h.account_id = d.id \
             AND h.delegated_by_id IS NULL AND h.relation = g.relation AND h.withdrawn_at IS NULL \
             AND (h.body_id = g.body_id OR h.organisation_id = g.organisation_id \
               OR (g.body_id IS NULL AND g.organisation_id IS NULL)) \
             AND (h.valid_from IS NULL OR h.valid_from <= $1) AND (h.valid_to IS NULL OR h.valid_to >= $1)) \
           OR EXISTS (SELECT 1 FROM assignment a JOIN seat s ON s.id = a.seat_id WHERE a.person_id = d.person_id \
             AND s.body_id = g.body_id AND s.role = g.relation AND a.withdrawn_at IS NULL AND s.withdrawn_at IS NULL \
             AND (a.valid_from IS NULL OR a.valid_from <= $1) AND (a.valid_to IS NULL OR a.valid_to >= $1) \
             AND (s.valid_from IS NULL OR s.valid_from <= $1) AND (s.valid_to IS NULL OR s.valid_to >= $1))))) \
         UNION ALL \
         SELECT w.account_id, TRUE, CASE WHEN s.role IN ('chair', 'secretary', 'lead') THEN s.role ELSE 'member' END, b.slug, \
           b.name, NULL, NULL FROM who w CROSS JOIN assignment a CROSS JOIN seat s CROSS JOIN body b \
         WHERE a.person_id = w.person_id AND s.id = a.seat_id AND b.id = s.body_id \
         AND s.role <> 'invited' AND a.withdrawn_at IS NULL AND s.withdrawn_at IS NULL \
         AND (a.valid_from IS NULL OR a.valid_from <= $1) AND (a.valid_to IS NULL OR a.valid_to >= $1) \
         AND (s.valid_from IS NULL OR s.valid_from <= $1) AND (s.valid_to IS NULL OR s.valid_to >= $1)) found"
    };
}
pub(super) use relations;

from_row! {
    struct RelationRow {
        account: AccountId, by_seat: bool, relation: String, body: Option<Slug>, body_name: Option<String>,
        organisation: Option<Slug>, organisation_name: Option<String>,
    }
}

/// What somebody is, and the name of the body or the organisation.
pub type Named = (Relation, Option<String>);

/// A relation as its row has it: its word, the body and the organisation, each as address word and name.
pub(super) type Words = (String, [Option<Slug>; 2], [Option<String>; 2]);

/// What somebody is, by the words of a row.
pub(super) fn named((word, [body, organisation], [body_name, organisation_name]): Words) -> Option<Named> {
    Some((from_words(&word, body, organisation)?, body_name.or(organisation_name)))
}

/// Each thing once, in the order given.
pub(super) fn once<T: PartialEq>(of: impl Iterator<Item = T>) -> Vec<T> {
    let mut all = Vec::new();
    for one in of {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

impl RelationRow {
    fn named(self) -> Option<(AccountId, Named)> {
        let of = (self.relation, [self.body, self.organisation], [self.body_name, self.organisation_name]);
        Some((self.account, named(of)?))
    }
}

/// What people are on a day, of one account or of all: first what they have been made, then what their seats make them.
fn rows(tx: &mut Tx<'_>, account: Option<AccountId>, on: Date) -> Result<Vec<RelationRow>> {
    let [first, last] = span(account.map(Id::uuid));
    tx.all(
        sql!(concat!(
            "WITH who AS (SELECT id AS account_id, person_id FROM account WHERE id BETWEEN $2 AND $3) \
             SELECT account_id, by_seat, relation, body, body_name, organisation, organisation_name FROM ",
            relations!(),
            " ORDER BY by_seat, relation, body, organisation"
        )),
        &[Param::Date(on), first, last],
    )
}

/// What somebody is on a day.
pub fn of(tx: &mut Tx<'_>, account: AccountId, on: Date) -> Result<Vec<Named>> {
    let rows = rows(tx, Some(account), on)?.into_iter();
    Ok(once(rows.filter_map(RelationRow::named).map(|(_, named)| named)))
}

/// All accounts in the order of their names, with what each is on a day.
pub fn everybody(tx: &mut Tx<'_>, on: Date) -> Result<Vec<(Account, Vec<Named>)>> {
    let mut of: HashMap<AccountId, Vec<Named>> = HashMap::new();
    for (account, named) in rows(tx, None, on)?.into_iter().filter_map(RelationRow::named) {
        let hers = of.entry(account).or_default();
        if !hers.contains(&named) {
            hers.push(named);
        }
    }
    let with = |account: Account| {
        let named = of.remove(&account.id).unwrap_or_default();
        (account, named)
    };
    Ok(super::all(tx)?.into_iter().map(with).collect())
}

/// What somebody is on a day in her own right: what she has simply been made, and what her seats make her.
pub fn own(tx: &mut Tx<'_>, account: AccountId, on: Date) -> Result<Vec<Named>> {
    let made = grants(tx, account, on)?.into_iter().filter(|grant| grant.by.is_none() && grant.holds_on(on));
    let made: Vec<Named> = made.filter_map(|grant| grant.named()).collect();
    Ok(once(made.into_iter().chain(by_seat(tx, account, on)?)))
}

/// What somebody's seats make her on a day.
pub fn by_seat(tx: &mut Tx<'_>, account: AccountId, on: Date) -> Result<Vec<Named>> {
    let seats = rows(tx, Some(account), on)?.into_iter().filter(|row| row.by_seat);
    Ok(seats.filter_map(RelationRow::named).map(|(_, named)| named).collect())
}

/// How many may keep accounts on a day.
pub fn administrators(tx: &mut Tx<'_>, on: Date) -> Result<i64> {
    tx.one(
        sql!(
            "SELECT COUNT(DISTINCT g.account_id) FROM account_grant g JOIN account a ON a.id = g.account_id \
             WHERE g.relation = 'administrator' AND g.withdrawn_at IS NULL AND a.ended_at IS NULL \
             AND (g.valid_from IS NULL OR g.valid_from <= $1) AND (g.valid_to IS NULL OR g.valid_to >= $1)"
        ),
        params![on],
    )
}

from_row! {
    /// Something that somebody has been made, with its days.
    #[derive(Clone)]
    pub struct Grant {
        /// Its identity.
        pub id: GrantId,
        /// Whose it is, or to whom it was delegated.
        pub account_name: String,
        relation: String,
        body: Option<Slug>,
        body_name: Option<String>,
        organisation: Option<Slug>,
        organisation_name: Option<String>,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub until: Option<Date>,
        /// In whose stead; `None` when it is simply given.
        pub by: Option<String>,
    }
}

impl Grant {
    /// What she is made.
    #[must_use]
    pub fn named(&self) -> Option<Named> {
        let things = [self.body.clone(), self.organisation.clone()];
        named((self.relation.clone(), things, [self.body_name.clone(), self.organisation_name.clone()]))
    }

    fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| until >= day)
    }
}

/// What somebody has been made and has not ended before a day, in order of relation and first day.
pub fn grants(tx: &mut Tx<'_>, of: AccountId, on: Date) -> Result<Vec<Grant>> {
    tx.all(
        sql!(
            "SELECT g.id, a.name, g.relation, b.slug, b.name, o.slug, o.name, g.valid_from, g.valid_to, d.name \
             FROM account_grant g JOIN account a ON a.id = g.account_id LEFT JOIN account d ON d.id = g.delegated_by_id \
             LEFT JOIN body b ON b.id = g.body_id LEFT JOIN organisation o ON o.id = g.organisation_id \
             WHERE g.account_id = $1 AND g.withdrawn_at IS NULL AND (g.valid_to IS NULL OR g.valid_to >= $2) \
             ORDER BY g.relation, b.slug, o.slug, g.valid_from, g.id"
        ),
        params![of, on],
    )
}

/// What somebody has delegated and has not ended before a day, the first day first.
pub fn delegated(tx: &mut Tx<'_>, by: AccountId, on: Date) -> Result<Vec<Grant>> {
    tx.all(
        sql!(
            "SELECT g.id, a.name, g.relation, b.slug, b.name, o.slug, o.name, g.valid_from, g.valid_to, d.name \
             FROM account_grant g JOIN account a ON a.id = g.account_id JOIN account d ON d.id = g.delegated_by_id \
             LEFT JOIN body b ON b.id = g.body_id LEFT JOIN organisation o ON o.id = g.organisation_id \
             WHERE g.delegated_by_id = $1 AND g.withdrawn_at IS NULL AND (g.valid_to IS NULL OR g.valid_to >= $2) \
             ORDER BY g.valid_from, a.name, g.id"
        ),
        params![by, on],
    )
}

/// Ends a delegation of one's own; 0 when there is none.
pub fn end_delegated(tx: &mut Tx<'_>, by: AccountId, id: GrantId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "UPDATE account_grant SET withdrawn_at = $3 WHERE id = $2 AND delegated_by_id = $1 AND withdrawn_at IS NULL"
        ),
        params![by, id, now],
    )
}

/// Takes back what somebody has been made; the word of what it was, `None` when there is no such thing.
pub fn withdraw(tx: &mut Tx<'_>, of: AccountId, id: GrantId) -> Result<Option<String>> {
    let now = tx.now();
    tx.maybe(
        sql!(
            "UPDATE account_grant SET withdrawn_at = $3 WHERE id = $2 AND account_id = $1 AND withdrawn_at IS NULL \
             RETURNING relation"
        ),
        params![of, id, now],
    )
}

/// The names and address words of all bodies and organisations of today, for choosing one.
pub fn things(tx: &mut Tx<'_>) -> Result<Vec<(Slug, String, bool)>> {
    tx.all(
        sql!(
            "SELECT slug, name, TRUE FROM body WHERE withdrawn_at IS NULL UNION ALL \
             SELECT slug, name, FALSE FROM organisation WHERE withdrawn_at IS NULL ORDER BY 2, 1"
        ),
        params![],
    )
}
