//! Our tree says what the expected HTML says, with the same blocks and the same marks in running text. No
//! example is changed by an extension.

use candour::diagnostic::{Code, Diagnostics, FileId};
use candour::load::markdown::parse;

use crate::{examples, html, tree};

/// How many examples hold raw HTML, which is refused: only that they are read is tested.
const WITH_HTML: usize = 72;

#[test]
fn examples_give_the_text_of_the_specification() {
    let Some(examples) = examples::read() else {
        println!("skipped: no examples in target/commonmark");
        return;
    };
    assert_eq!(examples.len(), 652);
    let mut with_html = 0;
    let mut failures = Vec::new();
    for (index, example) in examples.iter().enumerate() {
        let number = index + 1;
        let mut diagnostics = Diagnostics::new();
        let document = parse(&example.markdown, FileId(0), 0, &mut diagnostics);
        if diagnostics.iter().any(|found| found.code == Code::RawHtml) {
            with_html += 1;
            continue;
        }
        let expected = html::text(&example.html);
        let text = tree::text(&document);
        if expected != text {
            failures.push(format!(
                "example {number} ({}): {:?}\n  expected {expected:?}\n  got      {text:?}",
                example.section, example.markdown
            ));
        }
    }
    assert!(failures.is_empty(), "{}\n{} failed", failures.join("\n"), failures.len());
    assert_eq!(with_html, WITH_HTML, "examples with raw HTML");
}
