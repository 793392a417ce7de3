//! Says which files may have changed, once whoever changes them has done.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::source::{Changes, FOLDERS};

/// How long it must be quiet before changes are taken up: an editor that saves does several things at
/// once (a file beside, a rename, a second write).
const QUIET: Duration = Duration::from_millis(8);
/// Changes that go on and on are taken up after so many quiet spells all the same.
const MOST_SPELLS: usize = 12;
/// How often folders are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// Watches an office's folders.
pub(super) struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    events: Receiver<notify::Result<Event>>,
    /// The folders that are watched. One that came, went or was renamed is not any more: in its place may
    /// stand another.
    watched: Vec<&'static str>,
    /// Whether the system does not tell of changes, so that folders are looked at again and again.
    pub(super) polls: bool,
}

impl Watch {
    /// Begins to watch the office in `root`, the real path of its folder.
    ///
    /// # Errors
    /// Where its folders cannot be watched in any way.
    pub(super) fn start(root: &Path) -> notify::Result<Self> {
        Self::begin(root, false).or_else(|_| Self::begin(root, true))
    }

    fn begin(root: &Path, polls: bool) -> notify::Result<Self> {
        let (sender, events) = mpsc::channel();
        let config = Config::default().with_poll_interval(POLL).with_follow_symlinks(false);
        let tell = move |event| {
            // Nobody listens any more when the preview ends.
            let _ = sender.send(event);
        };
        let watcher: Box<dyn Watcher + Send> = match polls {
            false => Box::new(RecommendedWatcher::new(tell, config)?),
            true => Box::new(PollWatcher::new(tell, config)?),
        };
        let root = root.to_owned();
        let mut watch = Self { root, watcher, events, watched: Vec::new(), polls };
        // The folder itself tells of an office's first own template or theme.
        watch.watcher.watch(&watch.root, RecursiveMode::NonRecursive)?;
        watch.follow()?;
        Ok(watch)
    }

    /// Watches the folders that are there and are not watched yet; whether there were any.
    fn follow(&mut self) -> notify::Result<bool> {
        let mut new = false;
        for folder in FOLDERS {
            let path = self.root.join(folder);
            if !path.is_dir() {
                self.watched.retain(|watched| *watched != folder);
            } else if !self.watched.contains(&folder) {
                // The folder that stood here may still be watched, wherever it is now.
                let _ = self.watcher.unwatch(&path);
                self.watcher.watch(&path, RecursiveMode::Recursive)?;
                self.watched.push(folder);
                new = true;
            }
        }
        Ok(new)
    }

    /// Waits for the next changes, all of those that come together; none where there will be no more.
    pub(super) fn next(&mut self) -> Option<Changes> {
        let mut changes = Changes::default();
        loop {
            let event = self.events.recv().ok()?;
            if self.gather(event, &mut changes)? {
                return Some(changes);
            }
        }
    }

    /// Takes an event and those that come together with it; whether anything has changed, and nothing where
    /// there will be no more.
    fn gather(&mut self, event: notify::Result<Event>, changes: &mut Changes) -> Option<bool> {
        self.take(event, changes);
        for _ in 0..MOST_SPELLS {
            match self.events.recv_timeout(QUIET) {
                Ok(event) => self.take(event, changes),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        // A folder that comes anew may have had files in it before it was watched.
        changes.others |= self.follow().unwrap_or(true);
        Some(changes.others || !changes.paths.is_empty())
    }

    fn take(&mut self, event: notify::Result<Event>, changes: &mut Changes) {
        match event {
            Ok(event) if event.need_rescan() => self.doubt(changes),
            Ok(event) if is_change(&event.kind) => {
                if is_move(&event.kind) {
                    let moved = |folder: &&str| event.paths.contains(&self.root.join(folder));
                    let moved: Vec<&str> =
                        FOLDERS.into_iter().filter(|folder| moved(folder)).collect();
                    self.watched.retain(|watched| !moved.contains(watched));
                }
                // In the folder itself stands the output too, which is nobody's business here.
                let ours = |path: &PathBuf| {
                    FOLDERS.iter().any(|folder| path.starts_with(self.root.join(folder)))
                };
                changes.paths.extend(event.paths.into_iter().filter(ours));
            }
            Ok(_) => {}
            // What was missed is not known.
            Err(_) => self.doubt(changes),
        }
    }

    /// Notes that anything may have happened.
    fn doubt(&mut self, changes: &mut Changes) {
        self.watched.clear();
        changes.others = true;
    }
}

/// Whether something came, went or got another name.
fn is_move(kind: &EventKind) -> bool {
    use notify::event::ModifyKind;
    matches!(
        kind,
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
    )
}

/// Reading a file is an event too, but no change.
fn is_change(kind: &EventKind) -> bool {
    !matches!(kind, EventKind::Access(kind) if *kind != AccessKind::Close(AccessMode::Write))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test changes files on disk")]
    fn tells_of_changes_and_not_of_reading() {
        let folder = tempfile::tempdir().unwrap();
        let root = crate::source::real(folder.path()).unwrap();
        let file = root.join("content/papers/x/index.md");
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, "a").unwrap();
        let mut watch = Watch::start(&root).unwrap();
        assert!(!watch.polls);
        std::fs::read(&file).unwrap();
        std::fs::create_dir_all(root.join("output/x")).unwrap();
        std::fs::write(&file, "b").unwrap();
        let changes = watch.next().unwrap();
        assert_eq!(changes.paths.iter().collect::<Vec<_>>(), [&file]);
        // The first template of the office's own, in a folder that was not there.
        std::fs::create_dir_all(root.join("templates/html")).unwrap();
        assert!(watch.next().unwrap().others);
        let template = root.join("templates/html/paper.html");
        std::fs::write(&template, "a").unwrap();
        assert!(watch.next().unwrap().paths.contains(&template));
    }
    /// `cp -r content new; mv content old && mv new content`, by hand or by a program that syncs.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test changes files on disk")]
    fn watches_the_folder_that_is_put_in_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let root = crate::source::real(folder.path()).unwrap();
        let make = |content: &str| {
            let papers = root.join(content).join("papers/x");
            std::fs::create_dir_all(&papers).unwrap();
            std::fs::write(papers.join("index.md"), content).unwrap();
        };
        make("content");
        let file = root.join("content/papers/x/index.md");
        let mut watch = Watch::start(&root).unwrap();
        for round in 0..5 {
            let (new, old) = (format!("new-{round}"), format!("old-{round}"));
            // The last time the very same folder comes back.
            if round < 4 {
                make(&new);
                std::fs::rename(root.join("content"), root.join(&old)).unwrap();
                std::fs::rename(root.join(&new), root.join("content")).unwrap();
            } else {
                std::fs::rename(root.join("content"), root.join(&old)).unwrap();
                std::fs::rename(root.join(&old), root.join("content")).unwrap();
            }
            let told = |watch: &mut Watch, said: &str, fits: &dyn Fn(&Changes) -> bool| {
                let mut changes = Changes::default();
                while !fits(&changes) {
                    let event = watch.events.recv_timeout(Duration::from_secs(10));
                    let event =
                        event.unwrap_or_else(|_| panic!("round {round}: {said} is not told"));
                    watch.gather(event, &mut changes).unwrap();
                }
            };
            told(&mut watch, "the new folder", &|changes| changes.others);
            std::fs::write(&file, format!("edited {round}")).unwrap();
            told(&mut watch, "the edit", &|changes| changes.paths.contains(&file));
        }
    }
}
