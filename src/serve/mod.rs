//! The live preview: the site of an office on this computer alone, made again with every change.
//!
//! Knows everything but the insides of the pipeline. Entry points: [`bind`] and [`run`].
//!
//! 1. `watch` says which files may have changed; it waits until an editor has done with them.
//! 2. `workshop` reads those files again and takes them through the pipeline, over what is kept.
//! 3. `board` holds the last good site and the newest findings, and tells who waits that they changed.
//! 4. `http` answers: `guard` refuses who must not ask, `page` puts the preview's script into a page,
//!    `pictures` has changed pictures asked for again, `print` makes a PDF when one is asked for, `findings`
//!    shows what is wrong.
//!
//! The script (`assets/preview.js`) waits for news, fetches its page again and changes only what differs,
//! so that the reader's place stays. Nothing of it is part of a build.

mod board;
mod editor;
mod findings;
mod guard;
mod http;
mod media;
mod page;
mod pictures;
mod print;
mod run;
mod site;
mod watch;
mod workshop;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::{fmt, io};

pub use editor::{Editor, UnknownEditor};
pub use run::run;
pub use workshop::{Work, Workshop};

use crate::diagnostic::{Diagnostic, Files};
use crate::model::Edition;

/// The port where none is asked for.
pub const PORT: u16 = 8000;

/// What is previewed, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The office's folder, absolute.
    pub root: PathBuf,
    /// For which readers.
    pub edition: Edition,
    /// The editor that links to the writer's files open; none for no such links.
    pub editor: Option<Editor>,
}

/// Told what the preview does. The methods are called from several threads.
pub trait Report: Send + Sync {
    /// Files changed; the site is about to be made again.
    fn begin(&self);
    /// The site was made again, or could not be: then the findings have errors.
    fn done(&self, work: &Done<'_>);
    /// The preview can be looked at.
    fn ready(&self, address: &str);
    /// Something that people should know.
    fn note(&self, words: &str);
}

/// One round of work.
pub struct Done<'a> {
    /// The files that changed, relative to the office's folder; none the first time.
    pub changed: &'a [String],
    /// What was found, in order of files and places.
    pub findings: &'a [Diagnostic],
    /// The files the findings are about.
    pub files: &'a dyn Files,
}

/// Why there is no preview.
#[derive(Debug)]
pub enum Trouble {
    /// Another program has the port.
    PortTaken {
        /// The port.
        port: u16,
        /// One near it that is free.
        free: Option<u16>,
    },
    /// The port cannot be had for another reason.
    Port(u16, io::Error),
    /// The office's files cannot be read.
    Files(io::Error),
    /// The system failed in another way.
    System(io::Error),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PortTaken { port, .. } => write!(f, "another program uses port {port} already"),
            Self::Port(port, error) => write!(f, "port {port} cannot be used: {error}"),
            Self::Files(error) => write!(f, "{error}"),
            Self::System(error) => write!(f, "the preview cannot run: {error}"),
        }
    }
}

/// Takes a port of this computer that no other can reach; 0 takes any that is free.
///
/// # Errors
/// Where it is taken, or not allowed.
pub fn bind(port: u16) -> Result<TcpListener, Trouble> {
    let taken = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    taken(port).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => {
            let mut near = (1..=50).filter_map(|step| port.checked_add(step));
            Trouble::PortTaken { port, free: near.find(|port| taken(*port).is_ok()) }
        }
        _ => Trouble::Port(port, error),
    })
}
