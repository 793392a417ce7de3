//! English in finished files: letters that neither the writer nor the words of the language have put there.

use std::collections::BTreeMap;

use candour::pipeline::Built;
use scraper::{ElementRef, Html, Node};

use super::super::support::pdf::{Element, Pdf};

/// What every language writes so.
const NEUTRAL: &[&str] = &["PDF", "CSV", "JSON", "kB", "MB"];
/// Symbols of missing values and marks.
const SYMBOLS: &[&str] = &["[low]"];
/// Attributes that readers see or hear.
const HEARD: &[&str] = &["alt", "aria-label", "aria-description", "placeholder", "title"];

/// Each text with English in it, with the first file it stands in and how often it was found. Texts that differ
/// in their numbers alone are one.
pub fn find(built: &Built) -> BTreeMap<String, (String, usize)> {
    let mut found = BTreeMap::new();
    for file in &built.artefacts {
        let texts = match file.path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("html") => of_page(&String::from_utf8_lossy(&file.bytes)),
            Some("pdf") => of_pdf(&file.bytes),
            Some("xml") if file.path == "feed.xml" => {
                of_feed(&String::from_utf8_lossy(&file.bytes))
            }
            _ => continue,
        };
        for text in texts {
            let text = super::super::support::pdf::normalise(&text);
            if is_english(&text) {
                let entry = found.entry(folded(&text)).or_insert_with(|| (file.path.clone(), 0));
                entry.1 += 1;
            }
        }
    }
    found
}

/// A text with `0` for every number.
fn folded(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '0'..='9' if out.ends_with('0') => {}
            '0'..='9' => out.push('0'),
            other => out.push(other),
        }
    }
    out
}

/// Whether a text has letters that are neither the writer's (`XXX`), nor in every language the same.
fn is_english(text: &str) -> bool {
    let address = |word: &&str| word.contains("://") || word.contains('@');
    let words: Vec<&str> = text.split_whitespace().filter(|word| !address(word)).collect();
    let mut text = words.join(" ");
    SYMBOLS.iter().for_each(|symbol| text = text.replace(symbol, " "));
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    // A letter alone is the number of an appendix or of an item.
    let mut words = words.filter(|word| word.len() > 1 && !NEUTRAL.contains(word));
    words.any(|word| word.bytes().any(|letter| !letter.eq_ignore_ascii_case(&b'x')))
}

fn of_page(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let mut texts = Vec::new();
    of_element(page.root_element(), &mut texts);
    texts
}

fn of_element(element: ElementRef, texts: &mut Vec<String>) {
    let name = element.value().name();
    // Code is the writer's: file names and expressions.
    if ["script", "style", "code"].contains(&name) {
        return;
    }
    for (attribute, value) in element.value().attrs() {
        let is_heard = |name: &str| {
            let found = name.starts_with("search-") && name != "search-language";
            name == "description" || found
        };
        let described = name == "meta" && attribute == "content";
        let described = described && element.attr("name").is_some_and(is_heard);
        // What a script puts into the page is more than a name.
        let of_script = attribute.starts_with("data-") && value.contains(' ');
        if described || HEARD.contains(&attribute) {
            texts.push(value.to_owned());
        } else if of_script {
            of_script_words(value, texts);
        }
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) => texts.push(text.to_string()),
            Node::Element(_) => {
                let child = ElementRef::wrap(child).expect("an element is an element");
                of_element(child, texts);
            }
            _ => {}
        }
    }
}

/// Words a script uses: one text, or the forms of a plural as JSON; names in braces are places.
fn of_script_words(value: &str, texts: &mut Vec<String>) {
    let forms: Option<BTreeMap<String, String>> = serde_json::from_str(value).ok();
    let forms = forms.map_or_else(|| vec![value.to_owned()], |forms| forms.into_values().collect());
    for form in forms {
        let pieces =
            form.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest));
        texts.push(pieces.collect());
    }
}

fn of_pdf(bytes: &[u8]) -> Vec<String> {
    let pdf = Pdf::read(bytes);
    let mut texts: Vec<String> =
        pdf.text_in_reading_order(&[]).lines().map(str::to_owned).collect();
    texts.extend(pdf.artifact_text());
    texts.extend(pdf.outline().into_iter().map(|(_, title)| title));
    texts.extend(pdf.title());
    texts.extend(pdf.xmp("description"));
    // The descriptions of links are Typst's, which has translations of its own: "page 3" is "tudalen 3" in
    // Welsh, but no language that nobody speaks is among them.
    alternatives(&pdf.structure(), &mut texts);
    texts
}

fn alternatives(element: &Element, texts: &mut Vec<String>) {
    texts.extend(element.alt.clone());
    element.elements().for_each(|child| alternatives(child, texts));
}

/// The texts between the tags; addresses are no words.
fn of_feed(feed: &str) -> Vec<String> {
    let pieces = feed.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text));
    let mut texts: Vec<String> =
        pieces.filter(|text| !text.contains("://") && !is_time(text)).map(str::to_owned).collect();
    let labels = feed.split(" label=\"").skip(1).filter_map(|rest| rest.split_once('"'));
    texts.extend(labels.map(|(label, _)| label.to_owned()));
    for text in &mut texts {
        for (escaped, letter) in [("&apos;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&amp;", "&")]
        {
            *text = text.replace(escaped, letter);
        }
    }
    texts
}

fn is_time(text: &str) -> bool {
    text.ends_with("T00:00:00Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_english() {
        for english in ["Figure 1", "XXX, page", "5 per 1,000", "a note"] {
            assert!(is_english(english), "{english}");
        }
        for not in
            ["Пфг 1: XXX", "(a) X, 5%", "PDF, 12 kB", "[x]", "[low]", "xx@example.org", "A.1"]
        {
            assert!(!is_english(not), "{not}");
        }
        let page = "<title>T</title><p aria-label='One'>X <code>two</code> <img alt='Three'>";
        let mut found: Vec<String> = of_page(page).into_iter().filter(|t| is_english(t)).collect();
        found.sort();
        assert_eq!(found, ["One", "Three"]);
    }
}
