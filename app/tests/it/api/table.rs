//! The table of addresses: everything that can be asked is in it, and everything in it can be asked.

use testkit::TestApp;

/// Addresses that answer neither programs nor people with anything of the register.
const OTHERS: [&str; 3] = ["/komponenter", "/roll", "/static/{name}"];

#[test]
fn every_address_of_the_product_is_in_the_table() {
    let routes = include_str!("../../../../docs/reference/routes.md");
    let routes = routes.lines().filter_map(|line| line.strip_prefix("| `/")?.split('`').next());
    let routes: Vec<String> = routes.map(|route| format!("/{route}")).collect();
    assert!(routes.len() > 7, "{routes:?}");
    let document = radslag::site::api_document();
    let paths = document["paths"].as_object().expect("paths");
    let missing: Vec<_> =
        routes.iter().filter(|route| !paths.contains_key(*route) && !OTHERS.contains(&route.as_str())).collect();
    assert!(missing.is_empty(), "these have no row in the operations of their feature: {missing:?}");
}

/// A method that no address takes is refused where there is an address, with the methods it takes; elsewhere nothing is found.
#[tokio::test(flavor = "multi_thread")]
async fn every_row_of_the_table_is_an_address_that_takes_the_methods_told() {
    let app = TestApp::demo().await;
    let document = radslag::site::api_document();
    for (path, operations) in document["paths"].as_object().expect("paths") {
        let address: String =
            path.split('/').map(|piece| if piece.starts_with('{') { "x" } else { piece }).collect::<Vec<_>>().join("/");
        let got = app.delete_as("registrator", &address).await;
        assert_eq!(got.status, 405, "{path} is told and not there");
        let takes: Vec<&str> = got.header("allow").split(',').filter(|method| *method != "HEAD").collect();
        let mut told: Vec<String> =
            operations.as_object().expect("operations").keys().map(|m| m.to_uppercase()).collect();
        told.sort();
        assert_eq!(takes, told, "{path}");
    }
    assert_eq!(app.delete_as("registrator", "/finns-inte").await.status, 404);
}

#[test]
fn no_two_operations_have_the_same_name_and_every_reference_leads_somewhere() {
    let document = radslag::site::api_document();
    let text = document.to_string();
    let mut names: Vec<String> = Vec::new();
    for operation in document["paths"].as_object().expect("paths").values().flat_map(|path| path.as_object()).flatten()
    {
        let name = operation.1["operationId"].as_str().expect("a name").to_owned();
        assert!(!names.contains(&name), "{name} stands twice");
        names.push(name);
    }
    for reference in text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document.pointer(reference).is_some_and(|found| !found.is_null()), "{reference} leads nowhere");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_the_register_answers_programs_too() {
    let app = TestApp::demo().await;
    for address in [
        "/organ.json",
        "/organ/kulturforum.json",
        "/organ/kulturforum/uppgifter.json",
        "/organ/kulturforum/andra.json",
        "/organ/kulturforum/platser/ny.json",
        "/organ/kulturforum/platser/klistra-in.json",
        "/organ/ny.json",
        "/organ/kulturforum/historik.json",
        "/organ/kulturforum/historik.json?visa=laget&den=2026-11-24",
        "/organ/kulturforum/historik.json?fran=2026-11-01&till=2026-11-24",
        "/organ/kulturforum/ar/2026.json",
        "/organisationer.json",
        "/organisationer/timra-kommun.json",
        "/organisationer/timra-kommun/uppgifter.json",
        "/grupper.json",
        "/grupper/lanets-kommuner.json",
        "/matris.json",
        "/synergier.json",
        "/sektorer.json",
        "/lage/2026.json",
        "/overlamningar.json",
        "/overblick.json",
        "/historik.json",
        "/register.json",
        "/register/uppgifter.json",
        "/register/las-in.json",
        "/register/personer.json",
        "/register/paket.json",
        "/register/historik.json",
        "/register/partier/ny.json",
        "/kallor.json",
        "/sok.json?q=timr%C3%A5",
        "/api.json",
    ] {
        let page = app.get_as("registrator", address).await;
        page.is(200);
        assert!(page.header("content-type").starts_with("application/json"), "{address}");
    }
    let wrong = app.get_as("registrator", "/organ/kulturforum/historik.json?visa=laget&den=nyss").await;
    wrong.is(422).says("\"field\":\"den\"");
    let stood = app.get_as("registrator", "/organ/kulturforum/historik.json?visa=laget&den=2026-11-24").await;
    stood.says("\"kind\":\"seat\"").says("\"rule\":\"alternate\"");
}
