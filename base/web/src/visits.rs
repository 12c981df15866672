//! How often public pages are opened, counted without knowing by whom: a day, a page, a number.
//!
//! No cookie, no address of a machine, no moment, nothing of the query. What somebody opens who has signed in is not counted, nor
//! pages about people, nor programs that say that they are programs. Kept in memory until somebody takes the numbers; never
//! written here.

use std::{
    collections::BTreeMap,
    mem,
    sync::{Mutex, PoisonError},
};

use axum::{
    extract::Request,
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::Response,
};
use kernel::Date;

use crate::site::App;

/// Most pages between two times that the numbers are taken; more is somebody's program, and not counted.
const MOST: usize = 20_000;
/// What stands in the names of programs that say what they are.
const PROGRAMS: [&str; 6] = ["bot", "crawl", "spider", "monitor", "curl", "preview"];
/// Where pages about people are.
const PEOPLE: &str = "/personer/";

/// How often one page was opened on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The day.
    pub day: Date,
    /// The page, without language, day and query: `/organ/kulturforum`.
    pub path: String,
    /// How often.
    pub count: i64,
}

/// The numbers since they were taken last.
#[derive(Debug, Default)]
pub struct Visits(Mutex<BTreeMap<(Date, String), i64>>);

impl Visits {
    fn note(&self, day: Date, path: &str) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (day, path.to_owned());
        if counts.len() < MOST || counts.contains_key(&key) {
            *counts.entry(key).or_default() += 1;
        }
    }

    /// Takes the numbers, which begin anew.
    #[must_use]
    pub fn take(&self) -> Vec<Counted> {
        let counts = mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        counts.into_iter().map(|((day, path), count)| Counted { day, path, count }).collect()
    }

    /// Gives numbers back that could not be kept.
    pub fn give_back(&self, counted: Vec<Counted>) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for Counted { day, path, count } in counted {
            *counts.entry((day, path)).or_default() += count;
        }
    }
}

/// Answers a visitor who opens a public page, and counts it when there was one.
pub(crate) async fn counted(app: &App, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let counts = !path.starts_with(PEOPLE) && !is_program(request.headers());
    let response = next.run(request).await;
    if counts && response.status() == StatusCode::OK && is_html(response.headers()) {
        app.visits.note(app.clock.today(), &path);
    }
    response
}

fn is_program(headers: &HeaderMap) -> bool {
    let name = headers.get(header::USER_AGENT).and_then(|name| name.to_str().ok()).unwrap_or_default().to_lowercase();
    PROGRAMS.iter().any(|word| name.contains(word))
}

fn is_html(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_taken_once_and_come_back_when_they_could_not_be_kept() {
        let (visits, day) = (Visits::default(), jiff::civil::date(2026, 11, 24));
        visits.note(day, "/organ");
        visits.note(day, "/organ");
        let taken = visits.take();
        assert_eq!(taken, [Counted { day, path: "/organ".into(), count: 2 }]);
        assert!(visits.take().is_empty());
        visits.note(day, "/organ");
        visits.give_back(taken);
        assert_eq!(visits.take()[0].count, 3);
    }

    #[test]
    fn memory_has_an_end() {
        let (visits, day) = (Visits::default(), jiff::civil::date(2026, 11, 24));
        (0..MOST + 5).for_each(|at| visits.note(day, &format!("/organ/{at}")));
        visits.note(day, "/organ/0");
        let taken = visits.take();
        assert_eq!(taken.len(), MOST);
        assert_eq!(taken[0].count, 2, "a page that is there is still counted");
    }
}
