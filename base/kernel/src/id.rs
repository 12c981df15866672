//! Typed identifiers: a seat's id can never stand where a person's is expected.
//!
//! New ids are UUIDv7 made at the border (the database layer), so that no central sequence is needed.
//! Things read from a package get an id computed from their kind and name, so that reading the same package
//! twice gives the same things.

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Any typed identifier of this module.
pub trait Id: Copy + Eq + Ord + std::hash::Hash + std::fmt::Debug + Send + Sync + 'static {
    /// The kind of thing, as the change log names it: `body`, `seat`.
    const KIND: &'static str;
    /// The same identifier without its type.
    fn uuid(self) -> Uuid;
    /// Gives an untyped identifier its type. The caller vouches for the kind.
    fn from_uuid(uuid: Uuid) -> Self;

    /// The identifier of the thing that a package calls `name` (UUIDv8: SHA-256 over kind and name).
    #[must_use]
    fn named(name: &str) -> Self {
        let digest = Sha256::new().chain_update(Self::KIND).chain_update([0]).chain_update(name).finalize();
        let mut bytes = [0u8; 16];
        bytes.copy_from_slice(&digest[..16]);
        Self::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }
}

macro_rules! ids {
    ($dollar:tt $($(#[$doc:meta])* $name:ident = $kind:literal;)*) => {
        /// Hands the names of all identifier types to a macro: `for_each_id!(my_macro)`.
        /// So that another crate can implement a trait of its own for each without a second list.
        #[macro_export]
        macro_rules! for_each_id {
            ($dollar action:ident) => { $dollar action! { $($name),* } };
        }
    $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl Id for $name {
            const KIND: &'static str = $kind;
            fn uuid(self) -> Uuid { self.0 }
            fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { write!(f, "{}:{}", $kind, self.0) }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
    )*};
}

ids! { $
    /// A legal or practical unit: region, municipality, authority, association.
    OrganisationId = "organisation";
    /// A dated set of organisations: "länets kommuner".
    GroupId = "organisation_group";
    /// A human being who holds seats or is a contact.
    PersonId = "person";
    /// A period that seats belong to.
    TermId = "term";
    /// A programme area or another area that seats are shared out by.
    AreaId = "area";
    /// Anything with seats and meetings.
    BodyId = "body";
    /// One version of a body's rules of procedure.
    CharterId = "charter";
    /// One rule of a charter version.
    RuleId = "charter_rule";
    /// Somebody who may sign in.
    AccountId = "account";
    /// What somebody has been made.
    GrantId = "account_grant";
    /// A key of a program, or of a private calendar.
    AccessKeyId = "access_key";
    /// One signed-in browser.
    SessionId = "session";
    /// A key that a device of somebody's holds.
    PasskeyId = "passkey";
    /// Who somebody is with a provider.
    ProviderIdentityId = "provider_identity";
    /// What the charter engine says of a body during some days.
    FindingId = "finding";
    /// A place in a body that exists without a holder.
    SeatId = "seat";
    /// A person in a seat during a period.
    AssignmentId = "assignment";
    /// A person proposed for a seat.
    NominationId = "nomination";
    /// A meeting date of a body.
    MeetingId = "meeting";
    /// A letter that leaves by mail.
    LetterId = "letter";
    /// A turnover of a county's bodies for one term.
    RoundId = "turnover_round";
    /// The plan of a county's year of meetings.
    MeetingPlanId = "meeting_plan";
    /// A condition that a plan of meetings keeps to.
    PlanConditionId = "meeting_plan_condition";
    /// One time that a plan of meetings is looked for.
    PlanRunId = "meeting_plan_run";
    /// A proposal for a year of meetings.
    PlanProposalId = "meeting_plan_proposal";
    /// A year of meetings as it was published.
    PlanVersionId = "meeting_plan_version";
    /// That a year of meetings breaks a rule on purpose.
    PlanDeviationId = "meeting_plan_deviation";
}

#[cfg(test)]
mod tests;
