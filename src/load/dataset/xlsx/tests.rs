use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook as Written, Worksheet};

use crate::diagnostic::{Diagnostics, Severity};
use crate::load::dataset::{Folder, folder};
use crate::model::{Cell, Mark, Missing};
use crate::source::{SourceFile, Sources};

const HEAD: &str = "title: Lines
source: { organisation: Police }
columns:
  - { id: snapshot, label: As at, role: dimension, type: month }
  - { id: place, label: Place, role: dimension }
  - { id: lines, label: Lines, role: measure, type: integer }
  - { id: share, label: Share of all, role: measure, format: percent }
";

type Fill = fn(&mut Worksheet) -> Result<(), rust_xlsxwriter::XlsxError>;

/// A workbook with the sheets `Notes` and `Lines by place`, the second filled.
fn workbook(fill: Fill) -> Vec<u8> {
    let mut book = Written::new();
    book.add_worksheet().set_name("Notes").expect("a name");
    let sheet = book.add_worksheet().set_name("Lines by place").expect("a name");
    fill(sheet).expect("the sheet can be filled");
    book.save_to_buffer().expect("the workbook can be written")
}

/// Reads a dataset whose `xlsx:` line is given; the findings as `code: message | help`.
fn load(xlsx: &str, bytes: Vec<u8>) -> (Folder, Vec<String>) {
    let mut sources = Sources::default();
    sources.add_text("content/data/lines.yaml", &format!("{HEAD}xlsx: {xlsx}\n"));
    sources.add(SourceFile::new("content/data/lines.xlsx", bytes, false));
    let file = sources.find("content/data/lines.yaml").expect("just added");
    let mut diagnostics = Diagnostics::new();
    let folder = folder(&sources, &[file], &mut diagnostics);
    let found = diagnostics.into_sorted();
    for finding in &found {
        let span = finding.span.expect("a place");
        assert_eq!(span.file, file, "findings stand in the dataset's file");
        assert!(span.start >= HEAD.len(), "findings stand at the `xlsx:` line");
    }
    let shown = found.into_iter().map(|d| {
        assert_eq!(d.severity, Severity::Error);
        let mut text = format!("{}: {}", d.code.number(), d.message);
        d.help.iter().for_each(|help| text.push_str(&format!(" | {help}")));
        text
    });
    (folder, shown.collect())
}

const NAMED: &str = "{ file: lines.xlsx, sheet: Lines by place, range: B3:F20 }";

/// A title above, another column between, dates and percentages as spreadsheets hold them, an empty
/// row, a formula, marks and symbols.
fn usual(sheet: &mut Worksheet) -> Result<(), rust_xlsxwriter::XlsxError> {
    let month = Format::new().set_num_format("mmm-yy");
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let percent = Format::new().set_num_format("0.0%");
    sheet.write(0, 0, "County lines, not for circulation")?;
    for (column, header) in ["Place", "as  at", "Comment", "lines", "share"].iter().enumerate() {
        sheet.write(2, u16::try_from(column).unwrap() + 1, *header)?;
    }
    sheet.write(3, 1, "Harrogate ")?;
    sheet.write_with_format(3, 2, ExcelDateTime::from_ymd(2019, 9, 30)?, &month)?;
    sheet.write(3, 3, "checked")?;
    sheet.write(3, 4, 7)?;
    sheet.write_with_format(3, 5, 0.57, &percent)?;
    sheet.write(5, 1, "York")?;
    sheet.write_with_format(5, 2, ExcelDateTime::from_ymd(2020, 2, 1)?, &day)?;
    sheet.write(5, 4, Formula::new("=2+2").set_result("4"))?;
    sheet.write(5, 5, 16.5)?;
    sheet.write(6, 1, "Skipton")?;
    sheet.write(6, 2, "2020-02")?;
    sheet.write(6, 4, "4 [p] [r]")?;
    sheet.write(6, 5, "[x]")?;
    Ok(())
}

#[test]
fn a_sheet_with_nothing_but_names() {
    let names: Fill = |sheet| {
        for (column, header) in ["Place", "as at", "lines", "share"].iter().enumerate() {
            sheet.write(0, u16::try_from(column).unwrap(), *header)?;
        }
        Ok(())
    };
    let (folder, found) = load("{ file: lines.xlsx, sheet: Lines by place }", workbook(names));
    assert_eq!(
        found,
        [
            "C105: `'Lines by place'!A1:D1` has the names of the columns, but no row below them | write the \
          rows below them, or name a range that holds them | where there are none yet, write `rows: []` \
          in the dataset in place of `xlsx: ...`"
        ]
    );
    assert!(folder.unsound.contains("lines"));
}

#[test]
fn a_sheet_is_read_as_it_looks() {
    let (folder, found) = load(NAMED, workbook(usual));
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(folder.used.len(), 1);
    let rows = &folder.datasets["lines"].rows;
    let text = |text: &str| Cell::Text(text.to_owned());
    let numbers = |a, b| [Cell::Number(a), Cell::Number(b)];
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0].cells[..2], [text("2019-09"), text("Harrogate")]);
    assert_eq!(rows[0].cells[2..], numbers(7.0, 57.0));
    assert_eq!(rows[1].cells[..2], [text("2020-02"), text("York")]);
    assert_eq!(rows[1].cells[2..], numbers(4.0, 16.5));
    assert_eq!(rows[2].cells[2], Cell::Number(4.0));
    assert_eq!(rows[2].cells[3], Cell::Missing(Missing::NotAvailable));
    assert_eq!(rows[2].marks, [(2, Mark::Provisional), (2, Mark::Revised)]);
}

#[test]
fn wrong_cells_are_named() {
    let bytes = workbook(|sheet| {
        usual(sheet)?;
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let percent = Format::new().set_num_format("0%");
        let time = Format::new().set_num_format("dd/mm/yyyy hh:mm");
        sheet.write_with_format(3, 2, ExcelDateTime::from_ymd(2019, 9, 30)?, &day)?;
        sheet.write_with_format(3, 4, 0.5, &percent)?;
        sheet.write(3, 5, "many")?;
        sheet.write_with_format(5, 1, ExcelDateTime::from_ymd(2019, 4, 3)?, &day)?;
        sheet.write_with_format(5, 2, 43000.25, &time)?;
        sheet.write(5, 4, Formula::new("=1/0").set_result("#DIV/0!"))?;
        sheet.write(5, 5, " ")?;
        sheet.write(6, 4, 4.5)?;
        sheet.write(6, 5, true)?;
        sheet.write(7, 1, "Ripon")?;
        Ok(())
    });
    let (folder, found) = load(NAMED, bytes);
    let at = |address: &str| format!("`'Lines by place'!{address}`");
    let markers = "a missing value says why: `[x]` not available, `[c]` confidential, `[z]` not \
                   applicable, `[low]` rounds to zero";
    let mut expected = vec![
        format!(
            "C107: {}: column `snapshot` holds months, but this is `2019-09-30` | write `2019-09`",
            at("C4")
        ),
        format!(
            "C326: {}: this is a percentage, 50% | set `format: percent` on the column, or show it as a number",
            at("E4")
        ),
        format!("C108: {}: column `share` holds numbers, but this is `many` | {markers}", at("F4")),
        format!(
            "C326: {}: the sheet holds the date 2019-04-03 here | format the cell as text and type it again, or set `type: period`",
            at("B6")
        ),
        format!(
            "C326: {}: the sheet holds a time here | a dataset holds numbers, words and periods: give the cell a format without hours",
            at("C6")
        ),
        format!(
            "C326: {}: the sheet shows the error #DIV/0! | correct the formula, or write `[x]` where there is no value",
            at("E6")
        ),
        format!("C105: {}: column `share` is empty in this row | {markers}", at("F6")),
        format!(
            "C108: {}: column `lines` holds whole numbers, but this is `4.5` | set `type: decimal` on the column to allow a fraction",
            at("E7")
        ),
        format!(
            "C326: {}: the sheet holds the logical value TRUE here | write a word such as `Yes` instead",
            at("F7")
        ),
        format!(
            "C105: {}: the columns `snapshot`, `lines` and `share` are empty in this row | if the table ends above this row, say so: `range: B3:F7`",
            at("B8")
        ),
    ];
    let mut found = found;
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(folder.datasets["lines"].rows.len(), 3);
}

#[test]
fn merged_cells_are_reported_once() {
    let bytes = workbook(|sheet| {
        usual(sheet)?;
        sheet.merge_range(0, 0, 0, 3, "A title may be merged", &Format::new())?;
        sheet.merge_range(5, 1, 6, 1, "York", &Format::new())?;
        Ok(())
    });
    let (folder, found) = load(NAMED, bytes);
    assert_eq!(
        found,
        [
            "C325: `'Lines by place'!B6:B7` are merged into one cell | unmerge them and write the value \
          into each: a row says all it is about"
        ]
    );
    assert_eq!(folder.datasets["lines"].rows.len(), 3);
}

#[test]
fn which_sheet_and_which_range() {
    for (xlsx, expected) in [
        (
            "lines.xlsx",
            "C323: this workbook has several sheets: say which one | for example `xlsx: { file: \
             lines.xlsx, sheet: Sheet1 }` | its sheets are `Notes` and `Lines by place`",
        ),
        (
            "{ file: lines.xlsx, sheet: Lines per place }",
            "C323: the workbook has no sheet `Lines per place` | did you mean `Lines by place`? | its \
             sheets are `Notes` and `Lines by place`",
        ),
        (
            "{ file: lines.xlsx, sheet: Notes }",
            "C324: there is nothing in `Notes` | the sheet is empty: name the sheet that holds the table",
        ),
        (
            "{ file: lines.xlsx, sheet: Lines by place, range: H1:K9 }",
            "C324: there is nothing in `'Lines by place'!H1:K9` | the sheet's cells are in `A1:F7`",
        ),
        (
            "{ file: lines.xlsx, sheet: Lines by place, range: B3-F7 }",
            "C324: `B3-F7` is no range of cells | write the first and the last cell: `A3:D20`",
        ),
        (
            "{ file: lines.xlsx, sheet: Lines by place, range: B3:E7 }",
            "C309: `'Lines by place'!B3:E3` has no column `share` (\"Share of all\") | its cells say \
             `Place`, `as  at`, `Comment` and `lines`",
        ),
        (
            "{ file: line.xlsx }",
            "C003: there is no file `content/data/line.xlsx` | did you mean `lines.xlsx`?",
        ),
        (
            "../lines.xlsx",
            "C004: `../lines.xlsx` leads out of the dataset's folder | put the workbook beside the dataset and write its name only",
        ),
        (
            "{ file: lines.xlsx, sheets: 1 }",
            "C102: `sheets` is not a key of `xlsx` | did you mean `sheet`? | the keys are `file`, `sheet` and `range`",
        ),
    ] {
        let (_, found) = load(xlsx, workbook(usual));
        assert!(found.iter().any(|finding| finding == expected), "{xlsx}: {found:?}");
    }
}

#[test]
fn what_is_no_workbook() {
    let (_, found) = load("lines.xlsx", b"snapshot,place\n".to_vec());
    assert_eq!(
        found,
        ["C006: `content/data/lines.xlsx` cannot be read as an Excel workbook | open it in a \
          spreadsheet program and save it as `.xlsx`"]
    );
}

/// The far corner of a sheet must not cost memory for all cells between.
#[test]
fn one_sheet_with_far_cells() {
    let mut book = Written::new();
    let sheet = book.add_worksheet();
    for (column, text) in ["snapshot", "place", "lines", "share"].iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), *text).expect("written");
    }
    sheet.write(1, 0, "2019-09").expect("written");
    sheet.write(1, 1, "York").expect("written");
    sheet.write(1, 2, 4).expect("written");
    sheet.write(1, 3, 5).expect("written");
    sheet.write(1_048_575, 16_383, "far").expect("written");
    let (folder, found) = load("lines.xlsx", book.save_to_buffer().expect("a workbook"));
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(folder.datasets["lines"].rows.len(), 1);
}
