//! Every message that is asked for exists, and every message is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use candour::model::words::{BUILT_IN, MessageFile};

/// What the program consists of beside the messages.
const FOLDERS: [&str; 3] = ["src", "templates", "themes"];

/// Messages whose ids are put together: numbers, places in an order, names of kinds and laws.
const FAMILIES: [&str; 4] = ["number-", "ordinal-", "kind-", "law-"];

/// What says a message: a call, then its id as the first text in quotation marks.
const CALLS: [&str; 6] =
    ["say(", "say_with(", "say_forms(", "words.find(", "words().find(", ".around("];

/// Welsh puts less into these than English: it needs no name of the kind of paper.
const SHORTER: [(&str, &str); 1] = [("download-paper", "kind")];

/// The program's own files but the messages, by path.
#[expect(clippy::disallowed_methods, reason = "a test reads the program's own files")]
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut left: Vec<_> = FOLDERS.iter().map(|folder| root.join(folder)).collect();
    while let Some(path) = left.pop() {
        if path.is_dir() {
            let inside = std::fs::read_dir(&path).expect("a folder can be read");
            left.extend(inside.map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|ending| ending != "ftl")
            && let Ok(text) = std::fs::read_to_string(&path)
        {
            found.push((path.display().to_string(), text));
        }
    }
    found.sort();
    found
}

fn messages(code: &str) -> MessageFile {
    let (_, text) = BUILT_IN.iter().find(|(built_in, _)| *built_in == code).expect("built in");
    MessageFile::parse(text).0
}

/// The ids of the messages that a text says.
fn said(text: &str) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    for call in CALLS {
        for (at, _) in text.match_indices(call) {
            let given = &text[at + call.len()..];
            let Some((before, quoted)) = given.split_once('"') else { continue };
            // The id is the first thing given, or the second behind the words.
            let plain = |c: char| c.is_alphanumeric() || " \n&_.,=".contains(c);
            let Some((id, _)) = quoted.split_once('"').filter(|_| before.chars().all(plain)) else {
                continue;
            };
            let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if !id.is_empty() && id.chars().all(is_id) {
                ids.insert(id);
            }
        }
    }
    ids
}

#[test]
fn calls_are_recognised() {
    let text = "a{{ say(id=\"one\") }} words.say_with(\n    \"two\",\n    &[]) sentence::say(&place.words, \"three\", &[]) \
                #say(\"four\", page: 1) words.say(id) x.find(\"five\") say(other(\"six\"))";
    assert_eq!(said(text), BTreeSet::from(["one", "two", "three", "four"]));
}

#[test]
fn every_message_that_is_said_exists() {
    let english = messages("en");
    let known: BTreeSet<&str> = english.ids().collect();
    let files = files();
    let mut seen = 0;
    let mut missing = Vec::new();
    for (path, text) in &files {
        for id in said(text) {
            seen += 1;
            if !known.contains(id) {
                missing.push(format!("{path}: `{id}`"));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert!(seen > 100, "the calls are found: {seen}");
}

#[test]
fn every_message_is_used() {
    let english = messages("en");
    let files = files();
    let unused: Vec<&str> = english
        .ids()
        .filter(|id| !FAMILIES.iter().any(|family| id.starts_with(family)))
        .filter(|id| {
            let quoted = format!("\"{id}\"");
            !files.iter().any(|(path, text)| !path.contains("tests") && text.contains(&quoted))
        })
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}

/// What only chooses a form, and is not printed.
fn chooses(name: &str) -> bool {
    ["count", "one"].contains(&name)
}

#[test]
fn welsh_has_every_message_and_leaves_nothing_out() {
    let (english, welsh) = (messages("en"), messages("cy"));
    let given: BTreeMap<&str, Vec<&str>> =
        welsh.ids().map(|id| (id, welsh.arguments(id))).collect();
    let mut wrong = Vec::new();
    for id in english.ids().filter(|id| !FAMILIES.iter().any(|family| id.starts_with(family))) {
        let Some(given) = given.get(id) else {
            wrong.push(format!("`{id}` is missing"));
            continue;
        };
        let needed = english.arguments(id).into_iter().filter(|name| !chooses(name));
        for name in needed.filter(|name| !given.contains(name)) {
            if !SHORTER.contains(&(id, name)) {
                wrong.push(format!("`{id}` leaves out `${name}`"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn elements_that_a_message_opens_it_closes() {
    for (code, _) in BUILT_IN {
        let file = messages(code);
        for id in file.ids() {
            let arguments = file.arguments(id);
            let elements = arguments.iter().filter(|name| {
                ["hidden", "strong", "link"].contains(name) || name.starts_with("link-")
            });
            for name in elements.filter(|name| !name.ends_with("-end")) {
                let end = format!("{name}-end");
                assert!(arguments.contains(&end.as_str()), "{code}: `{id}` closes no `${name}`");
            }
        }
    }
}
