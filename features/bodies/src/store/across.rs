//! What the views across bodies read: one county's bodies at a time, a fixed number of statements a view.

pub mod coverage;
pub mod likeness;
pub mod matrix;
pub mod turnover;
pub mod year;

use db::{Result, Tx, from_row, params, sql};
use kernel::{Actor, Date, id::BodyId, slug::Slug};

use super::overview;
use crate::model::Names;

/// The word that asks for the bodies of no single county.
pub const COUNTRY: &str = "riket";

/// Counties that are offered besides the home county and the one asked for: Sweden has 21. Others are reached by their code
/// in the address, so that no page grows with the number of counties.
pub const OFFERED: i64 = 30;

/// Which county's bodies are asked for, and which there are to choose.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Its code; empty for bodies of no single county.
    pub county: String,
    /// The word asked with; empty for the home county.
    pub asked: String,
    /// Counties that have bodies, the home county first: code and name; at most [`OFFERED`] besides the home county and the
    /// one asked for.
    pub counties: Vec<(String, String)>,
    /// Whether there are counties that are not offered.
    pub more: bool,
}

impl Scope {
    /// The name of the county; `None` for bodies of no single county and for a county that is not there.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.counties.iter().find(|(code, _)| *code == self.county).map(|(_, name)| name.as_str())
    }
}

/// Reads the scope that a word asks for: a county's code, [`COUNTRY`], or nothing for the county of `region`.
pub fn scope(tx: &mut Tx<'_>, region: &str, asked: &str) -> Result<Scope> {
    let home = overview::home_county(tx, region)?.unwrap_or_default();
    let asked = if asked == home { "" } else { asked };
    let rows: Vec<(String, String)> = tx.all(
        sql!(
            "SELECT c.code, c.name FROM county c WHERE c.code IN ($1, $2) \
               AND EXISTS (SELECT 1 FROM body b WHERE b.county_code = c.code) \
             UNION SELECT * FROM (SELECT c.code, c.name FROM county c WHERE c.code <> $1 AND c.code <> $2 \
               AND EXISTS (SELECT 1 FROM body b WHERE b.county_code = c.code) ORDER BY c.code LIMIT $3) others"
        ),
        params![home, asked, OFFERED + 1],
    )?;
    let (mut counties, mut others): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|(code, _)| *code == home || code == asked);
    others.sort();
    let offered = usize::try_from(OFFERED).unwrap_or(usize::MAX);
    let more = others.len() > offered;
    others.truncate(offered);
    counties.append(&mut others);
    counties.sort_by(|(one, _), (other, _)| (*one != home, one).cmp(&(*other != home, other)));
    let county = match asked {
        "" => home,
        COUNTRY => String::new(),
        code => code.to_owned(),
    };
    Ok(Scope { county, asked: asked.to_owned(), counties, more })
}

from_row! {
    /// A body that a view is laid out over.
    pub struct BodyHead {
        /// Identity.
        pub id: BodyId,
        /// Address word.
        pub slug: Slug,
        /// Name.
        pub name: String,
        /// The name where room is scarce.
        pub short: String,
        /// Kind, as a word.
        pub kind: String,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
    }
}

/// The bodies of a county that exist on some day from `from` to `to`, in Swedish order. `kind` is empty for all kinds.
pub fn bodies(
    tx: &mut Tx<'_>,
    _actor: &Actor,
    county: &str,
    kind: &str,
    from: Date,
    to: Date,
) -> Result<Vec<BodyHead>> {
    tx.all(
        sql!(
            "SELECT id, slug, name, coalesce(short, name), kind, valid_from, valid_to FROM body WHERE county_code = $1 \
             AND withdrawn_at IS NULL AND ($2 = '' OR kind = $2) \
             AND (valid_from IS NULL OR valid_from <= $4) AND (valid_to IS NULL OR valid_to >= $3) ORDER BY sort_key, id"
        ),
        params![county, kind, from, to],
    )
}

/// What the organisations, groups and bodies are called that the rules of a county's bodies name.
pub fn names(tx: &mut Tx<'_>, _actor: &Actor, county: &str) -> Result<Names> {
    let rows: Vec<(String, String, String)> = tx.all(
        sql!(
            "SELECT DISTINCT r.kind, r.slug, coalesce(o.name, g.name, ob.name, r.slug) FROM body b \
             CROSS JOIN charter_reference r LEFT JOIN organisation o ON r.kind = 'organisation' AND o.slug = r.slug \
             LEFT JOIN organisation_group g ON r.kind = 'group' AND g.slug = r.slug \
             LEFT JOIN body ob ON r.kind = 'body' AND ob.slug = r.slug \
             WHERE b.county_code = $1 AND r.body_id = b.id"
        ),
        params![county],
    )?;
    let mut names = Names::default();
    rows.iter().for_each(|(kind, slug, name)| names.note(kind, slug, name));
    Ok(names)
}
