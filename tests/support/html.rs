//! Reading pages: the text a reader meets, and what the parser complains of.

#![allow(dead_code, reason = "each test binary uses a part of the reader")]

use scraper::{ElementRef, Html, Node, Selector};

/// The elements that stand inside a line of text; all others start a line of their own.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins",
    "kbd", "label", "mark", "output", "q", "ruby", "s", "samp", "small", "span", "strong", "sub",
    "sup", "svg", "time", "u", "var", "wbr",
];

/// The elements whose text is not shown.
const UNSEEN: &[&str] = &["script", "style", "template", "noscript"];

/// What the parser found wrong with a page; a page without faults gives none.
pub fn parse_errors(html: &str) -> Vec<String> {
    Html::parse_document(html).errors.iter().map(|error| error.to_string()).collect()
}

/// The text of `<main>` in document order, a line for each block, without the subtrees that match
/// a selector of `skip`. White space is normalised as in the PDF reader; an image is its `alt`, a
/// drawing its `aria-label` or `<title>`, a `<br>` a space. Lines of `<pre>` stay lines.
pub fn main_text(html: &str, skip: &[&str]) -> String {
    text_of(html, "main", skip)
}

/// The text of the first element that matches a selector, read like `main_text`.
pub fn text_of(html: &str, root: &str, skip: &[&str]) -> String {
    let page = Html::parse_document(html);
    let root = page.select(&selector(root)).next().expect("the page has the element to read");
    let mut reader =
        Reader { skip: skip.iter().map(|one| selector(one)).collect(), ..Reader::default() };
    reader.children(root, false);
    reader.finish_line();
    reader.lines.join("\n")
}

/// Parses a selector of a test.
fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap_or_else(|error| panic!("{text} is not a selector: {error}"))
}

/// Collects the lines of a page.
#[derive(Default)]
struct Reader {
    skip: Vec<Selector>,
    lines: Vec<String>,
    line: String,
}

impl Reader {
    /// What is inside an element; in `<pre>` the ends of lines count.
    fn children(&mut self, element: ElementRef, preformatted: bool) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) if preformatted => {
                    for (index, line) in text.split('\n').enumerate() {
                        if index > 0 {
                            self.finish_line();
                        }
                        self.line.push_str(line);
                    }
                }
                Node::Text(text) => self.line.push_str(text),
                Node::Element(_) => {
                    let child = ElementRef::wrap(child).expect("an element is an element");
                    self.element(child, preformatted);
                }
                _ => {}
            }
        }
    }

    /// One element.
    fn element(&mut self, element: ElementRef, preformatted: bool) {
        let name = element.value().name();
        if UNSEEN.contains(&name) || self.skip.iter().any(|skip| skip.matches(&element)) {
            return;
        }
        match name {
            "br" => self.line.push(' '),
            "img" => self.line.push_str(element.attr("alt").unwrap_or_default()),
            "svg" => match drawing(element) {
                Some(label) => self.line.push_str(&label),
                None => self.children(element, false),
            },
            _ if INLINE.contains(&name) => self.children(element, preformatted),
            _ => {
                self.finish_line();
                self.children(element, preformatted || name == "pre");
                self.finish_line();
            }
        }
    }

    /// Ends the line.
    fn finish_line(&mut self) {
        let line = super::pdf::normalise(&std::mem::take(&mut self.line));
        if !line.is_empty() {
            self.lines.push(line);
        }
    }
}

/// The accessible name of a drawing.
fn drawing(svg: ElementRef) -> Option<String> {
    let title = || svg.child_elements().find(|child| child.value().name() == "title");
    let label = svg.attr("aria-label").map(str::to_owned);
    label.or_else(|| title().map(|title| title.text().collect()))
}

#[cfg(test)]
mod tests {
    use super::{main_text, parse_errors};

    #[test]
    fn reads_main_as_lines() {
        let html = "<!doctype html><html lang=en><title>T</title><body><nav>Menu</nav><main>\
            <h1>One\n  two</h1><p>A <b>bold</b>&nbsp;word<br>and <img src=a alt='a chart'> so on \
            <svg><title>Drawn</title><text>1</text></svg></p><ul><li>x<ul><li>y</ul><li>z</ul>\
            <table><tr><th>a<td>b</table><aside class=no>gone</aside><pre>l 1\nl  2</pre>\
            <p>co&shy;operate<script>1</script></main></body></html>";
        let wanted =
            "One two\nA bold word and a chart so on Drawn\nx\ny\nz\na\nb\nl 1\nl 2\ncooperate";
        assert_eq!(main_text(html, &["aside.no"]), wanted);
    }

    #[test]
    fn reports_what_the_parser_reports() {
        assert_eq!(parse_errors("<!doctype html><title>T</title><p>Fine"), Vec::<String>::new());
        assert!(!parse_errors("<!doctype html><title>T</title><p>Bad</b>").is_empty());
    }
}
