//! Charters: rules that nobody can follow, versions that do not meet, bodies that come before themselves.

use super::*;

/// What every new rule is asked beside its own questions.
const SOURCE: [(&str, &str); 2] = [("source_title", "Arbetsordning"), ("severity", "must")];

/// A new rule of Kulturforum that cannot be.
async fn rule(app: &TestApp, rule: &str, typed: &[(&str, &str)], at: &str, found: &str, sv: &str, en: &str) {
    let form = format!("/organ/kulturforum/regler/ny?rule={rule}");
    let typed: Vec<(&str, &str)> = SOURCE.iter().chain(typed).copied().collect();
    Wrong { form: &form, typed: &typed, at, found, sv, en }.is_refused(app).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn turns_that_do_not_fit_the_term() {
    stories(async |app| {
        let typed = [("sides", "Region Prov\nlänets kommuner"), ("years", "3"), ("within_term", "ja")];
        let (sv, en) =
            ("Turer på 3 år går inte jämnt upp i mandatperioden.", "Turns of 3 years do not fit evenly into the term.");
        rule(app, "alternate", &typed, "years", "3", sv, en).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn four_to_three_meetings_and_every_zeroth_week() {
    stories(async |app| {
        let (range, _) = of_body(app, "kulturforum", RecordKind::Rule, ("rule", "range")).await;
        let wrong = Wrong {
            form: &range,
            typed: &[("min", "4"), ("max", "3")],
            at: "max",
            found: "3",
            sv: "Det lägsta är 4 och det högsta 3. Det lägsta får inte vara större än det högsta",
            en: "The lowest is 4 and the highest 3. The lowest may not be greater than the highest",
        };
        wrong.is_refused(app).await;
        let (sv, en) = (
            "”0” passar inte. Skriv ett heltal mellan 1 och 255.",
            "“0” does not fit. Write a whole number between 1 and 255.",
        );
        rule(app, "every", &[("weeks", "0"), ("tolerance_days", "3")], "weeks", "0", sv, en).await;
        let (sv, en) = (
            "Versionen har två regler om antal möten per år. Bara en kan gälla åt gången.",
            "The version has two rules about the number of meetings a year. Only one can hold at a time.",
        );
        rule(app, "exactly", &[("count", "6")], "", "", sv, en).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_prepares_for_itself_at_once_or_in_the_end() {
    stories(async |app| {
        let before = |body: &'static str| [("body", body), ("lead_days", "7")];
        let (sv, en) = ("Kulturforum hänvisar till sig själv.", "Kulturforum refers to itself.");
        rule(app, "prepares_for", &before("Kulturforum"), "body", "kulturforum", sv, en).await;
        let (sv, en) = (
            "Förmötet förbereder till slut sig själv. Kedjan är Förmötet → Kulturforum.",
            "Förmötet in the end prepares for itself. The chain is Förmötet → Kulturforum.",
        );
        rule(app, "prepares_for", &before("Förmötet"), "body", "formotet", sv, en).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn links_that_lead_back() {
    stories(async |app| {
        let link = |body: &'static str| [("kind", "prepares_for"), ("body", body)];
        let itself = Wrong {
            form: "/organ/kulturforum/kopplingar/ny",
            typed: &link("Kulturforum"),
            at: "body",
            found: "Kulturforum",
            sv: "”Kulturforum” är organet självt. Välj ett annat organ.",
            en: "“Kulturforum” is the body itself. Choose another body.",
        };
        itself.is_refused(app).await;
        let circle = Wrong {
            typed: &link("Förmötet"),
            found: "Förmötet",
            sv: "”Förmötet” leder tillbaka hit genom andra kopplingar. Välj ett annat organ eller ändra den andra kopplingen.",
            en: "“Förmötet” leads back here through other links. Choose another body or change the other link.",
            ..itself
        };
        circle.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn versions_that_overlap_or_leave_a_gap() {
    stories(async |app| {
        let overlap = Wrong {
            form: "/organ/kulturforum/arbetsordningar/ny",
            typed: &[("title", "Arbetsordning 2027"), ("from", "2027-01-01")],
            at: "from",
            found: "2027-01-01",
            sv: "Två versioner gäller samtidigt: Arbetsordning och Arbetsordning 2027.",
            en: "Two versions are in force at the same time: Arbetsordning and Arbetsordning 2027.",
        };
        overlap.is_refused(app).await;
        let (old, _) = of_body(app, "radet", RecordKind::Charter, ("title", "Gamla ordningen")).await;
        let gap = Wrong {
            form: &old,
            typed: &[("to", "2024-06-30"), ("do", "correct")],
            at: "to",
            found: "2024-06-30",
            sv: "Ingen version gäller från den 1 juli 2024 till den 31 december 2024. Låt en version börja dagen efter att den förra slutar.",
            en: "No version is in force from 1 July 2024 to 31 December 2024. Let one version begin the day after the one before it ends.",
        };
        gap.is_refused(app).await;
    })
    .await;
}
