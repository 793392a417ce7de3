//! Whether a page and a PDF say the same.

use super::html::main_text;
use super::pdf::{Pdf, normalise};

/// What stands on pages only (marked in the HTML), or is a picture (compared by its words elsewhere).
const ONLY_HTML: &[&str] = &["[data-furniture]", ".chart", "img"];
/// Lists of contents with page numbers, pictures, and list marks that HTML leaves to the browser.
const ONLY_PDF: &[&str] = &["TOC", "Figure", "LI/Lbl"];

/// Panics with the first place where the words differ.
pub fn assert_same_words(name: &str, html: &str, pdf: &[u8]) {
    assert_same_words_in_order(name, &[html], pdf);
}

/// The same for a paper of several pages, and for a pack, whose PDF says what its own page says, then what each
/// paper's page says.
pub fn assert_same_words_in_order(name: &str, pages: &[&str], pdf: &[u8]) {
    let page: Vec<String> =
        pages.iter().map(|html| normalise(&main_text(html, ONLY_HTML))).collect();
    let page = page.join("\n");
    let print = normalise(&Pdf::read(pdf).text_in_reading_order(ONLY_PDF));
    let (page, print) = (words(&page), words(&print));
    let same = page.iter().zip(&print).take_while(|(a, b)| a == b).count();
    if same == page.len() && same == print.len() {
        return;
    }
    let around = |words: &[String]| {
        let end = words.len().min(same + 12);
        words[same.saturating_sub(8).min(end)..end].join(" ")
    };
    panic!("{name} differs after {same} words\npage: {}\nPDF:  {}", around(&page), around(&print));
}

/// Words, with what is only typesetting folded: a mark and a word may or may not touch.
fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
