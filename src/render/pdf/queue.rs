//! Runs one job a paper on plain threads.
//!
//! Not on rayon: Typst uses rayon inside a compile, and a rayon thread that waits there steals other
//! work. Were the papers rayon jobs, it would start the next paper on top of the one it waits for,
//! and so on until its stack is full.

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Deeply nested content needs a deep stack: so many bytes.
pub const STACK: usize = 64 * 1024 * 1024;

/// Runs `job` for every number of `order`, which holds each number below its length once; jobs begin in
/// that order, and the results are in order of the numbers.
pub(super) fn run<T: Send>(order: &[usize], job: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let count = order.len();
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<(usize, T)>> = Mutex::new(Vec::with_capacity(count));
    let work = || {
        while let Some(&index) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            let result = job(index);
            lock(&results).push((index, result));
        }
    };
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(count);
    thread::scope(|scope| {
        for _ in 0..threads {
            // A machine that cannot start another thread goes on with those it has.
            if thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).is_err() {
                break;
            }
        }
    });
    // What no thread took (none could be started) is done here.
    work();
    let mut results = results.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// A job that panicked leaves the results of the others as they are.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_are_in_order() {
        let order: Vec<usize> = (0..100).rev().collect();
        let squares = super::run(&order, |number| number * number);
        assert!(squares.iter().enumerate().all(|(number, square)| number * number == *square));
        assert!(super::run(&[], |number| number).is_empty());
    }
}
