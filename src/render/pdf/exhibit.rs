//! Charts and tables with caption, source and notes to Typst.

use super::body::{Body, Flow};
use super::code::Code;
use super::inline;
use super::inline::Place;
use crate::look::tables;
use crate::model::{Align, Exhibit, ExhibitBody, Inline, Table};

/// Tables of at most this many rows, and about this height in points, are kept on one page with
/// their source and notes.
const KEPT_ROWS: usize = 14;
const KEPT_HEIGHT: f64 = 360.0;
/// Rows are cut by the end of a page only in a table that has one higher than this, in points.
const KEPT_ROW: f64 = 160.0;
/// A drawing higher than this share of its width is set by its height, so that it fits a page with
/// its caption; a very high one takes the whole page, so that its words can still be read.
const TALL: f64 = 1.15;
const VERY_TALL: f64 = 1.4;

pub(super) fn write(body: &Body, code: &mut Code, exhibit: &Exhibit, flow: Flow) {
    match &exhibit.body {
        ExhibitBody::Chart { alt, data, .. } => match body.drawings.get(&exhibit.id) {
            Some(drawing) => {
                let number = chart_number(body, &exhibit.id);
                code.raw("chart(").name(&body.context.drawing(number)).raw(",");
                code.text(shortened(alt)).raw(",");
                code.raw("tall:").raw(height(&drawing.wide)).raw(",");
                frame(body, code, exhibit);
                code.raw(")");
            }
            // A chart that was not drawn (an edition without drawings) still gives its data.
            None => table(body, code, exhibit, data, flow),
        },
        ExhibitBody::Table(data) => table(body, code, exhibit, data, flow),
    }
}

/// The position of a chart among the drawings of its paper, from 1.
fn chart_number(body: &Body, id: &str) -> usize {
    body.drawings.keys().position(|key| key == id).map_or(1, |position| position + 1)
}

/// Caption, source and notes: what stands around an exhibit.
fn frame(body: &Body, code: &mut Code, exhibit: &Exhibit) {
    let id = body.context.claim(&exhibit.id);
    code.raw("id:").text_or_none(id.as_deref()).raw(",label:").text(&exhibit.label).raw(",title:");
    inline::write(code, body.context, &exhibit.title);
    if let Some(subtitle) = &exhibit.subtitle {
        code.raw(",subtitle:");
        inline::write(code, body.context, subtitle);
    }
    if let Some(source) = &exhibit.source {
        code.raw(",source:").words(&body.context.words().source_line(source));
    }
    code.raw(",notes:").array(&exhibit.notes, |code, note| {
        inline::write(code, body.context, note);
    });
}

fn table(body: &Body, code: &mut Code, exhibit: &Exhibit, table: &Table, flow: Flow) {
    let fit = tables::fit(table, flow.depth, body.context.typeface);
    code.raw("data-table(columns:").array(&fit.shares, |code, share| {
        code.raw(&format!("{share}fr"));
    });
    code.raw(",align:").array(&table.columns, |code, column| {
        code.raw(match column.align {
            Align::Left => "left",
            Align::Centre => "center",
            Align::Right => "right",
        });
    });
    code.raw(&format!(",size:{}pt,", fit.size));
    code.raw("sideways:").flag(fit.sideways);
    code.raw(",hyphenate:").flag(fit.hyphenate);
    let keep = table.rows.len() <= KEPT_ROWS && fit.height <= KEPT_HEIGHT;
    code.raw(",keep:").flag(keep);
    code.raw(",cut-rows:").flag(fit.tallest > KEPT_ROW);
    code.raw(",row-headers:").flag(table.row_headers).raw(",header:");
    // Where words need not be broken, the columns are as wide as their longest.
    let place = |room: &f64| Place::Cell(if fit.hyphenate { *room } else { f64::INFINITY });
    let cells = |code: &mut Code, cells: &mut dyn Iterator<Item = &[Inline]>| {
        code.array(cells.zip(&fit.rooms), |code, (content, room)| {
            inline::write_at(code, body.context, content, place(room));
        });
    };
    cells(code, &mut table.columns.iter().map(|column| &*column.header));
    code.raw(",rows:").array(&table.rows, |code, row| {
        cells(code, &mut row.iter().map(|content| &**content));
        code.raw("\n");
    });
    code.raw(",");
    frame(body, code, exhibit);
    code.raw(")");
}

/// Alternative text within what a PDF string may hold.
fn shortened(alt: &str) -> &str {
    const MOST: usize = 30_000;
    let end = alt.char_indices().map(|(at, _)| at).take_while(|at| *at <= MOST).last();
    if alt.len() <= MOST { alt } else { &alt[..end.unwrap_or(0)] }
}

/// The height of a drawing that is too high to be given the page's full width, as Typst writes it.
fn height(svg: &str) -> &'static str {
    let head = svg.split_once("<svg").map_or("", |(_, rest)| rest);
    let head = head.split_once('>').map_or("", |(head, _)| head);
    let value = |name: &str| {
        let (_, rest) = head.split_once(&format!(" {name}=\""))?;
        rest.split_once('"').map(|(value, _)| value)
    };
    let length = |name: &str| value(name)?.trim_end_matches("px").parse::<f64>().ok();
    let size = match (length("width"), length("height")) {
        (Some(width), Some(height)) => Some((width, height)),
        _ => value("viewBox").and_then(|viewed| {
            let mut numbers = viewed.split([' ', ',']).filter_map(|part| part.parse::<f64>().ok());
            Some((numbers.nth(2)?, numbers.next()?))
        }),
    };
    match size {
        Some((width, height)) if height > width * VERY_TALL => "195mm",
        Some((width, height)) if height > width * TALL => "160mm",
        _ => "none",
    }
}
