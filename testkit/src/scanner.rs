//! A real virus scanner's door for tests: speaks clamd's INSTREAM over TCP on a free port, finds one word harmful, goes away and comes
//! back at the same port, and answers nonsense when asked to.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
};

use fetch::scanner::Scanner;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// The word that makes a file harmful, here only: like EICAR's test file, which harms nobody.
pub const HARMFUL: &str = "PROV-MED-SKADLIGT-INNEHALL";
/// What the scanner calls it.
pub const NAME: &str = "Prov.Test.Skadligt-1";

/// A running scanner.
#[derive(Debug)]
pub struct VirusScanner {
    at: SocketAddr,
    nonsense: Arc<Mutex<Option<Vec<u8>>>>,
    scanned: Arc<Mutex<Vec<Vec<u8>>>>,
    door: Mutex<Option<JoinHandle<()>>>,
}

impl VirusScanner {
    /// Starts one.
    ///
    /// # Panics
    /// When no port is free.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let at = listener.local_addr().expect("an address");
        let scanner = Self { at, nonsense: Arc::default(), scanned: Arc::default(), door: Mutex::default() };
        scanner.open(listener);
        scanner
    }

    fn open(&self, listener: TcpListener) {
        let (nonsense, scanned) = (self.nonsense.clone(), self.scanned.clone());
        let door = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let nonsense = nonsense.lock().unwrap_or_else(PoisonError::into_inner).clone();
                // Who hangs up on it is not its business.
                if let Ok(file) = converse(stream, nonsense).await {
                    scanned.lock().unwrap_or_else(PoisonError::into_inner).push(file);
                }
            }
        });
        *self.door.lock().unwrap_or_else(PoisonError::into_inner) = Some(door);
    }

    /// It goes away: nobody answers at its port.
    pub async fn goes_away(&self) {
        let door = self.door.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(door) = door {
            door.abort();
            // Ended by us: that it says so is no news.
            let _ = door.await;
        }
    }

    /// It answers again, at the same port.
    ///
    /// # Panics
    /// When somebody else has taken the port.
    pub async fn comes_back(&self) {
        let listener = TcpListener::bind(self.at).await.expect("its own port");
        self.open(listener);
    }

    /// From now on it answers this to everything; `None`: verdicts again.
    pub fn answers(&self, nonsense: Option<&[u8]>) {
        *self.nonsense.lock().unwrap_or_else(PoisonError::into_inner) = nonsense.map(<[u8]>::to_vec);
    }

    /// The files it was given, in order.
    #[must_use]
    pub fn scanned(&self) -> Vec<Vec<u8>> {
        self.scanned.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Its address for `RADSLAG_SCANNER`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("tcp://{}", self.at)
    }

    /// The product's client for it.
    ///
    /// # Panics
    /// Never: its address is one.
    #[must_use]
    pub fn client(&self) -> Arc<Scanner> {
        Arc::new(Scanner::parse(&self.address()).expect("an address"))
    }
}

impl Drop for VirusScanner {
    fn drop(&mut self) {
        if let Some(door) = self.door.lock().unwrap_or_else(PoisonError::into_inner).take() {
            door.abort();
        }
    }
}

/// One file, one answer, as clamd(8) has it.
async fn converse(mut stream: TcpStream, nonsense: Option<Vec<u8>>) -> std::io::Result<Vec<u8>> {
    let mut command = [0; 10];
    stream.read_exact(&mut command).await?;
    if &command != b"zINSTREAM\0" {
        stream.write_all(b"UNKNOWN COMMAND\0").await?;
        return Err(std::io::Error::other("no INSTREAM"));
    }
    let mut file = Vec::new();
    loop {
        let length = stream.read_u32().await?;
        if length == 0 {
            break;
        }
        let begun = file.len();
        file.resize(begun + length as usize, 0);
        stream.read_exact(&mut file[begun..]).await?;
    }
    let harmful = file.windows(HARMFUL.len()).any(|window| window == HARMFUL.as_bytes());
    let verdict = if harmful { format!("stream: {NAME} FOUND\0") } else { "stream: OK\0".into() };
    stream.write_all(&nonsense.unwrap_or_else(|| verdict.into_bytes())).await?;
    stream.shutdown().await?;
    Ok(file)
}
