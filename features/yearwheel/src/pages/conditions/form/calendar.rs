//! The form in which somebody's calendar is read: when she is away, and nothing else of it.

use kernel::Date;
use output::calendar::read::{Fault, MOST_BYTES, Wrong};
use web::{
    Failure, View,
    components::{Control, FormView, Group, Width},
    submission::Uploaded,
};

use super::{Context, Faults, Shown, Written};
use crate::{
    model::{ConditionKind, Content},
    rules::busy::{self, Busy},
    store::condition::NewCondition,
};

/// Most lines of a calendar that are told to be wrong.
const MOST_FAULTS: usize = 10;
/// Most stretches of days that are taken from one calendar.
const MOST_STRETCHES: usize = 400;

/// What a file says of when somebody is busy in a year; nothing when there is no file. On a thread of its own: what has come again for
/// decades takes its time.
pub(in crate::pages::conditions) async fn read_file(
    file: Option<&Uploaded>,
    year: i16,
) -> Result<Option<Result<Busy, Vec<Fault>>>, Failure> {
    let Some(bytes) = file.map(|file| file.bytes.clone()) else { return Ok(None) };
    let read = move || busy::read(&String::from_utf8_lossy(&bytes), year);
    let read = tokio::task::spawn_blocking(read).await.map_err(|error| Failure::Ours(error.into()))?;
    Ok(Some(read))
}

impl Written {
    /// Absences of a person or an organisation, as her calendar has them; all faults of the file with their lines.
    pub(in crate::pages::conditions) fn read_calendar(
        &self,
        v: &View,
        context: &Context,
        year: i16,
        read: Option<Result<Busy, Vec<Fault>>>,
    ) -> (Vec<NewCondition>, Faults) {
        let mut faults = Faults::new();
        let (person, organisation) = self.whom(v, Some(ConditionKind::Away), context, &mut faults);
        let busy = match read {
            None => Err(v.t("yearwheel-fault-file").into_owned()),
            Some(read) => read.map_err(|wrong| {
                let more = wrong.len().saturating_sub(MOST_FAULTS);
                let mut lines: Vec<String> = wrong.iter().take(MOST_FAULTS).map(|fault| told(v, fault)).collect();
                lines.extend((more > 0).then(|| v.t1("yearwheel-fault-ics-more", "n", more)));
                lines.join(" ")
            }),
        };
        let stretches = busy.map_or_else(
            |fault| {
                faults.push(("kalender".into(), fault));
                Vec::new()
            },
            |busy| busy::stretches(&busy),
        );
        if stretches.is_empty() && faults.is_empty() {
            faults.push(("kalender".into(), v.t1("yearwheel-fault-empty", "year", year.to_string())));
        } else if stretches.len() > MOST_STRETCHES {
            faults.push(("kalender".into(), v.t1("yearwheel-fault-many", "n", MOST_STRETCHES)));
        }
        let new = |(from, to, blocks): (Date, Date, u8)| NewCondition {
            kind: Some(ConditionKind::Away),
            person,
            organisation,
            from: Some(from),
            to: Some(to),
            content: Content { blocks: Some(blocks), ..Content::default() },
            ..NewCondition::default()
        };
        match faults.is_empty() {
            true => (stretches.into_iter().map(new).collect(), faults),
            false => (Vec::new(), faults),
        }
    }

    /// The form in which a calendar is read.
    pub(in crate::pages::conditions) fn calendar_form(&self, shown: Shown<'_>) -> FormView {
        let Shown { v, asked, context, .. } = shown;
        let questions = self.questions(shown, "ics", "ics-");
        let field = |name: &str, key: &str, hint: &str| questions.line(name, key, &self.who).hint(v.t(hint));
        let fields = vec![
            field("vem", "yearwheel-field-who", "yearwheel-hint-who")
                .control(Control::Suggest(Self::everybody(context)))
                .width(Width::Medium),
            field("kalender", "yearwheel-field-calendar", "yearwheel-hint-calendar").value("").control(Control::File),
        ];
        let group = Group { heading: Some(v.t("yearwheel-calendar-heading").into_owned()), hint: None, fields };
        FormView { multipart: true, ..Self::framed(v, asked, vec![group], "ics", "yearwheel-calendar-button") }
    }
}

/// What is wrong on a line of a calendar, in a sentence.
fn told(v: &View, fault: &Fault) -> String {
    let (line, found) = (fault.line.to_string(), fault.found.as_str());
    let of_line = |key: &str| v.t2(key, "line", line.as_str(), "found", found);
    match fault.wrong {
        Wrong::TooLarge => v.t1("yearwheel-fault-ics-large", "n", MOST_BYTES / 1_000_000),
        Wrong::TooManyLines => v.t1("yearwheel-fault-ics-lines", "n", output::calendar::read::MOST_LINES),
        Wrong::NoEvent => of_line("yearwheel-fault-ics-empty"),
        Wrong::CutOff => of_line("yearwheel-fault-ics-cut-off"),
        Wrong::Value => of_line("yearwheel-fault-line"),
        Wrong::NoBeginning => of_line("yearwheel-fault-ics-beginning"),
        Wrong::Backwards => of_line("yearwheel-fault-ics-backwards"),
        Wrong::Zone => of_line("yearwheel-fault-ics-zone"),
        Wrong::Rule => of_line("yearwheel-fault-ics-rule"),
        Wrong::TooOften => of_line("yearwheel-fault-ics-often"),
        Wrong::TooManyTimes => of_line("yearwheel-fault-ics-times"),
    }
}
