//! The role chooser of the demo: there is no sign-in yet.
//!
//! The cookie holds the word of a role that the demo offers to everyone; it proves nothing and opens nothing outside
//! the demo. In real use the cookie is never read.

use axum::{
    extract::Form,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::{Actor, actor::Role};

use crate::{
    address::{self, is_own},
    failure::{Answer, Failure},
    site::{Mode, Site},
    visit::Visit,
};

/// The cookie of the role chooser.
pub const COOKIE: &str = "radslag_role";
/// The visitor from the street, always the first choice.
pub const VISITOR: &str = "besokare";

/// Who asks.
pub(crate) fn actor(site: &Site, headers: &HeaderMap) -> Actor {
    match &site.mode {
        Mode::Serve { registrar } => Actor::Person { name: registrar.clone(), role: Role::Registrar },
        // Whoever has not chosen is the first of the roles: the demo opens as the product is used.
        Mode::Demo { roles } => match cookie(headers) {
            None => roles.first().map_or(Actor::Public, |choice| choice.actor.clone()),
            Some(key) => {
                let chosen = roles.iter().find(|choice| choice.key == key);
                chosen.map_or(Actor::Public, |choice| choice.actor.clone())
            }
        },
    }
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| pair.trim().strip_prefix(COOKIE)?.strip_prefix('='))
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
    use super::*;
    use crate::site::RoleChoice;

    fn site() -> Site {
        let actor = Actor::Person { name: "Karin Prov".into(), role: Role::Registrar };
        let roles = vec![RoleChoice { key: "registrator".into(), actor, of: None }];
        Site { region: "Region Prov".into(), mode: Mode::Demo { roles }, today_fixed: true, hosts: Vec::new() }
    }

    fn with(cookies: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(cookies))])
    }

    #[test]
    fn the_cookie_chooses_among_the_roles_offered() {
        let registrar = |cookies| actor(&site(), &with(cookies)).sees_protected();
        assert!(registrar("a=b; radslag_role=registrator"));
        assert!(!registrar("radslag_role=system"));
        assert_eq!(actor(&site(), &with("radslag_role=besokare")), Actor::Public);
    }

    #[test]
    fn whoever_has_not_chosen_is_the_first_role() {
        let Mode::Demo { roles } = site().mode else { panic!("the site of these tests is the demo") };
        assert_eq!(actor(&site(), &HeaderMap::new()), roles[0].actor);
        assert_eq!(actor(&site(), &with("radslag_rolex=besokare")), roles[0].actor);
        let nobody = Site { mode: Mode::Demo { roles: Vec::new() }, ..site() };
        assert_eq!(actor(&nobody, &HeaderMap::new()), Actor::Public);
    }

    #[test]
    fn in_real_use_the_cookie_is_never_read() {
        let site = Site { mode: Mode::Serve { registrar: "Karin Prov".into() }, ..site() };
        assert_eq!(actor(&site, &with("radslag_role=besokare")).log_name(), "Karin Prov");
    }
}
