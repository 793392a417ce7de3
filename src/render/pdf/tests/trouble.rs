//! What an office reads when one of its templates or pictures is wrong.

use std::sync::Arc;

use super::fixture::*;
use super::{all, papers, print_with};
use crate::diagnostic::{Code, FileId};
use crate::look::{Template, Templates};
use crate::model::{Asset, Edition};

/// An office's own template for letters.
fn with_template(name: &str, text: &str) -> Templates {
    let mut templates = templates();
    let template = Template { file: FileId(99), text: text.to_owned() };
    templates.pdf.insert(name.to_owned(), template);
    templates
}

/// Line and message of the only finding for a letter.
fn finding(templates: &Templates) -> (usize, String) {
    let (files, findings) = print_with(vec![papers::letter()], Edition::Public, &look(), templates);
    assert!(files[0].is_none());
    assert_eq!(findings.len(), 1, "{findings:?}");
    let finding = &findings[0];
    assert_eq!(finding.code, Code::BadTemplate);
    let span = finding.span.expect("a place in the template");
    let text = &templates.pdf.values().find(|template| template.file == span.file).unwrap().text;
    (text[..span.start].matches('\n').count() + 1, finding.message.clone())
}

#[test]
fn a_wrong_template_is_shown_at_its_line() {
    for (template, line, why) in [
        (
            "#let paper(meta, body) = {\n  boddy\n}\n",
            2,
            "it uses the name `boddy`, which is not known there",
        ),
        ("#let paper(meta, body) = {\n  body\n", 1, "something is opened and not closed"),
        (
            "#let paper(meta, body) = {\n  meta.fields.colour\n}\n",
            2,
            "it uses `colour`, which this paper does not have",
        ),
        (
            "#import \"/candour.typ\": *\n#let paper(meta, body) = {\n  say(\"notez\", lang: meta.language)\n}\n",
            3,
            "it stops with the words “there is no message notez”",
        ),
        (
            "#import \"/candour.typ\": *\n#let paper(meta, body) = {\n  say(\"pack-page\", lang: \"en\")\n}\n",
            3,
            "it stops with the words “the message pack-page needs page”",
        ),
        (
            "#let papers(meta, body) = body\n",
            1,
            "it has no function `paper(meta, body)`, or asks another file for a name it does not have",
        ),
        (
            "// Without notes.\n#let paper(meta, body) = body\n",
            1,
            "it leaves out a part of the paper that a link leads to",
        ),
        (
            "#import \"/candour.typ\": *\n#let paper(meta, body) = {\n  body\n  notes-block(meta)\n}\n",
            1,
            "it does not begin with the paper's title as a heading",
        ),
        (
            "#import \"/candour.typ\": head\n#let paper(meta, body) = {\n  head(1)\n}\n",
            3,
            "a function is called with too little",
        ),
        (
            "#let paper(meta, body) = {\n  image(\"/no.png\")\n}\n",
            2,
            "it names a file that is not there",
        ),
        ("#let paper(meta, body) = panic(\"no\")\n", 1, "it stops with the words “no”"),
    ] {
        let (at, message) = finding(&with_template("letter.typ", template));
        assert_eq!(
            (at, message),
            (line, format!("the template `letter.typ` cannot be used: {why}"))
        );
    }
}

#[test]
fn a_wrong_theme_is_named_with_its_line() {
    let mut look = look();
    let theme = look.typst.as_mut().unwrap();
    theme.text.insert_str(0, "#let broken = missing\n");
    let file = theme.file;
    let (_, findings) = print_with(all(), Edition::Public, &look, &templates());
    assert_eq!(findings.len(), 1, "said once for all papers: {findings:?}");
    assert_eq!(
        findings[0].message,
        "the theme's `theme.typ` cannot be used: it uses the name `missing`, which is not known there"
    );
    let span = findings[0].span.unwrap();
    assert_eq!((span.file, span.start), (file, 14));
}

#[test]
fn every_file_that_cannot_be_read_is_named_at_once() {
    let mut look = look();
    look.typst.as_mut().unwrap().text.insert_str(0, "#let = 1\n");
    let mut templates = with_template("letter.typ", "#let paper(meta, body) = {\n  body\n");
    let unused = Template { file: FileId(98), text: "#let a = \n#let".to_owned() };
    templates.pdf.insert("nobodys.typ".to_owned(), unused);
    let (files, findings) = print_with(all(), Edition::Public, &look, &templates);
    assert_eq!(files.iter().flatten().count(), 0);
    let place = |text: &str, start: usize| text[..start].matches('\n').count() + 1;
    let text_of = |file| {
        let theme = look.typst.iter().find(|theme| theme.file == file);
        let text = templates.pdf.values().chain(theme).find(|template| template.file == file);
        text.map(|template| template.text.as_str()).unwrap()
    };
    let said = findings.iter().map(|finding| {
        let span = finding.span.unwrap();
        (finding.message.as_str(), place(text_of(span.file), span.start))
    });
    let wrong = "it is not written the way Typst needs it";
    let open = "something is opened and not closed";
    let said: Vec<_> = said.collect();
    assert_eq!(
        said,
        [
            (format!("the theme's `theme.typ` cannot be used: {wrong}").as_str(), 1),
            (format!("the template `nobodys.typ` cannot be used: {wrong}").as_str(), 1),
            (format!("the template `letter.typ` cannot be used: {open}").as_str(), 1),
        ]
    );
}

#[test]
fn a_missing_template_is_named() {
    let mut templates = templates();
    templates.pdf.remove("candour.typ");
    let (files, findings) = print_with(all(), Edition::Public, &look(), &templates);
    assert_eq!(files.iter().flatten().count(), 0);
    assert_eq!(findings[0].message, "there is no template `templates/pdf/candour.typ`");
}

#[test]
fn an_unusable_picture_is_named_and_the_other_papers_are_printed() {
    let mut papers = all();
    papers[0].assets = vec![Asset {
        name: "dot.png".to_owned(),
        bytes: Arc::new(b"\x89PNG\r\n\x1a\nand then nothing".to_vec()),
    }];
    let (files, findings) = print_with(papers, Edition::Public, &look(), &templates());
    assert_eq!(files.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, true, true]);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].code, Code::RenderFailed);
    assert_eq!(
        findings[0].message,
        "the picture `dot.png` cannot be put into the PDF of `papers/panel-report`"
    );
}

#[test]
fn an_office_adds_a_kind_and_files_of_its_own() {
    let mut templates = with_template(
        "minute.typ",
        "#import \"/our-words.typ\": closing-words\n#import \"/candour.typ\": *\n\
         #let paper(meta, body) = {\n  title-block(meta)\n  body\n  par(closing-words)\n}\n",
    );
    let own = Template { file: FileId(98), text: "#let closing-words = [Agreed.]\n".to_owned() };
    templates.pdf.insert("our-words.typ".to_owned(), own);
    let kind = kind("minute", crate::model::Numbering::None, &[], Vec::new());
    let paper = paper(kind, "Minute of a decision", vec![paragraph(text("It was agreed."))]);
    let (files, findings) = print_with(vec![paper], Edition::Public, &look(), &templates);
    assert_eq!(findings, Vec::new());
    let printed = super::text(files[0].as_ref().unwrap());
    assert_eq!(printed.trim(), "Minute of a decision It was agreed. Agreed.");
}
