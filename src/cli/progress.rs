//! The progress bar: on a terminal only, on standard error.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::terminal::Terminal;
use crate::pipeline::{Progress, Step};

/// Draws how far a build has come.
pub(super) struct Bar {
    bar: ProgressBar,
}

impl Bar {
    /// A bar at the first step, or nothing where none is wanted.
    pub fn new(terminal: &Terminal) -> Self {
        if !terminal.progress {
            return Self { bar: ProgressBar::hidden() };
        }
        let bar = Self { bar: ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()) };
        bar.begin(Step::Load, 0);
        // Keeps turning while a step that is not counted takes its time.
        bar.bar.enable_steady_tick(Duration::from_millis(120));
        bar
    }

    /// The site is being written.
    pub fn writing(&self) {
        self.show("Writing", 0);
    }

    /// Another build of the same folder has to end first.
    pub fn waiting(&self) {
        self.show("Waiting for another build of this folder to end", 0);
    }

    /// Takes the bar off the screen, so that other text can be printed.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn show(&self, words: &'static str, total: usize) {
        // Plain letters for spinner and bar: not every console has others.
        let style = ProgressStyle::with_template(template(total))
            .unwrap_or_else(|_| ProgressStyle::default_spinner())
            .tick_chars("-\\|/ ")
            .progress_chars("=> ");
        // Every change is drawn: the counter is put right while no style shows it.
        if total > 0 {
            self.bar.set_length(total as u64);
            self.bar.set_position(0);
        }
        self.bar.set_style(style);
        self.bar.set_message(words);
    }
}

impl Progress for Bar {
    fn begin(&self, step: Step, total: usize) {
        self.show(words(step), total);
    }

    fn advance(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.clear();
    }
}

/// What the line is made of: a bar only where pieces are counted.
fn template(total: usize) -> &'static str {
    if total > 0 { "{spinner} {msg} {pos}/{len} {wide_bar}" } else { "{spinner} {msg}" }
}

/// The step in plain words.
fn words(step: Step) -> &'static str {
    match step {
        Step::Load => "Reading",
        Step::Resolve => "Checking",
        Step::Draw => "Drawing charts",
        Step::Pdf => "Making PDFs",
        Step::Html => "Making pages",
        Step::Search => "Making the search index",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn() {
        let bar = Bar { bar: ProgressBar::hidden() };
        bar.begin(Step::Load, 0);
        assert_eq!(bar.bar.message(), "Reading");
        bar.begin(Step::Pdf, 5);
        (0..3).for_each(|_| bar.advance());
        assert_eq!(bar.bar.message(), "Making PDFs");
        assert_eq!((bar.bar.position(), bar.bar.length()), (3, Some(5)));
        bar.writing();
        assert_eq!(bar.bar.message(), "Writing");
        for total in [0, 5] {
            assert!(ProgressStyle::with_template(template(total)).is_ok());
        }
    }
}
