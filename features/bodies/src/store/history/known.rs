//! What the entries of a page mention, by what it is called now.

use std::collections::{BTreeMap, BTreeSet};

use charter::{facts::SeatRole, rule::RuleKind};
use db::{Param, Result, Tx, params, sql};
use kernel::{Actor, Date};
use uuid::Uuid;

use super::{PAGE, sees};
use crate::{model::Names, store::facts::As};

/// A seat as a sentence names it.
#[derive(Clone, Debug, Default)]
pub struct SeatName {
    /// Its role.
    pub role: Option<SeatRole>,
    /// Whom it represents.
    pub of: Option<String>,
    /// Address word of who appoints its holder.
    pub appointed_by: Option<String>,
}

/// What the entries of a page mention, by what it is called now.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Organisations, groups, bodies, areas, terms, parties and counties.
    pub names: Names,
    /// People the actor may see, by address word.
    pub people: BTreeMap<String, String>,
    /// Address words of the people the actor may see.
    pub seen: BTreeSet<String>,
    /// Seats.
    pub seats: BTreeMap<Uuid, SeatName>,
    /// Seats whose holders are public.
    pub open_seats: BTreeSet<Uuid>,
    /// Charter versions with their first days.
    pub charters: BTreeMap<Uuid, (String, Option<Date>)>,
    /// Rules.
    pub rules: BTreeMap<Uuid, RuleKind>,
}

/// The numbers of the things of a page, as they stand in a statement.
macro_rules! things {
    () => {
        "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)"
    };
}

/// Reads what the entries about some things mention: five statements, however much they mention.
///
/// # Errors
/// What the database says.
pub fn known(tx: &mut Tx<'_>, actor: &Actor, things: &BTreeSet<Uuid>) -> Result<Known> {
    let mut known = Known { names: names(tx)?, ..Known::default() };
    let mut ids: Vec<Param<'_>> = things.iter().take(PAGE).map(|id| Param::Id(*id)).collect();
    ids.resize(PAGE, Param::Id(Uuid::nil()));
    let sight = [Param::Bool(actor.sees_internal()), Param::Bool(actor.sees_protected())];
    known.people = people(tx, &[&ids[..], &sight].concat())?.into_iter().collect();
    known.seen = known.people.keys().cloned().collect();
    for (id, role, of, appointed_by, open) in seats(tx, &ids)? {
        if open {
            known.open_seats.insert(id);
        }
        known.seats.insert(id, SeatName { role: Some(role.0), of, appointed_by });
    }
    known.charters = charters(tx, &ids)?.into_iter().map(|(id, title, from)| (id, (title, from))).collect();
    known.rules = rules(tx, &ids)?.into_iter().map(|(id, kind)| (id, kind.0)).collect();
    Ok(known)
}

fn names(tx: &mut Tx<'_>) -> Result<Names> {
    let rows: Vec<(String, String, String)> = tx.all(
        sql!(
            "SELECT 'organisation', slug, name FROM organisation UNION ALL SELECT 'group', slug, name FROM organisation_group \
             UNION ALL SELECT 'body', slug, name FROM body UNION ALL SELECT 'area', slug, name FROM area \
             UNION ALL SELECT 'term', slug, name FROM term UNION ALL SELECT 'party', slug, name FROM party \
             UNION ALL SELECT 'county', code, name FROM county"
        ),
        params![],
    )?;
    let mut names = Names::default();
    rows.iter().for_each(|(kind, slug, name)| names.note(kind, slug, name));
    Ok(names)
}

fn people(tx: &mut Tx<'_>, ids: &[Param<'_>]) -> Result<Vec<(String, String)>> {
    tx.all(
        sql!(concat!(
            "SELECT p.address, p.name FROM person p WHERE ",
            sees!("$27", "$26"),
            " AND p.id IN (SELECT a.person_id FROM assignment a WHERE a.body_id IN ",
            things!(),
            " UNION SELECT n.person_id FROM nomination n WHERE n.body_id IN ",
            things!(),
            " UNION SELECT c.person_id FROM contact c WHERE c.body_id IN ",
            things!(),
            " UNION SELECT q.id FROM person q WHERE q.id IN ",
            things!(),
            ")"
        )),
        ids,
    )
}

type SeatRow = (Uuid, As<SeatRole>, Option<String>, Option<String>, bool);

fn seats(tx: &mut Tx<'_>, ids: &[Param<'_>]) -> Result<Vec<SeatRow>> {
    tx.all(
        sql!(concat!(
            "SELECT s.id, s.role, coalesce(o.name, g.name, a.name), ap.slug, s.public FROM seat s \
             LEFT JOIN organisation o ON o.id = s.organisation_id LEFT JOIN organisation_group g ON g.id = s.group_id \
             LEFT JOIN area a ON a.id = s.area_id LEFT JOIN organisation ap ON ap.id = s.appointed_by_id \
             WHERE s.body_id IN ",
            things!()
        )),
        ids,
    )
}

fn charters(tx: &mut Tx<'_>, ids: &[Param<'_>]) -> Result<Vec<(Uuid, String, Option<Date>)>> {
    tx.all(sql!(concat!("SELECT c.id, c.title, c.valid_from FROM charter c WHERE c.body_id IN ", things!())), ids)
}

fn rules(tx: &mut Tx<'_>, ids: &[Param<'_>]) -> Result<Vec<(Uuid, As<RuleKind>)>> {
    tx.all(sql!(concat!("SELECT r.id, r.content FROM charter_rule r WHERE r.body_id IN ", things!())), ids)
}
