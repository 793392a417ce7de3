//! Papers of the four kinds that use every block, inline and container.

use std::sync::Arc;

use super::blocks::*;
use super::fixture::*;
use crate::model::*;

fn with_assets(mut paper: Paper) -> Paper {
    let bytes = Arc::new(PNG.to_vec());
    paper.assets = vec![Asset { name: "dot.png".to_owned(), bytes }];
    paper.footnotes = notes();
    paper
}

fn contact() -> (Vec<Field>, FieldValue) {
    let fields = vec![
        field("role", "Role", FieldContent::Text),
        field("email", "E-mail", FieldContent::Email),
        field("telephone", "Telephone", FieldContent::Telephone),
    ];
    let record = FieldValue::Record(vec![
        ("role".to_owned(), value("Chief executive")),
        ("email".to_owned(), value("office@example.org")),
        ("telephone".to_owned(), value("01423 569 562")),
    ]);
    (fields, record)
}

pub fn panel_report() -> Paper {
    let (fields, record) = contact();
    let kind = kind(
        "panel-report",
        Numbering::Decimal,
        &["meeting", "date", "agenda_item", "exempt_reason", "contact"],
        vec![
            field("meeting", "Meeting", FieldContent::Text),
            field("agenda_item", "Agenda item", FieldContent::Text),
            field("exempt_reason", "Reason for exemption", FieldContent::Text),
            field("contact", "Contact officer", FieldContent::Record(fields)),
        ],
    );
    let blocks = blocks(|at| Some(format!("{}.{at}", 1 + at / 5)));
    let mut paper = with_assets(paper(kind, "Drugs and county lines: update to the panel", blocks));
    paper.blank_page = BlankPage::Even;
    paper.fields.insert("meeting".to_owned(), value("Police, Fire and Crime Panel"));
    paper.fields.insert("agenda_item".to_owned(), FieldValue::Number(6.0));
    paper.fields.insert("contact".to_owned(), record);
    paper
}

pub fn board_report() -> Paper {
    let (fields, record) = contact();
    let mut kind = kind(
        "board-report",
        Numbering::Continuous,
        &["date", "open"],
        vec![
            field("open", "Public", FieldContent::YesNo),
            field("contact", "Officer to contact", FieldContent::Record(fields)),
        ],
    );
    kind.closing = vec!["contact".to_owned()];
    let mut blocks = blocks(|at| Some(format!("{at}.")));
    blocks.push(restricted());
    let mut paper = with_assets(paper(kind, "County lines: report to the board", blocks));
    paper.blank_page = BlankPage::Even;
    paper.fields.insert("open".to_owned(), FieldValue::YesNo(true));
    paper.fields.insert("contact".to_owned(), record);
    paper.status = Status::Draft;
    paper
}

pub fn letter() -> Paper {
    let kind = kind("letter", Numbering::None, &[], vec![]);
    let lines =
        |lines: &[&str]| FieldValue::Lines(lines.iter().map(|&line| line.to_owned()).collect());
    let mut blocks = vec![paragraph(text(LONG)), paragraph(inlines()), paragraph(text(LONG))];
    blocks.push(list(ListMarker::Bullet, &[], &["first", "second"]));
    blocks.extend((0..5).map(|_| paragraph(text(LONG))));
    blocks.push(chart("figure-one", "Figure 1"));
    let mut paper = with_assets(paper(kind, "Response to the inspection of the force", blocks));
    let sender = FieldValue::Record(vec![
        ("title".to_owned(), value("Police, Fire and Crime Commissioner for North Yorkshire")),
        ("address".to_owned(), lines(&["12 Granby Road", "Harrogate", "HG1 4ST"])),
        ("telephone".to_owned(), value("01423 569 562")),
        ("email".to_owned(), value("info@example.org")),
        ("website".to_owned(), value("https://www.example.org")),
    ]);
    let list = |items: &[&str]| FieldValue::List(items.iter().map(|item| value(item)).collect());
    for (id, field) in [
        ("sender", sender),
        (
            "recipient",
            lines(&[
                "The Rt Hon the Home Secretary",
                "Home Office",
                "2 Marsham Street",
                "London SW1P 4DF",
            ]),
        ),
        ("our_reference", value("PFCC/2019/114")),
        ("salutation", value("Dear Home Secretary")),
        ("subject", value("Response to the inspection report “Both sides of the coin”")),
        ("sign_off", value("Yours sincerely")),
        ("signatory", value("Police, Fire and Crime Commissioner")),
        ("enclosures", list(&["Response in full"])),
        ("copies", list(&["HM Inspectorate of Constabulary", "Chief Constable"])),
    ] {
        paper.fields.insert(id.to_owned(), field);
    }
    paper
}

pub fn locality_review() -> Paper {
    let mut kind = kind("locality-review", Numbering::Sections, &[], vec![]);
    kind.contents = true;
    let blocks = blocks(|_| None);
    let mut paper =
        with_assets(paper(kind, "Locality review: county lines and criminal exploitation", blocks));
    let list = |items: &[&str]| FieldValue::List(items.iter().map(|item| value(item)).collect());
    paper.fields.insert("place".to_owned(), value("York"));
    paper.fields.insert(
        "authors".to_owned(),
        list(&["Consultant", "Consultant", "Associate, violence and vulnerability unit"]),
    );
    paper.fields.insert("notice".to_owned(), value("What people said in interviews is their own view and has not been checked against other sources."));
    paper
}
