//! An id computed from a name must never change: stored registers hold it.

use super::{BodyId, Id, OrganisationId};

#[test]
fn the_id_of_a_name_stays_the_same_for_ever() {
    assert_eq!(BodyId::named("kulturforum").to_string(), "0037cd01-2d53-804a-abdc-f6564419bd75");
    assert_eq!(OrganisationId::named("kulturforum").to_string(), "1e661fbf-038f-89c6-9ceb-180a879b62e1");
}

#[test]
fn kinds_do_not_share_ids() {
    assert_ne!(BodyId::named("umea").uuid(), OrganisationId::named("umea").uuid());
}

#[test]
fn an_id_says_its_kind_when_debugged_and_is_a_plain_uuid_in_json() {
    let id = BodyId::from_uuid(uuid::Uuid::nil());
    assert_eq!(format!("{id:?}"), "body:00000000-0000-0000-0000-000000000000");
    assert_eq!(serde_json::to_string(&id).ok().as_deref(), Some("\"00000000-0000-0000-0000-000000000000\""));
}
