//! Signing in and out.
//!
//! * `sign_in` – the ways in, side by side
//! * `providers` – going to a provider and coming back
//! * `passkeys` – signing in with a passkey; adding and removing them
//! * `way_in` – the link that somebody has been sent
//! * `all_keys` – everybody's keys, for the administrator
//! * `typed` – what was typed before a surer sign-in
//! * `letters` – asking for a link by e-mail
//! * `keys` – her keys of programs and her private calendar
//! * `people`, `one` – all accounts and one of them, for who keeps them; `choosing` – what one can be made
//! * `deputies` – who stands in for one
//! * `own` – her account: what she is here, her passkeys, where she is signed in
//! * `coming` – the new session, whichever way it was

mod all_keys;
mod choosing;
mod coming;
mod deputies;
mod keys;
mod letters;
mod one;
mod own;
mod passkeys;
mod people;
mod providers;
mod sign_in;
mod typed;
mod way_in;

use axum::{
    Router,
    routing::{get, post},
};
use kernel::{Act, Actor};
use web::{App, Feature, MenuEntry, api::Operation};

pub use all_keys::AllKeysPage;
pub use deputies::DeputiesPage;
pub use keys::KeysPage;
pub use one::AccountPage;
pub use own::OwnPage;
pub use people::PeoplePage;
pub use sign_in::SignInPage;
pub use typed::TypedPage;
pub use way_in::WayInPage;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
        .routes(routes())
        .operations(ways_in())
        .operations(own_account())
        .operations(key_operations())
        .operations(keeping())
        .foot(MenuEntry { path: "/konton", text: "accounts-people", order: 70, may: Actor::keeps_accounts })
        .page::<SignInPage>()
        .page::<WayInPage>()
        .page::<TypedPage>()
        .page::<OwnPage>()
        .page::<KeysPage>()
        .page::<AllKeysPage>()
        .page::<DeputiesPage>()
        .page::<PeoplePage>()
        .page::<AccountPage>()
}

fn routes() -> Router<App> {
    Router::new()
        .route("/logga-in", get(sign_in::show))
        .route("/logga-in/hos/{word}", get(providers::go))
        .route(providers::BACK, get(providers::back))
        .route("/logga-in/brev", post(letters::ask))
        .route("/logga-in/passnyckel", post(passkeys::sign_in))
        .route("/logga-in/fortsatt/{key}", get(typed::show))
        .route("/logga-in/{key}", get(way_in::show).post(way_in::sign_in))
        .route("/konto/passnycklar", post(passkeys::change))
        .route("/konto/ombud", get(deputies::show).post(deputies::change))
        .route("/konton", get(people::show).post(people::invite))
        .route("/konton/{id}", get(one::show).post(one::change))
        .route("/konto", get(own::show).post(own::change))
        .route("/konto/nycklar", get(keys::show).post(keys::keep))
        .route("/nycklar", get(all_keys::show).post(all_keys::end))
}

/// The ways in.
fn ways_in() -> [Operation; 7] {
    [
        Operation::get("/logga-in", "sign-in", "How one signs in.")
            .asks("till", "where to go afterwards: an address of ours")
            .gives::<sign_in::HowToSignIn>()
            .act(Act::UseLink),
        Operation::post(
            "/logga-in/passnyckel",
            "passkey",
            "Asks for a passkey; then takes the answer and begins a session.",
        )
        .takes(passkeys::taken())
        .gives::<passkeys::PasskeyQuestion>()
        .or_gives::<passkeys::Onward>()
        .limited()
        .act(Act::UseLink),
        Operation::post(
            "/logga-in/brev",
            "letter",
            "Asks for a link by e-mail; says alike whether the address is anybody's.",
        )
        .takes(letters::taken())
        .gives::<letters::LetterAsked>()
        .limited()
        .act(Act::UseLink),
        Operation::get("/logga-in/hos/{word}", "provider", "Sends somebody to a provider that vouches for her.")
            .at("word", "the provider's word")
            .asks("till", "where to go afterwards: an address of ours")
            .asks("lagg-till", "`ja` adds the provider to the account of who is signed in")
            .leaves()
            .act(Act::UseLink),
        Operation::get(providers::BACK, "provider-answer", "Takes what a provider answers, and begins a session.")
            .asks("state", "what it was sent with")
            .asks("code", "what the provider gave")
            .asks("iss", "which provider")
            .asks("error", "why it gave nothing")
            .leaves()
            .act(Act::UseLink),
        Operation::get("/logga-in/{key}", "invitation", "Whose way in it is, while it can be used.")
            .at("key", "what stands in the link")
            .gives::<way_in::Invited>()
            .limited()
            .act(Act::UseLink),
        Operation::post("/logga-in/{key}", "use-invitation", "Uses the way in and begins a session, by cookie.")
            .at("key", "what stands in the link")
            .gives::<way_in::Invited>()
            .limited()
            .act(Act::UseLink),
    ]
}

/// What is one's own: account, ways in, sessions.
fn own_account() -> [Operation; 4] {
    [
        Operation::get("/logga-in/fortsatt/{key}", "typed", "What one typed before one had to sign in more surely.")
            .at("key", "what stands in the address")
            .gives::<typed::Typed>()
            .act(Act::KeepOwnAccount),
        Operation::post("/konto/passnycklar", "passkeys", "Asks for a new passkey, takes the answer; or removes one.")
            .takes(passkeys::changes())
            .gives::<passkeys::PasskeyQuestion>()
            .or_gives::<passkeys::Onward>()
            .act(Act::KeepOwnAccount),
        Operation::get("/konto", "account", "One's own account: what one is here, where one is signed in.")
            .gives::<own::OwnAccount>()
            .act(Act::KeepOwnAccount),
        Operation::post("/konto", "sign-out", "Signs out: here, in another browser, or everywhere.")
            .takes(own::taken())
            .gives::<own::OwnAccount>()
            .act(Act::KeepOwnAccount),
    ]
}

fn keeping() -> [Operation; 6] {
    let account = |operation: Operation| operation.at("id", "The account's identity.").act(Act::KeepAccounts);
    [
        Operation::get("/konton", "accounts", "Everybody who may sign in, or once could, and what each is.")
            .gives::<people::People>()
            .act(Act::KeepAccounts),
        Operation::post("/konton", "invite", "Invites somebody, by letter.")
            .takes(people::taken())
            .gives::<people::People>()
            .act(Act::KeepAccounts),
        account(Operation::get("/konton/{id}", "one_account", "One account and what it has been made."))
            .gives::<one::OneAccount>(),
        account(Operation::post(
            "/konton/{id}",
            "change_account",
            "Makes somebody something or unmakes it; ends the account.",
        ))
        .takes(one::taken())
        .gives::<one::OneAccount>(),
        Operation::get("/konto/ombud", "deputies", "Who stands in for one, and as what.")
            .gives::<deputies::Deputies>()
            .act(Act::Delegate),
        Operation::post("/konto/ombud", "delegate", "Lets somebody stand in for one, or ends it.")
            .takes(deputies::taken())
            .gives::<deputies::Deputies>()
            .act(Act::Delegate),
    ]
}

/// What is asked about keys of programs and private calendars.
fn key_operations() -> [Operation; 4] {
    [
        Operation::get("/konto/nycklar", "keys", "One's own keys of programs, and one's private calendar.")
            .gives::<keys::OwnKeys>()
            .act(Act::KeepOwnAccount),
        Operation::post("/konto/nycklar", "keep-keys", "Makes and ends keys; gives the private calendar an address.")
            .takes(keys::taken())
            .makes()
            .gives::<keys::OwnKeys>()
            .act(Act::KeepOwnAccount),
        Operation::get("/nycklar", "all-keys", "Everybody's keys, for the administrator.")
            .gives::<all_keys::AllKeys>()
            .act(Act::KeepAccounts),
        Operation::post("/nycklar", "end-key", "Ends a key, whosesoever it is, for the administrator.")
            .takes(all_keys::taken())
            .gives::<all_keys::AllKeys>()
            .act(Act::KeepAccounts),
    ]
}
