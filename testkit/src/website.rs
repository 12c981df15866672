//! A real website for tests: TLS with a certificate of its own authority, on a free port of this machine, that answers byte for byte
//! what a test asks for and remembers what it was asked.

use std::{
    collections::HashMap,
    fs, io,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
};

use fetch::names::{Found, Names};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig, crypto,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    },
};

/// The name that its certificate is for.
pub const NAME: &str = "sida.region.example";

/// What it answers.
#[derive(Clone, Debug)]
pub enum Reply {
    /// These bytes, head and all; then it hangs up.
    Whole(Vec<u8>),
    /// These bytes; then it says nothing more and does not hang up.
    Hangs(Vec<u8>),
    /// A page without a length that never ends.
    Endless,
}

impl Reply {
    /// A page.
    #[must_use]
    pub fn page(content: impl AsRef<[u8]>) -> Self {
        Self::with("200 OK", "", content)
    }

    /// An answer with its status and further lines of its head, each ended by CR LF.
    #[must_use]
    pub fn with(status: &str, head: &str, content: impl AsRef<[u8]>) -> Self {
        let content = content.as_ref();
        let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n{head}\r\n", content.len());
        Self::Whole([head.as_bytes(), content].concat())
    }

    /// An answer that leads on.
    #[must_use]
    pub fn leads_to(address: &str) -> Self {
        Self::with("302 Found", &format!("Location: {address}\r\n"), "")
    }
}

/// A running website. It ends with the runtime of its test.
#[derive(Debug)]
pub struct Website {
    folder: TempDir,
    socket: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Website {
    /// Starts one that answers by the path it is asked for.
    ///
    /// # Panics
    /// When openssl is missing or nothing can be listened to.
    pub async fn start(answers: impl Fn(&str) -> Reply + Send + Sync + 'static) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        crate::certificates::make(folder.path(), &format!("DNS:{NAME}"));
        let acceptor = acceptor(&folder);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let socket = listener.local_addr().expect("an address");
        let (asked, answers) = (Arc::new(Mutex::new(Vec::new())), Arc::new(answers));
        let heard = Arc::clone(&asked);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, answers, heard) = (acceptor.clone(), Arc::clone(&answers), Arc::clone(&heard));
                // Who breaks off is no matter of the website's.
                tokio::spawn(async move { drop(answer(stream, acceptor, &*answers, &heard).await) });
            }
        });
        Self { folder, socket, asked }
    }

    /// Where it listens.
    #[must_use]
    pub const fn socket(&self) -> SocketAddr {
        self.socket
    }

    /// The address of a path under its name.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("https://{NAME}:{}{path}", self.socket.port())
    }

    /// The authority that vouches for it, as PEM.
    ///
    /// # Panics
    /// When its file is gone.
    #[must_use]
    pub fn authority(&self) -> String {
        fs::read_to_string(self.folder.path().join("ca.pem")).expect("the authority's certificate")
    }

    /// The questions it got, each with its head.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn acceptor(folder: &TempDir) -> TlsAcceptor {
    let file = |name: &str| fs::read(folder.path().join(name)).expect("a file of the certificate");
    let chain = CertificateDer::pem_slice_iter(&file("server.pem")).collect::<Result<Vec<_>, _>>();
    let key = PrivateKeyDer::from_pem_slice(&file("server.key")).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions of TLS")
        .with_no_client_auth()
        .with_single_cert(chain.expect("a certificate"), key)
        .expect("certificate and key belong together");
    TlsAcceptor::from(Arc::new(config))
}

async fn answer(
    stream: TcpStream,
    acceptor: TlsAcceptor,
    answers: &(impl Fn(&str) -> Reply + Sync),
    heard: &Mutex<Vec<String>>,
) -> io::Result<()> {
    let mut stream = acceptor.accept(stream).await?;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let reply = answers(head.split(' ').nth(1).unwrap_or_default());
    heard.lock().unwrap_or_else(PoisonError::into_inner).push(head);
    match reply {
        Reply::Whole(bytes) => {
            stream.write_all(&bytes).await?;
            stream.shutdown().await
        }
        Reply::Hangs(bytes) => {
            stream.write_all(&bytes).await?;
            stream.flush().await?;
            // Until the other side hangs up.
            stream.read_u8().await.map(drop)
        }
        Reply::Endless => {
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
            loop {
                stream.write_all(&[b'a'; 16 * 1024]).await?;
            }
        }
    }
}

/// Names with the machines that a test gives them; counts how often each was looked up.
#[derive(Debug, Default)]
pub struct OwnNames {
    machines: HashMap<String, Vec<Vec<IpAddr>>>,
    asked: Arc<Mutex<HashMap<String, usize>>>,
}

impl OwnNames {
    /// A name with its machines; given more than once, each look-up gives the next ones, and the last for ever.
    ///
    /// # Panics
    /// When one of them is no address.
    #[must_use]
    pub fn with(mut self, name: &str, machines: &[&str]) -> Self {
        let machines = machines.iter().map(|machine| machine.parse().expect("an address")).collect();
        self.machines.entry(name.to_owned()).or_default().push(machines);
        self
    }
}

impl Names for OwnNames {
    fn find<'a>(&'a self, name: &'a str) -> Found<'a> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let times = asked.entry(name.to_owned()).or_default();
        let found = self.machines.get(name).and_then(|all| all.get(*times).or(all.last())).cloned();
        *times += 1;
        Box::pin(async move { found.ok_or_else(|| io::Error::other("nobody knows the name")) })
    }
}
