//! What may be asked on the command line.

pub mod plan;

use std::{net::IpAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use kernel::Language;

/// One system for a region's collaboration: bodies with rules of their own, and what follows from them.
#[derive(Parser)]
#[command(
    name = "radslag",
    version,
    after_help = "Examples:\n  radslag demo                           a county to look around in, nothing is kept\n  \
                  radslag check --demo --on 2027-01-15   what does not follow the charters that day\n  \
                  radslag serve                          your own register, in ./radslag.sqlite\n  \
                  radslag backup /safe/place/2026-11-24.sqlite"
)]
pub struct Cli {
    /// Language of what the program says: sv or en
    #[arg(long, global = true, default_value = "sv", value_parser = language, value_name = "LANGUAGE", env = "RADSLAG_LANGUAGE")]
    pub language: Language,
    /// The database: a file, or postgres://…
    #[arg(long, global = true, default_value = Cli::DEFAULT_FILE, value_name = "DATABASE", env = "RADSLAG_DATABASE_URL", hide_env_values = true)]
    pub database: String,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

impl Cli {
    /// The database when nobody has said another.
    pub const DEFAULT_FILE: &'static str = "radslag.sqlite";
}

fn language(word: &str) -> Result<Language, String> {
    Language::ALL.into_iter().find(|language| language.code() == word).ok_or_else(|| "sv or en".into())
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Show a county to look around in, with invented people, on 24 November 2026
    #[command(
        after_help = "Examples:\n  radslag demo\n  radslag demo --today 2027-01-15\n  radslag demo --folder ./county --port 9000"
    )]
    Demo(DemoOptions),
    /// Answer on this machine, to those who sign in and to visitors
    #[command(
        after_help = "Examples:\n  radslag serve\n  RADSLAG_DATABASE_URL=postgres://localhost/radslag radslag serve --port 9000"
    )]
    Serve(ServeOptions),
    /// Tell what does not follow the charters; ends with 0 (no breaches), 1 (breaches) or 2 (could not check)
    #[command(
        after_help = "Examples:\n  radslag check --demo --on 2027-01-15\n  radslag check --demo --body kulturforum --format json"
    )]
    Check(CheckOptions),
    /// Write the whole register to files that anybody can read
    #[command(after_help = "Examples:\n  radslag export ./register              a folder of readable files (TOML)\n  \
                            radslag export register.json           one file for programs\n  \
                            radslag export seats.csv --table seats one table for Excel")]
    Export(ExportOptions),
    /// Read files into the register: everything or nothing, and all faults at once
    #[command(
        after_help = "Examples:\n  radslag import ./register --dry-run    tell what would come, keep nothing\n  \
                            radslag import register.json\n  \
                            radslag import people.xlsx --table people --dry-run"
    )]
    Import(ImportOptions),
    /// Read a saved web page, PDF, Word file or text: proposals for the register, which somebody then decides about
    #[command(
        after_help = "Examples:\n  radslag read page.html --dry-run       tell what the page says, keep nothing\n  \
                            radslag read page.html                 keep the proposals, to be confirmed at /kallor\n  \
                            radslag read page.html --demo --format json"
    )]
    Read(ReadOptions),
    /// Plan the year of many bodies at once, from files or from the register
    #[command(
        after_help = "Examples:\n  radslag plan export county.json --demo\n  radslag plan solve county.json -o plan.json --time 10s\n  \
                            radslag plan check county.json plan.json"
    )]
    Plan {
        /// What to do
        #[command(subcommand)]
        command: plan::PlanCommand,
    },
    /// Bring the database's tables up to this program's
    Migrate,
    /// Look for what is wrong with the installation
    Doctor,
    /// Write the description of what programs may ask (OpenAPI, as JSON)
    Api,
    /// Who may sign in
    User {
        /// What to do about it
        #[command(subcommand)]
        command: UserCommand,
    },
    /// Contact details that nobody needs any more
    Privacy {
        /// What to do about them
        #[command(subcommand)]
        command: PrivacyCommand,
    },
    /// The change log
    Log {
        /// What to do with it
        #[command(subcommand)]
        command: LogCommand,
    },
    /// Letters: what waits or did not arrive, a test, messages that came back
    Mail {
        /// What to do with them
        #[command(subcommand)]
        command: MailCommand,
    },
    /// Write a backup to a new file, while the program runs, and prove it
    #[command(after_help = "Example:\n  radslag backup /safe/place/2026-11-24.sqlite")]
    Backup {
        /// The new file
        to: PathBuf,
    },
    /// Load a backup into an empty database, and prove it
    #[command(after_help = "Example:\n  radslag restore /safe/place/2026-11-24.sqlite --database new.sqlite")]
    Restore {
        /// The backup
        from: PathBuf,
    },
}

/// What to do about those who may sign in.
#[derive(Subcommand)]
pub enum UserCommand {
    /// Invite somebody: prints a link that works once, for a week
    #[command(
        after_help = "Examples:\n  radslag user invite \"Karin Prov\" karin.prov@region.example --registrar --administrator\n  \
                            radslag user invite \"Stina Prov\" stina@kommun.example --secretary kulturforum"
    )]
    Invite(InviteOptions),
    /// Who may sign in, and as what
    List,
    /// End an account: no link and no session of hers works any more
    End {
        /// Her e-mail address
        email: String,
    },
}

/// What may be done about contact details that nobody needs any more.
#[derive(Subcommand)]
pub enum PrivacyCommand {
    /// Whose contact details are kept although she has had no seat for long; ends with 1 when there are any
    Review,
    /// Erase them, in the register and in the log of changes; the log stays provable
    Erase,
    /// Decide how many months contact details stay after the last seat
    #[command(after_help = "Example:\n  radslag privacy months 24")]
    Months {
        /// Months, 1–120
        #[arg(value_parser = clap::value_parser!(i64).range(1..=120))]
        months: i64,
    },
}

/// Who is invited.
#[derive(Args)]
pub struct InviteOptions {
    /// Her name
    pub name: String,
    /// Her e-mail address
    pub email: String,
    /// Keeps the whole register
    #[arg(long)]
    pub registrar: bool,
    /// Invites others and ends accounts
    #[arg(long)]
    pub administrator: bool,
    /// Keeps the documents of bodies
    #[arg(long)]
    pub editor: bool,
    /// Takes out figures and lists of the whole register
    #[arg(long)]
    pub analyst: bool,
    /// Who she is in the register, by the word in her address there: her seats make her something too
    #[arg(long, value_name = "PERSON")]
    pub person: Option<String>,
    /// Secretary of this body, by its address word
    #[arg(long = "secretary", value_name = "BODY")]
    pub bodies: Vec<String>,
    /// Speaks for this organisation, by its address word
    #[arg(long = "steward", value_name = "ORGANISATION")]
    pub organisations: Vec<String>,
    /// Where people find the product, for the link
    #[arg(long, value_name = "ADDRESS", default_value = "http://localhost:8027", env = "RADSLAG_PUBLIC_ADDRESS")]
    pub public_address: String,
}

/// What to do with the change log.
#[derive(Subcommand)]
pub enum LogCommand {
    /// Prove that nothing in it has been changed or removed
    Verify,
}

/// What to do with letters.
#[derive(Subcommand)]
pub enum MailCommand {
    /// Tell which letters wait or did not arrive, never what they say; ends with 1 when some did not arrive
    List,
    /// Send a letter to see that mail works, and tell what the server said
    #[command(after_help = "Example:\n  radslag mail test namn@kommunen.example")]
    Test {
        /// To whom
        address: String,
        /// The region whose letter it is
        #[arg(long, default_value = "Regionen", env = "RADSLAG_REGION")]
        region: String,
        /// The mail server
        #[command(flatten)]
        mail: MailOptions,
    },
    /// Send once more a letter that was given up
    Again {
        /// Its identity, as `mail list` tells it
        letter: String,
    },
    /// Read a message that came back, from standard input, and mark its letter
    #[command(after_help = "Example:\n  radslag mail returned < message.eml")]
    Returned,
}

/// Which mail server takes the letters, and in whose name they go.
#[derive(Args)]
pub struct MailOptions {
    /// The mail server, with user and password: smtp://… (STARTTLS) or smtps://…
    #[arg(long = "smtp", value_name = "ADDRESS", env = "RADSLAG_SMTP_URL", hide_env_values = true)]
    pub server: Option<String>,
    /// A file that holds the mail server's address instead
    #[arg(long = "smtp-file", value_name = "FILE", env = "RADSLAG_SMTP_URL_FILE", conflicts_with = "server")]
    pub server_file: Option<PathBuf>,
    /// A file with certificates (PEM) of an authority of your own that vouches for the mail server
    #[arg(long = "smtp-ca", value_name = "FILE", env = "RADSLAG_SMTP_CA_FILE")]
    pub authority: Option<PathBuf>,
    /// In whose name letters go: "Region Exempel <samverkan@region.example>"
    #[arg(long = "mail-from", value_name = "SENDER", env = "RADSLAG_MAIL_FROM")]
    pub from: Option<String>,
    /// Where undelivered letters come back to, when it is another address; must take name+anything@host
    #[arg(long = "mail-return", value_name = "ADDRESS", env = "RADSLAG_MAIL_RETURN")]
    pub returns: Option<String>,
}

/// Where to answer.
#[derive(Args)]
pub struct Listen {
    /// Port on this machine
    #[arg(long, default_value_t = 8027, env = "RADSLAG_PORT")]
    pub port: u16,
}

/// How to show the demo.
#[derive(Args)]
pub struct DemoOptions {
    /// The demo's day: 2027-01-15
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
    /// Keep the demo in this folder; without it nothing is kept
    #[arg(long, value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
    /// Where to answer
    #[command(flatten)]
    pub listen: Listen,
}

/// How to answer.
#[derive(Args)]
pub struct ServeOptions {
    /// The region whose register it is
    #[arg(long, default_value = "Regionen", env = "RADSLAG_REGION")]
    pub region: String,
    /// Further host names to answer to, behind a proxy on this machine
    #[arg(long = "host", value_name = "NAME")]
    pub hosts: Vec<String>,
    /// Where people find it: `https://samverkan.region.example`; for links in letters, and for passkeys, which belong to it
    #[arg(long, value_name = "ADDRESS", env = "RADSLAG_PUBLIC_ADDRESS")]
    pub public_address: Option<String>,
    /// Answer other machines too, at this address of the machine; only together with a public address
    #[arg(long = "listen", value_name = "IP", default_value = "127.0.0.1", env = "RADSLAG_LISTEN")]
    pub at: IpAddr,
    /// A proxy whose word on who asks is taken (X-Forwarded-For); this machine's when there is a public address
    #[arg(long = "proxy", value_name = "IP", env = "RADSLAG_PROXY", value_delimiter = ',')]
    pub proxies: Vec<IpAddr>,
    /// A file with the providers that people may sign in with (OpenID Connect)
    #[arg(long = "providers", value_name = "FILE", env = "RADSLAG_PROVIDERS_FILE")]
    pub providers: Option<PathBuf>,
    /// Never fetch a page from an address that a registrar writes: for machines that may not ask others
    #[arg(long, env = "RADSLAG_NO_FETCH")]
    pub no_fetch: bool,
    /// A virus scanner that looks through files before they are given out (ClamAV): `tcp://127.0.0.1:3310`,
    /// `unix:///run/clamav/clamd.ctl`
    #[arg(long, value_name = "ADDRESS", env = "RADSLAG_SCANNER")]
    pub scanner: Option<String>,
    /// The mail server; without one letters wait
    #[command(flatten)]
    pub mail: MailOptions,
    /// Where to answer
    #[command(flatten)]
    pub listen: Listen,
}

/// What to check.
#[derive(Args)]
pub struct CheckOptions {
    /// The demo county instead of a database
    #[arg(long)]
    pub demo: bool,
    /// The day: 2027-01-15; today when not said
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// One body: its address word or name
    #[arg(long, value_name = "NAME")]
    pub body: Option<String>,
    /// How to tell
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// What to write, and where.
#[derive(Args)]
pub struct ExportOptions {
    /// The new folder or file
    pub to: PathBuf,
    /// One table instead of everything: people, seats, meetings …
    #[arg(long, value_name = "TABLE")]
    pub table: Option<String>,
    /// How to write it; told from the ending when not said
    #[arg(long, value_enum)]
    pub format: Option<Shape>,
}

/// What to read in.
#[derive(Args)]
pub struct ImportOptions {
    /// The folder or file
    pub from: PathBuf,
    /// The file is one table, CSV or Excel: people, seats, meetings …
    #[arg(long, value_name = "TABLE")]
    pub table: Option<String>,
    /// Tell what would come and all faults; keep nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Why, for the change log
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
}

/// What to read.
#[derive(Args)]
pub struct ReadOptions {
    /// The file: a saved web page, PDF, Word (.docx) or text
    pub file: PathBuf,
    /// Against the demo county instead of a database; keeps nothing
    #[arg(long)]
    pub demo: bool,
    /// Tell the proposals; keep nothing
    #[arg(long)]
    pub dry_run: bool,
    /// How to tell
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How a register is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// A folder of readable files
    Toml,
    /// One file for programs
    Json,
    /// One table as CSV
    Csv,
    /// One table for Excel
    Xlsx,
}

/// How to tell.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Sentences
    Text,
    /// JSON
    Json,
}
