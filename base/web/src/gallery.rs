//! Every component in its states, at `/komponenter` in the demo: what a designer looks at, and what axe walks.

use askama::Template;
use jiff::civil::date;
use kernel::Date;

use crate::{
    components::{
        AsOfView, Badge, Cell, Choice, Column, EmptyView, FieldView, FilterView, FindingView, Level, MeetingItem,
        PagerView, PanelRow, PanelView, Problem, ProgressView, Row, SelectView, Sort, SwitchItem, TableView,
        TimelineItem, TimelineState, TimelineTerm, TimelineView, Width,
    },
    failure::{Answer, FailurePage},
    feature::{Page, Sample, samples_of},
    phrase::{Link, Phrase},
    view::View,
    visit::Visit,
};

mod writing;

use writing::Writing;

/// The gallery.
#[derive(Template)]
#[template(path = "gallery.html")]
pub struct GalleryPage {
    v: View,
    edges: AsOfView,
    badges: Vec<Badge>,
    findings: Vec<FindingView>,
    empty: EmptyView,
    place: FieldView,
    date: FieldView,
    progress: ProgressView,
    views: Vec<SwitchItem>,
    pager: PagerView,
    timeline: TimelineView,
    filter: FilterView,
    seats: TableView,
    meetings: Vec<MeetingItem>,
    contact: PanelView,
    sections: Vec<Link>,
    writing: Writing,
}

impl GalleryPage {
    fn new(v: View) -> Self {
        let title = v.t("web-gallery").into_owned();
        let start = v.t("web-start").into_owned();
        let v = v.titled(title).under(start, "/");
        Self {
            edges: AsOfView { edges: vec![date(2027, 1, 1), date(2026, 12, 31)], history: Some("/historik".into()) },
            badges: badges(&v),
            findings: findings(&v),
            empty: EmptyView {
                heading: v.t("web-gallery-empty").into(),
                why: v.t("web-gallery-empty-why").into(),
                action: Some(Link::new(v.t("web-gallery-empty-action"), "#")),
            },
            place: place(&v),
            date: wrong_date(&v),
            progress: ProgressView {
                id: "forlopp-mening".into(),
                sentence: Phrase::default()
                    .and_strong(v.t("web-gallery-progress"))
                    .and(" ")
                    .and(v.t("web-gallery-progress-what")),
                done: 161,
                of: 203,
            },
            views: views(&v),
            pager: PagerView {
                earlier: Some(Link::new(v.t("web-gallery-earlier"), v.here_with("fore", "21"))),
                later: Some(Link::new(v.t("web-gallery-later"), v.here_with("efter", "40"))),
                first: 21,
                last: 40,
                total: 79,
            },
            timeline: timeline(&v),
            filter: filter(&v),
            seats: seats(&v),
            meetings: meetings(&v),
            contact: PanelView {
                heading: v.t("web-gallery-contact").into(),
                rows: vec![PanelRow {
                    text: Phrase::default().and_strong("Tove Åkerman"),
                    note: Some("0611-555 010".into()),
                }],
                button: Some(Link::new(v.t("web-gallery-write"), "mailto:kulturforum@region.example")),
            },
            sections: vec![
                Link::new(v.t("web-gallery-findings"), "#fynd"),
                Link::new(v.t("web-gallery-timeline"), "#ordforandeskapet"),
                Link::new(v.t("web-gallery-seats"), "#platser"),
                Link::new(v.t("web-gallery-meetings"), "#moten"),
            ],
            writing: Writing::new(v.clone()),
            v,
        }
    }
}

impl Page for GalleryPage {
    const NAME: &'static str = "gallery";

    fn samples(view: &View) -> Vec<(&'static str, Self)> {
        let view = view.clone().at("/komponenter");
        let wrong = Problem { field: "datum".into(), text: view.t("web-gallery-date-error").into() };
        let done = view.saved(view.t("web-gallery-done"), Some(view.here()));
        vec![
            ("today", Self::new(view.clone())),
            ("another day", Self::new(view.clone().as_of("2026-12-31"))),
            ("a day that does not exist", Self::new(view.clone().as_of("2027-02-30"))),
            ("just done", Self::new(view.clone().done(done))),
            ("something to mend", Self::new(view.clone().problem(wrong))),
            ("visitor", Self::new(view.seen_by(kernel::Actor::Public))),
        ]
    }
}

/// `GET /komponenter`.
pub(crate) async fn show(visit: Visit) -> Answer {
    visit.ok(&GalleryPage::new(visit.view("")))
}

/// The samples of the frame itself.
pub(crate) fn samples(view: &View) -> Vec<Sample> {
    [samples_of::<GalleryPage>(view), samples_of::<FailurePage>(view)].concat()
}

fn badges(v: &View) -> Vec<Badge> {
    vec![
        Badge::ok(v.t("web-gallery-filled")),
        Badge::published(v.t("web-gallery-published")),
        Badge::draft(v.t("web-gallery-draft")),
        Badge::waiting(v.t("web-gallery-soon")),
        Badge::warn(v.t("web-gallery-vacant")),
        Badge::alarm(v.t("web-gallery-wrong")),
        Badge::unknown(v.t("web-gallery-unknown")),
    ]
}

fn findings(v: &View) -> Vec<FindingView> {
    let forum = Link::new("Kulturforum", "#");
    vec![
        FindingView::new(Level::Ok, v.t("web-gallery-ok")).source(v.t("web-gallery-ok-source")),
        FindingView::new(Level::Breach, v.phrase("web-gallery-breach", &[("body", &forum)]))
            .source(v.t("web-gallery-breach-source"))
            .action(Link::new(v.t("web-gallery-appoint"), "#"))
            .action(Link::new(v.t("web-gallery-explain"), "#")),
        FindingView::new(Level::Warning, v.t("web-gallery-warning")).source(v.t("web-gallery-warning-source")),
        FindingView::new(Level::Breach, v.t("web-gallery-noted")).deviation(v.t("web-gallery-noted-why")),
        FindingView::new(Level::Unknown, v.t("web-gallery-missing")),
    ]
}

fn place(v: &View) -> FieldView {
    FieldView {
        name: "plats".into(),
        label: v.t("web-gallery-place").into(),
        hint: Some(v.t("web-gallery-place-hint").into()),
        value: "Sundsvall".into(),
        ..FieldView::default()
    }
}

fn wrong_date(v: &View) -> FieldView {
    FieldView {
        name: "datum".into(),
        label: v.t("web-gallery-date").into(),
        hint: Some(v.t("web-gallery-date-hint").into()),
        error: Some(v.t("web-gallery-date-error").into()),
        value: "2027-05-06".into(),
        width: Width::Short,
        ..FieldView::default()
    }
}

fn views(v: &View) -> Vec<SwitchItem> {
    ["web-gallery-wheel", "web-gallery-table", "web-gallery-list", "web-gallery-calendar"]
        .into_iter()
        .enumerate()
        .map(|(place, key)| SwitchItem { link: Link::new(v.t(key), "#"), current: place == 0 })
        .collect()
}

fn timeline(v: &View) -> TimelineView {
    let stretch = |from: i16, key: &str, state, lines: Vec<String>| TimelineItem {
        from,
        to: from + 1,
        state,
        heading: v.t(key).into(),
        lines,
        alarm: (state == TimelineState::Now).then(|| v.t("web-gallery-to-replace").into()),
    };
    let years = |text: &str, who: &str| vec![text.to_owned(), v.t1("web-gallery-secretary", "who", who)];
    let term = |from: i16| TimelineTerm {
        from,
        to: from + 3,
        label: v.t1("web-gallery-term", "years", format!("{from}–{}", from + 3)),
    };
    TimelineView {
        label: v.t("web-gallery-timeline").into(),
        first_year: 2023,
        last_year: 2030,
        items: vec![
            stretch(2023, "web-gallery-region", TimelineState::Past, years("2023–2024", "Härnösand")),
            stretch(2025, "web-gallery-municipalities", TimelineState::Now, vec!["2025–2026 · Kramfors".into()]),
            stretch(2027, "web-gallery-region", TimelineState::Planned, vec!["2027–2028".into()]),
            stretch(2029, "web-gallery-municipalities", TimelineState::Planned, vec!["2029–2030".into()]),
        ],
        terms: vec![term(2023), term(2027)],
    }
}

fn filter(v: &View) -> FilterView {
    let all = Choice { value: String::new(), text: v.t("web-gallery-all").into() };
    let vacant = Choice { value: "vakant".into(), text: v.t("web-gallery-vacant").into() };
    let state = SelectView {
        name: "lage".into(),
        label: v.t("web-gallery-state").into(),
        choices: vec![all, vacant],
        chosen: "vakant".into(),
    };
    FilterView { selects: vec![state], anchor: Some("platser".into()), ..FilterView::default() }
}

fn seats(v: &View) -> TableView {
    let column = |key: &str, word: &str| Column::new(v.t(key)).sorted_as(word);
    let seat = |name: Cell, badge: Badge, by: &str, task: &str, days: &str| {
        vec![name, badge.into(), by.into(), v.t(task).into(), "2027–2030".into(), days.into()]
    };
    let person = |name: &str| Cell::from(Link::new(name, "#"));
    TableView {
        caption: v.t("web-gallery-seats").into(),
        columns: vec![
            column("web-gallery-name", "namn"),
            column("web-gallery-state", "lage"),
            column("web-gallery-appointed-by", "utses-av"),
            column("web-gallery-task", "uppdrag"),
            column("web-gallery-period", "period"),
            Column::new(v.t("web-gallery-days")).numeric(),
        ],
        rows: vec![
            Row::new(seat(
                person("Mats Ekvall"),
                Badge::ok(v.t("web-gallery-filled")),
                "Region Västernorrland",
                "web-gallery-chair",
                "12",
            )),
            Row::alarm(seat(
                Cell::Muted(v.t("web-gallery-nobody").into()),
                Badge::warn(v.t("web-gallery-vacant")),
                "Timrå kommun",
                "web-gallery-member",
                "–",
            )),
            Row::alarm(seat(
                person("Elin Sjödin"),
                Badge::alarm(v.t("web-gallery-wrong")),
                "Kramfors kommun",
                "web-gallery-member",
                "4",
            )),
        ],
        total: Some(Row::new(vec![
            v.t("web-gallery-others").into(),
            Cell::Nothing,
            Cell::Nothing,
            Cell::Nothing,
            Cell::Nothing,
            v.number(1650).into(),
        ])),
        sort: Some(Sort { column: "namn".into(), descending: true }),
        anchor: Some("platser".into()),
    }
}

fn meetings(v: &View) -> Vec<MeetingItem> {
    let meeting = |day: Date, title: &str, alarm: Option<String>, badge| MeetingItem {
        day,
        title: Link::new(title, "#"),
        when_where: v.t("web-gallery-when").into(),
        alarm,
        badge,
    };
    vec![
        meeting(date(2026, 11, 25), "Regionala transportgruppen", None, None),
        meeting(date(2026, 11, 25), "8-gruppen", None, Some(Badge::published(v.t("web-gallery-published")))),
        meeting(date(2026, 12, 3), "Forum för kompetensförsörjning", Some(v.t("web-gallery-no-agenda").into()), None),
    ]
}
