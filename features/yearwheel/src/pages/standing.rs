//! How a meeting stands on the ring and in tables: its word, its chip, its dot.

use scheduling::Meeting;
use web::View;

use crate::model::{Group, Run};

/// How a meeting stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Standing {
    /// It has been.
    Held,
    /// Its day is told to everybody.
    Published,
    /// In a proposal: it stands where the register has it.
    Stays,
    /// In a proposal: somebody outside has set its day.
    Outside,
    /// It may still move.
    Draft,
}

impl Standing {
    /// How a meeting of a proposal stands.
    pub(super) fn in_proposal(run: &Run, meeting: &Meeting) -> Self {
        if run.basis.bodies[meeting.body].group == Group::National {
            return Self::Outside;
        }
        let mut in_force = run.basis.instance.plan.iter().flat_map(|plan| &plan.meetings);
        if in_force.any(|one| (one.body, one.day) == (meeting.body, meeting.day)) { Self::Stays } else { Self::Draft }
    }

    /// For programs.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Published | Self::Stays => "published",
            Self::Outside => "outside",
            Self::Draft => "draft",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Held => "yearwheel-mark-held",
            Self::Published => "yearwheel-mark-published",
            Self::Stays => "yearwheel-standing-stays",
            Self::Outside => "yearwheel-standing-outside",
            Self::Draft => "yearwheel-standing-draft",
        }
    }

    pub(super) fn in_words(self, v: &View) -> String {
        v.t(self.key()).into_owned()
    }

    /// Its look in a table of months.
    pub(super) const fn chip(self) -> &'static str {
        match self {
            Self::Held | Self::Outside => "chip chip-outside",
            Self::Published | Self::Stays => "chip chip-published",
            Self::Draft => "chip chip-draft",
        }
    }

    /// Its look on the ring.
    pub(super) const fn dot(self) -> &'static str {
        match self {
            Self::Held => "ring-dot ring-held",
            Self::Published | Self::Stays | Self::Outside => "ring-dot ring-published",
            Self::Draft => "ring-dot ring-draft",
        }
    }
}
