//! One kept-alive connection that asks for pages as a browser does, compressed, and reads the answers whole.

use std::{
    io::{BufRead, BufReader, Error, Read, Result, Write},
    net::TcpStream,
};

/// A connection to a server on this machine.
pub struct Connection {
    answers: BufReader<TcpStream>,
    address: String,
}

impl Connection {
    /// Connects to `127.0.0.1:8027`.
    pub fn open(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self { answers: BufReader::new(stream), address: address.into() })
    }

    /// Asks for a path and reads the answer to its end; gives its length in bytes as sent.
    pub fn get(&mut self, path: &str) -> Result<usize> {
        self.get_as(path, "")
    }

    /// The same with a cookie; an empty one is not sent.
    pub fn get_as(&mut self, path: &str, cookie: &str) -> Result<usize> {
        let cookie = if cookie.is_empty() { String::new() } else { format!("cookie: {cookie}\r\n") };
        let request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\naccept-encoding: gzip\r\n{cookie}\r\n", self.address);
        self.answers.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?;
        if !status.starts_with("HTTP/1.1 200") {
            return Err(Error::other(format!("{path}: {status}")));
        }
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            match line.split_once(": ") {
                None => break,
                Some(("content-length", value)) => length = value.parse().map_err(Error::other)?,
                Some(("transfer-encoding", "chunked")) => chunked = true,
                Some(_) => {}
            }
        }
        if chunked { self.chunks() } else { self.skip(length) }
    }

    fn chunks(&mut self) -> Result<usize> {
        let mut total = 0;
        loop {
            let length = usize::from_str_radix(self.line()?.trim(), 16).map_err(Error::other)?;
            total += self.skip(length)?;
            self.line()?;
            if length == 0 {
                return Ok(total);
            }
        }
    }

    fn skip(&mut self, length: usize) -> Result<usize> {
        let mut body = vec![0; length];
        self.answers.read_exact(&mut body)?;
        Ok(length)
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }
}
