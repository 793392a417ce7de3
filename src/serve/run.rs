//! Runs the preview until it is stopped.

use std::collections::BTreeSet;
use std::io;
use std::net::TcpListener;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::board::Board;
use super::findings::Findings;
use super::http::{Desk, service};
use super::print::Prints;
use super::site::Site;
use super::watch::Watch;
use super::workshop::{Work, Workshop};
use super::{Done, Options, Report, Trouble};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{self, Changes, Sources};

/// How often a file that cannot be read, or is empty, is tried again, and how long is waited before: a
/// program that saves it may have it to itself for a moment, or empty it first.
const TRIES: usize = 5;
const PAUSE: Duration = Duration::from_millis(40);
/// How long answers under way may take when the preview is stopped.
const LAST_ANSWERS: Duration = Duration::from_millis(500);

/// Serves the preview on `listener` and makes the site again with every change, until Ctrl-C (or the
/// system) stops it.
///
/// # Errors
/// Where the office's files cannot be read at the start, or the system fails.
pub fn run(
    mut options: Options,
    listener: TcpListener,
    report: &Arc<dyn Report>,
) -> Result<(), Trouble> {
    options.root = source::real(&options.root).map_err(Trouble::Files)?;
    // Watched before it is read, so that no change is missed.
    let watch =
        Watch::start(&options.root).map_err(|error| Trouble::System(io::Error::other(error)))?;
    if watch.polls {
        report.note("The system does not tell of changes here: files are looked at once a second");
    }
    let mut workshop = Workshop::open(&options.root, options.edition).map_err(Trouble::Files)?;
    let work = workshop.work();
    let (site, findings) = shown(&workshop, work, &[], report.as_ref());
    let board = Arc::new(Board::new(site, findings));
    let workshop = Arc::new(Mutex::new(workshop));
    let prints = Arc::new(Prints::new(Arc::clone(&workshop)));
    let port = listener.local_addr().map_err(Trouble::System)?.port();
    let desk = Arc::new(Desk { board: Arc::clone(&board), prints, options, port });
    let again = Arc::clone(report);
    thread::Builder::new()
        .name("workshop".to_owned())
        .spawn(move || keep_working(&workshop, watch, &board, again.as_ref()))
        .map_err(Trouble::System)?;
    let ready = || report.ready(&format!("http://127.0.0.1:{port}/"));
    serve(listener, desk, ready).map_err(Trouble::System)
}

/// Makes the site again with every change.
fn keep_working(workshop: &Mutex<Workshop>, mut watch: Watch, board: &Board, report: &dyn Report) {
    let mut failed = false;
    while let Some(changes) = watch.next() {
        let mut workshop = workshop.lock().unwrap_or_else(PoisonError::into_inner);
        let read = read_again(&mut workshop, changes);
        // Saved without a change, or a file nobody reads.
        if read.as_ref().is_ok_and(BTreeSet::is_empty) && !failed {
            continue;
        }
        report.begin();
        failed = read.is_err();
        let (work, changed) = match read {
            Ok(changed) => (workshop.work(), changed.into_iter().collect()),
            Err(error) => (Work { site: None, findings: vec![unreadable(&error)] }, Vec::new()),
        };
        let (site, findings) = shown(&workshop, work, &changed, report);
        board.put(site, findings);
    }
}

fn unreadable(error: &io::Error) -> Diagnostic {
    Diagnostic::new(Code::Unreadable, None, error.to_string())
        .help("close the program that has it open, or ask whoever looks after the computer")
        .help("the next file that is saved is a reason to try again")
}

/// Reads what changed, patiently: a file may be away, locked or still empty for a moment while it is saved.
fn read_again(workshop: &mut Workshop, mut changes: Changes) -> io::Result<BTreeSet<String>> {
    let mut changed = BTreeSet::new();
    for _ in 1..TRIES {
        match workshop.read_again(&changes) {
            Ok(read) => {
                changed.extend(read);
                if !changed.iter().any(|path| is_empty(workshop.sources(), path)) {
                    return Ok(changed);
                }
            }
            Err(_) => changes.others = true,
        }
        thread::sleep(PAUSE);
    }
    changed.extend(workshop.read_again(&changes)?);
    Ok(changed)
}

fn is_empty(sources: &Sources, path: &str) -> bool {
    sources.find(path).is_some_and(|file| sources.file(file).bytes.is_empty())
}

/// What a round of work puts up; it is reported on the way.
fn shown(
    workshop: &Workshop,
    work: Work,
    changed: &[String],
    report: &dyn Report,
) -> (Option<Arc<Site>>, Findings) {
    let files = workshop.sources();
    report.done(&Done { changed, findings: &work.findings, files });
    let findings = Findings::new(&work.findings, files);
    (work.site.map(|made| Arc::new(Site::new(made, files))), findings)
}

/// Answers until the program is to stop.
fn serve(listener: TcpListener, desk: Arc<Desk>, ready: impl FnOnce()) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let (stop, stopping) = tokio::sync::oneshot::channel::<()>();
        let server = axum::serve(listener, service(desk)).with_graceful_shutdown(async {
            let _ = stopping.await;
        });
        let mut server = tokio::spawn(async move { server.await });
        // Asked for before anybody is told that the preview is there.
        let mut asked = Stop::new()?;
        ready();
        tokio::select! {
            ended = &mut server => return ended.map_err(io::Error::other)?,
            () = asked.wait() => {}
        }
        let _ = stop.send(());
        // Whoever waits for news waits in vain.
        let _ = tokio::time::timeout(LAST_ANSWERS, server).await;
        Ok(())
    })
}

/// Ctrl-C, and what systems send a program that is to end.
struct Stop {
    #[cfg(unix)]
    signals: [tokio::signal::unix::Signal; 3],
}

#[cfg(unix)]
impl Stop {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let kinds = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()];
        let [a, b, c] = kinds.map(signal);
        Ok(Self { signals: [a?, b?, c?] })
    }

    async fn wait(&mut self) {
        let [a, b, c] = &mut self.signals;
        tokio::select! {
            _ = a.recv() => {}
            _ = b.recv() => {}
            _ = c.recv() => {}
        }
    }
}

#[cfg(not(unix))]
impl Stop {
    fn new() -> io::Result<Self> {
        Ok(Self {})
    }

    async fn wait(&mut self) {
        // Where Ctrl-C cannot be heard of, the system ends the program by itself.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
