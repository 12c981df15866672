//! What the pages of a year's plan have in common: which county and year, what is read, the frame.

use bodies::store::across::{self, Scope};
use db::Tx;
use kernel::{Act, Actor, access::Of};
use output::{Cell, csv};
use web::{Failure, Submission, View, Visit, components::TableView};

use crate::{
    jobs::weighed,
    model::{Letter, Proposal, Run, YEARS, YearPlan},
    store::{plan, proposal},
};

/// Only who has signed in goes on; for others nothing is here.
pub(super) fn reader(visit: &Visit) -> Result<(), Failure> {
    if visit.actor.sees_internal() { Ok(()) } else { Err(Failure::NotHere) }
}

/// Only who plans goes on.
pub(super) fn keeper(visit: &Visit) -> Result<(), Failure> {
    if keeps(&visit.actor) { Ok(()) } else { Err(Failure::NotHere) }
}

/// Whether somebody plans.
pub(super) fn keeps(actor: &Actor) -> bool {
    actor.may(Act::KeepPlan, Of::All)
}

/// The year in an address.
pub(super) fn year(word: &str) -> Result<i16, Failure> {
    word.parse().ok().filter(|year| YEARS.contains(year)).ok_or(Failure::NotHere)
}

/// Which county, year and alternative are asked for.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) year: i16,
    /// The county's code as asked; empty for the region's own.
    pub(super) county: String,
    pub(super) letter: Letter,
}

impl Asked {
    pub(super) fn of(visit: &Visit, year: i16) -> Self {
        let letter = visit.asked("forslag").and_then(Letter::from_word).unwrap_or(Letter::A);
        Self { year, county: visit.asked("lan").unwrap_or_default().to_owned(), letter }
    }

    /// What something is sent for: county and alternative as they are sent, else as the address has them.
    pub(super) fn sent(visit: &Visit, sent: &Submission, year: &str) -> Result<Self, Failure> {
        let mut asked = Self::of(visit, self::year(year)?);
        if let Some(letter) = sent.get("forslag").and_then(Letter::from_word) {
            asked.letter = letter;
        }
        if let Some(county) = sent.get("lan") {
            county.clone_into(&mut asked.county);
        }
        Ok(asked)
    }

    /// An address under the year, with what was asked for.
    pub(super) fn href(&self, rest: &str, more: &[(&str, &str)]) -> String {
        let lan = [("lan", self.county.as_str())];
        let pairs = lan.iter().chain(more).filter(|(_, value)| !value.is_empty());
        let query = web::address::query(pairs.copied());
        let path = format!("/arsplan/{}{rest}", self.year);
        if query.is_empty() { path } else { format!("{path}?{query}") }
    }

    /// An address with the alternative in it.
    pub(super) fn of_letter(&self, rest: &str, more: &[(&str, &str)]) -> String {
        let all: Vec<(&str, &str)> =
            [("forslag", self.letter.word())].into_iter().chain(more.iter().copied()).collect();
        self.href(rest, &all)
    }
}

/// What most pages read.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) scope: Scope,
    pub(super) plan: Option<YearPlan>,
    pub(super) run: Option<Run>,
    pub(super) proposals: Vec<Proposal>,
}

impl Read {
    /// Reads a plan with its newest run. A fixed number of statements.
    pub(super) fn of(tx: &mut Tx<'_>, actor: &Actor, region: &str, asked: &Asked) -> db::Result<Self> {
        let scope = across::scope(tx, region, &asked.county)?;
        let plan = plan::of_year(tx, actor, &scope.county, asked.year)?;
        let run = match &plan {
            Some(plan) => plan::newest_run(tx, plan.id)?,
            None => None,
        };
        let proposals = match &run {
            Some(run) => proposal::of_run(tx, run.id)?,
            None => Vec::new(),
        };
        Ok(Self { scope, plan, run, proposals })
    }

    /// The alternative that is asked for, else the first there is.
    pub(super) fn shown(&self, letter: Letter) -> Option<&Proposal> {
        self.proposals.iter().find(|one| one.letter == letter).or(self.proposals.first())
    }

    /// The run and the alternative asked for; not here when there is none.
    pub(super) fn chosen(&self, letter: Letter) -> Result<(&YearPlan, &Run, &Proposal), Failure> {
        let found = self.proposals.iter().find(|one| one.letter == letter);
        match (&self.plan, &self.run, found) {
            (Some(plan), Some(run), Some(found)) => Ok((plan, run, found)),
            _ => Err(Failure::NotHere),
        }
    }
}

/// Reads a plan for a visit.
pub(super) async fn read(visit: &Visit, asked: &Asked) -> Result<Read, Failure> {
    let (actor, region, asked) = (visit.actor.clone(), visit.app.site.region.clone(), asked.clone());
    Ok(visit.app.db.read(move |tx| Read::of(tx, &actor, &region, &asked)).await?)
}

/// The year as an alternative weighs it.
pub(super) fn instance_of(run: &Run, proposal: &Proposal) -> scheduling::Instance {
    weighed(&run.basis.instance, proposal.dials)
}

/// The frame of a page under the year.
pub(super) fn under(v: View, asked: &Asked, title: &str) -> View {
    let menu = v.t("yearwheel-menu").into_owned();
    let parent = v.t1("yearwheel-title", "year", asked.year.to_string());
    let up = asked.of_letter("", &[]);
    v.undated().titled(title).under(menu, "/arsplan").under(parent, &up)
}

/// A table as it stands on its page, in words.
///
/// # Errors
/// When it cannot be written.
pub(super) fn as_csv(table: &TableView) -> Result<Vec<u8>, Failure> {
    let ours = |error: std::io::Error| Failure::Ours(error.into());
    let mut bytes = Vec::new();
    let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
    let mut out = csv::Table::new(&mut bytes, &headings).map_err(ours)?;
    for row in table.all_rows() {
        let cells: Vec<Cell<'_>> = row.cells.iter().map(|cell| Cell::Text(cell.words().into())).collect();
        out.row(&cells).map_err(ours)?;
    }
    out.done().map_err(ours)?;
    Ok(bytes)
}
