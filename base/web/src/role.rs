//! The role chooser of the demo, where nobody signs in.
//!
//! The cookie holds the word of a role that the demo offers to everyone; it proves nothing and opens nothing outside
//! the demo. In real use the cookie is never read.

use crate::{
    address::{self, is_own},
    door::{self, Entered},
    failure::{Answer, Failure},
    site::{Mode, RoleChoice},
    visit::Visit,
};
use axum::{
    extract::Form,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

/// The cookie of the role chooser.
pub const COOKIE: &str = "radslag_role";
/// The visitor from the street, always the first choice.
pub const VISITOR: &str = "besokare";

/// Who has been chosen. Whoever has not chosen is the first of the roles: the demo opens as the product is used.
pub(crate) fn chosen(roles: &[RoleChoice], headers: &HeaderMap) -> Entered {
    let choice = match door::cookie(headers, COOKIE) {
        None => roles.first(),
        Some(key) => roles.iter().find(|choice| choice.key == key),
    };
    choice.map_or(Entered::VISITOR, |choice| Entered {
        actor: choice.actor.clone(),
        of: vec![choice.of.clone()],
        signed_in: None,
        scope: None,
    })
}

#[derive(serde::Deserialize)]
pub(crate) struct ChooseForm {
    roll: String,
    #[serde(default)]
    tillbaka: String,
}

/// `POST /roll`: become one of the roles and go back to the page.
pub(crate) async fn choose(visit: Visit, Form(form): Form<ChooseForm>) -> Answer {
    let Mode::Demo { roles } = &visit.app.site.mode else { return Err(Failure::NotHere) };
    if form.roll != VISITOR && !roles.iter().any(|choice| choice.key == form.roll) {
        return Err(Failure::NotHere);
    }
    let back = if is_own(&form.tillbaka) { form.tillbaka } else { address::url(visit.language, None, "/") };
    // Lax, and kept for the session only: closing the browser makes one a visitor again.
    let cookie = format!("{COOKIE}={}; Path=/; HttpOnly; SameSite=Lax", form.roll);
    let headers = [(header::SET_COOKIE, value(&cookie)?), (header::LOCATION, value(&back)?)];
    Ok::<Response, Failure>((StatusCode::SEE_OTHER, headers).into_response())
}

fn value(text: &str) -> Result<HeaderValue, Failure> {
    HeaderValue::try_from(text).map_err(|_| Failure::NotHere)
}

#[cfg(test)]
mod tests {
    use kernel::{Actor, actor::Relation};

    use super::*;

    fn roles() -> Vec<RoleChoice> {
        let actor = Actor::person("Karin Prov", Relation::Registrar);
        vec![RoleChoice { key: "registrator".into(), actor, of: None }]
    }

    fn with(cookies: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(cookies))])
    }

    #[test]
    fn the_cookie_chooses_among_the_roles_offered() {
        let registrar = |cookies| chosen(&roles(), &with(cookies)).actor.sees_protected();
        assert!(registrar("a=b; radslag_role=registrator"));
        assert!(!registrar("radslag_role=system"));
        assert_eq!(chosen(&roles(), &with("radslag_role=besokare")), Entered::VISITOR);
    }

    #[test]
    fn whoever_has_not_chosen_is_the_first_role() {
        assert_eq!(chosen(&roles(), &HeaderMap::new()).actor, roles()[0].actor);
        assert_eq!(chosen(&roles(), &with("radslag_rolex=besokare")).actor, roles()[0].actor);
        assert_eq!(chosen(&[], &HeaderMap::new()), Entered::VISITOR);
    }
}
