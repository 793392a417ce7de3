//! The text of `<main>` without its furniture: what the PDF says too, in the same order.

use scraper::node::Node;
use scraper::{ElementRef, Html, Selector};

use super::fixture;

/// The text a test compares with the PDF: no furniture, no drawings, white space as single spaces.
fn words(page: &str) -> String {
    let page = Html::parse_document(page);
    let main = page.select(&Selector::parse("main").unwrap()).next().unwrap();
    let mut out = String::new();
    gather(main, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gather(element: ElementRef<'_>, out: &mut String) {
    let inline = ["a", "span", "em", "strong", "s", "sup", "sub", "code", "data", "abbr", "time"];
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(value) if value.attr("data-furniture").is_some() => {}
            Node::Element(value) if value.name() == "svg" => {}
            Node::Element(value) => {
                gather(ElementRef::wrap(child).unwrap(), out);
                if !inline.contains(&value.name()) {
                    out.push(' ');
                }
            }
            _ => {}
        }
    }
}

#[test]
fn a_report_in_order() {
    let files = fixture::render(fixture::whole());
    let words = words(&fixture::page(&files, "papers/all/index.html"));
    assert_eq!(
        words,
        "Quotes \"&\" <script> \
         Meeting Police and Crime Panel Date 9 October 2019 Open to the public Yes \
         Members First Second Contact officer Chief executive office@example.org 01632 960 000 \
         1 Purpose & scope 1.1 <script>alert(\"1\")</script> & emphasis strong goneupdowna < b \
         outside never a link paragraph 1.1 the reply the map 222 £80 million \
         National Crime Agency (NCA) and NCA121 Loose item third fourth Detail With an id. one two \
         Cuckooing Taking over a home. a < b c \
         Figure 1: Harrogate has most lines Lines by place Source: North Yorkshire Police \
         A line can affect more than one place. \
         Table 1: Typed Place Lines Harrogate 4,547 York [x] \
         Quoted words. Home Office Bare quotation. Spoken words. Practitioner Call Called out. \
         Do it Now. Done Yes. Restricted: Names Hidden words. \
         Earlier paper Earlier heading Earlier words. Last words. A young person \
         Members First Second \
         Notes The first note. A list: only item"
    );
}

#[test]
fn a_letter_in_order() {
    let files = fixture::render(fixture::whole());
    let page = fixture::page(&files, "letters/reply/index.html");
    assert_eq!(
        words(&page),
        "Police and Crime Commissioner 62 George Street Wakefield 18 March 2020 \
         Our reference: OPCC/CL/01 The Home Secretary Home Office Dear Home Secretary \
         Response to the report What it costs Nothing. Yours sincerely Commissioner \
         Copies to Chief Constable"
    );
    assert!(page.contains("<title>Reply to the inspection \u{2013} Example papers</title>"));
    assert!(!page.contains("Your reference"));
}

#[test]
fn a_review_in_order() {
    let files = fixture::render(fixture::whole());
    let page = fixture::page(&files, "reviews/york/index.html");
    assert_eq!(
        words(&page),
        "Locality review York May 2019 Authors Consultant Notice Comments are perceptions. Draft \
         1 Introduction First. 2 Purpose Second."
    );
    assert!(page.contains("<title>Draft: Locality review \u{2013} Example papers</title>"));
}
