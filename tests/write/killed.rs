//! A build killed at any moment leaves a whole site, or a state the next build repairs.

use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use candour::render::Artefact;
use candour::write::{Error, Options, Step, Swap, check_output, publish_with};

use crate::{
    DOTS, assert_dots, assert_holds, assert_tidy, beside, fast_place, holds, place, publish_by,
    put, put_dots, quietly, site,
};

#[test]
fn what_a_killed_build_left_is_removed() {
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    put(&beside(&output, "new"), "papers/half-a-fi", "le");
    fs::write(beside(&output, "lock"), "").unwrap();
    quietly(&site('B'), &output).unwrap();
    assert_holds(&output, &site('B'));
    assert_tidy(&output);
}

#[test]
fn the_earlier_site_is_put_back_even_if_the_next_build_fails() {
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    put_dots(&output);
    fs::rename(&output, beside(&output, "old")).unwrap();
    check_output(&output).unwrap();
    let on_step = |step| {
        if step == Step::Staged {
            put(&output, "late.txt", "makes the build fail");
        }
    };
    let options = Options { swap: Swap::Exchange, on_wait: &|| {}, on_step: &on_step };
    publish_with(&site('B'), &output, &options).unwrap_err();
    fs::remove_file(output.join("late.txt")).unwrap();
    assert_holds(&output, &site('A'));
    assert_dots(&output);
    assert_tidy(&output);
}

#[test]
fn dot_files_moved_aside_survive_a_folder_made_anew() {
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    put_dots(&output);
    fs::rename(&output, beside(&output, "old")).unwrap();
    put(&output, ".gitignore", DOTS[0].1);
    quietly(&site('B'), &output).unwrap();
    assert_holds(&output, &site('B'));
    assert_dots(&output);
    assert_tidy(&output);
}

#[test]
fn a_refused_folder_leaves_the_site_moved_aside_alone() {
    let (_parent, output) = place();
    quietly(&site('A'), &output).unwrap();
    let old = beside(&output, "old");
    fs::rename(&output, &old).unwrap();
    put(&output, "mine.txt", "mine");
    assert!(matches!(quietly(&site('B'), &output), Err(Error::ForeignFiles { .. })));
    assert_holds(&old, &site('A'));
}

const OUTPUT: &str = "CANDOUR_TEST_OUTPUT";
const SWAP: &str = "CANDOUR_TEST_SWAP";
const STOP_AT: &str = "CANDOUR_TEST_STOP_AT";

/// Not a test of its own: the build that the tests below run as a program of its own and kill.
#[test]
#[ignore = "the other tests start it"]
fn child() {
    let Ok(output) = std::env::var(OUTPUT) else { return };
    let output = PathBuf::from(output);
    let swap = match std::env::var(SWAP).unwrap().as_str() {
        "Rename" => Swap::Rename,
        _ => Swap::Exchange,
    };
    let stop_at = std::env::var(STOP_AT).ok();
    let sites = [site('A'), site('B')];
    for (number, site) in sites.iter().cycle().enumerate() {
        let on_step = |step: Step| {
            if number == 3 && stop_at.as_deref() == Some(&format!("{step:?}")) {
                say("stopped");
                thread::sleep(Duration::from_secs(60));
            }
        };
        let options = Options { swap, on_wait: &|| {}, on_step: &on_step };
        publish_with(site, &output, &options).unwrap();
        say("published");
    }
}

fn say(word: &str) {
    println!("\n{word}");
    std::io::stdout().flush().unwrap();
}

/// A child that publishes A and B in turn, and a thread that tells of each word it says.
fn start(output: &Path, swap: Swap, stop_at: Option<Step>) -> (Child, mpsc::Receiver<String>) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["killed::child", "--exact", "--ignored", "--nocapture"])
        .env(OUTPUT, output)
        .env(SWAP, format!("{swap:?}"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    match stop_at {
        Some(step) => command.env(STOP_AT, format!("{step:?}")),
        None => command.env_remove(STOP_AT),
    };
    let mut child = command.spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    (child, receiver)
}

fn wait_for(word: &str, words: &mpsc::Receiver<String>) {
    while words.recv_timeout(Duration::from_secs(60)).expect("the child says nothing") != word {}
}

fn kill(mut child: Child) {
    assert_eq!(child.try_wait().unwrap(), None, "the child ended by itself");
    child.kill().unwrap();
    child.wait().unwrap();
}

/// That the output is a whole site, or, without a one-step swap, that the next build has one to put
/// back.
#[track_caller]
fn assert_repairable(output: &Path, swap: Swap, sites: &[Vec<Artefact>; 2], moment: &str) {
    let whole = |folder: &Path| sites.iter().any(|site| holds(folder, site).is_ok());
    if output.exists() {
        assert!(whole(output), "{moment}: {:?}", holds(output, &sites[0]));
        assert_dots(output);
    } else {
        assert_eq!(swap, Swap::Rename, "{moment}: no output");
        let old = beside(output, "old");
        assert!(whole(&old), "{moment}: nothing to put back");
        assert_dots(&old);
    }
}

fn kill_at_each_step(swap: Swap) {
    let sites = [site('A'), site('B')];
    let mut steps = vec![
        Step::Locked,
        Step::Repaired,
        Step::Staged,
        Step::Carried,
        Step::Swapped,
        Step::Discarded,
    ];
    if swap == Swap::Rename || !cfg!(target_os = "linux") {
        steps.push(Step::Aside);
    }
    for step in steps {
        let (_parent, output) = fast_place();
        put_dots(&output);
        let (child, words) = start(&output, swap, Some(step));
        wait_for("stopped", &words);
        kill(child);
        let swap = if cfg!(target_os = "linux") { swap } else { Swap::Rename };
        assert_repairable(&output, swap, &sites, &format!("{step:?}"));
        assert_eq!(output.exists(), step != Step::Aside);
        publish_by(swap, &sites[0], &output).unwrap();
        assert_holds(&output, &sites[0]);
        assert_dots(&output);
        assert_tidy(&output);
    }
}

/// Numbers that look random and are the same in each run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

fn kill_at_any_moment(swap: Swap, seed: u64) {
    const KILLS: usize = 60;
    let sites = [site('A'), site('B')];
    let (_parent, output) = fast_place();
    put_dots(&output);
    publish_by(swap, &sites[0], &output).unwrap();
    let mut numbers = Numbers(seed);
    let mut interrupted = 0;
    for number in 0..KILLS {
        let (child, words) = start(&output, swap, None);
        // Every third is killed while it starts and repairs, the others in full run.
        if number % 3 != 0 {
            wait_for("published", &words);
        }
        thread::sleep(Duration::from_micros(numbers.below(30_000)));
        kill(child);
        if beside(&output, "new").exists() || beside(&output, "old").exists() {
            interrupted += 1;
        }
        let expected = if cfg!(target_os = "linux") { swap } else { Swap::Rename };
        assert_repairable(&output, expected, &sites, &format!("kill {number}"));
        // One in two states is handed to the next child to repair and be killed over.
        if number % 2 == 0 {
            let site = &sites[number / 2 % 2];
            publish_by(swap, site, &output).unwrap();
            assert_holds(&output, site);
            assert_dots(&output);
            assert_tidy(&output);
        }
    }
    eprintln!("{interrupted} of {KILLS} kills came in the middle of a build");
    publish_by(swap, &sites[1], &output).unwrap();
    assert_holds(&output, &sites[1]);
    assert_dots(&output);
    assert_tidy(&output);
}

#[test]
fn killed_at_each_step_with_a_one_step_swap() {
    kill_at_each_step(Swap::Exchange);
}

#[test]
fn killed_at_each_step_without_a_one_step_swap() {
    kill_at_each_step(Swap::Rename);
}

#[test]
fn killed_at_any_moment_with_a_one_step_swap() {
    kill_at_any_moment(Swap::Exchange, 0x9e37_79b9_7f4a_7c15);
}

#[test]
fn killed_at_any_moment_without_a_one_step_swap() {
    kill_at_any_moment(Swap::Rename, 0xd1b5_4a32_d192_ed03);
}
