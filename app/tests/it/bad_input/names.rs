//! Names that nobody has, texts that do not fit, and signs that cannot be read.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_called_so() {
    stories(async |app| {
        let organisation = Wrong {
            form: "/organ/kulturforum/platser/ny",
            typed: &[("organisation", "Timra komun")],
            at: "organisation",
            found: "Timra komun",
            sv: "Ingen organisation i registret heter ”Timra komun”.",
            en: "No organisation in the register is called “Timra komun”.",
        };
        organisation.is_refused(app).await;
        let body = Wrong {
            form: "/organ/kulturforum/kopplingar/ny",
            typed: &[("kind", "twin"), ("body", "Månrådet")],
            at: "body",
            found: "Månrådet",
            sv: "Inget organ i registret heter ”Månrådet”.",
            en: "No body in the register is called “Månrådet”.",
        };
        body.is_refused(app).await;
        let (_, timra) = of_body(app, "kulturforum", RecordKind::Seat, ("organisation", "timra-kommun")).await;
        let person = Wrong {
            form: "/organ/kulturforum/uppdrag/ny",
            typed: &[("seat", &timra), ("person", "Ingen Alls")],
            at: "person",
            found: "Ingen Alls",
            sv: "Ingen i registret heter ”Ingen Alls”. Rätta namnet, eller kryssa i att det är en ny person.",
            en: "Nobody in the register is called “Ingen Alls”. Correct the name, or tick that it is a new person.",
        };
        person.is_refused(app).await;
        let code = Wrong {
            form: "/organisationer/ny",
            typed: &[("name", "Provköpings kommun"), ("kind", "municipality"), ("municipality", "2299")],
            at: "municipality",
            found: "2299",
            sv: "”2299” är ingen kommunkod. En sådan har fyra siffror, till exempel 2281.",
            en: "“2299” is no municipality code. One has four digits, for example 2281.",
        };
        code.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_must_be_written_is_empty() {
    stories(async |app| {
        let name = Wrong {
            form: "/personer/ny",
            typed: &[("title", "Ledamot")],
            at: "name",
            found: "",
            sv: "Fyll i",
            en: "Fill in",
        };
        name.is_refused(app).await;
        let opened = app.get_as(REGISTRAR, "/organ/kulturforum/motesdagar/ny").await;
        let empty =
            send(app, REGISTRAR, "/organ/kulturforum/motesdagar/ny", &filled(&opened, &[("why", ""), ("date", "")]))
                .await;
        empty.is(422).says("Fyll i Dag").says("Skriv varför du ändrar, med högst 400 tecken.");
        let why = Wrong {
            form: "/personer/ny",
            typed: &[("name", "Cia Prov"), ("why", "")],
            at: "why",
            found: "",
            sv: "Skriv varför du ändrar, med högst 400 tecken.",
            en: "Write why you change it, in at most 400 characters.",
        };
        why.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn far_too_long() {
    stories(async |app| {
        let long = "Å".repeat(5000);
        let name = Wrong {
            form: "/organ/kulturforum/andra",
            typed: &[("name", &long)],
            at: "name",
            found: "",
            sv: "Texten har 5000 tecken. Högst 200 får plats.",
            en: "The text has 5000 characters. At most 200 fit.",
        };
        name.is_refused(app).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signs_that_cannot_be_read() {
    stories(async |app| {
        for (sign, typed) in [("\u{7}", "An\u{7}na Prov"), ("\u{202e}", "An\u{202e}na Prov")] {
            let control = Wrong {
                form: "/personer/ny",
                typed: &[("name", typed)],
                at: "name",
                found: "An\u{fffd}na Prov",
                sv: "”An\u{fffd}na Prov” har tecken som inte syns eller inte kan skrivas ut.",
                en: "“An\u{fffd}na Prov” has characters that cannot be seen or printed.",
            };
            control.is_refused(app).await;
            assert!(typed.contains(sign));
        }
        let lines = Wrong {
            form: "/personer/ny",
            typed: &[("name", "Anna\nProv")],
            at: "name",
            found: "Anna",
            sv: "Skriv på en enda rad. Här fanns ”Anna” på den första och mer därefter.",
            en: "Write it on a single line. Here stood “Anna” on the first and more after it.",
        };
        lines.is_refused(app).await;
        let nameless = Wrong {
            form: "/organ/ny",
            typed: &[("name", "🎉🎉"), ("kind", "forum"), ("level", "county")],
            at: "name",
            found: "🎉🎉",
            sv: "”🎉🎉” har inga bokstäver. Skriv ett namn som går att läsa.",
            en: "“🎉🎉” has no letters. Write a name that can be read.",
        };
        nameless.is_refused(app).await;
        let opened = app.get_as(REGISTRAR, "/organ/ny").await;
        let merry = [("name", "Festrådet 🎉"), ("kind", "forum"), ("level", "county"), ("county", "22")];
        let saved = send(app, REGISTRAR, "/organ/ny", &filled(&opened, &merry)).await;
        saved.is(303);
        app.get("/organ/festradet").await.is(200).says("Festrådet 🎉");
    })
    .await;
}
