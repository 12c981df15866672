//! Findings: level in words, sentence, source, actions. Breaches first, then warnings, unknown, ok.

use askama::{Template, filters::HtmlSafe};

use super::Icon;
use crate::{
    phrase::{Link, Phrase},
    text::number,
    view::View,
};

/// How much a finding matters, in the order they are shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// A rule is broken.
    Breach,
    /// Something will be, or nearly is.
    Warning,
    /// It cannot be told.
    Unknown,
    /// The rule is followed.
    Ok,
}

impl Level {
    /// All, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Breach, Self::Warning, Self::Unknown, Self::Ok];

    const fn words(self) -> &'static str {
        match self {
            Self::Breach => "web-level-breach",
            Self::Warning => "web-level-warning",
            Self::Unknown => "web-level-unknown",
            Self::Ok => "web-level-ok",
        }
    }

    const fn count(self) -> &'static str {
        match self {
            Self::Breach => "web-count-breach",
            Self::Warning => "web-count-warning",
            Self::Unknown => "web-count-unknown",
            Self::Ok => "web-count-ok",
        }
    }
}

/// One finding, ready to be shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FindingView {
    /// How much it matters.
    pub level: Level,
    /// The level in words where it is not the charter's: *Fick inte plats*. `None`: the charter's own words.
    pub heading: Option<String>,
    /// What is, what should be, and since when.
    pub sentence: Phrase,
    /// Charter, paragraph and validity.
    pub source: Option<Phrase>,
    /// One or two ways on. Left out on another day than today by whoever fills this in.
    pub actions: Vec<Link>,
    /// Who wrote why it deviates, and when. The finding then shows neutral.
    pub deviation: Option<Phrase>,
}

impl FindingView {
    /// A finding about a charter.
    pub fn new(level: Level, sentence: impl Into<Phrase>) -> Self {
        Self { level, heading: None, sentence: sentence.into(), source: None, actions: Vec::new(), deviation: None }
    }

    /// Says where the rule stands.
    #[must_use]
    pub fn source(mut self, source: impl Into<Phrase>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Adds a way on.
    #[must_use]
    pub fn action(mut self, action: Link) -> Self {
        self.actions.push(action);
        self
    }

    /// Says who wrote why it deviates, and when.
    #[must_use]
    pub fn deviation(mut self, deviation: impl Into<Phrase>) -> Self {
        self.deviation = Some(deviation.into());
        self
    }

    fn class(&self) -> &'static str {
        match self.level {
            _ if self.deviation.is_some() => "noted",
            Level::Breach => "breach",
            Level::Warning => "warning",
            Level::Unknown => "unknown",
            Level::Ok => "ok",
        }
    }

    const fn icon(&self) -> Icon {
        match self.level {
            _ if self.deviation.is_some() => Icon::Noted,
            Level::Breach => Icon::Breach,
            Level::Warning => Icon::Warning,
            Level::Unknown => Icon::Unknown,
            Level::Ok => Icon::Ok,
        }
    }
}

/// A list of findings as HTML.
#[derive(Template)]
#[template(path = "components/findings.html")]
pub struct FindingList<'a> {
    v: &'a View,
    findings: Vec<&'a FindingView>,
}

impl HtmlSafe for FindingList<'_> {}

impl FindingList<'_> {
    fn words<'f>(&'f self, finding: &'f FindingView) -> std::borrow::Cow<'f, str> {
        match (&finding.heading, &finding.deviation) {
            (Some(heading), _) => heading.as_str().into(),
            (None, Some(_)) => self.v.t("web-level-noted"),
            (None, None) => self.v.t(finding.level.words()),
        }
    }
}

impl View {
    /// The list of findings, worst first; findings of the same level keep their order.
    #[must_use]
    pub fn findings<'a>(&'a self, findings: &'a [FindingView]) -> FindingList<'a> {
        let mut findings: Vec<_> = findings.iter().collect();
        findings.sort_by_key(|f| (f.level, f.deviation.is_some()));
        FindingList { v: self, findings }
    }

    /// "1 följer inte · 1 behöver ses till · 2 följer", in the order of the list; recorded deviations last.
    #[must_use]
    pub fn finding_counts(&self, findings: &[FindingView]) -> String {
        let count = |key: &str, n: usize| (n > 0).then(|| self.t1(key, "n", n));
        let levels = Level::ALL.into_iter().filter_map(|level| {
            count(level.count(), findings.iter().filter(|f| f.level == level && f.deviation.is_none()).count())
        });
        let noted = count("web-count-noted", findings.iter().filter(|f| f.deviation.is_some()).count());
        levels.chain(noted).collect::<Vec<_>>().join(" · ")
    }

    /// A number below thirteen as a word (`tre`), others with separators; `ett` for words of neuter gender.
    #[must_use]
    pub fn number_word(&self, n: i64, gender: number::Gender) -> String {
        number::word(n, self.language, gender)
    }
}
