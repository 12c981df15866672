//! The rows of the table of operations at the door of every address: what stands in no row is not there, and who may do no such
//! thing does not find it.
//!
//! Whether somebody may do it to this very thing is asked where the thing is known. Never opens anything by itself: without a
//! row, or without an act in it, nobody comes through.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use kernel::{
    Act, Actor, Of,
    access::{Permission, Who, permission},
};
use matchit::{InsertError, Router};

use crate::{
    address::{self, Asked, url},
    api::Operation,
    door::Entered,
    failure::{Failure, Refusal},
    format::Format,
    held,
    site::App,
    visits,
};

/// The frame's own addresses, which no program asks for.
pub(crate) const FRAME: [(&str, &str, Act); 3] = [
    ("GET", "/static/{name}", Act::ReadPublic),
    ("POST", "/roll", Act::UseLink),
    ("GET", "/komponenter", Act::ReadPublic),
];

/// What each method of an address is.
type Acts = Vec<(Method, Option<Act>)>;

/// What each method of each address is in the table of who may do what.
#[derive(Clone, Default)]
pub(crate) struct Gate(Arc<Router<Acts>>);

impl Gate {
    /// The gate of the frame and of what the features have said.
    ///
    /// # Errors
    /// When two addresses cannot be told apart.
    pub(crate) fn of(operations: &[Operation]) -> Result<Self, InsertError> {
        let frame = FRAME.map(|(method, path, act)| (method, path, Some(act)));
        let said = operations.iter().map(|operation| (operation.method, operation.path.as_str(), operation.act));
        let mut by_path: Vec<(&str, Acts)> = Vec::new();
        for (method, path, act) in frame.into_iter().chain(said) {
            let method = if method == "POST" { Method::POST } else { Method::GET };
            match by_path.iter_mut().find(|(known, _)| *known == path) {
                Some((_, acts)) => acts.push((method, act)),
                None => by_path.push((path, vec![(method, act)])),
            }
        }
        let mut router = Router::new();
        for (path, acts) in by_path {
            router.insert(path, acts)?;
        }
        Ok(Self(Arc::new(router)))
    }

    /// What somebody does who asks for an address; the failure says why nobody does it.
    fn act(&self, method: &Method, path: &str) -> Result<Act, Failure> {
        let Ok(found) = self.0.at(path) else { return Err(Failure::NotHere) };
        let asked = if *method == Method::HEAD { &Method::GET } else { method };
        let row = found.value.iter().find(|(method, _)| method == asked);
        row.ok_or(Failure::Refused(Refusal::Method))?.1.ok_or(Failure::NotHere)
    }
}

/// Lets a request through that who asks could make of some thing.
pub(crate) async fn check(State(app): State<App>, request: Request, next: Next) -> Response {
    let act = match app.gate.act(request.method(), request.uri().path()) {
        Ok(act) => act,
        Err(failure) => return failure.into_response(),
    };
    let visitor = Entered::VISITOR;
    let entered = request.extensions().get::<Entered>().unwrap_or(&visitor);
    let actor = &entered.actor;
    match permission(actor, act, Of::Any) {
        Permission::Yes if act == Act::ReadPublic && *actor == Actor::Public && is_page(&request) => {
            visits::counted(&app, request, next).await
        }
        Permission::Yes => next.run(request).await,
        // A program cannot be asked to sign in better.
        Permission::MoreSurely if entered.scope.is_some() => Failure::Refused(Refusal::KeyScope).into_response(),
        // A page is come back to; what was sent is not sent once more by itself.
        Permission::MoreSurely if request.method() == Method::GET && is_page(&request) => sign_in(&request, true),
        Permission::MoreSurely if request.method() == Method::POST && is_page(&request) => {
            held::refused_request(&app, request).await.into_response()
        }
        Permission::MoreSurely => Failure::Refused(Refusal::Assurance).into_response(),
        // That there are accounts is no secret; who is asked for hers signs in first.
        Permission::No if *actor == Actor::Public && act.row().who.contains(&Who::SignedIn) && is_page(&request) => {
            sign_in(&request, request.method() == Method::GET)
        }
        Permission::No => Failure::NotHere.into_response(),
    }
}

fn is_page(request: &Request) -> bool {
    request.extensions().get::<Asked>().is_none_or(|asked| asked.format == Format::Html)
}

/// Sends somebody to the ways in, and from there back to where she was going.
fn sign_in(request: &Request, back: bool) -> Response {
    let asked = request.extensions().get::<Asked>().cloned().unwrap_or_default();
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    let here = url(asked.language, None, &format!("{}{query}", asked.path));
    let till =
        if back { format!("?{}", address::query(std::iter::once(("till", here.as_str())))) } else { String::new() };
    Redirect::to(&url(asked.language, None, &format!("/logga-in{till}"))).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate() -> Gate {
        let rows = [
            Operation::get("/organ/{slug}", "body", "").act(Act::ReadPublic),
            Operation::get("/organ/{word}/andra", "form", "").act(Act::ChangeBody),
            Operation::post("/organ/{word}/andra", "change", "").act(Act::ChangeBody),
            Operation::get("/glomd", "forgotten", ""),
        ];
        Gate::of(&rows).expect("addresses that differ")
    }

    #[test]
    fn what_stands_in_no_row_is_not_there() {
        let gate = gate();
        assert!(matches!(gate.act(&Method::GET, "/hemligt"), Err(Failure::NotHere)));
        assert!(
            matches!(gate.act(&Method::GET, "/glomd"), Err(Failure::NotHere)),
            "a row without an act is for nobody"
        );
        assert!(matches!(gate.act(&Method::POST, "/organ/radet"), Err(Failure::Refused(Refusal::Method))));
    }

    #[test]
    fn an_address_is_what_its_row_says() {
        let gate = gate();
        assert_eq!(gate.act(&Method::HEAD, "/organ/radet").ok(), Some(Act::ReadPublic));
        assert_eq!(gate.act(&Method::POST, "/organ/radet/andra").ok(), Some(Act::ChangeBody));
        assert_eq!(gate.act(&Method::GET, "/static/site.css").ok(), Some(Act::ReadPublic));
    }
}
