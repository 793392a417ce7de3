//! What single pages and files hold.

use std::collections::BTreeMap;

use super::build::{kind, p, paper, t};
use super::fixture;
use crate::diagnostic::{Code, Diagnostics, FileId};
use crate::look::Template;
use crate::model::{Compliance, Edition};

/// That each piece of HTML stands in a page.
fn has(page: &str, pieces: &[&str]) {
    for piece in pieces {
        assert!(page.contains(piece), "no {piece} in\n{page}");
    }
}

#[test]
fn blocks_and_inlines() {
    let files = fixture::render(fixture::whole());
    let page = fixture::page(&files, "papers/all/index.html");
    has(
        &page,
        &[
            "<h1>Quotes \"&amp;\" &lt;script&gt;</h1>",
            "<title>Quotes &quot;&amp;&quot; &lt;script&gt; \u{2013} Example papers</title>",
            "<h2 id=\"purpose\"><span class=\"section-number\">1</span> Purpose &amp; scope</h2>",
            "<p id=\"para-1.1\" class=\"numbered\"><a class=\"number\" href=\"#para-1.1\" \
             aria-label=\"Paragraph 1.1\">1.1</a> &lt;script&gt;",
            "<a href=\"https://www.gov.uk/?a=b&amp;c=%22d%22\">outside</a>",
            " never a link ",
            "<a href=\"../../letters/reply/index.html#cost\">the reply</a>",
            "<img src=\"a%20map.png\" alt=\"A map of &quot;York&quot;\" width=\"640\" \
             height=\"480\" loading=\"lazy\" title=\"Map\">",
            "<data value=\"222\" class=\"figure\" \
             title=\"Source: North Yorkshire Police, February 2020\">222</data>",
            "<span class=\"figure\" title=\"Source: Home Office &quot;2021&quot;\">£80 million</span>",
            "National Crime Agency (<abbr title=\"National Crime Agency\">NCA</abbr>) and <abbr",
            "<ol class=\"lettered\" type=\"a\">\n<li id=\"para-1.1-a\"><p>Loose item</p>",
            "<ol start=\"3\">\n<li>third</li>",
            "<p id=\"given\">With an id.</p>",
            "<pre tabindex=\"0\"><code class=\"language-rust\">a &lt; b\nc</code></pre>",
            "<figure class=\"quotation\">\n<blockquote>\n<p>Quoted words.</p>\n</blockquote>\n\
             <figcaption><span class=\"line\">Home Office</span></figcaption>",
            "<h2 class=\"reprint-title\" id=\"reprint:1\">Earlier paper</h2>",
            "<h2 id=\"end:members\">Members</h2>",
            "<li><a href=\"#end:notes\">",
            "PDF, 12 pages, 245 kB",
            "href=\"all.pdf\" type=\"application/pdf\">Download this panel report as a PDF</a>",
        ],
    );
    assert_eq!(page.matches("<script").count(), 1, "the site's own");
    assert!(page.contains("<script src=\"../../assets/site.js\" defer></script>"));
    assert!(!page.contains("javascript"));
}

#[test]
fn charts_tables_and_downloads() {
    let files = fixture::render(fixture::whole());
    let page = fixture::page(&files, "papers/all/index.html");
    has(
        &page,
        &[
            "<figure class=\"exhibit\" id=\"lines\">",
            "role=\"img\" aria-label=\"Bars: Harrogate &quot;4,547&quot;.\"><svg \
             aria-hidden=\"true\" focusable=\"false\" class=\"chart-wide\" xmlns=",
            "</svg><svg aria-hidden=\"true\" focusable=\"false\" class=\"chart-narrow\" xmlns=",
            "<details class=\"chart-data\" data-furniture>\n<summary>Data for figure 1</summary>",
            "Download the data of figure 1</a> <span class=\"file\">(CSV, ",
            "<caption id=\"typed:caption\"><span class=\"exhibit-title\">\
             <span class=\"exhibit-label\">Table 1:</span> Typed</span></caption>",
            "<th scope=\"col\">Place</th><th scope=\"col\" class=\"right\">Lines</th>",
            "<th scope=\"row\">Harrogate</th><td class=\"right\">4,547</td>",
        ],
    );
    assert!(!page.contains("<?xml"));
    let csv = fixture::page(&files, "papers/all/lines.csv");
    assert_eq!(csv, "Place,Lines\r\nHarrogate,4547\r\nYork,[x]\r\n");
    assert!(files.contains_key("papers/all/typed.csv"));
    assert_eq!(files["papers/all/a map.png"].bytes, [1, 2]);
}

#[test]
fn notes_lead_back() {
    let files = fixture::render(fixture::whole());
    let page = fixture::page(&files, "papers/all/index.html");
    has(
        &page,
        &[
            "<a id=\"note-ref-1\" href=\"#note-1\" aria-label=\"Note 1\" role=\"doc-noteref\">1</a>",
            "<li id=\"note-1\">\n<p>The first note. <a class=\"note-back\" data-furniture \
             href=\"#note-ref-1\" role=\"doc-backlink\">Back<span class=\"visually-hidden\"> to note \
             1 in the text</span></a>",
            "to note 1 in the text, mention 2",
            "</ul>\n<p data-furniture><a class=\"note-back\" data-furniture href=\"#note-ref-2\"",
        ],
    );
}

#[test]
fn home_lists_and_statement() {
    let files = fixture::render(fixture::whole());
    let home = fixture::page(&files, "index.html");
    let at = |text: &str| home.find(text).unwrap_or_else(|| panic!("no {text} in {home}"));
    assert!(at("Reply to the inspection") < at("Quotes &quot;&amp;&quot;"));
    has(
        &home,
        &[
            "<a href=\"papers/all/all.pdf\" type=\"application/pdf\">PDF",
            "A summary with &lt;angles&gt; &amp; more.",
            "<strong class=\"tag\">Draft</strong>",
            "<a href=\"kinds/letter/index.html\" data-value=\"letter\">Letters</a>",
            "<a href=\"years/2019/index.html\" data-value=\"2019\">2019</a>",
            "data-kind=\"letter\"",
            "<span data-count=\"3\">3</span> papers",
        ],
    );
    let list = fixture::page(&files, "kinds/letter/index.html");
    has(
        &list,
        &[
            "<a href=\"../../letters/reply/index.html\"",
            "What a letter is for.",
            "data-filter=\"kind\" data-fixed",
            "<a href=\"../../index.html\" data-value=\"\">All kinds</a>",
            "data-value=\"letter\" aria-current=\"true\">Letters</a>",
        ],
    );
    assert!(list.contains("width=\"40\" height=\"40\""), "the logo's place is kept");
    let year = fixture::page(&files, "years/2020/index.html");
    assert!(year.contains("reply/index.html") && !year.contains("papers/all/index.html"));
    let statement = fixture::page(&files, "accessibility/index.html");
    has(
        &statement,
        &[
            "<h2 id=\"how-accessible\">How accessible this website is</h2>",
            "Feedback and contact information",
            "Reporting accessibility problems with this website",
            "Enforcement procedure",
            "Equality and Human Rights Commission (EHRC)",
            "Equality Advisory and Support Service (EASS)",
            "<strong>partially compliant</strong>",
            "Non-accessible content",
            "Non-compliance with the accessibility regulations",
            "Disproportionate burden",
            "not within the scope of the accessibility regulations",
            "Wide tables scroll sideways",
            "within 10 working days",
            "Preparation of this accessibility statement",
            "<a href=\"tel:01632960000\">01632 960 000</a>",
        ],
    );
    // What only the office can know is for its site.yaml to say.
    for claim in ["400%", "every PDF with a screen reader", "keyboard alone"] {
        assert!(!statement.contains(claim), "{claim}");
    }
}

#[test]
fn a_statement_without_issues_and_an_office_without_address() {
    let note = kind("note", "Note", "Notes", Vec::new());
    let mut site = fixture::site(vec![paper("x/y", note, "Title", "2020-01", vec![p("Text.")])]);
    site.office.accessibility.compliance = Compliance::Full;
    site.office.accessibility.issues.clear();
    site.office.base_url.clear();
    site.office.contact = Default::default();
    site.office.footer = None;
    let files = fixture::render(site);
    has(
        &fixture::page(&files, "accessibility/index.html"),
        &["fully compliant", "We know of none."],
    );
    assert!(!files.contains_key("feed.xml") && !files.contains_key("sitemap.xml"));
    assert!(!fixture::page(&files, "404.html").contains("feed.xml"));
}

#[test]
fn feed_and_sitemap() {
    let files = fixture::render(fixture::whole());
    let feed = fixture::page(&files, "feed.xml");
    has(
        &feed,
        &[
            "<id>https://papers.example.org/</id>",
            "<updated>2020-03-18T00:00:00Z</updated>",
            "<id>https://papers.example.org/papers/all/</id>",
            "<title>Quotes &quot;&amp;&quot; &lt;script&gt;</title>",
            "href=\"https://papers.example.org/papers/all/all.pdf\" length=\"244600\"/>",
            "<title>Draft: Locality review</title>",
            "<updated>2019-05-01T00:00:00Z</updated>",
        ],
    );
    let sitemap = fixture::page(&files, "sitemap.xml");
    has(
        &sitemap,
        &[
            "<loc>https://papers.example.org/</loc>",
            "<loc>https://papers.example.org/kinds/letter/</loc>",
            "<loc>https://papers.example.org/years/2020/</loc>",
            "<loc>https://papers.example.org/papers/all/</loc>\n    <lastmod>2019-10-09</lastmod>",
        ],
    );
    assert!(!sitemap.contains("/search/"), "search engines have their own");
}

#[test]
fn a_kind_without_a_template_has_the_paper_page() {
    let mut own = kind("health-check", "Health check", "Health checks", Vec::new());
    own.header = vec!["date".to_owned()];
    let mut site =
        fixture::site(vec![paper("x/y", own, "Needs of York", "2020-01", vec![p("Words.")])]);
    site.edition = Edition::Restricted;
    let files = fixture::render(site);
    let page = fixture::page(&files, "x/y/index.html");
    has(
        &page,
        &[
            "<article class=\"paper health-check\">",
            "<dt>Date</dt><dd><time datetime=\"2020-01\">January 2020</time></dd>",
            "<p class=\"banner\">Restricted edition</p>",
        ],
    );
    assert!(!page.contains("page:contents"));
}

#[test]
fn an_own_template_reads_the_fields_and_its_mistakes_are_findings() {
    let mut templates = fixture::templates();
    let text = "{% extends \"paper.html\" %}\n{% block front %}<p>{{ paper.fields.place.html | safe }}</p>{% endblock front %}";
    let own = Template { file: FileId(7), text: text.to_owned() };
    templates.html.insert("locality-review.html".to_owned(), own);
    let render = |templates: &_, diagnostics: &mut _| {
        let site = fixture::checked(fixture::site(vec![fixture::review()]));
        super::super::render(&site, &fixture::look(), templates, &[], &[], false, diagnostics)
    };
    let mut diagnostics = Diagnostics::new();
    let files = render(&templates, &mut diagnostics);
    assert_eq!(diagnostics.into_sorted(), []);
    let files: BTreeMap<_, _> = files.into_iter().map(|file| (file.path.clone(), file)).collect();
    has(&fixture::page(&files, "reviews/york/index.html"), &["<p>York</p>"]);

    let wrong = Template { file: FileId(7), text: text.replace("place", "town") };
    templates.html.insert("locality-review.html".to_owned(), wrong);
    let mut diagnostics = Diagnostics::new();
    render(&templates, &mut diagnostics);
    let findings = diagnostics.into_sorted();
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].code, Code::BadTemplate);
    assert_eq!(findings[0].span.map(|span| span.file), Some(FileId(7)));
    assert!(findings[0].message.contains("`locality-review.html`"), "{}", findings[0].message);
}

#[test]
fn a_paper_in_another_language() {
    let mut welsh = paper(
        "x/cy",
        kind("note", "Note", "Notes", Vec::new()),
        "",
        "2020-01",
        vec![p("Geiriau.")],
    );
    welsh.title = t("Papur");
    welsh.language = "cy".to_owned();
    let files = fixture::render(fixture::site(vec![welsh]));
    let page = fixture::page(&files, "x/cy/index.html");
    has(&page, &["<html lang=\"cy\">", "<header class=\"masthead\" lang=\"en-GB\">"]);
}
