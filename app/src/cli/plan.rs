//! What may be asked of the year wheel on the command line.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::SignedDuration;

/// What to do with a year to be planned.
#[derive(Subcommand)]
pub enum PlanCommand {
    /// Look for a year that keeps every rule and costs little; ends with 1 when the best one found breaks a rule
    #[command(after_help = "Examples:\n  radslag plan solve county.json -o plan.json --time 10s\n  \
                            radslag plan solve county.json -o plan.json --moves 2000000 --seed 3\n\
                            The same seed and number of moves give the same file on every machine, with any number of threads.")]
    Solve(SolveOptions),
    /// Hold a plan against every rule and count what it costs; ends with 1 when it breaks a rule
    Check {
        /// The year to be planned
        instance: PathBuf,
        /// The plan
        plan: PathBuf,
    },
    /// Tell what no plan costs less than
    Bound {
        /// The year to be planned
        instance: PathBuf,
    },
    /// Tell which rules together leave no year, as few as can be, and why days fall away; ends with 1 when there is no year
    Explain {
        /// The year to be planned
        instance: PathBuf,
        /// How much may be tried for each question; more answers more
        #[arg(long, default_value_t = 20_000, value_name = "NUMBER")]
        steps: u64,
    },
    /// Plan anew when something has changed: few moves, the best plan, or one meeting only
    #[command(after_help = "Examples:\n  radslag plan replan county.json --plan plan.json -o new.json\n  \
                            radslag plan replan county.json --plan plan.json --mode best --notice 2027-03-01\n  \
                            radslag plan replan county.json --plan plan.json --mode only=4/2    (meeting 2 of body 4, from 0)")]
    Replan(ReplanOptions),
    /// Write a county's own year as a file for the others: what charters ask for, who sits where, which days are closed
    #[command(
        after_help = "Examples:\n  radslag plan export county.json --county 22 --year 2027\n  radslag plan export county.json --demo"
    )]
    Export(PlanExportOptions),
}

/// How to look for a year.
#[derive(Args)]
pub struct SolveOptions {
    /// The year to be planned
    pub instance: PathBuf,
    /// Where to write the plan
    #[arg(short, long = "output", value_name = "FILE")]
    pub output: PathBuf,
    /// About how long to look: 10s, 2m
    #[arg(long, value_parser = duration, value_name = "TIME", default_value = "10s", conflicts_with = "moves")]
    pub time: SignedDuration,
    /// How many changes to try, instead of a time
    #[arg(long, value_name = "NUMBER")]
    pub moves: Option<u64>,
    /// Where chance begins
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    pub seed: u64,
    /// Threads; bodies that share nobody are planned beside each other
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
}

/// How to plan anew.
#[derive(Args)]
pub struct ReplanOptions {
    /// The year, as it is now
    pub instance: PathBuf,
    /// The plan in force
    #[arg(long, value_name = "FILE")]
    pub plan: PathBuf,
    /// Where to write the new plan; only told when not said
    #[arg(short, long = "output", value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// fewest-moves, best, or only=BODY/K
    #[arg(long, value_parser = mode, default_value = "fewest-moves", value_name = "MODE")]
    pub mode: ReplanMode,
    /// Meetings before this day stay: 2027-03-01
    #[arg(long, value_name = "DATE")]
    pub notice: Option<String>,
    /// How many changes to try
    #[arg(long, default_value_t = 200_000, value_name = "NUMBER")]
    pub moves: u64,
    /// Where chance begins
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    pub seed: u64,
}

/// Which answer is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReplanMode {
    /// As few meetings elsewhere as can be.
    FewestMoves,
    /// The best plan.
    Best,
    /// Only this meeting of this body.
    Only(usize, usize),
}

/// Which year to write.
#[derive(Args)]
pub struct PlanExportOptions {
    /// The new file
    pub to: PathBuf,
    /// The county, by its code
    #[arg(long, default_value = "22", value_name = "CODE")]
    pub county: String,
    /// The year; next year when not said
    #[arg(long, value_parser = clap::value_parser!(i16).range(1990..=2100), value_name = "YEAR")]
    pub year: Option<i16>,
    /// The demo county instead of a database
    #[arg(long)]
    pub demo: bool,
}

/// The longest that is looked for a year.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);

fn duration(word: &str) -> Result<SignedDuration, String> {
    let expected = || "a time such as 10s or 2m, at most 12h".to_owned();
    let time: SignedDuration = word.parse().map_err(|_| expected())?;
    (time > SignedDuration::ZERO && time <= LONGEST).then_some(time).ok_or_else(expected)
}

fn mode(word: &str) -> Result<ReplanMode, String> {
    let only = || {
        let (body, k) = word.strip_prefix("only=")?.split_once('/')?;
        Some(ReplanMode::Only(body.parse().ok()?, k.parse().ok()?))
    };
    match word {
        "fewest-moves" => Ok(ReplanMode::FewestMoves),
        "best" => Ok(ReplanMode::Best),
        _ => only().ok_or_else(|| "fewest-moves, best, or only=BODY/K, such as only=4/2".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_modes_are_read_or_told_how_to_be_written() {
        assert_eq!(duration("10s"), Ok(SignedDuration::from_secs(10)));
        assert_eq!(duration("2m"), Ok(SignedDuration::from_secs(120)));
        for word in ["", "10", "-3s", "0s", "13h", "snart"] {
            assert!(duration(word).is_err(), "{word}");
        }
        assert_eq!(mode("only=4/2"), Ok(ReplanMode::Only(4, 2)));
        for word in ["only=4", "only=/2", "only=a/b", "fewest"] {
            assert!(mode(word).is_err(), "{word}");
        }
    }
}
