//! A site made by hand: every block, inline and container in papers of each kind.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::{Checked, check};
use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::look::{Colours, Logo, Look, Template, Templates};
use crate::model::*;

pub fn span() -> Span {
    Span::file_start(FileId(0))
}

pub fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

pub fn value(words: &str) -> FieldValue {
    FieldValue::Text(text(words))
}

pub fn heading(level: u8, id: &str, number: Option<&str>, words: &str) -> Block {
    let number = number.map(str::to_owned);
    Block::Heading(Heading { level, id: id.to_owned(), number, content: text(words), span: span() })
}

pub fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph { number: None, anchor: None, content, span: span() })
}

pub fn numbered(label: &str, content: Vec<Inline>) -> Block {
    let anchor = format!("para-{}", label.trim_end_matches('.'));
    let number = Some(ParagraphNumber { label: label.to_owned(), anchor });
    Block::Paragraph(Paragraph { number, anchor: None, content, span: span() })
}

pub fn list(marker: ListMarker, labels: &[Option<&str>], items: &[&str]) -> Block {
    let item = |(index, words): (usize, &&str)| ListItem {
        label: labels.get(index).copied().flatten().map(str::to_owned),
        anchor: None,
        blocks: vec![paragraph(text(words))],
    };
    let items = items.iter().enumerate().map(item).collect();
    Block::List(List { marker, tight: true, items })
}

pub fn container(role: ContainerRole, title: &str, source: &str, blocks: Vec<Block>) -> Block {
    let words = |words: &str| (!words.is_empty()).then(|| text(words));
    Block::Container(Container {
        role,
        anchor: None,
        title: words(title),
        source: words(source),
        blocks,
    })
}

pub fn table(headers: &[&str], rows: usize) -> Table {
    let columns = headers.iter().enumerate().map(|(index, header)| TableColumn {
        header: text(header),
        align: if index == 0 { Align::Left } else { Align::Right },
    });
    let cell = |row: usize, column: usize| match column {
        0 => text(["Harrogate", "Scarborough", "York and the villages around it"][row % 3]),
        _ => text(&format!("{},{:03}", row + 1, column * 37)),
    };
    let rows = (0..rows).map(|row| (0..headers.len()).map(|column| cell(row, column)).collect());
    Table { columns: columns.collect(), rows: rows.collect(), row_headers: true, data: Vec::new() }
}

pub fn exhibit(id: &str, label: &str, body: ExhibitBody) -> Block {
    Block::Exhibit(Box::new(Exhibit {
        id: id.to_owned(),
        label: label.to_owned(),
        title: text("County lines rose in three of four places"),
        subtitle: Some(text("County lines by place, North Yorkshire, September 2019")),
        source: Some("North Yorkshire Police, Force intelligence, 6 February 2020".to_owned()),
        notes: vec![text("A line can affect more than one place.")],
        body,
        csv: None,
        span: span(),
        origin: Default::default(),
    }))
}

pub fn chart(id: &str, label: &str) -> Block {
    let chart = Chart::new(
        ChartForm::Bar,
        vec!["Harrogate".to_owned(), "York".to_owned()],
        vec![Series::new("Lines", vec![Some(7.0), Some(4.0)])],
        "Lines".to_owned(),
        NumberFormat::COUNT,
        crate::model::Languages::built_in().of("en"),
    );
    let alt = "Bar chart: Harrogate 7, York 4.".to_owned();
    exhibit(
        id,
        label,
        ExhibitBody::Chart { chart: Box::new(chart), alt, data: table(&["Place", "Lines"], 2) },
    )
}

pub const CHART: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="640" height="260" viewBox="0 0 640 260"><rect x="120" y="30" width="420" height="60" fill="#12436D"/><rect x="120" y="130" width="240" height="60" fill="#12436D"/><text x="20" y="66" font-family="Noto Sans" font-size="18" fill="#1b1f23">Harrogate</text><text x="20" y="166" font-family="Noto Sans" font-size="18" fill="#1b1f23">York</text></svg>"##;

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" viewBox="0 0 120 60"><rect width="120" height="60" fill="#12436D"/><circle cx="30" cy="30" r="18" fill="#ffffff"/></svg>"##;

/// The smallest PNG: one grey pixel.
pub const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b,
    0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae,
    0x42, 0x60, 0x82,
];

pub fn look() -> Look {
    let colour = |value: &str| value.to_owned();
    let colours = Colours {
        text: colour("#1b1f23"),
        muted: colour("#4d5761"),
        background: colour("#ffffff"),
        surface: colour("#f3f5f7"),
        border: colour("#c3cad1"),
        edge: colour("#6b7680"),
        brand: colour("#12436d"),
        on_brand: colour("#ffffff"),
        link: colour("#12436d"),
        focus: colour("#ffbf47"),
        on_focus: colour("#1b1f23"),
        series: vec![colour("#12436D"), colour("#28A197")],
        sequential: vec![colour("#12436D")],
    };
    let size = crate::look::svg::Size { width: 120.0, height: 60.0 };
    Look {
        name: "default".to_owned(),
        dark: crate::look::dark::derived(&colours),
        colours,
        pdf_fonts: Default::default(),
        html_fonts: String::new(),
        logo: Some(Logo { svg: LOGO.to_owned(), size, alt: "Example papers".to_owned() }),
        css: String::new(),
        typst: Some(Template {
            file: FileId(90),
            text: include_str!("../../../../themes/default/theme.typ").to_owned(),
        }),
        base_typst: None,
    }
}

pub fn templates() -> Templates {
    let files = [
        ("candour.typ", include_str!("../../../../templates/pdf/candour.typ")),
        ("candour-words.typ", include_str!("../../../../templates/pdf/candour-words.typ")),
        ("candour-text.typ", include_str!("../../../../templates/pdf/candour-text.typ")),
        ("candour-passages.typ", include_str!("../../../../templates/pdf/candour-passages.typ")),
        ("candour-exhibits.typ", include_str!("../../../../templates/pdf/candour-exhibits.typ")),
        ("candour-pack.typ", include_str!("../../../../templates/pdf/candour-pack.typ")),
        ("candour-parts.typ", include_str!("../../../../templates/pdf/candour-parts.typ")),
        ("candour-pages.typ", include_str!("../../../../templates/pdf/candour-pages.typ")),
        ("paper.typ", include_str!("../../../../templates/pdf/paper.typ")),
        ("panel-report.typ", include_str!("../../../../templates/pdf/panel-report.typ")),
        ("board-report.typ", include_str!("../../../../templates/pdf/board-report.typ")),
        ("letter.typ", include_str!("../../../../templates/pdf/letter.typ")),
        ("locality-review.typ", include_str!("../../../../templates/pdf/locality-review.typ")),
    ];
    let template = |(number, (name, text)): (u32, (&str, &str))| {
        (name.to_owned(), Template { file: FileId(10 + number), text: text.to_owned() })
    };
    Templates { pdf: (0..).zip(files).map(template).collect(), ..Templates::default() }
}

pub fn field(id: &str, label: &str, content: FieldContent) -> Field {
    Field {
        id: id.to_owned(),
        label: label.to_owned(),
        content,
        required: false,
        help: String::new(),
        example: None,
    }
}

pub fn kind(name: &str, numbering: Numbering, header: &[&str], fields: Vec<Field>) -> Kind {
    Kind {
        name: name.to_owned(),
        label: name.replace('-', " "),
        fields,
        header: header.iter().map(|id| (*id).to_owned()).collect(),
        numbering,
        ..Kind::default()
    }
}

pub fn paper(kind: Kind, title: &str, blocks: Vec<Block>) -> Paper {
    Paper {
        url: format!("papers/{}", kind.name),
        slug: kind.name.clone(),
        kind: Arc::new(kind),
        title: text(title),
        summary: Some(text("What the paper says, in a sentence.")),
        date: Date::parse("2020-02-06").unwrap(),
        status: Status::Final,
        blank_page: crate::model::BlankPage::Never,
        split: Split::None,
        organisation: "Office of the Police, Fire and Crime Commissioner".to_owned(),
        author: "Chief executive".to_owned(),
        language: "en-GB".to_owned(),
        words: Arc::clone(crate::model::Languages::built_in().of("en")),
        translation_of: None,
        translations: Vec::new(),
        fields: BTreeMap::new(),
        blocks,
        appendices: Vec::new(),
        versions: Vec::new(),
        last_days: Vec::new(),
        footnotes: Vec::new(),
        datasets: BTreeMap::new(),
        records: BTreeMap::new(),
        assets: Vec::new(),
        typed_numbers: Vec::new(),
        figures_count: FiguresCount::default(),
        exempt: None,
        pack: None,
        unprintable: Vec::new(),
        span: span(),
    }
}

pub fn site(papers: Vec<Paper>, edition: Edition) -> Checked {
    let date = Date::parse("2020-02-06").unwrap();
    let accessibility = AccessibilityStatement {
        compliance: Compliance::Full,
        issues: Vec::new(),
        alternatives: Vec::new(),
        response_days: 10,
        prepared: date,
        reviewed: date,
        testing: Vec::new(),
    };
    let office = Office {
        title: "Example papers".to_owned(),
        description: String::new(),
        organisation: "candour example office".to_owned(),
        base_url: "https://papers.example.org/".to_owned(),
        language: "en-GB".to_owned(),
        contact: Contact::default(),
        theme: "default".to_owned(),
        accessibility,
        footer: None,
    };
    let site = Site {
        office,
        edition,
        languages: crate::model::Languages::built_in(),
        kinds: BTreeMap::new(),
        datasets: BTreeMap::new(),
        papers: papers.into_iter().map(std::sync::Arc::new).collect(),
        withheld: Vec::new(),
    };
    check(site, &mut Diagnostics::new()).unwrap()
}
