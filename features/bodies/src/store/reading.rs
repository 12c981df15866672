//! What the reader of web pages knows beforehand, and the sources and proposals it leaves behind. One statement a kind.

use std::collections::HashMap;

use charter::reading::{Directory, Home, KnownArea, KnownBody, KnownGroup, KnownOrganisation, OrganisationForm};
use db::{Json, Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::{Act, Actor, Date, Of, slug::Slug};
use serde_json::Value;
use uuid::Uuid;

use crate::model::{
    OrganisationKind,
    source::{Decision, Finding, Kept, Source},
};

/// Everything that a source may name: organisations and bodies with all their names, groups with their members on a day, areas,
/// and whose county it is.
///
/// # Errors
/// What the database says.
pub fn known(tx: &mut Tx<'_>, region: &str, on: Date) -> Result<Directory> {
    let home = home(tx, region)?;
    let organisations = organisations(tx)?;
    let groups = groups(tx, on)?;
    let bodies = bodies(tx)?;
    let areas: Vec<(Slug, String)> = tx.all(sql!("SELECT slug, name FROM area ORDER BY slug"), params![])?;
    let areas = areas.into_iter().map(|(slug, name)| KnownArea { slug, name }).collect();
    Ok(Directory::new(organisations, groups, bodies, home).with_areas(areas))
}

/// The county of the region whose register it is, by its name; else the one that most bodies and municipalities belong to.
///
/// # Errors
/// What the database says.
pub fn home(tx: &mut Tx<'_>, region: &str) -> Result<Option<Home>> {
    let found: Option<(Slug, String)> = tx.maybe(
        sql!(
            "SELECT c.region, c.code FROM county c LEFT JOIN organisation r ON r.slug = c.region \
             ORDER BY CASE WHEN r.name = $1 THEN 0 ELSE 1 END, \
               (SELECT count(*) FROM body b WHERE b.county_code = c.code AND b.withdrawn_at IS NULL) DESC, \
               (SELECT count(*) FROM organisation o WHERE o.county_code = c.code AND o.withdrawn_at IS NULL) DESC, c.code \
             LIMIT 1"
        ),
        params![region],
    )?;
    Ok(found.map(|(region, county)| Home { region, county }))
}

fn organisations(tx: &mut Tx<'_>) -> Result<Vec<KnownOrganisation>> {
    let mut also = names(tx.all(
        sql!(
            "SELECT o.slug, n.name FROM organisation_name n JOIN organisation o ON o.id = n.organisation_id \
             WHERE n.withdrawn_at IS NULL AND o.withdrawn_at IS NULL ORDER BY n.id"
        ),
        params![],
    )?);
    let rows: Vec<(Slug, String, String, Option<String>)> = tx.all(
        sql!("SELECT slug, name, kind, county_code FROM organisation WHERE withdrawn_at IS NULL ORDER BY sort_key, id"),
        params![],
    )?;
    let known = rows.into_iter().map(|(slug, name, kind, county)| KnownOrganisation {
        aliases: also.remove(&slug).unwrap_or_default(),
        form: form(&kind, &name),
        county: county.filter(|code| !code.is_empty()),
        slug,
        name,
    });
    Ok(known.collect())
}

fn names(rows: Vec<(Slug, String)>) -> HashMap<Slug, Vec<String>> {
    let mut names: HashMap<Slug, Vec<String>> = HashMap::new();
    rows.into_iter().for_each(|(slug, name)| names.entry(slug).or_default().push(name));
    names
}

/// What reading cares for of the kind of an organisation.
fn form(kind: &str, name: &str) -> OrganisationForm {
    use OrganisationKind as K;
    match OrganisationKind::from_word(kind) {
        Some(K::Region) => OrganisationForm::Region,
        Some(K::Municipality) => OrganisationForm::Municipality,
        Some(K::Federation) => OrganisationForm::Federation,
        Some(K::Government | K::Ministry) => OrganisationForm::Government,
        Some(K::Authority) if name.starts_with("Länsstyrelsen") => OrganisationForm::CountyBoard,
        _ => OrganisationForm::Other,
    }
}

/// Every group with its members on a day.
///
/// # Errors
/// What the database says.
pub fn groups(tx: &mut Tx<'_>, on: Date) -> Result<Vec<KnownGroup>> {
    let rows: Vec<(Slug, String, Option<Slug>)> = tx.all(
        sql!(
            "SELECT g.slug, g.name, o.slug FROM organisation_group g \
             LEFT JOIN group_member m ON m.group_id = g.id AND m.withdrawn_at IS NULL \
               AND (m.valid_from IS NULL OR m.valid_from <= $1) AND (m.valid_to IS NULL OR m.valid_to >= $1) \
             LEFT JOIN organisation o ON o.id = m.organisation_id \
             WHERE g.withdrawn_at IS NULL ORDER BY g.slug, o.slug"
        ),
        params![on],
    )?;
    let mut groups: Vec<KnownGroup> = Vec::new();
    for (slug, name, member) in rows {
        match groups.last_mut().filter(|group| group.slug == slug) {
            Some(group) => group.members.extend(member),
            None => groups.push(KnownGroup { slug, name, members: member.into_iter().collect() }),
        }
    }
    Ok(groups)
}

fn bodies(tx: &mut Tx<'_>) -> Result<Vec<KnownBody>> {
    let mut also = names(tx.all(
        sql!(
            "SELECT b.slug, a.name FROM body_alias a JOIN body b ON b.id = a.body_id \
             WHERE a.withdrawn_at IS NULL AND b.withdrawn_at IS NULL ORDER BY b.slug, a.name"
        ),
        params![],
    )?);
    let rows: Vec<(Slug, String, Option<String>, String)> = tx.all(
        sql!("SELECT slug, name, short, county_code FROM body WHERE withdrawn_at IS NULL ORDER BY sort_key, id"),
        params![],
    )?;
    let known = rows.into_iter().map(|(slug, name, short, county)| KnownBody {
        aliases: short.into_iter().chain(also.remove(&slug).unwrap_or_default()).collect(),
        county: Some(county).filter(|code| !code.is_empty()),
        slug,
        name,
    });
    Ok(known.collect())
}

/// Keeps a source with what was found in it, in the order it stands there.
///
/// # Errors
/// What the database says.
pub fn keep(tx: &mut Tx<'_>, source: &Source, found: &[(Uuid, Finding)]) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO source_read (id, title, file_name, language, text, read_by, recorded_at, address) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            source.id,
            source.title,
            source.file_name,
            source.language,
            source.text,
            source.read_by,
            source.at,
            source.address
        ],
    )?;
    for (ordinal, (id, finding)) in found.iter().enumerate() {
        let ordinal = i64::try_from(ordinal).unwrap_or(i64::MAX);
        let content = serde_json::to_value(finding).map_err(db::Error::other)?;
        tx.run(
            sql!(
                "INSERT INTO proposal (id, source_id, ordinal, body_name, kind, content, quote, confidence, state) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open')"
            ),
            params![
                *id,
                source.id,
                ordinal,
                finding.body_name(),
                finding.kind(),
                Json(&content),
                finding.quote(),
                finding.confidence()
            ],
        )?;
    }
    Ok(())
}

from_row! {
    /// A source in the list of sources.
    #[derive(Clone, Debug)]
    pub struct SourceLine {
        /// Its identity.
        pub id: Uuid,
        /// What the page calls itself.
        pub title: String,
        /// What the file was called; empty for pasted text.
        pub file_name: String,
        /// Who had it read.
        pub read_by: String,
        /// When.
        pub at: Timestamp,
        /// How many proposals it gave.
        pub proposals: i64,
        /// How many of them nobody has decided about, those that stand in the register already among them.
        pub open: i64,
    }
}

/// Whether an actor may see sources and what was found in them: those who keep some part of the register.
#[must_use]
pub fn may_see(actor: &Actor) -> bool {
    actor.may(Act::ReadSources, Of::Any)
}

/// The sources that have been read, newest first, so many of them; `before` is the last one of the page before.
///
/// # Errors
/// What the database says.
pub fn sources(tx: &mut Tx<'_>, actor: &Actor, before: Option<Uuid>, most: i64) -> Result<Vec<SourceLine>> {
    if !may_see(actor) {
        return Ok(Vec::new());
    }
    tx.all(
        sql!(
            "SELECT s.id, s.title, s.file_name, s.read_by, s.recorded_at, \
               (SELECT count(*) FROM proposal p WHERE p.source_id = s.id AND p.kind <> 'not_understood'), \
               (SELECT count(*) FROM proposal p WHERE p.source_id = s.id AND p.kind <> 'not_understood' AND p.state = 'open') \
             FROM source_read s \
             WHERE s.recorded_at < (SELECT b.recorded_at FROM source_read b WHERE b.id = $1) OR $1 IS NULL \
             ORDER BY s.recorded_at DESC, s.id DESC LIMIT $2"
        ),
        params![before, most],
    )
}

/// What nobody has decided about in the sources that were read from one moment to another, with the source of each.
///
/// # Errors
/// What the database says.
pub fn open_between(tx: &mut Tx<'_>, from: Timestamp, to: Timestamp) -> Result<Vec<(Uuid, Finding)>> {
    let rows: Vec<(Uuid, Json<Value>)> = tx.all(
        sql!(
            "SELECT p.source_id, p.content FROM proposal p JOIN source_read s ON s.id = p.source_id \
             WHERE p.state = 'open' AND p.kind <> 'not_understood' AND s.recorded_at >= $1 AND s.recorded_at <= $2"
        ),
        params![from, to],
    )?;
    let found =
        rows.into_iter().map(|(id, content)| Ok((id, serde_json::from_value(content.0).map_err(db::Error::other)?)));
    found.collect()
}

from_row! {
    struct SourceRow {
        id: Uuid, title: String, file_name: String, language: String, text: String, read_by: String, at: Timestamp, address: Option<String>,
    }
}

/// A source, when there is one that the actor may see.
///
/// # Errors
/// What the database says.
pub fn source(tx: &mut Tx<'_>, actor: &Actor, id: Uuid) -> Result<Option<Source>> {
    if !may_see(actor) {
        return Ok(None);
    }
    let row: Option<SourceRow> = tx.maybe(
        sql!(
            "SELECT id, title, file_name, language, text, read_by, recorded_at, address FROM source_read WHERE id = $1"
        ),
        params![id],
    )?;
    Ok(row.map(|row| Source {
        id: row.id,
        title: row.title,
        file_name: row.file_name,
        address: row.address,
        language: row.language,
        text: row.text,
        read_by: row.read_by,
        at: row.at,
    }))
}

from_row! {
    struct ProposalRow {
        id: Uuid, content: Json<Value>, state: String, decided_by: Option<String>, decided_at: Option<Timestamp>,
    }
}

/// What was found in a source, in the order it stands there. The source has been looked up for the actor already.
///
/// # Errors
/// What the database says.
pub fn proposals(tx: &mut Tx<'_>, source: Uuid) -> Result<Vec<Kept>> {
    let rows: Vec<ProposalRow> = tx.all(
        sql!("SELECT id, content, state, decided_by, decided_at FROM proposal WHERE source_id = $1 ORDER BY ordinal"),
        params![source],
    )?;
    let kept = rows.into_iter().map(|row| {
        Ok(Kept {
            id: row.id,
            finding: serde_json::from_value(row.content.0).map_err(db::Error::other)?,
            decision: Decision::from_word(&row.state).unwrap_or(Decision::Open),
            decided_by: row.decided_by,
            decided_at: row.decided_at,
        })
    });
    kept.collect()
}

/// The source that a proposal stands in.
///
/// # Errors
/// What the database says.
pub fn source_of(tx: &mut Tx<'_>, proposal: Uuid) -> Result<Option<Uuid>> {
    tx.maybe(sql!("SELECT source_id FROM proposal WHERE id = $1"), params![proposal])
}

/// The body that a proposal is about, as its source calls it.
///
/// # Errors
/// What the database says.
pub fn body_name(tx: &mut Tx<'_>, proposal: Uuid) -> Result<Option<String>> {
    tx.maybe(sql!("SELECT body_name FROM proposal WHERE id = $1"), params![proposal])
}

/// Writes down what was decided about a proposal, if it is still in the state `from`. Gives how many rows that were.
///
/// # Errors
/// What the database says.
pub fn decide(tx: &mut Tx<'_>, actor: &Actor, proposal: Uuid, from: Decision, to: Decision) -> Result<u64> {
    let who = (to != Decision::Open).then(|| actor.log_name().to_owned());
    let at = (to != Decision::Open).then(|| tx.now());
    tx.run(
        sql!("UPDATE proposal SET state = $3, decided_by = $4, decided_at = $5 WHERE id = $1 AND state = $2"),
        params![proposal, from.as_str(), to.as_str(), who, at],
    )
}
