//! Two builds of one folder at once.

use std::cell::Cell;
use std::sync::mpsc;
use std::thread;

use candour::write::{Options, Step, Swap, check_output, publish, publish_with};

use crate::{assert_holds, assert_tidy, fast_place, holds, place, publish_by, site};

#[test]
fn a_second_build_says_so_once_and_waits() {
    let (_parent, output) = place();
    let (holds_lock, wait_for_lock) = mpsc::channel();
    let (go_on, wait_to_go_on) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(|| {
            let on_step = move |step| {
                if step == Step::Staged {
                    holds_lock.send(()).unwrap();
                    wait_to_go_on.recv().unwrap();
                }
            };
            let on_wait = || panic!("the first build waits");
            let options = Options { swap: Swap::Exchange, on_wait: &on_wait, on_step: &on_step };
            publish_with(&site('A'), &output, &options).unwrap();
        });
        wait_for_lock.recv().unwrap();
        check_output(&output).unwrap();
        let waits = Cell::new(0);
        publish(&site('B'), &output, &|| {
            waits.set(waits.get() + 1);
            assert!(!output.exists(), "the first build is not done");
            go_on.send(()).unwrap();
        })
        .unwrap();
        assert_eq!(waits.get(), 1);
    });
    assert_holds(&output, &site('B'));
    assert_tidy(&output);
}

#[test]
fn many_builds_at_once_are_all_well() {
    let (_parent, output) = fast_place();
    let sites = [site('A'), site('B')];
    thread::scope(|scope| {
        for number in 0..8 {
            let (site, output) = (&sites[number % 2], &output);
            let swap = if number % 3 == 0 { Swap::Rename } else { Swap::Exchange };
            scope.spawn(move || {
                for _ in 0..5 {
                    publish_by(swap, site, output).unwrap();
                    check_output(output).unwrap();
                }
            });
        }
    });
    assert!(sites.iter().any(|site| holds(&output, site).is_ok()));
    assert_tidy(&output);
}
