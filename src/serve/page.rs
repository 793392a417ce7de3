//! Puts the preview into a page of the site: its script and style sheet, and a policy that lets them run.
//!
//! A page of the site forbids every script in its own head. That line is taken out, and sent as a header
//! with the preview's own script and connection allowed; everything else it forbids stays forbidden.

use std::collections::BTreeMap;

use super::board::State;
use super::editor::Editor;
use crate::diagnostic::Severity;
use crate::model::Edition;

/// What the script must know of a page.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    /// What is to be seen now.
    pub(super) state: &'a State,
    /// For which readers.
    pub(super) edition: Edition,
    /// The editor, and the office's folder its links begin with.
    pub(super) editor: Option<(&'a Editor, &'a str)>,
    /// The paper's own file, where the page belongs to a paper.
    pub(super) origin: Option<String>,
    /// The address of the paper's PDF.
    pub(super) pdf: Option<String>,
}

/// A page ready to be sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// The HTML.
    pub(super) html: String,
    /// The header `Content-Security-Policy`.
    pub(super) policy: String,
}

/// Where the preview's own files are. No file of a site begins with a dot.
pub(super) const OWN: &str = "/.candour/";
const META: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
const STRICT: &str = "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'none'";

/// A page of the site with the preview in it.
pub(super) fn with_preview(html: &str, facts: &Facts<'_>) -> Page {
    let (html, own) = without_policy(html);
    let at = html.find("</head>").unwrap_or(0);
    let (head, rest) = html.split_at(at);
    Page { html: format!("{head}{}{rest}", elements(facts)), policy: policy(own.unwrap_or(STRICT)) }
}

/// A page with its links to the published site (`address`, as pages have it) leading to the preview.
pub(super) fn from_the_top(html: &str, address: &str) -> String {
    let there = format!("\"{address}");
    if address.is_empty() { html.to_owned() } else { html.replace(&there, "\"/") }
}

/// The same as [`with_preview`] for a page that stands at addresses it was not made for: its links lead
/// from the site's top.
pub(super) fn out_of_place(html: &str, facts: &Facts<'_>) -> Page {
    let page = with_preview(html, facts);
    let html = page.html.replacen("<head>", "<head>\n<base href=\"/\">", 1);
    Page { html, policy: page.policy.replace("base-uri 'none'", "base-uri 'self'") }
}

/// The page without its policy, and the policy.
fn without_policy(html: &str) -> (String, Option<&str>) {
    let Some(start) = html.find(META) else { return (html.to_owned(), None) };
    let content = start + META.len();
    let Some(length) = html[content..].find('"') else { return (html.to_owned(), None) };
    let own = &html[content..content + length];
    let end = html[content..].find('>').map_or(content + length, |at| content + at + 1);
    let end = end + usize::from(html[end..].starts_with('\n'));
    (format!("{}{}", &html[..start], &html[end..]), Some(own))
}

/// A policy that lets the preview's script, style sheet and questions through.
fn policy(own: &str) -> String {
    let mut directives: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for directive in own.split(';') {
        let mut words = directive.split_whitespace();
        if let Some(name) = words.next() {
            directives.entry(name).or_insert_with(|| words.collect());
        }
    }
    for name in ["script-src", "style-src", "connect-src"] {
        let sources = directives.entry(name).or_default();
        sources.retain(|source| *source != "'none'");
        if !sources.contains(&"'self'") {
            sources.push("'self'");
        }
    }
    directives.insert("frame-ancestors", vec!["'none'"]);
    let written = directives.iter().map(|(name, sources)| format!("{name} {}", sources.join(" ")));
    written.collect::<Vec<_>>().join("; ")
}

/// What is put into the head: one line.
fn elements(facts: &Facts<'_>) -> String {
    let mut out = format!(
        "<link rel=\"stylesheet\" href=\"{OWN}preview.css\"><script src=\"{OWN}preview.js\" type=\"module\""
    );
    let findings = &facts.state.findings;
    let edition = match facts.edition {
        Edition::Public => "public",
        Edition::Restricted => "restricted",
    };
    let mut attribute = |name: &str, value: &str| {
        out.push_str(&format!(" data-{name}=\"{}\"", escaped(value)));
    };
    attribute("candour-preview", "");
    attribute("version", &facts.state.version);
    attribute("edition", edition);
    attribute("errors", &findings.count(Severity::Error).to_string());
    attribute("warnings", &findings.count(Severity::Warning).to_string());
    attribute("notes", &findings.count(Severity::Note).to_string());
    if let Some(site) = &facts.state.site {
        attribute("style", &site.style);
    }
    if let Some((editor, root)) = facts.editor {
        attribute("editor", editor.pattern());
        attribute("root", root);
    }
    if let Some(origin) = &facts.origin {
        attribute("origin", origin);
    }
    if let Some(pdf) = &facts.pdf {
        attribute("pdf", pdf);
    }
    out.push_str("></script>\n");
    out
}

/// Text that can stand in an attribute or an element.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_own_policy_stays_but_for_the_preview() {
        let html = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
                    img-src 'self' data:; script-src 'none'; base-uri 'none'\">\n<title>A</title>\n</head>";
        let (rest, own) = without_policy(html);
        assert_eq!(rest, "<head>\n<title>A</title>\n</head>");
        assert_eq!(
            policy(own.unwrap()),
            "base-uri 'none'; connect-src 'self'; default-src 'none'; frame-ancestors 'none'; \
             img-src 'self' data:; script-src 'self'; style-src 'self'"
        );
        assert_eq!(without_policy("<p>x</p>"), ("<p>x</p>".to_owned(), None));
    }
}
