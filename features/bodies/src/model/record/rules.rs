//! The types of rules and the parameters of each. A table of data: what a form asks for once the type is chosen.

use super::{
    field::{Field, FieldKind as F, Naming as N},
    fields::SECTORS,
};
use crate::model::words;

/// The words of all types of rules with the key of what each is called, by family, in the order a form offers them.
pub const RULE_KINDS: &[(&str, &[(&str, &str)])] = &[
    (
        "bodies-family-composition",
        &[
            ("each_of", "bodies-rule-each-of"),
            ("named", "bodies-rule-named"),
            ("category", "bodies-rule-category"),
            ("governing_pair", "bodies-rule-governing-pair"),
            ("one_per", "bodies-rule-one-per"),
            ("on_behalf_of", "bodies-rule-on-behalf-of"),
            ("derived", "bodies-rule-derived"),
            ("invited", "bodies-rule-invited"),
            ("ex_officio", "bodies-rule-ex-officio"),
            ("sectors", "bodies-rule-sectors"),
            ("open", "bodies-rule-open"),
            ("conditional", "bodies-rule-conditional"),
        ],
    ),
    (
        "bodies-family-chair",
        &[
            ("alternate", "bodies-rule-alternate"),
            ("fixed_chair", "bodies-rule-fixed-chair"),
            ("elected", "bodies-rule-elected"),
            ("co_leads", "bodies-rule-co-leads"),
        ],
    ),
    (
        "bodies-family-secretary",
        &[("secretary_follows_chair", "bodies-rule-secretary-follows-chair"), ("host", "bodies-rule-host")],
    ),
    (
        "bodies-family-convening",
        &[
            ("sole", "bodies-rule-sole"),
            ("joint", "bodies-rule-joint"),
            ("coordinated_by", "bodies-rule-coordinated-by"),
            ("external", "bodies-rule-external"),
        ],
    ),
    (
        "bodies-family-cadence",
        &[
            ("exactly", "bodies-rule-exactly"),
            ("range", "bodies-rule-range"),
            ("at_least", "bodies-rule-at-least"),
            ("about", "bodies-rule-about"),
            ("every", "bodies-rule-every"),
            ("before_each", "bodies-rule-before-each"),
            ("in_addition_to", "bodies-rule-in-addition-to"),
            ("once", "bodies-rule-once"),
            ("unspecified", "bodies-rule-unspecified"),
        ],
    ),
    (
        "bodies-family-order",
        &[
            ("pre_meeting", "bodies-rule-pre-meeting"),
            ("prepares_for", "bodies-rule-prepares-for"),
            ("notice", "bodies-rule-notice"),
            ("documents", "bodies-rule-documents"),
            ("minutes_within", "bodies-rule-minutes-within"),
            ("quorum", "bodies-rule-quorum"),
            ("remote", "bodies-rule-remote"),
        ],
    ),
    ("bodies-family-competence", &[("decides", "bodies-rule-decides"), ("advises", "bodies-rule-advises")]),
    ("bodies-family-pairing", &[("twin", "bodies-rule-twin")]),
];

/// The parameters of a type of rule; `None` when there is no such type.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a table of data: one row a type of rule")]
pub fn parameters(rule: &str) -> Option<&'static [Field]> {
    Some(match rule {
        "each_of" => {
            const {
                &[
                    Field::must("group", "bodies-parameter-group", F::Name(N::Group)),
                    Field::must("count", "bodies-parameter-seats-each", F::Whole(1, 255)),
                ]
            }
        }
        "named" => {
            const {
                &[Field::must("organisations", "bodies-parameter-organisations", F::Names(N::Organisation))
                    .hint("bodies-hint-names")]
            }
        }
        "category" => {
            const {
                &[
                    Field::must("category", "bodies-parameter-category", F::Name(N::Group)),
                    Field::may("min", "bodies-parameter-min", F::Whole(1, 65535)),
                    Field::may("max", "bodies-parameter-max", F::Whole(1, 65535)),
                ]
            }
        }
        "governing_pair" => const { &[Field::must("group", "bodies-parameter-group", F::Name(N::Group))] },
        "one_per" => {
            const {
                &[
                    Field::must("areas", "bodies-parameter-areas", F::Names(N::Area)).hint("bodies-hint-names"),
                    Field::may("nominated_by", "bodies-parameter-nominated-by", F::Name(N::Group)),
                ]
            }
        }
        "on_behalf_of" => {
            const {
                &[
                    Field::must("organisation", "bodies-parameter-organisation", F::Name(N::Organisation)),
                    Field::must("group", "bodies-parameter-group", F::Name(N::Group)),
                ]
            }
        }
        "derived" => const { &[Field::must("group", "bodies-parameter-group", F::Name(N::Group))] },
        "invited" => {
            const {
                &[Field::must("organisations", "bodies-parameter-organisations", F::Names(N::Organisation))
                    .hint("bodies-hint-names")]
            }
        }
        "ex_officio" => {
            const {
                &[
                    Field::must("office", "bodies-parameter-office", F::Line(200)),
                    Field::may("group", "bodies-parameter-group", F::Name(N::Group)),
                ]
            }
        }
        "sectors" => {
            const { &[Field::must("all_of", "bodies-parameter-all-of", F::Words(SECTORS, words::sector_word))] }
        }
        "conditional" => {
            const {
                &[
                    Field::must("group", "bodies-parameter-group", F::Name(N::Group)),
                    Field::must("predicate", "bodies-parameter-predicate", F::Part).hint("bodies-hint-predicate"),
                    Field::must("then", "bodies-parameter-then", F::Part).hint("bodies-hint-then"),
                    Field::may("otherwise", "bodies-parameter-otherwise", F::Part),
                ]
            }
        }
        "alternate" => {
            const {
                &[
                    Field::must("sides", "bodies-parameter-sides", F::Sides).hint("bodies-hint-sides"),
                    Field::must("years", "bodies-parameter-years", F::Whole(1, 20)),
                    Field::must("within_term", "bodies-parameter-within-term", F::YesNo),
                    Field::may("from", "bodies-parameter-turns-from", F::Date).hint("bodies-hint-turns-from"),
                ]
            }
        }
        "fixed_chair" => {
            const {
                &[
                    Field::must("organisation", "bodies-parameter-organisation", F::Name(N::Organisation)),
                    Field::may("office", "bodies-parameter-office", F::Line(200)),
                ]
            }
        }
        "co_leads" => const { &[Field::must("count", "bodies-parameter-leads", F::Whole(2, 255))] },
        "host" => const { &[Field::must("organisation", "bodies-parameter-organisation", F::Name(N::Organisation))] },
        "sole" => const { &[Field::must("organisation", "bodies-parameter-organisation", F::Name(N::Organisation))] },
        "joint" => {
            const {
                &[Field::must("organisations", "bodies-parameter-organisations", F::Names(N::Organisation))
                    .hint("bodies-hint-names")]
            }
        }
        "coordinated_by" => {
            const { &[Field::must("organisation", "bodies-parameter-organisation", F::Name(N::Organisation))] }
        }
        "external" => const { &[Field::must("convener", "bodies-parameter-convener", F::Line(200))] },
        "exactly" => const { &[Field::must("count", "bodies-parameter-count", F::Whole(1, 255))] },
        "range" => {
            const {
                &[
                    Field::must("min", "bodies-parameter-min", F::Whole(1, 255)),
                    Field::must("max", "bodies-parameter-max", F::Whole(1, 255)),
                ]
            }
        }
        "at_least" => const { &[Field::must("count", "bodies-parameter-count", F::Whole(1, 255))] },
        "about" => {
            const {
                &[
                    Field::must("count", "bodies-parameter-count", F::Whole(1, 255)),
                    Field::must("tolerance", "bodies-parameter-tolerance", F::Whole(0, 255)),
                ]
            }
        }
        "every" => {
            const {
                &[
                    Field::must("weeks", "bodies-parameter-weeks", F::Whole(1, 255)),
                    Field::must("tolerance_days", "bodies-parameter-tolerance-days", F::Whole(0, 255)),
                ]
            }
        }
        "before_each" => {
            const {
                &[
                    Field::must("body", "bodies-parameter-body", F::Name(N::Body)),
                    Field::may("lead_days", "bodies-parameter-lead-days", F::Whole(0, 65535)),
                ]
            }
        }
        "in_addition_to" => const { &[Field::must("body", "bodies-parameter-body", F::Name(N::Body))] },
        "once" => {
            const {
                &[
                    Field::must("date", "bodies-parameter-date", F::Date).hint("bodies-hint-meeting-date"),
                    Field::must("month_only", "bodies-field-month-only", F::YesNo),
                ]
            }
        }
        "pre_meeting" => {
            const {
                &[
                    Field::must("parent", "bodies-parameter-body", F::Name(N::Body)),
                    Field::must("lead_days", "bodies-parameter-lead-days", F::Whole(0, 65535)),
                ]
            }
        }
        "prepares_for" => {
            const {
                &[
                    Field::must("body", "bodies-parameter-body", F::Name(N::Body)),
                    Field::must("lead_days", "bodies-parameter-lead-at-least", F::Whole(0, 65535)),
                ]
            }
        }
        "notice" => const { &[Field::must("days", "bodies-parameter-days", F::Whole(0, 65535))] },
        "documents" => const { &[Field::must("days", "bodies-parameter-days", F::Whole(0, 65535))] },
        "minutes_within" => const { &[Field::must("days", "bodies-parameter-days", F::Whole(0, 65535))] },
        "quorum" => {
            const {
                &[
                    Field::may("percent", "bodies-parameter-percent", F::Whole(1, 100)),
                    Field::may("count", "bodies-parameter-members", F::Whole(1, 65535)),
                ]
            }
        }
        "remote" => {
            const {
                &[Field::must(
                    "participation",
                    "bodies-parameter-participation",
                    F::Word(&["allowed", "forbidden", "limited"], words::participation),
                )]
            }
        }
        "decides" => {
            const { &[Field::must("kinds", "bodies-parameter-kinds", F::Lines(120)).hint("bodies-hint-kinds")] }
        }
        "twin" => {
            const {
                &[
                    Field::must("body", "bodies-parameter-body", F::Name(N::Body)),
                    Field::must("same_members", "bodies-parameter-same-members", F::YesNo),
                ]
            }
        }
        "open" | "elected" | "secretary_follows_chair" | "unspecified" | "advises" => &[],
        _ => return None,
    })
}
