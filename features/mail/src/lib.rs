//! Utkorgen: what waits to be sent, what did not arrive and what to do about it; the words under every letter.
//!
//! In reading order:
//! * [`pages`] – the page `/post`
//!
//! Letters themselves are `output::mail`.

pub mod pages;

use kernel::Act;
use output::mail::{Frame, keep, overview};
use web::{Feature, FeatureTexts, Job, MenuEntry, View, api::Operation};

/// Texts of this feature.
pub const TEXTS: FeatureTexts = FeatureTexts { sv: include_str!("../text/sv.ftl"), en: include_str!("../text/en.ftl") };

/// What this feature adds to the product.
#[must_use]
pub fn feature() -> Feature {
    Feature::new("mail", TEXTS)
        .routes(pages::routes())
        .operations([
            Operation::get("/post", "outbox", "Letters that wait or did not arrive, for the registrar.")
                .gives::<pages::Outbox>()
                .act(Act::KeepMail),
            Operation::post(
                "/post",
                "send_again",
                "Sends a letter once more that was given up: `letter` is its identity.",
            )
            .gives::<pages::Outbox>()
            .act(Act::KeepMail),
        ])
        .foot(MenuEntry { path: "/post", text: "mail-menu", order: 60, may: overview::may_see })
        .page::<pages::PostPage>()
        .job(Job { kind: keep::KEEP, run: |db, _| Box::pin(async move { Ok(keep::run(&db).await?) }) })
}

/// What stands under every letter, in the language of `v`: from whom it comes, and what to do when it is not for the reader.
#[must_use]
pub fn frame(v: &View, region: &str) -> Frame {
    let from = v.text("mail-frame-from", &[("region", &region)]);
    Frame { lines: vec![from, v.t("mail-frame-wrong").into_owned()] }
}
