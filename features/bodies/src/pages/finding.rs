//! A kept answer as the finding that a page shows.

use charter::{finding, rule::Source};
use web::{
    View,
    components::{FindingView, Level},
    phrase::{Link, Phrase},
};

use super::sentence::{Someone, sentence};
use crate::{commands::change::may_change_body, store::finding::Answer};

/// What an answer says, in a sentence that stands on the page of its body.
#[must_use]
pub fn told(v: &View, answer: &Answer) -> Phrase {
    let finding = &answer.kept.0.finding;
    let person: Someone<'_> = answer.person.as_ref().zip(answer.person_name.as_deref());
    sentence(v, &finding.text, &finding.args, &answer.kept.0.names, person)
}

/// The finding a page shows.
pub(crate) fn view(v: &View, answer: &Answer) -> FindingView {
    let finding = &answer.kept.0.finding;
    let mut view = FindingView::new(level(finding.level), told(v, answer));
    if let Some(source) = &answer.source {
        view = view.source(source_line(v, answer, &source.0));
    }
    if finding.deviation.is_none() && matches!(finding.level, finding::Level::Breach | finding::Level::Warning) {
        view.actions.extend(explain(v, answer));
    }
    if let Some(accepted) = &finding.deviation {
        let by: &dyn web::text::AsArg = &accepted.by;
        view = view.deviation(
            v.text("bodies-deviation", &[("by", by), ("on", &v.day(accepted.on)), ("reason", &accepted.reason)]),
        );
    }
    view
}

/// The way to writing down why the body departs from a rule, for whoever may.
fn explain(v: &View, answer: &Answer) -> Option<Link> {
    let rule = answer.kept.0.finding.rule.filter(|_| !v.other_day() && may_change_body(&v.actor, &answer.slug))?;
    Some(v.link("bodies-explain", &format!("/organ/{}/avvikelser/ny?rule={rule}", answer.slug)))
}

/// The finding with the body's name before it, as the start page shows it.
pub(super) fn beside_body(v: &View, answer: &Answer) -> FindingView {
    let mut view = view(v, answer);
    let body = Link::new(answer.name.as_str(), v.url(&format!("/organ/{}", answer.slug)));
    view.sentence = Phrase::link(body).and(": ").and_phrase(view.sentence);
    view
}

/// A level of the engine as a level of the page.
pub(super) const fn level(level: finding::Level) -> Level {
    match level {
        finding::Level::Breach => Level::Breach,
        finding::Level::Warning => Level::Warning,
        finding::Level::Unknown => Level::Unknown,
        finding::Level::Ok => Level::Ok,
    }
}

/// "Arbetsordning för Kulturforum, 6 § · gäller från 2023-01-01", or the page it was read on and when.
fn source_line(v: &View, answer: &Answer, source: &Source) -> Phrase {
    let mut line = source_words(v, source);
    if let Some(from) = answer.charter_from {
        line = line.and(" · ").and(v.t1("bodies-in-force-from", "day", from.to_string()));
    }
    line
}

/// Where a rule stands, and whether that is old and unconfirmed.
pub(super) fn source_words(v: &View, source: &Source) -> Phrase {
    let paragraph = source.paragraph.as_ref().map(|paragraph| format!(", {paragraph}")).unwrap_or_default();
    let mut words = Phrase::default().and_swedish(format!("{}{paragraph}", source.title));
    if let Some(year) = source.year.filter(|_| !source.confirmed) {
        words = words.and(" · ").and(v.t1("bodies-unconfirmed", "year", year.to_string()));
    }
    words
}

/// Level, sentence and source in words alone, for the command line.
pub(crate) fn words(v: &View, answer: &Answer) -> (String, String, Option<String>) {
    let finding = &answer.kept.0.finding;
    let heading = match (finding.level, finding.deviation.is_some()) {
        (_, true) => "web-level-noted",
        (finding::Level::Breach, _) => "web-level-breach",
        (finding::Level::Warning, _) => "web-level-warning",
        (finding::Level::Unknown, _) => "web-level-unknown",
        (finding::Level::Ok, _) => "web-level-ok",
    };
    let view = view(v, answer);
    let mut sentence = view.sentence.words();
    if let Some(deviation) = &view.deviation {
        sentence.push(' ');
        sentence.push_str(&deviation.words());
    }
    (v.t(heading).into_owned(), sentence, view.source.map(|source| source.words()))
}
