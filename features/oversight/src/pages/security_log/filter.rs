//! What is asked of the security log: who, which kind, from when to when.

use jiff::{Timestamp, tz::TimeZone};
use kernel::{Date, date_text};
use uuid::Uuid;
use web::{
    View, Visit,
    components::{Choice, Control, FieldView, Width},
};

use super::kinds::GROUPS;
use crate::store::log::Asked;

/// What is asked for, as it was written.
#[derive(Clone, Default)]
pub(super) struct Filter {
    pub(super) who: String,
    pub(super) kind: String,
    pub(super) from: String,
    pub(super) to: String,
    /// Names of the fields whose day is none.
    pub(super) faults: Vec<&'static str>,
}

impl Filter {
    pub(super) fn of(visit: &Visit) -> (Self, Asked) {
        let text = |name: &str| visit.asked(name).unwrap_or_default().trim().chars().take(200).collect::<String>();
        let mut filter =
            Self { who: text("vem"), kind: text("slag"), from: text("fran"), to: text("till"), faults: Vec::new() };
        let mut day = |name: &'static str, text: &str| -> Option<Date> {
            let read = (!text.is_empty()).then(|| date_text::parse(text, visit.today, visit.language).ok());
            if read == Some(None) {
                filter.faults.push(name);
            }
            read.flatten()
        };
        let (from, to) = (day("fran", &filter.from.clone()), day("till", &filter.to.clone()));
        let kinds = GROUPS.iter().filter(|group| group.word == filter.kind).flat_map(|group| group.kinds);
        let asked = Asked {
            since: from.map_or(Timestamp::UNIX_EPOCH, midnight),
            until: to.map_or(end_of_time(), |day| midnight(day.tomorrow().unwrap_or(day))),
            who: filter.who.clone(),
            kinds: kinds.map(|(kind, _)| (*kind).to_owned()).collect(),
            after: visit.asked("efter").and_then(cursor),
        };
        (filter, asked)
    }

    pub(super) fn fields(&self, v: &View) -> Vec<FieldView> {
        let mut kinds = vec![Choice { value: String::new(), text: v.t("oversight-all").into_owned() }];
        kinds.extend(GROUPS.iter().map(|g| Choice { value: g.word.into(), text: v.t(g.text).into_owned() }));
        let day = |name: &'static str, label: &str, value: &str| {
            let field =
                FieldView::line(name, v.t(label)).hint(v.t("oversight-day-hint")).value(value).width(Width::Short);
            match self.faults.contains(&name) {
                true => field.error(v.t1("oversight-no-day", "found", value)),
                false => field,
            }
        };
        vec![
            FieldView::line("vem", v.t("oversight-who")).value(&*self.who).width(Width::Medium),
            FieldView::line("slag", v.t("oversight-kind"))
                .control(Control::Select(kinds))
                .value(&*self.kind)
                .width(Width::Medium),
            day("fran", "oversight-from", &self.from),
            day("till", "oversight-to", &self.to),
        ]
    }
}

/// The moment a day begins in Sweden.
fn midnight(day: Date) -> Timestamp {
    let zone = TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC);
    day.to_zoned(zone).map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp())
}

fn end_of_time() -> Timestamp {
    midnight(jiff::civil::date(2999, 1, 1))
}

/// `?efter=1798761600000000-0198…`: moment in microseconds and identity of the last event shown.
fn cursor(text: &str) -> Option<(Timestamp, Uuid)> {
    let (at, id) = text.split_once('-')?;
    Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?))
}
