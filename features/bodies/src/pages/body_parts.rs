//! The parts of a body's page, from what was read.

use charter::{
    facts::MeetingState,
    rotation::{Holder, Turn},
    rule::{ChairSide, Rule, RuleKind},
    stated,
};
use kernel::{Date, Period, slug::Slug};
use web::{
    View,
    components::{
        Badge, Cell, Column, PanelRow, PanelView, Row, TableView, TimelineItem, TimelineState, TimelineTerm,
        TimelineView,
    },
    phrase::{Link, Phrase},
};

use super::{body::Read, file_state, finding};
use super::{sentence, words};
use crate::{
    model::MeetingAddress,
    store::body::{CharterLine, ContactLine, MeetingOfYear},
};

/// A rule in words and where it stands.
pub(super) struct RuleView {
    pub words: Phrase,
    pub source: Phrase,
    pub quote: Option<String>,
}

/// "Följer forumet sina regler?", with the right word for the kind.
pub(super) fn question(kind: &str) -> &'static str {
    match kind {
        "forum" => "bodies-question-forum",
        "council" | "industry_council" => "bodies-question-council",
        "network" => "bodies-question-network",
        "officials_group" | "working_group" | "steering_group" | "project_group" => "bodies-question-group",
        _ => "bodies-question-body",
    }
}

pub(super) fn alternates(rule: &Rule) -> bool {
    matches!(rule.kind, RuleKind::Alternate { .. })
}

/// The line of facts under the lead.
pub(super) fn key_facts(v: &View, read: &Read) -> Vec<String> {
    let on = v.on();
    let kind = v.t(words::body_kind(&read.body.kind)).into_owned();
    let tier = read.body.tier.as_ref().map(|tier| v.t(words::tier(tier)).into_owned());
    let cadence = in_force(read, on).find(|rule| is_cadence(&rule.kind));
    let cadence = cadence.map(|rule| sentence::rule(v, &rule.kind, &read.names).words());
    let seats = (!read.seats.is_empty()).then(|| v.t1("bodies-seat-count", "n", read.seats.len()));
    let external = read.body.external.then(|| v.t("bodies-external").into_owned());
    let all = [Some(kind), tier, cadence, seats, read.body.county.clone(), external];
    all.into_iter().flatten().collect()
}

/// The rules in force on a day, in charter order.
pub(crate) fn in_force(read: &Read, on: Date) -> impl Iterator<Item = &Rule> {
    let version = read.charter.versions.iter().find(move |version| version.period.contains(on));
    version.into_iter().flat_map(|version| &version.rules).filter(move |rule| rule.period.contains(on))
}

const fn is_cadence(kind: &RuleKind) -> bool {
    use RuleKind as R;
    matches!(
        kind,
        R::Exactly { .. }
            | R::Range { .. }
            | R::AtLeast { .. }
            | R::About { .. }
            | R::Every { .. }
            | R::BeforeEach { .. }
            | R::Once { .. }
    )
}

/// The rules in force, in words.
pub(super) fn rules(v: &View, read: &Read) -> Vec<RuleView> {
    let view = |rule: &Rule| RuleView {
        words: sentence::rule(v, &rule.kind, &read.names),
        source: finding::source_words(v, &rule.source),
        quote: rule.source.quote.clone(),
    };
    in_force(read, v.on()).map(view).collect()
}

/// The charter versions, newest first.
pub(super) fn charters(v: &View, versions: &[CharterLine]) -> Vec<Phrase> {
    let days = |c: &CharterLine| v.period(Period { from: c.from, to: c.to });
    let line = |c: &CharterLine| Phrase::default().and_swedish(c.title.as_str()).and(" · ").and(days(c));
    versions.iter().map(line).collect()
}

/// The years whose turns of the chair are told: from four years before to four years after.
pub(crate) fn around(on: Date) -> Period {
    Period { from: Date::new(on.year() - 4, 1, 1).ok(), to: Date::new(on.year() + 4, 12, 31).ok() }
}

/// The turns of the chair, when the charter makes it change hands.
pub(super) fn timeline(v: &View, read: &Read, wrong_secretary: bool) -> Option<TimelineView> {
    let on = v.on();
    let shown = around(on);
    let turns = charter::rotation(&read.charter, &read.facts, shown);
    let (first, last) = (turns.first()?, turns.last()?);
    let (first_year, last_year) = (first.period.from?.year(), last.period.to?.year());
    let terms = read.facts.terms.iter().filter(|term| term.period.overlaps(&shown));
    Some(TimelineView {
        label: v.t("bodies-section-chair").into_owned(),
        first_year,
        last_year,
        items: turns.iter().filter_map(|turn| item(v, read, turn, wrong_secretary)).collect(),
        terms: terms
            .filter_map(|term| {
                let (from, to) = (term.period.from?.year(), term.period.to?.year());
                let label = v.t1("bodies-term", "years", v.period(term.period));
                (from >= first_year && to <= last_year).then_some(TimelineTerm { from, to, label })
            })
            .collect(),
    })
}

fn item(v: &View, read: &Read, turn: &Turn, wrong_secretary: bool) -> Option<TimelineItem> {
    let on = v.on();
    let (from, to) = (turn.period.from?, turn.period.to?);
    let state = match () {
        () if to < on => TimelineState::Past,
        () if from > on => TimelineState::Planned,
        () => TimelineState::Now,
    };
    let named = |kind: &str, slug: &kernel::slug::Slug| read.names.of(kind, slug.as_str()).to_owned();
    let heading = match &turn.side {
        ChairSide::Organisation(slug) => named("organisation", slug),
        ChairSide::Group(slug) => named("group", slug),
    };
    let years = v.period(turn.period);
    let chair = turn.chairs.last().map(|holder| holder_words(read, holder));
    let chair = chair.unwrap_or_else(|| v.t("bodies-chair-open").into_owned());
    let secretary =
        turn.secretaries.last().map(|holder| v.t1("bodies-secretary-is", "name", holder_words(read, holder)));
    let wrong = wrong_secretary && state == TimelineState::Now;
    Some(TimelineItem {
        from: from.year(),
        to: to.year(),
        state,
        heading: sentence::capitalised(&heading),
        lines: [Some(years), Some(chair), secretary].into_iter().flatten().collect(),
        alarm: wrong.then(|| v.t("bodies-secretary-wrong").into_owned()),
    })
}

/// "Mats Ekvall, Region Västernorrland", as far as the actor may see.
fn holder_words(read: &Read, holder: &Holder) -> String {
    let name = read.officers.iter().find(|officer| officer.id == holder.person).map(|officer| officer.name.clone());
    let organisation = holder.organisation.as_ref().map(|slug| read.names.of("organisation", slug.as_str()).to_owned());
    let words: Vec<String> = [name, organisation].into_iter().flatten().collect();
    words.join(", ")
}

/// "Två av tre till fyra möten är hållna eller planerade."
pub(super) fn meetings_lead(v: &View, read: &Read) -> Option<String> {
    let bounds = stated::cadence_on(&read.charter, v.on())?;
    let counted = read.meetings.iter().filter(|m| m.state.0 != MeetingState::Cancelled).count();
    let held = read.meetings.iter().filter(|m| m.state.0 == MeetingState::Held).count();
    let rule = match (bounds.min, bounds.max) {
        (Some(min), Some(max)) if min == max => v.t1("bodies-bounds-exactly", "n", min),
        (Some(min), Some(max)) => v.t2("bodies-bounds-range", "min", min, "max", max),
        (Some(min), None) => v.t1("bodies-bounds-at-least", "n", min),
        (None, Some(max)) => v.t1("bodies-bounds-at-most", "n", max),
        (None, None) => return None,
    };
    Some(v.text("bodies-meetings-lead", &[("counted", &counted), ("held", &held), ("rule", &rule)]))
}

/// The meetings of the year.
pub(super) fn meetings(v: &View, body: &Slug, meetings: &[MeetingOfYear]) -> TableView {
    let row = |m: &MeetingOfYear| {
        let day = if m.month_only { sentence::month(m.date, v.language) } else { v.weekday_day(m.date) };
        let badge = match m.state.0 {
            MeetingState::Planned => Badge::draft(v.t("bodies-meeting-planned")),
            MeetingState::Held => Badge::ok(v.t("bodies-meeting-held")),
            MeetingState::Cancelled => Badge::warn(v.t("bodies-meeting-cancelled")),
        };
        let note = m.note.as_deref().map_or(Cell::Nothing, |note| Cell::Muted(note.into()));
        let address = MeetingAddress { date: m.date, month_only: m.month_only, before: m.before }.path(body);
        let day = Phrase::link(v.link_to(sentence::capitalised(&day), &address));
        let online = m.online.then(|| v.t("bodies-meeting-online").into_owned());
        let place: Vec<String> = [m.place.clone().or_else(|| m.host.clone()), online].into_iter().flatten().collect();
        let place = if place.is_empty() { Cell::Nothing } else { place.join(" · ").into() };
        Row::new(vec![day.into(), hours(v, m), place, badge.into(), note])
    };
    TableView {
        caption: v.t("bodies-section-meetings").into_owned(),
        columns: [
            "bodies-column-day",
            "bodies-column-time",
            "bodies-column-place",
            "bodies-column-state",
            "bodies-column-note",
        ]
        .map(|key| Column::new(v.t(key)))
        .into(),
        rows: meetings.iter().map(row).collect(),
        ..TableView::default()
    }
}

/// "13.00–15.00".
fn hours(v: &View, m: &MeetingOfYear) -> Cell {
    match (m.starts, m.ends) {
        (Some(starts), Some(ends)) => format!("{}–{}", v.clock(starts), v.clock(ends)).into(),
        (Some(starts), None) => v.clock(starts).into(),
        _ => Cell::Nothing,
    }
}

/// What stands beside: documents, contact, bodies that belong together with this one.
pub(super) fn panels(v: &View, read: &Read) -> Vec<PanelView> {
    let documents = read.documents.iter().map(|d| {
        let text = match d.href(&read.body.slug) {
            Some(link) => Phrase::link(Link::new(d.title.as_str(), link)),
            None => Phrase::default().and_swedish(d.title.as_str()),
        };
        let text = text.and(file_state::beside(v, d.state));
        let days = (d.from.is_some() || d.to.is_some()).then(|| v.period(Period { from: d.from, to: d.to }));
        let note = match (days, &d.note) {
            (None, None) => None,
            (Some(days), None) => Some(days.into()),
            (None, Some(note)) => Some(Phrase::default().and_swedish(note.as_str())),
            (Some(days), Some(note)) => Some(Phrase::text(days).and(" · ").and_swedish(note.as_str())),
        };
        PanelRow { text, note }
    });
    let contacts = read.contacts.iter().flat_map(|c| contact(v, c));
    let kin = read.kin.iter().map(|kin| {
        let how = if kin.backwards { words::link_back(&kin.kind) } else { words::link(&kin.kind) };
        let how = v.t(how).into_owned();
        PanelRow { text: v.link_to(kin.name.as_str(), &format!("/organ/{}", kin.slug)).into(), note: Some(how.into()) }
    });
    let panel =
        |heading: &str, rows: Vec<PanelRow>| PanelView { heading: v.t(heading).into_owned(), rows, button: None };
    let unknown = || vec![PanelRow { text: v.t("bodies-not-said").into(), note: None }];
    let contacts: Vec<PanelRow> = contacts.collect();
    let all = [
        panel("bodies-documents", documents.collect()),
        panel("bodies-contact", if contacts.is_empty() { unknown() } else { contacts }),
        panel("bodies-kin", kin.collect()),
    ];
    all.into_iter().filter(|panel| !panel.rows.is_empty()).collect()
}

fn contact(v: &View, c: &ContactLine) -> Vec<PanelRow> {
    let who: Vec<String> = [c.title.clone(), c.organisation.clone()].into_iter().flatten().collect();
    let name = match c.person.as_ref().zip(c.name.as_ref()) {
        Some((address, name)) => Phrase::link(v.link_to(name.as_str(), &format!("/personer/{address}"))),
        None => v.t("bodies-name-hidden").into(),
    };
    let row = |text: Phrase| PanelRow { text, note: None };
    let mail = c.email.as_ref().map(|mail| row(Link::new(mail.as_str(), format!("mailto:{mail}")).into()));
    let phone = c.phone.as_ref().map(|phone| row(Link::new(phone.as_str(), format!("tel:{}", digits(phone))).into()));
    let first = PanelRow { text: name, note: (!who.is_empty()).then(|| who.join(", ").into()) };
    [Some(first), mail, phone].into_iter().flatten().collect()
}

fn digits(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
