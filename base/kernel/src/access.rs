//! Who may do what: one table of acts × relations, from which both the checks and `docs/reference/permissions.md` are made.
//!
//! Every address of the product is one [`Act`] (`web::api::Operation`). The frame asks the table whether somebody could do
//! such a thing at all; the part that knows the thing asks again with the thing, by [`Actor::may`]. What stands in no row
//! nobody may. Never looks anything up: what an actor is to things stands in the actor.

use crate::{
    actor::{Actor, Assurance, Relation},
    slug::Slug,
};

/// What somebody does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Act {
    /// Reads what is public.
    ReadPublic,
    /// Uses a way in, or a link that is a right in itself.
    UseLink,
    /// Says that something about herself is wrong.
    AskCorrection,
    /// Sees names in seats that are not public, and who changed what.
    ReadInternal,
    /// Sees people with protected identity and contact details that are not public.
    ReadProtected,
    /// Sees and ends what is her own: sessions, keys, ways to sign in.
    KeepOwnAccount,
    /// Lets somebody stand in for her, or sees and ends that.
    Delegate,
    /// Changes a body: its charter, seats, contacts.
    ChangeBody,
    /// Keeps the days and the accepted deviations of a body.
    SteerBody,
    /// Keeps the documents of a body.
    PublishForBody,
    /// Decides or proposes who sits in a seat.
    FillSeat,
    /// Enters somebody whom the register does not know.
    EnterPerson,
    /// Takes a change back that she may make.
    UndoChange,
    /// Has pages and papers read, and decides about what was found.
    ReadSources,
    /// Keeps organisations, groups, people, terms, parties; makes bodies; reads tables and packages in.
    KeepRegister,
    /// Sees which letters wait or did not arrive, and has them sent again.
    KeepMail,
    /// Begins a turnover, sends its letters, enters answers for others.
    KeepTurnover,
    /// Has a county's year of meetings planned, moves meetings in it and publishes it.
    KeepPlan,
    /// Says when a body or somebody in it can meet, for the plan of the year.
    WishForBody,
    /// Lets people in and out, and says what they are.
    KeepAccounts,
    /// Sees how often public pages are opened.
    ReadStatistics,
    /// Decides how long contact details stay, and clears those that nobody needs any more.
    KeepPrivacy,
    /// Sees who signed in, was refused or was made something.
    ReadAudit,
}

/// A kind of actor, as the table names it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Who {
    /// Everyone, signed in or not.
    Anyone,
    /// Everyone with an account.
    SignedIn,
    /// [`Relation::Registrar`].
    Registrar,
    /// [`Relation::Administrator`].
    Administrator,
    /// [`Relation::Editor`].
    Editor,
    /// [`Relation::Analyst`].
    Analyst,
    /// [`Relation::Secretary`].
    Secretary,
    /// [`Relation::Chair`].
    Chair,
    /// [`Relation::ProjectLeader`].
    ProjectLeader,
    /// [`Relation::Member`].
    Member,
    /// [`Relation::Steward`].
    Steward,
}

/// The thing that is acted on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of<'a> {
    /// The register as a whole, or a thing that nobody keeps apart from it.
    All,
    /// Some thing or other: whether there is any for which she may.
    Any,
    /// One body.
    Body(&'a Slug),
    /// One organisation.
    Organisation(&'a Slug),
}

/// One row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row {
    /// What is done.
    pub act: Act,
    /// Who may, each for the things she is something to.
    pub who: &'static [Who],
    /// How surely it must be known who it is.
    pub assurance: Assurance,
    /// In words, for the reference.
    pub what: &'static str,
}

use Assurance::{Low, Substantial};

/// Everybody who works with some part of the register.
const WITHIN: &[Who] = &[
    Who::Registrar,
    Who::Editor,
    Who::Analyst,
    Who::Secretary,
    Who::Chair,
    Who::ProjectLeader,
    Who::Member,
    Who::Steward,
];

/// Who may do what. Each act stands here once.
pub const TABLE: [Row; 23] = [
    row(Act::ReadPublic, &[Who::Anyone], Low, "read what is public"),
    row(Act::UseLink, &[Who::Anyone], Low, "use a way in, or a link that is a right in itself"),
    row(Act::AskCorrection, &[Who::Anyone], Low, "say that something about oneself is wrong"),
    row(Act::ReadInternal, WITHIN, Low, "see names in seats that are not public, and who changed what"),
    row(Act::ReadProtected, &[Who::Registrar], Substantial, "see protected identities and contact details"),
    row(Act::KeepOwnAccount, &[Who::SignedIn], Low, "keep one's own sessions, keys and ways to sign in"),
    row(
        Act::Delegate,
        &[Who::Registrar, Who::Editor, Who::Analyst, Who::Secretary, Who::Chair, Who::ProjectLeader, Who::Steward],
        Substantial,
        "let somebody with an account stand in for one, during some days",
    ),
    row(
        Act::ChangeBody,
        &[Who::Registrar, Who::Secretary, Who::ProjectLeader],
        Substantial,
        "change a body: charter, seats, contacts",
    ),
    row(
        Act::SteerBody,
        &[Who::Registrar, Who::Secretary, Who::ProjectLeader, Who::Chair],
        Substantial,
        "keep a body's days and accepted deviations",
    ),
    row(
        Act::PublishForBody,
        &[Who::Registrar, Who::Editor, Who::Secretary, Who::ProjectLeader, Who::Chair],
        Substantial,
        "keep a body's documents",
    ),
    row(
        Act::FillSeat,
        &[Who::Registrar, Who::Secretary, Who::ProjectLeader, Who::Steward],
        Substantial,
        "decide or propose who sits; a steward in the seats her organisation appoints",
    ),
    row(
        Act::EnterPerson,
        &[Who::Registrar, Who::Secretary, Who::ProjectLeader, Who::Steward],
        Substantial,
        "enter somebody whom the register does not know",
    ),
    row(
        Act::UndoChange,
        &[Who::Registrar, Who::Editor, Who::Secretary, Who::ProjectLeader, Who::Chair, Who::Steward],
        Substantial,
        "take a change back that one may make",
    ),
    row(Act::ReadSources, &[Who::Registrar, Who::Secretary], Substantial, "have pages and papers read"),
    row(
        Act::KeepRegister,
        &[Who::Registrar],
        Substantial,
        "keep everything in the register; read tables and packages in",
    ),
    row(Act::KeepMail, &[Who::Registrar], Substantial, "see which letters did not arrive, have them sent again"),
    row(Act::KeepTurnover, &[Who::Registrar], Substantial, "run a turnover"),
    row(Act::KeepPlan, &[Who::Registrar], Substantial, "plan a county's year of meetings and publish it"),
    row(
        Act::WishForBody,
        &[Who::Registrar, Who::Secretary, Who::ProjectLeader, Who::Chair],
        Substantial,
        "say when a body can meet, for the plan of the year",
    ),
    row(Act::KeepAccounts, &[Who::Administrator], Substantial, "let people in and out, say what they are"),
    row(
        Act::ReadStatistics,
        &[Who::Registrar, Who::Editor, Who::Analyst],
        Low,
        "see how often public pages are opened",
    ),
    row(
        Act::KeepPrivacy,
        &[Who::Registrar],
        Substantial,
        "decide how long contact details stay, clear those that nobody needs any more",
    ),
    row(Act::ReadAudit, &[Who::Administrator], Substantial, "see who signed in, was refused, was made something"),
];

const fn row(act: Act, who: &'static [Who], assurance: Assurance, what: &'static str) -> Row {
    Row { act, who, assurance, what }
}

/// What the table says to somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Permission {
    /// She may.
    Yes,
    /// She may, when it is known more surely that it is she.
    MoreSurely,
    /// She may not.
    No,
}

/// What the table says to an actor about an act on a thing. The program itself may everything.
#[must_use]
pub fn permission(actor: &Actor, act: Act, of: Of<'_>) -> Permission {
    let row = act.row();
    match actor {
        Actor::System { .. } => Permission::Yes,
        Actor::Public => if_so(row.who.contains(&Who::Anyone)),
        Actor::Person { relations, assurance, .. } => {
            if row.who.contains(&Who::Anyone) {
                return Permission::Yes;
            }
            let fits = |relation: &Relation| row.who.contains(&relation.who()) && reaches(relation.of(), of);
            match row.who.contains(&Who::SignedIn) || relations.iter().any(fits) {
                true if *assurance < row.assurance => Permission::MoreSurely,
                may => if_so(may),
            }
        }
    }
}

const fn if_so(may: bool) -> Permission {
    if may { Permission::Yes } else { Permission::No }
}

/// Whether what somebody is to one thing counts for another.
fn reaches(hers: Of<'_>, of: Of<'_>) -> bool {
    hers == Of::All || of == Of::Any || hers == of
}

impl Act {
    /// Its row of the table.
    ///
    /// # Panics
    /// When the table lacks it, which a test refuses.
    #[must_use]
    pub fn row(self) -> &'static Row {
        TABLE.iter().find(|row| row.act == self).expect("each act stands in the table")
    }
}

impl Who {
    /// All of them, in the order of the reference.
    pub const ALL: [Self; 11] = [
        Self::Anyone,
        Self::SignedIn,
        Self::Member,
        Self::Chair,
        Self::Secretary,
        Self::ProjectLeader,
        Self::Steward,
        Self::Editor,
        Self::Analyst,
        Self::Registrar,
        Self::Administrator,
    ];

    /// In words, for the reference.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::SignedIn => "signed in",
            Self::Registrar => "registrar",
            Self::Administrator => "administrator",
            Self::Editor => "editor",
            Self::Analyst => "analyst",
            Self::Secretary => "secretary",
            Self::Chair => "chair",
            Self::ProjectLeader => "project leader",
            Self::Member => "member",
            Self::Steward => "steward",
        }
    }
}

impl Relation {
    /// Its kind.
    #[must_use]
    pub const fn who(&self) -> Who {
        match self {
            Self::Registrar => Who::Registrar,
            Self::Administrator => Who::Administrator,
            Self::Editor => Who::Editor,
            Self::Analyst => Who::Analyst,
            Self::Secretary { .. } => Who::Secretary,
            Self::Chair { .. } => Who::Chair,
            Self::ProjectLeader { .. } => Who::ProjectLeader,
            Self::Member { .. } => Who::Member,
            Self::Steward { .. } => Who::Steward,
        }
    }
}

#[cfg(test)]
mod tests;
