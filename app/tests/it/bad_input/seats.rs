//! Seats and whoever sits in them: twice, outside the days of the seat and of the term, and a seat that is taken away.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn two_people_in_one_seat() {
    stories(async |app| {
        let (_, timra) = of_body(app, "kulturforum", RecordKind::Seat, ("organisation", "timra-kommun")).await;
        let typed = [("seat", timra.as_str()), ("person", "Bo Prov"), ("from", "2025-01-01"), ("to", "2026-12-31")];
        let wrong = Wrong {
            form: "/organ/kulturforum/uppdrag/ny",
            typed: &typed,
            at: "from",
            found: "2025-01-01",
            sv: "Någon annan har platsen från den 1 januari 2023 till den 31 december 2026. Välj andra dagar, eller avsluta det uppdraget först.",
            en: "Somebody else holds the seat from 1 January 2023 until 31 December 2026. Choose other days, or end that assignment first.",
        };
        wrong.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_sits_before_there_is_a_seat_and_longer() {
    stories(async |app| {
        let (_, timra) = of_body(app, "kulturforum", RecordKind::Seat, ("organisation", "timra-kommun")).await;
        let typed = [("seat", timra.as_str()), ("person", "Bo Prov"), ("from", "2022-06-01"), ("to", "2022-12-31")];
        let early = Wrong {
            form: "/organ/kulturforum/uppdrag/ny",
            typed: &typed,
            at: "from",
            found: "2022-06-01",
            sv: "Uppdraget kan inte börja den 1 juni 2022. Platsen finns från den 1 januari 2023.",
            en: "The assignment cannot begin on 1 June 2022. The seat exists from 1 January 2023.",
        };
        early.is_refused(app).await;
        let (anna, _) = of_body(app, "kulturforum", RecordKind::Holder, ("seat", &timra)).await;
        let late = Wrong {
            form: &anna,
            typed: &[("to", "2027-06-30"), ("do", "correct")],
            at: "to",
            found: "2027-06-30",
            sv: "Uppdraget kan inte sluta den 30 juni 2027. Platsen finns till den 31 december 2026.",
            en: "The assignment cannot end on 30 June 2027. The seat exists until 31 December 2026.",
        };
        late.is_refused(app).await;
        let endless = Wrong {
            form: &anna,
            typed: &[("to", ""), ("do", "correct")],
            at: "to",
            found: "",
            sv: "Skriv en sista dag. Platsen finns till den 31 december 2026.",
            en: "Write a last day. The seat exists until 31 December 2026.",
        };
        endless.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_sits_outside_the_term_of_the_seat() {
    stories(async |app| {
        let (_, kramfors) = of_body(app, "kulturforum", RecordKind::Seat, ("organisation", "kramfors-kommun")).await;
        let typed = [("seat", kramfors.as_str()), ("person", "Bo Prov"), ("from", "2022-03-01"), ("to", "2026-12-31")];
        let wrong = Wrong {
            form: "/organ/kulturforum/uppdrag/ny",
            typed: &typed,
            at: "from",
            found: "2022-03-01",
            sv: "Uppdraget kan inte börja den 1 mars 2022. Mandatperioden börjar den 1 januari 2023.",
            en: "The assignment cannot begin on 1 March 2022. The term begins on 1 January 2023.",
        };
        wrong.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_with_somebody_in_it_is_not_taken_away_and_that_is_told_once() {
    stories(async |app| {
        let (timra, _) = of_body(app, "kulturforum", RecordKind::Seat, ("organisation", "timra-kommun")).await;
        let wrong = Wrong {
            form: &timra,
            typed: &[("do", "withdraw")],
            at: "do",
            found: "",
            sv: "Platsen går inte att ta bort, för någon har eller har haft den, eller är föreslagen. Ta bort det uppdraget först, eller avsluta platsen från en dag i stället.",
            en: "The seat cannot be removed, because somebody holds or has held it, or is proposed. Remove that assignment first, or end the seat from a day instead.",
        };
        wrong.is_refused(app).await;
        let opened = app.get_as(REGISTRAR, &timra).await;
        let page = send(app, REGISTRAR, &timra, &filled(&opened, &[("do", "withdraw")])).await;
        page.says_nothing_of("Platsen för");
        let cut = Wrong {
            form: &timra,
            typed: &[("to", "2025-12-31"), ("do", "correct")],
            at: "to",
            found: "2026-12-31",
            sv: "Någon har platsen till den 31 december 2026. Platsen skulle bara finnas till den 31 december 2025.",
            en: "Somebody holds the seat until 31 December 2026. The seat would only exist until 31 December 2025.",
        };
        cut.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_point_at_is_not_taken_away_and_how_many_is_told_in_words() {
    stories(async |app| {
        let wrong = Wrong {
            form: "/organisationer/timra-kommun/andra",
            typed: &[("do", "withdraw")],
            at: "do",
            found: "",
            sv: "Det går inte att ta bort, för två andra uppgifter i registret pekar hit. Ändra eller ta bort dem först, eller avsluta från en dag i stället.",
            en: "It cannot be removed, because two other things in the register point here. Change or remove them first, or end it from a day instead.",
        };
        wrong.is_refused(app).await;
    })
    .await;
}
