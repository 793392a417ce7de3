//! The last good site and the newest findings, where every request finds them.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::findings::Findings;
use super::site::Site;

/// What is to be seen at a moment.
#[derive(Debug, Clone)]
pub(super) struct State {
    /// Differs from that of every other moment, also of another run of the program.
    pub(super) version: String,
    /// The last site without errors; none where there was none yet.
    pub(super) site: Option<Arc<Site>>,
    /// What is wrong with the files as they are.
    pub(super) findings: Arc<Findings>,
}

/// Holds the state and tells who waits that it changed.
pub(super) struct Board {
    count: Mutex<u64>,
    now: watch::Sender<State>,
}

impl Board {
    /// A board with the first state.
    pub(super) fn new(site: Option<Arc<Site>>, findings: Findings) -> Self {
        let state = State { version: version(0), site, findings: Arc::new(findings) };
        Self { count: Mutex::new(0), now: watch::Sender::new(state) }
    }

    /// Puts up a new state; without a site the last one stays.
    pub(super) fn put(&self, site: Option<Arc<Site>>, findings: Findings) {
        let mut count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        *count += 1;
        let version = version(*count);
        self.now.send_modify(|state| {
            let site = site.or_else(|| state.site.clone());
            *state = State { version, site, findings: Arc::new(findings) };
        });
    }

    /// The state now.
    pub(super) fn now(&self) -> State {
        self.now.borrow().clone()
    }

    /// The next state that is another than that of `version`.
    pub(super) async fn after(&self, version: &str) -> Option<State> {
        let mut receiver = self.now.subscribe();
        let changed = receiver.wait_for(|state| state.version != version).await;
        changed.ok().map(|state| state.clone())
    }
}

fn version(count: u64) -> String {
    format!("{}-{count}", std::process::id())
}
