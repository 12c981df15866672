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

    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Breach => "web-level-breach",
            Self::Warning => "web-level-warning",
            Self::Unknown => "web-level-unknown",
            Self::Ok => "web-level-ok",
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
    /// The days it holds, where that is not said in the sentence: *27 november – 31 december 2026*.
    pub days: Option<Phrase>,
}

impl FindingView {
    /// A finding about a charter.
    pub fn new(level: Level, sentence: impl Into<Phrase>) -> Self {
        Self {
            level,
            heading: None,
            sentence: sentence.into(),
            source: None,
            actions: Vec::new(),
            deviation: None,
            days: None,
        }
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

    /// Says which days it holds.
    #[must_use]
    pub fn days(mut self, days: impl Into<Phrase>) -> Self {
        self.days = Some(days.into());
        self
    }

    /// The level it shows; `None` for a recorded deviation.
    fn shown_as(&self) -> Option<Level> {
        if self.deviation.is_some() { None } else { Some(self.level) }
    }

    fn place(&self) -> u8 {
        match self.shown_as() {
            Some(Level::Breach) => 0,
            Some(Level::Warning) => 1,
            Some(Level::Unknown) => 2,
            None => 3,
            Some(Level::Ok) => 4,
        }
    }

    fn class(&self) -> &'static str {
        match self.shown_as() {
            Some(Level::Breach) => "breach",
            Some(Level::Warning) => "warning",
            Some(Level::Unknown) => "unknown",
            None => "noted",
            Some(Level::Ok) => "ok",
        }
    }

    fn icon(&self) -> Icon {
        match self.shown_as() {
            Some(Level::Breach) => Icon::Breach,
            Some(Level::Warning) => Icon::Warning,
            Some(Level::Unknown) => Icon::Unknown,
            None => Icon::Noted,
            Some(Level::Ok) => Icon::Ok,
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
    /// The list of findings, worst first, recorded deviations before what is in order; findings of the same level keep
    /// their order.
    #[must_use]
    pub fn findings<'a>(&'a self, findings: &'a [FindingView]) -> FindingList<'a> {
        let mut findings: Vec<_> = findings.iter().collect();
        findings.sort_by_key(|f| f.place());
        FindingList { v: self, findings }
    }

    /// "1 följer inte · 1 behöver ses till · 2 följer", in the order of the list.
    #[must_use]
    pub fn finding_counts(&self, findings: &[FindingView]) -> String {
        let places = [
            (Some(Level::Breach), "web-count-breach"),
            (Some(Level::Warning), "web-count-warning"),
            (Some(Level::Unknown), "web-count-unknown"),
            (None, "web-count-noted"),
            (Some(Level::Ok), "web-count-ok"),
        ];
        let counts = places.iter().filter_map(|(level, key)| {
            let n = findings.iter().filter(|f| f.shown_as() == *level).count();
            (n > 0).then(|| self.t1(key, "n", n))
        });
        counts.collect::<Vec<_>>().join(" · ")
    }

    /// A number below thirteen as a word (`tre`), others with separators; `ett` for words of neuter gender.
    #[must_use]
    pub fn number_word(&self, n: i64, gender: number::Gender) -> String {
        number::word(n, self.language, gender)
    }
}
