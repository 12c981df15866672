//! The file with the providers: read whole or not at all, all faults at once.

use std::{collections::BTreeMap, path::Path};

use jiff::Timestamp;
use kernel::{Language, actor::Assurance, slug::Slug};
use serde::Deserialize;
use tokio::sync::Mutex;

use super::{assertion::Signer, exchange::Known, wire::Wire};

/// Most bytes of the file and of a key.
const MOST: u64 = 256 * 1024;

/// All providers, in the order of the file. Never changes while the program runs, but for what it remembers of them.
#[derive(Default)]
pub struct Providers(Vec<Provider>);

/// One provider.
pub struct Provider {
    /// Its word in addresses.
    pub word: String,
    /// What people call it, in Swedish and in English.
    pub name: [String; 2],
    /// Who it is, to the letter.
    pub issuer: String,
    /// Whom it knows us as.
    pub client_id: String,
    /// What we ask to be told.
    pub scopes: Vec<String>,
    /// Whether a verified e-mail address binds somebody who comes for the first time.
    pub by_email: bool,
    /// How surely it is she, by the provider's word for how she showed it (`acr`).
    pub sure: BTreeMap<String, Assurance>,
    pub(super) signer: Signer,
    pub(super) wire: Wire,
    pub(super) known: Mutex<Option<(Known, Timestamp)>>,
}

/// Something wrong in the file: which provider, counted from 1, and what, in English, for whoever runs the program.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("provider {number}: {what}")]
pub struct ConfigFault {
    /// Which, from 1; 0 for the file itself.
    pub number: usize,
    /// What is wrong and what was expected.
    pub what: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    provider: Vec<toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    word: String,
    name_sv: String,
    name_en: String,
    issuer: String,
    client_id: String,
    key_file: String,
    key_id: Option<String>,
    #[serde(default)]
    scopes: Vec<String>,
    #[serde(default)]
    link_by: LinkBy,
    #[serde(default)]
    acr: BTreeMap<String, String>,
    authority_file: Option<String>,
}

/// What links an answer to an account the first time.
#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum LinkBy {
    /// The e-mail address that the account was invited by, when the provider has verified it.
    #[default]
    Email,
    /// Nothing: the invited one adds it on the page of her account.
    Subject,
}

fn read_file(path: &Path) -> Result<String, String> {
    let told = |error: std::io::Error| format!("{} cannot be read: {error}", path.display());
    if std::fs::metadata(path).map_err(told)?.len() > MOST {
        return Err(format!("{} is larger than {MOST} bytes", path.display()));
    }
    std::fs::read_to_string(path).map_err(told)
}

impl Providers {
    /// Reads the file. Other files that it names are looked for beside it.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn read(path: &Path) -> Result<Self, Vec<ConfigFault>> {
        let whole = |what: String| vec![ConfigFault { number: 0, what }];
        let text = read_file(path).map_err(whole)?;
        let file: File = toml::from_str(&text).map_err(|error| whole(error.to_string()))?;
        let folder = path.parent().unwrap_or(Path::new("."));
        let (mut providers, mut faults) = (Vec::<Provider>::new(), Vec::new());
        for (at, value) in file.provider.into_iter().enumerate() {
            let number = at + 1;
            match value.try_into::<Row>().map_err(|error| vec![error.to_string()]).and_then(|row| row.read(folder)) {
                Ok(one) if providers.iter().any(|known| known.word == one.word) => {
                    let what = format!("the word {:?} is there twice; each has its own", one.word);
                    faults.push(ConfigFault { number, what });
                }
                Ok(one) => providers.push(one),
                Err(all) => faults.extend(all.into_iter().map(|what| ConfigFault { number, what })),
            }
        }
        if faults.is_empty() { Ok(Self(providers)) } else { Err(faults) }
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, Provider> {
        self.0.iter()
    }

    /// The one with a word.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<&Provider> {
        self.0.iter().find(|one| one.word == word)
    }
}

impl Provider {
    /// What people call it.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        &self.name[usize::from(language == Language::En)]
    }

    /// How surely it is she, by the provider's word; low when it says none that we know.
    #[must_use]
    pub fn assurance(&self, acr: Option<&str>) -> Assurance {
        acr.and_then(|acr| self.sure.get(acr)).copied().unwrap_or(Assurance::Low)
    }
}

impl Row {
    fn read(self, folder: &Path) -> Result<Provider, Vec<String>> {
        let mut faults = Vec::new();
        if Slug::new(&self.word).is_err() {
            faults.push(format!("word = {:?}: a–z, 0–9 and hyphens", self.word));
        }
        if [&self.name_sv, &self.name_en].into_iter().any(|name| name.trim().is_empty()) {
            faults.push("name_sv and name_en say what people call it".into());
        }
        if !super::wire::may_ask(&self.issuer) {
            faults.push(format!("issuer = {:?}: an address that begins with https://", self.issuer));
        }
        let mut sure = BTreeMap::new();
        for (acr, word) in &self.acr {
            match Assurance::from_word(word) {
                Some(assurance) => drop(sure.insert(acr.clone(), assurance)),
                None => faults.push(format!("acr {acr:?} = {word:?}: low or substantial")),
            }
        }
        let key = read_file(&folder.join(&self.key_file));
        let signer = key.and_then(|pem| Signer::read(&pem, self.key_id.clone()));
        let authority = self.authority_file.as_ref().map(|file| read_file(&folder.join(file))).transpose();
        let wire = authority.and_then(|pem| Wire::new(pem.as_deref()));
        match (signer, wire) {
            (Ok(signer), Ok(wire)) if faults.is_empty() => Ok(Provider {
                word: self.word,
                name: [self.name_sv, self.name_en],
                issuer: self.issuer,
                client_id: self.client_id,
                scopes: self.scopes,
                by_email: self.link_by == LinkBy::Email,
                sure,
                signer,
                wire,
                known: Mutex::default(),
            }),
            (signer, wire) => {
                faults.extend(signer.err().into_iter().chain(wire.err()));
                Err(faults)
            }
        }
    }
}
