//! Why the server could not begin.

use std::io;

use crate::both;
use crate::report::Both;

/// What the machine refused.
#[derive(Debug)]
pub enum Failure {
    /// The port, and the machine's words.
    Port(u16, io::Error),
    /// Something that the server cannot do without, in the machine's words.
    Machine(String),
}

impl Failure {
    /// What is the matter, and what to do, for a person.
    pub fn message(&self) -> Both {
        match self {
            Failure::Port(port, error) if error.kind() == io::ErrorKind::AddrInUse => both!(
                "ポート {port} は使われています。`--port` で別の番号を指定するか、省いてください",
                "port {port} is in use: give another one with `--port`, or leave the option out"
            ),
            Failure::Port(port, error) => both!("ポート {port} を使えません: {error}", "port {port} cannot be used: {error}"),
            Failure::Machine(words) => both!("サーバーを始められません: {words}", "the server cannot begin: {words}"),
        }
    }
}
