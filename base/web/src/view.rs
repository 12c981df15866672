//! What every template is given as `v`: the frame around the page, texts, dates and numbers, and addresses that keep
//! language and day.
//!
//! A view knows nothing about the database; a sample view is as good as a real one.

use std::{borrow::Cow, sync::Arc};

use jiff::{Timestamp, tz::TimeZone};
use kernel::{Actor, Date, Language, LocalTime, Period, actor::Relation, date_text};

use crate::{
    as_of::AsOf,
    asset::{ASSETS, Assets},
    components::Problem,
    door::FormToken,
    feature::Feature,
    phrase::{Link, Phrase},
    role,
    site::{Menu, Mode, RoleChoice, Site},
    text::{AsArg, Catalogue, number},
    visit::Visit,
};

mod addresses;
mod frame;
mod relations;

pub use frame::MenuLink;

/// What a template is given. Heading and trail are set by the handler, the rest comes from the visit.
#[derive(Clone)]
pub struct View {
    /// Whose site it is.
    pub site: Arc<Site>,
    /// The language of the page.
    pub language: Language,
    /// Who looks.
    pub actor: Actor,
    /// For each relation of who looks the name of the thing.
    pub of: Arc<[Option<String>]>,
    /// The civil date today.
    pub today: Date,
    /// The day the page is asked for.
    pub as_of: AsOf,
    /// The heading, which is also the beginning of `<title>`.
    pub title: String,
    /// The way here: parents only, outermost first. Empty on the start page.
    pub crumbs: Vec<Link>,
    /// What was just done, for the status region.
    pub done: Option<Phrase>,
    /// What needs to be mended on the page; the summary stands directly under the heading.
    pub problems: Vec<Problem>,
    /// When what the page shows was last changed, and where its history is.
    pub changed: Option<Changed>,
    texts: Arc<Catalogue>,
    menu: Arc<Menu>,
    path: Arc<str>,
    query: Arc<[(String, String)]>,
    dated: bool,
    search: String,
    token: Option<FormToken>,
}

/// When what a page shows was last changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changed {
    /// The moment of the last change.
    pub at: Timestamp,
    /// Address of the history, without language.
    pub history: Option<String>,
}

impl View {
    pub(crate) fn of(visit: &Visit) -> Self {
        let app = &visit.app;
        Self {
            site: Arc::clone(&app.site),
            language: visit.language,
            actor: visit.actor.clone(),
            of: Arc::clone(&visit.of),
            today: visit.today,
            as_of: visit.as_of.clone(),
            title: String::new(),
            crumbs: Vec::new(),
            done: None,
            problems: Vec::new(),
            changed: None,
            texts: Arc::clone(&app.texts),
            menu: Arc::clone(&app.menu),
            path: Arc::clone(&visit.path),
            query: Arc::clone(&visit.query),
            dated: true,
            search: visit.asked("q").unwrap_or("").to_owned(),
            token: visit.token.clone(),
        }
    }

    /// The view that samples stand in: the demo on 24 November 2026, seen by the registrar.
    #[must_use]
    pub fn sample(texts: Arc<Catalogue>, language: Language, features: &[Feature]) -> Self {
        let actor = Actor::person("Jonas Viklund", Relation::Registrar);
        let roles = vec![RoleChoice { key: "registrator".into(), actor: actor.clone(), of: None }];
        Self {
            site: Arc::new(Site {
                region: "Region Västernorrland".into(),
                mode: Mode::Demo { roles },
                today_fixed: true,
                hosts: Vec::new(),
                reach: crate::reach::Reach::default(),
            }),
            language,
            actor,
            of: Arc::new([]),
            today: jiff::civil::date(2026, 11, 24),
            as_of: AsOf::Today,
            title: String::new(),
            crumbs: Vec::new(),
            done: None,
            problems: Vec::new(),
            changed: None,
            texts,
            menu: Arc::new(Menu::of(features)),
            path: "/".into(),
            query: Arc::new([]),
            dated: true,
            search: String::new(),
            token: Some(FormToken::of("a sample's")),
        }
    }

    /// A view outside any request, for the command line: only texts, dates and numbers mean something in it.
    #[must_use]
    pub fn detached(texts: Arc<Catalogue>, language: Language, today: Date) -> Self {
        Self { today, ..Self::sample(texts, language, &[]) }
    }

    // What the handler sets.

    /// Sets the heading, a text already in the language.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// Sets the heading by the key of its text.
    #[must_use]
    pub fn titled_by(self, key: &str) -> Self {
        let title = self.t(key).into_owned();
        self.titled(title)
    }

    /// Adds a parent to the trail; `path` is without language.
    #[must_use]
    pub fn under(mut self, text: impl Into<String>, path: &str) -> Self {
        let link = Link::new(text, self.url(path));
        self.crumbs.push(link);
        self
    }

    /// Says when what the page shows was last changed, and where its history is (`path` without language).
    #[must_use]
    pub fn changed(mut self, at: Timestamp, history: Option<&str>) -> Self {
        self.changed = Some(Changed { at, history: history.map(Into::into) });
        self
    }

    /// Says what was just done.
    #[must_use]
    pub fn done(mut self, what: impl Into<Phrase>) -> Self {
        self.done = Some(what.into());
        self
    }

    /// Adds something that needs to be mended.
    #[must_use]
    pub fn problem(mut self, problem: Problem) -> Self {
        self.problems.push(problem);
        self
    }

    /// For a page whose truth has no dates: `?per=` means nothing on it and its links do not keep it.
    #[must_use]
    pub fn undated(mut self) -> Self {
        self.dated = false;
        self
    }

    /// For samples: the page as it looks on another day, or with a text that is no day.
    #[must_use]
    pub fn as_of(mut self, text: &str) -> Self {
        self.as_of = AsOf::read(Some(text), self.today, self.language);
        self
    }

    /// For samples: the page as another actor sees it.
    #[must_use]
    pub fn seen_by(mut self, actor: Actor) -> Self {
        self.actor = actor;
        self
    }

    /// For samples: the address the page stands at, without language, with its query.
    #[must_use]
    pub fn at(mut self, path: &str) -> Self {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        self.query = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        self.path = path.into();
        self
    }

    // Texts.

    /// A text without anything filled in.
    #[must_use]
    pub fn t(&self, key: &str) -> Cow<'_, str> {
        self.texts.plain(self.language, key)
    }

    /// A text with one value: `v.t1("bodies-count", "n", 3)`.
    #[must_use]
    pub fn t1(&self, key: &str, name: &str, value: impl AsArg) -> String {
        self.texts.with(self.language, key, &[(name, &value)])
    }

    /// A text with two values.
    #[must_use]
    pub fn t2(&self, key: &str, name: &str, value: impl AsArg, name2: &str, value2: impl AsArg) -> String {
        self.texts.with(self.language, key, &[(name, &value), (name2, &value2)])
    }

    /// A text with any number of values, for handlers: `v.text("…", &[("n", &3), ("body", &name)])`.
    #[must_use]
    pub fn text(&self, key: &str, args: &[(&str, &dyn AsArg)]) -> String {
        self.texts.with(self.language, key, args)
    }

    /// A sentence with values and links: `v.phrase("…", &[("body", &v.link_to(name, "/organ/radet"))])`.
    #[must_use]
    pub fn phrase(&self, key: &str, args: &[(&str, &dyn AsArg)]) -> Phrase {
        self.texts.phrase(self.language, key, args)
    }

    /// A link whose words are a text.
    #[must_use]
    pub fn link(&self, key: &str, path: &str) -> Link {
        Link::new(self.t(key), self.url(path))
    }

    /// A link whose words come from the data.
    #[must_use]
    pub fn link_to(&self, words: impl Into<String>, path: &str) -> Link {
        Link::new(words, self.url(path))
    }

    // Dates and numbers.

    /// `15 februari 2027`, with no-break spaces.
    #[must_use]
    pub fn day(&self, day: impl Given<Date>) -> String {
        date_text::long(day.given(), self.language)
    }

    /// `15 feb`, where the year stands beside it.
    #[must_use]
    pub fn short_day(&self, day: impl Given<Date>) -> String {
        date_text::short(day.given(), self.language)
    }

    /// `måndag 3 maj 2027`.
    #[must_use]
    pub fn weekday_day(&self, day: impl Given<Date>) -> String {
        date_text::weekday_long(day.given(), self.language)
    }

    /// `måndag`.
    #[must_use]
    pub fn weekday(&self, day: &Date) -> &'static str {
        date_text::weekday(day.weekday(), self.language)
    }

    /// `mars 2025 – april 2027`, `2027–2030`, `från 1 januari 2027`.
    #[must_use]
    pub fn period(&self, period: impl Given<Period>) -> String {
        date_text::period(period.given(), self.language)
    }

    /// `23 februari 2027 kl. 09.14` in Swedish time.
    #[must_use]
    pub fn moment(&self, at: impl Given<Timestamp>) -> String {
        let local = at.given().to_zoned(swedish_time()).datetime();
        let day = date_text::long(local.date(), self.language);
        let (hour, minute) = (local.hour(), local.minute());
        let time = match self.language {
            Language::Sv => format!("{hour:02}.{minute:02}"),
            Language::En => format!("{hour:02}:{minute:02}"),
        };
        self.t2("web-moment", "day", day, "time", time)
    }

    /// `13.00`, in English `13:00`.
    #[must_use]
    pub fn clock(&self, time: impl Given<LocalTime>) -> String {
        let time = time.given().to_string();
        match self.language {
            Language::Sv => time.replace(':', "."),
            Language::En => time,
        }
    }

    /// `1 650`, with a no-break space.
    #[must_use]
    pub fn number(&self, number: impl AsArg) -> String {
        match number.as_arg() {
            #[expect(clippy::cast_possible_truncation, reason = "counts of things on a page")]
            crate::text::Arg::Number(n) => number::whole(n as i64, self.language),
            crate::text::Arg::Text(text) => text.into_owned(),
            crate::text::Arg::Link(link) => link.text.clone(),
        }
    }

    // The day the page is asked for.

    /// The day the page shows.
    #[must_use]
    pub fn on(&self) -> Date {
        self.as_of.day(self.today)
    }

    /// Whether it shows another day than today; then forms that write are hidden.
    #[must_use]
    pub fn other_day(&self) -> bool {
        self.as_of.other_day().is_some()
    }

    /// Whether names in seats that are not public may be shown.
    #[must_use]
    pub fn sees_internal(&self) -> bool {
        self.actor.sees_internal()
    }

    /// The files of the frame.
    #[must_use]
    pub fn assets(&self) -> &'static Assets {
        &ASSETS
    }
}

/// A value, or any reference to it: templates hand over both.
pub trait Given<T> {
    /// The value.
    fn given(&self) -> T;
}

impl<T, U: Given<T> + ?Sized> Given<T> for &U {
    fn given(&self) -> T {
        (**self).given()
    }
}

macro_rules! given {
    ($($kind:ty)*) => {$(
        impl Given<$kind> for $kind {
            fn given(&self) -> $kind { *self }
        }
    )*};
}

given! { Date LocalTime Period Timestamp }

/// Central European time with the European rule for summer time, which has held since 1996; from 1990 to 1995 summer
/// ended in September, which matters to no log entry.
fn swedish_time() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests;
