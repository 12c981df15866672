//! `radslag`: one program, one file. Start-up, the list of features, the command line.
//!
//! In reading order:
//! * `cli` – what may be asked
//! * [`site`] – database, clock, features: the state that pages run in
//! * [`demo`], `serve` – pages
//! * `check` – findings on the command line
//! * `read` – proposals out of a web page or a paper
//! * `keep` – migrate, doctor, log verify, backup, restore
//! * `exchange` – export, import
//! * `plan` – the year wheel: years to be planned, from files or a register
//! * `mail` – the mail server, letters on the command line
//! * `privacy` – contact details that nobody needs any more
//! * [`user`] – who may sign in
//! * [`say`] – what the terminal is told, and with which code the program ends
//!
//! A library only so that tests run the same wiring as the program.

mod check;
mod cli;
pub mod demo;
mod exchange;
mod keep;
mod mail;
mod plan;
mod privacy;
mod read;
pub mod say;
mod serve;
pub mod site;
pub mod user;

use clap::Parser;

use crate::say::Outcome;

/// Does what the command line asks; gives the code to end with.
#[must_use]
pub fn run() -> std::process::ExitCode {
    let cli = cli::Cli::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("RADSLAG_LOG").unwrap_or_else(|_| "radslag=info,warn".into()),
        )
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_writer(std::io::stderr)
        .init();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return say::failed(cli.language, &error.into()),
    };
    let language = cli.language;
    match runtime.block_on(cli.run()) {
        Ok(outcome) => outcome.code(),
        Err(error) => say::failed(language, &error),
    }
}

impl cli::Cli {
    async fn run(self) -> anyhow::Result<Outcome> {
        use cli::{Command, LogCommand};
        let (language, database) = (self.language, self.database);
        match self.command {
            Command::Demo(options) => demo::run(language, options).await,
            Command::Serve(options) => serve::run(language, &database, options).await,
            Command::Check(options) => check::run(language, &database, options).await,
            Command::Export(options) => exchange::export(language, &database, options).await,
            Command::Import(options) => exchange::import(language, &database, options).await,
            Command::Read(options) => read::run(language, &database, options).await,
            Command::Plan { command } => plan::run(language, &database, command).await,
            Command::Migrate => keep::migrate(language, &database).await,
            Command::Api => {
                say::out(&serde_json::to_string_pretty(&site::api_document())?);
                Ok(Outcome::Done)
            }
            Command::Doctor => keep::doctor(language, &database).await,
            Command::User { command } => user::run(language, &database, command).await,
            Command::Privacy { command } => privacy::run(language, &database, command).await,
            Command::Log { command: LogCommand::Verify } => keep::verify(language, &database).await,
            Command::Mail { command } => mail::run(language, &database, command).await,
            Command::Backup { to } => keep::backup(language, &database, &to).await,
            Command::Restore { from } => keep::restore(language, &database, &from).await,
        }
    }
}
