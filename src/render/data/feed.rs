//! `feed.xml`: the papers as an Atom feed (RFC 4287).

use super::xml;
use crate::model::words::Argument;
use crate::model::{Date, Edition, Office, Paper, Site, Status, plain_text};
use crate::render::{Artefact, PdfFile};

/// The feed, newest paper first; none where the office gave no address of its site, since a feed is
/// read far from it, or in the restricted edition. `pdfs` runs parallel to the papers.
pub fn file(site: &Site, pdfs: &[Option<PdfFile>]) -> Option<Artefact> {
    if site.edition == Edition::Restricted {
        return None;
    }
    let office = &site.office;
    let home = super::address(office, "")?;
    let newest = site.papers.iter().map(|paper| paper.date).max();
    let updated = newest.unwrap_or(office.accessibility.reviewed);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        xml::escaped(&office.language),
    );
    let indent = "  ";
    xml::element(&mut out, indent, "id", &home);
    xml::element(&mut out, indent, "title", &office.title);
    xml::element(&mut out, indent, "subtitle", &office.description);
    link(&mut out, indent, "self", &format!("{home}feed.xml"), "application/atom+xml", None);
    link(&mut out, indent, "alternate", &home, "text/html", None);
    xml::element(&mut out, indent, "updated", &midnight(updated));
    author(&mut out, indent, &office.organisation);
    for (index, paper) in site.papers.iter().enumerate() {
        let address = super::address(office, &paper.url)?;
        entry(&mut out, paper, office, &address, pdfs.get(index).and_then(Option::as_ref));
    }
    out.push_str("</feed>\n");
    Some(Artefact::new("feed.xml", out))
}

/// The id of an entry is its address, which candour never changes for a paper that stays in its folder.
fn entry(out: &mut String, paper: &Paper, office: &Office, address: &str, pdf: Option<&PdfFile>) {
    let indent = "    ";
    match paper.language == office.language {
        true => out.push_str("  <entry>\n"),
        false => {
            let language = xml::escaped(&paper.language);
            out.push_str(&format!("  <entry xml:lang=\"{language}\">\n"));
        }
    }
    xml::element(out, indent, "id", address);
    let title = plain_text(&paper.title);
    let title = match paper.status {
        Status::Draft => paper.words.say_with("draft-title", &[("title", Argument::Text(&title))]),
        Status::Final => title,
    };
    xml::element(out, indent, "title", &title);
    link(out, indent, "alternate", address, "text/html", None);
    if let Some(pdf) = pdf {
        let href = format!("{address}{}", xml::path(&paper.pdf_name()));
        link(out, indent, "enclosure", &href, "application/pdf", Some(pdf.bytes.len()));
    }
    xml::element(out, indent, "published", &midnight(paper.date));
    xml::element(out, indent, "updated", &midnight(paper.date));
    author(out, indent, &paper.organisation);
    out.push_str(&format!(
        "{indent}<category term=\"{}\" label=\"{}\"/>\n",
        xml::escaped(&paper.kind.name),
        xml::escaped(&paper.kind.label),
    ));
    if let Some(summary) = &paper.summary {
        xml::element(out, indent, "summary", &plain_text(summary));
    }
    out.push_str("  </entry>\n");
}

fn link(
    out: &mut String,
    indent: &str,
    relation: &str,
    href: &str,
    media_type: &str,
    length: Option<usize>,
) {
    let length = length.map(|bytes| format!(" length=\"{bytes}\"")).unwrap_or_default();
    out.push_str(&format!(
        "{indent}<link rel=\"{relation}\" type=\"{media_type}\" href=\"{}\"{length}/>\n",
        xml::escaped(href),
    ));
}

fn author(out: &mut String, indent: &str, name: &str) {
    out.push_str(&format!("{indent}<author><name>{}</name></author>\n", xml::escaped(name)));
}

/// Atom wants a time of day; papers have none.
fn midnight(date: Date) -> String {
    format!("{}T00:00:00Z", date.iso_day())
}
