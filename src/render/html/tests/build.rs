//! Short ways to write model values in tests.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{FileId, Span};
use crate::model::*;

pub(super) fn span() -> Span {
    Span::new(FileId(0), 0, 0)
}

pub(super) fn t(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned())]
}

pub(super) fn link(target: LinkTarget, text: &str) -> Inline {
    Inline::Link(Link { target, title: None, content: t(text) })
}

pub(super) fn external(address: &str, text: &str) -> Inline {
    link(LinkTarget::External(address.to_owned()), text)
}

pub(super) fn h(level: u8, id: &str, number: Option<&str>, text: &str) -> Block {
    let number = number.map(str::to_owned);
    Block::Heading(Heading { level, id: id.to_owned(), number, content: t(text), span: span() })
}

pub(super) fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph { number: None, anchor: None, content, span: span() })
}

pub(super) fn p(text: &str) -> Block {
    paragraph(t(text))
}

pub(super) fn numbered(label: &str, content: Vec<Inline>) -> Block {
    let anchor = format!("para-{}", label.trim_end_matches('.'));
    let number = Some(ParagraphNumber { label: label.to_owned(), anchor });
    Block::Paragraph(Paragraph { number, anchor: None, content, span: span() })
}

pub(super) fn list(marker: ListMarker, items: &[&str]) -> Block {
    let label = |index: u8| match marker {
        ListMarker::Bullet => None,
        ListMarker::Decimal(start) => Some(format!("{}.", start + u64::from(index))),
        ListMarker::LowerAlpha => Some(format!("({})", char::from(b'a' + index))),
    };
    let items = (0..)
        .zip(items)
        .map(|(index, text)| ListItem { label: label(index), anchor: None, blocks: vec![p(text)] })
        .collect();
    Block::List(List { marker, tight: true, items })
}

pub(super) fn container(
    role: ContainerRole,
    title: Option<&str>,
    source: Option<&str>,
    blocks: Vec<Block>,
) -> Block {
    let (title, source) = (title.map(t), source.map(t));
    Block::Container(Container { role, anchor: None, title, source, blocks })
}

pub(super) fn table(header: &[(&str, Align)], rows: &[&[&str]]) -> Table {
    Table {
        columns: header
            .iter()
            .map(|(header, align)| TableColumn {
                header: if header.is_empty() { Vec::new() } else { t(header) },
                align: *align,
            })
            .collect(),
        rows: rows.iter().map(|row| row.iter().map(|cell| t(cell)).collect()).collect(),
        row_headers: true,
        data: Vec::new(),
    }
}

pub(super) fn exhibit(id: &str, label: &str, title: &str, body: ExhibitBody) -> Exhibit {
    Exhibit {
        id: id.to_owned(),
        label: label.to_owned(),
        title: t(title),
        subtitle: None,
        source: None,
        notes: Vec::new(),
        body,
        csv: None,
        span: span(),
        origin: Default::default(),
    }
}

pub(super) fn chart(categories: &[&str], values: &[f64], alt: &str, data: Table) -> ExhibitBody {
    ExhibitBody::Chart {
        chart: Box::new(Chart::new(
            ChartForm::Bar,
            categories.iter().map(|c| (*c).to_owned()).collect(),
            vec![Series::new("Lines", values.iter().copied().map(Some).collect())],
            "Lines".to_owned(),
            NumberFormat::COUNT,
            crate::model::Languages::built_in().of("en"),
        )),
        alt: alt.to_owned(),
        data,
    }
}

pub(super) fn figure(text: &str, value: Option<f64>, provenance: Provenance) -> Inline {
    let expression = "value()".to_owned();
    Inline::Figure(Box::new(Figure {
        text: text.to_owned(),
        value,
        provenance,
        notes: Vec::new(),
        status: Vec::new(),
        expression,
        span: span(),
        position: Default::default(),
    }))
}

pub(super) fn from_data(text: &str, value: f64) -> Inline {
    let selection = Selection {
        function: "value".to_owned(),
        dataset: "county-lines".to_owned(),
        measure: "lines".to_owned(),
        conditions: Vec::new(),
        source: "North Yorkshire Police, February 2020".to_owned(),
        published: None,
        url: None,
    };
    figure(text, Some(value), Provenance::Datasets(vec![selection]))
}

pub(super) fn abbreviation(short: &str, long: &str, first: bool) -> Inline {
    Inline::Abbreviation(Abbreviation { short: short.to_owned(), long: long.to_owned(), first })
}

pub(super) fn mark(number: usize, id: &str) -> Inline {
    let note = format!("note-{number}");
    Inline::FootnoteMark(FootnoteMark { number, id: id.to_owned(), note })
}

pub(super) fn field(id: &str, label: &str, content: FieldContent) -> Field {
    Field {
        id: id.to_owned(),
        label: label.to_owned(),
        content,
        required: false,
        help: String::new(),
        example: None,
    }
}

pub(super) fn kind(name: &str, label: &str, plural: &str, fields: Vec<Field>) -> Kind {
    Kind {
        name: name.to_owned(),
        label: label.to_owned(),
        plural: plural.to_owned(),
        description: format!("What a {} is for.", label.to_lowercase()),
        fields,
        split: Some(Split::None),
        ..Kind::default()
    }
}

pub(super) fn paper(url: &str, kind: Kind, title: &str, date: &str, blocks: Vec<Block>) -> Paper {
    Paper {
        url: url.to_owned(),
        slug: url.rsplit('/').next().unwrap().to_owned(),
        kind: Arc::new(kind),
        title: t(title),
        summary: None,
        date: Date::parse(date).unwrap(),
        status: Status::Final,
        blank_page: crate::model::BlankPage::Never,
        split: Split::None,
        organisation: "Example Police and Crime Commissioner".to_owned(),
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

pub(super) fn text_field(text: &str) -> FieldValue {
    FieldValue::Text(t(text))
}

pub(super) fn linked(address: &str, text: &str) -> FieldValue {
    FieldValue::Text(vec![external(address, text)])
}

pub(super) fn record(parts: Vec<(&str, FieldValue)>) -> FieldValue {
    FieldValue::Record(parts.into_iter().map(|(id, value)| (id.to_owned(), value)).collect())
}

pub(super) fn lines(lines: &[&str]) -> FieldValue {
    FieldValue::Lines(lines.iter().map(|line| (*line).to_owned()).collect())
}

pub(super) fn office() -> Office {
    Office {
        title: "Example papers".to_owned(),
        description: "Papers of several local policing bodies.".to_owned(),
        organisation: "Example office".to_owned(),
        base_url: "https://papers.example.org/".to_owned(),
        language: "en-GB".to_owned(),
        contact: Contact {
            role: Some("Publications officer".to_owned()),
            email: Some("papers@example.org".to_owned()),
            telephone: Some("01632 960 000".to_owned()),
            address: vec!["1 Example Street".to_owned(), "Exampletown".to_owned()],
        },
        theme: "default".to_owned(),
        accessibility: AccessibilityStatement {
            compliance: Compliance::Partial,
            issues: vec![t("Wide tables scroll sideways on small screens.")],
            alternatives: t("Tell us which paper you need and in what form."),
            response_days: 10,
            prepared: Date::parse("2026-11-20").unwrap(),
            reviewed: Date::parse("2026-11-20").unwrap(),
            testing: t("The office tested the site itself."),
        },
        footer: Some("A demonstration.".to_owned()),
    }
}
