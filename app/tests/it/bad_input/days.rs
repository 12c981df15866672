//! Days that are none, that nobody means, and that come in the wrong order.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn days_that_do_not_exist() {
    stories(async |app| {
        for day in ["2027-02-30", "99999-01-01", "i övermorgon kanske"] {
            let (sv, en) = (format!("”{day}” är inget datum."), format!("“{day}” is no date."));
            let wrong = Wrong {
                form: "/organ/kulturforum/motesdagar/ny",
                typed: &[("date", day), ("note", "I Kramfors")],
                at: "date",
                found: day,
                sv: &sv,
                en: &en,
            };
            wrong.is_refused(app).await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_end_before_its_beginning() {
    stories(async |app| {
        let wrong = Wrong {
            form: "/organ/kulturforum/platser/ny",
            typed: &[("organisation", "Timrå kommun"), ("from", "2027-01-01"), ("to", "2026-01-01")],
            at: "to",
            found: "2026-01-01",
            sv: "Sista dagen, 1 januari 2026, kommer före den första, 1 januari 2027. Ändra den ena.",
            en: "The last day, 1 January 2026, comes before the first, 1 January 2027. Change one of them.",
        };
        wrong.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_from_a_day_on_which_nothing_stood() {
    stories(async |app| {
        let (timra, _) = of_body(app, "kulturforum", RecordKind::Seat, ("organisation", "timra-kommun")).await;
        let outside = Wrong {
            form: &timra,
            typed: &[("do", "from"), ("day", "2030-01-01"), ("role", "substitute")],
            at: "day",
            found: "2030-01-01",
            sv: "Ändringen kan inte gälla från 1 januari 2030. Välj en dag inom tiden som det gäller: 1 januari 2023–31 december 2026.",
            en: "The change cannot hold from 1 January 2030. Choose a day within the time it holds: 1 January 2023–31 December 2026.",
        };
        outside.is_refused(app).await;
        let none = Wrong {
            typed: &[("do", "end"), ("day", "")],
            found: "",
            sv: "Skriv vilken dag.",
            en: "Write which day.",
            ..outside
        };
        none.is_refused(app).await;
    })
    .await;
}
