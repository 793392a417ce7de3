//! Tables as HTML: header cells with their scope, a caption, and a frame that scrolls on its own
//! where the screen is too narrow, so that the page never does.

use super::escape::{self, push_attribute};
use super::inlines;
use super::place::Place;
use crate::look::tables;
use crate::look::typeface::Typeface;
use crate::model::{Align, Inline, Table};

/// A table with its caption's id and HTML.
pub(super) struct Captioned<'a> {
    /// What is shown.
    pub(super) table: &'a Table,
    /// The id of the caption: what the frame is called after.
    pub(super) caption_id: &'a str,
    /// The caption.
    pub(super) caption: &'a str,
    /// Whether the caption is read out but not seen: it would repeat what stands above.
    pub(super) caption_hidden: bool,
}

/// From so many columns a table is set smaller, so that it fits the text's width where it can.
const MANY_COLUMNS: usize = 7;

/// Appends a table in its frame.
pub(super) fn write(out: &mut String, captioned: &Captioned<'_>, place: &Place) {
    let table = captioned.table;
    // Whoever uses a keyboard must be able to scroll the frame, so it takes the focus, and what takes
    // the focus needs a name.
    out.push_str("<div class=\"table-frame\" role=\"region\" tabindex=\"0\"");
    push_attribute(out, "aria-labelledby", captioned.caption_id);
    out.push_str(">\n<table");
    let many = (table.columns.len() >= MANY_COLUMNS).then_some("many-columns");
    let classes: Vec<&str> = many.into_iter().chain(on_paper(table)).collect();
    if !classes.is_empty() {
        push_attribute(out, "class", &classes.join(" "));
    }
    out.push_str(">\n<caption");
    push_attribute(out, "id", captioned.caption_id);
    if captioned.caption_hidden {
        out.push_str(" class=\"visually-hidden\"");
    }
    out.push('>');
    out.push_str(captioned.caption);
    out.push_str("</caption>\n");
    write_head(out, table, place);
    out.push_str("<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (index, cell) in row.iter().enumerate() {
            let header = index == 0 && table.row_headers;
            let align = table.columns.get(index).map_or(Align::Left, |column| column.align);
            write_cell(out, cell, header.then_some("row"), align, place);
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

/// How a table is printed from a browser, where nothing can be scrolled: `tight` is set smaller, of `wide` no size
/// fits an upright page and its words may be broken. None where it fits as it is.
fn on_paper(table: &Table) -> Option<&'static str> {
    let fit = tables::fit(table, 0, &Typeface::noto());
    if fit.sideways || fit.hyphenate || fit.too_wide {
        return Some("wide");
    }
    (fit.size < tables::USUAL).then_some("tight")
}

fn write_head(out: &mut String, table: &Table, place: &Place) {
    out.push_str("<thead>\n<tr>");
    for column in &table.columns {
        // A header cell without words is announced as a header of nothing.
        let scope = (!column.header.is_empty()).then_some("col");
        write_cell(out, &column.header, scope, column.align, place);
    }
    out.push_str("</tr>\n</thead>\n");
}

fn write_cell(
    out: &mut String,
    content: &[Inline],
    scope: Option<&str>,
    align: Align,
    place: &Place,
) {
    let name = if scope.is_some() { "th" } else { "td" };
    out.push('<');
    out.push_str(name);
    if let Some(scope) = scope {
        push_attribute(out, "scope", scope);
    }
    match align {
        Align::Left => {}
        Align::Centre => out.push_str(" class=\"centre\""),
        Align::Right => out.push_str(" class=\"right\""),
    }
    out.push('>');
    match scope {
        Some(_) => inlines::write_title(out, content, place),
        None => inlines::write(out, content, place),
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// The bold label and title of an exhibit, with its subtitle on a line of its own.
pub(super) fn caption(
    label: &str,
    title: &[Inline],
    subtitle: Option<&[Inline]>,
    place: &Place,
) -> String {
    let mut out = String::from("<span class=\"exhibit-title\"><span class=\"exhibit-label\">");
    escape::text(&mut out, label);
    out.push_str(":</span> ");
    inlines::write_title(&mut out, title, place);
    out.push_str("</span>");
    if let Some(subtitle) = subtitle {
        out.push_str(" <span class=\"exhibit-subtitle\">");
        inlines::write_title(&mut out, subtitle, place);
        out.push_str("</span>");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::on_paper;
    use crate::model::{Align, Inline, Table, TableColumn};

    /// What no upright page holds is known, so that it is not cut off when its page is printed.
    #[test]
    fn tables_too_wide_for_paper_are_marked() {
        let table = |columns: usize, words: &str| {
            let text = || vec![Inline::Text(words.to_owned())];
            let column = TableColumn { header: text(), align: Align::Left };
            let rows = vec![vec![text(); columns]];
            Table { columns: vec![column; columns], rows, row_headers: false, data: Vec::new() }
        };
        assert_eq!(on_paper(&table(4, "Scarborough and Whitby")), None);
        assert_eq!(on_paper(&table(7, "Scarborough")), Some("tight"));
        assert_eq!(on_paper(&table(16, "Scarborough")), Some("wide"));
        assert_eq!(on_paper(&table(2, &"x".repeat(200))), Some("wide"));
    }
}
