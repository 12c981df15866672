//! A rule in words: the key and the arguments of the sentence that states it.

use crate::{finding::Arg, rule::RuleKind};

/// The key (`charter-rule-…`) and the arguments of the text that states a rule.
#[must_use]
pub fn rule_text(_kind: &RuleKind) -> (&'static str, Vec<(String, Arg)>) {
    ("charter-rule-open", Vec::new())
}
