//! The text key of each word of the register, as whole literals, so that the check of texts sees them all.

use charter::{
    facts::{SeatRole, Side},
    rule::Sector,
};

/// A key of `text/sv.ftl` and `text/en.ftl`.
pub type Key = &'static str;

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident { $($word:literal => $key:literal,)* })*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name(word: &str) -> Key {
            match word { $($word => $key,)* _ => "bodies-not-said" }
        }
    )*};
}

keys! {
    /// What a kind of body is called.
    body_kind {
        "forum" => "bodies-kind-forum",
        "council" => "bodies-kind-council",
        "industry_council" => "bodies-kind-industry-council",
        "officials_group" => "bodies-kind-officials-group",
        "working_group" => "bodies-kind-working-group",
        "steering_group" => "bodies-kind-steering-group",
        "project_group" => "bodies-kind-project-group",
        "project_lead" => "bodies-kind-project-lead",
        "network" => "bodies-kind-network",
        "assembly" => "bodies-kind-assembly",
        "event" => "bodies-kind-event",
    }

    /// How far a body reaches.
    level {
        "local" => "bodies-level-local",
        "inter_municipal" => "bodies-level-inter-municipal",
        "county" => "bodies-level-county",
        "national" => "bodies-level-national",
        "eu" => "bodies-level-eu",
    }

    /// Who sits.
    tier {
        "political" => "bodies-tier-political",
        "officials" => "bodies-tier-officials",
        "mixed" => "bodies-tier-mixed",
    }

    /// How the other body stands to this one, when the link is written here.
    link {
        "twin" => "bodies-link-twin",
        "prepares_for" => "bodies-link-prepares-for",
        "pre_meeting_for" => "bodies-link-pre-meeting-for",
        "part_of" => "bodies-link-part-of",
        "succeeds" => "bodies-link-succeeds",
        "shares_days" => "bodies-link-shares-days",
    }

    /// How the other body stands to this one, when the link is written there.
    link_back {
        "twin" => "bodies-link-twin",
        "prepares_for" => "bodies-link-prepares-for-back",
        "pre_meeting_for" => "bodies-link-pre-meeting-for-back",
        "part_of" => "bodies-link-part-of-back",
        "succeeds" => "bodies-link-succeeds-back",
        "shares_days" => "bodies-link-shares-days",
    }

    /// What a kind of organisation is called.
    organisation_kind {
        "region" => "bodies-organisation-region",
        "municipality" => "bodies-organisation-municipality",
        "authority" => "bodies-organisation-authority",
        "ministry" => "bodies-organisation-ministry",
        "government" => "bodies-organisation-government",
        "university" => "bodies-organisation-university",
        "federation" => "bodies-organisation-federation",
        "chamber" => "bodies-organisation-chamber",
        "industry_group" => "bodies-organisation-industry-group",
        "union" => "bodies-organisation-union",
        "association" => "bodies-organisation-association",
        "company" => "bodies-organisation-company",
        "category" => "bodies-organisation-category",
        "collaboration" => "bodies-organisation-collaboration",
        "network" => "bodies-organisation-network",
        "other" => "bodies-organisation-other",
    }
}

keys! {
    /// What the holder of a seat is called.
    role_word {
        "chair" => "bodies-role-chair",
        "vice_chair" => "bodies-role-vice-chair",
        "lead" => "bodies-role-lead",
        "member" => "bodies-role-member",
        "substitute" => "bodies-role-substitute",
        "co_opted" => "bodies-role-co-opted",
        "invited" => "bodies-role-invited",
        "insight" => "bodies-role-insight",
        "observer" => "bodies-role-observer",
        "secretary" => "bodies-role-secretary",
    }

    /// A side as it stands inside a sentence.
    side_word {
        "majority" => "bodies-side-majority",
        "opposition" => "bodies-side-opposition",
    }

    /// A sector as it stands inside a sentence.
    sector_word {
        "business" => "bodies-sector-business",
        "civil_society" => "bodies-sector-civil-society",
        "municipalities" => "bodies-sector-municipalities",
        "regions" => "bodies-sector-regions",
        "state" => "bodies-sector-state",
        "academia" => "bodies-sector-academia",
        "public" => "bodies-sector-public",
    }

    /// How a departure from a rule counts.
    severity {
        "must" => "bodies-severity-must",
        "should" => "bodies-severity-should",
        "about" => "bodies-severity-about",
    }

    /// Planned, held or cancelled.
    meeting_state {
        "planned" => "bodies-meeting-planned",
        "held" => "bodies-meeting-held",
        "cancelled" => "bodies-meeting-cancelled",
    }

    /// Whether members may take part at a distance.
    participation {
        "allowed" => "bodies-remote-allowed",
        "forbidden" => "bodies-remote-forbidden",
        "limited" => "bodies-remote-limited",
    }

    /// Another spelling, or a name it had before.
    name_kind {
        "alias" => "bodies-name-alias",
        "former" => "bodies-name-former",
    }
}

/// What the holder of a seat is called.
#[must_use]
pub const fn role(role: SeatRole) -> Key {
    match role {
        SeatRole::Chair => "bodies-role-chair",
        SeatRole::ViceChair => "bodies-role-vice-chair",
        SeatRole::Lead => "bodies-role-lead",
        SeatRole::Member => "bodies-role-member",
        SeatRole::Substitute => "bodies-role-substitute",
        SeatRole::CoOpted => "bodies-role-co-opted",
        SeatRole::Invited => "bodies-role-invited",
        SeatRole::Insight => "bodies-role-insight",
        SeatRole::Observer => "bodies-role-observer",
        SeatRole::Secretary => "bodies-role-secretary",
    }
}

/// A side as it stands inside a sentence.
#[must_use]
pub const fn side(side: Side) -> Key {
    match side {
        Side::Majority => "bodies-side-majority",
        Side::Opposition => "bodies-side-opposition",
    }
}

/// A sector as it stands inside a sentence.
#[must_use]
pub const fn sector(sector: Sector) -> Key {
    match sector {
        Sector::Business => "bodies-sector-business",
        Sector::CivilSociety => "bodies-sector-civil-society",
        Sector::Municipalities => "bodies-sector-municipalities",
        Sector::Regions => "bodies-sector-regions",
        Sector::State => "bodies-sector-state",
        Sector::Academia => "bodies-sector-academia",
        Sector::Public => "bodies-sector-public",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BodyKind, Level, LinkKind, OrganisationKind, Tier};

    #[test]
    fn every_word_of_the_register_is_called_something() {
        let called = |key: Key| assert_ne!(key, "bodies-not-said");
        BodyKind::ALL.iter().for_each(|k| called(body_kind(k.as_str())));
        Level::ALL.iter().for_each(|k| called(level(k.as_str())));
        Tier::ALL.iter().for_each(|k| called(tier(k.as_str())));
        OrganisationKind::ALL.iter().for_each(|k| called(organisation_kind(k.as_str())));
        for kind in LinkKind::ALL {
            called(link(kind.as_str()));
            called(link_back(kind.as_str()));
        }
    }
}
