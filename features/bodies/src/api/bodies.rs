//! The list of bodies.

use charter::rule::RuleKind;
use kernel::{Date, slug::Slug};
use web::{View, api::Links, shape};

use super::shared::{self, Rule};
use crate::{pages::bodies::List, store::overview::BodyLine};

shape! {
    /// Bodies that exist on a day, in Swedish order, one page of them.
    struct Bodies {
        /// The day it is about.
        on: Date,
        /// How many there are in all, with what was asked.
        count: i64,
        /// How many come before these.
        before: i64,
        /// The bodies.
        bodies: Vec<BodyItem>,
        /// Where to go on: `next` when there are more, `first` when these are not the first.
        links: Links,
    }

    /// A body in the list.
    struct BodyItem {
        /// Address word.
        slug: Slug,
        /// Name.
        name: String,
        /// Kind: `forum`, `council`, `network`.
        kind: String,
        /// How far it reaches: `county`, `national`.
        level: String,
        /// Who sits: `political`, `officials`, `mixed`; missing when the source does not say.
        tier: Option<String>,
        /// What it is for.
        purpose: Option<String>,
        /// Next planned meeting.
        next_meeting: Option<Date>,
        /// Rules that are not followed on the day, accepted deviations not counted.
        breaches: i64,
        /// Rules that need a look.
        warnings: i64,
        /// Rules that cannot be told.
        unknown: i64,
        /// Whether its findings wait to be counted again.
        recounting: bool,
        /// How often it meets and who convenes it.
        rules: Vec<Rule>,
        /// Where it is read.
        href: String,
    }
}

/// The answer.
pub(crate) fn answer(v: &View, read: &List) -> Bodies {
    let (shown, more) = read.shown();
    let next = shown.last().filter(|_| more).map(|last| last.slug.as_str());
    Bodies {
        on: v.on(),
        count: read.count.0,
        before: read.count.1,
        bodies: shown.iter().map(|body| item(v, body, read)).collect(),
        links: shared::paged(v, next, !read.narrow.after.is_empty()),
    }
}

fn item(v: &View, body: &BodyLine, read: &List) -> BodyItem {
    let own = read.rules.iter().filter(|line| line.body == body.id);
    let rule = |kind: &RuleKind| shared::rule(v, kind, None, &read.names);
    BodyItem {
        slug: body.slug.clone(),
        name: body.name.clone(),
        kind: body.kind.clone(),
        level: body.level.clone(),
        tier: body.tier.clone(),
        purpose: body.purpose.clone(),
        next_meeting: body.next_meeting,
        breaches: body.breaches,
        warnings: body.warnings,
        unknown: body.unknown,
        recounting: body.stale,
        rules: own.map(|line| rule(&line.rule.0)).collect(),
        href: shared::href(v, &format!("/organ/{}", body.slug)),
    }
}
