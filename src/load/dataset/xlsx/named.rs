//! Which part of which workbook a dataset names.

use super::address::Area;
use super::workbook::Workbook;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::yaml::{Fields, Node, NodeKind, read_text};

/// What the `xlsx` key says.
pub(super) struct Named<'a> {
    pub file: &'a Node,
    sheet: Option<&'a Node>,
    pub area: Option<(Area, Span)>,
    pub span: Span,
    /// Whether there was a finding: the file is named, but nothing can be read from it.
    pub is_wrong: bool,
}

impl<'a> Named<'a> {
    /// Reads it; none with findings where it is wrong.
    pub(super) fn read(node: &'a Node, diagnostics: &mut Diagnostics) -> Option<Self> {
        if let NodeKind::Scalar { .. } = node.kind {
            return Some(Self {
                file: node,
                sheet: None,
                area: None,
                span: node.span,
                is_wrong: false,
            });
        }
        let mut fields = Fields::open(node, "`xlsx`", diagnostics)?;
        let file = fields.require("file", diagnostics);
        let sheet = fields.take("sheet");
        let range = fields.take("range");
        let words = fields.text("range", diagnostics);
        fields.finish(diagnostics);
        let mut is_wrong = false;
        let area = match (range, words) {
            (Some(range), Some(words)) => match Area::parse(&words) {
                Some(area) => Some((area, range.span)),
                None => {
                    report_no_range(&words, range.span, diagnostics);
                    is_wrong = true;
                    None
                }
            },
            _ => None,
        };
        Some(Self { file: file?, sheet, area, span: node.span, is_wrong })
    }

    /// The name of the sheet: as given, or the only one a reader of the workbook sees.
    pub(super) fn sheet_name(
        &self,
        book: &Workbook<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let Some(node) = self.sheet else {
            let sheets = book.sheets(true);
            if let [only] = sheets.as_slice() {
                return Some((*only).to_owned());
            }
            let message = "this workbook has several sheets: say which one";
            let list = list_of(sheets.iter().copied());
            diagnostics.push(
                Diagnostic::new(Code::UnknownSheet, self.span, message)
                    .help("for example `xlsx: { file: lines.xlsx, sheet: Sheet1 }`")
                    .help(format!("its sheets are {list}")),
            );
            return None;
        };
        let name = read_text(node, "`sheet`", diagnostics)?;
        let sheets = book.sheets(false);
        if sheets.contains(&name.as_str()) {
            return Some(name);
        }
        let message = format!("the workbook has no sheet `{name}`");
        diagnostics.push(
            Diagnostic::new(Code::UnknownSheet, node.span, message)
                .suggest(&name, sheets.iter().copied())
                .help(format!("its sheets are {}", list_of(sheets.iter().copied()))),
        );
        None
    }
}

fn report_no_range(words: &str, span: Span, diagnostics: &mut Diagnostics) {
    let finding = Diagnostic::new(Code::BadRange, span, format!("`{words}` is no range of cells"));
    let in_sheet = words
        .rsplit_once('!')
        .filter(|(_, range)| Area::parse(range).is_some())
        .map(|(sheet, range)| (sheet.trim_matches('\''), range));
    diagnostics.push(match in_sheet {
        Some((sheet, range)) => {
            finding.help(format!("write the sheet by itself: `sheet: {sheet}, range: {range}`"))
        }
        None => finding.help("write the first and the last cell: `A3:D20`"),
    });
}
