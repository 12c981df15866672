//! The way to the views across bodies, each with one sentence.

use askama::Template;
use web::{Answer, Page, View, Visit, phrase::Link};

use crate::api::across::{Overview, WayOn};

/// The page that links the views.
#[derive(Template)]
#[template(path = "bodies/across/overview.html")]
pub struct OverviewPage {
    v: View,
    views: Vec<(Link, String)>,
}

/// `GET /overblick`
pub(super) async fn show(visit: Visit) -> Answer {
    let page = OverviewPage::of(&visit.view(""));
    if visit.wants_json() {
        let view = |(link, about): &(Link, String)| WayOn {
            name: link.text.clone(),
            about: about.clone(),
            href: link.href.clone(),
        };
        return visit.json(&Overview { views: page.views.iter().map(view).collect() });
    }
    visit.ok(&page)
}

impl OverviewPage {
    fn of(v: &View) -> Self {
        let v = v.clone().titled(v.t("bodies-across-title"));
        let year = v.on().year();
        let named = [
            ("bodies-across-matrix", "/matris", "bodies-across-matrix-about"),
            ("bodies-across-synergies", "/synergier", "bodies-across-synergies-about"),
            ("bodies-across-sectors", "/sektorer", "bodies-across-sectors-about"),
            ("bodies-across-turnover", "/overlamningar", "bodies-across-turnover-about"),
        ];
        let named = named.iter().map(|(title, path, about)| (v.link(title, path), v.t(about).into_owned()));
        let title = v.t1("bodies-across-year", "year", year.to_string());
        let year = (v.link_to(title, &format!("/lage/{year}")), v.t("bodies-across-year-about").into_owned());
        Self { views: named.chain([year]).collect(), v }
    }
}

impl Page for OverviewPage {
    const NAME: &'static str = "overview";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        vec![("usual", Self::of(&v.clone().at("/overblick")))]
    }
}
