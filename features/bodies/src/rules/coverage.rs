//! Which sectors are there: what charters demand, what the findings say of it, how many sit.

use charter::{
    finding::{Arg, Finding},
    rule::{RuleKind, Sector},
};

/// The sectors in the order they are shown.
pub const SECTORS: [Sector; 7] = [
    Sector::Business,
    Sector::CivilSociety,
    Sector::Municipalities,
    Sector::Regions,
    Sector::State,
    Sector::Academia,
    Sector::Public,
];

/// How a sector stands in a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// The charter does not ask for it; so many sit all the same.
    NotAsked(usize),
    /// Asked for, and so many sit.
    There(usize),
    /// Asked for; a seat exists but nobody sits in it.
    Vacant,
    /// Asked for, and there is no seat.
    Missing,
    /// Asked for; the sector of some seat is not known.
    Unknown,
}

impl Cover {
    /// Whether something needs a person there.
    #[must_use]
    pub const fn is_gap(self) -> bool {
        matches!(self, Self::Vacant | Self::Missing)
    }
}

/// The sectors that rules ask for together.
#[must_use]
pub fn asked(rules: &[&RuleKind]) -> Vec<Sector> {
    let of = |rule: &&RuleKind| match rule {
        RuleKind::Sectors { all_of } => all_of.clone(),
        _ => Vec::new(),
    };
    let mut asked: Vec<Sector> = rules.iter().flat_map(of).collect();
    asked.sort_unstable();
    asked.dedup();
    asked
}

/// How every sector of [`SECTORS`] stands in a body: `asked` by its rules, `sits` the sectors of those who sit, and what the
/// findings of the day say is lacking.
#[must_use]
pub fn cover(asked: &[Sector], sits: &[Sector], findings: &[&Finding]) -> [Cover; 7] {
    SECTORS.map(|sector| {
        let there = sits.iter().filter(|has| sector.is_met_by(**has)).count();
        if !asked.contains(&sector) {
            // "Public" is asked for or it is nothing: municipalities, regions and the state have columns of their own.
            return Cover::NotAsked(if sector == Sector::Public { 0 } else { there });
        }
        let says = |text: &str| findings.iter().any(|finding| finding.text == text && names(finding, sector));
        match () {
            () if says("charter-sectors-missing") => Cover::Missing,
            () if says("charter-sectors-vacant") => Cover::Vacant,
            () if says("charter-sectors-unknown") => Cover::Unknown,
            () if there == 0 => Cover::Unknown,
            () => Cover::There(there),
        }
    })
}

fn names(finding: &Finding, sector: Sector) -> bool {
    finding.args.iter().any(|(_, arg)| matches!(arg, Arg::Sectors(sectors) if sectors.contains(&sector)))
}

#[cfg(test)]
mod tests {
    use charter::finding::Level;

    use super::*;

    fn finding(text: &str, sectors: &[Sector]) -> Finding {
        Finding {
            level: Level::Breach,
            rule: None,
            text: text.into(),
            args: vec![("sectors".into(), Arg::Sectors(sectors.to_vec()))],
            evidence: vec![],
            deviation: None,
        }
    }

    #[test]
    fn each_sector_is_there_vacant_missing_or_not_asked_for() {
        let rule = RuleKind::Sectors {
            all_of: vec![Sector::Business, Sector::Academia, Sector::Public, Sector::CivilSociety],
        };
        let asked = asked(&[&rule, &RuleKind::Open]);
        let missing = finding("charter-sectors-missing", &[Sector::Academia]);
        let vacant = finding("charter-sectors-vacant", &[Sector::CivilSociety]);
        let sits = [Sector::Business, Sector::Municipalities, Sector::Regions];
        assert_eq!(
            cover(&asked, &sits, &[&missing, &vacant]),
            [
                Cover::There(1),
                Cover::Vacant,
                Cover::NotAsked(1),
                Cover::NotAsked(1),
                Cover::NotAsked(0),
                Cover::Missing,
                // Municipalities and regions are public.
                Cover::There(2),
            ]
        );
    }

    #[test]
    fn what_no_finding_has_looked_at_is_not_known() {
        let asked = [Sector::State];
        assert_eq!(cover(&asked, &[], &[])[4], Cover::Unknown);
    }
}
