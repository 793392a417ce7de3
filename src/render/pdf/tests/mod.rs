//! The renderer as a whole: every block in every kind makes a PDF/UA-1 and PDF/A-2a.

mod fixture;
mod papers;

use crate::diagnostic::{Code, Diagnostics};
use crate::look::{Look, Templates};
use crate::model::{Edition, Paper};
use crate::render::{Drawings, PdfFile};
use fixture::{CHART, look, site, templates};

fn drawings() -> Drawings {
    [("figure-one".to_owned(), CHART.to_owned())].into()
}

/// Renders papers; the findings come as they are.
fn print_with(
    papers: Vec<Paper>,
    edition: Edition,
    look: &Look,
    templates: &Templates,
) -> (Vec<Option<PdfFile>>, Diagnostics) {
    let site = site(papers, edition);
    let drawings = vec![drawings(); site.papers.len()];
    let mut diagnostics = Diagnostics::new();
    let files = super::render(&site, look, templates, &drawings, &|| {}, &mut diagnostics);
    (files, diagnostics)
}

/// Renders papers that must succeed.
fn print(papers: Vec<Paper>) -> Vec<PdfFile> {
    let (files, diagnostics) = print_with(papers, Edition::Public, &look(), &templates());
    assert_eq!(
        diagnostics.iter().collect::<Vec<_>>(),
        Vec::<&crate::diagnostic::Diagnostic>::new()
    );
    files.into_iter().map(Option::unwrap).collect()
}

fn all() -> Vec<Paper> {
    vec![
        papers::panel_report(),
        papers::board_report(),
        papers::letter(),
        papers::locality_review(),
    ]
}

#[test]
fn every_kind_prints_every_block() {
    let files = print(all());
    assert!(files.iter().all(|file| file.bytes.starts_with(b"%PDF-1.7")));
    if let Some(folder) = option_env!("CANDOUR_LOOK") {
        for (paper, file) in all().iter().zip(&files) {
            #[expect(clippy::disallowed_methods, reason = "to be looked at")]
            std::fs::write(format!("{folder}/{}.pdf", paper.slug), &file.bytes).unwrap();
        }
    }
}
