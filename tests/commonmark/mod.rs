//! Reading the examples, and the text of either side, block by block.

pub mod examples;
pub mod html;
pub mod tree;

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
