//! A search whose process is gone: the best plan that it had found is kept.

use std::time::{Duration, Instant};

use kernel::Actor;
use scheduling::{Cost, Plan, verdict};
use testkit::{TestApp, on_both_engines};
use yearwheel::{
    model::{Letter, Proposal, Run},
    store::{plan, proposal},
};

use super::story::{KEEPER, YEAR, json, work};

/// More changes than are tried while a test waits.
const LONG: [(&str, &str); 2] = [("step", "propose"), ("forsok", "20000000")];
/// Longest wait for something that comes every two seconds.
const PATIENCE: Duration = Duration::from_secs(60);

/// The newest run of 2027 and what is kept of it.
async fn kept(app: &TestApp) -> (Run, Vec<Proposal>) {
    let read = app.db.read(|tx| {
        let year = plan::of_year(tx, &Actor::System { part: "test" }, "22", 2027)?.expect("a plan");
        let run = plan::newest_run(tx, year.id)?.expect("a run");
        let proposals = proposal::of_run(tx, run.id)?;
        Ok((run, proposals))
    });
    read.await.expect("it is read")
}

/// What a short search has left that found next to nothing: nobody meets, which breaks many rules.
async fn found_little(app: &TestApp) {
    let (run, _) = kept(app).await;
    let write = app.db.maintain(move |tx| {
        let year = plan::of_year(tx, &Actor::System { part: "test" }, "22", 2027)?.expect("a plan");
        for letter in Letter::ALL {
            let nothing = Proposal {
                id: tx.new_id(),
                letter,
                dials: run.basis.dials.of_letter(letter),
                seed: 1,
                moves: 1,
                broken: 999,
                cost: Cost::default(),
                bound: None,
                conflicts: Vec::new(),
                plan: Plan::default(),
                done: false,
                edited_by: None,
                version: 1,
            };
            proposal::keep(tx, year.id, run.id, &nothing)?;
        }
        Ok(())
    });
    write.await.expect("it is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_search_has_found_is_kept_while_it_goes_on() {
    on_both_engines(async |app| {
        app.post_as(KEEPER, YEAR, &LONG).await.is(303);
        found_little(app).await;
        let db = app.db.clone();
        let searching = tokio::spawn(async move { db.run_due_jobs(&radslag::site::handlers()).await });
        let begun = Instant::now();
        while kept(app).await.1[0].broken == 999 {
            assert!(begun.elapsed() < PATIENCE, "nothing is kept");
            assert!(!searching.is_finished(), "the search is long");
        }
        // As when the process is killed: nobody writes what the search comes to.
        searching.abort();
        assert!(searching.await.is_err_and(|error| error.is_cancelled()));

        let (run, kept) = kept(app).await;
        let best = &kept[0];
        assert!(run.goes_on() && !best.done && best.moves < run.moves, "it was broken off: {} changes", best.moves);
        let instance = yearwheel::jobs::weighed(&run.basis.instance, best.dials);
        let verdict = verdict(&instance, &best.plan);
        assert_eq!((best.broken, best.cost), (0, verdict.cost), "a plan that keeps every rule");
        assert_eq!(verdict.breaches, []);

        app.clock.advance(jiff::SignedDuration::from_mins(10));
        app.get_as(KEEPER, YEAR).await.is(200).says("Beräkningen har inte hörts av sedan").says("A. Bäst helhet");
        app.post_as(KEEPER, YEAR, &[("step", "stop")]).await.is(303);
        work(app).await;
        let plan = json(app, &format!("{YEAR}.json")).await;
        assert_eq!(
            (&plan["searching"], &plan["alternatives"][0]["broken"]),
            (&false.into(), &0.into()),
            "it can be used"
        );
    })
    .await;
}
